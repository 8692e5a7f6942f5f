"""The attachments of a release: files in its folder that readers download, of kinds that are safe to publish.

A server runs some files (PHP) and browsers run others (HTML, SVG) in the name of the site, so only known kinds are
taken, and only if the first bytes are those of the kind.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import BinaryIO

from pressrelease.errors import Mistake
from pressrelease.model import Attachment, Place
from pressrelease.releases.companions import Problem, read_companion

_LARGEST = 100_000_000  # bytes; a larger file is a burden on a telephone
_ZIP, _OLE, _TIFF = (b"PK\x03\x04",), (b"\xd0\xcf\x11\xe0",), (b"II*\0", b"MM\0*")
_OFFICE = "application/vnd.openxmlformats-officedocument."
_OPEN = "application/vnd.oasis.opendocument."
# the ending of a name: the media type, and with what the content begins, at an offset; none if it is a text
_KINDS: Mapping[str, tuple[str, int, tuple[bytes, ...]]] = {
    "pdf": ("application/pdf", 0, (b"%PDF-",)),
    "docx": (f"{_OFFICE}wordprocessingml.document", 0, _ZIP),
    "xlsx": (f"{_OFFICE}spreadsheetml.sheet", 0, _ZIP),
    "pptx": (f"{_OFFICE}presentationml.presentation", 0, _ZIP),
    "doc": ("application/msword", 0, _OLE),
    "xls": ("application/vnd.ms-excel", 0, _OLE),
    "ppt": ("application/vnd.ms-powerpoint", 0, _OLE),
    "odt": (f"{_OPEN}text", 0, _ZIP),
    "ods": (f"{_OPEN}spreadsheet", 0, _ZIP),
    "odp": (f"{_OPEN}presentation", 0, _ZIP),
    "rtf": ("application/rtf", 0, (b"{\\rtf",)),
    "epub": ("application/epub+zip", 0, _ZIP),
    "zip": ("application/zip", 0, _ZIP),
    "csv": ("text/csv", 0, ()),
    "txt": ("text/plain", 0, ()),
    "jpg": ("image/jpeg", 0, (b"\xff\xd8\xff",)),
    "jpeg": ("image/jpeg", 0, (b"\xff\xd8\xff",)),
    "png": ("image/png", 0, (b"\x89PNG\r\n\x1a\n",)),
    "gif": ("image/gif", 0, (b"GIF8",)),
    "tif": ("image/tiff", 0, _TIFF),
    "tiff": ("image/tiff", 0, _TIFF),
    "webp": ("image/webp", 8, (b"WEBP",)),
    "mp3": ("audio/mpeg", 0, (b"ID3", b"\xff\xfb", b"\xff\xf3", b"\xff\xf2")),
    "m4a": ("audio/mp4", 4, (b"ftyp",)),
    "wav": ("audio/wav", 8, (b"WAVE",)),
    "mp4": ("video/mp4", 4, (b"ftyp",)),
    "mov": ("video/quicktime", 4, (b"ftyp", b"moov", b"mdat", b"wide", b"free")),
    "webm": ("video/webm", 0, (b"\x1aE\xdf\xa3",)),
}


def read_attachment(
    folder: Path, file: str, title: int, place: Place, mistakes: list[Mistake]
) -> Attachment[int] | None:
    """An attachment, or None with a mistake added.

    `file` is its name as written, with composed letters and forward slashes, inside `folder`; `title` is the number of
    the unit.
    """

    def read(path: Path, data: BinaryIO) -> Attachment[int] | Problem:
        size = os.fstat(data.fileno()).st_size
        ending = path.suffix.lower().removeprefix(".")
        problem = _kind_problem(ending, data.read(1024)) if 0 < size <= _LARGEST else _size_problem(size)
        return problem or Attachment(title, file, path, _KINDS[ending][0], size)

    return read_companion("an attachment", folder, file, place, mistakes, read)


def _size_problem(size: int) -> Problem:
    if not size:
        return "the file is empty", "save it again"
    return (
        f"the file is larger than {_LARGEST // 1_000_000} MB",
        "make it smaller, or publish it elsewhere and link to it",
    )


def _kind_problem(ending: str, start: bytes) -> Problem | None:
    if ending not in _KINDS:
        kind = f"{ending.upper()} files" if ending else "files without an ending"
        return f"{kind} are not published", f"save it as one of: {', '.join(_KINDS)}"
    _, at, signs = _KINDS[ending]
    fits = start.startswith(signs, at) if signs else b"\0" not in start
    return None if fits else (f"this is no {ending.upper()} file, whatever its name says", "save it again")
