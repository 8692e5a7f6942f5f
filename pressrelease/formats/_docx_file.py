"""A Word file that somebody else wrote: its parts, found by their relations and read within limits.

Parts and relations are those of the Open Packaging Conventions (ECMA-376, part 2). Strict Open XML is read as
transitional: it differs in the names of its vocabularies, and writes measures with their units.
"""

from __future__ import annotations

import copy
import posixpath
import re
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

from pressrelease.errors import InputError, Mistake
from pressrelease.foreign import DAMAGED, OLE, as_transitional
from pressrelease.formats._docx_letterhead import MOST_BYTES
from pressrelease.formats._docx_package import OFFICE, WORD
from pressrelease.records import dataclass

W = f"{{{WORD}}}"
R = f"{{{OFFICE}}}"

_MOST_PARTS = 5_000
_MOST_MARKUP = 6 * 1024 * 1024  # of which trees are made, which take up to thirty times the memory
_MOST_BODY = 12 * 1024 * 1024  # of the main part, of which no tree is made
_MOST_IN_ALL = 64 * 1024 * 1024
_MANUAL = "docs/letterhead.md says what can be one"
_ENCODING = re.compile(r"""\A(<\?xml[^>]*?)\s+encoding\s*=\s*(?:"[^"]*"|'[^']*')""")
_MEASURE = re.compile(r"(-?\d+(?:\.\d+)?)(pt|pc|pi|in|cm|mm|%)?")
_TWIPS = {"pt": 20, "pc": 240, "pi": 240, "in": 1440, "cm": 1440 / 2.54, "mm": 144 / 2.54}
_SIDED = frozenset((f"{W}jc", f"{W}lvlJc"))
_HALF_POINTS = frozenset(f"{W}{name}" for name in ("sz", "szCs", "kern", "position"))
_LARGEST = 31_680  # twips: the largest measure that Word takes


@dataclass(frozen=True, slots=True)
class Relation:
    """A relation of a part: the last word of its kind, and its target, a part's name if it is not external."""

    kind: str
    target: str
    external: bool


class WordFile:
    """The parts of a Word file, by name.

    `main` is the name of the document itself. Raises InputError if the file is not a Word document, is damaged, or
    unpacks to more than any letterhead needs.
    """

    def __init__(self, content: bytes, path: Path) -> None:
        self._path = path
        self._left = _MOST_IN_ALL
        self._markup_left = _MOST_MARKUP
        self._unpacked: set[str] = set()
        self._relations: dict[str, dict[str, Relation]] = {}
        self._archive = self._opened(content)
        self._parts = {_part_name(info.filename): info for info in self._archive.infolist()}
        self._types = self._content_types()
        found = self.related("", "officeDocument")
        self.main = found[0] if found else ""
        if "wordprocessingml" not in self.content_type(self.main) and not self.main.startswith("word/"):
            raise self.refusal("is not a Word document (.docx)")

    def refusal(self, message: str, hint: str = _MANUAL) -> InputError:
        """The error that refuses this letterhead."""
        return InputError(Mistake(str(self._path), 0, 0, f"the letterhead {message}", hint))

    def related(self, name: str, kind: str) -> list[str]:
        """The parts to which a part has relations of that kind; the package itself has no name."""
        return [
            one.target
            for one in self.relations(name).values()
            if one.kind == kind and not one.external and self.has(one.target)
        ]

    def relations(self, name: str) -> dict[str, Relation]:
        """The relations of a part, by their ids."""
        if name in self._relations:
            return self._relations[name]
        folder, file = posixpath.split(name)
        root = self.root(posixpath.join(folder, "_rels", f"{file}.rels"))
        found = self._relations[name] = {}
        for one in root if root is not None else ():
            target, external = one.get("Target", ""), one.get("TargetMode") == "External"
            if not external:
                target = _part_name(posixpath.normpath(posixpath.join("/", folder, target)))
            found[one.get("Id", "")] = Relation(one.get("Type", "").rpartition("/")[2], target, external)
        return found

    def has(self, name: str) -> bool:
        """Whether there is a part of that name."""
        return name in self._parts

    def content_type(self, name: str) -> str:
        """The declared content type of a part, "" if there is none."""
        return self._types.get(f"/{name}") or self._types.get(name.rpartition(".")[2], "")

    def part(self, name: str, most: int = _MOST_IN_ALL) -> bytes:
        """The bytes of a part, empty if there is none."""
        info = self._parts.get(name)
        if info is None:
            return b""
        if info.flag_bits & 1:
            raise self.refusal("is encrypted", "save it without a password")
        most = min(most, self._left)
        try:
            with self._archive.open(info) as part:
                content = part.read(most + 1)
        except DAMAGED:
            raise self.refusal(*_damaged(name)) from None
        if len(content) > most:
            hint = "take pictures, fonts and styles out of it that it does not need"
            raise self.refusal(f"is too large: {name} unpacks to more than {most >> 20} MB", hint)
        if name not in self._unpacked:
            self._unpacked.add(name)
            self._left -= len(content)
        return content

    def root(self, name: str) -> Any:
        """The tree of a part, None if there is none."""
        from lxml import etree

        known = name in self._unpacked
        content = self.part(name, _MOST_MARKUP if known else self._markup_left)
        if not content:
            return None
        self._markup_left -= 0 if known else len(content)
        content, strict = self._usual(content, name)
        try:
            root = etree.fromstring(content, _parser())
        except etree.XMLSyntaxError:
            raise self.refusal(*_damaged(name)) from None
        self._refuse_type(root, name)
        if strict:
            _make_transitional(root)
        return root

    def sections(self) -> list[Any]:
        """The properties of the document's sections, in their order."""
        from lxml import etree

        content, strict = self._usual(self.part(self.main, _MOST_BODY), self.main)
        found: list[Any] = []
        tags = [f"{W}{name}" for name in ("p", "tbl", "sectPr")]
        options = {"resolve_entities": False, "no_network": True, "load_dtd": False, "remove_comments": True}
        try:
            events = etree.iterparse(BytesIO(content), tag=tags, **options)
            for _, element in events:
                if element.tag == tags[-1]:
                    found.append(copy.deepcopy(element))
                element.clear()  # the body is not used, and may be long
                while element.getprevious() is not None:
                    del element.getparent()[0]
        except etree.XMLSyntaxError:
            raise self.refusal(*_damaged(self.main)) from None
        self._refuse_type(events.root, self.main)
        for section in found if strict else ():
            _make_transitional(section)
        return found

    def _refuse_type(self, root: Any, name: str) -> None:
        """Refuse a part that declares a document type in an encoding that hides it from a search of its bytes."""
        if root.getroottree().docinfo.internalDTD is not None:
            raise self.refusal(*_declares_type(name))

    def _opened(self, content: bytes) -> zipfile.ZipFile:
        if content.startswith(OLE):
            if "EncryptedPackage".encode("utf-16-le") in content:
                raise self.refusal("is encrypted", "save it without a password")
            raise self.refusal("is an old Word document (.doc)", "save it as .docx")
        if len(content) > MOST_BYTES or content.count(b"PK\x01\x02") > _MOST_PARTS:
            hint = "every document would be as large; take out of it what it does not need"
            raise self.refusal("is too large", hint)
        try:
            return zipfile.ZipFile(BytesIO(content))
        except DAMAGED:
            if content.startswith(b"PK\x03\x04"):
                raise self.refusal(*_damaged("")) from None
            raise self.refusal("is not a Word document (.docx)") from None

    def _content_types(self) -> dict[str, str]:
        root = self.root("[content_types].xml")
        types = {}
        for one in root if root is not None else ():
            name = one.get("PartName", "")
            key = f"/{_part_name(name)}" if name else one.get("Extension", "").lower()
            types[key] = one.get("ContentType", "")
        return types

    def _usual(self, content: bytes, name: str) -> tuple[bytes, bool]:
        """A part in UTF-8 and in the vocabulary of transitional Open XML, and whether it was strict."""
        if content.startswith((b"\xff\xfe", b"\xfe\xff")):
            try:
                content = _ENCODING.sub(r"\1", content.decode("utf-16"), count=1).encode()
            except UnicodeDecodeError:
                raise self.refusal(*_damaged(name)) from None
        if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
            raise self.refusal(*_declares_type(name))
        return as_transitional(content)


def _damaged(name: str) -> tuple[str, str]:
    return f"is damaged{f': {name} cannot be read' if name else ''}", "open it in Word and save it again"


def _declares_type(name: str) -> tuple[str, str]:
    return f"declares a document type in {name}", "save it with Word or LibreOffice"


def _part_name(written: str) -> str:
    """The name of a part as it is compared: names are equal whatever their case."""
    return written.replace("\\", "/").lstrip("/").lower()


def _parser() -> Any:
    from lxml import etree

    return etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )


def _make_transitional(root: Any) -> None:
    """Write the values of strict Open XML as all programs read them: 12pt is 240, or 24 half points, and 5% is 5000."""
    for element in root.iter():
        is_text = element.tag.startswith(W)
        for name, text in element.attrib.items():
            found = _MEASURE.fullmatch(text)
            if found and is_text and found[2] in _TWIPS:
                size = float(found[1]) * _TWIPS[found[2]] / (10 if element.tag in _HALF_POINTS else 1)
                element.set(name, str(round(size)))
            elif found and not is_text and found[2] == "%":
                element.set(name, str(round(float(found[1]) * 1000)))
            elif element.tag in _SIDED:
                element.set(name, {"start": "left", "end": "right"}.get(text, text))
        element.attrib.pop(f"{W}characterSet", None)


# ------------------------------------------------------------------------------------------------ elements


def value(parent: Any, path: str, attribute: str = "val") -> str:
    """An attribute of the first element at a path like "pPr/jc"; "" if there is none."""
    found = parent.find("/".join(f"{W}{name}" for name in path.split("/"))) if parent is not None else None
    return "" if found is None else str(found.get(f"{W}{attribute}", ""))


def twips(text: str, default: int) -> int:
    """A measure in twips, whichever unit it is written in; the default if it is none."""
    found = _MEASURE.fullmatch(text.strip())
    if found is None or len(text) > 20:
        return default
    size = round(float(found[1]) * _TWIPS.get(found[2], 1))
    return max(-_LARGEST, min(size, _LARGEST))


def remove(element: Any) -> None:
    """Remove an element, but not the text behind it."""
    if (parent := element.getparent()) is not None:
        element.tail = None
        parent.remove(element)


def unwrap(element: Any) -> None:
    """Put the children of an element in its place."""
    if element.getparent() is not None:
        for child in list(element):
            element.addprevious(child)
        remove(element)


def own_texts(paragraph: Any) -> Iterator[Any]:
    """The texts of a paragraph, without those of the paragraphs in its text boxes."""
    for text in paragraph.iter(f"{W}t"):
        if next(text.iterancestors(f"{W}p"), None) is paragraph:
            yield text


def with_prefixes(root: Any, *, alone: bool = False) -> Any:
    """The same element with the usual prefixes of Word, which our own markup uses; `alone`, with no others."""
    spaces = {"w": WORD, "r": OFFICE}
    if not alone:
        if root.nsmap.get("w") == WORD and root.nsmap.get("r", OFFICE) == OFFICE:
            return root
        spaces = {
            **{name: space for name, space in root.nsmap.items() if space not in spaces.values()},
            **spaces,
        }
    made = root.makeelement(root.tag, root.attrib, nsmap=spaces)
    made.text = root.text
    made.extend(list(root))
    return made


def markup(root: Any) -> str:
    """The XML of an element."""
    from lxml.etree import tostring

    return str(tostring(root, encoding="unicode", with_tail=False))
