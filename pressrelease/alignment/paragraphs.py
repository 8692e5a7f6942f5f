"""Paragraphs that answer one another in texts of one order: by their figures and their lengths.

The method is that of Gale and Church (A Program for Aligning Sentences in Bilingual Corpora, 1993), with figures as
what both languages share. One language is the base; the others are aligned with it one by one.
"""

from __future__ import annotations

import itertools
import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from pressrelease.figures.equality import Meaning
from pressrelease.records import dataclass

_BEADS = {
    (1, 1): 0.0,
    (1, 2): 0.45,
    (2, 1): 0.45,
    (2, 2): 0.8,
    (1, 3): 0.8,
    (3, 1): 0.8,
    (1, 0): 0.6,
    (0, 1): 0.6,
}
"""How many paragraphs of two languages may answer one another, and what each costs, in figures that are shared."""

_LEAST_BAND, _BAND = 12, 0.15  # how far from the diagonal paragraphs may be: at least, and as a share of them
_OF_LENGTH, _MOST_OF_LENGTH = (
    0.6,
    0.9,
)  # what a length costs that is e times the expected one, and what it may at most
_LONGER = 1.25  # how much longer one language may be than another: beyond that something is left out
_SHORT = 8  # code points that are added to lengths, so that short ones may differ
_LEAST_KEPT = 0.85  # of the figures that two texts share, those that their paragraphs share
_OFTEN = 40  # paragraphs with a figure, beyond which it does not tell them apart
_LEAST_SHARED = (
    0.6  # of the figures of the text that has fewer: what tells the same event in its own way shares less
)
_NONE = (-math.inf, 0, 0)
_MOST = 400  # paragraphs of a language

Block = Mapping[str, range]
"""The paragraphs of each language that answer one another; an empty range where a language has none."""


@dataclass(frozen=True, slots=True, eq=False)
class Paragraph:
    """What is known of a paragraph: its length in code points, and how often it has each figure."""

    length: int
    figures: Counter[Meaning]


def match_paragraphs(texts: Mapping[str, Sequence[Paragraph]]) -> list[Block] | None:
    """The paragraphs that answer one another, in the order of the texts; None if the texts have orders of their own.

    Texts of one paragraph have none that could answer one another. Each paragraph is in one block. A block in which a language has none may have been left out there, or moved.
    """
    base, *others = texts
    if not others or any(not 1 < len(listed) <= _MOST for listed in texts.values()):
        return None
    beads = {}
    for other in others:
        found = _align(texts[base], texts[other])
        if found is None:
            return None
        beads[other] = found
    return list(_blocks(base, len(texts[base]), beads))


def _align(here: Sequence[Paragraph], there: Sequence[Paragraph]) -> list[tuple[range, range]] | None:
    """The beads of two languages; None if their paragraphs share too little of what the texts share."""
    total, other_total = _total(here), _total(there)
    counts = total + other_total
    weights = {figure: 1 / math.sqrt(count / 2) for figure, count in counts.items()}
    shared = _weigh(total & other_total, weights)
    beads = _best_path(here, there, _shares(here, there, weights))
    kept = sum(
        _weigh(_total(here[one.start : one.stop]) & _total(there[other.start : other.stop]), weights)
        for one, other in beads
        if one and other
    )
    least = min(_weigh(total, weights), _weigh(other_total, weights))
    return beads if kept >= _LEAST_KEPT * shared and shared >= _LEAST_SHARED * least else None


def _total(paragraphs: Sequence[Paragraph]) -> Counter[Meaning]:
    total: Counter[Meaning] = Counter()
    for paragraph in paragraphs:
        total.update(paragraph.figures)
    return total


def _weigh(figures: Counter[Meaning], weights: Mapping[Meaning, float]) -> float:
    return sum(weights[figure] * count for figure, count in figures.items())


def _shares(
    here: Sequence[Paragraph], there: Sequence[Paragraph], weights: Mapping[Meaning, float]
) -> list[dict[int, float]]:
    """How much each paragraph shares with those of the other text, for those that share anything.

    What very many have tells nothing.
    """
    places: dict[Meaning, list[int]] = {}
    for place, one in enumerate(there):
        for figure in one.figures:
            places.setdefault(figure, []).append(place)
    shares: list[dict[int, float]] = []
    for one in here:
        mine: dict[int, float] = {}
        for figure, count in one.figures.items():
            listed = places.get(figure, ())
            if len(listed) <= _OFTEN:
                for other in listed:
                    both = min(count, there[other].figures[figure])
                    mine[other] = mine.get(other, 0.0) + both * weights[figure]
        shares.append(mine)
    return shares


def _best_path(
    here: Sequence[Paragraph], there: Sequence[Paragraph], shares: Sequence[Mapping[int, float]]
) -> list[tuple[range, range]]:
    """The beads of the path through both texts that shares the most at the least cost."""
    size, other_size = len(here), len(there)
    lengths, other_lengths = _lengths(here), _lengths(there)
    ratio = min(_LONGER, max(1 / _LONGER, (lengths[-1] + 1) / (other_lengths[-1] + 1)))
    band = max(_LEAST_BAND, int(_BAND * max(size, other_size))) + abs(size - other_size)
    best: list[dict[int, tuple[float, int, int]]] = [{} for _ in range(size + 1)]
    best[0][0] = (0.0, 0, 0)
    for place, reached in enumerate(best):
        beads_here = [
            (one, two, cost, best[place - one]) for (one, two), cost in _BEADS.items() if one <= place
        ]
        middle = place * other_size // size
        for other in range(max(0, middle - band), min(other_size, middle + band) + 1):
            for one, two, cost, earlier in beads_here:
                before = earlier.get(other - two)
                if before is None:
                    continue
                score, least = before[0] - cost, reached.get(other, _NONE)[0]
                if one and two:
                    shared = _shared(shares[place - one : place], other - two, other)
                    if score + shared <= least:
                        continue  # the lengths can only speak against it
                    score += shared - _unlikeness(
                        lengths[place] - lengths[place - one],
                        ratio * (other_lengths[other] - other_lengths[other - two]),
                    )
                if score > least:
                    reached[other] = (score, one, two)
    beads = []
    place, other = size, other_size
    while place or other:
        _, one, two = best[place][other]
        beads.append((range(place - one, place), range(other - two, other)))
        place, other = place - one, other - two
    return beads[::-1]


def _shared(shares: Sequence[Mapping[int, float]], start: int, end: int) -> float:
    """How much some paragraphs share with those of the other text from one place up to another."""
    return sum(mine.get(other, 0.0) for mine in shares if mine for other in range(start, end))


def _lengths(paragraphs: Sequence[Paragraph]) -> list[int]:
    """The length of a text up to each of its paragraphs."""
    return list(itertools.accumulate((one.length for one in paragraphs), initial=0))


def _unlikeness(length: float, expected: float) -> float:
    """What speaks against paragraphs of a length to be those of an expected one."""
    return min(_MOST_OF_LENGTH, _OF_LENGTH * abs(math.log((length + _SHORT) / (expected + _SHORT))))


def _blocks(base: str, size: int, beads: Mapping[str, Sequence[tuple[range, range]]]) -> Iterator[Block]:
    """The blocks between the places of the base at which the beads of all other languages end."""
    ends = set(range(size + 1)).intersection(*({one.stop for one, _ in listed} for listed in beads.values()))
    start = 0
    for end in sorted(ends | {0}):
        if end > start:
            yield {base: range(start, end)} | {
                code: _covered(listed, start, end) for code, listed in beads.items()
            }
        added = {code: _added(listed, end) for code, listed in beads.items()}
        if any(added.values()):
            yield {base: range(end, end)} | added
        start = max(start, end)


def _added(beads: Sequence[tuple[range, range]], place: int) -> range:
    """The paragraphs of another language that stand before one of the base, and answer none of it."""
    found = [two for one, two in beads if not one and one.start == place]
    return range(found[0].start, found[-1].stop) if found else range(0)


def _covered(beads: Sequence[tuple[range, range]], start: int, end: int) -> range:
    """The paragraphs of another language that answer those of the base from one place up to another."""
    inside = [two for one, two in beads if one and start <= one.start and one.stop <= end and two]
    return range(inside[0].start, inside[-1].stop) if inside else range(0)
