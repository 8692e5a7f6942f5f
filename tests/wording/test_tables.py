"""The printed text for each typed text: hand-made tables, one per language, value first.

A line that begins with @ names the columns, each a text as a writer types it; each line after it has a figure, "="
and what every column prints. A figure is "[qualifier] [kind] value [unit]". Spaces stand for no-break spaces too.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from figures_by_name import figure, seen, written

LANGUAGES = ("az", "ru", "en")


def rows(code: str) -> list[tuple[int, str, list[tuple[str, str]]]]:
    """The rows of a table: line, figure, and pairs of typed and printed text."""
    typed: list[str] = []
    found = []
    table = Path(__file__).with_name(f"{code}.txt")
    for number, line in enumerate(table.read_text(encoding="utf-8").splitlines(), start=1):
        if line.startswith("@"):
            typed = [cell.strip() for cell in line[1:].split("|")]
        elif line.strip() and not line.startswith("#"):
            value, _, cells = line.partition(" = ")
            printed = [cell.strip() for cell in cells.split("|")]
            found.append((number, value, list(zip(typed, printed, strict=True))))
    return found


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_cell(code: str) -> None:
    wrong = []
    for number, value, cells in rows(code):
        for typed, expected in cells:
            printed = seen(typed, {"n": figure(value)}, code)
            if printed != written(expected):
                wrong.append(f"{code}.txt:{number}: {value}, {typed}: {printed!r} instead of {expected!r}")
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_table_is_a_large_one(code: str) -> None:
    assert len({(value, typed) for _, value, cells in rows(code) for typed, _ in cells}) >= 300
