"""What a page tells machines about its release: a schema.org NewsArticle as JSON-LD."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from pressrelease.formats import edition_path, logo_path, media_path
from pressrelease.formats._markup import inline_text
from pressrelease.formats._notices import author_of, dateline_of, headline_of, local, publisher_of
from pressrelease.model import Edition

# What could end the script element or open a comment in it is written as JSON's own escapes.
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
    names its original, where that is there.
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
    }
    if edition.subtitle:
        data["alternativeHeadline"] = inline_text(edition.subtitle)
    if edition.summary:
        data["description"] = edition.summary
    if release.updated:
        data["dateModified"] = local(release.updated, release).isoformat()
        if edition.update_note:
            data["correction"] = {
                "@type": "CorrectionComment",
                "text": edition.update_note,
                "datePublished": data["dateModified"],
            }
    if release.withdrawn is not None:
        data["creativeWorkStatus"] = "Withdrawn"
    if publisher := publisher_of(edition):
        data["publisher"] = {"@type": "Organization", "name": publisher}
        config = release.newsroom.config
        if config.site:
            data["publisher"]["url"] = config.site
        if config.logo:
            data["publisher"]["logo"] = {"@type": "ImageObject", "url": address(logo_path(release.newsroom))}
    if author := author_of(edition):
        data["author"] = {"@type": "Organization", "name": author}
    if edition.tags:
        data["keywords"] = edition.tags
    if edition.media:
        media = media_path(edition, "")
        data["image"] = [
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
    others = [
        {"@type": "NewsArticle", "@id": address(edition_path(one, suffix)), "inLanguage": code}
        for code, one in siblings.items()
        if code != edition.language
    ]
    if edition.language == release.language:
        if others:
            data["workTranslation"] = others
    else:
        original = [one for one in others if one["inLanguage"] == release.language]
        if original:
            data["translationOfWork"] = original[0]
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for character, escape in _ESCAPES:
        text = text.replace(character, escape)
    return text
