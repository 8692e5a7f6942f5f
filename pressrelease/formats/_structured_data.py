"""Machine-readable data of a page about its release: a schema.org NewsArticle as JSON-LD."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from pressrelease.formats import edition_path, logo_path, media_path
from pressrelease.formats._markup import inline_text
from pressrelease.model import Edition
from pressrelease.notices import author_of, dateline_of, headline_of, local, publisher_of, summary_of

# Characters that could end the script element or open a comment in it are written as JSON escapes.
_ESCAPES = (
    ("<", "\\u003c"),
    (">", "\\u003e"),
    ("&", "\\u0026"),
    ("\u2028", "\\u2028"),
    ("\u2029", "\\u2029"),
)


def news_article(
    edition: Edition,
    siblings: Mapping[str, Edition],
    address: Callable[[str], str],
    suffix: str,
) -> str:
    """The JSON-LD of an edition, safe inside a script element.

    Parameters: `siblings` are all editions of the release in this run; `address` turns a path below the output
    folder into an address; `suffix` is the ending of pages. The original lists its translations, and a translation
    names its original, if that is in the run.
    """
    release = edition.release
    url = address(edition_path(edition, suffix))
    data: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "@id": url,
        "url": url,
        "identifier": release.id,
        "headline": headline_of(edition),
        "inLanguage": edition.language,
        "datePublished": local(release.published, release).isoformat(),
        "dateline": dateline_of(edition),
        "alternativeHeadline": inline_text(edition.subtitle),
        "description": summary_of(edition),
        **_changes(edition),
        "publisher": _publisher(edition, address),
        "author": _organization(author_of(edition)),
        "keywords": edition.tags,
        "image": _images(edition, address),
        "associatedMedia": _attachments(edition, address),
        **_translations(edition, siblings, address, suffix),
    }
    return as_script(data)


def as_script(data: Mapping[str, Any]) -> str:
    """What is told of the data as JSON, safe inside a script element."""
    said = {name: value for name, value in data.items() if value}
    text = json.dumps(said, ensure_ascii=False, separators=(",", ":"))
    for character, escape in _ESCAPES:
        text = text.replace(character, escape)
    return text


def _changes(edition: Edition) -> dict[str, Any]:
    """The time of the last change, the notes of all, and whether the release was withdrawn."""
    release = edition.release
    found: dict[str, Any] = {}
    if release.updated:
        found["dateModified"] = local(release.updated, release).isoformat()
    found["correction"] = [
        {
            "@type": "CorrectionComment",
            "text": one.note,
            "datePublished": local(one.at, release).isoformat(),
        }
        for one in edition.updates
        if one.note
    ]
    if release.withdrawn is not None:
        found["creativeWorkStatus"] = "Withdrawn"
    return found


def _organization(name: str) -> dict[str, Any]:
    return {"@type": "Organization", "name": name} if name else {}


def _publisher(edition: Edition, address: Callable[[str], str]) -> dict[str, Any]:
    newsroom = edition.release.newsroom
    publisher = _organization(publisher_of(edition))
    if publisher and newsroom.config.site:
        publisher["url"] = newsroom.config.site
    if publisher and newsroom.config.logo:
        publisher["logo"] = {"@type": "ImageObject", "url": address(logo_path(newsroom))}
    return publisher


def _images(edition: Edition, address: Callable[[str], str]) -> list[dict[str, Any]]:
    media = media_path(edition, "")
    return [
        {
            "@type": "ImageObject",
            "url": address(media + image.file),
            "width": image.width,
            "height": image.height,
            **({"caption": inline_text(image.caption)} if image.caption else {}),
            **({"creditText": inline_text(image.credit)} if image.credit else {}),
        }
        for image in edition.media
    ]


def _attachments(edition: Edition, address: Callable[[str], str]) -> list[dict[str, Any]]:
    return [
        {
            "@type": "MediaObject",
            "name": inline_text(one.title),
            "contentUrl": address(media_path(edition, one.file)),
            "encodingFormat": one.media_type,
            "contentSize": str(one.size),
            **({"inLanguage": one.language} if one.language else {}),
        }
        for one in edition.attachments
    ]


def _translations(
    edition: Edition, siblings: Mapping[str, Edition], address: Callable[[str], str], suffix: str
) -> dict[str, Any]:
    """The translations of the original, or the original of a translation."""
    others = [
        {"@type": "NewsArticle", "@id": address(edition_path(one, suffix)), "inLanguage": code}
        for code, one in siblings.items()
        if code != edition.language
    ]
    if edition.language == edition.release.language:
        return {"workTranslation": others}
    original = edition.release.language
    return {"translationOfWork": next((one for one in others if one["inLanguage"] == original), None)}
