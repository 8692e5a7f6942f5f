"""The fields of a release's front matter: one declaration for reading them and for the JSON Schema for editors."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from pressrelease.moments import WRITTEN
from pressrelease.records import dataclass
from pressrelease.releases.kinds import Either, Fields, List, Named, Problem, Text, matching, needed, optional
from pressrelease.telephones import read_telephones


def _phone_problem(text: str) -> Problem | None:
    return next(((one.problem, one.hint) for one in read_telephones(text) if one.refused), None)


_TEXT = Text()
_PHONE = Text(_phone_problem)
_SLUG = matching(
    re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*"),
    "a slug consists of small Latin letters, digits and hyphens",
    "as in communication-results-2022",
)
_ID = matching(
    re.compile(r"[A-Za-z0-9][A-Za-z0-9._:/@-]*"),
    "an id consists of Latin letters, digits, dots and hyphens",
    "as in communication-results-2022",
)
_CODE = matching(re.compile(r"[a-z]{2,3}"), "a language is named by its code", "as in az, ru or en")
_TIME = matching(
    WRITTEN, "this is not a date and time", "write it as 2023-01-10T12:28 or 2023-01-10T12:28+04:00"
)
_YES_NO = matching(re.compile(r"(?:true|false)"), "this is neither true nor false", "as in draft: true")
_EMAIL = matching(
    re.compile(r"[^@\s<>]+@[^@\s<>.]+(?:\.[^@\s<>.]+)+"),
    "this is not an e-mail address",
    "write it as name@example.org",
)
_FIGURE_NAME = matching(
    re.compile(r"[a-z][a-z0-9_]*"),
    "the name of a figure consists of small Latin letters, digits and _, and begins with a letter",
    "as in website or tours_2022",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactFields:
    """A contact for the media."""

    name: str = needed(_TEXT, "The person or the office.")
    role: str | None = optional(_TEXT, "What they are responsible for.")
    phone: str | None = optional(
        _PHONE, "A telephone number with its country code, or several, separated by commas."
    )
    email: str | None = optional(_EMAIL, "An e-mail address.")


@dataclass(frozen=True, slots=True, kw_only=True)
class MediaFields:
    """A picture that comes with the release."""

    file: str = needed(_TEXT, "The name of a JPEG, PNG or GIF file in the release's folder.")
    alt: str | None = optional(
        _TEXT, "A description for those who cannot see the picture. Required here or in the body."
    )
    caption: str | None = optional(_TEXT, "The line under the picture.")
    credit: str | None = optional(_TEXT, "The author or owner of the picture.")


@dataclass(frozen=True, slots=True, kw_only=True)
class AttachmentFields:
    """A file for readers to download."""

    file: str | Mapping[str, str] = needed(
        Either(_TEXT, Named(_CODE, _TEXT)),
        "The name of a file in the release's folder, or of one for each language.",
    )
    title: str = needed(_TEXT, "What the file is, for readers.")


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureFields:
    """A figure written field by field."""

    value: str = needed(_TEXT, "The number, or a date, a time, an identifier.")
    qualifier: str | None = optional(_TEXT, "more than, at least, less than, at most, up to, almost, about.")
    unit: str | None = optional(_TEXT, "What is counted or measured.")
    kind: str | None = optional(_TEXT, "number, percent, money, ordinal, year, date, time, identifier, ...")


@dataclass(frozen=True, slots=True, kw_only=True)
class ExcuseFields:
    """An accepted finding of the checks, with the reason."""

    check: str = needed(_TEXT, "The name of the check, as in figure-missing.")
    reason: str = needed(_TEXT, "Why the finding is accepted.")
    text: str | None = optional(_TEXT, "The part of the text that is excused; without it, the whole release.")


@dataclass(frozen=True, slots=True, kw_only=True)
class UpdateFields:
    """A change of the release after its publication."""

    at: str = needed(_TIME, "When the change was published.")
    note: str = needed(_TEXT, "What was changed, as in: Sum corrected.")


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawalFields:
    """The withdrawal of a release."""

    at: str = needed(_TIME, "When the release was withdrawn.")
    reason: str = needed(_TEXT, "Why it was withdrawn: the text of the notice on it.")


# what the fields have replaced, with what to write now
_FORMER = {
    "updated": "list the changes in `updates`, each with its `at` and `note`",
    "update-note": "list the changes in `updates`, each with its `at` and `note`",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseFields:
    """The front matter of a press release."""

    id: str = needed(_ID, "The permanent name of the release, and its guid in feeds. Never change it.")
    language: str = needed(_CODE, "The language that the release is written in.")
    languages: tuple[str, ...] = optional(
        List(_CODE),
        "All languages of the release, including its own, if it does not have all of the newsroom's.",
        tuple,
    )
    draft: str | None = optional(_YES_NO, "true as long as the release is not to be published.")
    published: str = needed(
        _TIME, "The time of first publication. Without an offset: in the configured zone."
    )
    embargo: str | None = optional(_TIME, "Not to be published before this time.")
    updates: tuple[UpdateFields, ...] = optional(
        List(Fields(UpdateFields)), "The changes after publication, the first one first.", tuple
    )
    withdrawn: str | WithdrawalFields | None = optional(
        Either(_TEXT, Fields(WithdrawalFields)),
        "Why the release was withdrawn: the text of the notice on it; or `at` and `reason`.",
    )
    place: str | None = optional(_TEXT, "The place of the dateline, as in: Baku.")
    subtitle: str | None = optional(_TEXT, "A line under the title.")
    summary: str | None = optional(
        _TEXT, "One or two sentences for feeds and search; by default the first paragraph."
    )
    source: str | None = optional(_TEXT, "The originator of the text, if it is not the publisher.")
    tags: tuple[str, ...] = optional(List(_TEXT), "Subjects.", tuple)
    contacts: tuple[ContactFields, ...] = optional(
        List(Fields(ContactFields)), "Contacts for the media.", tuple
    )
    about: str | None = optional(
        _TEXT, "About the publisher: one or more paragraphs, separated by blank lines."
    )
    media: tuple[MediaFields, ...] = optional(
        List(Fields(MediaFields)), "Pictures, with their credits.", tuple
    )
    attachments: tuple[AttachmentFields, ...] = optional(
        List(Fields(AttachmentFields)), "Files to download: documents, tables, films.", tuple
    )
    slug: Mapping[str, str] = optional(
        Named(_CODE, _SLUG),
        "The last part of the address in each language; by default it is made from the title.",
        dict,
    )
    former_slugs: Mapping[str, tuple[str, ...]] = optional(
        Named(_CODE, List(_SLUG)),
        "The slugs that it had before, in each language: their addresses lead to the present one.",
        dict,
    )
    excuses: tuple[ExcuseFields, ...] = optional(
        List(Fields(ExcuseFields)), "Accepted findings of the checks.", tuple
    )
    figures: Mapping[str, str | FigureFields] = optional(
        Named(_FIGURE_NAME, Either(_TEXT, Fields(FigureFields))),
        "Figures by name, to be used in any text as {name}.",
        dict,
    )


FRONT_MATTER = Fields(ReleaseFields, _FORMER)


def schema() -> dict[str, Any]:
    """The JSON Schema of the front matter, in the draft that most editors support."""
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Front matter of a press release",
        "$defs": {part.of.__name__: part.drawn() for part in FRONT_MATTER.parts()},
        **FRONT_MATTER.drawn(),
    }


def schema_text() -> str:
    """The file `pressrelease/schema/front-matter.json`, as it is shipped."""
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"
