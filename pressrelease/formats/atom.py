"""The editions of one language as an Atom feed (RFC 4287), made by feedgen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from pressrelease.formats import Card, Format, Publication
from pressrelease.formats._feeds import (
    STEM,
    below,
    files_of,
    full_text,
    head_of,
    identifier,
    media_address,
    page_address,
    text_of,
)
from pressrelease.model import Edition
from pressrelease.notices import author_of, headline_of, summary_of

_ATOM = "{http://www.w3.org/2005/Atom}"
_OPENING, _END = b'<feed xmlns="http://www.w3.org/2005/Atom">', b"</feed>\n"


def render(editions: Sequence[Edition], publication: Publication) -> bytes:
    """An edition as an entry of a feed, in UTF-8 XML."""
    # imported here: feedgen and lxml take 90 ms, and only feeds need them
    from feedgen.entry import FeedEntry
    from lxml import etree

    (edition,) = editions
    release = edition.release
    entry: Any = FeedEntry()  # type: ignore[no-untyped-call]
    entry.id(identifier(edition))
    entry.title(headline_of(edition))
    entry.published(release.published)
    entry.updated(release.updated or release.published)
    entry.summary(summary_of(edition))
    entry.content(publication.once(full_text, edition), type="html")
    if author := author_of(edition):
        entry.author(name=author)
    entry.category([{"term": tag} for tag in edition.tags])
    tree = entry.atom_entry()
    # feedgen drops all of a link but its address
    for link in _links(edition, publication):
        etree.SubElement(tree, "link", link)
    tree.set("{http://www.w3.org/XML/1998/namespace}lang", edition.language)
    written: bytes = etree.tostring(tree, pretty_print=True, encoding="UTF-8")
    return written


def _links(edition: Edition, publication: Publication) -> Iterator[dict[str, str]]:
    """The pages of all languages and the first file. The page of this language comes last: some readers take the
    last one for the page of the entry.
    """
    release = edition.release
    for file in files_of(edition)[:1]:
        size = str(release.absolute(file.path).stat().st_size)
        address = media_address(file.file, edition)
        yield {"rel": "enclosure", "type": file.media_type, "length": size, "href": address}
    others = publication.siblings.get(release.id, {}).items()
    for one in (*(other for code, other in others if code != edition.language), edition):
        address = page_address(edition, one)
        yield {"rel": "alternate", "type": "text/html", "hreflang": one.language, "href": address}


def frame(cards: Sequence[Card], languages: Sequence[str]) -> tuple[bytes, bytes]:
    """The markup of a feed of one language before its entries and after them; its time is the newest of its entries'."""
    # imported here: as above
    from feedgen.feed import FeedGenerator

    head = head_of(cards)
    own = below(head.site, f"{head.language}/{STEM}{FORMAT.suffix}")
    feed: Any = FeedGenerator()  # type: ignore[no-untyped-call]
    feed.id(own)
    feed.title(head.title)
    feed.updated(max(card.updated or card.published for card in cards))
    feed.generator("pressrelease")
    feed.language(head.language)
    if head.publisher:
        feed.author(name=head.publisher)
    feed.link(href=own, rel="self", type=FORMAT.media_type)
    feed.link(href=head.site or "../", rel="alternate", hreflang=head.language, type="text/html")
    if head.hub:
        feed.link(href=head.hub, rel="hub")
    for code in languages:
        if code != head.language:
            other = below(head.site, f"{code}/{STEM}{FORMAT.suffix}")
            feed.link(href=other, rel="alternate", hreflang=code, type=FORMAT.media_type)
    written: bytes = feed.atom_str(pretty=True)
    return written[: -len(_END)], _END


def read_back(content: bytes) -> str:
    """The titles, summaries and full texts of an entry, or of a whole feed."""
    # imported here: as above
    from lxml import etree

    if not content.startswith(b"<?xml"):
        content = _OPENING + content + _END
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
    parts: list[str] = []
    for entry in etree.fromstring(content, parser).iter(f"{_ATOM}entry"):
        parts += (entry.findtext(f"{_ATOM}title", ""), entry.findtext(f"{_ATOM}summary", ""))
        parts.append(text_of(entry.findtext(f"{_ATOM}content", "")))
    return "\n".join(parts)


FORMAT = Format(
    summary="an Atom feed per language, with the full texts",
    suffix=".atom",
    media_type="application/atom+xml",
    render=render,
    read_back=read_back,
    collective=True,
    stem=STEM,
    frame=frame,
)
