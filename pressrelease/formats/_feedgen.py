"""Parts of a feed that feedgen cannot write, added to its tree by two extensions.

feedgen takes the last alternate link for a page's own, drops authors without a mail address, has no links inside
items, and switches the locale of the whole process for every date.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from email.utils import format_datetime
from typing import Any

from feedgen.ext.base import BaseExtension
from feedgen.feed import FeedGenerator
from lxml import etree
from lxml.etree import SubElement

_ATOM = "{http://www.w3.org/2005/Atom}"
_DC = "http://purl.org/dc/elements/1.1/"
_NAMESPACES = {"dc": _DC, "atom": _ATOM[1:-1], "content": "http://purl.org/rss/1.0/modules/content/"}
_END = b"  </channel>\n</rss>\n"


class Channel(BaseExtension):
    """The additions to a feed: its links, and the time of the last change in it."""

    def __init__(self) -> None:
        self.links: list[dict[str, str]] = []
        self.changed: datetime

    def extend_ns(self) -> dict[str, str]:
        return {"dc": _DC}

    def extend_rss(self, rss: Any) -> None:
        channel = rss[0]
        changed = channel.makeelement("lastBuildDate")
        changed.text = format_datetime(self.changed)
        channel.find("language").addnext(changed)
        for link in self.links:
            SubElement(channel, f"{_ATOM}link", link)


class Item(BaseExtension):
    """The additions to an item: links, times, author and language."""

    def __init__(self) -> None:
        self.links: list[dict[str, str]] = []
        self.published: datetime
        self.updated: datetime | None = None
        self.creator = ""
        self.language = ""

    def extend_rss(self, item: Any) -> None:
        # before the plain link, for readers that take the last address they find
        for place, link in enumerate(self.links, start=1):
            item.insert(place, item.makeelement(f"{_ATOM}link", link))
        SubElement(item, "pubDate").text = format_datetime(self.published)
        if self.updated is not None:
            SubElement(item, f"{_ATOM}updated").text = self.updated.isoformat()
        if self.creator:
            SubElement(item, f"{{{_DC}}}creator").text = self.creator
        SubElement(item, f"{{{_DC}}}language").text = self.language


def start_feed() -> Any:
    """A feedgen feed whose `completion`, like that of each of its items, is one of these extensions."""
    feed: Any = FeedGenerator()  # type: ignore[no-untyped-call]
    feed._FeedGenerator__rss_lastBuildDate = (
        None  # else it would be the current time, written with another locale
    )
    feed.register_extension("completion", Channel, Item, atom=False)
    return feed


def written_item(entry: Any) -> bytes:
    """The markup of an item in a feed."""
    feed = etree.Element("rss", nsmap=_NAMESPACES)
    SubElement(feed, "channel").append(entry.rss_entry())
    written: bytes = etree.tostring(feed, pretty_print=True, encoding="UTF-8")
    return written[written.index(b"    <item>") : -len(_END)]


def written_frame(feed: Any) -> tuple[bytes, bytes]:
    """The markup of a feed before its items and after them."""
    written: bytes = feed.rss_str(pretty=True)
    return written[: -len(_END)], _END


def read_items(content: bytes) -> Iterator[Any]:
    """The items of a feed, or of a part of one."""
    if not content.startswith(b"<?xml"):
        names = "".join(f' xmlns:{name}="{address}"' for name, address in _NAMESPACES.items())
        content = f"<rss{names}>".encode() + content + b"</rss>"
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
    return etree.fromstring(content, parser).iter("item")
