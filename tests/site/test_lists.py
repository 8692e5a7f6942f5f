"""The lists of a site: everything once, newest first; older pages stay as they are; topics know their other names."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_sites import tree_of

from pressrelease.formats._sections import topic_slug
from pressrelease.site.cards import EditionCard, ReleaseCard, Topic
from pressrelease.site.lists import ON_PAGE, Lists, pages

FIRST = datetime(2024, 12, 1, 9, tzinfo=timezone(timedelta(hours=4)))


def card(
    number: int, topics: Sequence[dict[str, str]] = (), languages: Sequence[str] = ("az", "en")
) -> ReleaseCard:
    editions = {
        code: EditionCard(
            slug=f"release-{number}",
            title=f"Release {number}",
            summary="",
            topics=tuple(
                Topic(topic_slug(one[code], code), one[code]) if code in one else None for one in topics
            ),
            picture="",
        )
        for code in languages
    }
    published = FIRST + timedelta(days=number)
    return ReleaseCard(f"id-{number}", f"r{number}", "en", published, None, False, None, editions, {})


def newest_first(count: int) -> list[ReleaseCard]:
    return Lists(map(card, range(count)), ("en",)).cards["en"]


@given(st.integers(min_value=0, max_value=8 * ON_PAGE))
def test_every_release_is_on_one_page_in_order(count: int) -> None:
    cards = newest_first(count)
    cut = pages(cards)
    assert [one for _, shown in cut for one in shown] == cards
    assert [number for number, _ in cut] == [0, *range(len(cut) - 1, 0, -1)]
    assert all(len(shown) == ON_PAGE for number, shown in cut if number)
    assert len(cut[0][1]) < 2 * ON_PAGE


@given(st.integers(min_value=0, max_value=8 * ON_PAGE))
def test_a_new_release_changes_no_older_page(count: int) -> None:
    before, after = (
        {number: [one.id for one in shown] for number, shown in pages(newest_first(many)) if number}
        for many in (count, count + 1)
    )
    assert {number: after[number] for number in before} == before


def test_years_and_topics() -> None:
    media, roads = {"az": "Media", "en": "media"}, {"en": "Roads"}
    cards = [card(0, [media]), card(5, [media, roads]), card(40, [media, media]), card(41)]
    lists = Lists(reversed(cards), ("az", "en"))
    assert [one.id for one in lists.all] == ["id-41", "id-40", "id-5", "id-0"]
    assert {year: len(listed) for year, listed in lists.years["en"].items()} == {2025: 2, 2024: 2}
    topics = {slug: [one.id for one in topic.cards] for slug, topic in lists.topics["en"].items()}
    assert topics == {"media": ["id-40", "id-5", "id-0"], "roads": ["id-5"]}
    assert lists.equivalent("media", "en", "az") == "media"
    assert lists.equivalent("roads", "en", "az") is None
    assert lists.topics["az"]["media"].text == "Media"


def test_most_releases_decide_what_a_topic_is_called_elsewhere() -> None:
    named = [("roads", "yollar"), ("roads", "yollar"), ("roads", "yol")]
    cards = [card(number, [{"en": en, "az": az}]) for number, (en, az) in enumerate(named)]
    lists = Lists(cards, ("az", "en"))
    assert lists.equivalent("roads", "en", "az") == "yollar"
    assert lists.equivalent("yol", "az", "en") == "roads"


@pytest.mark.parametrize(
    ("tag", "code", "slug"),
    [
        ("Müdafiə", "az", "mudafie"),
        ("СМИ", "ru", "smi"),
        ("сми", "ru", "smi"),
        ("index", "en", "topic-index"),
        ("???", "en", "3ece7cbe"),
        ("2026", "en", "2026"),
    ],
)
def test_addresses_of_topics(tag: str, code: str, slug: str) -> None:
    assert topic_slug(tag, code) == slug


def test_the_archive_has_every_release_once_by_year(archive_site: Path) -> None:
    for code in ("az", "ru", "en"):
        listed = []
        for page in (archive_site / code / "archive").glob("2*.html"):
            tree = tree_of(page)
            shown = tree.xpath("//ol[@class='entries']//time/@datetime")
            assert shown == sorted(shown, reverse=True)
            assert {one[:4] for one in shown} == {page.stem[:4]}
            listed += tree.xpath("//ol[@class='entries']//h3/a/@href")
        releases = [f"../{one.name}" for one in (archive_site / code).glob("2*.html")]
        assert sorted(listed) == sorted(releases)


def test_the_front_page_shows_the_newest(archive_site: Path) -> None:
    times = tree_of(archive_site / "en/index.html").xpath("//main//time/@datetime")
    every = sorted(
        (
            tree_of(page).xpath("//meta[@property='article:published_time']/@content")[0]
            for page in (archive_site / "en").glob("2*.html")
        ),
        reverse=True,
    )
    assert times == every[:10]


def test_a_topic_has_the_releases_that_lead_to_it(archive_site: Path) -> None:
    for code in ("az", "ru", "en"):
        tagged: dict[str, set[str]] = {}
        for page in (archive_site / code).glob("2*.html"):
            for address in tree_of(page).xpath("//div[@class='topics']//a/@href"):
                tagged.setdefault(Path(address).stem, set()).add(f"../{page.name}")
        listed: dict[str, set[str]] = {}
        for page in (archive_site / code / "topics").glob("*.html"):
            if page.name != "index.html":
                listed.setdefault(page.stem.partition("_")[0], set()).update(
                    tree_of(page).xpath("//h3/a/@href")
                )
        assert listed == tagged


def test_endings_stay_with_their_numbers_in_lists(example_site: Path) -> None:
    """As on the page of a release: at the end of a line "2022-ci" would part at its hyphen."""
    front = (example_site / "az/index.html").read_text("utf-8")
    assert '<span class="nb">2022-ci</span>' in front
    assert '<span class="nb">11:00-da</span>' in front
