"""Ranges of degrees whose ends have signs: "−5…−9 °C", "от минус 5 до плюс 3 градусов", "+3…+7°"."""

from __future__ import annotations

import re
from decimal import Decimal

from pressrelease.figures.notes import note
from pressrelease.figures.ranges import is_opened
from pressrelease.figures.sentence import DASHES, Sentence
from pressrelease.figures.signs import DEGREES, is_frost, is_sign
from pressrelease.figures.surroundings import Tail, tail_at

DEGREE = re.compile(r"\d{1,3}(?:[.,]\d)?")
_LEADERS = frozenset(("…", "."))


def read_signed_range(s: Sentence, i: int) -> int:
    """Read a range of degrees (or of shares, if both ends have a sign) that signs or an ellipsis set off; 0 for none."""
    sign, start = _sign_before(s, i)
    if not sign and s.token(i + 1) not in _LEADERS and not _sign_ahead(s, i):
        return 0
    if DEGREE.fullmatch(s.tokens[i]) is None:
        return 0
    first = _tail(s, i + 1)
    manner, j = _joint(s, start, first[3] if first else i + 1)
    second_sign, j = _sign_at(s, j)
    if not manner or DEGREE.fullmatch(s.token(j)) is None or not (sign or second_sign or manner == "leaders"):
        return 0
    second = _tail(s, j + 1)
    told = second or first
    if second is None and tail_at(s, j + 1, digits=True) is not None:
        return 0  # "минус 20 градусов до 6 месяцев"
    if told is None or not (told[1] in DEGREES or (sign and second_sign)):
        return 0
    stop = second[3] if second else j + 1
    if not second_sign:
        second_sign = 1 if manner == "words" else sign or 1
    if not sign and is_frost(s, start, stop):
        sign = second_sign = -1
    ends = sorted((_number(s, i) * (sign or 1), _number(s, j) * second_sign))
    unit = told[1] or ("%" if told[0] == "percent" else "")
    return note(s, "range", (ends[0], ends[1]), start, stop, "range with signs", unit=unit)


def _number(s: Sentence, index: int) -> Decimal:
    return Decimal(s.tokens[index].replace(",", "."))


def _tail(s: Sentence, index: int) -> Tail | None:
    """The degrees or the percent sign at a token."""
    tail = tail_at(s, index, digits=True)
    return tail if tail is not None and (tail[1] in DEGREES or tail[0] == "percent") else None


def _sign_before(s: Sentence, i: int) -> tuple[int, int]:
    """The sign before a number (0 for none), and the token where the number begins with it."""
    if not i:
        return 0, i
    before = s.tokens[i - 1]
    if before in s.lex.minus or is_sign(s, i - 1):
        return -1, i - 1
    if before in s.lex.plus or (before == "+" and s.glued(i)):
        return 1, i - 1
    return 0, i


def _sign_at(s: Sentence, index: int) -> tuple[int, int]:
    """The sign at a token (0 for none), and the token after it."""
    token = s.token(index)
    if token and (token in s.lex.minus or (token in DASHES and s.glued(index + 1))):
        return -1, index + 1
    if token and (token in s.lex.plus or (token == "+" and s.glued(index + 1))):
        return 1, index + 1
    return 0, index


def _sign_ahead(s: Sentence, i: int) -> bool:
    """Whether the second token behind a number may be the sign of another end ("0 до −5")."""
    token = s.token(i + 2)
    return bool(token) and (token in s.lex.minus or token in s.lex.plus or is_sign(s, i + 2) or token == "+")


def _joint(s: Sentence, start: int, index: int) -> tuple[str, int]:
    """How the two ends are joined ("leaders", "dash", "words", "" for not at all), and the token after the joint."""
    token = s.token(index)
    if token == "…":
        return "leaders", index + 1
    if token == "." and s.token(index + 1) == ".":
        stop = index
        while s.token(stop) == ".":
            stop += 1
        return "leaders", stop
    if token in DASHES and token:
        return "dash", index + 1
    if token and token in s.lex.middles and is_opened(s, start, token):
        return "words", index + 1
    return ("words", index) if s.token(index - 1).endswith(s.lex.ablative) else ("", index)
