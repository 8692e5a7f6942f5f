"""Endings after numbers, words and signs, by the vowel harmony of what is spoken last."""

from __future__ import annotations

import re
from functools import lru_cache

from pressrelease.figures.numerals import last_spoken_word
from pressrelease.languages import Suffix, Suffixation, language

_LAST_TOKEN = re.compile(r"(?:\d+|[^\W\d_]+|[^\w\s])\W*$")
_ROMAN = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}


def roman_value(numeral: str) -> int:
    """The value of a Roman numeral in capitals, 0 where the text is none."""
    if not numeral or not _ROMAN.fullmatch(numeral):
        return 0
    values = [_ROMAN_VALUES[letter] for letter in numeral]
    return sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))


def suffix_named(name: str, code: str) -> Suffix:
    """The suffix of that name in a language's table."""
    return next(suffix for suffix in _suffixation(code).suffixes if suffix.name == name)


def find_suffix(written: str, code: str) -> tuple[Suffix, ...]:
    """All suffixes of which a written ending ("dən", "cı") can be a form, in the table's order; none is an error."""
    return _written_forms(code).get(written, ())


def written_endings(code: str) -> tuple[str, ...]:
    """Every ending that may be written after a figure, for suggestions."""
    return tuple(_written_forms(code))


def attach(text: str, suffix: Suffix, code: str, *, possessive: bool = False) -> str:
    """The text with an ending that agrees with what is spoken last in it.

    After digits, signs and abbreviations a hyphen stands between ("43-dən", "20 %-i", "SES-in"), a word takes the
    ending glued ("milyondan", "nəfərədək"). `possessive` says that the text ends with a possessive ("ABŞ dolları").
    """
    suffixation = _suffixation(code)
    found = _LAST_TOKEN.search(text)
    token = found.group() if found else text
    if token[:1].isalpha() and not _is_abbreviation(token) and token not in suffixation.spoken:
        ending = _shape(token, suffix, suffixation, possessive=possessive)
        stem = text
        if ending[0] in suffixation.harmony and not possessive and token[-1] in suffixation.softened and _syllables(token, suffixation) > 1:
            stem = text[:-1] + suffixation.softened[token[-1]]
        return stem + ending
    heard = spoken(text, code)
    return f"{text}-{_shape(heard, suffix, suffixation, written=True)}"


def spoken(text: str, code: str) -> str:
    """The last word of a text when it is read aloud: of "20 %" it is "faiz", of "10:00" and "2022" a number word."""
    suffixation = _suffixation(code)
    found = _LAST_TOKEN.search(text)
    token = found.group().strip() if found else text
    if token in suffixation.read_as:
        return suffixation.read_as[token]
    if token in suffixation.spoken:
        return suffixation.spoken[token]
    if text[-2:] in suffixation.spoken:
        return suffixation.spoken[text[-2:]]
    if token.isdigit():
        return last_spoken_word(int(token[-15:]) if token.strip("0") else 0, code) if not _grouped(text) else last_spoken_word(int(re.sub(r"\D", "", _grouped(text))[-15:]), code)
    if roman_value(token):
        return last_spoken_word(roman_value(token), code)
    if _is_abbreviation(token):
        vowels = [letter for letter in token.lower() if letter in suffixation.harmony]
        if len(vowels) * 3 >= len(token) and len(token) > 2:
            return token.lower()
        return suffixation.letter_names.get(token[-1], token.lower())
    return token


def _grouped(text: str) -> str:
    found = re.search(r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+$", text)
    return found.group() if found else ""


def _is_abbreviation(token: str) -> bool:
    return len(token) > 1 and token.isupper()


def _syllables(word: str, suffixation: Suffixation) -> int:
    return sum(letter in suffixation.harmony for letter in word.lower())


def _shape(heard: str, suffix: Suffix, suffixation: Suffixation, *, written: bool = False, possessive: bool = False) -> str:
    last_vowel = next((letter for letter in reversed(heard.lower()) if letter in suffixation.harmony), "i")
    open_vowel, close_vowel = suffixation.harmony[last_vowel]
    if written and suffix.written:
        pattern = suffix.written
    elif possessive and suffix.possessive:
        pattern = suffix.possessive
    else:
        pattern = suffix.vowel if heard[-1].lower() in suffixation.harmony else suffix.consonant
    return _fill(pattern, open_vowel, close_vowel)


def _fill(pattern: str, open_vowel: str, close_vowel: str) -> str:
    back = open_vowel == "a"
    shaped = pattern.replace("{K}", "q" if back else "k")
    # a close vowel after an open one of the ending itself is unrounded: -ların, -lərin
    ending = ""
    current = close_vowel
    for part in re.split(r"(\{[AI]\})", shaped):
        if part == "{A}":
            ending += open_vowel
            current = "ı" if back else "i"
        elif part == "{I}":
            ending += current
        else:
            ending += part
    return ending


@lru_cache(maxsize=8)
def _written_forms(code: str) -> dict[str, tuple[Suffix, ...]]:
    suffixation = language(code).suffixation
    forms: dict[str, list[Suffix]] = {}
    if suffixation is None:
        return {}
    for suffix in suffixation.suffixes:
        patterns = {suffix.written} if suffix.written else {suffix.consonant, suffix.vowel}
        for pattern in patterns | ({suffix.consonant} if suffix.written else set()):
            for open_vowel, close_vowel in set(suffixation.harmony.values()):
                known = forms.setdefault(_fill(pattern, open_vowel, close_vowel), [])
                if suffix not in known:
                    known.append(suffix)
    return {form: tuple(suffixes) for form, suffixes in forms.items()}


@lru_cache(maxsize=8)
def _suffixation(code: str) -> Suffixation:
    suffixation = language(code).suffixation
    if suffixation is None:
        raise ValueError(f"{code} joins no endings to numbers")
    return suffixation
