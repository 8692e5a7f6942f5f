"""Whole numbers in words, by a language's table of cardinals."""

from __future__ import annotations

from functools import lru_cache

from pressrelease.errors import UsageError
from pressrelease.languages import Cardinals, Language, language, needed


@lru_cache(maxsize=256)
def _locale(code: str):  # type: ignore[no-untyped-def]
    from babel import Locale, UnknownLocaleError  # here: it costs 70 ms, and only counted words need it

    try:
        return Locale.parse(code)
    except UnknownLocaleError:
        raise UsageError(
            f"nothing is known of the plurals of the language {code}",
            hint="its code must be one that CLDR has",
        ) from None


def plural_category(amount: int | object, code: str) -> str:
    """The CLDR plural category ("one", "few", "many", "other") of an amount in a language (UTS #35, plural rules)."""
    return str(_locale(code).plural_form(amount))


def number_words(amount: int, code: str, *, case: str = "nominative", gender: str = "m") -> str:
    """A whole number in words: 43 is "qırx üç", "сорок три", "forty-three".

    `case` is "nominative" or, where the language declines its numbers, "genitive"; `gender` ("m", "f", "n") is
    that of what is counted. Raises ValueError from 10**15 on, where no press text uses words.
    """
    if amount < 0 or amount >= 10**15:
        raise ValueError(f"{amount} is not said in words")
    speech = language(code)
    cardinals = _cardinals(speech)
    case = case if case in cardinals.words else "nominative"
    if amount == 0:
        return cardinals.words[case][0]
    parts: list[str] = []
    for scale in reversed(cardinals.scales):
        count = amount // 10**scale.power % 1000
        if not count:
            continue
        forms = scale.forms.get(case, scale.forms["nominative"])
        word = forms.get("other") or forms[plural_category(count, code)]
        if not (count == 1 and scale.bare):
            parts.append(_below_thousand(count, speech, case, scale.gender))
        parts.append(word)
    if amount % 1000:
        parts.append(_below_thousand(amount % 1000, speech, case, gender))
    return " ".join(parts)


def _cardinals(speech: Language) -> Cardinals:
    return needed(speech.cardinals, speech, "cardinals", "say a number in words")


def _below_thousand(count: int, speech: Language, case: str, gender: str) -> str:
    cardinals = _cardinals(speech)
    words = cardinals.words[case]
    gendered = cardinals.gendered.get(case, {}).get(gender, {})

    def word(number: int) -> str:
        return gendered.get(number) or words[number]

    parts: list[str] = []
    hundreds, rest = count // 100 * 100, count % 100
    if hundreds:
        if hundreds in words:
            parts.append(words[hundreds])
        elif hundreds == 100 and cardinals.bare_hundred:
            parts.append(cardinals.hundred)
        else:
            parts.append(f"{words[hundreds // 100]} {cardinals.hundred}")
    if rest in words and rest:
        parts.append(word(rest))
    elif rest:
        parts.append(words[rest // 10 * 10] + cardinals.joint + word(rest % 10))
    return " ".join(parts)


def last_spoken_word(amount: int, code: str) -> str:
    """The word a number ends with when it is read aloud: 2023 ends with "üç", 35 500 with "yüz"."""
    return number_words(amount % 10**15, code).rsplit(" ", 1)[-1]
