"""The header of a catalog: what a translator's program must know about the file."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from pressrelease.catalogs.entries import Entry
from pressrelease.languages import language as known_language
from pressrelease.model import Release
from pressrelease.version import VERSION

# the placeholders that tools write for values nobody has filled in yet
_UNSAID = frozenset(("", "PACKAGE VERSION", "YEAR-MO-DA HO:MI+ZONE", "FULL NAME <EMAIL@ADDRESS>", "CHARSET"))

_ORDER = (
    "Project-Id-Version",
    "Report-Msgid-Bugs-To",
    "POT-Creation-Date",
    "PO-Revision-Date",
    "Last-Translator",
    "Language-Team",
    "Language",
    "MIME-Version",
    "Content-Type",
    "Content-Transfer-Encoding",
    "Plural-Forms",
    "X-Source-Language",
    "X-Generator",
)


def update_header(header: Entry | None, release: Release, language: str) -> Entry:
    """The header with all required fields; an existing header keeps everything that people and tools put there.

    Missing fields that gettext and translators' programs need are added; a wrong language or encoding is corrected.
    A header that is already right is returned unchanged, with its lines in the file.
    """
    needed = _needed(release, language)
    if header is None:
        fields = {**needed, **_welcome(release)}
        note = f"{release.id}: {release.language} -> {language}"
        return Entry(None, "", _text({name: fields[name] for name in _ORDER}), notes=(note,))
    fields = _fields(header)
    for name, value in needed.items():
        said = fields.get(name)
        if said is None or (said in _UNSAID and value) or not _agrees(name, said, value):
            fields[name] = value
    return header if fields == _fields(header) else replace(header, text=_text(fields), first=0)


def complete_header(header: Entry, release: Release) -> Entry:
    """The header for a file that is being written anyway: with optional fields, too, which alone justify no change.

    Its date is that of the release, so that it does not depend on the time of writing.
    """
    before = _fields(header)
    fields = {**_welcome(release), **before, "POT-Creation-Date": _date(release)}
    if fields == before and not header.fuzzy:
        return header
    flags = tuple(flag for flag in header.flags if flag != "fuzzy")  # msgfmt ignores a fuzzy header
    return replace(header, text=_text({**before, **fields}), flags=flags, first=0)


def _needed(release: Release, language: str) -> dict[str, str]:
    return {
        "Project-Id-Version": release.id,
        "PO-Revision-Date": _date(release),
        "Last-Translator": "",
        "Language-Team": "",
        "Language": language,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": known_language(language).tags.plural_forms,
        "X-Source-Language": release.language,
    }


def _welcome(release: Release) -> dict[str, str]:
    address = next((contact.email for contact in release.contacts if contact.email), "")
    return {
        "Report-Msgid-Bugs-To": address,
        "POT-Creation-Date": _date(release),
        "X-Generator": f"pressrelease {VERSION}",
    }


def _agrees(name: str, said: str, value: str) -> bool:
    """Whether the value of a field in the header is acceptable."""
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


def _text(fields: dict[str, str]) -> str:
    return "".join(f"{name}: {value}\n" for name, value in fields.items())


def _fields(header: Entry | None) -> dict[str, str]:
    """The header's fields in order; a line without a field name continues the field before it."""
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
