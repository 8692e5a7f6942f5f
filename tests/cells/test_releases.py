"""Numbers in the tables of releases: in each edition, in the catalogs, and in the checks."""

from __future__ import annotations

from pathlib import Path

import polib
import pytest
from written_tables import cells_of, write_table

import pressrelease as pr
from pressrelease.binding import move_release
from pressrelease.config import Config
from pressrelease.model import Release
from pressrelease.newsroom import Newsroom

RATES = ("Currency|Rate|Change, percent", "US dollar|1.7000|-0.5", "Euro|1,840.25|2.35")
NAMES = {
    "az": {"Currency": "Valyuta", "Rate": "Məzənnə", "Change, percent": "Dəyişmə, faiz", "US dollar": "ABŞ dolları", "Euro": "Avro"},
    "ru": {"Currency": "Валюта", "Rate": "Курс", "Change, percent": "Изменение, %", "US dollar": "Доллар США", "Euro": "Евро"},
}  # fmt: skip


def findings(release: Release) -> list[str]:
    return [f"{one.check} {one.severity} {one.lang}: {one.message}" for one in pr.check(release).findings]


def entries(folder: Path, code: str) -> list[str]:
    return [entry.msgid for entry in polib.pofile(str(folder / f"{code}.po")) if not entry.obsolete]


# ------------------------------------------------------------------------------------------------ editions


def test_each_edition_has_its_own_numbers(tmp_path: Path) -> None:
    release = write_table(tmp_path, "en", *RATES, entries=NAMES)
    assert cells_of(release, "en") == [["US dollar", "1.7000", "-0.5"], ["Euro", "1,840.25", "2.35"]]
    assert cells_of(release, "ru") == [["Доллар США", "1,7000", "−0,5"], ["Евро", "1 840,25", "2,35"]]
    assert cells_of(release, "az") == [["ABŞ dolları", "1,7000", "−0,5"], ["Avro", "1840,25", "2,35"]]
    assert findings(release) == []
    pr.render(release, tmp_path / "out", formats=("html", "docx", "rss", "text"))
    page = next((tmp_path / "out" / "ru").glob("*.html")).read_text(encoding="utf-8")
    assert "1\u00a0840,25" in page
    assert "1,840.25" not in page


def test_a_thousand_of_the_source_stops_no_rendering(tmp_path: Path) -> None:
    release = write_table(tmp_path, "en", "A|B", "x|21,840", "y|7.250")
    assert cells_of(release, "ru") == [["x", "21 840"], ["y", "7,250"]]
    assert findings(release) == []
    pr.render(release, tmp_path / "out")


@pytest.mark.parametrize(
    ("language", "rows", "expected"),
    [
        ("az", ("A|B", "x|7,25%", "y|35 247,8"), [["x", "7.25%"], ["y", "35,247.8"]]),
        ("ru", ("A|B", "x|7,25 %", "y|−1 840,5"), [["x", "7.25 %"], ["y", "−1,840.5"]]),
        ("az", ("A|B", "**Cəmi**|**12 500,5**", "y|*7,5*"), [["**Cəmi**", "**12,500.5**"], ["y", "*7.5*"]]),
        ("ru", ("A|B", "x|\\-7,5", "y|`7,5`"), [["x", "−7.5"], ["y", "`7,5`"]]),
    ],
)  # fmt: skip
def test_a_number_is_worded_where_it_stands(
    tmp_path: Path, language: str, rows: tuple[str, ...], expected: list[list[str]]
) -> None:
    assert cells_of(write_table(tmp_path, language, *rows), "en") == expected


def test_any_text_without_letters_is_worded(tmp_path: Path) -> None:
    """The role does not matter: a heading, a list item, a tag."""
    folder = tmp_path
    (folder / "release.md").write_text(
        "---\nid: a\nlanguage: en\npublished: 2023-01-10T12:28+04:00\ntags: ['12,500.5']\n---\n\n"
        "# 2022\n\n- 1,840.25\n- 12:30\n",
        encoding="utf-8",
    )
    release = pr.load(folder)
    assert isinstance(release, Release)
    texts = [unit.texts["ru"].text.replace("\u00a0", " ") for unit in release.units]
    assert texts == ["2022", "12 500,5", "1 840,25", "12:30"]
    assert not any(unit.translatable for unit in release.units)


def test_the_house_style_of_each_language_holds(tmp_path: Path) -> None:
    styles = Config(number_style={"ru": "none", "az": "dot", "en": "space"})
    release = write_table(tmp_path, "ru", "A|B", "x|1 840,25", "y|21840,5", config=styles)
    assert cells_of(release, "en") == [["x", "1 840.25"], ["y", "21 840.5"]]
    assert cells_of(release, "az") == [["x", "1840,25"], ["y", "21.840,5"]]


def test_a_release_that_moves_to_another_house_is_worded_in_its_style(tmp_path: Path) -> None:
    release = write_table(tmp_path, "en", "A|B", "x|1,840.25", "y|7.250")
    moved = move_release(release, Newsroom(Config(number_style={"ru": "dot"})))
    assert cells_of(moved, "ru") == [["x", "1.840,25"], ["y", "7,250"]]
    assert cells_of(moved, "az") == cells_of(release, "az") == [["x", "1840,25"], ["y", "7,250"]]
    assert findings(moved) == []


def test_figures_by_name_stay_as_they_are(tmp_path: Path) -> None:
    release = write_table(
        tmp_path,
        "en",
        "A|B",
        "x|{tours}",
        "y|{tours} / {guests}",
        fields="figures:\n  tours: 43\n  guests: up to 2300\n",
    )
    assert cells_of(release, "ru") == [["x", "{tours}"], ["y", "{tours} / {guests}"]]
    assert entries(tmp_path, "ru") == ["Results", "The ministry has reported.", "A", "B", "x", "y"]
    assert findings(release) == []


# ------------------------------------------------------------------------------------------------ catalogs


def test_what_only_a_person_can_write_has_an_entry(tmp_path: Path) -> None:
    rows = ("A|B", "x|23.06.2016", "y|$5", "z|№ 12", "v|7,250", "w|2022", "u|12:30")
    write_table(tmp_path, "az", *rows)
    assert entries(tmp_path, "ru")[4:] == ["x", "23.06.2016", "y", "$5", "z", "№ 12", "v", "7,250", "w", "u"]


def test_it_is_missing_until_it_is_translated(tmp_path: Path) -> None:
    release = write_table(
        tmp_path, "az", "A|B", "x|7,250", entries={"ru": {"7,250": ""}, "en": {"7,250": "7.250"}}
    )
    assert [one.split()[0] for one in findings(release)] == ["translation-missing"]
    status = pr.status(release)
    assert {one.language: one.missing for one in status.progress} == {"ru": 1, "en": 0}
    with pytest.raises(pr.IncompleteError):
        pr.render(release, tmp_path / "out")


@pytest.mark.parametrize(
    ("ru", "en"), [("7250", "7,250"), ("7,250", "7.250"), ("7 250", "7,250"), ("7,25", "7.25")]
)
def test_what_is_read_in_two_ways_says_what_its_translations_say(tmp_path: Path, ru: str, en: str) -> None:
    release = write_table(
        tmp_path, "az", "A|B", "x|7,250", entries={"ru": {"7,250": ru}, "en": {"7,250": en}}
    )
    assert findings(release) == []


def test_translations_that_contradict_each_other_are_told(tmp_path: Path) -> None:
    release = write_table(
        tmp_path, "az", "A|B", "x|7,250", entries={"ru": {"7,250": "7250"}, "en": {"7,250": "7.250"}}
    )
    assert [one.split()[:2] for one in findings(release)] == [["figure-unit", "error"]]


def test_an_entry_of_a_translator_wins(tmp_path: Path) -> None:
    release = write_table(
        tmp_path, "en", *RATES, entries={**NAMES, "ru": {**NAMES["ru"], "2.35": "+2,35", "1.7000": "1,7"}}
    )
    assert cells_of(release, "ru") == [["Доллар США", "1,7", "−0,5"], ["Евро", "1 840,25", "+2,35"]]
    assert cells_of(release, "az")[1][2] == "2,35"
    assert findings(release) == []
    pr.sync(release)
    assert {"2.35", "1.7000"} <= set(entries(tmp_path, "ru"))
    assert "2.35" not in entries(tmp_path, "az")


def test_an_entry_of_a_translator_is_compared(tmp_path: Path) -> None:
    release = write_table(tmp_path, "en", *RATES, entries={**NAMES, "ru": {**NAMES["ru"], "-0.5": "0,5"}})
    (finding,) = pr.check(release).findings
    assert (finding.check, finding.lang, finding.path) == ("figure-value", "ru", str(tmp_path / "ru.po"))


@pytest.mark.parametrize("said", ["минус 0,5", "снижение на 0,5"])
def test_a_minus_in_words_is_no_other_number(tmp_path: Path, said: str) -> None:
    release = write_table(tmp_path, "en", *RATES, entries={**NAMES, "ru": {**NAMES["ru"], "-0.5": said}})
    assert findings(release) == []


# ------------------------------------------------------------------------------------------------ mistakes


@pytest.mark.parametrize(
    ("language", "cell", "column", "told"),
    [
        ("en", "7,25", 6, "English writes no comma before decimals: “7,25” (write 7.25)"),
        (
            "en",
            "**1.234.567**",
            8,
            "English writes no point between thousands: “1.234.567” (write 1,234,567)",
        ),
        ("ru", "(1,234,567)", 7, "Русский writes no comma between thousands: “1,234,567” (write 1 234 567)"),
        ("az", "12'500", 7, "Azərbaycanca writes no apostrophe between thousands: “12'500” (write 12 500)"),
    ],
)
def test_a_mark_that_the_language_does_not_use_is_a_mistake_at_its_place(
    tmp_path: Path, language: str, cell: str, column: int, told: str
) -> None:
    with pytest.raises(pr.InputError) as caught:
        write_table(tmp_path, language, "A|B", f"x|{cell}")
    assert str(caught.value) == f"{tmp_path / 'release.md'}:13:{column}: {told}"


def test_amounts_that_are_left_as_they_are_may_say_something_else(tmp_path: Path) -> None:
    release = write_table(
        tmp_path, "en", "A|B", "x|1,200 (900)", entries={"az": {"1,200 (900)": "1200 (900)"}}
    )
    (finding,) = [one for one in pr.check(release).findings if one.severity == "error"]
    assert (finding.path, finding.line) == (str(tmp_path / "release.md"), 13)
    assert "ru.po has no entry for it: add one to write it otherwise" in finding.message
    cured = write_table(
        tmp_path, "en", "A|B", "x|1,200 (900)",
        entries={"az": {"1,200 (900)": "1200 (900)"}, "ru": {"1,200 (900)": "1200 (900)"}},
    )  # fmt: skip
    assert findings(cured) == []


def test_sums_of_money_keep_their_currency(tmp_path: Path) -> None:
    release = write_table(tmp_path, "en", "A|B", "x|$5", entries={"az": {"$5": "$5"}, "ru": {"$5": "€5"}})
    assert [one.split()[:2] for one in findings(release)] == [["figure-unit", "error"]]
