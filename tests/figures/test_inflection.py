"""Numbers of all shapes with every ending that the wording can join to them are read back, in words and in digits."""

from __future__ import annotations

import pytest

from pressrelease import find_figures
from pressrelease.figures.inflection import Inflection, harmonise, parse_endings
from pressrelease.figures.numerals import number_words
from pressrelease.figures.suffixes import attach
from pressrelease.languages import Suffix, language

SHAPES = (
    *range(2, 13), 16, 20, 21, 30, 38, 40, 46, 50, 60, 61, 70, 80, 90, 99, 100, 101, 110, 112, 200, 210, 305, 416, 999,
    1001, 1100, 2000, 2006, 7300, 9999, 12345, 30000, 100001, 110110, 345678, 999999, 1000000,
)  # fmt: skip
# forms of numbers that are mostly other words: "for", "dual", the forms of "he", "hundreds", "thousands"
OTHER_WORDS = {"üçün", "üçündür", "ikili", "yüzdə", "yüzlük", "yüzlü"}
SUFFIXES = language("az").suffixation.suffixes  # type: ignore[union-attr]


def read(text: str) -> list[tuple[str, str, str]]:
    return [(figure.kind, figure.canonical, figure.qualifier) for figure in find_figures(text, "az")]


@pytest.mark.parametrize("suffix", SUFFIXES, ids=lambda suffix: suffix.name)
def test_every_ending_of_every_number_is_read(suffix: Suffix) -> None:
    ordinal = suffix.name.startswith("ordinal")
    wrong = []
    for number in SHAPES:
        kind = "year" if ordinal and 1000 <= number <= 2199 else "ordinal" if ordinal else "number"
        limit = "upto" if suffix.name == "limit" else ""
        for text in (attach(number_words(number, "az"), suffix, "az"), attach(str(number), suffix, "az")):
            if text in OTHER_WORDS or (
                number == 10 and not ordinal and text[0] == "o" and suffix.name != "limit"
            ):
                continue
            want = [(kind, str(number), limit), ("ordinal", str(number), limit)]
            said = read(f"Sənəddə {text} göstərilib.")
            if len(said) != 1 or said[0] not in want:
                wrong.append((text, said))
    assert not wrong


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("Komanda qrupun yeddincisidir", "ordinal", "7"),
        ("O, siyahının doqquzuncusu idi", "ordinal", "9"),
        ("Mükafat iyirmi ikincisinə verilib", "ordinal", "22"),
        ("Söz üçüncülərdən gedir", "ordinal", "3"),
        ("Bu, yolun 15-cisidir", "ordinal", "15"),
        ("Növbə 8-cilərindir", "ordinal", "8"),
        ("Qırxıncıdakı səhv düzəldilib", "ordinal", "40"),
        ("Onlardan dördümüz gəldik", "number", "4"),
        ("Səslərin altmış birindən danışıldı", "number", "61"),
        ("Otaqların beşindəki mebel yenidir", "number", "5"),
        ("Altısındakı nömrələr silinib", "number", "6"),
        ("Yeddisidir", "number", "7"),
    ],
)
def test_endings_join_endings(text: str, kind: str, value: str) -> None:
    assert [(figure.kind, figure.canonical) for figure in find_figures(text, "az")] == [(kind, value)]


def test_words_that_look_like_a_number_with_an_ending_are_none() -> None:
    for text in (
        "Bu, sizin üçün vacibdir",
        "Ona onu verdilər",
        "Onlar onlardan danışdılar",
        "Birdən yağış yağdı",
    ):
        assert read(text) == []


@pytest.mark.parametrize(
    ("ending", "pair", "joined"),
    [
        ("IncIsIdIr", ("ə", "ü"), "üncüsüdür"),
        ("lArI", ("ə", "ü"), "ləri"),  # an open vowel unrounds those behind it
        ("lIğI", ("ə", "i"), "liyi"),
        ("lIK", ("a", "u"), "luq"),
    ],
)
def test_vowels_agree_along_the_word(ending: str, pair: tuple[str, str], joined: str) -> None:
    harmony = {"a": ("a", "ı"), "ə": ("ə", "i"), "u": ("a", "u"), "ü": ("ə", "ü")}
    assert harmonise(ending, pair, harmony)[0] == joined


def test_an_ordinal_stays_one_whatever_follows() -> None:
    assert parse_endings("dAn =ablative, IncI/ncI >more =ordinal")[1] == ("IncI", "ncI", "more", "ordinal")
    inflection = Inflection({"start": "IncI/ncI >more =ordinal", "more": "dAn =ablative"}, {"e": ("ə", "i")})
    assert list(inflection.forms("beş", "start")) == [
        ("beş", ""),
        ("beşinci", "ordinal"),
        ("beşincidən", "ordinal"),
    ]
