"""Identification of the language of a text by its letters and its most common words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from pressrelease.languages import LANGUAGES
from pressrelease.records import dataclass

_WORD = re.compile(r"[^\W\d_]+")
_ENOUGH = 400  # words; more of them do not improve the result
_BEGINNING = 10_000  # characters, enough for that many words
_FEW = 32  # signs of another language: if there are more, every text is examined
_MARGIN = 0.12  # by how much the best language must lead: below it, short or mixed texts are guessed wrong


@dataclass(frozen=True, slots=True)
class _Profile:
    code: str
    letters: frozenset[str]
    lower: tuple[tuple[str, str], ...]  # capitals whose small letter is not Python's
    words: frozenset[str]
    foreign: re.Pattern[str]  # a letter outside its alphabet


@cache
def _profiles() -> tuple[_Profile, ...]:
    profiles = []
    for code in LANGUAGES.names():
        language = LANGUAGES.get(code)
        lower = tuple(language.lower.items())
        letters = frozenset(language.letters)
        foreign = re.compile(f"[^{re.escape(''.join(sorted(letters)))} ]")
        profiles.append(_Profile(code, letters, lower, language.common_words, foreign))
    return tuple(profiles)


def may_be_foreign(texts: Sequence[str], own: str) -> list[int]:
    """The indices of all texts that `identify` could find to be in a language other than `own`.

    One pass over all words together is enough: a text that uses only letters of its own alphabet and holds no common
    word of another language scores higher in its own.
    """
    words = list(set(_WORD.findall("\n".join(texts))))
    plain = _small(words, ())
    signs: list[str] = []  # words that a text must hold to be examined
    for profile in _profiles():
        small = _small(words, profile.lower) if profile.lower else plain
        if profile.code == own:
            strange = frozenset(profile.foreign.findall(" ".join(small)))
            if strange:
                signs += [word for word, low in zip(words, small, strict=True) if not strange.isdisjoint(low)]
        elif not profile.words.isdisjoint(small):
            signs += [word for word, low in zip(words, small, strict=True) if low in profile.words]
    if len(signs) > _FEW:
        return list(range(len(texts)))
    return [index for index, text in enumerate(texts) if any(sign in text for sign in signs)] if signs else []


def identify(text: str) -> str:
    """The code of the language of a text; "" if that is uncertain.

    A language scores for each word that its alphabet can spell and, more, for each of its most common words. At least
    four words are needed, and the best language must clearly lead the next one.
    """
    words = _WORD.findall(text, 0, _BEGINNING)[:_ENOUGH]
    if len(words) < 4:
        return ""
    scores = sorted(((_score(words, profile), profile.code) for profile in _profiles()), reverse=True)
    best, code = scores[0]
    lead = best - scores[1][0] if len(scores) > 1 else best
    # spelling alone must distinguish half of the words: names and abbreviations can be spelled in many languages
    margin = _MARGIN if best > 0.5 else 2 * _MARGIN
    return code if best >= 0.5 and lead >= margin else ""


def _score(words: list[str], profile: _Profile) -> float:
    """Up to 0.5 for the share of words that the alphabet can spell, plus the share of common words."""
    small = _small(words, profile.lower)
    spelled = small
    if profile.foreign.search(" ".join(small)) is not None:
        spelled = [word for word in small if profile.letters.issuperset(word)]
    common = [word for word in spelled if word in profile.words]
    return 0.5 * len(spelled) / len(words) + len(common) / len(words)


def _small(words: list[str], lower: tuple[tuple[str, str], ...]) -> list[str]:
    """The words in lower case, by the rules of a language if its capitals are given."""
    text = " ".join(words)
    for capital, small in lower:
        text = text.replace(capital, small)
    return text.lower().split(" ")  # one call instead of one per word
