"""Lists of compounds of which only the last is whole: "one-, two- and three-room flats", "двух- и трёхкомнатные"."""

from __future__ import annotations

from pressrelease.figures.amounts import Amount, read_amount
from pressrelease.figures.notes import note
from pressrelease.figures.sentence import DASHES, Sentence, Value
from pressrelease.figures.surroundings import tail_at

LONGEST = 8  # compounds in one list


def read_hanging(s: Sentence, i: int, end: int, amount: Amount) -> int:
    """Note a number whose second half is said with the last of the list; the token after its hyphen, 0 for none.

    Only a hyphen that touches the number and a comma or "and" behind it can hang; "between" opens a range.
    """
    if not is_hanging(s, end) or amount.ordinal or s.lex.is_between(s.token(i - 1)):
        return 0
    k = end
    for _ in range(LONGEST):
        k += 2 if s.tokens[k + 1] in s.lex.list_and else 1
        if s.token(k) == ",":
            k += 1
        if s.token(k) in s.lex.list_and:
            k += 1
        whole = s.lex.compound(s.token(k)) if s.token(k).isalpha() else None
        if whole is not None:  # "двух- и трёхдневные"
            return note_part(s, i, end, amount, (whole[0].kind, whole[0].unit, whole[0].factor))
        last = read_amount(s, k) if k < s.size else None
        if last is None or last.ordinal:
            return 0
        k = last.end
        if not is_hanging(s, k):
            tail = tail_at(s, k, digits=last.digits)
            if tail is None and not (s.token(k) in DASHES and s.glued(k)):
                return 0
            return note_part(s, i, end, amount, tail[:3] if tail is not None else ("number", "", 1))
    return 0


def note_part(s: Sentence, i: int, end: int, amount: Amount, measure: tuple[str, str, Value]) -> int:
    """Note a hanging number with what the last of the list measures; the token after its hyphen."""
    kind, unit, factor = measure
    note(s, kind, amount.value * factor, i, end, "hanging compound", unit=unit, soft=amount.value == 1)
    return end + 1


def is_hanging(s: Sentence, end: int) -> bool:
    """Whether a hyphen that touches the number before it ends at a comma or "and"."""
    following = s.token(end + 1)
    return (
        s.token(end) in DASHES
        and s.glued(end)
        and (
            (following == "," and s.glued(end + 1)) or (following in s.lex.list_and and not s.glued(end + 1))
        )
    )
