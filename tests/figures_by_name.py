"""Figures as declared in a front matter, from a short notation for tests."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal

from pressrelease.binding import bind
from pressrelease.languages import language
from pressrelease.markup import Problem, mark_words, read_inline
from pressrelease.model import DeclaredFigure, Emphasis, Inline, Inlines, Link, Place

QUALIFIERS = ("gt", "ge", "lt", "le", "upto", "almost", "approx")
KINDS = (
    "number percent money ordinal year decade date time score range fraction multiplier identifier".split()
)


def figure(written: str, name: str = "n") -> DeclaredFigure:
    """A figure of "[qualifier] [kind] value [unit]": "gt 1000", "65 USD", "range 5..7 percent"."""
    words = written.split(" ")
    qualifier = words.pop(0) if words[0] in QUALIFIERS else ""
    kind = words.pop(0) if words[0] in KINDS else ""
    value, unit = words[0], words[1] if len(words) > 1 else ""
    if not kind:
        is_share = unit in ("percent", "pp")
        kind = "percent" if is_share else "money" if re.fullmatch("[A-Z]{3}", unit) else "number"
    read: Decimal | tuple[Decimal | None, Decimal | None] | str = value
    if kind == "range":
        low, high = value.split("..")
        read = (Decimal(low), Decimal(high))
    elif kind in ("number", "percent", "money", "ordinal", "year", "multiplier"):
        read = Decimal(value)
    return DeclaredFigure(name, kind, read, unit, qualifier, written, Place("release.md", 1, 1))


def read(
    text: str, figures: Mapping[str, DeclaredFigure], code: str, *, marks: bool = True, style: str = ""
) -> tuple[Inlines, list[Problem]]:
    """A text as a release reads it: its tree with the figures worded, and its problems in order."""
    inline = read_inline(text, language(code), marks=marks)
    content, problems = bind(inline.content, figures, code, style=style)
    return content, sorted((*inline.problems, *problems))


Seen = tuple[str, list[tuple[str, int, int, str]]]
"""The words of a text, with plain spaces, and its marks except placeholders."""


def seen(text: str, figures: Mapping[str, DeclaredFigure], code: str, *, style: str = "") -> Seen:
    """The words of a text without problems, as a reader sees them."""
    content, problems = read(text, figures, code, style=style)
    assert problems == [], text
    return _seen(content)


def written(text: str) -> Seen:
    """The words of a text with literal figures, as a reader sees them."""
    return _seen(read_inline(text, figures=False).content)


def _seen(content: Inlines) -> Seen:
    words = mark_words(content)
    marks = [(one.kind, one.start, one.end, one.target) for one in words.marks if one.kind != "placeholder"]
    return words.text.replace("\u00a0", " "), marks


def nodes(content: Inlines) -> Iterator[Inline]:
    """Every node of a tree, outer ones first."""
    for node in content:
        yield node
        if isinstance(node, Emphasis | Link):
            yield from nodes(node.content)
