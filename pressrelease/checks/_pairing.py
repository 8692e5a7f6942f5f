"""Why figures were paired: the rows of segments as text, for `pressrelease check --explain`."""

from __future__ import annotations

from collections.abc import Iterator

from pressrelease.alignment import Row
from pressrelease.checks._rows import each_row, phrase
from pressrelease.checks._subject import Subject
from pressrelease.errors import locate
from pressrelease.figures.equality import Relation

_RELATIONS = {
    Relation.SAME: "the same",
    Relation.EQUIVALENT: "the same, told as another kind of figure",
    Relation.ROUNDED: "the same, rounded",
    Relation.CONVERTED: "the same in another unit",
    Relation.UNIT: "the same digits in another unit",
    Relation.VALUE: "another value",
}


def explain_pairs(subject: Subject) -> Iterator[str]:
    """One line for each row of a segment in which the languages do not say the very same.

    A line has the place of the first figure, the words of each language with their meaning, how they answer one
    another, and the other readings that were taken so that they agree.
    """
    for _, row in each_row(subject):
        one = row.first
        place = subject.witness(one.language, one.segment, one.figure.start, one.figure.end)
        where = locate(place.path, place.line, place.column) if place.path else f"segment {one.segment + 1}"
        yield f"{where}: {_members(row)}: {_reason(row)}"


def _members(row: Row) -> str:
    told = []
    for code, one in row.members.items():
        figure = one.figure
        meaning = " ".join(
            part for part in (figure.kind, figure.qualifier, figure.canonical, figure.unit) if part
        )
        told.append(f"{code} “{phrase(one)}” ({meaning})")
    return ", ".join(told)


def _reason(row: Row) -> str:
    if len(row.members) == 1:
        reason = f"nothing in {' and '.join(row.missing)} answers it"
    else:
        reason = _RELATIONS[row.relation]
        if row.missing:
            reason += f"; {' and '.join(row.missing)} does not say it"
    if row.moved:
        reason += "; it stands in the next segment there"
    if row.said:
        reason += f"; perhaps told in other words by {' and '.join(row.said)}"
    if row.readings:
        reason += f"; read as {', '.join(row.readings)}"
    return reason
