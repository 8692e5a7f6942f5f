"""Azerbaijani endings after other texts than number words: abbreviations, Roman numerals, signs, short forms."""

from __future__ import annotations

import pytest

from pressrelease.figures.suffixes import attach, find_suffix, roman_numeral, roman_value, suffix_named

# genitive, dative, locative, ablative, as official texts write them
ABBREVIATIONS = """
ASAN ın a da dan | BMT nin yə də dən | ABŞ ın a da dan | SES in ə də dən | NATO nun ya da dan | AzTV nin yə də dən
ÜDM in ə də dən | MSK nın ya da dan | AMB nin yə də dən | SSRİ nin yə də dən | DİN in ə də dən | FHN in ə də dən
MDB nin yə də dən | ATƏT in ə də dən | TANAP ın a da dan | SOCAR ın a da dan | AZAL ın a da dan | UEFA nın ya da dan
AFFA nın ya da dan | UNESCO nun ya da dan | ADA nın ya da dan | QHT nin yə də dən | KİV in ə də dən | TRT nin yə də dən
CNN in ə də dən | ÜST nin yə də dən | DOST un a da dan | MMC nin yə də dən | ARDNF in ə də dən | AMEA nın ya da dan
PKK nın ya da dan | DTX nin yə də dən | Aİ nin yə də dən | İTV nin yə də dən | TƏBİB in ə də dən | KOBİA nın ya da dan
COP29 un a da dan | WUF13 ün ə də dən | T-72 nin yə də dən | COVID-19 un a da dan | 4K-AZ65 in ə də dən
I in ə də dən | II nin yə də dən | III ün ə də dən | IV ün ə də dən | V in ə də dən | VI nın ya da dan | IX un a da dan
X un a da dan | XII nin yə də dən | XIX un a da dan | XX nin yə də dən | XXI in ə də dən
% in ə də dən | 20 % in ə də dən | 20% in ə də dən | 5 ₼ ın a da dan | 5 $ ın a da dan | 5 € nun ya da dan | 5 km in ə də dən
5 mln un a da dan | 3 mlrd ın a da dan | 25 °C nin yə də dən | 5 AZN ın a da dan | 500 MVt ın a da dan | 10 sm in ə də dən
12:28 in ə də dən | 10:00 ın a da dan | 35 500 ün ə də dən | 1 000 000 un a da dan | 1,25 in ə də dən | 2022 nin yə də dən
"""
CASES = ("genitive", "dative", "locative", "ablative")

WORDS = [
    ("nəfər", "limit", "nəfərədək"), ("ailə", "limit", "ailəyədək"), ("milyon", "ablative", "milyondan"),
    ("milyard", "accusative", "milyardı"), ("manat", "adjective", "manatlıq"), ("dollar", "dative", "dollara"),
    ("uşaq", "genitive", "uşağın"), ("uşaq", "dative", "uşağa"), ("uşaq", "ablative", "uşaqdan"), ("inək", "dative", "inəyə"),
    ("yük", "dative", "yükə"), ("ölkə", "possessive", "ölkəsi"), ("saat", "ordinal", "saatıncı"), ("gün", "adjective", "günlük"),
    ("ay", "adjective", "aylıq"), ("il", "adjective", "illik"), ("il", "locative", "ildə"), ("iyul", "genitive", "iyulun"),
    ("faiz", "possessive dative", "faizinə"), ("səs", "possessive accusative", "səsini"), ("qırx", "dative", "qırxa"),
]  # fmt: skip


def test_abbreviations_signs_and_roman_numerals() -> None:
    wrong = []
    for entry in ABBREVIATIONS.replace("\n", "|").split("|"):
        if entry.strip():
            text, *endings = entry.strip().rsplit(" ", 4)
            got = [attach(text, suffix_named(case, "az"), "az") for case in CASES]
            if got != [f"{text}-{ending}" for ending in endings]:
                wrong.append(f"{got} instead of {text} {endings}")
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize(("word", "case", "expected"), WORDS)
def test_words_take_their_ending_glued(word: str, case: str, expected: str) -> None:
    assert attach(word, suffix_named(case, "az"), "az") == expected


def test_every_ending_is_found_again_by_each_of_its_forms() -> None:
    for written, name in (
        ("dən", "ablative"), ("dan", "ablative"), ("cü", "ordinal"), ("üncü", "ordinal"), ("ncı", "ordinal"), ("ya", "dative"),
        ("na", "possessive dative"), ("sında", "possessive locative"), ("nin", "genitive"), ("ni", "accusative"), ("si", "possessive"),
        ("ü", "possessive"), ("adək", "limit"), ("dək", "limit"), ("luq", "adjective"), ("dur", "copula"), ("lər", "plural"),
    ):  # fmt: skip
        assert find_suffix(written, "az")[0].name == name, written
    assert find_suffix("dey", "az") == ()
    assert find_suffix("dan", "ru") == ()


def test_roman_numerals() -> None:
    assert [roman_value(one) for one in ("IV", "XIX", "XXI", "MMXXII", "IIII", "ABC", "")] == [
        4,
        19,
        21,
        2022,
        0,
        0,
        0,
    ]
    assert [roman_numeral(one) for one in (4, 9, 14, 19, 20, 21)] == ["IV", "IX", "XIV", "XIX", "XX", "XXI"]
