"""The furniture of a web page: what stands around an article and is not a part of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from typing import TYPE_CHECKING

from pressrelease.records import dataclass
from pressrelease.sources._sizes import HEADINGS, IN_LINE, Sizes

if TYPE_CHECKING:
    from lxml import etree

# what a browser does not show as text
UNSEEN = frozenset(
    "script style noscript template head svg math canvas object audio video iframe datalist select textarea input".split()
)
_ALWAYS = frozenset("nav footer menu dialog button".split())
_OFTEN = frozenset("aside form header".split())
_NEVER = frozenset(
    "html body main article p blockquote pre figcaption caption thead tbody tfoot tr th".split()
)  # by its name
_ROLES = frozenset(
    "navigation complementary contentinfo banner search dialog alertdialog menu menubar toolbar".split()
)
# whole names of classes, and words in them; ids are made from headings too often, and say nothing
_NAMES = frozenset(
    "hidden views sr-only visually-hidden screen-reader-text screen-reader-only language-switcher file-size filesize".split()
)
_DISCUSSION = frozenset("comment comments commentlist respond disqus".split())
_WORDS = _DISCUSSION | frozenset(
    "related recommended recommend relatedposts share sharing sharedaddy social socials breadcrumb breadcrumbs sidebar "
    "menu navbar nav navigation cookie cookies advert advertisement advertising ads adv banner newsletter subscribe "
    "subscription pagination pager promo widget popular trending tags taglist skip popup modal toolbar topbar "
    "footer copyright languages".split()
)
_HIDDEN = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_ITEMS = ("article", "div", "li", "section", "td")
_MOST = 0.4  # of a page's text: what holds more is no furniture, whatever its name is
_SUBSTANTIAL = 0.25  # of a page's text: an article or a main part with so much is no part of any furniture


@dataclass(frozen=True, slots=True)
class Furniture:
    """The outermost elements of a page that are no part of its article, and those that no reader sees."""

    shown: frozenset[etree._Element]
    hidden: frozenset[etree._Element]


def find_furniture(root: etree._Element, sizes: Sizes, titles: Sequence[etree._Element]) -> Furniture:
    """Find the furniture of a page.

    An element is furniture by what it is (`nav`), by its role, or by a word in the name of a class. A name counts only
    if the element holds at most four tenths of the page's text, and if no title, no heading of the first level and no
    substantial `article` or `main` is in it. All elements with one word in their names together are bound by the same
    share: a system that calls every paragraph a widget has no widgets as furniture.
    """
    from lxml import etree

    others = _other_stories(root, sizes, titles)
    holders = with_ancestors([*titles, *_substantial(root, sizes)])
    hidden: set[etree._Element] = set()
    shown: set[etree._Element] = set()
    named: list[tuple[etree._Element, set[str]]] = []
    whole = sizes[root].plain
    in_story = -1  # the number of the last element in an article or a main part
    walk = etree.iterwalk(root, events=("start",))
    for _, element in walk:
        size = sizes.get(element)
        if size is None:
            walk.skip_subtree()
            continue
        tag = element.tag
        if tag in ("article", "main"):
            in_story = max(in_story, size.last)
        if element in holders and element not in others:
            continue
        small = size.plain <= _MOST * whole
        words = set() if tag in _NEVER else _words(element)
        if small and _is_hidden(element):
            hidden.add(element)
        elif (
            element in others
            or tag in _ALWAYS
            or (small and element.get("aria-hidden") == "true")
            or element.get("role", "").lower() in _ROLES
            or (small and tag in _OFTEN and not (tag == "header" and size.number <= in_story))
            or (words & _DISCUSSION and size.plain < 0.9 * whole)
        ):
            shown.add(element)
        else:
            if words:
                named.append((element, words))
            continue
        walk.skip_subtree()
    rest = whole - sum(sizes[one].plain for one in hidden | shown)
    shown |= _by_name(named, sizes, _MOST * rest)
    return Furniture(frozenset(shown), frozenset(hidden))


def _substantial(root: etree._Element, sizes: Sizes) -> Iterator[etree._Element]:
    """The headings of the first level that are no links, and the articles and main parts with much of the text."""
    least = _SUBSTANTIAL * sizes[root].plain
    for element in root.iter("h1", "article", "main"):
        size = sizes.get(element)
        if size is not None and (size.plain > (size.linked if element.tag == "h1" else least)):
            yield element


def _words(element: etree._Element) -> set[str]:
    """The names of an element's classes, and the words in them, that furniture has; in a line of text only the names."""
    names = element.get("class", "").lower().split()
    found = set(_NAMES.intersection(names))
    for name in names if element.tag not in IN_LINE else ():
        block = name.partition("--")[0]  # what follows is a state of the block, as in field--label-hidden
        found |= _WORDS.intersection(block.replace("_", "-").split("-"))
    return found


def _is_hidden(element: etree._Element) -> bool:
    return element.get("hidden") is not None or _HIDDEN.search(element.get("style", "")) is not None


def _by_name(
    named: Sequence[tuple[etree._Element, Set[str]]], sizes: Sizes, most: float
) -> set[etree._Element]:
    """The elements with a furniture word in their names, unless all those with that word hold more than `most`."""
    by_word: dict[str, list[etree._Element]] = {}
    for element, words in named:
        if sizes[element].plain <= most:
            for word in words:
                by_word.setdefault(word, []).append(element)
    found: set[etree._Element] = set()
    for elements in by_word.values():
        if sum(sizes[one].plain for one in outermost(elements, sizes)) <= most:
            found.update(elements)
    return found


def outermost(elements: Iterable[etree._Element], sizes: Sizes) -> list[etree._Element]:
    """Those of some elements, given in the order of the page, that are in none of the others."""
    found: list[etree._Element] = []
    last = -1
    for one in elements:
        if sizes[one].number > last:
            found.append(one)
            last = sizes[one].last
    return found


def _other_stories(
    root: etree._Element, sizes: Sizes, titles: Sequence[etree._Element]
) -> Set[etree._Element]:
    """The blocks that tell of other pages: articles, or several blocks in a row, each with a link as its headline."""
    own = with_ancestors(titles)
    rows: dict[etree._Element, set[etree._Element]] = {}
    for heading in root.iter(*HEADINGS):
        size = sizes.get(heading)
        parent = heading.getparent()
        if size is None or parent is None or heading in own:
            continue
        if size.linked > size.plain or parent.tag == "a":
            story = next(heading.iterancestors(*_ITEMS), None)
            row = story.getparent() if story is not None and story not in own else None
            if story is not None and row is not None:
                rows.setdefault(row, set()).add(story)
    return {story for row in rows.values() for story in row if len(row) > 1 or story.tag == "article"}


def with_ancestors(elements: Iterable[etree._Element]) -> set[etree._Element]:
    """Some elements and all that they are in."""
    found: set[etree._Element] = set()
    for one in elements:
        at: etree._Element | None = one
        while at is not None and at not in found:
            found.add(at)
            at = at.getparent()
    return found
