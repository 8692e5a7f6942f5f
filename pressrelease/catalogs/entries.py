"""The entries of a PO catalog: each is one text in one role, with its translation and all comments on it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from pressrelease.markup import find_placeholders, move_anchors
from pressrelease.model import Anchors, DeclaredFigure, Excuse, Place, State, Text, locate
from pressrelease.records import dataclass

Key = tuple[str | None, str]  # identifies an entry: its role (None if that is lost) and its source text
WAS = "was "  # prefix of a decision that a translator made on an earlier text


def has_placeholder(text: str) -> bool:
    """Whether the text uses a figure by its name (`{tours}`; `{{` and `}}` are literal braces)."""
    return bool(find_placeholders(text))


@dataclass(frozen=True, slots=True)
class Entry:
    """One complete entry of a PO file: nothing that the file says about it is lost.

    `role` is the msgctxt (None if there is none), `source` the msgid, `text` the msgstr. `plural` and `texts` are
    the msgid_plural and msgstr[n] of plural entries: no release has any, but a file may. `notes` are the
    translator's comment lines, `places` the extracted comments, `references` the file names. `previous_*` are the
    texts that a fuzzy translation was made from. `reason` says why the unit is left out, "" if it is not;
    `excuses` are the findings accepted here. `line` is the line of the msgstr; `first` and `last` are the first and
    last line of the entry including its comments. Lines count from 1; all are 0 in an entry not read from a file.
    """

    role: str | None
    source: str
    text: str
    plural: str | None = None
    texts: tuple[tuple[int, str], ...] = ()
    notes: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    previous_role: str | None = None
    previous_source: str | None = None
    previous_plural: str | None = None
    obsolete: bool = False
    reason: str = ""
    excuses: tuple[Excuse, ...] = ()
    line: int = 0
    first: int = 0
    last: int = 0

    @property
    def key(self) -> Key:
        """The role and the source text, which identify the entry."""
        return self.role, self.source

    @property
    def fuzzy(self) -> bool:
        """Whether the translation was made from another source text and has not been reviewed since."""
        return "fuzzy" in self.flags

    @property
    def waiting(self) -> bool:
        """Whether a translator must review the entry: its translation, or a decision on an empty translation."""
        return self.fuzzy if self.text else any(note.startswith(WAS) for note in self.notes)

    @property
    def state(self) -> State:
        """The state of the translation: translated, stale, missing, or left out on purpose."""
        if not self.text.strip():
            return State.LEFT_OUT if self.reason else State.MISSING
        return State.STALE if "fuzzy" in self.flags else State.TRANSLATED


@dataclass(frozen=True, slots=True)
class Catalog:
    """A PO file as it was read.

    `path` is the file as the user named it; `exists` is False if there is no such file yet. `header` is the header
    entry, None if the file has none. `entries` are the entries in use by role and source text, in file order;
    `obsolete` are those kept for later. `lines` are those of the whole file, and `newline` is their end; `tail` is the number of the first line after the last entry (comments at the end of the file), 0 if there is none.
    """

    path: str
    exists: bool
    header: Entry | None
    entries: Mapping[Key, Entry]
    obsolete: tuple[Entry, ...]
    lines: Sequence[str] = ()
    tail: int = 0
    newline: str = "\n"

    def text(
        self, role: str, source: str, figures: Mapping[str, DeclaredFigure] | None = None, own: str = ""
    ) -> Text:
        """The translation of a unit, from its entry in this catalog.

        Parameters: the unit's role and source text. If the figures of the release and its own language are given, a
        text is stale if the unit or the qualifier of one of its figures has changed since the last sync. A text
        without an entry is missing, and its place has line 0.
        """
        entry = self.entries.get((role, source))
        if entry is None or entry.state is State.MISSING:
            line = entry.line if entry else 0
            return Text("", State.MISSING, Place(self.path, line), synced=line > 0)
        if (
            figures
            and entry.state is State.TRANSLATED
            and "{" in source
            and "; here: " in " ".join(entry.places)
        ):
            # imported here: most releases need none of it
            from pressrelease.catalogs.placeholders import explain_placeholders, has_changed_meaning

            if has_changed_meaning(entry.places, explain_placeholders(source, figures, own, own), own):
                entry = replace(entry, flags=("fuzzy", *entry.flags))
                return self.read_entry(entry, synced=False)
        return self.read_entry(entry)

    @property
    def translated(self) -> frozenset[Key]:
        """The role and source text of every entry that is translated, stale or left out."""
        return frozenset(key for key, entry in self.entries.items() if entry.state is not State.MISSING)

    def read_entry(self, entry: Entry, *, synced: bool = True) -> Text:
        """The translation of an entry as a `Text` of a release."""
        place = Place(self.path, entry.line)
        anchors: Anchors = ()
        text = entry.text
        if text and self.lines[entry.line - 1] == f'msgstr "{text}"':  # the common case
            place = Place(self.path, entry.line, len('msgstr "') + 1)
        elif text:
            # imported here: catalogs that no other program has wrapped rarely need it
            from pressrelease.catalogs.letters import find_letters

            letters = find_letters(entry, self.path, self.lines)["msgstr"]
            place, anchors = letters.place, letters.anchors
        if "\n" in text:
            text, origins = _join_lines(text)
            first = locate(origins[0], place, anchors)
            place, anchors = first, move_anchors(origins, place, anchors)
        return Text(text, entry.state, place, entry.reason, entry.excuses, anchors, synced=synced)


def _join_lines(text: str) -> tuple[str, list[int]]:
    """A translation without its line feeds, which mean nothing; a backslash at a line's end is a line break.

    With it come the offsets of its letters, and of the end, in the translation as it was given.
    """
    joined = last = ""
    origins: list[int] = []
    end = 0
    for line in text.split("\n"):
        start, end = end, end + len(line) + 1
        if not line.strip():
            continue
        if last:
            joined += "\n" if (len(last) - len(last.rstrip("\\"))) % 2 else " "
            origins.append(start - 1)
        last = line.strip()
        joined += last
        start += line.index(last)
        origins += range(start, start + len(last))
    return joined, [*origins, len(text)]
