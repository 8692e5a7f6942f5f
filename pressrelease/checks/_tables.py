"""Tables for the comparison: the meaning of a number comes from its cell and its headings together.

The cell's own unit takes precedence over that of its row's heading, and that over that of its column's; a caption, if
tables had one, would come last. If equal numbers have different headings, the headings are at fault: the difference
is reported there, once.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import field
from decimal import Decimal
from typing import TYPE_CHECKING

from pressrelease.alignment import same_in_order
from pressrelease.checks._subject import Subject
from pressrelease.figures.equality import meaning
from pressrelease.figures.headings import (
    Measure,
    has_unit,
    is_scale_word,
    read_heading,
    unit_of_cell,
    with_unit,
)
from pressrelease.figures.units import in_base, measured
from pressrelease.findings import Finding, Severity, Witness
from pressrelease.markup import find_tables
from pressrelease.model import Figure
from pressrelease.records import dataclass

if TYPE_CHECKING:
    from pressrelease.checks import Check


@dataclass(frozen=True, slots=True)
class Given:
    """The unit and scale that a heading of a language gives to a number, with the heading's segment."""

    language: str
    heading: int
    measure: Measure


@dataclass(slots=True)
class Tables:
    """The figures of the cells and headings of a release's tables, by language and segment.

    `given` lists the units from headings that differ between the languages although the numbers are equal, each with
    the languages whose headings have no unit, and the segments of those.
    """

    figures: dict[tuple[str, int], Sequence[Figure]] = field(default_factory=dict)
    given: dict[tuple[tuple[Given, ...], tuple[tuple[str, int], ...]], None] = field(default_factory=dict)


def read_tables(subject: Subject) -> Tables:
    """The tables of a release; numbers that differ between the languages have the units of their headings."""
    assert subject.release is not None
    tables = Tables()
    for table in find_tables(subject.release.blocks):
        headings = {one for one in (*table.header, *(row[0] for row in table.rows)) if one is not None}
        said = {
            code: {one: _read_heading(subject, tables, code, one) for one in headings}
            for code in subject.languages
        }
        for row in table.rows:
            for place, cell in enumerate(row):
                if cell is not None:
                    own = [one for one in (row[0] if place else None, table.header[place]) if one is not None]
                    _read_cell(subject, tables, cell, own, said)
    return tables


def _read_heading(subject: Subject, tables: Tables, code: str, heading: int) -> tuple[Measure, ...]:
    """The unit that a heading gives to its cells; a scale word in it is not a figure."""
    figures = subject.read_figures(code, heading)
    tables.figures[code, heading] = [figure for figure in figures if not is_scale_word(figure)]
    return read_heading(subject.texts[code][heading], code)


def _read_cell(
    subject: Subject,
    tables: Tables,
    cell: int,
    headings: Sequence[int],
    said: dict[str, dict[int, tuple[Measure, ...]]],
) -> None:
    codes = [code for code in subject.languages if subject.texts[code][cell]]
    bare = [
        subject.read_figures(code, cell) if (known := tables.figures.get((code, cell))) is None else known
        for code in codes
    ]
    found = {code: unit_of_cell([said[code][one] for one in headings]) for code in codes}
    full = [
        [with_unit(figure, unit[1]) if (unit := found[code]) else figure for figure in figures]
        for code, figures in zip(codes, bare, strict=True)
    ]
    equal = same_in_order(bare)
    for code, figures in zip(codes, bare if equal else full, strict=True):
        tables.figures[code, cell] = figures
    if equal and any(len({meaning(figure) for figure in row}) > 1 for row in zip(*full, strict=True)):
        silent = [
            (code, headings[-1])
            for code, unit in found.items()
            if unit is None
            and not any(said[code][one] for one in headings)
            and subject.texts[code][headings[-1]]
        ]
        given = [Given(code, headings[one[0]], one[1]) for code, one in found.items() if one is not None]
        tables.given[tuple(given), tuple(silent)] = None


# ------------------------------------------------------------------------------------------------ findings


def find_disagreements(subject: Subject, check: Check) -> Iterator[Finding]:
    """Headings that give equal numbers a different unit or scale in one language, or none although the others do."""
    if subject.release is None:
        return
    told: set[Hashable] = set()
    for given, silent in subject.once(read_tables).given:
        united = [one for one in given if has_unit(one.measure)]
        quantities = {_quantity(one.measure) for one in united}
        scaled = (
            given if len(quantities) == 1 or not any(measured(one.measure.unit) for one in united) else ()
        )
        for group, key in ((united, _quantity), (scaled, _factor)):
            wrong = _odd_one(group, key)
            if wrong is not None and (wrong, key) not in told:
                told.add((wrong, key))
                yield _differs(subject, check, wrong, group, key)
        first = given[0].measure
        if len(quantities) <= 1 and len({_factor(one.measure) for one in given}) == 1:
            for code, heading in silent if first.factor != 1 or first.kind == "percent" else ():
                if (code, heading) not in told:
                    told.add((code, heading))
                    yield subject.finding(
                        check,
                        f"{code} does not say the unit, where {_cite(subject, given)}",
                        lang=code,
                        segment=heading,
                        severity=Severity.WARNING,
                        expected=_phrase(subject, given[0]),
                        witnesses=[_witness(subject, one) for one in given],
                    )


def _differs(
    subject: Subject, check: Check, wrong: Given, group: Sequence[Given], key: Callable[[Measure], Hashable]
) -> Finding:
    others = [one for one in group if one is not wrong]
    blamed = len({key(one.measure) for one in others}) == 1 < len(others)
    apart = key is _quantity or (
        measured(wrong.measure.unit) and wrong.measure.unit != others[0].measure.unit
    )
    return subject.finding(
        check,
        f"{wrong.language} has “{_phrase(subject, wrong)}”, where {_cite(subject, others)}: "
        f"another {'unit' if apart else 'scale'}",
        lang=wrong.language if blamed else None,
        segment=wrong.heading,
        start=wrong.measure.start if blamed else None,
        end=wrong.measure.end if blamed else None,
        severity=Severity.ERROR,
        expected=_phrase(subject, others[0]),
        actual=_phrase(subject, wrong),
        witnesses=[_witness(subject, one) for one in (others if blamed else group)],
    )


def _odd_one(group: Sequence[Given], key: Callable[[Measure], Hashable]) -> Given | None:
    """The member that differs from most, else the last one that differs; None if all agree."""
    counts = Counter(key(one.measure) for one in group)
    if len(counts) < 2:
        return None
    usual = counts.most_common(1)[0][0]
    return [one for one in group if key(one.measure) != usual][-1]


def _quantity(measure: Measure) -> Hashable:
    """The quantity that is counted or measured: metres and miles are both lengths."""
    return measure.kind, measured(measure.unit) or measure.unit


def _factor(measure: Measure) -> Hashable:
    return measure.factor * in_base(Decimal(1), measure.unit) if measured(measure.unit) else measure.factor


def _phrase(subject: Subject, one: Given) -> str:
    return subject.texts[one.language][one.heading][one.measure.start : one.measure.end]


def _cite(subject: Subject, group: Sequence[Given]) -> str:
    return ", ".join(f"{one.language} “{_phrase(subject, one)}”" for one in group)


def _witness(subject: Subject, one: Given) -> Witness:
    return subject.witness(one.language, one.heading, one.measure.start, one.measure.end)
