"""Plain text: blank lines separate paragraphs, and wrapped lines are joined."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from pressrelease.model import Document, Place, Role, Segment
from pressrelease.sources import Source
from pressrelease.sources._reading import decode, read_bytes

_BULLET = re.compile(r"(?:[-*+•‣·–—]|\d{1,3}[.)]|\[\d{1,3}\])\s")
_ENDED = re.compile(r"[.!?:;…][\"'»”’)\]]*\Z")
_NARROWEST = 30  # columns: shorter lines were ended on purpose
_WIDEST = 100  # columns: longer lines were not wrapped by hand or by a mail program


def read(path: Path, language: str) -> tuple[Document, ...]:
    """Read a plain text, which does not name its language. A place is a line and a column."""
    text = decode(read_bytes(path), path)
    return (Document(str(path), language, tuple(_segments(text, str(path)))),)


def _segments(text: str, path: str) -> Iterator[Segment]:
    block: list[tuple[int, str]] = []
    for number, line in enumerate([*text.split("\n"), ""], start=1):
        if line.strip():
            block.append((number, line))
        elif block:
            yield from _paragraphs(block, path)
            block = []


def _paragraphs(block: list[tuple[int, str]], path: str) -> Iterator[Segment]:
    """The paragraphs of lines without a blank line between them: one if they were wrapped, else one per line."""
    widest = max(len(line) for _, line in block)
    lines: list[tuple[int, str]] = []
    for number, line in block:
        wrapped = (
            lines
            and widest <= _WIDEST
            and len(lines[-1][1].rstrip()) >= max(0.6 * widest, _NARROWEST)
            and not _BULLET.match(line.lstrip())
            and not (_ENDED.search(lines[-1][1].rstrip()) and len(lines[-1][1].rstrip()) < 0.8 * widest)
        )
        if lines and not wrapped:
            yield _joined(lines, path)
            lines = []
        lines.append((number, line))
    yield _joined(lines, path)


def _joined(lines: list[tuple[int, str]], path: str) -> Segment:
    parts: list[str] = []
    anchors: list[tuple[int, int, int]] = []
    offset = 0
    for number, line in lines:
        stripped = line.strip()
        anchors.append((offset, number, len(line) - len(line.lstrip()) + 1))
        parts.append(stripped)
        offset += len(stripped) + 1
    bulleted = _BULLET.match(parts[0]) is not None
    place = Place(path, anchors[0][1], anchors[0][2])
    role = Role.LIST_ITEM if bulleted else Role.PARAGRAPH
    return Segment(" ".join(parts), place, role, anchors=tuple(anchors) if len(anchors) > 1 else ())


SOURCE = Source("plain text", (".txt", ".text"), read)
