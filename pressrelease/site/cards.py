"""Cards: what the lists of a site need of each release, as plain data, once its text has been dropped."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from pressrelease.formats import headline_of, inline_text, local, media_path, summary_of
from pressrelease.formats._sections import topic_slug
from pressrelease.model import Edition, Release
from pressrelease.records import dataclass


@dataclass(frozen=True, slots=True)
class Topic:
    """A tag in one language: the part of an address that stands for it, and its words."""

    slug: str
    text: str


@dataclass(frozen=True, slots=True)
class EditionCard:
    """An edition in lists. `topics` are those of the release in its order, None for one that this language leaves out."""

    slug: str
    title: str  # in one line; it says itself if the release was withdrawn
    summary: str
    topics: tuple[Topic | None, ...]
    picture: str  # the description of the release's picture in this language


@dataclass(frozen=True, slots=True)
class Picture:
    """The first picture of a release: its path below the output folder, and its size in pixels."""

    path: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class ReleaseCard:
    """A published release in lists; its times are on the publisher's clock."""

    id: str
    name: str  # of its folder
    language: str
    published: datetime
    updated: datetime | None
    withdrawn: bool
    picture: Picture | None
    editions: Mapping[str, EditionCard]
    former_slugs: Mapping[str, tuple[str, ...]]

    @property
    def order(self) -> tuple[float, str]:
        """What lists are sorted by: the newest first, and the same in every run."""
        return -self.published.timestamp(), self.id

    @property
    def changed(self) -> datetime:
        """The time of the last change."""
        return self.updated or self.published


def card_of(release: Release, editions: Mapping[str, Edition]) -> ReleaseCard:
    """The card of a release with its editions."""
    first = next(iter(editions.values()))
    shown = None if release.withdrawn is not None else next(iter(first.media), None)
    return ReleaseCard(
        id=release.id,
        name=release.name,
        language=release.language,
        published=local(release.published, release),
        updated=local(release.updated, release) if release.updated else None,
        withdrawn=release.withdrawn is not None,
        picture=Picture(media_path(first, shown.file), shown.width, shown.height) if shown else None,
        editions={code: _edition_card(edition) for code, edition in editions.items()},
        former_slugs={code: slugs for code, slugs in release.former_slugs.items() if code in editions},
    )


def _edition_card(edition: Edition) -> EditionCard:
    said = dict(zip(_tagged(edition), edition.tags, strict=True))
    topics = (said.get(number) for number in edition.release.tags)
    return EditionCard(
        slug=edition.slug,
        title=headline_of(edition),
        summary=summary_of(edition),
        topics=tuple(
            None if text is None else Topic(topic_slug(text, edition.language), text) for text in topics
        ),
        picture=inline_text(edition.media[0].alt) if edition.media else "",
    )


def _tagged(edition: Edition) -> list[int]:
    """The units of the tags that the edition has: a tag that a language leaves out has no text there."""
    release = edition.release
    return [number for number in release.tags if release.units[number].texts[edition.language].content]
