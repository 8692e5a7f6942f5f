"""Lines of loose Markdown without their HTML tags and struck words; raised and lowered words get such letters."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from pressrelease.sources._words import lower_words, raise_words

_TAG = re.compile(
    r"""~~(?=\S).{0,1000}?(?<=\S)~~ | <(?P<small>su[pb])>(?P<words>[^<>]*)</(?P=small)>
        | </?(?P<name>[a-zA-Z][a-zA-Z0-9-]*)(?:\s[^<>\n]*)?/?>""",
    re.VERBOSE | re.IGNORECASE,
)
_CLOSING = re.compile(r"</(del|s|strike)\s*>", re.IGNORECASE)
_STRUCK = frozenset(("del", "s", "strike"))

Line = tuple[int, int, str]  # its number, its first column, its text


def write_lines(lines: Sequence[Line]) -> tuple[str, list[tuple[int, int, int]]]:
    """The lines as one text, and where its stretches come from: each (offset, line, column).

    A line that ends with two spaces or a backslash ends with a backslash, as does one before <br>.
    """
    written: list[str] = []
    joins: list[tuple[int, int, int]] = []
    offset = 0
    for index, (number, column, line) in enumerate(lines):
        is_last = index + 1 == len(lines)
        pieces = list(_without_tags(line.rstrip().removesuffix("\\") if is_last else line))
        if not is_last:
            pieces.append((len(line.rstrip()), "\\\n" if line.endswith("  ") else "\n"))
        for at, piece in pieces:
            joins.append((offset, number, column + at))
            written.append(piece)
            offset += len(piece)
    return "".join(written), joins


def _without_tags(line: str) -> Iterator[tuple[int, str]]:
    """The words of a line and where they begin in it: struck ones are gone, raised and lowered ones have such letters."""
    at, end = 0, len(line.rstrip())
    closings: dict[str, list[int]] = {}
    for closing in _CLOSING.finditer(line):
        closings.setdefault(closing[1].lower(), []).append(closing.end())
    for tag in _TAG.finditer(line):
        if tag.start() < at:  # inside struck words
            continue
        if at < tag.start():
            yield at, line[at : tag.start()]
        name = (tag["name"] or "").lower()
        at = tag.end()
        if tag["small"]:
            before, behind = line[max(tag.start() - 1, 0) : tag.start()], line[at : at + 3]
            raised = tag["small"].lower() == "sup"
            small = raise_words(tag["words"], before, behind) if raised else lower_words(tag["words"], before)
            yield tag.start("words"), small
        elif name == "br" and tag.start():
            yield tag.start(), "\\\n"
        elif name in _STRUCK and line[tag.start() + 1] != "/":
            ends = closings.get(name, [])
            following = bisect_right(ends, at)
            at = ends[following] if following < len(ends) else at
    if at < end:
        yield at, line[at:end]
