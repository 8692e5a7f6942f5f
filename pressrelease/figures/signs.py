"""Minus before a number and frost behind it: what makes an amount negative."""

from __future__ import annotations

from pressrelease.figures.sentence import DASHES, QUOTES, Sentence, Value
from pressrelease.figures.surroundings import SIGNS

DEGREES = frozenset(("Cel", "[degF]", "deg"))
MINUS_SIGN = "−"
_AMOUNTS = frozenset(("number", "percent", "money"))
_CELL = 6  # tokens of a text that is hardly more than its number, as cells of tables are
_OPENING = frozenset("([:;,=")


def is_negative(s: Sentence, start: int, kind: str, unit: str, value: Value) -> bool:
    """Whether the token before an amount is a minus: "−0,3", "(-45.2%)", "mənfi 2,5 faiz", "минус 3 млн манатов".

    A hyphen is one before degrees and, for other exact amounts, where no word stands before it: it often is a dash
    that has lost its space ("ставка -9,25%").
    """
    if kind not in _AMOUNTS or value <= 0:
        return False
    before = s.tokens[start - 1]
    exact = kind != "number" or unit in DEGREES or value != int(value)
    if _is_margin(s, start - 2):
        return False
    if before in s.lex.minus:
        beside = s.token(start - 2)  # "ten minus two" is a sum
        return exact or not (beside == "(" or beside[:1].isdecimal() or s.lex.roles.get(beside) == "number")
    if not is_sign(s, start - 1):
        return False
    if before == MINUS_SIGN or unit in DEGREES:
        return True
    alone = start == 1 and s.size < _CELL
    return exact and (alone or s.token(start - 2) in _OPENING or s.tokens[start] in SIGNS)


def _is_margin(s: Sentence, index: int) -> bool:
    """Whether what ends at a token makes "plus or minus" of a minus: "плюс-минус 3%", "+/-3%"."""
    near = (s.token(index), s.token(index - 1))
    return "+" in near or any(token in s.lex.plus for token in near if token)


def is_sign(s: Sentence, index: int) -> bool:
    """Whether a dash is joined to what follows and not to what precedes, as a minus is."""
    if index < 0 or s.tokens[index] not in DASHES or not s.glued(index + 1):
        return False
    return not s.glued(index) or s.token(index - 1) in _OPENING or s.token(index - 1) in QUOTES


def is_frost(s: Sentence, start: int, stop: int) -> bool:
    """Whether words around degrees, or the last of their own, put them below nought: "5 dərəcə şaxta"."""
    if start and s.tokens[start - 1] in s.lex.below_before and s.token(stop) in s.lex.below_after:
        if s.figures and s.figures[-1].end == s.ends[start - 1]:
            s.figures.pop()  # the nought of "sıfırdan 5 dərəcə aşağı"
        return True
    if s.lex.frost_before.before(s.tokens, stop) is not None:
        return True
    return stop < s.size and s.lex.frost.at(s.tokens, stop) is not None
