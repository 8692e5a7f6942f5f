"""Dates and clock times: every order of day, month and year, spans of them, hours with their part of the day."""

from __future__ import annotations

import re
from decimal import Decimal

from pressrelease.figures.lexicon import Lexicon
from pressrelease.figures.sentence import DASHES, Sentence
from pressrelease.figures.surroundings import qualifier_of
from pressrelease.model import Figure

NUMERIC_DATE = re.compile(r"(\d{1,2})([./])(\d{1,2})\2(\d{4}|\d{2})")
YEAR_FIRST = re.compile(r"([12]\d{3})([./])(\d{2})\2(\d{2})")
CLOCK = re.compile(r"(\d{1,2}):(\d{2})(?::(\d{2}))?")
DOTTED_CLOCK = re.compile(r"(\d{1,2})\.(\d{2})")


def write_date(year: int | None, month: int | None, day: int | None) -> str:
    """A date as `YYYY-MM-DD`, with question marks for what is not said."""
    parts = (
        "????" if year is None else f"{year:04d}",
        "??" if month is None else f"{month:02d}",
        "??" if day is None else f"{day:02d}",
    )
    return "-".join(parts)


def add(
    s: Sentence, kind: str, value: str, start: int, end: int, rule: str, unit: str = "", qualifier: str = ""
) -> None:
    """Note a figure whose value is text, from one token up to another."""
    a, b = s.starts[start], s.ends[end - 1]
    s.put(Figure(kind, value, unit, qualifier, False, a, b, s.text[a:b], value, rule))


def after_suffix(s: Sentence, index: int) -> tuple[str, int]:
    """The role of the ending that follows digits at that token ("-ci", "th", "-го"), and the index after it."""
    token = s.token(index)
    if not s.glued(index):
        # an ending that a slip of the pen has set apart: "18 dən 29 yaşa qədər"
        if len(token) == 3 and s.lex.endings.get(token) in ("ablative", "limit"):
            return s.lex.endings[token], index + 1
        return "", index
    if s.glued(index):
        if token in ("-", "'", "’", "‑", "–") and s.glued(index + 1):
            role = s.lex.endings.get(s.tokens[index + 1])
            if role is not None:
                return role, index + 2
        elif token and token[0].isalpha():
            role = s.lex.endings.get(token)
            if role is not None and token not in s.lex.marks:
                return role, index + 1
    return "", index


def _day(s: Sentence, index: int) -> tuple[int, int] | None:
    """A day of the month at that token, with the ending it may have: the day and the index after it."""
    token = s.token(index)
    if not token:
        return None
    if token.isdecimal():
        if len(token) > 2 or not 1 <= int(token) <= 31:
            return None
        _, end = after_suffix(s, index + 1)
        return int(token), end
    value = s.lex.ordinals.get(token)
    if value is not None and value <= 31 and value != 0:
        return value, index + 1
    return None


def _is_day_of_month_before(s: Sentence, index: int) -> bool:
    """Whether digits with an ending behind a month are its day, as where languages put the month first."""
    day = _day(s, index) if s.token(index).isdecimal() and s.lex.case_ends else None
    return day is not None and day[1] > index + 1


def year_at(s: Sentence, index: int, *, bare: bool = True) -> tuple[int, int] | None:
    """A year of four digits at that token, with its ending and its word: the year and the index after them."""
    token = s.token(index)
    if len(token) != 4 or not token.isdecimal() or not 1000 <= int(token) <= 2199:
        return None
    role, end = after_suffix(s, index + 1)
    word = s.token(end)
    if word in s.lex.year and not (word in s.lex.units.one and not role and not s.lex.reading.years):
        end += 1
        if s.token(end) == "." and s.glued(end) and len(word) == 1:
            end += 1
    elif not bare and not role:
        return None
    return int(token), end


def _skip_comma(s: Sentence, index: int) -> int:
    return index + 1 if s.token(index) == "," else index


def date_from_digits(s: Sentence, index: int) -> int:
    """Read a date that starts with digits at that token; the index after it, or 0 where there is none."""
    lex, token = s.lex, s.tokens[index]
    months = lex.months
    # year first: "2016-cı il 23 iyun", "2016-cı ilin iyununda", "2016-06-23"
    if len(token) == 4:
        if s.token(index + 1) in DASHES and s.glued(index + 1) and s.glued(index + 2):
            month, day = s.token(index + 2), s.token(index + 4)
            if (
                len(month) == len(day) == 2
                and month.isdecimal()
                and day.isdecimal()
                and s.token(index + 3) in DASHES
                and 1 <= int(month) <= 12
                and 1 <= int(day) <= 31
            ):
                add(s, "date", f"{token}-{month}-{day}", index, index + 5, "date year-month-day")
                return index + 5
        if not s.dated:
            return 0
        year = year_at(s, index)
        if year is None or year[1] == index + 1:
            return 0
        j = _skip_comma(s, year[1])
        month_here = months.get(s.token(j))
        if month_here is not None:
            end = j + 1
            if s.token(end) in lex.month_words and s.token(end + 1).isdecimal():
                end += 1  # "1918-ci il may ayının 4-də"
            said = _day(s, end)
            if said is not None and _is_day_here(s, end, said[1]):
                span = _day_span(s, said[1], month_here, said[0], year[0], index)
                if span:
                    return span
                add(
                    s, "date", write_date(year[0], month_here, said[0]), index, said[1], "date year month day"
                )
                return said[1]
            if (
                s.token(end) in DASHES and s.token(end + 1) in months
            ):  # "2023-cü ilin yanvar-sentyabr aylarında"
                text = f"{write_date(year[0], month_here, None)}..{write_date(year[0], months[s.tokens[end + 1]], None)}"
                end += 2
                if s.token(end) in lex.month_words:
                    end += 1
                add(s, "range", text, index, end, "span of months", "date")
                return end
            if s.token(end) in lex.month_words:
                end += 1
            add(s, "date", write_date(year[0], month_here, None), index, end, "date year month")
            return end
        said = _day(s, j)
        if said is not None and s.token(said[1]) in months:
            month_here = months[s.tokens[said[1]]]
            add(
                s, "date", write_date(year[0], month_here, said[0]), index, said[1] + 1, "date year day month"
            )
            return said[1] + 1
        return 0
    # day first
    first = _day(s, index)
    if first is None or s.token(index - 1) in lex.strong_clock:  # "saat 8-də, 17 oktyabrda"
        return 0
    days = [(first[0], index, first[1])]
    j = first[1]
    joint = ""
    while len(days) < 8:
        token = s.token(j)
        if token in months or token in lex.day_of:
            break
        if not (token in DASHES or token == "," or token in lex.middles or token in lex.list_and):
            return 0
        more = _day(s, j + 1)
        if more is None or not s.tokens[j + 1].isdecimal():
            return 0
        joint = "span" if token in DASHES or (token in lex.middles and token not in lex.list_and) else "list"
        days.append((more[0], j + 1, more[1]))
        j = more[1]
    k = j + 1 if s.token(j) in lex.day_of and s.token(j + 1) in months else j
    month_here = months.get(s.token(k))
    if month_here is None:
        return 0
    if lex.reading.capital_names and not s.written(k)[0].isupper():
        return 0
    if len(days) == 1 and first[1] > index + 1 and _is_day_of_month_before(s, k + 1):
        return 0  # "festivalın 13-cüsü iyunun 28-dən"
    end = k + 1
    if s.token(end) in lex.month_words:
        end += 1
    j = (
        end + 1
        if s.token(end) == "." and s.tokens[k] in lex.month_shorts and s.token(end + 1).isdecimal()
        else end
    )
    j = _skip_comma(s, j)
    if s.token(j) in lex.day_of:
        j += 1
    year = year_at(s, j)
    value = None
    if year is not None and not _measured(s, j, year[1]):
        value, end = year
    elif len(days) == 1 and (apart := _year_after_weekday(s, index, end, month_here, first[0])):
        return apart
    if len(days) == 1:
        add(
            s,
            "date",
            write_date(value, month_here, days[0][0]),
            index,
            end,
            "date day month" + " year" * (value is not None),
        )
    elif joint == "span" and len(days) == 2:
        text = f"{write_date(value, month_here, days[0][0])}..{write_date(value, month_here, days[1][0])}"
        add(s, "range", text, index, end, "span of days", "date")
    else:
        for number, (day_number, start, stop) in enumerate(days):
            last = number == len(days) - 1
            add(
                s,
                "date",
                write_date(value, month_here, day_number),
                start,
                end if last else stop,
                "list of days",
            )
    return end


def _year_after_weekday(s: Sentence, start: int, end: int, month: int, day: int) -> int:
    """Note a date and the day of the week that stands before its year ("3 iyun, çərşənbə, 2026-cı il"); 0 for none."""
    lex = s.lex
    index = _skip_comma(s, end)
    if s.token(index) in lex.times_before:  # "14 марта, в пятницу, 2025 года"
        index += 1
    found = lex.weekdays.at(s.tokens, index) if index < s.size else None
    if found is None or (lex.reading.capital_names and not s.written(index)[0].isupper()):
        return 0
    place = _skip_comma(s, found[1])
    year = year_at(s, place)
    if year is None or (year[1] == place + 1 and (s.tokens[place - 1] != "," or s.token(year[1]).isalpha())):
        return 0  # "on 3 May, Monday, 2000 people"
    add(s, "date", write_date(year[0], month, day), start, end, "date before its weekday and year")
    add(s, "weekday", str(found[0]), index, found[1], "weekday")
    return year[1]


def day_in_words(s: Sentence, index: int, end: int, day: int) -> int:
    """Read a date whose day is an ordinal in words ("двадцать восьмого октября"); the index after it, 0 for none."""
    lex = s.lex
    k = end + 1 if s.token(end) in lex.day_of else end
    month = lex.months.get(s.token(k))
    if month is None or day == 0 or (lex.reading.capital_names and not s.written(k)[0].isupper()):
        return 0
    end = k + 1
    year = year_at(s, _skip_comma(s, end))
    value = None
    if year is not None:
        value, end = year
    add(s, "date", write_date(value, month, day), index, end, "date with its day in words")
    return end


def _is_day_here(s: Sentence, index: int, end: int, left: int = 6) -> bool:
    """Whether the digits after a month are its day: the language may ask for an ending."""
    manner = s.lex.reading.day_after_month
    if not manner or not s.tokens[index].isdecimal():
        return bool(manner) and not s.tokens[index].isdecimal() and manner == "bare"
    if manner == "bare" or end > index + 1:
        return True
    # "noyabrın 15 və 16-da", "oktyabrın 23-24-də": the last of a list has the ending for all
    if left and (s.token(end) in s.lex.list_and or s.token(end) == "," or s.token(end) in DASHES):
        more = _day(s, end + 1)
        return (
            more is not None and s.tokens[end + 1].isdecimal() and _is_day_here(s, end + 1, more[1], left - 1)
        )
    return False


def _measured(s: Sentence, index: int, end: int) -> bool:
    """Whether four digits after a month are an amount and no year: a unit, percent sign or scale follows."""
    if end > index + 1:
        return False
    if end >= s.size:
        return False
    year = int(s.tokens[index])
    token = s.tokens[end]
    return token in s.lex.scales or s.lex.percent.at(s.tokens, end) is not None or not 1500 <= year <= 2100


def _day_span(s: Sentence, j: int, month: int, day: int, year: int | None, start: int) -> int:
    """The end of a span of days of one month ("May 17-22", "mayın 17-dən 22-dək"); 0 where there is none."""
    token = s.token(j)
    ablative = j >= 1 and s.lex.endings.get(s.token(j - 1)) == "ablative"
    if token in DASHES or (token and token in s.lex.middles):
        j += 1
    elif not ablative:
        return 0
    second = _day(s, j)
    if second is None or not s.tokens[j].isdecimal() or second[0] <= day or (ablative and second[1] == j + 1):
        return 0
    end = second[1]
    after = s.token(end)
    if after in s.lex.units.one or after in s.lex.scales or after in s.lex.months or after == "%":
        return 0
    if s.token(end) in s.lex.span_ends:
        end += 1
    if year is None:
        following = year_at(s, _skip_comma(s, end), bare=s.lex.reading.day_after_month == "bare")
        if following is not None and not _measured(s, _skip_comma(s, end), following[1]):
            year, end = following
    text = f"{write_date(year, month, day)}..{write_date(year, month, second[0])}"
    add(s, "range", text, start, end, "span of days", "date")
    return end


def date_from_month(s: Sentence, index: int) -> int:
    """Read what a month's name starts: a date, a month with its year, or the month alone; the index after it."""
    lex = s.lex
    month = lex.months[s.tokens[index]]
    if lex.reading.capital_names and not s.written(index)[0].isupper():
        return 0
    j = index + 1
    short = s.tokens[index] in lex.month_shorts
    if short and s.token(j) == "." and s.token(j + 1)[:1].isdecimal():
        j += 1
    if s.token(j) in lex.month_words:
        j += 1
    if lex.reading.day_after_month == "bare" and s.token(j) in lex.article:
        j += 1
    day = _day(s, j)
    if day is not None and _is_day_here(s, j, day[1]) and not _counted_after(s, j, day[1]):
        span = _day_span(s, day[1], month, day[0], None, index)
        if span:
            return span
        days = [(day[0], index, day[1])]
        end = day[1]
        if lex.reading.day_after_month == "suffixed":  # "oktyabrın 5-də, 27-də və 28-də"
            while s.token(end) == "," or s.token(end) in lex.list_and:
                more = _day(s, end + 1)
                if more is None or s.token(more[1]) in lex.months or not _is_day_here(s, end + 1, more[1]):
                    break
                ending = lex.endings.get(s.token(day[1] - 1))
                if ending is not None and lex.endings.get(s.token(more[1] - 1)) != ending:
                    break
                days.append((more[0], end + 1, more[1]))
                end = more[1]
        value = None
        k = _skip_comma(s, end)
        if s.token(k) in lex.day_of:
            k += 1
        year = year_at(s, k, bare=lex.reading.day_after_month == "bare")
        if year is not None and len(days) == 1 and not _measured(s, k, year[1]):
            value, end = year
        elif len(days) == 1 and (apart := _year_after_weekday(s, index, end, month, day[0])):
            return apart
        for number, (day_number, start, stop) in enumerate(days):
            last = number == len(days) - 1
            add(
                s,
                "date",
                write_date(value, month, day_number),
                start,
                end if last else stop,
                "date month day",
            )
        return end
    k = j + 1 if s.token(j) in lex.day_of or s.token(j) == "," else j
    year = year_at(s, k)
    if year is not None and not _measured(s, k, year[1]):
        add(s, "date", write_date(year[0], month, None), index, year[1], "date month year")
        return year[1]
    if short:
        return 0
    if s.token(j) in DASHES and lex.months.get(s.token(j + 1)) is not None:
        other = j + 2
        if s.token(other) in lex.month_words:
            other += 1
        year = year_at(s, other)
        if year is not None:
            text = f"{write_date(year[0], month, None)}..{write_date(year[0], lex.months[s.tokens[j + 1]], None)}"
            add(s, "range", text, index, year[1], "span of months", "date")
            return year[1]
    if index == 0 and lex.reading.capital_names and s.tokens[index] in lex.doubtful_months:
        return 0
    add(s, "month", f"{month:02d}", index, index + 1, "month")
    return index + 1


def _counted_after(s: Sentence, index: int, end: int) -> bool:
    """Whether a number after a month counts something ("in May 20 percent"), so that it is no day."""
    if end > index + 1:
        return False
    return end < s.size and (s.tokens[end] in s.lex.scales or s.lex.percent.at(s.tokens, end) is not None)


def numeric_date(s: Sentence, index: int) -> int:
    """Read a date in digits alone (`21.01.2026`, `31/03/2006`); the index after it, 0 where it is none."""
    token = s.tokens[index]
    match = NUMERIC_DATE.fullmatch(token)
    if match is not None:
        one, mark, two, year_text = match.groups()
    elif (match := YEAR_FIRST.fullmatch(token)) is not None:
        year_text, mark, two, one = match.groups()
    else:
        return 0
    day, month = int(one), int(two)
    if len(year_text) == 2 and mark == "." and not (len(one) == len(two) == 2):
        return 0
    if month > 12 >= day and mark == "/":
        day, month = month, day
    if not (1 <= day <= 31 and 1 <= month <= 12):
        return 0
    year = int(year_text) if len(year_text) == 4 else 2000 + int(year_text)
    if not 1000 <= year <= 2199:
        return 0
    _, end = after_suffix(s, index + 1)
    if s.token(end) in s.lex.year:
        end += 1
        if s.token(end) == "." and s.glued(end) and len(s.tokens[end - 1]) == 1:
            end += 1
    add(s, "date", write_date(year, month, day), index, end, "date in digits")
    return end


def resolve_hour(hour: int, part: str) -> int:
    """The hour of 24 for an hour and the part of the day that is said with it."""
    if part in ("pm", "evening") and hour < 12:
        return hour + 12
    if part == "am" and hour == 12:
        return 0
    if part == "evening" and hour == 12:
        return 0
    if part == "night":
        if hour == 12:
            return 0
        return hour + 12 if 8 <= hour < 12 else hour
    return hour


def part_of_day(s: Sentence, index: int, end: int) -> tuple[str, int]:
    """The part of the day said after a time, or just before it, and the index after the words that say it."""
    lex = s.lex
    before = lex.clock_before.before(s.tokens, index)
    said_before = lex.day_parts_before.before(s.tokens, index if before is None else before[1])
    if lex.part_hours and said_before is not None:  # where it stands before, what follows is of the next hour
        return said_before[0], end
    said_after = lex.day_parts.at(s.tokens, end) if end < s.size else None
    if said_after is not None:
        return said_after[0], said_after[1]
    return (said_before[0] if said_before is not None else ""), end


def clock_from_digits(s: Sentence, index: int) -> int:
    """Read a clock time at digits (`15:00-da`, `7.55am`, `saat 13`, `2 часа дня`); the index after it, or 0."""
    lex, token = s.lex, s.tokens[index]
    tokens = s.tokens
    match = CLOCK.fullmatch(token)
    if match is not None:
        hour, minute = int(match[1]), int(match[2])
        if minute > 59:
            return 0
        part, end = part_of_day(s, index, index + 1)
        hour = resolve_hour(hour, part)
        _, end = after_suffix(s, end) if end == index + 1 else ("", end)
        if end == index + 1 or tokens[end - 1] != "m":
            end = _zone(s, end)
        return add_time(
            s, index, end, f"{hour:02d}:{minute:02d}" + (f":{match[3]}" if match[3] else ""), "clock time"
        )
    match = DOTTED_CLOCK.fullmatch(token)
    following = index + 1
    if match is not None:
        hour, minute = int(match[1]), int(match[2])
        if hour > 24 or minute > 59:
            return 0
        found = lex.day_parts.at(tokens, following) if following < s.size else None
        if found is None and not (
            _has_clock_ending(s, index, match) or _is_one_of_two_clocks(s, index, match)
        ):
            zone = _zone(s, after_suffix(s, following)[1])
            zoned = zone > following and tokens[zone - 1] not in lex.units.one and tokens[zone - 1].isalpha()
            if not (zoned and s.spaced(following)) and lex.clock_before.before(tokens, index) is None:
                return 0
            strong = tokens[index - 1] in lex.strong_clock or zone > following
            strong = strong or (len(match[1]) == 2 and token[0] == "0")  # "at 09.30"
            if not strong and (
                lex.reading.grouping["."] == "decimal" or not _like_clock(match, tokens[index - 1], lex)
            ):
                return 0  # where a dot is the decimal mark, only other words make a clock time of it
            if zone == following and (
                s.token(following) in lex.scales
                or s.token(following) in lex.times
                or (
                    following < s.size
                    and (
                        lex.percent.at(tokens, following)
                        or lex.units.at(tokens, following)
                        or lex.currencies.at(tokens, following)
                    )
                )
            ):
                return 0
        part, end = part_of_day(s, index, following)
        hour = resolve_hour(hour, part)
        if end == following:
            _, end = after_suffix(s, end)
            end = _zone(s, end)
        return add_time(s, index, end, f"{hour:02d}:{minute:02d}", "clock time with a dot")
    if not token.isdecimal():
        return 0
    if len(token) == 4 and int(token[:2]) < 24 and int(token[2:]) < 60 and following < s.size:
        told = lex.clock_after.at(tokens, following)  # "0600 GMT"
        if told is not None and (token[0] == "0" or tokens[following] not in lex.units.one):
            return add_time(s, index, told[1], f"{token[:2]}:{token[2:]}", "clock time of four digits")
    if len(token) > 2 or int(token) > 24:
        return 0
    return clock_hour(s, index, following, int(token))


def _has_clock_ending(s: Sentence, index: int, match: re.Match[str]) -> bool:
    """Whether an ending makes a clock time of two numbers with a dot: "21.45-də", "09.00-dan 18.00-dək"."""
    role, end = after_suffix(s, index + 1)
    if not s.lex.part_hours or not role or counted(s, end):
        return False
    if s.tokens[end - 1] in s.lex.part_hours:
        return len(match[1]) == 2
    if role == "ablative":
        last = DOTTED_CLOCK.fullmatch(s.token(end))
        closing, stop = after_suffix(s, end + 1)
        closed = closing == "limit" or s.token(stop) in s.lex.span_ends
        return last is not None and closed and _is_full(match) and _is_full(last)
    return role in ("limit", "dative") and _follows_clock(s, index) and _is_full(match)


def _is_one_of_two_clocks(s: Sentence, index: int, match: re.Match[str]) -> bool:
    """Whether two numbers with a dot are one end of a span of hours: "с 9.30 до 18.00", "с 21.40 на 23.15"."""
    lex, tokens = s.lex, s.tokens
    if lex.reading.grouping["."] == "decimal" or not _is_full(match):
        return False
    if lex.clock_before.before(tokens, index) is None:
        return False
    if _follows_clock(s, index - 1):
        return not counted(s, index + 1)
    joined = s.token(index + 1) in lex.clock_before.rows or s.token(index + 1) in lex.middles
    last = DOTTED_CLOCK.fullmatch(s.token(index + 2)) if joined else None
    if last is None or not _is_full(last) or int(last[1]) > 24 or counted(s, index + 3):
        return False
    behind = index + 3
    return behind >= s.size or not (lex.percent.at(tokens, behind) or lex.currencies.at(tokens, behind))


def _follows_clock(s: Sentence, index: int) -> bool:
    """Whether a clock time ends right before a token."""
    return bool(s.figures) and s.figures[-1].kind == "time" and s.figures[-1].end == s.ends[index - 1]


def _is_full(match: re.Match[str]) -> bool:
    """Whether minutes are full five, as those of timetables are."""
    return int(match[2]) % 5 == 0 and int(match[2]) < 60


def _like_clock(match: re.Match[str], before: str, lex: Lexicon) -> bool:
    """Whether two numbers with a dot look like a clock time behind that word: "в 7.45", "с 08.00", "до 18.30"."""
    if before in lex.times_before:
        return int(match[2]) % 5 == 0
    return (match[1][0] == "0" and len(match[1]) == 2) or (len(match[1]) == 2 and match[2] in ("00", "30"))


def minutes_at(s: Sentence, index: int) -> tuple[int | None, int]:
    """The minutes that stand behind an hour ("20 минут") and the token after them; None where there are none."""
    token = s.token(index)
    if token.isdecimal() and len(token) <= 2 and int(token) < 60:
        unit = s.lex.units.one.get(s.token(index + 1))
        if unit == ("min", 1):
            return int(token), index + 2
    return None, index


def counted(s: Sentence, index: int) -> bool:
    """Whether a unit, a scale or "times" at a token makes the number before it an amount."""
    token = s.token(index)
    return (
        token in s.lex.scales
        or token in s.lex.times
        or (index < s.size and s.lex.units.at(s.tokens, index) is not None)
    )


def clock_hour(s: Sentence, index: int, end: int, hour: int) -> int:
    """Read a bare hour that other words make a clock time ("3 p.m.", "saat 13-də", "в 2 часа дня"); 0 if none."""
    lex, tokens = s.lex, s.tokens
    if tokens[index - 1] in lex.minus or tokens[index - 1] in lex.plus:
        return 0  # "minus 9 at night" are degrees
    found = lex.day_parts.at(tokens, end) if end < s.size else None
    if found is not None and 1 <= hour <= 12 and tokens[end] not in lex.units.one and not lex.part_hours:
        # "два дня" are two days, and "üç axşam" three evenings
        return add_time(
            s, index, found[1], f"{resolve_hour(hour, found[0]):02d}:00", "hour and part of the day"
        )
    _, after = after_suffix(s, end)
    words = lex.clock_after.at(tokens, after) if after < s.size else None
    before = lex.clock_before.before(tokens, index)
    if words is not None:
        parted = lex.day_parts.at(tokens, words[1]) if words[1] < s.size else None
        if parted is not None and hour <= 12:
            return add_time(
                s, index, parted[1], f"{resolve_hour(hour, parted[0]):02d}:00", "hour and part of the day"
            )
        told = tokens[index - 1] in lex.hour_before or (
            tokens[index - 1] in lex.middles and _follows_clock(s, index - 1)
        )
        if before is not None and hour <= 24 and (told or tokens[after] not in lex.units.one):
            minute, end = minutes_at(s, words[1])
            if minute is not None and minutes_at(s, end + 1)[0] is not None:
                return 0  # "с двух часов 20 минут до 55 минут" tells how long something takes
            if minute is not None:
                return add_time(s, index, end, f"{hour:02d}:{minute:02d}", "hour and minutes of the clock")
            return add_time(s, index, words[1], f"{hour:02d}:00", "hour of the clock")
        if tokens[after] not in lex.units.one and tokens[after] not in lex.months:
            return add_time(s, index, words[1], f"{hour:02d}:00", "hour of the clock")
        return 0
    if before is None and 1 <= hour <= 12 and _ends_an_hour(s, end, after):
        part, _ = part_of_day(s, index, after)
        if part:  # "axşam 7-də"
            return add_time(s, index, after, f"{resolve_hour(hour, part):02d}:00", "hour and part of the day")
    if before is not None and lex.reading.clock_before and tokens[index - 1] in lex.strong_clock:
        following = s.token(after)
        if counted(s, after):
            return 0
        part, _ = part_of_day(s, index, after)
        if after > end and lex.endings.get(tokens[after - 1]) == "ablative" and following.isdecimal():
            last, stop = after_suffix(s, after + 1)
            if (
                len(following) <= 2
                and int(following) <= 24
                and (last == "limit" or s.token(stop) in lex.span_ends)
            ):
                text = f"{resolve_hour(hour, part):02d}:00..{resolve_hour(int(following), part):02d}:00"
                add(s, "range", text, index, stop, "span of hours", "time")
                return stop
        return add_time(s, index, after, f"{resolve_hour(hour, part):02d}:00", "hour of the clock")
    return 0


def _ends_an_hour(s: Sentence, end: int, after: int) -> bool:
    """Whether a number has an ending that hours have: at ("7-də"), from ("7-dən"), until ("7-dək", "7-yə qədər")."""
    lex = s.lex
    if not lex.part_hours or after == end or counted(s, after):
        return False
    if s.tokens[after - 1] in lex.part_hours:
        return True
    role = lex.endings.get(s.tokens[after - 1])
    following = s.token(after)
    if role == "dative":
        return following in lex.span_ends
    return role == "limit" or (role == "ablative" and following not in lex.after_heads)


def _zone(s: Sentence, end: int) -> int:
    found = s.lex.clock_after.at(s.tokens, end) if end < s.size else None
    return found[1] if found is not None else end


def add_time(s: Sentence, index: int, end: int, value: str, rule: str) -> int:
    """Note a clock time over the tokens from index up to end; the index after it."""
    add(s, "time", value, index, end, rule, qualifier=qualifier_of(s, index, end, "time"))
    return end


def merge_spans(s: Sentence) -> None:
    """Join two dates, or two times, that words or a dash make the ends of one span."""
    figures = s.figures
    merged: list[Figure] = []
    for figure in figures:
        near = merged and figure.start - merged[-1].end <= 40
        if near and figure.kind == merged[-1].kind and figure.kind in ("date", "time", "year"):
            first = merged[-1]
            between = s.low[first.end : figure.start].split()
            if _spans(s, first, figure, between):
                if figure.kind == "year" and not isinstance(first.value, str):
                    low, high = first.canonical, figure.canonical
                else:
                    low, high = str(first.value), str(figure.value)
                if figure.kind == "date":
                    low, high = _complete(low, high)
                value = f"{low}..{high}"
                merged[-1] = Figure(
                    "range", (Decimal(low), Decimal(high)) if figure.kind == "year" else value,
                    figure.kind, "", False, first.start, figure.end,
                    s.text[first.start : figure.end], value, f"span of {figure.kind}s",
                )  # fmt: skip
                continue
        merged.append(figure)
    s.figures[:] = merged


def _spans(s: Sentence, first: Figure, second: Figure, between: list[str]) -> bool:
    lex = s.lex
    if first.kind == "time":  # "21:00-dan səhər 5-ə kimi"
        between = [word for word in between if word not in lex.day_parts.one and word not in lex.strong_clock]
    if first.kind == "year":
        ends = lex.case_ends
        if (
            between
            or not ends.get("ablative")
            or not s.low[first.start : first.end].endswith(ends["ablative"])
        ):
            return False
        after = s.low[second.end : second.end + 40].split(None, 1)
        last = s.low[second.start : second.end]
        return int(first.canonical) < int(second.canonical) and (
            last.endswith(ends.get("limit", ())) or (bool(after) and after[0].rstrip(".,;") in lex.span_ends)
        )
    if not between:
        last = s.low[first.start : first.end]
        return (
            last.endswith(lex.ablative) and not s.low[second.start : second.end].endswith(lex.ablative)
            if lex.ablative
            else False
        )
    if len(between) == 1 and between[0] in DASHES:
        return True
    if len(between) == 1 and between[0] in lex.middles:
        before = s.low[max(0, first.start - 40) : first.start].split()[-3:]
        return any(not start or start in before for start, middle in lex.between if middle == between[0])
    return False


def _complete(low: str, high: str) -> tuple[str, str]:
    """Give one end of a span of dates the year of the other where it has none."""
    if low.startswith("????") and not high.startswith("????"):
        return high[:4] + low[4:], high
    return low, high
