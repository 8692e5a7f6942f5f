"""Web pages: the article, without the page's furniture around it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from pressrelease.model import Document
from pressrelease.sources import Source
from pressrelease.sources._page import BLOCKS, SHOWN, PageReader
from pressrelease.sources._reading import decode, mistake, read_bytes

if TYPE_CHECKING:
    from lxml import etree

_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_\-]{2,30})""", re.IGNORECASE)
_SPACE = re.compile(r"[ \t\n\r\f]+")
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
    reader = PageReader(str(path))
    title = root.find(".//h1")
    if title is not None and not _inside(title, article):
        reader.read(title)
    reader.read(article)
    said = (
        article.get("lang")
        or root.get("lang")
        or root.get("{http://www.w3.org/XML/1998/namespace}lang")
        or ""
    ).split("-")[0]
    code = language or said.lower()
    return (Document(str(path), code, tuple(reader.segments), tables=tuple(reader.grids.found)),)


def _drop_furniture(root: etree._Element) -> None:
    """Remove hidden elements and those that belong to the page and not to the article."""
    for element in list(root.iter("*")):
        parent = element.getparent()
        if parent is None or not _is_furniture(element):
            continue
        if element.tag in BLOCKS | SHOWN and not _is_hidden(
            element
        ):  # what is before and behind it stays apart
            tail = element.tail
            element.clear()
            element.tail = tail
            element.tag = "hr" if element.tag in BLOCKS else "img"
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
    if tag in _FURNITURE or element.get("role", "").lower() in _FURNITURE_ROLES or _is_hidden(element):
        return True
    if tag in ("html", "body", "main", "article", "p", "h1"):
        return False
    if tag == "header":  # an article's own header holds its title
        return element.find(".//h1") is None and not any(
            a.tag in ("article", "main") for a in element.iterancestors()
        )
    names = f"{element.get('class', '')} {element.get('id', '')}".lower().replace("_", "-").split()
    return any(name in _FURNITURE_NAMES or not _FURNITURE_NAMES.isdisjoint(name.split("-")) for name in names)


def _is_hidden(element: etree._Element) -> bool:
    if element.get("hidden") is not None or element.get("aria-hidden") == "true":
        return True
    return _HIDDEN.search(element.get("style", "")) is not None


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


SOURCE = Source("web pages", (".html", ".htm", ".xhtml"), read)
