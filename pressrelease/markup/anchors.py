"""Where the letters of a text stand that was put together from stretches of a file."""

from __future__ import annotations

from collections.abc import Iterable

from pressrelease.model import Anchors


def join_anchors(stretches: Iterable[tuple[int, int, int]]) -> Anchors:
    """The anchors of a text, given the (offset, line, column) at which each of its stretches begins, in order.

    A stretch that goes on where the one before it ends is one with it; a text that is all one stretch has no anchors.
    """
    anchors: list[tuple[int, int, int]] = []
    last = shift = 0
    for offset, line, column in stretches:
        if line != last or column - offset != shift:
            anchors.append((offset, line, column))
            last, shift = line, column - offset
    return tuple(anchors) if len(anchors) > 1 else ()
