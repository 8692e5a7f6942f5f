"""The lines of a body, and the places in them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from pressrelease.errors import Mistake

_TAB = 4


class Lines:
    """The lines of a body as python-markdown takes them, and their places in the file."""

    def __init__(self, text: str, path: str, first_line: int) -> None:
        self.path = path
        self.first_line = first_line
        self.written = text.split("\n")
        self.lines = [line.expandtabs(_TAB).rstrip(" ") for line in self.written]
        self.text = "\n".join(self.lines)
        self.has_loose_ends = "  \n" in text
        self._starts: list[int] = []
        self._columns: dict[int, list[int]] = {}  # of a line with tabs: the original column of each column

    def blank(self, taken: Iterable[range]) -> None:
        """Treat lines as empty from now on."""
        for lines in taken:
            self.lines[lines.start : lines.stop] = [""] * len(lines)
        self.text = "\n".join(self.lines)
        self._starts = []

    def ends_loosely(self, at: int) -> bool:
        """Whether a line has two or more spaces after its text, which ends at the offset `at`."""
        line, column = self.place(at)
        return self.written[line - self.first_line][column - 1 :].startswith("  ") and self.text[at] == "\n"

    def place(self, at: int) -> tuple[int, int]:
        """Line and column, in the file, of an offset in `text`."""
        if not self._starts:
            start = 0
            for line in self.lines:
                self._starts.append(start)
                start += len(line) + 1
        index = bisect_right(self._starts, at) - 1
        return self.place_in(index, at - self._starts[index])

    def place_in(self, index: int, offset: int) -> tuple[int, int]:
        """Line and column, in the file, of an offset in the line with that index."""
        if "\t" in self.written[index]:
            offset = self._column(index, offset)
        return self.first_line + index, offset + 1

    def _column(self, index: int, column: int) -> int:
        """The column of a line before its tabs were expanded."""
        columns = self._columns.get(index)
        if columns is None:
            columns = self._columns[index] = []
            for number, letter in enumerate(self.written[index]):
                width = _TAB - len(columns) % _TAB if letter == "\t" else 1
                columns += [number] * width
            columns.append(len(self.written[index]))
        return columns[column]

    def line_end(self, at: int) -> int:
        """The end of the line that contains an offset."""
        end = self.text.find("\n", at)
        return len(self.text) if end < 0 else end

    def next_text(self, at: int) -> int:
        """The first offset from `at` on that is not white space."""
        while at < len(self.text) and self.text[at] in " \n":
            at += 1
        return at

    def mistake(self, index: int, message: str, hint: str) -> Mistake:
        """A mistake at the place where the text of a line begins."""
        line = self.written[index]
        column = len(line) - len(line.lstrip(" \t")) + 1
        return Mistake(self.path, self.first_line + index, column, message, hint)
