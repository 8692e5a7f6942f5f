"""An edition for the systems of news agencies: ninjs 3.0 (https://iptc.org/std/ninjs/)."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from functools import partial
from typing import Any

from pressrelease.formats import Format, Publication
from pressrelease.formats._feeds import full_text, identifier, media_address, page_address, text_of
from pressrelease.formats._markup import inline_text
from pressrelease.model import Attachment, Edition, Inlines
from pressrelease.notices import author_of, headline_of, local, publisher_of, summary_of
from pressrelease.telephones import read_telephones

_SCHEMA = "https://www.iptc.org/std/ninjs/ninjs-schema_3.0.json"


def render(editions: Sequence[Edition], publication: Publication) -> bytes:
    """One edition as JSON: headline, full text as HTML, summary, subjects, people, pictures and times.

    Its other languages are its `associations`. A withdrawn release is `canceled`, and one under embargo says until when.
    """
    (edition,) = editions
    release = edition.release
    changed = release.updated or release.published
    siblings = publication.siblings.get(release.id, {})
    item: dict[str, Any] = {
        "standard": {"name": "ninjs", "version": "3.0", "schema": _SCHEMA},
        "uri": identifier(edition),
        "type": "text",
        "representationType": "full",
        "version": local(changed, release).isoformat(),
        "firstCreated": local(release.published, release).isoformat(),
        "versionCreated": local(changed, release).isoformat(),
        "pubStatus": "usable" if release.withdrawn is None else "canceled",
        "language": edition.language,
        "title": headline_of(edition),
        "headlines": _headlines(edition),
        "descriptions": [{"role": "summary", "contentType": "text/plain", "value": summary_of(edition)}],
        "bodies": [
            {"role": "main", "contentType": "text/html", "value": publication.once(full_text, edition)}
        ],
        "by": author_of(edition),
        "located": edition.place,
        "slugline": edition.slug,
        "genres": [{"name": "press release", "uri": "http://cv.iptc.org/newscodes/genre/Press_Release"}],
        "subjects": [{"name": tag} for tag in edition.tags],
        "organisations": [{"name": name, "rel": "publisher"} for name in [publisher_of(edition)] if name],
        "people": _people(edition),
        "altIds": [{"role": "release", "value": release.id}],
        "renditions": [
            {"name": "web", "href": page_address(edition), "contentType": "text/html"},
            *map(partial(_attachment, edition), edition.attachments),
        ],
        "associations": [*_translations(edition, siblings.values()), *_pictures(edition)],
    }
    if release.embargo is not None:
        item["embargoed"] = local(release.embargo, release).isoformat()
    said = {name: value for name, value in item.items() if value}
    return (json.dumps(said, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "replace")


def _attachment(edition: Edition, attachment: Attachment[Inlines]) -> dict[str, Any]:
    return {
        "name": "attachment",
        "title": inline_text(attachment.title),
        "href": media_address(attachment.file, edition),
        "contentType": attachment.media_type,
        "sizeInBytes": attachment.size,
    }


def _headlines(edition: Edition) -> list[dict[str, str]]:
    told = [{"role": "main", "value": headline_of(edition)}]
    if edition.subtitle:
        told.append({"role": "subtitle", "value": inline_text(edition.subtitle)})
    return told


def _people(edition: Edition) -> list[dict[str, Any]]:
    """The contacts for the media."""
    found = []
    for contact in edition.contacts:
        ways = [
            {"type": "phone", "value": phone.text(edition.language)}
            for phone in read_telephones(contact.phone)
        ]
        if contact.email:
            ways.append({"type": "email", "value": contact.email})
        person: dict[str, Any] = {"name": contact.name, "rel": contact.role or "media contact"}
        if ways:
            person["contactInfo"] = ways
        found.append(person)
    return found


def _translations(edition: Edition, editions: Iterable[Edition]) -> list[dict[str, Any]]:
    return [
        {
            "name": f"translation-{one.language}",
            "uri": identifier(one),
            "type": "text",
            "language": one.language,
            "headlines": [{"role": "main", "value": headline_of(one)}],
            "renditions": [{"name": "web", "href": page_address(edition, one), "contentType": "text/html"}],
        }
        for one in editions
        if one is not edition
    ]


def _pictures(edition: Edition) -> list[dict[str, Any]]:
    release = edition.release
    found = []
    for number, image in enumerate(edition.media, start=1):
        picture: dict[str, Any] = {
            "name": f"picture-{number}",
            "uri": identifier(edition, f"#{number}"),
            "type": "picture",
            "language": edition.language,
            "renditions": [
                {
                    "name": "original",
                    "href": media_address(image.file, edition),
                    "contentType": image.media_type,
                    "width": image.width,
                    "height": image.height,
                    "sizeInBytes": release.absolute(image.path).stat().st_size,
                }
            ],
        }
        told = {
            "alt": inline_text(image.alt),
            "caption": inline_text(image.caption),
        }
        if any(told.values()):
            picture["descriptions"] = [
                {"role": role, "contentType": "text/plain", "value": text}
                for role, text in told.items()
                if text
            ]
        if image.credit:
            picture["by"] = inline_text(image.credit)
        found.append(picture)
    return found


def read_back(content: bytes) -> str:
    """The headlines, the summary and the text."""
    item = json.loads(content)
    parts = [one["value"] for one in (*item["headlines"], *item["descriptions"])]
    parts += (text_of(body["value"]) for body in item["bodies"])
    return "\n".join(parts)


FORMAT = Format(
    summary="an item in ninjs 3.0, as news agencies take it",
    suffix=".ninjs.json",
    media_type="application/json",
    render=render,
    read_back=read_back,
)
