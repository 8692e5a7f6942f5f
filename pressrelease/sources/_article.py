"""The article of a web page: the parts of its tree that a person reads as the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from itertools import takewhile
from typing import TYPE_CHECKING

from pressrelease.records import dataclass
from pressrelease.sources._furniture import UNSEEN, find_furniture, outermost, with_ancestors
from pressrelease.sources._sizes import HEADINGS, Size, Sizes, measure, single_spaces, words_of

if TYPE_CHECKING:
    from lxml import etree

_MOST_OF_THE_TEXT = 0.85  # the smallest element with so much of it holds the article
_ENOUGH_WITH_THE_TITLE = 0.6  # an element that holds the title, too, needs less
_SHORTEST_TITLE = 12  # letters; shorter texts are names of sections as often as titles
_LONGEST_TITLE = 300
_SHORTEST_PART = 10  # letters of a part between title and text
_SHORTEST_REST = 40  # letters of a part behind the text
_WHOLE = frozenset(("p", "blockquote", "pre"))  # elements that hold no article
_TEXTUAL = frozenset(("p", "blockquote", "pre", "ul", "ol", "table"))


@dataclass(frozen=True, slots=True)
class Article:
    """The article of a page.

    `parts` are its elements in the page's order, `title` the one that is its title, `left_out` those inside and
    outside of the parts that are not read. `unread` is the share of the page's text that is not in the article, and
    `around` the elements with that text, each with its share, the largest first.
    """

    parts: tuple[etree._Element, ...]
    title: etree._Element | None
    left_out: Set[etree._Element]
    unread: float
    around: tuple[tuple[etree._Element, float], ...]


def find_article(root: etree._Element) -> Article:
    """Find the article of a page: the smallest element with most of its running text, and what belongs to it.

    The furniture is left out first. What stands between the title and that element belongs to the article (a lead, a
    date), and so does what goes on behind it. Raises TooDeepError if the page is nested too deeply.
    """
    unseen = set(root.iter(*UNSEEN))
    before = measure(root, unseen)
    titles = _titles(root, before)
    furniture = find_furniture(root, before, titles)
    sizes = measure(root, unseen | furniture.shown | furniture.hidden)
    titles = [one for one in titles if one in sizes]
    body = root.find("body")
    text = _densest(body if body is not None else root, sizes, titles)
    title = _title_of(text, sizes, titles)
    menus: set[etree._Element] = set()
    found = {text}
    if title is not None and sizes[text].holds(sizes[title]):
        menus = set(_links_before(title, text, sizes))
    elif title is not None:
        found |= _with_title(text, title, sizes)
    found |= _rest(text, title, sizes) | _other_articles(text, sizes)
    parts = outermost(sorted(found, key=lambda one: sizes[one].number), sizes)
    whole = before[root].letters - sum(before[one].letters for one in furniture.hidden) or 1
    read = sum(sizes[one].letters for one in parts) - sum(sizes[one].letters for one in menus)
    shown = furniture.shown | menus
    around = [
        (one, before[one].letters / whole) for one in _around(set(parts), before, shown, furniture.hidden)
    ]
    around.sort(key=lambda one: -one[1])
    return Article(tuple(parts), title, unseen | furniture.hidden | shown, 1 - read / whole, tuple(around))


def _titles(root: etree._Element, sizes: Sizes) -> list[etree._Element]:
    """The elements with the longest words that are in the page's own title; without any, its highest headings.

    A page's `title` holds the name of the site, too, and `og:title` that of the article alone. Headings go before
    other elements.
    """
    said = [words_of(one) for one in root.iter("title")][:1]
    said += [
        single_spaces(one.get("content", ""))
        for one in root.iter("meta")
        if one.get("property") == "og:title"
    ]
    known = [words for words in said if len(words) <= _LONGEST_TITLE]
    least, most = _SHORTEST_TITLE, max(map(len, known), default=0)
    found: list[etree._Element] = []
    last: Size | None = None  # of the last element whose words were compared
    for element, size in sizes.items():
        if not least <= size.letters <= most or element.tag == "a":
            continue
        if size.linked > size.plain and element.tag not in HEADINGS:
            continue
        if last is not None and last.holds(size) and last.letters == size.letters:
            continue  # it has the same words
        last = size
        words = words_of(element)
        if any(words in one for one in known):
            if len(words) > least:
                least, found = len(words), []
            found.append(_heading_in(element, sizes))
    headings = [one for one in found if one.tag in HEADINGS]
    return (
        headings
        or found
        or [one for one in root.iter("h1") if one in sizes and sizes[one].plain > sizes[one].linked]
    )


def _heading_in(element: etree._Element, sizes: Sizes) -> etree._Element:
    """The heading that has all words of an element, else the element."""
    letters = sizes[element].letters
    headings = (one for one in element.iter(*HEADINGS) if one in sizes)
    return next((one for one in headings if sizes[one].letters == letters), element)


def _densest(top: etree._Element, sizes: Sizes, titles: Sequence[etree._Element]) -> etree._Element:
    """The smallest element with most of the running text: first among those with the title, then among all."""
    runs = sizes[top].running > 0

    def text_in(one: etree._Element) -> int:
        return sizes[one].running if runs else sizes[one].plain

    titled = with_ancestors(titles)
    for among, share in ((titled, _ENOUGH_WITH_THE_TITLE), (sizes, _MOST_OF_THE_TEXT)):
        least = share * text_in(top)
        while least:
            inner = [one for one in top if one in sizes and one in among and one.tag not in _WHOLE]
            best = max(inner, key=text_in, default=None)
            if best is None or text_in(best) < least:
                break
            top = best
    return top


def _title_of(text: etree._Element, sizes: Sizes, titles: Sequence[etree._Element]) -> etree._Element | None:
    """The first title inside the text, else the last one before it."""
    inside = [one for one in titles if sizes[text].holds(sizes[one])]
    before = [one for one in titles if sizes[one].last < sizes[text].number]
    return inside[0] if inside else before[-1] if before else None


def _links_before(title: etree._Element, text: etree._Element, sizes: Sizes) -> Iterator[etree._Element]:
    """The blocks before a title, in the same element as the text, that are mostly links: menus and the path to the page."""
    for element in takewhile(lambda one: one is not text, (title, *title.iterancestors())):
        for one in element.itersiblings(preceding=True):
            size = sizes.get(one)
            if size is not None and size.linked > size.plain:
                yield one


def _between(title: etree._Element, text: etree._Element, sizes: Sizes) -> Iterator[etree._Element]:
    """The outermost elements between a title and a text behind it."""
    first, main = sizes[title], sizes[text]
    top = _common(title, text)
    for start in (title, text):
        for element in takewhile(lambda one: one is not top, (start, *start.iterancestors())):
            for one in (*element.itersiblings(preceding=True), *element.itersiblings()):
                size = sizes.get(one)
                if size is not None and first.last < size.number < main.number and not size.holds(main):
                    yield one


def _with_title(text: etree._Element, title: etree._Element, sizes: Sizes) -> set[etree._Element]:
    """The title of a text, and what stands between them.

    If that is a menu, and the title no heading, it is the name of the site in the page's head.
    """
    between = set(_between(title, text, sizes))
    if title.tag not in HEADINGS and any(sizes[one].made_of_links for one in between):
        return set()
    words = (one for one in between if sizes[one].plain >= max(_SHORTEST_PART, sizes[one].linked))
    return {title, *words}


def _rest(text: etree._Element, title: etree._Element | None, sizes: Sizes) -> set[etree._Element]:
    """What follows a text in the element that holds both it and its title, and goes on with it."""
    found: set[etree._Element] = set()
    inside = title is None or sizes[text].holds(sizes[title])
    top = text.getparent() if inside or title is None else _common(title, text)
    strict = inside or (top is not None and top.tag == "body")
    for element in takewhile(lambda one: one is not top, (text, *text.iterancestors())):
        for one in element.itersiblings():
            size = sizes.get(one)
            if size is None or size.plain < _SHORTEST_REST or size.linked > size.plain / 4:
                continue
            if not strict or one.tag in _TEXTUAL or next(one.iter("table"), None) is not None:
                found.add(one)
    return found


def _common(one: etree._Element, other: etree._Element) -> etree._Element:
    """The smallest element that holds both of two."""
    path = {other, *other.iterancestors()}
    return next(above for above in (one, *one.iterancestors()) if above in path)


def _other_articles(text: etree._Element, sizes: Sizes) -> set[etree._Element]:
    """The articles beside the one with the text: a release may stand in two; those of other stories are left out before."""
    for element in (text, *text.iterancestors()):
        if element.tag == "article":
            beside = (*element.itersiblings("article", preceding=True), *element.itersiblings("article"))
            return {
                one for one in beside if one in sizes and sizes[one].running and not sizes[one].made_of_links
            }
    return set()


def _around(
    parts: Set[etree._Element],
    sizes: Sizes,
    shown: Set[etree._Element],
    hidden: Set[etree._Element],
) -> Iterator[etree._Element]:
    """The outermost elements with words that are outside of all parts, or left out inside of one."""
    path = with_ancestors(parts)
    inside = passed = -1
    for element, size in sizes.items():
        if size.number <= passed:
            continue
        if element in parts:
            inside = size.last
        if element in hidden:
            passed = size.last
        elif element in shown or (element not in path and size.number > inside):
            passed = size.last
            if size.letters:
                yield element
