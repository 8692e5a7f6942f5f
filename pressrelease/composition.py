"""Composed letters: texts come in as Unicode's form C (é as one letter), whatever keyboard or program wrote them."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

_FIRST_MARK = "\u0300"  # no letter before it is ever composed with the one on its left
_JAMO = range(
    0x1160, 0x1200
)  # the vowels and finals of Korean syllables, which are no marks but are composed


def is_composed(text: str) -> bool:
    """Whether all letters of a text are composed as far as they can be."""
    return unicodedata.is_normalized("NFC", text)


def compose(text: str) -> str:
    """The text with its letters composed; marks that no letter can take up stay."""
    return unicodedata.normalize("NFC", text)


def compose_with_origins(text: str) -> tuple[str, list[int]]:
    """The text with its letters composed, and for each of these its offset in `text`, the end included.

    So what stands from `start` to `end` in the composed text stands from `origins[start]` to `origins[end]` in `text`.
    """
    starts = [at for at, letter in enumerate(text) if letter < _FIRST_MARK or not _is_joined(letter)]
    letters: list[str] = []
    origins: list[int] = []
    for start, end in pairwise((*([] if starts[:1] == [0] else [0]), *starts, len(text))):
        made = compose(text[start:end])
        letters.append(made)
        # marks that stay follow their letter one by one, up to the next
        origins += [max(start, end - len(made) + index) if index else start for index in range(len(made))]
    return "".join(letters), [*origins, len(text)]


def _is_joined(letter: str) -> bool:
    """Whether the letter can become one with those on its left."""
    return unicodedata.category(letter)[0] == "M" or ord(letter) in _JAMO
