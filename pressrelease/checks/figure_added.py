"""One language has a figure that none of the others has.

Why
: A figure in only one version was either added by its translator or lost by all the others; readers of different
  languages then know different things.

What is compared
: Figures without a counterpart in any other language, including neighbouring paragraphs. A small number or rank in
  words ("the two sides") is a warning, and so is a count that follows from others of its text, and any in loose texts. A total of the figures
  behind it, a factor or a length that follows ("a five-year programme from 2022 to 2026"), and what the other
  languages perhaps say without a number ("carbon dioxide" for CO2) are notes. A sum or measure beside its own
  conversion, at a plausible rate, is not reported, nor is a weak figure (one, both, dozens).

What to do
: Remove the figure, or add it to the other languages. If it is meant for the readers of one language, excuse it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from decimal import Decimal

from pressrelease.alignment import Seen
from pressrelease.checks import Check, Example, Subject
from pressrelease.checks._arithmetic import follows, is_worked_out
from pressrelease.checks._missing import is_loose, is_said_elsewhere, is_told_apart
from pressrelease.checks._rows import each_row, in_digits, phrase, quote_said
from pressrelease.figures.equality import is_conversion
from pressrelease.figures.units import measured, plausible_rate
from pressrelease.findings import Finding, Severity
from pressrelease.model import Figure

_FEW = 4  # ranks in words up to it are told otherwise ("a third will follow")
_LISTED = 24  # code points between a total and its first part
_PARTS = 5  # figures at most that are added up
_BESIDE = 40  # code points between a sum and its conversion in brackets


def _find(subject: Subject) -> Iterator[Finding]:
    for aligned, row in each_row(subject):
        loose = is_loose(subject, aligned)
        if len(row.members) > 1 or len(row.missing) < 2 or row.moved or row.soft:
            continue
        if loose and is_said_elsewhere(subject, row):
            continue
        one = row.first
        if _is_conversion_beside(subject, one):
            continue
        sure = not loose and not row.repeated and _is_strong(one)
        severity = Severity.ERROR if sure else Severity.WARNING
        message = f"only {one.language} has “{phrase(one)}”; {' and '.join(row.missing)} have no counterpart"
        if follows(one.figure, subject.figures(one.language, one.segment)):
            severity = Severity.NOTE if is_worked_out(one.figure) else Severity.WARNING
            message += "; it follows from other figures there"
        elif _is_total(subject, one):
            severity = Severity.NOTE
            message += "; it is the sum of those after it"
        elif is_told_apart(subject, aligned, one.language):
            severity = Severity.WARNING
            message += "; they have the same number, read as something else"
        if row.said:
            severity = Severity.WARNING if row.hinted else Severity.NOTE
            message += f", but {' and '.join(f'{code} perhaps {quote_said(subject, row, code)}' for code in row.said)}"
        yield subject.finding(
            CHECK,
            message,
            lang=one.language,
            segment=one.segment,
            start=one.figure.start,
            end=one.figure.end,
            severity=severity,
            witnesses=tuple(subject.witness(code, aligned.place(code)) for code in row.missing),
        )


def _is_strong(one: Seen) -> bool:
    """Whether the figure cannot be one that a translator added for the sake of the sentence ("the two sides")."""
    figure = one.figure
    if figure.kind not in ("number", "ordinal", "identifier") or in_digits(figure):
        return True
    if figure.kind == "ordinal":
        return isinstance(figure.value, Decimal) and figure.value > _FEW
    return bool(figure.unit) or (isinstance(one.meaning[1], Decimal) and one.meaning[1] > 2)


def _is_total(subject: Subject, one: Seen) -> bool:
    """Whether the figure is the sum of the figures after it, which a translator may have added up: "four medals, one gold"."""
    figures = subject.figures(one.language, one.segment)
    place = bisect_left(figures, one.figure.end, key=lambda figure: figure.start)
    total = Decimal(0)
    for count, figure in enumerate(figures[place : place + _PARTS] if place else (), 1):
        apart = figure.start - figures[place + count - 2].end
        if not isinstance(figure.value, Decimal) or figure.unit != one.figure.unit or apart > _LISTED:
            return False
        total += figure.value
        if count > 1 and total == one.figure.value:
            return True
    return False


def _is_conversion_beside(subject: Subject, one: Seen) -> bool:
    """Whether the figure repeats another one of the same language in brackets, in another unit or currency."""
    figures = subject.figures(one.language, one.segment)
    place = bisect_left(figures, one.figure.start, key=lambda figure: figure.start)
    return any(
        _converts(one.figure, other)
        for other in figures[max(0, place - 2) : place + 3]
        if other.start != one.figure.start
        and max(other.start, one.figure.start) - min(other.end, one.figure.end) <= _BESIDE
    )


def _converts(x: Figure, y: Figure) -> bool:
    if not isinstance(x.value, Decimal) or not isinstance(y.value, Decimal) or not x.value:
        return False
    if x.kind == y.kind == "money":
        return plausible_rate(y.value, y.unit, x.value, x.unit) is True
    if measured(x.unit) and x.unit != y.unit and measured(x.unit) == measured(y.unit):
        return is_conversion(y.value, y.unit, x.value, x.unit)
    return False


CHECK = Check(
    module=__name__,
    manual=__doc__,
    find=_find,
    of_figures=True,
    good=(
        Example(
            {
                "az": "Layihəyə 17 milyon manat ayrılıb.",
                "ru": "На проект выделено 17 млн манатов.",
                "en": "The project received AZN 17 million ($10 million).",
            },
            note="dollars beside manats",
        ),
    ),
    bad=(
        Example(
            {
                "az": "Tədbirdə nümayəndələr iştirak edib.",
                "ru": "В мероприятии участвовали представители.",
                "en": "Representatives of 12 countries attended the event.",
            },
            lang="en",
            marked="12",
            note="a figure that only one language has",
        ),
    ),
)
