"""Inline pictures of Word, and the bytes of picture files."""

from __future__ import annotations

from pathlib import Path

from pressrelease.errors import InputError, Mistake
from pressrelease.formats._docx_package import OFFICE, quoted

EMU_PER_TWIP = 635
EMU_PER_PIXEL = 9525  # at 96 pixels per inch
ENDINGS = {"image/png": "png", "image/jpeg": "jpeg", "image/gif": "gif"}
"""The picture types that every version of Word shows, with the file extension of each in the package."""

_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
_DECORATIVE = (
    f'<a:extLst xmlns:a="{_DRAWING}/main"><a:ext uri="{{C183D7F6-B498-43B3-948B-1728B52AA6E4}}">'
    '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
)


def picture(number: int, name: str, description: str, relation: str, size: tuple[int, int]) -> str:
    """The markup of a picture.

    Parameters: `number` is unique in the document; `description` is the alternative text, and if it is empty the
    picture is marked as decoration; `size` is width and height in EMU.
    """
    width, height = size
    extension = "" if description else _DECORATIVE
    described = f' descr="{quoted(description)}"'
    return (
        f'<w:drawing><wp:inline xmlns:wp="{_DRAWING}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{width}" cy="{height}"/>'
        f'<wp:docPr id="{number}" name="{quoted(name)}"{described}>{extension}</wp:docPr>'
        f'<wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="{_DRAWING}/main" noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        f'<a:graphic xmlns:a="{_DRAWING}/main"><a:graphicData uri="{_DRAWING}/picture"><pic:pic xmlns:pic="{_DRAWING}/picture">'
        f'<pic:nvPicPr><pic:cNvPr id="{number}" name="{quoted(name)}"{described}/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip xmlns:r="{OFFICE}" r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing>"
    )


def fitted(pixels: tuple[int, int], room: tuple[int, int]) -> tuple[int, int]:
    """The size of a picture in EMU: its own at 96 pixels per inch, reduced to fit the room (in twips) if necessary."""
    width, height = (max(side, 1) * EMU_PER_PIXEL for side in pixels)
    scale = min(1.0, room[0] * EMU_PER_TWIP / width, room[1] * EMU_PER_TWIP / height)
    return max(round(width * scale), 1), max(round(height * scale), 1)


def read_picture(path: Path, base: Path) -> bytes:
    """The bytes of a picture file, whose path is relative to `base`; raises InputError if it cannot be read."""
    try:
        return (base / path).read_bytes()
    except OSError as error:
        message = f"the picture cannot be read: {error.strerror}"
        hint = "put the file there or remove the picture from the release"
        raise InputError(Mistake(str(path), 0, 0, message, hint)) from None
