"""Drawings of Word documents: the texts in them, and the parts that are not read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pressrelease.sources._look import W

if TYPE_CHECKING:
    from lxml import etree

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
ALTERNATIVES, FALLBACK = _MC + "AlternateContent", _MC + "Fallback"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_VML, _OFFICE = "{urn:schemas-microsoft-com:vml}", "{urn:schemas-microsoft-com:office:office}"
_UNDERSTOOD = (
    "http://schemas.microsoft.com/office/word/2010/",
    "http://schemas.microsoft.com/office/drawing/",
)
_UNREAD = {
    "{http://schemas.openxmlformats.org/drawingml/2006/chart}chart": "a chart",
    "{http://schemas.microsoft.com/office/drawing/2014/chartex}chart": "a chart",
    "{http://schemas.openxmlformats.org/drawingml/2006/diagram}relIds": "a diagram (SmartArt)",
}


def choose_branch(alternatives: etree._Element) -> etree._Element | None:
    """The one of several versions of the same content that a program of today shows."""
    choices = alternatives.findall(_MC + "Choice")
    for choice in choices:
        needed = [choice.nsmap.get(prefix) or "" for prefix in choice.get("Requires", "").split()]
        if needed and all(name.startswith(_UNDERSTOOD) for name in needed):
            return choice
    fallback = alternatives.find(FALLBACK)
    return fallback if fallback is not None else next(iter(choices), None)


def read_drawing(drawing: etree._Element) -> Iterator[tuple[etree._Element | None, str, str]]:
    """What a drawing or an object holds: its text boxes, its words outside of them, and what cannot be read of it.

    Each comes as a text box or None, words or "", and the name of a thing or "".
    """
    stack = [drawing]
    while stack:
        one = stack.pop()
        if one.tag == W + "txbxContent":
            yield one, "", ""
        elif one.tag == ALTERNATIVES:
            branch = choose_branch(one)
            stack.extend(() if branch is None else (branch,))
        elif one.tag in _UNREAD:
            yield None, "", _UNREAD[one.tag]
        elif one.tag == _OFFICE + "OLEObject":
            yield None, "", f"an embedded object ({one.get('ProgID') or 'of an unknown kind'})"
        elif one.tag == _A + "p":
            yield None, "".join(text.text or "" for text in one.iter(_A + "t")), ""
        elif one.tag == _VML + "textpath":
            yield None, one.get("string", ""), ""
        else:
            stack.extend(reversed(one))
