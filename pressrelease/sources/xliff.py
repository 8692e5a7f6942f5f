"""XLIFF 1.2 and 2.x: the source texts and their translations, as translation tools exchange them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from pressrelease.model import Document, Place, Segment, State
from pressrelease.sources import Source
from pressrelease.sources._reading import line_of, mistake, parse_xml, read_bytes
from pressrelease.sources._words import LOWERED, PLACEHOLDER, RAISED, RunningText

if TYPE_CHECKING:
    from lxml import etree

# elements whose content is code of the original format, not words
_CODE = frozenset(("ph", "it", "bpt", "ept", "sub", "x", "bx", "ex", "sc", "ec"))
_LINE = re.compile(
    r"(?<![\w-])(?:xlf:)?[lp]b(?![\w-])|\bx-(?:html-)?br\b|<(?:\w+:)?br\b|\\n|\n", re.IGNORECASE
)
_FORMAT = re.compile(r"(?:\bx-(?:html-)?|\bhtml:|<)(su[pb]|del|s|strike)\b(?!-)", re.IGNORECASE)
_UNDONE = frozenset(("new", "needs-translation", "initial"))


def read(path: Path, language: str) -> tuple[Document, ...]:
    """Read an XLIFF file: a document of the source language and one of the translation, aligned segment by segment.

    `language` is that of the translation. A place is the line of the <source> or the <target>. Units marked as not
    to be translated are skipped.
    """
    root = parse_xml(read_bytes(path), path, "XLIFF")
    if _name(root) != "xliff":
        raise mistake(path, f"is not an XLIFF file: its root is <{_name(root)}>")
    modern = root.get("version", "").startswith("2")
    pairs = list(_modern(root) if modern else _old(root))
    if not pairs:
        raise mistake(path, "holds no texts")
    if modern:
        languages = {(_code(root.get("srcLang", "")), _code(root.get("trgLang", "")))}
    else:
        files = [one for one in root if _name(one) == "file"]
        languages = {
            (_code(one.get("source-language", "")), _code(one.get("target-language", ""))) for one in files
        }
    if len(languages) > 1:
        raise mistake(path, "holds more than one pair of languages", "use one file for each pair")
    from_language, own = languages.pop()
    return (
        Document(
            str(path),
            from_language,
            tuple(_segment(one, path, State.SOURCE) for one, _, _ in pairs),
            aligned=True,
        ),
        Document(
            str(path), language or own, tuple(_translation(*pair, path) for pair in pairs), aligned=True
        ),
    )


def _code(tag: str) -> str:
    return tag.replace("_", "-").split("-")[0].lower()


def _name(element: etree._Element) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _child(element: etree._Element, name: str) -> etree._Element | None:
    return next((one for one in element if _name(one) == name), None)


Pair = tuple["etree._Element", "etree._Element | None", State]


def _old(root: etree._Element) -> Iterator[Pair]:
    """The units of XLIFF 1.2."""
    for unit in root.iter("{*}trans-unit"):
        source, target = _child(unit, "source"), _child(unit, "target")
        if source is None or unit.get("translate") == "no":
            continue
        said = target.get("state", "") if target is not None else ""
        stale = said.startswith("needs-") or said in _UNDONE or unit.get("approved") == "no"
        yield source, target, State.STALE if stale else State.TRANSLATED


def _modern(root: etree._Element) -> Iterator[Pair]:
    """The segments of XLIFF 2.x."""
    for unit in root.iter("{*}unit"):
        if unit.get("translate") == "no":
            continue
        for segment in unit:
            source, target = _child(segment, "source"), _child(segment, "target")
            if _name(segment) == "segment" and source is not None:
                yield source, target, State.STALE if segment.get("state") in _UNDONE else State.TRANSLATED


def _translation(source: etree._Element, target: etree._Element | None, state: State, path: Path) -> Segment:
    made = _segment(target, path, state) if target is not None else None
    if made is not None and made.text:
        return made
    return Segment("", Place(str(path), line_of(source)), state=State.MISSING)


def _segment(element: etree._Element, path: Path, state: State) -> Segment:
    """The words of a <source> or <target>; inline codes between them become placeholders."""
    reader = _Reader()
    reader.read(element)
    text, marks = reader.words.finish()
    return Segment(text, Place(str(path), line_of(element)), marks=marks, state=state)


class _Reader:
    """Walks through the inline elements of one text."""

    def __init__(self) -> None:
        self.words = RunningText()
        self.formats: dict[
            object, int | None
        ] = {}  # of the open spans that raise, lower or strike (None) their words

    def read(self, element: etree._Element) -> None:
        self.add(element.text)
        stack: list[tuple[Iterator[etree._Element], etree._Element]] = [(iter(element), element)]
        while stack:
            children, parent = stack[-1]
            child = next(children, None)
            if child is None:
                stack.pop()
                self.formats.pop(parent, None)
                self.add(parent.tail if stack else None)
            elif _name(child) in _CODE or not isinstance(child.tag, str):
                if isinstance(child.tag, str):
                    self.code(child)
                self.add(child.tail)
            elif _name(child) == "cp":
                self.add(_character(child.get("hex", "")))
                self.add(child.tail)
            else:
                self.open(child, child)
                self.add(child.text)
                stack.append((iter(child), child))

    def add(self, text: str | None) -> None:
        levels = self.formats.values()
        if text and None not in levels:
            self.words.add(text, next((level for level in levels if level), 0))

    def code(self, element: etree._Element) -> None:
        name = _name(element)
        identifier = element.get("id") or element.get("rid") or element.get("startRef") or ""
        self.words.mark(PLACEHOLDER, self.words.length, f"{name} {identifier}".strip())
        if _LINE.search(_kind(element)):
            self.words.break_line()
        elif name in ("bpt", "sc"):
            self.open(identifier, element)
        elif name in ("ept", "ec"):
            self.formats.pop(identifier, None)
        elif name in ("x", "ph"):
            self.words.part()

    def open(self, key: object, element: etree._Element) -> None:
        found = _FORMAT.search(_kind(element))
        if found:
            self.formats[key] = {"sup": RAISED, "sub": LOWERED}.get(found[1].lower())


def _kind(element: etree._Element) -> str:
    """What an inline code says of itself: the name of its kind, and its code in the original format."""
    said = [element.get(name, "") for name in ("ctype", "type", "subType", "equiv", "equiv-text", "disp")]
    return " ".join([*said, element.text or "" if _name(element) in _CODE else ""])


def _character(code: str) -> str:
    try:
        return chr(int(code, 16))
    except (ValueError, OverflowError):
        return ""


SOURCE = Source("XLIFF", (".xlf", ".xliff"), read)
