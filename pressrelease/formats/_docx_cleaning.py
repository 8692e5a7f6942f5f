"""The parts of a letterhead that do not belong in a release: history, data from elsewhere, programs, prompts.

The names are those of WordprocessingML, DrawingML and VML (ECMA-376, parts 1 and 4).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from pressrelease.foreign import is_on
from pressrelease.formats._docx_file import R, Relation, W, remove, unwrap
from pressrelease.formats._docx_package import link_target

_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_OFFICE_SHAPES = "{urn:schemas-microsoft-com:office:office}"
_SHAPES = "{urn:schemas-microsoft-com:vml}"
_RELATION = f"{_OFFICE_SHAPES}relid"  # of a picture, in old files


def _words(*names: str) -> frozenset[str]:
    return frozenset(f"{W}{name}" for line in names for name in line.split())


# deleted text, former properties, and marks that point at parts which are not taken
_GONE = _words(
    "del moveFrom rPrChange pPrChange sectPrChange tblPrChange tblGridChange tcPrChange trPrChange tblPrExChange",
    "numberingChange cellDel cellIns cellMerge moveFromRangeStart moveFromRangeEnd moveToRangeStart moveToRangeEnd",
    "customXmlInsRangeStart customXmlInsRangeEnd customXmlDelRangeStart customXmlDelRangeEnd",
    "customXmlMoveFromRangeStart customXmlMoveFromRangeEnd customXmlMoveToRangeStart customXmlMoveToRangeEnd",
    "bookmarkStart bookmarkEnd commentRangeStart commentRangeEnd commentReference annotationRef permStart permEnd",
    "proofErr footnoteReference endnoteReference customXmlPr smartTagPr",
)
_HISTORY = _words("del ins moveFrom moveTo")
_WRAPPERS = _words("ins moveTo customXml smartTag")
_FOREIGN = {
    f"{W}control": "a control (ActiveX)",
    f"{W}altChunk": "an embedded document",
    f"{W}subDoc": "an embedded document",
    f"{W}contentPart": "ink",
    f"{W}movie": "a film",
}
_EMBEDDED = frozenset((f"{_OFFICE_SHAPES}OLEObject", f"{W}objectEmbed", f"{W}objectLink"))
# attributes of VML that name a file on the designer's disk or elsewhere
_FILES = frozenset(("src", f"{_OFFICE_SHAPES}href", f"{_OFFICE_SHAPES}althref", f"{R}href"))
_PICTURES = frozenset((f"{W}drawing", f"{W}pict", f"{W}object", f"{W}numPicBullet", f"{_DRAWING}ext"))
# fields that Word computes from the document itself, and those whose result can stand alone
_LIVE = frozenset("PAGE NUMPAGES SECTIONPAGES SECTION SYMBOL =".split())
_PAGE_COUNTS = frozenset(("NUMPAGES", "SECTIONPAGES"))
_RESULTS = frozenset("HYPERLINK INCLUDEPICTURE EMBED FORMTEXT QUOTE SHAPE ADVANCE".split())
_DEEPEST = 20  # fields in fields: Word's own limit
_FIELD_SIGNS = _words("fldChar instrText")
_INSTEAD = {
    "DATE": "{date}",
    "TIME": "{date}",
    "SAVEDATE": "{date}",
    "TITLE": "{title}",
    "STYLEREF": "{title}",
}


class Cleaning:
    """The cleaning of a letterhead's parts; `told` names what was left out, each kind once."""

    def __init__(self) -> None:
        self.told: dict[str, None] = {}

    def tell(self, what: str) -> None:
        """Remember that something was left out."""
        self.told[what] = None

    def clean(
        self, root: Any, relations: Mapping[str, Relation], has: Callable[[str], bool]
    ) -> dict[str, Relation]:
        """Clean one part, and return the relations that it still needs.

        Parameters: `relations` are those of the part, `has` tells whether there is a part of that name.
        """
        self._accept_changes(root)
        self._free_content(root)
        _Fields(root, self).clean()
        self._drop_foreign(root)
        return self._drop_relations(root, relations, has)

    def _accept_changes(self, root: Any) -> None:
        for row in [one for one in root.iter(f"{W}tr") if one.find(f"{W}trPr/{W}del") is not None]:
            remove(row)
        found = [one for one in root.iter(*_GONE, *_WRAPPERS) if one is not root]
        if any(one.tag in _HISTORY for one in found):
            self.tell("tracked changes (accepted)")
        for one in found:
            (unwrap if one.tag in _WRAPPERS else remove)(one)

    def _free_content(self, root: Any) -> None:
        """Take content out of content controls, which fill themselves from elsewhere; a prompt becomes empty."""
        for control in list(root.iter(f"{W}sdt")):
            content = control.find(f"{W}sdtContent")
            if content is None:
                remove(control)
                continue
            if is_on(control.find(f"{W}sdtPr/{W}showingPlcHdr")):
                for text in content.iter(f"{W}t"):
                    if text.text and text.text.strip():
                        self.tell(f"the prompt \u201c{text.text.strip()[:40]}\u201d")
                    text.text = ""
            for child in list(control):
                if child is not content:
                    control.remove(child)
            unwrap(content)
            unwrap(control)

    def _drop_foreign(self, root: Any) -> None:
        for one in list(root.iter(*_FOREIGN, *_EMBEDDED)):
            if one.tag in _EMBEDDED:
                self.tell("an embedded object (its picture stays)")
            else:
                self.tell(_FOREIGN[one.tag])
            remove(one)
        for holder in list(root.iter(f"{W}object")):
            drawing = holder.find(f"{W}drawing")
            if drawing is not None:
                unwrap(holder)
            else:
                holder.tag = f"{W}pict"
                holder.attrib.clear()
        for shape in root.iter(f"{_SHAPES}*"):
            for name in _FILES.intersection(shape.attrib):
                del shape.attrib[name]
            if "href" in shape.attrib and not link_target(shape.get("href")):
                del shape.attrib["href"]

    def _drop_relations(
        self, root: Any, relations: Mapping[str, Relation], has: Callable[[str], bool]
    ) -> dict[str, Relation]:
        """Remove what refers to anything but pictures and fonts in the file, and to addresses of the web."""
        kept: dict[str, Relation] = {}
        for element in list(root.iter("*")):
            for name in [one for one in element.attrib if one.startswith(R) or one == _RELATION]:
                identity = element.get(name)
                one = relations.get(identity)
                if one and one.kind == "hyperlink" and one.external and (target := link_target(one.target)):
                    kept[identity] = Relation(one.kind, target, external=True)
                elif one and one.kind in ("image", "font") and not one.external and has(one.target):
                    kept[identity] = one
                else:
                    self._drop(element, name, one)
        bullets = {one.get(f"{W}numPicBulletId") for one in root.iter(f"{W}numPicBullet")}
        for level in list(root.iter(f"{W}lvlPicBulletId")):
            if level.get(f"{W}val") not in bullets:
                remove(level)
        return kept

    def _drop(self, element: Any, name: str, one: Relation | None) -> None:
        if one is not None and one.kind == "hyperlink":
            self.tell("a link that leads nowhere from outside")
        elif one is not None and one.kind != "hdphoto":
            elsewhere = "a picture that lies elsewhere" if one.external else "a picture that cannot be taken"
            known = {"image": elsewhere, "chart": "a chart", "oleObject": "an embedded object"}
            self.tell(known.get(one.kind, "a drawing (SmartArt, video or the like)"))
        if element.tag in (f"{W}hyperlink", f"{_DRAWING}blip"):
            del element.attrib[name]
            if element.tag == f"{W}hyperlink" or element.get(f"{R}embed"):
                return
        is_link = element.tag.startswith(f"{_DRAWING}hlink")  # of a picture, which stays
        pictures = () if is_link else (up for up in element.iterancestors() if up.tag in _PICTURES)
        remove(next(iter(pictures), element))


class _Fields:
    """The fields of one part, from their begin to their end, also across paragraphs."""

    def __init__(self, root: Any, cleaning: Cleaning) -> None:
        self._root = root
        self._cleaning = cleaning
        self._open: list[_Field] = []

    def clean(self) -> None:
        """Remove each field that would show anything but this document."""
        for field in list(self._root.iter(f"{W}fldSimple")):
            self._clean_simple(field)
        content = [child for run in self._root.iter(f"{W}r") for child in run if child.tag != f"{W}rPr"]
        for child in content:
            kind = child.get(f"{W}fldCharType") if child.tag == f"{W}fldChar" else ""
            if kind == "begin" and len(self._open) < _DEEPEST:
                self._open.append(_Field())
            for field in self._open:
                field.add(child)
            if kind == "end" and self._open:
                self._close(self._open.pop())
        for field in self._open:  # it has no end: what it shows is text like any other
            for one in field.signs:
                if one.tag in _FIELD_SIGNS:
                    remove(one)

    def _clean_simple(self, field: Any) -> None:
        name = _field_name(field.get(f"{W}instr", ""))
        if name in _LIVE:
            for one in field.iter(f"{W}t") if name in _PAGE_COUNTS else ():
                one.text = ""
        else:
            (unwrap if self._stays(name) else remove)(field)

    def _close(self, field: _Field) -> None:
        name = _field_name("".join(one.text or "" for one in field.instruction))
        if name in _LIVE:
            for one in field.result if name in _PAGE_COUNTS else ():
                if one.tag == f"{W}t":
                    one.text = ""
            return
        for one in field.signs if self._stays(name) else (*field.signs, *field.result):
            remove(one)

    def _stays(self, name: str) -> bool:
        """Whether the result of a field stays, without the field."""
        if name in _RESULTS:
            return True
        instead = _INSTEAD.get(name)
        self._cleaning.tell(
            f"the field {name or 'without a name'}" + (f" (write {instead})" if instead else "")
        )
        return False


class _Field:
    """A field that is open: what makes it one, its instruction, and what it shows."""

    def __init__(self) -> None:
        self.signs: list[Any] = []
        self.instruction: list[Any] = []
        self.result: list[Any] = []
        self._depth = 0
        self._shown = False

    def add(self, child: Any) -> None:
        """Take the next piece of the document; pieces of an inner field belong to the part of this one."""
        kind = child.get(f"{W}fldCharType") if child.tag == f"{W}fldChar" else ""
        self._depth += (kind == "begin") - (kind == "end")
        own = (kind == "begin" and self._depth == 1) or (kind == "end" and self._depth == 0)
        if own or (kind == "separate" and self._depth == 1):
            self.signs.append(child)
            self._shown |= kind == "separate"
        elif self._shown:
            self.result.append(child)
        else:
            self.signs.append(child)
            if child.tag == f"{W}instrText" and self._depth == 1:
                self.instruction.append(child)


def _field_name(instruction: str) -> str:
    words = instruction.split()
    return "=" if words and words[0].startswith("=") else words[0].upper()[:20] if words else ""
