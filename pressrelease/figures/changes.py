"""From and to of a change: two figures in the order of the text, not the two ends of a range."""

from __future__ import annotations

from pressrelease.figures.amounts import Amount, read_amount
from pressrelease.figures.notes import note
from pressrelease.figures.sentence import DASHES, Sentence, Value
from pressrelease.figures.surroundings import TIME_UNITS, Tail, tail_at

REACH_BEFORE, REACH_AFTER = 10, 5
STOPS = frozenset(".;:!?")


def tells_change(s: Sentence, start: int, stop: int, *, behind: bool = True) -> bool:
    """Whether a word of change stands before two numbers ("rose from 3 to 5"), or `behind` them ("3-dən 5-ə artıb")."""
    before = s.tokens[max(0, start - REACH_BEFORE) : start]
    if not STOPS.isdisjoint(before):
        before = before[max(at for at, word in enumerate(before) if word in STOPS) + 1 :]
    if any(is_change(s, word) for word in before):
        return True
    return behind and any(is_change(s, word) for word in s.tokens[stop : stop + REACH_AFTER])


def is_change(s: Sentence, word: str) -> bool:
    """Whether a word says that something changes ("rose", "снизилась", "artıb")."""
    return word in s.lex.changes or (bool(s.lex.targets) and word.startswith(s.lex.targets))


def is_from_to(s: Sentence, i: int, middle: str) -> bool:
    """Whether the words around a number are those with which a change begins: "from 3 to 5", "с 3 до 5"."""
    before = (s.token(i - 1), s.token(i - 2))
    return any(middle == end and start in before for start, end in s.lex.from_to)


def is_target(s: Sentence, start: int, stop: int) -> bool:
    """Whether what ends before `stop` is in the dative and a word of change follows: "30-dan 45 manata qalxıb"."""
    last = s.tokens[stop - 1]
    return last.endswith(s.lex.case_ends.get("dative", ())) and tells_change(s, start, stop)


def read_change(
    s: Sentence, i: int, j: int, amount: Amount, second: Amount, tail: Tail | None, end: int
) -> int:
    """Note both numbers of "rose from 30 to 45 manats", each with the unit that is said once; 0 for a range.

    The second number stands at token j and ends, with its ending, before token `end`. Numbers that fall ("from 14
    to 13") are a change without a word for it; what lasts ("с 8 до 14 лет") is one only if the word comes first.
    """
    kind, unit, factor, stop = tail if tail is not None else ("number", "", 1, end)
    low, high = shared_scale(amount, second)
    behind = unit != "age" and unit not in TIME_UNITS
    if low == high or not (low > high or tells_change(s, i, stop, behind=behind or bool(s.lex.case_ends))):
        return 0
    middle = s.tokens[j - 1] in s.lex.middles
    note(s, kind, low * factor, i, j - middle, "start of a change", unit=unit, qualifier="")
    return note(s, kind, high * factor, j, stop, "end of a change", unit=unit, qualifier="")


def read_change_to_range(s: Sentence, i: int, j: int, amount: Amount, second: Amount) -> int:
    """Note the start of a change whose end is a range: "с 8 до 11–12 млрд", "from 5 to 7-8 percent".

    Returns the token where the range starts; 0 if the second number starts none.
    """
    dash = second.end
    if (
        s.token(dash) not in DASHES
        or not (s.glued(dash) and s.glued(dash + 1))
        or amount.digits is not second.digits
    ):
        return 0
    third = read_amount(s, dash + 1) if s.token(dash + 1)[:1].isdecimal() else None
    if third is None or third.ordinal or second.scale > 1 or third.value <= second.value * third.scale:
        return 0
    tail = tail_at(s, third.end, digits=True)
    if tail is None and third.scale == 1:
        return 0
    kind, unit, factor, _ = tail or ("number", "", 1, 0)
    middle = s.tokens[j - 1] in s.lex.middles
    low = shared_scale(amount, third)[0]
    note(s, kind, low * factor, i, j - middle, "start of a change", unit=unit, qualifier="")
    return j


def shared_scale(amount: Amount, second: Amount) -> tuple[Value, Value]:
    """Both numbers, the first with the scale word that only the second has ("from 30 to 45 million")."""
    if second.scale > 1 and amount.scale == 1 and amount.value < 1000:
        return amount.value * second.scale, second.value
    return amount.value, second.value
