"""The formats of editions: one module per format, each defining FORMAT."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import field
from datetime import datetime
from enum import StrEnum
from typing import TypeVar, cast
from urllib.parse import quote

from pressrelease.errors import Mistake
from pressrelease.formats._markup import blocks_html, escaped, image_html, inline_html, inline_text
from pressrelease.model import Edition
from pressrelease.newsroom import Newsroom
from pressrelease.notices import (
    author_of,
    dateline_of,
    embargo_notice,
    file_notice,
    headline_of,
    history_of,
    local,
    moment_of,
    publisher_of,
    source_of,
    summary_of,
    update_notice,
    withdrawal_notice,
    words,
)
from pressrelease.records import dataclass
from pressrelease.registry import Registry

Made = TypeVar("Made")

__all__ = [
    "FORMATS",
    "Card",
    "Format",
    "Publication",
    "Shows",
    "author_of",
    "blocks_html",
    "card_of",
    "dateline_of",
    "edition_path",
    "embargo_notice",
    "escaped",
    "file_notice",
    "headline_of",
    "history_of",
    "image_html",
    "inline_html",
    "inline_text",
    "local",
    "logo_path",
    "media_path",
    "moment_of",
    "publisher_of",
    "relative_address",
    "source_of",
    "summary_of",
    "update_notice",
    "withdrawal_notice",
    "words",
]


@dataclass(frozen=True, slots=True)
class Publication:
    """The data of the run that a format needs besides the edition: the other editions of its release.

    `siblings` maps the release's id to its editions in this run, by language, in the configured order.
    `formats` names the formats of the run, so that a page can point to the documents and the feed that lie beside it.
    What holds for one release, its publisher or its templates, is known by `edition.release.newsroom`. `in_site` says
    that the run makes a whole site, so that a page can lead to the front page, the archive and its topics; `search`,
    that the site has a search.
    """

    siblings: Mapping[str, Mapping[str, Edition]]
    formats: tuple[str, ...] = ()
    in_site: bool = False
    search: bool = False
    _kept: dict[object, object] = field(default_factory=dict, repr=False, compare=False)

    def once(self, make: Callable[[Edition], Made], edition: Edition) -> Made:
        """The result of `make(edition)`, made only once for all formats of the run."""
        key = make, edition.release.id, edition.language
        if key not in self._kept:
            self._kept[key] = make(edition)
        return cast("Made", self._kept[key])


@dataclass(frozen=True, slots=True)
class Card:
    """The data of an edition that is kept after its text has been dropped; `release` is the release's id."""

    release: str
    language: str
    slug: str
    published: datetime
    updated: datetime | None
    newsroom: Newsroom


def card_of(edition: Edition) -> Card:
    """The card of an edition."""
    release = edition.release
    return Card(
        release.id, edition.language, edition.slug, release.published, release.updated, release.newsroom
    )


class Shows(StrEnum):
    """How much of an edition a format's files show. The proof requires the figures of exactly that part."""

    FULL_TEXT = "full text"
    SUMMARY = "summary"  # the title and the summary
    TITLE = "title"
    ADDRESS = "address"  # only the address of the edition's page, by its slug


@dataclass(frozen=True, slots=True)
class Format:
    """A way to render editions.

    `suffix` is the file's ending with its dot. `render` returns the bytes of the file of one edition, the same for the
    same input. `read_back` returns the words of a rendered file for the proof, which looks for as much of the edition
    as `shows` says. `shows_media` says that its files refer to the pictures in `media/`, which then have to be there.
    `notes` returns what an editor should know about the newsroom's files that were used, its letterhead for instance.
    `of_withdrawn` is false if a withdrawn release is to have no such file: a document is passed on without its page.

    If `collective`, one file holds all editions of one language (a feed, named `stem`): `render` returns the part of
    one edition, `frame` the bytes before the first part and after the last, and `between` separates two parts. Parts are ordered newest first;
    `frame` takes the cards of all in this order, and the languages that have such a file.
    """

    summary: str
    suffix: str
    media_type: str
    render: Callable[[Sequence[Edition], Publication], bytes]
    read_back: Callable[[bytes], str]
    collective: bool = False
    stem: str = ""
    frame: Callable[[Sequence[Card], Sequence[str]], tuple[bytes, bytes]] = lambda cards, languages: (
        b"",
        b"",
    )
    shows: Shows = Shows.FULL_TEXT
    shows_media: bool = True
    notes: Callable[[Edition], Sequence[Mistake]] = lambda edition: ()
    of_withdrawn: bool = True
    between: bytes = b""


FORMATS: Registry[Format] = Registry(__name__, "FORMAT", Format)


def edition_path(edition: Edition, suffix: str) -> str:
    """The path of a file of an edition below the output folder, with forward slashes: `az/slug.html`."""
    return f"{edition.language}/{edition.slug}{suffix}"


def relative_address(path: str, page: str) -> str:
    """The address of a file relative to a page; both are paths below the output folder, with forward slashes."""
    folder = page[: page.rfind("/") + 1]
    while not path.startswith(folder):
        folder = folder[: folder.rfind("/", 0, -1) + 1]
    return "../" * page.count("/", len(folder)) + quote(path[len(folder) :])


def logo_path(newsroom: Newsroom) -> str:
    """The path of the publisher's logo below the output folder, for sites that show it beside a link to a page.

    `media/crest-1a2b3c4d.svg`: its content is in its name, so that several newsrooms may each have a `crest.svg`.
    """
    logo = newsroom.config.logo
    assert logo is not None
    return f"media/{logo.stem}-{zlib.crc32(newsroom.logo()):08x}{logo.suffix}"


def media_path(edition: Edition, file: str) -> str:
    """The path of a picture or an attachment of a release below the output folder, shared by its languages: `media/folder/file`."""
    return f"media/{edition.release.name}/{file}"
