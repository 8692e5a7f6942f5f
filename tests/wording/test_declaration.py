"""Figures as a front matter declares them: in words, or field by field."""

from __future__ import annotations

from decimal import Decimal

import pytest

from pressrelease.figures.declaration import DeclarationError, declare, declare_fields
from pressrelease.model import Place

HERE = Place("release.md", 5, 3)

WRITTEN = [
    ("more than 1000", "az", ("number", Decimal(1000), "", "gt")),
    ("1000-dən çox", "az", ("number", Decimal(1000), "", "gt")),
    ("более 1000", "ru", ("number", Decimal(1000), "", "gt")),
    ("up to 2300", "az", ("number", Decimal(2300), "", "upto")),
    ("43", "az", ("number", Decimal(43), "", "")),
    ("forty-three", "az", ("number", Decimal(43), "", "")),
    ("12.5%", "az", ("percent", Decimal("12.5"), "", "")),
    ("12,5 faiz", "az", ("percent", Decimal("12.5"), "", "")),
    ("0.25 percentage points", "ru", ("percent", Decimal("0.25"), "pp", "")),
    ("AZN 5 million", "az", ("money", Decimal(5000000), "AZN", "")),
    ("5 milyon manat", "az", ("money", Decimal(5000000), "AZN", "")),
    ("$1.6 billion", "en", ("money", Decimal(1600000000), "USD", "")),
    ("23 June 2016", "az", ("date", "2016-06-23", "", "")),
    ("June 23, 2016", "en", ("date", "2016-06-23", "", "")),
    ("5–7 percent", "en", ("range", (Decimal(5), Decimal(7)), "%", "")),
    ("about 7 kilometers", "en", ("number", Decimal(7), "km", "approx")),
    ("15:00", "en", ("time", "15:00", "", "")),
]

FIELDS = [
    ({"value": "950", "kind": "identifier"}, ("identifier", "950", "", "")),
    ({"value": "2022", "kind": "year"}, ("year", Decimal(2022), "", "")),
    ({"value": "1000", "qualifier": "more than"}, ("number", Decimal(1000), "", "gt")),
    ({"value": "35 500", "qualifier": "nearly"}, ("number", Decimal(35500), "", "almost")),
    ({"value": "12.5", "unit": "percent"}, ("percent", Decimal("12.5"), "percent", "")),
    ({"value": "12.5", "unit": "%"}, ("percent", Decimal("12.5"), "percent", "")),
    ({"value": "12.5", "kind": "percent"}, ("percent", Decimal("12.5"), "percent", "")),
    ({"value": "0.25", "unit": "pp"}, ("percent", Decimal("0.25"), "pp", "")),
    ({"value": "5000000", "unit": "AZN"}, ("money", Decimal(5000000), "AZN", "")),
    ({"value": "5", "unit": "manat"}, ("money", Decimal(5), "AZN", "")),
    ({"value": "7", "unit": "kilometers"}, ("number", Decimal(7), "km", "")),
    ({"value": "7", "unit": "гектаров"}, ("number", Decimal(7), "har", "")),
    ({"value": "2016-06-23", "kind": "date"}, ("date", "2016-06-23", "", "")),
    ({"value": "????-06-23", "kind": "date"}, ("date", "????-06-23", "", "")),
    ({"value": "15:00", "kind": "time"}, ("time", "15:00", "", "")),
    ({"value": "5..7", "kind": "range"}, ("range", (Decimal(5), Decimal(7)), "", "")),
    (
        {"value": "5–7", "kind": "range", "unit": "percent"},
        ("range", (Decimal(5), Decimal(7)), "percent", ""),
    ),
    ({"value": "1/4", "kind": "fraction"}, ("fraction", Decimal("0.25"), "", "")),
    ({"value": "2:1", "kind": "score"}, ("score", "2-1", "", "")),
    ({"value": "1990s", "kind": "decade"}, ("decade", "199x", "", "")),
    ({"value": "21", "kind": "ordinal", "unit": "century"}, ("ordinal", Decimal(21), "century", "")),
    ({"value": "−0.44", "unit": "pp"}, ("percent", Decimal("-0.44"), "pp", "")),
]

WRONG = [
    ({"value": "1,5"}, "value", "'1,5' is no plain number", "write 15 or 1.5"),
    ({"value": "many"}, "value", "'many' is no plain number", "write digits, with a dot before the decimals"),
    ({"value": "5", "kind": "percentage"}, "kind", "there is no kind of figure 'percentage'", "did you mean 'percent'?"),
    ({"value": "5", "qualifier": "more then"}, "qualifier", "'more then' is no qualifier", "did you mean 'more than'?"),
    ({"value": "5", "unit": "kilometr s"}, "unit", "'kilometr s' is no unit that can be put into words", "did you mean 'km' (kilometers)?"),
    ({"value": "5", "kind": "money"}, "unit", "a sum of money without its currency", "name the currency: AZN, USD, EUR"),
    ({"value": "2022", "kind": "year", "unit": "km"}, "unit", "a figure of the kind 'year' has no unit", "leave the unit out"),
    ({"value": "2016-02-30", "kind": "date"}, "value", "'2016-02-30' is no date", "write it as 2016-06-23, with ? for what is not said"),
    ({"value": "0000-01-01", "kind": "date"}, "value", "'0000-01-01' is no date", "write it as 2016-06-23, with ? for what is not said"),
    ({"value": "23 June 2016", "kind": "date"}, "value", "'23 June 2016' is no date", "write it as 2016-06-23, with ? for what is not said"),
    ({"value": "25:00", "kind": "time"}, "value", "'25:00' is no clock time", "write it as 15:00"),
    ({"value": "a third", "kind": "fraction"}, "value", "'a third' is no fraction", "write it as 1/3"),
    ({"value": "1/0", "kind": "fraction"}, "value", "'1/0' is no fraction", "write it as 1/3"),
    ({"value": "two one", "kind": "score"}, "value", "'two one' is no score", "write it as 2:1"),
    ({"value": "nineties", "kind": "decade"}, "value", "'nineties' is no decade", "write it as 1990s"),
    ({"value": "5", "kind": "range"}, "value", "'5' is no range", "write it as 5..7"),
    ({"value": "20.5", "kind": "year"}, "value", "'20.5' is no whole number", "write digits alone"),
    ({"value": "20222", "kind": "year"}, "value", "'20222' is too large for a figure of the kind 'year'", "write it without its kind, if it is a count"),
    ({"value": "9" * 20, "kind": "ordinal"}, "value", f"{'9' * 20!r} is too large for a figure of the kind 'ordinal'", "write it without its kind, if it is a count"),
    ({"value": "9" * 10_000}, "value", f"'{'9' * 39}…' has too many digits for a number", "declare what only looks like a number with `kind: identifier`"),
]  # fmt: skip


@pytest.mark.parametrize(("written", "language", "expected"), WRITTEN)
def test_written_as_a_text_would_say_it(written: str, language: str, expected: tuple[object, ...]) -> None:
    figure = declare("n", written, ("en", language), HERE)
    assert (figure.kind, figure.value, figure.unit, figure.qualifier) == expected
    assert (figure.name, figure.written, figure.place) == ("n", written, HERE)


@pytest.mark.parametrize(("fields", "expected"), FIELDS)
def test_written_field_by_field(fields: dict[str, str], expected: tuple[object, ...]) -> None:
    figure = declare_fields("n", place=HERE, **fields)
    assert (figure.kind, figure.value, figure.unit, figure.qualifier) == expected


@pytest.mark.parametrize(("fields", "field", "message", "hint"), WRONG)
def test_mistakes_name_the_field(fields: dict[str, str], field: str, message: str, hint: str) -> None:
    with pytest.raises(DeclarationError) as caught:
        declare_fields("n", place=HERE, **fields)
    assert (caught.value.field, caught.value.message, caught.value.hint) == (field, message, hint)


@pytest.mark.parametrize(
    ("written", "kind", "value", "unit"),
    [("-5%", "percent", -5, ""), ("\u22122.5%", "percent", Decimal("-2.5"), ""), ("-$5", "money", -5, "USD")],
)
def test_a_minus_is_a_part_of_the_figure(written: str, kind: str, value: Decimal, unit: str) -> None:
    figure = declare("n", written, ["en"], HERE)
    assert (figure.kind, figure.value, figure.unit) == (kind, value, unit)


@pytest.mark.parametrize("written", ["331 BC", "331–323 BC", "331 BCE"])
def test_years_before_christ_cannot_be_put_into_words(written: str) -> None:
    with pytest.raises(DeclarationError, match="before Christ"):
        declare("n", written, ["en"], HERE)


@pytest.mark.parametrize(
    "written",
    [
        "many",
        "43 and 44",
        "43 tours",
        "",
        "from Baku",
        "1000+",
        ">1000",
        "≥ 5",
        "+5",
        "more than -5",
        "--5",
        "9" * 10_000,
    ],
)
def test_what_is_not_one_figure(written: str) -> None:
    with pytest.raises(DeclarationError, match="is not one figure"):
        declare("n", written, ("en", "az"), HERE)


def test_what_two_languages_read_differently() -> None:
    with pytest.raises(DeclarationError) as caught:
        declare("n", "7,250", ("en", "ru"), HERE)
    assert "reads as" in caught.value.message
    assert "mapping" in caught.value.hint


@pytest.mark.parametrize("written", ["?", "more than ?", "? faiz"])
def test_a_question_mark_is_a_blank(written: str) -> None:
    assert declare("n", written, ("en", "az"), HERE).value == ""
    assert declare_fields("n", "?", HERE, qualifier="more than", unit="AZN").value == ""


@pytest.mark.parametrize("written", ["-5", "\u22125"])
def test_a_minus_is_not_lost(written: str) -> None:
    assert declare("n", written, ("en", "az"), HERE).value == Decimal(-5)


@pytest.mark.parametrize("written", ["31 February 2026", "2026-02-31"])
def test_a_day_that_no_calendar_has(written: str) -> None:
    with pytest.raises(DeclarationError, match="is no day of the calendar"):
        declare("n", written, ("en",), HERE)


def test_an_identifier_stays_as_it_is_written() -> None:
    assert declare("hotline", "+994 12 555 01 30", ("en", "az"), HERE).value == "+994 12 555 01 30"
