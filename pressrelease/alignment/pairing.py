"""Figures that answer one another: equal ones first, then the best pairs of those that are left over."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from decimal import Decimal

from pressrelease.alignment.joins import join_pieces, join_ranges
from pressrelease.alignment.relations import alike, other_zones, row_relation, weakest
from pressrelease.alignment.rows import Row, Seen, Sort, Texts, sort_of
from pressrelease.alignment.surroundings import words_near
from pressrelease.figures.equality import Relation
from pressrelease.figures.scales import is_scale_slip

EXACT, LOOSE, FREE = 0.0, 3.0, 6.0
_SURE = 1.0  # more evidence, which makes sure
_MOST_SPREAD = 40  # equal figures in one text that are told apart by their words
_OTHER_SIZE = 5  # how many times as large a weak count is another one
_FEW = 4  # up to which weak counts are told apart one by one
_MOST_PAIRS, _LEAST_COMPARED = (
    20_000,
    10,
)  # pairs of rows left over that are compared, and neighbours of each at least


def make_rows(seen: Mapping[str, list[Seen]], texts: Texts, *, needed: float) -> list[Row]:
    """The rows of the figures of a segment, in the order of the text.

    `needed` is the evidence without which figures that are left over and differ are not brought together: nothing where
    the languages say the same (`EXACT`), more where one may leave things out (`LOOSE`), most where all have orders of
    their own (`FREE`).
    """
    languages = tuple(seen)
    rows = list(_equal_rows(seen, texts, needed=needed))
    whole = [row for row in rows if len(row.members) == len(languages)]
    rest = [row for row in rows if len(row.members) < len(languages)]
    context = _Context(texts, needed)
    rest = _merge(rest, languages, context, Relation.SAME, whole)
    rest, whole = _part(join_ranges(rest, languages, texts), whole, languages)
    rest = _merge(rest, languages, context, Relation.EQUIVALENT, whole)
    rest = join_pieces(join_ranges(rest, languages, texts), languages, whole)
    for limit in (Relation.UNIT, Relation.VALUE):
        context.follow(whole)
        rest = _merge(rest, languages, context, limit, whole)
    rest = _pair_contradictions(rest, languages, whole)
    for row in rows:
        if row.relation is Relation.SAME and other_zones(list(row.members.values())):
            row.relation = Relation.VALUE
    for row in whole:
        if len(row.members) > 2 and row.relation <= Relation.EQUIVALENT and not row.joined:
            row.relation = weakest(row)
    uncertain = [row for row in whole if not row.certain]
    if not rest and len(uncertain) == 1:
        uncertain[0].certain = True  # all other figures have answers
    said = {code: {sort_of(one) for one in listed} for code, listed in seen.items()}
    for row in rest:
        row.missing = tuple(code for code in languages if code not in row.members)
        row.repeated = all(sort_of(row.first) in said[code] for code in row.missing)
    return sorted(whole + rest, key=lambda row: (row.first.segment, row.first.rank))


def _part(rows: list[Row], whole: list[Row], languages: Sequence[str]) -> tuple[list[Row], list[Row]]:
    """Rows that still miss a language, and those that are whole."""
    complete = [row for row in rows if len(row.members) == len(languages)]
    return [row for row in rows if row not in complete], [*whole, *complete]


def _equal_rows(seen: Mapping[str, list[Seen]], texts: Texts, *, needed: float) -> Iterator[Row]:
    by_meaning: dict[Sort, dict[str, list[Seen]]] = {}
    for code, listed in seen.items():
        for one in listed:
            by_meaning.setdefault(sort_of(one), {}).setdefault(code, []).append(one)
    for groups in by_meaning.values():
        count = max(map(len, groups.values()))
        if count > 1 and (needed or len({len(group) for group in groups.values()}) > 1):
            yield from _spread(groups, texts)
            continue
        for place in range(count):
            yield Row({code: group[place] for code, group in groups.items() if place < len(group)})


def _spread(groups: Mapping[str, list[Seen]], texts: Texts) -> Iterator[Row]:
    """Equal figures of which the languages have several: those whose surroundings are alike answer one another."""
    longest = max(groups.values(), key=len)
    rows = [Row({one.language: one}) for one in longest]
    for code, group in groups.items():
        if group is longest:
            continue
        if len(rows) > _MOST_SPREAD:  # too many to look at: they answer one another in their order
            for row, one in zip(rows, group, strict=False):
                row.members[code] = one
            continue
        free = list(rows)
        for one in group:
            words = words_near(one, texts)
            best = max(free, key=lambda row: _likeness(row.first, one, words, texts))
            best.members[code] = one
            free.remove(best)
    yield from rows


def _likeness(there: Seen, here: Seen, words: Set[str], texts: Texts) -> float:
    return (
        len(words & words_near(there, texts))
        + 2 * (there.figure.qualifier == here.figure.qualifier)
        - abs(there.rank - here.rank) / 10
    )


class _Context:
    """What stands near a figure: its words, and the rows of the figures before and behind it."""

    def __init__(self, texts: Texts, needed: float) -> None:
        self.texts = texts
        self.needed = needed
        self._place: dict[tuple[str, int], int] = {}

    def follow(self, whole: Sequence[Row]) -> None:
        """Remember which figures are in whole rows, to tell what the neighbours of a figure are."""
        self._place = {
            (code, one.rank): index for index, row in enumerate(whole) for code, one in row.members.items()
        }

    def evidence(self, one: Seen, other: Seen) -> float:
        """How much speaks for two figures being the same thing, besides their being left over."""
        points = 2.0 * (one.figure.kind == other.figure.kind) + 2.0 * (one.figure.unit == other.figure.unit)
        points += (one.figure.qualifier == other.figure.qualifier) * 0.5
        points += 3.0 * alike(one.figure, other.figure)
        points += 1.0 * (one.figure.value == other.figure.value and len(one.figure.canonical) > 1)
        for step in (-1, 1):
            here = self._place.get((one.language, one.rank + step))
            there = self._place.get((other.language, other.rank + step))
            points += 2.0 * (here is not None and here == there)
        points += min(3, len(words_near(one, self.texts) & words_near(other, self.texts)))
        return points - min(2.0, abs(one.rank - other.rank) / 4)


def _merge(
    rest: list[Row], languages: Sequence[str], context: _Context, limit: Relation, whole: list[Row]
) -> list[Row]:
    """Bring together rows that answer one another with a relation up to a limit, the best pairs first."""
    pairs: list[tuple[int, float, int, int]] = []
    window = max(_LEAST_COMPARED, _MOST_PAIRS // max(1, len(rest)))
    for place, one in enumerate(rest):
        behind = range(place + 1, min(len(rest), place + 1 + window))
        for later in behind:
            other = rest[later]
            if not one.members.keys().isdisjoint(other.members):
                continue
            relation = row_relation(one, other)
            if (
                relation is None
                or relation > limit
                or (relation >= Relation.UNIT and (one.soft or other.soft) and not _weak_slip(one, other))
            ):
                continue
            evidence = context.evidence(one.first, other.first)
            if relation >= Relation.UNIT and context.needed and evidence < context.needed:
                continue
            pairs.append((int(relation), -evidence, place, later))
    gone: set[int] = set()
    for relation_value, evidence, place, later in sorted(pairs):
        into, other = rest[place], rest[later]
        if place in gone or later in gone or not into.members.keys().isdisjoint(other.members):
            continue
        into.members.update(other.members)
        into.members = {code: into.members[code] for code in languages if code in into.members}
        into.relation = max(into.relation, other.relation, Relation(relation_value))
        into.certain = (
            into.certain and other.certain and (not context.needed or -evidence >= context.needed + _SURE)
        )
        gone.add(later)
    left: list[Row] = []
    for place, row in enumerate(rest):
        if place not in gone:
            (whole if len(row.members) == len(languages) else left).append(row)
    return left


def _pair_contradictions(rest: list[Row], languages: Sequence[str], whole: list[Row]) -> list[Row]:
    """Bring together a weak count and the one figure left over that can only be meant instead: "one person", "двое".

    Weak figures may be left out, so that nothing is missing where one stands alone; another number contradicts it.
    """
    counts: dict[tuple[str, str, frozenset[str]], list[Row]] = {}
    for row in rest:
        figure = row.first.figure
        if figure.kind == "ordinal" or (
            figure.kind in ("number", "money") and (figure.soft or not figure.unit)
        ):
            counts.setdefault((figure.kind, figure.unit, frozenset(row.members)), []).append(row)
    for (kind, unit, codes), rows in counts.items():
        answers = [
            row
            for (other_kind, other_unit, others), listed in counts.items()
            if (kind, unit) == (other_kind, other_unit) and codes.isdisjoint(others)
            for row in listed[:2]
        ]
        weak = rows[0].soft or kind == "ordinal"
        if len(rows) != 1 or len(answers) != 1 or not weak or rows[0].contradicted:
            continue
        row, other = rows[0], answers[0]
        if len(row.members) + len(other.members) < len(languages) or not _contradict(row.first, other.first):
            continue
        row.members = {code: (row.members | other.members)[code] for code in languages}
        row.relation, row.contradicted = Relation.VALUE, True
        rest = [one for one in rest if one is not row and one is not other]
        whole.append(row)
        break
    return rest


def _contradict(one: Seen, other: Seen) -> bool:
    """Whether two counts, one of them weak, cannot mean the same: dozens are tens, and never hundreds."""
    x, y = one.figure.value, other.figure.value
    if not isinstance(x, Decimal) or not isinstance(y, Decimal):
        return False
    small, large = min(x, y), max(x, y)
    if one.figure.kind == "ordinal":
        return small != large
    return small > 0 and (large >= small * _OTHER_SIZE or (large <= _FEW and large != small))


def _weak_slip(one: Row, other: Row) -> bool:
    """Whether weak figures differ by a scale word ("tens of thousands", "tens of millions"), which nobody rephrases so."""
    return all(seen.figure.soft for row in (one, other) for seen in row.members.values()) and is_scale_slip(
        one.first.figure, other.first.figure
    )
