"""Minutes of added time in a match: "90+4-cü dəqiqə", "на 90+4-й минуте"."""

from __future__ import annotations

from decimal import Decimal

from pressrelease.figures.dates import after_suffix
from pressrelease.figures.notes import note
from pressrelease.figures.sentence import Sentence

HALVES = frozenset(("45", "90", "105", "120"))


def read_added_time(s: Sentence, i: int) -> int:
    """Read the end of a half with the minutes added to it, as one ordinal; the index after it, 0 for none."""
    if s.token(i + 1) != "+" or s.tokens[i] not in HALVES or not s.glued(i + 1) or not s.glued(i + 2):
        return 0
    added = s.tokens[i + 2]
    if not added.isdecimal() or len(added) > 2:
        return 0
    value, said = Decimal(s.tokens[i]) + int(added), f"{s.tokens[i]}+{added}"
    _, end = after_suffix(s, i + 3)
    return note(s, "ordinal", value, i, end, "minute of added time", canonical=said)
