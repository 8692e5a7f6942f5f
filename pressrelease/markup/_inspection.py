"""Problems of a body that its lines show: unsupported Markdown, and text that only looks like Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pressrelease.errors import Mistake
from pressrelease.markup._layout import DEEPEST, TOO_DEEP, UNDERLINED, UNFINISHED, Kind, Stretch
from pressrelease.markup._lines import Lines

_LARGEST = 64_000  # characters of a list item, a quotation or a table
_MOST_BACKTICKS = 200

MARKS = r"[ >]*(?:(?:[-*+]|\d{1,9}[.)]) +)*"
FENCE = re.compile(MARKS + r"(?P<fence>`{3,}(?=[^`]*$)|~{3,})")
_NESTED = re.compile(rf"(?:\s*(?:>|[-*+] |\d+\. )){{{DEEPEST + 1}}}")
_UNDERLINE = re.compile(r"=+|-+")
_MARK = re.compile(r"[-*+]|\d+\.")
_ITEM = re.compile(r"(?:[-*+]|\d+\.)(?: |$)")
_BULLET = re.compile(r"[-*+•·] *(?=\S)")
_BULLET_SPACE = re.compile(r"[-*+•] +(?=\S)")
_NUMBER = re.compile(r"(\d{1,2})[.)] ")
_DASHES = re.compile(r" *\|?(?: *:?-+:? *\|)+ *(?::?-+:? *)?")

_SIGNS = frozenset("[:*+=->|0123456789")
# A block without such a line needs no inspection.
_SUSPICIOUS = re.compile(r"^ *[\[:*+=>#•·0-9-]|\|", re.MULTILINE)

What = Sequence[str]
"""A problem: message and hint."""
Found = tuple[int, What]
"""The line of a problem in its block, and the problem."""

_TABLE_IN_ITEM = (
    "a table inside a list item",
    "end the item with a blank line, and begin the table at the margin",
)
_QUOTATION = (
    "a > at the start of a line begins a quotation",
    "put a blank line before it, or write \\> for the sign itself",
)
_OUTSIDE = ("a line without > in a quotation", "begin it with >, or put a blank line before it")
_OTHER_BORDER = ("a row that begins with a bar, unlike its header", "begin every line of a table with a bar")
_BULLETS = ("this looks like a list, but is not one", "begin each item with - and a space")
_LATE_LIST = ("this looks like a list, but is not one", "put a blank line before the list")
_NUMBERS = (
    "this looks like a numbered list, but is not one",
    "put a blank line before the list, and write 1. and a space before an item",
)
TABLE_LIKE = (
    "this looks like a table, but is not one",
    "a table begins after a blank line with its header and a line like |---|---|, with as many columns",
)

# Lines with a meaning in Markdown or one of its many extensions that a release does not support.
_FOREIGN = tuple(
    (re.compile(pattern), message, hint)
    for pattern, message, hint in (
        (
            r"\[[^\[\]]{1,200}\]: *(?:(?:<[^<>]*>|[^\s<]\S*)(?: +(?:\"[^\"]*\"|'[^']*'|\([^()]*\)))?)?$",
            "an address that is separate from its link",
            "write it in the link itself: [text](https://example.org/)",
        ),
        (r"\[!\w+\]", "the mark of a box", "a release has no boxes: write a quotation or a paragraph"),
        (r"\[\[?_?TOC_?\]\]?$", "a table of contents", "a release has none: delete it"),
        (r"\*\[[^\[\]]{1,200}\]:", "an abbreviation and its meaning", "write the meaning into the text"),
        (
            r":(?: |:+)",
            "a line that begins with a colon",
            "a table's caption follows the table directly; write \\: for the sign itself",
        ),
    )
)


def take_out(lines: Lines, mistakes: list[Mistake]) -> None:
    """Refuse fenced code, and HTML comments that contain blank lines; their contents are not examined."""
    if not any(sign in lines.text for sign in ("```", "~~~", "<!--")):
        return
    taken: list[range] = []
    end = 0
    for index, line in enumerate(lines.lines):
        if index < end:
            continue
        if fence := FENCE.match(line):
            close = find_fence_end(lines.lines, index, fence["fence"])
            end = len(lines.lines) if close is None else close + 1
            message, hint = "program code between lines of ``` or ~~~", "write it inside a text, as `code`"
        elif line.lstrip(" ").startswith("<!--"):
            end = _end_of_comment(lines.lines, index)
            if "" not in lines.lines[index:end]:  # the inline reader reports it
                continue
            message, hint = "an HTML comment", "delete it"
        else:
            continue
        mistakes.append(lines.mistake(index, message, hint))
        taken.append(range(index, end))
    lines.blank(taken)


def _end_of_comment(lines: Sequence[str], start: int) -> int:
    return next((at + 1 for at in range(start, len(lines)) if "-->" in lines[at]), len(lines))


def find_fence_end(lines: Sequence[str], start: int, fence: str) -> int | None:
    """The index of the line that closes a fence; None if there is none."""
    ends = (line.strip(" >") for line in lines[start + 1 :])
    return next(
        (
            at
            for at, line in enumerate(ends, start + 1)
            if line.startswith(fence) and not line.strip(fence[0])
        ),
        None,
    )


def inspect(
    lines: Lines, stretches: Sequence[Stretch], mistakes: list[Mistake], warnings: list[Mistake]
) -> bool:
    """Add the problems that the lines show; false if the text must not be parsed."""
    fit = True
    for stretch in stretches:
        if stretch.kind in (Kind.ALONE, Kind.CODE, Kind.CAPTION) or _SUSPICIOUS.search(stretch.block) is None:
            continue
        too_much = list(_too_much(stretch))
        fit = fit and not too_much
        found = (*_foreign(stretch), *_astray(lines.lines, stretch), *too_much)
        mistakes.extend(lines.mistake(stretch.first + offset, *what) for offset, what in found)
        warnings.extend(
            lines.mistake(stretch.first + offset, *what) for offset, what in _look_alikes(stretch)
        )
    return fit


def _foreign(stretch: Stretch) -> Iterator[Found]:
    for offset, text in enumerate(stretch.texts):
        if text[:1] not in _SIGNS:
            continue
        known = next((what for pattern, *what in _FOREIGN if pattern.match(text)), None)
        if known is not None:
            yield offset, known
        elif not offset or not stretch.texts[offset - 1]:
            if _MARK.fullmatch(text):
                yield offset, UNFINISHED
        elif _UNDERLINE.fullmatch(text) and not (stretch.kind is Kind.ITEM and text == "-"):
            yield offset, UNDERLINED
        elif stretch.kind is Kind.ITEM and "|" in text and not text.strip("|:- "):
            yield offset, _TABLE_IN_ITEM
        elif stretch.kind is Kind.TEXT and text[0] == ">":
            yield offset, _QUOTATION


def _astray(lines: Sequence[str], stretch: Stretch) -> Iterator[Found]:
    """Lines that Markdown's dialects assign to different blocks."""
    if stretch.kind not in (Kind.QUOTATION, Kind.TABLE):
        return
    for offset, text in enumerate(stretch.texts[1:], start=1):
        line = lines[stretch.first + offset]
        if stretch.kind is Kind.QUOTATION:
            if line.lstrip(" ")[0] != ">" and (not stretch.texts[offset - 1] or _ITEM.match(text)):
                yield offset, _OUTSIDE
        elif line.startswith("    ") and not stretch.depth:
            yield offset, ("a row of a table that is indented", "begin it at the margin")
        elif text[0] == "|" != stretch.texts[0][0] and offset > 1:
            yield offset, _OTHER_BORDER


def _too_much(stretch: Stretch) -> Iterator[Found]:
    """Lines for which python-markdown would take too long."""
    if stretch.kind is Kind.TEXT and not stretch.depth:
        return
    if len(stretch.block) > _LARGEST:
        yield 0, ("a list, a quotation or a table that is too long", "divide it by blank lines")
    for offset, line in enumerate(stretch.block.split("\n")):
        if _NESTED.match(line):
            yield offset, TOO_DEEP
        if line.count("`") > _MOST_BACKTICKS:  # telling a row's cells from its code is slow
            yield offset, ("too many backticks in one line", "write less of it as code")


def _look_alikes(stretch: Stretch) -> Iterator[Found]:
    """The texts in the paragraphs of a block that look like a list, a heading or a table, but are not one."""
    texts = () if stretch.kind is Kind.TABLE else stretch.texts
    start = 0
    for end in range(len(texts) + 1):
        if end == len(texts) or not texts[end]:
            if end > start and (found := _look_alike(texts[start:end])):
                yield start + found[0], found[1]
            start = end + 1


def _look_alike(texts: Sequence[str]) -> Found | None:
    first = texts[0]
    for index, text in enumerate(texts):
        if index and first[:1] != "•" and _BULLET_SPACE.match(text):
            return index, _BULLETS if text[0] == "•" else _LATE_LIST
        if text.startswith("##") and text.lstrip("#")[:1].isalnum():
            return index, ("this looks like a heading, but is not one", "put a space after the last #")
    if first[:1] == "•" or (len(texts) > 1 and all(_BULLET.match(text) for text in texts)):
        return 0, _BULLETS
    numbers = [(index, found[1]) for index, text in enumerate(texts) if (found := _NUMBER.match(text))]
    is_counted = [number for _, number in numbers[:2]] == ["1", "2"]
    if is_counted or any(index and number == "1" for index, number in numbers):
        return numbers[0][0], _NUMBERS
    bars = {text.count(" | ") for text in texts}
    is_barred = len(texts) > 1 and len(bars) == 1 and 0 not in bars
    for index, text in enumerate(texts):
        if is_barred or ("|" in text and (_DASHES.fullmatch(text) or text[0] == text[-1] == "|")):
            return index, TABLE_LIKE
    return None
