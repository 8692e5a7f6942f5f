"""Markdown that is not a release: its headings, paragraphs, list items and table cells, without their marks."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from pathlib import Path

from pressrelease.languages import LANGUAGES, Language
from pressrelease.markup import mark_words, place_letters, read_inline
from pressrelease.model import Document, Place, Role, Segment
from pressrelease.sources import Source
from pressrelease.sources._reading import decode, read_bytes
from pressrelease.sources._tags import write_lines

_FENCE = re.compile(r"\s{0,3}(`{3,}|~{3,})")
_HEADING = re.compile(r"\s{0,3}(#{1,6})\s+")
_ITEM = re.compile(r"\s*(?:[-*+]|\d{1,9}[.)])\s+")
_QUOTE = re.compile(r"\s{0,3}(?:>\s?)+")
_UNDERLINE = re.compile(r"\s{0,3}(=+|-+)\s*\Z")
_RULE = re.compile(r"\s{0,3}(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,})\Z")
_TABLE_RULE = re.compile(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*\Z")
_CELL = re.compile(r"(?:\\.|[^|\\])+")
_REFERENCE = re.compile(r"\s{0,3}\[[^\]]+\]:\s")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_LANGUAGE_FIELD = re.compile(r"(?:language|lang):\s*[\"']?([A-Za-z]{2,3})")

Line = tuple[int, int, str]  # its number, its first column, its text


def read(path: Path, language: str) -> tuple[Document, ...]:
    """Read Markdown; front matter is skipped except for its `language`. A place is a line and a column."""
    text = decode(read_bytes(path), path)
    text = _COMMENT.sub(lambda match: re.sub(r"[^\n]", " ", match.group()), text)
    lines = text.split("\n")
    first, said = _front_matter(lines)
    return (Document(str(path), language or said, tuple(_segments(lines, first, path, language or said))),)


def _front_matter(lines: list[str]) -> tuple[int, str]:
    """Where the body begins, and the language that the front matter names."""
    if lines[0].strip() != "---":
        return 0, ""
    said = ""
    for index, line in enumerate(lines[1:], start=1):
        if line.strip() in ("---", "..."):
            return index + 1, said
        match = _LANGUAGE_FIELD.match(line)
        said = match.group(1).lower() if match else said
    return 0, ""


def _segments(lines: list[str], first: int, path: Path, code: str) -> Iterator[Segment]:
    speech = LANGUAGES.get(code) if code in LANGUAGES else None
    for block, role in _leaves(lines, first):
        segment = _segment(block, role, str(path), speech)
        if segment is not None:
            yield segment


def _leaves(lines: list[str], first: int) -> Iterator[tuple[list[Line], Role]]:
    """The lines of each heading, paragraph, item and cell, without the marks of the block."""
    block: list[Line] = []
    role = Role.PARAGRAPH
    fence = ""
    for number, line in enumerate(lines[first:], start=first + 1):
        opened = _FENCE.match(line)
        if fence:
            if opened and opened.group(1).startswith(fence):
                fence = ""
            continue
        heading, item, quote = _HEADING.match(line), _ITEM.match(line), _QUOTE.match(line)
        underlined = block and role is Role.PARAGRAPH and _UNDERLINE.match(line)
        if underlined:
            yield block, Role.HEADING
            block, role = [], Role.PARAGRAPH
            continue
        starts_anew = (
            heading or item or opened or not line.strip() or _RULE.match(line) or _REFERENCE.match(line)
        )
        if starts_anew or (quote and role is not Role.QUOTATION):
            yield block, role
            block, role = [], Role.PARAGRAPH
        if opened:
            fence = opened.group(1)
        elif not line.strip() or (_RULE.match(line) and not item) or _REFERENCE.match(line):
            continue
        elif heading:
            text = re.sub(r"\s+#+\s*\Z", "", line)
            yield [(number, heading.end() + 1, text[heading.end() :])], Role.HEADING
        elif item and not _RULE.match(line):
            block, role = [(number, item.end() + 1, line[item.end() :])], Role.LIST_ITEM
        elif quote:
            block, role = [*block, (number, quote.end() + 1, line[quote.end() :])], Role.QUOTATION
        elif _is_row(line, lines, number):
            yield block, role
            block, role = [], Role.PARAGRAPH
            for cell in _cells(number, line):
                yield [cell], Role.TABLE_CELL
        else:
            indent = len(line) - len(line.lstrip())
            block.append((number, indent + 1, line[indent:]))
    yield block, role


def _is_row(line: str, lines: list[str], number: int) -> bool:
    """Whether the line (counted from 1) is a row of a table: it has bars, and a neighbouring line has them, too."""
    if "|" not in line:
        return False
    neighbours = lines[max(0, number - 2) : number - 1] + lines[number : number + 1]
    return line.lstrip().startswith("|") or any(
        "|" in other and _TABLE_RULE.match(other) for other in neighbours
    )


def _cells(number: int, line: str) -> Iterator[Line]:
    if _TABLE_RULE.match(line):
        return
    for match in _CELL.finditer(line):
        cell = match.group()
        if cell.strip():
            indent = len(cell) - len(cell.lstrip())
            yield number, match.start() + indent + 1, cell.strip()


def _segment(block: list[Line], role: Role, path: str, speech: Language | None) -> Segment | None:
    written, joins = write_lines(block)
    starts = [join[0] for join in joins]

    def locate(at: int) -> Place:
        start, line, column = joins[bisect_right(starts, at) - 1]
        return Place(path, line, column + at - start)

    marked = mark_words(read_inline(written, speech, figures=False).content)
    if not marked.text.strip():
        return None
    place = Place(path, block[0][0], block[0][1])
    anchors = place_letters(marked.stretches, locate, starts[1:])
    return Segment(marked.text, place, role, marked.marks, anchors)


SOURCE = Source("Markdown", (".md", ".markdown"), read)
