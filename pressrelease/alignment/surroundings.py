"""What stands near a figure: the words that tell what it counts."""

from __future__ import annotations

import re
from collections.abc import Mapping, Set
from functools import lru_cache

from pressrelease.alignment.concepts import thesaurus
from pressrelease.alignment.rows import Seen, Texts
from pressrelease.languages import language
from pressrelease.model import Figure

_NEAR = 48  # code points on either side in which words tell what a figure counts
_BARRIER = 24
_WORD = re.compile(r"[^\W\d_]+|[,;](?!\d)")
_SOUNDS = (
    ("sh", "s"), ("ch", "c"), ("zh", "j"), ("kh", "x"), ("ph", "f"), ("th", "t"), ("ts", "s"), ("q", "k"), ("g", "k"), ("c", "k"),
    ("x", "k"), ("h", "k"), ("y", "i"), ("w", "v"), ("j", "i"),
)  # fmt: skip


_STEM = 5  # letters of a word that are compared: what follows is mostly its ending


@lru_cache(maxsize=256)
def around(text: str, start: int, end: int, code: str) -> Mapping[str, tuple[int, bool]]:
    """The words near a stretch of a text, how far they are from it in code points, and whether they stand before it.

    Only the beginnings of the words are taken, in Latin letters and without endings, so that names, abbreviations
    and loan words of different scripts can be compared. A comma or a conjunction in between counts as a distance:
    what stands behind it mostly belongs to the next figure.
    """
    speech, concepts = language(code), thesaurus(code)
    found: dict[str, tuple[int, bool]] = {}
    for backwards in (True, False):
        stretch = text[max(0, start - _NEAR) : start] if backwards else text[end : end + _NEAR]
        low = lower(stretch, code)
        folded = concepts.fold(low)
        barriers = 0
        words = list(_WORD.finditer(low))
        for word in reversed(words) if backwards else words:
            said = word.group()
            if said in ",;" or said in speech.conjunctions:
                barriers += 1
            elif stem := concepts.find(folded, word.start(), word.end()) or (
                len(said) > 2 and _stem(said, code)
            ):
                away = len(stretch) - word.end() if backwards else word.start()
                here = (away + barriers * _BARRIER, backwards)
                found[stem] = min(here, found.get(stem, here))
    return found


def as_pattern(words: str) -> str:
    """Words of a table, with commas between them, as choices of a regular expression; `*` stands for any ending."""
    return re.escape(words).replace(r"\*", r"\w*").replace(r",\ ", "|")


def lower(text: str, code: str) -> str:
    """A text in lower case, letter for letter, as its language writes it."""
    for capital, small in language(code).lower.items():
        text = text.replace(capital, small)
    low = text.lower()
    return low if len(low) == len(text) else text


def distance(text: str, one: Figure, other: Figure, code: str) -> int:
    """How far two figures of a text are from one another, in code points; what parts clauses counts as more."""
    first, second = (one, other) if one.start <= other.start else (other, one)
    between = text[first.end : second.start]
    if len(between) > _NEAR:
        return len(between)
    parting = language(code).conjunctions
    return len(between) + _BARRIER * sum(word in ",;" or word in parting for word in _WORD.findall(between))


@lru_cache(maxsize=16384)
def _stem(word: str, code: str) -> str:
    """The beginning of a word as it sounds, so that "maşın" and "машин", "helikopter" and "helicopters" are alike."""
    letters = language(code).transliteration
    latin = "".join(letters.get(letter, letter) for letter in word)
    for written, sounds in _SOUNDS:
        latin = latin.replace(written, sounds)
    return latin[:_STEM]


def words_near(one: Seen, texts: Texts) -> Set[str]:
    """The words near a figure."""
    return around(texts[one.language][one.segment], one.figure.start, one.figure.end, one.language).keys()
