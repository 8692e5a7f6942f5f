"""The figures of a release as data: every figure with value, unit, qualifier, and the words of each language."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from small_sites import Newsroom

NB = "\u00a0"


def figures(content: bytes) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(content)["figures"]
    return found


@pytest.fixture(scope="module")
def told(example_site: Path) -> list[dict[str, Any]]:
    return figures((example_site / "figures/2023-01-10-communication-results.json").read_bytes())


@pytest.mark.parametrize(
    ("value", "qualifier", "worded"),
    [
        ("1000", "more than", {"az": "1000-dən çox", "ru": "более 1000", "en": "more than 1,000"}),
        ("2300", "up to", {"az": "2300-dək", "ru": "до 2300", "en": "up to 2,300"}),
        ("35500", "up to", {"az": f"35{NB}500-dək", "ru": f"до 35{NB}500", "en": "up to 35,500"}),
        ("103", "", {"az": "103", "ru": "103", "en": "103"}),
    ],
)
def test_figures_of_the_model_release(
    told: list[dict[str, Any]], value: str, qualifier: str, worded: dict[str, str]
) -> None:
    found = [one for one in told if one["value"] == value]
    assert found
    for one in found:
        assert (one["qualifier"], one["worded"]) == (qualifier, worded)
        assert set(one["written"]) == {"az", "ru", "en"}


def test_what_a_language_writes_is_what_stands_in_its_text(told: list[dict[str, Any]]) -> None:
    [decree] = [one for one in told if one["value"] == "950"]
    assert decree["kind"] == "identifier"
    assert decree["written"] == {"az": "950", "ru": "950", "en": "950"}
    [date] = [one for one in told if one["kind"] == "date"]
    assert date["value"] == "2016-06-23"
    assert date["written"] == {"az": "23 iyun 2016-cı il", "ru": "23 июня 2016 года", "en": "June 23, 2016"}


def test_places_are_in_the_order_of_the_text(told: list[dict[str, Any]]) -> None:
    places = list(dict.fromkeys(one["where"] for one in told))
    assert places[0] == "title"
    assert places.index("table 1, row 2, column 3") < places.index("paragraph 6")


CASES = (
    (
        ("Prices rose by 5–7 percent.", "Qiymətlər 5–7 faiz artıb."),
        {"kind": "range", "value": {"from": "5", "to": "7"}, "unit": "%", "qualifier": ""},
    ),
    (
        ("The cost is AZN 2.50 million.", "Dəyəri 2,50 milyon manatdır."),
        {"kind": "money", "value": "2500000", "unit": "AZN", "qualifier": ""},
    ),
    (
        ("It begins at 3:30 p.m.", "Saat 15:30-da başlayır."),
        {"kind": "time", "value": "15:30", "unit": "", "qualifier": ""},
    ),
    (
        ("About 12.5 km of road.", "Təxminən 12,5 km yol."),
        {"kind": "number", "value": "12.5", "unit": "km", "qualifier": "about"},
    ),
)


@pytest.mark.parametrize(("body", "expected"), CASES)
def test_forms(newsroom: Newsroom, body: tuple[str, str], expected: dict[str, object]) -> None:
    newsroom.write("one", body=body)
    built = newsroom.build()
    assert built.ok, built.unfit
    [one] = figures(newsroom.files()["figures/one.json"])
    assert {name: one[name] for name in expected} == expected
    assert list(one["written"]) == ["en", "az"]


def test_a_figure_by_name_is_told_with_its_name(newsroom: Newsroom) -> None:
    newsroom.write(
        "one",
        "figures: {items: more than 40}",
        body=("It has {items} items.", "Burada {items} material var."),
    )
    assert newsroom.build().ok
    [one] = figures(newsroom.files()["figures/one.json"])
    assert (one["name"], one["value"], one["qualifier"]) == ("items", "40", "more than")


def test_the_page_leads_to_it(example_site: Path) -> None:
    page = (example_site / "en/communication-results-2022.html").read_text("utf-8")
    assert (
        '<a href="../figures/2023-01-10-communication-results.json" type="application/json">Figures (JSON)</a>'
        in page
    )


def test_figures_are_told_with_all_checks_switched_off_too(newsroom: Newsroom) -> None:
    newsroom.write("one")
    newsroom.build()
    before = newsroom.files()["figures/one.json"]
    newsroom.settings('select = ["weekday"]\nignore = ["weekday"]\n')
    newsroom.build()
    assert newsroom.files()["figures/one.json"] == before
