"""Inline Markdown as a reader sees it: its words, what stretches of them are, and where each letter was written."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from pressrelease.model import Mark

_SPECIAL = re.compile(r"[\\`\[\]*_<{}\n]")
_PUNCTUATION = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
_AUTOLINK = re.compile(r"<((?:https?|mailto|tel):[^\s<>]+|[^\s<>@]+@[^\s<>@]+)>")
# an address in brackets, with at most one level of brackets of its own, and perhaps a title
_TARGET = re.compile(
    r"""\(\s*(?:<([^<>\n]*)>|((?:[^\s()]|\([^\s()]*\))*))(?:\s+(?:"[^"\n]*"|'[^'\n]*'))?\s*\)"""
)
_PLACEHOLDER = re.compile(r"\{([a-z][a-z0-9_]*)\}")


@dataclass(frozen=True, slots=True)
class Marked:
    """The words of a text, its marks, and for each letter its offset in what was written."""

    text: str
    marks: tuple[Mark, ...]
    origins: range | list[int]


def is_plain(written: str) -> bool:
    """Whether a text is surely without marks, so that it is what a reader sees."""
    return _SPECIAL.search(written) is None


def read_marks(written: str, *, placeholders: bool = False) -> Marked:
    """Read inline Markdown; linear in its length, and any string is legal.

    Where `placeholders`, `{name}` stands for a figure and `{{` and `}}` are literal braces.
    """
    if is_plain(written):
        return Marked(written, (), range(len(written)))
    return _Reader(written, placeholders).read()


class _Reader:
    def __init__(self, written: str, placeholders: bool) -> None:
        self.written = written
        self.placeholders = placeholders
        self.letters: list[str] = []
        self.origins: list[int] = []
        self.dropped: set[int] = set()  # indices in `letters` of marks that turned out to be marks
        self.found: list[tuple[str, int, int, str]] = []
        self.brackets: list[int] = []
        self.openers: dict[
            str, int
        ] = {}  # a run of * or _ that may begin emphasis, and where it is in `letters`
        self.unclosed: set[int] = set()  # lengths of backtick runs that no later run closes

    def read(self) -> Marked:
        written, position = self.written, 0
        while position < len(written):
            match = _SPECIAL.search(written, position)
            stop = match.start() if match is not None else len(written)
            self._put(position, stop)
            position = self._special(stop) if match is not None else stop
        return self._result()

    def _put(self, start: int, end: int) -> None:
        self.letters.extend(self.written[start:end])
        self.origins.extend(range(start, end))

    def _special(self, at: int) -> int:
        """Read the mark at that offset; returns the offset behind it."""
        match self.written[at]:
            case "\\":
                return self._escape(at)
            case "`":
                return self._code(at)
            case "[":
                self.brackets.append(len(self.letters))
                self._put(at, at + 1)
                return at + 1
            case "]":
                return self._link(at)
            case "<":
                return self._autolink(at)
            case "*" | "_":
                return self._emphasis(at)
            case "\n":
                self.letters.append(" ")
                self.origins.append(at)
                return at + 1
            case _:
                return self._brace(at)

    def _escape(self, at: int) -> int:
        escaped = self.written[at + 1 : at + 2]
        if escaped in _PUNCTUATION:
            self._put(at + 1, at + 2)
            return at + 2
        self._put(at, at + 1)
        return at + 1

    def _run(self, at: int) -> int:
        end = at
        while end < len(self.written) and self.written[end] == self.written[at]:
            end += 1
        return end

    def _code(self, at: int) -> int:
        start = self._run(at)
        length = start - at
        end = -1 if length in self.unclosed else self.written.find("`" * length, start)
        if end < 0:
            self.unclosed.add(length)
            self._put(at, start)
            return start
        begin = len(self.letters)
        self._put(start, end)
        self.found.append(("code", begin, len(self.letters), ""))
        return end + length

    def _link(self, at: int) -> int:
        target = _TARGET.match(self.written, at + 1) if self.brackets else None
        if target is None:
            if self.brackets:
                self.brackets.pop()
            self._put(at, at + 1)
            return at + 1
        begin = self.brackets.pop()
        self.dropped.add(begin)
        self.found.append(("link", begin, len(self.letters), target.group(1) or target.group(2) or ""))
        return target.end()

    def _autolink(self, at: int) -> int:
        match = _AUTOLINK.match(self.written, at)
        if match is None:
            self._put(at, at + 1)
            return at + 1
        begin = len(self.letters)
        self._put(*match.span(1))
        address = match.group(1)
        self.found.append(
            ("link", begin, len(self.letters), address if ":" in address else f"mailto:{address}")
        )
        return match.end()

    def _emphasis(self, at: int) -> int:
        end = self._run(at)
        run = self.written[at:end]
        before = self.written[at - 1] if at else " "
        after = self.written[end] if end < len(self.written) else " "
        inside_word = run[0] == "_" and before.isalnum() and after.isalnum()
        begin = self.openers.get(run)
        if len(run) > 3 or inside_word:
            self._put(at, end)
        elif begin is not None and not before.isspace():
            del self.openers[run]
            self.dropped.update(range(begin, begin + len(run)))
            if len(run) > 1:
                self.found.append(("strong", begin, len(self.letters), ""))
            if len(run) != 2:
                self.found.append(("emphasis", begin, len(self.letters), ""))
        else:
            if not after.isspace():
                self.openers[run] = len(self.letters)
            self._put(at, end)
        return end

    def _brace(self, at: int) -> int:
        if self.placeholders:
            if self.written.startswith(("{{", "}}"), at):
                self._put(at, at + 1)
                return at + 2
            match = _PLACEHOLDER.match(self.written, at)
            if match is not None:
                begin = len(self.letters)
                self._put(*match.span())
                self.found.append(("placeholder", begin, len(self.letters), match.group(1)))
                return match.end()
        self._put(at, at + 1)
        return at + 1

    def _result(self) -> Marked:
        if not self.dropped:
            marks = tuple(sorted((Mark(*mark) for mark in self.found), key=lambda mark: mark.start))
            return Marked("".join(self.letters), marks, self.origins)
        kept = [index for index in range(len(self.letters)) if index not in self.dropped]
        marks = tuple(
            sorted(
                (
                    Mark(kind, bisect_right(kept, start - 1), bisect_right(kept, end - 1), target)
                    for kind, start, end, target in self.found
                ),
                key=lambda mark: mark.start,
            )
        )
        return Marked("".join(self.letters[i] for i in kept), marks, [self.origins[i] for i in kept])


def anchors(
    origins: Sequence[int], joins: Sequence[tuple[int, int, int]]
) -> tuple[tuple[int, int, int], ...]:
    """Where the letters of a text stand in its file, as a Segment wants it.

    Parameters: `origins` are the letters' offsets in what was written; `joins` are the (offset, line, column) at
    which each line of what was written begins, the first at offset 0.
    """
    if isinstance(origins, range):
        return () if len(joins) == 1 else tuple(joins)
    starts = [join[0] for join in joins]
    found: list[tuple[int, int, int]] = []
    expected = -1
    line_of = 0
    for offset, origin in enumerate(origins):
        at = bisect_right(starts, origin) - 1
        if origin != expected or at != line_of:
            begin, line, column = joins[at]
            found.append((offset, line, column + origin - begin))
        expected, line_of = origin + 1, at
    return () if found == [(0, *joins[0][1:])] else tuple(found)
