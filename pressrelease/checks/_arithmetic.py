"""Figures that follow from others of the same text: what one language says and another leaves to be worked out."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import combinations

from pressrelease.model import Figure

_NEAR = 8  # figures of a segment that are combined
_LARGEST = 100  # above it few counts are worked out in passing
_EXACT = Decimal("0.02")


def follows(figure: Figure, figures: Sequence[Figure]) -> bool:
    """Whether a length of time, another measure or a factor is the difference, sum or ratio of two others.

    "a five-year programme from 2022 to 2026", "втрое: с 15 до 5%".
    """
    if not isinstance(figure.value, Decimal) or not 0 < figure.value <= _LARGEST:
        return False
    if figure.kind != "multiplier" and not (figure.kind == "number" and figure.unit):
        return False
    values = [one for other in figures if other.start != figure.start for one in _values(other)][:_NEAR]
    return any(_makes(figure, one, other) for one, other in combinations(values, 2))


def _makes(figure: Figure, one: Decimal, other: Decimal) -> bool:
    value = figure.value
    assert isinstance(value, Decimal)
    small, large = min(one, other), max(one, other)
    if figure.kind == "multiplier":
        return small > 0 and abs(large / small - value) <= value * _EXACT
    return value in (large - small, large - small + 1, large + small)


def _values(figure: Figure) -> list[Decimal]:
    """The numbers of a figure: both ends of a range, the years and days of its dates."""
    if isinstance(figure.value, Decimal):
        return [figure.value]
    if isinstance(figure.value, tuple):
        return [end for end in figure.value if end is not None]
    if figure.kind in ("date", "range"):
        days = [end.split("-")[-1] for end in figure.canonical.split("..")]
        return [Decimal(day) for day in days if day.isdecimal()]
    return []
