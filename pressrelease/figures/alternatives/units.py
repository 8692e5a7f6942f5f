"""Doubts about a unit: whose it is, whether it is one, which of two."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from pressrelease.figures.alternatives.reader import Reader, Reading, instead, with_value
from pressrelease.figures.sentence import plain
from pressrelease.figures.signs import DEGREES
from pressrelease.figures.units import convert
from pressrelease.model import Figure

_SMALLER = {"h": "min", "a": "mo", "m": "cm", "kg": "g"}  # the unit of a bare rest: "час сорок пять"
_WORD_AFTER = re.compile(r"\s([^\W\d_]+)")


def shared_unit(reader: Reader, index: int) -> Iterator[Reading]:
    """ "6, yuxarı həddi 8 faiz", "17,2 млрд, … 18,9 млрд манатов": the unit is said once for several figures."""
    figure = reader.figures[index]
    if figure.kind not in ("number", "range", "year") or figure.unit or not reader.ends_conjunct(figure):
        return
    told_back = (  # "80 qapiks a litre, up from 65"
        reader.scale_of(figure) > 1
        or reader.is_joined(index)
        or reader.word_before(figure) in reader.lex.from_words
    )
    for step in (1, 2, 3, -1, -2):
        if not 0 <= index + step < len(reader.figures):
            continue
        other = reader.figures[index + step]
        if figure.kind == "year" and other.kind == "percent":
            return
        if step < 0 and not told_back and other.kind != "number":
            continue  # a lost percent sign or currency is not explained by the one before
        has_unit = other.kind == "percent" or (other.kind in ("money", "number", "range") and other.unit)
        if has_unit and reader.same_clause(figure, other):
            yield instead(index, with_unit(figure, other))
            if other.unit in DEGREES and reader.text[: figure.start].endswith((" -", " –")):
                yield instead(index, replace(_negative(with_unit(figure, other)), start=figure.start - 1))
            if other.unit in DEGREES and _is_below_zero(reader, other):
                frost = _negative(with_unit(figure, other))
                yield instead(index, frost)
                yield instead(index, replace(frost, qualifier=""))  # "до шести, … до 14 градусов мороза"
            if step > 0:
                return


def percent_before(reader: Reader, index: int) -> Iterator[Reading]:
    """ "illik faizi 9-dan 9,5-ə qaldırıb": a percentage whose word stands before its numbers."""
    figure = reader.figures[index]
    start = max((one.end for one in reader.figures[:index] if one.kind != "number" or one.unit), default=0)
    words = reader.clause_before(figure, start).split()
    if (
        figure.kind == "number"
        and not figure.unit
        and not figure.soft
        and any(w in reader.lex.percent.one for w in words)
    ):
        yield instead(index, replace(figure, kind="percent"))


def unit_or_word(reader: Reader, index: int) -> Iterator[Reading]:
    """ "iki ilə": a unit, or another word that is written alike ("with")."""
    figure = reader.figures[index]
    word = _WORD_AFTER.match(reader.low, figure.end)
    if word is None or figure.kind != "number" or figure.unit or not isinstance(figure.value, Decimal):
        return
    known = reader.lex.homographs.get(word[1])
    if known is not None:
        unit, factor = known
        yield instead(index, replace(with_value(figure, figure.value * factor), unit=unit, end=word.end()))


def unit_or_namesake(reader: Reader, index: int) -> Iterator[Reading]:
    """ "532 nm": a sign that two units have."""
    figure = reader.figures[index]
    other = reader.lex.namesakes.get(figure.unit)
    if other and isinstance(figure.value, Decimal):
        yield instead(index, replace(figure, unit=other))


def one_and_rest(reader: Reader, index: int) -> Iterator[Reading]:
    """ "год и два месяца", "an hour and ten minutes": one of the larger unit, without its number."""
    figure, lex = reader.figures[index], reader.lex
    words = reader.low[: figure.start].split()[-3:]
    if not isinstance(figure.value, Decimal) or not words:
        return
    larger = words[-2] if len(words) > 1 and words[-1] in lex.list_and else words[-1]
    known = lex.units.one.get(larger)
    before = words[: words.index(larger)][-1:]
    if known is None or (before and (before[0][:1].isdecimal() or lex.roles.get(before[0]) == "number")):
        return
    whole, part = known[0], figure.unit or _SMALLER.get(known[0], "")
    ratio = convert(Decimal(1), whole, part)
    if ratio and figure.value < ratio and whole != part:
        yield instead(index, replace(with_value(figure, figure.value + ratio), unit=part))


def with_unit(figure: Figure, other: Figure) -> Figure:
    """A bare figure with the unit of another one."""
    if figure.kind == "year":
        figure = replace(figure, kind="number")
    if other.kind == "percent" and figure.kind == "range":
        return replace(figure, unit=other.unit or "%")
    if other.kind == "range" and other.unit == "%" and figure.kind != "range":
        return replace(figure, kind="percent", unit="")
    kind = figure.kind if "range" in (figure.kind, other.kind) else other.kind
    figure = replace(figure, kind=kind, unit=other.unit)
    in_cents = other.kind == "money" and _is_told_in_cents(other)
    return (
        with_value(figure, figure.value / 100) if in_cents and isinstance(figure.value, Decimal) else figure
    )


def _is_told_in_cents(figure: Figure) -> bool:
    """Whether a sum is told in the hundredth part of its currency: "80 qəpik"."""
    said = re.search(r"\d+", figure.text)
    return said is not None and figure.value == Decimal(said[0]) / 100


def _is_below_zero(reader: Reader, figure: Figure) -> bool:
    """Whether words, and no sign of its own, put degrees below nought: "20 dərəcə şaxta"."""
    ends = figure.value if isinstance(figure.value, tuple) else (figure.value,)
    words = reader.low[figure.start : figure.end].split()
    is_signed = not words[0][0].isalnum() or words[0] in reader.lex.minus
    return not is_signed and all(isinstance(end, Decimal) and end < 0 for end in ends)


def _negative(figure: Figure) -> Figure:
    """An amount or a range with the other sign."""
    if not isinstance(figure.value, tuple):
        return with_value(figure, -figure.value) if isinstance(figure.value, Decimal) else figure
    low, high = figure.value
    if not isinstance(low, Decimal) or not isinstance(high, Decimal):
        return figure
    return replace(figure, value=(-high, -low), canonical=f"{plain(-high)}..{plain(-low)}")
