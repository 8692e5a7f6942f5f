"""Fractions that follow a number or its unit: "and a half", "с четвертью", "yarım"."""

from __future__ import annotations

from decimal import Decimal

from pressrelease.figures.sentence import Sentence
from pressrelease.figures.surroundings import tail_at


def half_at(s: Sentence, index: int) -> tuple[Decimal, int] | None:
    """The words "and a half", "and a quarter" at a token, unless they begin a half of something else ("yarım milyon").

    Returns the part and the token after it.
    """
    found = s.lex.and_half.at(s.tokens, index) if index < s.size else None
    if (
        found is not None
        and s.tokens[index] in s.lex.half_of
        and s.lex.scales.get(s.token(index - 1), 1) < 1000
        and (s.token(found[1]) in s.lex.scales or tail_at(s, found[1], digits=False) is not None)
    ):
        return None
    return found
