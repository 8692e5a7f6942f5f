"""Our reader and an independent one (markdown-it-py) read every text of what both support in the same way."""

from __future__ import annotations

import re

from hypothesis import example, given, settings
from hypothesis import strategies as st
from inline_trees import of_html, of_tree
from markdown_it import MarkdownIt

from pressrelease.markup import read_inline

OTHER = MarkdownIt("commonmark").disable(["html_inline", "entity", "image", "html_block"])
PARTS = st.sampled_from(
    ["*", "**", "***", "_", "__", "`", "``", "[", "]", "](tel:117)", "](<tel:1 7>)", "(", ")", "\\", "\\*", "\\_", "\\`", "\\[", "söz", "a", "5%", ",", ".", "!", "“", "«", "»", "”", '"', "-", "—", " ", " ", "43", "\\\n", "~", "$", "€"]
)  # fmt: skip

# The departure in docs/writing.md: an ending may follow stressed words that close with a sign.
DEPARTURE = re.compile(r"[^\s\w]\*+\w")


@settings(max_examples=3000, deadline=None)
@given(st.lists(PARTS, max_size=14))
@example(["**", "a", "**", "5%", "*", " ", "a", "*"])
@example(["*", "a", "**", "a", "*", "a", "**"])
@example(["[", "a", " ", "[", "a", "](tel:117)", "](tel:117)"])
@example(["*", "a", "[", "a", "*", "](tel:117)"])
@example(["`", "a", "``", "a", "`"])
@example(["\\\n", "a"])
@example(["\\", "\\\n", " ", "*"])
def test_the_same_tree(parts: list[str]) -> None:
    text = "".join(parts).strip()
    if DEPARTURE.search(text) or text.endswith("\\"):
        return
    read = read_inline(text, figures=False)
    if not read.problems:
        assert of_tree(read.content) == of_html(OTHER.renderInline(text)), text
