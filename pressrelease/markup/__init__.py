"""Markdown: the block structure is parsed once, the inline text of every leaf once per language.

Both stages are python-markdown's, each with one instance that is used again and again. Raw HTML is no markup here:
it is shown as it is written.
"""

from __future__ import annotations

from pressrelease.characters import refuse_characters
from pressrelease.markup._cursor import Leaf
from pressrelease.markup.anchors import join_anchors
from pressrelease.markup.blocks import Body, parse_blocks
from pressrelease.markup.inline import PLAIN_ROLES, parse_inline, parse_words
from pressrelease.markup.tree import change_leaves

__all__ = [
    "PLAIN_ROLES",
    "Body",
    "Leaf",
    "change_leaves",
    "join_anchors",
    "parse_blocks",
    "parse_inline",
    "parse_words",
    "refuse_characters",
]
