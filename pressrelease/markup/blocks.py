"""The block structure of a Markdown body, by python-markdown's block stage: a tree whose leaves are inline texts.

python-markdown gives no places, and it drops the numbers of list items. So the tree and the source are walked
together: each leaf is found in the source, and only markup may be between two leaves.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from pressrelease.errors import Mistake
from pressrelease.markup import _stage
from pressrelease.markup._cursor import Cursor, Leaf, short
from pressrelease.markup._inspection import TABLE_LIKE, inspect, take_out
from pressrelease.markup._layout import CAPTION, SPEAKER, is_table, lay_out, speaker_mark
from pressrelease.markup._lines import Lines
from pressrelease.markup._notes import take_out_notes
from pressrelease.model import (
    Block,
    Heading,
    Image,
    ListBlock,
    ListItem,
    Paragraph,
    Place,
    Quotation,
    Role,
    Rule,
    Table,
)
from pressrelease.records import dataclass

__all__ = ["Body", "Leaf", "parse_blocks"]

_IMAGES = re.compile(
    r"""!\[ (?P<alt> (?: [^\]\\] | \\. )* ) \]
        \( \s* (?: <(?P<bracketed>[^<>]*)> | (?P<bare>[^\s()]+) ) (?: \s+ "(?P<caption>(?: [^"\\] | \\. )*)" )? \s* \)
        (?: \s+ | $ )""",
    re.VERBOSE,
)
_PIECE = re.compile(
    r"\\.?|\s+|[^\s\\]+"
)  # of an image's description or caption: an escape, white space, letters
_ESCAPED = '\\`*_{}[]()>#+.!|"-'
_ALMOST_IMAGE = re.compile(r"!\[[^\]]*\]\([^()]*\)\s*")
_MARKER = re.compile(r"[\s>]*(?:[-*+]|(?P<number>\d+)\.)[ ]+")
_TASK = re.compile(r"\[[ xX]\](?:\s|$)")
_HEADING = re.compile(r"[\s>]*#{1,6}[ ]+")
_RULE = re.compile(r"[\s>]*(?:[-_*][ ]*)+")
_EMPTY = re.compile(r"[\s>]*")
_CELL = re.compile(r"[ ]*\|?[ ]*")
_TEXT_CELL = {True: Role.TABLE_HEADER, False: Role.TABLE_CELL}


@dataclass(frozen=True, slots=True)
class Body:
    """A body as a tree of inline texts. `title` is the first heading; images have only their names and texts so far,
    and `image_places` are their places, in the same order. `notes` are the texts of footnotes, by label.
    """

    title: Leaf | None
    blocks: tuple[Block[Leaf], ...]
    image_places: tuple[Place, ...]
    notes: Mapping[str, Leaf]


def parse_blocks(
    text: str, path: str, first_line: int, mistakes: list[Mistake], warnings: list[Mistake]
) -> Body:
    """The block structure of a Markdown text that begins on line `first_line` of the file `path`.

    Mistakes are text that Markdown would lose or change (a number taken for a list item's, surplus cells), blocks that
    a release does not support (code, a second title), and structure that readers could not follow (a heading that
    skips a level). Warnings are texts that look like a list or a table but are not one.
    """
    lines = Lines(text, path, first_line)
    take_out(lines, mistakes)
    notes = take_out_notes(lines, mistakes, warnings)
    stretches = lay_out(lines.lines, lambda *mistake: mistakes.append(lines.mistake(*mistake)))
    if not inspect(lines, stretches, mistakes, warnings):
        return Body(None, (), (), notes)
    walk = _Walk(lines, mistakes, warnings)
    walk.body(_stage.parse(stretches))
    return Body(walk.title, tuple(walk.blocks), tuple(walk.image_places), notes)


class _Walk(Cursor):
    """One walk through the tree and its source together."""

    def __init__(self, lines: Lines, mistakes: list[Mistake], warnings: list[Mistake]) -> None:
        super().__init__(lines, mistakes, warnings)
        self.title: Leaf | None = None
        self.blocks: list[Block[Leaf]] = []
        self.image_places: list[Place] = []
        self.level = 1

    # ------------------------------------------------------------------------------------------ blocks

    def body(self, root: ElementTree.Element) -> None:
        for element in root:
            if element.tag == "h1":
                self.read_title(element)
                continue
            start = self.at
            block = self.block(element)
            if self.title is None and block and not self.blocks:
                start = self.lines.next_text(start)
                self.refuse(start, "a text before the title", "begin with the title, as in: # Title")
            self.blocks.extend(block)
        self.check_gap(len(self.text))

    def read_title(self, element: ElementTree.Element) -> None:
        start = self.lines.next_text(self.at)
        self.skip(_HEADING)
        source = self.leaf(element.text or "", Role.TITLE, "title")
        if not source.text:
            self.refuse(start, "a heading without a text", "write it after the # and a space")
        elif self.title is None:
            self.title = source
        else:
            self.refuse(start, "a second title", "a release has one title; begin other headings with ##")

    def block(self, element: ElementTree.Element) -> list[Block[Leaf]]:
        tag = element.tag
        if tag == "p":
            return self.paragraph(element)
        if tag in ("h2", "h3", "h4", "h5", "h6"):
            return self.heading(element)
        if tag in ("ul", "ol"):
            return [self.list_block(element, f"list {self.count('list')}")]
        if tag == "table":
            return [self.table(element)]
        if tag == "caption":
            return self.caption(element)
        if tag == "blockquote":
            return self.quotation(element)
        if tag == "hr":
            self.skip(_RULE)
            return [Rule()]
        self.refuse_element(element)
        return []

    def refuse_element(self, element: ElementTree.Element, inside: str = "") -> None:
        """Refuse an unsupported element, and step over it."""
        start = self.lines.next_text(self.at)
        if element.tag == "pre":
            self.refuse(
                start,
                "an indented text, which Markdown takes for program code",
                "begin the line at the margin; indent a text that belongs to a list item by four spaces",
            )
        else:
            names = {
                "ul": "a list",
                "ol": "a numbered list",
                "table": "a table",
                "blockquote": "a quotation",
                "hr": "a line",
                "p": "an image",
            }
            self.refuse(
                start,
                f"{names.get(element.tag, 'a heading')} inside {inside}",
                "end it with a blank line and begin at the margin",
            )
        for text in element.itertext():
            for line in text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&").split("\n"):
                found = self.text.find(line.strip(), self.at) if line.strip() else -1
                if found >= 0:
                    self.at = found + len(line.strip())

    def paragraph(self, element: ElementTree.Element) -> list[Block[Leaf]]:
        self.skip(_EMPTY)
        text = element.text or ""
        if text.startswith("!["):
            images = self.images(text)
            if images:
                return images
            if _ALMOST_IMAGE.fullmatch(text):
                self.refuse(
                    self.at,
                    "a picture whose name or caption cannot be read",
                    'write ![description](file "caption"), with < and > around a name with spaces',
                )
                self.find(text)
                return []
        return [Paragraph(self.prose(text, Role.PARAGRAPH, f"paragraph {self.count('paragraph')}"))]

    def prose(self, text: str, role: Role, where: str) -> Leaf:
        """A paragraph's text."""
        if "|" in text and is_table(text.split("\n")):
            self.warn(self.at, *TABLE_LIKE)
        return self.leaf(text, role, where)

    def images(self, text: str) -> list[Block[Leaf]]:
        """The images of a paragraph; none if it contains anything else."""
        if not any(_whole(_IMAGES, text, 0, len(text))):
            return []
        start = self.find(text)[0][1]
        images: list[Block[Leaf]] = []
        for image in _whole(_IMAGES, self.text, start, self.at):
            where = f"image {self.count('image')}"
            self.image_places.append(Place(self.lines.path, *self.lines.place(image.start())))
            file = image["bracketed"] or image["bare"]
            images.append(
                Image(
                    file=file,
                    path=Path(file),
                    width=0,
                    height=0,
                    media_type="",
                    alt=self.said(image.span("alt"), _ESCAPED, Role.ALT, where),
                    caption=self.said(image.span("caption"), '"', Role.CAPTION, where),
                    credit=None,
                )
            )
        return images

    def said(self, span: tuple[int, int], escaped: str, role: Role, where: str) -> Leaf | None:
        """The description or caption of an image. A backslash before one of the characters `escaped` is dropped."""
        pieces: list[tuple[str, int]] = []
        for piece in _PIECE.finditer(self.text, *span):
            if piece[0].isspace():
                pieces.append((" ", piece.start()))
            elif piece[0][0] == "\\" and piece[0][1:] in escaped:
                pieces.append((piece[0][1:], piece.end() - 1))
            else:
                pieces.append((piece[0], piece.start()))
        while pieces and pieces[-1][0] == " ":
            pieces.pop()
        pieces = pieces[pieces[:1] == [(" ", span[0])] :]
        return self.leaf_of(pieces, role, where) if pieces else None

    def heading(self, element: ElementTree.Element) -> list[Block[Leaf]]:
        level = int(element.tag[1])
        start = self.lines.next_text(self.at)
        self.skip(_HEADING)
        source = self.leaf(element.text or "", Role.HEADING, f"heading {self.count('heading')}")
        if not source.text:
            self.refuse(start, "a heading without a text", "write it after the # and a space")
            return []
        if level > self.level + 1:
            above = "#" * (self.level + 1)
            self.refuse(start, f"a heading that skips to level {level}", f"begin it with {above}")
        self.level = level
        return [Heading(level, source)]

    def list_block(self, element: ElementTree.Element, where: str) -> ListBlock[Leaf]:
        items: list[ListItem[Leaf]] = []
        numbers: list[int] = []
        for index, item in enumerate(element, start=1):
            marker = self.skip(_MARKER)
            start = marker.end() if marker else self.at
            if marker and marker["number"]:
                self.check_number(marker, numbers, index)
            blocks = self.item(item, f"{where}, item {index}")
            if blocks:
                items.append(ListItem(tuple(blocks)))
            else:
                self.refuse(start, "an empty list item", "write its text, or delete its mark")
        return ListBlock(element.tag == "ol", tuple(items))

    def check_number(self, marker: re.Match[str], numbers: list[int], index: int) -> None:
        number = int(marker["number"][:9])
        numbers.append(number)
        if index == 1 and number != 1:
            self.refuse(
                marker.start("number"),
                f"a list that begins with {marker['number']}. (it would be shown as 1.)",
                f"if no list is meant, escape the dot: {marker['number']}\\.",
            )
        elif number != index and any(one != 1 for one in numbers) and number != [0, *numbers][-2] + 1:
            self.refuse(
                marker.start("number"),
                f"item {index} of a list is numbered {marker['number']}. (it would be shown as {index}.)",
                f"number the items in order; if no item is meant, escape the dot: {marker['number']}\\.",
            )

    def item(self, element: ElementTree.Element, where: str) -> list[Block[Leaf]]:
        blocks: list[Block[Leaf]] = []
        paragraphs = 0

        def add(text: str | None) -> None:
            nonlocal paragraphs
            if text and text.strip():
                paragraphs += 1
                place = where if paragraphs == 1 else f"{where}, paragraph {paragraphs}"
                self.skip(_EMPTY)
                blocks.append(Paragraph(self.prose(text, Role.LIST_ITEM, place)))

        if _TASK.match(element.text or (element[0].text if len(element) else "") or ""):
            self.refuse(
                self.at,
                "a task box",
                "a release has no tasks: delete the box, or write \\[ for the bracket",
            )
        add(element.text)
        for child in element:
            if child.tag == "p" and not (child.text or "").startswith("!["):
                add(child.text)
            elif child.tag in ("ul", "ol") and blocks:
                blocks.append(self.list_block(child, where))
            else:
                self.refuse_element(child, "a list item")
            add(child.tail)
        return blocks

    def table(self, element: ElementTree.Element) -> Table[Leaf]:
        where = f"table {self.count('table')}"
        head, body = element
        alignment = tuple(
            (cell.get("style") or "").removeprefix("text-align: ").rstrip(";") for cell in head[0]
        )
        self.skip(_EMPTY)
        header = self.row(head[0], f"{where}, header", heads=True)
        self.at = self.lines.line_end(self.lines.line_end(self.at) + 1)  # the line of dashes
        rows: list[tuple[Leaf | None, ...]] = []
        for number, row in enumerate(body, start=1):
            if self.at >= len(self.text) or not any(cell.text for cell in row):
                self.at = self.lines.line_end(min(self.at + 1, len(self.text)))
                continue
            self.skip(_EMPTY)
            rows.append(self.row(row, f"{where}, row {number}", heads=False))
        return Table(header, tuple(rows), alignment)

    def caption(self, element: ElementTree.Element) -> list[Block[Leaf]]:
        """Give the table above its caption."""
        self.skip(_EMPTY)
        start = self.at
        self.skip(CAPTION)
        text = self.leaf(
            CAPTION.sub("", element.text or "", count=1),
            Role.CAPTION,
            f"table {self.counts.get('table')}, caption",
        )
        if self.blocks and isinstance(table := self.blocks[-1], Table):
            self.blocks[-1] = replace(table, caption=text)
        else:  # what looked like a table was none
            self.refuse(
                start, "the caption of something that is not a table", "write \\: for the sign itself"
            )
        return []

    def row(self, element: ElementTree.Element, where: str, *, heads: bool) -> tuple[Leaf | None, ...]:
        start = self.at
        cells: list[Leaf | None] = []
        for number, cell in enumerate(element, start=1):
            self.skip(_CELL)
            place = f"{where}, column {number}"
            cells.append(self.leaf(cell.text, _TEXT_CELL[heads], place) if cell.text else None)
        end = self.lines.line_end(self.at)
        rest = self.text[self.at : end].strip(" |")
        if rest:
            self.refuse(
                self.at,
                f"a row with more cells than the header: {short(rest)!r} would be lost",
                "add a column to the header, or write \\| for a bar inside a cell",
            )
        elif not heads and len(element) > 1 and "|" not in self.text[start:end].replace("\\|", ""):
            self.refuse(
                start,
                "a line without cells at the end of a table",
                "put a blank line between the table and the text",
            )
        self.at = end
        return tuple(cells)

    def quotation(self, element: ElementTree.Element) -> list[Block[Leaf]]:
        where = f"quotation {self.count('quotation')}"
        start = self.lines.next_text(self.at)
        texts: list[str] = []
        for child in element:
            if child.tag == "p" and not (child.text or "").startswith("!["):
                texts.append(child.text or "")
            else:
                self.skip_texts(texts)
                self.refuse_element(child, "a quotation")
                texts = []
        speaker: str | None = None
        if texts:
            *before, last = texts[-1].rstrip().split("\n")
            mark = speaker_mark(last, before[-1] if before else "")
            if mark:
                speaker = last[mark.end() :]
                texts[-1:] = ["\n".join(before)] if before else []
        paragraphs: list[Leaf] = []
        for number, text in enumerate(texts, start=1):
            self.skip(_EMPTY)
            place = where if len(texts) == 1 else f"{where}, paragraph {number}"
            paragraphs.append(self.prose(text, Role.QUOTATION, place))
        said_by = None
        if speaker is not None:
            self.skip(_EMPTY)
            self.skip(SPEAKER)
            said_by = self.leaf(speaker, Role.SPEAKER, f"{where}, speaker")
        if not paragraphs:
            if len(element) == 0 or said_by:
                self.refuse(start, "a quotation without a text", "write its words after the >")
            return []
        return [Quotation(tuple(paragraphs), said_by)]

    def skip_texts(self, texts: Iterable[str]) -> None:
        for text in texts:
            self.find(text)


def _whole(pattern: re.Pattern[str], text: str, at: int, end: int) -> Iterator[re.Match[str]]:
    """The adjacent matches that fill a stretch; none if there is anything else in it."""
    found: list[re.Match[str]] = []
    while at < end:
        one = pattern.match(text, at, end)
        if one is None:
            return
        found.append(one)
        at = one.end()
    yield from found
