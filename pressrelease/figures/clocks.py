"""Clock times that are told by halves and quarters of an hour."""

from __future__ import annotations

from pressrelease.figures.dates import add_time, part_of_day, resolve_hour
from pressrelease.figures.notes import counts_noun
from pressrelease.figures.sentence import Sentence


def clock_part(s: Sentence, index: int, end: int, hour: int, *, ordinal: bool = False) -> int:
    """Read an hour that words set off by a half or a quarter ("half past six", "в половине шестого"); 0 if none."""
    lex = s.lex
    if not 1 <= hour <= 12:
        return 0
    start = index
    found = (lex.clock_parts_ordinal if ordinal else lex.clock_parts).before(s.tokens, index)
    if found is not None:
        if counts_noun(s, end) and not (lex.day_parts.at(s.tokens, end) or lex.clock_after.at(s.tokens, end)):
            return 0
        minutes, start = found
    else:
        behind = lex.clock_parts_after.at(s.tokens, end) if end < s.size and not ordinal else None
        if behind is None:
            return 0
        minutes, end = behind
    part, stop = part_of_day(s, start, end)
    total = hour * 60 + minutes
    hour, minute = resolve_hour(total // 60 or 12, part), total % 60
    return add_time(s, start, stop, f"{hour:02d}:{minute:02d}", "parts of an hour")
