"""How serious it is that a language lacks a figure: measured on labelled lines (docs/accuracy.md)."""

from __future__ import annotations

from decimal import Decimal

from pressrelease.alignment import Row
from pressrelease.checks._rows import in_digits
from pressrelease.findings import Severity
from pressrelease.model import Figure

_SMALL = 2  # bare digits up to it are left out freely
_FEW = 10  # number words up to it are, where no third language confirms them


def severity_of_missing(row: Row) -> Severity:
    """The severity of a missing figure that nothing contradicts, by its kind, form and size.

    Two languages that agree against the third always make an error of what is not a name or a full percentage.
    """
    figures = [one.figure for one in row.members.values()]
    if 2 * sum(figure.soft for figure in figures) == len(figures):
        return Severity.NOTE  # of two languages, one tells it weakly: "both", "ikisi"
    if all(figure.kind == "percent" and figure.value == 100 for figure in figures):
        return Severity.WARNING
    if len(figures) > 1:
        return Severity.ERROR
    return Severity.WARNING if _is_often_unsaid(figures[0]) else Severity.ERROR


def _is_often_unsaid(figure: Figure) -> bool:
    """Whether a figure that one of two texts lacks is seldom a mistake: names, ranks and small counts in words."""
    if figure.kind == "identifier":
        return True
    if figure.kind == "ordinal":
        return not in_digits(figure)
    if figure.kind != "number" or figure.unit or not isinstance(figure.value, Decimal):
        return False
    return abs(figure.value) <= (_SMALL if in_digits(figure) else _FEW)
