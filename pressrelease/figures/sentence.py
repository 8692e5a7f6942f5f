"""A text as the grammar sees it: folded letters, tokens with their places."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import accumulate

from pressrelease.figures.lexicon import DIGIT, TOKEN, WORD, Lexicon
from pressrelease.model import Figure

TOKENS = re.compile(f"({TOKEN.pattern})")
DASHES = frozenset("-–—‑‒−")
QUOTES = frozenset("\"“”„«»‘’'")
SPACES = frozenset(" \u00a0\u202f\u2009\u2007\u2006\u2008\u2005")

Value = int | Decimal


def fold(text: str, lex: Lexicon) -> str:
    """The text in small letters, foreign look-alikes inside words mended; as long as the text itself."""
    low = text.replace("İ", "i").lower()
    for old, new in lex.letter_folds:
        low = low.replace(old, new)
    if len(low) != len(text):  # a letter whose small form is longer: letter by letter
        low = "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)
    if (
        lex.foreign is not None
        and lex.foreign.search(low)
        and lex.mixed is not None
        and lex.mixed.search(low)
    ):
        mixed = lex.mixed

        def mend(match: re.Match[str]) -> str:
            word = match.group()
            return word.translate(lex.look_alikes) if mixed.search(word) else word

        low = WORD.sub(mend, low)
    return low


def has_trigger(low: str, lex: Lexicon) -> bool:
    """Whether there can be a figure at all: a digit, or a word that takes part in one."""
    if DIGIT.search(low) is not None:
        return True
    words = WORD.findall(low)
    found = lex.triggers.intersection(words)
    if found:
        if not found <= lex.ones or len(words) == 1:
            return True
        # "one" alone is mostly no figure: look at its neighbours before the grammar does
        near = lex.near_one
        before = lex.before.rows
        named = lex.named
        previous = ""
        for at, word in enumerate(words):
            if word in found and (
                previous in before or previous in named or (at + 1 < len(words) and words[at + 1] in near)
            ):
                return True
            previous = word
    heads = lex.heads
    if heads:
        for word in words:
            if len(word) > 5 and (word[:3] in heads or word[:2] in heads) and lex.compound(word) is not None:
                return True
    return False


class Sentence:
    """Tokens of a text: `tokens`, folded, and where each starts and ends; and the figures found so far."""

    __slots__ = ("dated", "ends", "figures", "lex", "low", "size", "starts", "text", "tokens")

    def __init__(self, text: str, low: str, lex: Lexicon) -> None:
        self.text = text
        self.low = low
        self.lex = lex
        # what lies between the tokens, and they: each begins where the part before it ends
        parts = TOKENS.split(low)
        ends = list(accumulate(map(len, parts)))
        self.tokens: list[str] = parts[1::2]
        self.starts = ends[:-1:2]
        self.ends = ends[1::2]
        self.figures: list[Figure] = []
        self.size = len(self.tokens)
        self.dated = not lex.months.keys().isdisjoint(self.tokens)

    def put(self, figure: Figure) -> None:
        """Note a figure; one that reaches back over others replaces those it holds, and gives way to the rest."""
        figures = self.figures
        while figures and figures[-1].end > figure.start:
            if figures[-1].start < figure.start:
                return
            figures.pop()
        figures.append(figure)

    def token(self, index: int) -> str:
        """The token at that index, "" outside of the text."""
        return self.tokens[index] if 0 <= index < self.size else ""

    def glued(self, index: int) -> bool:
        """Whether the token touches the one before it."""
        return 0 < index < self.size and self.starts[index] == self.ends[index - 1]

    def spaced(self, index: int) -> bool:
        """Whether exactly one space lies before the token."""
        return (
            0 < index < self.size
            and self.starts[index] - self.ends[index - 1] == 1
            and self.text[self.ends[index - 1]] in SPACES
        )

    def written(self, index: int) -> str:
        """The token as it stands in the text."""
        return self.text[self.starts[index] : self.ends[index]]


def plain(value: Value) -> str:
    """A number as a plain decimal: no exponent, no trailing zeros."""
    if isinstance(value, int):
        return str(value)
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
