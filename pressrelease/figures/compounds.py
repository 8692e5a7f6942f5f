"""Measures and sums that are told in two units of one dimension: "4 il 6 ay", "1 м 93 см", "2 manats 50 gapiks"."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from pressrelease.figures.sentence import DASHES, Sentence, Value
from pressrelease.figures.surroundings import tail_at
from pressrelease.figures.told_twice import read_told_amount


class Step(NamedTuple):
    """What a larger unit goes on with: the smaller unit and how many of it make one.

    `small` measures are told as a whole in the smaller unit, because their shares have no end of decimals. `joint`
    says that "and" may stand between the two.
    """

    unit: str
    ratio: int
    small: bool = False
    joint: bool = True


STEPS = {
    "a": Step("mo", 12, small=True), "age": Step("mo", 12, small=True), "wk": Step("d", 7, small=True),
    "d": Step("h", 24, small=True), "h": Step("min", 60, small=True), "min": Step("s", 60, small=True),
    "km": Step("m", 1000, joint=False), "m": Step("cm", 100), "cm": Step("mm", 10),
    "t": Step("kg", 1000), "kg": Step("g", 1000), "L": Step("mL", 1000), "har": Step("m2", 10000, joint=False),
    "[ft_i]": Step("[in_i]", 12), "[stone_av]": Step("[lb_av]", 14), "[lb_av]": Step("[oz_av]", 16),
}  # fmt: skip


def read_rest(s: Sentence, stop: int, value: Value, unit: str) -> tuple[Value, str, int]:
    """A measure with all smaller units that go on with it: "1 saat 30 dəqiqə" is 90 min; and the token after it."""
    while (step := STEPS.get(unit)) is not None and isinstance(value, int):
        found: tuple[Value, int] | None = _hanging_inches(s, stop) if unit == "[ft_i]" else None
        if found is None:
            found = _smaller(s, stop, step)
        if found is None:
            break
        rest, stop = found
        if not step.small:
            return value + (Decimal(rest) / step.ratio).quantize(Decimal("0.0001")), unit, stop
        value, unit = value * step.ratio + rest, step.unit
    return value, unit, stop


def _smaller(s: Sentence, stop: int, step: Step) -> tuple[Value, int] | None:
    """The amount of the smaller unit behind a measure ("6 ay" in "4 il 6 ay"), and the token after it."""
    index = _after_joint(s, stop, step.joint, comma=step.small)
    token = s.token(index)
    if not token or not (token[0].isdecimal() or s.lex.roles.get(token) in ("number", "one")):
        return None
    if has_case(s, stop - 1):
        return None
    rest = read_told_amount(s, index)
    if rest is None or rest.ordinal or not 0 < rest.value < step.ratio:
        return None
    if not isinstance(rest.value, int) and step.unit != "s":  # "1 dəqiqə 42,15 saniyə"
        return None
    tail = tail_at(s, rest.end, digits=rest.digits)
    if tail is None or tail[0] != "number":
        return None
    count = rest.value * tail[2]
    known = tail[1] == step.unit or (step.unit == "min" and tail[1] == "m" and s.tokens[rest.end] == "m")
    if not known or count >= step.ratio or _told_apart(s, index, tail[3]):
        return None
    return (int(count) if count == int(count) else Decimal(count)), tail[3]


def _after_joint(s: Sentence, stop: int, joint: bool, *, comma: bool) -> int:
    """The token after the comma or "and" between the two units, where they may have one."""
    token = s.token(stop)
    if (joint and token in s.lex.list_and) or (comma and token == "," and not s.glued(stop + 1)):
        return stop + 1
    return stop


def _told_apart(s: Sentence, index: int, end: int) -> bool:
    """Whether "respectively" behind them shows that "3 hours and 40 minutes" are two lengths of time."""
    return s.tokens[index - 1] in s.lex.list_and and not s.lex.respectively.isdisjoint(
        s.tokens[end : end + 3]
    )


def has_case(s: Sentence, index: int) -> bool:
    """Whether a unit has the ending of a case, so that it ends what it belongs to ("4 ildən 6 aya")."""
    token = s.tokens[index]
    return any(
        token.endswith(end) and token[: -len(end)] in s.lex.units.one
        for ends in s.lex.case_ends.values()
        for end in ends
    )


def _hanging_inches(s: Sentence, stop: int) -> tuple[int, int] | None:
    """The bare inches behind feet ("6-foot-2"), and the token after them."""
    if s.token(stop) == "-" and s.glued(stop) and s.glued(stop + 1) and s.tokens[stop + 1].isdecimal():
        count = int(s.tokens[stop + 1][:3])
        return (count, stop + 2) if count < 12 else None
    return None


def read_cents(s: Sentence, stop: int, value: Value) -> tuple[Value, int]:
    """A whole sum with the hundredths behind it: "3 manat 20 qəpik" is 3.2; and the token after it."""
    index = _after_joint(s, stop, True, comma=False)
    token = s.token(index)
    if not isinstance(value, int) or not (token.isdecimal() or token in s.lex.numbers or token in s.lex.ones):
        return value, stop
    if s.token(stop - 1) in DASHES:
        return value, stop
    cents = read_told_amount(s, index)
    if cents is None or cents.ordinal or not isinstance(cents.value, int) or cents.value > 99:
        return value, stop
    tail = tail_at(s, cents.end, digits=cents.digits)
    if tail is None or tail[0] != "money" or tail[2] != Decimal("0.01"):
        return value, stop
    return value + cents.value * Decimal("0.01"), tail[3]
