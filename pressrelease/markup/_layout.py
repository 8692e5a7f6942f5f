"""The division of a body into blocks, and how deeply each block is nested in lists.

python-markdown requires four spaces for each level of a list, and silently misreads anything else. Here a level is
defined as in CommonMark: an item holds all that is indented as far as its text; four spaces are always enough. The
block stage gets each block by itself, indented as it expects. An ambiguous indentation is a mistake.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from enum import Enum

from pressrelease.records import dataclass

DEEPEST = 8
UNDERLINED = (
    "a line of dashes or other signs under a text",
    "begin a heading with # and a space; for a line across the page, put a blank line before it",
)
TOO_DEEP = ("a list or a quotation inside too many others", f"at most {DEEPEST} levels are allowed")
UNFINISHED = ("a list mark without a text", "write the text of the item, or \\ before the mark")
SPEAKER = re.compile(r"(?:[—–]|--(?!-))[ \xa0]*(?=\S)")
"""The dash before the speaker of a quotation."""
_FINISHED = re.compile(r"\.[\"'”“»’)*_]*(?:\[\^[^\[\]]+\])*$")
_TAB = 4
_ALONE = re.compile(r"(?P<heading>#{1,6}(?: .*)?)|(?:- *){3,}|(?:_ *){3,}|(?:\* *){3,}")
_ITEM = re.compile(r"(?P<mark>[-*+]|\d+\.)(?P<spaces> +|$)")
_QUOTE = re.compile(r"^ {0,3}>(?: {1,4}(?! ))?")
CAPTION = re.compile(r" {0,3}: +(?=\S)")
"""The mark of a table's caption."""
_COLUMNS = re.compile(r" *\|? *:?-+:? *(?:\| *:?-+:? *)*\|?")
_END_BAR = re.compile(r"(?<!\\)(?:\\\\)*\|$")

Refuse = Callable[[int, str, str], None]
"""Reports a mistake: the index of its line, the message and the hint."""


def speaker_mark(line: str, before: str) -> re.Match[str] | None:
    """The dash before the speaker, if the last line of a quotation names one; `before` is the line above it in its
    paragraph, "" if there is none.

    A small letter begins a speaker ("— полковник Ад") in a paragraph of its own or below a full stop; below anything
    else the sentence goes on ("Мы рады, / — сказал министр").
    """
    mark = SPEAKER.match(line)
    if mark and before and line[mark.end()].islower() and not _FINISHED.search(before.rstrip()):
        return None
    return mark


class Kind(Enum):
    """The kind of a block, judged by its first lines."""

    TEXT = "a paragraph"
    TABLE = "a table, if its columns can be recognized"
    CAPTION = "the caption of the table before it"
    ITEM = "an item of a list"
    QUOTATION = "a quotation"
    ALONE = "a heading or a rule, which is a single line"
    CODE = "an indented text"


@dataclass(frozen=True, slots=True)
class Stretch:
    """A block: the index of its first line, the number of list items around it, and its lines without indentation,
    the item's mark and the > of a quotation. `block` is the input of python-markdown.
    """

    kind: Kind
    first: int
    depth: int
    texts: Sequence[str]
    block: str


@dataclass(frozen=True, slots=True)
class _Level:
    """An open item: its mark, the column of its list's first mark, and the column where its text begins."""

    mark: str
    margin: int
    content: int


def lay_out(lines: Sequence[str], refuse: Refuse) -> list[Stretch]:
    """The blocks of a text with expanded tabs and without spaces at the ends of lines."""
    layout = _Layout(lines, refuse)
    for index, line in enumerate(lines):
        if not line:
            layout.close(index)
        elif layout.first < 0 or layout.levels or line[0] in " #-_*":
            layout.look(index, line)
    layout.close(len(lines))
    return layout.stretches


class _Layout:
    def __init__(self, lines: Sequence[str], refuse: Refuse) -> None:
        self.lines = lines
        self.refuse = refuse
        self.stretches: list[Stretch] = []
        self.levels: list[_Level] = []
        self.first = -1  # the first line of the open block; -1: none is open
        self.kind = Kind.TEXT
        self.depth = 0
        self.mark = ""
        self.text = ""

    def look(self, index: int, line: str) -> None:
        """Open a new block if the line begins one."""
        text = line.lstrip(" ")
        indent = len(line) - len(text)
        depth = 0
        while depth < len(self.levels) and indent >= self.levels[depth].content:
            depth += 1
        beyond = indent - (self.levels[depth - 1].content if depth else 0)
        alone = _ALONE.fullmatch(text)
        if alone is not None and beyond < _TAB:
            if self.first >= 0 and not alone["heading"] and ("-" in text or " " in text):
                self.refuse(index, *UNDERLINED)
            self.open(Kind.ALONE, index, depth, _narrow(text))
            self.close(index + 1)
        elif alone is not None and self.first >= 0 and (self.levels or self.kind is Kind.QUOTATION):
            self.refuse(
                index, "a line that is indented too far", "begin it at the margin, or \\ before its sign"
            )
        elif self.first >= 0 and not self.levels:
            return
        elif (item := _ITEM.match(text)) and self.is_item(index, depth, beyond, item):
            self.open_item(index, depth, indent, item)
        elif self.first < 0:
            self.open_text(index, depth, beyond, line)

    def is_item(self, index: int, depth: int, beyond: int, item: re.Match[str]) -> bool:
        """Whether a line that begins with an item's mark is an item; else it continues the text above."""
        if beyond >= _TAB:
            if self.first >= 0:
                column = self.levels[-1].content
                self.refuse(
                    index,
                    "an item that is indented too far",
                    f"indent the items of a list inside this item by {column} spaces",
                )
            return False
        if item["spaces"]:
            return True
        # A line with only a year ("2022.") continues the text above; one that begins a text is examined later.
        if self.first >= 0 and (depth < len(self.levels) or item["mark"][-1] != "."):
            self.refuse(index, *UNFINISHED)
        return False

    def open_item(self, index: int, depth: int, indent: int, item: re.Match[str]) -> None:
        mark = item["mark"][-1]
        margin = indent
        if depth == DEEPEST:
            self.refuse(index, *TOO_DEEP)
            depth -= 1
        elif depth < len(self.levels):
            level = self.levels[depth]
            if mark == level.mark:
                margin = level.margin
            self.check_neighbour(index, indent, mark, level)
        spaces = len(item["spaces"])
        if spaces > _TAB:
            self.refuse(
                index, "an item whose text is indented like program code", "put one space after its mark"
            )
            spaces = 1
        self.open(Kind.ITEM, index, depth, _narrow(item.string[item.end() :]), item["mark"] + " ")
        self.levels.append(_Level(mark, margin, indent + min(item.end("mark") + spaces, _TAB)))

    def check_neighbour(self, index: int, indent: int, mark: str, level: _Level) -> None:
        """Refuse an item that does not clearly belong to the list of the item above it."""
        inside = f"indent the items of a list inside a list by {level.content} spaces"
        if indent > level.margin + 1:
            self.refuse(index, "an item that is indented, but not enough", inside)
        elif mark == level.mark:
            return
        elif self.first >= 0:
            self.refuse(
                index,
                "an item of another list right below this list",
                f"put a blank line between the two lists, or {inside}",
            )
        elif "." not in (mark, level.mark):
            self.refuse(
                index,
                f"an item that begins with {mark} in a list of {level.mark}",
                f"use one mark for a whole list; {inside}",
            )

    def open_text(self, index: int, depth: int, beyond: int, line: str) -> None:
        indent = len(line) - len(line.lstrip(" "))
        if depth < len(self.levels) and beyond < _TAB and indent > self.levels[depth].margin:
            self.refuse(
                index,
                "a text that is indented, but not enough to belong to the item above",
                f"indent it by {self.levels[depth].content} spaces, or begin at the margin",
            )
        kind = Kind.CODE if beyond >= _TAB else Kind.QUOTATION if line[indent] == ">" else Kind.TEXT
        self.open(kind, index, depth, line.lstrip(" "))

    def open(self, kind: Kind, index: int, depth: int, text: str, mark: str = "") -> None:
        self.close(index)
        del self.levels[depth:]
        self.first, self.kind, self.depth, self.mark, self.text = index, kind, depth, mark, text

    def close(self, end: int) -> None:
        """End the open block before a line, if there is one."""
        if self.first < 0:
            return
        following = self.lines[self.first + 1 : end]
        texts = [self.text, *(line.lstrip(" ") for line in following)] if following else [self.text]
        kind = self.kind
        block = "\n".join(texts)
        if kind is Kind.QUOTATION:
            texts = [_QUOTE.sub("", line) for line in texts]
            block = "\n".join("> " + _narrow(text) for text in texts)
        elif kind is Kind.CODE:
            block = "    " + "\n    ".join(texts)
        elif kind is Kind.TEXT and len(texts) > 1 and (rule := _table_rule(texts[0], texts[1])):
            kind = Kind.TABLE
            block = "\n".join((texts[0], rule, *texts[2:]))
        elif kind is Kind.TEXT and self.follows_table() and CAPTION.match(texts[0]):
            kind = Kind.CAPTION
        block = " " * (_TAB * self.depth) + self.mark + block
        self.stretches.append(Stretch(kind, self.first, self.depth, texts, block))
        self.first = -1

    def follows_table(self) -> bool:
        """Whether the block that is being closed follows a table."""
        return bool(self.stretches) and not self.depth and self.stretches[-1].kind is Kind.TABLE


def _narrow(text: str) -> str:
    """A rule without the spaces that python-markdown does not expect in it; any other text as it is."""
    return text if text[:1] == "#" or not _ALONE.fullmatch(text) else text[0] * 3


def is_table(texts: Sequence[str]) -> bool:
    """Whether these lines begin like a table: a header with bars, then a line of dashes."""
    return len(texts) > 1 and _table_rule(texts[0], texts[1]) != ""


def _table_rule(header: str, dashes: str) -> str:
    """The line of dashes with a bar at each end that has one in the header, as python-markdown requires; "" if it is
    not a line of dashes.
    """
    inner = dashes.strip("| ")
    first, last = header[:1] == "|", _END_BAR.search(header) is not None
    if not header.strip("| ") or "|" not in header or not _COLUMNS.fullmatch(dashes) or _ITEM.match(dashes):
        return ""
    return "|" * first + inner + "|" * last if first or last or "|" in inner else ""
