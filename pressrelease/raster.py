"""Raster pictures: the kind and the size of a file, read from its header."""

from __future__ import annotations

from typing import BinaryIO

from pressrelease.records import dataclass

_KINDS = {
    b"\xff\xd8\xff": "image/jpeg",
    b"\x89PNG\r\n\x1a\n": "image/png",
    b"GIF87a": "image/gif",
    b"GIF89a": "image/gif",
}
_STANDING_ALONE = frozenset((0x01, *range(0xD0, 0xD8)))  # JPEG's markers without a length
_NO_FRAME = frozenset((0xC4, 0xC8, 0xCC))  # among those from 0xC0 to 0xCF, each of which starts a frame
_LARGEST = 65_535  # pixels of a side; a damaged header may say anything


@dataclass(frozen=True, slots=True)
class Header:
    """The media type of a picture, and its size in pixels, which is 0 x 0 if the header is damaged."""

    media_type: str
    width: int
    height: int


def read_header(file: BinaryIO) -> Header | None:
    """The header of a JPEG, PNG or GIF file that is open at its start; None for other kinds of files."""
    start = file.read(24)
    media_type = next((kind for sign, kind in _KINDS.items() if start.startswith(sign)), None)
    match media_type:
        case None:
            return None
        case "image/png":  # signature, length and name of the first chunk, which is IHDR
            size = (start[16:20], start[20:24]) if start[12:16] == b"IHDR" else (b"", b"")
            width, height = (int.from_bytes(side, "big") for side in size)
        case "image/gif":
            width, height = (int.from_bytes(side, "little") for side in (start[6:8], start[8:10]))
        case _:
            file.seek(2)
            width, height = _frame(file)
    if not (0 < width <= _LARGEST and 0 < height <= _LARGEST):
        width = height = 0
    return Header(media_type, width, height)


def _frame(file: BinaryIO) -> tuple[int, int]:
    """Width and height of the first frame of a JPEG file that is open after its first marker; 0, 0 if there is none."""
    while (mark := file.read(1)) == b"\xff":
        while mark == b"\xff":  # any number of them may precede a marker
            mark = file.read(1)
        kind = int.from_bytes(mark, "big")
        if kind in _STANDING_ALONE:
            continue
        segment = file.read(7)  # length; in a frame also precision, height and width
        length = int.from_bytes(segment[:2], "big")
        if 0xC0 <= kind <= 0xCF and kind not in _NO_FRAME and len(segment) == 7:
            return int.from_bytes(segment[5:7], "big"), int.from_bytes(segment[3:5], "big")
        if kind in (0xD9, 0xDA) or length < 2:  # the end, or the picture itself
            break
        file.seek(length - len(segment), 1)
    return 0, 0
