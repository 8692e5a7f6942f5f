"""The editions of one language as an RSS 2.0 feed, made by feedgen, with additions to its tree."""

from __future__ import annotations

from collections.abc import Sequence
from html import unescape
from typing import Any

from pressrelease.formats import Card, Format, Publication
from pressrelease.formats._feeds import (
    STEM,
    Head,
    below,
    files_of,
    full_text,
    head_of,
    media_address,
    page_address,
    text_of,
)
from pressrelease.formats._markup import escaped
from pressrelease.model import Edition
from pressrelease.notices import author_of, headline_of, summary_of

_CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"


def render(editions: Sequence[Edition], publication: Publication) -> bytes:
    """An edition as an item of a feed, in UTF-8 XML, with the publisher and the site of its own newsroom."""
    # imported here: feedgen and lxml take 90 ms, and only feeds need them
    from pressrelease.formats._feedgen import start_feed, written_item

    (edition,) = editions
    entry = start_feed().add_entry()
    _describe(entry, edition, publication)
    return written_item(entry)


def frame(cards: Sequence[Card], languages: Sequence[str]) -> tuple[bytes, bytes]:
    """The markup of a feed of one language before its items and after them.

    Nothing in it depends on the day when it is made: `lastBuildDate` is the newest date of its items. If the items
    are from several newsrooms, the feed has a publisher and a site only if all of them have the same.
    """
    from pressrelease.formats._feedgen import start_feed, written_frame

    head = head_of(cards)
    feed = start_feed()
    feed.title(head.title)
    feed.description(head.title)
    feed.link(href=head.site or "../", rel="alternate")
    feed.language(head.language)
    feed.generator("pressrelease")
    feed.completion.changed = max(card.updated or card.published for card in cards)
    feed.completion.links = _feed_links(head, languages)
    return written_frame(feed)


def read_back(content: bytes) -> str:
    """The titles, summaries and full texts of an item, or of a whole feed."""
    # imported here: as above
    from pressrelease.formats._feedgen import read_items

    parts: list[str] = []
    for item in read_items(content):
        parts += (item.findtext("title", ""), unescape(item.findtext("description", "")))
        parts.append(text_of(item.findtext(_CONTENT, "")))
    return "\n".join(parts)


FORMAT = Format(
    summary="an RSS 2.0 feed per language, with the full texts",
    suffix=".xml",
    media_type="application/rss+xml",
    render=render,
    read_back=read_back,
    collective=True,
    stem=STEM,
    frame=frame,
)


def _describe(entry: Any, edition: Edition, publication: Publication) -> None:
    release = edition.release
    entry.title(headline_of(edition))
    entry.link(href=page_address(edition))
    entry.guid(f"{release.id}#{edition.language}", permalink=False)
    entry.description(escaped(summary_of(edition)))
    entry.content(publication.once(full_text, edition), type="CDATA")
    entry.category([{"term": tag} for tag in edition.tags])
    # one enclosure is all that readers expect: the picture that they show, else the first attachment
    for first in files_of(edition)[:1]:
        size = release.absolute(first.path).stat().st_size
        entry.enclosure(media_address(first.file, edition), size, first.media_type)
    siblings = publication.siblings.get(release.id, {})
    completion = entry.completion
    completion.published = release.published
    completion.updated = release.updated
    completion.creator = author_of(edition)
    completion.language = edition.language
    # its own page comes first: readers that prefer these links to the plain one take the first
    completion.links = [
        _alternate(one.language, page_address(edition, one), "text/html")
        for one in (edition, *(other for code, other in siblings.items() if code != edition.language))
    ]


def _feed_links(head: Head, languages: Sequence[str]) -> list[dict[str, str]]:
    """The channel's own page, the feed itself, its hub, and the feeds of the other languages in this run."""
    others = [
        _alternate(code, below(head.site, f"{code}/{STEM}.xml"), FORMAT.media_type)
        for code in languages
        if code != head.language
    ]
    if not head.site:
        return others
    own = below(head.site, f"{head.language}/{STEM}.xml")
    hub = [{"rel": "hub", "href": head.hub}] if head.hub else []
    return [
        _alternate(head.language, head.site, "text/html"),
        {"rel": "self", "type": FORMAT.media_type, "href": own},
        *hub,
        *others,
    ]


def _alternate(language: str, address: str, media_type: str) -> dict[str, str]:
    return {"rel": "alternate", "hreflang": language, "type": media_type, "href": address}
