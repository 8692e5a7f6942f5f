"""Doubts about times: of a day, of a year, of a century."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import product

from pressrelease.figures.alternatives.reader import (
    ADJACENT,
    Reader,
    Reading,
    as_number,
    as_one,
    as_text,
    instead,
    with_value,
)
from pressrelease.model import Figure

_DOTTED = re.compile(r"(\d{1,2})[.](\d{2})(?!\d)")
_RACE = re.compile(r"(\d{1,2}):([0-5]\d)(?:-\w+)?")  # the minutes and seconds of a race
_IN_WORDS = re.compile(r"\d\s*[^\W\d]")  # a part of the day is told, so that it is a clock time: "2.15 p.m."
_CLOCK = re.compile(r"(\d\d):(\d\d)")
_HALF_DAY, _DAY = 12 * 60, 24 * 60  # minutes


def clock_or_decimal(reader: Reader, index: int) -> Iterator[Reading]:
    """ "7.40": a clock time, a decimal or a time that was needed; "2.00-5.30" from two to half past five."""
    figure = reader.figures[index]
    pairs = [pair for pair in _DOTTED.findall(figure.text) if int(pair[0]) <= 24 and int(pair[1]) < 60]
    times = [f"{int(hour):02}:{minute}" for hour, minute in pairs]
    if figure.kind == "number" and len(times) == 1 and not figure.unit and reader.scale_of(figure) == 1:
        yield instead(index, as_text(figure, "time", times[0]))
    elif figure.kind == "range" and len(times) == 2:
        yield instead(index, replace(as_text(figure, "range", "..".join(times)), unit="time"))
    elif figure.kind == "time" and (race := _RACE.fullmatch(figure.text)) is not None:
        yield instead(
            index,
            replace(with_value(figure, Decimal(int(race[1]) * 60 + int(race[2]))), kind="number", unit="s"),
        )
    elif figure.kind == "time" and len(times) == 1 and not _IN_WORDS.search(figure.text):
        yield instead(index, replace(with_value(figure, Decimal(".".join(pairs[0]))), kind="number"))


def half_of_day(reader: Reader, index: int) -> Iterator[Reading]:
    """ "в половине седьмого", "saat yeddidə": in the morning or in the evening."""
    figure = reader.figures[index]
    hour, _, minutes = figure.canonical.partition(":")
    in_words = figure.rule == "hour of the clock" and not any(map(str.isdecimal, figure.text))
    if figure.kind == "time" and (in_words or figure.rule == "parts of an hour") and int(hour) < 12:
        yield instead(index, as_text(figure, "time", f"{int(hour) + 12:02}:{minutes}"))


def half_days_of_span(reader: Reader, index: int) -> Iterator[Reading]:
    """ "с половины девятого до половины пятого", "с трёх до пяти часов": either end in the morning or after noon."""
    figure = reader.figures[index]
    if figure.kind != "range" or figure.unit not in ("time", "h") or any(map(str.isdecimal, figure.text)):
        return
    ends = _minutes(figure)
    if figure.unit == "h" and isinstance(figure.value, tuple):
        ends = [int(end * 60) for end in figure.value if end is not None]
    if len(ends) == 2 and max(ends) < _DAY:
        for first, last in product(*((end % _HALF_DAY, end % _HALF_DAY + _HALF_DAY) for end in ends)):
            said = f"{_clock(first)}..{_clock(last)}"
            if said != figure.canonical:
                yield instead(index, replace(as_text(figure, "range", said), unit="time"))


def start_and_length(reader: Reader, index: int) -> Iterator[Reading]:
    """ "from 10am to 1pm": what another language tells as ten o'clock, for three hours; or two lengths of time."""
    figure = reader.figures[index]
    if figure.kind != "range" or figure.unit != "time":
        return
    ends = _minutes(figure)
    if len(ends) == 2:
        start = as_text(figure, "time", _clock(ends[0]))
        yield instead(index, start, _length(figure, (ends[1] - ends[0]) % _DAY))
        halves = _halves(reader, figure)
        if halves is not None and _is_in_hours(reader, halves[1]):  # "с 4 ч 50 мин до четырёх часов"
            yield instead(index, *(_length(half, end) for half, end in zip(halves, ends, strict=True)))


def _is_in_hours(reader: Reader, figure: Figure) -> bool:
    """Whether a figure has a word for hours, so that it may be a length of time."""
    words = reader.low[figure.start : figure.end].split()
    return any(reader.lex.units.one.get(word, ("",))[0] == "h" for word in words)


def _halves(reader: Reader, figure: Figure) -> tuple[Figure, Figure] | None:
    """The two ends of a span that a word parts ("до", "to"), each at its place."""
    for _, word in reader.lex.reading.between:
        at = reader.low.find(f" {word} ", figure.start, figure.end)
        if at >= 0:
            return replace(figure, end=at), replace(figure, start=at + len(word) + 2)
    return None


def _length(figure: Figure, minutes: int) -> Figure:
    amount = Decimal(minutes)
    return as_number(figure, "number", *((amount, "min") if minutes % 60 else (amount / 60, "h")))


def time_before_another(reader: Reader, index: int) -> Iterator[Reading]:
    """ "за полчаса до начала", "30 minutes before": a clock time, by another one of the text."""
    figure = reader.figures[index]
    minutes = {"min": 1, "h": 60}.get(figure.unit)
    if (
        minutes is None
        or reader.word_after(figure).rstrip(".,;") not in reader.lex.ahead_of
        or not isinstance(figure.value, Decimal)
    ):
        return
    for other in reader.figures:
        if other.kind == "time" and _CLOCK.fullmatch(other.canonical):
            total = _minutes(other)[0] - int(figure.value * minutes)
            yield instead(index, as_text(figure, "time", _clock(total % _DAY)))


def year_of_life(reader: Reader, index: int) -> Iterator[Reading]:
    """ "на 92-м году жизни": aged 91."""
    figure = reader.figures[index]
    follows = reader.low[figure.end :].lstrip().startswith(reader.lex.year_of_life)
    if figure.kind == "ordinal" and follows and isinstance(figure.value, Decimal):
        yield instead(index, as_number(figure, "number", figure.value - 1, "age"))


def _minutes(figure: Figure) -> list[int]:
    """The clock times of a figure, one or the two ends of a span, in minutes after midnight."""
    return [int(hour) * 60 + int(minute) for hour, minute in _CLOCK.findall(figure.canonical)]


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"


def bare_hour(reader: Reader, index: int) -> Iterator[Reading]:
    """ "saat 8-də", "с 8": a number up to 24 may be an hour."""
    figure = reader.figures[index]
    hour = figure.value if figure.kind == "number" and not figure.unit else None
    if isinstance(hour, Decimal) and 0 <= hour <= 24 and hour == hour.to_integral_value():
        yield instead(index, as_text(figure, "time", f"{int(hour):02}:00"))


def minutes_of_hour(reader: Reader, index: int) -> Iterator[Reading]:
    """ "saat 1-ə on beş dəqiqə qalmış", "ten to two in the morning": a clock time by its minutes to or past."""
    if index == 0:
        return
    first, second = reader.figures[index - 1], reader.figures[index]
    way, joint = (
        _way_of(reader, reader.word_after(second)),
        _way_of(reader, reader.between(first, second).strip()),
    )
    of_next = second.kind == "ordinal" and first.unit == "min" and not reader.between(first, second).strip()
    if of_next:  # "десять минут первого": of the first hour, which begins at midnight or noon
        joint = 1
        second = (
            replace(second, canonical=f"{int(second.canonical) - 1}")
            if second.canonical.isdecimal()
            else second
        )
    hour, minutes = (second, first) if joint else (first, second)
    clock = re.match(r"\d+", hour.canonical)
    counted = minutes.unit == "min" or (joint and not minutes.unit)
    if not (way or joint) or not counted or not isinstance(minutes.value, Decimal) or clock is None:
        return
    for shift in (0, _HALF_DAY):
        total = (int(clock[0]) * 60 + shift + (way or joint) * int(minutes.value)) % _DAY
        time = as_text(minutes, "time", f"{total // 60:02}:{total % 60:02}")
        yield as_one(index - 1, replace(time, start=first.start, end=second.end, qualifier=""))


def _way_of(reader: Reader, word: str) -> int:
    """Whether a word tells minutes to an hour (-1) or past it (1); 0 for neither."""
    return -1 if word in reader.lex.minutes_to else int(word in reader.lex.minutes_past)


def months_of_span(reader: Reader, index: int) -> Iterator[Reading]:
    """ "yanvar-sentyabr": nine months; "yanvar-avqust 2025": eight months of a year."""
    figure, other = reader.pair(index)
    if figure.kind == "range" and figure.unit == "date":
        ends = [end.split("-") for end in figure.canonical.split("..")]
        if all(len(end) == 3 and end[2] == "??" for end in ends) and ends[0][0] == ends[1][0]:
            year = [as_number(figure, "year", Decimal(ends[0][0]))] if ends[0][0].isdecimal() else []
            yield instead(index, _months(figure, ends[0][1], ends[1][1]), *year)
    if figure.kind != "month" or other is None or other.start - figure.end > ADJACENT:
        return
    span = replace(figure, end=other.end)
    if other.kind == "month":
        yield as_one(index, _months(span, figure.canonical, other.canonical))
    elif other.kind == "date" and other.canonical.endswith("-??"):
        year_of, month, _ = other.canonical.split("-")
        yield as_one(
            index, _months(span, figure.canonical, month), as_number(other, "year", Decimal(year_of))
        )


def _months(figure: Figure, first: str, last: str) -> Figure:
    """How many months a span has, of one year or of two."""
    return as_number(figure, "number", Decimal((int(last) - int(first)) % 12 + 1), "mo")


def century_of_decade(reader: Reader, index: int) -> Iterator[Reading]:
    """ "XIX əsrin 80-ci illəri", "80-е годы XIX века": the decade is that of the century beside it."""
    for first in (index - 1, index):
        if not 0 <= first < len(reader.figures) - 1:
            continue
        pair = reader.figures[first], reader.figures[first + 1]
        decade = next((one for one in pair if one.kind == "decade"), None)
        century = next((one for one in pair if one.unit == "century"), None)
        if decade is None or century is None or not isinstance(century.value, Decimal):
            continue
        if pair[1].start - pair[0].end <= ADJACENT:
            said = f"{century.value - 1:f}{decade.canonical[-2:]}"
            yield as_one(
                first, replace(decade, value=said, canonical=said, start=pair[0].start, end=pair[1].end)
            )
