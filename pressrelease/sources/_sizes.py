"""The sizes of a web page's elements: how much text each one holds, and of which kind."""

from __future__ import annotations

import re
from collections.abc import Mapping, Set
from typing import TYPE_CHECKING, TypeAlias

from pressrelease.markup.inline import INLINE

if TYPE_CHECKING:
    from lxml import etree

IN_LINE = INLINE | {"br", "button", "img"}
"""Elements that neither begin nor end a block."""
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_SPACE = re.compile(r"\s+")
_SENTENCE_END = re.compile(r"[.!?…。！？؟।]['\"»”’)\]\s]*\Z")
_SHORTEST_SENTENCE = 20
_LONGEST_LABEL = 79  # letters; menus, dates, addresses and captions of buttons are shorter, paragraphs longer


DEEPEST = 2048  # elements in one another; newer parsers stop there themselves, and older ones take minutes


class TooDeepError(Exception):
    """The elements of a page are nested too deeply to be read."""


class Size:
    """The letters in an element: outside of links (`plain`), in links (`linked`), and in running text (`running`).

    Running text are the sentences and long stretches outside of links, in whatever element they stand: many pages
    have no paragraphs. `number` is the element's place in the order of the page, `last` that of the last one in it.
    """

    __slots__ = ("end", "last", "linked", "links", "number", "plain", "running", "stretch")

    def __init__(self, number: int) -> None:
        self.number = self.last = number
        self.plain = self.linked = self.links = self.running = 0
        self.stretch = 0  # letters since the last block began or ended
        self.end = ""  # the end of that stretch

    @property
    def letters(self) -> int:
        """All letters of the element."""
        return self.plain + self.linked

    @property
    def made_of_links(self) -> bool:
        """Whether links make up so much of it that it leads elsewhere: a list of headlines with their first lines."""
        return self.links > 2 and self.linked > 0.2 * self.letters

    def holds(self, other: Size) -> bool:
        """Whether the other element is this one or inside it."""
        return self.number <= other.number <= self.last

    def end_stretch(self) -> None:
        """Count a stretch of text that a block ends, if it is more than a label."""
        if self.stretch > _LONGEST_LABEL or (
            self.stretch >= _SHORTEST_SENTENCE and _SENTENCE_END.search(self.end)
        ):
            self.running += self.stretch
        self.stretch = 0

    def add(self, inner: Size) -> None:
        """Count an element inside this one."""
        self.plain += inner.plain
        self.linked += inner.linked
        self.links += inner.links
        self.running += inner.running


Sizes: TypeAlias = "Mapping[etree._Element, Size]"


def measure(root: etree._Element, left_out: Set[etree._Element]) -> Sizes:
    """The size of every element in the order of the page, without those that are left out and what is in them.

    Raises TooDeepError if elements are nested more than `DEEPEST` times.
    """
    from lxml import etree

    sizes: dict[etree._Element, Size] = {}
    outside = Size(0)
    elements, blocks = [outside], [outside]
    links = 0

    def add(text: str | None) -> None:
        letters = count_letters(text)
        if links:
            elements[-1].linked += letters
        elif letters:
            elements[-1].plain += letters
            blocks[-1].stretch += letters
            blocks[-1].end = text or ""

    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        tag = element.tag
        if event == "start":
            if element in left_out:
                walk.skip_subtree()
                continue
            size = sizes[element] = Size(len(sizes))
            elements.append(size)
            if len(elements) > DEEPEST:
                raise TooDeepError
            if tag not in IN_LINE:
                blocks[-1].end_stretch()
                blocks.append(size)
            elif tag == "a":
                links += 1
                size.links = 1
            add(element.text)
            continue
        if element not in left_out:
            if tag not in IN_LINE:
                blocks.pop().end_stretch()
            elif tag == "a":
                links -= 1
            size = elements.pop()
            size.last = len(sizes) - 1
            elements[-1].add(size)
        if element is not root:
            add(element.tail)
    return sizes


def count_letters(text: str | None) -> int:
    """The length of a text whose spaces are single."""
    return len(_SPACE.sub(" ", text.strip())) if text else 0


def words_of(element: etree._Element) -> str:
    """The words of a short element, in lower case, with single spaces."""
    return single_spaces("".join(map(str, element.itertext())))


def single_spaces(text: str) -> str:
    """A text in lower case with single spaces, to be compared with another one."""
    return _SPACE.sub(" ", text).strip().casefold()
