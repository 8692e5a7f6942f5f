"""Amounts that are told once more in brackets, as contracts do: "300 (üç yüz) manat", "nine (9) months"."""

from __future__ import annotations

from pressrelease.figures.amounts import Amount, read_amount
from pressrelease.figures.decimals import with_decimals
from pressrelease.figures.sentence import Sentence, Value
from pressrelease.figures.surroundings import tail_at


def read_told_amount(s: Sentence, index: int) -> Amount | None:
    """The number that starts at a token, with the same number in brackets behind it: "12 (двенадцать)"."""
    amount = read_amount(s, index)
    amount = amount and with_decimals(s, amount)
    if amount is None or s.token(amount.end) != "(" or amount.ordinal:
        return amount
    again = _in_brackets(s, amount.end, amount.value, digits=not amount.digits)
    if again is None or s.token(again) != ")":
        return amount
    amount.end, amount.literal = again + 1, ""
    scale = s.lex.scales.get(s.token(amount.end), 0)
    if scale >= 1000 and amount.scale == 1:  # "5 (beş) min manat"
        amount.value, amount.end, amount.scale = amount.value * scale, amount.end + 1, scale
    return amount


def after_told_again(s: Sentence, stop: int, value: Value, kind: str, unit: str) -> int:
    """The token after brackets that tell a sum or measure again: "40 manat (qırx manat)"; `stop` if they do not."""
    if s.token(stop) != "(":
        return stop
    for digits in (False, True):
        again = _in_brackets(s, stop, value, digits=digits)
        tail = tail_at(s, again, digits=digits) if again is not None else None
        if tail is not None and tail[:3] == (kind, unit, 1) and s.token(tail[3]) == ")":
            return tail[3] + 1
    return stop


def _in_brackets(s: Sentence, bracket: int, value: Value, *, digits: bool) -> int | None:
    """The token after a number behind an opening bracket, if it is that value, written in digits or in words."""
    if not s.token(bracket + 1):
        return None
    again = read_amount(s, bracket + 1)
    if again is None or again.ordinal or again.digits != digits or again.value != value:
        return None
    return again.end
