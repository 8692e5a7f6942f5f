"""The lists of a letterhead: bullets, and numbers that restart for each list."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from pressrelease.formats._docx_package import DECLARATION, OFFICE, WORD, Member, packed

_LISTS_DEPTH = 3  # a list style with fewer numbered levels cannot hold nested lists: ours is used instead


class Lists:
    """The numbering of a letterhead: one bulleted list, and an ordered one that can restart any number of times.

    The list styles' own numbering is used if it has enough levels, else ours.
    """

    def __init__(self, document: Any, own: Any, ids: Mapping[str, str]) -> None:
        part = _related_part(document, "numbering")
        ours = _related_part(own, "numbering").element
        if part is None:
            self.part, self.name, element = None, "word/numbering.xml", copy.deepcopy(ours)
            for one in list(element):
                element.remove(one)
        else:
            self.part, self.name, element = part, part.partname.lstrip("/"), copy.deepcopy(part.element)
        bullets = self._abstract(document, element, ids["List Bullet"], ours, 0)
        self._numbered = self._abstract(document, element, ids["List Number"], ours, 1)
        numbers = [int(one.get(f"{{{WORD}}}numId")) for one in element.findall(f"{{{WORD}}}num")]
        self.bullets = max(numbers, default=0) + 1
        self.numbered = self.bullets + 1
        end = element.find(f"{{{WORD}}}numIdMacAtCleanup")
        if end is not None:
            element.remove(end)
        from lxml.etree import tostring

        markup = tostring(element, encoding="unicode")
        self._head = DECLARATION + markup.removesuffix("/>").removesuffix("</w:numbering>")
        if markup.endswith("/>"):
            self._head += ">"
        self._head += f'<w:num w:numId="{self.bullets}"><w:abstractNumId w:val="{bullets}"/></w:num>'
        self.member = lru_cache(maxsize=64)(self._member)

    def _member(self, levels: tuple[int, ...]) -> Member:
        numbers = "".join(
            f'<w:num w:numId="{number}"><w:abstractNumId w:val="{self._numbered}"/>'
            f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
            for number, level in enumerate(levels, self.numbered)
        )
        return packed(self.name, f"{self._head}{numbers}</w:numbering>")

    @staticmethod
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
