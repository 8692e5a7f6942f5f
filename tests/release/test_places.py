"""Every letter of every text is found at its place in the file, however its lines were broken and indented."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressrelease.errors import Mistake
from pressrelease.markup.blocks import parse_blocks
from pressrelease.model import Anchors, Place, Release, State, Text
from pressrelease.newsroom import Newsroom
from pressrelease.releases import frontmatter, load_release
from tests.release.test_body import MARKS, TREES, leaves

ESCAPES = {"\\t": " ", "\\n": " ", "\\ ": " ", "\\u0020": " ", '\\"': '"', "\\\\": "\\", "\\xe9": "é", "\\u0259": "ə", "\\U0001F642": "🙂"}  # fmt: skip
ESCAPED = re.compile(r"\\(?:x..|u.{4}|U.{8}|.)")


def assert_placed(
    lines: list[str], text: str, place: Place, anchors: Anchors, *, escapes: bool = False
) -> None:
    """Check that each letter of a text is in the file at its anchored place; a space may be any white space there."""
    said = Text(text, State.SOURCE, place, anchors=anchors)
    for offset, letter in enumerate(text):
        found = said.locate(offset)
        rest = lines[found.line - 1][found.column - 1 :]
        escape = ESCAPED.match(rest) if escapes else None
        there = ESCAPES[escape[0]] if escape else rest[:1]
        assert there == letter or (letter in " \n" and there in ("", " ", "\t", "\\")), (text, offset, found)
    assert all(anchors[at] < anchors[at + 1] for at in range(len(anchors) - 1))
    assert anchors == () or anchors[0] == (0, place.line, place.column)


def assert_body_placed(body: str) -> int:
    """Check every text of a body, and return their number."""
    mistakes: list[Mistake] = []
    found = parse_blocks(f"# B\n\n{body}", "f", 7, mistakes, [])
    if mistakes:
        return 0
    lines = [""] * 6 + ["# B", "", *body.split("\n")]
    texts = leaves(found.blocks)
    for leaf in texts:
        if "\\" not in leaf.text or leaf.role.value != "image description":
            assert_placed(lines, leaf.text, Place("f", leaf.line, leaf.column), leaf.anchors)
    return len(texts)


@pytest.mark.parametrize("body", [body for body, _ in TREES.values()], ids=TREES.keys())
def test_every_letter_of_a_body(body: str) -> None:
    assert assert_body_placed(body)


@given(st.lists(MARKS | st.sampled_from(["\t", "🙂", " \\\n", "![", '](a.jpg "']), max_size=25))
def test_every_letter_of_any_body(parts: list[str]) -> None:
    assert_body_placed("".join(parts))


WORD = st.sampled_from(["söz", "ə", "5", "🙂🙂", "(43)", "—", "№", "*iki*", "a\\|b", "\\*", "x_y", "`k`"])
SPACE = st.sampled_from([" ", "  ", "\t", "   \t"])


@st.composite
def wrapped_bodies(draw: st.DrawFn) -> str:
    """Blocks of each kind, their words broken into lines with the indentation that such a block allows."""

    def words(*breaks: str) -> str:
        space = SPACE | st.sampled_from(breaks) if breaks else SPACE
        text = "Söz"
        for word in draw(st.lists(WORD, max_size=8)):
            text += draw(space) + word
        return text

    kinds: dict[str, Callable[[], str]] = {
        "paragraph": lambda: words("\n", "  \n   ", "\\\n"),
        "heading": lambda: f"## {words()} ##",
        "quotation": lambda: f"> {words(chr(10) + '> ', chr(10) + '>', chr(10))}\n> — {words()}",
        "list": lambda: (
            f"-  {words(chr(10) + '  ')}\n\n    {words(chr(10) + '    ', chr(10))}\n    1. {words()}"
        ),
        "table": lambda: f"|{words()} | a|\n|--|--|\n| b| {words()}\t|",
        "image": lambda: f'![{words(chr(10))}](a.jpg\n"{words(chr(10))}")',
    }
    return "\n\n".join(
        kinds[kind]() for kind in draw(st.lists(st.sampled_from(sorted(kinds)), min_size=1, max_size=4))
    )


@given(wrapped_bodies())
def test_every_letter_of_a_wrapped_body(body: str) -> None:
    assert assert_body_placed(body)


def test_a_mark_within_a_wrapped_line_and_what_is_said_of_a_picture() -> None:
    mistakes: list[Mistake] = []
    body = '# B\n\nbir\titi  5\\\n  iki\n\n- a\n  b\n\n![Bir \\"zal\\"\ndolu](a.jpg "ə  \\"5\\"")'
    found = parse_blocks(body, "f", -1, mistakes, [])
    assert [(leaf.text, leaf.line, leaf.column, leaf.anchors) for leaf in leaves(found.blocks)] == [
        ("bir iti 5\\\niki", 1, 1, ((0, 1, 1), (8, 1, 10), (11, 2, 3))),
        ("a b", 4, 3, ((0, 4, 3), (2, 5, 3))),
        ('Bir "zal" dolu', 7, 3, ((0, 7, 3), (4, 7, 8), (8, 7, 13), (10, 8, 1))),
        ('ə "5"', 8, 14, ((0, 8, 14), (2, 8, 18), (4, 8, 21))),
    ]


INDENT = st.sampled_from(["  ", "    ", "     "])
FRONT_WORD = st.sampled_from(["söz", "ə🙂", "5", "it's", '"a"', "a\\b", "—", "x#y", "1:2"])


@st.composite
def scalars(draw: st.DrawFn) -> tuple[str, str]:
    """A text as YAML's five styles write it, over one line or several; and the style's mark."""
    style = draw(st.sampled_from(["", "'", '"', "|", ">"]))
    texts = ["Söz", *draw(st.lists(FRONT_WORD, max_size=9))]
    spaces = [" ", "  ", " \t"]
    indent = draw(INDENT)
    breaks = ["\n" + indent, f" \n{indent}", f"\n\n{indent}", f"\n \n\n{indent}"]
    if style in ("|", ">"):
        breaks.append(f"\n{indent}  ")
    if style == '"':
        texts = [text.replace("\\", "\\\\").replace('"', '\\"') for text in texts]
        texts = [
            text.replace("ə", draw(st.sampled_from(["ə", "\\u0259", "\\xe9", "\\U0001F642"])))
            for text in texts
        ]
        spaces += ["\\n", "\\t", "\\ ", "\\u0020", f"\\\n{indent}\\ ", f" \\\n{indent}"]
    elif style == "'":
        texts = [text.replace("'", "''") for text in texts]
    written = texts[0] + "".join(draw(st.sampled_from([*spaces, *breaks])) + text for text in texts[1:])
    if style in ("|", ">"):
        return f"{style}{draw(st.sampled_from(['', '-', '+']))}\n{indent}{written}", style
    return f"{style}{written}{style}{draw(st.sampled_from(['', '  # 5'])) if style else ''}", style


@given(
    scalars(), st.sampled_from(["a: b\n", "# ə\n"]), st.sampled_from(["", "\n", "\n\n# son\n", "\nz: söz\n"])
)
def test_every_letter_of_the_front_matter(scalar: tuple[str, str], before: str, after: str) -> None:
    written, style = scalar
    text = f"{before}about: {written}{after}"
    mistakes: list[Mistake] = []
    node = frontmatter.read(text, "f", 2, mistakes).entries["about"]
    assert mistakes == []
    assert isinstance(node, frontmatter.Scalar)
    lines = ["---", *text.split("\n")]
    whole = frontmatter.one_line(node, lines[1:], 2)
    assert whole.text == " ".join(re.split(r"[ \t\n]+", node.text.strip()))
    parts = list(frontmatter.paragraphs(node, lines[1:], 2))
    assert " ".join(part.text for part in parts) == whole.text
    for part in (whole, *parts):
        assert_placed(lines, part.text, part.place, part.anchors, escapes=style == '"')


def assert_release_placed(release: Release) -> None:
    lines = release.path.read_text(encoding="utf-8").split("\n")
    for unit in release.units:
        text = unit.texts[release.language]
        assert_placed(lines, text.text, text.place, text.anchors)


def test_every_letter_of_a_release(load) -> None:
    fields = "subtitle: >\n  Birinci\n  ikinci  söz\nabout: 'Bu\n  nazirlik''dir.\n\n  İkinci\n   abzas'\ntags:\n  - bir\n    iki\n"
    release = load(
        fields, "# Uzun  başlıq\n\nMətn\nburada  davam\n  edir.\n\n> Söz\n> budur.\n> — Ad,   rol\n"
    )
    assert_release_placed(release)
    assert {unit.role.value for unit in release.units if unit.texts["az"].anchors} == {
        "title", "subtitle", "tag", "paragraph", "quotation", "speaker", "boilerplate"
    }  # fmt: skip


def test_every_letter_of_the_model_release() -> None:
    examples = Path(__file__).parents[2] / "docs" / "examples"
    for file in examples.rglob("release.md"):
        assert_release_placed(load_release(file.parent, Newsroom()))
