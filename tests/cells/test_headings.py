"""The unit that a heading gives to the numbers under it."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from pressrelease.figures.headings import Measure, read_heading, with_unit
from pressrelease.figures.recognition import find_figures

SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9}
ROWS = [
    line.partition(" =")[::2]
    for line in Path(__file__).with_name("headings.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


def shown(measure: Measure) -> str:
    scale = next((word for word, factor in SCALES.items() if factor == measure.factor), "")
    return f"{scale} {measure.unit or '%' * (measure.kind == 'percent')}".strip()


@pytest.mark.parametrize(("heading", "expected"), ROWS)
def test_a_heading_says_what_the_table_says(heading: str, expected: str) -> None:
    code, _, text = heading.partition(": ")
    assert " + ".join(map(shown, read_heading(text, code))) == expected.strip()


def test_the_place_of_a_unit_is_that_of_its_words() -> None:
    text = "Gəlir, min manat (2022)"
    (measure,) = read_heading(text, "az")
    assert text[measure.start : measure.end] == "min manat"


@pytest.mark.parametrize(
    ("cell", "kind", "unit", "canonical"),
    [
        ("5.2", "money", "AZN", "5200000"),
        ("5–7", "range", "AZN", "5000000..7000000"),
        ("5.2 billion", "money", "AZN", "5200000000"),  # its own scale word
        ("USD 5.2", "money", "USD", "5.2"),  # its own unit
        ("5.2%", "percent", "", "5.2"),
        ("3 km", "number", "km", "3"),
        ("12:30", "time", "", "12:30"),
    ],
)
def test_a_number_takes_the_unit_of_its_heading(cell: str, kind: str, unit: str, canonical: str) -> None:
    (measure,) = read_heading("Revenue, AZN million", "en")
    (figure,) = find_figures(cell, "en")
    found = with_unit(figure, measure)
    assert (found.kind, found.unit, found.canonical) == (kind, unit, canonical)
    assert (found.start, found.end, found.text) == (figure.start, figure.end, figure.text)


def test_a_percentage_of_a_heading() -> None:
    (measure,) = read_heading("Dəyişmə, %", "az")
    (figure,) = find_figures("2,35", "az")
    assert (with_unit(figure, measure).kind, with_unit(figure, measure).value) == ("percent", Decimal("2.35"))
