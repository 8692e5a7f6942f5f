"""Numbers in digits with what follows them: counts, measures, sums, percentages, factors."""

from __future__ import annotations

from decimal import Decimal

from pressrelease.figures import dates, names, ordinals
from pressrelease.figures.amounts import Amount, read_amount
from pressrelease.figures.compounds import read_cents, read_rest
from pressrelease.figures.names import TIMES_SIGNS
from pressrelease.figures.notes import continues_names, counts_noun, is_marked, note, note_name
from pressrelease.figures.parts import half_at
from pressrelease.figures.ranges import read_range_after_unit, read_range_end
from pressrelease.figures.sentence import DASHES, QUOTES, Sentence, Value, plain
from pressrelease.figures.signs import DEGREES, is_frost
from pressrelease.figures.surroundings import Tail, sign_before, tail_at
from pressrelease.figures.told_twice import after_told_again
from pressrelease.figures.units import measured
from pressrelease.figures.years import note_ordinal, read_calendar_year, read_decade, read_ordinal, read_year

_OLDEST = 200  # years that a living thing or a person may be old


def read_behind(s: Sentence, i: int, amount: Amount, money: tuple[str, int] | None) -> int:
    """Read on behind a number in digits: its ending, unit, the other end of a range; and what it is."""
    lex, tokens = s.lex, s.tokens
    end = amount.end
    value = amount.value
    start = i if money is None else money[1]
    if money is not None:
        return note_sum(s, start, i, amount, money[0])
    role, after = dates.after_suffix(s, end)
    if (
        role == ""
        and tokens[end - 1] in lex.abbreviations
        and s.token(end) == "."
        and not (
            s.token(end + 1)[:1].isalpha()
            and s.written(end + 1)[0].isupper()
            and tail_at(s, end + 1, digits=True) is None
        )
        and s.token(end + 1)
    ):
        end += 1
        role, after = dates.after_suffix(s, end)
    if amount.ordinal:
        return note_ordinal(s, i, end, value, "ordinal")
    if amount.literal and not role and s.token(end) in lex.year:
        year = read_calendar_year(s, i, end, end + 1, amount)
        if year:
            return year
    if amount.literal and not role and s.spaced(end) and ordinals.is_ordinal_before(s, end, value):
        return note_ordinal(s, i, end, value, "ordinal without its ending")
    if amount.literal and not role and s.token(end) in lex.century_singular and 4 < value < 22:
        return note_ordinal(s, i, end, value, "ordinal")
    if s.glued(end) and s.token(end) in lex.marks:
        if is_mass(s, end + 1):
            return note(s, "number", value * lex.marks[s.tokens[end]], i, end + 1, "number with a scale sign")
        tail = tail_at(s, end + 1, digits=False)
        if tail is not None and tail[0] == "money":
            return note_measure(
                s, i, end + 1, value * lex.marks[s.tokens[end]], tail, "sum with a scale sign", None
            )
    # a unit may look like an ending ("-m"), and the other way round
    tail = None
    if role in ("", "case", "plural") or (role == "ordinal" and s.token(end) not in DASHES):
        tail = tail_at(s, end, digits=True)
        if (
            tail is not None
            and role
            and tail[3] <= after
            and not (s.glued(end) and s.token(end) not in DASHES)
        ):
            tail = None
    if tail is None and not role:
        scaled = scale_mark(s, end)
        if scaled and s.token(end) not in TIMES_SIGNS:
            return note(s, "number", value * scaled, i, end + 1, "number with a scale sign")
    if tail is None and role == "plural" and amount.literal:
        decade = read_decade(s, i, after, int(value))
        if decade:
            return decade
    if (
        role in ("case", "plural")
        and lex.years
        and amount.literal
        and len(amount.literal) == 4
        and not int(value) % 10
        and s.tokens[after - 1] in s.lex.plurals
    ):
        role = "ordinal"  # "1990-х"
    if role == "ordinal" and tail is None:
        return read_ordinal(s, i, after, amount)
    if tail is None:
        if role:
            end = after
        rest = read_range_end(s, i, end, amount, role)
        if rest:
            return rest
    if tail is None and not role and amount.literal:
        named = read_year(s, i, end, amount)
        if named:
            return named
    if tail is None and role:
        if (
            role == "case"
            and amount.literal
            and len(amount.literal) == 4
            and lex.years
            and s.token(end) in lex.years
        ):
            return read_decade(s, i, end, int(value)) or note(
                s, "number", value, i, end, "number with an ending"
            )
        tail = tail_at(s, end, digits=True) if role == "adjective" else None
    if tail is not None:
        return note_measure(s, i, end, value, tail, "number with a unit", amount)
    plain_name = amount.literal or role or amount.end > i + 1 or isinstance(value, Decimal) or is_marked(s, i)
    has_comma = "," in tokens[i] and isinstance(value, Decimal)  # "avro 1,9870": names have dots
    if plain_name and amount.scale == 1 and not has_comma and names.named_before(s, i):
        return note_name(s, i, amount.end, "number after a naming word")
    if names.named_after(s, amount.end):
        return note_name(s, i, amount.end, "number before a naming word")
    if amount.literal and not role and continues_names(s, i, end):
        return note_name(s, i, end, "number after a naming word")
    return note_count(s, i, end, value, soft=False, rule="number")


def is_mass(s: Sentence, index: int) -> bool:
    """Whether what a glued scale sign counts stands there, also behind one adjective ("1.2m new homes")."""
    masses = s.lex.masses
    token = s.token(index)
    if not masses or not token.isalpha():
        return False
    if token in masses or (s.written(index)[0].isupper() and token[-1] == "s"):  # "3.2m Floridians"
        return True
    return s.token(index + 1) in masses and token not in s.lex.skip and token not in s.lex.mass_not


def scale_mark(s: Sentence, end: int) -> int:
    """The value of a scale sign glued to digits ("20m", "12k")."""
    if not s.glued(end):
        return 0
    return s.lex.marks.get(s.tokens[end], 0)


def note_count(s: Sentence, i: int, end: int, value: Value, *, soft: bool, rule: str) -> int:
    """Note a number that has no unit: a count, a factor, a fraction of a following word."""
    lex = s.lex
    token = s.token(end)
    joined = token in DASHES and s.glued(end) and s.token(end + 1) in lex.times
    if token in lex.times or joined:
        stop = end + 1 + joined
        if i and s.tokens[i - 1] in lex.times_before:
            return note(s, "multiplier", value, i, stop, "factor", soft=soft or value == 2)
        window = s.tokens[stop : stop + 4]
        if joined or (
            isinstance(value, Decimal)
            or any(
                word.startswith(lex.times_compare)
                for place, word in enumerate(window)
                if len(word) > (1 if place == 0 or not lex.article else 4)
            )
        ):
            return note(s, "multiplier", value, i, stop, "factor", soft=soft or (value == 2 and not joined))
        return note(s, "number", value, i, stop, "number of times", soft=soft)
    found = half_at(s, end)
    if found is not None and isinstance(value, int):
        unit_of = _last_scale(s, i, end)
        stop = found[1]
        value = value + int(unit_of * found[0]) if unit_of > 1 else value + found[0]
        scale = lex.scales.get(s.token(stop))
        if scale and scale >= 1000 and unit_of == 1:
            value, stop = value * scale, stop + 1
        tail = tail_at(s, stop, digits=True)
        if tail is not None:
            return note_measure(s, i, stop, value, tail, "number and a half", None)
        return note_count(s, i, stop, value, soft=soft, rule="number and a half")
    if ordinals.is_rank(s, i, end, value):
        return note(s, "ordinal", value, i, end, "rank")
    unit = ""
    if i and s.tokens[i - 1] in lex.minus and (shared := _shared_degrees(s, end)):
        return note(s, "number", -value, i - 1, end, "degrees below nought", unit=shared)
    if isinstance(value, int) and 0 < value < 120 and not soft and is_age(s, i, end, value):
        unit = "age"
    elif is_title(s, i, end):
        return note(s, "identifier", plain(value), i, end, "number in a name")
    return note(s, "number", value, i, end, rule, soft=soft, unit=unit)


def _shared_degrees(s: Sentence, end: int) -> str:
    """The unit of warmth that the next number says for both ("от минус 23 до плюс 27 градусов"), "" for none."""
    for index in range(end, min(end + 4, s.size)):
        if s.tokens[index].isdecimal() and index > end:
            tail = tail_at(s, index + 1, digits=True)
            return tail[1] if tail is not None and tail[1] in DEGREES else ""
    return ""


def _last_scale(s: Sentence, i: int, end: int) -> int:
    """The scale whose half "and a half" means behind a number ("a million and a half"), 1 where it has none."""
    scale = s.lex.scales.get(s.tokens[end - 1], 1) if end > i else 1
    return scale if scale >= 1000 else 1


def is_age(s: Sentence, i: int, end: int, value: int) -> bool:
    """Whether a bare number is an age: "aged 45", or between commas behind a name ("Ivanova, 45, said")."""
    if i and s.lex.age_before.before(s.tokens, i) is not None:
        return True
    if i > 1 and s.tokens[i - 1] in s.lex.list_and and s.figures and not counts_noun(s, end):
        last = s.figures[-1]
        if last.unit == "age" and last.kind == "number" and last.end == s.ends[i - 2]:
            return True  # "aged four and seven"
    return (
        i > 1
        and s.tokens[i - 1] == ","
        and s.token(end) == ","
        and s.tokens[i - 2].isalpha()
        and s.tokens[i][0].isdecimal()
        and s.token(end + 1)[:1].isalpha()
        and (s.written(i - 2)[0].isupper() or value > 15)
    )


def is_title(s: Sentence, i: int, end: int) -> bool:
    """Whether a bare number ends a name: "Nord Stream 2", «Северный поток-2»."""
    if i < 2 or not s.tokens[i][0].isdecimal():
        return False
    before = s.tokens[i - 1]
    if before in DASHES and s.glued(i) and s.glued(i - 1):
        return s.token(end) in QUOTES and bool(s.token(end)) and s.tokens[i - 2].isalpha()
    if not (before.isalpha() and len(before) > 2 and s.written(i - 1)[0].isupper()) or counts_noun(s, end):
        return False
    if before in s.lex.roles or before in s.lex.skip or not s.spaced(i):
        return False
    if s.lex.letters.isdisjoint(
        before
    ):  # a name in another script ends the words before it: "фильм Gladiator 118"
        return True
    if s.tokens[i - 2] in QUOTES and s.token(end) in QUOTES:
        return True
    # a name of two words or more inside a sentence; a headline in capitals is none
    j = i - 1
    while j >= 0 and s.tokens[j].isalpha() and s.written(j)[0].isupper():
        j -= 1
    return i - 1 - j >= 2 and j >= 0 and s.tokens[j].isalpha()


def note_measure(
    s: Sentence, i: int, end: int, value: Value, tail: Tail, rule: str, amount: Amount | None
) -> int:
    """Note a number with its unit, currency or percent sign; or the range that goes on behind it."""
    kind, unit, factor, stop = tail
    if kind == "money" and factor == 1:
        value, stop = read_cents(s, stop, value)
    if unit == "[lb_av]" and amount is not None and amount.scale >= 10**6:
        kind, unit, tail = "money", "GBP", ("money", "GBP", 1, stop)
    if (
        unit == "GBP"
        and s.lex.weight_near
        and not s.lex.weight_near.isdisjoint(s.tokens[max(0, i - 3) : i] + s.tokens[stop : stop + 2])
    ):
        kind, unit, tail = "number", "[lb_av]", ("number", "[lb_av]", 1, stop)
    if kind == "number" and i and s.tokens[i - 1] in s.lex.rate_before:
        rate = f"{unit}/{s.lex.rate_before[s.tokens[i - 1]]}"  # "saatda 60 kilometr"
        unit = rate if measured(rate) else unit
    if kind == "number" and unit in DEGREES and i and is_frost(s, i, stop):
        value = -value
    if kind == "number" and amount is not None and is_quoted(s, i, stop):
        return note(s, "identifier", plain(value), i, end, "quoted name")
    if kind == "percent" or kind == "money" or factor == 1:
        rest = read_range_after_unit(s, i, stop, value, tail)
        if rest:
            return rest
    value = value * factor
    if unit == "a" and any(
        s.lex.age_before.before(s.tokens, k) is not None for k in range(max(1, i - 2), i + 1)
    ):
        unit = "age"
    if unit == "age" and value > _OLDEST:
        unit = "a"  # "a hearth 14,000 years old"
    if kind == "number":
        if value == Decimal("0.5") and unit in ("h", "a"):
            value, unit = (30, "min") if unit == "h" else (6, "mo")
        found = half_at(s, stop)
        if found is not None and isinstance(value, int):
            value, stop = value + found[0] * factor, found[1]
        else:
            value, unit, stop = read_rest(s, stop, value, unit)
    if factor == 1:
        stop = after_told_again(s, stop, value, kind, unit)
    return note(s, kind, value, i, stop, rule, unit=unit)


def is_quoted(s: Sentence, i: int, end: int) -> bool:
    """Whether a number with a capitalised unit is all that stands between quotation marks: a title ("60 Minutes")."""
    unit = s.written(end - 1)
    return (
        s.token(i - 1) in QUOTES
        and s.token(end) in QUOTES
        and end < s.size
        and end == i + 2
        and s.tokens[i][0].isdecimal()
        and len(unit) > 3
        and (
            unit[0].isupper()
            # where titles have one capital: between words of a sentence, as no speech stands
            or (not s.lex.reading.capital_names and s.token(i - 2).isalpha() and s.token(end + 1).isalpha())
        )
        and not unit.isupper()
    )


def note_sum(s: Sentence, start: int, i: int, amount: Amount, unit: str) -> int:
    """Note a sum with its sign or code before it ("$2.8bn", "AZN 450 million")."""
    value, end = amount.value, amount.end
    scaled = scale_mark(s, end)
    if scaled:
        value, end = value * scaled, end + 1
    elif (
        s.spaced(end) and s.token(end) in s.lex.marks and s.written(end).islower() and len(s.tokens[end]) > 1
    ):
        value, end = value * s.lex.marks[s.tokens[end]], end + 1
    if s.token(end) in DASHES or s.token(end) in s.lex.middles:
        j = end + 1
        second_money = None
        if s.token(j + 1)[:1].isdecimal() and not s.token(j)[:1].isdecimal():
            second_money = sign_before(s, j + 1)
            j += 1
        if s.token(j)[:1].isdecimal() and (second_money is None or second_money[0] == unit):
            second = read_amount(s, j)
            dash = s.token(end) in DASHES
            if (
                second is not None
                and not second.ordinal
                and (dash and s.glued(end) == s.glued(end + 1))
                and not (second_money is None and len(second.literal) == 4)
            ):
                high, stop = second.value, second.end
                mark = scale_mark(s, stop)
                if mark:
                    high, stop = high * mark, stop + 1
                    scale = mark
                else:
                    scale = second.scale
                if scale > 1 and amount.scale == 1 and value == amount.value:
                    value *= scale
                tail = tail_at(s, stop, digits=True)
                if tail is not None and tail[0] == "money":
                    stop = tail[3]
                return note(s, "range", (value, high), start, stop, "range of sums", unit=unit)
    tail = tail_at(s, end, digits=True)
    if tail is not None and tail[0] == "money" and (tail[1] == unit or unit in ("USD", "GBP")):
        end = tail[3]
        unit = tail[1]
    else:
        _, end = dates.after_suffix(s, end)
    end = after_told_again(s, end, value, "money", unit)
    return note(s, "money", value, start, end, "sum with a sign", unit=unit)
