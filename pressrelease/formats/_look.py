"""What all pages share: their encoding, their style sheets, and the publisher's logo as a part of the page."""

from __future__ import annotations

import base64
import mimetypes
import re

from pressrelease.errors import UsageError
from pressrelease.newsroom import Newsroom
from pressrelease.resources import Phrases, read_resource

STYLE_SHEETS = ("html/brand.css", "html/style.css", "html/print.css")
_CONTROLS = bytes(code for code in range(32) if code not in b"\t\n\r") + b"\x7f"
# Not characters in HTML, by the bytes that they start with: C1 controls and the noncharacters of plane 0.
_NO_CHARACTERS = tuple(
    map(re.compile, (rb"\xc2[\x80-\x9f]", rb"\xef\xbf[\xbe\xbf]", rb"\xef\xb7[\x90-\xaf]"))
)
_PICTURE_SIGNS = (
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"WEBP",
    b"<svg",
)  # the first bytes of a picture; of an SVG file, after the prolog


def encoded(page: str) -> bytes:
    """A page as bytes, without what is no character in HTML."""
    content = page.encode("utf-8", "replace").translate(None, _CONTROLS)
    for pattern in _NO_CHARACTERS:
        content = pattern.sub(b"", content)
    return content


def embedded_logo(newsroom: Newsroom) -> str:
    """The publisher's logo as a data URL; "" if there is none."""
    logo = newsroom.config.logo
    if logo is None:
        return ""
    media_type = mimetypes.guess_type(logo.name)[0] or ""
    if not media_type.startswith("image/"):
        raise UsageError(
            f"the logo {logo} is not a picture", hint="give an SVG, PNG, JPEG or WebP file as `logo`"
        )
    content = newsroom.logo()
    if not any(sign in content[:1024] for sign in _PICTURE_SIGNS):
        raise UsageError(f"the logo {logo} holds no picture", hint="save it again as SVG, PNG, JPEG or WebP")
    return f"data:{media_type};base64,{base64.b64encode(content).decode()}"


def style(newsroom: Newsroom, say: Phrases, names: tuple[str, ...] = STYLE_SHEETS) -> str:
    """The style sheets without comments and indentation, and the page numbers of paper in the page's language."""
    before, between, after = re.split("\x00|\x01", say("Page {page} of {pages}", page="\x00", pages="\x01"))
    numbers = (
        f"{_css_string(before)} counter(page) {_css_string(between)} counter(pages) {_css_string(after)}"
    )
    return f"{newsroom.once(_sheets, names)}\n@page{{@bottom-right{{content:{numbers};font:8.5pt sans-serif;color:#3d3d3d}}}}"


def _sheets(newsroom: Newsroom, names: tuple[str, ...]) -> str:
    override = newsroom.config.templates
    text = "\n".join(read_resource(name, "templates", override)[0] for name in names)
    lines = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL).split("\n")
    return "\n".join(filter(None, map(str.strip, lines))).replace("</", "<\\/")


def _css_string(text: str) -> str:
    return '"' + re.sub(r'["\\<\n]', lambda match: f"\\{ord(match[0]):x} ", text) + '"'
