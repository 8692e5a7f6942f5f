"""The size of a picture by its header, compared with Pillow."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pytest
from PIL import Image

from pressrelease.raster import Header, read_header

EXIF = Image.Exif()
EXIF[0x010E] = "a description " * 2000
WRITTEN: dict[str, tuple[str, str, dict[str, Any]]] = {
    "JPEG": ("JPEG", "RGB", {}),
    "progressive": ("JPEG", "RGB", {"progressive": True}),
    "grey": ("JPEG", "L", {}),
    "four inks": ("JPEG", "CMYK", {}),
    "restarts": ("JPEG", "RGB", {"restart_marker_rows": 1}),
    "a long EXIF and a comment": ("JPEG", "RGB", {"exif": EXIF, "comment": b"\xff\xc0 is no frame here"}),
    "PNG": ("PNG", "RGB", {}),
    "PNG with a palette": ("PNG", "P", {}),
    "GIF": ("GIF", "P", {}),
    "GIF with a comment": ("GIF", "P", {"comment": b"89a"}),
}


@pytest.mark.parametrize("size", [(1, 1), (300, 7), (8, 1023)])
@pytest.mark.parametrize(("kind", "mode", "options"), WRITTEN.values(), ids=WRITTEN.keys())
def test_a_picture_has_the_size_that_it_was_drawn_in(
    kind: str, mode: str, options: dict[str, Any], size: tuple[int, int]
) -> None:
    file = BytesIO()
    Image.new(mode, size).save(file, kind, **options)
    file.seek(0)
    assert read_header(file) == Header(f"image/{kind.lower()}", *size)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "GIF"])
def test_a_picture_that_is_cut_anywhere_has_its_size_or_none(kind: str) -> None:
    file = BytesIO()
    Image.new("RGB", (300, 7)).save(file, kind)
    whole = file.getvalue()
    media_type = f"image/{kind.lower()}"
    for length in range(8, len(whole)):
        found = read_header(BytesIO(whole[:length]))
        assert found in (Header(media_type, 300, 7), Header(media_type, 0, 0))
    assert found == Header(media_type, 300, 7)


JPEG = b"\xff\xd8"
FRAME = b"\xff\xc0\x00\x11\x08\x00\x07\x01\x2c"


@pytest.mark.parametrize(
    ("content", "size"),
    [
        (JPEG + b"\xff\xff\xff\xff" + FRAME[1:], (300, 7)),  # filled up before a marker
        (JPEG + b"\xff\x01\xff\xd0" + FRAME, (300, 7)),  # markers without a length
        (JPEG + b"\xff\xe0\x00\x02" + FRAME, (300, 7)),  # an empty segment
        (JPEG + b"\xff\xe0\x00\x00" + FRAME, (0, 0)),  # a segment shorter than its own length
        (JPEG + b"\xff\xda\x00\x08" + FRAME, (0, 0)),  # the picture before any frame
        (JPEG + b"\xff\xe0\xff\xff" + FRAME, (0, 0)),  # a segment beyond the end
        (JPEG + b"\xff" * 1000, (0, 0)),
        (b"GIF89a\x00\x00\x05\x00", (0, 0)),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x01\x00\x00\x00\x00\x00\x05", (0, 0)),  # larger than any
    ],
)
def test_what_a_header_says(content: bytes, size: tuple[int, int]) -> None:
    found = read_header(BytesIO(content))
    assert found is not None
    assert (found.width, found.height) == size


@pytest.mark.parametrize("content", [b"", b"RIFF\x00\x00\x00\x00WEBP", b"<svg/>", b"BM", b"\xff\xd8"])
def test_other_kinds_of_files(content: bytes) -> None:
    assert read_header(BytesIO(content)) is None
