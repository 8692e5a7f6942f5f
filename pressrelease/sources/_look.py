"""How a run of a Word document looks, by its own properties and its styles (ECMA-376, part 1, 17.7)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from pressrelease.foreign import is_on, whole_number
from pressrelease.model import Role
from pressrelease.records import dataclass
from pressrelease.sources._words import LOWERED, RAISED

if TYPE_CHECKING:
    from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_ROLES = {
    "title": Role.TITLE,
    "subtitle": Role.SUBTITLE,
    "caption": Role.CAPTION,
    "quote": Role.QUOTATION,
    "intense quote": Role.QUOTATION,
}
_LEVELS = {"superscript": RAISED, "subscript": LOWERED}
_RAISED_BY = 6  # half-points above the line
_DEEPEST = 32  # styles that are based on one another


@dataclass(frozen=True, slots=True)
class Look:
    """How a run looks: not at all, struck through, raised or lowered, and in which font."""

    hidden: bool
    struck: bool
    level: int
    font: str


class Styles:
    """The styles of a document."""

    def __init__(self, root: etree._Element | None) -> None:
        styles = [] if root is None else root.findall(W + "style")
        self._styles = {style.get(W + "styleId", ""): style for style in styles}
        self._default = next(
            (
                style.get(W + "styleId", "")
                for style in styles
                if style.get(W + "type") == "paragraph" and style.get(W + "default") in ("1", "true", "on")
            ),
            "",
        )
        self._defaults = None if root is None else root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
        self._looks: dict[tuple[str, str], Look] = {}  # of runs without properties of their own

    def role(self, style: str) -> Role:
        """The role of paragraphs of a style, which is also that of the styles based on it."""
        for one in self._chain(style or self._default):
            name = value_of(one, "name").lower()
            if name.startswith("heading") or name in _ROLES:
                return _ROLES.get(name, Role.HEADING)
            numbered = one.find(f"{W}pPr/{W}numPr")
            if name.startswith("list") or numbered is not None:
                return Role.PARAGRAPH if value_of(numbered, "numId") == "0" else Role.LIST_ITEM
        return Role.PARAGRAPH

    def look(self, properties: etree._Element | None, style: str) -> Look:
        """The look of a run with these properties in a paragraph of this style."""
        own = value_of(properties, "rStyle")
        key = style or self._default, own
        look = self._looks.get(key)
        if look is None:
            look = self._looks[key] = self._look_of_styles(*key)
        for one in properties if properties is not None else ():
            change = _CHANGES.get(one.tag)
            look = look if change is None else change(look, one)
        return look

    def _look_of_styles(self, paragraph: str, run: str) -> Look:
        levels = [*self._properties(run)], [*self._properties(paragraph)]
        order = [*levels[0], *levels[1], *(() if self._defaults is None else (self._defaults,))]

        def toggle(name: str) -> bool:
            """Each level of styles turns the property of the other round."""
            if self._defaults is not None and is_on(self._defaults.find(W + name)):
                return True
            return sum(is_on(_first(level, name)) for level in levels) % 2 == 1

        look = Look(toggle("vanish"), toggle("strike") or toggle("dstrike"), 0, "")
        for name in ("rFonts", "position", "vertAlign"):
            found = _first(order, name)
            look = look if found is None else _CHANGES[W + name](look, found)
        return look

    def _properties(self, style: str) -> Iterator[etree._Element]:
        for one in self._chain(style):
            found = one.find(W + "rPr")
            if found is not None:
                yield found

    def _chain(self, style: str) -> Iterator[etree._Element]:
        """A style and those that it is based on."""
        for _ in range(_DEEPEST):
            found = self._styles.get(style)
            if found is None:
                return
            yield found
            style = value_of(found, "basedOn")


def value_of(parent: etree._Element | None, name: str) -> str:
    """The value of a property, "" if there is none."""
    element = parent.find(W + name) if parent is not None else None
    return str(element.get(W + "val", "")) if element is not None else ""


def _first(properties: list[etree._Element], name: str) -> etree._Element | None:
    return next((found for one in properties if (found := one.find(W + name)) is not None), None)


def _with_font(look: Look, fonts: etree._Element) -> Look:
    return replace(look, font=fonts.get(W + "ascii") or fonts.get(W + "hAnsi") or look.font)


def _with_position(look: Look, position: etree._Element) -> Look:
    by = whole_number(position.get(W + "val", ""), 0)
    return replace(look, level=RAISED) if by >= _RAISED_BY else look


_CHANGES: dict[str, Callable[[Look, etree._Element], Look]] = {
    W + "vanish": lambda look, one: replace(look, hidden=is_on(one)),
    W + "strike": lambda look, one: replace(look, struck=is_on(one)),
    W + "dstrike": lambda look, one: replace(look, struck=look.struck or is_on(one)),
    W + "rFonts": _with_font,
    W + "position": _with_position,
    W + "vertAlign": lambda look, one: replace(look, level=_LEVELS.get(one.get(W + "val", ""), 0)),
}
