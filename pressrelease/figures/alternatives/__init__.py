"""Other readings of the figures of a text, for when its translations disagree with the likeliest one.

Each rule knows one doubt ("a comma before three digits may group or set off a fraction") and yields what the text may
say instead. A rule never changes a digit, a mark or a unit without a licence of its own language, and knows no other
text: which reading is taken is decided by what the other languages say (alignment/reconciliation.py). Each rule has
its cases in tests/figures/test_alternatives.py.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from pressrelease.figures.alternatives import amounts, changes, qualifiers, shares, spans, times, units
from pressrelease.figures.alternatives.reader import Reader, Reading
from pressrelease.figures.lexicon import lexicon
from pressrelease.figures.sentence import Sentence, fold
from pressrelease.model import Figure
from pressrelease.records import dataclass

__all__ = ["RULES", "Alternative", "Rule", "find_alternatives"]


@dataclass(frozen=True, slots=True)
class Rule:
    """A doubt about figures.

    `read` yields the other readings of the figure at an index. `together`: several languages may have the doubt at
    the same place; without it, it is settled by one that writes the figure plainly. `wide`: figures may be read
    otherwise though the languages agree on them, as the ends of a span may for its length.
    """

    name: str
    read: Callable[[Reader, int], Iterator[Reading]]
    together: bool = False
    wide: bool = False


RULES = (
    Rule("group or decimal", amounts.group_or_decimal, together=True),
    Rule("unit or its namesake", units.unit_or_namesake),
    Rule("shared unit", units.shared_unit, together=True),
    Rule("percent before", units.percent_before),
    Rule("shared scale", amounts.shared_scale, together=True),
    Rule("months of a span", times.months_of_span, together=True, wide=True),
    Rule("century of a decade", times.century_of_decade, together=True),
    Rule("fraction of a scale", amounts.fraction_of_scale),
    Rule("unit or another word", units.unit_or_word),
    Rule("one and a rest", units.one_and_rest),
    Rule("minutes of an hour", times.minutes_of_hour, together=True, wide=True),
    Rule("clock or decimal", times.clock_or_decimal, together=True),
    Rule("half of the day", times.half_of_day, together=True),
    Rule("half days of a span", times.half_days_of_span, together=True),
    Rule("start and length", times.start_and_length, wide=True),
    Rule("time before another", times.time_before_another),
    Rule("year of life", times.year_of_life),
    Rule("start of a change", changes.start_of_change, wide=True),
    Rule("bare hour", times.bare_hour, together=True),
    Rule("range or two", spans.range_or_two),
    Rule("two or a score", spans.two_or_score),
    Rule("two or a span", spans.two_or_span, wide=True),
    Rule("share or two", shares.fraction_or_two),
    Rule("list or number", amounts.list_or_number),
    Rule("some in many", shares.some_in_many, together=True),
    Rule("one noun in many", shares.one_noun_in_many),
    Rule("percent of the whole", amounts.percent_of_whole, together=True),
    Rule("dash or minus", amounts.dash_or_minus, together=True),
    Rule("sign or fall", amounts.sign_or_fall, together=True),
    Rule("limit or target", qualifiers.limit_or_target),
    Rule("share or ordinal", shares.share_or_ordinal),
    Rule("limit by its noun", qualifiers.limit_by_noun, together=True),
    Rule("reached", qualifiers.reached, together=True),
    Rule("passed", qualifiers.passed),
    Rule("limit of time", qualifiers.limit_of_time, together=True),
    Rule("deadline", qualifiers.deadline, together=True),
    Rule("negated qualifier", qualifiers.negated_qualifier),
    Rule("doubtful qualifier", qualifiers.doubtful_qualifier, together=True),
    Rule("shared qualifier", qualifiers.shared_qualifier, together=True),
    Rule("distant qualifier", qualifiers.distant_qualifier, together=True),
)
"""The rules in the order in which their readings are tried."""


@dataclass(frozen=True, slots=True)
class Alternative:
    """A reading of a text in which `figures` stand in the place of its figures from index `first` up to `last`."""

    rule: Rule
    first: int
    last: int
    figures: tuple[Figure, ...]


def find_alternatives(
    text: str, figures: Sequence[Figure], indices: Sequence[int], lang: str
) -> list[Alternative]:
    """The other readings of some figures of a text.

    Parameters: the text, all of its figures in order, the indices of those that are in doubt, the code of its language.
    Raises UsageError if the language is not known.
    """
    lex = lexicon(lang)
    low = fold(text, lex)
    reader = Reader(text, low, Sentence(text, low, lex), figures, lex)
    return [
        Alternative(rule, first, last, tuple(_read_by(rule, figure, text) for figure in made))
        for rule in RULES
        for index in indices
        for first, last, made in rule.read(reader, index)
    ]


def _read_by(rule: Rule, figure: Figure, text: str) -> Figure:
    return replace(figure, rule=rule.name, text=text[figure.start : figure.end])
