"""From and to: which of two figures of a text a change starts from."""

from __future__ import annotations

from functools import cache

from pressrelease.alignment.rows import Seen
from pressrelease.alignment.surroundings import lower
from pressrelease.languages import language

_APART = 64  # code points between the two ends of a change
_FAR = 128  # that may stand between a figure and the one that it is told against
_BEFORE = 24  # code points in which the word of the start stands
_STEM = 3  # letters of a noun that two figures have in common
_WORDS = 3  # that may stand between "against" and the figure ("against a target of 25.7")
_MARKS = "$€£₼₽ \u00a0"  # what may stand between that word and the digits


def find_start(one: Seen, other: Seen, text: str, *, by_nouns: bool = True) -> Seen | None:
    """Which of two figures in one text is the start of a change, by the words and endings around them.

    None if the text does not say so ("rose by 5 to 12"), or if they are not near each other. `by_nouns`: also by the
    endings of a noun that both have.
    """
    first, second = (one, other) if one.figure.start <= other.figure.start else (other, one)
    apart = second.figure.start - first.figure.end
    if one.segment != other.segment or apart > _FAR:
        return None
    low = lower(text, one.language)
    here, there = _role(first, low), _role(second, low)
    if apart > _APART and "against" not in (here, there):
        return None
    if by_nouns and not here and not there:
        here, there = _role_of_nouns(first, second, low)
    if {here, there} == {"from", "to"} or (here != there and "against" in (here, there)):
        return first if here in ("from", "against") else second
    return None


def _role(one: Seen, low: str) -> str:
    """Whether a figure is where a change comes "from" or goes "to", or what another is told "against"; else "".

    "from 5 to 7", "2,1 против 1,9", "5-dən 7-yə".
    """
    if one.figure.qualifier not in ("", "upto"):
        return ""
    words = _words(one.language)
    before = low[max(0, one.figure.start - _BEFORE) : one.figure.start].rstrip(_MARKS)
    said = before.rsplit(None, _WORDS)
    if (
        any(" ".join([*said[place:], ""]).startswith(words["against word"]) for place in range(1, len(said)))
        and words["against"]
    ):
        return "against"
    for role in ("against", "from", "to"):
        if any(before.endswith(word) and not before[: -len(word)][-1:].isalpha() for word in words[role]):
            return role
    after = low[one.figure.end : one.figure.end + _BEFORE].split(None, 2)[:2]
    if words["against after"] and any(word.startswith(words["against after"]) for word in after):
        return "against"
    return _role_of_ending(low[one.figure.start : one.figure.end], one.language)


def _role_of_nouns(first: Seen, second: Seen, low: str) -> tuple[str, str]:
    """The roles by the noun that two figures have in common ("24 nəfərdən 18 nəfərə")."""
    one, other = (low[seen.figure.end :].split(None, 1)[:1] or [""] for seen in (first, second))
    if one[0][:_STEM] != other[0][:_STEM] or not one[0][:1].isalpha():
        return "", ""
    return _role_of_ending(one[0], first.language), _role_of_ending(other[0], second.language)


def _role_of_ending(word: str, code: str) -> str:
    words = _words(code)
    word = word.rstrip(".,;:")
    if not word[-1:].isalpha() or word.endswith(words["at ending"]):
        return ""
    return next((role for role in ("from", "to") if word.endswith(words[f"{role} ending"])), "")


@cache
def _words(code: str) -> dict[str, tuple[str, ...]]:
    """What marks the two figures of a change in a language, by role."""
    comparing = language(code).comparing
    listed = {
        "against": comparing.against_words,
        "against after": comparing.against_words_after,
        "from": comparing.from_words,
        "from ending": comparing.from_endings,
        "to": comparing.to_words,
        "to ending": comparing.to_endings,
        "at ending": comparing.at_endings,
    }
    found = {role: tuple(filter(None, words.split(", "))) for role, words in listed.items()}
    return found | {"against word": tuple(f"{word} " for word in found["against"])}
