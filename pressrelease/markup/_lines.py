"""The lines of a body: places in them, and what can be said of a body by its lines alone."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from pressrelease.errors import Mistake

_TAB = 4
_LARGEST = 64_000  # characters of a list, quotation or table between two blank lines
_DEEPEST = 8
_MOST_BACKTICKS = 200

_ITEM = re.compile(r" *(?:[-*+]|\d+\.) ")
_NESTED = re.compile(rf"(?:\s*(?:>|[-*+] |\d+\. )){{{_DEEPEST + 1}}}")
_HEADING = re.compile(r"#{1,6}(?: |$)")
_RULE = re.compile(r" {0,3}(?:(?:- {0,2}){3,}|(?:_ {0,2}){3,}|(?:\* {0,2}){3,}) *")
_UNDERLINE = re.compile(r"(?:=+|-+)")
_QUOTE = re.compile(r" {0,3}>")
_REFERENCE = re.compile(r" {0,3}\[[^\[\]]{1,200}\]:(?: |$)")
_BULLET = re.compile(r" *[-*+•·] *(?=\S)")
_BULLET_SPACE = re.compile(r" *[-*+•] +(?=\S)")
_NUMBER = re.compile(r" *(\d{1,2})[.)] ")
_DASH_LINE = frozenset("|:- ")
_DASHES = re.compile(r" *\|?(?: *:?-+:? *\|)+ *(?::?-+:?)? *")


class Lines:
    """The lines of a body as python-markdown takes them, and where each stands in the file."""

    def __init__(self, text: str, path: str, first_line: int) -> None:
        self.path = path
        self.first_line = first_line
        self.written = text.split("\n")
        self.lines = [line.expandtabs(_TAB).rstrip(" ") for line in self.written]
        self.text = "\n".join(self.lines)
        self.unfit = False
        self._starts: list[int] = []
        self._columns: dict[int, list[int]] = {}  # of a line with tabs, what each column was before

    def place(self, at: int) -> tuple[int, int]:
        """Line and column, in the file, of an offset in `text`."""
        if not self._starts:
            start = 0
            for line in self.lines:
                self._starts.append(start)
                start += len(line) + 1
        index = bisect_right(self._starts, at) - 1
        column = at - self._starts[index]
        if "\t" in self.written[index]:
            column = self._column(index, column)
        return self.first_line + index, column + 1

    def _column(self, index: int, column: int) -> int:
        """What a column of a line was before its tabs were expanded."""
        columns = self._columns.get(index)
        if columns is None:
            columns = self._columns[index] = []
            for number, letter in enumerate(self.written[index]):
                width = _TAB - len(columns) % _TAB if letter == "\t" else 1
                columns += [number] * width
            columns.append(len(self.written[index]))
        return columns[column]

    def line_end(self, at: int) -> int:
        """Where the line that holds an offset ends."""
        end = self.text.find("\n", at)
        return len(self.text) if end < 0 else end

    def next_text(self, at: int) -> int:
        """The first offset from `at` on that is no white space."""
        while at < len(self.text) and self.text[at] in " \n":
            at += 1
        return at

    def blocks(self) -> Iterator[str]:
        """The stretches between blank lines; headings and rules stand alone, as python-markdown has it too."""
        block: list[str] = []
        for line in self.lines:
            alone = (line[:1] == "#" and _HEADING.match(line) is not None) or (
                line.lstrip(" ")[:1] in ("-", "*", "_") and _RULE.fullmatch(line) is not None
            )
            if (alone or not line) and block:
                yield "\n".join(block)
                block = []
            if alone:
                yield line
            elif line:
                block.append(line)
        if block:
            yield "\n".join(block)

    def inspect(self, mistakes: list[Mistake], warnings: list[Mistake]) -> None:
        """Add what can be seen line by line; `unfit` is set where the text had better not be parsed."""
        block: list[int] = []
        for index, line in enumerate(self.lines):
            if line:
                block.append(index)
            if block and (not line or index == len(self.lines) - 1):
                self._inspect_block(block, mistakes, warnings)
                block = []

    def _inspect_block(self, block: list[int], mistakes: list[Mistake], warnings: list[Mistake]) -> None:
        first = self.lines[block[0]]
        plain = True  # a paragraph and nothing else, as python-markdown sees it
        previous = ""
        for index in block:
            line = self.lines[index]
            start = line.lstrip(" ")[:1]
            if start not in ">#-=*+_[0123456789":
                previous = line
                continue
            if line.startswith(" " * _TAB * _DEEPEST) or _NESTED.match(line):
                self._add(
                    mistakes,
                    index,
                    "a list or a quotation inside too many others",
                    f"{_DEEPEST} levels are the most",
                )
                self.unfit = True
            elif _HEADING.match(line):
                previous = ""
                plain = False
                continue
            elif _QUOTE.match(line):
                plain = False
                if (
                    previous
                    and not _QUOTE.match(previous)
                    and not _ITEM.match(first)
                    and not _QUOTE.match(first)
                ):
                    self._add(
                        mistakes,
                        index,
                        "a > at the start of a line begins a quotation",
                        "put a blank line before it, or write \\> for the sign itself",
                    )
            elif _REFERENCE.match(line) and "[^" in line[:6]:
                self._add(mistakes, index, "a footnote", "a release has none: write it into the text")
            elif _REFERENCE.match(line):
                self._add(
                    mistakes,
                    index,
                    "an address that is set apart from its link",
                    "write it at the link itself: [text](https://example.org/)",
                )
            elif previous and _UNDERLINE.fullmatch(line):
                self._add(
                    mistakes,
                    index,
                    "a line of dashes under a text",
                    "begin a heading with # and a space; for a line across the page put a blank line before it",
                )
            previous = line
        if _ITEM.match(first) or first.startswith("    ") or self._is_table(block):
            plain = False
        if not plain and sum(len(self.lines[index]) for index in block) > _LARGEST:
            self._add(
                mistakes,
                block[0],
                "a list, a quotation or a table that is too long",
                "part it by blank lines",
            )
            self.unfit = True
        for index in () if plain else block:
            if self.lines[index].count("`") > _MOST_BACKTICKS:  # a row's cells are told from its code, slowly
                self._add(mistakes, index, "too many backticks in one line", "write less of it as code")
                self.unfit = True
        if plain:
            self._look_alikes(block, warnings)

    def _is_table(self, block: list[int]) -> bool:
        """Whether python-markdown might see a table; only a second line of dashes makes one."""
        return (
            len(block) > 1
            and "|" in self.lines[block[0]]
            and "-" in self.lines[block[1]]
            and set(self.lines[block[1]]) <= _DASH_LINE
        )

    def _look_alikes(self, block: list[int], warnings: list[Mistake]) -> None:
        """Warn of a paragraph that looks like a list or a table."""
        lines = [self.lines[index] for index in block]
        for index, line in zip(block[1:], lines[1:], strict=True):
            if lines[0].startswith("•"):
                break
            if _BULLET_SPACE.match(line):
                self._add(
                    warnings, index, "this looks like a list, but is none", "put a blank line before the list"
                )
                return
        for index, line in zip(block, lines, strict=True):
            if line.startswith("##") and line.lstrip("#")[:1].isalnum():
                self._add(
                    warnings,
                    index,
                    "this looks like a heading, but is none",
                    "put a space behind the last #",
                )
                return
        if lines[0].startswith("•") or (len(lines) > 1 and all(_BULLET.match(line) for line in lines)):
            self._add(
                warnings,
                block[0],
                "this looks like a list, but is none",
                "begin each item with - and a space",
            )
            return
        numbers = [
            (index, found[1])
            for index, line in zip(block, lines, strict=True)
            if (found := _NUMBER.match(line))
        ]
        if len(numbers) > 1 and [number for _, number in numbers[:2]] == ["1", "2"]:
            self._add(
                warnings,
                numbers[0][0],
                "this looks like a numbered list, but is none",
                "put a blank line before the list, and write 1. and a space before an item",
            )
            return
        bars = {line.count(" | ") for line in lines}
        for index, line in zip(block, lines, strict=True):
            if (len(lines) > 1 and len(bars) == 1 and 0 not in bars) or (
                "|" in line and (_DASHES.fullmatch(line) or (line.startswith("|") and line.endswith("|")))
            ):
                self._add(
                    warnings,
                    index,
                    "this looks like a table, but is none",
                    "a table begins after a blank line with its header and a line like |---|---|, with as many columns",
                )
                return

    def _add(self, mistakes: list[Mistake], index: int, message: str, hint: str) -> None:
        line = self.lines[index]
        mistakes.append(
            Mistake(self.path, self.first_line + index, len(line) - len(line.lstrip(" ")) + 1, message, hint)
        )
