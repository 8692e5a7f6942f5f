"""Doubts about two numbers that stand together: a span, a score, or one and another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from pressrelease.figures.alternatives.reader import Reader, Reading, as_one, as_text, halves, instead
from pressrelease.figures.sentence import DASHES, plain

_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
_LONGEST_END = 3  # digits: "2024-2025" are years, or a number of two parts


def range_or_two(reader: Reader, index: int) -> Iterator[Reading]:
    """ "5-7": a range, or one figure and another one; two figures around a dash may be a range."""
    figure = reader.figures[index]
    parts = list(_NUMBER.finditer(figure.text))
    if figure.kind not in ("range", "score") or figure.unit in ("date", "year") or len(parts) != 2:
        return
    if len(parts[0][0]) <= _LONGEST_END:
        numbers = [part[0] for part in parts]
        yield instead(index, *halves(figure, numbers, figure.start + parts[1].start()))


def two_or_score(reader: Reader, index: int) -> Iterator[Reading]:
    """ "4 və 3 hesabı ilə", "6 and 5": two numbers that are a score."""
    one, other = reader.pair(index)
    if other is None or any(figure.kind != "number" or figure.unit for figure in (one, other)):
        return
    between = reader.between(one, other).strip()
    if between in reader.lex.list_and or between in (*DASHES, ":", "&", "to"):
        score = as_text(one, "score", f"{one.canonical}-{other.canonical}")
        yield as_one(index, replace(score, end=other.end, qualifier=""))


def two_or_span(reader: Reader, index: int) -> Iterator[Reading]:
    """ "6 yaşdan 12 yaşadək": two figures that are the ends of a span."""
    one, other = reader.pair(index)
    if other is None or one.kind != other.kind or one.unit != other.unit:
        return
    low, high = one.value, other.value
    if reader.between(one, other).strip() or one.text[-1:].isdecimal():
        return
    if isinstance(low, Decimal) and isinstance(high, Decimal) and low < high:
        unit = "%" if one.kind == "percent" and not one.unit else one.unit
        span = replace(one, kind="range", value=(low, high), canonical=f"{plain(low)}..{plain(high)}")
        yield as_one(index, replace(span, unit=unit, qualifier="", end=other.end))
