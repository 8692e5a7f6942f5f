"""When two figures, read in two languages, say the same: equality of meaning, not of form."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal
from enum import IntEnum

from pressrelease.figures.units import EXACT_KINDS, convert, in_base, measured, same_system
from pressrelease.model import Figure

Meaning = tuple[str, object, str]
"""What a figure is compared by: its class, its value and its unit in a form that is the same in every language."""

_BARE = frozenset({"number", "ordinal", "year", "multiplier", "fraction"})
_OPPOSED = frozenset({"gt", "ge"}), frozenset({"lt", "le", "upto", "almost", "approx"})
_ROUNDED_KINDS = frozenset({"number", "percent", "money"})
_SHARES = frozenset({"%", "percent", "pp"})
_VAGUE = frozenset({"upto", "almost", "approx", "le"})
_LIMITS = frozenset({"upto", "le", "lt"})
_LEAST_WHOLE = 10  # from which on an amount may be told without its decimals
_DIGITS = re.compile(r"\d+")
_LONG = 6  # digits from which on a number in any grouping is the same
_RIGHT_CONVERSION = Decimal("0.07")
_RIGHT_ROUNDING = Decimal("0.025")


class Relation(IntEnum):
    """How two figures answer one another, best first."""

    SAME = 0
    EQUIVALENT = 1  # another kind of figure that says the same (a decade and ten years)
    ROUNDED = 2
    CONVERTED = 3
    UNIT = 4  # the same digits in another unit
    VALUE = 5


def meaning(figure: Figure) -> Meaning:
    """What a figure is compared by; two figures with equal meanings say the same."""
    value, kind, unit = figure.value, figure.kind, figure.unit
    if isinstance(value, Decimal):
        if kind == "percent":
            return ("%", value, unit if unit == "pp" else "")
        if kind == "money":
            return ("$", value, unit)
        if measured(unit) in EXACT_KINDS or unit in ("age", "century") or kind in _BARE:
            if unit == "age":
                return ("n", value * 12, "months")
            if measured(unit):
                return ("n", in_base(value, unit), measured(unit))
            return ("n", value, unit)
        if measured(unit):
            return ("n", in_base(value, unit), measured(unit))
        return ("n", value, unit)
    if kind == "identifier":
        text = _plain(figure.canonical)
        return ("n", Decimal(text), "") if text.isdecimal() and len(text) < 16 else ("id", text, "")
    return (kind, figure.canonical, unit)


def relate(one: Figure, other: Figure) -> Relation | None:
    """How two figures answer one another; None where they have nothing to do with one another."""
    a, b = meaning(one), meaning(other)
    if a == b:
        return Relation.SAME
    if "+" in one.canonical + other.canonical and _is_added_time(one, other):
        return Relation.EQUIVALENT
    if {one.kind, other.kind} == {"ordinal", "number"} and (
        (one.soft and one.unit) or (other.soft and other.unit)
    ):
        return None  # "first" is not "a year"
    x, y = one.value, other.value
    if (
        one.kind != other.kind
        and len(a_digits := _written_digits(one)) > 2
        and a_digits == _written_digits(other)
        and _unlike(one, other)
        and _marked_alike(one, other)
        and not has_scale(one)
        and not has_scale(other)
    ):
        return Relation.EQUIVALENT  # the same digits taken for another thing, "7.25" for a clock time
    if isinstance(x, Decimal) and isinstance(y, Decimal):
        if (
            one.soft
            and other.soft
            and one.kind == other.kind == "number"
            and x < y * 2
            and y < x * 2
            and min(x, y) > 4
        ):
            return Relation.EQUIVALENT  # dozens are tens
        return _relate_amounts(one, x, a, other, y, b)
    if {one.kind, other.kind} == {"range", "year"} and "date" in (one.unit, other.unit):
        span, year = (one, other) if one.kind == "range" else (other, one)
        if all(end[:4] == year.canonical for end in span.canonical.split("..")):
            return Relation.EQUIVALENT  # "the nine months of 2024" with the months said elsewhere
    if (
        "range" in (one.kind, other.kind)
        and {one.unit, other.unit} <= {"age", "a", ""}
        and one.kind != other.kind
    ):
        span, age = (one, other) if one.kind == "range" else (other, one)
        if (
            isinstance(span.value, tuple)
            and isinstance(age.value, Decimal)
            and span.rule == "age by its decade"
            and span.value[0] == age.value
            and age.qualifier in ("gt", "ge")
        ):
            return Relation.EQUIVALENT  # in their 70s, over 70
    if isinstance(x, tuple) and isinstance(y, tuple):
        return _relate_ranges(one, x, other, y)
    if one.unit == other.unit == "date" and one.kind == other.kind == "range":
        ends = zip(one.canonical.split(".."), other.canonical.split(".."), strict=False)
        return Relation.EQUIVALENT if all(_same_day(*pair) for pair in ends) else Relation.VALUE
    if one.kind == other.kind == "date" or "date" in (one.kind, other.kind):
        return _relate_dates(one, other)
    if "decade" in (one.kind, other.kind):
        return _relate_decades(one, other)
    if one.kind == other.kind == "score" and _reversed_score(one.canonical) == other.canonical:
        return Relation.EQUIVALENT
    if (
        one.kind != other.kind
        and {one.kind, other.kind} <= {"score", "range", "time"}
        and _parts(one) == _parts(other)
    ):
        return Relation.EQUIVALENT
    if "identifier" in (one.kind, other.kind) and _digits(one) and _digits(one) == _digits(other):
        # "AS-206" is "AS206"; "Route 66" is not "6-6", but a telephone number may be grouped in any way
        whole = len(_digits(one)) >= _LONG or _DIGITS.findall(one.canonical) == _DIGITS.findall(
            other.canonical
        )
        return Relation.EQUIVALENT if whole else Relation.VALUE
    if "time" in (one.kind, other.kind) and one.kind != other.kind:
        seconds = _seconds(one), _seconds(other)
        if None not in seconds and seconds[0] == seconds[1]:
            return Relation.EQUIVALENT  # how long a race took: "1:42,15", "1 minute 42.15 seconds"
        clock, amount = (one, other) if one.kind == "time" else (other, one)
        bare = amount.kind == "number" and amount.unit in ("", "h")
        if bare and isinstance(amount.value, Decimal) and clock.canonical == f"{amount.value:02f}:00":
            return Relation.EQUIVALENT
        return None
    return Relation.VALUE if one.kind == other.kind else None


def contradicts(one: str, other: str) -> bool:
    """Whether two qualifiers cannot both be true of what is told: "more than" and "up to", "at least" and "under"."""
    above, below = _OPPOSED
    return bool(one and other) and ((one in above and other in below) or (one in below and other in above))


def equally_vague(one: str, other: str, unit: str = "") -> bool:
    """Whether two qualifiers are of the one class that translators exchange freely: up to, nearly, about.

    "Up to 73 kg" may be told as "under"; an age below a limit is said in all ways: "children under seven", "дети до
    семи лет", "7 yaşınadək".
    """
    if one in _LIMITS and other in _LIMITS and ("upto" in (one, other) or unit in ("age", "a")):
        return True
    return one == other or (one in _VAGUE and other in _VAGUE)


def significant(amount: Decimal) -> int:
    """How many digits of an amount are significant when its last zeros are not."""
    return len(amount.normalize().as_tuple().digits)


def is_rounding(coarse: Decimal, fine: Decimal) -> bool:
    """Whether one amount is the other rightly rounded, or cut, to fewer digits."""
    if coarse == fine or not coarse or significant(coarse) >= significant(fine):
        return False
    exponent = Decimal(1).scaleb(int(coarse.normalize().as_tuple().exponent))
    if abs(coarse - fine) > abs(fine) * _RIGHT_ROUNDING:
        # two digits that are right to the half of the last one are as near as two digits can be ("1.2 of 1.234 million")
        return (
            significant(coarse) == 2
            and significant(fine) > 3
            and fine.quantize(exponent, ROUND_HALF_UP) == coarse
        )
    return fine.quantize(exponent, ROUND_HALF_UP) == coarse or abs(fine - coarse) < exponent


def _relate_amounts(
    one: Figure, x: Decimal, a: Meaning, other: Figure, y: Decimal, b: Meaning
) -> Relation | None:
    if a[0] == b[0] == "n":
        if (
            {one.kind, other.kind} == {"fraction", "ordinal"}
            and "part" in (one.unit, other.unit)
            and x * y == 1
        ):
            return Relation.EQUIVALENT  # "пятая часть" is a fifth, or part five
        if a[1] == b[1] and "age" in (one.unit, other.unit):
            return Relation.SAME
        if x == y and (not one.unit or not other.unit):
            return Relation.SAME
        if _is_short_million(one, x, y, other) or _is_short_million(other, y, x, one):
            return Relation.SAME
        if _said_apart(one.unit, other.unit):
            if x == y:
                return Relation.EQUIVALENT
            return (
                Relation.CONVERTED
                if x != -y and _is_warmth(x, one.unit, y, other.unit)
                else _rounded(one, x, other, y)
            )
        if one.unit and other.unit and measured(one.unit) and measured(one.unit) == measured(other.unit):
            if one.unit != other.unit and not same_system(one.unit, other.unit):
                return (
                    Relation.CONVERTED
                    if is_conversion(x, one.unit, y, other.unit)
                    else (Relation.UNIT if x == y else Relation.VALUE)
                )
            return _rounded(one, x, other, y)
        if x == y:
            return Relation.UNIT
        return (
            _rounded(one, x, other, y)
            if one.unit == other.unit or not (one.unit and other.unit)
            else Relation.VALUE
        )
    if x == y:
        fraction = {one.kind, other.kind} & {"fraction"}
        return Relation.EQUIVALENT if fraction else Relation.UNIT
    if "%" in (a[0], b[0]) and "fraction" in (one.kind, other.kind):
        percent, part = (x, y) if a[0] == "%" else (y, x)
        return Relation.EQUIVALENT if abs(percent - part * 100) < 1 else Relation.VALUE
    if a[0] == b[0]:
        return Relation.VALUE if a[2] != b[2] else _rounded(one, x, other, y)
    return None


def _is_short_million(one: Figure, x: Decimal, y: Decimal, other: Figure) -> bool:
    """Whether a glued "m" that was read as metres is the million that the other one says ("from 1.2m a year")."""
    return (
        one.unit == "m"
        and not other.unit
        and one.text[-1] == "m"
        and one.text[-2:-1].isdecimal()
        and x * 10**6 == y
    )


def _said_apart(one: str, other: str) -> bool:
    """Whether a unit is another one of which the text says the rest elsewhere: metres (per second), degrees (Celsius)."""
    short, long = sorted((one, other), key=len)
    return (
        bool(short)
        and short != long
        and (
            long.startswith((short + "/", short + "["))
            or ((one == "deg" or other == "deg") and "temperature" in (measured(one), measured(other)))
        )
    )


def _is_warmth(x: Decimal, unit: str, y: Decimal, to: str) -> bool:
    """Whether bare degrees are those of the other scale."""
    known, amount, bare = (unit, x, y) if unit != "deg" else (to, y, x)
    return any(is_conversion(bare, scale, amount, known) for scale in ("[degF]", "Cel") if scale != known)


def is_conversion(amount: Decimal, unit: str, other: Decimal, to: str) -> bool:
    """Whether an amount in one unit is rightly given as another in another unit, rounded as people round."""
    right = convert(amount, unit, to)
    back = convert(other, to, unit)
    if right is None or back is None:
        return False
    tolerance = _RIGHT_CONVERSION if measured(unit) != "temperature" else Decimal(0)
    near = abs(right - other) <= max(
        abs(right) * tolerance, Decimal(1) if measured(unit) == "temperature" else Decimal(0)
    )
    return near or abs(back - amount) <= abs(amount) * tolerance


def _rounded(one: Figure, x: Decimal, other: Figure, y: Decimal) -> Relation:
    if (
        not ({one.kind, other.kind} <= _ROUNDED_KINDS)
        or measured(one.unit) in EXACT_KINDS
        or one.unit == "age"
    ):
        return Relation.VALUE
    coarse, fine, told = (x, y, one) if significant(x) < significant(y) else (y, x, other)
    # a round number is a rounding only where its writer shows it: by a scale word, decimals or a qualifier
    shows = (
        bool(told.qualifier)
        or has_scale(told)
        or coarse != coarse.to_integral_value()
        or _is_whole(coarse, fine)
    )
    return Relation.ROUNDED if shows and is_rounding(coarse, fine) else Relation.VALUE


def _is_whole(coarse: Decimal, fine: Decimal) -> bool:
    """Whether an amount is the other one without its decimals, rounded, or cut where that hardly matters."""
    if fine == fine.to_integral_value() or abs(fine) < _LEAST_WHOLE:
        return False
    return coarse in (
        fine.quantize(Decimal(1), ROUND_HALF_UP),
        *([Decimal(int(fine))] if abs(fine) >= 1000 else []),
    )


def has_scale(figure: Figure) -> bool:
    """Whether an amount is written with a scale word: its digits are fewer than those of its value."""
    if not isinstance(figure.value, Decimal) or abs(figure.value) < 1000:
        return False
    written = sum(letter.isdecimal() for letter in figure.text)
    return 0 < written < len(str(int(abs(figure.value))))


def _relate_ranges(
    one: Figure,
    x: tuple[Decimal | None, Decimal | None],
    other: Figure,
    y: tuple[Decimal | None, Decimal | None],
) -> Relation:
    if x == y and one.unit != other.unit and not _SHARES.isdisjoint((one.unit, other.unit)):
        return Relation.UNIT
    if x == y:
        same = (
            not (one.unit and other.unit)
            or one.unit == other.unit
            or {one.unit, other.unit} == {"a", "age"}
            or _said_apart(one.unit, other.unit)
        )
        return Relation.SAME if same else Relation.UNIT
    if one.unit and other.unit and measured(one.unit) == measured(other.unit) != "" and None not in (*x, *y):
        pairs = [(low, high) for low, high in zip(x, y, strict=True) if low is not None and high is not None]
        if all(is_conversion(low, one.unit, high, other.unit) for low, high in pairs):
            return Relation.SAME if same_system(one.unit, other.unit) else Relation.CONVERTED
    return Relation.VALUE


def _same_day(one: str, other: str) -> bool:
    """Whether two dates agree in all that both of them say ("3 июля этого года")."""
    parts = list(zip(one.split("-"), other.split("-"), strict=False))
    return len(parts) == 3 and all("?" in a + b or a == b for a, b in parts)


def _relate_dates(one: Figure, other: Figure) -> Relation | None:
    if one.kind == other.kind:
        if _same_day(one.canonical, other.canonical):
            return Relation.EQUIVALENT
        return Relation.VALUE
    day, rest = (one, other) if one.kind == "date" else (other, one)
    if (
        rest.kind == "range"
        and rest.unit == "date"
        and day.canonical.endswith("-??")
        and day.canonical == str(rest.value).partition("..")[2]
    ):
        return (
            Relation.EQUIVALENT
        )  # the end of a span that the other tells by its length ("nine months to September")
    if rest.kind == "range" and rest.unit == "date" and day.kind == "date":
        return None
    parts_of_day = day.canonical.split("-")
    if isinstance(rest.value, Decimal) and not rest.unit and rest.value == rest.value.to_integral_value():
        number = str(int(rest.value))
        if number in (parts_of_day[0], parts_of_day[-1].lstrip("0")):
            return Relation.EQUIVALENT
    if rest.kind == "month" and len(parts_of_day) == 3 and parts_of_day[1] == rest.canonical:
        return Relation.EQUIVALENT
    return None


def _is_added_time(one: Figure, other: Figure) -> bool:
    """Whether a figure is the minutes that the other adds to a half: "90+3-cü", "three minutes into stoppage time"."""
    match, minutes = (one, other) if "+" in one.canonical else (other, one)
    return match.kind == "ordinal" and minutes.canonical == match.canonical.partition("+")[2]


def _relate_decades(one: Figure, other: Figure) -> Relation | None:
    decade, rest = (one, other) if one.kind == "decade" else (other, one)
    if rest.kind == "decade":
        short, long = sorted((decade.canonical, rest.canonical), key=len)
        return Relation.EQUIVALENT if long.endswith(short) else Relation.VALUE
    first = decade.canonical.rstrip("x")
    if rest.kind == "range" and isinstance(rest.value, tuple) and rest.value[0] == Decimal(first[2:] + "0"):
        return Relation.EQUIVALENT  # people in their fifties are 50 to 60 years old
    if isinstance(rest.value, tuple) and all(str(end).startswith(first) for end in rest.value):
        return Relation.EQUIVALENT  # "1990–1999"
    if rest.kind == "year":
        return Relation.VALUE  # "1970" is not "the 1970s"
    if isinstance(rest.value, Decimal) and f"{rest.value:f}" in (first + "0", first[2:] + "0"):
        return Relation.EQUIVALENT  # the 1970s are the seventies, and who is in her forties is over 40
    return None


def _seconds(figure: Figure) -> Decimal | None:
    """A length of time in seconds: that of a measure, or of a time of a race ("1:42.15", "1:06:14")."""
    if isinstance(figure.value, Decimal):
        return in_base(figure.value, figure.unit) if measured(figure.unit) == "time" else None
    parts = figure.canonical.split(":")
    if figure.kind != "time" or not (len(parts) == 3 or "." in figure.canonical):
        return None
    total = Decimal(0)
    for part in parts:
        total = total * 60 + Decimal(part)
    return total


def _reversed_score(score: str) -> str:
    return "-".join(reversed(score.split("-")))


_LATIN = str.maketrans("авекмнорстухАВЕКМНОРСТУХ", "abekmhopctyxABEKMHOPCTYX")


def _plain(text: str) -> str:
    return "".join(letter for letter in text.translate(_LATIN).casefold() if letter.isalnum())


def _parts(figure: Figure) -> list[str]:
    return figure.canonical.replace("..", " ").replace("-", " ").replace(":", " ").split()


def _written_digits(figure: Figure) -> str:
    return "".join(_written_runs(figure))


def _written_runs(figure: Figure) -> list[str]:
    """The digits of a figure as it is written, between its marks."""
    said = figure.canonical.lstrip("0") if figure.kind == "time" else figure.text  # "8:45 p.m." is not 8.45
    return _DIGITS.findall(said)


def _marked_alike(one: Figure, other: Figure) -> bool:
    """Whether a clock time or a score has its mark where the other figure has one: 9:25 is 9.25 or 925, and not 92.5."""
    a, b = _written_runs(one), _written_runs(other)
    return a == b or 1 in (len(a), len(b)) or "identifier" in (one.kind, other.kind)


def _unlike(one: Figure, other: Figure) -> bool:
    """Whether the kinds of two figures cannot be confused by a writer, only by a program that reads them."""
    kinds = {one.kind, other.kind}
    return (
        len(kinds & {"time", "score", "identifier"}) == 1
        and kinds.isdisjoint({"date", "decade", "percent", "money"})
        and not one.unit
        and not other.unit
    )


def _digits(figure: Figure) -> str:
    return "".join(letter for letter in figure.canonical if letter.isdecimal())
