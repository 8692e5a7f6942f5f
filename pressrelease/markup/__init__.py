"""Markdown: python-markdown reads the block structure, once; our one reader reads the inline text of every leaf.

Only releases have blocks: `blocks`, which imports python-markdown, is not exported here.
"""

from __future__ import annotations

from pressrelease.markup._placeholders import FORMS
from pressrelease.markup.anchors import join_anchors, move_anchors
from pressrelease.markup.inline import (
    NOTED_ROLES,
    PLAIN_ROLES,
    InlineText,
    Problem,
    escape,
    find_placeholders,
    read_inline,
    would_join,
)
from pressrelease.markup.tree import change_leaves, find_nodes, find_tables, map_nodes, settle
from pressrelease.markup.words import MarkedWords, mark_words, place_letters

__all__ = [
    "FORMS",
    "NOTED_ROLES",
    "PLAIN_ROLES",
    "InlineText",
    "MarkedWords",
    "Problem",
    "change_leaves",
    "escape",
    "find_nodes",
    "find_placeholders",
    "find_tables",
    "join_anchors",
    "map_nodes",
    "mark_words",
    "move_anchors",
    "place_letters",
    "read_inline",
    "settle",
    "would_join",
]
