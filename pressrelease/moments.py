"""Moments: the only reading of the clock, and times as people write them in fields and options."""

from __future__ import annotations

import re
from datetime import MAXYEAR, MINYEAR, UTC, datetime
from zoneinfo import ZoneInfo

WRITTEN = re.compile(r"(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?)(?: ?(Z|[+-]\d\d:?\d\d))?)?")


class MomentError(ValueError):
    """A time that does not exist or could be two, with what to write instead."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(f"{message}; {hint}")
        self.message = message
        self.hint = hint


def now() -> datetime:
    """The present moment. Nothing else in the package reads the clock, so that every result can be repeated."""
    return datetime.now(UTC)


def read_moment(written: str, zone: str) -> datetime:
    """A time with its offset; one without an offset is in the IANA zone, a day alone begins there.

    Raises MomentError if it is no such time, or if the clocks of the zone skipped it or showed it twice.
    """
    found = WRITTEN.fullmatch(written)
    if found is None:
        raise MomentError(
            "this is not a date and time", "write it as 2023-01-10T12:28 or 2023-01-10T12:28+04:00"
        )
    day, clock, offset = found.groups()
    try:
        moment = datetime.fromisoformat(f"{day}T{clock or '00:00'}{offset or ''}")
        if moment.year in (MINYEAR, MAXYEAR):  # outside the calendar in other time zones
            raise ValueError
    except ValueError:
        raise MomentError(f"no such day or time: {written}", "write it as 2023-01-10T12:28") from None
    return moment if offset is not None else _placed(moment, zone, written, is_day=clock is None)


def _placed(moment: datetime, zone: str, written: str, *, is_day: bool) -> datetime:
    """A moment of the zone's clocks."""
    there = ZoneInfo(zone)
    moment = moment.replace(tzinfo=there)
    other = moment.replace(fold=1)
    if moment.utcoffset() == other.utcoffset():
        return moment
    begins = moment.astimezone(UTC).astimezone(there)
    if is_day and begins.date() == moment.date():  # the day begins later than at 00:00
        return begins
    twice = moment.astimezone(UTC) < other.astimezone(UTC)
    raise MomentError(
        f"in {zone} the clock {'showed this time twice' if twice else 'skipped this time'}: {written}",
        f"write the offset: {moment.isoformat('T')} or {other.isoformat('T')}",
    )


def in_zone(moment: datetime, zone: str) -> datetime:
    """The moment on the clocks of an IANA zone; one without an offset was read from them."""
    there = ZoneInfo(zone)
    return moment.astimezone(there) if moment.tzinfo else moment.replace(tzinfo=there)


def told(moment: datetime) -> str:
    """A moment for messages and for `--at`: 2026-03-15T09:00+04:00, with seconds only if it has some."""
    return moment.isoformat(timespec="seconds" if moment.second else "minutes")
