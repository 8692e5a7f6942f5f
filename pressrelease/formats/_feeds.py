"""What feeds of all kinds share: the full text of an edition as HTML, addresses, and what their releases have in common."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from urllib.parse import quote, urlsplit
from uuid import NAMESPACE_URL, uuid5

from pressrelease.formats import Card, edition_path, media_path
from pressrelease.formats._markup import blocks_html, escaped, image_html, inline_html
from pressrelease.formats._pictures import other_pictures
from pressrelease.model import Attachment, Contact, Edition, Image, Inlines, Words
from pressrelease.notices import (
    dateline_of,
    file_notice,
    history_of,
    moment_of,
    source_of,
    update_notice,
    withdrawn_since,
    words,
)
from pressrelease.records import dataclass
from pressrelease.telephones import read_telephones

STEM = "feed"


@dataclass(frozen=True, slots=True)
class Head:
    """What the head of a feed says; of several newsrooms only what all of them have in common."""

    language: str
    title: str
    publisher: str
    site: str
    hub: str


def head_of(cards: Sequence[Card]) -> Head:
    """The head of the feed of these editions, which are of one language."""
    first = cards[0]
    publisher = _shared(card.newsroom.config.publisher.get(first.language, "") for card in cards)
    title = first.newsroom.words(first.language)("Press releases")
    return Head(
        first.language,
        f"{publisher} \u2013 {title}" if publisher else title,
        publisher,
        _shared(card.newsroom.config.site for card in cards),
        _shared(card.newsroom.config.hub for card in cards),
    )


def full_text(edition: Edition) -> str:
    """The full text as self-contained HTML: notices, subtitle, dateline, body, contacts, boilerplate."""
    say = words(edition)

    def image(picture: Image[Inlines]) -> str:
        return image_html(picture, media_address(picture.file, edition))

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


def text_of(page: str) -> str:
    """The text of HTML that a feed holds, for the proof that no figure was lost."""
    # imported here: only the proof reads pages
    from lxml import etree

    tree = etree.fromstring(page, etree.HTMLParser(huge_tree=True))
    return etree.tostring(tree, method="text", encoding="unicode")


def _attachment(attachment: Attachment[Inlines], edition: Edition) -> str:
    address = escaped(media_address(attachment.file, edition))
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


def identifier(edition: Edition, part: str = "") -> str:
    """The name of an edition, or of a part of it, in all the world and for ever: its address changes with the slug.

    A UUID made of the site's host, the release's id and the language, so it depends on nothing that may be corrected.
    """
    release = edition.release
    host = urlsplit(release.newsroom.config.site).hostname or ""
    return f"urn:uuid:{uuid5(NAMESPACE_URL, f'//{host}/{quote(release.id)}/{edition.language}{part}')}"


def files_of(edition: Edition) -> Sequence[Image[Inlines] | Attachment[Inlines]]:
    """The files that a reader may fetch: the pictures first, because readers of feeds show the first file."""
    return (*edition.media, *edition.attachments)


def page_address(edition: Edition, other: Edition | None = None) -> str:
    """The address of the page of an edition, below the site of its newsroom, or of another edition of its release."""
    return address(edition_path(other or edition, ".html"), edition)


def media_address(file: str, edition: Edition) -> str:
    """The address of a picture of an edition."""
    return address(media_path(edition, file), edition)


def address(path: str, edition: Edition) -> str:
    """The address of a file of the output, below the site of the edition's newsroom."""
    return below(edition.release.newsroom.config.site, path)


def below(site: str, path: str) -> str:
    """The absolute address of a file of the output; without a site, the one relative to the feed."""
    return f"{site.rstrip('/')}/{quote(path)}" if site else f"../{quote(path)}"


def _shared(values: Iterable[str]) -> str:
    """The value that all share, "" if they differ."""
    first, *others = dict.fromkeys(values)
    return "" if others else first
