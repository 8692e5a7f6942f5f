"""Doubts about a qualifier: whose it is, whether it is one, which of two."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from pressrelease.figures.alternatives.reader import ADJACENT, Reader, Reading, has_beginning, instead
from pressrelease.figures.surroundings import TIME_UNITS

_WORDS_BEFORE = 5  # words between a qualifier and its figure
_WORDS_AFTER = 3


def shared_qualifier(reader: Reader, index: int) -> Iterator[Reading]:
    """ "Nearly 200 books and 50 maps", "5 milyon manata, 10 ilə qədər": the qualifier may be that of both."""
    if reader.figures[index].qualifier:
        return
    one, other = reader.pair(index)
    if (
        other is not None
        and other.qualifier == "upto"
        and reader.ends_conjunct(one)
        and reader.same_clause(one, other)
    ):
        yield instead(index, replace(one, qualifier="upto"))
    if index == 0:
        return
    one, other = reader.figures[index - 1], reader.figures[index]
    between = reader.between(one, other)
    joined = "," not in between and any(f" {word} " in f" {between} " for word in reader.lex.list_and)
    if one.qualifier and joined and reader.same_clause(one, other) and one.qualifier != "upto":
        yield instead(index, replace(other, qualifier=one.qualifier))


def distant_qualifier(reader: Reader, index: int) -> Iterator[Reading]:
    """ "Примерно после двух месяцев", "in 2031 at least": the qualifier stands apart from its figure."""
    figure, before = reader.figures[index], reader.lex.before
    if figure.qualifier:
        return
    sentence = reader.sentence
    start = bisect_left(sentence.starts, figure.start)
    for at in range(start, max(0, start - _WORDS_BEFORE), -1):
        found = before.before(sentence.tokens, at)
        if found is not None and found[0] != "upto":
            yield instead(index, replace(figure, qualifier=found[0]))
            return
        if sentence.tokens[at - 1] in ".;:" or sentence.tokens[at - 1][0].isdecimal():
            break
    end = bisect_left(sentence.starts, figure.end)
    for at in range(end + 1, min(end + _WORDS_AFTER, sentence.size) + 1):
        found = before.before(sentence.tokens, at)
        if found is not None and found[1] >= end:
            yield instead(index, replace(figure, qualifier=found[0]))
            return


def doubtful_qualifier(reader: Reader, index: int) -> Iterator[Reading]:
    """ "до 690", "over 600 m": a word that may be a qualifier, or the target of a change, a place, a verb's own."""
    figure = reader.figures[index]
    near = reader.low[max(0, figure.start - ADJACENT) : figure.end + ADJACENT]
    if any(word in near for word in reader.lex.doubtful_qualifiers.get(figure.qualifier, ())):
        yield instead(index, replace(figure, qualifier=""))


def limit_or_target(reader: Reader, index: int) -> Iterator[Reading]:
    """ "до семи лет", "25 metrədək": a limit, though a word of change stands near."""
    figure = reader.figures[index]
    limited = reader.low[figure.start : figure.end].endswith(reader.lex.limit_ends)
    if not figure.qualifier and (limited or reader.word_before(figure) in reader.lex.limit_before):
        yield instead(index, replace(figure, qualifier="upto"))


def limit_by_noun(reader: Reader, index: int) -> Iterator[Reading]:
    """ "the ceiling stays at 100,000 manats": a limit that its noun tells."""
    figure = reader.figures[index]
    if not figure.qualifier and has_beginning(reader.lex.limit_nouns, reader.around(figure)):
        yield instead(index, replace(figure, qualifier="upto"))
        yield instead(index, replace(figure, qualifier="le"))


def reached(reader: Reader, index: int) -> Iterator[Reading]:
    """ "достигла 35 сантиметров": what another language tells as up to so much."""
    figure = reader.figures[index]
    near = reader.low[max(0, figure.start - ADJACENT) : figure.end + ADJACENT]
    if not figure.qualifier and has_beginning(reader.lex.reaching, near):
        yield instead(index, replace(figure, qualifier="upto"))


def passed(reader: Reader, index: int) -> Iterator[Reading]:
    """ "taking the total past 300 million": more than so much."""
    figure = reader.figures[index]
    if not figure.qualifier and reader.word_before(figure) in reader.lex.passing:
        yield instead(index, replace(figure, qualifier="gt"))


def limit_of_time(reader: Reader, index: int) -> Iterator[Reading]:
    """ "within three months": at most so long."""
    figure = reader.figures[index]
    before, after = reader.low[: figure.start].rstrip(), reader.low[figure.end :].lstrip()
    words = reader.lex.within
    if (
        not figure.qualifier
        and figure.unit in TIME_UNITS
        and (before.endswith(words) or after.startswith(words))
    ):
        yield instead(index, replace(figure, qualifier="le"))


def deadline(reader: Reader, index: int) -> Iterator[Reading]:
    """ "не позднее чем за 25 дней до голосования": at most so late is at least so long before."""
    figure = reader.figures[index]
    words = reader.rest_of_clause(figure).split()[:1]
    if (
        figure.qualifier in ("le", "lt")
        and figure.unit in TIME_UNITS
        and words
        and words[0] in reader.lex.ahead_of
    ):
        yield instead(index, replace(figure, qualifier="ge"))


def negated_qualifier(reader: Reader, index: int) -> Iterator[Reading]:
    """ "14-dən çox turist olmamalı": at most 14, if a negation follows in the same sentence."""
    figure = reader.figures[index]
    turned = {"gt": "le", "lt": "ge"}.get(figure.qualifier)
    if turned and any(word in reader.rest_of_clause(figure) for word in reader.lex.negations):
        yield instead(index, replace(figure, qualifier=turned))
