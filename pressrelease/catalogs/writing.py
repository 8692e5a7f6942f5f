"""Writing PO files: polib writes the entries that changed, every other line stays as it is."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping, Sequence
from itertools import pairwise
from pathlib import Path

from pressrelease.catalogs.entries import Catalog, Entry
from pressrelease.catalogs.merging import Merged
from pressrelease.errors import InputError, Mistake
from pressrelease.files import stage_file


def format_catalog(catalog: Catalog, header: Entry, merged: Merged) -> bytes:
    """The bytes of the file: unchanged entries are copied as they are wrapped, the others are written anew.

    So an edit of one paragraph changes the lines of one entry, whatever program wrote the file. Line ends are
    preserved; a byte-order mark, which gettext refuses, is dropped.
    """
    entries = (header, *merged.entries, *merged.obsolete)
    text = _block(header, catalog.lines)
    for before, entry in pairwise(entries):
        text += _gap(before, entry, catalog.lines) + _block(entry, catalog.lines)
    if catalog.tail:
        text += "\n\n" + "\n".join(catalog.lines[catalog.tail - 1 :]).rstrip("\n")
    text += "\n"
    return text.replace("\n", catalog.newline).encode()


def _gap(before: Entry, entry: Entry, lines: Sequence[str]) -> str:
    """The line feeds between two entries: as they are in the file, else a blank line."""
    together = before.first and before.last < entry.first and not any(lines[before.last : entry.first - 1])
    return "\n" * (entry.first - before.last) if together else "\n\n"


def _block(entry: Entry, lines: Sequence[str]) -> str:
    """The lines of one entry, without a line feed at the end."""
    if entry.first:
        return "\n".join(lines[entry.first - 1 : entry.last])
    # imported here: only writing needs it
    import polib

    written = polib.POEntry(
        msgctxt=entry.role,
        msgid=entry.source,
        msgstr=entry.text,
        msgid_plural=entry.plural or "",
        msgstr_plural=dict(entry.texts),
        tcomment="\n".join(entry.notes),
        comment="\n".join(entry.places),
        occurrences=[(name, "") for name in entry.references],
        flags=list(entry.flags),
        previous_msgctxt=entry.previous_role,
        previous_msgid=entry.previous_source,
        previous_msgid_plural=entry.previous_plural,
        obsolete=entry.obsolete,
    )
    # a width of 0 never wraps: one text is one line, and a diff shows the edited word
    text = written.__unicode__(wrapwidth=0)
    return "\n".join(line.rstrip() if line[:1] == "#" else line for line in text.rstrip("\n").split("\n"))


def write_files(files: Mapping[Path, bytes], base: Path) -> None:
    """Write all files or none: each is written completely beside its target, then all are renamed.

    `base` is the folder that relative paths are relative to.
    Raises InputError for a file that cannot be written.
    """
    staged: list[tuple[Path, Path]] = []
    place = Path()
    try:
        for path, data in files.items():
            place = path
            target = (base / path).resolve()  # a link keeps pointing to its file
            staged.append((stage_file(target, data), target))
        while staged:
            stage, target = staged[0]
            stage.replace(target)
            staged.pop(0)
    except OSError as error:
        raise InputError(Mistake(str(place), 0, 0, f"cannot be written: {error.strerror}")) from None
    finally:
        for stage, _ in staged:
            with contextlib.suppress(OSError):
                stage.unlink()
