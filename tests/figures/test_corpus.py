"""Every example of every corpus is read as the value that it stands under; what is no figure is not read."""

from __future__ import annotations

import pytest

from pressrelease import find_figures
from tests.figures.figure_corpus import LANGUAGES, corpus, examples, said


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_way_to_write_a_value_is_read(lang: str) -> None:
    wrong = []
    for kind, value, text in examples(lang):
        read = [(figure.kind, said(figure)) for figure in find_figures(text, lang)]
        if read != [(kind, value)]:
            wrong.append(f"{text!r}: {kind} {value} read as {read}")
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_is_no_figure_is_not_read(lang: str) -> None:
    wrong = [
        f"{text!r}: {[said(figure) for figure in read]}"
        for text in corpus(lang)["nothing"]["examples"]
        if (read := [figure for figure in find_figures(text, lang) if not figure.soft])
    ]
    assert not wrong, "\n".join(wrong)


def test_every_language_has_every_value() -> None:
    held = {lang: {(kind, value) for kind, value, _ in examples(lang)} for lang in LANGUAGES}
    everything = set.union(*held.values())
    missing = {lang: sorted(everything - values) for lang, values in held.items() if everything - values}
    assert not missing


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_figure_names_the_rule_that_read_it(lang: str) -> None:
    for _, _, text in examples(lang):
        assert all(figure.rule for figure in find_figures(text, lang)), text


@pytest.mark.parametrize("lang", LANGUAGES)
def test_spaces_that_do_not_break_read_like_spaces(lang: str) -> None:
    for _, _, text in examples(lang):
        plain = [(figure.kind, said(figure), figure.start, figure.end) for figure in find_figures(text, lang)]
        for space in ("\u00a0", "\u202f", "\u2009"):
            other = find_figures(text.replace(" ", space), lang)
            assert [(f.kind, said(f), f.start, f.end) for f in other] == plain, (text, space)


def test_look_alike_letters_inside_words_are_read_as_meant() -> None:
    # Cyrillic а, е, о, с, ә in Latin words; Latin c, o, e, p in Cyrillic ones
    for text, lang, value in (
        ("12 milyоn mаnat", "az", "12000000 AZN"),
        ("bеş nəfər", "az", "5"),
        ("sәkkiz avtomobil", "az", "8"),
        ("три миллиoна мaнатов", "ru", "3000000 AZN"),
        ("пять пpoцентов", "ru", "5"),
        ("fivе рeople", "en", "5"),
    ):
        assert [said(figure) for figure in find_figures(text, lang)] == [value], text
