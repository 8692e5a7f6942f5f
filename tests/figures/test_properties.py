"""What holds for any text: spans are exact, passes agree, a figure keeps its value in any sentence, nothing is slow."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pressrelease import find_figures
from tests.figures.figure_corpus import LANGUAGES, examples, said

FRAMES = {
    "az": [
        ("Nazirlik bildirib ki, ", " barədə söhbət gedir."),
        ("(", ")"),
        ("Bakı, ", "."),
        ("“", "”, – deyə o bildirib."),
    ],
    "ru": [
        ("В министерстве сообщили: ", ", и это все."),
        ("(", ")"),
        ("Баку, ", "."),
        ("«", "», — сказал он."),
    ],
    "en": [("The ministry said: ", ", and that was all."), ("(", ")"), ("Baku, ", "."), ("“", "”, he said.")],
}
ALPHABET = st.one_of(
    st.characters(exclude_categories=("Cs",)),
    st.sampled_from("0123456789.,:/-–%$£€°½ \u00a0\u202fəıİIğşçöüёжпсыи'№()"),
)
PIECES = st.sampled_from(
    [text for lang in LANGUAGES for _, _, text in examples(lang)]
    + [" ", "-", ", ", " və ", " и ", " to ", "до ", "-dən "]
)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_figure_keeps_its_value_in_any_sentence(lang: str) -> None:
    wrong = []
    for kind, value, text in examples(lang):
        for before, after in FRAMES[lang]:
            figures = find_figures(before + text + after, lang)
            if [(figure.kind, said(figure)) for figure in figures] != [(kind, value)]:
                wrong.append(
                    f"{before + text + after!r}: {kind} {value}, read {[(f.kind, said(f)) for f in figures]}"
                )
                continue
            alone = find_figures(text, lang)[0]
            if (figures[0].start - len(before), figures[0].end - len(before)) != (alone.start, alone.end):
                wrong.append(f"{before + text + after!r}: span {figures[0].text!r}")
    assert not wrong, f"{len(wrong)}\n" + "\n".join(wrong[:40])


@settings(max_examples=300, deadline=None)
@given(st.text(ALPHABET, max_size=80), st.sampled_from(LANGUAGES))
def test_any_text_is_legal(text: str, lang: str) -> None:
    check_spans(text, lang)


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES, max_size=8).map("".join), st.sampled_from(LANGUAGES))
def test_any_mixture_of_figures_is_legal(text: str, lang: str) -> None:
    check_spans(text, lang)


def check_spans(text: str, lang: str) -> None:
    """Spans are exact, in order and apart; a second pass says the same."""
    figures = find_figures(text, lang)
    end = 0
    for figure in figures:
        assert end <= figure.start < figure.end <= len(text)
        assert figure.text == text[figure.start : figure.end]
        end = figure.end
    assert find_figures(text, lang) == figures


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("casing", [str.upper, str.lower])
def test_spans_do_not_depend_on_the_casing(lang: str, casing: object) -> None:
    assert callable(casing)
    for text in ("İKİ MİN İSTİQLAL 2017", "ÜÇ İL", "ДВЕ ТЫСЯЧИ ЛЕТ", "Two Thousand YEARS"):
        changed = casing(text)
        for figure in find_figures(changed, lang):
            assert figure.text == changed[figure.start : figure.end]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(
    "unit",
    [
        "1",
        "1 ",
        "1-",
        "1,",
        "1.",
        "1:",
        "1/",
        "12 000 ",
        "- ",
        "½",
        "(",
        "on ",
        "bir ",
        "сто ",
        "двадцати",
        "one hundred and ",
        "two-",
        "i",
        "I ",
        "до ",
        "-dən ",
        "a@b.c1 ",
        "www.1.",
        "5 million ",
        "1 и ",
        "1, ",
        "may 1, ",
        "1 may, ",
        "mayın 5, 6, ",
        "²",
        "1² ",
        "@a",
        "a.",
        "#a-",
        "x@",
        "1 və ",
        "5-dən ",
        "2 iyul - ",
        "www.a-",
    ],
)
def test_time_grows_with_the_length_of_the_text(lang: str, unit: str) -> None:
    def spent(size: int) -> float:
        text = unit * (size // len(unit))
        best = 9.0
        for _ in range(3):
            start = time.process_time()
            find_figures(text, lang)
            best = min(best, time.process_time() - start)
        return best

    small, large = spent(4_000), spent(32_000)
    assert large < 24 * small + 0.1, f"{unit!r}: {small:.4f} s for 4,000 letters, {large:.4f} s for 32,000"


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(
    "text",
    [
        "9" * 100_000,
        "9" * 5000 + "/7",
        "1:" * 3000,
        "²",
        "٣ километра",
        "1²/²",
        "№²",
        "-" * 5000,
        "1-" * 5000 + "й",
        ".?From 1to2",  # two marks before a change, in either order
        "?.From 1to2",
    ],
)
def test_numbers_beyond_measure_are_legal(lang: str, text: str) -> None:
    check_spans(text, lang)
