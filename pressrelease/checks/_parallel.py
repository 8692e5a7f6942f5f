"""Loose texts of one order as aligned ones: their paragraphs in blocks, and findings put back where they belong."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from pressrelease.alignment import Matching
from pressrelease.alignment.paragraphs import Block, Paragraph, match_paragraphs
from pressrelease.checks._rows import matched_tables
from pressrelease.checks._subject import Subject
from pressrelease.figures.equality import Meaning, meaning
from pressrelease.findings import Finding, Witness
from pressrelease.model import Figure
from pressrelease.records import dataclass

if TYPE_CHECKING:
    from pressrelease.checks import Check

_BLANK = re.compile(r"\n\s*\n")
_BREAK = "\n\n"
_MOST_FIGURES = 100  # of a block: beyond that the text has no paragraphs
_MOST_LEFT = (
    0.3  # of the figures, in paragraphs that only some languages have: beyond that the texts differ too much
)


@dataclass(frozen=True, slots=True, eq=False)
class Piece:
    """A paragraph: a stretch of a segment, and its figures with their offsets in it."""

    segment: int
    start: int
    end: int
    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True, eq=False)
class LeftOut:
    """Paragraphs that some languages lack: `pieces` of those that have them, and the segments `behind` which they lack in the others."""

    pieces: Mapping[str, Sequence[Piece]]
    behind: Mapping[str, int]


@dataclass(frozen=True, slots=True, eq=False)
class Parallel:
    """Loose texts as an aligned subject whose segments are blocks of paragraphs.

    `pieces[language][block]` are the paragraphs of a block; where a language has none, `beside[language][block]` is the
    segment behind which they would stand.
    """

    subject: Subject
    pieces: Mapping[str, Sequence[Sequence[Piece]]]
    beside: Mapping[str, Sequence[int]]
    left_out: Sequence[LeftOut] = ()

    def find(self, check: Check, original: Subject) -> Iterator[Finding]:
        """What a check finds, at its places in the original texts."""
        for finding in check.find(self.subject):
            yield self._put_back(finding, original)

    def _put_back(self, finding: Finding, original: Subject) -> Finding:
        """A finding about blocks as one about the segments of the original texts."""
        witnesses = tuple(self._put_back_witness(one, original) for one in finding.witnesses)
        lang = finding.lang
        segment, start, end = (
            self._stretch(lang, finding.segment, finding.start, finding.end)
            if lang is not None
            else (self._first_segment(finding.segment), finding.start, finding.end)
        )
        return replace(
            finding,
            segment=segment,
            start=start,
            end=end,
            witnesses=witnesses,
            **original.place_of(lang, segment, start, end, witnesses),
        )

    def _first_segment(self, block: int) -> int:
        """The first segment that a block has in any language."""
        return min(
            pieces[block][0].segment if pieces[block] else self.beside[code][block]
            for code, pieces in self.pieces.items()
        )

    def _put_back_witness(self, one: Witness, original: Subject) -> Witness:
        segment, start, end = self._stretch(one.lang, one.segment, one.start, one.end)
        return original.witness(one.lang, segment, start, end, one.text)

    def _stretch(
        self, lang: str, block: int, start: int | None, end: int | None
    ) -> tuple[int, int | None, int | None]:
        """A stretch of a block as one of a segment; it ends with its paragraph at the latest."""
        pieces = self.pieces[lang][block]
        if not pieces:
            return self.beside[lang][block], None, None
        if start is None or end is None:
            return pieces[0].segment, None, None
        offset = 0
        for piece in pieces:
            length = piece.end - piece.start
            if start <= offset + length:
                break
            offset += length + len(_BREAK)
        shift = piece.start - offset
        return piece.segment, min(start + shift, piece.end), min(end + shift, piece.end)


def match_texts(subject: Subject) -> Parallel | None:
    """Loose texts as aligned ones, None if they are aligned already or have orders of their own."""
    if subject.aligned or len(subject.languages) < 2:
        return None
    tables = subject.once(matched_tables)
    cells = tables.cells
    in_cells = {
        code: {index for cell in cells for index in cell.segments.get(code, ())} for code in subject.languages
    }
    pieces = {code: list(_pieces(subject, code, in_cells[code])) for code in subject.languages}
    blocks = match_paragraphs({code: [_paragraph(one) for one in listed] for code, listed in pieces.items()})
    if blocks is None:
        return None
    whole = [block for block in blocks if all(block.values())]
    left = [block for block in blocks if not all(block.values())]
    if _count(pieces, left) > _MOST_LEFT * _count(pieces, blocks):
        return None
    grouped = {
        code: [
            *([pieces[code][place] for place in block[code]] for block in whole),
            *([_whole(subject, code, index) for index in cell.segments.get(code, ())] for cell in cells),
            [pieces[code][place] for block in left for place in block[code]],
        ]
        for code in subject.languages
    }
    beside = {
        code: [
            *(0 for _ in whole),
            *(cell.places.get(code, 0) for cell in cells),
            _beside(code, blocks, pieces[code]),
        ]
        for code in subject.languages
    }
    texts = {
        code: [_BREAK.join(_words(subject, code, one) for one in listed) for listed in groups]
        for code, groups in grouped.items()
    }
    figures = {code: [_figures(listed) for listed in groups] for code, groups in grouped.items()}
    if any(len(listed) > _MOST_FIGURES for groups in figures.values() for listed in groups):
        return None
    parallel = Subject(
        texts,
        aligned=True,
        config=subject.config,
        figures=figures,
        loose=frozenset((*range(len(whole)), len(whole) + len(cells))),
    )
    reordered = [
        {code: _block_of(grouped[code], segment) for code, segment in turned.items()}
        for turned in tables.reordered
    ]
    parallel.know(matched_tables, Matching(reordered=reordered))
    return Parallel(parallel, grouped, beside, tuple(_left_out(blocks, pieces)))


def _left_out(blocks: Sequence[Block], pieces: Mapping[str, Sequence[Piece]]) -> Iterator[LeftOut]:
    last = dict.fromkeys(pieces, 0)
    for block in blocks:
        has = {code: [pieces[code][place] for place in places] for code, places in block.items() if places}
        if len(has) < len(pieces):
            yield LeftOut(has, {code: segment for code, segment in last.items() if code not in has})
        last |= {code: listed[-1].segment for code, listed in has.items()}


def _block_of(groups: Sequence[Sequence[Piece]], segment: int) -> int:
    """The block in which a segment of a language is."""
    return next(index for index, listed in enumerate(groups) for one in listed if one.segment == segment)


def _pieces(subject: Subject, code: str, skip: set[int]) -> Iterator[Piece]:
    """The paragraphs of a language: its segments, or what blank lines part in them."""
    for index, text in enumerate(subject.texts[code]):
        if index in skip or not text.strip():
            continue
        figures = subject.figures(code, index)
        start = 0
        for gap in (*_BLANK.finditer(text), None):
            end = gap.start() if gap is not None else len(text)
            if text[start:end].strip() and not any(one.start < end < one.end for one in figures):
                yield _piece(index, start, end, figures)
                start = gap.end() if gap is not None else end


def _piece(segment: int, start: int, end: int, figures: Sequence[Figure]) -> Piece:
    inside = (one for one in figures if start <= one.start < end)
    return Piece(segment, start, end, tuple(_moved(one, -start) for one in inside))


def _whole(subject: Subject, code: str, index: int) -> Piece:
    return _piece(index, 0, len(subject.texts[code][index]), subject.figures(code, index))


def _moved(figure: Figure, by: int) -> Figure:
    return replace(figure, start=figure.start + by, end=figure.end + by) if by else figure


def _paragraph(piece: Piece) -> Paragraph:
    return Paragraph(piece.end - piece.start, Counter(_key(one) for one in piece.figures if not one.soft))


def _key(figure: Figure) -> Meaning:
    """What tells that two paragraphs have the same figure; of an address only its host, as languages have pages of their own."""
    if figure.kind == "identifier" and "/" in figure.canonical:
        host = figure.canonical.partition("/")[0]
        figure = replace(figure, value=host, canonical=host)
    return meaning(figure)


def _words(subject: Subject, code: str, piece: Piece) -> str:
    return subject.texts[code][piece.segment][piece.start : piece.end]


def _figures(pieces: Sequence[Piece]) -> Sequence[Figure]:
    """The figures of paragraphs that stand in one block."""
    found: list[Figure] = []
    offset = 0
    for piece in pieces:
        found.extend(_moved(one, offset) for one in piece.figures)
        offset += piece.end - piece.start + len(_BREAK)
    return found


def _count(pieces: Mapping[str, Sequence[Piece]], blocks: Sequence[Block]) -> int:
    return sum(
        len(pieces[code][place].figures)
        for block in blocks
        for code, places in block.items()
        for place in places
    )


def _beside(code: str, blocks: Sequence[Block], pieces: Sequence[Piece]) -> int:
    """The segment of a language behind which the first paragraph stands that it lacks."""
    segment = 0
    for block in blocks:
        if not block[code]:
            break
        segment = pieces[block[code][-1]].segment
    return segment
