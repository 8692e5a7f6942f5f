"""Endings after numbers, words and signs, by the vowel harmony of what is spoken last."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from pressrelease.figures.numerals import last_spoken_word
from pressrelease.languages import Language, Suffix, Suffixation, language, needed

_LAST_TOKEN = re.compile(r"(?:\d+|[^\W\d_]+|[^\w\s])\W*$")
_GROUPED = re.compile(r"\d{1,3}(?:[ \u00a0\u202f.,]\d{3})+$")
_ROMAN = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
_ROMAN_PARTS = (
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)
_HEARD = 64  # of a text, the last characters that decide about its ending


def roman_value(numeral: str) -> int:
    """The value of a Roman numeral in capitals, 0 where the text is none."""
    if not numeral or not _ROMAN.fullmatch(numeral):
        return 0
    values = [_ROMAN_VALUES[letter] for letter in numeral]
    return sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))


def roman_numeral(number: int) -> str:
    """A small number (a century's) as a Roman numeral."""
    numeral = ""
    for value, letters in _ROMAN_PARTS:
        count, number = divmod(number, value)
        numeral += letters * count
    return numeral


def suffix_named(name: str, code: str) -> Suffix:
    """The suffix of that name in a language's table."""
    suffix = next((one for one in _suffixation(code).suffixes if one.name == name), None)
    return needed(
        suffix, language(code), f"suffixation with a suffix {name!r}", "join that ending to a number"
    )


def find_suffix(written: str, code: str) -> tuple[Suffix, ...]:
    """All suffixes of which a written ending ("dən", "cı") can be a form, the likeliest first; none is an error."""
    return _written_forms(code).get(written, ())


def written_endings(code: str) -> tuple[str, ...]:
    """Every ending that may be written after a figure, for suggestions."""
    return tuple(_written_forms(code))


def attach(text: str, suffix: Suffix, code: str, *, possessive: bool = False) -> str:
    """The text with an ending that agrees with what is spoken last in it.

    After digits, signs, Roman numerals and abbreviations a hyphen stands between ("43-dən", "20 %-i", "SES-in"), a
    word takes the ending glued ("milyondan", "nəfərədək"). `possessive` says that the text ends with a possessive
    ("ABŞ dolları").
    """
    suffixation = _suffixation(code)
    token = _last_token(text)
    if not token[:1].isalpha() or _is_spelled(token) or _read_aloud(text, token, suffixation):
        return text + suffixation.mark + _shape(spoken(text, code), suffix, suffixation, written=True)
    if possessive and suffix.possessive:
        stem, pattern = text, suffix.possessive
        if pattern == "0":
            return text
        if pattern.startswith("-"):
            stem, pattern = _without_possessive(text, suffixation), pattern[1:]
        return stem + _shape(stem, suffix, suffixation, pattern=pattern)
    ending = _shape(token, suffix, suffixation)
    if (
        ending[0] in suffixation.harmony
        and token[-1] in suffixation.softened
        and _syllables(token, suffixation) > 1
    ):
        return text[:-1] + suffixation.softened[token[-1]] + ending
    return text + ending


def spoken(text: str, code: str) -> str:
    """The last word of a text when it is read aloud: of "20 %" it is "faiz", of "10:00" and "2022" a number word."""
    speech = language(code)
    suffixation = _suffixation(code)
    token = _last_token(text)
    known = _read_aloud(text, token, suffixation)
    if known:
        return known
    if token.isdigit():
        grouped = _GROUPED.search(text[-_HEARD:])
        digits = re.sub(r"\D", "", grouped.group()) if grouped else token
        return last_spoken_word(int(digits[-15:]), code)
    if set(token) <= set("IVXL") and roman_value(token):  # CD, MMC and DC are abbreviations
        return last_spoken_word(roman_value(token), code)
    return _heard(token, speech, suffixation) if _is_spelled(token) else token


def _last_token(text: str) -> str:
    found = _LAST_TOKEN.search(text[-_HEARD:])
    return re.sub(r"\W+$", "", found.group()) or found.group().strip() if found else text


def _read_aloud(text: str, token: str, suffixation: Suffixation) -> str:
    """What a sign or a short form at the end of a text is read as, "" where it is read as it stands."""
    sign = text[-1:] if not text[-1:].isalnum() else ""
    for written in (text[-_HEARD:].split()[-1] if text.strip() else "", sign, token, text[-2:]):
        if known := suffixation.read_as.get(written) or suffixation.spoken.get(written):
            return known
    return ""


def _is_spelled(token: str) -> bool:
    """Whether a word is an abbreviation or a Roman numeral: it ends with capitals (ASAN, AzTV, X)."""
    return token[-1:].isupper() and (len(token) == 1 or token[-2].isupper())


def _heard(token: str, speech: Language, suffixation: Suffixation) -> str:
    """An abbreviation as it is read: as a word where it can be pronounced, else by its letters."""
    letters = [speech.lower.get(letter, letter.lower()) for letter in token]
    vowels = [letter in suffixation.harmony for letter in letters]
    if vowels[-1]:
        return letters[-1]
    pronounced = (
        len(token) > 2
        and token.isupper()
        and vowels[-2]
        and any(vowels[:2])
        and not any(not any(vowels[at : at + 3]) for at in range(len(vowels) - 2))
    )
    return "".join(letters) if pronounced else suffixation.letter_names.get(token[-1], "".join(letters))


def _without_possessive(text: str, suffixation: Suffixation) -> str:
    """A word without its possessive: dolları without ı, lirəsi without si."""
    return text[:-2] if text[-2] == "s" and text[-3] in suffixation.harmony else text[:-1]


def _syllables(word: str, suffixation: Suffixation) -> int:
    return sum(letter in suffixation.harmony for letter in word.lower())


def _shape(
    heard: str, suffix: Suffix, suffixation: Suffixation, *, written: bool = False, pattern: str = ""
) -> str:
    last_vowel = next((letter for letter in reversed(heard.lower()) if letter in suffixation.harmony), "i")
    if not pattern and written:
        pattern = suffix.written
    if not pattern:
        pattern = suffix.vowel if heard[-1].lower() in suffixation.harmony else suffix.consonant
    dental = "t" if heard[-1].lower() in suffixation.voiceless else "d"
    return _fill(pattern.replace("{D}", dental), suffixation.harmony[last_vowel], suffixation.harmony)


def _fill(pattern: str, vowels: tuple[str, str], harmony: Mapping[str, tuple[str, str]]) -> str:
    open_vowel, close_vowel = vowels
    back = open_vowel == "a"
    shaped = pattern.replace("{K}", "q" if back else "k")
    # a close vowel after an open one of the ending itself is unrounded: -ların, -lərin
    ending = ""
    current = close_vowel
    for part in re.split(r"(\{[AI]\})", shaped):
        if part == "{A}":
            ending += open_vowel
            current = harmony[open_vowel][1]
        elif part == "{I}":
            ending += current
        else:
            ending += part
    return ending


@lru_cache(maxsize=8)
def _written_forms(code: str) -> dict[str, tuple[Suffix, ...]]:
    """Every form of every suffix; those that follow possessives come last, being the rarest."""
    suffixation = language(code).suffixation
    forms: dict[str, list[Suffix]] = {}
    if suffixation is None:
        return {}
    vowels = sorted(set(suffixation.harmony.values()))
    common = [(suffix, {suffix.consonant, suffix.vowel, suffix.written}) for suffix in suffixation.suffixes]
    rare = [(suffix, {suffix.possessive.lstrip("-0")}) for suffix in suffixation.suffixes]
    for suffix, patterns in common + rare:
        for pattern in sorted({one.replace("{D}", dental) for one in patterns - {""} for dental in "dt"}):
            for open_vowel, close_vowel in vowels:
                known = forms.setdefault(_fill(pattern, (open_vowel, close_vowel), suffixation.harmony), [])
                if suffix not in known:
                    known.append(suffix)
    return {form: tuple(suffixes) for form, suffixes in forms.items()}


@lru_cache(maxsize=8)
def _suffixation(code: str) -> Suffixation:
    speech = language(code)
    return needed(speech.suffixation, speech, "suffixation", "join an ending to a number")
