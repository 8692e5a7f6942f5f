"""The reader of Word documents."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import field
from pathlib import Path
from typing import TYPE_CHECKING

from pressrelease.errors import Mistake
from pressrelease.foreign import is_on
from pressrelease.model import Document, Place, Role, Segment
from pressrelease.records import dataclass
from pressrelease.sources._bindings import Bindings
from pressrelease.sources._drawings import ALTERNATIVES, FALLBACK, choose_branch, read_drawing
from pressrelease.sources._equations import M, write_equation
from pressrelease.sources._fields import Fields, address_of, is_silent
from pressrelease.sources._grids import Grids
from pressrelease.sources._look import Look, Styles, W, value_of
from pressrelease.sources._package import Package, Relation
from pressrelease.sources._sections import shown_margins
from pressrelease.sources._symbols import read_symbols
from pressrelease.sources._words import GAP, RunningText

if TYPE_CHECKING:
    from lxml import etree

_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_SPACE, _BLANKS = "{http://www.w3.org/XML/1998/namespace}space", " \t\r\n"
_DELETED = frozenset((W + "del", W + "moveFrom"))
# deleted by a tracked change, or not words of the text
_SKIPPED = _DELETED | {FALLBACK} | frozenset(
    W + name
    for name in "instrText delText delInstrText pPr rPr tblPr tblGrid tcPr trPr sectPr sdtPr sdtEndPr rt".split()
)  # fmt: skip
_SIGNS = {"tab": GAP, "ptab": GAP, "noBreakHyphen": "-", "softHyphen": ""}
_LAID_OUT = frozenset((W + "tbl", W + "tr", W + "tc"))
_NOTES = {W + "footnoteReference": "footnote", W + "endnoteReference": "endnote"}


def read_document(path: Path, language: str) -> tuple[Document, ...]:
    """Read a Word document, as the source `docx` says; raises InputError."""
    package = Package(path)
    reader = _Reader(str(path), package)
    reader.document()
    code = language or reader.language()
    return (
        Document(
            str(path),
            code,
            tuple(reader.segments),
            unread=tuple(reader.unread),
            tables=tuple(reader.grids.found),
        ),
    )


@dataclass(slots=True)
class _Paragraph:
    """A paragraph being read, with what follows it: text boxes, and words in drawings."""

    number: int
    role: Role
    style: str
    words: RunningText = field(default_factory=RunningText)
    behind: list[etree._Element | str] = field(default_factory=list)


class _Reader:
    def __init__(self, path: str, package: Package) -> None:
        self.path = path
        self.package = package
        self.main = package.main()
        self.segments: list[Segment] = []
        self.unread: list[Mistake] = []
        self.grids = Grids()
        self.number = 0
        self.letters: Counter[str] = Counter()  # by the language they are marked with
        self.fields = Fields()
        self.known: set[str] = set()  # what is not told again
        self.notes: dict[str, list[str]] = {
            "footnote": [],
            "endnote": [],
        }  # the notes that the text refers to
        self.relations: dict[str, Relation] = {}
        self.merged: _Paragraph | None = None  # a paragraph whose end is gone continues in the next one
        self.bindings = Bindings(package, self.main)
        styles = package.targets(self.main, "styles")
        self.styles = Styles(package.tree(styles[0]) if styles else None)

    def language(self) -> str:
        """The language that more than half of the letters are marked with, "" if there is none."""
        total = sum(self.letters.values())
        tag, most = self.letters.most_common(1)[0] if self.letters else ("", 0)
        return tag.split("-")[0].lower() if most * 2 > total else ""

    def document(self) -> None:
        """Read the main part, then the parts of it that show words elsewhere."""
        root = self._part(self.main)
        if root is None:
            return
        own = self.relations
        self._story(root)
        for kind, wanted in self.notes.items():
            for name in [one.target for one in own.values() if one.kind == f"{kind}s"]:
                notes = self._part(name)
                found = {} if notes is None else {one.get(W + "id"): one for one in notes.iterfind(W + kind)}
                for note in dict.fromkeys(wanted):
                    if note in found:
                        self._story(found[note], Role.FOOTNOTE)
        settings = self.package.targets(self.main, "settings")
        for name in shown_margins(root, self.package.tree(settings[0]) if settings else None, own):
            # a running header repeats the body; the headers of first and even pages repeat each other
            self.known = {segment.text for segment in self.segments}
            margin = self._part(name)
            if margin is not None:
                self._story(margin)

    def _part(self, name: str) -> etree._Element | None:
        """The root of a part, whose relations are those of what is read from now on."""
        root = self.package.tree(name)
        self.relations = self.package.relations(name)
        if root is not None and self.bindings.fill(root):
            self._leave_out("what a content control shows of other data")
        return root

    def _story(self, root: etree._Element, role: Role = Role.PARAGRAPH) -> None:
        """Read a part, or a note of one."""
        self.fields.find(root)
        self._blocks(root, role)
        self._finish_merged()
        self.fields.open.clear()

    def _blocks(self, parent: etree._Element, role: Role) -> None:
        """Read paragraphs and tables, however they are wrapped (content controls, insertions, notes)."""
        stack: list[tuple[Iterator[etree._Element], Role, bool]] = [(iter(parent), role, False)]
        while stack:
            children, role, in_table = stack[-1]
            child = next(children, None)
            if child is None:
                stack.pop()
                if in_table:
                    self._finish_merged()
                    self.grids.end()
                continue
            tag = child.tag
            if not isinstance(tag, str):
                continue
            if tag in _SKIPPED or _is_deleted_cell(child):
                self._pass_over(child, None)
            elif tag == W + "p":
                self._paragraph(child, role)
            elif tag == W + "altChunk":
                self._leave_out("an inserted document")
            elif tag == ALTERNATIVES:
                branch = choose_branch(child)
                stack.append((iter(() if branch is None else branch), role, False))
            else:
                self._lay_out(child)
                stack.append((iter(child), Role.TABLE_CELL if tag == W + "tc" else role, tag == W + "tbl"))

    def _lay_out(self, element: etree._Element) -> None:
        """Begin a table, a row or a cell; no paragraph goes on in another cell, even if its end is gone."""
        if element.tag in _LAID_OUT:
            self._finish_merged()
        if element.tag == W + "tbl":
            self.grids.begin()
        elif element.tag == W + "tr":
            self.grids.begin_row()
        elif element.tag == W + "tc":
            self.grids.begin_cell()

    def _leave_out(self, what: str) -> None:
        self.unread.append(
            Mistake(self.path, max(self.number, 1), 0, f"{what} is not read", "compare its figures yourself")
        )

    def _paragraph(self, element: etree._Element, role: Role) -> None:
        self.number += 1
        properties = element.find(W + "pPr")
        style = value_of(properties, "pStyle")
        if role is Role.PARAGRAPH:
            role = self.styles.role(style)
            numbered = properties.find(W + "numPr") if properties is not None else None
            if role is Role.PARAGRAPH and numbered is not None and value_of(numbered, "numId") != "0":
                role = Role.LIST_ITEM
        paragraph = self.merged or _Paragraph(self.number, role, style)
        paragraph.style = style
        self.merged = None
        self._inlines(element, paragraph)
        end = properties.find(W + "rPr") if properties is not None else None
        if end is not None and paragraph.words.length and _is_end_gone(end):
            self.merged = paragraph
        else:
            self._finish(paragraph)
        behind, paragraph.behind = paragraph.behind, []
        for one in behind:
            if isinstance(one, str):
                self._finish(_Paragraph(self.number, Role.PARAGRAPH, "", _words_of(one)))
                continue
            open_fields, self.fields.open = self.fields.open, []
            merged, self.merged = self.merged, None
            self._blocks(one, Role.PARAGRAPH)
            self._finish_merged()
            self.fields.open, self.merged = open_fields, merged

    def _finish_merged(self) -> None:
        if self.merged is not None:
            self._finish(self.merged)
            self.merged = None

    def _finish(self, paragraph: _Paragraph) -> None:
        text, marks = paragraph.words.finish()
        if text.strip("\u00a0") and text not in self.known:
            self.grids.put(len(self.segments))
            self.segments.append(Segment(text, Place(self.path, paragraph.number), paragraph.role, marks))

    def _inlines(self, element: etree._Element, paragraph: _Paragraph) -> None:
        """Read the runs of a paragraph, however they are wrapped; text boxes are kept for later."""
        words = paragraph.words
        stack: list[tuple[Iterator[etree._Element], int, str]] = [(iter(element), 0, "")]
        while stack:
            children, start, target = stack[-1]
            child = next(children, None)
            if child is None:
                stack.pop()
                if target:
                    words.mark("link", start, target)
                continue
            tag = child.tag
            if not isinstance(tag, str):
                continue
            if tag in _SKIPPED:
                self._pass_over(child, words)
            elif tag == W + "r":
                self._run(child, paragraph)
            elif tag in (M + "oMath", M + "oMathPara"):
                if not self.fields.are_silent():
                    words.add(write_equation(child, _read_equation_run))
            elif tag == ALTERNATIVES:
                branch = choose_branch(child)
                stack.append((iter(() if branch is None else branch), 0, ""))
            elif tag == W + "txbxContent":
                paragraph.behind.append(child)
            elif tag == W + "fldSimple" and is_silent(child.get(W + "instr", "")):
                words.part()
            else:
                stack.append((iter(child), words.length, self._address(child)))

    def _address(self, element: etree._Element) -> str:
        if element.tag == W + "hyperlink":
            relation = self.relations.get(element.get(_R + "id", ""))
            return relation.target if relation is not None else ""
        return address_of(element.get(W + "instr", "")) if element.tag == W + "fldSimple" else ""

    def _run(self, run: etree._Element, paragraph: _Paragraph) -> None:
        properties = run.find(W + "rPr")
        look = self.styles.look(properties, paragraph.style)
        words = paragraph.words
        start = words.length
        self._run_content(run, paragraph, look)
        if words.length > start:
            if properties is not None and is_on(properties.find(W + "b")):
                words.mark("strong", start)
            if properties is not None and is_on(properties.find(W + "i")):
                words.mark("emphasis", start)
            self.letters[value_of(properties, "lang")] += words.length - start

    def _run_content(self, parent: etree._Element, paragraph: _Paragraph, look: Look) -> None:
        words = paragraph.words
        for child in parent:
            tag = child.tag
            if tag == W + "fldChar":
                if self.fields.follow(child, words, is_seen=not look.hidden):
                    self._leave_out("an equation (a field EQ)")
            elif tag == W + "instrText":
                self.fields.instruct(child.text or "")
            elif not isinstance(tag, str) or tag in _SKIPPED or look.hidden:
                continue
            elif tag == ALTERNATIVES:
                branch = choose_branch(child)
                if branch is not None:
                    self._run_content(branch, paragraph, look)
            elif tag in (W + "drawing", W + "pict", W + "object"):
                self._drawing(child, paragraph)
            elif self.fields.are_silent():
                continue
            elif tag in _NOTES:
                self.notes[_NOTES[tag]].append(child.get(W + "id", ""))
                words.part()
            elif tag == W + "ruby":
                for base in child.iterfind(f"{W}rubyBase/{W}r"):
                    self._run(base, paragraph)
            elif look.struck:
                continue
            elif tag in (W + "br", W + "cr"):
                words.break_line()
            else:
                words.add(_read_letters(child, look.font), look.level)

    def _drawing(self, drawing: etree._Element, paragraph: _Paragraph) -> None:
        paragraph.words.part()
        for box, said, unread in read_drawing(drawing):
            if unread:
                self._leave_out(unread)
            else:
                paragraph.behind.append(box if box is not None else said)

    def _pass_over(self, element: etree._Element, words: RunningText | None) -> None:
        """Follow the signs of fields in what is deleted: a field may begin or end there."""
        if element.tag != FALLBACK:
            for sign in element.iter(W + "fldChar"):
                self.fields.follow(sign, words, is_seen=False)


def _is_deleted_cell(element: etree._Element) -> bool:
    """Whether a row or a cell was deleted, or is hidden."""
    if element.tag == W + "tc":
        return element.find(f"{W}tcPr/{W}cellDel") is not None
    properties = element.find(W + "trPr") if element.tag == W + "tr" else None
    return properties is not None and (
        properties.find(W + "del") is not None or is_on(properties.find(W + "hidden"))
    )


def _is_end_gone(end: etree._Element) -> bool:
    """Whether the end of a paragraph was deleted, moved away or hidden, by the properties of its sign."""
    return any(end.find(one) is not None for one in _DELETED) or is_on(end.find(W + "vanish"))


def _read_letters(element: etree._Element, font: str) -> str:
    """The letters of a part of a run: a text, a symbol, a tab or a hyphen."""
    if element.tag == W + "t":
        text = element.text or ""
        return read_symbols(text if element.get(_SPACE) == "preserve" else text.strip(_BLANKS), font)
    if element.tag == W + "sym":
        code = element.get(W + "char", "")
        return read_symbols(_letter(code), element.get(W + "font", "")) if code else ""
    return _SIGNS.get(element.tag.removeprefix(W), "")


def _letter(code: str) -> str:
    try:
        return chr(int(code, 16))
    except (ValueError, OverflowError):
        return ""


def _read_equation_run(run: etree._Element) -> str:
    look = run.find(W + "rPr")
    if look is not None and is_on(look.find(W + "vanish")):
        return ""
    return "".join(
        (one.text or "") if one.tag == M + "t" else _read_letters(one, "")
        for one in run
        if isinstance(one.tag, str) and one.tag not in _SKIPPED
    )


def _words_of(text: str) -> RunningText:
    words = RunningText()
    words.add(text)
    return words
