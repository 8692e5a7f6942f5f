"""Figures bound by name are put into the texts of a release, in each language."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from pressrelease.errors import Mistake
from pressrelease.figures.placeholders import PlaceholderError, word_placeholders
from pressrelease.model import DeclaredFigure, Place


def fill_in(
    text: str,
    figures: Mapping[str, DeclaredFigure],
    code: str,
    place: Place,
    mistakes: list[Mistake],
    *,
    markdown: bool = True,
    style: str = "",
) -> str | None:
    """The text with its placeholders worded; None where one is wrong, which is added to `mistakes`, or still blank.

    `style` is how the house groups thousands, "" for the language's own way.
    """
    if "{" not in text and "}" not in text:
        return text
    try:
        return word_placeholders(text, figures, code, markdown=markdown, style=style)
    except PlaceholderError as error:
        if not error.blank:
            line, column = _locate(text, error.offset, place)
            mistakes.append(Mistake(place.path, line, column, error.message, error.hint))
        return None


def _locate(text: str, offset: int, place: Place) -> tuple[int, int]:
    """The line and column of an offset in a unit's text, found again in its file, where the text is wrapped."""
    token = text[offset : offset + 24].split(" ")[0].split("\n")[0]
    before = text[:offset].count(token)
    try:
        lines = Path(place.path).read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError):
        return place.line, place.column
    for number, line in enumerate(lines[max(0, place.line - 1) :], start=max(1, place.line)):
        start = place.column - 1 if number == place.line and place.column else 0
        at = line.find(token, start)
        while at >= 0:
            if before == 0:
                return number, at + 1
            before -= 1
            at = line.find(token, at + 1)
    return place.line, place.column
