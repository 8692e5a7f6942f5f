"""The model release with each figure changed in turn: the wording of all three texts, by hand-written rules."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

import pressrelease as pr
from pressrelease.binding import read_release
from pressrelease.editions import make_edition
from pressrelease.model import DeclaredFigure, Edition, Release, plain_text

FOLDER = Path(__file__).parent.parent.parent / "docs" / "next-year" / "2023-01-10-communication-results"
# How a number is written in the three languages, the Azerbaijani ending of "from", and which
# form of a Russian noun follows it, bare and after a word that takes the genitive (1 медиатур, 2 медиатура,
# 5 медиатуров; до 1 медиатура, до 2 медиатуров). Taken from grammars, not from the program.
# value: az, ru, en, -dan, Russian form, Russian form in the genitive, English form
RULES = {
    "1": ("1", "1", "1", "dən", 0, 1, 0),
    "2": ("2", "2", "2", "dən", 1, 2, 1),
    "5": ("5", "5", "5", "dən", 2, 2, 1),
    "11": ("11", "11", "11", "dən", 2, 2, 1),
    "21": ("21", "21", "21", "dən", 0, 1, 1),
    "43": ("43", "43", "43", "dən", 1, 2, 1),
    "100": ("100", "100", "100", "dən", 2, 2, 1),
    "2300": ("2300", "2300", "2,300", "dən", 2, 2, 1),
    "35500": ("35 500", "35 500", "35,500", "dən", 2, 2, 1),
    "1000000": ("1 milyon", "1 млн", "1 million", "dan", 2, 2, 1),
    "2.5": ("2,5", "2,5", "2.5", "dən", 1, 1, 1),
}
AFTER_WORDS = {"1000000"}  # an ending is joined to a word without a hyphen

# figure: its qualifier, and the nouns that follow it in the three texts, with the forms in the order of the rules
FIGURES = {
    "website": ("gt", "məlumat", ("материал", "материала", "материалов"), ("item", "items")),
    "photos": ("upto", "fotoşəkil", ("фотография", "фотографии", "фотографий"), ("photo", "photos")),
    "videos": (
        "gt",
        "videomaterial",
        ("видеоматериал", "видеоматериала", "видеоматериалов"),
        ("video", "videos"),
    ),
    "appeals": (
        "upto",
        "müraciət daxil olub",
        ("обращение", "обращения", "обращений"),
        ("appeal", "appeals"),
    ),
    "inquiries": ("gt", "sorğusu", ("запрос", "запроса", "запросов"), ("media inquiry", "media inquiries")),
    "events": ("", "tədbir", ("мероприятие", "мероприятия", "мероприятий"), ("event", "events")),
    "tours": ("", "mediatur", ("медиатур", "медиатура", "медиатуров"), ("media tour", "media tours")),
    "briefings": ("", "brifinq", ("брифинг", "брифинга", "брифингов"), ("briefing", "briefings")),
    "citizens": (
        "upto",
        "müraciət aidiyyəti",
        ("обращение", "обращения", "обращений"),
        ("appeal", "appeals"),
    ),
    "servicemen": (
        "upto",
        "hərbi qulluqçu",
        ("военнослужащий", "военнослужащего", "военнослужащих"),
        ("serviceman", "servicemen"),
    ),
    "facebook": ("gt", "", ("",) * 3, ("",) * 2),
    "telegram": ("upto", "", ("",) * 3, ("",) * 2),
    "instagram": ("gt", "", ("",) * 3, ("",) * 2),
    "tweets": ("upto", "", ("",) * 3, ("",) * 2),
}
# "военнослужащий" is declined as an adjective: after 2 to 4 it is in the genitive plural
NOMINATIVE_TWO = {"servicemen": "военнослужащих"}


@pytest.fixture(scope="module")
def release() -> Release:
    loaded = pr.load(FOLDER)
    assert isinstance(loaded, Release)
    return loaded


def expected(name: str, value: str) -> dict[str, str]:
    """The wording of a figure in the three texts, by the rules."""
    qualifier, az_noun, ru_nouns, en_nouns = FIGURES[name]
    az, ru, en, ablative, bare, genitive, plural = RULES[value]
    joint = "" if value in AFTER_WORDS else "-"
    limit = "adək" if value in AFTER_WORDS else "dək"
    if qualifier == "gt":
        said = f"{az}{joint}{ablative} çox", f"более {ru}", f"more than {en}"
    elif qualifier == "upto":
        said = f"{az}{joint}{limit}", f"до {ru}", f"up to {en}"
    else:
        said = az, ru, en
    ru_noun = ru_nouns[genitive if qualifier else bare]
    if not qualifier and bare == 1:
        ru_noun = NOMINATIVE_TWO.get(name, ru_noun)
    return {
        "az": f"{said[0]} {az_noun}".strip(),
        "ru": f"{said[1]} {ru_noun}".strip(),
        "en": f"{said[2]} {en_nouns[plural]}".strip(),
    }


def texts(edition: Edition) -> str:
    """The words of an edition, one text a line."""
    from pressrelease.markup import change_leaves

    found: list[str] = [plain_text(edition.title), plain_text(edition.subtitle or ()), edition.summary]
    change_leaves(edition.blocks, lambda content: found.append(plain_text(content)), lambda image: image)
    return "\n".join(found).replace("\u00a0", " ")  # no-break spaces are a matter of typography


def changed(release: Release, name: str, value: object) -> Release:
    figure: DeclaredFigure = release.figures[name]
    return read_release(replace(release, figures={**release.figures, name: replace(figure, value=value)}))


@pytest.mark.parametrize("value", RULES)
@pytest.mark.parametrize("name", FIGURES)
def test_a_changed_figure_reads_right_in_all_three_languages(release: Release, name: str, value: str) -> None:
    bound = changed(release, name, Decimal(value))
    for code, phrase in expected(name, value).items():
        assert phrase in texts(make_edition(bound, code)), f"{code}: {phrase}"


YEARS = {
    2001: "2001-ci", 2012: "2012-ci", 2013: "2013-cü", 2016: "2016-cı", 2019: "2019-cu", 2020: "2020-ci",
    2023: "2023-cü", 2024: "2024-cü", 2026: "2026-cı", 2030: "2030-cu", 2040: "2040-cı", 2050: "2050-ci",
}  # fmt: skip


@pytest.mark.parametrize("year", YEARS)
def test_a_changed_year_takes_its_ending(release: Release, year: int) -> None:
    bound = changed(release, "year", Decimal(year))
    assert f"{YEARS[year]} il üzrə" in texts(make_edition(bound, "az"))
    assert f"за {year} год" in texts(make_edition(bound, "ru"))
    assert f"communication work in {year}" in texts(make_edition(bound, "en"))


DATES = {
    "2016-06-23": ("23 iyun 2016-cı il tarixli", "от 23 июня 2016 года № 950", "June 23, 2016"),
    "2019-05-01": ("1 may 2019-cu il tarixli", "от 1 мая 2019 года № 950", "May 1, 2019"),
    "2023-10-11": ("11 oktyabr 2023-cü il tarixli", "от 11 октября 2023 года № 950", "October 11, 2023"),
}  # fmt: skip


@pytest.mark.parametrize("day", DATES)
def test_a_changed_date_is_worded_with_its_decree(release: Release, day: str) -> None:
    bound = changed(release, "decree_date", day)
    for code, phrase in zip(("az", "ru", "en"), DATES[day], strict=True):
        assert phrase in texts(make_edition(bound, code)), f"{code}: {phrase}"


def test_the_bound_release_says_what_the_written_one_says(release: Release) -> None:
    written = pr.load(FOLDER.parent.parent / "examples" / FOLDER.name)
    assert isinstance(written, Release)
    for code in release.languages:
        assert texts(make_edition(release, code)) == texts(make_edition(written, code))
