"""Bytes from files, text from bytes, trees from XML: within limits, and with a plain message for every failure."""

from __future__ import annotations

import codecs
import io
import re
import sys
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

from pressrelease.errors import InputError, Mistake
from pressrelease.files import open_file
from pressrelease.identification import identify
from pressrelease.sources import STANDARD_INPUT

if TYPE_CHECKING:
    from lxml import etree

MOST_BYTES = 50 * 1024 * 1024  # per file; the largest press release with pictures is a tenth of it
MOST_TEXT = 4 * 1024 * 1024  # of text and markup; a novel is a quarter of it
MOST_UNPACKED = 2 * MOST_TEXT  # for a Word document, whose markup is ten times as long as its words

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SIGNATURES = (
    (b"%PDF", "a PDF", "save the text as DOCX or plain text"),
    (b"{\\rtf", "a Rich Text file", "save it as DOCX"),
    (b"PK\x03\x04", "a ZIP archive", "a Word document needs the ending .docx"),
    (_OLE, "an old Word document or an encrypted one", "save it as DOCX, without a password"),
    (b"\xff\xd8\xff", "a JPEG picture", ""),
    (b"\x89PNG", "a PNG picture", ""),
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_XML_ENCODING = re.compile(r"""\A(\s*<\?xml[^>]*?)\s+encoding\s*=\s*(?:"[^"]*"|'[^']*')""")
_CODE_PAGE = re.compile(r"(?:x-)?(?:windows|win|cp|ms)[-_]?(\d{3,4})", re.IGNORECASE)
# what browsers read where a page declares these (WHATWG Encoding Standard, section 4.2)
_AS_BROWSERS = {"iso-8859-1": "cp1252", "latin1": "cp1252", "iso-8859-9": "cp1254", "latin5": "cp1254"}
# encodings of Python that no page is in: they read escapes or names of hosts, or nothing at all
_NOT_OF_THE_WEB = frozenset(
    ("idna", "mbcs", "oem", "punycode", "raw-unicode-escape", "undefined", "unicode-escape", "utf-7")
)
# characters besides letters that a press text in a single-byte encoding may hold
_TYPOGRAPHY = frozenset("\u00a0«»“”„‘’–—…№°§©®€£±·•\u2030\u00ad\u2122")

# errors of libxml2 (xmlerror.h) that people cause, in words of ours
_XML_MISTAKES = {
    4: "it does not begin with an element",
    5: "something stands behind its last element",
    9: "it has a character that XML does not allow",
    23: "a name of a character that does not end in ; (write & as &amp;)",
    26: "an entity that is not declared (write & as &amp;)",
    32: "it declares an encoding that is not known",
    38: "a < in an attribute (write it as &lt;)",
    39: "an attribute without quotation marks",
    42: "an element has the same attribute twice",
    64: "its XML declaration does not stand at the beginning",
    68: "a name is missing behind < or & (write them as &lt; and &amp;)",
    73: "a tag that is not closed with >",
    76: "an element is closed by the tag of another",
    77: "it ends before all elements are closed",
    81: "it is not in the encoding that it declares",
    201: "a prefix of a name that no xmlns declares",
}


def mistake(path: Path, message: str, hint: str = "", line: int = 0, column: int = 0) -> InputError:
    """An InputError with one mistake in a file."""
    return InputError(Mistake(str(path), line, column, message, hint))


def read_bytes(path: Path) -> bytes:
    """The whole file; raises InputError if it does not exist, is unreadable, empty or too large."""
    try:
        if path == STANDARD_INPUT and sys.stdin is None:
            raise mistake(path, "standard input is closed")
        with open_file(path) if path != STANDARD_INPUT else nullcontext(sys.stdin.buffer) as file:
            data = file.read(MOST_BYTES + 1)
    except FileNotFoundError:
        raise mistake(path, "there is no such file") from None
    except IsADirectoryError:
        raise mistake(path, "is a folder, not a text") from None
    except PermissionError:
        raise mistake(path, "cannot be read", "check the file's permissions") from None
    except (OSError, ValueError) as error:
        raise mistake(path, f"cannot be read: {getattr(error, 'strerror', None) or error}") from None
    if len(data) > MOST_BYTES:
        raise mistake(
            path, f"is larger than {MOST_BYTES // 1024 // 1024} MB", "give the text without its pictures"
        )
    if not data.strip(b"\x00 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise mistake(path, "is empty")
    return data


def _bound(data: bytes, path: Path, most: int = MOST_TEXT) -> None:
    if len(data) > most:
        size = f"{most // 1024 // 1024} MB"
        raise mistake(path, f"holds more than {size} of text", "no press text is that long")


def decode(data: bytes, path: Path, declared: str = "") -> str:
    """Decode bytes as UTF-8, UTF-16 with a byte order mark, `declared`, or an encoding that is certain.

    All line ends become line feeds. Raises InputError if the bytes are not text, or if their encoding is uncertain.
    """
    _bound(data, path)
    for signature, what, hint in _SIGNATURES:
        if data.startswith(signature):
            raise mistake(path, f"is {what}, not a text", hint)
    text = _decoded(data, path, declared)
    if "\x00" in text or len(_CONTROL.findall(text[:100_000])) > 10:
        raise mistake(path, "is not a text: it is full of control characters", "save it as UTF-8")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _decoded(data: bytes, path: Path, declared: str) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        try:
            return data.decode("utf-16")
        except UnicodeDecodeError:
            raise mistake(path, "begins like UTF-16 but is not", "save it as UTF-8") from None
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
    if declared:
        try:
            return data.decode(_codec(declared))
        except (UnicodeError, LookupError):
            raise mistake(
                path, f"declares {declared} as its encoding but is not", "save it as UTF-8", line
            ) from None
    sure = [text for text in (_single_byte(data, encoding) for encoding in ("cp1251", "cp1254")) if text]
    if len(sure) == 1:
        return sure[0]
    raise mistake(path, "is not UTF-8, and its encoding is uncertain", "save it as UTF-8", line)


def _codec(declared: str) -> str:
    """The name of an encoding as Python knows it: cp1251 for windows-1251, win-1251, CP-1251.

    Raises LookupError if there is none, or if no page of the web can be in it.
    """
    page = _CODE_PAGE.fullmatch(declared)
    name = f"cp{page.group(1)}" if page else _AS_BROWSERS.get(declared.lower(), declared)
    known = codecs.lookup(name).name
    if known.replace("_", "-") in _NOT_OF_THE_WEB:
        raise LookupError(name)
    return known


def _single_byte(data: bytes, encoding: str) -> str:
    """The text in that encoding if it is certainly in one language and has only that language's letters, else ""."""
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return ""
    code = identify(text)
    if not code:
        return ""
    from pressrelease.languages import language

    common = language(code).common_words
    if len(common & {word.lower() for word in re.findall(r"[^\W\d_]+", text)}) < 3:
        return ""
    letters = language(code).letters
    known = frozenset(letters) | frozenset(letters.upper()) | frozenset(language(code).lower) | _TYPOGRAPHY
    return text if all(letter in known for letter in text if letter > "\x7f") else ""


def in_utf8(data: bytes, path: Path) -> bytes:
    """An XML text in UTF-8 if it is in UTF-16 with a byte order mark, else as it is."""
    if not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data
    return _XML_ENCODING.sub(r"\1", decode(data, path), count=1).encode("utf-8")


def parse_xml(data: bytes, path: Path, what: str = "XML", *, most: int = MOST_TEXT) -> etree._Element:
    """The root of an XML text; entities are not followed, nothing is fetched, and the size is bounded by `most`.

    Raises InputError if it is malformed or has declarations of its own, which no text needs.
    """
    from lxml import etree

    _bound(data, path, most)
    data = in_utf8(data, path)
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        raise _declares_types(path)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        tree = etree.parse(io.BytesIO(data), parser)
    except etree.XMLSyntaxError as error:
        line, column = error.position
        told = _XML_MISTAKES.get(getattr(error, "code", 0))
        message = f"is not a well-formed {what}{f': {told}' if told else ''}"
        hint = "open it in the program that wrote it, and save it again"
        raise mistake(path, message, hint, line or 0, column or 0) from None
    if tree.docinfo.internalDTD is not None:  # in an encoding that hides it from the search above
        raise _declares_types(path)
    return tree.getroot()


def _declares_types(path: Path) -> InputError:
    message = "declares a document type or entities, which can be an attack"
    return mistake(path, message, "remove the <!DOCTYPE> part")


def line_of(element: etree._Element) -> int:
    """The line in its file where an element begins, 0 if unknown."""
    line: object = element.sourceline
    return line if isinstance(line, int) else 0
