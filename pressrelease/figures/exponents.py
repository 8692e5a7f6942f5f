"""Powers of ten: "10⁶", "10^6", "10 в 6-й степени", "10 üstü 6", and numbers times them ("3,5 × 10⁶")."""

from __future__ import annotations

from decimal import Decimal

from pressrelease.figures.amounts import read_literal
from pressrelease.figures.dates import after_suffix
from pressrelease.figures.names import TIMES_SIGNS
from pressrelease.figures.notes import note
from pressrelease.figures.sentence import Sentence, Value
from pressrelease.figures.surroundings import tail_at

_TIMES = TIMES_SIGNS | frozenset("*·⋅")
RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_LARGEST = 30


def read_power(s: Sentence, i: int) -> int:
    """Read a power of ten, also times a number, with its unit; the index after it, 0 where there is none."""
    following = s.token(i + 1)
    if not following:
        return 0
    mantissa: Value = 1
    base = i
    if following in _TIMES and s.token(i + 2) == "10":
        said = read_literal(s, i)
        if said is None:
            return 0
        mantissa, base = said[0], i + 2
    elif s.tokens[i] != "10":
        return 0
    found = _exponent(s, base + 1)
    if found is None or abs(found[0]) > _LARGEST:
        return 0
    exponent, end = found
    power: Value = 10**exponent if exponent >= 0 else Decimal(1).scaleb(exponent)
    tail = tail_at(s, end, digits=True)
    if tail is None:
        return note(s, "number", mantissa * power, i, end, "power of ten")
    return note(s, tail[0], mantissa * power * tail[2], i, tail[3], "power of ten", unit=tail[1])


def _exponent(s: Sentence, index: int) -> tuple[int, int] | None:
    """The exponent behind a ten, and the token after it."""
    token = s.token(index)
    if token == "⁻" or (token[:1] in "⁰¹²³⁴⁵⁶⁷⁸⁹" and token and s.glued(index)):
        place = index + (token == "⁻")
        digits = s.token(place).translate(RAISED)
        return (int(digits) * (-1 if place > index else 1), place + 1) if digits.isdecimal() else None
    if token == "^":
        place = index + 1 + (s.token(index + 1) in ("-", "−"))
        digits = s.token(place)
        return (int(digits) * (-1 if place > index + 1 else 1), place + 1) if digits.isdecimal() else None
    opened = s.lex.powers.at(s.tokens, index) if token else None
    return _said_exponent(s, opened[1], opened[0]) if opened is not None else None


def _said_exponent(s: Sentence, index: int, closing: frozenset[str]) -> tuple[int, int] | None:
    """The exponent that words open and, in some languages, close ("в 6-й степени"), and the token after both."""
    token = s.token(index)
    if token.isdecimal() and len(token) <= 2:
        value, (_, end) = int(token), after_suffix(s, index + 1)
    else:
        value, end = s.lex.ordinals.get(token) or s.lex.numbers.get(token, 0), index + 1
    if not value or (closing and s.token(end) not in closing):
        return None
    return value, end + bool(closing)
