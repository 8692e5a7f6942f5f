"""Inline codes of XLIFF: which of them part words, raise, lower or strike them."""

from __future__ import annotations

import re
from collections import OrderedDict
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from pressrelease.sources._origins import Origins
from pressrelease.sources._words import LOWERED, PLACEHOLDER, RAISED, RunningText

if TYPE_CHECKING:
    from lxml import etree

ORIGIN = "origin"
# elements whose content is code of the original format, not words
_CODE = frozenset(("ph", "it", "bpt", "ept", "sub", "x", "bx", "ex", "sc", "ec"))
_OPENING = frozenset(("bpt", "sc"))
_CLOSING = frozenset(("ept", "ec"))
_LINE = re.compile(
    r"(?<![\w-])(?:xlf:)?[lp]b(?![\w-])|\bx-(?:html-)?br\b|<(?:\w+:)?br\b|\\n|\n", re.IGNORECASE
)
_FORMAT = re.compile(r"(?:\bx-(?:html-)?|\bhtml:|<)(su[pb]|del|s|strike)\b(?!-)", re.IGNORECASE)


def name_of(element: etree._Element) -> str:
    """The name of an element without its namespace, "" for a comment."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


class InlineReader:
    """Reads the inline elements of a text, or of several in a row; `words` are what it has read.

    `origins` are the places of the texts in their file; each piece of them has a mark ORIGIN with its place.
    """

    def __init__(self, origins: Origins) -> None:
        self.words = RunningText()
        self.origins = origins
        # of the open spans that raise or lower their words, and those that strike them
        self.levels: OrderedDict[object, int] = OrderedDict()
        self.struck: set[object] = set()
        self.closed: set[etree._Element] = set()  # the opening codes that have an end

    def find_ends(self, elements: Sequence[etree._Element]) -> None:
        """Find the codes that have an end in a text before it is read: a strike without one would hide the rest."""
        opened: dict[str, etree._Element] = {}
        for code in (code for element in elements for code in element.iter("{*}*")):
            if name_of(code) in _OPENING:
                opened[_pair_of(code)] = code
            elif name_of(code) in _CLOSING and _pair_of(code) in opened:
                self.closed.add(opened.pop(_pair_of(code)))

    def read(self, element: etree._Element) -> None:
        """Read a <source> or <target>."""
        self._add(element)
        stack: list[tuple[Iterator[etree._Element], etree._Element]] = [(iter(element), element)]
        while stack:
            children, parent = stack[-1]
            child = next(children, None)
            if child is None:
                stack.pop()
                self._close(parent)
                if stack:
                    self._add(parent, behind=True)
            elif name_of(child) in _CODE or not isinstance(child.tag, str):
                if isinstance(child.tag, str):
                    self._code(child)
                self._add(child, behind=True)
            elif name_of(child) == "cp":
                self._put(_character(child.get("hex", "")))
                self._add(child, behind=True)
            else:
                self._open(child, child)
                self._add(child)
                stack.append((iter(child), child))

    def _add(self, element: etree._Element, *, behind: bool = False) -> None:
        """Add the text in an element or behind it."""
        text = element.tail if behind else element.text
        for line, column, piece in self.origins.get((element, behind)) or ((0, 0, text or ""),):
            self._put(piece, line, column)

    def _put(self, text: str, line: int = 0, column: int = 0) -> None:
        if text and not self.struck:
            self.words.add(text, next(iter(self.levels.values()), 0))
            if line:  # spaces at the beginning may not stay
                letters = len(text.lstrip())
                origin = f"{line} {column + len(text) - letters}"
                self.words.mark(ORIGIN, self.words.length - letters, origin)

    def _code(self, element: etree._Element) -> None:
        name = name_of(element)
        identifier = element.get("id") or element.get("rid") or element.get("startRef") or ""
        self.words.mark(PLACEHOLDER, self.words.length, f"{name} {identifier}".strip())
        if _LINE.search(_kind(element)):
            self.words.break_line()
        elif name in _OPENING:
            self._open(_pair_of(element), element)
        elif name in _CLOSING:
            self._close(_pair_of(element))
        elif name in ("x", "ph"):
            self.words.part()

    def _open(self, key: object, element: etree._Element) -> None:
        found = _FORMAT.search(_kind(element))
        if not found:
            return
        level = {"sup": RAISED, "sub": LOWERED}.get(found[1].lower())
        if level is not None:
            self.struck.discard(key)
            self.levels[key] = level
        elif element in self.closed or name_of(element) not in _OPENING:
            self._close(key)
            self.struck.add(key)

    def _close(self, key: object) -> None:
        self.levels.pop(key, None)
        self.struck.discard(key)


def _pair_of(code: etree._Element) -> str:
    """What an opening code and its end have in common; each can have an id of its own besides."""
    return code.get("rid") or code.get("startRef") or code.get("id") or ""


def _kind(element: etree._Element) -> str:
    """What an inline code says of itself: the name of its kind, and its code in the original format."""
    said = [element.get(name, "") for name in ("ctype", "type", "subType", "equiv", "equiv-text", "disp")]
    return " ".join([*said, element.text or "" if name_of(element) in _CODE else ""])


def _character(code: str) -> str:
    try:
        return chr(int(code, 16))
    except (ValueError, OverflowError):
        return ""
