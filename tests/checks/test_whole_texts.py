"""Whole texts that tell the same in their own order: silence where all is right, and every changed digit found."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

import pressrelease as pr

LANGUAGES = ("az", "ru", "en")
TEXTS = {
    text["name"]: {code: text[code] for code in LANGUAGES}
    for text in tomllib.loads((Path(__file__).parent / "whole.toml").read_text("utf-8"))["text"]
}


def told(texts: dict[str, str]) -> list[pr.Finding]:
    return [one for one in pr.compare(texts) if one.severity in ("error", "warning")]


@pytest.mark.parametrize("name", TEXTS)
def test_nothing_is_told_of_right_texts(name: str) -> None:
    assert [one.message for one in told(TEXTS[name])] == []


@pytest.mark.parametrize("lacking", LANGUAGES)
@pytest.mark.parametrize("name", TEXTS)
def test_there_is_no_error_in_two_of_them(name: str, lacking: str) -> None:
    two = {code: text for code, text in TEXTS[name].items() if code != lacking}
    assert [one.message for one in told(two) if one.severity == "error"] == []


def changed_digits(texts: dict[str, str]) -> Iterator[tuple[str, int, int, dict[str, str]]]:
    for code, text in texts.items():
        for figure in pr.find_figures(text, code):
            at = next((place for place in range(figure.start, figure.end) if text[place].isdecimal()), None)
            if at is not None and not figure.soft:
                digit = "7" if text[at] not in "67" else "3"
                yield code, figure.start, figure.end, {**texts, code: text[:at] + digit + text[at + 1 :]}


@pytest.mark.parametrize("name", TEXTS)
def test_every_changed_digit_is_found_where_it_stands(name: str) -> None:
    cases = list(changed_digits(TEXTS[name]))
    assert len(cases) >= 10
    missed = [
        texts[code][start:end]
        for code, start, end, texts in cases
        if not any(
            one.lang == code and one.start is not None and one.start < end and start < one.end
            for one in told(texts)
        )
    ]
    assert missed == []


@pytest.mark.parametrize("name", TEXTS)
def test_a_sentence_left_out_is_no_error(name: str) -> None:
    for code in LANGUAGES:
        lines = TEXTS[name][code].strip().split("\n")
        shorter = {**TEXTS[name], code: "\n".join(lines[:-1])} if len(lines) > 1 else TEXTS[name]
        errors = [one.message for one in told(shorter) if one.severity == "error"]
        assert errors == []
