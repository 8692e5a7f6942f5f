"""Corrected slips: edits within words that do not change what a text says.

Only a person can decide that. So a sync only offers it, and only for edits that look like a slip in every way: one
letter of a long word was added, deleted, swapped with the next, or got its dots, while the beginning and the ending of
the word, which carry its meaning and its grammar, stayed. Anything doubtful is left to the translators.
"""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections.abc import Iterable, Sequence

from pressrelease.catalogs.entries import Entry, Key
from pressrelease.catalogs.extraction import Wanted
from pressrelease.languages import Language, language
from pressrelease.records import dataclass

_SPACE = re.compile(r"(\s+)")
_WORD = re.compile(r"[^\W\d_]+")
# a word, or several joined by hyphens, with punctuation and marks around it, and the address of a link if it ends the
# link's text; it is not itself an address, a placeholder or code
_CHUNK = re.compile(r"([\[(*_“„«\"‘’]*)([^\W\d_]+(?:[-‐’'][^\W\d_]+)*)([\])*_”“»\"’.,;:!?…]*(?:\]\(\S*)?)")
_SHORTEST = 6  # letters: a shorter word with one letter changed is too often another word
_MOST = 3  # words: with more changes it is another text
_KEPT = 2  # unchanged letters required at either end of a word
_KEPT_BEFORE_ANOTHER = (3, 4)  # the same before and after a letter that was replaced by an unrelated one


@dataclass(frozen=True, slots=True)
class Slip:
    """A text in which only letters within words changed.

    `places` are the places of the text in the document, as in its entry; `words` are the words before and now.
    """

    places: tuple[str, ...]
    words: tuple[tuple[str, str], ...]

    def __str__(self) -> str:
        """The words, in one line."""
        return ", ".join(f"{before} → {now}" for before, now in self.words)


def find_slips(wanted: Sequence[Wanted], entries: Iterable[Entry]) -> dict[Key, Slip]:
    """The texts whose translations are stale only because a slip was corrected, by role and text.

    `entries` are those of a merged catalog, one for each wanted text, in the same order.
    """
    used = {word for one in wanted for word in _WORD.findall(one.source.lower())}
    found: dict[Key, Slip] = {}
    for one, entry in zip(wanted, entries, strict=True):
        if entry.waiting and entry.previous_source is not None and entry.previous_role is None:
            words = corrected_words(entry.previous_source, one.source, one.own)
            # a word that is still used elsewhere in the release is not a slip
            if words and not any(before.lower() in used for before, _ in words):
                found[entry.key] = Slip(one.places, words)
    return found


def corrected_words(before: str, now: str, code: str) -> tuple[tuple[str, str], ...]:
    """The words in which a slip was corrected, as they were and as they are; none if anything else changed.

    `code` is the language of the text.
    """
    chunks, others = _SPACE.split(before), _SPACE.split(now)
    if len(chunks) != len(others) or "`" in before:
        return ()
    speech = language(code)
    words: list[tuple[str, str]] = []
    for chunk, other in zip(chunks, others, strict=True):
        if chunk == other:
            continue
        one, two = _CHUNK.fullmatch(chunk), _CHUNK.fullmatch(other)
        if one is None or two is None or one.group(1, 3) != two.group(1, 3):
            return ()
        joined, parts = (re.split(r"([-‐’'])", match.group(2)) for match in (one, two))
        pairs = [pair for pair in zip(joined, parts, strict=False) if pair[0] != pair[1]]
        if len(joined) != len(parts) or not all(_is_slip(*pair, speech) for pair in pairs):
            return ()
        words += pairs
    if len(words) > _MOST or _figures(before, code) != _figures(now, code):
        return ()
    return () if any(_figures(word, code) for pair in words for word in pair) else tuple(words)


def _is_slip(before: str, now: str, speech: Language) -> bool:
    """Whether the words differ in one letter inside a long word, and not in one that can negate it."""
    shorter = min(len(before), len(now))
    if shorter < _SHORTEST or before.lower() in speech.common_words:
        return False
    if any(letter.isupper() for letter in before[1:] + now[1:]):
        return False  # an abbreviation
    start, end = _count_shared(before, now), _count_shared(reversed(before), reversed(now))
    if len(before) != len(now):
        longer = max(before, now, key=len)
        one_came = len(longer) == shorter + 1 and start + end >= shorter
        # if the added letter doubles its neighbour, either of the two may be the new one
        inside = max(shorter - end, _KEPT) <= min(start, shorter - _KEPT)
        return one_came and inside and longer[start] not in speech.negating_letters
    old, new = before[start : len(before) - end], now[start : len(now) - end]
    if start < 1 or end < 1 or set(old + new) & set(speech.negating_letters):
        return False
    if len(old) == 1:
        kept = _KEPT_BEFORE_ANOTHER
        return _base(old, speech) == _base(new, speech) or (start >= kept[0] and end >= kept[1])
    return len(old) == 2 and old == new[::-1]


def _base(letter: str, speech: Language) -> str:
    """A letter without its dots, hook or tail."""
    return speech.transliteration.get(letter) or unicodedata.normalize("NFD", letter)[0]


def _count_shared(one: Iterable[str], other: Iterable[str]) -> int:
    """How many letters two words share at their beginning."""
    pairs = zip(one, other, strict=False)
    return sum(1 for _ in itertools.takewhile(lambda pair: pair[0] == pair[1], pairs))


def _figures(text: str, code: str) -> list[tuple[str, ...]]:
    """The figures of a text: numbers, months, weekdays, with their units and their words."""
    # imported here: most syncs need none of it
    from pressrelease.figures.recognition import find_figures

    return [
        (figure.kind, figure.canonical, figure.unit, figure.qualifier, figure.text)
        for figure in find_figures(text, code)
    ]
