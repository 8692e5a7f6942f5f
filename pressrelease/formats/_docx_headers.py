"""The headers and footers of a letterhead, or ours: their words that change become gaps."""

from __future__ import annotations

import copy
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from io import BytesIO
from itertools import accumulate
from typing import Any

from pressrelease.errors import InputError, nearest
from pressrelease.formats._docx_file import W, WordFile, markup, own_texts, remove
from pressrelease.formats._docx_package import DECLARATION, WORD, Member, relation, stored
from pressrelease.formats._docx_parts import TYPES, Parts
from pressrelease.formats._docx_picture import EMU_PER_TWIP, ENDINGS, picture
from pressrelease.formats._docx_running import LOCALE, WHOLE_TITLE, Gap, RunningPart
from pressrelease.formats._docx_section import Reference, Section
from pressrelease.formats._docx_styles import Styles
from pressrelease.raster import read_header

_GAPS = ("publisher", "title", "label", "date", "page", "logo")
_GAP = re.compile(rf"\{{({'|'.join(_GAPS)})\}}")
_UNKNOWN = re.compile(
    rf"\{{(?!(?:{'|'.join(_GAPS)})\}})(?:\s*([^\W\d_][\w .-]{{0,30}}?)\s*\}}|({'|'.join(_GAPS)})\b)"
)
_MARK = re.compile("\ufdd0([0-9]{1,6})\ufdd1")  # noncharacters, which no text has
_SMALL = "17"  # half points
_LOGO_SIZE = (3400, 680)  # twips: the largest width and height of a logo
_LOGO_RELATION = "rIdReleaseLogo"
_FIRST_DRAWING = 1_000_001  # the ids of the pictures in a text begin at 1
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_AFTER_LANG = frozenset(f"{W}{name}" for name in "eastAsianLayout specVanish oMath".split())


class Running:
    """The headers and footers of a letterhead, or ours if it has none.

    `are_ours` tells which of them; the section is made to refer to them, and what they need is added to the parts.
    """

    def __init__(
        self, parts: Parts, section: Section, own: WordFile, own_section: Section, styles: Styles, logo: bytes
    ) -> None:
        self._parts = parts
        self._styles = styles
        self._logo = _logo(logo) if logo else None
        self._drawings = _FIRST_DRAWING
        compiled: dict[tuple[str, str], RunningPart] = {}
        references: list[Reference] = []
        found = [*self._sources(parts.file, section)]
        self.are_ours = not found
        for one, source in found or self._sources(own, own_section):
            key = (one.kind, source)
            if key not in compiled:
                number = 1 + sum(kind == one.kind for kind, _ in compiled)
                name = f"word/{one.kind}{number}.xml"
                root = self._ours(own, source, name, one, section) if self.are_ours else None
                root = parts.read(source, name, one.kind) if root is None else root
                compiled[key] = self._compiled(root, name, one.kind, f"rId{one.kind.title()}{number}")
            references.append(Reference(one.kind, one.pages, compiled[key].identity))
        section.refer(references)
        if self.are_ours:
            section.set_title_page()
        self.parts = tuple(compiled.values())

    def _sources(self, file: WordFile, section: Section) -> Iterator[tuple[Reference, str]]:
        """The references of a section whose parts are there, with the names of the parts."""
        relations = file.relations(file.main)
        for one in section.references:
            target = relations.get(one.identity)
            if target and target.kind == one.kind and not target.external:
                root = file.root(target.target)
                if root is not None and root.tag == f"{W}{'hdr' if one.kind == 'header' else 'ftr'}":
                    yield one, target.target

    def _ours(self, own: WordFile, source: str, name: str, one: Reference, section: Section) -> Any:
        """One of our own letterhead's, fitted to the margins of this one."""
        self._parts.declare(name, TYPES[one.kind])
        root = own.root(source)
        names = [style.get(f"{W}val") for style in root.iter(f"{W}pStyle")]
        for style in root.iter(f"{W}pStyle"):
            identity = self._styles.ids[style.get(f"{W}val")]
            style.set(f"{W}val", identity)
            properties = style.getparent()
            properties.append(self._tabs(identity, properties, section.width))
            for tag, attributes in (
                ("ind", {"left": "0", "right": "0", "firstLine": "0"}),
                ("jc", {"val": "left"}),
            ):
                _append(properties, tag, **attributes)
        if "Masthead" not in names:  # the letterhead's own size may be too large for publisher and title
            for run in root.iter(f"{W}r"):
                properties = run.makeelement(f"{W}rPr")
                run.insert(0, properties)
                _append(properties, "sz", val=_SMALL)
                _append(properties, "szCs", val=_SMALL)
        return root

    def _tabs(self, style: str, properties: Any, width: int) -> Any:
        """One tab at the right margin instead of the style's own tabs."""
        tabs = properties.makeelement(f"{W}tabs")
        for position in self._styles.tabs(style):
            if position != str(width):
                _append(tabs, "tab", val="clear", pos=position)
        _append(tabs, "tab", val="right", pos=str(width))
        return tabs

    def _compiled(self, root: Any, name: str, kind: str, identity: str) -> RunningPart:
        gaps: list[Gap] = []
        _fill_empty(root)
        for drawing in root.iter(_DRAWING):
            drawing.set("id", str(self._drawings))
            self._drawings += 1
        paragraphs = list(root.iter(f"{W}p"))
        for paragraph in paragraphs:
            _join_split_gaps(paragraph, self._parts.file)
        alone = set(filter(_holds_title_alone, paragraphs))
        for run in list(root.iter(f"{W}r")):
            _cut(run, gaps, whole=next(run.iterancestors(f"{W}p"), None) in alone)
        pieces: list[str | Gap] = [DECLARATION]
        for index, piece in enumerate(_MARK.split(markup(root))):
            if index % 2 == 0 or int(piece) >= len(gaps):
                pieces.append(piece)
            elif (gap := gaps[int(piece)]).name != "logo":
                pieces.append(gap)
            elif self._logo:
                pieces.append(self._logo_run(name, *self._logo))
        return RunningPart(name, kind, identity, tuple(pieces))

    def _logo_run(self, name: str, member: Member, size: tuple[int, int]) -> str:
        """The logo in a header: its markup; the picture is added to the parts."""
        target = member.name.decode().removeprefix("word/")
        self._parts.relate(name, relation(_LOGO_RELATION, "image", target))
        if member not in self._parts.binaries:
            self._parts.binaries.append(member)
        drawing = picture(self._drawings, "Logo", "", _LOGO_RELATION, size)
        self._drawings += 1
        return f'<w:r>{drawing}</w:r><w:r><w:t xml:space="preserve">   </w:t></w:r>'


# ------------------------------------------------------------------------------------------------ finding the gaps


def _join_split_gaps(paragraph: Any, file: WordFile) -> None:
    """Move each gap wholly into the text where it begins, as Word may split text that was typed at once into runs.

    Raises InputError if something is written like a gap and is none.
    """
    texts = list(own_texts(paragraph))
    joined = "".join(one.text or "" for one in texts)
    if unknown := _UNKNOWN.search(joined):
        raise _no_gap(file, unknown)
    starts = [0, *accumulate(len(one.text or "") for one in texts)]
    for found in reversed(list(_GAP.finditer(joined))):
        first, last = bisect_right(starts, found.start()) - 1, bisect_left(starts, found.end()) - 1
        start, end = found.start() - starts[first], found.end() - starts[last]
        if first == last:
            continue
        texts[first].text = texts[first].text[:start] + found.group()
        for one in texts[first + 1 : last]:
            one.text = ""
        texts[last].text = texts[last].text[end:]


def _no_gap(file: WordFile, unknown: re.Match[str]) -> InputError:
    near = nearest(unknown[1] or unknown[2], _GAPS)
    known = ", ".join(f"{{{name}}}" for name in _GAPS)
    hint = f"did you mean {{{near}}}?" if near else f"there are: {known}"
    return file.refusal(f"has {unknown[0]} in a header or footer, which is no placeholder", hint)


def _holds_title_alone(paragraph: Any) -> bool:
    """Whether nothing stands beside the title, so that a long one can go on in the next line."""
    joined = "".join(one.text or "" for one in own_texts(paragraph))
    return joined.strip() == "{title}" and paragraph.find(f"{W}r/{W}tab") is None


def _cut(run: Any, gaps: list[Gap], *, whole: bool) -> None:
    """Replace a run by runs without gaps and, between them, marks that hold the number of the gap.

    `whole` says that the title is not to be cut to a line.
    """
    if not any(_GAP.search(one.text or "") for one in run.findall(f"{W}t")):
        return
    properties = run.find(f"{W}rPr")
    language = _with_language(run, properties)
    for child in [one for one in run if one is not properties]:
        if child.tag != f"{W}t":
            run.addprevious(_run_of(properties, child))
            continue
        for index, text in enumerate(_GAP.split(child.text or "")):
            if index % 2:
                before, mark = run.getprevious(), f"\ufdd0{len(gaps)}\ufdd1"
                gaps.append(Gap(WHOLE_TITLE if whole and text == "title" else text, language))
                if before is None:
                    run.getparent().text = (run.getparent().text or "") + mark
                else:
                    before.tail = (before.tail or "") + mark
            elif text:
                piece = child.makeelement(
                    child.tag, {"{http://www.w3.org/XML/1998/namespace}space": "preserve"}
                )
                piece.text = text
                run.addprevious(_run_of(properties, piece))
    remove(run)


def _run_of(properties: Any, child: Any) -> Any:
    run = child.makeelement(f"{W}r", nsmap=child.nsmap)
    if properties is not None:
        run.append(copy.deepcopy(properties))
    run.append(child)
    return run


def _with_language(run: Any, properties: Any) -> str:
    """The properties of a run as markup, with a gap for the language."""
    own = run.makeelement(f"{W}rPr", nsmap={"w": WORD})
    own.extend(copy.deepcopy(one) for one in (properties if properties is not None else ()))
    for one in own.findall(f"{W}lang"):
        own.remove(one)
    language = own.makeelement(f"{W}lang", {f"{W}val": LOCALE})
    after = [one for one in own if one.tag in _AFTER_LANG]
    if after:
        after[0].addprevious(language)
    else:
        own.append(language)
    return markup(own)


def _fill_empty(root: Any) -> None:
    """Give a paragraph to whatever has to end with one and has lost it: a header, a cell, a text box."""
    for one in root.iter(root.tag, f"{W}tc", f"{W}txbxContent"):
        if not len(one) or (one.tag == f"{W}tc" and one[-1].tag != f"{W}p") or one[-1].tag == f"{W}tcPr":
            one.append(one.makeelement(f"{W}p"))


def _append(parent: Any, tag: str, **attributes: str) -> None:
    """Add an element of Word with these attributes."""
    element = parent.makeelement(f"{W}{tag}", {f"{W}{name}": text for name, text in attributes.items()})
    parent.append(element)


# ------------------------------------------------------------------------------------------------ the logo


def _logo(content: bytes) -> tuple[Member, tuple[int, int]] | None:
    """The logo as a part of the package, and its size; None if Word cannot show its type (SVG)."""
    header = read_header(BytesIO(content))
    if header is None or not header.width:
        return None
    scale = min(_LOGO_SIZE[0] * EMU_PER_TWIP / header.width, _LOGO_SIZE[1] * EMU_PER_TWIP / header.height)
    size = (round(header.width * scale), round(header.height * scale))
    return stored(f"word/media/logo.{ENDINGS[header.media_type]}", content), size
