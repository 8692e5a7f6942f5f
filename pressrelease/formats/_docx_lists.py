"""The lists of a letterhead: bullets, and numbers that restart for each list."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from pressrelease.formats._docx_package import DECLARATION, OFFICE, WORD, Member, packed
from pressrelease.records import dataclass

_LISTS_DEPTH = 3  # a list style with fewer numbered levels cannot hold nested lists: ours is used instead


@dataclass(frozen=True, slots=True, eq=False)
class Lists:
    """The numbering of a letterhead: one bulleted list, and an ordered one that can restart any number of times.

    `name` is that of its part in the package. `bullets` is the number of the bulleted list, `numbered` that of the first
    ordered list, `abstract` the id of what all ordered lists look like; `head` is the markup up to their numbers.
    """

    name: str
    head: str
    bullets: int
    numbered: int
    abstract: str


def read_lists(document: Any, own: Any, ids: Mapping[str, str]) -> tuple[Lists, Any]:
    """The lists of a letterhead, and the part of the document that they replace, None if it has none.

    The list styles' own numbering is used if it has enough levels, else ours.
    """
    from lxml.etree import tostring

    part = _related_part(document, "numbering")
    ours = _related_part(own, "numbering").element
    element = copy.deepcopy(ours if part is None else part.element)
    if part is None:
        for one in list(element):
            element.remove(one)
    bulleted = _abstract(document, element, ids["List Bullet"], ours, 0)
    abstract = _abstract(document, element, ids["List Number"], ours, 1)
    numbers = [int(one.get(f"{{{WORD}}}numId")) for one in element.findall(f"{{{WORD}}}num")]
    bullets = max(numbers, default=0) + 1
    end = element.find(f"{{{WORD}}}numIdMacAtCleanup")
    if end is not None:
        element.remove(end)
    markup = tostring(element, encoding="unicode")
    head = DECLARATION + markup.removesuffix("/>").removesuffix("</w:numbering>")
    if markup.endswith("/>"):
        head += ">"
    head += f'<w:num w:numId="{bullets}"><w:abstractNumId w:val="{bulleted}"/></w:num>'
    name = "word/numbering.xml" if part is None else part.partname.lstrip("/")
    return Lists(name, head, bullets, bullets + 1, abstract), part


@lru_cache(maxsize=64)
def lists_member(lists: Lists, levels: tuple[int, ...]) -> Member:
    """The numbering part for ordered lists of these levels."""
    numbers = "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{lists.abstract}"/>'
        f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
        for number, level in enumerate(levels, lists.numbered)
    )
    return packed(lists.name, f"{lists.head}{numbers}</w:numbering>")


def _abstract(document: Any, element: Any, style: str, ours: Any, index: int) -> str:
    """The id of the list to use: the style's own, or ours, which is added."""
    found = document.styles.element.xpath(f'./w:style[@w:styleId="{style}"]/w:pPr/w:numPr/w:numId/@w:val')
    if found:
        abstract = element.xpath(f'./w:num[@w:numId="{found[0]}"]/w:abstractNumId/@w:val')
        levels = abstract and element.xpath(f'./w:abstractNum[@w:abstractNumId="{abstract[0]}"]/w:lvl')
        if levels and len(levels) >= _LISTS_DEPTH:
            return str(abstract[0])
    present = element.findall(f"{{{WORD}}}abstractNum")
    identity = str(max((int(one.get(f"{{{WORD}}}abstractNumId")) for one in present), default=-1) + 1)
    added = copy.deepcopy(ours.findall(f"{{{WORD}}}abstractNum")[index])
    added.set(f"{{{WORD}}}abstractNumId", identity)
    for link in list(added.iter(f"{{{WORD}}}pStyle")):
        link.getparent().remove(link)
    if present:
        present[-1].addnext(added)
    else:
        element.insert(len(element.findall(f"{{{WORD}}}numPicBullet")), added)
    return identity


def _related_part(document: Any, kind: str) -> Any:
    """The part of that kind of the document, or None."""
    for one in document.part.rels.values():
        if one.reltype == f"{OFFICE}/{kind}" and not one.is_external:
            return one.target_part
    return None
