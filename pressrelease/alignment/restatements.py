"""Figures that a text says without a number: "a week" for 7 days, "оба" for two, "carbon dioxide" for CO2.

A missing figure asks the words of the other text that belong to no figure. What they may say is data of each language
(`Comparing.said_by`); the answer makes a note of an error, and never makes a figure disappear.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from functools import cache
from itertools import pairwise

from pressrelease.alignment.relations import related
from pressrelease.alignment.rows import Row, Seen, Texts
from pressrelease.alignment.surroundings import as_pattern, lower
from pressrelease.figures.equality import Relation, relate
from pressrelease.figures.lexicon import lexicon, roman_value
from pressrelease.languages import language
from pressrelease.model import Figure

_ROMAN = re.compile(r"\b[IVXLC]+\b")
_ROMAN_MODEL = re.compile(r"\b([IVXLC]+)[A-H]\b")
_WORD = re.compile(r"\w+")
_LEAST_BEFORE = 3  # letters of the number word in a compound
_LEAST_AFTER = 3  # letters that follow a number word in a compound ("пятитомник")
_LEAST_VERBATIM = 2

_WEAK = frozenset(
    {"1", "2", "3", "4", "0", "1 #", "2 #", "100 %", "50 %"}
)  # what so many words may say that it proves little

Stretch = tuple[int, int]


def find_restatements(rows: Sequence[Row], texts: Texts, figures: dict[str, Sequence[Figure]]) -> None:
    """Note where languages that miss a figure of a row may say it in other words.

    `figures` are all figures of the segment, by language.
    """
    whole = [row for row in rows if not row.missing]
    for row in rows:
        if not row.missing or row.moved or row.weak:
            continue
        repeated = any(related(row.first, other.first) is Relation.SAME for other in whole)
        for code in row.missing:
            text = texts[code][row.first.segment] if code in figures else ""
            listed = figures.get(code, ())
            said = next(_restatements(row.first, text, listed, code, repeated=repeated), None)
            if said is None:
                words = _words_for(row.first.figure, lower(text, code), code, weak=True)
                said = next(_unread(words, listed), None)
                row.hinted = row.hinted or said is not None
            if said is not None:
                row.said[code] = said
            elif _is_two(row.first.figure) and any(_unread(_ones(text, code), listed)):
                row.halved |= {code}


def _is_two(figure: Figure) -> bool:
    return figure.kind == "number" and figure.value == 2 and not figure.unit


def _ones(text: str, code: str) -> Iterator[Stretch]:
    """The words for one, which are figures only where a unit follows: "one wagon" against "двух вагонов"."""
    ones = lexicon(code).ones
    yield from (word.span() for word in _WORD.finditer(lower(text, code)) if word[0] in ones)


def _restatements(
    one: Seen, text: str, figures: Sequence[Figure], code: str, *, repeated: bool
) -> Iterator[Stretch]:
    """The stretches of a text that may say a figure."""
    found = (
        *_words_for(one.figure, lower(text, code), code, weak=False, repeated=repeated),
        *_roman_numbers(one.figure, text),
        *_verbatim(one.figure, text),
        *_spans_of_months(one.figure, figures),
        *_compounds(one.figure, lower(text, code), code),
    )
    yield from _unread(
        found, [figure for figure in figures if figure.kind != "month" and figure.unit != "date"]
    )


def _unread(stretches: Iterable[Stretch], figures: Sequence[Figure]) -> Iterator[Stretch]:
    """The stretches that belong to no figure."""
    for start, end in stretches:
        if not any(figure.start < end and start < figure.end for figure in figures):
            yield start, end


def _words_for(
    figure: Figure, low: str, code: str, *, weak: bool, repeated: bool = False
) -> Iterator[Stretch]:
    for key, said, pattern in _patterns(code):
        if (key in _WEAK) is not weak:
            continue
        if key == "again":
            answers = repeated
        elif key.startswith("id "):
            answers = figure.kind == "identifier" and figure.canonical.casefold() == key[3:]
        else:
            answers = said is not None and figure.kind == said.kind and relate(figure, said) is Relation.SAME
        if answers:
            yield from (match.span() for match in pattern.finditer(low))


def _roman_numbers(figure: Figure, text: str) -> Iterator[Stretch]:
    """A Roman number that the other language does not read as one ("Block II")."""
    for match in _ROMAN.finditer(text):
        if (
            figure.kind in ("ordinal", "identifier", "number")
            and str(roman_value(match[0].lower())) == figure.canonical
        ):
            yield match.span()
    for match in _ROMAN_MODEL.finditer(text):  # "Vega IB" for "Вега-1Б"
        digits = "".join(letter for letter in figure.canonical if letter.isdecimal())
        if figure.kind == "identifier" and digits == str(roman_value(match[1].lower())):
            yield match.span()


def _spans_of_months(figure: Figure, figures: Sequence[Figure]) -> Iterator[Stretch]:
    """A span of as many months: "January to June" for half a year."""
    if figure.unit not in ("mo", "a") or not isinstance(figure.value, Decimal):
        return
    months = int(figure.value * (12 if figure.unit == "a" else 1))
    for one, other in pairwise(figures):
        if (
            one.kind == other.kind == "month"
            and (int(other.canonical) - int(one.canonical)) % 12 + 1 == months
        ):
            yield one.start, other.end
    for one in figures:
        if one.kind == "range" and one.unit == "date":
            first, last = (int(end[5:7]) if end[5:7].isdecimal() else 0 for end in one.canonical.split(".."))
            if (last - first) % 12 + 1 == months and one.canonical.endswith("??"):
                yield one.start, one.end


def _verbatim(figure: Figure, text: str) -> Iterator[Stretch]:
    """A name that stands there letter for letter."""
    if figure.kind == "identifier" and len(figure.text) >= _LEAST_VERBATIM:
        at = text.find(figure.text)
        if at >= 0:
            yield at, at + len(figure.text)


def _compounds(figure: Figure, low: str, code: str) -> Iterator[Stretch]:
    """A word that begins with the number ("пятитомник", "triple-deck")."""
    if not isinstance(figure.value, Decimal) or figure.kind not in ("number", "multiplier"):
        return
    reading = language(code).reading
    beginnings = reading.prefixes.get(int(figure.value), "") if reading and figure.value < 10**6 else ""
    for beginning in beginnings.split(", "):
        after = _LEAST_AFTER if len(beginning) >= _LEAST_BEFORE else 2 * _LEAST_AFTER
        for match in re.finditer(rf"\b{beginning}\w{{{after},}}", low) if beginning else ():
            yield match.span()


@cache
def _patterns(code: str) -> list[tuple[str, Figure | None, re.Pattern[str]]]:
    """The figures that may be said without a number in a language, and the words that say them."""
    lexicon(code)
    found = []
    for key, words in language(code).comparing.said_by.items():
        found.append((key, _figure(key), re.compile(rf"(?<!\w)(?:{as_pattern(words)})(?!\w)")))
    return found


def _figure(key: str) -> Figure | None:
    """The figure that a key of `said_by` stands for: "7 d", "100 %", "2 #" (a rank), "time 12:00"."""
    if key.startswith("time "):
        return Figure("time", key[5:], "", "", False, 0, 0, key[5:], key[5:], "")
    if "/" in key:
        share = Decimal(1) / int(key.partition("/")[2])
        return Figure("fraction", share, "", "", False, 0, 0, key, key, "")
    amount, _, unit = key.removesuffix(" sure").partition(" ")
    if not amount.replace(".", "").isdecimal():
        return None
    kind = {"%": "percent", "#": "ordinal", "x": "multiplier"}.get(unit, "number")
    value = Decimal(amount)
    return Figure(kind, value, "" if kind != "number" else unit, "", False, 0, 0, key, amount, "")
