"""The day of the week differs in one language, or does not fit its date.

Why
: People come on the day that they read. "Tuesday" for "Thursday" passes every comparison of digits.

What is compared
: The weekdays of the languages, if they name equally many; and within each language a weekday beside a full date, by
  the calendar.

What to do
: Correct the day in the named language, or the date.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from datetime import date

from pressrelease.checks import Check, Example, Subject
from pressrelease.findings import Finding, Severity
from pressrelease.model import Figure

_NIGHT = "weekday that a night leads to"
_BESIDE = 12  # code points between a weekday and the date that it belongs to


def _find(subject: Subject) -> Iterator[Finding]:
    named = {code: _weekdays(subject, code) for code in subject.languages}
    for index in sorted(set().union(*named.values())):
        said = {
            code: named[code].get(index, []) for code in subject.languages if index < len(subject.texts[code])
        }
        if subject.aligned:
            yield from _compare(subject, index, {code: days for code, days in said.items() if days})
            yield from _missing(subject, index, said)
        for code, days in said.items():
            for day in days:
                yield from _fit(subject, code, index, day)


def _weekdays(subject: Subject, code: str) -> dict[int, list[Figure]]:
    """The weekdays of a language by the index of their segment."""
    found: dict[int, list[Figure]] = {}
    for index, figures in subject.all_figures(code):
        for figure in figures:
            if figure.kind == "weekday":
                found.setdefault(index, []).append(figure)
    return found


def _day(figure: Figure, sure: set[str]) -> str:
    """The day of a weekday: "в ночь на пятницу" is the night of Thursday, and the others say Thursday."""
    before = str((int(figure.canonical) - 2) % 7 + 1)
    return (
        before
        if figure.rule == _NIGHT and figure.canonical not in sure and before in sure
        else figure.canonical
    )


def _compare(subject: Subject, index: int, said: dict[str, list[Figure]]) -> Iterator[Finding]:
    sure = {figure.canonical for figures in said.values() for figure in figures if figure.rule != _NIGHT}
    days = {code: sorted(_day(figure, sure) for figure in figures) for code, figures in said.items()}
    if (
        len(days) < 2
        or len({len(listed) for listed in days.values()}) > 1
        or len({tuple(listed) for listed in days.values()}) < 2
    ):
        return
    commonest, votes = Counter(map(tuple, days.values())).most_common(1)[0]
    for code, listed in days.items():
        if tuple(listed) == commonest or (votes == 1 and code != list(days)[-1]):
            continue
        wrong = next(
            figure
            for figure in said[code]
            if votes == 1
            or figure.canonical not in commonest
            or listed.count(figure.canonical) > commonest.count(figure.canonical)
        )
        others = [(other, figure) for other, figures in said.items() if other != code for figure in figures]
        yield subject.finding(
            CHECK,
            f"{code} says “{wrong.text}”, where "
            + ", ".join(f"{other} says “{figure.text}”" for other, figure in others),
            lang=code if votes > 1 else None,
            segment=index,
            start=wrong.start if votes > 1 else None,
            end=wrong.end if votes > 1 else None,
            expected=others[0][1].text,
            actual=wrong.text,
            witnesses=tuple(
                subject.witness(other, index, figure.start, figure.end) for other, figure in others
            ),
        )


def _missing(subject: Subject, index: int, said: dict[str, list[Figure]]) -> Iterator[Finding]:
    """A weekday that is beside a date in the others and missing in one language."""
    lacking = [code for code, figures in said.items() if not figures]
    if len(lacking) != 1 or len(said) < 3 or not subject.texts[lacking[0]][index]:
        return
    others = [(code, figures[0]) for code, figures in said.items() if figures]
    if any(len(said[code]) != 1 or figure.canonical != others[0][1].canonical for code, figure in others):
        return
    if not all(any(other.kind == "date" for other in subject.figures(code, index)) for code in said):
        return  # "on Friday" is more often expressed in another way than forgotten
    yield subject.finding(
        CHECK,
        f"{lacking[0]} does not name the day, "
        + ", ".join(f"{code} says “{figure.text}”" for code, figure in others),
        lang=lacking[0],
        segment=index,
        severity=Severity.WARNING,
        expected=others[0][1].text,
        witnesses=tuple(subject.witness(code, index, figure.start, figure.end) for code, figure in others),
    )


def _fit(subject: Subject, code: str, index: int, day: Figure) -> Iterator[Finding]:
    figures = subject.figures(code, index)
    place = bisect_left(figures, day.start, key=lambda figure: figure.start)
    for figure in figures[max(0, place - 2) : place + 3]:
        gap = figure.start - day.end if figure.start >= day.end else day.start - figure.end
        if (
            figure.kind != "date"
            or "?" in figure.canonical
            or ".." in figure.canonical
            or not 0 <= gap <= _BESIDE
        ):
            continue
        try:
            right = date.fromisoformat(figure.canonical).isoweekday()
        except ValueError:
            continue
        if str(right) != day.canonical:
            yield subject.finding(
                CHECK,
                f"{code}: “{day.text}” does not fit “{figure.text}”, which is {_NAMES[right - 1]}",
                lang=code,
                segment=index,
                start=day.start,
                end=day.end,
                expected=_NAMES[right - 1],
                witnesses=(subject.witness(code, index, figure.start, figure.end),),
            )


_NAMES = ("a Monday", "a Tuesday", "a Wednesday", "a Thursday", "a Friday", "a Saturday", "a Sunday")

CHECK = Check(
    module=__name__,
    manual=__doc__,
    find=_find,
    of_figures=True,
    good=(
        Example(
            {
                "az": "Brifinq cümə axşamı, 12 yanvar 2023-cü ildə keçiriləcək.",
                "ru": "Брифинг пройдёт в четверг, 12 января 2023 года.",
                "en": "The briefing will be held on Thursday, January 12, 2023.",
            },
            note="12 January 2023 is a Thursday",
        ),
    ),
    bad=(
        Example(
            {
                "az": "Brifinq çərşənbə axşamı keçiriləcək.",
                "ru": "Брифинг пройдёт в четверг.",
                "en": "The briefing will be held on Thursday.",
            },
            lang="az",
            marked="çərşənbə axşamı",
            note="Tuesday for Thursday",
        ),
        Example(
            {
                "az": "Brifinq 12 yanvarda keçiriləcək.",
                "ru": "Брифинг пройдёт в четверг, 12 января.",
                "en": "The briefing will be held on Thursday, January 12.",
            },
            lang="az",
            severity=Severity.WARNING,
            note="the day is not named beside the date",
        ),
    ),
)
