"""What readers share of documents that somebody else wrote: signs of damage, names of vocabularies, numbers."""

from __future__ import annotations

import re
import struct
import zipfile
import zlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml import etree

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""The signature of compound files: Word 97, and encrypted documents."""

DAMAGED = (zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, RuntimeError, ValueError)
"""What the standard library raises for damaged archives, also for offsets that lead out of them and names not in UTF-8."""

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = re.compile(rb"http://purl\.oclc\.org/ooxml/(\w+)/")
_NUMBER = re.compile(r"-?[0-9]{1,9}")


def as_transitional(part: bytes) -> tuple[bytes, bool]:
    """A part of an Open XML document, in UTF-8, with the usual names of its vocabularies; and whether it was strict.

    Strict Open XML (ISO/IEC 29500, part 1) names them otherwise.
    """
    part, changed = _STRICT.subn(rb"http://schemas.openxmlformats.org/\1/2006/", part)
    return part, changed > 0


def whole_number(text: str | None, default: int = 0) -> int:
    """A whole number of at most nine digits; the default if it is none."""
    return int(text) if text and _NUMBER.fullmatch(text) else default


def is_on(element: etree._Element | None) -> bool:
    """Whether a property of a Word document is there and not switched off; "none" is not in the standard, but clear."""
    return element is not None and element.get(f"{_WORD}val", "true") not in ("0", "false", "off", "none")
