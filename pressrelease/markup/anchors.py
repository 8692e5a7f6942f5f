"""The places of the letters of a text that was put together from stretches of a file."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pressrelease.model import Anchors, Place, locate


def join_anchors(stretches: Iterable[tuple[int, int, int]]) -> Anchors:
    """The anchors of a text, given the (offset, line, column) at which each of its stretches begins, in order.

    A stretch that begins where the one before it ends is joined to it; a text of one stretch has no anchors.
    """
    anchors: list[tuple[int, int, int]] = []
    last = shift = 0
    for offset, line, column in stretches:
        if line != last or column - offset != shift:
            anchors.append((offset, line, column))
            last, shift = line, column - offset
    return tuple(anchors) if len(anchors) > 1 else ()


def move_anchors(origins: Sequence[int], place: Place, anchors: Anchors) -> Anchors:
    """The anchors of a text that was made from another one, which has this `place` and these `anchors`.

    `origins` are the offsets in that text of each letter and of the end.
    """
    if not place.column:
        return ()
    found = ((at, locate(origin, place, anchors)) for at, origin in enumerate(origins[:-1]))
    return join_anchors((at, one.line, one.column) for at, one in found)
