"""The editions of one language as a JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/)."""

from __future__ import annotations

import json
from collections.abc import Sequence
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
from pressrelease.notices import author_of, headline_of, local, summary_of

_MARK = "\0"  # occurs in no text


def render(editions: Sequence[Edition], publication: Publication) -> bytes:
    """An edition as an item of a feed. The pages of the other languages are in the extension `_languages`."""
    (edition,) = editions
    release = edition.release
    siblings = publication.siblings.get(release.id, {})
    item: dict[str, Any] = {
        "id": identifier(edition),
        "url": page_address(edition),
        "title": headline_of(edition),
        "summary": summary_of(edition),
        "content_html": publication.once(full_text, edition),
        "date_published": local(release.published, release).isoformat(),
        "language": edition.language,
    }
    if release.updated:
        item["date_modified"] = local(release.updated, release).isoformat()
    if author := author_of(edition):
        item["authors"] = [{"name": author}]
    if edition.tags:
        item["tags"] = list(dict.fromkeys(edition.tags))
    if edition.media:
        item["image"] = media_address(edition.media[0].file, edition)
    if files := files_of(edition):
        item["attachments"] = [
            {
                "url": media_address(one.file, edition),
                "mime_type": one.media_type,
                "size_in_bytes": release.absolute(one.path).stat().st_size,
            }
            for one in files
        ]
    others = {code: page_address(edition, one) for code, one in siblings.items() if one is not edition}
    if others:
        item["_languages"] = others
    return json.dumps(item, ensure_ascii=False).encode("utf-8", "replace")


def frame(cards: Sequence[Card], languages: Sequence[str]) -> tuple[bytes, bytes]:
    """The beginning of a feed of one language, up to its first item, and its end."""
    head = head_of(cards)
    feeds = {code: below(head.site, f"{code}/{STEM}{FORMAT.suffix}") for code in languages}
    feed: dict[str, Any] = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": head.title,
        "language": head.language,
        "feed_url": feeds[head.language],
    }
    if head.site:
        feed["home_page_url"] = head.site
    if head.publisher:
        feed["authors"] = [{"name": head.publisher}]
    if head.hub:
        feed["hubs"] = [{"type": "WebSub", "url": head.hub}]
    if len(feeds) > 1:
        feed["_languages"] = {code: one for code, one in feeds.items() if code != head.language}
    feed["items"] = [_MARK]
    before, after = json.dumps(feed, ensure_ascii=False, indent=1).split(json.dumps(_MARK))
    return before.encode(), after.encode() + b"\n"


def read_back(content: bytes) -> str:
    """The titles, summaries and full texts of an item, or of a whole feed."""
    read = json.loads(content)
    parts: list[str] = []
    for item in read.get("items", [read]):
        parts += (item["title"], item["summary"], text_of(item["content_html"]))
    return "\n".join(parts)


FORMAT = Format(
    summary="a JSON Feed per language, with the full texts",
    suffix=".json",
    media_type="application/feed+json",
    render=render,
    read_back=read_back,
    collective=True,
    stem=STEM,
    frame=frame,
    between=b",\n",
)
