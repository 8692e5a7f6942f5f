"""From a Word file to a letterhead: what is taken from it, what is left out, and what is supplied."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from pressrelease.errors import Mistake
from pressrelease.foreign import whole_number
from pressrelease.formats._docx_cleaning import Cleaning
from pressrelease.formats._docx_file import W, WordFile, markup, remove, with_prefixes
from pressrelease.formats._docx_headers import Running
from pressrelease.formats._docx_letterhead import Letterhead
from pressrelease.formats._docx_lists import NUMBERING
from pressrelease.formats._docx_notes import NOTES, Separators
from pressrelease.formats._docx_numbering import read_lists
from pressrelease.formats._docx_package import DECLARATION, OFFICE, packed, relation, relations
from pressrelease.formats._docx_parts import TYPES, Parts
from pressrelease.formats._docx_running import LOCALE
from pressrelease.formats._docx_section import Section
from pressrelease.formats._docx_styles import Styles

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
_CELL_MARGIN = 113  # twips, in our tables
_WORD_2013 = 15  # as a mode of compatibility
_AFTER_NOTES = frozenset(
    "endnotePr compat themeFontLang clrSchemeMapping shapeDefaults decimalSymbol listSeparator".split()
)
_SEPARATORS = frozenset(("separator", "continuationSeparator", "continuationNotice"))


def compile_letterhead(content: bytes, path: Path, own_content: bytes, logo: bytes) -> Letterhead:
    """A letterhead, ready for any release.

    Parameters: `content` is that of the file at `path`, `own_content` that of our own letterhead, which supplies what
    the other lacks; `logo` is the content of a picture, or empty.
    Raises InputError if the file cannot be used.
    """
    own = WordFile(own_content, path)
    file = own if content == own_content else WordFile(content, path)
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
    footnotes = _separators(parts, own)
    contents = {
        "word/styles.xml": _with_language(root),
        "word/settings.xml": _settings(parts, own, running.are_ours),
        **dict(_other_parts(parts, own)),
    }
    for name in ("word/document.xml", NUMBERING, NOTES, "docProps/core.xml", "docProps/app.xml", *contents):
        parts.declare(name, TYPES[name.rpartition("/")[2].removesuffix(".xml").replace("theme1", "theme")])
    for kind in file.relations(file.main).values():
        if kind.kind in _TOLD_PARTS:
            cleaning.tell(_TOLD_PARTS[kind.kind])
    texts = {name: DECLARATION + markup(one) for name, one in contents.items()}
    return Letterhead(
        styles=styles.ids,
        width=section.column - styles.left - styles.right,
        height=section.height,
        line=section.width,
        indent=styles.left,
        table_indent=styles.left + (_CELL_MARGIN if _is_older(contents["word/settings.xml"]) else 0),
        section=markup(section.element),
        lists=lists,
        footnotes=footnotes,
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
        message = (
            f"the letterhead lacks the style{'s' * (len(lacking) > 1)} {', '.join(lacking)}; ours is used"
        )
        message = message if len(lacking) == 1 else message.replace("ours is", "ours are")
        yield Mistake(str(path), 0, 0, message, "docs/letterhead.md says how Word saves a style")
    if cleaning.told:
        yield Mistake(str(path), 0, 0, f"left out of the letterhead: {', '.join(cleaning.told)}")


# ------------------------------------------------------------------------------------------------ parts


def _own_root(own: WordFile, kind: str) -> Any:
    return own.root(f"word/{kind.lower()}.xml")


def _part(parts: Parts, kind: str, target: str, prune: Callable[[Any], None] | None = None) -> Any:
    """The cleaned part of that kind, None if the letterhead has none; `prune` as for `Parts.read`."""
    found = parts.file.related(parts.file.main, kind)
    return parts.read(found[0], target, kind, prune) if found else None


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
    found = parts.file.related(parts.file.main, "settings")
    root = parts.file.root(found[0]) if found else None
    root = _own_root(own, "settings") if root is None else with_prefixes(root)
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
    if not notes[f"{W}footnotePr"]:
        _name_separators(root, own)
    for language in root.findall(f"{W}themeFontLang"):
        language.set(f"{W}val", LOCALE)
    return root


def _name_separators(settings: Any, own: WordFile) -> None:
    """Name our separators in the settings of a letterhead that has none."""
    properties = settings.find(f"{W}footnotePr")
    if properties is None:
        properties = settings.makeelement(f"{W}footnotePr")
        after = next((one for one in settings if one.tag.removeprefix(W) in _AFTER_NOTES), None)
        if after is None:
            settings.append(properties)
        else:
            after.addprevious(properties)
    if properties.find(f"{W}footnote") is None:
        properties.extend(_own_root(own, "settings").findall(f"{W}footnotePr/{W}footnote"))


def _separators(parts: Parts, own: WordFile) -> Separators:
    """The separators above footnotes: the letterhead's, else ours."""
    root = _part(parts, "footnotes", NOTES, _drop_notes)
    if root is None or not len(root):
        root = _own_root(own, "footnotes")
    identities = (whole_number(note.get(f"{W}id")) for note in root.iterfind(f"{W}footnote"))
    first = max((0, *identities)) + 1
    head = markup(root).removesuffix("</w:footnotes>")
    if "r" not in root.nsmap:  # the prefix of the links in our footnotes
        head = head.replace("<w:footnotes ", f'<w:footnotes xmlns:r="{OFFICE}" ', 1)
    return Separators(DECLARATION + head, first, parts.take_relations(NOTES))


def _drop_notes(root: Any) -> None:
    for note in [*root.findall(f"{W}footnote"), *root.findall(f"{W}endnote")]:
        if note.get(f"{W}type") not in _SEPARATORS:
            remove(note)


def _is_older(settings: Any) -> bool:
    """Whether documents are laid out like those of Word 2010 and earlier versions."""
    for one in settings.iter(f"{W}compatSetting"):
        if one.get(f"{W}name") == "compatibilityMode":
            return whole_number(one.get(f"{W}val")) < _WORD_2013
    return True


def _other_parts(parts: Parts, own: WordFile) -> Iterator[tuple[str, Any]]:
    """Theme and fonts, which a document has to have, and the separators above endnotes."""
    for kind, target in (
        ("theme", "word/theme/theme1.xml"),
        ("fontTable", "word/fontTable.xml"),
        ("endnotes", "word/endnotes.xml"),
    ):
        root = _part(parts, kind, target, _drop_notes if kind == "endnotes" else None)
        if root is None:
            root = own.root(target.lower())
        if root is not None:
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
    for name in (*names, NUMBERING, NOTES):
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
