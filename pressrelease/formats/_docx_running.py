"""Headers and footers of a letterhead, with gaps that each release fills: `{publisher}`, `{title}`, `{page}` and others."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from io import BytesIO
from typing import Any

from pressrelease.formats._docx_package import (
    DECLARATION,
    OFFICE,
    WORD,
    Member,
    escaped,
    packed,
    relation,
    relations,
    stored,
)
from pressrelease.formats._docx_picture import EMU_PER_TWIP, ENDINGS, picture
from pressrelease.raster import read_header
from pressrelease.records import dataclass

LOCALE = "\ue002"  # the placeholder of the language's tag in compiled parts
PAGE, PAGES = "\ue003", "\ue004"  # the placeholders of the two numbers in the words of `{page}`

_GAP = re.compile(r"\{(publisher|title|label|date|page|logo)\}")
_MARK = re.compile("\ue000([0-9]+)\ue001")
_SMALL = 107950  # EMU: 8.5 points
_LOGO_SIZE = (3400, 680)  # twips: the largest width and height of a logo
_LOGO_RELATION = "rIdReleaseLogo"
_AFTER_LANG = frozenset("eastAsianLayout specVanish oMath rPrChange".split())
_AFTER_TITLE_PAGE = frozenset("textDirection bidi rtlGutter docGrid printerSettings sectPrChange".split())


@dataclass(frozen=True, slots=True)
class Gap:
    """A gap in a header: the name of its words and their run properties."""

    name: str
    properties: str


@dataclass(frozen=True, slots=True, eq=False)
class RunningPart:
    """A header or footer: its name in the package, its kind and relation, its markup split at its gaps."""

    name: str
    kind: str
    identity: str
    pieces: tuple[str | Gap, ...]


class Running:
    """The headers and footers of a letterhead, or ours if it has none, and the section that refers to them.

    `members` are the other parts that they need; `names` are the part names of the letterhead's own headers and footers.
    """

    def __init__(self, document: Any, own: Any, ids: Mapping[str, str], width: int, logo: bytes) -> None:
        section = copy.deepcopy(document.sections[-1]._sectPr)
        _keep_known(section)
        self._logo = _logo(logo) if logo else None
        self.members: list[Member] = []
        self.names: set[str] = set()
        self.parts: tuple[RunningPart, ...]
        references = section.xpath("./w:headerReference | ./w:footerReference")
        if references:
            self.parts = tuple(self._taken(document, references))
        else:
            self.parts = tuple(self._ours(document, own, section, ids, width))
        if self._logo and any(
            _LOGO_RELATION in piece for part in self.parts for piece in part.pieces if isinstance(piece, str)
        ):
            self.members.append(self._logo[0])
        from lxml.etree import tostring

        self.section = tostring(section, encoding="unicode")

    def _taken(self, document: Any, references: list[Any]) -> Iterator[RunningPart]:
        """The letterhead's own."""
        seen = set()
        for reference in references:
            identity = reference.get(f"{{{OFFICE}}}id")
            part = document.part.related_parts[identity]
            self.names.add(part.partname)
            if identity not in seen:
                seen.add(identity)
                kind = "header" if reference.tag.endswith("headerReference") else "footer"
                yield self._compiled(
                    part, part.partname.lstrip("/"), kind, identity, copy.deepcopy(part.element)
                )

    def _ours(
        self, document: Any, own: Any, section: Any, ids: Mapping[str, str], width: int
    ) -> Iterator[RunningPart]:
        """Those of our own letterhead, fitted to the margins of this one."""
        from docx.oxml.parser import OxmlElement

        ours = copy.deepcopy(own.sections[-1]._sectPr).xpath("./w:headerReference | ./w:footerReference")
        for number, reference in enumerate(ours):
            part = own.part.related_parts[reference.get(f"{{{OFFICE}}}id")]
            identity, kind = (
                f"rIdRunning{number}",
                "header" if reference.tag.endswith("headerReference") else "footer",
            )
            reference.set(f"{{{OFFICE}}}id", identity)
            section.insert(number, reference)
            element = copy.deepcopy(part.element)
            for style in element.iter(f"{{{WORD}}}pStyle"):
                name = style.get(f"{{{WORD}}}val")
                style.set(f"{{{WORD}}}val", ids[name])
                style.getparent().append(_tabs(document, ids[name], width))
            if reference.get(f"{{{WORD}}}type") == "default":
                for run in element.iter(f"{{{WORD}}}r"):  # its own may be too large for publisher and title
                    run.get_or_add_rPr().sz_val = _SMALL
            yield self._compiled(part, f"word/release{kind.title()}{number}.xml", kind, identity, element)
        if section.find(f"{{{WORD}}}titlePg") is None:
            before = [one for one in section if one.tag.rpartition("}")[2] in _AFTER_TITLE_PAGE]
            title_page = OxmlElement("w:titlePg")
            if before:
                before[0].addprevious(title_page)
            else:
                section.append(title_page)

    def _compiled(self, part: Any, name: str, kind: str, identity: str, element: Any) -> RunningPart:
        from lxml.etree import tostring

        gaps: list[Gap] = []
        for paragraph in list(element.iter(f"{{{WORD}}}p")):
            _join_split_gaps(paragraph)
            for run in paragraph.findall(f".//{{{WORD}}}r"):
                _cut(run, gaps)
        entries = [
            relation(one.rId, one.reltype, one.target_ref, external=one.is_external)
            for one in part.rels.values()
        ]
        pieces: list[str | Gap] = [DECLARATION]
        for index, piece in enumerate(_MARK.split(tostring(element, encoding="unicode"))):
            if index % 2 == 0:
                pieces.append(piece)
            elif (gap := gaps[int(piece)]).name != "logo":
                pieces.append(gap)
            elif self._logo:
                pieces.append(self._logo[1])
                if not any(_LOGO_RELATION in entry for entry in entries):
                    entries.append(
                        relation(_LOGO_RELATION, "image", self._logo[0].name.decode().removeprefix("word/"))
                    )
        if entries:
            base, _, file = name.rpartition("/")
            self.members.append(packed(f"{base}/_rels/{file}.rels", relations(entries)))
        return RunningPart(name, kind, identity, tuple(pieces))


@lru_cache(maxsize=256)
def filled(part: RunningPart, locale: str, values: tuple[tuple[str, str], ...]) -> Member:
    """A header or footer with the words of a release.

    Parameters: `values` are the words for each gap, unescaped; those of `page` hold PAGE and PAGES in place of the
    numbers, which become fields.
    """
    words = dict(values)
    markup = "".join(
        piece if isinstance(piece, str) else "".join(_runs(piece, words.get(piece.name, "")))
        for piece in part.pieces
    )
    return packed(part.name, markup.replace(LOCALE, locale))


def gaps_of(part: RunningPart) -> frozenset[str]:
    """The names of the words that a header or footer needs."""
    return frozenset(piece.name for piece in part.pieces if isinstance(piece, Gap))


def _runs(gap: Gap, words: str) -> Iterator[str]:
    """Text as a run, with page numbers as fields."""
    for text in re.split(f"([{PAGE}{PAGES}])", words):
        if text in (PAGE, PAGES) and text:
            field = "PAGE" if text == PAGE else "NUMPAGES"
            for inner in (
                '<w:fldChar w:fldCharType="begin"/>',
                f'<w:instrText xml:space="preserve"> {field} </w:instrText>',
                '<w:fldChar w:fldCharType="separate"/>',
                "<w:t>1</w:t>",
                '<w:fldChar w:fldCharType="end"/>',
            ):
                yield f"<w:r>{gap.properties}{inner}</w:r>"
        elif text:
            yield f'<w:r>{gap.properties}<w:t xml:space="preserve">{escaped(text)}</w:t></w:r>'


# ------------------------------------------------------------------------------------------------ finding the gaps


def _join_split_gaps(paragraph: Any) -> None:
    """Move each gap wholly into the text where it begins, as Word may split text that was typed at once into runs."""
    texts = list(paragraph.iter(f"{{{WORD}}}t"))
    joined = "".join(one.text or "" for one in texts)
    for found in reversed(list(_GAP.finditer(joined))):
        position, first = 0, True
        for one in texts:
            text = one.text or ""
            start, end = found.start() - position, found.end() - position
            position += len(text)
            if end <= 0 or start >= len(text):
                continue
            inside = found.group() if first else ""
            one.text = text[: max(start, 0)] + inside + text[max(end, 0) :]
            first = False


def _cut(run: Any, gaps: list[Gap]) -> None:
    """Replace a run by runs without gaps and, between them, marks that hold the number of the gap."""
    if not any(_GAP.search(one.text or "") for one in run.findall(f"{{{WORD}}}t")):
        return
    properties = run.find(f"{{{WORD}}}rPr")
    markup = _with_language(properties)
    pieces: list[Any] = []
    for child in run:
        if child is properties:
            continue
        if child.tag != f"{{{WORD}}}t":
            pieces.append(_run_of(properties, copy.deepcopy(child)))
            continue
        for index, text in enumerate(_GAP.split(child.text or "")):
            if index % 2:
                pieces.append(f"\ue000{len(gaps)}\ue001")
                gaps.append(Gap(text, markup))
            elif text:
                inner = child.makeelement(
                    child.tag, {"{http://www.w3.org/XML/1998/namespace}space": "preserve"}
                )
                inner.text = text
                pieces.append(_run_of(properties, inner))
    parent, before = run.getparent(), run.getprevious()
    position = parent.index(run)
    parent.remove(run)
    for piece in pieces:
        if not isinstance(piece, str):
            parent.insert(position, piece)
            position += 1
            before = piece
        elif before is None:
            parent.text = (parent.text or "") + piece
        else:
            before.tail = (before.tail or "") + piece


def _run_of(properties: Any, child: Any) -> Any:
    run = child.makeelement(f"{{{WORD}}}r", nsmap=child.nsmap)
    if properties is not None:
        run.append(copy.deepcopy(properties))
    run.append(child)
    return run


def _with_language(properties: Any) -> str:
    """The run properties as markup, with a gap for the language."""
    from docx.oxml.parser import OxmlElement
    from lxml.etree import tostring

    own = copy.deepcopy(properties) if properties is not None else OxmlElement("w:rPr")
    for one in own.findall(f"{{{WORD}}}lang"):
        own.remove(one)
    language = OxmlElement("w:lang", {f"{{{WORD}}}val": LOCALE})
    after = [one for one in own if one.tag.rpartition("}")[2] in _AFTER_LANG]
    if after:
        after[0].addprevious(language)
    else:
        own.append(language)
    own.tail = None
    return tostring(own, encoding="unicode")


# ------------------------------------------------------------------------------------------------ the section


def _keep_known(section: Any) -> None:
    """Remove the letterhead's history, and extensions whose prefixes our documents do not declare."""
    section.tail = None
    for name in list(section.attrib):
        del section.attrib[name]
    for child in list(section):
        if not child.tag.startswith(f"{{{WORD}}}") or child.tag.endswith(
            ("}sectPrChange", "}printerSettings", "}type")
        ):
            section.remove(child)


def _tabs(document: Any, style: str, width: int) -> Any:
    """One tab at the right margin instead of the style's own tabs."""
    from docx.oxml.parser import OxmlElement

    tabs = OxmlElement("w:tabs")
    for position in document.styles.element.xpath(
        f'./w:style[@w:styleId="{style}"]/w:pPr/w:tabs/w:tab/@w:pos'
    ):
        if position != str(width):
            tabs.append(OxmlElement("w:tab", {f"{{{WORD}}}val": "clear", f"{{{WORD}}}pos": position}))
    tabs.append(OxmlElement("w:tab", {f"{{{WORD}}}val": "right", f"{{{WORD}}}pos": str(width)}))
    return tabs


# ------------------------------------------------------------------------------------------------ the logo


def _logo(content: bytes) -> tuple[Member, str] | None:
    """The logo as a part of the package and as a run; None if Word cannot show its type (SVG)."""
    header = read_header(BytesIO(content))
    if header is None or not header.width:
        return None
    scale = min(_LOGO_SIZE[0] * EMU_PER_TWIP / header.width, _LOGO_SIZE[1] * EMU_PER_TWIP / header.height)
    size = (round(header.width * scale), round(header.height * scale))
    run = f'<w:r>{picture(9001, "Logo", "", _LOGO_RELATION, size)}</w:r><w:r><w:t xml:space="preserve">   </w:t></w:r>'
    return stored(f"word/media/logo.{ENDINGS[header.media_type]}", content), run


def named_values(names: Iterable[str], values: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """The values that a part needs, in a form that can be cached."""
    return tuple((name, values[name]) for name in sorted(names) if name in values)
