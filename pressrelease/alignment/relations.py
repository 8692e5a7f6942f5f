"""How the members of rows answer one another."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from decimal import Decimal

from pressrelease.alignment.rows import Row, Seen
from pressrelease.figures.equality import Relation, equally_vague, relate
from pressrelease.model import Figure

LOCAL = 1440
"""Stands for the zone of the place that a text speaks of."""


def related(one: Seen, other: Seen) -> Relation | None:
    """How two figures answer one another where they stand: clock times of different zones are the same moment."""
    relation = relate(one.figure, other.figure)
    if relation is Relation.SAME and other_zones((one, other)):
        return Relation.VALUE
    if relation is not Relation.VALUE or one.figure.kind != "time" or _zone(one) == _zone(other):
        return relation
    apart = hours_apart(one, other)
    if one.zone is not None and other.zone is not None and LOCAL not in (one.zone, other.zone):
        return Relation.EQUIVALENT if apart == Decimal(one.zone - other.zone) / 60 % 24 else relation
    # one of them says no zone: it is the reader's own, which a whole number of hours away is a look worth
    return Relation.CONVERTED if apart is not None and apart == apart.to_integral_value() else relation


def _zone(one: Seen) -> int | None:
    return None if one.zone == LOCAL else one.zone


def other_zones(members: Sequence[Seen]) -> bool:
    """Whether equal clock times are stated in different time zones, and are different times for it.

    The time of the place may be that of any zone but Greenwich.
    """
    zones = {one.zone for one in members} - {None}
    return len(zones - {LOCAL}) > 1 or zones == {LOCAL, 0}


def hours_apart(one: Seen, other: Seen) -> Decimal | None:
    """How many hours the first clock time is ahead of the other, from 0 to 24; None where they are no clock times."""
    clocks = [seen.figure.canonical.split(":") for seen in (one, other)]
    if any(len(parts) < 2 or not all(part.isdecimal() for part in parts) for parts in clocks):
        return None
    minutes = [int(parts[0]) * 60 + int(parts[1]) for parts in clocks]
    return Decimal(minutes[0] - minutes[1]) / 60 % 24


def same_in_order(figures: Sequence[Sequence[Figure]]) -> bool:
    """Whether all languages have the very same figures, in the same order."""
    first, *others = figures
    for other in others:
        if len(first) != len(other):
            return False
        for one, two in zip(first, other, strict=True):
            if (
                one.canonical != two.canonical
                or one.qualifier != two.qualifier
                or one.unit != two.unit
                or one.kind != two.kind
            ):
                return False
    return True


def weakest(row: Row) -> Relation:
    """The weakest relation of any two members: what leaves its unit unsaid agrees with two that contradict each other."""
    members = list(row.members.values())
    if len({one.meaning for one in members}) < 3:
        return row.relation
    relations = [related(one, other) for one, other in itertools.combinations(members, 2)]
    return max((relation for relation in relations if relation is not None), default=row.relation)


def row_relation(one: Row, other: Row) -> Relation | None:
    """The best relation of a member of one row to a member of the other, None if they have nothing to do with one another."""
    relations = [related(a, b) for a in one.members.values() for b in other.members.values()]
    known = [relation for relation in relations if relation is not None]
    return min(known) if known else None


def alike(one: Figure, other: Figure) -> bool:
    """Whether two figures look like one another with a slip: a digit changed, left out or exchanged, or a scale."""
    a, b = _written(one), _written(other)
    if not a or not b or max(len(a), len(b)) < 2:
        return False
    if a.rstrip("0") == b.rstrip("0"):
        return True
    if len(a) == len(b):
        unlike = [place for place in range(len(a)) if a[place] != b[place]]
        return (len(unlike) == 1 and len(a) > 2) or (
            len(unlike) == 2 and a[unlike[0]] == b[unlike[1]] and a[unlike[1]] == b[unlike[0]]
        )
    short, long = sorted((a, b), key=len)
    return (
        len(long) - len(short) == 1
        and len(short) > 2
        and any(long[:cut] + long[cut + 1 :] == short for cut in range(len(long)))
    )


def _written(figure: Figure) -> str:
    return "".join(letter for letter in figure.canonical if letter.isdecimal()).lstrip("0")


def is_clean(row: Row) -> bool:
    """Whether an editor need not look at a row: the languages agree, or only a weak figure is missing."""
    if row.contradicted or row.relation > Relation.EQUIVALENT:
        return row.relation > Relation.EQUIVALENT and row.soft and not row.contradicted
    if row.missing:
        return row.soft or row.moved
    return row.joined or agree_in_qualifier(row)


def agree_in_qualifier(row: Row) -> bool:
    """Whether no member of a row has another qualifier than the others, but one that is as vague."""
    said = {one.figure.qualifier for one in row.members.values()}
    if len(said) < 2:
        return True
    unit = unit_of(row)
    return all(equally_vague(one, other, unit) for one, other in itertools.combinations(said, 2))


def unit_of(row: Row) -> str:
    """The unit of a row, "" if no member says one."""
    return next((one.figure.unit for one in row.members.values() if one.figure.unit), "")
