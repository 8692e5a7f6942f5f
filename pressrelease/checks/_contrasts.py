"""Words of one class that exclude each other: "in March" and "в мае", "early" and "в конце", "a minute" and "в час"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from pressrelease.alignment import as_pattern, lower
from pressrelease.checks._subject import Subject
from pressrelease.figures.lexicon import lexicon
from pressrelease.findings import Finding, Severity
from pressrelease.languages import language

if TYPE_CHECKING:
    from pressrelease.checks import Check


class Said(NamedTuple):
    """Where a text says a member of a class; `alone`: it is no part of a larger figure."""

    start: int
    end: int
    alone: bool


Members = Mapping[str, Said]
"""The members of a class that a text names, each with its first place."""


def find_contrasts(subject: Subject, check: Check) -> Iterator[Finding]:
    """One language names another month, part of a period, rate or currency than the others, and else the same ones.

    Only segments with figures are looked at, and only the sets are compared, so that order and repetition mean nothing. The months of dates and spans count, too.
    """
    if not subject.aligned:
        return
    for index in subject.with_figures():
        told = [code for code in subject.languages if subject.texts[code][index]]
        by_class: dict[str, dict[str, Members]] = {
            "month": {code: _months(subject, code, index) for code in told},
            "currency": _currencies(subject, told, index),
        }
        for code in told:
            for name, members in _in_words(lower(subject.texts[code][index], code), code).items():
                by_class.setdefault(name, {})[code] = members
        for name, found in by_class.items():
            said = {code: found.get(code, {}) for code in told}
            odd = _odd_one(said)
            if odd is not None:
                yield _tell(subject, check, index, name, said, odd)


def _in_words(low: str, code: str) -> dict[str, dict[str, Said]]:
    """The members that a language has words for, by class."""
    classes: dict[str, dict[str, Said]] = {}
    pattern, members = _words_of(code)
    for match in pattern.finditer(low) if members else ():
        name, member = members[(match.lastindex or 1) - 1]
        classes.setdefault(name, {}).setdefault(member, Said(*match.span(), alone=True))
    return classes


@cache
def _words_of(code: str) -> tuple[re.Pattern[str], Sequence[tuple[str, str]]]:
    """A pattern with a group for the words of each member, and the members by these groups; a star is any ending."""
    contrasts = language(code).comparing.contrasts
    listed = [(name, member) for name, members in contrasts.items() for member in members]
    groups = (as_pattern(contrasts[name][member]) for name, member in listed)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(f'({group})' for group in groups)})(?!\w)"), listed


def _months(subject: Subject, code: str, index: int) -> Members:
    found: dict[str, Said] = {}
    for figure in subject.figures(code, index):
        said = Said(figure.start, figure.end, alone=figure.kind == "month")
        if figure.kind == "month":
            found.setdefault(figure.canonical, said)
        elif figure.kind == "date" or figure.unit == "date":
            for day in figure.canonical.split(".."):
                month = day.split("-")[1:2]
                if month and month != ["??"]:
                    found.setdefault(month[0], said)
    return found


def _currencies(subject: Subject, told: Sequence[str], index: int) -> dict[str, Members]:
    """The currencies of sums and, where these differ, those whose words stand apart ("12,400 undeclared dollars")."""
    found = {
        code: {
            figure.unit: Said(figure.start, figure.end, alone=False)
            for figure in reversed(subject.figures(code, index))
            if figure.kind == "money"
        }
        for code in told
    }
    sets = {frozenset(members) for members in found.values()}
    if len(sets) > 1 or (
        sets == {frozenset()} and any(_names_currency(subject, code, index) for code in told)
    ):
        for code, members in found.items():
            for unit, said in _loose_currencies(subject, code, index):
                members.setdefault(unit, said)
    return dict(found)


def _names_currency(subject: Subject, code: str, index: int) -> bool:
    words = lower(subject.texts[code][index], code).split()
    return not lexicon(code).currencies.one.keys().isdisjoint(words)


def _loose_currencies(subject: Subject, code: str, index: int) -> Iterator[tuple[str, Said]]:
    """The words of currencies that belong to no figure."""
    figures = subject.figures(code, index)
    names = lexicon(code).currencies.one
    for word in re.finditer(r"[^\W\d_]+", lower(subject.texts[code][index], code)):
        named = names.get(word.group())
        apart = not any(figure.start < word.end() and word.start() < figure.end for figure in figures)
        if named is not None and apart:
            yield named[0], Said(*word.span(), alone=True)


def _odd_one(said: Mapping[str, Members]) -> str | None:
    """The language that names one member in place of another one; of two languages, the later one."""
    for code in reversed(tuple(said)):
        others = [said[other] for other in said if other != code]
        if not others or any(other.keys() != others[0].keys() for other in others):
            continue
        extra, lacking = said[code].keys() - others[0].keys(), others[0].keys() - said[code].keys()
        if len(extra) == len(lacking) == 1:
            places = [said[code][next(iter(extra))], *(other[next(iter(lacking))] for other in others)]
            return code if any(place.alone for place in places) else None
    return None


def _tell(
    subject: Subject, check: Check, index: int, name: str, said: Mapping[str, Members], odd: str
) -> Finding:
    others = {code: members for code, members in said.items() if code != odd}
    usual = next(iter(others.values()))
    wrong = said[odd][next(iter(said[odd].keys() - usual.keys()))]
    right = {code: members[next(iter(members.keys() - said[odd].keys()))] for code, members in others.items()}
    blamed = len(others) > 1
    cited = ", ".join(f"{code} “{_words(subject, code, index, place)}”" for code, place in right.items())
    members = [*right.items(), *([] if blamed else [(odd, wrong)])]
    code, place = next(iter(right.items()))
    return subject.finding(
        check,
        f"{odd} has “{_words(subject, odd, index, wrong)}”, where {cited}: another {name}",
        lang=odd if blamed else None,
        segment=index,
        start=wrong.start if blamed else None,
        end=wrong.end if blamed else None,
        severity=Severity.ERROR if blamed or name == "month" else Severity.WARNING,
        expected=_words(subject, code, index, place),
        actual=_words(subject, odd, index, wrong),
        witnesses=[subject.witness(code, index, place.start, place.end) for code, place in members],
    )


def _words(subject: Subject, code: str, index: int, said: Said) -> str:
    return subject.texts[code][index][said.start : said.end]
