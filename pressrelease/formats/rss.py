"""The editions of one language as an RSS 2.0 feed, made by feedgen; what feedgen cannot say is added to its tree."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from email.utils import format_datetime
from html import unescape
from typing import Any
from urllib.parse import quote

from pressrelease.formats import Format, Publication, edition_path, media_path
from pressrelease.formats._markup import blocks_html, escaped, image_html, inline_html
from pressrelease.formats._notices import (
    author_of,
    dateline_of,
    headline_of,
    source_of,
    update_notice,
    withdrawal_notice,
    words,
)
from pressrelease.model import Block, Contact, Edition, Image, Inlines, ListBlock
from pressrelease.telephones import read_telephones

STEM = "feed"
_CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
_ATOM = "{http://www.w3.org/2005/Atom}"
_DC = "http://purl.org/dc/elements/1.1/"


def render(editions: Sequence[Edition], publication: Publication) -> bytes:
    """A feed of the editions, which are of one language and come newest first, as UTF-8 XML.

    Nothing in it depends on the day of its making: `lastBuildDate` is the newest date of its items.
    """
    # imported here: feedgen and lxml cost 90 ms that only feeds need
    from feedgen.feed import FeedGenerator

    language = editions[0].language
    config = editions[0].release.newsroom.config
    channel, item = _extensions()
    feed: Any = FeedGenerator()  # type: ignore[no-untyped-call]
    feed.register_extension("completion", channel, item, atom=False)
    publisher = config.publisher.get(language, "")
    title = words(editions[0])("Press releases")
    title = f"{publisher} \u2013 {title}" if publisher else title
    feed.title(title)
    feed.description(title)
    feed.link(href=config.site or "../", rel="alternate")
    feed.language(language)
    feed.generator("pressrelease")
    feed.lastBuildDate(max(_changed(edition) for edition in editions))
    feed.completion.links = list(_feed_links(editions[0], publication))
    for edition in editions:
        _add_item(feed.add_entry(order="append"), edition, publication)
    return bytes(feed.rss_str(pretty=True))


def read_back(content: bytes) -> str:
    """The titles, summaries and full texts of a feed."""
    from lxml import etree

    root = etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True))
    parser = etree.HTMLParser(huge_tree=True)
    parts: list[str] = []
    for item in root.iter("item"):
        parts += (item.findtext("title", ""), unescape(item.findtext("description", "")))
        page = etree.fromstring(item.findtext(_CONTENT, ""), parser)
        parts.append(etree.tostring(page, method="text", encoding="unicode"))
    return "\n".join(parts)


FORMAT = Format(
    summary="an RSS 2.0 feed per language, with the full texts",
    suffix=".xml",
    media_type="application/rss+xml",
    render=render,
    read_back=read_back,
    collective=True,
    stem=STEM,
)


def _add_item(entry: Any, edition: Edition, publication: Publication) -> None:
    release = edition.release
    entry.title(headline_of(edition))
    entry.link(href=_address(edition_path(edition, ".html"), edition))
    entry.guid(f"{release.id}#{edition.language}", permalink=False)
    entry.description(escaped(edition.summary))
    entry.content(_content(edition), type="CDATA")
    entry.category([{"term": tag} for tag in edition.tags])
    pictures = edition.media or tuple(_images(edition.blocks))
    if pictures:
        first = pictures[0]
        size = first.path.stat().st_size
        entry.enclosure(_address(media_path(edition, first.file), edition), size, first.media_type)
    siblings = publication.siblings.get(release.id, {})
    completion = entry.completion
    completion.published = release.published
    completion.updated = release.updated
    completion.creator = author_of(edition)
    completion.language = edition.language
    # its own page comes first: readers that prefer these links to the plain one take the first
    completion.links = [
        _alternate(one.language, _address(edition_path(one, ".html"), edition), "text/html")
        for one in (edition, *(other for code, other in siblings.items() if code != edition.language))
    ]


def _content(edition: Edition) -> str:
    """The full text as HTML that stands alone: notices, subtitle, dateline, body, contacts, boilerplate."""
    say = words(edition)

    def image(picture: Image[Inlines]) -> str:
        return image_html(picture, _address(media_path(edition, picture.file), edition))

    parts = [
        f"<p><strong>{escaped(notice)}</strong></p>\n"
        for notice in (withdrawal_notice(edition), update_notice(edition))
        if notice
    ]
    if edition.subtitle:
        parts.append(f"<p><strong>{inline_html(edition.subtitle)}</strong></p>\n")
    parts.append(f"<p>{escaped(dateline_of(edition))}</p>\n")
    parts.append(blocks_html(edition.blocks, image))
    shown = {picture.file for picture in _images(edition.blocks)}
    parts.append(blocks_html((one for one in edition.media if one.file not in shown), image))
    if edition.contacts:
        heading = say("Media contact" if len(edition.contacts) == 1 else "Media contacts")
        parts.append(f"<h2>{escaped(heading)}</h2>\n")
        parts.extend(f"<p>{_contact(contact, edition.language)}</p>\n" for contact in edition.contacts)
    if edition.about:
        parts.append(f"<h2>{escaped(say('About'))}</h2>\n")
        parts.extend(f"<p>{inline_html(paragraph)}</p>\n" for paragraph in edition.about)
    if source := source_of(edition):
        parts.append(f"<p>{escaped(say('Source'))}: {escaped(source)}</p>\n")
    return f'<div lang="{edition.language}">\n{"".join(parts)}</div>'


def _contact(contact: Contact[str], code: str) -> str:
    lines = [escaped(f"{contact.name}, {contact.role}" if contact.role else contact.name)]
    phones = [(escaped(phone.text(code)), phone.address) for phone in read_telephones(contact.phone)]
    if phones:
        lines.append(", ".join(f'<a href="{to}">{text}</a>' if to else text for text, to in phones))
    if contact.email:
        lines.append(
            f'<a href="mailto:{escaped(quote(contact.email, safe="@+"))}">{escaped(contact.email)}</a>'
        )
    return "<br>\n".join(lines)


def _images(blocks: Sequence[Block[Inlines]]) -> list[Image[Inlines]]:
    """The pictures that the body shows, in their order."""
    found: list[Image[Inlines]] = []
    for block in blocks:
        if isinstance(block, Image):
            found.append(block)
        elif isinstance(block, ListBlock):
            for item in block.items:
                found.extend(_images(item.blocks))
    return found


def _changed(edition: Edition) -> datetime:
    return edition.release.updated or edition.release.published


# ------------------------------------------------------------------------------------------------ addresses


def _address(path: str, edition: Edition) -> str:
    """The absolute address of a file of the output; without a site, the one relative to the feed."""
    site = edition.release.newsroom.config.site
    return f"{site.rstrip('/')}/{quote(path)}" if site else f"../{quote(path)}"


def _feed_links(edition: Edition, publication: Publication) -> list[dict[str, str]]:
    """The channel's own page, the feed itself, and the feeds of the other languages in this run."""
    language, site = edition.language, edition.release.newsroom.config.site
    own = _address(f"{language}/{STEM}.xml", edition)
    links = [_alternate(language, site, "text/html"), {"rel": "self", "type": FORMAT.media_type, "href": own}]
    there = dict.fromkeys(code for editions in publication.siblings.values() for code in editions)
    links += [
        _alternate(code, _address(f"{code}/{STEM}.xml", edition), FORMAT.media_type)
        for code in there
        if code != language
    ]
    return links if site else links[2:]


def _alternate(language: str, address: str, media_type: str) -> dict[str, str]:
    return {"rel": "alternate", "hreflang": language, "type": media_type, "href": address}


# ------------------------------------------------------------------------------------------------ what feedgen lacks


def _extensions() -> tuple[type[Any], type[Any]]:
    """Two extensions for feedgen: the one place where its tree is completed.

    feedgen takes the last alternate link for a page's own, drops authors without a mail address, has no
    links inside items, and switches the process's locale for every date.
    """
    global _made
    if _made is None:
        from feedgen.ext.base import BaseExtension
        from lxml.etree import SubElement

        class Channel(BaseExtension):
            def __init__(self) -> None:
                self.links: list[dict[str, str]] = []

            def extend_ns(self) -> dict[str, str]:
                return {"dc": _DC}

            def extend_rss(self, rss: Any) -> None:
                for link in self.links:
                    SubElement(rss[0], f"{_ATOM}link", link)

        class Item(BaseExtension):
            def __init__(self) -> None:
                self.links: list[dict[str, str]] = []
                self.published: datetime
                self.updated: datetime | None = None
                self.creator = ""
                self.language = ""

            def extend_rss(self, item: Any) -> None:
                # before the plain link, for readers that take the last address they meet
                for place, link in enumerate(self.links, start=1):
                    item.insert(place, item.makeelement(f"{_ATOM}link", link))
                SubElement(item, "pubDate").text = format_datetime(self.published)
                if self.updated is not None:
                    SubElement(item, f"{_ATOM}updated").text = self.updated.isoformat()
                if self.creator:
                    SubElement(item, f"{{{_DC}}}creator").text = self.creator
                SubElement(item, f"{{{_DC}}}language").text = self.language

        _made = (Channel, Item)
    return _made


_made: tuple[type[Any], type[Any]] | None = None
