"""One in so many as a share: "one in eight", "каждый седьмой", "hər altı sakindən biri"."""

from __future__ import annotations

from decimal import Decimal

from pressrelease.figures.amounts import Amount, read_amount
from pressrelease.figures.dates import after_suffix
from pressrelease.figures.notes import note
from pressrelease.figures.sentence import DASHES, Sentence, Value
from pressrelease.figures.surroundings import TIME_UNITS

LARGEST = 1000


def note_share(s: Sentence, below: Value, start: int, end: int) -> int:
    """Note one in so many as a fraction; half is as soft as the word."""
    return note(
        s,
        "fraction",
        Decimal(1) / below,
        start,
        end,
        "one in so many",
        canonical=f"1/{below}",
        soft=below == 2,
    )


def is_shared(value: Value) -> bool:
    """Whether one in so many can be a share."""
    return isinstance(value, int) and 1 < value <= LARGEST


def is_period(s: Sentence, index: int) -> bool:
    """Whether a time stands at a token, so that "every third" tells how often: "every third week", "каждое второе воскресенье"."""
    lex, token = s.lex, s.token(index)
    if not token:
        return False
    unit = lex.units.at(s.tokens, index)
    return (
        token in lex.times
        or token in lex.year
        or token in lex.years
        or token in lex.months
        or lex.weekdays.at(s.tokens, index) is not None
        or (unit is not None and unit[0][0] in TIME_UNITS)
    )


def read_one_in(s: Sentence, i: int) -> int:
    """Read "one in eight residents", "one person in three" at the one; 0 if it is none ("one in 10 years")."""
    lex = s.lex
    found = lex.share_in.at(s.tokens, i + 1) if i + 1 < s.size else None
    if found is None and s.token(i + 1) in lex.shared and i + 2 < s.size:
        found = lex.share_in.at(s.tokens, i + 2)
    amount = _many_at(s, found[1]) if found is not None else _many_behind_noun(s, i)
    if amount is None or s.token(amount.end) in lex.share_not:
        return 0
    if is_period(s, amount.end) or lex.scales.get(s.token(amount.end)) or s.token(amount.end) in DASHES:
        return 0
    return note_share(s, amount.value, i, amount.end)


def _many_at(s: Sentence, index: int) -> Amount | None:
    """The number of the many of which one is told, at a token."""
    amount = read_amount(s, index) if index < s.size else None
    if amount is None or amount.ordinal or not is_shared(amount.value) or len(amount.literal) > 3:
        return None
    return amount


def _many_behind_noun(s: Sentence, i: int) -> Amount | None:
    """The many of "one declaration in five was", "one rural home in twelve is"; none if more than a verb follows."""
    for k in (i + 2, i + 3) if s.lex.share_then else ():
        found = s.lex.share_in.at(s.tokens, k) if k < s.size and s.tokens[k - 1].isalpha() else None
        amount = _many_at(s, found[1]) if found is not None and not is_period(s, k - 1) else None
        if amount is not None:
            after = s.token(amount.end)
            return amount if after in s.lex.share_then or not after[:1].isalnum() else None
    return None


def read_every_nth(s: Sentence, i: int, end: int, value: Value) -> int:
    """Read "каждый седьмой житель", "every fifth pupil" at the ordinal; 0 where it tells how often."""
    if s.token(i - 1) not in s.lex.every or not is_shared(value) or is_period(s, end):
        return 0
    if s.token(end) in s.lex.every_not or (
        value == 2 and s.lex.units.at(s.tokens, i) is not None and end == s.size
    ):
        return 0
    return note_share(s, value, i - 1, end)


def read_of_every(s: Sentence, i: int, amount: Amount) -> int:
    """Read "hər altı sakindən biri", "hər 5 nəfərdən 1-i", "beşdən biri" at the number; 0 if no "one of them" follows."""
    lex = s.lex
    if not lex.ones_of or amount.ordinal or not is_shared(amount.value):
        return 0
    role, end = after_suffix(s, amount.end)
    if s.token(end) in lex.ones_of and (role == "ablative" or s.tokens[end - 1].endswith(lex.ablative)):
        return note_share(s, amount.value, i, end + 1)
    if s.token(i - 1) not in lex.of_every:
        return 0
    for k in range(amount.end, min(amount.end + 3, s.size - 1)):
        token = s.tokens[k]
        if not token.isalpha():
            return 0
        if token.endswith(lex.ablative) and not is_period(s, k):
            one, stop = s.tokens[k + 1], k + 2
            if one == "1":
                role, stop = after_suffix(s, stop)
                return note_share(s, amount.value, i - 1, stop) if role else 0
            return note_share(s, amount.value, i - 1, stop) if one in lex.ones_of else 0
    return 0
