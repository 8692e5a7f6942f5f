"""The page for writers is true: the program gives the wording in its tables."""

from __future__ import annotations

import re
from pathlib import Path

from figures_by_name import figure, seen, written

PAGE = Path(__file__).parents[2] / "docs" / "figures-by-name.md"
DECLARED = {
    "website": figure("gt 1000"),
    "telegram": figure("upto 2300"),
    "budget": figure("5000000 AZN"),
    "share": figure("12.5 percent"),
    "decree_date": figure("date 2016-06-23"),
    "tours": figure("43"),
}


def table(heading: str) -> list[list[str]]:
    """The rows of the table that begins with that heading cell."""
    lines = PAGE.read_text(encoding="utf-8").splitlines()
    start = next(number for number, line in enumerate(lines) if line.startswith(f"| {heading} |"))
    rows = []
    for line in [lines[start], *lines[start + 2 :]]:
        if not line.startswith("|"):
            break
        rows.append([cell.strip() for cell in line.strip("| ").split(" | ")])
    return rows


def test_the_table_of_forms() -> None:
    head, *rows = table("written")
    assert len(rows) >= 7
    for typed, *printed in rows:
        for code, expected in zip(head[1:], printed, strict=True):
            assert seen(typed.strip("`"), DECLARED, code) == written(expected)


def test_the_table_of_endings() -> None:
    head, *rows = table("you write any of")
    assert len(rows) >= 12
    for endings, _, *printed in rows:
        for number, expected in zip(head[2:], printed, strict=True):
            for ending in re.findall(r"-\w+", endings):
                assert seen("{n}" + ending, {"n": figure(number)}, "az") == written(expected), (
                    ending,
                    number,
                )
