"""Before and after Christ: the era is the sign of a year, a century or a decade ("e.ə. IV əsr" is century -4)."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from pressrelease.figures.sentence import DASHES, Sentence, Value, plain

Told = Value | str | tuple[Value, Value]

_KINDS = frozenset(("year", "ordinal", "range", "number", "decade", "score"))
_UNITS = frozenset(("", "a", "year", "century", "g"))  # "490 г. до н. э." are no grams


class Dated(NamedTuple):
    """What a figure is with its era: kind, value, unit, and the tokens over which it stands."""

    kind: str
    value: Told
    unit: str
    start: int
    end: int


def with_era(s: Sentence, kind: str, value: Told, unit: str, start: int, end: int) -> Dated | None:
    """A figure with the era that is told beside it: "331 BC" is the year -331; None where none is told.

    Years and centuries before Christ are negative, so that they differ from those after and stand in their order.
    """
    if kind not in _KINDS or unit not in _UNITS:
        return None
    found = era_around(s, start, end)
    if found is None:
        return None
    sign, first, last = found
    if kind == "ordinal" and not unit and s.token(end) in s.lex.year:  # "e.ə. 331-ci ildə"
        kind, last = "year", max(last, end + 1)
    elif kind == "number":
        kind, unit = "year", ""
    if kind == "decade":
        return Dated(kind, f"-{value}" if sign < 0 else value, unit, first, last)
    if kind == "score" and isinstance(value, str):  # "331-323 BC": a span that counts down
        high, _, low = value.partition("-")
        if not (high + low).isdecimal():
            return None
        kind, value = "range", (int(low), int(high))
    if isinstance(value, tuple):
        low_high = (-value[1], -value[0]) if sign < 0 else value
        return Dated(kind, low_high, unit if unit == "century" else "year", first, last)
    return None if isinstance(value, str) else Dated(kind, Decimal(value) * sign, unit, first, last)


def share_era(s: Sentence, dated: Dated) -> None:
    """Give the number before a year or century before Christ its era: "the 7th to 5th centuries BC"."""
    last = s.figures[-1] if s.figures else None
    if last is None or not isinstance(last.value, Decimal) or not isinstance(dated.value, Decimal):
        return
    between = set(s.tokens[bisect_left(s.starts, last.end) : dated.start]) - s.lex.article
    joints = s.lex.middles | s.lex.list_and | DASHES if last.kind == "ordinal" else s.lex.middles
    joined = len(between) == 1 and between <= joints and last.kind in ("number", "ordinal", "year")
    if joined and not last.qualifier and last.value > -dated.value > 0:
        said = -last.value
        s.figures[-1] = replace(last, kind=dated.kind, value=said, unit=dated.unit, canonical=plain(said))


def era_around(s: Sentence, start: int, end: int) -> tuple[int, int, int] | None:
    """The sign of the era beside a figure, and the tokens from which and to which both stand; None for no era."""
    lex, tokens = s.lex, s.tokens
    place = end
    word = s.token(place)
    if word in lex.year or word in lex.years or word in lex.century or lex.units.one.get(word) == ("a", 1000):
        place += 1  # "the 3rd millennium BC"
    if s.token(place) == "." and s.glued(place):  # "490 г. до н. э."
        place += 1
    token = s.token(place)
    if token in lex.eras.one or token in lex.eras.many:
        after = lex.eras.at(tokens, place)
        if after is not None and _is_written(s, place, after[1]):
            return after[0], start, after[1]
    if start and tokens[start - 1] in lex.eras_before.rows:
        before = lex.eras_before.before(tokens, start)
        if before is not None and _is_written(s, before[1], start):
            return before[0], before[1], end
    return None


def _is_written(s: Sentence, start: int, end: int) -> bool:
    """Whether a single short word is an abbreviation in capitals ("AD"), where it could be another word ("ad")."""
    return end > start + 1 or len(s.tokens[start]) > 3 or s.written(start).isupper()
