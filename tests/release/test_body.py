"""The body: the tree, the place of every text, and what Markdown would lose."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressrelease.errors import Mistake
from pressrelease.markup import Leaf, parse_blocks
from pressrelease.model import Block, Heading, Image, ListBlock, Paragraph, Quotation, Rule, Table


def outline(blocks: tuple[Block[Leaf], ...]) -> list[object]:
    """A tree in short: each kind by its mark, texts as they are."""
    short: list[object] = []
    for block in blocks:
        match block:
            case Heading(level, leaf):
                short.append(("#" * level, leaf.text))
            case Paragraph(leaf):
                short.append(leaf.text)
            case ListBlock(ordered, items):
                short.append(("1." if ordered else "-", [outline(item.blocks) for item in items]))
            case Table(header, rows, alignment):
                short.append(
                    ("|", [[leaf and leaf.text for leaf in row] for row in (header, *rows)], alignment)
                )
            case Quotation(paragraphs, speaker):
                short.append((">", [leaf.text for leaf in paragraphs], speaker and speaker.text))
            case Image():
                short.append(
                    ("!", block.file, block.alt and block.alt.text, block.caption and block.caption.text)
                )
            case Rule():
                short.append("---")
    return short


def leaves(blocks: tuple[Block[Leaf], ...]) -> list[Leaf]:
    """All texts of a tree in their order."""
    found: list[Leaf | None] = []
    for block in blocks:
        match block:
            case Heading(_, leaf) | Paragraph(leaf):
                found.append(leaf)
            case ListBlock(_, items):
                found += [leaf for item in items for leaf in leaves(item.blocks)]
            case Table(header, rows, _):
                found += [leaf for row in (header, *rows) for leaf in row]
            case Quotation(paragraphs, speaker):
                found += [*paragraphs, speaker]
            case Image():
                found += [block.alt, block.caption]
    return [leaf for leaf in found if leaf is not None]


def parse(text: str) -> tuple[tuple[Block[Leaf], ...], list[Mistake], list[Mistake]]:
    """The blocks below a title, the mistakes and the warnings; the text begins on line 3."""
    mistakes: list[Mistake] = []
    warnings: list[Mistake] = []
    body = parse_blocks(f"# B\n\n{text}", "f", 1, mistakes, warnings)
    return body.blocks, mistakes, warnings


TREES = {
    "a paragraph of three lines": ("bir\niki\nüç 5", ["bir iki üç 5"]),
    "headings": ("## A\nsöz\n### B\n\nsöz\n## C ##\nsöz", [("##", "A"), "söz", ("###", "B"), "söz", ("##", "C"), "söz"]),
    "a hashtag is a text": ("#COP29 Bakıda\n#COP29", ["#COP29 Bakıda #COP29"]),
    "a list": ("- bir\n  davamı\n- iki", [("-", [["bir davamı"], ["iki"]])]),
    "a loose list": ("* bir\n\n* iki", [("-", [["bir"], ["iki"]])]),
    "a numbered list": ("1. bir\n2. iki\n3. üç", [("1.", [["bir"], ["iki"], ["üç"]])]),
    "a lazily numbered list": ("1. bir\n1. iki", [("1.", [["bir"], ["iki"]])]),
    "a list in a list": ("- bir\n    1. a\n    2. b\n- iki", [("-", [["bir", ("1.", [["a"], ["b"]])], ["iki"]])]),
    "an item of two paragraphs": ("- bir\n\n    iki\n\n- üç", [("-", [["bir", "iki"], ["üç"]])]),
    "bullets, then numbers": ("- bir\n\n1. iki", [("-", [["bir"]]), ("1.", [["iki"]])]),
    "a table": (
        "| a | b | c |\n|---|:-:|--:|\n| 1 \\| 2 | | 3 |\n| - | `x|y` | 4 |",
        [("|", [["a", "b", "c"], ["1 \\| 2", None, "3"], ["-", "`x|y`", "4"]], ("", "center", "right"))],
    ),
    "a table without outer bars": ("a | b\n---|---\n1 | 2", [("|", [["a", "b"], ["1", "2"]], ("", ""))]),
    "a quotation": ("> bir\n> iki.\n> — Ad, rol", [(">", ["bir iki."], "Ad, rol")]),
    "its speaker apart": ("> bir.\n>\n> iki.\n>\n> – Ad\n\nsöz", [(">", ["bir.", "iki."], "Ad"), "söz"]),
    "a dash inside a quotation": ("> Мы рады,\n> — сказал министр.", [(">", ["Мы рады, — сказал министр."], None)]),
    "two parts of a quotation": ("> bir\n\n> iki", [(">", ["bir", "iki"], None)]),
    "an image": ('![Zal](a.jpg "Bu *zal* \\"A\\"")', [("!", "a.jpg", "Zal", 'Bu *zal* "A"')]),
    "two images": ("![A](a.jpg)\n![B](<b c.png>)", [("!", "a.jpg", "A", None), ("!", "b c.png", "B", None)]),
    "a line across the page": ("a\n\n* * *\n\nb\n***\nc", ["a", "---", "b", "---", "c"]),
    "a written line break": ("bir\\\niki  \nüç", ["bir\\\niki üç"]),
    "an escaped dot": ("2022\\. Yekunlar", ["2022\\. Yekunlar"]),
    "a number inside a paragraph": ("Bu, 43\n2022. Yekunlar", ["Bu, 43 2022. Yekunlar"]),
    "a telephone number": ("+994 12 555", ["+994 12 555"]),
    "raw HTML": ("<div>5</div>\n\n<!-- 7 -->", ["<div>5</div>", "<!-- 7 -->"]),
    "tabs": ("a\tb  5", ["a b 5"]),
}  # fmt: skip


@pytest.mark.parametrize(("text", "tree"), TREES.values(), ids=TREES.keys())
def test_the_tree(text: str, tree: list[object]) -> None:
    blocks, mistakes, warnings = parse(text)
    assert (mistakes, warnings) == ([], [])
    assert outline(blocks) == tree


@pytest.mark.parametrize("text", [text for text, _ in TREES.values()], ids=TREES.keys())
def test_every_text_is_found_where_it_stands(text: str) -> None:
    lines = ["", "", *text.split("\n")]
    for leaf in leaves(parse(text)[0]):
        assert (
            lines[leaf.line - 1][leaf.column - 1 :].expandtabs(1).startswith(leaf.text[:3].rstrip("\\\n"))
        ), leaf


MISTAKES = {
    "a year that begins a line": ("2022. Yekunlar", "3:1: a list that begins with 2022. (it would be shown as 1.) (where no list is meant, escape the dot: 2022\\.)"),
    "a number that begins a line": ("43. Fərman", "3:1: a list that begins with 43."),
    "a number behind a list": ("1. bir\n\n43. Fərman", "5:1: item 2 of a list is numbered 43."),
    "a number that is left out": ("1. bir\n3. üç", "4:1: item 2 of a list is numbered 3."),
    "a cell too many": ("|a|b|\n|-|-|\n|1|2|35500|", "5:5: a row with more cells than the header: '35500' would be lost"),
    "a text right behind a table": ("|a|b|\n|-|-|\n|1|2|\nsöz", "6:1: a line without cells at the end of a table"),
    "an indented text": ("    kod 5", "3:5: an indented text, which Markdown takes for program code"),
    "an indented text in a list": ("- a\n\n        kod 5", "5:9: an indented text, which Markdown takes for program code"),
    "two spaces before an item": ("- a\n  - b", "4:5: an item that is indented, but not enough"),
    "a greater-than sign": ("söz\n> 5 söz", "4:1: a > at the start of a line begins a quotation"),
    "dashes under a text": ("söz\n---", "4:1: a line of dashes under a text"),
    "equals signs under a text": ("söz\n===", "4:1: a line of dashes under a text"),
    "an address set apart": ("[1]: https://x.az/5", "3:1: an address that is set apart from its link"),
    "a footnote": ("[^1]: söz 5", "3:1: a footnote"),
    "a second title": ("# C", "3:1: a second title"),
    "a jump": ("## A\n\n#### B\n", "5:1: a heading that jumps to level 4 (begin it with ###)"),
    "a first heading too low": ("### A", "3:1: a heading that jumps to level 3 (begin it with ##)"),
    "an empty heading": ("##\n\nsöz", "3:1: a heading without a text"),
    "a list in a quotation": ("> - a", "3:1: a list inside a quotation"),
    "a heading in a quotation": ("> # a", "3:1: a heading inside a quotation"),
    "a quotation in a quotation": ("> a\n> > b", "4:1: a quotation inside a quotation"),
    "a quotation in a list": ("- a\n\n    > b", "5:5: a quotation inside a list item"),
    "a table in a list": ("- a\n\n    |a|b|\n    |-|-|\n    |1|2|", "5:5: a table inside a list item"),
    "a name of a picture with a space": ("![A](b c.jpg)", "3:1: a picture whose name or caption cannot be read"),
    "a caption in other quotation marks": ("![A](b.jpg “C”)", "3:1: a picture whose name or caption cannot be read"),
    "a quotation of nobody's words": (">\n> — Ad, rol", "3:1: a quotation without a text"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "said"), MISTAKES.values(), ids=MISTAKES.keys())
def test_what_would_be_lost_is_a_mistake(text: str, said: str) -> None:
    _, mistakes, _ = parse(text)
    assert len(mistakes) == 1, mistakes
    assert str(mistakes[0]).startswith(f"f:{said}")
    assert mistakes[0].hint


WARNINGS = {
    "a list without a blank line": ("Bunlar:\n- a\n- b", "4:1: this looks like a list, but is none"),
    "a numbered one": ("Bunlar:\n1. a\n2. b", "4:1: this looks like a numbered list, but is none"),
    "brackets behind the numbers": ("1) a\n2) b", "3:1: this looks like a numbered list, but is none"),
    "bullets of a word processor": ("• a\n• b", "3:1: this looks like a list, but is none"),
    "no space behind the marks": ("-a\n-b", "3:1: this looks like a list, but is none"),
    "numbers inside bullets": ("- a\n1. b", "4:5: a line of this item looks like an item of another list"),
    "no space behind the marks of a heading": ("##Bir\n\nsöz", "3:1: this looks like a heading, but is none"),
    "a table without a blank line": ("Cədvəl:\n|a|b|\n|-|-|\n|1|2|", "4:1: this looks like a table, but is none"),
    "a table without its dashes": ("a | b\n1 | 2", "3:1: this looks like a table, but is none"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "said"), WARNINGS.values(), ids=WARNINGS.keys())
def test_what_looks_like_something_else_is_a_warning(text: str, said: str) -> None:
    _, mistakes, warnings = parse(text)
    assert mistakes == []
    assert [str(one).startswith(f"f:{said}") for one in warnings] == [True], warnings


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("", "release.md:6:1: the release has no text"),
        ("Mətn.\n", "release.md:6:1: a text before the title"),
        ("## Yarımbaşlıq\n\nMətn.\n", "release.md:6:1: a text before the title"),
        ("# Başlıq\n", "release.md:6:3: there is no text below the title"),
        ("Giriş.\n\n# Başlıq\n\nMətn.\n", "release.md:6:1: a text before the title"),
    ],
)
def test_a_body_without_title_or_text(refused, body: str, said: str) -> None:
    (found,) = refused("", body)
    assert found.startswith(said)


MARKS = st.sampled_from(
    ["1. ", "43. ", "2022. ", "- ", "* ", "+ ", "> ", "# ", "## ", "|", "---", "    ", "  ", "\n", "\n\n", "`", "\\", "söz", "5", "35500", "[", "](", ")", "!", "—", ":", "|-|-|\n"]
)  # fmt: skip


@given(st.lists(MARKS, max_size=25))
def test_no_digit_is_lost_without_a_mistake(parts: list[str]) -> None:
    text = "".join(parts)
    blocks, mistakes, _ = parse(text)
    if mistakes:
        return
    kept = "".join(leaf.text for leaf in leaves(blocks)) + "".join(
        block.file for block in blocks if isinstance(block, Image)
    )
    # a list may count itself by 1. 1. 1., so the ones are not compared
    assert sorted(digits(text)) == sorted(digits(kept))


def digits(text: str) -> list[str]:
    """The digits of a text, without the ones."""
    return [letter for letter in text if letter.isdigit() and letter != "1"]


WORDS = st.lists(
    st.sampled_from(["söz", "5", "2022.", "1.", "-", "—", "*", "a|b", "#5", "(43)", "№ 950,"]),
    min_size=2,
    max_size=30,
)


@given(WORDS, st.data())
def test_a_paragraph_wrapped_anew_is_the_same(words: list[str], data: st.DataObject) -> None:
    """Or its author is told: a line that begins like a list is a mistake or a warning."""
    wrapped = "Söz " + "".join(word + data.draw(st.sampled_from([" ", "\n"])) for word in words)
    blocks, mistakes, warnings = parse(wrapped)
    if not mistakes and not warnings:
        assert outline(blocks) == [" ".join(["Söz", *words])]
