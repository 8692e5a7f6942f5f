"""XLIFF 1.2 and 2.x: the source texts and their translations, as translation tools exchange them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from pressrelease.model import Document, Place, Segment, State
from pressrelease.sources import Source
from pressrelease.sources._codes import InlineReader, name_of
from pressrelease.sources._reading import line_of, mistake, parse_xml, read_bytes

if TYPE_CHECKING:
    from lxml import etree

_UNDONE = frozenset(("new", "needs-translation", "initial"))


def read(path: Path, language: str) -> tuple[Document, ...]:
    """Read an XLIFF file: a document of the source language and one of the translation, aligned segment by segment.

    `language` is that of the translation. A place is the line of the <source> or the <target>. Units marked as not
    to be translated are skipped.
    """
    root = parse_xml(read_bytes(path), path, "XLIFF")
    if name_of(root) != "xliff":
        raise mistake(path, f"is not an XLIFF file: its root is <{name_of(root)}>")
    modern = root.get("version", "").startswith("2")
    pairs = list(_modern(root) if modern else _old(root))
    if not pairs:
        raise mistake(path, "holds no texts")
    if modern:
        languages = {(_code(root.get("srcLang", "")), _code(root.get("trgLang", "")))}
    else:
        files = [one for one in root if name_of(one) == "file"]
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


def _child(element: etree._Element, name: str) -> etree._Element | None:
    return next((one for one in element if name_of(one) == name), None)


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
            if name_of(segment) == "segment" and source is not None:
                yield source, target, State.STALE if segment.get("state") in _UNDONE else State.TRANSLATED


def _translation(source: etree._Element, target: etree._Element | None, state: State, path: Path) -> Segment:
    made = _segment(target, path, state) if target is not None else None
    if made is not None and made.text:
        return made
    return Segment("", Place(str(path), line_of(source)), state=State.MISSING)


def _segment(element: etree._Element, path: Path, state: State) -> Segment:
    """The words of a <source> or <target>; inline codes between them become placeholders."""
    reader = InlineReader()
    reader.read(element)
    text, marks = reader.words.finish()
    return Segment(text, Place(str(path), line_of(element)), marks=marks, state=state)


SOURCE = Source("XLIFF", (".xlf", ".xliff"), read)
