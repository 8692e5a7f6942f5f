"""Other readings of the figures of a text, for when its translations disagree with the likeliest one.

Each rule knows one doubt ("a comma before three digits may group or set off a fraction") and yields what the text may
say instead. A rule never changes a digit, a mark or a unit without a licence of its own language, and knows no other
text: which reading is taken is decided by what the other languages say (alignment/reconciliation.py).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from pressrelease.figures.lexicon import Lexicon, lexicon, roman_value
from pressrelease.figures.sentence import DASHES, Sentence, fold, plain
from pressrelease.figures.units import convert
from pressrelease.model import Figure
from pressrelease.records import dataclass

_TWO_WAY = re.compile(r"(\d{1,3})([.,])(\d{3})(?!\d)")
_DOTTED = re.compile(r"(\d{1,2})[.](\d{2})(?!\d)")
_SHARE_NEAR = 60  # code points between two figures that may have one unit
_CLAUSE_ENDS = re.compile(r"[.;!?](?:\s|$)|\n")
_WORDS_BEFORE = 5  # words between a qualifier and its figure
_SMALLER = {"h": "min", "a": "mo", "m": "cm", "kg": "g"}  # the unit of a bare rest: "час сорок пять"
_ADJACENT = 24  # code points between the parts of what may be one figure


@dataclass(frozen=True, slots=True)
class Alternative:
    """A reading of a text in which `figures` stand in the place of its figures from index `first` up to `last`."""

    rule: str
    first: int
    last: int
    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Reader:
    """A text with its figures in order, as the rules see it."""

    text: str
    low: str
    figures: Sequence[Figure]
    lex: Lexicon

    def between(self, one: Figure, other: Figure) -> str:
        """The text between two figures, in folded letters."""
        return self.low[one.end : other.start]

    def ends_conjunct(self, figure: Figure) -> bool:
        """Whether a figure closes one part of a list: no noun or verb follows it."""
        after = self.low[figure.end :].lstrip(" \u00a0")
        word = re.match(r"[^\W\d_]+", after)
        return not after or (word[0] in self.lex.joining if word else after[0] in ',.;:)–—-»”"')

    def is_joined(self, index: int) -> bool:
        """Whether nothing but a joining word stands between a figure and the one before it ("from 3,000 manats to 1,000")."""
        between = self.between(self.figures[index - 1], self.figures[index]).split() if index else []
        return len(between) == 1 and (between[0] in self.lex.joining or between[0] in DASHES)

    def same_clause(self, one: Figure, other: Figure) -> bool:
        """Whether two figures are near each other in one sentence."""
        between = self.text[min(one.end, other.end) : max(one.start, other.start)]
        return len(between) <= _SHARE_NEAR and _CLAUSE_ENDS.search(between) is None


Rule = Callable[[Reader, int], Iterator[Alternative]]


def find_alternatives(
    text: str, figures: Sequence[Figure], indices: Sequence[int], lang: str
) -> list[Alternative]:
    """The other readings of some figures of a text.

    Parameters: the text, all of its figures in order, the indices of those that are in doubt, the code of its language.
    Raises UsageError if the language is not known.
    """
    lex = lexicon(lang)
    reader = Reader(text, fold(text, lex), figures, lex)
    return [found for rule in RULES for index in indices for found in rule(reader, index)]


def group_or_decimal(reader: Reader, index: int) -> Iterator[Alternative]:
    """ "5,247 km": five thousand or five and a quarter, if the language writes both so."""
    figure = reader.figures[index]
    match = _TWO_WAY.search(figure.text)
    if match is None or not isinstance(figure.value, Decimal) or match[2] not in reader.lex.two_way_marks:
        return
    group, decimal = Decimal(match[1] + match[3]), Decimal(f"{match[1]}.{match[3]}")
    scale = _scale_said(reader, figure)
    for read, other in ((group, decimal), (decimal, group)):
        if figure.value == read * scale:
            yield _instead(index, "group or decimal", _with_value(figure, other * scale))


def shared_unit(reader: Reader, index: int) -> Iterator[Alternative]:
    """ "6, yuxarı həddi 8 faiz", "17,2 млрд, … 18,9 млрд манатов": the unit is said once for several figures."""
    figure = reader.figures[index]
    if figure.kind not in ("number", "range", "year") or figure.unit:
        return
    if not reader.ends_conjunct(figure):
        return
    steps = (1, 2, 3, -1, -2) if _scale_said(reader, figure) > 1 or reader.is_joined(index) else (1, 2, 3)
    for step in steps:
        if not 0 <= index + step < len(reader.figures):
            continue
        other = reader.figures[index + step]
        if figure.kind == "year" and other.kind == "percent":
            return
        has_unit = other.kind == "percent" or (other.kind in ("money", "number", "range") and other.unit)
        if has_unit and reader.same_clause(figure, other):
            yield _instead(index, "shared unit", _with_unit(figure, other))
            if step > 0:
                return


def unit_or_word(reader: Reader, index: int) -> Iterator[Alternative]:
    """ "iki ilə": a unit, or another word that is written alike ("with")."""
    figure = reader.figures[index]
    word = re.match(r"\s([^\W\d_]+)", reader.low[figure.end :])
    known = (
        reader.lex.homographs.get(word[1]) if word and figure.kind == "number" and not figure.unit else None
    )
    if known is not None and word is not None and isinstance(figure.value, Decimal):
        unit, factor = known
        whole = replace(figure, unit=unit, end=figure.end + word.end())
        yield _instead(
            index, "unit or another word", _placed(_with_value(whole, figure.value * factor), reader)
        )


def one_and_rest(reader: Reader, index: int) -> Iterator[Alternative]:
    """ "год и два месяца", "an hour and ten minutes": one of the larger unit, without its number."""
    figure, lex = reader.figures[index], reader.lex
    words = reader.low[: figure.start].split()[-3:]
    if not isinstance(figure.value, Decimal) or not words:
        return
    larger = words[-2] if len(words) > 1 and words[-1] in lex.list_and else words[-1]
    known = lex.units.one.get(larger)
    before = words[: words.index(larger)][-1:]
    if known is None or (before and (before[0][:1].isdecimal() or lex.roles.get(before[0]) == "number")):
        return
    whole, part = (known[0], figure.unit or _SMALLER.get(known[0], ""))
    ratio = convert(Decimal(1), whole, part)
    if ratio and figure.value < ratio and whole != part:
        yield _instead(index, "one and a rest", replace(_with_value(figure, figure.value + ratio), unit=part))


def minutes_of_hour(reader: Reader, index: int) -> Iterator[Alternative]:
    """ "saat 1-ə on beş dəqiqə qalmış", "gecə yarısından on dəqiqə keçmiş": a clock time by its minutes to or past."""
    if index == 0:
        return
    hour, minutes = reader.figures[index - 1], reader.figures[index]
    after = reader.low[minutes.end :].split(None, 1)[:1]
    way = (
        -1
        if after and after[0] in reader.lex.minutes_to
        else 1
        if after and after[0] in reader.lex.minutes_past
        else 0
    )
    clock = re.match(r"\d+", hour.canonical)
    if not way or minutes.unit != "min" or not isinstance(minutes.value, Decimal) or clock is None:
        return
    start = int(clock[0]) * 60
    for shift in (0, 12 * 60):
        total = (start + shift + way * int(minutes.value)) % (24 * 60)
        both = replace(minutes, start=hour.start, qualifier="")
        time = _as_text(both, "time", f"{total // 60:02}:{total % 60:02}")
        yield Alternative("minutes of an hour", index - 1, index + 1, (_placed(time, reader),))


def shared_scale(reader: Reader, index: int) -> Iterator[Alternative]:
    """ "2 və 5 milyon": the scale is said once, where nothing but "and" stands between the numbers."""
    if index + 1 >= len(reader.figures):
        return
    one, other = reader.figures[index], reader.figures[index + 1]
    between = reader.between(one, other).strip()
    if not isinstance(one.value, Decimal) or not isinstance(other.value, Decimal) or one.unit:
        return
    if between not in reader.lex.list_and and between not in DASHES and between != ",":
        return
    scale = _scale_said(reader, other)
    if scale > 1 and one.value < 1000:
        yield _instead(index, "shared scale", _with_value(_with_unit(one, other), one.value * scale))


def shared_qualifier(reader: Reader, index: int) -> Iterator[Alternative]:
    """ "Nearly 200 books and 50 maps": the qualifier may be that of both."""
    if index == 0 or reader.figures[index].qualifier:
        return
    one, other = reader.figures[index - 1], reader.figures[index]
    between = reader.between(one, other)
    joined = "," not in between and any(f" {word} " in f" {between} " for word in reader.lex.list_and)
    if one.qualifier and joined and reader.same_clause(one, other) and one.qualifier != "upto":
        yield _instead(index, "shared qualifier", replace(other, qualifier=one.qualifier))


def distant_qualifier(reader: Reader, index: int) -> Iterator[Alternative]:
    """ "Примерно после двух месяцев", "in 2031 at least": the qualifier stands apart from its figure."""
    figure, lex = reader.figures[index], reader.lex
    if figure.qualifier:
        return
    sentence = Sentence(reader.text, reader.low, lex)
    start = next((k for k, at in enumerate(sentence.starts) if at >= figure.start), 0)
    for at in range(start, max(0, start - _WORDS_BEFORE), -1):
        found = lex.before.before(sentence.tokens, at)
        if found is not None and found[0] != "upto":
            yield _instead(index, "distant qualifier", replace(figure, qualifier=found[0]))
            return
        if sentence.tokens[at - 1] in ".;:" or sentence.tokens[at - 1][0].isdecimal():
            break
    end = next((k for k, at in enumerate(sentence.starts) if at >= figure.end), sentence.size)
    for at in range(end + 1, min(end + 4, sentence.size + 1)):
        found = lex.before.before(sentence.tokens, at)
        if found is not None and found[1] >= end:
            yield _instead(index, "distant qualifier", replace(figure, qualifier=found[0]))
            return


def doubtful_qualifier(reader: Reader, index: int) -> Iterator[Alternative]:
    """ "до 690", "over 600 m": a word that may be a qualifier, or the target of a change, a place, a verb's own."""
    figure = reader.figures[index]
    words = reader.lex.doubtful_qualifiers.get(figure.qualifier)
    if not words:
        return
    near = reader.low[max(0, figure.start - _ADJACENT) : figure.end + _ADJACENT]
    if any(word in near for word in words):
        yield _instead(index, "doubtful qualifier", replace(figure, qualifier=""))


def limit_or_target(reader: Reader, index: int) -> Iterator[Alternative]:
    """ "до семи лет": a limit, though a word of change stands near."""
    figure = reader.figures[index]
    before = reader.low[: figure.start].rsplit(None, 1)[-1:]
    if not figure.qualifier and before and before[0] in reader.lex.limit_before:
        yield _instead(index, "limit or target", replace(figure, qualifier="upto"))


def share_or_ordinal(reader: Reader, index: int) -> Iterator[Alternative]:
    """ "up from a third": a share, or a rank."""
    figure = reader.figures[index]
    below = reader.lex.denominators.get(reader.low[figure.start : figure.end])
    before = reader.low[: figure.start].rsplit(None, 1)[-1:]
    if before and before[0] in reader.lex.every and isinstance(figure.value, Decimal):
        below = int(figure.value)  # "hər beşincisi"
    if figure.kind == "ordinal" and below:
        share = replace(figure, kind="fraction", value=Decimal(1) / below, canonical=f"1/{below}")
        yield _instead(index, "share or ordinal", share)


def some_in_many(reader: Reader, index: int) -> Iterator[Alternative]:
    """ "nine in ten", "two out of every three": a share that two numbers say."""
    if index + 1 >= len(reader.figures):
        return
    some, many = reader.figures[index], reader.figures[index + 1]
    between = f" {reader.between(some, many).strip()} "
    if (
        between in reader.lex.out_of
        and isinstance(some.value, Decimal)
        and isinstance(many.value, Decimal)
        and 0 < some.value < many.value <= 1000
    ):
        said = f"{plain(some.value)}/{plain(many.value)}"
        share = replace(
            some, kind="fraction", value=some.value / many.value, canonical=said, end=many.end, unit=""
        )
        yield Alternative("some in many", index, index + 2, (_placed(share, reader),))


def one_noun_in_many(reader: Reader, index: int) -> Iterator[Alternative]:
    """ "one station in 17": a share, told by the number of the whole."""
    many = reader.figures[index]
    words = reader.low[: many.start].split()[-4:]
    if (
        many.kind != "number"
        or not isinstance(many.value, Decimal)
        or not 1 < many.value <= 1000
        or len(words) < 3
    ):
        return
    joint = f" {words[-1]} "
    if joint in reader.lex.out_of and not reader.lex.ones.isdisjoint(words[-3:-1]):
        share = replace(
            many, kind="fraction", value=1 / many.value, canonical=f"1/{plain(many.value)}", soft=False
        )
        yield _instead(index, "one noun in many", share)


def percent_of_whole(reader: Reader, index: int) -> Iterator[Alternative]:
    """ "4.6 per cent above the forecast": what another language tells as 104.6 per cent of it, or as 1.046 times."""
    figure = reader.figures[index]
    if figure.kind != "percent" or not isinstance(figure.value, Decimal) or figure.unit:
        return
    near = reader.low[max(0, figure.start - _SHARE_NEAR) : figure.end + _SHARE_NEAR]
    for words, sign in ((reader.lex.more, 1), (reader.lex.less, -1)):
        if any(re.search(rf"(?<!\w){re.escape(word)}", near) for word in words):
            whole = 100 + sign * figure.value
            yield _instead(index, "percent of the whole", _with_value(figure, whole))
            times = replace(_with_value(figure, whole / 100), kind="multiplier")
            yield _instead(index, "percent of the whole", times)


def negated_qualifier(reader: Reader, index: int) -> Iterator[Alternative]:
    """ "14-dən çox turist olmamalı": at most 14, if a negation follows in the same sentence."""
    figure = reader.figures[index]
    turned = {"gt": "le", "lt": "ge"}.get(figure.qualifier)
    clause = _CLAUSE_ENDS.split(reader.low[figure.end : figure.end + _SHARE_NEAR])[0]
    if turned and any(word in clause for word in reader.lex.negations):
        yield _instead(index, "negated qualifier", replace(figure, qualifier=turned))


def sign_or_fall(reader: Reader, index: int) -> Iterator[Alternative]:
    """ "снизились на 5,2%": what another language writes as "(−5.2%)"."""
    figure = reader.figures[index]
    if (
        figure.kind not in ("percent", "number", "money")
        or not isinstance(figure.value, Decimal)
        or figure.value <= 0
    ):
        return
    near = reader.low[max(0, figure.start - _SHARE_NEAR) : figure.end + _SHARE_NEAR]
    falls = figure.kind == "percent" and any(
        re.search(rf"(?<!\w){re.escape(word)}", near) for word in reader.lex.falling
    )
    if falls or reader.low[figure.end :].lstrip().startswith(
        reader.lex.less
    ):  # "11 under" is minus eleven in golf
        yield _instead(index, "sign or fall", _with_value(figure, -figure.value))


def clock_or_decimal(reader: Reader, index: int) -> Iterator[Alternative]:
    """ "7.40": a clock time, a decimal or a time that was needed; "2.00-5.30" from two to half past five."""
    figure = reader.figures[index]
    times = [
        f"{int(hour):02}:{minute}"
        for hour, minute in _DOTTED.findall(figure.text)
        if int(hour) < 25 and int(minute) < 60
    ]
    if figure.kind == "number" and len(times) == 1 and not figure.unit and _scale_said(reader, figure) == 1:
        yield _instead(index, "clock or decimal", _as_text(figure, "time", times[0]))
    elif figure.kind == "range" and len(times) == 2:
        yield _instead(index, "clock or decimal", _as_text(figure, "range", "..".join(times)))
    elif figure.kind == "time" and len(times) == 1 and "." in figure.text:
        value = Decimal(_DOTTED.search(figure.text)[0])  # type: ignore[index]
        yield _instead(index, "clock or decimal", replace(_with_value(figure, value), kind="number"))


def bare_hour(reader: Reader, index: int) -> Iterator[Alternative]:
    """ "saat 8-də", "с 8": a number up to 24 may be an hour."""
    figure = reader.figures[index]
    hour = figure.value if figure.kind == "number" and not figure.unit else None
    if isinstance(hour, Decimal) and 0 <= hour <= 24 and hour == hour.to_integral_value():
        yield _instead(index, "bare hour", _as_text(figure, "time", f"{int(hour):02}:00"))


def range_or_two(reader: Reader, index: int) -> Iterator[Alternative]:
    """ "5-7": a range, or one figure and another one; two figures around a dash may be a range."""
    figure = reader.figures[index]
    parts = re.findall(r"\d+(?:[.,]\d+)?", figure.text)
    if (
        figure.kind in ("range", "score")
        and len(parts) == 2
        and figure.unit not in ("date", "year")
        and len(parts[0]) < 4
    ):
        middle = figure.start + figure.text.index(parts[1], figure.text.index(parts[0]) + len(parts[0]))
        yield Alternative("range or two", index, index + 1, tuple(_halves(reader, figure, parts, middle)))


def two_or_score(reader: Reader, index: int) -> Iterator[Alternative]:
    """ "4 və 3 hesabı ilə", "6 and 5": two numbers that are a score."""
    if index + 1 >= len(reader.figures):
        return
    one, other = reader.figures[index], reader.figures[index + 1]
    between = reader.between(one, other).strip()
    bare = all(figure.kind == "number" and not figure.unit for figure in (one, other))
    if bare and (between in reader.lex.list_and or between in (*DASHES, ":", "&", "to")):
        said = f"{one.canonical}-{other.canonical}"
        score = replace(one, kind="score", value=said, canonical=said, end=other.end, qualifier="")
        yield Alternative("two or a score", index, index + 2, (_placed(score, reader),))


def two_or_span(reader: Reader, index: int) -> Iterator[Alternative]:
    """ "6 yaşdan 12 yaşadək": two figures that are the ends of a span."""
    if index + 1 >= len(reader.figures):
        return
    one, other = reader.figures[index], reader.figures[index + 1]
    if one.kind != other.kind or one.unit != other.unit or reader.between(one, other).strip():
        return
    low, high = one.value, other.value
    if (
        isinstance(low, Decimal)
        and isinstance(high, Decimal)
        and low < high
        and not one.text[-1:].isdecimal()
    ):
        unit = one.unit or ("%" if one.kind == "percent" else "")
        said = f"{plain(low)}..{plain(high)}"
        span = replace(
            one, kind="range", value=(low, high), canonical=said, unit=unit, qualifier="", end=other.end
        )
        yield Alternative("two or a span", index, index + 2, (_placed(span, reader),))


def fraction_or_two(reader: Reader, index: int) -> Iterator[Alternative]:
    """ "62/100": a share, or 62 points out of 100."""
    figure = reader.figures[index]
    parts = figure.text.split("/")
    if len(parts) != 2 or not all(part.isdecimal() for part in parts):
        return
    middle = figure.start + len(parts[0]) + 1
    yield Alternative(
        "share or two", index, index + 1, tuple(_halves(reader, replace(figure, unit=""), parts, middle))
    )


def list_or_number(reader: Reader, index: int) -> Iterator[Alternative]:
    """ "112,118": one number, or two of a list that is written without spaces."""
    figure = reader.figures[index]
    match = re.fullmatch(r"(\d+),(\d+)", figure.text)
    if match is not None:
        middle = figure.start + match.start(2)
        bare = replace(figure, unit="", kind="number")
        yield Alternative(
            "list or number", index, index + 1, tuple(_halves(reader, bare, list(match.groups()), middle))
        )


def unit_or_namesake(reader: Reader, index: int) -> Iterator[Alternative]:
    """ "532 nm": a sign that two units have."""
    figure = reader.figures[index]
    other = reader.lex.namesakes.get(figure.unit)
    if other and isinstance(figure.value, Decimal):
        yield _instead(index, "unit or its namesake", replace(figure, unit=other))


def century_of_decade(reader: Reader, index: int) -> Iterator[Alternative]:
    """ "XIX əsrin 80-ci illəri", "80-е годы XIX века": the decade is that of the century beside it."""
    for first in (index - 1, index):
        if not 0 <= first < len(reader.figures) - 1:
            continue
        pair = reader.figures[first], reader.figures[first + 1]
        decade = next((one for one in pair if one.kind == "decade"), None)
        century = next((one for one in pair if one.unit == "century"), None)
        if decade is None or century is None or not isinstance(century.value, Decimal):
            continue
        if pair[1].start - pair[0].end <= _ADJACENT:
            said = f"{century.value - 1:f}{decade.canonical[-2:]}"
            both = replace(decade, value=said, canonical=said, start=pair[0].start, end=pair[1].end)
            yield Alternative("century of a decade", first, first + 2, (_placed(both, reader),))


def fraction_of_scale(reader: Reader, index: int) -> Iterator[Alternative]:
    """ "three-quarters of a million", "четверть миллиона": one number."""
    if index + 1 >= len(reader.figures):
        return
    part, scale = reader.figures[index], reader.figures[index + 1]
    if part.kind != "fraction" or not isinstance(part.value, Decimal) or not isinstance(scale.value, Decimal):
        return
    if scale.start - part.end <= 6 and plain(scale.value).strip("0") == "1" and scale.value >= 1000:
        value = part.value * scale.value
        both = replace(scale, value=value, canonical=plain(value), start=part.start, qualifier=part.qualifier)
        yield Alternative("fraction of a scale", index, index + 2, (_placed(both, reader),))


def months_of_span(reader: Reader, index: int) -> Iterator[Alternative]:
    """ "yanvar-sentyabr": nine months; "yanvar-avqust 2025" eight months of a year."""
    figure = reader.figures[index]
    if figure.kind == "range" and figure.unit == "date":
        ends = [end.split("-") for end in figure.canonical.split("..")]
        if all(len(end) == 3 and end[2] == "??" for end in ends) and ends[0][0] == ends[1][0]:
            number = _months(figure, int(ends[0][1]), int(ends[1][1]))
            year = [_as_number(figure, "year", Decimal(ends[0][0]))] if ends[0][0].isdecimal() else []
            yield Alternative("months of a span", index, index + 1, (number, *year))
    if figure.kind == "month" and index + 1 < len(reader.figures):
        other = reader.figures[index + 1]
        if other.kind == "month" and other.start - figure.end <= _ADJACENT:
            span = _months(figure, int(figure.canonical), int(other.canonical))
            yield Alternative("months of a span", index, index + 2, (replace(span, end=other.end),))
        elif (
            other.kind == "date" and other.canonical.endswith("-??") and other.start - figure.end <= _ADJACENT
        ):
            span = _months(figure, int(figure.canonical), int(other.canonical[5:7]))
            of_year = _as_number(other, "year", Decimal(other.canonical[:4]))
            yield Alternative("months of a span", index, index + 2, (replace(span, end=other.end), of_year))


def letters_of_model(reader: Reader, index: int) -> Iterator[Alternative]:
    """ "Orion IIB", "Saturn IB": a Roman number in front of the letter of a model is the number in "2Б", "1Б"."""
    figure = reader.figures[index]
    match = re.fullmatch(r"(?:.*[\s-])?([IVX]+)([A-H])", figure.text) if figure.kind == "identifier" else None
    if match is not None and roman_value(match[1].lower()):
        said = f"{roman_value(match[1].lower())}{match[2]}"
        yield _instead(index, "Roman number of a model", replace(figure, value=said, canonical=said))


RULES: tuple[Rule, ...] = (
    group_or_decimal, unit_or_namesake, shared_unit, shared_scale, months_of_span, century_of_decade, fraction_of_scale,
    unit_or_word, one_and_rest, minutes_of_hour, clock_or_decimal, bare_hour, range_or_two, two_or_score, two_or_span, fraction_or_two, list_or_number, letters_of_model,
    some_in_many, one_noun_in_many, percent_of_whole, sign_or_fall, limit_or_target, share_or_ordinal, negated_qualifier, doubtful_qualifier, shared_qualifier, distant_qualifier,
)  # fmt: skip


WIDE = frozenset({"months of a span", "two or a span"})
"""Doubts for which figures may be read otherwise though the languages agree on them: a span, for its length or ends."""


def _scale_said(reader: Reader, figure: Figure) -> Decimal:
    """The scale word in the text of a figure, 1 if there is none."""
    words = re.findall(r"[^\W\d_]+", reader.low[figure.start : figure.end])
    return Decimal(max((reader.lex.scales.get(word, 1) for word in words), default=1))


TOGETHER = frozenset(
    {
        "percent of the whole", "some in many", "sign or fall",
        "group or decimal", "shared unit", "shared scale", "months of a span", "clock or decimal", "bare hour",
        "doubtful qualifier", "shared qualifier", "distant qualifier", "century of a decade",
    }
)  # fmt: skip
"""Doubts that several languages may have at the same place; the others are settled by one that writes it plainly."""


def _instead(index: int, rule: str, figure: Figure) -> Alternative:
    return Alternative(rule, index, index + 1, (replace(figure, rule=rule),))


def _with_value(figure: Figure, value: Decimal) -> Figure:
    return replace(figure, value=value, canonical=plain(value))


def _as_number(figure: Figure, kind: str, value: Decimal) -> Figure:
    return replace(figure, kind=kind, value=value, canonical=plain(value), unit="", soft=False)


def _as_text(figure: Figure, kind: str, value: str) -> Figure:
    return replace(figure, kind=kind, value=value, canonical=value, unit="")


def _with_unit(figure: Figure, other: Figure) -> Figure:
    """A bare figure with the unit of another one."""
    if figure.kind == "year":
        figure = replace(figure, kind="number")
    kind = other.kind if figure.kind != "range" and other.kind != "range" else figure.kind
    unit = other.unit or ("%" if other.kind == "percent" and kind == "range" else "")
    if other.kind == "range" and other.unit == "%":
        kind, unit = ("percent", "") if figure.kind != "range" else ("range", "%")
    return replace(figure, kind=kind, unit=unit)


def _months(figure: Figure, first: int, last: int) -> Figure:
    """How many months a span has, of one year or of two."""
    count = Decimal((last - first) % 12 + 1)
    return replace(figure, kind="number", value=count, canonical=plain(count), unit="mo", soft=False)


def _halves(reader: Reader, figure: Figure, parts: Sequence[str], middle: int) -> Iterator[Figure]:
    """The two numbers of a figure, each where it stands; `middle` is where the second one starts."""
    for part, start, end, qualifier in (
        (parts[0], figure.start, middle - 1, figure.qualifier),
        (parts[1], middle, figure.end, ""),
    ):
        value = Decimal(part.replace(",", "."))
        if isinstance(figure.value, tuple):  # the ends may be scaled: "3-5 million"
            ends = [end for end in figure.value if end is not None]
            value = value if value in ends else ends[0] if start == figure.start else ends[-1]
        kind = {"range": "number", "score": "number"}.get(figure.kind, "number")
        if figure.unit == "%":
            kind = "percent"
        unit = "" if figure.unit == "%" else figure.unit
        one = replace(
            figure,
            kind=kind,
            value=value,
            canonical=plain(value),
            unit=unit,
            start=start,
            end=end,
            qualifier=qualifier,
        )
        yield _placed(one, reader)


def _placed(figure: Figure, reader: Reader) -> Figure:
    return replace(figure, text=reader.text[figure.start : figure.end])
