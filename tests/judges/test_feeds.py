"""Feeds, read by feedparser and compared with the requirements of RSS 2.0 and its readers."""

from __future__ import annotations

from collections.abc import Callable
from email.utils import parsedate_to_datetime
from pathlib import Path

import pytest
from lxml import etree

ATOM = "{http://www.w3.org/2005/Atom}"
LANGUAGES = ("az", "ru", "en")


@pytest.fixture(scope="session")
def feeds(rendered: Path) -> dict[str, Path]:
    found = {path.parent.name: path for path in rendered.rglob("*.xml")}
    assert sorted(found) == sorted(LANGUAGES)
    return found


def test_feedparser_is_content(feeds: dict[str, Path], need: Callable[..., None]) -> None:
    need(packages=["feedparser"])
    import feedparser  # type: ignore[import-untyped, unused-ignore]

    for language, path in feeds.items():
        feed = feedparser.parse(path.read_bytes())
        assert not feed.bozo, feed.get("bozo_exception")
        assert feed.version == "rss20"
        assert feed.feed.language.split("-")[0] == language
        assert feed.feed.title
        assert feed.feed.link.startswith("https://press.example.org/")
        assert len(feed.entries) == 2
        for entry in feed.entries:
            assert entry.link.startswith("https://press.example.org/")
            assert f"/{language}/" in entry.link
            assert entry.published_parsed
            assert entry.content or entry.summary


def test_editions_of_one_release_share_its_id(feeds: dict[str, Path]) -> None:
    ids = {
        language: [item.findtext("guid") for item in etree.parse(path).iter("item")]
        for language, path in feeds.items()
    }
    for own in ids.values():
        assert len(set(own)) == len(own) == 2
        assert any("communication-results-2022" in one for one in own if one)
        assert any("media-accreditation-2030" in one for one in own if one)


def test_a_feed_knows_itself_and_its_siblings(feeds: dict[str, Path]) -> None:
    for language, path in feeds.items():
        channel = etree.parse(path).getroot().find("channel")
        assert channel is not None
        links = [link for link in channel.findall(f"{ATOM}link") if link.get("rel") == "self"]
        assert len(links) == 1
        assert f"/{language}/" in links[0].get("href", "")
        assert links[0].get("type") == "application/rss+xml"
        for item in channel.iter("item"):
            alternates = {
                link.get("hreflang", "").split("-")[0]
                for link in item.findall(f"{ATOM}link")
                if link.get("rel") == "alternate"
            }
            assert set(LANGUAGES) - {language} <= alternates


def test_dates_are_those_of_the_releases(feeds: dict[str, Path]) -> None:
    for path in feeds.values():
        channel = etree.parse(path).getroot().find("channel")
        assert channel is not None
        published = [
            parsedate_to_datetime(item.findtext("pubDate", "")).isoformat() for item in channel.iter("item")
        ]
        assert published == ["2030-04-15T09:00:00+04:00", "2023-01-10T12:28:00+04:00"]
        built = parsedate_to_datetime(channel.findtext("lastBuildDate", "")).isoformat()
        assert built == "2030-04-15T09:00:00+04:00"
