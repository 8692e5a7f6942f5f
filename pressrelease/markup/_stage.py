"""python-markdown's block stage, one instance, with the block kinds that a release may use."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree
from collections import deque
from collections.abc import Iterable

from markdown import Markdown
from markdown.blockparser import BlockParser
from markdown.blockprocessors import HashHeaderProcessor
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension


class _Queue(deque[str]):
    """Blocks that are taken and put back at the front, which a long list does slowly."""

    def pop(self, index: int = 0) -> str:
        return self.popleft()

    def insert(self, index: int, block: str) -> None:
        self.appendleft(block)


class _Parser(BlockParser):
    def parseBlocks(self, parent: ElementTree.Element, blocks: list[str]) -> None:  # noqa: N802
        super().parseBlocks(parent, blocks if len(blocks) < 50 else _Queue(blocks))  # type: ignore[arg-type]


class _HashHeading(HashHeaderProcessor):
    """A heading needs a space behind its marks: `#COP29` at the start of a line is a text."""

    RE = re.compile(
        r"(?:^|\n)(?P<level>#{1,6})(?=[ \n]|$)(?P<header>(?:\\.|[^\\#\n]|#+(?=[^#\n]))*?)#*(?:\n|$)"
    )


def _markdown() -> Markdown:
    markdown = Markdown(extensions=[SaneListExtension(), TableExtension()])
    parser = _Parser(markdown)
    kinds = markdown.parser.blockprocessors
    kinds.deregister("reference")  # would swallow its line; the lines are looked through for it before
    kinds.deregister(
        "setextheader"
    )  # a line of dashes under a paragraph of one line would be another thing under two
    kinds.register(_HashHeading(markdown.parser), "hashheader", 70)
    for kind in kinds:
        kind.parser = parser
    parser.blockprocessors = kinds
    markdown.parser = parser
    return markdown


_PARSER = _markdown().parser
# Every other kind of block has a sign at the start of a line, or bars in it.
_PARAGRAPH = re.compile(r"[^\W\d_][^\n|]*(?:\n[^\W\d_][^\n|]*)*")


def parse(blocks: Iterable[str]) -> ElementTree.Element:
    """The tree of the blocks of a text (its stretches between blank lines)."""
    root = ElementTree.Element("div")
    _PARSER.state.clear()
    for block in blocks:  # one by one: a long list of blocks would be moved for each
        if _PARAGRAPH.fullmatch(block):
            ElementTree.SubElement(root, "p").text = block
        else:
            _PARSER.parseBlocks(root, [block])
    return root
