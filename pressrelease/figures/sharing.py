"""Units and scales that are said once for several numbers: "3 və 5 km", "8,4 milyard, … 7,9 milyard manat"."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from pressrelease.figures.amounts import Amount, read_amount
from pressrelease.figures.names import TIMES_SIGNS
from pressrelease.figures.sentence import DASHES, Sentence, Value, plain
from pressrelease.figures.surroundings import tail_at
from pressrelease.model import Figure

_NEAR = 40  # letters between two numbers that may share a unit
_FAR = 6  # tokens between them


class Given(NamedTuple):
    """What a number says for those before it: kind, unit, and what their digits are multiplied by."""

    kind: str
    unit: str
    factor: Value


def share_units(s: Sentence) -> None:
    """Give bare numbers the unit, currency, percent sign or scale that the number behind them says for both."""
    figures = s.figures
    given: Given | None = None  # by the figure behind, which ends a list with "and" before its last member
    for at in range(len(figures) - 2, -1, -1):
        one, two = figures[at], figures[at + 1]
        if two.start - one.end > _NEAR or one.kind != "number" or one.unit or one.soft:
            given = None
            continue
        behind, index = bisect_left(s.starts, one.end), bisect_left(s.starts, two.start)
        manner = _manner(s, behind, index, listed=given is not None)
        if manner != "list":
            given = _given(s, one, behind, index, manner, two) if manner else None
        if given is not None and isinstance(one.value, Decimal):
            value = one.value * given.factor
            rule = f"{one.rule}, unit of the next"
            figures[at] = replace(
                one, kind=given.kind, value=value, unit=given.unit, canonical=plain(value), rule=rule
            )
        if manner not in ("and", "list"):
            given = None


def share_qualifiers(s: Sentence) -> None:
    """Give the first of several dimensions the qualifier that a language says behind the last ("55×40×20 sm-dən çox olmayan")."""
    for at in range(len(s.figures) - 2, -1, -1):
        one, two = s.figures[at], s.figures[at + 1]
        if two.qualifier and not one.qualifier and s.text[one.end : two.start].strip() in TIMES_SIGNS:
            s.figures[at] = replace(one, qualifier=two.qualifier)
            s.figures[at + 1] = replace(two, qualifier="")


def _manner(s: Sentence, behind: int, index: int, *, listed: bool) -> str:
    """How the tokens between two numbers join them: by "and", in a list, or in like clauses."""
    between = s.tokens[behind:index]
    if between and between[-1] in s.lex.list_and and between[:-1] in ([], [","]):
        return "and"
    if between == [","]:
        return "list" if listed else ""
    if (
        between
        and between[0] == ","
        and len(between) <= _FAR
        and all(t.isalpha() or t in DASHES for t in between[1:])
    ):
        return "clauses"
    return ""


def _given(s: Sentence, one: Figure, behind: int, index: int, manner: str, two: Figure) -> Given | None:
    """What the second number says for the first; None where nothing shows that it does."""
    if not isinstance(one.value, Decimal) or not s.tokens[index][0].isdecimal():
        return None
    if manner == "and" and index - behind > 1 and not one.text[0].isdecimal():
        return None  # "children under five, and 91%"
    said = read_amount(s, index)
    if said is None or said.ordinal:
        return None
    tail = tail_at(s, said.end, digits=True)
    kind, unit, factor = tail[:3] if tail is not None else ("number", "", 1)
    if (kind, unit) != (two.kind, two.unit) or (tail is None and said.scale == 1):
        return None
    if manner == "clauses" and not _alike(s, one, behind, index, said, unit, kind):
        return None
    if said.scale > 1 and said.scale not in _scales(s, one):
        if manner == "clauses" or not _of_scale(one.value, said):
            return None
        factor = factor * said.scale
    return Given(kind, unit, factor)


def _scales(s: Sentence, figure: Figure) -> list[int]:
    """The values of the scale words inside a figure."""
    first, end = bisect_left(s.starts, figure.start), bisect_left(s.starts, figure.end)
    return [s.lex.scales[token] for token in s.tokens[first:end] if token in s.lex.scales]


def _of_scale(value: Decimal, said: Amount) -> bool:
    """Whether a number without a scale may have that of the next: "2 və 5 milyon"."""
    mantissa = Decimal(said.value) / said.scale
    return 0 < value < 1000 and value <= mantissa * 100 and mantissa <= value * 100


def _alike(s: Sentence, one: Figure, behind: int, index: int, said: Amount, unit: str, kind: str) -> bool:
    """Whether two clauses are alike enough to share a unit: both sums with one scale word, or decimals after words in
    one case ("kişilərdə 71,2, qadınlarda 76,4 yaş")."""
    if kind == "money" and said.scale > 1:
        return said.scale in _scales(s, one)
    decimals = (
        isinstance(one.value, Decimal) and one.value != int(one.value) and said.value != int(said.value)
    )
    if not decimals or not (kind in ("percent", "money") or unit in ("age", "a")):
        return False
    first = _word_before(s, bisect_left(s.starts, one.start))
    second = _word_before(s, index)
    if first < 0 or second < behind:
        return False
    return s.token(first - 1) == s.token(second - 1) != "" or _ending(s, first) == _ending(s, second)


def _word_before(s: Sentence, index: int) -> int:
    """The word before a number, also over a dash; -1 where there is none."""
    index -= 2 if s.token(index - 1) in DASHES else 1
    return index if s.token(index).isalpha() and len(s.token(index)) > 4 else -1


def _ending(s: Sentence, index: int) -> str:
    """The case of a word, by its last two letters; vowels that follow harmony are one vowel."""
    harmony = s.lex.reading.harmony
    return "".join(
        harmony[letter][0] if letter in harmony else letter for letter in s.tokens[index][-2:]
    ).replace("ə", "a")
