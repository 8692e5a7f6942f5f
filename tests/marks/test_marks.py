"""Inline Markdown without its marks: the words, what they are, and where each letter was written."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressrelease.marks import anchors, read_marks

READ = {
    "plain": ("2300 nəfər", "2300 nəfər", []),
    "strong": ("**1000**-dən çox", "1000-dən çox", [("strong", "1000", "")]),
    "both": ("***a*** b", "a b", [("strong", "a", ""), ("emphasis", "a", "")]),
    "a link with a title": ('[sayt](https://e.org/a_(b) "t") var', "sayt var", [("link", "sayt", "https://e.org/a_(b)")]),
    "a link in angle brackets": ("[s](<https://e.org/a b>)", "s", [("link", "s", "https://e.org/a b")]),
    "emphasis in a link": ("[a *b*](c)", "a b", [("link", "a b", "c"), ("emphasis", "b", "")]),
    "an address": ("<https://e.org> və <a@e.org>", "https://e.org və a@e.org", [("link", "https://e.org", "https://e.org"), ("link", "a@e.org", "mailto:a@e.org")]),
    "code": ("`a*b*` c", "a*b* c", [("code", "a*b*", "")]),
    "escapes": (r"\*a\* \[b\]", "*a* [b]", []),
    "no marks": ("2 * 3 * 4, a_b_c, [d], {e}", "2 * 3 * 4, a_b_c, [d], {e}", []),
    "unclosed": ("**a `b [c](", "**a `b [c](", []),
    "a line break": ("a\nb", "a b", []),
}  # fmt: skip


@pytest.mark.parametrize("written, text, marks", READ.values(), ids=READ.keys())
def test_reads(written: str, text: str, marks: list[tuple[str, str, str]]) -> None:
    marked = read_marks(written)
    assert marked.text == text
    assert [(mark.kind, text[mark.start : mark.end], mark.target) for mark in marked.marks] == marks


def test_placeholders_and_literal_braces() -> None:
    marked = read_marks("{{a}} {tours} {Tours}", placeholders=True)
    assert marked.text == "{a} {tours} {Tours}"
    assert [(mark.kind, mark.start, mark.end, mark.target) for mark in marked.marks] == [
        ("placeholder", 4, 11, "tours")
    ]


@given(st.text(alphabet="ab0 \\`*_[](){}<>:/\n\"'", max_size=60), st.booleans())
def test_every_letter_is_where_it_was_written(written: str, placeholders: bool) -> None:
    marked = read_marks(written, placeholders=placeholders)
    origins = list(marked.origins)
    assert len(origins) == len(marked.text)
    assert origins == sorted(set(origins))
    assert all(
        written[origin] == letter or (written[origin], letter) == ("\n", " ")
        for letter, origin in zip(marked.text, origins, strict=True)
    )
    assert all(0 <= mark.start <= mark.end <= len(marked.text) for mark in marked.marks)


def test_anchors_lead_to_line_and_column() -> None:
    marked = read_marks("ab **cd**\nef")
    assert anchors(marked.origins, [(0, 7, 3), (10, 8, 1)]) == ((0, 7, 3), (3, 7, 8), (5, 7, 12), (6, 8, 1))
    assert anchors(range(3), [(0, 7, 3)]) == ()


@pytest.mark.parametrize(
    "piece", ["*a ", "[", "`", " `` ` ", "](", "**a", "[a](", "{", "<http:", "_a_ ", "[a](b", "![", "\\"]
)
def test_nothing_makes_it_slow(piece: str) -> None:
    read_marks(piece * 2_000)  # what is loaded and compiled once
    start = time.perf_counter()
    read_marks(piece * 5_000)
    short = time.perf_counter() - start
    start = time.perf_counter()
    read_marks(piece * 50_000)
    assert (
        time.perf_counter() - start < 40 * short + 0.2
    )  # ten times as long: a square would be a hundred times
