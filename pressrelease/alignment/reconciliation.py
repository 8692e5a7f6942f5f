"""Readings on which the languages agree, where the likeliest ones do not."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations, product

from pressrelease.alignment.relations import is_clean
from pressrelease.alignment.rows import Row, Seen, Texts
from pressrelease.alignment.sight import find_zone
from pressrelease.figures.alternatives import RULES, Alternative, Rule, find_alternatives
from pressrelease.figures.equality import meaning
from pressrelease.model import Figure
from pressrelease.records import dataclass

_ROUNDS = 5  # readings that are changed in one segment at most
_MOST_OPEN = 24  # rows of a segment that disagree; beyond that the texts are too different
_MOST_TRIED = 6  # readings of one rule in one language that are tried together with those of others

Pair = Callable[[Mapping[str, list[Seen]]], list[Row]]
"""Makes rows of figures."""


@dataclass(frozen=True, slots=True, eq=False)
class Edit:
    """Another reading in one language: `gone` are the figures that it replaces, `new` those in their place."""

    language: str
    rule: Rule
    gone: tuple[Seen, ...]
    new: tuple[Seen, ...]


def reconcile(
    rows: list[Row],
    seen: Mapping[str, list[Seen]],
    figures: Mapping[str, Sequence[Figure]],
    texts: Texts,
    pair: Pair,
) -> list[Row]:
    """The rows of a segment, with other readings where these make the languages agree.

    A reading is taken only if each row that it takes part in becomes wholly clean, and fewer rows disagree than
    before: so a slip is not explained away. `figures` are all figures of the segment, months and weekdays included.
    """
    for _ in range(_ROUNDS):
        open_rows = [row for row in rows if not is_clean(row)]
        if not 0 < len(open_rows) <= _MOST_OPEN:
            break
        for edits in _find_edits(open_rows, seen, figures, texts):
            gone = {id(one) for edit in edits for one in edit.gone}
            involved = [
                row
                for row in rows
                if row in open_rows or any(id(one) in gone for one in row.members.values())
            ]
            better = _take(involved, len(open_rows), edits, pair)
            if better is not None:
                rows = [row for row in rows if row not in involved] + better
                break
        else:
            break
    return rows


def _take(involved: Sequence[Row], most_open: int, edits: Sequence[Edit], pair: Pair) -> list[Row] | None:
    """The rows made anew with some readings changed; None if that does not make them wholly clean."""
    members: dict[str, list[Seen]] = {edit.language: [] for edit in edits}
    for row in involved:
        for code, one in row.members.items():
            members.setdefault(code, []).append(one)
    for code in {code for row in involved for code in row.missing}:
        members.setdefault(code, [])
    for edit in edits:
        kept = [one for one in members[edit.language] if one not in edit.gone]
        members[edit.language] = sorted([*kept, *edit.new], key=lambda one: one.figure.start)
    made = pair(members)
    new = {id(one.figure) for edit in edits for one in edit.new}
    touched = [
        row
        for row in made
        if any(id(figure) in new for one in row.members.values() for figure in (one.figure, *one.parts))
    ]
    if not touched or not all(is_clean(row) and len(row.members) == len(members) for row in touched):
        return None
    if sum(not is_clean(row) for row in made) >= most_open:
        return None
    for row in touched:
        row.readings = tuple(sorted({edit.rule.name for edit in edits}))
    return made


def _find_edits(
    open_rows: Sequence[Row],
    seen: Mapping[str, list[Seen]],
    figures: Mapping[str, Sequence[Figure]],
    texts: Texts,
) -> Iterator[tuple[Edit, ...]]:
    """Other readings to try: each alone, then two of one rule or more, in several languages or in one."""
    found = {code: list(_edits_of(code, open_rows, seen[code], figures[code], texts)) for code in seen}
    for edits in found.values():
        for edit in edits:
            yield (edit,)
    of_rules = {
        rule: [[edit for edit in edits if edit.rule is rule][:_MOST_TRIED] for edits in found.values()]
        for rule in RULES
    }
    for rule, of_languages in of_rules.items():
        if rule.together:
            yield from _in_several_languages(of_languages)
    for place in range(len(found)):
        for of_languages in of_rules.values():
            yield from _twice(of_languages[place])
    yield from _of_two_rules([edits[:_MOST_TRIED] for edits in found.values()])


def _in_several_languages(of_languages: Sequence[Sequence[Edit]]) -> Iterator[tuple[Edit, ...]]:
    """The readings of one rule, one in each of several languages; some language writes the figure plainly."""
    with_some = [edits for edits in of_languages if edits]
    for count in range(2, min(len(with_some), len(of_languages) - 1) + 1):
        for group in combinations(with_some, count):
            yield from product(*group)


def _twice(edits: Sequence[Edit]) -> Iterator[tuple[Edit, ...]]:
    """One doubt about two figures of a language: "3 and 1.6", "6 and 8 percent"."""
    for one, other in combinations(edits, 2):
        if set(one.gone).isdisjoint(other.gone):
            yield one, other


def _of_two_rules(of_languages: Sequence[Sequence[Edit]]) -> Iterator[tuple[Edit, ...]]:
    """Two doubts, one in each of two languages: "18 aydan iki ilə", "from 18 months to 24"; others write it plainly."""
    if len(of_languages) > 2:
        for group in combinations(of_languages, 2):
            yield from ((one, other) for one, other in product(*group) if one.rule is not other.rule)


def _edits_of(
    code: str, open_rows: Sequence[Row], seen: Sequence[Seen], figures: Sequence[Figure], texts: Texts
) -> Iterator[Edit]:
    """The other readings of a language's figures in open rows, and of the months and weekdays beside them."""
    mine = {id(row.members[code]) for row in open_rows if code in row.members}
    by_start = {one.figure.start: one for one in seen}
    indices = [
        index
        for index, figure in enumerate(figures)
        if figure.start not in by_start
        or id(by_start[figure.start]) in mine
        or figure.unit == "date"
        or figure.kind == "multiplier"
    ]
    segment = seen[0].segment if seen else open_rows[0].first.segment
    for other in find_alternatives(texts[code][segment], figures, indices, code):
        gone = [by_start[one.start] for one in figures[other.first : other.last] if one.start in by_start]
        if other.rule.wide or all(id(one) in mine for one in gone):
            yield Edit(
                code,
                other.rule,
                tuple(gone),
                tuple(_seen(other, code, segment, gone, seen, texts[code][segment])),
            )


def _seen(
    other: Alternative, code: str, segment: int, gone: Sequence[Seen], seen: Sequence[Seen], text: str
) -> Iterator[Seen]:
    before = sum(one.figure.start < other.figures[0].start for one in seen)
    rank = gone[0].rank if gone else before
    zone = gone[0].zone if gone else None
    for figure in other.figures:
        its = zone if zone is not None or figure.kind != "time" else find_zone(text, figure, code)
        yield Seen(code, segment, rank, figure, meaning(figure), its)
