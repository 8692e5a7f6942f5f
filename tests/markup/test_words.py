"""The words of an inline text as a reader sees them, with their marks and the places of their letters."""

from __future__ import annotations

import itertools
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressrelease.languages import language
from pressrelease.markup import MarkedWords, mark_words, place_letters, read_inline
from pressrelease.model import Place

READ = {
    "plain": ("2300 nəfər", "2300 nəfər", []),
    "strong": ("**1000**-dən çox", "1000-dən çox", [("strong", "1000", "")]),
    "both": ("***a*** b", "a b", [("emphasis", "a", ""), ("strong", "a", "")]),
    "a link with a title": ('[sayt](https://e.org/a_(b) "t") var', "sayt var", [("link", "sayt", "https://e.org/a_(b)")]),
    "a link in angle brackets": ("[s](<https://e.org/a b>)", "s", [("link", "s", "https://e.org/a b")]),
    "emphasis in a link": ("[a *b*](https://c.org)", "a b", [("link", "a b", "https://c.org"), ("emphasis", "b", "")]),
    "an address": ("<https://e.org> və <a@e.org>", "https://e.org və a@e.org", [("link", "https://e.org", "https://e.org"), ("link", "a@e.org", "mailto:a@e.org")]),
    "code": ("`a*b*` c", "a*b* c", [("code", "a*b*", "")]),
    "escapes": (r"\*a\* \[b\]", "*a* [b]", []),
    "no marks": ("2 * 3 * 4, a_b_c, [d], {e}", "2 * 3 * 4, a_b_c, [d], {e}", []),
    "unclosed": ("**a `b [c](", "**a `b [c](", []),
    "a line break": ("a\nb", "a b", []),
}  # fmt: skip


@pytest.mark.parametrize("written, text, marks", READ.values(), ids=READ.keys())
def test_reads(written: str, text: str, marks: list[tuple[str, str, str]]) -> None:
    marked = mark_words(read_inline(written, figures=False).content)
    assert marked.text == text
    found = [(mark.kind, text[mark.start : mark.end], mark.target) for mark in marked.marks]
    assert sorted(found) == sorted(marks)


def test_placeholders_and_literal_braces() -> None:
    marked = mark_words(read_inline("{{a}} {tours} {Tours}").content)
    assert marked.text == "{a} {tours} {Tours}"
    assert [(mark.kind, mark.start, mark.end, mark.target) for mark in marked.marks] == [
        ("placeholder", 4, 11, "tours")
    ]


def origins(marked: MarkedWords) -> list[int]:
    """The offset at which each letter was written."""
    stretches = [*marked.stretches, (len(marked.text), 0)]
    return [
        origin + index
        for (offset, origin), (end, _) in itertools.pairwise(stretches)
        for index in range(end - offset)
    ]


@given(st.text(alphabet="ab0 \\`*_[](){}<>:/\n\"'@.w~^&;", max_size=60), st.booleans(), st.booleans())
def test_every_letter_is_where_it_was_written(written: str, marks: bool, figures: bool) -> None:
    marked = mark_words(read_inline(written, marks=marks, figures=figures).content)
    found = origins(marked)
    assert len(found) == len(marked.text)
    assert found == sorted(set(found))
    assert all(
        written[origin] == letter or (written[origin], letter) == ("\n", " ")
        for letter, origin in zip(marked.text, found, strict=True)
    )
    assert all(0 <= mark.start <= mark.end <= len(marked.text) for mark in marked.marks)


def test_anchors_lead_to_line_and_column() -> None:
    marked = mark_words(read_inline("ab **cd**\nef").content)

    def locate(offset: int) -> Place:
        return Place("f", 8, offset - 9) if offset >= 10 else Place("f", 7, 3 + offset)

    assert place_letters(marked.stretches, locate, [10]) == (
        (0, 7, 3),
        (3, 7, 8),
        (5, 7, 12),
        (6, 8, 1),
    )


PIECES = [
    "*a ", "a* ", "**a", "**a**", "*a_", "_a_ ", "***", "[", "![", "[a](", "[a](b", "](", "[^", "`", " `` ` ", "{", "{a", "{a} [",
    "{a}*", "{a}-", "<http:", "<a", "<!--", "<a@", "&a", "&#", "~~a", "~a", "a^", "www.", "https://a.b/(", "https://a.b/)", "a@",
    "a.a@b.", "\\", '*"a', '"*a', "(", '[a **"b"**in](tel:117)', "[*a](tel:117)",
]  # fmt: skip


@pytest.mark.parametrize("piece", PIECES)
def test_nothing_makes_it_slow(piece: str) -> None:
    def seconds(count: int) -> float:
        start = time.process_time()
        read_inline(piece * count, language("az"))
        return time.process_time() - start

    seconds(2_000)  # loads and compiles everything once
    short = min(seconds(5_000), seconds(5_000))
    long = min(seconds(50_000) for _ in range(3))
    assert long < 40 * short + 0.2  # ten times as long: quadratic time would be a hundred times
