"""Which language a text is written in, told by its letters and its commonest words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from pressrelease.languages import LANGUAGES

_WORD = re.compile(r"[^\W\d_]+")
_ENOUGH = 400  # words; more of them tell no more
_BEGINNING = 10_000  # characters, in which these words are
_MARGIN = 0.12  # by how much the best language must lead: below it, short or mixed texts are guessed wrong


@dataclass(frozen=True, slots=True)
class _Profile:
    code: str
    letters: frozenset[str]
    lower: dict[int, str]
    words: frozenset[str]


@cache
def _profiles() -> tuple[_Profile, ...]:
    profiles = []
    for code in LANGUAGES.names():
        language = LANGUAGES.get(code)
        lower = {ord(capital): small for capital, small in language.lower.items()}
        profiles.append(_Profile(code, frozenset(language.letters), lower, language.common_words))
    return tuple(profiles)


def identify(text: str) -> str:
    """The code of the language that a text is surely written in; "" where that cannot be told.

    A language scores for each word that its alphabet can spell and, more, for each of its commonest words. At least
    four words are needed, and the best language must clearly lead the next.
    """
    words = _WORD.findall(text, 0, _BEGINNING)[:_ENOUGH]
    if len(words) < 4:
        return ""
    scores = sorted(((_score(words, profile), profile.code) for profile in _profiles()), reverse=True)
    best, code = scores[0]
    lead = best - scores[1][0] if len(scores) > 1 else best
    # spelling alone must tell half of the words apart: names and abbreviations can be spelled in many languages
    margin = _MARGIN if best > 0.5 else 2 * _MARGIN
    return code if best >= 0.5 and lead >= margin else ""


def _score(words: list[str], profile: _Profile) -> float:
    """Up to 0.5 for the share of words that the alphabet can spell, and the share of common words above it."""
    small = " ".join(words).translate(profile.lower).lower().split(" ")  # one call, not one a word
    spelled = [word for word in small if profile.letters.issuperset(word)]
    common = [word for word in spelled if word in profile.words]
    return 0.5 * len(spelled) / len(words) + len(common) / len(words)


def can_be(text: str, code: str, *, fewest: int = 4) -> bool:
    """Whether a text is surely in no other language than this one, or too short to tell: a quick answer.

    Parameters: `fewest` is the number of words below which a text is too short. True means that `identify` would
    not name another language; False means that it has to be asked.
    """
    own = _profile(code)
    if own is None:
        return False
    words = _WORD.findall(text.translate(own.lower).lower())[:_ENOUGH]
    if len(words) < fewest:
        return True
    foreign = set("".join(words)).difference(own.letters)
    spelled = len(words) if not foreign else sum(foreign.isdisjoint(word) for word in words)
    common = len([word for word in words if word in own.words])
    if 0.5 * spelled + common + _MARGIN * len(words) <= 0.5 * len(words):
        return False
    others = max((len(one.words.intersection(words)) for one in _profiles() if one is not own), default=0)
    # a word that comes twice counts twice for another language, too
    return not others or 0.5 * spelled + common + _MARGIN * len(words) > 0.5 * len(words) + _hits(words, own)


def _hits(words: list[str], own: _Profile) -> int:
    return max(len([word for word in words if word in one.words]) for one in _profiles() if one is not own)


@cache
def _profile(code: str) -> _Profile | None:
    return next((profile for profile in _profiles() if profile.code == code), None)
