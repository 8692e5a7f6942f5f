"""Ranges, scores and spans of years: two numbers that are one figure."""

from __future__ import annotations

from decimal import Decimal

from pressrelease.figures import changes, dates, hanging, labels, names, ordinals, scores
from pressrelease.figures.amounts import Amount, read_amount
from pressrelease.figures.notes import counts_noun, note, note_name
from pressrelease.figures.parts import half_at
from pressrelease.figures.sentence import DASHES, Sentence, Value, plain
from pressrelease.figures.signs import DEGREES, is_frost
from pressrelease.figures.surroundings import Tail, tail_at, target_near
from pressrelease.figures.years import years_end

_EVENING, _MORNING = 18, 10  # hours between which a night lies


def read_range_end(s: Sentence, i: int, end: int, amount: Amount, role: str) -> int:
    """Read the other end of a range, or the other number of a score, behind a bare number; 0 for none."""
    lex, tokens = s.lex, s.tokens
    token = s.token(end)
    if not token:
        return 0
    played = scores.read_match_play(s, i, end, amount)
    if played:
        return played
    dash = token in DASHES
    if dash and (listed := hanging.read_hanging(s, i, end, amount)):
        return listed
    if dash and amount.literal and labels.is_label(s, i, end):
        return note_name(s, i, end, "number of a label")
    joined_dash = dash and s.glued(end)
    if dash and joined_dash != s.glued(end + 1) and not (s.token(end + 1)[:1].isdecimal()):
        # "18- to 29-year-olds"
        if joined_dash and s.token(end + 1) in lex.middles:
            return read_range(s, i, end + 2, amount, "")
        return 0
    if dash:
        following = s.token(end + 1)
        if not following:
            return 0
        if following in lex.middles and joined_dash and s.token(end + 2) in DASHES and s.glued(end + 2):
            return read_range(s, i, end + 3, amount, "")  # "a 5-to-10-year period"
        if (
            following[0].isdecimal()
            and s.token(end + 2) in DASHES
            and s.glued(end + 2)
            and s.token(end + 3)[:1].isdecimal()
            and s.glued(end + 3)
            and s.glued(end)
        ):
            said = s.text[s.starts[i] : s.ends[end + 3]]
            if scores.is_record(s, i, end + 4):
                return note(s, "score", said, i, dates.after_suffix(s, end + 4)[1], "record of wins")
            return note(s, "identifier", said, i, end + 4, "digits in groups")
        if following[0].isdecimal() and len(following) <= 12:
            if amount.digits:
                return read_range(s, i, end + 1, amount, "dash")
        elif following in lex.numbers and (not amount.digits or following in lex.score_zero):
            return read_range(s, i, end + 1, amount, "dash")
        elif following in ("$", "£", "€"):
            return 0
        return 0
    if token in lex.list_and and names.named_before(s, i):
        return 0  # "between junctions 64 and 65"
    if token in lex.middles:
        opened = is_opened(s, i, token)
        if opened:
            return read_range(s, i, end + 1, amount, "words")
        return 0
    if token in lex.between_joints and s.token(end + 1)[:1].isdecimal() == amount.digits and end + 1 < s.size:
        second = read_amount(s, end + 1)
        if second is not None and not second.ordinal and amount.value < second.value:
            tail = tail_at(s, second.end, digits=True)
            if s.token(tail[3] if tail else second.end) in lex.between_after:
                return read_range(s, i, end + 1, amount, "words")
        return 0
    found = lex.alternatives.at(tokens, end)
    if found is not None:
        following = s.token(found[1])
        if (
            following
            and (following[0].isdecimal() == amount.digits)
            and (following[0].isdecimal() or following in lex.numbers)
        ):
            second = read_amount(s, found[1])
            if (
                second is not None
                and not second.ordinal
                and amount.value < second.value <= amount.value * 2 + 3
            ):
                return read_range(s, i, found[1], amount, "or")
        return 0
    if role == "ablative" and (token[0].isdecimal() or token in lex.numbers):
        second = read_amount(s, end)
        if second is None or second.ordinal:
            return 0
        second_role, after = dates.after_suffix(s, second.end)
        tail = tail_at(s, after, digits=True) if not second_role else None
        last = tokens[(tail[3] if tail else after) - 1]
        stop = tail[3] if tail else after
        if (
            last.endswith(lex.limit_ends)
            or s.token(stop) in lex.span_ends
            or s.token(stop + 1) in lex.span_ends
            or changes.is_target(s, i, stop)
        ):
            return read_range(s, i, end, amount, "endings")
    return 0


def is_opened(s: Sentence, i: int, middle: str) -> bool:
    """Whether the words before a number and behind it are those of a span."""
    before = {s.token(i - 1), s.token(i - 2)}
    return any(word == middle and (not opening or opening in before) for opening, word in s.lex.between)


def is_sporting(s: Sentence, i: int, end: int) -> bool:
    """Whether words of a match stand near two numbers, so that they are its score."""
    stop = end
    while stop < s.size and stop < end + 24 and not s.tokens[stop].isalpha():  # "1-6, 7-6 (7-4), 6-2"
        stop += 1
    near = s.tokens[max(0, i - 8) : i] + s.tokens[end : stop + 6]
    return any(word in s.lex.score_words for word in near)


def read_range(s: Sentence, i: int, j: int, amount: Amount, manner: str) -> int:
    """Read the second number at a token and note the range, the score or the span of years."""
    lex, tokens = s.lex, s.tokens
    if j >= s.size:
        return 0
    if tokens[j] in ("$", "£", "€") and manner == "words":
        return 0
    if not (tokens[j][0].isdecimal() or tokens[j] in lex.numbers or tokens[j] in lex.scales):
        return 0
    if ":" in tokens[j]:
        return 0
    second = read_amount(s, j)
    if second is None or (second.ordinal and manner != "dash"):
        return 0
    if manner != "dash" and (rest := changes.read_change_to_range(s, i, j, amount, second)):
        return rest
    low, high, end = amount.value, second.value, second.end
    if (part := half_at(s, end)) is not None and isinstance(high, int):
        high, end = high + part[0], part[1]
        second = Amount(high, end, digits=second.digits, ordinal=False, literal="", scale=second.scale)
    role, after = dates.after_suffix(s, end)
    tail = tail_at(s, end, digits=second.digits)
    if tail is None and s.token(end) == "." and tokens[end - 1] in lex.abbreviations:
        tail = tail_at(s, end + 1, digits=second.digits)  # "от 2 до 15 тыс. долларов"
    if tail is not None and role and s.token(end) in DASHES and tail[3] <= after:
        tail = None
    if tail is None and role:
        end = after
        if role in ("adjective", "limit", "dative", "ordinal", "case"):
            tail = tail_at(s, end, digits=True)
    one, two = amount.literal, second.literal
    hours = _hours(s, i, j, amount, second, tail)
    if hours:
        return hours
    # years
    if (
        len(one) == 4
        and 1000 <= int(one) <= 2199
        and len(two) in (1, 2, 4)
        and manner in ("dash", "words", "endings")
    ):
        base = 10 ** len(two)
        last = int(two) if len(two) == 4 else int(one) // base * base + int(two)
        worded = s.token(end) in lex.years or s.token(end) in lex.year
        if int(one) < last <= 2199 and (
            worded
            or (tail is None and (len(two) < 3 or not counts_noun(s, end)))
            or (len(two) == 4 and lex.reading.capital_names and tail is None)
        ):
            start = i
            return note(s, "range", (int(one), last), start, years_end(s, end), "span of years", unit="year")
    if manner == "words" and tail is None and (won := scores.read_result(s, i, j, amount, second, end)):
        return won
    if (
        manner == "or" and one and two and tail is None and ordinals.is_ordinal_before(s, end, high)
    ):  # "5 или 6 место"
        note(s, "ordinal", low, i, i + 1, "ordinal without its ending")
        return note(s, "ordinal", high, j, end, "ordinal without its ending")
    if (manner == "endings" or (manner == "words" and changes.is_from_to(s, i, tokens[j - 1]))) and (
        told := changes.read_change(s, i, j, amount, second, tail, end)
    ):
        return told
    if (
        manner == "dash"
        and one
        and two
        and len(one) <= 3
        and len(two) <= 3
        and tail is None
        and role in ("", "case", "ordinal")
    ):
        token = s.token(end)
        sporting = is_sporting(s, i, end)
        if scores.is_called(s, i):
            return note(s, "identifier", f"{one}-{two}", i, end, "short telephone number")
        if low >= 100 and high < 10 and names.named_before(s, i):  # "Boeing 747-8"
            return note(s, "identifier", f"{one}-{two}", i, end, "number after a naming word")
        if (low >= high and token not in lex.scales and token not in lex.range_nouns) or (
            (sporting and not counts_noun(s, end)) or scores.continues_row(s, i, end)
        ):
            return scores.note_score(s, i, end, f"{plain(low)}-{plain(high)}", "score")
    if manner == "dash" and not second.digits and tail is None and isinstance(low, int) and low < 30:
        worded = not amount.digits and high < 30 and (low > high or is_sporting(s, i, end))
        if tokens[j] in lex.score_zero or (worded and not counts_noun(s, end)):  # "won two-nil", "six-three"
            return note(s, "score", f"{plain(low)}-{plain(high)}", i, end, "score in words")
    halves = isinstance(low, Decimal) and low % 1 == Decimal("0.5")
    if (
        manner == "dash"
        and isinstance(low, Decimal)
        and tail is None
        and (low >= high or (halves and is_sporting(s, i, end)))
    ):
        return note(s, "score", f"{plain(low)}-{plain(high)}", i, end, "score")
    if second.ordinal:
        return 0
    low, high = changes.shared_scale(amount, second)
    if low == high:
        return 0
    if manner != "dash" and low > high:
        return 0
    if low > high:
        low, high = high, low
    soft = manner == "or" and not amount.digits and high <= 10
    if tail is not None and tail[1] in DEGREES and is_frost(s, i, tail[3]):
        low, high = -high, -low
    if tail is not None:
        kind, unit, factor, stop = tail
        if kind == "percent":
            unit = unit or "%"
        if unit == "a" and any(
            lex.age_before.before(tokens, k) is not None for k in range(max(1, i - 2), i + 1)
        ):
            unit = "age"
        return note(s, "range", (low * factor, high * factor), i, stop, "range", unit=unit, soft=soft)
    aged = i and any(lex.age_before.before(tokens, k) is not None for k in (i, i - 1))
    unit = "age" if aged and not counts_noun(s, end) else ""
    return note(s, "range", (low, high), i, end, "range", unit=unit, soft=soft)


def _hours(s: Sentence, i: int, j: int, amount: Amount, second: Amount, tail: Tail | None) -> int:
    """Read a span of hours: "between 7 and 9pm", "7.30-11am", "с 8 до 20 часов"; the index after it, 0 for none."""
    lex = s.lex
    part = lex.day_parts.at(s.tokens, second.end) if second.end < s.size else None
    low, high = _clock(s.tokens[i]), _clock(s.tokens[j])
    if low is None or high is None:
        return 0
    if part is not None and tail is None and low[0] <= 12 and high[0] <= 12:
        stop = part[1]
        first, last = (dates.resolve_hour(hour, part[0]) for hour in (low[0], high[0]))
        if first > last and low[0] != 12 and part[0] in ("pm", "evening"):
            first = low[0]  # "from 9 to 5 p.m."
    elif tail is not None and tail[1] == "h" and s.token(i - 1) in lex.hour_before and j == amount.end + 1:
        overnight = low[0] >= _EVENING and high[0] <= _MORNING
        if (low >= high and not overnight) or max(low, high)[0] > 24 or target_near(s, i):
            return 0
        first, last, stop = low[0], high[0], tail[3]
    else:
        return 0
    text = f"{first:02d}:{low[1]:02d}..{last:02d}:{high[1]:02d}"
    return note(s, "range", text, i, stop, "span of hours", unit="time")


def _clock(token: str) -> tuple[int, int] | None:
    """The hour and the minutes that digits can say; None if they cannot."""
    hour, _, minutes = token.partition(".")
    if (
        not hour.isdecimal()
        or len(hour) > 2
        or not (minutes == "" or (minutes.isdecimal() and len(minutes) == 2))
    ):
        return None
    return (int(hour), int(minutes or 0)) if int(minutes or 0) < 60 else None


def read_range_after_unit(s: Sentence, i: int, stop: int, value: Value, tail: Tail) -> int:
    """Read the other end of a range where both have their unit ("70%-90%", "5 км - 7 км"); 0 for none."""
    token = s.token(stop)
    if token in DASHES and s.glued(stop) == s.glued(stop + 1) and s.token(stop + 1)[:1].isdecimal():
        second = read_amount(s, stop + 1)
        if second is None or second.ordinal:
            return 0
        other = tail_at(s, second.end, digits=True)
        if other is not None and other[:3] == tail[:3] and other[3] > second.end and value < second.value:
            unit = tail[1] or ("%" if tail[0] == "percent" else "")
            return note(
                s, "range", (value * tail[2], second.value * tail[2]), i, other[3], "range", unit=unit
            )
    return 0
