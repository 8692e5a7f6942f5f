"""Releases with a table, written by tests, with complete catalogs."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import polib

import pressrelease as pr
from pressrelease.config import Config
from pressrelease.model import Release, Table

LANGUAGES = ("az", "ru", "en")
TITLE = {"az": "Yekunlar", "ru": "Итоги", "en": "Results"}
TEXT = {
    "az": "Nazirlik hesabat verib.",
    "ru": "Министерство представило отчёт.",
    "en": "The ministry has reported.",
}
Entries = Mapping[str, Mapping[str, str]]


def write_table(
    folder: Path,
    language: str,
    *rows: str,
    entries: Entries | None = None,
    fields: str = "",
    config: Config | None = None,
) -> Release:
    """Write a release with a table, sync it, fill in its catalogs and load it.

    Parameters: the source language; the rows of the table, cells parted by "|", the first of them the header; by
    language, what its catalog has for texts of the table; fields of the front matter. What is not given is translated
    by itself, if it has an entry; what is given as "" stays untranslated.
    """
    folder.mkdir(exist_ok=True)
    lines = [f"| {row} |" for row in rows]
    lines.insert(1, "|---" * (rows[0].count("|") + 1) + "|")
    table = "\n".join(lines)
    (folder / "release.md").write_text(
        f"---\nid: a\nlanguage: {language}\npublished: 2023-01-10T12:28+04:00\n{fields}---\n\n"
        f"# {TITLE[language]}\n\n{TEXT[language]}\n\n{table}\n",
        encoding="utf-8",
    )
    settings = config or Config()
    pr.sync(folder, config=settings)
    for code in LANGUAGES:
        if code != language:
            given = {
                TITLE[language]: TITLE[code],
                TEXT[language]: TEXT[code],
                **(entries or {}).get(code, {}),
            }
            _fill(folder / f"{code}.po", given)
    loaded = pr.load(folder, config=settings)
    assert isinstance(loaded, Release)
    return loaded


def _fill(path: Path, given: Mapping[str, str]) -> None:
    catalog = polib.pofile(str(path), wrapwidth=0)
    there = {entry.msgid: entry for entry in catalog}
    for source, entry in there.items():
        entry.msgstr = given.get(source, source)
    for source, text in given.items():
        if source not in there:
            catalog.append(polib.POEntry(msgctxt="table cell", msgid=source, msgstr=text))
    catalog.save()


def cells_of(release: Release, code: str) -> list[list[str]]:
    """The rows of the release's table in that language, without the header."""
    (table,) = [block for block in release.blocks if isinstance(block, Table)]
    return [
        [release.units[cell].texts[code].text.replace("\u00a0", " ") for cell in row if cell is not None]
        for row in table.rows
    ]
