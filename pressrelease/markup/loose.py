"""The texts of any Markdown: blocks are divided as in a release, but whatever a release refuses is read as text."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import field

from pressrelease.markup._inspection import FENCE, find_fence_end
from pressrelease.markup._layout import CAPTION, DEEPEST, Kind, Stretch, is_table, lay_out, speaker_mark
from pressrelease.markup._lines import Lines
from pressrelease.markup._notes import find_notes
from pressrelease.model import Role
from pressrelease.records import dataclass

_UNSEEN = re.compile(r"<!--|<(script|style)\b[^<>]*>", re.IGNORECASE | re.ASCII)
_UNSEEN_ENDS = {
    name: re.compile(rf"</{name}\s*>" if name else "-->", re.IGNORECASE) for name in ("", "script", "style")
}
_HEADING = re.compile(r"(#{1,6})(?: +|$)")
_CLOSING = re.compile(r"(?:^|[ \t])#+$")
_UNDERLINE = re.compile(r"=+|-+")
_BULLET = re.compile(r"(?:[-*+]|[•‣·▪●]) *(?<=[ •‣·▪●])(?=\S)")
_NUMBER = re.compile(r"(\d{1,9})[.)] +(?=\S)")
_MARK = re.compile(r"(\d{1,9})\. *$")
_NOTE = re.compile(r"\[\^[^\[\]]{1,200}\]: *")
_MARK_OF_NOTE = re.compile(r"\[\^[^\[\]]{1,200}\]")
_CELL = re.compile(r"(?:\\.|`[^`]*`|[^|\\])+")
_DEFINITION = re.compile(
    r" {0,3}\[(?P<label>[^\[\]^][^\[\]]{0,200})\]: *(?:<(?P<bracketed>[^<>]*)>|(?P<bare>[^\s<]\S*))"
    r"(?: +(?:\"[^\"]*\"|'[^']*'|\([^()]*\)))?"
)
_USED = re.compile(r"\]\[([^\[\]]{1,200})\]")
_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:|[./#]|\S*?\.[A-Za-z]{2}")
_IN_TEXT = -1  # the depth of a list without a blank line before it
_OPEN = frozenset({Role.PARAGRAPH, Role.LIST_ITEM, Role.QUOTATION, Role.SPEAKER})


@dataclass(slots=True)
class LooseLeaf:
    """A text with the lines that it was written in: each with its place in the file; `is_code` is without marks."""

    role: Role
    lines: list[tuple[int, int, str]] = field(default_factory=list)
    is_code: bool = False


@dataclass(frozen=True, slots=True)
class LooseBody:
    """The texts of a body in document order, and the addresses that its links name elsewhere, by label."""

    leaves: tuple[LooseLeaf, ...]
    references: Mapping[str, str]


def read_loose(text: str, first_line: int = 1) -> LooseBody:
    """Read a body that begins on line `first_line` of its file; every word of it is in one of the leaves. Footnotes come
    last, in the order of their marks, as in other kinds of files.

    The number of an item is a part of its text unless it goes on with the numbers before it: a line may begin with
    a year. Lines of code are texts of their own.
    """
    reader = _Reader(Lines(text, "", first_line))
    reader.take_out_code()
    reader.take_out_unseen()
    reader.take_out_definitions()
    notes = reader.take_out_notes()
    lines = reader.lines.lines
    reader.read(range(len(lines)), lines, Role.PARAGRAPH, DEEPEST)
    leaves = [leaf for leaf in (*reader.leaves, *reader.code_leaves) if leaf.lines]
    leaves.sort(key=lambda leaf: leaf.lines[0][:2])
    leaves += [leaf for leaf in notes if leaf.lines]
    for leaf in leaves:
        leaf.lines[:-1] = [(at, column, reader.broken(at, line)) for at, column, line in leaf.lines[:-1]]
    return LooseBody(tuple(leaves), reader.references)


def label_of(text: str) -> str:
    """The label of an address as CommonMark compares it."""
    return " ".join(text.split()).casefold()


class _Reader:
    def __init__(self, lines: Lines) -> None:
        self.lines = lines
        self.leaves: list[LooseLeaf] = []
        self.code_leaves: list[LooseLeaf] = []
        self.references: dict[str, str] = {}
        self.last = -2  # the index of the last line that was read
        # at each depth: the number of the last item, and whether it went on with those before it
        self.numbers: dict[int, tuple[int, bool]] = {}
        self.title = Role.TITLE

    # ------------------------------------------------------------------------------------- whole lines

    def take_out_code(self) -> None:
        """Read fenced code, line by line, and treat its lines as empty from now on; an open fence is no fence."""
        lines, taken, end = self.lines.lines, [], 0
        unclosed: set[str] = set()  # fences that nothing closes in the rest of the text
        in_comment = False
        for index, line in enumerate(lines):
            fence = FENCE.match(line) if index >= end and not in_comment else None
            if fence is None:
                if index >= end and ("<!--" in line or "-->" in line):
                    in_comment = line.rfind("<!--") > line.rfind("-->")
                continue
            sign = fence["fence"]
            close = None if sign in unclosed else find_fence_end(lines, index, sign)
            if close is None:
                unclosed.add(sign)
                if line.endswith(sign):
                    taken.append(range(index, index + 1))
                continue
            end = close + 1
            taken.append(range(index, end))
            for number in range(index + 1, end - 1):
                self.code(number, lines[number].lstrip(" >"))
        self.lines.blank(taken)

    def take_out_unseen(self) -> None:
        """Put spaces in the place of comments, scripts and styles."""
        text, pieces, at = self.lines.text, [], 0
        unclosed: set[str] = set()
        for begin in _UNSEEN.finditer(text):
            name = (begin[1] or "").lower()
            if begin.start() < at or name in unclosed:
                continue
            end = _UNSEEN_ENDS[name].search(text, begin.end())
            if end is None:
                unclosed.add(name)
                continue
            pieces += [text[at : begin.start()], re.sub(r"[^\n]", " ", text[begin.start() : end.end()])]
            at = end.end()
        if at:
            lines = "".join((*pieces, text[at:])).split("\n")
            self.lines.lines[:] = (line.rstrip(" ") for line in lines)
            self.lines.blank(())

    def take_out_definitions(self) -> None:
        """Collect the addresses of links, and treat their lines as empty from now on."""
        taken = []
        used = {label_of(label) for label in _USED.findall(self.lines.text)}
        for index, line in enumerate(self.lines.lines):
            found = _DEFINITION.fullmatch(line) if "]:" in line else None
            if found is None:
                continue
            address = found["bracketed"] or found["bare"] or ""
            label = label_of(found["label"])
            if found["bracketed"] or _ADDRESS.match(address) or label in used:
                self.references.setdefault(label, address)
                taken.append(range(index, index + 1))
        self.lines.blank(taken)

    def take_out_notes(self) -> list[LooseLeaf]:
        """Read the texts of footnotes, and treat their lines as empty from now on."""
        found: dict[str, list[LooseLeaf]] = {}
        notes = list(find_notes(self.lines.lines)) if "[^" in self.lines.text else []
        for note in notes:
            texts = [line.removeprefix("    ") for line in note.texts(self.lines.lines)]
            self.read(note.lines, texts, Role.FOOTNOTE, DEEPEST)
            found.setdefault(f"[^{note.label}]", []).extend(self.leaves)
            self.leaves, self.numbers, self.last = [], {}, -2
        self.lines.blank(note.lines for note in notes)
        marks = {mark: at for at, mark in reversed(list(enumerate(_MARK_OF_NOTE.findall(self.lines.text))))}
        order = sorted(found, key=lambda mark: marks.get(mark, len(marks)))
        return [leaf for mark in order for leaf in found[mark]]

    def code(self, number: int, text: str) -> None:
        if text.strip():
            self.code_leaves.append(LooseLeaf(Role.PARAGRAPH, [self.piece(number, text)], is_code=True))

    def piece(self, number: int, text: str, after: int = 0) -> tuple[int, int, str]:
        """A text that ends `after` letters before the end of a line, with its place."""
        end = len(self.lines.lines[number]) - after
        line, column = self.lines.place_in(number, max(end - len(text), 0))
        written = self.lines.written[number]
        if "\t" in written:  # the text has spaces for it
            text = written[column - 1 : self.lines.place_in(number, end)[1] - 1]
        return line, column, text

    def broken(self, number: int, text: str) -> str:
        """A line that another one follows, with a backslash for the two spaces that break it."""
        is_broken = self.lines.written[number - self.lines.first_line].endswith("  ") and text[-1:] != "\\"
        return text + "\\" if is_broken else text

    # ------------------------------------------------------------------------------------------ blocks

    def read(self, numbers: Sequence[int], lines: Sequence[str], role: Role, deepest: int) -> None:
        """Read lines, whose indices in the file are `numbers`; each is the end of its line there."""
        for stretch in lay_out(lines, lambda *_: None):
            of_stretch = numbers[stretch.first : stretch.first + len(stretch.texts)]
            match stretch.kind:
                case Kind.ALONE:
                    self.alone(of_stretch[0], stretch.texts[0])
                case Kind.QUOTATION if deepest:
                    self.read(of_stretch, stretch.texts, Role.QUOTATION, deepest - 1)
                case Kind.CODE if all(
                    lines[stretch.first + at].startswith("    ") for at in range(len(of_stretch))
                ):
                    for number, text in zip(of_stretch, stretch.texts, strict=True):
                        self.code(number, text)
                case Kind.ITEM:
                    self.item(of_stretch, stretch)
                case Kind.CAPTION:
                    self.start(Role.CAPTION)
                    self.text(of_stretch, [CAPTION.sub("", stretch.texts[0]), *stretch.texts[1:]])
                case _:
                    self.start(role)
                    self.text(of_stretch, stretch.texts)
            self.last = of_stretch[-1]

    def alone(self, number: int, text: str) -> None:
        if heading := _HEADING.match(text):
            role = self.title if heading[1] == "#" else Role.HEADING
            self.title = Role.HEADING
            line, column, text = self.piece(number, text[heading.end() :])
            text = _CLOSING.sub("", text)
            self.leaves.append(LooseLeaf(role, [(line, column, text)]))
        elif text[0] == "-" and self.is_open(number) and self.leaves[-1].role is Role.PARAGRAPH:
            # it underlines a heading
            self.leaves[-1].role = Role.HEADING

    def is_open(self, number: int) -> bool:
        """Whether the line is right below a text that may go on."""
        return bool(
            self.leaves
            and self.last == number - 1
            and self.leaves[-1].lines
            and self.leaves[-1].role in _OPEN
        )

    def item(self, numbers: Sequence[int], stretch: Stretch) -> None:
        first = stretch.texts[0]
        line = self.lines.lines[numbers[0]]
        before = line[: len(line) - len(first)] if line.endswith(first) else ""
        mark = _MARK.search(before)
        last, _ = self.numbers.get(stretch.depth, (0, True))
        if mark and not self.goes_on(int(mark[1]), stretch.depth):
            first = line[mark.start() :]
            follows = int(mark[1]) == last + 1
            if follows or not self.is_open(numbers[0]):
                self.start(Role.LIST_ITEM)
        else:
            self.start(Role.LIST_ITEM)
        self.text(numbers, [first, *stretch.texts[1:]])

    def goes_on(self, number: int, depth: int = _IN_TEXT) -> bool:
        """Whether an item's number begins a list or goes on with the last one; any other is a part of its text."""
        last, regular = self.numbers.get(depth, (0, True))
        regular = number in (0, 1) or (regular and last <= number <= last + 1)
        self.numbers[depth] = number, regular
        return regular

    def start(self, role: Role) -> None:
        self.leaves.append(LooseLeaf(role))

    # ------------------------------------------------------------------------------------------- texts

    def text(self, numbers: Sequence[int], texts: Sequence[str]) -> None:
        """Add lines to the last leaf, or to new ones where a line begins another text."""
        header = -1  # the index of the header of the open table
        for at, (number, text) in enumerate(zip(numbers, texts, strict=True)):
            leaf = self.leaves[-1]
            if header < 0 and is_table(texts[at : at + 2]):
                header = at
                self.cells(number, text, Role.TABLE_HEADER)
            elif header >= 0 and at == header + 1:
                pass  # the line of dashes
            elif (header >= 0 and "|" in text) or (text[:1] == "|" == text[-1:] and len(text) > 1):
                self.cells(number, text, Role.TABLE_CELL)
            elif header >= 0 and (caption := CAPTION.match(text)):
                header = -1
                self.start(Role.CAPTION)
                self.line(number, text[caption.end() :])
            elif leaf.lines and _UNDERLINE.fullmatch(text):
                leaf.role = Role.HEADING
                self.start(Role.PARAGRAPH)
            else:
                header = -1
                self.line(number, text)
            self.last = number

    def cells(self, number: int, text: str, role: Role) -> None:
        for cell in _CELL.finditer(text):
            words = cell[0].strip()
            if words:
                after = len(text) - cell.start() - len(cell[0]) + len(cell[0].lstrip()) - len(words)
                self.leaves.append(LooseLeaf(role, [self.piece(number, words, after)]))
        self.start(Role.PARAGRAPH)

    def line(self, number: int, text: str) -> None:
        """Add a line of running text."""
        leaf = self.leaves[-1]
        if note := _NOTE.match(text):
            self.start(Role.PARAGRAPH)
            text = text[note.end() :]
        elif bullet := _BULLET.match(text):
            self.start(Role.LIST_ITEM)
            text = text[bullet.end() :]
        elif (mark := _NUMBER.match(text)) and (
            not leaf.lines or mark[1] == "1" or leaf.role is Role.LIST_ITEM
        ):
            if self.goes_on(int(mark[1])):
                self.start(Role.LIST_ITEM)
                text = text[mark.end() :]
        elif text[0] == ">":
            if leaf.role is not Role.QUOTATION:
                self.start(Role.QUOTATION)
            text = text.lstrip("> ")
        elif leaf.role is Role.QUOTATION and (
            speaker := speaker_mark(text, leaf.lines[-1][2] if leaf.lines else "")
        ):
            self.start(Role.SPEAKER)
            text = text[speaker.end() :]
        elif not leaf.lines and (heading := _HEADING.match(text)):
            text = text[heading.end() :]
        if text:
            self.leaves[-1].lines.append(self.piece(number, text))
