"""Lines of loose Markdown without their struck words; raised and lowered words get such letters."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

from pressrelease.markup import would_join
from pressrelease.sources._words import lower_words, raise_words

# other tags are left to the reader of inline text; in code and behind a backslash, the signs are shown as they are
_TAG = re.compile(
    r"""(?P<shown> \\. | (?<!`)(?P<ticks>`{1,9})(?!`).{1,1000}?(?<!`)(?P=ticks)(?!`) )
        | (?<!~)~~(?=[^\s~]).{0,1000}?(?<=[^\s~])~~(?!~)  # as GitHub reads it: exactly two
        | <(?P<small>su[pb])(?:\s[^<>]*)?>(?P<words>(?:[^<>]|</?a\b[^<>]*>)*)</(?P=small)\s*>
        | <(?P<struck>del|s|strike)(?:\s[^<>]*)?>""",
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
_LINK = re.compile(r"\[([^\[\]]*)\]\([^()]*\)|</?a\b[^<>]*>", re.IGNORECASE)  # around a note mark
_IN_PAGE = re.compile(r"\]\(#|<a\b[^<>]{0,200}?href\s{0,9}=\s{0,9}[\"']?#", re.IGNORECASE)
_CLOSING = re.compile(r"</(del|s|strike)\s*>", re.IGNORECASE)

Line = tuple[int, int, str]  # its number, its first column, its text
Join = tuple[int, int, int]  # an offset in the text, and the line and column of what begins there


def write_lines(lines: Sequence[Line], *, is_code: bool = False) -> tuple[str, list[Join]]:
    """The lines as one text, and where its stretches come from; lines of code stay as they are."""
    whole = "\n".join(line for _, _, line in lines)
    starts = [0, *accumulate(len(line) + 1 for _, _, line in lines)][: len(lines)]
    written: list[str] = []
    joins: list[Join] = []
    offset = 0
    for at, piece in [(0, whole)] if is_code else _without_tags(whole):
        for part in piece.splitlines(keepends=True):
            index = bisect_right(starts, at) - 1
            number, column, _ = lines[index]
            joins.append((offset, number, column + at - starts[index]))
            written.append(part)
            offset += len(part)
            at += len(part)
    return "".join(written), joins


def _without_tags(text: str) -> Iterator[tuple[int, str]]:
    """The words of a text and where they begin in it: struck ones are gone, raised and lowered ones have such letters."""
    at = 0
    closings: dict[str, list[int]] = {}
    for closing in _CLOSING.finditer(text):
        closings.setdefault(closing[1].lower(), []).append(closing.end())
    for tag in _TAG.finditer(text):
        if tag.start() < at or tag["shown"]:  # inside struck words, or a sign
            continue
        if at < tag.start():
            yield at, text[at : tag.start()]
        at = tag.end()
        if tag["small"]:
            before, behind = text[max(tag.start() - 1, 0) : tag.start()], text[at : at + 3]
            words = _LINK.sub(r"\1", tag["words"])
            raised = tag["small"].lower() == "sup"
            if raised and _IN_PAGE.search(tag["words"]):  # the mark of a footnote, which is no exponent
                if would_join(before, text[at : at + 5]):
                    yield tag.start("words"), "\t"
                continue
            small = raise_words(words, before, behind) if raised else lower_words(words, before)
            yield tag.start("words"), small
        elif tag["struck"]:
            ends = closings.get(tag["struck"].lower(), [])
            following = bisect_right(ends, at)
            at = ends[following] if following < len(ends) else at
    if at < len(text):
        yield at, text[at:]
