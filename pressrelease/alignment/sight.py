"""The figures of a language as rows need them: with the zones of clock times, without what only explains another figure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import cache

from pressrelease.alignment.rows import Seen
from pressrelease.figures.equality import meaning
from pressrelease.languages import language
from pressrelease.model import Figure

_PRICED = frozenset(
    {"t", "kg", "L", "[bbl_us]", "m2", "m3", "[oz_av]", "[lb_av]"}
)  # of which one has a price
_SILENT = frozenset({"weekday", "month"})  # compared by a check of their own, or not at all
_SHORT_NAME = 3  # letters of a zone's short name, behind which an offset may stand
_ZONE_NEAR = 32  # code points behind a clock time in which its zone is stated
_SPAN = 12  # code points between the two months of a span


def see(code: str, texts: Sequence[str], segments: Iterable[tuple[int, Sequence[Figure]]]) -> list[Seen]:
    """The figures of a language where they stand, in order; `segments` are the indices of its segments and their figures."""
    seen: list[Seen] = []
    for index, figures in segments:
        for place, figure in enumerate(figures):
            kind = figure.kind
            if kind in _SILENT:
                continue
            zone = None
            if kind == "time":
                zone = find_zone(texts[index], figure, code)
            elif (
                kind == "ordinal"
                and figure.unit == "century"
                and _of_decade(figure, figures[max(0, place - 2) : place + 3])
            ) or (kind == "number" and _is_of_zone(texts[index], figure, code)):
                continue
            elif (
                kind == "date"
                and figure.canonical.endswith("-??")
                and _ends_span(figure, figures[max(0, place - 2) : place + 3])
            ):
                year = figure.canonical[:4]
                figure = replace(figure, kind="year", value=Decimal(year), canonical=year)
            if _is_bare_one(figure):
                figure = replace(figure, soft=True)
            seen.append(Seen(code, index, len(seen), figure, meaning(figure), zone))
    return seen


def _is_bare_one(figure: Figure) -> bool:
    """Whether a figure is a count of one, which languages leave out: "1 kompressor", "bir avro"."""
    if figure.value != 1 or figure.soft:
        return False
    if figure.kind == "number" and (figure.unit in _PRICED or not figure.unit):
        return True
    return figure.text[:1].isalpha()


def _ends_span(date: Figure, figures: Sequence[Figure]) -> bool:
    """Whether a month with its year is one end of a span of months ("January to September 2024"): its year is that of both."""
    if not date.canonical[:4].isdecimal():
        return False
    return any(
        other.kind == "month" and 0 <= max(other.start, date.start) - min(other.end, date.end) <= _SPAN
        for other in figures
    )


def _of_decade(century: Figure, figures: Sequence[Figure]) -> bool:
    """Whether a century only says which one a decade is of ("the 60s of the 20th century")."""
    if not isinstance(century.value, Decimal):
        return False
    return any(
        other.kind == "decade" and other.canonical.startswith(f"{century.value - 1:f}") for other in figures
    )


@cache
def _offset(code: str) -> re.Pattern[str]:
    """An offset behind the short name of a zone: "GMT+4", "МСК+2"."""
    names = "|".join(name for name in language(code).zones if len(name) == _SHORT_NAME)
    return re.compile(rf"\b({names or '(?!)'})\s?([+\u2212\u2013-])\s?(\d{{1,2}})(?::?(\d\d))?")


def _is_of_zone(text: str, figure: Figure, code: str) -> bool:
    """Whether a number is that of a time zone ("GMT+4")."""
    if not figure.start or text[figure.start - 1] not in "+-\u2212\u2013":
        return False
    return _offset(code).search(text[max(0, figure.start - 6) : figure.end].lower()) is not None


def find_zone(text: str, figure: Figure, code: str) -> int | None:
    """The zone that is stated with a clock time, or right behind it, in minutes ahead of UTC."""
    zones = language(code).zones
    said = text[figure.start : figure.end + _ZONE_NEAR].lower()
    first = next(
        (place for place in range(len(figure.text), len(said)) if said[place].isdecimal()), len(said)
    )
    offset = _offset(code).search(said)
    if offset is not None and offset.start() < first:  # from the zone that is named: MSK+2 is UTC+5
        minutes = int(offset[3]) * 60 + int(offset[4] or 0)
        return zones[offset[1]] + (minutes if offset[2] == "+" else -minutes)
    if first < len(said) and "(" in said[:first]:
        first = said.index("(")  # "15:00-da (Qrinviçlə 11:00-da)": the zone is that of the time in brackets
    said = said[:first]
    found = _named(said, zones)
    if found is None:  # "Bakı vaxtı ilə saat 06:00"
        before = text[max(0, figure.start - _ZONE_NEAR) : figure.start].lower()
        cut = next(
            (
                place
                for place in range(len(before) - 1, -1, -1)
                if before[place].isdecimal() or before[place] in "(.;"
            ),
            -1,
        )
        found = _named(before[cut + 1 :], zones)
    return found


def _named(said: str, zones: Mapping[str, int]) -> int | None:
    """The zone that words name, in minutes ahead of UTC."""
    return next((minutes for words, minutes in zones.items() if words in said), None)
