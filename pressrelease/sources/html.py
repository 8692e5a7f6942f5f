"""Web pages: the article, without the page's furniture around it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from pressrelease.model import Document, Mark, Place, Role, Segment
from pressrelease.sources import Source
from pressrelease.sources._reading import decode, line_of, mistake, read_bytes

if TYPE_CHECKING:
    from lxml import etree

_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_\-]{2,30})""", re.IGNORECASE)
_SPACE = re.compile(r"[ \t\n\r\f]+")
_BLOCKS = {
    "p": Role.PARAGRAPH, "li": Role.LIST_ITEM, "td": Role.TABLE_CELL, "th": Role.TABLE_HEADER,
    "blockquote": Role.QUOTATION, "figcaption": Role.CAPTION, "caption": Role.CAPTION, "h1": Role.TITLE,
    **dict.fromkeys(("h2", "h3", "h4", "h5", "h6"), Role.HEADING),
    **dict.fromkeys(("div", "section", "article", "main", "body", "pre", "dt", "dd", "dl", "ul", "ol", "table", "tbody",
                     "thead", "tfoot", "tr", "figure", "header", "address", "hr", "details", "summary", "center"), Role.PARAGRAPH),
}  # fmt: skip
_MARKS = {"strong": "strong", "b": "strong", "em": "emphasis", "i": "emphasis", "code": "code"}
# never part of an article's text: elements, roles, and common class names and ids
_FURNITURE = frozenset(
    "nav aside footer script style noscript template form button select textarea input iframe svg math canvas object audio "
    "video dialog head menu datalist".split()
)
_FURNITURE_ROLES = frozenset(
    "navigation complementary contentinfo banner search dialog alertdialog menu menubar toolbar".split()
)
_FURNITURE_NAMES = frozenset(
    "related recommended recommend share sharing social socials breadcrumb breadcrumbs comment comments sidebar menu navbar "
    "navigation cookie cookies advert advertisement advertising ads adv banner newsletter subscribe subscription pagination "
    "pager promo widget popular trending tags taglist views counter skip sr-only visually-hidden screen-reader-text "
    "screen-reader-only hidden popup modal toolbar topbar language-switcher languages".split()
)
_CONTAINERS = frozenset(("div", "section", "td", "table", "tbody", "tr", "center"))
_HIDDEN = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)


def read(path: Path, language: str) -> tuple[Document, ...]:
    """Read the article of a web page, in the language that the page declares. A place is the line of its element."""
    from lxml import etree

    data = read_bytes(path)
    charset = _CHARSET.search(data[:4096])
    text = decode(data, path, charset.group(1).decode("ascii") if charset else "")
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=False
    )
    root = etree.fromstring(text.encode("utf-8"), parser)
    if root is None:
        raise mistake(path, "holds no text")
    _drop_furniture(root)
    article = _article(root)
    segments = list(_Reader(str(path)).segments(article))
    title = root.find(".//h1")
    if title is not None and not _inside(title, article):
        segments = [*_Reader(str(path)).segments(title), *segments]
    said = (
        article.get("lang")
        or root.get("lang")
        or root.get("{http://www.w3.org/XML/1998/namespace}lang")
        or ""
    ).split("-")[0]
    return (Document(str(path), language or said.lower(), tuple(segments)),)


def _drop_furniture(root: etree._Element) -> None:
    """Remove hidden elements and those that belong to the page and not to the article."""
    for element in list(root.iter("*")):
        parent = element.getparent()
        if parent is None or not _is_furniture(element):
            continue
        if element.tail:  # the words after it belong to its parent
            previous = element.getprevious()
            if previous is not None:
                previous.tail = (previous.tail or "") + element.tail
            else:
                parent.text = (parent.text or "") + element.tail
        parent.remove(element)


def _is_furniture(element: etree._Element) -> bool:
    tag = element.tag
    if tag in _FURNITURE or element.get("hidden") is not None or element.get("aria-hidden") == "true":
        return True
    if element.get("role", "").lower() in _FURNITURE_ROLES or _HIDDEN.search(element.get("style", "")):
        return True
    if tag in ("html", "body", "main", "article", "p", "h1"):
        return False
    if tag == "header":  # an article's own header holds its title
        return element.find(".//h1") is None and not any(
            a.tag in ("article", "main") for a in element.iterancestors()
        )
    names = f"{element.get('class', '')} {element.get('id', '')}".lower().replace("_", "-").split()
    return any(name in _FURNITURE_NAMES or not _FURNITURE_NAMES.isdisjoint(name.split("-")) for name in names)


def _running_text(root: etree._Element) -> dict[etree._Element, int]:
    """The number of letters in each element, minus those in links; one walk over the tree."""
    from lxml import etree

    counts: dict[etree._Element, int] = {}
    sums = [0]
    links = 0
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if event == "start":
            links += element.tag == "a"
            sums.append(_weight(element.text, links))
        else:
            counts[element] = total = sums.pop()
            links -= element.tag == "a"
            sums[-1] += total + (_weight(element.tail, links) if element is not root else 0)
    return counts


def _weight(text: str | None, links: int) -> int:
    length = len(_SPACE.sub(" ", text)) if text else 0
    return -length if links else length


def _article(root: etree._Element) -> etree._Element:
    """The element with the article: the one that the page declares, else the one with most of the running text."""
    counts = _running_text(root)
    for declared in (
        [found for found in root.iter("*") if found.get("itemprop") == "articleBody"],
        _outermost(root, "article"),
        [found for found in root.iter("*") if found.tag == "main" or found.get("role") == "main"],
    ):
        candidates = [found for found in declared if counts.get(found, 0) > 0]
        if candidates:
            return max(candidates, key=counts.__getitem__)
    body = root.find("body")
    return _densest(body if body is not None else root, counts)


def _outermost(root: etree._Element, tag: str) -> list[etree._Element]:
    """The elements of that name that are not inside another one of that name."""
    from lxml import etree

    found: list[etree._Element] = []
    depth = 0
    for event, element in etree.iterwalk(root, events=("start", "end"), tag=tag):
        if event == "start":
            if not depth:
                found.append(element)
            depth += 1
        else:
            depth -= 1
    return found


def _densest(top: etree._Element, counts: dict[etree._Element, int]) -> etree._Element:
    """The smallest element below `top` that still has nine tenths of its running text."""
    whole = counts.get(top, 0)
    while True:
        inner = [child for child in top if child.tag in _CONTAINERS]
        best = max(inner, key=lambda child: counts.get(child, 0), default=None)
        if best is None or counts.get(best, 0) < 0.9 * whole:
            return top
        top = best


def _inside(element: etree._Element, ancestor: etree._Element) -> bool:
    return element is ancestor or any(one is ancestor for one in element.iterancestors())


class _Reader:
    """Walks an element once and splits its words into segments where blocks begin and end."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.parts: list[str] = []
        self.length = 0
        self.marks: list[Mark] = []
        self.open: list[tuple[str, int, str]] = []
        self.roles: list[Role] = [Role.PARAGRAPH]
        self.line = 0

    def segments(self, top: etree._Element) -> Iterator[Segment]:
        from lxml import etree

        for event, element in etree.iterwalk(top, events=("start", "end")):
            tag = element.tag
            if event == "start":
                if tag in _BLOCKS:
                    yield from self._flush()
                    self.roles.append(self._role(tag))
                elif tag == "br":
                    yield from self._break(element)
                self._open(tag, element)
                self._add(element.text, element)
            else:
                self._close(tag, element)
                if tag in _BLOCKS:
                    yield from self._flush()
                    self.roles.pop()
                if element is not top:
                    self._add(element.tail, element)
        yield from self._flush()

    def _role(self, tag: str) -> Role:
        """A paragraph inside a quotation, an item or a cell is part of it."""
        role = _BLOCKS[tag]
        return self.roles[-1] if role is Role.PARAGRAPH else role

    def _open(self, tag: str, element: etree._Element) -> None:
        if tag in _MARKS:
            self.open.append((_MARKS[tag], self.length, ""))
        elif tag == "a" and element.get("href"):
            self.open.append(("link", self.length, element.get("href", "")))

    def _close(self, tag: str, element: etree._Element) -> None:
        if (tag in _MARKS or (tag == "a" and element.get("href"))) and self.open:
            kind, start, target = self.open.pop()
            if self.length > start:
                self.marks.append(Mark(kind, start, self.length, target))

    def _break(self, element: etree._Element) -> Iterator[Segment]:
        """One line break joins, two in a row separate: old pages have no paragraphs."""
        following = element.getnext()
        if following is not None and following.tag == "br" and not (element.tail or "").strip():
            yield from self._flush()
        else:
            self._add(" ", element)

    def _add(self, text: str | None, element: etree._Element) -> None:
        if not text:
            return
        words = _SPACE.sub(" ", text)
        if not self.length or self.parts[-1].endswith(" "):
            words = words.lstrip(" ")
        if words:
            if not self.length:
                self.line = line_of(element)
            self.parts.append(words)
            self.length += len(words)

    def _flush(self) -> Iterator[Segment]:
        text = "".join(self.parts).rstrip(" ")
        marks = tuple(
            sorted((mark for mark in self.marks if mark.start < len(text)), key=lambda mark: mark.start)
        )
        self.parts, self.length, self.marks = [], 0, []
        self.open = [(kind, 0, target) for kind, _, target in self.open]
        if text.strip("\u00a0 "):
            yield Segment(text, Place(self.path, self.line), self.roles[-1], marks)


SOURCE = Source("web pages", (".html", ".htm", ".xhtml"), read)
