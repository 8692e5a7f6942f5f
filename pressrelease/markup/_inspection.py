"""What can be said of a body by its lines: Markdown that a release has no place for, and what only looks like some."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pressrelease.errors import Mistake
from pressrelease.markup._layout import DEEPEST, TOO_DEEP, UNDERLINED, UNFINISHED, Kind, Stretch
from pressrelease.markup._lines import Lines

_LARGEST = 64_000  # characters of a list's item, a quotation or a table
_MOST_BACKTICKS = 200

_FENCE = re.compile(r"[ >]*(?:(?:[-*+]|\d{1,9}[.)]) +)*(?P<fence>`{3,}(?=[^`]*$)|~{3,})")
_NESTED = re.compile(rf"(?:\s*(?:>|[-*+] |\d+\. )){{{DEEPEST + 1}}}")
_UNDERLINE = re.compile(r"=+|-+")
_MARK = re.compile(r"[-*+]|\d+\.")
_ITEM = re.compile(r"(?:[-*+]|\d+\.)(?: |$)")
_BULLET = re.compile(r"[-*+•·] *(?=\S)")
_BULLET_SPACE = re.compile(r"[-*+•] +(?=\S)")
_NUMBER = re.compile(r"(\d{1,2})[.)] ")
_DASHES = re.compile(r" *\|?(?: *:?-+:? *\|)+ *(?::?-+:? *)?")

_SUSPICIOUS = re.compile(
    r"^ *[\[:*+=>#•·0-9-]|\|", re.MULTILINE
)  # a line with which there may be something wrong
_SIGNS = frozenset("[:*+=->|0123456789")
TABLE_LIKE = (
    "this looks like a table, but is none",
    "a table begins after a blank line with its header and a line like |---|---|, with as many columns",
)
# Lines that Markdown or one of its many extensions would take for something that a release has not.
_FOREIGN = tuple(
    (re.compile(pattern), message, hint)
    for pattern, message, hint in (
        (r"\[\^[^\[\]]{1,200}\]:", "a footnote", "a release has none: write it into the text"),
        (
            r"\[[^\[\]]{1,200}\]: *(?:(?:<[^<>]*>|[^\s<]\S*)(?: +(?:\"[^\"]*\"|'[^']*'|\([^()]*\)))?)?$",
            "an address that is set apart from its link",
            "write it at the link itself: [text](https://example.org/)",
        ),
        (r"\*\[[^\[\]]{1,200}\]:", "an abbreviation and its meaning", "write the meaning into the text"),
        (
            r":(?: |:+)",
            "a line that begins with a colon",
            "a release has no list of definitions: write a paragraph, or \\: for the sign itself",
        ),
    )
)


def take_out_code(lines: Lines, mistakes: list[Mistake]) -> None:
    """Refuse fenced program code and HTML comments that hold blank lines; what stands in them is not looked at."""
    if not any(sign in lines.text for sign in ("```", "~~~", "<!--")):
        return
    last = -1
    for index, line in enumerate(lines.lines):
        if index <= last:
            continue
        if fence := _FENCE.match(line):
            last = _end_of_fence(lines.lines, index, fence["fence"])
            message, hint = "program code between lines of signs", "write it in a line, as `code`"
        elif line.lstrip(" ").startswith("<!--") and "-->" not in line:
            last = next((at for at in range(index, len(lines.lines)) if "-->" in lines.lines[at]), -1)
            if "" not in lines.lines[index:last]:  # one block, which the reader of its text tells of
                continue
            message, hint = "an HTML comment", "delete it"
        else:
            continue
        mistakes.append(lines.mistake(index, message, hint))
        lines.blank(index, last + 1)


def _end_of_fence(lines: Sequence[str], start: int, fence: str) -> int:
    for index in range(start + 1, len(lines)):
        line = lines[index].strip(" >")
        if line.startswith(fence) and not line.strip(fence[0]):
            return index
    return len(lines) - 1


def inspect(
    lines: Lines, stretches: Sequence[Stretch], mistakes: list[Mistake], warnings: list[Mistake]
) -> bool:
    """Add what can be seen line by line; false where the text had better not be parsed."""
    fit = True
    for stretch in stretches:
        if stretch.kind in (Kind.ALONE, Kind.CODE) or _SUSPICIOUS.search(stretch.block) is None:
            continue
        for offset, text in enumerate(stretch.texts):
            if text[:1] in _SIGNS and (found := _foreign(stretch, offset, text)):
                mistakes.append(lines.mistake(stretch.first + offset, *found))
        if stretch.kind is not Kind.TEXT:
            for index, message, hint in _too_much(stretch):
                mistakes.append(lines.mistake(index, message, hint))
                fit = False
        if stretch.kind in (Kind.QUOTATION, Kind.TABLE):
            for index, message, hint in _astray(lines.lines, stretch):
                mistakes.append(lines.mistake(index, message, hint))
        if stretch.kind is not Kind.TABLE:
            for offset, message, hint in _look_alikes(stretch.texts):
                warnings.append(lines.mistake(stretch.first + offset, message, hint))
    return fit


def _foreign(stretch: Stretch, offset: int, text: str) -> tuple[str, str] | None:
    for pattern, message, hint in _FOREIGN:
        if pattern.match(text):
            return message, hint
    if not offset or not stretch.texts[offset - 1]:
        return UNFINISHED if _MARK.fullmatch(text) else None
    if _UNDERLINE.fullmatch(text) and not (stretch.kind is Kind.ITEM and text == "-"):
        return UNDERLINED
    if "|" in text and not text.strip("|:- ") and stretch.kind is Kind.ITEM:
        return (
            "a table inside a list item",
            "end the item with a blank line, and begin the table at the margin",
        )
    if text[0] == ">" and stretch.kind is Kind.TEXT:
        return (
            "a > at the start of a line begins a quotation",
            "put a blank line before it, or write \\> for the sign itself",
        )
    return None


def _astray(lines: Sequence[str], stretch: Stretch) -> Iterator[tuple[int, str, str]]:
    """Lines of which Markdown's dialects do not agree where they belong."""
    for offset, text in enumerate(stretch.texts[1:], start=1):
        index = stretch.first + offset
        if stretch.kind is Kind.QUOTATION:
            if lines[index].lstrip(" ")[0] != ">" and (not stretch.texts[offset - 1] or _ITEM.match(text)):
                yield (
                    index,
                    "a line without > in a quotation",
                    "begin it with >, or put a blank line before it",
                )
        elif lines[index].startswith("    ") and not stretch.depth:
            yield index, "a row of a table that is indented", "begin it at the margin"
        elif text[0] == "|" != stretch.texts[0][0] and offset > 1:
            yield (
                index,
                "a row that begins with a bar, unlike its header",
                "begin every line of a table with a bar",
            )


def _too_much(stretch: Stretch) -> Iterator[tuple[int, str, str]]:
    """What python-markdown would take too long for."""
    first = stretch.first
    if len(stretch.block) > _LARGEST:
        yield first, "a list, a quotation or a table that is too long", "part it by blank lines"
    for index, line in enumerate(stretch.block.split("\n"), start=first):
        if _NESTED.match(line):
            yield index, *TOO_DEEP
        if line.count("`") > _MOST_BACKTICKS:  # a row's cells are told from its code, slowly
            yield index, "too many backticks in one line", "write less of it as code"


def _look_alikes(texts: Sequence[str]) -> Iterator[tuple[int, str, str]]:
    """What in the paragraphs of a block looks like a list, a heading or a table, and is none."""
    start = 0
    for end in range(len(texts) + 1):
        if end == len(texts) or not texts[end]:
            if end > start and (found := _look_alike(texts[start:end])):
                yield start + found[0], *found[1:]
            start = end + 1


def _look_alike(texts: Sequence[str]) -> tuple[int, str, str] | None:
    first = texts[0]
    for index, text in enumerate(texts):
        if index and first[:1] != "•" and _BULLET_SPACE.match(text):
            hint = (
                "begin each item with - and a space" if text[0] == "•" else "put a blank line before the list"
            )
            return index, "this looks like a list, but is none", hint
        if text.startswith("##") and text.lstrip("#")[:1].isalnum():
            return index, "this looks like a heading, but is none", "put a space behind the last #"
    if first[:1] == "•" or (len(texts) > 1 and all(_BULLET.match(text) for text in texts)):
        return 0, "this looks like a list, but is none", "begin each item with - and a space"
    numbers = [(index, found[1]) for index, text in enumerate(texts) if (found := _NUMBER.match(text))]
    if [number for _, number in numbers[:2]] == ["1", "2"] or any(
        index and one == "1" for index, one in numbers
    ):
        return (
            numbers[0][0],
            "this looks like a numbered list, but is none",
            "put a blank line before the list, and write 1. and a space before an item",
        )
    bars = {text.count(" | ") for text in texts}
    for index, text in enumerate(texts):
        if (len(texts) > 1 and len(bars) == 1 and 0 not in bars) or (
            "|" in text and (_DASHES.fullmatch(text) or (text[0] == "|" and text[-1] == "|"))
        ):
            return index, *TABLE_LIKE
    return None
