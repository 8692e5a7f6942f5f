"""What a PO catalog holds: entries, each one text in one role with its translation and everything said about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from pressrelease.markup import find_placeholders
from pressrelease.model import DeclaredFigure, Excuse, Place, State, Text
from pressrelease.records import dataclass

Key = tuple[str | None, str]  # what makes an entry: its role, None if that is lost, and its source text
WAS = "was "  # before what a translator decided on another text


def has_placeholder(text: str) -> bool:
    """Whether the text uses a figure by its name (`{tours}`; `{{` and `}}` are literal braces)."""
    return bool(find_placeholders(text))


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a PO file, whole: nothing that stood in the file is missing here.

    `role` is the msgctxt (None where there is none), `source` the msgid, `text` the msgstr. `plural` and `texts`
    are the msgid_plural and msgstr[n] of entries that count, which no release has, but which a file may hold.
    `notes` are the translator's comment lines, `places` the extracted ones, `references` the file names.
    `previous_*` are the texts that a fuzzy translation was made from. `reason` says why the unit is left out,
    "" where it is not; `excuses` are the findings accepted here. `line` is the line of the msgstr; `first` and
    `last` are the first and last line of the entry with its comments. Lines count from 1, and are 0 in an entry
    that was not read from a file.
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
        """What makes the entry this one and no other: its role and its source text."""
        return self.role, self.source

    @property
    def fuzzy(self) -> bool:
        """Whether the translation was made from another source text and nobody has looked at it since."""
        return "fuzzy" in self.flags

    @property
    def waiting(self) -> bool:
        """Whether somebody must look at it again: at its translation, or at what was decided on an empty one."""
        return self.fuzzy if self.text else any(note.startswith(WAS) for note in self.notes)

    @property
    def state(self) -> State:
        """How far the translation is: translated, stale, missing, or left out on purpose."""
        if not self.text.strip():
            return State.LEFT_OUT if self.reason else State.MISSING
        return State.STALE if "fuzzy" in self.flags else State.TRANSLATED


@dataclass(frozen=True, slots=True)
class Catalog:
    """A PO file as it was read.

    `path` is the file as the user named it; `exists` is False where there is none yet. `header` is the entry of
    the header, None where the file has none. `entries` are those in use by role and source text, in the order
    of the file; `obsolete` are those kept for later. `content` is the whole file
    with line feeds as line ends, whatever `newline` the file has; `tail` is the number of the first line that
    belongs to no entry (comments at the end), 0 where all do.
    """

    path: str
    exists: bool
    header: Entry | None
    entries: Mapping[Key, Entry]
    obsolete: tuple[Entry, ...]
    content: str = ""
    tail: int = 0
    newline: str = "\n"

    def text(
        self, role: str, source: str, figures: Mapping[str, DeclaredFigure] | None = None, own: str = ""
    ) -> Text:
        """A unit's text as its entry in this catalog has it.

        Parameters: the unit's role and its source text; the figures of the release and its own language, if a text
        is to be stale whose figures have got another unit or qualifier since the last sync. A text that has no
        entry is missing, and its place has line 0.
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
        """The role and source text of every entry on which a translator has decided something."""
        return frozenset(key for key, entry in self.entries.items() if entry.state is not State.MISSING)

    def read_entry(self, entry: Entry, *, synced: bool = True) -> Text:
        """The translation of an entry as a release holds it."""
        text = _join_lines(entry.text) if "\n" in entry.text else entry.text
        place = Place(self.path, entry.line)
        return Text(text, entry.state, place, entry.reason, entry.excuses, synced=synced)


def _join_lines(text: str) -> str:
    """A translation in one line, whatever the translator pressed; a backslash at a line's end is a line break."""
    lines = [line.strip() for line in text.strip().split("\n")]
    ends = ["\n" if (len(line) - len(line.rstrip("\\"))) % 2 else " " for line in lines[:-1]]
    return "".join(line + end for line, end in zip(lines, [*ends, ""], strict=True) if line)
