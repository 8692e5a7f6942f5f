"""Groups of thousands that a slip of the pen has set apart: "3, 415 families"."""

from __future__ import annotations

from pressrelease.figures.counts import note_count
from pressrelease.figures.notes import counts_noun
from pressrelease.figures.sentence import Sentence


def read_broken_group(s: Sentence, i: int) -> int:
    """Read a number with a space behind the comma between its groups; the index after it, 0 where there is none.

    It must follow a word that governs it, as a verb does, and count something: "in round 3, 415 people" is none.
    """
    lex, tokens = s.lex, s.tokens
    if s.token(i + 1) != "," or lex.reading.grouping["."] != "decimal" or not s.glued(i + 1) or not i:
        return 0
    first, second, before = tokens[i], s.token(i + 2), tokens[i - 1]
    if not (
        first.isdecimal() and len(first) <= 3 and first[0] != "0" and len(second) == 3 and second.isdecimal()
    ):
        return 0
    if not s.spaced(i + 2) or not counts_noun(s, i + 3):
        return 0
    if not (before.isalpha() and len(before) > 3 and s.written(i - 1).islower()):
        return 0
    known = (lex.named, lex.roles, lex.units.one, lex.function_words, lex.year_before, lex.skip, lex.articles)
    if any(before in words for words in known):
        return 0
    return note_count(s, i, i + 3, int(first + second), soft=False, rule="number with a space in it")
