"""Years that look like an age and are none: of bonds and programmes, and those between two people."""

from __future__ import annotations

from pressrelease.figures.sentence import Sentence

_REACH = 5


def age_or_years(s: Sentence, start: int, end: int) -> str:
    """The unit of years told as an age, "a" where they are a length of time: "трёхлетние облигации", "на 6 лет младше"."""
    lex = s.lex
    if s.token(end) in lex.periods or (s.token(end).isalpha() and s.token(end + 1) in lex.periods):
        return "a"
    if start and s.tokens[start - 1] in lex.apart_by:
        near = s.tokens[max(0, start - _REACH) : start] + s.tokens[end : end + 2]
        if not lex.age_apart.isdisjoint(near):
            return "a"
    return "age"
