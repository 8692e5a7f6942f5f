"""The texts of footnotes in a body, which are taken out before anything else is read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate

from pressrelease.errors import Mistake
from pressrelease.markup._cursor import Cursor, Leaf
from pressrelease.markup._inspection import MARKS, inspect
from pressrelease.markup._layout import Kind, lay_out
from pressrelease.markup._lines import Lines
from pressrelease.model import Role
from pressrelease.records import dataclass

_NOTE = re.compile(r"\[\^(?P<label>[^\[\]]{1,200})\]: *")
_NEXT = re.compile(r" {0,3}" + _NOTE.pattern)  # below another footnote
_ASTRAY = re.compile(MARKS + r"\[\^[^\[\]]{1,200}\]:")
_LABEL = re.compile(r"\S{1,64}")


@dataclass(frozen=True, slots=True)
class NoteLines:
    """The lines of a footnote's text, by index; in the first of them, the text begins at the offset `start`."""

    label: str
    lines: range
    start: int

    def texts(self, lines: Sequence[str]) -> list[str]:
        """The lines of the text, taken from those of the body."""
        first, *others = (lines[index] for index in self.lines)
        return [first[self.start :], *others]


def find_notes(lines: Sequence[str]) -> Iterator[NoteLines]:
    """The texts of footnotes: each goes on to a blank line, and after it as long as lines are indented by four spaces."""
    end = 0
    for index, line in enumerate(lines):
        begins = _NEXT if 0 < index == end else _NOTE
        found = begins.match(line) if index >= end and "]:" in line else None
        if found is None:
            continue
        end = index + 1
        while end < len(lines) and not _NEXT.match(lines[end]):
            after = end
            while after < len(lines) and not lines[after]:
                after += 1
            if after > end and not (after < len(lines) and lines[after].startswith("    ")):
                break
            end = after + 1
        yield NoteLines(found["label"], range(index, end), found.end())


def take_out_notes(lines: Lines, mistakes: list[Mistake], warnings: list[Mistake]) -> dict[str, Leaf]:
    """Take the texts of footnotes out of a body; the result is each of them by its label.

    Mistakes are a text that is not one paragraph at the margin, a text that is empty, a second text of one footnote,
    and a label that no mark can have.
    """
    if "[^" not in lines.text:
        return {}
    notes: dict[str, Leaf] = {}
    places: dict[str, int] = {}
    found = list(find_notes(lines.lines))
    inside = {index for note in found for index in note.lines}
    astray = [index for index, line in enumerate(lines.lines) if index not in inside and _ASTRAY.match(line)]
    for index in astray:
        message = "the text of a footnote is not at the margin"
        mistakes.append(lines.mistake(index, message, "begin it at the margin, after a blank line"))
    starts = list(accumulate((len(line) + 1 for line in lines.lines), initial=0))
    for note in found:
        index = note.lines.start
        _inspect(lines, note, mistakes, warnings)
        if note.label in places:
            hint = f"the first is in line {lines.first_line + places[note.label]}; give one of them another label"
            mistakes.append(lines.mistake(index, f"a second text of the footnote [^{note.label}]", hint))
        else:
            places[note.label] = index
            cursor = Cursor(lines, mistakes, warnings)
            cursor.at = starts[index] + note.start
            notes[note.label] = cursor.leaf(
                "\n".join(note.texts(lines.lines)), Role.FOOTNOTE, f"footnote [^{note.label}]"
            )
    lines.blank([*(note.lines for note in found), *(range(index, index + 1) for index in astray)])
    return notes


def _inspect(lines: Lines, note: NoteLines, mistakes: list[Mistake], warnings: list[Mistake]) -> None:
    """Add what is wrong with the lines of a footnote."""
    texts = note.texts(lines.lines)
    name, index = f"the footnote [^{note.label}]", note.lines.start
    stretches = lay_out([line.lstrip(" ") for line in texts], lambda *_: None)
    if not _LABEL.fullmatch(note.label):
        hint = "the label of a footnote has at most 64 characters and no spaces"
        mistakes.append(lines.mistake(index, f"the label [^{note.label}]", hint))
    if not stretches:
        mistakes.append(lines.mistake(index, f"{name} has no text", "write its text after the colon"))
    elif len(stretches) > 1 or stretches[0].kind is not Kind.TEXT:
        hint = "write it as one paragraph of text"
        mistakes.append(lines.mistake(index, f"{name} is more than one paragraph", hint))
    else:
        inspect(lines, [replace(stretches[0], first=index)], mistakes, warnings)
