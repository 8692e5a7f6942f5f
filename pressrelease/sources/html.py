"""Web pages: the article, without the page's furniture around it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from pressrelease.errors import InputError, Mistake
from pressrelease.model import Document
from pressrelease.sources import Source
from pressrelease.sources._reading import decode, line_of, mistake, read_bytes

if TYPE_CHECKING:
    from lxml import etree

    from pressrelease.sources._article import Article

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


def read(path: Path, language: str) -> tuple[Document, ...]:
    """Read the article of a web page, in the language that the page declares. A place is the line of its element."""
    # imported here: needed only for a page
    from pressrelease.sources._article import find_article
    from pressrelease.sources._page import PageReader
    from pressrelease.sources._sizes import TooDeepError

    root = _parse(path)
    try:
        article = find_article(root)
    except TooDeepError:
        raise _not_to_its_end(path) from None
    reader = PageReader(str(path), article.left_out, article.title)
    for part in article.parts:
        reader.read(part)
    return (
        Document(
            str(path),
            language or _language(article.parts[0]),
            tuple(reader.segments),
            unread=_unread(path, article),
            tables=tuple(reader.grids.found),
        ),
    )


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


SOURCE = Source("web pages", (".html", ".htm", ".xhtml"), read)
