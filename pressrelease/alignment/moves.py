"""Figures that a translation has in the next segment."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence

from pressrelease.alignment.relations import row_relation
from pressrelease.alignment.rows import Aligned, Row, Texts
from pressrelease.figures.equality import Relation

_MOST_PAIRS = 20_000  # pairs of rows of two segments that are compared


def find_moved(found: Sequence[Aligned], texts: Texts) -> None:
    """A figure that a language has in the neighbouring segment is not missing."""
    for before, after in itertools.pairwise(found):
        if after.segment - before.segment != 1 or len(before.rows) * len(after.rows) > _MOST_PAIRS:
            continue
        for row in before.rows:
            if not row.missing or row.moved:
                continue
            for other in after.rows:
                if (
                    other.missing
                    and not other.moved
                    and set(other.members) == set(row.missing)
                    and row_relation(row, other)
                    in (
                        Relation.SAME,
                        Relation.EQUIVALENT,
                    )
                    and (_is_telling(row) or _words_moved(row, other, before.segment, texts))
                ):
                    row.moved = other.moved = True
                    break


def _is_telling(row: Row) -> bool:
    """Whether a figure is so much its own that its like in the next segment can only be itself."""
    figure = row.first.figure
    return bool(figure.unit) or sum(letter.isdecimal() for letter in figure.canonical) > 1


def _words_moved(row: Row, other: Row, segment: int, texts: Texts) -> bool:
    """Whether the segments' lengths say that words moved along: the one that lacks the figure is the shorter for it."""

    def share(codes: Iterable[str], place: int) -> int:
        return sum(len(texts[code][place]) for code in codes)

    here, there = row.members, other.members
    before = share(there, segment) * len(here), share(here, segment) * len(there)
    behind = share(there, segment + 1) * len(here), share(here, segment + 1) * len(there)
    # those that have the figure later say less before and more behind
    return before[0] * max(1, behind[1]) * 10 < behind[0] * max(1, before[1]) * 9
