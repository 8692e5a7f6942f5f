"""The words of inline content as a reader sees them, with their marks and the places of their letters."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence

from pressrelease.markup.anchors import join_anchors
from pressrelease.model import (
    AgreeingNoun,
    Anchors,
    Code,
    Emphasis,
    Foreign,
    Inlines,
    LineBreak,
    Link,
    Mark,
    NoteMark,
    Place,
    Placeholder,
    Words,
    plain_text,
)
from pressrelease.records import dataclass


@dataclass(frozen=True, slots=True)
class MarkedWords:
    """The words of a text and its marks.

    `stretches` are pairs of offsets, in the words and in the text as it was written: from each pair to the next, the
    letters are contiguous in both. The letters of a worded figure all have the place of its name, and the last that of
    its end.
    """

    text: str
    marks: tuple[Mark, ...]
    stretches: tuple[tuple[int, int], ...]


def mark_words(content: Inlines) -> MarkedWords:
    """The words of inline content, with its marks in order."""
    if len(content) == 1 and isinstance(content[0], Words):  # the common case
        return MarkedWords(content[0].text, (), ((0, content[0].start),))
    collector = _Collector()
    collector.add(content)
    marks = tuple(sorted(collector.marks, key=lambda mark: (mark.start, -mark.end)))
    return MarkedWords("".join(collector.parts), marks, tuple(collector.stretches))


class _Collector:
    def __init__(self) -> None:
        self.parts: list[str] = []
        self.length = 0
        self.marks: list[Mark] = []
        self.stretches: list[tuple[int, int]] = []

    def add(self, content: Inlines) -> None:
        for node in content:
            begin = self.length
            match node:
                case Words(text, start):
                    self.put(text, start)
                case Code(text, start):
                    self.put(text, start)
                    self.mark("code", begin)
                case LineBreak(start):
                    self.put("\n", start)
                case Emphasis(inner, strong):
                    self.add(inner)
                    self.mark("strong" if strong else "emphasis", begin)
                case Foreign(inner, language):
                    self.add(inner)
                    self.mark("language", begin, language)
                case Link(address, inner):
                    self.add(inner)
                    self.mark("link", begin, address)
                case Placeholder(name, start):
                    self.put_worded(node, start, is_worded=bool(node.words))
                    self.mark("placeholder", begin, name)
                case AgreeingNoun(_, start):
                    self.put_worded(node, start, is_worded=bool(node.words))
                case NoteMark(label):
                    self.mark("note", begin, label)

    def put(self, text: str, start: int) -> None:
        self.parts.append(text)
        self.stretches.append((self.length, start))
        self.length += len(text)

    def put_worded(self, node: Placeholder | AgreeingNoun, start: int, *, is_worded: bool) -> None:
        words = plain_text((node,))
        if not is_worded:
            self.put(words, start)
            return
        self.parts.append(words)
        self.stretches += [(self.length + index, start) for index in range(len(words))]
        self.length += len(words)
        if len(words) > 1:
            self.stretches[-1] = (self.length - 1, node.end - 1)

    def mark(self, kind: str, begin: int, target: str = "") -> None:
        self.marks.append(Mark(kind, begin, self.length, target))


def place_letters(
    stretches: Sequence[tuple[int, int]], locate: Callable[[int], Place], joins: Sequence[int] = ()
) -> Anchors:
    """The anchors of a Segment: the places of its letters in the file.

    Parameters: `stretches` as in MarkedWords; `locate` gives the place of an offset in the text as it was written;
    `joins` are the offsets, in order, at which that text continues elsewhere in the file.
    """
    if not stretches or (len(stretches) == 1 and not joins and not stretches[0][1]):  # the common case
        return ()
    found: list[tuple[int, int, int]] = []
    for number, (offset, origin) in enumerate(stretches):
        last = len(joins)
        if number + 1 < len(stretches):
            last = bisect_left(joins, origin + stretches[number + 1][0] - offset)
        for start in (origin, *joins[bisect_right(joins, origin) : last]):
            place = locate(start)
            found.append((offset + start - origin, place.line, place.column))
    # a single stretch needs no anchors if it begins at the start of the text
    return join_anchors(found) or (tuple(found[:1]) if stretches[0][1] else ())
