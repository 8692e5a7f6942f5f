from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import feedparser
import pytest
from hand_made import edition, file_of, moment, photo, publication, release, said, under, updated
from lxml import etree

from pressrelease.config import Config
from pressrelease.formats import Publication
from pressrelease.formats.rss import FORMAT
from pressrelease.model import Contact, Edition, Link, Paragraph, Words

ATOM = "{http://www.w3.org/2005/Atom}"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
DC = "{http://purl.org/dc/elements/1.1/}"


def feed_of(*editions: Edition, run: Publication | None = None) -> etree._Element:
    return etree.fromstring(file_of(FORMAT, editions, run))[0]


def item_of(made: Edition, run: Publication | None = None) -> etree._Element:
    item = feed_of(made, run=run).find("item")
    assert item is not None
    return item


def three() -> tuple[Sequence[Edition], Publication]:
    editions = [edition(code) for code in ("az", "ru", "en")]
    return editions, publication(*editions)


@pytest.mark.parametrize("language", ["az", "ru", "en"])
def test_feedparser_reads_what_was_meant(language: str) -> None:
    editions, run = three()
    (made,) = (one for one in editions if one.language == language)
    content = file_of(FORMAT, [made], run)
    parsed = feedparser.parse(content)
    assert not parsed.bozo
    assert parsed.feed.language == language
    assert parsed.feed.link == "https://press.example.org/news/"
    assert parsed.feed.updated == "Tue, 10 Jan 2023 12:28:00 +0400"
    (entry,) = parsed.entries
    assert entry.link == f"https://press.example.org/news/{language}/results-{language}.html"
    assert entry.id == f"results-2022#{language}"
    assert not entry.guidislink
    assert entry.published == "Tue, 10 Jan 2023 12:28:00 +0400"
    assert entry.author == "Press Service"
    assert [tag.term for tag in entry.tags] == ["media", "annual report"]
    assert [(one.href, one.type, int(one.length)) for one in entry.enclosures] == [
        (
            "https://press.example.org/news/media/results/briefing.jpg",
            "image/jpeg",
            photo().path.stat().st_size,
        )
    ]
    assert entry.summary == "What was done in 2022."
    assert "<strong>more than 1,000</strong>" in entry.content[0].value


def test_items_link_to_every_edition_of_the_run_and_to_their_own_first() -> None:
    editions, run = three()
    links = item_of(editions[1], run).findall(f"{ATOM}link")
    assert [(one.get("rel"), one.get("hreflang"), one.get("href")) for one in links] == [
        ("alternate", code, f"https://press.example.org/news/{code}/results-{code}.html")
        for code in ("ru", "az", "en")
    ]


def test_an_edition_that_is_not_in_the_run_is_not_named() -> None:
    made = edition("az")
    channel = feed_of(made)
    assert {one.get("hreflang") for one in channel.iter(f"{ATOM}link")} - {None} == {"az"}


def test_the_channel_names_itself_and_the_other_feeds() -> None:
    editions, run = three()
    links = feed_of(editions[0], run=run).findall(f"{ATOM}link")
    assert [(one.get("rel"), one.get("hreflang"), one.get("type"), one.get("href")) for one in links] == [
        ("alternate", "az", "text/html", "https://press.example.org/news/"),
        ("self", None, "application/rss+xml", "https://press.example.org/news/az/feed.xml"),
        ("alternate", "ru", "application/rss+xml", "https://press.example.org/news/ru/feed.xml"),
        ("alternate", "en", "application/rss+xml", "https://press.example.org/news/en/feed.xml"),
    ]


def test_an_update_is_recognisable() -> None:
    changed = updated(edition("en"), ("2023-01-10T15:40:00+04:00", "Details added"))
    item = item_of(changed)
    assert item.findtext(f"{ATOM}updated") == "2023-01-10T15:40:00+04:00"
    assert item.findtext("pubDate") == "Tue, 10 Jan 2023 12:28:00 +0400"
    assert "Updated January\u00a010, 2023, 15:40: Details added" in (item.findtext(CONTENT) or "")
    assert item_of(edition("en")).find(f"{ATOM}updated") is None
    assert feed_of(changed).findtext("lastBuildDate") == "Tue, 10 Jan 2023 15:40:00 +0400"


def test_a_withdrawal_is_said_in_the_title_and_in_the_text() -> None:
    item = item_of(edition("en", release(withdrawn=0), withdrawn=said("a wrong figure")))
    assert item.findtext("title") == "Withdrawn: More than 1,000 items in 2022"
    assert "a wrong figure" in (item.findtext(CONTENT) or "")


def test_several_items_keep_their_order_and_their_own_guids() -> None:
    newer = edition("en", release(id="b", published=moment("2024-01-10T12:00:00+04:00")), slug="b")
    older = edition("en", release(id="a"), slug="a")
    channel = feed_of(newer, older)
    assert [item.findtext("guid") for item in channel.iter("item")] == ["b#en", "a#en"]
    assert [item.findtext("link") for item in channel.iter("item")] == [
        "https://press.example.org/news/en/b.html",
        "https://press.example.org/news/en/a.html",
    ]
    assert channel.findtext("lastBuildDate") == "Wed, 10 Jan 2024 12:00:00 +0400"


def test_hostile_text_stays_text() -> None:
    text = 'R&D <b> 5 < 7 "x" ]]> <script>alert(1)</script>'
    made = edition(
        title=said(text),
        summary=text,
        subtitle=said(text),
        tags=(text,),
        place=text,
        contacts=(Contact(text, text, text, 'a"b&c@example.org'),),
        about=(said(text),),
        media=(photo(alt=said(text), caption=said(text), credit=said(text)),),
        blocks=(Paragraph((Words(text), Link('https://example.org/"><i>', said(text), title=text))),),
    )
    content = file_of(FORMAT, [made])
    item = etree.fromstring(content)[0].find("item")
    assert item is not None
    assert item.findtext("title") == text
    html = etree.fromstring(item.findtext(CONTENT), etree.HTMLParser())
    assert not {"script", "b", "i"} & {element.tag for element in html.iter()}
    assert FORMAT.read_back(content).count(text) == 12  # all but the description of the picture
    assert not feedparser.parse(content).bozo


def test_an_ending_stays_with_its_number() -> None:
    made = edition("az", blocks=(Paragraph(said("35\u00a0500-dək")),))
    content = item_of(made).findtext(CONTENT) or ""
    assert '<p><span style="white-space:nowrap">35\u00a0500-dək</span></p>' in content


def test_an_address_that_could_run_is_no_link() -> None:
    made = edition(blocks=(Paragraph((Link("javascript:alert(1)", said("text")),)),))
    assert "<p>text</p>" in (item_of(made).findtext(CONTENT) or "")


def test_addresses_are_quoted() -> None:
    made = edition(media=(photo(file="rəsm 1.jpg"),), blocks=())
    assert item_of(made).find("enclosure").get("url").endswith("/media/results/r%C9%99sm%201.jpg")  # type: ignore[union-attr]


def test_without_a_site_addresses_are_relative_and_nothing_is_made_up() -> None:
    made = under(Config(), edition())
    channel = feed_of(made)
    assert channel.findtext("item/link") == "../en/results-en.html"
    assert channel.find(f"{ATOM}link[@rel='self']") is None
    assert channel.find("item/enclosure").get("url") == "../media/results/briefing.jpg"  # type: ignore[union-attr]
    assert channel.findtext(f"item/{DC}creator") == "Press Service"
    assert not feedparser.parse(file_of(FORMAT, [made])).bozo


def test_an_edition_without_pictures_tags_and_contacts_is_a_whole_item() -> None:
    made = edition(
        media=(), tags=(), contacts=(), about=(), subtitle=None, blocks=(Paragraph(said("Text.")),)
    )
    item = item_of(made)
    assert item.find("enclosure") is None
    assert item.find("category") is None
    assert [child.tag for child in item if not isinstance(child.tag, str)] == []


_PRINT_A_FEED = """
import sys, json
sys.path.insert(0, sys.argv[1])
from hand_made import edition, file_of, publication, updated
from pressrelease.formats.rss import FORMAT
made = updated(edition("az"), ("2023-01-11T15:40:00+04:00", "x"))
print(json.dumps(file_of(FORMAT, [made], publication(made, edition("ru"))).decode()))
"""


def test_the_same_input_gives_the_same_bytes_wherever_it_runs() -> None:
    outputs = set()
    for zone, seed, locale in (
        ("UTC", "1", "C"),
        ("Asia/Tokyo", "2", "C.UTF-8"),
        ("America/Lima", "3", "ru_RU.UTF-8"),
    ):
        done = subprocess.run(
            [sys.executable, "-c", _PRINT_A_FEED, str(Path(__file__).parent.parent)],
            env={**os.environ, "TZ": zone, "PYTHONHASHSEED": seed, "LC_ALL": locale},
            capture_output=True,
            text=True,
            check=True,
        )
        outputs.add(json.loads(done.stdout))
    assert len(outputs) == 1
