"""The numbering of a letterhead: which of its lists a release takes."""

from __future__ import annotations

import copy
from typing import Any

from pressrelease.foreign import whole_number
from pressrelease.formats._docx_file import W, markup, remove, value, with_prefixes
from pressrelease.formats._docx_lists import Lists
from pressrelease.formats._docx_package import DECLARATION
from pressrelease.formats._docx_styles import Styles

_LISTS_DEPTH = 3  # a list style with fewer numbered levels cannot hold nested lists: ours is used instead


def read_lists(element: Any, ours: Any, styles: Styles) -> Lists:
    """The lists of a letterhead, whose numbering is `element`; `ours` is our own letterhead's.

    The list styles' own numbering is used if it has enough levels, else ours.
    """
    element = with_prefixes(element)
    for link in list(element.iter(f"{W}pStyle")):
        if link.get(f"{W}val") in styles.ids.values():  # nobody has written the numbers of its headings
            remove(link)
    bulleted = _abstract(element, ours, 0, styles, "List Bullet")
    abstract = _abstract(element, ours, 1, styles, "List Number")
    bullets = max((whole_number(one.get(f"{W}numId")) for one in element.findall(f"{W}num")), default=0) + 1
    for end in element.findall(f"{W}numIdMacAtCleanup"):
        element.remove(end)
    element.append(element.makeelement(f"{W}num", {f"{W}numId": str(bullets)}))
    element[-1].append(element.makeelement(f"{W}abstractNumId", {f"{W}val": bulleted}))
    head = DECLARATION + markup(element).removesuffix("</w:numbering>")
    return Lists(head, bullets, bullets + 1, abstract)


def _abstract(element: Any, ours: Any, index: int, styles: Styles, style: str) -> str:
    """The id of the list to use: the style's own, or ours, which is added."""
    used = styles.numbering(style)
    lists = {one.get(f"{W}numId"): value(one, "abstractNumId") for one in element.findall(f"{W}num")}
    present = element.findall(f"{W}abstractNum")
    for one in present:
        same = used and one.get(f"{W}abstractNumId") == lists.get(used)
        if same and len(one.findall(f"{W}lvl")) >= _LISTS_DEPTH:
            return lists[used]
    identity = str(max((whole_number(one.get(f"{W}abstractNumId")) for one in present), default=-1) + 1)
    added = copy.deepcopy(ours.findall(f"{W}abstractNum")[index])
    added.set(f"{W}abstractNumId", identity)
    for link in list(added.iter(f"{W}pStyle")):
        remove(link)
    for indent in added.iter(f"{W}ind"):
        indent.set(f"{W}left", str(whole_number(indent.get(f"{W}left")) + styles.left))
    if present:
        present[-1].addnext(added)
    else:
        element.insert(len(element.findall(f"{W}numPicBullet")), added)
    return identity
