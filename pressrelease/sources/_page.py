"""The words of a web page's elements: where blocks begin and end, and what is raised, lowered, struck or preformatted."""

from __future__ import annotations

import re
from collections.abc import Set
from typing import TYPE_CHECKING

from pressrelease.model import Place, Role, Segment
from pressrelease.sources._grids import Grids
from pressrelease.sources._reading import line_of
from pressrelease.sources._words import LOWERED, RAISED, RunningText

if TYPE_CHECKING:
    from lxml import etree

_SPACE = re.compile(r"[ \t\n\r\f]+")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")  # what no reader sees
_ROLES = {
    "li": Role.LIST_ITEM, "td": Role.TABLE_CELL, "th": Role.TABLE_HEADER, "blockquote": Role.QUOTATION,
    "figcaption": Role.CAPTION, "caption": Role.CAPTION, "h1": Role.TITLE,
    **dict.fromkeys(("h2", "h3", "h4", "h5", "h6"), Role.HEADING),
}  # fmt: skip
BLOCKS = frozenset(_ROLES) | frozenset(
    "p div section article main body pre dt dd dl ul ol table tbody thead tfoot tr figure header address hr details summary "
    "center aside nav footer form fieldset legend hgroup search menu dir".split()
)
"""Elements that begin and end a paragraph."""
SHOWN = frozenset("img svg canvas object embed iframe audio video button select input textarea math".split())
"""Elements that a person sees between words, although they hold none."""
_MARKS = {"strong": "strong", "b": "strong", "em": "emphasis", "i": "emphasis", "code": "code"}
_NOT_READ = frozenset(("del", "s", "strike", "rt", "rp"))  # struck words, and how a word is pronounced
_NOTES = frozenset(("doc-endnotes", "doc-endnote", "doc-footnote"))
_NOTE_MARKS = frozenset(("doc-noteref", "doc-backlink"))
_LONGEST_MARK = 8  # letters
_PREFORMATTED = frozenset(("pre", "listing", "xmp"))
_STRUCK = re.compile(r"text-decoration[^;]{0,80}line-through", re.IGNORECASE)
_LEVEL = re.compile(r"vertical-align\s*:\s*(su(?:per|b))", re.IGNORECASE)


class PageReader:
    """Walks elements once and splits their words into segments.

    The elements `left_out` are passed over; `title` is that of the article, if it is known.
    """

    def __init__(
        self, path: str, left_out: Set[etree._Element] = frozenset(), title: etree._Element | None = None
    ) -> None:
        self.path = path
        self.left_out = left_out
        self.title = title
        self.segments: list[Segment] = []
        self.grids = Grids()
        self.words = RunningText()
        self.open: list[tuple[str, int, str]] = []
        self.roles: list[Role] = [Role.PARAGRAPH]
        self.levels: list[int] = [0]
        self.unread = 0  # how many elements around are not read
        self.preformatted = 0
        self.line = 0

    def read(self, top: etree._Element) -> None:
        """Read an element with all that is in it."""
        from lxml import etree

        walk = etree.iterwalk(top, events=("start", "end"))
        for event, element in walk:
            if event == "start" and element not in self.left_out:
                self._start(element)
                continue
            if event == "start":
                walk.skip_subtree()
                self._pass_over(element)
            elif element not in self.left_out:
                self._end(element)
            if event == "end" and element is not top:
                self._add(element.tail, element)
        self._flush()

    def _start(self, element: etree._Element) -> None:
        tag = element.tag
        if tag in BLOCKS:
            self._flush()
            # a paragraph in an item or a cell is part of it
            self.roles.append(self._role(element))
            self._lay_out(element)
        elif tag == "br":
            self._break(element)
        elif tag in SHOWN or _is_note_mark(element):
            self.words.part()
        if tag in _MARKS:
            self.open.append((_MARKS[tag], self.words.length, ""))
        elif tag == "a" and element.get("href"):
            self.open.append(("link", self.words.length, element.get("href", "")))
        self.levels.append(self._level(element))
        self.unread += _is_unread(element)
        self.preformatted += tag in _PREFORMATTED
        self._add(element.text, element)

    def _end(self, element: etree._Element) -> None:
        tag = element.tag
        self.levels.pop()
        self.unread -= _is_unread(element)
        if (tag in _MARKS or (tag == "a" and element.get("href"))) and self.open:
            self.words.mark(*self.open.pop())
        if tag in BLOCKS:
            self._flush()
            self.roles.pop()
        self.preformatted -= tag in _PREFORMATTED
        if tag == "table":
            self.grids.end()

    def _role(self, element: etree._Element) -> Role:
        """The role of a block's words; an item of a list of footnotes is a footnote."""
        if element is self.title:
            return Role.TITLE
        if element.get("role") in _NOTES or (self.roles[-1] is Role.FOOTNOTE and element.tag == "li"):
            return Role.FOOTNOTE
        return _ROLES.get(element.tag, self.roles[-1])

    def _pass_over(self, element: etree._Element) -> None:
        if element.tag in BLOCKS:
            self._flush()
        elif element.tag in SHOWN:
            self.words.part()

    def _lay_out(self, element: etree._Element) -> None:
        tag = element.tag
        if tag == "table":
            self.grids.begin()
        elif tag == "tr":
            self.grids.begin_row()
        elif tag in ("td", "th"):
            self.grids.begin_cell()

    def _level(self, element: etree._Element) -> int:
        styled = _LEVEL.search(element.get("style", ""))
        if element.tag == "sup" or (styled and styled[1].lower() == "super"):
            return RAISED
        return LOWERED if element.tag == "sub" or styled else self.levels[-1]

    def _break(self, element: etree._Element) -> None:
        """One line break parts words, two in a row separate paragraphs: old pages have no others."""
        following = element.getnext()
        if following is not None and following.tag == "br" and not (element.tail or "").strip():
            self._flush()
        elif self.words.length:
            self.words.break_line()

    def _add(self, text: str | None, element: etree._Element) -> None:
        if not text or self.unread:
            return
        words = _CONTROL.sub("", text)
        if not self.preformatted:
            words = _SPACE.sub(" ", words)
            if not self.words.length or self.words.last() in " \n":
                words = words.lstrip(" ")
        if words:
            if not self.words.length:
                self.line = line_of(element)
            self.words.add(words, self.levels[-1])

    def _flush(self) -> None:
        """End the segment; elements that are still open go on in the next one."""
        if not self.words.length:
            return
        for kind, start, target in self.open:
            self.words.mark(kind, start, target)
        self.open = [(kind, 0, target) for kind, _, target in self.open]
        text, marks = self.words.finish()
        self.words = RunningText()
        if text.strip("\u00a0"):
            self.grids.put(len(self.segments))
            self.segments.append(Segment(text, Place(self.path, self.line), self.roles[-1], marks))


def _is_unread(element: etree._Element) -> bool:
    return (
        element.tag in _NOT_READ
        or _STRUCK.search(element.get("style", "")) is not None
        or _is_note_mark(element)
    )


def _is_note_mark(element: etree._Element) -> bool:
    """Whether an element is the mark of a footnote or leads back to one: by its role, or as a raised link in the page."""
    if element.get("role") in _NOTE_MARKS:
        return True
    if element.tag != "a" or not element.get("href", "").startswith("#"):
        return False
    parent = element.getparent()
    raised = [parent, *element][:2] if parent is not None else list(element)[:1]
    return any(one.tag == "sup" for one in raised) and sum(map(len, element.itertext())) <= _LONGEST_MARK
