"""Word documents: everything a reader sees, with tracked changes accepted, and its proofing language."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import field
from pathlib import Path
from typing import TYPE_CHECKING

from pressrelease.model import Document, Mark, Place, Role, Segment
from pressrelease.records import dataclass
from pressrelease.sources import Source
from pressrelease.sources._reading import MOST_UNPACKED, mistake, parse_xml, read_bytes

if TYPE_CHECKING:
    from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_STRICT_NAMES = (
    (_STRICT, W[1:-1].encode()),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
)
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# deleted by a tracked change, hidden, or not words of the text
_SKIPPED = frozenset(
    W + name
    for name in (
        "del",
        "moveFrom",
        "instrText",
        "delText",
        "delInstrText",
        "pPr",
        "tblPr",
        "tcPr",
        "trPr",
        "sectPr",
        "rt",
    )
) | {_MC + "Fallback"}
_ROLES = {
    "title": Role.TITLE,
    "subtitle": Role.SUBTITLE,
    "caption": Role.CAPTION,
    "quote": Role.QUOTATION,
    "intense quote": Role.QUOTATION,
}
_PAGE_FIELD = re.compile(
    r"\s*(?:PAGE|NUMPAGES|SECTIONPAGES|SECTION|PAGEREF|FILENAME|FILESIZE)\b", re.IGNORECASE
)
_LINK_FIELD = re.compile(r'\s*HYPERLINK\s+(?:\\[a-z]\s+)*"([^"]+)"', re.IGNORECASE)
_SIGNS = {"tab": " ", "ptab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}


def read(path: Path, language: str) -> tuple[Document, ...]:
    """Read a Word document: body, tables, text boxes, then footnotes, endnotes, headers and footers.

    Insertions are read; deletions, hidden text and page numbers are not. The line of a place is the number of the
    paragraph, counted from 1 through the document in that order; there is no column. The language is the one that
    most letters are marked with.
    """
    package = _Package(path)
    reader = _Reader(str(path), package)
    reader.part("word/document.xml")
    return (Document(str(path), language or reader.language(), tuple(reader.segments)),)


class _Package:
    """The parts of a document that hold words, unpacked within limits."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.left = MOST_UNPACKED
        data = read_bytes(path)
        if data.startswith(_OLE):
            encrypted = "EncryptedPackage".encode("utf-16-le") in data
            what = "is encrypted with a password" if encrypted else "is an old Word document (.doc)"
            raise mistake(path, what, "save it as .docx without a password")
        try:
            self.archive = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as error:
            raise mistake(
                path, f"is not a Word document: {error}", "open it in Word and save it again"
            ) from None
        self.names = {info.filename: info for info in self.archive.infolist()}
        if "word/document.xml" not in self.names:
            raise mistake(
                path,
                "is not a Word document: it has no word/document.xml",
                "open it in Word and save it again",
            )

    def read(self, name: str) -> bytes:
        """One part, b"" if there is none."""
        info = self.names.get(name)
        if info is None:
            return b""
        if info.flag_bits & 1:
            raise mistake(self.path, "is encrypted with a password", "save it without a password")
        try:
            with self.archive.open(info) as part:
                data = part.read(self.left + 1)
        except (
            zipfile.BadZipFile,
            zlib.error,
            NotImplementedError,
            EOFError,
            OSError,
            RuntimeError,
        ) as error:
            raise mistake(
                self.path, f"is damaged: {name}: {error}", "open it in Word and save it again"
            ) from None
        if len(data) > self.left:
            raise mistake(
                self.path,
                f"unpacks to more than {MOST_UNPACKED // 1024 // 1024} MB of text",
                "it may be a zip bomb",
            )
        self.left -= len(data)
        return data

    def tree(self, name: str) -> etree._Element | None:
        """The root of one part, None if there is none."""
        data = self.read(name)
        if not data:
            return None
        if _STRICT in data:  # Word's "Strict Open XML" differs only in its names
            for strict, usual in _STRICT_NAMES:
                data = data.replace(strict, usual)
        return parse_xml(data, self.path, f"Word document ({name})", most=MOST_UNPACKED)

    def relations(self, name: str) -> dict[str, tuple[str, str]]:
        """The relations of a part by id: the last word of the type, and the target."""
        folder, file = posixpath.split(name)
        root = self.tree(f"{folder}/_rels/{file}.rels")
        if root is None:
            return {}
        found = {}
        for relation in root:
            target = relation.get("Target", "")
            if relation.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            found[relation.get("Id", "")] = (relation.get("Type", "").rpartition("/")[2], target)
        return found


@dataclass(slots=True)
class _Field:
    """A field that is open: its instruction, and whether its result has begun."""

    instruction: str = ""
    shown: bool = False
    start: int = 0


@dataclass(slots=True)
class _Paragraph:
    """A paragraph being read."""

    number: int
    role: Role
    parts: list[str] = field(default_factory=list)
    length: int = 0
    marks: list[Mark] = field(default_factory=list)

    def add(self, text: str) -> None:
        self.parts.append(text)
        self.length += len(text)


class _Reader:
    def __init__(self, path: str, package: _Package) -> None:
        self.path = path
        self.package = package
        self.segments: list[Segment] = []
        self.number = 0
        self.letters: Counter[str] = Counter()  # by the language they are marked with
        self.fields: list[_Field] = []
        self.relations: dict[str, tuple[str, str]] = {}
        self.merged: _Paragraph | None = None  # a paragraph whose mark was deleted continues in the next one
        self.styles, self.hidden = self._read_styles()

    def language(self) -> str:
        """The language that more than half of the letters are marked with, "" if there is none."""
        total = sum(self.letters.values())
        tag, most = self.letters.most_common(1)[0] if self.letters else ("", 0)
        return tag.split("-")[0].lower() if most * 2 > total else ""

    def part(self, name: str) -> None:
        """Read the main part, then all parts it refers to that show words."""
        root = self.package.tree(name)
        if root is None:
            return
        self.relations = self.package.relations(name)
        relations = self.relations
        self._blocks(root, Role.PARAGRAPH)
        self._finish_merged()
        wanted = {"footnotes": 0, "endnotes": 1, "header": 2, "footer": 3}
        others = sorted({(wanted[kind], target) for kind, target in relations.values() if kind in wanted})
        for _, target in others:
            self.relations = self.package.relations(target)
            tree = self.package.tree(target)
            if tree is not None:
                known = (
                    {segment.text for segment in self.segments}
                    if "header" in target or "footer" in target
                    else set()
                )
                before = len(self.segments)
                self._blocks(tree, Role.PARAGRAPH)
                self._finish_merged()
                # a running header repeats the body; the headers of first and even pages repeat each other
                self.segments[before:] = [one for one in self.segments[before:] if one.text not in known]

    def _read_styles(self) -> tuple[dict[str, Role], set[str]]:
        """The role of each paragraph style that has one, and the character styles that hide."""
        root = self.package.tree("word/styles.xml")
        roles: dict[str, Role] = {}
        hidden: set[str] = set()
        for style in root.iter(W + "style") if root is not None else ():
            identifier = style.get(W + "styleId", "")
            name_element = style.find(W + "name")
            name = name_element.get(W + "val", "").lower() if name_element is not None else ""
            if name.startswith("heading"):
                roles[identifier] = Role.HEADING
            elif name.startswith("list"):
                roles[identifier] = Role.LIST_ITEM
            elif name in _ROLES:
                roles[identifier] = _ROLES[name]
            if _is_on(style.find(f"{W}rPr/{W}vanish")):
                hidden.add(identifier)
        return roles, hidden

    def _blocks(self, parent: etree._Element, role: Role) -> None:
        """Read paragraphs and tables, however they are wrapped (content controls, insertions, notes)."""
        stack: list[tuple[Iterator[etree._Element], Role]] = [(iter(parent), role)]
        while stack:
            children, role = stack[-1]
            child = next(children, None)
            if child is None:
                stack.pop()
                continue
            tag = child.tag
            if not isinstance(tag, str) or tag in _SKIPPED:
                continue
            if tag == W + "p":
                self._paragraph(child, role)
            elif tag in (W + "footnote", W + "endnote") and child.get(W + "type") not in (None, "normal"):
                continue  # the line above the notes is not a note
            elif tag == W + "tr" and child.find(f"{W}trPr/{W}del") is not None:
                continue
            else:
                stack.append((iter(child), Role.TABLE_CELL if tag == W + "tc" else role))

    def _paragraph(self, element: etree._Element, role: Role) -> None:
        self.number += 1
        properties = element.find(W + "pPr")
        style = _value(properties, "pStyle")
        if role is Role.PARAGRAPH:
            role = self.styles.get(style, role)
            if role is Role.PARAGRAPH and properties is not None and properties.find(W + "numPr") is not None:
                role = Role.LIST_ITEM
        paragraph = self.merged if self.merged is not None else _Paragraph(self.number, role)
        self.merged = None
        boxes: list[etree._Element] = []
        self._inlines(element, paragraph, boxes)
        if properties is not None and properties.find(f"{W}rPr/{W}del") is not None:
            self.merged = paragraph
        else:
            self._finish(paragraph)
        for box in boxes:
            open_fields, self.fields = self.fields, []
            merged, self.merged = self.merged, None
            self._blocks(box, Role.PARAGRAPH)
            self._finish_merged()
            self.fields, self.merged = open_fields, merged

    def _finish_merged(self) -> None:
        if self.merged is not None:
            self._finish(self.merged)
            self.merged = None

    def _finish(self, paragraph: _Paragraph) -> None:
        whole = "".join(paragraph.parts)
        text = whole.strip()
        if not text.strip("\u00a0"):
            return
        lead = len(whole) - len(whole.lstrip())
        marks = []
        for mark in paragraph.marks:
            start, end = max(mark.start - lead, 0), min(mark.end - lead, len(text))
            if start < end:
                marks.append(Mark(mark.kind, start, end, mark.target))
        place = Place(self.path, paragraph.number)
        self.segments.append(Segment(text, place, paragraph.role, tuple(_united(marks))))

    def _inlines(self, element: etree._Element, paragraph: _Paragraph, boxes: list[etree._Element]) -> None:
        """Read the runs of a paragraph, however they are wrapped; text boxes are kept for later."""
        stack: list[tuple[Iterator[etree._Element], int, str]] = [(iter(element), 0, "")]
        while stack:
            children, start, target = stack[-1]
            child = next(children, None)
            if child is None:
                stack.pop()
                if target and paragraph.length > start:
                    paragraph.marks.append(Mark("link", start, paragraph.length, target))
                continue
            tag = child.tag
            if not isinstance(tag, str) or tag in _SKIPPED:
                continue
            if tag == W + "r":
                self._run(child, paragraph, boxes)
            elif tag == W + "hyperlink":
                _, address = self.relations.get(child.get(_R + "id", ""), ("", ""))
                stack.append((iter(child), paragraph.length, address))
            elif tag == W + "fldSimple":
                if not _PAGE_FIELD.match(child.get(W + "instr", "")):
                    link = _LINK_FIELD.match(child.get(W + "instr", ""))
                    stack.append((iter(child), paragraph.length, link.group(1) if link else ""))
            elif tag == _M + "t":
                paragraph.add(child.text or "")
            elif tag == W + "txbxContent":
                boxes.append(child)
            else:
                stack.append((iter(child), 0, ""))

    def _run(self, run: etree._Element, paragraph: _Paragraph, boxes: list[etree._Element]) -> None:
        properties = run.find(W + "rPr")
        hidden = properties is not None and (
            _is_on(properties.find(W + "vanish")) or _value(properties, "rStyle") in self.hidden
        )
        start = paragraph.length
        for child in run:
            tag = child.tag
            if tag == W + "t":
                if not hidden and not self._in_silent_field():
                    paragraph.add((child.text or "").replace("\u00ad", ""))
            elif tag == W + "fldChar":
                self._field(child, paragraph)
            elif tag == W + "instrText":
                if self.fields:
                    self.fields[-1].instruction += child.text or ""
            elif isinstance(tag, str) and tag not in _SKIPPED:
                sign = _SIGNS.get(tag.removeprefix(W))
                if sign and not hidden and not self._in_silent_field():
                    if tag != W + "br" or child.get(W + "type") in (None, "textWrapping"):
                        paragraph.add(sign)
                elif sign is None and not hidden:
                    boxes.extend(_boxes(child))
        if paragraph.length > start:
            self._mark_run(properties, paragraph, start)

    def _mark_run(self, properties: etree._Element | None, paragraph: _Paragraph, start: int) -> None:
        if properties is None:
            self.letters[""] += paragraph.length - start
            return
        if _is_on(properties.find(W + "b")):
            paragraph.marks.append(Mark("strong", start, paragraph.length))
        if _is_on(properties.find(W + "i")):
            paragraph.marks.append(Mark("emphasis", start, paragraph.length))
        self.letters[_value(properties, "lang")] += paragraph.length - start

    def _field(self, char: etree._Element, paragraph: _Paragraph) -> None:
        kind = char.get(W + "fldCharType")
        if kind == "begin":
            self.fields.append(_Field())
        elif kind == "separate" and self.fields:
            self.fields[-1].shown, self.fields[-1].start = True, paragraph.length
        elif kind == "end" and self.fields:
            ended = self.fields.pop()
            link = _LINK_FIELD.match(ended.instruction)
            if link and paragraph.length > ended.start:
                paragraph.marks.append(Mark("link", ended.start, paragraph.length, link.group(1)))

    def _in_silent_field(self) -> bool:
        """Whether the words here are a field's code, or a page number or similar."""
        return any(not one.shown or _PAGE_FIELD.match(one.instruction) for one in self.fields)


def _boxes(element: etree._Element) -> Iterator[etree._Element]:
    """The outermost text boxes of a drawing; its fallback for old programs repeats the text."""
    stack = [element]
    while stack:
        one = stack.pop()
        if one.tag == W + "txbxContent":
            yield one
        elif one.tag != _MC + "Fallback":
            stack.extend(reversed(one))


def _is_on(element: etree._Element | None) -> bool:
    return element is not None and element.get(W + "val", "true") not in ("0", "false", "off", "none")


def _value(parent: etree._Element | None, name: str) -> str:
    element = parent.find(W + name) if parent is not None else None
    return str(element.get(W + "val", "")) if element is not None else ""


def _united(marks: list[Mark]) -> list[Mark]:
    """Join the marks of neighbouring runs: Word splits runs wherever somebody has typed."""
    united: list[Mark] = []
    last: dict[tuple[str, str], int] = {}
    for mark in sorted(marks, key=lambda one: one.start):
        index = last.get((mark.kind, mark.target))
        if index is not None and united[index].end == mark.start:
            united[index] = Mark(mark.kind, united[index].start, mark.end, mark.target)
        else:
            last[mark.kind, mark.target] = len(united)
            united.append(mark)
    return united


SOURCE = Source("Word documents", (".docx", ".docm"), read)
