"""The body: its tree, the place of every text, and text that Markdown would lose."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressrelease.errors import Mistake
from pressrelease.markup.blocks import Leaf, parse_blocks
from pressrelease.model import Block, Heading, Image, ListBlock, Paragraph, Quotation, Rule, Table


def outline(blocks: tuple[Block[Leaf], ...]) -> list[object]:
    """An outline of a tree: each kind by its mark, texts as they are."""
    short: list[object] = []
    for block in blocks:
        match block:
            case Heading(level, leaf):
                short.append(("#" * level, leaf.text))
            case Paragraph(leaf):
                short.append(leaf.text)
            case ListBlock(ordered, items):
                short.append(("1." if ordered else "-", [outline(item.blocks) for item in items]))
            case Table(header, rows, alignment, caption):
                cells = [[leaf and leaf.text for leaf in row] for row in (header, *rows)]
                short.append(("|", cells, alignment, *([caption.text] if caption else [])))
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
            case Table(header, rows, _, caption):
                found += [*(leaf for row in (header, *rows) for leaf in row), caption]
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
    "a heading with a number sign": (" ## C# və #5\n## C# #", [("##", "C# və #5"), ("##", "C#")]),
    "a hashtag is a text": ("#COP29 Bakıda\n#COP29", ["#COP29 Bakıda #COP29"]),
    "a list": ("- bir\n  davamı\n- iki", [("-", [["bir davamı"], ["iki"]])]),
    "a loose list": ("* bir\n\n* iki", [("-", [["bir"], ["iki"]])]),
    "a numbered list": ("1. bir\n2. iki\n3. üç", [("1.", [["bir"], ["iki"], ["üç"]])]),
    "a lazily numbered list": ("1. bir\n1. iki", [("1.", [["bir"], ["iki"]])]),
    "a list in a list": ("- bir\n    1. a\n    2. b\n- iki", [("-", [["bir", ("1.", [["a"], ["b"]])], ["iki"]])]),
    "an item of two paragraphs": ("- bir\n\n    iki\n\n- üç", [("-", [["bir", "iki"], ["üç"]])]),
    "two spaces under a bullet": ("- bir\n  - a\n    - b\n- iki", [("-", [["bir", ("-", [["a", ("-", [["b"]])]])], ["iki"]])]),
    "two spaces after a blank line": ("- bir\n\n  iki\n\n  - a\n- üç", [("-", [["bir", "iki", ("-", [["a"]])], ["üç"]])]),
    "three spaces under a number": ("1. bir\n   - a\n   - b\n\n   son\n2. iki", [("1.", [["bir", ("-", [["a"], ["b"]]), "son"], ["iki"]])]),
    "four spaces under two digits": ("".join(f"{n}. bir\n" for n in range(1, 11)) + "    - a", [("1.", [["bir"]] * 9 + [["bir", ("-", [["a"]])]])]),
    "back to the outer list": ("- bir\n\n    - a\n- iki", [("-", [["bir", ("-", [["a"]])], ["iki"]])]),
    "back by some levels": ("- bir\n  1. a\n     - x\n  2. b\n- iki", [("-", [["bir", ("1.", [["a", ("-", [["x"]])], ["b"]])], ["iki"]])]),
    "numbers to the right": (" 1. bir\n2. iki", [("1.", [["bir"], ["iki"]])]),
    "a tab behind the mark and before the inner one": ("-\tbir\n\t- a", [("-", [["bir", ("-", [["a"]])]])]),
    "a year alone in a line of an item": ("- Bu,\n  2022.\n  İl", [("-", [["Bu, 2022. İl"]])]),
    "bullets, then numbers": ("- bir\n\n1. iki", [("-", [["bir"]]), ("1.", [["iki"]])]),
    "a table": (
        "| a | b | c |\n|---|:-:|--:|\n| 1 \\| 2 | | 3 |\n| - | `x|y` | 4 |",
        [("|", [["a", "b", "c"], ["1 \\| 2", None, "3"], ["-", "`x|y`", "4"]], ("", "center", "right"))],
    ),
    "escaped bars in cells": (
        "| a \\| b | `x \\| y` |\n|---|---|\n| \\| | \\\\ | \n| `\\|` | *1 \\| 2* \\|",
        [("|", [["a \\| b", "`x \\| y`"], ["\\|", "\\\\"], ["`\\|`", "*1 \\| 2* \\|"]], ("", ""))],
    ),
    "outer bars in the line of dashes only": ("a | b\n|---|---|\n1 | 2", [("|", [["a", "b"], ["1", "2"]], ("", ""))]),
    "a table without outer bars": ("a | b\n---|---\n1 | 2", [("|", [["a", "b"], ["1", "2"]], ("", ""))]),
    "a caption": (
        "|a|b|\n|-|-|\n|1|2|\n\n :  2022-ci\nil[^1]\n\n[^1]: söz\n\nsöz",
        [("|", [["a", "b"], ["1", "2"]], ("", ""), "2022-ci il[^1]"), "söz"],
    ),
    "a quotation": ("> bir\n> iki.\n> — Ad, rol", [(">", ["bir iki."], "Ad, rol")]),
    "its speaker apart": ("> bir.\n>\n> iki.\n>\n> – Ad\n\nsöz", [(">", ["bir.", "iki."], "Ad"), "söz"]),
    "a dash inside a quotation": ("> Мы рады,\n> — сказал министр.", [(">", ["Мы рады, — сказал министр."], None)]),
    "a speaker in small letters": ("> Мы рады.\n> — полковник Ад", [(">", ["Мы рады."], "полковник Ад")]),
    "a speaker in small letters, apart": ("> Мы рады!\n>\n> — полковник Ад", [(">", ["Мы рады!"], "полковник Ад")]),
    "a full stop in quotation marks": ("> «bir.»[^1]\n> — polkovnik Ad\n\n[^1]: söz", [(">", ["«bir.»[^1]"], "polkovnik Ad")]),
    "a question in a quotation": ("> Hazırıq?\n> — deyə soruşub.", [(">", ["Hazırıq? — deyə soruşub."], None)]),
    "an indented footnote below another": ("söz[^1][^2]\n\n[^1]: bir\n  [^2]: iki", ["söz[^1][^2]"]),
    "two parts of a quotation": ("> bir\n\n> iki", [(">", ["bir", "iki"], None)]),
    "an image": ('![Zal](a.jpg "Bu *zal* \\"A\\"")', [("!", "a.jpg", "Zal", 'Bu *zal* "A"')]),
    "two images": ("![A](a.jpg)\n![B](<b c.png>)", [("!", "a.jpg", "A", None), ("!", "b c.png", "B", None)]),
    "a line across the page": ("a\n\n* * *\n\nb\n***\nc", ["a", "---", "b", "---", "c"]),
    "a written line break": ("bir\\\niki \nüç", ["bir\\\niki üç"]),
    "an escaped dot": ("2022\\. Yekunlar", ["2022\\. Yekunlar"]),
    "a number inside a paragraph": ("Bu, 43\n2022. Yekunlar", ["Bu, 43 2022. Yekunlar"]),
    "a telephone number": ("+994 12 555", ["+994 12 555"]),
    "a word in brackets": ("[Qeyd]: bir iki", ["[Qeyd]: bir iki"]),
    "a wide line across the page": ("a\n\n-    -    -", ["a", "---"]),
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
    "a year that begins a line": ("2022. Yekunlar", "3:1: a list that begins with 2022. (it would be shown as 1.) (if no list is meant, escape the dot: 2022\\.)"),
    "a number that begins a line": ("43. Fərman", "3:1: a list that begins with 43."),
    "a number behind a list": ("1. bir\n\n43. Fərman", "5:1: item 2 of a list is numbered 43."),
    "a number that is left out": ("1. bir\n3. üç", "4:1: item 2 of a list is numbered 3."),
    "a cell too many": ("|a|b|\n|-|-|\n|1|2|35500|", "5:5: a row with more cells than the header: '35500' would be lost"),
    "a text with an escaped bar behind a table": ("|a|b|\n|-|-|\n|1|2|\na \\| b", "6:1: a line without cells at the end of a table"),
    "a text right behind a table": ("|a|b|\n|-|-|\n|1|2|\nsöz", "6:1: a line without cells at the end of a table"),
    "an indented text": ("    kod 5", "3:5: an indented text, which Markdown takes for program code"),
    "an indented text in a list": ("- a\n\n        kod 5", "5:9: an indented text, which Markdown takes for program code"),
    "two spaces under a number": ("1. a\n  - b", "4:3: an item that is indented, but not enough (indent the items of a list inside a list by 3 spaces)"),
    "two spaces under a wide mark": ("-   a\n  - b", "4:3: an item that is indented, but not enough (indent the items of a list inside a list by 4 spaces)"),
    "stairs": ("- a\n - b\n  - c", "5:3: an item that is indented, but not enough"),
    "two spaces under a number, after a blank line": ("1. a\n\n  - b", "5:3: an item that is indented, but not enough"),
    "a paragraph that is indented, but not enough": ("1. a\n\n  b", "5:3: a text that is indented, but not enough to belong to the item above (indent it by 3 spaces, or begin at the margin)"),
    "an item that is indented too far": ("- a\n        - b", "4:9: an item that is indented too far (indent the items of a list inside this item by 2 spaces)"),
    "a text of an item that is code": ("-      a", "3:1: an item whose text is indented like program code"),
    "numbers inside bullets": ("- a\n1. b", "4:1: an item of another list right below this list (put a blank line between the two lists, or indent the items of a list inside a list by 2 spaces)"),
    "bullets inside numbers": ("1. a\n- b", "4:1: an item of another list right below this list"),
    "another bullet": ("- a\n\n* b", "5:1: an item that begins with * in a list of -"),
    "an empty item": ("- a\n-\n- b", "4:1: a list mark without a text"),
    "an empty number": ("1. a\n2.", "4:1: a list mark without a text"),
    "a mark and nothing else": ("-", "3:1: a list mark without a text"),
    "nine levels": ("".join("  " * level + "- a\n" for level in range(9)), "11:17: a list or a quotation inside too many others"),
    "a number inside an item": ("- a\n  43. b", "4:3: a list that begins with 43."),
    "a line across the page inside a list": ("- a\n\n  ***", "5:3: a line inside a list item"),
    "a line across the page that is indented too far": ("- a\n        ***", "4:9: a line that is indented too far"),
    "a table right below an item": ("- a | b\n  ---|---", "4:3: a table inside a list item"),
    "a box to tick": ("- [ ] a\n- b", "3:3: a task box"),
    "a ticked box of a loose list": ("- a\n\n- [x] b", "5:3: a task box"),
    "fenced code": ("```\n# a\n\n1. b\n```", "3:1: program code between lines of ``` or ~~~"),
    "fenced code in an item": ("- a\n\n  ~~~ py\n  5\n  ~~~", "5:3: program code between lines of ``` or ~~~"),
    "fenced code without an end": ("a\n````\n- b\n```", "4:1: program code between lines of ``` or ~~~"),
    "a comment of several paragraphs": ("<!-- a\n\n43. b\n\n-->\nc", "3:1: an HTML comment"),
    "a colon behind no table": ("söz\n\n: söz", "5:1: a line that begins with a colon (a table's caption"),
    "a second caption": ("|a|b|\n|-|-|\n|1|2|\n\n: a\n\n: b", "9:1: a line that begins with a colon"),
    "a caption of what is no table": ("|a|b|\n|-|-|-|\n\n: a", "6:1: the caption of something that is not a table"),
    "a definition": ("Termin\n: Mənası", "4:1: a line that begins with a colon"),
    "a container": ("::: qeyd\nsöz", "3:1: a line that begins with a colon"),
    "a box in a quotation": ("> [!NOTE]\n> söz", "3:1: the mark of a box"),
    "a table of contents": ("[TOC]", "3:1: a table of contents"),
    "an abbreviation": ("*[XİN]: Xarici İşlər Nazirliyi", "3:1: an abbreviation and its meaning"),
    "a footnote in an item": ("- a\n  [^1]: söz", "4:3: the text of a footnote is not at the margin"),
    "a footnote in a quotation": ("> söz\n> [^1]: söz", "4:1: the text of a footnote is not at the margin"),
    "an underlined item": ("- a\n  ===", "4:3: a line of dashes or other signs under a text"),
    "an indented underline": ("söz\n  ---", "4:3: a line of dashes or other signs under a text"),
    "an underlined quotation": ("> söz\n> ===", "4:1: a line of dashes or other signs under a text"),
    "a dashed line right under a text": ("söz\n- - -", "4:1: a line of dashes or other signs under a text"),
    "a line outside of a quotation": ("> söz\n>\nsöz", "5:1: a line without > in a quotation"),
    "a number outside of a quotation": ("> söz\n2. söz", "4:1: a line without > in a quotation"),
    "a row with another beginning": ("a | b\n--|--\n | 2", "5:2: a row that begins with a bar, unlike its header"),
    "an indented row": ("|a|b|\n|-|-|\n    |1|2|", "5:5: a row of a table that is indented"),
    "a greater-than sign": ("söz\n> 5 söz", "4:1: a > at the start of a line begins a quotation"),
    "dashes under a text": ("söz\n---", "4:1: a line of dashes or other signs under a text"),
    "equals signs under a text": ("söz\n===", "4:1: a line of dashes or other signs under a text"),
    "an address set apart": ("[1]: https://x.az/5", "3:1: an address that is separate from its link"),
    "a footnote of two paragraphs": ("[^1]: söz 5\n\n    söz", "3:1: the footnote [^1] is more than one paragraph"),
    "a list in a footnote": ("[^1]: söz:\n\n    - 5", "3:1: the footnote [^1] is more than one paragraph"),
    "a table in a footnote": ("[^1]: a | b\n  --|--\n  1 | 2", "3:1: the footnote [^1] is more than one paragraph"),
    "an empty footnote": ("söz\n\n[^1]:", "5:1: the footnote [^1] has no text"),
    "a second text of a footnote": ("[^1]: a\n[^1]: b", "4:1: a second text of the footnote [^1] (the first is in line 3;"),
    "a label of two words": ("[^a b]: söz", "3:1: the label [^a b]"),
    "a second title": ("# C", "3:1: a second title"),
    "a jump": ("## A\n\n#### B\n", "5:1: a heading that skips to level 4 (begin it with ###)"),
    "a first heading too low": ("### A", "3:1: a heading that skips to level 3 (begin it with ##)"),
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
    "a list without a blank line": ("Bunlar:\n- a\n- b", "4:1: this looks like a list, but is not one"),
    "a numbered one": ("Bunlar:\n1. a\n2. b", "4:1: this looks like a numbered list, but is not one"),
    "brackets behind the numbers": ("1) a\n2) b", "3:1: this looks like a numbered list, but is not one"),
    "bullets of a word processor": ("• a\n• b", "3:1: this looks like a list, but is not one"),
    "no space behind the marks": ("-a\n-b", "3:1: this looks like a list, but is not one"),
    "one number": ("Bunlar:\n1. a", "4:1: this looks like a numbered list, but is not one"),
    "a bullet of a word processor in an item": ("- a\n  • b", "4:3: this looks like a list, but is not one"),
    "brackets behind the numbers in an item": ("- a\n  1) b", "4:3: this looks like a numbered list, but is not one"),
    "a list in a footnote": ("[^a]: Bunlar:\n- a", "4:1: this looks like a list, but is not one"),
    "a list in a quotation": ("> a\n> - b", "4:1: this looks like a list, but is not one"),
    "two spaces at the end of a line": ("a  \nb", "3:2: two spaces at the end of a line, which do not make a line break here (end the line with \\ to break it"),
    "a table with too few dashes": ("a | b | c\n---|---", "3:1: this looks like a table, but is not one"),
    "no space behind the marks of a heading": ("##Bir\n\nsöz", "3:1: this looks like a heading, but is not one"),
    "a table without a blank line": ("Cədvəl:\n|a|b|\n|-|-|\n|1|2|", "4:1: this looks like a table, but is not one"),
    "a table without its dashes": ("a | b\n1 | 2", "3:1: this looks like a table, but is not one"),
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
    ["1. ", "43. ", "2022. ", "- ", "* ", "+ ", "> ", "# ", "## ", "|", "---", "    ", "  ", "\n", "\n\n", "`", "\\", "söz", "5", "35500", "[", "](", ")", "!", "—", ":", "|-|-|\n", "\n\n: ", "\n[^a]: ", "\n\n[^b]: ", "[^a]"]
)  # fmt: skip


@given(st.lists(MARKS, max_size=25))
def test_no_digit_is_lost_without_a_mistake(parts: list[str]) -> None:
    text = "".join(parts)
    mistakes: list[Mistake] = []
    body = parse_blocks(f"# B\n\n{text}", "f", 1, mistakes, [])
    if mistakes:
        return
    kept = "".join(leaf.text for leaf in (*leaves(body.blocks), *body.notes.values())) + "".join(
        block.file for block in body.blocks if isinstance(block, Image)
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
    """A line that begins like a list gives a list, a mistake or a warning."""
    wrapped = "Söz " + "".join(word + data.draw(st.sampled_from([" ", "\n"])) for word in words)
    blocks, mistakes, warnings = parse(wrapped)
    if not mistakes and not warnings:
        assert outline(blocks) == [" ".join(["Söz", *words])]
