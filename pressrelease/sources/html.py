"""Web pages: the article, without the page's furniture around it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from pressrelease.errors import InputError, Mistake
from pressrelease.model import Document, Mark, Place, Role, Segment
from pressrelease.sources import Source
from pressrelease.sources._article import Article, find_article
from pressrelease.sources._furniture import UNSEEN
from pressrelease.sources._reading import decode, line_of, mistake, read_bytes
from pressrelease.sources._sizes import INLINE, TooDeepError

if TYPE_CHECKING:
    from lxml import etree

# a declaration in a comment or in a script is none
_CHARSET = re.compile(
    rb"""<!--.*?(?:-->|\Z)|<script\b.*?(?:</script|\Z)
    |<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_\-]{2,30})
    |\A\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9_\-]{2,30})""",
    re.IGNORECASE | re.DOTALL | re.VERBOSE,
)
_MOST_ATTRIBUTES = 250  # of an element; the time of the parser grows with their square
_ATTRIBUTE = r"""[\s/]*+[^\s/>][^\s/>=]*+(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>"'][^\s>]*+)?+)?+"""
_CROWDED = re.compile(
    rf"""<!--(?:-?>|.*?(?:-->|\Z))|<(script|style)\b.*?(?:</\1|\Z)
    |<[a-z][^\s/>]*+(?:{_ATTRIBUTE}){{0,{_MOST_ATTRIBUTES}}}+({_ATTRIBUTE})?+""",
    re.IGNORECASE | re.DOTALL | re.VERBOSE,
)
# what XML may not hold, and no reader sees
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")
_SPACE = re.compile(r"[ \t\n\r\f]+")
_BLOCKS = {
    "p": Role.PARAGRAPH, "li": Role.LIST_ITEM, "td": Role.TABLE_CELL, "th": Role.TABLE_HEADER,
    "blockquote": Role.QUOTATION, "figcaption": Role.CAPTION, "caption": Role.CAPTION, "h1": Role.TITLE,
    **dict.fromkeys(("h2", "h3", "h4", "h5", "h6"), Role.HEADING),
    **dict.fromkeys(("div", "section", "article", "main", "body", "pre", "dt", "dd", "dl", "ul", "ol", "table", "tbody",
                     "thead", "tfoot", "tr", "figure", "header", "address", "hr", "details", "summary", "center"), Role.PARAGRAPH),
}  # fmt: skip
_MARKS = {"strong": "strong", "b": "strong", "em": "emphasis", "i": "emphasis", "code": "code"}


def read(path: Path, language: str) -> tuple[Document, ...]:
    """Read the article of a web page, in the language that the page declares. A place is the line of its element."""
    root = _parse(path)
    try:
        article = find_article(root)
    except TooDeepError:
        raise _not_to_its_end(path) from None
    segments = [segment for part in article.parts for segment in _Reader(str(path), article).segments(part)]
    said = language or _language(article.parts[0])
    return (Document(str(path), said, tuple(segments), unread=_unread(path, article)),)


def _parse(path: Path) -> etree._Element:
    """The tree of a page; raises InputError for what the parser would lose, or would take minutes to read."""
    from lxml import etree

    data = read_bytes(path)
    found = (match.group(1) or match.group(2) for match in _CHARSET.finditer(data[:4096]))
    charset = next((name for name in found if name), b"")
    text = decode(data, path, charset.decode("ascii"))
    for match in _CROWDED.finditer(text):
        if match.group(2):
            line = text.count("\n", 0, match.start()) + 1
            what = f"has an element with more than {_MOST_ATTRIBUTES} attributes"
            raise mistake(path, what, "remove the element or its attributes", line)
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=True
    )
    root = etree.fromstring(text.encode("utf-8"), parser)
    for entry in parser.error_log:
        if entry.level == etree.ErrorLevels.FATAL:  # the rest of the page is lost
            raise _not_to_its_end(path)
    if root is None:
        raise mistake(path, "holds no text")
    return root


def _not_to_its_end(path: Path) -> InputError:
    return mistake(path, "nests its elements too deeply to be read to its end", "save it as plain text")


def _language(part: etree._Element) -> str:
    """The language that an element or the nearest one around it declares: `az` for az-Latn and az_AZ."""
    for element in (part, *part.iterancestors()):
        said: str = element.get("lang") or element.get("xml:lang") or ""
        if said.strip():
            return re.split(r"[-_]", said.strip())[0].lower()
    return ""


def _unread(path: Path, article: Article) -> tuple[Mistake, ...]:
    """A note of the share of the page that is not in its article, and of the largest parts with it."""
    if not article.around:
        return ()
    named = [
        f"{_selector(one)} in line {line_of(one)} ({_percent(share)})" for one, share in article.around[:3]
    ]
    more = len(article.around) - len(named)
    if more:
        named.append(f"{more} smaller part{'s' if more > 1 else ''}")
    message = f"{_percent(article.unread)} of the page's text is outside of its article and was not read"
    return (Mistake(str(path), line_of(article.around[0][0]), 0, message, ", ".join(named)),)


def _selector(element: etree._Element) -> str:
    """An element as in a style sheet, by its first class: `div.sidebar`."""
    return ".".join([str(element.tag), *element.get("class", "").split()[:1]])


def _percent(share: float) -> str:
    return f"{share:.0%}" if share >= 0.005 else "less than 1%"


class _Reader:
    """Walks an element once and splits its words into segments where blocks begin and end."""

    def __init__(self, path: str, article: Article) -> None:
        self.path = path
        self.article = article
        self.parts: list[str] = []
        self.length = 0
        self.marks: list[Mark] = []
        self.open: list[tuple[str, int, str]] = []
        self.roles: list[Role] = [Role.PARAGRAPH]
        self.line = 0

    def segments(self, top: etree._Element) -> Iterator[Segment]:
        from lxml import etree

        walk = etree.iterwalk(top, events=("start", "end"))
        for event, element in walk:
            tag = element.tag
            if element in self.article.left_out:
                if event == "start":
                    walk.skip_subtree()
                    if tag not in INLINE and tag not in UNSEEN:
                        yield from self._flush()
                elif element is not top:
                    self._add(element.tail, element)
            elif event == "start":
                if tag in _BLOCKS:
                    yield from self._flush()
                    self.roles.append(self._role(element))
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

    def _role(self, element: etree._Element) -> Role:
        """A paragraph inside a quotation, an item or a cell is part of it."""
        role = Role.TITLE if element is self.article.title else _BLOCKS[element.tag]
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
        words = _SPACE.sub(" ", _CONTROL.sub("", text))
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
