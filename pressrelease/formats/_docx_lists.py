"""The lists of a letterhead: bullets, and numbers that restart for each list."""

from __future__ import annotations

from functools import lru_cache

from pressrelease.formats._docx_package import Member, packed
from pressrelease.records import dataclass

NUMBERING = "word/numbering.xml"
"""The name of the part that holds the lists."""


@dataclass(frozen=True, slots=True, eq=False)
class Lists:
    """The numbering of a letterhead: one bulleted list, and an ordered one that can restart any number of times.

    `bullets` is the number of the bulleted list, `numbered` that of the first ordered list, `abstract` the id of what
    all ordered lists look like; `head` is the markup up to their numbers.
    """

    head: str
    bullets: int
    numbered: int
    abstract: str


@lru_cache(maxsize=64)
def lists_member(lists: Lists, levels: tuple[int, ...]) -> Member:
    """The numbering part for ordered lists of these levels."""
    numbers = "".join(
        f'<w:num w:numId="{identity}"><w:abstractNumId w:val="{lists.abstract}"/>'
        f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
        for identity, level in enumerate(levels, lists.numbered)
    )
    return packed(NUMBERING, f"{lists.head}{numbers}</w:numbering>")
