"""Blocks are read as in CommonMark, with markdown-it-py as the witness, or a mistake is reported."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from tests.release.test_body import outline, parse

COMMONMARK = MarkdownIt("commonmark").enable("table")
TEXT = st.sampled_from(["söz", "a b", "5", "x|y", "\\*", "2022. il", "#5"])

Tree = list[object]


def joined(text: str) -> str:
    return " ".join(text.replace("\\|", "|").split())


def ours(tree: Tree) -> Tree:
    """An outline of `test_body` without what CommonMark does not have: alignment, captions and speakers."""
    found: Tree = []
    for block in tree:
        match block:
            case str(text):
                found.append(joined(text))
            case ("-" | "1.", list(items)):
                found.append((block[0], [ours(item) for item in items]))
            case ("|", list(rows), _, *captions):
                found.append(("|", [[joined(cell or "") for cell in row] for row in rows]))
                found += [joined(f": {caption}") for caption in captions]
            case (">", list(paragraphs), speaker):
                found.append((">", [joined(one) for one in [*paragraphs, *([speaker] if speaker else [])]]))
            case (str(level), str(text)):
                found.append((level, joined(text)))
    return neighbours_joined(found)


def neighbours_joined(tree: Tree) -> Tree:
    """Join adjacent quotations, as our reader does."""
    found: Tree = []
    for block in tree:
        last = found[-1] if found else ("",)
        if isinstance(block, tuple) and isinstance(last, tuple) and block[0] == ">" == last[0]:
            found[-1] = (">", [*last[1], *block[1]])
        else:
            found.append(block)
    return found


def theirs(text: str) -> Tree:
    """The same outline of a text as CommonMark reads it."""
    return blocks(iter(COMMONMARK.parse(text)), "")


def blocks(tokens: Iterator[Token], end: str) -> Tree:
    found: Tree = []
    for token in tokens:
        kind = token.type
        if kind == end:
            break
        if kind == "inline":
            found.append(joined(token.content))
        elif kind == "hr":
            found.append("---")
        elif kind.endswith("_open"):
            inner = blocks(tokens, kind.replace("_open", "_close"))
            match kind.removesuffix("_open"):
                case "paragraph" | "th" | "td":
                    found += inner or [""]
                case "heading":
                    found.append(("#" * int(token.tag[1]), inner[0]))
                case "bullet_list" | "ordered_list":
                    found.append(("-" if kind[0] == "b" else "1.", inner))
                case "table":
                    found.append(("|", [row for part in inner for row in part]))
                case "blockquote":
                    found.append((">", inner))
                case _:  # an item, a row or a part of a table
                    found.append(inner)
        else:
            found.append((kind, token.content))
    return neighbours_joined(found)


def assert_same_or_told(text: str) -> None:
    # for us, four spaces are enough to belong to an item, wherever its text begins
    assume(not re.search(r"^ *(?:[-*+]|\d+\.) {4}", text.expandtabs(4), re.MULTILINE))
    tree, mistakes, warnings = parse(text)
    if not mistakes and not warnings:
        assert ours(outline(tree)) == theirs(text)


PIECES = st.sampled_from(
    ["- ", "* ", "1. ", "2. ", "> ", "# ", "## ", "|", "---", "===", "  ", "   ", "    ", "\n", "\n\n", "\n- ", "\n> ", "```", "~~~", "[x]: y", ": d", "***", "-", "•", "|-|-|", "+", "\n\n: ", "  \n", "\t"]
)  # fmt: skip


@settings(deadline=None)
@given(st.lists(PIECES | TEXT, max_size=12))
def test_any_text_is_the_same_or_its_author_is_told(parts: list[str]) -> None:
    text = "".join(parts)
    # markdown-it-py reads a heading as a table; for us, the speaker of a quotation is a separate line
    assume(not re.search(r"^ *#.*\||^ *>?[> ]*--[^-]", text, re.MULTILINE))
    assert_same_or_told(text)


INDENT = st.integers(0, 12).map(lambda columns: " " * columns)
LINE = st.tuples(INDENT, st.sampled_from(["- ", "- ", "-   ", "* ", "1. ", "1. ", "2. ", "10. ", "-", "2.", "", "> ", "# ", "---", "|"]), TEXT).map("".join)  # fmt: skip


@settings(deadline=None)
@given(st.lists(LINE | st.just(""), min_size=2, max_size=8))
def test_any_list_is_the_same_or_its_author_is_told(lines: list[str]) -> None:
    assert_same_or_told("\n".join(lines))


@st.composite
def lists(draw: st.DrawFn, margin: int = 0, depth: int = 0) -> tuple[list[str], Tree]:
    """A list as authors write it, and its tree: an item's contents are indented by its text's column, at most four."""
    is_ordered = draw(st.booleans())
    lines: list[str] = []
    items: list[Tree] = []
    for number in range(1, draw(st.integers(1, 3)) + 1):
        mark = f"{number}." if is_ordered else "-"
        spaces = draw(st.integers(1, 3 - is_ordered))
        inside = draw(st.integers(len(mark) + spaces, 4))
        if number > 1 and draw(st.booleans()):
            lines.append("")
        lines.append(" " * margin + mark + " " * spaces + "söz")
        item: Tree = ["söz"]
        if draw(st.booleans()):
            lines.append(" " * draw(st.integers(0, margin + 6)) + "davamı")
            item = ["söz davamı"]
        parts = draw(st.lists(st.sampled_from(["paragraph", "list"]), max_size=2)) if depth < 3 else []
        for part in parts:
            if part == "paragraph" or len(item) > 1 or draw(st.booleans()):
                lines.append("")
            if part == "paragraph":
                lines.append(" " * (margin + inside) + "yenə")
                item.append("yenə")
            elif not isinstance(item[-1], tuple):
                inner, tree = draw(lists(margin + inside, depth + 1))
                lines += inner
                item += tree
        items.append(item)
    return lines, [("1." if is_ordered else "-", items)]


@settings(deadline=None)
@given(lists())
def test_a_list_nested_by_two_to_four_spaces(written: tuple[list[str], Tree]) -> None:
    lines, tree = written
    text = "\n".join(lines)
    blocks, mistakes, warnings = parse(text)
    assert (mistakes, warnings) == ([], [])
    assert ours(outline(blocks)) == tree == theirs(text)
