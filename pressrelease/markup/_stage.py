"""python-markdown's block stage, limited to the kinds of blocks that a release may have."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterable
from types import SimpleNamespace

from markdown.blockparser import BlockParser
from markdown.blockprocessors import (
    BlockQuoteProcessor,
    CodeBlockProcessor,
    EmptyBlockProcessor,
    HashHeaderProcessor,
    HRProcessor,
    ListIndentProcessor,
    ParagraphProcessor,
)
from markdown.extensions.sane_lists import SaneOListProcessor, SaneUListProcessor
from markdown.extensions.tables import TableProcessor

from pressrelease.markup._layout import Kind, Stretch

_TAGS = {Kind.TEXT: "p", Kind.CODE: "pre", Kind.CAPTION: "caption"}


class _HashHeading(HashHeaderProcessor):
    """A heading needs a space after its marks (`#COP29` at the start of a line is a text), and before closing marks
    (`C#`).
    """

    RE = re.compile(r"(?:^|\n)(?P<level>#{1,6})(?=[ \n]|$)(?P<header>[^\n]*?)(?:(?<=[ ])#+)?(?:\n|$)")


def _parser() -> BlockParser:
    """A parser for the kinds of blocks that a release may have, and for those that are refused."""
    parser = BlockParser(SimpleNamespace(tab_length=4))  # type: ignore[arg-type]
    kinds = (
        EmptyBlockProcessor(parser),
        ListIndentProcessor(parser),
        CodeBlockProcessor(parser),
        TableProcessor(parser, {"use_align_attribute": False}),
        _HashHeading(parser),
        HRProcessor(parser),
        SaneOListProcessor(parser),
        SaneUListProcessor(parser),
        BlockQuoteProcessor(parser),
        ParagraphProcessor(parser),
    )
    for priority, kind in enumerate(reversed(kinds)):
        parser.blockprocessors.register(kind, type(kind).__name__, priority)
    return parser


def parse(stretches: Iterable[Stretch]) -> ElementTree.Element:
    """The tree of the blocks of a text."""
    root = ElementTree.Element("div")
    parser: BlockParser | None = None
    for stretch in stretches:
        if stretch.kind in _TAGS and not stretch.depth:
            ElementTree.SubElement(root, _TAGS[stretch.kind]).text = stretch.block
        else:
            parser = parser or _parser()
            parser.parseBlocks(root, [stretch.block])
    return root
