"""The lists of a letterhead: bullets, and numbers that restart for each list."""

from __future__ import annotations

import copy
from functools import lru_cache
from typing import Any

from pressrelease.formats._docx_file import W, markup, number, remove, value, with_prefixes
from pressrelease.formats._docx_package import DECLARATION, Member, packed
from pressrelease.formats._docx_styles import Styles
from pressrelease.records import dataclass

NUMBERING = "word/numbering.xml"
"""The name of the part that holds the lists."""

_LISTS_DEPTH = 3  # a list style with fewer numbered levels cannot hold nested lists: ours is used instead


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


def read_lists(element: Any, ours: Any, styles: Styles) -> Lists:
    """The lists of a letterhead, whose numbering is `element`; `ours` is our own letterhead's.

    The list styles' own numbering is used if it has enough levels, else ours.
    """
    element = with_prefixes(element)
    bulleted = _abstract(element, ours, 0, styles, "List Bullet")
    abstract = _abstract(element, ours, 1, styles, "List Number")
    bullets = max((number(one.get(f"{W}numId")) for one in element.findall(f"{W}num")), default=0) + 1
    for end in element.findall(f"{W}numIdMacAtCleanup"):
        element.remove(end)
    element.append(element.makeelement(f"{W}num", {f"{W}numId": str(bullets)}))
    element[-1].append(element.makeelement(f"{W}abstractNumId", {f"{W}val": bulleted}))
    head = DECLARATION + markup(element).removesuffix("</w:numbering>")
    return Lists(head, bullets, bullets + 1, abstract)


@lru_cache(maxsize=64)
def lists_member(lists: Lists, levels: tuple[int, ...]) -> Member:
    """The numbering part for ordered lists of these levels."""
    numbers = "".join(
        f'<w:num w:numId="{identity}"><w:abstractNumId w:val="{lists.abstract}"/>'
        f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
        for identity, level in enumerate(levels, lists.numbered)
    )
    return packed(NUMBERING, f"{lists.head}{numbers}</w:numbering>")


def _abstract(element: Any, ours: Any, index: int, styles: Styles, style: str) -> str:
    """The id of the list to use: the style's own, or ours, which is added."""
    used = styles.numbering(style)
    for one in element.findall(f"{W}num") if used else ():
        if one.get(f"{W}numId") == used:
            abstract = value(one, "abstractNumId")
            for found in element.findall(f"{W}abstractNum"):
                same = found.get(f"{W}abstractNumId") == abstract
                if same and len(found.findall(f"{W}lvl")) >= _LISTS_DEPTH:
                    return abstract
    present = element.findall(f"{W}abstractNum")
    identity = str(max((number(one.get(f"{W}abstractNumId")) for one in present), default=-1) + 1)
    added = copy.deepcopy(ours.findall(f"{W}abstractNum")[index])
    added.set(f"{W}abstractNumId", identity)
    for link in list(added.iter(f"{W}pStyle")):
        remove(link)
    for indent in added.iter(f"{W}ind"):
        indent.set(f"{W}left", str(number(indent.get(f"{W}left")) + styles.left))
    if present:
        present[-1].addnext(added)
    else:
        element.insert(len(element.findall(f"{W}numPicBullet")), added)
    return identity
