"""Inline Markdown of one text in one language, by python-markdown's inline stage."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree
from functools import lru_cache
from typing import NamedTuple

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.util import AtomicString

from pressrelease.errors import Mistake
from pressrelease.model import (
    Code,
    Emphasis,
    Inline,
    Inlines,
    LineBreak,
    Link,
    Place,
    Role,
    Words,
    plain_text,
)

# Texts that take no markup: a name may hold an asterisk.
PLAIN_ROLES = frozenset(
    {
        Role.SUMMARY,
        Role.UPDATE_NOTE,
        Role.PLACE,
        Role.SOURCE,
        Role.TAG,
        Role.ALT,
        Role.CONTACT_NAME,
        Role.CONTACT_ROLE,
    }
)

# python-markdown copies a text for every mark in it; beyond this product of length and marks it would take
# longer than a reader's patience: half a second at most. A page of text with a hundred marks has 300,000.
_MOST_WORK = 50_000_000
_DEEPEST = 20

_LONGEST_LABEL = 2000  # characters of the text of a link
_MOST_BRACKETS = 4  # inside one another

_BRACKET = re.compile(r"[\[\]]")
_MARK = re.compile(r"[\\`*_\[<{}]")
_BRACES = re.compile(r"\{\{|\}\}")
_IMAGE = re.compile(r"!\[[^\]]{0,1000}\]\(")
_PARTED_LINK = re.compile(r"\]\s+\((?:https?|mailto|tel):")
_ESCAPED = re.compile("\x02(\\d+)\x03")  # what python-markdown's escape pattern leaves: the code point
_PLACEHOLDER = re.compile("\x02[^\x03]*\x03")
_TARGET = re.compile(
    r"""\(\s{0,9}
        (?: < (?P<bracketed> [^<>\n]{0,2000} ) >
          | (?P<bare> (?: [^\s()<>] | \( [^\s()]{0,200} \) ){0,2000}+ ) )
        (?: \s{1,9} (?: "(?P<double> [^"]{0,500} )" | '(?P<single> [^']{0,500} )' ) )?
        \s{0,9} \)""",
    re.VERBOSE,
)
_MAIL = re.compile(r"[^@\s<>]+@[^@\s<>.]+(?:\.[^@\s<>.]+)+(?:\?\S*)?")
_TELEPHONE = re.compile(r"\+?[0-9().\-/]{3,}(?:;[\w=.\-]+)*")
_SITE = re.compile(r"(?:www\.)?[\w-]+(?:\.[\w-]+)*\.[^\W\d_]{2,}(?:[/?#]\S*)?")


class _Parsed(NamedTuple):
    content: Inlines
    problems: tuple[tuple[str, str], ...]  # message and hint of each


def parse_inline(text: str, place: Place, mistakes: list[Mistake]) -> Inlines:
    """The inline content of one text: emphasis, code, links, written line breaks (a backslash at a line's end).

    What is wrong in it is added to `mistakes` with the text's place: a link that is no http, https, mailto or tel
    address, an image inside running text.
    """
    if _MARK.search(text) is None:
        return (Words(text),) if text else ()
    content, problems = _parse(text)
    mistakes.extend(Mistake(place.path, place.line, place.column, *problem) for problem in problems)
    return content


def parse_words(text: str) -> str:
    """A text that takes no markup (a name, a tag, the description of an image), its doubled braces read."""
    return text.replace("{{", "{").replace("}}", "}") if "{" in text or "}" in text else text


# The source's own texts are parsed when a release is read and again for its edition; content never changes.
@lru_cache(maxsize=512)
def _parse(text: str) -> _Parsed:
    marks = len(_MARK.findall(text))
    if marks * len(text) > _MOST_WORK:
        return _Parsed(
            (Words(text),), (("this text is too long for the markup in it", "break it up with blank lines"),)
        )
    if _IMAGE.search(text):
        return _Parsed(
            (Words(text),), (("an image stands in a paragraph of its own", "put blank lines around it"),)
        )
    problems = _STAGE.problems
    problems.clear()
    if _PARTED_LINK.search(text):
        problems.append(("a space between the two parts of a link", "write [text](https://example.org/)"))
    root = ElementTree.Element("div")
    ElementTree.SubElement(root, "p").text = text
    try:
        _STAGE.treeprocessors["inline"].run(root)
        content = _content(root[0], problems, 0)
    except RecursionError:
        problems.append(("marks are nested too deeply here", "take some away"))
        content = ()
    return _Parsed(content, tuple(problems))


def _content(element: ElementTree.Element, problems: list[tuple[str, str]], depth: int) -> Inlines:
    if depth > _DEEPEST:
        raise RecursionError
    nodes: list[Inline] = []
    _add_words(nodes, element.text)
    for child in element:
        tag = child.tag
        if tag == "code":
            nodes.append(
                Code((child.text or "").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"))
            )
        elif tag == "br":
            nodes.append(LineBreak())
        elif tag == "a":
            inner = _content(child, problems, depth + 1)
            address = _unescape(child.get("href", ""))
            problem = _address_problem(address)
            if problem is None and not plain_text(inner).strip():
                problem = ("a link without a text", "write what is linked between the square brackets")
            if problem is not None:
                problems.append(problem)
            nodes.append(Link(address, inner, _unescape(child.get("title", ""))))
        else:
            nodes.append(Emphasis(_content(child, problems, depth + 1), strong=tag == "strong"))
        _add_words(nodes, child.tail)
    return tuple(nodes)


def _add_words(nodes: list[Inline], text: str | None) -> None:
    if not text:
        return
    text = _unescape(text)
    if nodes and isinstance(nodes[-1], Words):
        nodes[-1] = Words(nodes[-1].text + text)
    else:
        nodes.append(Words(text))


def _unescape(text: str) -> str:
    return _ESCAPED.sub(lambda found: chr(int(found[1])), text) if "\x02" in text else text


def _address_problem(address: str) -> tuple[str, str] | None:
    """What is wrong with a link's address: message and hint, or None."""
    scheme, colon, rest = address.partition(":")
    scheme = scheme.lower()
    if re.search(r"\s", address):
        return f"the address {address!r} of a link holds a space", "write %20 for it"
    if colon and scheme in ("http", "https"):
        host = re.match(r"//([^/?#\s]+)", rest)
        return (
            None
            if host
            else (f"the link {address!r} has no site", "write it in full, as in https://example.org/")
        )
    if colon and scheme == "mailto":
        return (
            None
            if _MAIL.fullmatch(rest)
            else (f"{rest!r} is no e-mail address", "write it as name@example.org")
        )
    if colon and scheme == "tel":
        return (
            None
            if _TELEPHONE.fullmatch(rest)
            else (f"{rest!r} is no telephone number", "write tel:+994125550110")
        )
    if _MAIL.fullmatch(address):
        return f"the link {address!r} is an e-mail address", f"write mailto:{address}"
    if _SITE.fullmatch(address):
        return f"the link {address!r} is no full address", f"did you mean https://{address}?"
    if colon and re.fullmatch(r"[a-z][a-z0-9+.-]*", scheme):
        return f"a link may not go to a {scheme}: address", "http, https, mailto and tel are allowed"
    return (
        f"the link {address!r} is no full address",
        "a release is read in many places: write the address in full, from https:// on",
    )


class _Stage(Markdown):
    """python-markdown with the inline patterns that a release may use, and what they found wrong."""

    def __init__(self) -> None:
        self.problems: list[tuple[str, str]] = []
        super().__init__()
        for name in "reference image_link image_reference short_reference short_image_ref html entity linebreak".split():
            self.inlinePatterns.deregister(name)
        self.inlinePatterns.register(_LineBreak(r"\\\n", self), "linebreak", 185)
        self.inlinePatterns.register(_Link(r"\[", self), "link", 160)
        self.inlinePatterns.register(
            _Address(r"<([A-Za-z][A-Za-z0-9+.-]{1,31}://[^<>\s]*)>", self), "autolink", 120
        )
        self.inlinePatterns.register(
            _Address(r"<(?:mailto:)?([^<>\s!@]+@[^<>\s@]+)>", self, "mailto:"), "automail", 110
        )
        self.inlinePatterns.register(_Braces(_BRACES.pattern, self), "braces", 105)


class _LineBreak(InlineProcessor):
    """A backslash at the end of a line."""

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[ElementTree.Element, int, int]:  # type: ignore[override]  # noqa: N802
        return ElementTree.Element("br"), m.start(), m.end()


class _Address(InlineProcessor):
    """`<https://example.org/>` and `<name@example.org>`: the address is the text."""

    def __init__(self, pattern: str, md: Markdown, scheme: str = "") -> None:
        super().__init__(pattern, md)
        self._scheme = scheme

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[ElementTree.Element, int, int]:  # type: ignore[override]  # noqa: N802
        address = self.unescape(m[1])
        element = ElementTree.Element("a", {"href": self._scheme + address})
        element.text = AtomicString(address)
        return element, m.start(), m.end()


class _Braces(InlineProcessor):
    """`{{` and `}}`, which stand for the braces themselves; names in braces were put into words before."""

    def handleMatch(  # type: ignore[override]  # noqa: N802
        self, m: re.Match[str], data: str
    ) -> tuple[str, int, int]:
        return m[0][0], m.start(), m.end()


class _Link(InlineProcessor):
    """`[text](address "title")`. Unlike python-markdown's own it looks only so far ahead, and a link holds no link."""

    ANCESTOR_EXCLUDES = ("a",)

    def handleMatch(  # type: ignore[override]  # noqa: N802
        self, m: re.Match[str], data: str
    ) -> tuple[ElementTree.Element | None, int | None, int | None]:
        end = _closing_bracket(data, m.end())
        if end < 0 or not data.startswith("(", end + 1):
            return None, m.start(), m.end()
        target = _TARGET.match(data, end + 1)
        if target is None:
            assert isinstance(self.md, _Stage)
            self.md.problems.append(
                (
                    f"the address of the link {_PLACEHOLDER.sub('', data[m.start() : end + 1])[:60]} cannot be read",
                    "write [text](https://example.org/), or \\[ where no link is meant",
                )
            )
            return None, m.start(), m.end()
        element = ElementTree.Element(
            "a", {"href": self.unescape((target["bracketed"] or target["bare"] or "").strip())}
        )
        title = target["double"] or target["single"]
        if title:
            element.set("title", self.unescape(title))
        element.text = data[m.end() : end]
        return element, m.start(), target.end()


def _closing_bracket(text: str, at: int) -> int:
    """Where the bracket is closed that was opened before `at`; -1 where it is not, or too far away."""
    depth = 1
    for found in _BRACKET.finditer(text, at, at + _LONGEST_LABEL):
        depth += 1 if found[0] == "[" else -1
        if depth == 0:
            return found.start()
        if depth > _MOST_BRACKETS:
            break
    return -1


_STAGE = _Stage()
