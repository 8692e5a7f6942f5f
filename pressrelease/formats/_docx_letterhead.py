"""The letterhead of Word documents: a .docx file, read once; only the words change from release to release.

Its styles, lists, headers, footers and margins are used; its body is not.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from io import BytesIO
from pathlib import Path
from typing import Any

from pressrelease.errors import InputError, Mistake
from pressrelease.formats._docx_lists import Lists, read_lists
from pressrelease.formats._docx_package import (
    DECLARATION,
    OFFICE,
    WORD,
    Member,
    packed,
    relation,
    relations,
)
from pressrelease.formats._docx_picture import EMU_PER_TWIP
from pressrelease.formats._docx_running import LOCALE, Running, RunningPart
from pressrelease.newsroom import Newsroom
from pressrelease.ready import pack_ready, read_ready
from pressrelease.records import dataclass
from pressrelease.resources import folder

NEEDED = tuple(
    "Normal,Title,Subtitle,Heading 1,Heading 2,Heading 3,List Bullet,List Number,Quote,Caption,Header,Footer".split(
        ","
    )
)
"""The built-in styles of Word that a letterhead must have; our other styles are added if they are missing."""

_NAME = "docx/letterhead.docx"
_MANUAL = "docs/letterhead.md explains how to make one"
_LEAST = 1440  # twips: the smallest width and height of the text on a page
_OWN_WIDTH = 8730  # twips: the text width that the tabs of our own styles are designed for
_KEPT = frozenset("styles settings webSettings fontTable theme numbering footnotes endnotes".split())
_CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"


@dataclass(frozen=True, slots=True, eq=False)
class Letterhead:
    """A letterhead, compiled: the constant parts are packed, the others have gaps.

    `styles` maps the English name of a style to its id. `width` and `height` are those of the text, in twips.
    `section` is the markup that ends a document. `relations` are those of the document, `lists` its numbering,
    `running` its headers and footers. `fixed` are the other parts, the first of which is to be the first in the
    package; `worded` are the names and the markup of those that name the language.
    """

    styles: Mapping[str, str]
    width: int
    height: int
    section: str
    lists: Lists
    relations: tuple[str, ...]
    running: tuple[RunningPart, ...]
    fixed: tuple[Member, ...]
    worded: tuple[tuple[str, str], ...]


@lru_cache(maxsize=8)
def constant_parts(letterhead: Letterhead, locale: str) -> tuple[Member, ...]:
    """The parts of a letterhead that all documents in a language have in common, the content types first."""
    worded = (packed(name, markup.replace(LOCALE, locale)) for name, markup in letterhead.worded)
    return (*letterhead.fixed, *worded)


def read_letterhead(newsroom: Newsroom) -> Letterhead:
    """The letterhead of a newsroom: the one in its settings, else the one among its templates, else the package's own.

    Raises InputError if the file is missing, is not a Word document or lacks styles, and if the logo cannot be read.
    """
    config = newsroom.config
    path = config.letterhead
    if path is None and config.templates is not None:
        path = config.templates / _NAME
        path = path if path.is_file() else None
    if path is None:
        logo = newsroom.logo()
        return _compiled(_own_content(), own_letterhead(), logo) if logo else _own_compiled()
    try:
        return _compiled(path.read_bytes(), path, newsroom.logo())
    except OSError:
        problem = "is not a Word document (.docx)" if path.exists() else "does not exist"
        raise InputError(Mistake(str(path), 0, 0, f"the letterhead {problem}", _MANUAL)) from None


def own_letterhead() -> Path:
    """The package's own letterhead."""
    return folder("templates") / _NAME


@cache  # like its code, the package's own files do not change while the process runs
def _own_content() -> bytes:
    return own_letterhead().read_bytes()


@cache
def _own_compiled() -> Letterhead:
    ready: Letterhead | None = read_ready("letterhead", _own_content())
    return ready or _compiled(_own_content(), own_letterhead(), b"")


def make_ready() -> bytes:
    """The file from which the package's own letterhead is taken, compiled."""
    return pack_ready(_own_content(), _compiled(_own_content(), own_letterhead(), b""))


@lru_cache(maxsize=4)
def _compiled(content: bytes, path: Path, logo: bytes) -> Letterhead:
    own = _opened(_own_content(), own_letterhead())
    document = own if content == _own_content() else _opened(content, path)
    width, height = _text_area(document)
    styles = _Styles(document, own, width, path)
    running = Running(document, own, styles.ids, width, logo)
    lists, replaced = read_lists(document, own, styles.ids)
    _set_language(document, LOCALE)
    parts = [part for part in _kept_parts(document) if part is not replaced]
    types = _content_types(parts, lists.name, running.parts)
    fixed = [types, packed("_rels/.rels", _package_relations()), *running.members]
    worded: list[tuple[str, str]] = []
    for part in parts:
        name, content = part.partname.lstrip("/"), part.blob
        if LOCALE.encode() in content and part.content_type.endswith("+xml"):
            worded.append((name, content.decode()))
        else:
            fixed.append(packed(name, content))
        if entries := [
            _copied(one) for one in part.rels.values() if not one.reltype.endswith("/attachedTemplate")
        ]:
            base, _, file = name.rpartition("/")
            fixed.append(packed(f"{base}/_rels/{file}.rels", relations(entries)))

    return Letterhead(
        styles=styles.ids,
        width=width,
        height=height,
        section=running.section,
        lists=lists,
        relations=tuple(_document_relations(document, replaced is None, running)),
        running=running.parts,
        fixed=tuple(fixed),
        worded=tuple(worded),
    )


def _opened(content: bytes, path: Path) -> Any:
    # imported here: 80 ms that only the first document needs
    from zipfile import BadZipFile

    import docx
    from docx.opc.exceptions import PackageNotFoundError
    from lxml.etree import XMLSyntaxError

    try:
        return docx.Document(BytesIO(content))
    except (PackageNotFoundError, BadZipFile, KeyError, ValueError, XMLSyntaxError, OSError, AttributeError):
        message = "the letterhead is not a Word document (.docx)"
        raise InputError(Mistake(str(path), 0, 0, message, _MANUAL)) from None


def _text_area(document: Any) -> tuple[int, int]:
    """Width and height of the text on a page, in twips."""
    section = document.sections[-1]
    a4 = (7560310, 10692130)
    width = (
        (section.page_width or a4[0])
        - (section.left_margin or 0)
        - (section.right_margin or 0)
        - (section.gutter or 0)
    )
    height = (section.page_height or a4[1]) - (section.top_margin or 0) - (section.bottom_margin or 0)
    return max(round(width / EMU_PER_TWIP), _LEAST), max(round(height / EMU_PER_TWIP), _LEAST)


# ------------------------------------------------------------------------------------------------ styles


class _Styles:
    """The styles of a letterhead by name, with ours added if they are missing."""

    def __init__(self, document: Any, own: Any, width: int, path: Path) -> None:
        self.ids = dict(_named(document))
        lacking = [name for name in NEEDED if name not in self.ids]
        if lacking:
            few = len(lacking) == 1
            raise InputError(
                Mistake(
                    str(path),
                    0,
                    0,
                    f"the letterhead lacks the style{'' if few else 's'} {', '.join(lacking)}",
                    f"give a line of it {'this style' if few else 'each of these styles'} in Word and save it; {_MANUAL}",
                )
            )
        if document is not own:
            self._add(document.styles.element, own, width)

    def _add(self, styles: Any, own: Any, width: int) -> None:
        names = {identity: name for name, identity in _named(own)}
        taken = set(self.ids.values()) | {one.get(f"{{{WORD}}}styleId") for one in styles}
        for ours in own.styles.element.findall(f"{{{WORD}}}style"):
            name = names[ours.get(f"{{{WORD}}}styleId")]
            if name in self.ids:
                continue
            added = copy.deepcopy(ours)
            identity = added.get(f"{{{WORD}}}styleId")
            while identity in taken:
                identity += "Release"
            added.set(f"{{{WORD}}}styleId", identity)
            added.attrib.pop(f"{{{WORD}}}default", None)
            for reference in added.xpath("./w:basedOn | ./w:next | ./w:link"):
                target = self.ids.get(names[reference.get(f"{{{WORD}}}val")])
                if target is None:  # it is later in our file, or a default that Word supplies
                    added.remove(reference)
                else:
                    reference.set(f"{{{WORD}}}val", target)
            for tab in added.xpath(f'.//w:tab[@w:pos="{_OWN_WIDTH}"]'):
                tab.set(f"{{{WORD}}}pos", str(width))
            for number in added.xpath("./w:pPr/w:numPr"):
                number.getparent().remove(number)
            styles.append(added)
            self.ids[name] = identity
            taken.add(identity)


def _named(document: Any) -> Iterator[tuple[str, str]]:
    """The name, as Word shows it in English, and the id of every style."""
    for style in document.styles.element.findall(f"{{{WORD}}}style"):
        name = style.find(f"{{{WORD}}}name")
        if name is not None:
            written = name.get(f"{{{WORD}}}val")
            # Word stores a few of its own in lower case and shows them with a capital
            shown = (
                written[:1].upper() + written[1:]
                if written.startswith(("heading ", "header", "footer", "caption"))
                else written
            )
            yield shown, style.get(f"{{{WORD}}}styleId")


def _set_language(document: Any, locale: str) -> None:
    """Make the language the default of all text, and tell Word which one the document is in."""
    from docx.oxml.parser import OxmlElement

    styles = document.styles.element
    for path in ("w:docDefaults", "w:rPrDefault", "w:rPr", "w:lang"):
        inner = styles.find(f"{{{WORD}}}{path[2:]}")
        if inner is None:
            inner = OxmlElement(path)
            if path in ("w:docDefaults", "w:rPrDefault"):
                styles.insert(0, inner)
            else:
                styles.append(inner)
        styles = inner
    styles.set(f"{{{WORD}}}val", locale)
    for element in document.styles.element.xpath('./w:style[@w:default="1"]/w:rPr/w:lang'):
        element.set(f"{{{WORD}}}val", locale)
    settings = document.settings.element
    for element in settings.xpath("./w:attachedTemplate | ./w:mailMerge"):
        settings.remove(element)
    for element in settings.xpath("./w:themeFontLang"):
        element.set(f"{{{WORD}}}val", locale)


# ------------------------------------------------------------------------------------------------ parts


def _kept(document: Any) -> Iterator[Any]:
    """The document's relations to the parts of a letterhead; parts that only its body needs are left out."""
    for one in document.part.rels.values():
        if not one.is_external and one.reltype.rpartition("/")[2] in _KEPT:
            yield one


def _kept_parts(document: Any) -> list[Any]:
    """All parts except the document, its headers and footers, each once, in the order in which they are found."""
    found: dict[str, Any] = {}
    waiting = [one.target_part for one in _kept(document)]
    for section in _header_parts(document):
        waiting += [one.target_part for one in section.rels.values() if not one.is_external]
    while waiting:
        part = waiting.pop(0)
        if part.partname not in found:
            found[part.partname] = part
            waiting += [one.target_part for one in part.rels.values() if not one.is_external]
    return list(found.values())


def _header_parts(document: Any) -> Iterator[Any]:
    for reference in document.sections[-1]._sectPr.xpath("./w:headerReference | ./w:footerReference"):
        yield document.part.related_parts[reference.get(f"{{{OFFICE}}}id")]


def _document_relations(document: Any, adds_lists: bool, running: Running) -> Iterator[str]:
    for one in _kept(document):
        yield relation(one.rId, one.reltype, one.target_ref)
    if adds_lists:
        yield relation("rIdLists", "numbering", "numbering.xml")
    for part in running.parts:
        yield relation(part.identity, part.kind, part.name.removeprefix("word/"))


def _copied(one: Any) -> str:
    return relation(one.rId, one.reltype, one.target_ref, external=one.is_external)


def _package_relations() -> str:
    core = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
    return relations(
        (relation("rId1", "officeDocument", "word/document.xml"), relation("rId2", core, "docProps/core.xml"))
    )


def _content_types(parts: list[Any], numbering: str, running: tuple[Any, ...]) -> Member:
    """The content type of each part; pictures are identified by their file extension."""
    defaults = {
        "rels": "application/vnd.openxmlformats-package.relationships+xml",
        "xml": "application/xml",
        "png": "image/png",
        "jpeg": "image/jpeg",
        "gif": "image/gif",
    }
    overrides = {
        "/word/document.xml": f"{_CONTENT}.document.main+xml",
        "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
        f"/{numbering}": f"{_CONTENT}.numbering+xml",
    }
    for part in running:
        overrides[f"/{part.name}"] = f"{_CONTENT}.{part.kind}+xml"
    for part in parts:
        ending = part.partname.rpartition(".")[2].lower()
        if defaults.get(ending) != part.content_type:
            overrides[str(part.partname)] = part.content_type
    return packed(
        "[Content_Types].xml",
        f'{DECLARATION}<Types xmlns="{_TYPES}">'
        + "".join(
            f'<Default Extension="{ending}" ContentType="{kind}"/>' for ending, kind in defaults.items()
        )
        + "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in overrides.items())
        + "</Types>",
    )
