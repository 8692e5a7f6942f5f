"""Ordinals that only words around them make one, and those that number nothing but what is said."""

from __future__ import annotations

from pressrelease.figures.notes import counts_noun
from pressrelease.figures.sentence import Sentence, Value

HIGHEST_RANK = 1000
ENDS = frozenset(".!?;:")


def is_enumerator(s: Sentence, i: int, end: int) -> bool:
    """Whether an ordinal begins a sentence and a comma follows: "Second, the roof leaks", "İkincisi, dam axır"."""
    return (
        s.token(end) == ","
        and end == i + 1
        and s.tokens[i] in s.lex.enumerators
        and (i == 0 or s.tokens[i - 1] in ENDS)
        and s.token(end + 1).isalpha()
        and s.lex.roles.get(s.token(end + 1)) != "ordinal"
    )


def is_unit(s: Sentence, i: int) -> bool:
    """Whether an ordinal is a unit of what stands before it: "two tenths of a second", "40 litres a second"."""
    if s.tokens[i] not in s.lex.units.one or s.token(i - 1) not in s.lex.article or not s.figures or i < 2:
        return False
    last = s.figures[-1]
    if last.unit and last.end == s.ends[i - 2]:
        return True
    return last.kind == "fraction" and s.tokens[i - 2].isalpha() and last.end >= s.ends[max(0, i - 3)]


def is_rank(s: Sentence, i: int, end: int, value: Value) -> bool:
    """Whether a bare number is a rank: "ranked two in the world"."""
    return (
        s.token(i - 1) in s.lex.ranked
        and isinstance(value, int)
        and 0 < value <= HIGHEST_RANK
        and not counts_noun(s, end)
    )


def is_ordinal_before(s: Sentence, end: int, value: Value) -> bool:
    """Whether only an ordinal can stand before the noun at a token: "6 место", "в 9 классе"."""
    token = s.token(end)
    if token in s.lex.ordinal_nouns:
        return True
    return (
        token in s.lex.ordinal_singular and isinstance(value, int) and (value % 10 != 1 or value % 100 == 11)
    )
