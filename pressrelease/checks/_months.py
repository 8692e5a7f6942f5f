"""Months that stand alone: "in March" in one language, "в мае" in another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from pressrelease.checks._subject import Subject
from pressrelease.findings import Finding, Severity
from pressrelease.model import Figure

if TYPE_CHECKING:
    from pressrelease.checks import Check


def find_other_months(subject: Subject, check: Check) -> Iterator[Finding]:
    """One language names another month than the others, and all else that they name is the same.

    The months of dates and spans count, too: only the sets are compared, so that order and repetition mean nothing.
    """
    if not subject.aligned:
        return
    alone = {
        index
        for code in subject.languages
        for index, figures in subject.all_figures(code)
        if any(figure.kind == "month" for figure in figures)
    }
    for index in sorted(alone):
        said = {
            code: _months(subject, code, index) for code in subject.languages if subject.texts[code][index]
        }
        odd = _odd_one(said)
        if odd is not None:
            yield _tell(subject, check, index, said, odd)


def _months(subject: Subject, code: str, index: int) -> dict[str, Figure]:
    """The months that a segment names, each with the first figure that says it."""
    found: dict[str, Figure] = {}
    for figure in subject.figures(code, index):
        if figure.kind == "month":
            found.setdefault(figure.canonical, figure)
        elif figure.kind == "date" or figure.unit == "date":
            for day in figure.canonical.split(".."):
                month = day.split("-")[1:2]
                if month and month != ["??"]:
                    found.setdefault(month[0], figure)
    return found


def _odd_one(said: Mapping[str, Mapping[str, Figure]]) -> str | None:
    """The language that names one month in place of another one; of two languages, the later one."""
    for code in reversed(tuple(said)):
        others = [said[other] for other in said if other != code]
        if not others or any(other.keys() != others[0].keys() for other in others):
            continue
        extra, lacking = said[code].keys() - others[0].keys(), others[0].keys() - said[code].keys()
        if len(extra) == len(lacking) == 1:
            figures = [said[code][next(iter(extra))], *(other[next(iter(lacking))] for other in others)]
            return code if any(figure.kind == "month" for figure in figures) else None
    return None


def _tell(
    subject: Subject, check: Check, index: int, said: Mapping[str, Mapping[str, Figure]], odd: str
) -> Finding:
    others = {code: months for code, months in said.items() if code != odd}
    usual = next(iter(others.values()))
    wrong = said[odd][next(iter(said[odd].keys() - usual.keys()))]
    right = {code: months[next(iter(months.keys() - said[odd].keys()))] for code, months in others.items()}
    blamed = len(others) > 1
    cited = ", ".join(f"{code} “{figure.text}”" for code, figure in right.items())
    members = [*right.items(), *([] if blamed else [(odd, wrong)])]
    return subject.finding(
        check,
        f"{odd} has “{wrong.text}”, where {cited}: another month",
        lang=odd if blamed else None,
        segment=index,
        start=wrong.start if blamed else None,
        end=wrong.end if blamed else None,
        severity=Severity.ERROR,
        expected=next(iter(right.values())).text,
        actual=wrong.text,
        witnesses=[subject.witness(code, index, figure.start, figure.end) for code, figure in members],
    )
