"""Figures that follow from others of the same text: what one language says and another leaves to be worked out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from itertools import combinations, pairwise

from pressrelease.model import Figure

_NEAR = 8  # figures of a segment that are combined
_MOST_FIGURES = 60  # of a segment; beyond that any number follows from some others
_LARGEST = 100  # above it few counts are worked out in passing
_COMMON_YEAR = "2023"
_FEW = 10  # bare counts above it are told, not worked out
_EXACT = Decimal("0.02")


def follows(figure: Figure, figures: Sequence[Figure]) -> bool:
    """Whether a date, a length of time, another measure, a factor or a small count follows from two others.

    "three days later, on 1 August", "a five-year programme from 2022 to 2026", "втрое: с 15 до 5%", "seven places, from
    41st to 34th".
    """
    if figure.kind == "date":
        return _is_days_from_another(figure, figures)
    if not isinstance(figure.value, Decimal) or not 0 < figure.value <= _LARGEST:
        return False
    if not is_worked_out(figure) and not (figure.kind == "number" and figure.value <= _FEW):
        return False
    if len(figures) > _MOST_FIGURES:
        return False
    if figure.kind == "ordinal":  # "five were held, … a sixth", "four patients: … the fourth"
        return any(one.kind == "number" and one.value in (figure.value, figure.value - 1) for one in figures)
    others = [other for other in figures if other.start != figure.start]
    if not figure.unit and _is_part(figure, others):
        return True
    if not is_worked_out(figure):
        return any(_is_step(figure, one, other) for one, other in pairwise(others))
    values = [(_sort(other), one) for other in others for one in _values(other)][:_NEAR]
    return any(
        sort == its and _makes(figure, one, other) for (sort, one), (its, other) in combinations(values, 2)
    )


def _sort(figure: Figure) -> tuple[str, str]:
    """What can be subtracted from one another: days and years, or figures of one kind and unit; a bare day is a number."""
    is_day = figure.kind == "number" and not figure.unit
    return ("time", "") if is_day or figure.kind in ("date", "year", "range") else (figure.kind, figure.unit)


def _is_days_from_another(figure: Figure, figures: Sequence[Figure]) -> bool:
    """Whether a date is that of another, and as many days or weeks as the text tells."""
    apart = [
        int(days)
        for one in figures
        if one.unit in ("d", "wk")
        and isinstance(one.value, Decimal)
        and (days := one.value * (7 if one.unit == "wk" else 1)) == days.to_integral_value()
    ]
    others = [one for one in figures if one.kind == "date" and one.start != figure.start]
    return any(_days_between(figure, other) in apart for other in others)


def _days_between(one: Figure, other: Figure) -> int:
    """How many days lie between two dates, of which one may leave out its year; 0 where that cannot be told."""
    years = [figure.canonical[:4] for figure in (one, other)]
    known = next((year for year in years if year != "????"), _COMMON_YEAR)
    days = [
        _day_of((year if year != "????" else known) + figure.canonical[4:])
        for year, figure in zip(years, (one, other), strict=True)
    ]
    return abs((days[0] - days[1]).days) if days[0] is not None and days[1] is not None else 0


def _day_of(written: str) -> date | None:
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None  # a month alone


def _is_part(figure: Figure, others: Sequence[Figure]) -> bool:
    """Whether a count is the part of another one that a fraction tells: "half of our team of four"."""
    parts = [one.value for one in others if one.kind == "fraction" and isinstance(one.value, Decimal)]
    wholes = [one.value for one in others if one.kind == "number" and isinstance(one.value, Decimal)]
    return any(part * whole == figure.value for part in parts for whole in wholes)


def _is_step(figure: Figure, one: Figure, other: Figure) -> bool:
    """Whether a count is the difference of two neighbouring ranks: "seven places, from 41st to 34th"."""
    if not isinstance(one.value, Decimal) or not isinstance(other.value, Decimal):
        return False
    return one.kind == other.kind == "ordinal" and abs(one.value - other.value) == figure.value


def is_worked_out(figure: Figure) -> bool:
    """Whether a figure is of a kind that writers work out: a length of time, another measure, a factor."""
    return figure.kind in ("multiplier", "date", "ordinal") or (figure.kind == "number" and bool(figure.unit))


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
