"""Where the texts of an XML file stand in it: lxml knows the lines of elements, and no columns."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias
from xml.parsers import expat

if TYPE_CHECKING:
    from lxml import etree

Piece: TypeAlias = tuple[
    int, int, str
]  # a line and a column, and the letters that follow one another from there
Origins: TypeAlias = "dict[tuple[etree._Element, bool], list[Piece]]"
"""The pieces of the text in an element (False) and of the text behind it (True)."""

_SEEN = re.compile("[^\u00ad\u200b\u2060\ufeff]+")  # without the places where a word may be broken


def find_origins(root: etree._Element, data: bytes) -> Origins:
    """The places of all texts of a tree in the file that it was parsed from, in UTF-8; empty if they do not agree."""
    nodes: list[tuple[etree._Element, bool]] = []
    stack: list[tuple[etree._Element, bool]] = [(root, False)]
    while stack:
        element, is_behind = stack.pop()
        if element.tail if is_behind else element.text and isinstance(element.tag, str):
            nodes.append((element, is_behind))
        if not is_behind:
            if element is not root:
                stack.append((element, True))
            stack += [(child, False) for child in reversed(element)]
    texts = _read_texts(data)
    said = [element.tail if is_behind else element.text for element, is_behind in nodes]
    if said != ["".join(piece for _, _, piece in pieces) for pieces in texts]:
        return {}
    return dict(zip(nodes, map(_without_invisible, texts), strict=True))


def _read_texts(data: bytes) -> list[list[Piece]]:
    """The texts between tags, comments and instructions, in the pieces in which a parser reads them."""
    texts: list[list[Piece]] = [[]]
    parser = expat.ParserCreate()

    def add(letters: str) -> None:
        texts[-1].append((parser.CurrentLineNumber, parser.CurrentColumnNumber + 1, letters))

    def part(*_: object) -> None:
        if texts[-1]:
            texts.append([])

    parser.CharacterDataHandler = add
    parser.StartElementHandler = parser.EndElementHandler = part
    parser.CommentHandler = parser.ProcessingInstructionHandler = part
    try:
        parser.Parse(data, True)
    except expat.ExpatError:  # an encoding that it does not know
        return []
    return [pieces for pieces in texts if pieces]


def _without_invisible(pieces: list[Piece]) -> list[Piece]:
    return [
        (line, column + found.start(), found[0])
        for line, column, letters in pieces
        for found in _SEEN.finditer(letters)
    ]
