"""Doubts about changes: where one starts, told by how far it goes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from pressrelease.figures.alternatives.reader import Reader, Reading, has_beginning, instead, with_value
from pressrelease.model import Figure

_STEP = 32  # code points between a change and where it leads


def start_of_change(reader: Reader, index: int) -> Iterator[Reading]:
    """ "climbed four points to 83%", "doubles to 0.4%": what another language tells by the two ends, "from 79 to 83"."""
    step, target = reader.pair(index)
    if target is None or not isinstance(step.value, Decimal) or not isinstance(target.value, Decimal):
        return
    joined = target.start - step.end <= _STEP and not reader.low[step.end : target.start].count(".")
    if not joined or not (reader.is_target(target) or _is_target_in_words(reader, step, target)):
        return
    around = reader.around(step)
    for words, sign in ((reader.lex.rising, 1), (reader.lex.falling, -1)):
        if has_beginning(words, around):
            yield from _before(index, step, target, sign)


def _before(index: int, step: Figure, target: Figure, sign: int) -> Iterator[Reading]:
    """Where a change came from that went so far and ended at a target."""
    assert isinstance(step.value, Decimal)
    assert isinstance(target.value, Decimal)
    if step.kind in ("multiplier", "fraction") and step.value > 0:
        factor = max(step.value, 1 / step.value)
        start = target.value / factor if sign > 0 else target.value * factor
        yield instead(index, step, _at(step, target, start))
        yield instead(index, _at(step, target, start))
    elif (
        step.unit == target.unit
        or (step.unit == "pp" and target.kind == "percent")
        or "" in (step.unit, target.unit)
    ):
        yield instead(index, _at(step, target, target.value - sign * step.value))


def _at(step: Figure, target: Figure, value: Decimal) -> Figure:
    unit = target.unit or ("" if step.unit == "pp" else step.unit)
    return with_value(replace(step, kind=target.kind, unit=unit, qualifier="", soft=False), value)


def _is_target_in_words(reader: Reader, step: Figure, target: Figure) -> bool:
    """Whether "to" stands between the two, perhaps with more words: "by two years to a full 17"."""
    return any(word in reader.lex.to_words for word in reader.between(step, target).split())
