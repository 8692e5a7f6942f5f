"""Decimals in words: "five point two percent", "пять целых две десятых", "beş tam onda üç"."""

from __future__ import annotations

from decimal import Decimal

from pressrelease.figures.amounts import Amount, read_amount
from pressrelease.figures.sentence import Sentence
from pressrelease.figures.surroundings import tail_at

Part = tuple[Decimal, int]  # what is added to the whole, and the token after it


def with_decimals(s: Sentence, amount: Amount) -> Amount:
    """An amount with the decimals, and the scale, that are said behind it in words; else as it is."""
    if amount.ordinal or amount.scale != 1 or not isinstance(amount.value, int):
        return amount
    word = s.token(amount.end)
    if word in s.lex.wholes:
        part = _part_of_ten(s, amount.end + 1)
    elif word in s.lex.point_words and not amount.digits:
        part = _digit_words(s, amount.end + 1)
    else:
        return amount
    if part is None:
        return amount
    value, end = amount.value + part[0], part[1]
    scale = s.lex.scales.get(s.token(end), 1)
    if scale > 1:
        value, end = value * scale, end + 1
    elif word in s.lex.point_words and amount.value == 1 and tail_at(s, end, digits=False) is None:
        return amount  # "at that one point two players left"
    return Amount(value, end, digits=amount.digits, ordinal=False, literal="", scale=scale)


def fraction_at(s: Sentence, index: int, above: Amount) -> tuple[int, int, int] | None:
    """Numerator, denominator and the token after "two-thirds", "шесть сотых", of which `above` was read; None for none."""
    if not isinstance(above.value, int):
        return None
    if above.ordinal:  # "шесть сотых" reads as one ordinal, which is one word where it is one
        below = s.lex.denominators.get(s.tokens[above.end - 1], 0)
        return (above.value // below, below, above.end) if below >= 100 and above.end > index + 1 else None
    end = above.end + (s.token(above.end) == "-" and s.glued(above.end))
    below = s.lex.denominators.get(s.token(end), 0)
    return (above.value, below, end + 1) if above.value < below else None


def _part_of_ten(s: Sentence, index: int) -> Part | None:
    """Tenths, hundredths or thousandths: "две десятых", "и шесть сотых", "onda üç"."""
    index += s.token(index) in s.lex.list_and
    below = s.lex.denominators_first.get(s.token(index), 0)
    start = index + bool(below)
    above = read_amount(s, start) if s.token(start) else None
    if above is None:
        return None
    if below:
        if above.ordinal or not isinstance(above.value, int):
            return None
        said, end = above.value, above.end
        if above.scale > 1 and s.lex.scales.get(s.tokens[end - 1]) == above.scale:
            said, end = said // above.scale, end - 1  # "iki tam onda beş milyon": the scale is of the whole
        found = said, below, end
    else:
        told = fraction_at(s, index, above)
        if told is None:
            return None
        found = told
    if found[1] not in (10, 100, 1000) or found[0] >= found[1]:
        return None
    return Decimal(found[0]) / found[1], found[2]


def _digit_words(s: Sentence, index: int) -> Part | None:
    """Digits said one after the other behind "point", or a number of two: "two five", "twenty-five"."""
    digits = ""
    while index < s.size and len(digits) < 4:
        value = s.lex.numbers.get(s.tokens[index], 1 if s.tokens[index] in s.lex.ones else None)
        if value is None or value > 9:
            break
        digits += str(value)
        index += 1
    if not digits:
        said = read_amount(s, index) if index < s.size else None
        if said is None or said.ordinal or said.digits or said.scale != 1 or not 9 < said.value < 100:
            return None
        digits, index = str(said.value), said.end
    return Decimal(f"0.{digits}"), index
