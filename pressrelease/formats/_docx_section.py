"""The page of a letterhead: its size and margins, its columns, and which headers and footers it shows."""

from __future__ import annotations

import copy
from collections.abc import Sequence
from typing import Any

from pressrelease.foreign import whole_number
from pressrelease.formats._docx_cleaning import Cleaning
from pressrelease.formats._docx_file import R, W, WordFile, remove, twips, with_prefixes
from pressrelease.formats._docx_letterhead import LEAST_WIDTH
from pressrelease.records import dataclass

_NARROWEST = 3402  # twips, 6 cm: tables do not fit into a narrower column
_GAP = 720  # twips: the space between columns if none is given
_CM = 1440 / 2.54
_KEPT = frozenset(
    f"{W}{name}"
    for name in "footnotePr endnotePr pgSz pgMar paperSrc pgBorders pgNumType cols titlePg rtlGutter".split()
)
_BEFORE_SIZE = frozenset((f"{W}footnotePr", f"{W}endnotePr"))


@dataclass(frozen=True, slots=True, eq=False)
class Reference:
    """A header or footer of a section: its kind, the pages that it is on, and the id of its relation."""

    kind: str
    pages: str
    identity: str


class Section:
    """The last section of a letterhead, as the section of a release.

    `element` has no references yet; `references` are those to the letterhead's own headers and footers, also those
    that the section inherits. `width` and `height` are those of the text on the page, `column` the width of one
    column, in twips.
    """

    def __init__(self, file: WordFile, sections: Sequence[Any], own: Any, cleaning: Cleaning) -> None:
        last = sections[-1] if sections else own
        self.element = with_prefixes(copy.deepcopy(last), alone=True)
        found: dict[tuple[str, str], Reference] = {}
        for section in sections:
            for one in section:
                kind = one.tag.removeprefix(W).removesuffix("Reference")
                if kind in ("header", "footer"):
                    pages = one.get(f"{W}type", "")
                    pages = pages if pages in ("first", "even") else "default"
                    found[kind, pages] = Reference(kind, pages, one.get(f"{R}id", ""))
        self.references = tuple(found.values())
        self._keep_page(own, cleaning)
        self.width, self.height = self._text_area(file)
        self.column = self._column(cleaning)

    def _keep_page(self, own: Any, cleaning: Cleaning) -> None:
        """Keep what makes the look of the page; a release is upright, begins at page 1, and has neither numbered lines nor the grid of East Asian letters."""
        self.element.attrib.clear()
        self.element.text = self.element.tail = None
        for child in list(self.element):
            if child.tag not in _KEPT:
                remove(child)
                if child.tag == f"{W}lnNumType":
                    cleaning.tell("the numbers of its lines")
        for one in self.element.iter():
            for name in [name for name in one.attrib if not name.startswith(W)]:
                del one.attrib[name]  # pictures of borders
        for numbers in self.element.findall(f"{W}pgNumType"):
            if numbers.attrib.pop(f"{W}start", None):
                cleaning.tell("its first page number")
        for name in ("pgMar", "pgSz"):
            if self.element.find(f"{W}{name}") is None:
                position = sum(1 for one in self.element if one.tag in _BEFORE_SIZE)
                if name == "pgMar":
                    position += self.element.find(f"{W}pgSz") is not None
                self.element.insert(position, copy.deepcopy(own.find(f"{W}{name}")))

    def _text_area(self, file: WordFile) -> tuple[int, int]:
        size, margins = self.element.find(f"{W}pgSz"), self.element.find(f"{W}pgMar")
        left, right, top, bottom, gutter = (
            abs(twips(margins.get(f"{W}{side}", ""), 0))
            for side in ("left", "right", "top", "bottom", "gutter")
        )
        width = twips(size.get(f"{W}w", ""), 0) - left - right - gutter
        height = twips(size.get(f"{W}h", ""), 0) - top - bottom
        if min(width, height) < LEAST_WIDTH:
            room = f"{max(width, 0) / _CM:.1f} by {max(height, 0) / _CM:.1f} cm"
            raise file.refusal(
                f"leaves {room} for the text of a page, which is too little",
                "make the page of its last section larger or its margins smaller",
            )
        return width, height

    def _column(self, cleaning: Cleaning) -> int:
        """The width of the narrowest column; columns that are too narrow for a table become one."""
        columns = self.element.find(f"{W}cols")
        if columns is None:
            return self.width
        count = max(whole_number(columns.get(f"{W}num"), 1), 1)
        given = [twips(one.get(f"{W}w", ""), 0) for one in columns.findall(f"{W}col")]
        if columns.get(f"{W}equalWidth") in ("0", "false", "off") and given:
            width = min(given) if len(given) > 1 else self.width
        else:
            space = max(twips(columns.get(f"{W}space", ""), _GAP), 0)
            width = (self.width - space * (count - 1)) // count
        if width >= _NARROWEST:
            return min(width, self.width)
        remove(columns)
        cleaning.tell("its columns, which are too narrow")
        return self.width

    def refer(self, references: Sequence[Reference]) -> None:
        """Refer to these headers and footers."""
        for position, one in enumerate(references):
            element = self.element.makeelement(f"{W}{one.kind}Reference")
            element.set(f"{W}type", one.pages)
            element.set(f"{R}id", one.identity)
            self.element.insert(position, element)

    def set_title_page(self) -> None:
        """Give the first page a header and a footer of its own."""
        for one in self.element.findall(f"{W}titlePg"):
            remove(one)
        position = -1 if self.element.find(f"{W}rtlGutter") is not None else len(self.element)
        self.element.insert(position, self.element.makeelement(f"{W}titlePg"))
