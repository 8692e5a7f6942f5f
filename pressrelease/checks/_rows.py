"""Shared by the figure checks: the rows of a subject, the outvoted member of a row, and citations of figures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import TYPE_CHECKING

from pressrelease.alignment import Aligned, Matching, Row, Seen, align, match_tables, related
from pressrelease.checks._subject import Subject
from pressrelease.figures.equality import Relation
from pressrelease.findings import Finding, Severity, Witness
from pressrelease.model import Figure

if TYPE_CHECKING:
    from pressrelease.checks import Check


def rows(subject: Subject) -> list[Aligned]:
    """The rows of every segment in which the languages differ in any way; aligned once for all checks."""
    return subject.once(_align)


def each_row(subject: Subject) -> Iterator[tuple[Aligned, Row]]:
    """Every row with its segment, in the order of the text."""
    for aligned in rows(subject):
        for row in aligned.rows:
            yield aligned, row


def camps(row: Row) -> list[list[Seen]]:
    """The members of a row, grouped by meaning, the largest group first."""
    found: list[list[Seen]] = []
    for one in row.members.values():
        for camp in found:
            if all(_agree(member, one) for member in camp):
                camp.append(one)
                break
        else:
            found.append([one])
    return sorted(found, key=len, reverse=True)


def _agree(one: Seen, other: Seen) -> bool:
    """Whether two members say the same, one of them perhaps without its unit."""
    relation = related(one, other)
    if relation is Relation.UNIT and one.figure.value == other.figure.value:
        return "" in (one.figure.unit, other.figure.unit) and {one.figure.kind, other.figure.kind} == {
            "number",
            "money",
        }
    return relation is not None and relation <= Relation.EQUIVALENT


def outvoted(row: Row) -> Seen | None:
    """The one member that differs from two or more that agree, None if there is no such majority."""
    found = camps(row)
    if len(found) == len(row.members) == 3:
        return _unconverted([camp[0] for camp in found])
    return found[1][0] if len(found) == 2 and len(found[0]) > 1 and len(found[1]) == 1 else None


def _unconverted(members: Sequence[Seen]) -> Seen | None:
    """Of three different members, the one that is not a correct conversion or rounding, if the two others are."""
    agreed = [
        pair
        for pair in combinations(members, 2)
        if (relation := related(*pair)) is not None and relation <= Relation.CONVERTED
    ]
    return next((one for one in members if one not in agreed[0]), None) if len(agreed) == 1 else None


def witness(subject: Subject, one: Seen) -> Witness:
    """A member of a row as a witness."""
    return subject.witness(one.language, one.segment, one.figure.start, one.figure.end)


def witnesses(subject: Subject, row: Row, but: Seen | None = None) -> tuple[Witness, ...]:
    """The members of a row as witnesses, except one."""
    return tuple(witness(subject, one) for one in row.members.values() if one is not but)


def in_digits(figure: Figure) -> bool:
    """Whether a figure is written with digits, not in words alone."""
    return any(letter.isdecimal() for letter in figure.text)


def is_bare(row: Row) -> bool:
    """Whether the members are one sum or percentage, of which some leave the currency or the percent sign out."""
    figures = [one.figure for one in row.members.values()]
    kinds = {figure.kind for figure in figures}
    return (
        kinds in ({"number", "money"}, {"number", "percent"})
        and len({figure.value for figure in figures}) == 1
    )


def tell(
    subject: Subject,
    check: Check,
    row: Row,
    wrong: Seen,
    message: str,
    *,
    blamed: bool,
    severity: Severity,
    expected: str,
    actual: str,
) -> Finding:
    """A row as a finding about one of its members.

    The finding is placed at that member only if it is `blamed`; otherwise it has no place of its own, and the member
    is a witness like the others.
    """
    return subject.finding(
        check,
        message,
        lang=wrong.language if blamed else None,
        segment=wrong.segment,
        start=wrong.figure.start if blamed else None,
        end=wrong.figure.end if blamed else None,
        severity=severity,
        expected=expected,
        actual=actual,
        witnesses=witnesses(subject, row, wrong if blamed else None),
    )


def cite(members: Sequence[Seen]) -> str:
    """The words of members, by language: `az "2300-dək", en "up to 2,300"`."""
    return ", ".join(f"{one.language} “{phrase(one)}”" for one in members)


def phrase(one: Seen) -> str:
    """The words of a figure, in one line."""
    return " ".join(one.figure.text.split())


def _align(subject: Subject) -> list[Aligned]:
    cells = subject.once(matched_tables).cells
    return align(
        subject.texts,
        subject.figures,
        aligned=subject.aligned,
        absent=subject.absent,
        cells=cells,
        loose=subject.loose,
    )


def matched_tables(subject: Subject) -> Matching:
    """The tables of loose texts that answer one another; the cells of a release do so by themselves."""
    if subject.aligned or not all(document.tables for document in subject.documents.values()):
        return Matching()
    tables = {code: document.tables for code, document in subject.documents.items()}
    return match_tables(tables, subject.figures) if tables else Matching()


def quote_said(subject: Subject, row: Row, code: str) -> str:
    """The words by which a language perhaps says the figure that it lacks, in quotes."""
    start, end = row.said[code]
    return f"“{subject.segment(code, row.first.segment).text[start:end]}”"
