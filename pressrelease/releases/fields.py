"""The fields of a release's front matter: one pydantic model, which also gives the JSON Schema for editors."""

from __future__ import annotations

import json
import re
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints, WithJsonSchema

from pressrelease.telephones import read_telephones

TIME = re.compile(r"(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?)(?: ?(Z|[+-]\d\d:?\d\d))?)?")
FIGURE_NAME = re.compile(r"[a-z][a-z0-9_]*")
_EMAIL = re.compile(r"[^@\s<>]+@[^@\s<>.]+(?:\.[^@\s<>.]+)+")
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._:/@-]*")
_LANGUAGE = re.compile(r"[a-z]{2,3}")


def _matching(pattern: re.Pattern[str], message: str) -> AfterValidator:
    def check(text: str) -> str:
        if pattern.fullmatch(text) is None:
            raise ValueError(message)
        return text

    return AfterValidator(check)


def _check_phone(text: str) -> str:
    for one in read_telephones(text):
        if one.refused:
            raise ValueError(f"{one.problem}|{one.hint}")
    return text


def _written(pattern: re.Pattern[str] | None = None) -> WithJsonSchema:
    """Every scalar is text here, but an editor's YAML may take `091` or `no` for something else."""
    if pattern is None:
        return WithJsonSchema({"type": ["string", "number", "boolean"]})
    return WithJsonSchema({"type": ["string", "number", "boolean"], "pattern": f"^{pattern.pattern}$"})


_Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1), _written()]
_Slug = Annotated[
    str,
    _matching(
        _SLUG, "a slug is made of small Latin letters, digits and hyphens|as in communication-results-2022"
    ),
    _written(_SLUG),
]
_Id = Annotated[
    str,
    _matching(
        _ID, "an id is made of Latin letters, digits, dots and hyphens|as in communication-results-2022"
    ),
    _written(_ID),
]
_Code = Annotated[
    str, _matching(_LANGUAGE, "a language is named by its code|as in az, ru or en"), _written(_LANGUAGE)
]
_Time = Annotated[
    str,
    _matching(TIME, "this is no date and time|write it as 2023-01-10T12:28 or 2023-01-10T12:28+04:00"),
    _written(TIME),
]
_Email = Annotated[
    str, _matching(_EMAIL, "this is no e-mail address|write it as name@example.org"), _written(_EMAIL)
]
_Phone = Annotated[str, AfterValidator(_check_phone), _written()]
_FigureName = Annotated[
    str,
    _matching(
        FIGURE_NAME,
        "the name of a figure is made of small Latin letters, digits and _, and begins with a letter|as in website or tours_2022",
    ),
]


class _Fields(BaseModel):
    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        alias_generator=lambda name: name.replace("_", "-"),
        populate_by_name=False,
    )


class ContactFields(_Fields):
    """Whom the media may ask."""

    name: _Text = Field(description="The person or the office.")
    role: _Text | None = Field(None, description="What they are responsible for.")
    phone: _Phone | None = Field(
        None, description="A telephone number with its country code, or several with commas between them."
    )
    email: _Email | None = Field(None, description="An e-mail address.")


class MediaFields(_Fields):
    """A picture that comes with the release."""

    file: _Text = Field(description="The name of a JPEG, PNG or GIF file in the release's folder.")
    alt: _Text | None = Field(
        None, description="What is to be seen, for those who cannot see it. Needed here or in the body."
    )
    caption: _Text | None = Field(None, description="The line under the picture.")
    credit: _Text | None = Field(None, description="Whose picture it is.")


class FigureFields(_Fields):
    """A figure written part by part."""

    value: _Text = Field(description="The number, or a date, a time, an identifier.")
    qualifier: _Text | None = Field(
        None, description="more than, at least, less than, at most, up to, almost, about."
    )
    unit: _Text | None = Field(None, description="What is counted or measured.")
    kind: _Text | None = Field(
        None, description="number, percent, money, ordinal, year, date, time, identifier, ..."
    )


class ExcuseFields(_Fields):
    """A finding of the checks that is accepted, with the reason."""

    check: _Text = Field(description="The name of the check, as in figure-missing.")
    reason: _Text = Field(description="Why the finding is accepted.")
    text: _Text | None = Field(
        None, description="The stretch of text that the excuse is for; all, where it is not given."
    )


class ReleaseFields(_Fields):
    """The front matter of a press release."""

    id: _Id = Field(
        description="What the release is called for ever: it becomes the guid of the feeds. Never change it."
    )
    language: _Code = Field(description="The language that the release is written in.")
    languages: list[_Code] = Field(
        [],
        description="All languages of the release, where it does not have all of the newsroom's; its own is one of them.",
    )
    published: _Time = Field(
        description="When it is, or was, first published. Without an offset: in the configured zone."
    )
    updated: _Time | None = Field(None, description="When it was last changed in what it says.")
    update_note: _Text | None = Field(None, description="What was changed, as in: Details added.")
    embargo: _Time | None = Field(None, description="Not to be published before this time.")
    withdrawn: _Text | None = Field(
        None, description="Why the release was withdrawn; the notice that stands in its place."
    )
    place: _Text | None = Field(None, description="The place of the dateline, as in: Baku.")
    subtitle: _Text | None = Field(None, description="A line under the title.")
    summary: _Text | None = Field(
        None, description="One or two sentences for feeds and search; else the first paragraph serves."
    )
    source: _Text | None = Field(
        None, description="From whom the text comes, if not from the publisher itself."
    )
    tags: list[_Text] = Field([], description="Subjects.")
    contacts: list[ContactFields] = Field([], description="Whom the media may ask.")
    about: _Text | None = Field(
        None, description="Who the publisher is, in one or more paragraphs with blank lines between them."
    )
    media: list[MediaFields] = Field([], description="Pictures, with their credits.")
    slug: dict[_Code, _Slug] = Field(
        {}, description="The last part of the address in each language; else it is made from the title."
    )
    excuses: list[ExcuseFields] = Field([], description="Findings of the checks that are accepted.")
    figures: dict[_FigureName, _Text | FigureFields] = Field(
        {}, description="Figures by name, to be used in any text as {name}."
    )


_PARTS: dict[str, type[_Fields]] = {
    "contacts": ContactFields,
    "media": MediaFields,
    "excuses": ExcuseFields,
    "figures": FigureFields,
}


def names(steps: tuple[str | int, ...]) -> tuple[str, ...]:
    """The names of the fields that stand beside each other where the steps lead."""
    model = _PARTS.get(str(steps[0]), ReleaseFields) if len(steps) > 1 else ReleaseFields
    return tuple(field.alias or name for name, field in model.model_fields.items())


def schema() -> dict[str, Any]:
    """The JSON Schema of the front matter, in the draft that editors know best."""
    drawn = _simplified(ReleaseFields.model_json_schema(by_alias=True))
    figures = drawn["properties"]["figures"]
    figures["patternProperties"] = {f"^{FIGURE_NAME.pattern}$": figures["additionalProperties"]}
    figures["additionalProperties"] = False
    drawn["properties"]["slug"]["additionalProperties"] = False
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Front matter of a press release",
        **drawn,
    }


def _simplified(node: Any) -> Any:
    """pydantic's schema without names of our classes and defaults; a field may be left empty, which YAML calls null."""
    if isinstance(node, list):
        return [_simplified(one) for one in node]
    if not isinstance(node, dict):
        return node
    drawn = {
        name: {key: _simplified(one) for key, one in value.items()}
        if name in ("properties", "$defs")
        else _simplified(value)
        for name, value in node.items()
        if name not in ("title", "default")
    }
    match drawn.get("anyOf"):
        case [dict(one), {"type": "null"}]:
            del drawn["anyOf"]
            drawn |= one
            drawn["type"] = [*one["type"], "null"]
    if "default" in node and isinstance(drawn.get("type"), str):
        drawn["type"] = [drawn["type"], "null"]
    return drawn


def schema_text() -> str:
    """The file `pressrelease/schema/front-matter.json`, as it is shipped."""
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"
