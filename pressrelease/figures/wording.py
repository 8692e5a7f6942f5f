"""A figure, a date or a time in words, as official texts of a language write it."""

from __future__ import annotations

from datetime import date, datetime

from pressrelease.figures.suffixes import attach, suffix_named
from pressrelease.languages import Calendar, language


def word_date(day: date, code: str) -> str:
    """A date in full: "10 yanvar 2023-cü il", "10 января 2023 года", "January 10, 2023".

    No-break spaces stand where a line may not end. An aware datetime is worded as it is: convert it first.
    """
    calendar = _calendar(code)
    return calendar.date.format(
        day=day.day, month=calendar.months[day.month - 1], year=day.year, ordinal=_year_ordinal(day.year, code)
    )


def word_year(year: int, code: str) -> str:
    """A year as a reader says it: "2023-cü il", "2023 год", "2023"."""
    return _calendar(code).year.format(year=year, ordinal=_year_ordinal(year, code))


def word_time(moment: datetime, code: str) -> str:
    """The clock time in 24 hours, "12:28", as the official texts of all our languages write it."""
    return f"{moment:%H:%M}"


def dateline(place: str, day: date, code: str) -> str:
    """Where and when a release was given: "Bakı, 10 yanvar 2023-cü il"."""
    return f"{place}, {word_date(day, code)}" if place else word_date(day, code)


def _year_ordinal(year: int, code: str) -> str:
    """The hyphen and ending of a year's number where the language makes it an ordinal, else nothing."""
    if language(code).suffixation is None:
        return ""
    return attach(str(year), suffix_named("ordinal", code), code)[len(str(year)) :]


def _calendar(code: str) -> Calendar:
    calendar = language(code).calendar
    assert calendar is not None, f"{code} has no calendar"
    return calendar
