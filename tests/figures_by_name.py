"""Figures as a front matter would declare them, from a short notation of the tests."""

from __future__ import annotations

import re
from decimal import Decimal

from pressrelease.model import DeclaredFigure, Place

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
