"""Composed letters: all input is converted to Unicode's form C (é as one letter), whatever program wrote it."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

_FIRST_MARK = "\u0300"  # no character below it is composed with the one on its left
_JAMO = range(0x1160, 0x1200)  # vowels and finals of Korean syllables: not marks, but composed


def is_composed(text: str) -> bool:
    """Whether all letters of a text are composed as far as they can be."""
    return unicodedata.is_normalized("NFC", text)


def compose(text: str) -> str:
    """The text with its letters composed; marks that cannot be composed stay."""
    return unicodedata.normalize("NFC", text)


def compose_with_origins(text: str) -> tuple[str, list[int]]:
    """The text with its letters composed, and for each of these its offset in `text`, including the end.

    So `composed[start:end]` comes from `text[origins[start]:origins[end]]`.
    """
    starts = [at for at, letter in enumerate(text) if letter < _FIRST_MARK or not _is_joined(letter)]
    letters: list[str] = []
    origins: list[int] = []
    for start, end in pairwise((*([] if starts[:1] == [0] else [0]), *starts, len(text))):
        made = compose(text[start:end])
        letters.append(made)
        # remaining marks follow their letter one by one, up to the next
        origins += [max(start, end - len(made) + index) if index else start for index in range(len(made))]
    return "".join(letters), [*origins, len(text)]


def _is_joined(letter: str) -> bool:
    """Whether the letter can be composed with those on its left."""
    return unicodedata.category(letter)[0] == "M" or ord(letter) in _JAMO
