"""A walk along the source of a body, which finds the place of every text of the tree."""

from __future__ import annotations

import re
from itertools import accumulate

from pressrelease.errors import Mistake
from pressrelease.markup._lines import Lines
from pressrelease.markup.anchors import join_anchors
from pressrelease.model import Anchors, Role
from pressrelease.records import dataclass

_SPACES = re.compile(" {2,}")
_HARMLESS = re.compile(r"[\s>#*+|:_-]*")


@dataclass(frozen=True, slots=True)
class Leaf:
    """An inline text as the author wrote it, its lines joined, with its role and place.

    `anchors` are the places of its letters in the file, as in a `model.Text`.
    """

    text: str
    role: Role
    where: str
    line: int
    column: int
    anchors: Anchors = ()


class Cursor:
    """The position of a walk along the source, and the mistakes it found."""

    def __init__(self, lines: Lines, mistakes: list[Mistake], warnings: list[Mistake]) -> None:
        self.lines = lines
        self.text = lines.text
        self.at = 0
        self.mistakes = mistakes
        self.warnings = warnings
        self.counts: dict[str, int] = {}

    def refuse(self, at: int, message: str, hint: str) -> None:
        line, column = self.lines.place(at)
        self.mistakes.append(Mistake(self.lines.path, line, column, message, hint))

    def warn(self, at: int, message: str, hint: str) -> None:
        line, column = self.lines.place(at)
        self.warnings.append(Mistake(self.lines.path, line, column, message, hint))

    def skip(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """Step over markup that must be here according to the tree."""
        found = pattern.match(self.text, self.at)
        if found is not None:
            self.at = found.end()
        return found

    def find(self, text: str) -> list[tuple[str, int]]:
        """The text with its lines joined, as pieces that are contiguous in the source, each with its offset there;
        the walk continues after it.
        """
        pieces: list[tuple[str, int]] = []
        for line in text.split("\n"):
            line = line.strip(" ")
            if not line:
                continue
            found = self.at if self.text.startswith(line, self.at) else self.text.find(line, self.at)
            if found < 0:  # impossible: python-markdown does not change leaves
                found = self.at
            if pieces:
                last, at = pieces[-1]
                pieces[-1] = (last + self.join(last), at)
            self.check_gap(found)
            self.at = found + len(line)
            start = 0
            for spaces in _SPACES.finditer(line) if "  " in line else ():
                pieces.append((line[start : spaces.start() + 1], found + start))
                start = spaces.end()
            pieces.append((line[start:], found + start))
        return pieces

    def join(self, last: str) -> str:
        """The separator between a line that ends with these letters and the next one of the same text."""
        if last[-1] == "\\" and _odd_backslashes(last):  # a line break
            return "\n"
        if self.lines.has_loose_ends and self.lines.ends_loosely(self.at):
            self.warn(
                self.at,
                "two spaces at the end of a line, which do not make a line break here",
                "end the line with \\ to break it, or delete the spaces",
            )
        return " "

    def check_gap(self, end: int) -> None:
        """Refuse text between the last leaf and the next one: only markup may be there, anything else is lost."""
        if end <= self.at:
            return
        harmless = _HARMLESS.match(self.text, self.at, end)
        assert harmless is not None
        if harmless.end() < end:
            lost = self.text[harmless.end() : end].strip()
            self.refuse(
                harmless.end(),
                f"Markdown would lose {short(lost)!r}",
                "put a backslash before its mark, or blank lines around it",
            )
        self.at = end

    def leaf(self, text: str, role: Role, where: str) -> Leaf:
        return self.leaf_of(self.find(text) or [("", 0)], role, where)

    def leaf_of(self, pieces: list[tuple[str, int]], role: Role, where: str) -> Leaf:
        """A leaf made of stretches of the source, each with its offset there."""
        place = self.lines.place
        text, at = pieces[0]
        line, column = place(at)
        if len(pieces) == 1:
            return Leaf(text, role, where, line, column)
        starts = accumulate((len(piece) for piece, _ in pieces), initial=0)
        anchors = join_anchors((start, *place(at)) for start, (_, at) in zip(starts, pieces, strict=False))
        return Leaf("".join(piece for piece, _ in pieces), role, where, line, column, anchors)

    def count(self, what: str) -> int:
        self.counts[what] = number = self.counts.get(what, 0) + 1
        return number


def _odd_backslashes(line: str) -> bool:
    return (len(line) - len(line.rstrip("\\"))) % 2 == 1


def short(text: str) -> str:
    """The beginning of a text, for a message."""
    text = " ".join(text.split())
    return text if len(text) <= 40 else text[:39] + "…"
