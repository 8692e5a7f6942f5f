"""The unit that a heading of a table gives to its cells: "AZN million", "Dəyişmə, faizlə", "тыс. т"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from pressrelease.figures.lexicon import lexicon
from pressrelease.figures.recognition import find_figures
from pressrelease.figures.sentence import Sentence, fold, plain
from pressrelease.figures.surroundings import TIME_UNITS, tail_at
from pressrelease.model import Figure
from pressrelease.records import dataclass

_COUNTED = frozenset({"a", "age"})  # a column of years or ages is counted in them, and says so in no unit
_THOUSANDS = {"000": 1000, "000,000": 10**6}  # after an apostrophe
_APOSTROPHES = frozenset("'’‘")
_SCALE_WORDS = frozenset(str(10**power) for power in (3, 6, 9, 12))
_ABBREVIATED = 3  # letters of "min", which alone may be the least, a minute or a thousand
_BEFORE_LETTER, _AFTER_LETTER = frozenset(("", ",", "(", "[", ".")), frozenset(("", ",", ")", "]", "/"))


@dataclass(frozen=True, slots=True)
class Measure:
    """What a heading says of the numbers below it or beside it, and where in the heading.

    `kind` and `unit` are those of a figure, "number" and "" if only a scale word is said; `factor` is the scale.
    """

    kind: str
    unit: str
    factor: Decimal
    start: int
    end: int


def read_heading(text: str, code: str) -> tuple[Measure, ...]:
    """The units that a heading names, each with its scale: mostly none or one; of several none is that of the cells.

    A year is no unit, and what belongs to a number of the heading is none ("from AZN 500"). A length of time is one
    only if there is no other: "monthly income, AZN".
    """
    lex = lexicon(code)
    s = Sentence(text, fold(text, lex), lex)
    said = list(_said(s, code))
    scales = {one.factor: one for one in said if not has_unit(one)}
    units = {(one.kind, one.unit): one for one in said if has_unit(one)}
    if len(units) > 1:
        units = {key: one for key, one in units.items() if key[1] not in TIME_UNITS} or units
    if s.size == 1 and len(text) <= _ABBREVIATED and all(unit in TIME_UNITS for _, unit in units):
        return ()
    if len(scales) != 1:
        return (*units.values(), *scales.values())
    scale = next(iter(scales.values()))
    if not units:
        return (scale,)
    return tuple(
        replace(
            one,
            factor=one.factor * scale.factor,
            start=min(one.start, scale.start),
            end=max(one.end, scale.end),
        )
        for one in units.values()
    )


def unit_of_cell(headings: Sequence[Sequence[Measure]]) -> tuple[int, Measure] | None:
    """Which of a cell's headings gives it a unit, and which; a scale word alone waits for the unit of the next one.

    Parameters: what each heading says, the nearest first: that of the row, that of the column.
    """
    scale: tuple[int, Measure] | None = None
    for place, said in enumerate(headings):
        if len(said) != 1:
            continue
        measure = said[0]
        if not has_unit(measure):
            scale = scale or (place, measure)
        elif scale is None or measure.factor != 1:
            return place, measure
        else:
            return scale[0], replace(scale[1], kind=measure.kind, unit=measure.unit)
    return scale


def is_scale_word(figure: Figure) -> bool:
    """Whether what was read as a figure in a heading is a scale word alone, mostly with a unit ("min manat")."""
    if figure.text in _THOUSANDS:
        return True
    return figure.canonical in _SCALE_WORDS and not any(map(str.isdecimal, figure.text))


def has_unit(measure: Measure) -> bool:
    """Whether the heading says more than a scale word."""
    return bool(measure.unit) or measure.kind == "percent"


def with_unit(figure: Figure, measure: Measure) -> Figure:
    """A bare number as a figure of that unit; one that says its own unit stays, one with its own scale word keeps that."""
    if figure.kind not in ("number", "range") or figure.unit:
        return figure
    factor = Decimal(1) if any(map(str.isalpha, figure.text)) else measure.factor
    if isinstance(figure.value, tuple):
        low, high = figure.value
        if low is None or high is None:
            return figure
        low, high = low * factor, high * factor
        unit = measure.unit or "%" * (measure.kind == "percent")
        return replace(figure, value=(low, high), unit=unit, canonical=f"{plain(low)}..{plain(high)}")
    if not isinstance(figure.value, Decimal):
        return figure
    amount = figure.value * factor
    return replace(figure, kind=measure.kind, value=amount, unit=measure.unit, canonical=plain(amount))


def _said(s: Sentence, code: str) -> Iterator[Measure]:
    """Every unit and every scale word of a heading that belongs to no number in it."""
    read = find_figures(s.text, code) if any(map(str.isdecimal, s.text)) else []
    counted = [one for one in read if one.text not in _THOUSANDS and any(map(str.isdecimal, one.text))]
    i = 0
    while i < s.size:
        end = next((one.end for one in counted if one.start <= s.starts[i] < one.end), 0)
        if end:
            while i < s.size and s.starts[i] < end:
                i += 1
            continue
        scale = _scale_at(s, i)
        if scale:
            yield Measure("number", "", Decimal(scale), s.starts[i], s.ends[i])
            i += 1
            continue
        before = s.token(i - 1)
        alone = (before in _BEFORE_LETTER or before in s.lex.scales) and s.token(i + 1) in _AFTER_LETTER
        tail = tail_at(s, i, digits=alone and len(s.tokens[i]) == 1)
        if tail is None:
            i += 1
            continue
        kind, unit, factor, end = tail
        if unit not in _COUNTED and unit.partition(".")[2] not in _COUNTED:
            yield Measure(kind, unit, Decimal(factor), s.starts[i], s.ends[end - 1])
        i = end


def _scale_at(s: Sentence, i: int) -> int:
    """The thousand or million that a token says, 0 if it says none: a word, `'000`, or a letter after a currency."""
    token, before = s.tokens[i], s.token(i - 1)
    if token in _THOUSANDS and before in _APOSTROPHES and s.glued(i):
        return _THOUSANDS[token]
    scale = s.lex.scales.get(token) or s.lex.heading_scales.get(token, 0)
    if scale >= 1000:
        return scale
    if token in s.lex.marks and before and i:
        money = tail_at(s, i - 1, digits=False)
        if money is not None and money[0] == "money":
            return s.lex.marks[token]
    return 0
