"""Files for machines keep to their schemas; feedparser reads all feeds of a site alike."""

from __future__ import annotations

import json
import re
from datetime import datetime
from pathlib import Path
from typing import Any

import feedparser  # type: ignore[import-untyped, unused-ignore]
import jsonschema  # type: ignore[import-untyped, unused-ignore]
import pytest
from lxml import etree
from small_sites import Newsroom

SCHEMAS = Path(__file__).parent / "schemas"
LANGUAGES = ("az", "ru", "en")
SITES = ("example_site", "archive_site")
JSON = {"json-feed": "*/feed.json", "ninjs": "*/*.ninjs.json", "figures": "figures/*.json"}
XML = {"sitemap": ("sitemap.xml", "sitemaps/*.xml"), "atom": ("*/feed.atom",)}


@pytest.fixture(params=SITES)
def site(request: pytest.FixtureRequest) -> Path:
    found: Path = request.getfixturevalue(request.param)
    return found


def validator(name: str) -> Any:
    schema = json.loads((SCHEMAS / f"{name}.json").read_text("utf-8"))
    return jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())


@pytest.mark.parametrize("name", JSON)
def test_json_keeps_to_its_schema(site: Path, name: str) -> None:
    files = list(site.glob(JSON[name]))
    assert files
    for file in files:
        wrong = [one.message for one in validator(name).iter_errors(json.loads(file.read_text("utf-8")))]
        assert wrong == [], file


@pytest.mark.parametrize(
    ("name", "change"),
    [
        ("json-feed", {"feed_url": "feed.json"}),
        ("ninjs", {"headline": "x"}),
        ("ninjs", {"uri": "https://press.example.org/"}),
        ("figures", {"format_version": 2}),
    ],
)
def test_a_schema_would_see_a_fault(example_site: Path, name: str, change: dict[str, object]) -> None:
    file = next(example_site.glob(JSON[name]))
    assert list(validator(name).iter_errors(json.loads(file.read_text("utf-8")) | change))


@pytest.mark.parametrize("name", XML)
def test_xml_keeps_to_its_schema(site: Path, name: str) -> None:
    schema = etree.RelaxNG(etree.parse(SCHEMAS / f"{name}.rng"))
    files = [file for pattern in XML[name] for file in site.glob(pattern)]
    assert len(files) >= 3
    for file in files:
        assert schema.validate(etree.parse(file)), (file, schema.error_log)


@pytest.mark.parametrize(("name", "old"), [("sitemap", b"<loc>https:"), ("atom", b"<id>urn:")])
def test_a_grammar_would_see_a_fault(example_site: Path, name: str, old: bytes) -> None:
    schema = etree.RelaxNG(etree.parse(SCHEMAS / f"{name}.rng"))
    content = next(example_site.glob(XML[name][-1])).read_bytes()
    assert old in content
    assert not schema.validate(etree.fromstring(content.replace(old, old[:-2] + b"x:")))


def test_the_three_feeds_of_a_language_hold_the_same(archive_site: Path) -> None:
    for code in LANGUAGES:
        rss, atom = (
            feedparser.parse((archive_site / code / name).read_bytes()) for name in ("feed.xml", "feed.atom")
        )
        items = json.loads((archive_site / code / "feed.json").read_text("utf-8"))["items"]
        assert (rss.bozo, atom.bozo) == (False, False)
        assert (rss.version, atom.version) == ("rss20", "atom10")
        assert len(items) == 20
        told = [[(one.link, one.title, one.summary) for one in feed.entries] for feed in (rss, atom)]
        told.append([(one["url"], one["title"], one["summary"]) for one in items])
        assert told[0] == told[1] == told[2]
        assert [one.id for one in atom.entries] == [one["id"] for one in items]
        assert [one.content[0].value for one in atom.entries] == [one.content[0].value for one in rss.entries]
        assert [one.published_parsed for one in atom.entries] == sorted(
            (one.published_parsed for one in rss.entries), reverse=True
        )


def test_no_two_editions_have_one_id_and_it_outlives_slug_and_date(newsroom: Newsroom) -> None:
    def ids() -> list[str]:
        found = [json.loads(newsroom.files()[f"{code}/feed.json"])["items"] for code in ("en", "az")]
        return [one["id"] for items in found for one in items]

    newsroom.write("one")
    newsroom.write("two", title=("Second", "İkinci"))
    newsroom.build(formats=("json-feed",))
    before = ids()
    assert len(set(before)) == 4
    newsroom.write("one", "slug: {en: other, az: basqa}", published="2026-03-10T08:00+04:00")
    newsroom.write("two", title=("Another title", "Başqa başlıq"))
    newsroom.build(formats=("json-feed",))
    assert set(ids()) == set(before)


def test_feeds_have_as_many_releases_as_the_settings_say_and_name_the_hub(newsroom: Newsroom) -> None:
    newsroom.settings(
        'site = "https://press.example.org/"\nhub = "https://hub.example.org/"\nfeed_length = 2\n'
    )
    for number in range(1, 6):
        newsroom.write(
            f"n{number}", title=(f"Release no {number}", f"Xəbər {number}"), published=f"2026-03-0{number}"
        )
    newsroom.build(formats=("rss", "atom", "json-feed"))
    files = newsroom.files()
    for name in ("feed.xml", "feed.atom"):
        feed = feedparser.parse(files[f"en/{name}"])
        assert [one.title for one in feed.entries] == ["Release no 5", "Release no 4"]
        assert [one.href for one in feed.feed.links if one.rel == "hub"] == ["https://hub.example.org/"]
    feed = json.loads(files["en/feed.json"])
    assert feed["hubs"] == [{"type": "WebSub", "url": "https://hub.example.org/"}]
    assert [one["title"] for one in feed["items"]] == ["Release no 5", "Release no 4"]


# ------------------------------------------------------------------------------------------------ sitemaps


def test_sitemaps_name_every_page_once_with_its_languages(archive_site: Path) -> None:
    listed = [one.removeprefix("sitemaps/") for one in locations(archive_site / "sitemap.xml")]
    assert listed == ["sections.xml", *(f"{year}.xml" for year in range(2025, 2015, -1))]
    pages = [
        page
        for name in listed
        if name != "sections.xml"
        for page in locations(archive_site / "sitemaps" / name)
    ]
    assert len(set(pages)) == len(pages)
    assert set(pages) == {
        f"{code}/{page.name}" for code in LANGUAGES for page in (archive_site / code).glob("2*.html")
    }
    links = re.findall(r'hreflang="([\w-]+)"', (archive_site / "sitemaps/2020.xml").read_text("utf-8"))
    assert len(links) == 4 * len(locations(archive_site / "sitemaps/2020.xml"))


def locations(file: Path) -> list[str]:
    found = etree.parse(file).iter("{*}loc")
    return [(one.text or "").removeprefix("https://press.example.org/") for one in found]


@pytest.mark.parametrize(
    ("at", "news"),
    [("2026-03-10T09:00+04:00", 2), ("2026-03-12T09:00+04:00", 2), ("2026-03-12T09:01+04:00", 0)],
)
def test_news_are_two_days_old_at_most(newsroom: Newsroom, at: str, news: int) -> None:
    newsroom.write("one")
    newsroom.write("old", title=("Old", "Köhnə"), published="2026-01-01")
    newsroom.build(at)
    schema = etree.RelaxNG(etree.parse(SCHEMAS / "sitemap.rng"))
    content = newsroom.files()["sitemaps/news.xml"]
    assert schema.validate(etree.fromstring(content))
    assert content.count(b"<news:news>") == news
    assert content.count(b"<loc>") == 2


def test_only_the_news_depend_on_the_moment(newsroom: Newsroom) -> None:
    newsroom.write("one")
    newsroom.build("2026-03-10T09:00+04:00")
    before = newsroom.files()
    newsroom.build("2026-05-10T09:00+04:00")
    after = newsroom.files()
    assert {name for name in before if before[name] != after.get(name)} == {"sitemaps/news.xml"}


def test_times_of_the_index_are_those_of_the_last_change(newsroom: Newsroom) -> None:
    newsroom.write(
        "one", "updates: [{at: 2026-03-11T10:00+04:00, note: More}]", more=(("update note", "More", "Daha"),)
    )
    newsroom.build()
    root = etree.fromstring(newsroom.files()["sitemap.xml"])
    times = [datetime.fromisoformat(one.text) for one in root.iter("{*}lastmod")]
    assert set(times) == {datetime.fromisoformat("2026-03-11T10:00+04:00")}
