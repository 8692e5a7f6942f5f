"""A number written for another language reads as it was worded, whatever marks are around and inside it."""

from __future__ import annotations

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from pressrelease.binding import read_text
from pressrelease.cells import find_bare, know_figures, mark_cells, word_cells
from pressrelease.figures.cells import word_cell
from pressrelease.markup import mark_words
from pressrelease.model import Place, Role, State, Text, Unit

LANGUAGES = ("az", "ru", "en")
NUMBERS = (
    "1",
    "0",
    "84",
    "250",
    "7,25",
    "7.25",
    "1,840.25",
    "12 500",
    ",",
    ".",
    "-",
    "−",
    "–",
    "+",
    "<",
    "%",
    " %",
    "(",
    ")",
)
MARKS = (
    "*",
    "**",
    "_",
    "\\",
    "\\-",
    "\\+",
    "\\*",
    "\\.",
    "`",
    "[",
    "]",
    "[^1]",
    "{n}",
    "{{",
    "~",
    "/",
    ":",
    "$",
    " ",
)
PIECES = st.sampled_from((*NUMBERS, *MARKS))


@settings(max_examples=400)
@given(st.lists(PIECES, min_size=1, max_size=7).map("".join), st.sampled_from(LANGUAGES))
def test_a_worded_text_is_what_its_words_are_worded_as(text: str, own: str) -> None:
    source = read_text(Text(text, State.SOURCE, Place("release.md", 1, 1)), Role.TABLE_CELL, own, {})
    others = {code: Text("", State.MISSING, Place(f"{code}.po")) for code in LANGUAGES if code != own}
    unit = Unit(0, Role.TABLE_CELL, "", {own: source, **others})
    bare = find_bare([unit], (), own, [])
    assume(0 in bare)
    (marked,) = mark_cells([unit], bare)
    (worded,) = word_cells([marked], bare, own, {})
    read = {code: read_text(one, Role.TABLE_CELL, code, {}) for code, one in worded.texts.items()}
    if marked.translatable:
        assert all(read[code].state is State.MISSING for code in others)
        return
    (known,) = know_figures([Unit(0, Role.TABLE_CELL, "", read, translatable=False)], bare, own, {})
    for code in others:
        words, _ = word_cell(bare[0].words.text, bare[0].cell.numbers, code)
        assert mark_words(known.texts[code].content).text == words
        for figure in known.texts[code].figures or ():
            assert words[figure.start : figure.end] == figure.text
