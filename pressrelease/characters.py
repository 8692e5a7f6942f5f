"""Characters that no text of a release may contain: they are invisible, and some cannot be written to a file."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pressrelease.errors import Mistake

# Control characters (except line feed and tab), separators that only some programs take for line ends, marks that
# change the direction of writing, invisible spaces and joiners, and Unicode's specials and noncharacters. U+200C and
# U+200D are allowed: they join emoji.
_REFUSED = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufdd0-\ufdef\ufeff\ufff0-\uffff"
    + "".join(f"{chr(plane * 0x10000 + 0xFFFE)}{chr(plane * 0x10000 + 0xFFFF)}" for plane in range(1, 17))
    + "]"
)
_DIRECTION = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_MOST = 20  # reported characters of one text; a damaged file has many


def refuse_characters(
    text: str, path: str, mistakes: list[Mistake], *, line: int = 1, column: int = 1
) -> bool:
    """Add a mistake for each forbidden character; true if there is none.

    `line` and `column` are those of the text's first character in the file.
    """
    # all but two of these characters are not printable for Python, and few others are
    seen = text.replace("\n", "").replace("\u00a0", "")
    if seen.isprintable() and "\ufffc" not in seen and "\ufffd" not in seen:
        return True
    count = 0
    for count, (offset, message, hint) in enumerate(find_refused(text), start=1):
        if count > _MOST:
            mistakes.append(Mistake(path, 0, 0, "there are more such characters"))
            break
        start = text.rfind("\n", 0, offset) + 1
        lines_before = text.count("\n", 0, start)
        place = (line + lines_before, offset - start + (1 if lines_before else column))
        mistakes.append(Mistake(path, *place, message, hint))
    return count == 0


def find_refused(text: str) -> Iterator[tuple[int, str, str]]:
    """The offset of each forbidden character, with a message and a hint."""
    for found in _REFUSED.finditer(text):
        yield found.start(), *_describe(found[0])


def _describe(character: str) -> tuple[str, str]:
    code = f"U+{ord(character):04X}"
    if character in _DIRECTION:
        return f"an invisible mark that changes the direction of writing ({code})", "delete it"
    if character == "\ufffd":
        return f"a letter that was lost in a wrong encoding ({code})", "type it again"
    if "\ud800" <= character <= "\udfff":
        return f"half of a character ({code})", "type it again"
    if character in "\u2028\u2029\x85":
        return f"an invisible line end ({code})", "replace it with a normal one"
    if character < "\xa0":
        return f"a control character ({code})", "delete it"
    return f"an invisible character ({code})", "delete it"
