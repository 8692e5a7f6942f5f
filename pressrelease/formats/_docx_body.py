"""The body of a Word document: an edition's blocks as WordprocessingML, written as text in one go."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from pressrelease.errors import InputError, Mistake
from pressrelease.formats._docx_letterhead import Letterhead
from pressrelease.formats._docx_package import Member, escaped, link_target, quoted, relation, stored
from pressrelease.formats._docx_picture import ENDINGS, fitted, picture, read_picture
from pressrelease.languages import LANGUAGES
from pressrelease.model import (
    Block,
    Code,
    Emphasis,
    Footnote,
    Foreign,
    Heading,
    Image,
    Inlines,
    LineBreak,
    Link,
    ListBlock,
    NoteMark,
    Paragraph,
    Quotation,
    Rule,
    Table,
    Words,
    plain_text,
)
from pressrelease.records import dataclass
from pressrelease.resources import Phrases
from pressrelease.typography import held_hyphens

_INDENT = 360  # twips: one level of our lists
_DEEPEST = 8  # Word's lists have nine levels
_TOGETHER = 8  # a table with this many rows stays on one page
_PICTURE_HEIGHT = 0.4  # the largest share of the text's height
# A table has no space around it: the paragraphs above and below provide it.
_ABOVE_TABLE = '<w:spacing w:after="160"/>'
_BELOW_TABLE = '<w:spacing w:before="280"/>'
_ABOVE_CAPTION = '<w:spacing w:before="200" w:after="100"/>'  # of a table
_BETWEEN_TABLES = '<w:spacing w:before="280" w:after="100"/>'
# The items of a list are close together; the paragraph after the list is not.
_AFTER_LIST = '<w:spacing w:after="160"/>'
_AFTER_QUOTE = '<w:spacing w:after="240"/>'
_AROUND_PICTURE = '<w:spacing w:before="200" w:after="280"/>'
_SET_OFF = frozenset(
    "Body Text,Boilerplate,List Bullet,List Number,List Continue,Quote,Heading 1,Heading 2,Heading 3".split(
        ","
    )
)
_COLUMN_LEAST, _COLUMN_MOST = 6, 44  # letters: limits of a column's length, for its share of the width
_COLUMN_MARGIN = 3  # letters: the space around the text of its cells
_LETTER = 100  # twips: the width of a letter in a table


@dataclass(frozen=True, slots=True)
class Layout:
    """The layout of a paragraph besides its style, as markup, in the order of the schema."""

    keeping: str = ""
    numbering: str = ""
    spacing: str = ""
    indent: str = ""


_PLAIN = Layout()


class Body:
    """The paragraphs of one document, with the relations, pictures and lists that they need."""

    def __init__(
        self,
        letterhead: Letterhead,
        locale: str,
        say: Phrases,
        base: Path,
        notes: Sequence[Footnote] = (),
    ) -> None:
        self.letterhead = letterhead
        self.relations: list[str] = []
        self.media: list[Member] = []
        self.list_levels: list[int] = []
        self._say = say
        self._base = base  # the folder that the paths of pictures are relative to
        self._notes = notes
        self._language = f'<w:lang w:val="{quoted(locale)}"/>'
        self._plain = f"<w:r><w:rPr>{self._language}</w:rPr>"
        self._markup: list[str] = []
        self._targets: dict[str, str] = {}
        self._pictures = 0
        self._lead = ""
        self._heading = ""  # of the section that is being written
        self._after_table = False
        self._open: tuple[str, Layout, str] | None = None

    def markup(self) -> str:
        """The markup written so far."""
        self._end_paragraph()
        return "".join(self._markup)

    def add_blocks(self, blocks: Iterable[Block[Inlines]], lead: str = "") -> None:
        """Write blocks; `lead` is the markup of runs that begin the first paragraph of running text."""
        self._lead = lead
        for block in blocks:
            self._add_block(block)

    def add_paragraph(self, style: str, runs: str, layout: Layout = _PLAIN) -> None:
        """Write one paragraph: its style by English name, its runs as markup, the rest of its layout."""
        if style == "Body Text" and self._lead:
            runs, self._lead = self._lead + runs, ""
        if self._after_table and style in _SET_OFF:
            layout = replace(layout, spacing=_BELOW_TABLE)
        self._after_table = False
        self._end_paragraph("" if style.startswith("List ") else _AFTER_LIST)
        self._open = (style, layout, runs)

    def _end_paragraph(self, after_list: str = _AFTER_LIST) -> None:
        """Write the pending paragraph, with different spacing if it ends a list."""
        if self._open is None:
            return
        style, layout, runs = self._open
        self._open = None
        spacing = after_list if style.startswith("List ") else ""
        self._markup.append(
            f'<w:p><w:pPr><w:pStyle w:val="{self.letterhead.styles[style]}"/>{layout.keeping}{layout.numbering}'
            f"{layout.spacing or spacing}{layout.indent}</w:pPr>{runs}</w:p>"
        )

    def _keep_lead_in(self, spacing: str = "") -> None:
        """Keep the line that introduces a list or a table on the page where that begins."""
        if self._open and self._open[0] == "Body Text":
            style, layout, runs = self._open
            spacing = layout.spacing or spacing
            self._open = (style, replace(layout, keeping=_keep_next(True), spacing=spacing), runs)

    def _indented(self, level: int) -> Layout:
        """The layout of the parts of a list item after its first line."""
        if level < 0:
            return _PLAIN
        left = self.letterhead.indent + _INDENT * (level + 1)
        return Layout(indent=f'<w:ind w:left="{left}" w:firstLine="0"/>')

    # -------------------------------------------------------------------------------------------- inline

    def runs(self, content: Inlines, style: str = "", marks: str = "", code: str = "") -> str:
        """Inline content as runs; `style` is the markup of a character style, `marks` that of other run properties, and
        `code` the language if it is not the document's.
        """
        parts: list[str] = []
        for number, node in enumerate(content):
            match node:
                case Words(text):
                    before = plain_text(content[:number]) if text.startswith("-") else ""
                    parts.append(self.run(text, style, marks, before, code))
                case Emphasis(inner, strong):
                    added = "<w:b/><w:bCs/>" if strong else "<w:i/><w:iCs/>"
                    both = marks if added in marks else added + marks if strong else marks + added
                    parts.append(self.runs(inner, style, both, code))
                case Code(text):
                    parts.append(
                        self.run(
                            text, style or self.character_style("Code"), marks + "<w:noProof/>", "", code
                        )
                    )
                case Foreign(inner, other):
                    parts.append(self.runs(inner, style, marks, other))
                case LineBreak():
                    parts.append("<w:r><w:br/></w:r>")
                case NoteMark():
                    parts.append(self.note_mark(node))
                case Link(address, inner, title):
                    shown = self.runs(inner, self.character_style("Hyperlink"), marks, code)
                    parts.append(self.link(address, shown, title))
        return "".join(parts)

    def run(self, text: str, style: str = "", marks: str = "", before: str = "", code: str = "") -> str:
        """A run of text; `before` is the text in front of it in its line, `code` its language if it is not the
        document's.
        """
        if not text:
            return ""
        language = _proofing(code) if code else self._language
        head = f"<w:r><w:rPr>{style}{marks}{language}</w:rPr>" if style or marks or code else self._plain
        if hyphens := held_hyphens(text, before):
            starts = (0, *(hyphen + 1 for hyphen in hyphens))
            pieces = (text[start:end] for start, end in zip(starts, (*hyphens, len(text)), strict=True))
            return f"{head}{'<w:noBreakHyphen/>'.join(map(_text, pieces))}</w:r>"
        return f"{head}{_text(text)}</w:r>"

    def note_mark(self, mark: NoteMark) -> str:
        """The mark of a footnote; another mark of the same footnote repeats its number, as Word can have only one."""
        head = f"<w:r><w:rPr>{self.character_style('Footnote Reference')}</w:rPr>"
        name = f"_RefFootnote{mark.number}"
        if mark.use > 1:
            return f'<w:fldSimple w:instr=" NOTEREF {name} \\f \\h ">{head}<w:t>{mark.number}</w:t></w:r></w:fldSimple>'
        identity = self.letterhead.footnotes.first + mark.number - 1
        reference = f'{head}<w:footnoteReference w:id="{identity}"/></w:r>'
        if self._notes[mark.number - 1].uses == 1:
            return reference
        start = f'<w:bookmarkStart w:id="{mark.number}" w:name="{name}"/>'
        return f'{start}{reference}<w:bookmarkEnd w:id="{mark.number}"/>'

    def character_style(self, name: str) -> str:
        """The markup that gives a run that character style."""
        return f'<w:rStyle w:val="{self.letterhead.styles[name]}"/>'

    def link(self, address: str, runs: str, title: str = "") -> str:
        """Runs that lead to an address; only the runs if Word could not open the file with that address."""
        target = link_target(address)
        if not target:
            return runs
        identity = self._targets.get(target)
        if identity is None:
            identity = self._targets[target] = f"rIdLink{len(self._targets) + 1}"
            self.relations.append(relation(identity, "hyperlink", target, external=True))
        hint = f' w:tooltip="{quoted(title[:255])}"' if title else ""
        return f'<w:hyperlink r:id="{identity}" w:history="1"{hint}>{runs}</w:hyperlink>'

    # -------------------------------------------------------------------------------------------- blocks

    def _add_block(self, block: Block[Inlines], level: int = -1) -> None:
        """Write one block; `level` is that of the list item that holds it, -1 outside of lists."""
        layout = self._indented(level)
        match block:
            case Paragraph(content):
                self.add_paragraph("List Continue" if level >= 0 else "Body Text", self.runs(content), layout)
            case Heading(depth, content):
                self._heading = plain_text(content)
                self.add_paragraph(f"Heading {min(max(depth - 1, 1), 3)}", self.runs(content), layout)
            case ListBlock():
                self._add_list(block, min(level + 1, _DEEPEST))
            case Quotation(paragraphs, speaker):
                if self._open and self._open[0].startswith("Quot"):
                    self.add_paragraph("Table Text", "")  # their bars would merge
                for number, one in enumerate(paragraphs, 1):
                    followed = speaker is not None or number < len(paragraphs)
                    spacing = "" if followed else _AFTER_QUOTE
                    keeping = _keep_next(followed)
                    self.add_paragraph(
                        "Quote", self.runs(one), replace(layout, keeping=keeping, spacing=spacing)
                    )
                if speaker:
                    self.add_paragraph(
                        "Quotation Source", self.run("\u2014\u00a0") + self.runs(speaker), layout
                    )
            case Table():
                self._add_table(block)
            case Image():
                self.add_image(block, level)
            case Rule():
                self.add_paragraph("Divider", "")

    def _add_list(self, block: ListBlock[Inlines], level: int) -> None:
        self._keep_lead_in()
        if block.ordered:
            number = self.letterhead.lists.numbered + len(self.list_levels)
            self.list_levels.append(level)
        else:
            number = self.letterhead.lists.bullets
        style = "List Number" if block.ordered else "List Bullet"
        numbering = Layout(
            numbering=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
        )
        for item in block.items:
            first, *others = item.blocks or (Paragraph[Inlines](()),)
            if isinstance(first, Paragraph):
                self.add_paragraph(style, self.runs(first.content), numbering)
            else:
                self.add_paragraph(style, "", numbering)
                others.insert(0, first)
            for other in others:
                self._add_block(other, level)

    def _add_table(self, table: Table[Inlines]) -> None:
        if table.caption:
            self._keep_lead_in()
            spacing = _BETWEEN_TABLES if self._after_table else _ABOVE_CAPTION
            layout = Layout(keeping=_keep_next(True), spacing=spacing)
            self.add_paragraph("Caption", self.runs(table.caption), layout)
        elif self._after_table:
            self.add_paragraph("Table Text", "")  # Word would merge two adjacent tables
        self._keep_lead_in(_ABOVE_TABLE)
        self._end_paragraph()
        widths = _column_widths(table, self.letterhead.width)
        sides = [f'<w:jc w:val="{side}"/>' if side in ("center", "right") else "" for side in table.alignment]
        rows = [
            self._row(
                table.header, widths, sides, "Table Heading", "<w:cantSplit/><w:tblHeader/>", together=True
            )
        ]
        together = len(table.rows) <= _TOGETHER
        for number, row in enumerate(table.rows, 1):
            inner = together and number < len(table.rows)
            rows.append(self._row(row, widths, sides, "Table Text", "<w:cantSplit/>", together=inner))
        indent = f'<w:tblInd w:w="{self.letterhead.table_indent}" w:type="dxa"/>'
        indent = indent if self.letterhead.table_indent else ""
        caption = plain_text(table.caption).replace("\n", " ") if table.caption else self._heading
        description = _described(caption, table)
        grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
        self._markup.append(
            f'<w:tbl><w:tblPr><w:tblStyle w:val="{self.letterhead.styles["Release Table"]}"/>'
            f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/>{indent}<w:tblLayout w:type="fixed"/>'
            '<w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>'
            f"{description}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
        )
        self._after_table = True

    def _row(
        self,
        cells: tuple[Inlines | None, ...],
        widths: list[int],
        sides: list[str],
        style: str,
        properties: str,
        *,
        together: bool,
    ) -> str:
        name = self.letterhead.styles[style]
        keep = "<w:keepNext/>" if together else ""
        inner = "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="{name}"/>{keep}{side}</w:pPr>'
            f"{self.runs(cell) if cell else ''}</w:p></w:tc>"
            for cell, width, side in zip(cells, widths, sides, strict=True)
        )
        return f"<w:tr><w:trPr>{properties}</w:trPr>{inner}</w:tr>"

    def add_image(self, image: Image[Inlines], level: int = -1) -> None:
        """Write a picture, fitted to the text, and its caption with the credit on the same page.

        Parameters: `level` is that of the list item that holds it, -1 outside of lists.
        """
        ending = ENDINGS.get(image.media_type)
        if ending is None:
            raise InputError(
                Mistake(
                    str(image.path),
                    0,
                    0,
                    f"Word does not show pictures of the type {image.media_type}",
                    "save it as JPEG or PNG",
                )
            )
        content = read_picture(image.path, self._base)
        self._pictures += 1
        number = self._pictures
        target = f"media/release{number}.{ending}"
        self.media.append(stored(f"word/{target}", content))
        self.relations.append(relation(f"rIdPicture{number}", "image", target))
        layout = self._indented(level)
        width = max(self.letterhead.width - _INDENT * (level + 1), _INDENT)
        room = (width, round(self.letterhead.height * _PICTURE_HEIGHT))
        size = fitted((image.width, image.height), room)
        alt = plain_text(image.alt).replace("\n", " ") if image.alt else ""
        caption = self.runs(image.caption) if image.caption else ""
        if image.credit:
            caption += self.run(" \u00b7 " if caption else "") + self.runs(image.credit)
        drawing = picture(number, f"Picture {number}", alt, f"rIdPicture{number}", size)
        keeping = _keep_next(bool(caption))
        spacing = "" if caption else _AROUND_PICTURE
        self.add_paragraph(
            "Picture", f"<w:r>{drawing}</w:r>", replace(layout, keeping=keeping, spacing=spacing)
        )
        if caption:
            self.add_paragraph("Caption", caption, layout)


def _proofing(code: str) -> str:
    """The markup of the language that a run is proofread in."""
    locale = LANGUAGES.get(code).tags.locale if code in LANGUAGES else code
    return f'<w:lang w:val="{quoted(locale)}"/>'


def _text(text: str) -> str:
    return f'<w:t xml:space="preserve">{escaped(text)}</w:t>' if text else ""


def _keep_next(followed: bool) -> str:
    """Whether a paragraph stays on one page with the next, stated explicitly: the style may differ."""
    return "<w:keepNext/>" if followed else '<w:keepNext w:val="0"/>'


def _described(title: str, table: Table[Inlines]) -> str:
    """The title and the description of a table, which screen readers say: its caption or the heading above it, and its
    columns.
    """
    columns = "; ".join(filter(None, (plain_text(cell) for cell in table.header if cell)))
    return "".join(
        f'<w:tbl{name} w:val="{quoted(text)}"/>'
        for name, text in (("Caption", title), ("Description", columns))
        if text
    )


def _column_widths(table: Table[Inlines], width: int) -> list[int]:
    """The width of each column in twips, by the length of its content, so that together they fill the line.

    No column is narrower than its longest word; where the line has no room for that, the longest words share it.
    """
    columns = [
        [plain_text(cell) if cell else "" for cell in column]
        for column in zip(table.header, *table.rows, strict=True)
    ]
    shares = [
        min(max(max(map(len, texts)), _COLUMN_LEAST), _COLUMN_MOST) + _COLUMN_MARGIN for texts in columns
    ]
    longest = [
        max(len(word) + (row == 0) for row, text in enumerate(texts) for word in text.split(" "))
        for texts in columns  # the letters of a header are wider
    ]
    least = [(letters + _COLUMN_MARGIN) * _LETTER for letters in longest]
    if sum(least) >= width:
        widths = [width * needed // sum(least) for needed in least]
    else:
        widths = [width * share // sum(shares) for share in shares]
        wide = [max(one - needed, 0) for one, needed in zip(widths, least, strict=True)]
        missing = sum(max(needed - one, 0) for one, needed in zip(widths, least, strict=True))
        widths = [
            max(one, needed) - (missing * spare // sum(wide) if spare else 0)
            for one, needed, spare in zip(widths, least, wide, strict=True)
        ]
    widths[0] += width - sum(widths)
    return widths
