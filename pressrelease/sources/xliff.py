"""XLIFF 1.2 and 2.x: the source texts and their translations, as translation tools exchange them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from pressrelease.foreign import whole_number
from pressrelease.model import Document, Place, Segment, State
from pressrelease.records import dataclass
from pressrelease.sources import Source
from pressrelease.sources._codes import ORIGIN, InlineReader, name_of
from pressrelease.sources._directives import find_directives
from pressrelease.sources._languages import code_of
from pressrelease.sources._origins import Origins, find_origins
from pressrelease.sources._reading import in_utf8, line_of, mistake, parse_xml, read_bytes

if TYPE_CHECKING:
    from lxml import etree

_UNDONE = frozenset(("new", "needs-translation", "initial"))


def read(path: Path, language: str) -> tuple[Document, ...]:
    """Read an XLIFF file: a document of the source language and one of the translation, aligned segment by segment.

    `language` is that of the translation. A place is that of a letter; that of a missing text is the line of its
    <source>. Units marked as not to be translated are skipped.
    """
    data = in_utf8(read_bytes(path), path)
    root = parse_xml(data, path, "XLIFF")
    if name_of(root) != "xliff":
        raise mistake(path, f"is not an XLIFF file: its root is <{name_of(root)}>")
    modern = root.get("version", "").startswith("2")
    pairs = list(_modern(root) if modern else _old(root))
    if not pairs:
        raise mistake(path, "holds no texts")
    if modern:
        languages = {(code_of(root.get("srcLang", "")), code_of(root.get("trgLang", "")))}
    else:
        files = [one for one in root if name_of(one) == "file"]
        if not files:
            raise mistake(path, "is not an XLIFF file: it has no <file> of texts")
        languages = {
            (code_of(one.get("source-language", "")), code_of(one.get("target-language", "")))
            for one in files
        }
    if len(languages) > 1:
        raise mistake(path, "holds more than one pair of languages", "use one file for each pair")
    from_language, own = languages.pop()
    reader = _Reader(path, find_origins(root, data))
    sources = tuple(reader.segment(pair.sources, State.SOURCE) for pair in pairs)
    targets = tuple(map(reader.translation, pairs))
    return (
        Document(str(path), from_language, sources, aligned=True),
        Document(str(path), language or own, targets, aligned=True),
    )


def _child(element: etree._Element, name: str) -> etree._Element | None:
    return next((one for one in element if name_of(one) == name), None)


@dataclass(frozen=True, slots=True)
class _Pair:
    """The elements that a text and its translation consist of, in the order in which they are read."""

    sources: Sequence[etree._Element]
    targets: Sequence[etree._Element]
    state: State


def _is_translated(unit: etree._Element) -> bool:
    """Whether a unit is to be translated: it inherits that from the elements around it."""
    said = (one.get("translate") for one in (unit, *unit.iterancestors()))
    return next((one for one in said if one), "yes") != "no"


def _old(root: etree._Element) -> Iterator[_Pair]:
    """The units of XLIFF 1.2, and after each the texts inside its inline codes."""
    for unit in filter(_is_translated, root.iter("{*}trans-unit")):
        source, target = _child(unit, "source"), _child(unit, "target")
        if source is None:
            continue
        said = target.get("state", "") if target is not None else ""
        stale = said.startswith("needs-") or said in _UNDONE or unit.get("approved") == "no"
        state = State.STALE if stale else State.TRANSLATED
        targets = [] if target is None else [target]
        yield _Pair([source], targets, state)
        translated = [] if target is None else list(target.iter("{*}sub"))
        for number, sub in enumerate(source.iter("{*}sub")):
            yield _Pair([sub], translated[number : number + 1], state)


def _modern(root: etree._Element) -> Iterator[_Pair]:
    """The segments of XLIFF 2.x; those of a unit are one text if its translation has them in another order."""
    for unit in filter(_is_translated, root.iter("{*}unit")):
        parts = [one for one in unit if name_of(one) in ("segment", "ignorable")]
        segments = []
        for part in parts:
            source, target = _child(part, "source"), _child(part, "target")
            if source is not None and name_of(part) == "segment":
                state = State.STALE if part.get("state") in _UNDONE else State.TRANSLATED
                segments.append(_Pair([source], [] if target is None else [target], state))
        yield from _in_order(parts, segments)


def _in_order(parts: Sequence[etree._Element], segments: Sequence[_Pair]) -> Sequence[_Pair]:
    """The segments of a unit as one pair if a target has an order of its own, else as they are."""
    sources = [source for part in parts if (source := _child(part, "source")) is not None]
    targets = [_child(part, "target") for part in parts]
    said = [None if target is None else target.get("order") for target in targets]
    if not any(said) or len(sources) < len(parts) or not all(pair.targets for pair in segments):
        return segments
    shown = [source if target is None else target for source, target in zip(sources, targets, strict=True)]
    places = [whole_number(order or "", at) for at, order in enumerate(said, start=1)]
    ordered = [shown[at] for at in sorted(range(len(shown)), key=places.__getitem__)]
    stale = any(pair.state is State.STALE for pair in segments)
    return [_Pair(sources, ordered, State.STALE if stale else State.TRANSLATED)]


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads the texts of a file, whose places are known."""

    path: Path
    origins: Origins

    def translation(self, pair: _Pair) -> Segment:
        """The translation of a pair, which may be missing."""
        made = self.segment(pair.targets, pair.state) if pair.targets else None
        if made is not None and made.text:
            return made
        return Segment("", Place(str(self.path), line_of(pair.sources[0])), state=State.MISSING)

    def segment(self, elements: Sequence[etree._Element], state: State) -> Segment:
        """The words of <source> or <target> elements; inline codes between them become placeholders."""
        reader = InlineReader(self.origins)
        reader.find_ends(elements)
        for element in elements:
            reader.read(element)
        text, found = reader.words.finish()
        anchors: list[tuple[int, int, int]] = []
        for mark in found:
            if mark.kind == ORIGIN:
                line, column = map(int, mark.target.split())
                anchors.append((mark.start if anchors else 0, line, column))
        codes = (mark for mark in found if mark.kind != ORIGIN)
        marks = tuple(sorted((*codes, *find_directives(text)), key=lambda mark: mark.start))
        _, line, column = anchors[0] if anchors else (0, line_of(elements[0]), 0)
        place = Place(str(self.path), line, column)
        return Segment(text, place, marks=marks, anchors=tuple(anchors), state=state)


SOURCE = Source("XLIFF", (".xlf", ".xliff"), read)
