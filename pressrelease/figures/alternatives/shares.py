"""Doubts about shares: a fraction, a rank, some in many."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from pressrelease.figures.alternatives.reader import Reader, Reading, as_number, as_one, halves, instead
from pressrelease.figures.sentence import plain
from pressrelease.model import Figure

_NOUN = 2  # words that may name what is counted, between some and many
_MOST = 1000  # of how many some are told


def share_or_ordinal(reader: Reader, index: int) -> Iterator[Reading]:
    """ "the price fell a tenth", "hər beşincisi": a share, or a rank."""
    figure = reader.figures[index]
    said = reader.low[figure.start : figure.end]
    below = reader.lex.denominators.get(said)
    if reader.word_before(figure) in reader.lex.every and isinstance(figure.value, Decimal):
        below = int(figure.value)
    if figure.kind == "ordinal" and below:
        yield instead(index, _share(figure, Decimal(1), Decimal(below)))
    if figure.kind == "fraction" and below and said in reader.lex.ordinals:  # "a third and any later child"
        yield instead(index, as_number(figure, "ordinal", Decimal(below)))


def some_in_many(reader: Reader, index: int) -> Iterator[Reading]:
    """ "nine in ten", "two out of every three", "шесть операций из десяти": a share that two numbers say."""
    some, many = reader.pair(index)
    if many is None or not isinstance(some.value, Decimal) or not isinstance(many.value, Decimal):
        return
    if reader.word_before(some) in reader.lex.of_every and some.value > many.value > 0:
        ablative = reader.low[some.start : many.start].rstrip().endswith(reader.lex.ablative)
        if ablative and some.value <= _MOST:  # "hər on nəfərdən doqquzu"
            yield as_one(index, replace(_share(some, many.value, some.value), end=many.end, unit=""))
        return
    if _MOST >= some.value > many.value > 0 and _is_part_behind(reader, some, many):  # "beşdən dördü"
        yield as_one(index, replace(_share(some, many.value, some.value), end=many.end, unit=""))
    words = reader.between(some, many).split()
    joints = {f" {' '.join(words[at:])} " for at in range(min(len(words), _NOUN + 1))}
    if not joints.isdisjoint(reader.lex.out_of) and 0 < some.value < many.value <= _MOST:
        yield as_one(index, replace(_share(some, some.value, many.value), end=many.end, unit=""))


def _is_part_behind(reader: Reader, some: Figure, many: Figure) -> bool:
    """Whether a whole in the ablative stands right before its part."""
    whole = reader.low[some.start : some.end]
    return not reader.between(some, many).strip() and whole.endswith(reader.lex.ablative)


def one_noun_in_many(reader: Reader, index: int) -> Iterator[Reading]:
    """ "one station in 17": a share, told by the number of the whole."""
    many = reader.figures[index]
    if many.kind != "number" or not isinstance(many.value, Decimal) or not 1 < many.value <= _MOST:
        return
    after = reader.low[many.end :].split()[:2]
    is_one = len(after) == 2 and (after[1] in reader.lex.ones or reader.lex.inner_numbers.get(after[1]) == 1)
    if is_one and after[0].endswith(reader.lex.ablative):  # "üç nəfərdən biri"
        yield instead(index, replace(_share(many, Decimal(1), many.value), soft=False, unit=""))
    words = reader.low[: many.start].split()[-4:]
    if len(words) < 3:
        return
    is_share = f" {words[-1]} " in reader.lex.out_of and not reader.lex.ones.isdisjoint(words[-3:-1])
    if is_share:
        yield instead(index, replace(_share(many, Decimal(1), many.value), soft=False))


def fraction_or_two(reader: Reader, index: int) -> Iterator[Reading]:
    """ "62/100": a share, or 62 points out of 100."""
    figure = reader.figures[index]
    parts = figure.text.split("/")
    if len(parts) == 2 and all(part.isdecimal() for part in parts):
        yield instead(index, *halves(replace(figure, unit=""), parts, figure.start + len(parts[0]) + 1))


def _share(figure: Figure, some: Decimal, many: Decimal) -> Figure:
    return replace(figure, kind="fraction", value=some / many, canonical=f"{plain(some)}/{plain(many)}")
