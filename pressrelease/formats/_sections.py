"""Where pages lead: the sections of a site, topics, other languages, documents and feeds."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache

from pressrelease.editions import make_slug
from pressrelease.formats import FORMATS, Publication, Shows, edition_path
from pressrelease.languages import language
from pressrelease.model import Edition, Release
from pressrelease.notices import words
from pressrelease.resources import Phrases

Address = Callable[[str], str]
_FEEDS = {
    "application/rss+xml": "RSS",
    "application/atom+xml": "Atom",
    "application/feed+json": "JSON Feed",
}


def front_path(code: str) -> str:
    """The front page of a language."""
    return f"{code}/index.html"


def archive_path(code: str, year: int | None = None, page: int = 0) -> str:
    """The list of years, or of the releases of a year; `page` is that of older ones, counted from the oldest."""
    return f"{code}/archive/{_numbered(str(year), page) if year is not None else 'index'}.html"


def topics_path(code: str) -> str:
    """The list of topics."""
    return f"{code}/topics/index.html"


def topic_path(code: str, slug: str, page: int = 0) -> str:
    """The releases of a topic; `page` as in `archive_path`."""
    return f"{code}/topics/{_numbered(slug, page)}.html"


def search_path(code: str) -> str:
    """The search."""
    return f"{code}/search/index.html"


def figures_path(release: Release) -> str:
    """The figures of a release as data."""
    return f"figures/{release.name}.json"


@lru_cache(maxsize=4096)
def topic_slug(tag: str, code: str) -> str:
    """The part of an address that stands for a tag: tags that differ in capitals or marks alone are one topic."""
    slug = make_slug(tag, language(code)) or f"{zlib.crc32(tag.encode()):08x}"
    return f"topic-{slug}" if slug == "index" else slug


def sections(
    code: str, say: Phrases, address: Address, current: str = "", *, search: bool
) -> list[dict[str, object]]:
    """The links to the sections, in their order; `current` is the path of the page, if it is one of them."""
    listed = (
        (say("Home"), front_path(code)),
        (say("Archive"), archive_path(code)),
        (say("Topics"), topics_path(code)),
        *([(say("Search"), search_path(code))] if search else []),
    )
    return [{"text": text, "address": address(path), "current": path == current} for text, path in listed]


def links(edition: Edition, publication: Publication, address: Address, suffix: str) -> Mapping[str, object]:
    """Where a reader can go from the page; only a site has sections, and pages of topics.

    `suffix` is the ending of pages.
    """
    code, in_site = edition.language, publication.in_site
    siblings = publication.siblings.get(edition.release.id) or {code: edition}
    return {
        "editions": [
            {
                "language": language(one),
                "address": address(edition_path(sibling, suffix)),
                "current": one == code,
            }
            for one, sibling in siblings.items()
        ],
        "documents": _documents(edition, publication, address, suffix),
        "feeds": feeds(code, publication.formats, address),
        "topics": [
            {"text": tag, "address": address(topic_path(code, topic_slug(tag, code))) if in_site else ""}
            for tag in edition.tags
        ],
        "home": address(front_path(code)) if in_site else "",
        "sections": sections(code, words(edition), address, search=publication.search) if in_site else [],
    }


def _documents(
    edition: Edition, publication: Publication, address: Address, suffix: str
) -> list[dict[str, str]]:
    """The same edition in the other formats of this run; on a site the figures of the release, too."""
    found = [
        {
            "name": format_.suffix.split(".")[1].upper(),
            "media_type": format_.media_type,
            "address": address(edition_path(edition, format_.suffix)),
        }
        for format_ in map(FORMATS.get, publication.formats)
        if not format_.collective and format_.suffix != suffix and format_.shows is Shows.FULL_TEXT
    ]
    if publication.in_site:
        path = figures_path(edition.release)
        name = words(edition)("Figures")
        found.append({"name": f"{name} (JSON)", "media_type": "application/json", "address": address(path)})
    return found


def feeds(code: str, formats: Iterable[str], address: Address) -> list[dict[str, str]]:
    """The feeds of a language; readers cannot subscribe to other lists of releases."""
    return [
        {
            "name": _FEEDS[form.media_type],
            "media_type": form.media_type,
            "address": address(f"{code}/{form.stem}{form.suffix}"),
        }
        for form in map(FORMATS.get, formats)
        if form.collective and form.media_type in _FEEDS
    ]


def _numbered(name: str, page: int) -> str:
    """A topic that ends with a number keeps its address apart from the pages of another."""
    return f"{name}_{page}" if page else name
