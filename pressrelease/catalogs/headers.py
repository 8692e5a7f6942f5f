"""The header of a catalog: what a translator's program must know of the file."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from pressrelease import __version__
from pressrelease.catalogs.entries import Entry
from pressrelease.languages import language as known_language
from pressrelease.model import Release

# what a tool writes where nobody has said anything yet
_UNSAID = frozenset(("", "PACKAGE VERSION", "YEAR-MO-DA HO:MI+ZONE", "FULL NAME <EMAIL@ADDRESS>", "CHARSET"))


def update_header(header: Entry | None, release: Release, language: str) -> Entry:
    """The header as it must be: an existing one keeps all that people and tools put there.

    Fields that say nothing yet are filled; the language, the source language and the encoding are corrected where
    they are wrong. A header that is right already is returned as it is, with its lines in the file.
    """
    fields = _fields(header)
    for name, value in _defaults(release, language).items():
        said = fields.get(name)
        if said is None or (said in _UNSAID and value) or not _agrees(name, said, value):
            fields[name] = value
    text = "".join(f"{name}: {value}\n" for name, value in fields.items())
    if header is None:
        note = f"{release.id}: {release.language} -> {language}"
        return Entry(None, "", text, notes=(note,))
    if fields == _fields(header):
        return header
    return replace(header, text=text, first=0)


def date_header(header: Entry, release: Release) -> Entry:
    """The header of a file that is written: its texts are of the release's last date, whenever it is done."""
    fields = _fields(header)
    if fields.get("POT-Creation-Date") == _date(release):
        return header
    fields["POT-Creation-Date"] = _date(release)
    return replace(header, text="".join(f"{name}: {value}\n" for name, value in fields.items()), first=0)


def _defaults(release: Release, language: str) -> dict[str, str]:
    address = next((contact.email for contact in release.contacts if contact.email), "")
    return {
        "Project-Id-Version": release.id,
        "Report-Msgid-Bugs-To": address,
        "POT-Creation-Date": _date(release),
        "PO-Revision-Date": _date(release),
        "Last-Translator": "",
        "Language-Team": "",
        "Language": language,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": known_language(language).tags.plural_forms,
        "X-Source-Language": release.language,
        "X-Generator": f"pressrelease {__version__}",
    }


def _agrees(name: str, said: str, value: str) -> bool:
    """Whether what the header says of a field will do."""
    match name:
        case "Language" | "X-Source-Language":
            return said.replace("_", "-").partition("-")[0].lower() == value
        case "Content-Type":
            return said.lower().replace(" ", "").endswith(("charset=utf-8", "charset=utf8"))
        case "Plural-Forms":
            return "INTEGER" not in said
    return True


def _date(release: Release) -> str:
    moment: datetime = release.updated or release.published
    return moment.strftime("%Y-%m-%d %H:%M%z")


def _fields(header: Entry | None) -> dict[str, str]:
    """The header's fields in their order; a line that is none belongs to the field before it."""
    fields: dict[str, str] = {}
    name = ""
    for line in (header.text if header else "").split("\n"):
        key, colon, value = line.partition(":")
        if colon and key and not key[0].isspace() and key not in fields:
            name = key
            fields[name] = value.strip()
        elif line.strip() and name:
            fields[name] += "\n" + line
    return fields
