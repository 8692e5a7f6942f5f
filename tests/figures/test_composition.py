"""Decomposed letters, as some keyboards and file systems write them: read like composed ones, at their own places."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressrelease import compare, find_figures
from pressrelease.checks import CHECKS
from pressrelease.composition import compose, compose_with_origins
from tests.figures.figure_corpus import LANGUAGES, examples

MARKED = st.lists(
    st.sampled_from("aeuиеЕ 0-가각Å\u212b\u212a\u0958")
    | st.characters(min_codepoint=0x300, max_codepoint=0x345),
    max_size=20,
).map("".join)


def decomposed(text: str) -> str:
    return unicodedata.normalize("NFD", text)


@given(st.text() | MARKED)
def test_every_composed_letter_knows_its_place(text: str) -> None:
    composed, origins = compose_with_origins(text)
    assert composed == compose(text)
    assert len(origins) == len(composed) + 1
    assert (origins[0], origins[-1]) == (0, len(text))
    assert all(start <= end for start, end in pairwise(origins))


@pytest.mark.parametrize(
    ("text", "composed", "origins"),
    [
        ("", "", [0]),
        ("u\u0308c\u0327 5", "üç 5", [0, 2, 4, 5, 6]),
        ("и\u0306е\u0308", "йё", [0, 2, 4]),
        ("\u0308a", "\u0308a", [0, 1, 2]),
        ("u\u0308\u0310x", "ü\u0310x", [0, 2, 3, 4]),
        ("б\u0301", "б\u0301", [0, 1, 2]),
        ("\u212a\u212b", "KÅ", [0, 1, 2]),
        ("각.", "각.", [0, 3, 4]),
    ],
)
def test_marks_are_composed_or_stay(text: str, composed: str, origins: list[int]) -> None:
    assert compose_with_origins(text) == (composed, origins)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_decomposed_figures_are_read_at_their_own_places(lang: str) -> None:
    read = 0
    for _, _, text in examples(lang):
        written = decomposed(f"Ötən ё: {text}; й")
        figures = find_figures(written, lang)
        expected = find_figures(compose(written), lang)
        assert [(one.kind, one.canonical, one.unit, one.qualifier) for one in figures] == [
            (one.kind, one.canonical, one.unit, one.qualifier) for one in expected
        ], text
        for one, other in zip(figures, expected, strict=True):
            assert one.text == written[one.start : one.end]
            assert compose(one.text) == other.text
            assert one.start == len(decomposed(compose(written)[: other.start]))
        read += len(figures)
    assert read


EXAMPLES = [
    pytest.param(example.texts, id=f"{name} {number}")
    for name in CHECKS.names()
    if CHECKS.get(name).of_figures
    for number, example in enumerate((*CHECKS.get(name).good, *CHECKS.get(name).bad))
]


@pytest.mark.parametrize("whole", [False, True], ids=["segments", "whole texts"])
@pytest.mark.parametrize("texts", EXAMPLES)
def test_decomposed_texts_are_compared_like_composed_ones(texts: dict[str, str], whole: bool) -> None:
    def said(form: str) -> list[tuple[str | None, ...]]:
        given = {code: unicodedata.normalize(form, f"Ёö {text}") for code, text in texts.items()}
        report = compare(given if whole else {code: [text] for code, text in given.items()})
        return [
            (
                finding.check,
                finding.message,
                one.lang,
                one.start and compose(given[one.lang][one.start : one.end]),
            )
            for finding in report
            for one in (finding, *finding.witnesses)
        ]

    assert said("NFD") == said("NFC")
