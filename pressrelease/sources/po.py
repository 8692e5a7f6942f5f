"""PO catalogs of any program: the source texts and their translations, aligned."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from pressrelease.model import Document, Mark, Place, Segment, State
from pressrelease.sources import Source
from pressrelease.sources._reading import mistake, read_bytes

if TYPE_CHECKING:
    from pressrelease.catalogs import Entry

# the syntax of placeholders, by the flag of their entry
_PLACEHOLDERS = {
    "python-brace-format": re.compile(r"\{([^{}\s]*)\}"),
    "python-format": re.compile(
        r"%(\([^)\s]+\)[#0\- +]*\d*(?:\.\d+)?[a-zA-Z]|[#0\- +]*\d*(?:\.\d+)?[diouxXeEfFgGcrsa])"
    ),
    "c-format": re.compile(r"%((?:\d+\$)?[#0\- +']*\d*(?:\.\d+)?(?:hh|h|ll|l|q|j|z|t|L)?[diouxXeEfFgGcsSp])"),
}


def read(path: Path, language: str) -> tuple[Document, ...]:
    """Read a PO file: a document of the source language and one of the translation, aligned entry by entry.

    `language` is that of the translation. A fuzzy entry is stale; an empty one with `# left out: reason` was left
    out on purpose; `# excuse CHECK: reason` excuses a finding. A place is the line of the msgid or the msgstr.
    """
    from pressrelease.catalogs import parse_catalog

    catalog = parse_catalog(read_bytes(path), str(path))
    lines = catalog.content.split("\n")
    source: list[Segment] = []
    target: list[Segment] = []
    for entry in catalog.entries.values():
        if entry is not catalog.header:
            _pair(entry, lines, str(path), source, target)
    if not source:
        raise mistake(path, "holds no texts")
    header = catalog.header.text if catalog.header is not None else ""
    return (
        Document(str(path), _field(header, "X-Source-Language"), tuple(source), aligned=True),
        Document(str(path), language or _field(header, "Language"), tuple(target), aligned=True),
    )


def _field(header: str, name: str) -> str:
    """The language in a field of the header, without its region."""
    match = re.search(rf"^{name}:[ \t]*([A-Za-z]{{2,3}})\b", header, re.MULTILINE)
    return match.group(1).lower() if match else ""


def _pair(entry: Entry, lines: list[str], path: str, source: list[Segment], target: list[Segment]) -> None:
    """Add the texts of an entry; if it has plural forms, each one beside the source's singular or plural."""
    at = next(
        (i + 1 for i in range(max(entry.first - 1, 0), entry.line) if lines[i].startswith("msgid")),
        entry.line,
    )
    pairs = [(entry.source, entry.text)]
    if entry.plural is not None and entry.texts:
        pairs = [(entry.source if form == 0 else entry.plural, text) for form, text in entry.texts]
    for original, translation in pairs:
        text = translation if translation.strip() else ""
        state = State.LEFT_OUT if entry.reason else State.MISSING
        if text:
            state = State.STALE if entry.fuzzy else State.TRANSLATED
        source.append(Segment(original, Place(path, at), marks=_placeholders(original, entry.flags)))
        marks = _placeholders(text, entry.flags)
        reason = entry.reason if state is State.LEFT_OUT else ""
        target.append(
            Segment(
                text, Place(path, entry.line), marks=marks, state=state, reason=reason, excuses=entry.excuses
            )
        )


def _placeholders(text: str, flags: tuple[str, ...]) -> tuple[Mark, ...]:
    marks: list[Mark] = []
    for flag, pattern in _PLACEHOLDERS.items():
        if flag in flags:
            marks += [
                Mark("placeholder", found.start(), found.end(), found.group(1))
                for found in pattern.finditer(text)
            ]
    return tuple(sorted(marks, key=lambda mark: mark.start))


SOURCE = Source("PO catalogs", (".po", ".pot"), read)
