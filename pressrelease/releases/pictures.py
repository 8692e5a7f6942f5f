"""The pictures of a release: files in its folder, of a kind that pages, Word documents and feeds can all show."""

from __future__ import annotations

from pathlib import Path
from typing import BinaryIO

from pressrelease.errors import Mistake
from pressrelease.model import Image, Place
from pressrelease.raster import read_header
from pressrelease.releases.companions import Problem, read_companion


def read_picture(folder: Path, file: str, place: Place, mistakes: list[Mistake]) -> Image[int] | None:
    """A picture without its texts, or None with a mistake added.

    `file` is its name as written, with composed letters and forward slashes, inside `folder`.
    """

    def read(path: Path, data: BinaryIO) -> Image[int] | Problem:
        header = read_header(data)
        if header is None:
            return _other_kind(path)
        if not header.width:
            return "the picture is damaged: its size cannot be read", "save it again"
        return Image(file, path, header.width, header.height, header.media_type, None, None, None)

    return read_companion("a picture", folder, file, place, mistakes, read)


def _other_kind(path: Path) -> Problem:
    if path.stat().st_size == 0:
        return "the file is empty", "save the picture again"
    kind = path.suffix.upper().lstrip(".")
    if kind in ("JPG", "JPEG", "PNG", "GIF", ""):
        return "this is not a JPEG, PNG or GIF file, whatever its name says", "save it as one of the three"
    return f"{kind} files cannot be shown everywhere", "save the picture as JPEG, PNG or GIF"
