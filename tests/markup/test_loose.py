"""Markdown that is not a release: it is read as a release where that is right, and no word of any other is lost."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressrelease.markup import find_nodes, mark_words, read_inline
from pressrelease.markup.blocks import parse_blocks
from pressrelease.model import Document, NoteMark, Segment
from pressrelease.sources import SOURCES
from tests.release.test_body import MARKS, TREES, leaves
from tests.release.test_places import wrapped_bodies


def _read(folder: Path, text: str) -> Document:
    path = folder / "a.md"
    path.write_text(text, "utf-8")
    return SOURCES.get("markdown").read(path, "en")[0]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("loose")


READ = {
    "a footnote": ("In 2022[^1] 43 tours[^b].\n\n[^1]: From 7 to\n    9 March.\n[^b]: Not 5.", ["In 2022 43 tours.", "From 7 to 9 March.", "Not 5."]),
    "a footnote of two paragraphs": ("[^1]: One.\n\n    Two 5.\n\nText", ["Text", "One.", "Two 5."]),
    "footnotes in the order of their marks": ("[^b]: B 5.\n\n[^c]: C.\n\nOne[^a], two[^b] and [^b].\n\n[^a]: A.", ["One, two and .", "A.", "B 5.", "C."]),
    "a list in a footnote": ("Text[^a]\n\n[^a]: Two:\n\n    - one\n    - 7\n\nEnd", ["Text", "End", "Two:", "one", "7"]),
    "two texts of one footnote": ("[^a]: One.\n[^a]: Two.\n\nText[^a]", ["Text", "One.", "Two."]),
    "a footnote in a quotation": ("> Text[^a]\n> [^a]: Five.", ["Text", "Five."]),
    "marks beside numbers": ("12[^a] 500 and 7[^b][^c]8", ["12\t 500 and 7\t8"]),
    "a link before a footnote": ("5 photos of [site][^1]\n\n[site]: https://a.org/\n\n[^1]: One.", ["5 photos of site", "One."]),
    "the caption of a table": ("|a|b|\n|-|-|\n|1|2|\n\n: Of\n5 items\n\n: no caption", ["a", "b", "1", "2", "Of 5 items", ": no caption"]),
    "a caption right below a table": ("|a|b|\n|-|-|\n|1|2|\n: Of 5", ["a", "b", "1", "2", "Of 5"]),
    "a place in brackets": ("[Baku]: 43 tours were held.", ["[Baku]: 43 tours were held."]),
    "a number in its place": ("[Baku]: 43", ["[Baku]: 43"]),
    "addresses by label": ("[5000 photos][1], [site] and [no]\n\n[1]: https://a.org/7\n[Site]: <a b> \"T 8\"", ["5000 photos, site and [no]"]),
    "a label that is a word": ("[photos][here] of 5\n\n[here]: gallery", ["photos of 5"]),
    "a text between lines": ("---\nBaku, 5 January\n---\n\nText", ["Baku, 5 January", "Text"]),
    "a text that looks like a list": ("---\n- 43 tours\n---\nText", ["43 tours", "Text"]),
    "front matter": ("---\ntitle: x 43\ntags: [a, b]\n...\nText", ["Text"]),
    "no front matter at the end": ("Text\n\n---\na: 5\n---\n", ["Text", "a: 5"]),
    "code at the start of a line": ("```250``` tours\n\nText 12", ["250 tours", "Text 12"]),
    "a block of code": ("Text\n```\n12\n\n  500\n```\nText", ["Text", "12", "500", "Text"]),
    "a fence that is not closed": ("Text\n~~~\n12\n\n*500*", ["Text", "12", "500"]),
    "an indented text": ("    12\n    500\n\n    First line 5\nsecond", ["12", "500", "First line 5 second"]),
    "a year that begins a line": ("It was in\n2022. More followed", ["It was in 2022. More followed"]),
    "a year in an item": ("- It was in\n2022. More\n- Two\n  2023. More", ["It was in 2022. More", "Two 2023. More"]),
    "a year that begins a text": ("2022. Results\n\n43. Decree", ["2022. Results", "43. Decree"]),
    "numbers of items": ("1. one\n2. two\n\n   - a\n   - b\n3. three", ["one", "two", "a", "b", "three"]),
    "lists in lists": ("1. one\n   1. a\n   2. b\n   3. c\n2. two\n3. three", ["one", "a", "b", "c", "two", "three"]),
    "a list that begins with 5": ("5. five\n6. six", ["5. five", "6. six"]),
    "a list below its text": ("Text:\n- one\n- two\n1. three", ["Text:", "one", "two", "three"]),
    "other marks of items": ("1) one\n2) two\n\n• three\n• four", ["one", "two", "three", "four"]),
    "a table without outer bars": ("Text\na | b\n--|--\n1 | 2\n3\n\nText", ["Text", "a", "b", "1", "2", "3", "Text"]),
    "a row without a header": ("| 5 | 000 |\n", ["5", "000"]),
    "more cells than the header": ("|a|\n|-|\n|1|35500|", ["a", "1", "35500"]),
    "a table in an item": ("- item\n  | a | 5 |\n  |---|---|\n  | 1 | 2 |", ["item", "a", "5", "1", "2"]),
    "a speaker in small letters": ("> We are ready.\n> — colonel A, 5\n\n> Ready?\n> — he asked\n>\n> — colonel B", ["We are ready.", "colonel A, 5", "Ready? — he asked", "colonel B"]),
    "an indented footnote below another": ("One[^a][^b]\n\n[^a]: A.\n  [^b]: B 5.", ["One", "A.", "B 5."]),
    "quotations in quotations": ("> 12\n>> 500\n\ntext\n> 7", ["12 500", "text", "7"]),
    "a list in a quotation": ("> - 12\n> - 500\n> # Five", ["12", "500", "Five"]),
    "headings": ("One\n===\nTwo\n-----\n# Three #\n#4 four", ["One", "Two", "Three", "#4 four"]),
    "a break by spaces": ("12  \n500\\\n7  \n\n# A  \n", ["12\n500\n7", "A"]),
    "HTML": ("12<br>500 <b>a</b>b <td>1</td><td>2</td>\n<!-- 7 -->\n<style>p{width:9}</style>", ["12\n500 ab \n1\n\n2\n"]),
    "comments beside code": ("<!-- a\n```\n5 -->\n```\n<!-- 6 -->\n```\n<!-- 7\n-->", ["<!-- 6 -->"]),
    "a long s": ("<ſcript>5</ſcript>\n\n<STYLE>6</style >", ["<ſcript>5</ſcript>"]),
    "three signs, which strike nothing": ("Text ~~~43~~~ and ~~5~~ 6", ["Text ~~~43~~~ and  6"]),
    "entities": ("5&nbsp;000 &lt;6&gt; AT&amp;T &#8722;7 R&D", ["5\xa0000 <6> AT&T −7 R&D"]),
    "a picture": ("A ![hall 7](a.jpg) here [![logo](l.png)](https://a.org/)!", ["A hall 7 here logo!"]),
    "braces": ("{tours} and {{a}}", ["{tours} and {{a}}"]),
}  # fmt: skip


@pytest.mark.parametrize("written, texts", READ.values(), ids=READ)
def test_reads(folder: Path, written: str, texts: list[str]) -> None:
    assert [segment.text for segment in _read(folder, written).segments] == texts


def _letters(segments: tuple[Segment, ...]) -> list[tuple[str, int, int]]:
    """Every word with its place."""
    found = []
    for segment in segments:
        for word in re.finditer(r"\w+", segment.text):
            place = segment.locate(word.start())
            found.append((word[0], place.line, place.column))
    return found


def _as_release(body: str) -> list[tuple[str, int, int]] | None:
    """The words of a body as a release has them, None if it would refuse it."""
    mistakes: list[object] = []
    warnings: list[object] = []
    parsed = parse_blocks(f"# B\n\n{body}", "a.md", 1, mistakes, warnings)  # type: ignore[arg-type]
    texts = [(leaf, read_inline(leaf.text)) for leaf in leaves(parsed.blocks)]
    marks = dict.fromkeys(mark.label for _, read in texts for mark in find_nodes(read.content, NoteMark))
    if set(marks) != set(parsed.notes):
        return None
    texts += [(parsed.notes[label], read_inline(parsed.notes[label].text)) for label in marks]
    if mistakes or warnings or any(read.problems for _, read in texts):
        return None
    found = []
    for leaf, read in texts:
        from pressrelease.model import Place, locate

        marked = mark_words(read.content)
        origins = [
            origin + index
            for (offset, origin), (end, _) in zip(
                marked.stretches, [*marked.stretches[1:], (len(marked.text), 0)], strict=True
            )
            for index in range(end - offset)
        ]
        for word in re.finditer(r"\w+", marked.text):
            place = locate(origins[word.start()], Place("", leaf.line, leaf.column), leaf.anchors)
            found.append((word[0], place.line, place.column))
    return found


def _agree(folder: Path, body: str) -> None:
    wanted = _as_release(body)
    if wanted is not None and "{" not in body and "<" not in body and "![" not in body:
        found = _letters(_read(folder, f"# B\n\n{body}").segments)
        assert [one for one in found if one[1] > 1] == wanted


@pytest.mark.parametrize("body", [body for body, _ in TREES.values()], ids=TREES)
def test_a_body_of_a_release_is_read_as_a_release(folder: Path, body: str) -> None:
    _agree(folder, body)


@given(st.lists(MARKS, max_size=25))
def test_any_body_that_a_release_may_have_is_read_as_a_release(folder: Path, parts: list[str]) -> None:
    _agree(folder, "".join(parts))


@given(wrapped_bodies())
def test_any_wrapped_body_is_read_as_a_release(folder: Path, body: str) -> None:
    _agree(folder, body)


PIECES = [
    "1. ", "2) ", "43. ", "- ", "* ", "• ", "> ", ">> ", "# ", "|", " | ", "---", "--|--", "|-|-|", "===", "    ", "  ", "\t", "\n", "\n\n",
    "`", "```", "~~~", "\\", "[", "]", "](", "[^1]", "[^1]: ", "[a]: ", "!", "—", ":", "*", "**", "_", "+ ", "  \n", "\\\n", "=", "(", ")",
]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES) | st.just("w"), max_size=40))
def test_no_word_is_lost(folder: Path, pieces: list[str]) -> None:
    """Of any text without HTML, addresses and front matter."""
    count = 0
    for at, piece in enumerate(pieces):
        if piece == "w":
            pieces[at] = f"w{count}x"
            count += 1
    text = "Text\n\n" + "".join(pieces)
    document = _read(folder, text)
    said = " ".join(segment.text for segment in document.segments)
    links = " ".join(mark.target for segment in document.segments for mark in segment.marks)
    for number in range(count):  # what a fence says of its code is not shown
        assert f"w{number}x" in said + links or re.search(rf"(```|~~~)[^\n]*w{number}x", text)
    lines = text.split("\n")
    for word, line, column in _letters(document.segments):
        assert lines[line - 1].startswith(word[:2], column - 1)


HEAVY = [
    "[", "![", "[a]", "[a][", "`a|", "> ", "- ", "1. ", "|a", "[^a]: ", "```\n", "```a\n", "<!--\n", "<!-- ", "<style>", "<b>", "&a;",
    "[a]: b\n", "a\n---\n", "2. a\n", "a|b\n-|-\n", "~~~ ", "- ```a\n",
]  # fmt: skip


@pytest.mark.parametrize("piece", HEAVY)
def test_nothing_makes_it_slow(folder: Path, piece: str) -> None:
    def seconds(count: int) -> float:
        start = time.process_time()
        _read(folder, piece * count + "\n\n[a]: https://a.org/")
        return time.process_time() - start

    seconds(500)
    short = min(seconds(1_000), seconds(1_000))
    assert any(seconds(10_000) < 40 * short + 0.2 for _ in range(3))  # the machine may be busy once
