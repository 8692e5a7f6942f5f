"""Inline markup: its tree, the mistakes in it, and that nothing gets lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressrelease.languages import language
from pressrelease.markup import escape, read_inline, settle
from pressrelease.model import Code, Emphasis, Inlines, LineBreak, Link, NoteMark, Words, plain_text


def w(text: str) -> Words:
    return Words(text)


CONTENT: dict[str, tuple[str, Inlines]] = {
    "no mark": ("R&D, 5 > 3", (w("R&D, 5 > 3"),)),
    "emphasis": ("*a* __b__ c_d_e", (Emphasis((w("a"),)), w(" "), Emphasis((w("b"),), strong=True), w(" c_d_e"))),
    "both": ("***a***", (Emphasis((Emphasis((w("a"),), strong=True),)),)),
    "code": ("`<b> & {x} *5*`", (Code("<b> & {x} *5*"),)),
    "a link": ('[a *b*](https://x.az/y_z_(1) "c")', (Link("https://x.az/y_z_(1)", (w("a "), Emphasis((w("b"),))), "c"),)),
    "a link in brackets": ("([a](https://x.az/))", (w("("), Link("https://x.az/", (w("a"),)), w(")"))),
    "a mail": ("[a](mailto:a@b.az)", (Link("mailto:a@b.az", (w("a"),)),)),
    "a telephone": ("[a](tel:+994125550110)", (Link("tel:+994125550110", (w("a"),)),)),
    "bare addresses": ("<https://x.az/{a}_b> <a@b.az>", (Link("https://x.az/{a}_b", (w("https://x.az/{a}_b"),)), w(" "), Link("mailto:a@b.az", (w("a@b.az"),)))),
    "no link": ("[a] [b] \\[c](d)", (w("[a] [b] [c](d)"),)),
    "escaped marks": (r"\*a\* 2022\. \{ \}", (w("*a* 2022. { }"),)),
    "escapes in an address": (r"[a\]b](https://x.az/\_c)", (Link("https://x.az/_c", (w("a]b"),)),)),
    "a mail with its scheme": ("<mailto:a@b.az>", (Link("mailto:a@b.az", (w("mailto:a@b.az"),)),)),
    "all punctuation": (r"20\% 1\,5 12\:30 50\/50 it\'s a\|b \<c \&amp; \~~d~~ o \- p \@", (w("20% 1,5 12:30 50/50 it's a|b <c &amp; ~~d~~ o - p @"),)),
    "no escape": (r"C:\ə \5", (w(r"C:\ə \5"),)),
    "an ending after a sign": ("**5%**lik **(a)**da", (Emphasis((w("5%"),), strong=True), w("lik "), Emphasis((w("(a)"),), strong=True), w("da"))),
    "an ending after a quotation": ('**"Xəzər"**in **a "*b*" c**', (Emphasis((w('"Xəzər"'),), strong=True), w("in "), Emphasis((w('a "'), Emphasis((w("b"),)), w('" c')), strong=True))),
    "an ending after a figure": ("**{n}**ci", (Emphasis((w("{n}"),), strong=True), w("ci"))),
    "stars inside stars": ("**1* 2** 2*3**", (Emphasis((Emphasis((w("1"),)), w(" 2"))), w("* 2*3**"))),
    "a multiplication": ("2*3*4 and 5 * 6", (w("2"), Emphasis((w("3"),)), w("4 and 5 * 6"))),
    "a site": ("www.x.az, https://x.az/a_b_c.", (Link("http://www.x.az", (w("www.x.az"),)), w(", "), Link("https://x.az/a_b_c", (w("https://x.az/a_b_c"),)), w("."))),
    "a site in brackets": ("(https://x.az/a_(b)) «www.x.az»", (w("("), Link("https://x.az/a_(b)", (w("https://x.az/a_(b)"),)), w(") «"), Link("http://www.x.az", (w("www.x.az"),)), w("»"))),
    "a site with an ending": ("www.x.az-dan https://x.az/a-da", (Link("http://www.x.az", (w("www.x.az"),)), w("-dan "), Link("https://x.az/a", (w("https://x.az/a"),)), w("-da"))),
    "a mail as it stands": ("a_b@x.az-a, c@d", (Link("mailto:a_b@x.az", (w("a_b@x.az"),)), w("-a, c@d"))),
    "no site": ("x.az wwww.x.az mod.gov.az/5 https:// www.", (w("x.az wwww.x.az mod.gov.az/5 https:// www."),)),
    "an address in a link": ("[www.x.az](https://y.az/)", (Link("https://y.az/", (w("www.x.az"),)),)),
    "an address with a path in a link": ("[www.x.az/a](https://y.az/) [**www.x.az/b**](https://y.az/)", (Link("https://y.az/", (w("www.x.az/a"),)), w(" "), Link("https://y.az/", (Emphasis((w("www.x.az/b"),), strong=True),)))),
    "a link in a link": ("[a [b](https://x.az) c](d)", (w("[a "), Link("https://x.az", (w("b"),)), w(" c](d)"))),
    "signs that are no HTML": ("a<b, 5 < 7 > 3, <5>, AT&T; &xyz; ~5 ~ x^2 + y", (w("a<b, 5 < 7 > 3, <5>, AT&T; &xyz; ~5 ~ x^2 + y"),)),
    "a line break": ("a\\\nb", (w("a"), LineBreak(), w("b"))),
    "braces": ("{{a}} *b*", (w("{a} "), Emphasis((w("b"),)))),
    "an open mark": ("5 * 3 ** 2 [ ` <", (w("5 * 3 ** 2 [ ` <"),)),
    "what python-markdown uses inside": ("klzzwxh:0001 *a*", (w("klzzwxh:0001 "), Emphasis((w("a"),)))),
}  # fmt: skip


@pytest.mark.parametrize(("text", "content"), CONTENT.values(), ids=CONTENT.keys())
def test_content(text: str, content: Inlines) -> None:
    read = read_inline(text, language("az"))
    assert settle(read.content) == content
    assert read.problems == ()


REFUSED = {
    "a script": ("[a](javascript:alert(1))", "a link to a javascript: address is not allowed"),
    "a script in disguise": ("[a](JaVaScRiPt:alert)", "a link to a javascript: address is not allowed"),
    "a script between angles": ("<javascript://x>", "a link to a javascript: address is not allowed"),
    "data": ("[a](data:text/html,5)", "a link to a data: address is not allowed"),
    "a file": ("[a](file:///etc/passwd)", "a link to a file: address is not allowed"),
    "a path": ("[a](../b.html)", "the link '../b.html' is not a full address"),
    "a place in the text": ("[a](#b)", "the link '#b' is not a full address"),
    "no scheme": ("[a](mod.gov.az/5)", "the link 'mod.gov.az/5' is not a full address (did you mean https://mod.gov.az/5?)"),
    "no scheme, two slashes": ("[a](//mod.gov.az)", "the link '//mod.gov.az' is not a full address"),
    "a mail without its scheme": ("[a](a@b.az)", "the link 'a@b.az' is an e-mail address (write mailto:a@b.az)"),
    "no site": ("[a](https://)", "the link 'https://' has no site"),
    "no mail": ("[a](mailto:b)", "'b' is not an e-mail address"),
    "no number": ("[a](tel:abc)", "'abc' is not a telephone number"),
    "a space": ("[a](<https://x.az/b c>)", "the address 'https://x.az/b c' of a link contains a space"),
    "an address that goes on": ("[a](https://x.az b)", "the address of the link [a] cannot be read"),
    "no end": ("[a](https://x.az", "the address of the link [a] cannot be read"),
    "no address": ("[a]()", "the link '' is not a full address"),
    "no text": ("[](https://x.az)", "a link without a text"),
    "two parts of a link": ("[a] (https://x.az)", "a space between the two parts of a link"),
    "an image inside a text": ("söz ![a](b.jpg)", "an image inside a paragraph (put blank lines around it)"),
    "a tag": ("a <br/>", "the HTML tag <br/> would be published as it stands (delete it; to show the sign, write \\<)"),
    "a tag with attributes": ("<img src=x onerror=y>", "the HTML tag <img src=x onerror=y> would be published as it stands"),
    "a closing tag": ("a</b>", "the HTML tag </b> would be published as it stands"),
    "a comment": ("a <!-- b: 5 -->", "an HTML comment would be published as it stands (delete it; to show the sign, write \\<)"),
    "an open comment": ("a <!-- b", "an HTML comment would be published as it stands"),
    "an entity": ("5&nbsp;%", "&nbsp; would be published as it stands (write the character itself; to show the sign, write \\&)"),
    "a character by its number": ("&#60;", "&#60; would be published as it stands"),
    "struck": ("~~5~~ 6", "struck text is not supported: ~~5~~ (delete the signs; to show them, write \\~)"),
    "lowered": ("H~2~O", "lowered text is not supported: ~2~ (write the character itself, as in H₂O and m²; to show them, write \\~)"),
    "raised": ("m^2^", "raised text is not supported: ^2^"),
    "a note mark in a word": ("a[^1]b", "the footnote mark [^1] is inside a word or number (put it after the word or number; two numbers need a word between them)"),
    "a note mark in a number": ("12[^1] 500", "the footnote mark [^1] is inside a word or number"),
    "a second note mark in a decimal": ("12[^1][^2],5", "the footnote mark [^2] is inside a word or number"),
    "a space before a note mark": ("söz [^1] söz", "a space before the footnote mark [^1] (put the mark directly after the word or sign)"),
    "a note mark on a line of its own": ("söz.\n[^1]", "a space before the footnote mark [^1]"),
    "a note mark in a link": ("[a[^1]](https://x.az)", "a footnote mark inside a link (put it after the link)"),
    "an open note": ("a[^1", "[^ begins a footnote mark (write \\[^ to show the characters)"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "said"), REFUSED.values(), ids=REFUSED.keys())
def test_what_is_refused(text: str, said: str) -> None:
    (problem,) = read_inline(text).problems
    assert f"{problem.message} ({problem.hint})".startswith(said)


def test_each_problem_has_its_offset() -> None:
    text = "ə <b>5</b> [a](b c) &nbsp; [^1 }"
    assert [text[offset : offset + 4] for offset, *_ in read_inline(text).problems] == [
        "<b>5", "</b>", "[a](", "&nbs", "[^1 ", "}",
    ]  # fmt: skip


def test_a_text_without_markup_keeps_its_marks() -> None:
    read = read_inline(r"A*B*_c_ [d](e) `f` \* www.x.az {{5}}", marks=False)
    assert (plain_text(read.content), read.problems) == (r"A*B*_c_ [d](e) `f` \* www.x.az {5}", ())
    assert [offset for offset, *_ in read_inline("a <b> &nbsp; [^1  ~~5~~ {", marks=False).problems] == [
        2,
        6,
        13,
        18,
        24,
    ]


@given(st.text(alphabet="ab5 \\`*_[](){}<>:/\"'@.w~^&;#!-|", max_size=40))
def test_an_escaped_text_is_read_letter_by_letter(text: str) -> None:
    read = read_inline(escape(text))
    assert (plain_text(read.content), read.problems) == (text, ())
    assert not any(isinstance(node, Emphasis | Code | NoteMark) for node in read.content)


def _letters(content: Inlines) -> str:
    """Everything that a reader or a browser gets: words, and the addresses and titles of links."""
    more = "".join(
        _address(node) + node.title + _letters(node.content)
        if isinstance(node, Link)
        else _letters(node.content)
        for node in content
        if isinstance(node, Link | Emphasis)
    )
    notes = "".join(node.label for node in content if isinstance(node, NoteMark))
    return (
        notes
        + "".join(plain_text((node,)) for node in content if not isinstance(node, Link | Emphasis))
        + more
    )


def _address(link: Link) -> str:
    """The address of a link, "" if it is also its text: <name@example.org> and www.example.org are read once."""
    own = link.address.removeprefix("mailto:").removeprefix("http://")
    return "" if plain_text(link.content) in (own, link.address) else link.address


PARTS = st.sampled_from(
    ["*", "**", "_", "`", "``", "[", "]", "](https://x.az/7)", "(", ")", "<", ">", "<b>", "\\", "\\*", "&#5;", "!", "söz", " ", "5", "43", "\\\n", "~", "://", "@", "[^5]", "www.", "x.az"]
)  # fmt: skip


@given(st.lists(PARTS, max_size=20))
def test_no_digit_is_ever_lost(parts: list[str]) -> None:
    text = "".join(parts)
    letters = _letters(read_inline(text, figures=False).content)
    assert sorted(filter(str.isdigit, letters)) == sorted(filter(str.isdigit, text))


@pytest.mark.parametrize(
    "text",
    [
        "*a **" * 500 + "b" + "** c*" * 500,
        "[" * 500 + "a" + "](https://x.az)" * 500,
        "_" * 999 + "a" + "_" * 999,
    ],
)
def test_what_is_nested_deeply_is_refused_and_not_lost(text: str) -> None:
    read = read_inline(text)
    assert "a" in plain_text(read.content)
