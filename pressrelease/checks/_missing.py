"""How serious it is that a language lacks a figure: measured on labelled lines (docs/accuracy.md)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence, Set
from decimal import Decimal

from pressrelease.alignment import Aligned, Row
from pressrelease.checks._rows import in_digits, rows
from pressrelease.checks._subject import Subject
from pressrelease.figures.equality import Meaning, meaning
from pressrelease.findings import Severity
from pressrelease.model import Figure

_SMALL = 2  # bare digits up to it are left out freely
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_FEW = 10  # number words up to it are, where no third language confirms them


def severity_of_missing(row: Row, lacking: str) -> Severity:
    """The severity of a missing figure that nothing contradicts, by its kind, form and size.

    Two languages that agree against the third make an error, except of a full percentage and of what they tell by
    different kinds of words, so that the third may have a word of its own: "второй" and "two of", a compound word
    ("четырёхполосная"). One for two is always an error.
    """
    figures = [one.figure for one in row.members.values()]
    if 2 * sum(figure.soft for figure in figures) == len(figures):
        return Severity.NOTE  # of two languages, one tells it weakly: "both", "ikisi"
    if all(figure.kind == "percent" and figure.value == 100 for figure in figures):
        return Severity.WARNING
    unsaid = _is_often_unsaid(figures[0]) if len(figures) == 1 else _is_told_variously(figures)
    return Severity.WARNING if unsaid and lacking not in row.halved else Severity.ERROR


def _is_told_variously(figures: Sequence[Figure]) -> bool:
    """Whether a small count without a unit is a word of its own in one language and a rank or part of a word in another."""
    return all(_is_small_word(figure) for figure in figures) and (
        len({figure.kind for figure in figures}) > 1
        or any(figure.rule == "compound word" for figure in figures)
    )


def _is_small_word(figure: Figure) -> bool:
    return (
        figure.kind in ("number", "ordinal")
        and not figure.unit
        and not in_digits(figure)
        and isinstance(figure.value, Decimal)
        and abs(figure.value) <= _FEW
    )


def _is_often_unsaid(figure: Figure) -> bool:
    """Whether a figure that one of two texts lacks is seldom a mistake: names, ranks and small counts in words."""
    if figure.kind == "identifier":
        return True
    if figure.kind == "ordinal":
        return not in_digits(figure)
    if figure.kind != "number" or figure.unit or not isinstance(figure.value, Decimal):
        return False
    return abs(figure.value) <= (_SMALL if in_digits(figure) else _FEW)


def is_told_apart(subject: Subject, aligned: Aligned, code: str) -> bool:
    """Whether all that a language lacks are the numbers of what it alone has, in their order, with their signs.

    Then one of the texts was read amiss ("1,9870" beside "1,9870 маната"), and no digit is wrong.
    """
    return (id(aligned), code) in subject.once(_told_apart)


def _told_apart(subject: Subject) -> set[tuple[int, str]]:
    """The segments and languages in which all that is missing is told apart."""
    found = set()
    for aligned in rows(subject):
        for code in subject.languages:
            alone = [row for row in aligned.rows if row.missing and row.members.keys() == {code}]
            lacks = [row for row in aligned.rows if code in row.missing] if alone else []
            if alone and _numbers(lacks) == _numbers(alone):
                found.add((id(aligned), code))
    return found


def _numbers(told: Iterable[Row]) -> list[Decimal]:
    """The numbers of rows in the order of their text, months among them."""
    numbers: list[Decimal] = []
    for figure in (row.first.figure for row in told):
        if isinstance(figure.value, Decimal):
            numbers.append(figure.value)
        elif isinstance(figure.value, tuple):
            numbers.extend(end for end in figure.value if end is not None)
        else:
            numbers.extend(map(Decimal, _NUMBER.findall(figure.canonical)))
    return numbers


def is_loose(subject: Subject, aligned: Aligned) -> bool:
    """Whether a language may leave things out of a segment: in texts that were written apart from one another."""
    return aligned.is_free or aligned.segment in subject.loose


def is_said_elsewhere(subject: Subject, row: Row) -> bool:
    """Whether the languages that miss a figure say it anywhere else in their texts."""
    said = subject.once(_said)
    return row.repeated or all(row.first.meaning in said[code] for code in row.missing)


def _said(subject: Subject) -> Mapping[str, Set[Meaning]]:
    """The meanings of all figures of each language."""
    return {
        code: {meaning(figure) for _, figures in subject.all_figures(code) for figure in figures}
        for code in subject.languages
    }
