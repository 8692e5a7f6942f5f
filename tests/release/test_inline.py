"""Inline markup: what it becomes, what is refused, and that nothing gets lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressrelease.errors import Mistake
from pressrelease.markup import parse_inline, parse_words
from pressrelease.model import Code, Emphasis, Inlines, LineBreak, Link, Place, Words, plain_text

PLACE = Place("f", 7, 3)


def w(text: str) -> Words:
    return Words(text)


CONTENT: dict[str, tuple[str, Inlines]] = {
    "no mark": ("R&D, 5 > 3", (w("R&D, 5 > 3"),)),
    "emphasis": ("*a* __b__ c_d_e", (Emphasis((w("a"),)), w(" "), Emphasis((w("b"),), strong=True), w(" c_d_e"))),
    "both": ("***a***", (Emphasis((Emphasis((w("a"),)),), strong=True),)),
    "code": ("`<b> & {x} *5*`", (Code("<b> & {x} *5*"),)),
    "a link": ('[a *b*](https://x.az/y_z_(1) "c")', (Link("https://x.az/y_z_(1)", (w("a "), Emphasis((w("b"),))), "c"),)),
    "a link in brackets": ("([a](https://x.az/))", (w("("), Link("https://x.az/", (w("a"),)), w(")"))),
    "a mail": ("[a](mailto:a@b.az)", (Link("mailto:a@b.az", (w("a"),)),)),
    "a telephone": ("[a](tel:+994125550110)", (Link("tel:+994125550110", (w("a"),)),)),
    "bare addresses": ("<https://x.az/{a}_b> <a@b.az>", (Link("https://x.az/{a}_b", (w("https://x.az/{a}_b"),)), w(" "), Link("mailto:a@b.az", (w("a@b.az"),)))),
    "no link": ("[a] [b] \\[c](d)", (w("[a] [b] [c](d)"),)),
    "escaped marks": (r"\*a\* 2022\. \{ \}", (w("*a* 2022. { }"),)),
    "escapes in an address": (r"[a\]b](https://x.az/\_c)", (Link("https://x.az/_c", (w("a]b"),)),)),
    "HTML is text": ("R&D <b> 5 < 7 <script>alert(1)</script>", (w("R&D <b> 5 < 7 <script>alert(1)</script>"),)),
    "HTML with marks": ("*a* <img src=x onerror=y>", (Emphasis((w("a"),)), w(" <img src=x onerror=y>"))),
    "entities are text": ("*a* &nbsp;&#60;", (Emphasis((w("a"),)), w(" &nbsp;&#60;"))),
    "a line break": ("a\\\nb", (w("a"), LineBreak(), w("b"))),
    "braces": ("{{a}} *b*", (w("{a} "), Emphasis((w("b"),)))),
    "an open mark": ("5 * 3 ** 2 [ ` <", (w("5 * 3 ** 2 [ ` <"),)),
    "what python-markdown uses inside": ("klzzwxh:0001 *a*", (w("klzzwxh:0001 "), Emphasis((w("a"),)))),
}  # fmt: skip


@pytest.mark.parametrize(("text", "content"), CONTENT.values(), ids=CONTENT.keys())
def test_content(text: str, content: Inlines) -> None:
    mistakes: list[Mistake] = []
    assert parse_inline(text, PLACE, mistakes) == content
    assert mistakes == []


REFUSED = {
    "a script": ("[a](javascript:alert(1))", "a link may not go to a javascript: address"),
    "a script in disguise": ("[a](JaVaScRiPt:alert)", "a link may not go to a javascript: address"),
    "a script between angles": ("<javascript://x>", "a link may not go to a javascript: address"),
    "data": ("[a](data:text/html,5)", "a link may not go to a data: address"),
    "a file": ("[a](file:///etc/passwd)", "a link may not go to a file: address"),
    "a path": ("[a](../b.html)", "the link '../b.html' is no full address"),
    "a place in the text": ("[a](#b)", "the link '#b' is no full address"),
    "no scheme": ("[a](mod.gov.az/5)", "the link 'mod.gov.az/5' is no full address (did you mean https://mod.gov.az/5?)"),
    "no scheme, two slashes": ("[a](//mod.gov.az)", "the link '//mod.gov.az' is no full address"),
    "a mail without its scheme": ("[a](a@b.az)", "the link 'a@b.az' is an e-mail address (write mailto:a@b.az)"),
    "no site": ("[a](https://)", "the link 'https://' has no site"),
    "no mail": ("[a](mailto:b)", "'b' is no e-mail address"),
    "no number": ("[a](tel:abc)", "'abc' is no telephone number"),
    "a space": ("[a](<https://x.az/b c>)", "the address 'https://x.az/b c' of a link holds a space"),
    "an address that goes on": ("[a](https://x.az b)", "the address of the link [a] cannot be read"),
    "no end": ("[a](https://x.az", "the address of the link [a] cannot be read"),
    "no address": ("[a]()", "the link '' is no full address"),
    "no text": ("[](https://x.az)", "a link without a text"),
    "two parts of a link": ("[a] (https://x.az)", "a space between the two parts of a link"),
    "an image inside a text": ("söz ![a](b.jpg)", "an image stands in a paragraph of its own"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "said"), REFUSED.values(), ids=REFUSED.keys())
def test_what_is_refused(text: str, said: str) -> None:
    mistakes: list[Mistake] = []
    parse_inline(text, PLACE, mistakes)
    (found,) = mistakes
    assert str(found).startswith(f"f:7:3: {said}")


def test_a_text_without_markup_keeps_its_marks() -> None:
    assert parse_words("A*B*_c_ [d](e) {{5}}") == "A*B*_c_ [d](e) {5}"


def _letters(content: Inlines) -> str:
    """All that a reader or a browser gets: words, and the addresses and titles of links."""
    more = "".join(
        _address(node) + node.title + _letters(node.content)
        if isinstance(node, Link)
        else _letters(node.content)
        for node in content
        if isinstance(node, Link | Emphasis)
    )
    return "".join(plain_text((node,)) for node in content if not isinstance(node, Link | Emphasis)) + more


def _address(link: Link) -> str:
    """Where a link goes, "" where that is its text: <name@example.org> is read once."""
    return "" if plain_text(link.content) == link.address.removeprefix("mailto:") else link.address


PARTS = st.sampled_from(
    ["*", "**", "_", "`", "``", "[", "]", "](https://x.az/7)", "(", ")", "<", ">", "<b>", "\\", "\\*", "&#5;", "!", "söz", " ", "5", "43", "\\\n", "~", "://", "@"]
)  # fmt: skip


@given(st.lists(PARTS, max_size=20))
def test_no_digit_is_ever_lost(parts: list[str]) -> None:
    text = "".join(parts)
    content = parse_inline(text, PLACE, [])
    assert sorted(filter(str.isdigit, _letters(content))) == sorted(filter(str.isdigit, text))
    assert "\x02" not in _letters(content)
    assert "klzzwxh" not in _letters(content)
