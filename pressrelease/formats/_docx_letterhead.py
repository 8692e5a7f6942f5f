"""The letterhead of Word documents: a .docx file, read once; only the words change from release to release.

Its styles, lists, headers, footers and margins are used; its body is not.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from pressrelease.errors import InputError, Mistake
from pressrelease.formats._docx_cleaning import Cleaning
from pressrelease.formats._docx_file import MOST_BYTES, W, WordFile, markup, remove
from pressrelease.formats._docx_lists import NUMBERING, Lists, read_lists
from pressrelease.formats._docx_package import DECLARATION, Member, packed, relation, relations
from pressrelease.formats._docx_parts import TYPES, Parts
from pressrelease.formats._docx_running import LOCALE, Running, RunningPart
from pressrelease.formats._docx_section import Section
from pressrelease.formats._docx_styles import Styles
from pressrelease.newsroom import Newsroom
from pressrelease.ready import pack_ready, read_ready
from pressrelease.records import dataclass
from pressrelease.resources import folder

_NAME = "docx/letterhead.docx"
_SETTINGS = frozenset(
    f"{W}{name}"
    for name in (
        "zoom mirrorMargins alignBordersAndEdges bordersDoNotSurroundHeader bordersDoNotSurroundFooter gutterAtTop "
        "autoHyphenation consecutiveHyphenLimit hyphenationZone doNotHyphenateCaps defaultTabStop evenAndOddHeaders "
        "embedTrueTypeFonts embedSystemFonts saveSubsetFonts characterSpacingControl noLineBreaksAfter "
        "noLineBreaksBefore hdrShapeDefaults footnotePr endnotePr compat themeFontLang clrSchemeMapping "
        "shapeDefaults decimalSymbol listSeparator"
    ).split()
)
"""The settings of a letterhead that make its look."""

_TOLD_SETTINGS = {
    "documentProtection": "its protection",
    "writeProtection": "its protection",
    "trackRevisions": "the tracking of changes",
    "mailMerge": "mail merge",
    "attachedTemplate": "the path of its template",
}
_TOLD_PARTS = {"vbaProject": "macros", "attachedToolbars": "toolbars"}
_SEPARATORS = frozenset(("separator", "continuationSeparator", "continuationNotice"))


@dataclass(frozen=True, slots=True, eq=False)
class Letterhead:
    """A letterhead, compiled: the constant parts are packed, the others have gaps.

    `styles` maps the English name of a style to its id. `width` and `height` are those of running text on a page,
    `indent` is its distance from the margin, in twips. `section` is the markup that ends a document. `relations` are
    those of the document, `lists` its numbering, `running` its headers and footers. `fixed` are the other parts, the
    first of which is to be the first in the package; `worded` are the names and the markup of those that name the
    language. `notes` say what the letterhead lacks and what of it is left out.
    """

    styles: Mapping[str, str]
    width: int
    height: int
    indent: int
    section: str
    lists: Lists
    relations: tuple[str, ...]
    running: tuple[RunningPart, ...]
    fixed: tuple[Member, ...]
    worded: tuple[tuple[str, str], ...]
    notes: tuple[Mistake, ...]


@lru_cache(maxsize=8)
def constant_parts(letterhead: Letterhead, locale: str) -> tuple[Member, ...]:
    """The parts of a letterhead that all documents in a language have in common, the content types first."""
    worded = (packed(name, markup.replace(LOCALE, locale)) for name, markup in letterhead.worded)
    return (*letterhead.fixed, *worded)


def read_letterhead(newsroom: Newsroom, language: str) -> Letterhead:
    """The letterhead of a newsroom for a language: the one in its settings, else the one among its templates, else
    the package's own.

    Raises InputError if the file cannot be read or used, and if the logo cannot be read.
    """
    config = newsroom.config
    path = config.letterhead.get(language)
    if path is None and config.templates is not None:
        path = config.templates / _NAME
        path = path if path.is_file() else None
    if path is None:
        logo = newsroom.logo()
        return _compiled(_own_content(), own_letterhead(), logo) if logo else _own_compiled()
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except OSError as error:
        reason = "does not exist" if not path.exists() else f"cannot be read: {error.strerror}"
        raise InputError(Mistake(str(path), 0, 0, f"the letterhead {reason}", "fix `letterhead`")) from None
    return _compiled(content, path, newsroom.logo())


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


@lru_cache(maxsize=8)
def _compiled(content: bytes, path: Path, logo: bytes) -> Letterhead:
    own = WordFile(_own_content(), own_letterhead())
    file = own if content == _own_content() else WordFile(content, path)
    cleaning = Cleaning()
    parts = Parts(file, cleaning)
    (own_page,) = own.sections()
    own_section = Section(own, [own_page], own_page, cleaning)
    section = own_section if file is own else Section(file, file.sections(), own_page, cleaning)
    own_styles = _own_root(own, "styles")
    root = own_styles if file is own else _styles_root(parts, own_styles)
    styles = Styles(root, own_styles, section.column, cleaning)
    running = Running(parts, section, own, own_section, styles, logo)
    lists = read_lists(_numbering_root(parts), _own_root(own, "numbering"), styles)
    contents = {
        "word/styles.xml": _with_language(root),
        "word/settings.xml": _settings(parts, own, running.are_ours),
        **dict(_other_parts(parts)),
    }
    for name in ("word/document.xml", "word/styles.xml", NUMBERING, "docProps/core.xml", "docProps/app.xml"):
        parts.declare(name, TYPES[name.rpartition("/")[2].removesuffix(".xml")])
    for kind in file.relations(file.main).values():
        if kind.kind in _TOLD_PARTS:
            cleaning.tell(_TOLD_PARTS[kind.kind])
    texts = {name: DECLARATION + markup(one) for name, one in contents.items()}
    return Letterhead(
        styles=styles.ids,
        width=section.column - styles.left - styles.right,
        height=section.height,
        indent=styles.left,
        section=markup(section.element),
        lists=lists,
        relations=(*_document_relations(contents), *_running_relations(running)),
        running=running.parts,
        fixed=(
            parts.content_types(),
            packed("_rels/.rels", _package_relations()),
            *parts.relation_members(),
            *parts.binaries,
            *(packed(name, text) for name, text in texts.items() if LOCALE not in text),
        ),
        worded=tuple((name, text) for name, text in texts.items() if LOCALE in text),
        notes=tuple(_notes(path, styles.lacking, cleaning)),
    )


def _notes(path: Path, lacking: tuple[str, ...], cleaning: Cleaning) -> Iterator[Mistake]:
    if lacking:
        message = f"the letterhead lacks the style{'s' * (len(lacking) > 1)} {', '.join(lacking)}; ours is used"
        message = message if len(lacking) == 1 else message.replace("ours is", "ours are")
        yield Mistake(str(path), 0, 0, message, "docs/letterhead.md says how Word saves a style")
    if cleaning.told:
        yield Mistake(str(path), 0, 0, f"left out of the letterhead: {', '.join(cleaning.told)}")


# ------------------------------------------------------------------------------------------------ parts


def _own_root(own: WordFile, kind: str) -> Any:
    return own.root(f"word/{kind.lower()}.xml")


def _part(parts: Parts, kind: str, target: str) -> Any:
    """The cleaned part of that kind, None if the letterhead has none."""
    found = parts.file.related(parts.file.main, kind)
    return parts.read(found[0], target, kind) if found else None


def _styles_root(parts: Parts, own: Any) -> Any:
    """The letterhead's styles; without any, the defaults of our own."""
    root = _part(parts, "styles", "word/styles.xml")
    if root is None:
        root = copy.deepcopy(own)
        for style in root.findall(f"{W}style"):
            remove(style)
    return root


def _numbering_root(parts: Parts) -> Any:
    root = _part(parts, "numbering", NUMBERING)
    if root is None:
        from lxml.etree import Element

        root = Element(f"{W}numbering", nsmap={"w": W[1:-1]})
    return root


def _settings(parts: Parts, own: WordFile, running_is_ours: bool) -> Any:
    """The settings that make the look of the letterhead, or ours."""
    root = _part(parts, "settings", "word/settings.xml")
    if root is None:
        parts.declare("word/settings.xml", TYPES["settings"])
        root = _own_root(own, "settings")
    notes = {
        f"{W}{kind}Pr": parts.file.related(parts.file.main, f"{kind}s") for kind in ("footnote", "endnote")
    }
    for one in list(root):
        name = one.tag.removeprefix(W)
        if name in _TOLD_SETTINGS:
            parts.cleaning.tell(_TOLD_SETTINGS[name])
        if one.tag not in _SETTINGS or (running_is_ours and name == "evenAndOddHeaders"):
            remove(one)
        elif not notes.get(one.tag, [""]):
            for separator in one.findall(f"{W}{name[:-2]}"):
                remove(separator)
    for language in root.findall(f"{W}themeFontLang"):
        language.set(f"{W}val", LOCALE)
    return root


def _other_parts(parts: Parts) -> Iterator[tuple[str, Any]]:
    """Theme, fonts, and the lines above notes."""
    for kind, target in (
        ("theme", "word/theme/theme1.xml"),
        ("fontTable", "word/fontTable.xml"),
        ("footnotes", "word/footnotes.xml"),
        ("endnotes", "word/endnotes.xml"),
    ):
        root = _part(parts, kind, target)
        if root is not None:
            for note in [*root.findall(f"{W}footnote"), *root.findall(f"{W}endnote")]:
                if note.get(f"{W}type") not in _SEPARATORS:
                    remove(note)
            yield target, root


def _with_language(styles: Any) -> Any:
    """The styles with the language as the default of all text."""
    inner = styles
    for path in ("docDefaults", "rPrDefault", "rPr", "lang"):
        outer, inner = inner, inner.find(f"{W}{path}")
        if inner is None:
            inner = outer.makeelement(f"{W}{path}")
            if path in ("docDefaults", "rPrDefault"):
                outer.insert(0, inner)
            else:
                outer.append(inner)
    inner.set(f"{W}val", LOCALE)
    return styles


def _document_relations(names: Mapping[str, Any]) -> Iterator[str]:
    for name in (*names, NUMBERING):
        kind = name.rpartition("/")[2].removesuffix(".xml").replace("theme1", "theme")
        yield relation(f"rId{kind.title()}", kind, name.removeprefix("word/"))


def _running_relations(running: Running) -> Iterator[str]:
    for part in running.parts:
        yield relation(part.identity, part.kind, part.name.removeprefix("word/"))


def _package_relations() -> str:
    core = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
    return relations(
        (
            relation("rId1", "officeDocument", "word/document.xml"),
            relation("rId2", core, "docProps/core.xml"),
            relation("rId3", "extended-properties", "docProps/app.xml"),
        )
    )
