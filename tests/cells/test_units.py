"""Units that headings give to the numbers of a table: which are compared, and where a difference is reported."""

from __future__ import annotations

from pathlib import Path

import pytest
from written_tables import write_table

import pressrelease as pr

SAME = {"Year": {"az": "İl", "ru": "Год"}}


def check(
    folder: Path,
    heading: dict[str, str],
    *cells: str,
    row: dict[str, str] | None = None,
    **other: dict[str, str],
) -> list[str]:
    """The findings for a table with one column of numbers: place, severity, language and message."""
    label = row or {"en": "2022", "az": "2022", "ru": "2022"}
    rows = [f"Year|{heading['en']}", *(f"{label['en']}|{cell}" for cell in cells)]
    entries = {
        code: {
            "Year": SAME["Year"][code],
            heading["en"]: heading[code],
            label["en"]: label[code],
            **other.get(code, {}),
        }
        for code in ("az", "ru")
    }
    if label["en"] == "2022":
        entries = {
            code: {key: text for key, text in one.items() if key != "2022"} for code, one in entries.items()
        }
    release = write_table(folder, "en", *rows, entries=entries)
    found = []
    for one in pr.check(release).findings:
        place = Path(one.path).name
        found.append(f"{one.check} {one.severity} {place} {one.lang}: {one.message}")
        if one.lang and one.start is not None:
            assert one.actual in release.units[one.segment].texts[one.lang].text
    return found


@pytest.mark.parametrize(
    "heading",
    [
        {"en": "AZN thousand", "az": "Min manat", "ru": "Тыс. манатов"},
        {"en": "AZN thousand", "az": "min manat", "ru": "тысяч манатов"},
        {"en": "Revenue, AZN '000", "az": "Gəlir, min manatla", "ru": "Доход, тыс. манатов"},
        {"en": "USD bn", "az": "mlrd. dollar", "ru": "млрд долларов"},
        {"en": "Growth, %", "az": "Artım, faiz", "ru": "Рост, в процентах"},
        {"en": "Thousand tonnes", "az": "Min ton", "ru": "Млн кг"},  # another unit of the same size
        {"en": "Costs in manats", "az": "Xərc", "ru": "Расходы"},  # a currency may be omitted
        {"en": "AZN million / USD million", "az": "Milyon manat", "ru": "Млн манатов"},  # two units give none
        {"en": "2022", "az": "2022-ci il", "ru": "2022 год"},  # a year is not a unit
        {"en": "Min", "az": "Min", "ru": "Мин"},
    ],
)  # fmt: skip
def test_headings_that_agree(tmp_path: Path, heading: dict[str, str]) -> None:
    assert check(tmp_path, heading, "5.2", "7") == []


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        (
            {"en": "AZN million", "az": "Milyon dollar", "ru": "Млрд манатов"},
            [
                "figure-unit error az.po az: az has “Milyon dollar”, where en “AZN million”, ru “Млрд манатов”: another unit",
                "figure-unit error ru.po ru: ru has “Млрд манатов”, where en “AZN million”, az “Milyon dollar”: another scale",
            ],
        ),
        (
            {"en": "Revenue, AZN million", "az": "Gəlir, min manat", "ru": "Доход, тыс. манатов"},
            ["figure-unit error release.md en: en has “AZN million”, where az “min manat”, ru “тыс. манатов”: another scale"],
        ),
        (
            {"en": "Growth, %", "az": "Artım, faiz", "ru": "Рост, п.п."},
            ["figure-unit error ru.po ru: ru has “п.п.”, where en “%”, az “faiz”: another unit"],
        ),
        (
            {"en": "Length, km", "az": "Uzunluğu, km", "ru": "Длина, миль"},
            ["figure-unit error ru.po ru: ru has “миль”, where en “km”, az “km”: another unit"],
        ),
        (
            {"en": "Length, km", "az": "Uzunluğu, mil", "ru": "Длина, м"},  # no two agree: nobody is named
            ["figure-unit error release.md None: ru has “м”, where en “km”, az “mil”: another unit"],
        ),
        (
            {"en": "Revenue, AZN million", "az": "Gəlir", "ru": "Доход, млн манатов"},
            ["figure-unit warning az.po az: az does not say the unit, where en “AZN million”, ru “млн манатов”"],
        ),
        (
            {"en": "Growth, %", "az": "Artım, %", "ru": "Рост"},
            ["figure-unit warning ru.po ru: ru does not say the unit, where en “%”, az “%”"],
        ),
    ],
)  # fmt: skip
def test_headings_that_differ_are_told_once(
    tmp_path: Path, heading: dict[str, str], expected: list[str]
) -> None:
    assert check(tmp_path, heading, "5.2", "7", "0") == expected


def test_four_bare_digits_have_the_unit_of_their_heading_too(tmp_path: Path) -> None:
    heading = {"en": "AZN million", "az": "Milyon manat", "ru": "Млн долларов"}
    assert [one.split()[:3] for one in check(tmp_path, heading, "1840", "2300")] == [
        ["figure-unit", "error", "ru.po"]
    ]


def test_the_heading_of_the_row_goes_before_that_of_the_column(tmp_path: Path) -> None:
    heading = {"en": "AZN million", "az": "Milyon manat", "ru": "Млн манатов"}
    row = {"en": "Growth, %", "az": "Artım, %", "ru": "Рост, п.п."}
    assert check(tmp_path, heading, "5.2", row=row) == [
        "figure-unit error ru.po ru: ru has “п.п.”, where en “%”, az “%”: another unit"
    ]
    wrong = {"en": "AZN million", "az": "Milyon manat", "ru": "Млрд манатов"}
    right = {"en": "Growth, %", "az": "Artım, %", "ru": "Рост, %"}
    assert check(tmp_path, wrong, "5.2", row=right) == []


def test_a_scale_in_the_row_goes_with_the_unit_of_the_column(tmp_path: Path) -> None:
    heading = {"en": "AZN", "az": "Manat", "ru": "Манаты"}
    row = {"en": "Revenue, million", "az": "Gəlir, milyon", "ru": "Доход, млрд"}
    assert check(tmp_path, heading, "5.2", row=row) == [
        "figure-unit error ru.po ru: ru has “млрд”, where en “million”, az “milyon”: another scale"
    ]


def test_the_unit_of_the_cell_goes_before_all(tmp_path: Path) -> None:
    heading = {"en": "AZN million", "az": "Gəlir", "ru": "Млн манатов"}
    own = {"5.2": "5,2 milyon manat"}
    assert check(tmp_path, heading, "5.2", az=own) == []
    assert [one.split()[:3] for one in check(tmp_path, heading, "5.2", az={"5.2": "5,2 milyon dollar"})] == [
        ["figure-unit", "error", "az.po"]
    ]


def test_a_table_in_another_scale_agrees(tmp_path: Path) -> None:
    heading = {"en": "AZN thousand", "az": "Milyon manat", "ru": "Тыс. манатов"}
    assert check(tmp_path, heading, "5,200", az={"5,200": "5,2"}) == []
    assert [one.split()[:3] for one in check(tmp_path, heading, "5,200", az={"5,200": "5,3"})] == [
        ["figure-value", "error", "az.po"]
    ]


def test_a_finding_about_a_heading_can_be_excused(tmp_path: Path) -> None:
    release = write_table(
        tmp_path, "en", "A|AZN million", "x|5",
        entries={"az": {"AZN million": "Milyon dollar"}, "ru": {"AZN million": "Млн манатов"}},
        fields="excuses:\n  - check: figure-unit\n    reason: as agreed\n    text: Milyon dollar\n",
    )  # fmt: skip
    assert pr.check(release).findings == ()
