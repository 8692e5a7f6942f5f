"""Numbers in cells: read as written in the language of their text, worded as written in the others."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import groupby
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressrelease.figures.cells import Cell, Sort, cell_figures, read_cells, word_cell
from pressrelease.figures.wording import word_in_cell

LANGUAGES = ("az", "ru", "en")
STYLES = ("", "none", "space", "comma", "dot")
NO_BREAK = "\u00a0"


def columns(code: str) -> Iterator[list[tuple[str, str]]]:
    lines = Path(__file__).with_name(f"{code}.txt").read_text(encoding="utf-8").splitlines()
    rows = [line for line in lines if not line.startswith("#")]
    for filled, group in groupby(rows, bool):
        if filled:
            yield [(written, outcome) for written, _, outcome in (line.rpartition(" -> ") for line in group)]


def outcome(code: str, text: str, cell: Cell) -> str:
    match cell.sort:
        case Sort.AMOUNT:
            worded = [word_cell(text, cell.numbers, other)[0] for other in LANGUAGES if other != code]
            return " | ".join(worded).replace(NO_BREAK, " ")
        case Sort.MISTAKE:
            return f"! {cell.offset + 1}: {cell.hint}"
        case Sort.VERBATIM | Sort.SEVERAL:
            return "="
        case Sort.TEXT:
            return "?"


@pytest.mark.parametrize(
    ("code", "column"), [(code, column) for code in LANGUAGES for column in columns(code)]
)
def test_cells_are_what_the_table_says(code: str, column: list[tuple[str, str]]) -> None:
    texts = [written for written, _ in column]
    cells = read_cells(texts, code)
    assert [(text, outcome(code, text, cell)) for text, cell in zip(texts, cells, strict=True)] == column


def test_a_mistake_says_which_mark_is_wrong() -> None:
    cell = read_cells(["7,25"], "en")[0]
    assert cell.message == "English writes no comma before decimals: “7,25”"
    assert (
        read_cells(["1,234,567"], "ru")[0].message == "Русский writes no comma between thousands: “1,234,567”"
    )


def test_the_house_can_group_by_another_mark() -> None:
    (cell,) = read_cells(["1,840.25"], "en")
    worded = {style: word_cell("1,840.25", cell.numbers, "ru", style=style)[0] for style in STYLES}
    assert worded == {
        "": f"1{NO_BREAK}840,25", "none": "1840,25", "space": f"1{NO_BREAK}840,25", "comma": "1,840.25", "dot": "1.840,25",
    }  # fmt: skip
    assert read_cells(["1,234,567"], "ru", style="comma")[0].numbers[0].amount == 1234567


def test_several_amounts_are_known_for_what_they_are() -> None:
    texts = ["1,200 (900)", "1.5, 2.5", "12; 15", "1/2", "12:30"]
    assert [cell.sort.value for cell in read_cells(texts, "en")] == ["several amounts"] * 2 + ["verbatim"] * 3


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("1,840.25", ["number 1840.25"]),
        ("-0.50%", ["percent -0.5"]),
        ("< 5", ["lt number 5"]),
        ("≥7.5 %", ["ge percent 7.5"]),
        ("~12,000", ["approx number 12000"]),
        ("±0.1", ["number 0.1"]),
        ("25.5°", ["number 25.5 deg"]),
        ("1.5–2.5%", ["range 1.5..2.5 %"]),
        ("-5 … -3", ["range -5..-3"]),
        ("10–5", ["number 10", "number 5"]),
    ],
)
def test_the_figures_of_a_cell(text: str, figures: list[str]) -> None:
    cell = read_cells([text], "en")[0]
    for code in LANGUAGES:
        worded, moved = word_cell(text, cell.numbers, code)
        found = cell_figures(worded, moved)
        assert [
            " ".join(f"{one.qualifier} {one.kind} {one.canonical} {one.unit}".split()) for one in found
        ] == figures
        assert all(worded[one.start : one.end] == one.text for one in found)


amounts = st.builds(
    lambda digits, decimals, negative: Decimal(digits).scaleb(-decimals).copy_sign(-1 if negative else 1),
    st.integers(0, 10**12),
    st.integers(0, 6),
    st.booleans(),
)


@given(amounts, st.sampled_from(LANGUAGES), st.sampled_from(STYLES))
def test_what_is_worded_reads_as_the_same_amount(amount: Decimal, code: str, style: str) -> None:
    text = word_in_cell(amount, code, style=style)
    sure = word_in_cell(
        Decimal("-1234567.8"), code, style=style
    )  # both marks of the style, as in another cell of the column
    cell = read_cells([text, sure], code, style=style)[0]
    if text.isdecimal() and (len(text) == 4 or len(text) >= 10):
        assert cell.sort is Sort.VERBATIM  # a year, an account
        return
    assert cell.sort is Sort.AMOUNT
    read = cell.numbers[0]
    assert (read.start, read.end) == (0, len(text))
    assert read.amount.as_tuple() == amount.as_tuple()


@given(
    amounts,
    st.sampled_from(LANGUAGES),
    st.sampled_from(LANGUAGES),
    st.sampled_from(("", "%", " %", "‰", ")")),
)
def test_a_cell_keeps_its_decimals_in_every_language(
    amount: Decimal, code: str, other: str, end: str
) -> None:
    text = f"{'(' * (end == ')')}{word_in_cell(amount, code)}{end}"
    cell = read_cells([text, word_in_cell(Decimal("12345.67"), code)], code)[0]
    worded = word_cell(text, cell.numbers, other)[0]
    assert re.sub(r"\D", "", worded) == re.sub(r"\D", "", text)
    assert worded.endswith(end)
    if cell.sort is Sort.AMOUNT:
        back = read_cells([worded, word_in_cell(Decimal("12345.67"), other)], other)[0]
        assert [one.amount for one in back.numbers] in ([amount], [])


@given(
    st.lists(st.text("0123456789.,' \u00a0()[]%–-−+±<>~:/;*°$€№½’", max_size=24), max_size=4),
    st.sampled_from(LANGUAGES),
)
def test_any_text_without_letters_is_read(texts: list[str], code: str) -> None:
    for text, cell in zip(texts, read_cells(texts, code), strict=True):
        assert bool(cell.numbers) == (cell.sort is Sort.AMOUNT)
        assert bool(cell.message and cell.hint) == (cell.sort is Sort.MISTAKE)
        assert 0 <= cell.offset < len(text) or not cell.offset
        for other in LANGUAGES:
            worded = word_cell(text, cell.numbers, other)[0]
            assert re.sub(r"[^1-9]", "", worded) == re.sub(r"[^1-9]", "", text)
            if cell.sort is not Sort.AMOUNT:
                assert worded == text
