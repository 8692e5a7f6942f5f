"""Every figure of the examples, changed in each language in turn: each single change is reported, with language and place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, partial
from itertools import pairwise
from pathlib import Path

import pytest

import pressrelease as pr
from pressrelease.binding import read_release
from pressrelease.checks import subject_of
from pressrelease.findings import Report
from pressrelease.model import Figure, Release

EXAMPLES = Path(__file__).parents[2] / "docs" / "examples"
RELEASES = ("2023-01-10-communication-results", "2030-04-15-media-accreditation")

OTHER_WORDS = {
    "az": {"üç": "beş"},
    "ru": {"три": "пять", "трёх": "пяти", "трех": "пяти"},
    "en": {"three": "five", "six": "seven", "thirty": "fifty"},
}
WEEKDAYS = ("cümə günü", "пятницу", "friday")  # one that is left out beside its date wants a look only
PERCENT = {"az": " faiz", "ru": " %", "en": " percent"}
TURNED = {
    "az": [(r"-d[aə]n çox", "-dək"), (r"-d[aə]k", "-dən çox")],
    "ru": [(r"более", "до"), (r"до(?= \d)", "более")],
    "en": [(r"more than", "up to"), (r"up to", "more than")],
}


@dataclass(frozen=True)
class Change:
    """One mistake that somebody could make: the text of one unit in one language, before and after."""

    release: str
    kind: str
    lang: str
    unit: int
    old: str
    new: str
    text: str

    def __str__(self) -> str:
        return f"{self.kind}-{self.lang}-{self.unit}-{self.old}-{self.new}".replace("\n", " ")


@cache
def loaded(name: str) -> Release:
    return pr.load(EXAMPLES / name)


def changed(release: Release, texts: dict[tuple[int, str], str]) -> Release:
    units = list(release.units)
    for (number, lang), text in texts.items():
        unit = units[number]
        units[number] = replace(unit, texts={**unit.texts, lang: replace(unit.texts[lang], text=text)})
    return read_release(replace(release, units=tuple(units)))


def figures_of(release: Release) -> Iterator[tuple[int, str, str, list[Figure]]]:
    subject = subject_of(release)
    for unit in release.units:
        for lang in release.languages:
            text = unit.texts[lang].text
            said = subject.texts[lang][unit.number]
            figures = [
                one
                for one in subject.figures(lang, unit.number)
                if text.count(said[one.start : one.end]) == 1
            ]
            yield unit.number, lang, text, figures


def other_value(figure: Figure, lang: str) -> str | None:
    if figure.kind == "weekday":
        return None
    digits = [at for at, letter in enumerate(figure.text) if letter.isdecimal()]
    if not digits:
        word = OTHER_WORDS[lang].get(figure.text.split()[0].lower())
        return word and word + figure.text[len(figure.text.split()[0]) :]
    at = digits[-1] if figure.kind in ("date", "time") else digits[0]
    return figure.text[:at] + str((int(figure.text[at]) + 1) % 10 or 3) + figure.text[at + 1 :]


def _note(
    made: list[Change], release: str, lang: str, unit: int, text: str, kind: str, old: str, new: str
) -> None:
    if text.count(old) == 1 and old != new:
        made.append(Change(release, kind, lang, unit, old, new, text.replace(old, new)))


@cache
def changes() -> list[Change]:
    made: list[Change] = []
    for name in RELEASES:
        for unit, lang, text, figures in figures_of(loaded(name)):
            add = partial(_note, made, name, lang, unit, text)
            for one in figures:
                if (new := other_value(one, lang)) is not None:
                    add("value", one.text, new)
                add("dropped", one.text, "")
                if one.kind == "number" and not one.unit:
                    add(
                        "unit",
                        one.text,
                        re.sub(r"(\d)(-\w+)?$", r"\1" + PERCENT[lang], one.text)
                        if one.text[-1].isalnum()
                        else one.text,
                    )
                if one.qualifier:
                    around = text[max(0, text.index(one.text) - 10) :][: len(one.text) + 20]
                    for pattern, turned in TURNED[lang]:
                        if re.search(pattern, around):
                            add("qualifier", around, re.sub(pattern, turned, around, count=1))
                            break
            for one, other in pairwise(figures):
                in_digits = {any(letter.isdecimal() for letter in each.text) for each in (one, other)}
                if (
                    one.kind == other.kind == "number"
                    and one.canonical != other.canonical
                    and len(in_digits) == 1
                ):
                    start, end = text.index(one.text), text.index(other.text)
                    first, second = (
                        re.search(r"\d[\d ,\u00a0]*\d|\d|\w+", each.text) for each in (one, other)
                    )
                    assert first
                    assert second
                    between = text[start : end + len(other.text)]
                    new = (
                        one.text.replace(first[0], second[0], 1)
                        + text[start + len(one.text) : end]
                        + other.text.replace(second[0], first[0], 1)
                    )
                    add("exchanged", between, new)
    return made


def findings_after(change: Change) -> Report:
    return pr.check(changed(loaded(change.release), {(change.unit, change.lang): change.text}))


@pytest.mark.parametrize("name", RELEASES)
def test_nothing_is_found_in_the_examples(name: str) -> None:
    assert list(pr.check(loaded(name))) == []


def test_there_is_much_to_change() -> None:
    count = {
        kind: sum(one.kind == kind for one in changes())
        for kind in ("value", "dropped", "unit", "qualifier", "exchanged")
    }
    assert count["value"] >= 80
    assert count["dropped"] >= 80
    assert count["unit"] >= 50
    assert count["qualifier"] >= 30
    assert count["exchanged"] >= 6


@pytest.mark.parametrize("change", changes(), ids=str)
def test_every_change_is_reported_with_language_and_place(change: Change) -> None:
    found = [one for one in findings_after(change) if one.severity in ("error", "warning")]
    named = [one for one in found if one.lang == change.lang and one.segment == change.unit]
    assert named, [f"{one.check} {one.lang}: {one.message}" for one in found]
    if change.kind in ("value", "dropped", "unit", "qualifier") and change.old.lower() not in WEEKDAYS:
        assert any(one.severity == "error" for one in named)
    if change.kind == "value":
        assert any(one.start is not None for one in named)


def neighbours() -> list[tuple[int, int, str]]:
    """Pairs of units of the model release that hold one figure each and follow one another (rows of its table, items)."""
    single: dict[str, list[int]] = {}
    for unit, lang, _, figures in figures_of(loaded(RELEASES[0])):
        if len(figures) == 1 and figures[0].kind == "number":
            single.setdefault(lang, []).append(unit)
    return [(one, other, lang) for lang, units in single.items() for one, other in pairwise(units)]


@pytest.mark.parametrize("one, other, lang", neighbours())
def test_figures_exchanged_between_neighbouring_units_are_both_reported(
    one: int, other: int, lang: str
) -> None:
    release = loaded(RELEASES[0])
    texts = {number: release.units[number].texts[lang].text for number in (one, other)}
    figures = {
        number: figures[0].text
        for number, code, _, figures in figures_of(release)
        if code == lang and number in texts
    }
    first, second = (re.search(r"\d[\d ,]*\d|\d|\w+", figures[number]) for number in (one, other))
    assert first
    assert second
    if first[0] == second[0]:
        return
    exchanged = {
        (one, lang): texts[one].replace(first[0], second[0], 1),
        (other, lang): texts[other].replace(second[0], first[0], 1),
    }
    wrong = {
        finding.segment
        for finding in pr.check(changed(release, exchanged))
        if finding.severity == "error" and finding.lang == lang
    }
    assert {one, other} <= wrong
