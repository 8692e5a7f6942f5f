"""One as a count: in a list beside other counts, where it is no article ("three tents and one kitchen")."""

from __future__ import annotations

from pressrelease.figures.notes import note
from pressrelease.figures.sentence import DASHES, QUOTES, Sentence

REACH, FAR = 6, 80  # tokens, letters


def read_single(s: Sentence, i: int) -> int:
    """Note one beside another count of a list, as soft as one is; hard before a type or a name; 0 for none."""
    following = s.token(i + 1)
    named = (following in QUOTES and bool(following)) or (
        s.token(i + 2) in DASHES and s.token(i + 3)[:1].isdecimal() and s.glued(i + 3)
    )
    if not named and not (following.isalpha() and len(following) > 1):
        return 0
    if not (follows_count(s, i) or precedes_count(s, i)):
        return 0
    return note(s, "number", 1, i, i + 1, "one in a list of counts", soft=not named)


def is_joint(s: Sentence, index: int) -> bool:
    """Whether a comma or "and" stands at a token."""
    return s.token(index) == "," or s.token(index) in s.lex.list_and


def follows_count(s: Sentence, i: int) -> bool:
    """Whether a count stands before it in the list: "three tents and one kitchen"."""
    if not is_joint(s, i - 1) or not s.figures:
        return False
    last = s.figures[-1]
    if s.starts[i - 1] - last.end > FAR:
        return False
    between = s.low[last.end : s.starts[i - 1]].split()
    return last.kind == "number" and not last.unit and 0 < len(between) < REACH and last.canonical.isdecimal()


def precedes_count(s: Sentence, i: int) -> bool:
    """Whether a count follows it in the list: "one tank and two mortars"."""
    for k in range(i + 2, min(i + 2 + REACH, s.size - 2)):
        if is_joint(s, k):
            token = s.tokens[k + 1]
            return (token in s.lex.numbers or (token.isdecimal() and len(token) < 4)) and s.tokens[
                k + 2
            ].isalpha()
    return False
