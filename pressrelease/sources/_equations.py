"""Equations of Office Open XML in one line: `1/2`, `10⁶`, `√(x+1)`."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from pressrelease.sources._words import GAP, LINE, lower_words, raise_words

if TYPE_CHECKING:
    from lxml import etree

M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"


def write_equation(element: etree._Element, read_run: Callable[[etree._Element], str]) -> str:
    """The words of an equation or a part of it; `read_run` gives the words of one run."""
    return _Writer(read_run).all(element)


class _Writer:
    def __init__(self, read_run: Callable[[etree._Element], str]) -> None:
        self.read_run = read_run

    def all(self, parent: etree._Element | None) -> str:
        """What the elements of a part say, one after the other; a fraction is no part of the number beside it."""
        written = ""
        last_is_run = False
        for child in parent if parent is not None else ():
            if not isinstance(child.tag, str):
                continue
            said = self.one(child)
            is_run = child.tag == M + "r"
            apart = not (is_run and last_is_run) and written[-1:].isalnum() and said[:1].isalnum()
            written += " " * apart + said
            last_is_run = is_run if said else last_is_run
        return written

    def one(self, element: etree._Element) -> str:
        name = element.tag.removeprefix(M)
        if name == "r":
            return self.read_run(element)
        write = _WRITERS.get(name)
        if write is not None:
            return write(self, element)
        return "" if name.endswith("Pr") else self.all(element)

    def part(self, element: etree._Element, name: str) -> str:
        return self.all(element.find(M + name))

    def fraction(self, element: etree._Element) -> str:
        sign = LINE if _property(element, "type") == "noBar" else "/"
        return _enclosed(self.part(element, "num")) + sign + _enclosed(self.part(element, "den"))

    def script(self, element: etree._Element) -> str:
        base = self.part(element, "e")
        low, high = self.part(element, "sub"), self.part(element, "sup")
        return base + _small(low, lower_words, "_", base) + _small(high, raise_words, "^", base)

    def root(self, element: etree._Element) -> str:
        degree = self.part(element, "deg")
        return _small(degree, raise_words, "^", "") + f"√({self.part(element, 'e')})"

    def brackets(self, element: etree._Element) -> str:
        first, between, last = (
            _property(element, name, usual)
            for name, usual in (("begChr", "("), ("sepChr", "|"), ("endChr", ")"))
        )
        return first + between.join(map(self.all, element.findall(M + "e"))) + last

    def sum(self, element: etree._Element) -> str:
        low, high = self.part(element, "sub"), self.part(element, "sup")
        limits = _small(low, lower_words, "_", "∑") + _small(high, raise_words, "^", "∑")
        return f"{_property(element, 'chr', '∫')}{limits} {self.part(element, 'e')}"

    def limit(self, element: etree._Element) -> str:
        return f"{self.part(element, 'e')} ({self.part(element, 'lim')})"

    def matrix(self, element: etree._Element) -> str:
        return LINE.join(GAP.join(map(self.all, row.findall(M + "e"))) for row in element.findall(M + "mr"))

    def lines(self, element: etree._Element) -> str:
        return LINE.join(map(self.all, element.findall(M + "e")))

    def phantom(self, element: etree._Element) -> str:
        return "" if _property(element, "show", "1") in ("0", "off", "false") else self.part(element, "e")


_WRITERS = {
    "f": _Writer.fraction,
    "sSup": _Writer.script,
    "sSub": _Writer.script,
    "sSubSup": _Writer.script,
    "rad": _Writer.root,
    "d": _Writer.brackets,
    "nary": _Writer.sum,
    "limLow": _Writer.limit,
    "limUpp": _Writer.limit,
    "m": _Writer.matrix,
    "eqArr": _Writer.lines,
    "phant": _Writer.phantom,
}


def _small(text: str, write: Callable[[str, str], str], sign: str, base: str) -> str:
    """A raised or lowered part, by letters of that kind or by a sign."""
    if not text:
        return ""
    small = write(text, base[-1:])
    return small if small != text or (write is lower_words and text.isdecimal()) else sign + _enclosed(text)


def _enclosed(text: str) -> str:
    return text if text.isalnum() or text.replace(",", "").replace(".", "").isdecimal() else f"({text})"


def _property(element: etree._Element, name: str, usual: str = "") -> str:
    found: Iterable[etree._Element] = element.iterfind(f"{element.tag}Pr/{M}{name}")
    return next((str(one.get(M + "val", "")) for one in found), usual)
