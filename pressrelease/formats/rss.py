"""The editions of one language as an RSS 2.0 feed, made by feedgen, with additions to its tree."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import unescape
from typing import Any
from urllib.parse import quote

from pressrelease.formats import Card, Format, Publication, edition_path, media_path
from pressrelease.formats._markup import blocks_html, escaped, image_html, inline_html
from pressrelease.formats._pictures import other_pictures
from pressrelease.model import Attachment, Contact, Edition, Image, Inlines, Words
from pressrelease.notices import (
    author_of,
    dateline_of,
    file_notice,
    headline_of,
    history_of,
    moment_of,
    source_of,
    summary_of,
    update_notice,
    withdrawn_since,
    words,
)
from pressrelease.telephones import read_telephones

STEM = "feed"
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

    first = cards[0]
    language = first.language
    publisher = _shared(card.newsroom.config.publisher.get(language, "") for card in cards)
    site = _shared(card.newsroom.config.site for card in cards)
    title = first.newsroom.words(language)("Press releases")
    title = f"{publisher} \u2013 {title}" if publisher else title
    feed = start_feed()
    feed.title(title)
    feed.description(title)
    feed.link(href=site or "../", rel="alternate")
    feed.language(language)
    feed.generator("pressrelease")
    feed.completion.changed = max(card.updated or card.published for card in cards)
    feed.completion.links = _feed_links(language, site, languages)
    return written_frame(feed)


def read_back(content: bytes) -> str:
    """The titles, summaries and full texts of an item, or of a whole feed."""
    # imported here: as above
    from lxml import etree

    from pressrelease.formats._feedgen import read_items

    parser = etree.HTMLParser(huge_tree=True)
    parts: list[str] = []
    for item in read_items(content):
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
    frame=frame,
)


def _describe(entry: Any, edition: Edition, publication: Publication) -> None:
    release = edition.release
    entry.title(headline_of(edition))
    entry.link(href=_address(edition_path(edition, ".html"), edition))
    entry.guid(f"{release.id}#{edition.language}", permalink=False)
    entry.description(escaped(summary_of(edition)))
    entry.content(_content(edition), type="CDATA")
    entry.category([{"term": tag} for tag in edition.tags])
    # one enclosure is all that readers expect: the picture that they show, else the first attachment
    files: list[Image[Inlines] | Attachment[Inlines]] = [*edition.media, *edition.attachments]
    for first in files[:1]:
        size = release.absolute(first.path).stat().st_size
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
    """The full text as self-contained HTML: notices, subtitle, dateline, body, contacts, boilerplate."""
    say = words(edition)

    def image(picture: Image[Inlines]) -> str:
        return image_html(picture, _address(media_path(edition, picture.file), edition))

    parts = []
    if edition.release.withdrawn is not None:
        reason = f": {inline_html(edition.withdrawn)}" if edition.withdrawn else ""
        parts.append(f"<p><strong>{inline_html((Words(withdrawn_since(edition)),))}</strong>{reason}</p>\n")
    if update := update_notice(edition):
        parts.append(f"<p><strong>{inline_html((Words(update),))}</strong></p>\n")
    if edition.subtitle:
        parts.append(f"<p><strong>{inline_html(edition.subtitle)}</strong></p>\n")
    parts.append(f"<p>{inline_html((Words(dateline_of(edition)),))}</p>\n")
    parts.append(blocks_html(edition.blocks, image))
    parts.append(blocks_html(other_pictures(edition), image))
    if edition.notes:
        parts.append(f"<h2>{escaped(say('Notes'))}</h2>\n")
        parts.extend(
            f"<p>[{number}] {inline_html(note.content)}</p>\n" for number, note in enumerate(edition.notes, 1)
        )
    if edition.attachments:
        items = (f"<li>{_attachment(one, edition)}</li>\n" for one in edition.attachments)
        parts.append(f"<h2>{escaped(say('Documents'))}</h2>\n<ul>\n{''.join(items)}</ul>\n")
    if history := history_of(edition):
        parts.append(f"<h2>{escaped(say('Update history'))}</h2>\n")
        lines = (escaped(f"{moment_of(at, edition)}: {text}") for at, text in history)
        parts.append("<ul>\n" + "".join(f"<li>{line}</li>\n" for line in lines) + "</ul>\n")
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


def _attachment(attachment: Attachment[Inlines], edition: Edition) -> str:
    address = escaped(_address(media_path(edition, attachment.file), edition))
    of = f' hreflang="{attachment.language}"' if attachment.language else ""
    title = inline_html(attachment.title)
    told = escaped(file_notice(attachment, edition))
    return f'<a href="{address}" type="{attachment.media_type}"{of}>{title}</a> ({told})'


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


# ------------------------------------------------------------------------------------------------ addresses


def _shared(values: Iterable[str]) -> str:
    """The value that all share, "" if they differ."""
    first, *others = dict.fromkeys(values)
    return "" if others else first


def _address(path: str, edition: Edition) -> str:
    """The address of a file of the output, below the site of the edition's newsroom."""
    return _below(edition.release.newsroom.config.site, path)


def _below(site: str, path: str) -> str:
    """The absolute address of a file of the output; without a site, the one relative to the feed."""
    return f"{site.rstrip('/')}/{quote(path)}" if site else f"../{quote(path)}"


def _feed_links(language: str, site: str, languages: Sequence[str]) -> list[dict[str, str]]:
    """The channel's own page, the feed itself, and the feeds of the other languages in this run."""
    own = _below(site, f"{language}/{STEM}.xml")
    links = [_alternate(language, site, "text/html"), {"rel": "self", "type": FORMAT.media_type, "href": own}]
    links += [
        _alternate(code, _below(site, f"{code}/{STEM}.xml"), FORMAT.media_type)
        for code in languages
        if code != language
    ]
    return links if site else links[2:]


def _alternate(language: str, address: str, media_type: str) -> dict[str, str]:
    return {"rel": "alternate", "hreflang": language, "type": media_type, "href": address}
