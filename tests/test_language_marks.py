"""Words of another language: which are marked, and which are not."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from pressrelease.language_marks import mark_languages
from pressrelease.languages import LANGUAGE_CODES, LANGUAGES, language
from pressrelease.markup import read_inline
from pressrelease.model import Foreign, Inlines, plain_text
from pressrelease.typography import set_type

NAMES = {"fr": ("Reporters sans frontières", "l'Humanité", "RSF"), "en": ("Open Skies", "Open")}


def marked(text: str, code: str, names: dict[str, tuple[str, ...]] | None = None) -> list[tuple[str, str]]:
    """The marked words of a text with their languages, as they are published."""
    plain = set_type(read_inline(text, language(code)).content, language(code))
    content = mark_languages(plain, language(code), names or {})
    assert plain_text(content) == plain_text(plain)
    return list(found(content))


def found(content: Inlines) -> Iterator[tuple[str, str]]:
    for node in content:
        if isinstance(node, Foreign):
            yield plain_text((node,)).replace("\u00a0", " "), node.language
        else:
            yield from found(getattr(node, "content", ()))


OTHER_SCRIPTS = [
    # Cyrillic among Latin letters
    ("az", "“Правда” qəzeti yazıb.", [("Правда", "ru")]),
    ("az", "“Новая газета”nın müxbiri", [("Новая газета", "ru")]),
    ("az", "“Новая газета”-nın müxbiri", [("Новая газета", "ru")]),
    ("en", "It was called Формула 1 успеха, then Мир – дом.", [("Формула 1 успеха", "ru"), ("Мир – дом", "ru")]),
    ("en", "The papers Правда, Известия and *Труд*", [("Правда", "ru"), ("Известия", "ru"), ("Труд", "ru")]),
    ("en", "See [газета Правда](https://example.org/).", [("газета Правда", "ru")]),
    # Azerbaijani among Cyrillic letters
    ("ru", "Газета «Xalq qəzeti» пишет.", [("Xalq qəzeti", "az")]),
    ("ru", "Компания Azərbaycan Hava Yolları и AZAL", [("Azərbaycan Hava Yolları", "az")]),
    ("ru", "Станция İçərişəhər открыта.", [("İçərişəhər", "az")]),
    # passages
    ("ru", "Доклад «The State of the Media in the Region» издан.", [("The State of the Media in the Region", "en")]),
]  # fmt: skip

NOT_MARKED = [
    # names, abbreviations, units, addresses: their language is not certain, or nobody pronounces them
    ("ru", "Файл PDF, сеть 5G, COVID-19, 12 GB, e-mail, SMS-сообщение, BMW, Wi-Fi, Windows 11, iPhone"),
    ("ru", "Facebook, Instagram, Internet, İNTERFAX"),
    ("ru", "AZƏRTAC сообщает"),
    ("az", "ТАСС yazır"),
    ("az", "А. variantı"),
    ("ru", "сайт azərbaycan.example.az, почта ədliyyə@example.org, https://example.org/ə"),
    ("az", "sayt минобороны.рф, www.президент.рф/новости"),
    ("az", "`Правда`"),
    ("az", "Nаzirlik"),  # a look-alike, which the check wrong-language tells
    # letters of many languages, and of none that we know
    ("ru", "Müller, Köln, façade, Süddeutsche Zeitung"),
    ("ru", "Škoda, Łódź, Władysław"),
    ("en", "Українська правда, Қазақстан, Београд ђ"),
    ("az", "Ελλάδα, საქართველო, 中文"),
    # names of a few words, and sentences of languages that we do not know
    ("ru", "Committee to Protect Journalists, The Economist, Bank of Baku"),
    ("ru", "Rien ne va plus dans le monde"),
    # the text's own script
    ("en", "Əliyev, Şəki, Xalq qəzeti"),
    ("az", "The State of the Media in the Region"),
]


@pytest.mark.parametrize("code, text, expected", OTHER_SCRIPTS)
def test_words_in_another_script(code: str, text: str, expected: list[tuple[str, str]]) -> None:
    assert marked(text, code) == expected


@pytest.mark.parametrize("code, text", NOT_MARKED)
def test_words_of_no_certain_language(code: str, text: str) -> None:
    assert marked(text, code) == []


LISTED = [
    ("az", "Sərhədsiz Reportyorlar (Reporters sans frontières)", [("Reporters sans frontières", "fr")]),
    ("ru", "Доклад RSF и «Open Skies»", [("RSF", "fr"), ("Open Skies", "en")]),
    ("az", "RSF-nin hesabatı, Open", [("RSF", "fr"), ("Open", "en")]),
    ("en", "l'Humanité and Open Skies", [("l’Humanité", "fr")]),
    ("az", "RSFlər, openSkies, Opening", []),
    ("ru", "Азербайджанский «Xalq qəzeti» и RSF", [("Xalq qəzeti", "az"), ("RSF", "fr")]),
]


@pytest.mark.parametrize("code, text, expected", LISTED)
def test_names_that_the_newsroom_lists(code: str, text: str, expected: list[tuple[str, str]]) -> None:
    assert marked(text, code, NAMES) == expected


WRITTEN = [
    ("az", "Qəzet [Le Monde](lang:fr) yazır", [("Le Monde", "fr")]),
    ("az", "[**Le** *Monde*](lang:fr)", [("Le Monde", "fr")]),
    ("az", "**[Le Monde](lang:fr)**", [("Le Monde", "fr")]),
    ("az", "[[Le Monde](lang:fr), Paris](https://example.org/)", [("Le Monde", "fr")]),
    ("az", "[see [Le Monde](https://example.org/)](lang:fr)", [("see Le Monde", "fr")]),
    ("ru", "[«Правда»](lang:ru)", []),  # the same mark in its own language means nothing
    ("az", r"\[Le Monde](lang:fr)", []),
    ("az", "`[Le Monde](lang:fr)`", []),
]


@pytest.mark.parametrize("code, text, expected", WRITTEN)
def test_words_that_the_author_marks(code: str, text: str, expected: list[tuple[str, str]]) -> None:
    assert marked(text, code) == expected


REFUSED = [
    ("[Le Monde](lang:fra)", "'fra' is not the code of a language"),
    ("[Le Monde](lang:)", "'' is not the code of a language"),
    ("[Le Monde](lang:FR)", "'FR' is not the code of a language"),
    ("[ ](lang:fr)", "a language without a text"),
    ("[a](lang:fr \"x\")", "a link to a lang: address is not allowed"),
]  # fmt: skip


@pytest.mark.parametrize("text, said", REFUSED)
def test_what_is_said_of_a_mark(text: str, said: str) -> None:
    (problem,) = read_inline(text).problems
    assert (problem.offset, problem.message) == (0, said)


def test_deep_marks_are_refused_and_not_followed() -> None:
    problems = read_inline("[" * 5000 + "x" + "](lang:fr)" * 5000).problems
    assert {one.message for one in problems} <= {
        "marks are nested too deeply here",
        "a language without a text",
    }


def test_all_languages_of_ours_have_codes() -> None:
    assert set(LANGUAGES.names()) <= LANGUAGE_CODES
    assert len(LANGUAGE_CODES) == 183
