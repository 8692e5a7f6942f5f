"""A text as the rules see it, and the figures that they make of its figures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from pressrelease.figures.lexicon import Lexicon
from pressrelease.figures.sentence import DASHES, Sentence, plain
from pressrelease.model import Figure
from pressrelease.records import dataclass

ADJACENT = 24  # code points between the parts of what may be one figure
_SAME_CLAUSE = (
    60  # code points between two figures that may have one unit, and around one for the words it is told with
)
_CLAUSE_ENDS = re.compile(r"[.;!?](?:\s|$)|\n")

Reading = tuple[int, int, tuple[Figure, ...]]
"""What a rule yields: figures that stand in the place of those from one index up to another."""


@dataclass(frozen=True, slots=True, eq=False)
class Reader:
    """A text with its figures in order; `low` is the text in folded letters, `sentence` its tokens."""

    text: str
    low: str
    sentence: Sentence
    figures: Sequence[Figure]
    lex: Lexicon

    def pair(self, index: int) -> tuple[Figure, Figure | None]:
        """A figure and the next one, if there is one."""
        return self.figures[index], self.figures[index + 1] if index + 1 < len(self.figures) else None

    def between(self, one: Figure, other: Figure) -> str:
        """The text between two figures, in folded letters."""
        return self.low[one.end : other.start]

    def word_before(self, figure: Figure) -> str:
        """The word in front of a figure, "" at the start of the text."""
        return next(iter(self.low[: figure.start].rsplit(None, 1)[-1:]), "")

    def word_after(self, figure: Figure) -> str:
        """The word that follows a figure, "" at the end of the text."""
        return next(iter(self.low[figure.end :].split(None, 1)[:1]), "")

    def around(self, figure: Figure) -> str:
        """The text around a figure in which it is told what is counted or compared."""
        return self.low[max(0, figure.start - _SAME_CLAUSE) : figure.end + _SAME_CLAUSE]

    def rest_of_clause(self, figure: Figure) -> str:
        """The text that follows a figure in its clause."""
        return _CLAUSE_ENDS.split(self.low[figure.end : figure.end + _SAME_CLAUSE])[0]

    def clause(self, figure: Figure) -> str:
        """The text around a figure, as far as its clause goes."""
        return self.clause_before(figure) + self.rest_of_clause(figure)

    def clause_before(self, figure: Figure, start: int = 0) -> str:
        """The text before a figure, as far as its clause goes, from a place on."""
        return _CLAUSE_ENDS.split(self.low[max(start, figure.start - _SAME_CLAUSE) : figure.start])[-1]

    def is_target(self, figure: Figure) -> bool:
        """Whether a change goes to a figure: "до 0,25%", "0,25 faizə"."""
        said = self.low[figure.start : figure.end]
        return self.word_before(figure) in self.lex.to_words or (
            said[-1:].isalpha() and said.endswith(self.lex.to_endings)
        )

    def same_clause(self, one: Figure, other: Figure) -> bool:
        """Whether two figures are near each other in one sentence."""
        between = self.text[min(one.end, other.end) : max(one.start, other.start)]
        return len(between) <= _SAME_CLAUSE and _CLAUSE_ENDS.search(between) is None

    def ends_conjunct(self, figure: Figure) -> bool:
        """Whether a figure closes one part of a list: no noun or verb follows it."""
        after = self.low[figure.end :].lstrip(" \u00a0")
        word = re.match(r"[^\W\d_]+", after)
        return not after or (word[0] in self.lex.joining if word else after[0] in ',.;:)–—-»”"')

    def is_joined(self, index: int) -> bool:
        """Whether only a joining word stands between a figure and the one before it ("from 3,000 manats to 1,000")."""
        between = self.between(self.figures[index - 1], self.figures[index]).split() if index else []
        return len(between) == 1 and (between[0] in self.lex.joining or between[0] in DASHES)

    def scale_of(self, figure: Figure) -> Decimal:
        """The scale word in the text of a figure, 1 if there is none."""
        words = re.findall(r"[^\W\d_]+", self.low[figure.start : figure.end])
        return Decimal(max((self.lex.scales.get(word, 1) for word in words), default=1))


def instead(index: int, *figures: Figure) -> Reading:
    """Figures in the place of one."""
    return index, index + 1, figures


def as_one(index: int, *figures: Figure) -> Reading:
    """Figures, mostly one, in the place of two."""
    return index, index + 2, figures


def has_beginning(words: Sequence[str], text: str) -> bool:
    """Whether any word of a text begins as one of `words` does."""
    return any(re.search(rf"(?<!\w){re.escape(word)}", text) for word in words)


def with_value(figure: Figure, value: Decimal) -> Figure:
    """A figure with another amount."""
    return replace(figure, value=value, canonical=plain(value))


def as_number(figure: Figure, kind: str, value: Decimal, unit: str = "") -> Figure:
    """A hard figure of another kind, with an amount."""
    return replace(figure, kind=kind, value=value, canonical=plain(value), unit=unit, soft=False)


def as_text(figure: Figure, kind: str, said: str) -> Figure:
    """A figure of a kind that only has a written form: a time, a score."""
    return replace(figure, kind=kind, value=said, canonical=said, unit="")


def halves(figure: Figure, parts: Sequence[str], middle: int) -> Iterator[Figure]:
    """The two numbers of a figure, each where it stands; `middle` is where the second one starts."""
    places = (
        (parts[0], figure.start, middle - 1, figure.qualifier),
        (parts[1], middle, figure.end, ""),
    )
    is_percent = figure.unit == "%"
    bare = replace(figure, kind="percent" if is_percent else "number", unit="" if is_percent else figure.unit)
    for part, start, end, qualifier in places:
        value = Decimal(part.replace(",", "."))
        if isinstance(figure.value, tuple):  # the ends may be scaled: "3-5 million"
            ends = [end for end in figure.value if end is not None]
            value = value if value in ends else ends[0] if start == figure.start else ends[-1]
        yield replace(with_value(bare, value), start=start, end=end, qualifier=qualifier)
