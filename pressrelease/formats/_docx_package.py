"""A Word file as a ZIP archive of XML parts and pictures: the same bytes for the same parts.

The standard library's writer puts a time stamp on every member and deflates all of them each time; this one uses no
clock, and deflates constant parts only once.
"""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Iterable
from functools import lru_cache
from urllib.parse import quote, urlsplit

from pressrelease.records import dataclass

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

# Deflating harder takes up to three times the time and saves 3 to 10 % of a few kilobytes.
_LEVEL = 1
_STORED, _DEFLATED = 0, 8
_UTF8_NAME = 0x800
_TIME, _DATE = 0, 33  # midnight of 1 January 1980, the earliest time in ZIP
_LOCAL = struct.Struct("<IHHHHHIIIHH")
_CENTRAL = struct.Struct("<IHHHHHHIIIHHHHHII")
_END = struct.Struct("<IHHHHIIH")

# Characters that XML 1.0 cannot hold, not even escaped.
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_SPECIAL = re.compile("[&<>\x00-\x1f\ud800-\udfff\ufffe\uffff]")
_SPACING = re.compile("[\t\n\r]")

_LONGEST_ADDRESS = 2083  # Word calls a file with a longer one damaged
_ADDRESS_SIGNS = "!$%&'()*+,-./:;=?@_~"
_HOST = re.compile(r"[A-Za-z0-9._-]+")
_BROKEN_ESCAPE = re.compile("%(?![0-9A-Fa-f]{2})")


@dataclass(frozen=True, slots=True)
class Member:
    """A file of the package, ready to be written: its name, its bytes as they are stored, and its ZIP metadata."""

    name: bytes
    data: bytes
    method: int
    checksum: int
    size: int


def packed(name: str, content: str | bytes) -> Member:
    """A member whose content is deflated now."""
    raw = content.encode() if isinstance(content, str) else content
    return Member(
        name.encode(), zlib.compress(raw, _LEVEL, -zlib.MAX_WBITS), _DEFLATED, zlib.crc32(raw), len(raw)
    )


def stored(name: str, content: str | bytes) -> Member:
    """A member that is not deflated: a picture, which is already compressed, or a part that is too small."""
    raw = content.encode() if isinstance(content, str) else content
    return Member(name.encode(), raw, _STORED, zlib.crc32(raw), len(raw))


def written(members: Iterable[Member]) -> bytes:
    """The ZIP file of these members, in this order."""
    parts: list[bytes] = []
    directory: list[bytes] = []
    offset = 0
    for one in members:
        sizes = (one.checksum, len(one.data), one.size, len(one.name), 0)
        head = _LOCAL.pack(0x04034B50, 20, _UTF8_NAME, one.method, _TIME, _DATE, *sizes)
        parts += (head, one.name, one.data)
        directory += (
            _CENTRAL.pack(
                0x02014B50, 20, 20, _UTF8_NAME, one.method, _TIME, _DATE, *sizes, 0, 0, 0, 0, offset
            ),
            one.name,
        )
        offset += len(head) + len(one.name) + len(one.data)
    listing = b"".join(directory)
    count = len(directory) // 2
    end = _END.pack(0x06054B50, 0, 0, count, count, len(listing), offset, 0)
    return b"".join((*parts, listing, end))


def escaped(text: str) -> str:
    """Text for use between tags: escaped, with spaces for line ends and tabs, and U+FFFD for anything XML cannot hold."""
    if not _SPECIAL.search(text):
        return text
    text = _SPACING.sub(" ", _ILLEGAL.sub("\ufffd", text))
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def quoted(text: str) -> str:
    """Text for use between the double quotes of an attribute."""
    return escaped(text).replace('"', "&quot;")


def relations(entries: Iterable[str]) -> str:
    """A relations part with entries from `relation`."""
    return f'{DECLARATION}<Relationships xmlns="{RELATIONS}">{"".join(entries)}</Relationships>'


def relation(identity: str, kind: str, target: str, *, external: bool = False) -> str:
    """One relation; `kind` is its full name, or the last word of one of Office's own."""
    name = kind if "/" in kind else f"{OFFICE}/{kind}"
    mode = ' TargetMode="External"' if external else ""
    return f'<Relationship Id="{quoted(identity)}" Type="{name}" Target="{quoted(target)}"{mode}/>'


@lru_cache(maxsize=1024)
def link_target(address: str) -> str:
    """An address in the form that the package may hold; "" if Word would not open it."""
    try:
        parts = urlsplit(address.strip())
        host = (parts.hostname or "").encode("idna").decode()
        port = f":{parts.port}" if parts.port is not None else ""
    except ValueError:
        return ""
    path = _BROKEN_ESCAPE.sub("%25", quote(parts.path, safe=_ADDRESS_SIGNS, errors="replace"))
    rest = "".join(
        mark + _BROKEN_ESCAPE.sub("%25", quote(text, safe=_ADDRESS_SIGNS, errors="replace"))
        for mark, text in (("?", parts.query), ("#", parts.fragment))
        if text
    )
    if parts.scheme in ("http", "https") and _HOST.fullmatch(host):
        target = f"{parts.scheme}://{host}{port}{path}{rest}"
    elif parts.scheme in ("mailto", "tel") and path:
        target = f"{parts.scheme}:{path}{rest}"
    else:
        return ""
    return target if len(target) <= _LONGEST_ADDRESS else ""
