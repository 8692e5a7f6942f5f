"""Doubts about an amount: its marks, its scale, its sign, the whole that it is a part of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from pressrelease.figures.alternatives.reader import (
    Reader,
    Reading,
    as_one,
    halves,
    has_beginning,
    instead,
    with_value,
)
from pressrelease.figures.alternatives.units import with_unit
from pressrelease.figures.sentence import DASHES, plain
from pressrelease.figures.signs import DEGREES

_TWO_WAY = re.compile(r"(\d{1,3})([.,])(\d{3})(?!\d)")
_MOST_SCALED = 1000  # from which on a number has its own scale


def group_or_decimal(reader: Reader, index: int) -> Iterator[Reading]:
    """ "5,247 km": five thousand or five and a quarter, if the language writes both so."""
    figure = reader.figures[index]
    match = _TWO_WAY.search(figure.text)
    if match is None or not isinstance(figure.value, Decimal) or match[2] not in reader.lex.two_way_marks:
        return
    group, decimal = Decimal(match[1] + match[3]), Decimal(f"{match[1]}.{match[3]}")
    scale = reader.scale_of(figure)
    for read, other in ((group, decimal), (decimal, group)):
        if figure.value == read * scale:
            yield instead(index, with_value(figure, other * scale))


def list_or_number(reader: Reader, index: int) -> Iterator[Reading]:
    """ "112,118": one number, or two of a list that is written without spaces."""
    figure = reader.figures[index]
    match = re.fullmatch(r"(\d+),(\d+)", figure.text)
    if match is not None:
        bare = replace(figure, unit="")
        yield instead(index, *halves(bare, match.groups(), figure.start + match.start(2)))


def shared_scale(reader: Reader, index: int) -> Iterator[Reading]:
    """ "две и пять миллионов", "2, 5 million": the scale is said once, where nothing but "and" stands between the numbers."""
    one, other = reader.pair(index)
    if (
        other is None
        or one.unit
        or not isinstance(one.value, Decimal)
        or not isinstance(other.value, Decimal)
    ):
        return
    between = reader.between(one, other).strip()
    joints = between.lstrip(", ")
    if not between:
        return
    if (
        joints
        and joints not in reader.lex.list_and
        and joints not in DASHES
        and joints not in reader.lex.contrary
        and not (reader.ends_conjunct(one) and reader.same_clause(one, other))
    ):
        return
    scale = reader.scale_of(other)
    if scale > 1 and one.value < _MOST_SCALED:
        yield instead(index, with_value(with_unit(one, other), one.value * scale))


def fraction_of_scale(reader: Reader, index: int) -> Iterator[Reading]:
    """ "three-quarters of a million", "четверть миллиона": one number."""
    part, scale = reader.pair(index)
    if scale is None or not isinstance(part.value, Decimal) or not isinstance(scale.value, Decimal):
        return
    is_scale = plain(scale.value).strip("0") == "1" and scale.value >= _MOST_SCALED
    if part.kind == "fraction" and is_scale and scale.start - part.end <= len(" of a "):
        whole = with_value(scale, part.value * scale.value)
        yield as_one(index, replace(whole, start=part.start, qualifier=part.qualifier))


def percent_of_whole(reader: Reader, index: int) -> Iterator[Reading]:
    """ "4.6 per cent above the forecast": what another language tells as 104.6 per cent of it, or as 1.046 times."""
    figure = reader.figures[index]
    if figure.kind != "percent" or not isinstance(figure.value, Decimal) or figure.unit:
        return
    for words, sign in ((reader.lex.more, 1), (reader.lex.less, -1)):
        if has_beginning(words, reader.around(figure)):
            whole = 100 + sign * figure.value
            yield instead(index, with_value(figure, whole))
            yield instead(index, replace(with_value(figure, whole / 100), kind="multiplier"))


def dash_or_minus(reader: Reader, index: int) -> Iterator[Reading]:
    """ "от –4 до –6": a dash that is joined to its number may be a minus."""
    figure = reader.figures[index]
    before = reader.low[max(0, figure.start - 2) : figure.start]
    is_sign = before[-1:] in DASHES and before[:-1].isspace()
    if is_sign and figure.kind in ("number", "percent", "money") and isinstance(figure.value, Decimal):
        yield instead(index, with_value(figure, -abs(figure.value)))


def sign_or_fall(reader: Reader, index: int) -> Iterator[Reading]:
    """ "снизились на 5,2%": what another language writes as "(−5.2%)", "lost 2.3 per cent"; "11 under" is minus eleven in golf."""
    figure = reader.figures[index]
    is_less = reader.low[figure.end :].lstrip().startswith(reader.lex.less)
    frosty = figure.unit in DEGREES and has_beginning(reader.lex.frost_near, reader.clause(figure))
    ends = figure.value if figure.kind == "range" and isinstance(figure.value, tuple) else (None, None)
    if (is_less or frosty) and all(end is not None and end > 0 for end in ends):  # "4 to 6 below"
        first, last = (None if end is None else -end for end in reversed(ends))
        said = "..".join("" if end is None else plain(end) for end in (first, last))
        yield instead(index, replace(figure, value=(first, last), canonical=said))
    if figure.kind not in ("percent", "number", "money") or not isinstance(figure.value, Decimal):
        return
    falls = (
        figure.kind == "percent"
        and (
            has_beginning(reader.lex.falling, reader.around(figure))
            or reader.word_before(figure) in reader.lex.down_words
        )
        and not reader.is_target(figure)  # "fell to 0.25%" says where, and has no sign of its own
    )
    cold = figure.unit in DEGREES and has_beginning(reader.lex.frost_near, reader.clause(figure))
    lost = figure.kind in ("percent", "money") and has_beginning(
        reader.lex.negative_near, reader.clause(figure)
    )
    if figure.value > 0 and (falls or lost or is_less or cold):
        yield instead(index, with_value(figure, -figure.value))
