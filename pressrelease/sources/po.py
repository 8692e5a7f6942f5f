"""PO catalogs of any program: the source texts and their translations, aligned."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from pressrelease.model import Document, Mark, Segment, State
from pressrelease.sources import Source
from pressrelease.sources._directives import find_directives
from pressrelease.sources._languages import code_of
from pressrelease.sources._reading import mistake, read_bytes

if TYPE_CHECKING:
    from pressrelease.catalogs import Catalog, Entry


def read(path: Path, language: str) -> tuple[Document, ...]:
    """Read a PO file: a document of the source language and one of the translation, aligned entry by entry.

    `language` is that of the translation. A fuzzy entry is stale; an empty one with `# left out: reason` was left
    out on purpose; `# excuse CHECK: reason` excuses a finding. A place is that of a letter, however its text is
    wrapped and escaped; that of a missing text is the line of its msgstr.
    """
    from pressrelease.catalogs import parse_catalog

    catalog = parse_catalog(read_bytes(path), str(path))
    source: list[Segment] = []
    target: list[Segment] = []
    for entry in catalog.entries.values():
        if entry is not catalog.header:
            _pair(entry, catalog, source, target)
    if not source:
        raise mistake(path, "holds no texts")
    header = catalog.header.text if catalog.header is not None else ""
    return (
        Document(str(path), _field(header, "X-Source-Language"), tuple(source), aligned=True),
        Document(str(path), language or _field(header, "Language"), tuple(target), aligned=True),
    )


def _field(header: str, name: str) -> str:
    """The language in a field of the header."""
    match = re.search(rf"^{name}:[ \t]*(\S+)", header, re.MULTILINE)
    return code_of(match.group(1)) if match else ""


def _pair(entry: Entry, catalog: Catalog, source: list[Segment], target: list[Segment]) -> None:
    """Add the texts of an entry; each plural form goes with that form of the source which has its directives."""
    from pressrelease.catalogs.letters import find_letters

    letters = find_letters(entry, catalog.path, catalog.lines)
    sources = {"msgid": entry.source}
    targets = {"msgstr": entry.text}
    if entry.plural is not None and entry.texts:
        sources["msgid_plural"] = entry.plural
        targets = {f"msgstr[{form}]": text for form, text in entry.texts}
    originals = {
        key: Segment(
            text,
            letters[key].place,
            marks=find_directives(text, entry.flags),
            anchors=letters[key].anchors,
        )
        for key, text in sources.items()
    }
    for number, (key, text) in enumerate(targets.items()):
        text = text if text.strip() else ""
        state = State.LEFT_OUT if entry.reason else State.MISSING
        if text:
            state = State.STALE if entry.fuzzy else State.TRANSLATED
        marks = find_directives(text, entry.flags)
        usual = list(originals.values())[min(number, len(originals) - 1)]
        alike = (one for one in (usual, *originals.values()) if _targets(one.marks) == _targets(marks))
        source.append(next(alike, usual))
        target.append(
            Segment(
                text,
                letters[key].place,
                marks=marks,
                anchors=letters[key].anchors,
                state=state,
                reason=entry.reason if state is State.LEFT_OUT else "",
                excuses=entry.excuses,
            )
        )


def _targets(marks: tuple[Mark, ...]) -> list[str]:
    return sorted(mark.target for mark in marks)


SOURCE = Source("PO catalogs", (".po", ".pot"), read)
