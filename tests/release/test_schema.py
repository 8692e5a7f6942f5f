"""The JSON Schema for editors: the shipped file is up to date, and it agrees with the reader."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

import pressrelease
from pressrelease.releases.fields import ReleaseFields, schema, schema_text
from pressrelease.releases.kinds import names

FILE = Path(pressrelease.__file__).parent / "schema" / "front-matter.json"
NEEDED = "id: a\nlanguage: az\npublished: '2023-01-10'\n"


def valid(fields: str) -> bool:
    """As seen by an editor, whose YAML reads numbers as numbers."""
    document: Any = yaml.load(NEEDED + fields, Loader=yaml.SafeLoader)
    return jsonschema.Draft7Validator(schema()).is_valid(document)


def test_the_shipped_schema_is_up_to_date() -> None:
    assert FILE.read_text(encoding="utf-8") == schema_text()


def test_the_schema_is_one() -> None:
    jsonschema.Draft7Validator.check_schema(json.loads(FILE.read_text(encoding="utf-8")))


def test_every_field_is_described() -> None:
    drawn = schema()
    for part in (drawn, *drawn["$defs"].values()):
        assert all(field["description"] for field in part["properties"].values())
    assert set(drawn["properties"]) == set(names(ReleaseFields))


def test_the_examples_are_valid(examples: Path) -> None:
    files = sorted(examples.glob("*/release.md"))
    assert files
    for file in files:
        fields = yaml.load(file.read_text(encoding="utf-8").split("\n---\n")[0], Loader=yaml.BaseLoader)
        jsonschema.Draft7Validator(schema()).validate(fields)


@pytest.mark.parametrize(
    "fields",
    [
        "",
        "source: 5\nplace: no\n",
        "subtitle:\ntags:\ncontacts:\n",
        "contacts:\n- name: A\n  phone: 0125550110\n",
        "figures: {tours: 43, decree: {value: 950, kind: identifier}}\n",
        "slug: {az: a-1}\n",
        "excuses:\n- {check: figure-missing, reason: a}\n",
    ],
)
def test_what_the_reader_takes_is_valid(load, fields: str) -> None:
    assert valid(fields)
    load(fields)


@pytest.mark.parametrize(
    "fields",
    [
        "publishd: x\n",
        "embargo: morgen\n",
        "tags: x\n",
        "contacts:\n- {role: a}\n",
        "contacts:\n- {name: a, email: b}\n",
        "figures: {Tours: 43}\n",
        "figures: {tours: {knd: 43}}\n",
        "slug: {az: A}\n",
        "media:\n- {alt: a}\n",
    ],
)
def test_what_the_reader_refuses_is_not_valid(refused, fields: str) -> None:
    assert not valid(fields)
    assert refused(fields)
