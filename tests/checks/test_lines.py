"""Aligned lines of news: silence on the right ones, the right language and place on the wrong ones, planted or written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import pressrelease as pr
from pressrelease.model import Figure

HERE = Path(__file__).parent
LANGUAGES = ("az", "ru", "en")
MOST_WARNINGS = (
    0.03  # of right lines, where an order of two figures that nothing near them confirms wants a look
)


def read(name: str) -> Iterator[tuple[str, dict[str, str]]]:
    """The entries of a file: the line that begins with "!" (or ""), and the three texts."""
    for block in (HERE / name).read_text("utf-8").split("\n\n"):
        lines = [line for line in block.split("\n") if line and not line.startswith("#")]
        if lines:
            head = lines.pop(0)[2:] if lines[0].startswith("!") else ""
            texts = {line[:2]: line[3:] for line in lines}
            assert tuple(texts) == LANGUAGES, block
            yield head, texts


RIGHT = [texts for _, texts in read("right.txt")]
WRONG = list(read("wrong.txt"))


@cache
def figures(language: str, text: str) -> list[Figure]:
    return pr.find_figures(text, language)


def compare(texts: dict[str, str]) -> list[pr.Finding]:
    return list(pr.compare({code: [text] for code, text in texts.items()}))


def test_there_are_many_lines() -> None:
    assert len(RIGHT) >= 150
    assert len(WRONG) >= 40


@pytest.mark.parametrize("texts", RIGHT, ids=lambda texts: texts["en"][:50])
def test_no_right_line_has_an_error(texts: dict[str, str]) -> None:
    assert [(one.check, one.message) for one in compare(texts) if one.severity == "error"] == []


def test_few_right_lines_have_a_warning() -> None:
    warned = [texts["en"] for texts in RIGHT if any(one.severity == "warning" for one in compare(texts))]
    assert len(warned) <= MOST_WARNINGS * len(RIGHT), warned


@pytest.mark.parametrize("lacking", LANGUAGES)
@pytest.mark.parametrize("texts", RIGHT[::4], ids=lambda texts: texts["en"][:50])
def test_no_right_line_has_an_error_in_two_languages(texts: dict[str, str], lacking: str) -> None:
    two = {code: text for code, text in texts.items() if code != lacking}
    assert [(one.check, one.message) for one in compare(two) if one.severity == "error"] == []


@pytest.mark.parametrize("head, texts", WRONG, ids=lambda value: value[:40] if isinstance(value, str) else "")
def test_a_wrong_line_is_told_with_language_and_place(head: str, texts: dict[str, str]) -> None:
    said, _, marked = head.partition("|")
    check, severity, lang = said.split()
    found = compare(texts)
    first = next((one for one in found if one.check == check and one.severity == severity), None)
    assert first is not None, [(one.check, one.severity, one.message) for one in found]
    assert first.lang == (None if lang == "-" else lang)
    if marked.strip():
        assert marked.strip() in texts[lang][first.start : first.end]
    else:
        assert first.start is None


# ------------------------------------------------------------------------------------------------ planted mistakes


def planted() -> Iterator[tuple[str, str, dict[str, str]]]:
    """Right lines with one digit changed, or with one figure of digits left out, in each language in turn."""
    for texts in RIGHT:
        for code, text in texts.items():
            for figure in figures(code, text):
                if (
                    figure.soft
                    or not any(letter.isdecimal() for letter in figure.text)
                    or not _is_said_once(figure, code, texts)
                ):
                    continue
                at = next(place for place, letter in enumerate(figure.text) if letter.isdecimal())
                digit = figure.text[at]
                changed = figure.text[:at] + ("7" if digit not in "67" else "3") + figure.text[at + 1 :]
                for kind, new in (("digit", changed), ("drop", "")):
                    if kind == "digit" and figure.kind in (
                        "date",
                        "time",
                        "decade",
                        "year",
                        "range",
                        "fraction",
                    ):
                        continue
                    yield kind, code, {**texts, code: text[: figure.start] + new + text[figure.end :]}


def _is_said_once(figure: Figure, language: str, texts: dict[str, str]) -> bool:
    """Whether all languages have the figure as one, in the same form, once: what stands elsewhere too may be left out."""
    for code, text in texts.items():
        same = [one for one in figures(code, text) if one.canonical == figure.canonical]
        if len(same) != 1 or same[0].kind != figure.kind:
            return False
    return True


PLANTED = list(planted())


def test_there_are_many_planted_mistakes() -> None:
    assert sum(kind == "digit" for kind, _, _ in PLANTED) >= 200
    assert sum(kind == "drop" for kind, _, _ in PLANTED) >= 250


@pytest.mark.parametrize("kind", ["digit", "drop"])
def test_planted_mistakes_are_caught_and_the_language_is_named(kind: str) -> None:
    of_kind = [(code, texts) for one, code, texts in PLANTED if one == kind]
    missed = [
        (code, texts[code])
        for code, texts in of_kind
        if not any(one.severity == "error" and one.lang == code for one in compare(texts))
    ]
    assert len(missed) <= 0.01 * len(of_kind), missed


SCALES = {
    "az": (("milyon", "milyard"), ("milyard", "milyon"), (" min ", " milyon ")),
    "ru": (("млн", "млрд"), ("млрд", "млн"), ("тысяч", "миллионов"), ("тыс.", "млн")),
    "en": (("million", "billion"), ("billion", "million"), ("thousand", "million")),
}
PERCENT = re.compile(r" ?%(?:-\w+)?|(?<=\d) (?:percent|per cent|faiz\w*|процент\w*)")


@pytest.mark.parametrize("language", LANGUAGES)
def test_another_scale_word_is_caught(language: str) -> None:
    missed, count = [], 0
    for texts in RIGHT:
        for old, new in SCALES[language]:
            if texts[language].count(old) == 1:
                count += 1
                wrong = {**texts, language: texts[language].replace(old, new)}
                if not any(one.severity == "error" and one.lang == language for one in compare(wrong)):
                    missed.append(wrong[language])
                break
    assert count >= 10
    assert missed == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_lost_percent_sign_is_caught(language: str) -> None:
    missed, count = [], 0
    for texts in RIGHT:
        if (
            len(PERCENT.findall(texts[language])) == 1
            and "faiz bənd" not in texts["az"]
            and " до " not in texts["ru"]
        ):
            count += 1
            wrong = {**texts, language: PERCENT.sub("", texts[language])}
            if not any(one.severity == "error" and one.lang == language for one in compare(wrong)):
                missed.append(wrong[language])
    assert count >= 4
    assert missed == []
