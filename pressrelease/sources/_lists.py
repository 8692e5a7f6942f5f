"""Numbers of lists that somebody typed: they are not figures, just as automatic numbering is not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from pressrelease.markup import move_anchors
from pressrelease.model import Document, Role, Segment

_NUMBER = re.compile(r"(\d{1,3}(?:\.\d{1,3}){0,4})([.)]?)[ \t\u00a0]+(?=\S)")
_PARAGRAPHS = frozenset({Role.PARAGRAPH, Role.LIST_ITEM})

Number = tuple[int, ...]


def without_numbers(document: Document) -> Document:
    """The document without the numbers of its lists and sections: 1., 2., 2.1., 2.2., 3.

    A number belongs to a list if another one of its level precedes or follows it, and the first of them is 1.
    """
    found = dict(_find(document))
    if not found:
        return document
    segments = (
        _shorten(segment, found[index]) if index in found else segment
        for index, segment in enumerate(document.segments)
    )
    return replace(document, segments=tuple(segments))


def _find(document: Document) -> Iterator[tuple[int, int]]:
    """The segments that begin with the number of a list, and the length of each number."""
    # those that go on, by what comes before their last number
    runs: dict[tuple[Number, str], list[tuple[int, int]]] = {}
    done: list[list[tuple[int, int]]] = []
    for index, segment in enumerate(document.segments):
        match = _NUMBER.match(segment.text)
        if match is None or segment.role not in _PARAGRAPHS | {Role.HEADING}:
            continue
        *before, last = map(int, match[1].split("."))
        key = tuple(before), match[2]
        starts_sentence = segment.text[match.end()].isupper()
        if not match[2] and not (before and (starts_sentence or segment.role is Role.HEADING)):
            continue  # "1.1 million people"
        if last == 1:
            runs[key] = []
            done.append(runs[key])
        if key in runs and len(runs[key]) == last - 1:
            runs[key].append((index, match.end()))
    yield from (one for run in done if len(run) > 1 for one in run)


def _shorten(segment: Segment, length: int) -> Segment:
    """The segment without its first letters."""
    origins = range(length, len(segment.text) + 1)
    marks = tuple(
        replace(mark, start=max(mark.start - length, 0), end=mark.end - length)
        for mark in segment.marks
        if mark.end > length
    )
    return replace(
        segment,
        text=segment.text[length:],
        place=segment.locate(length),
        role=Role.LIST_ITEM if segment.role in _PARAGRAPHS else segment.role,
        marks=marks,
        anchors=move_anchors(origins, segment.place, segment.anchors),
    )
