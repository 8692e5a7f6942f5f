"""A figure, a date or a time in words, as official texts of a language write it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from typing import Protocol

from pressrelease.figures.counting import agree, count_of_forms
from pressrelease.figures.numerals import number_words
from pressrelease.figures.suffixes import attach, find_suffix, suffix_named
from pressrelease.languages import Calendar, Language, QualifierWording, Wording, language

NO_BREAK = "\u00a0"
_MINUS = "\u2212"
_PLAIN = QualifierWording()


class WordingError(Exception):
    """A figure that cannot be worded as asked: what is wrong and what to do."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class Wordable(Protocol):
    """What wording needs of a figure, read or declared (see model.Figure for the values)."""

    @property
    def kind(self) -> str: ...
    @property
    def value(self) -> Decimal | tuple[Decimal | None, Decimal | None] | str: ...
    @property
    def unit(self) -> str: ...
    @property
    def qualifier(self) -> str: ...


# ------------------------------------------------------------------------------------------------ figures


def word_figure(
    figure: Wordable, code: str, *, form: str = "", suffix: str = "", counter: str = "", nouns: Sequence[str] = ()
) -> str:
    """A figure as the language words it: "1000-dən çox", "более 1000", "more than 1,000".

    `form` "value" leaves the qualifier out, "words" says the number in words. `suffix` is an ending in any of its
    forms; the right one is attached. `counter` is a counting word that follows the number and takes the ending
    ("2300 nəfərədək"). `nouns` are the forms of the noun that follows, which tell the gender of "one" and "two".
    Raises WordingError where the figure cannot be said so.
    """
    speech = language(code)
    wording = _wording(speech)
    qualifier = _PLAIN if form == "value" or not figure.qualifier else wording.qualifiers[figure.qualifier]
    if suffix and qualifier.suffix:
        raise WordingError(
            f"the figure reads {word_figure(figure, code, counter=counter)!r}, which has its ending already",
            f"leave -{suffix} out, or write [value] before it to leave the qualifier out",
        )
    body, possessive = _body(figure, speech, form=form, case=qualifier.case, nouns=nouns)
    if counter:
        body, possessive = f"{body}{NO_BREAK}{counter}", False
    if qualifier.suffix:
        body = attach(body, suffix_named(qualifier.suffix, code), code, possessive=possessive)
    elif suffix:
        body = attach(body, find_suffix(suffix, code)[0], code, possessive=possessive)
    before = f"{qualifier.before} " if qualifier.before else ""
    after = f" {qualifier.after}" if qualifier.after else ""
    return f"{before}{body}{after}"


def agreeing_noun(figure: Wordable, nouns: Sequence[str], code: str, *, form: str = "") -> str:
    """The form of a noun after a figure: of медиатур/медиатура/медиатуров the last after "более 43".

    Raises WordingError where the count of forms is not the language's.
    """
    speech = language(code)
    wording = _wording(speech)
    allowed = count_of_forms(wording)
    if len(nouns) not in allowed:
        raise WordingError(
            f"{len(nouns)} forms of a noun, where {speech.name} has {' or '.join(map(str, allowed))}",
            f"write them as [{'/'.join(wording.plurals)}]",
        )
    amount = figure.value if isinstance(figure.value, Decimal) else figure.value[1] if isinstance(figure.value, tuple) else None
    if amount is None:
        raise WordingError("a noun can only agree with an amount", "write the noun as it is, without brackets")
    qualified = figure.qualifier and form != "value"
    case = wording.qualifiers[figure.qualifier].case if qualified else "nominative"
    return agree(nouns, amount, wording, code, case=case)


def word_number(amount: Decimal, code: str, *, scaled: bool = True) -> str:
    """An amount in digits as the language groups them: "35 500", "2,300", "12,5", "5 milyon".

    Where `scaled`, a sum of at least a million that needs no more than two decimals takes a scale word.
    """
    wording = _wording(language(code))
    if scaled:
        for power, word in wording.scales:
            part = amount.scaleb(-power)
            if abs(part) >= 1 and part == part.quantize(Decimal("0.01")):
                return f"{_digits(part.normalize(), wording)}{NO_BREAK}{word}"
    return _digits(amount, wording)


def _body(figure: Wordable, speech: Language, *, form: str, case: str, nouns: Sequence[str]) -> tuple[str, bool]:
    """The number with its unit, and whether it ends with a possessive."""
    wording, code = _wording(speech), speech.code
    value, kind = figure.value, figure.kind
    if form == "words":
        if not isinstance(value, Decimal) or value != value.to_integral_value() or kind not in ("number", "percent", "money"):
            raise WordingError("only a whole amount can be said in words", "leave [words] out")
        gender = _gender(nouns, wording)
        return _with_unit(number_words(int(value), code, case=case, gender=gender), value, figure.unit, wording, code, case)
    if isinstance(value, tuple):
        low, high = value
        if low is None or high is None:
            raise WordingError("a range needs both its ends")
        text = f"{word_number(low, code, scaled=False)}–{word_number(high, code, scaled=False)}"
        return _with_unit(text, high, figure.unit, wording, code, case)
    if isinstance(value, Decimal):
        if kind == "year":
            return f"{value:f}", False
        if kind == "ordinal":
            return _ordinal(int(value), speech), False
        if kind == "multiplier":
            return f"{_digits(value, wording)}{NO_BREAK}{agree(wording.multiplier.forms, value, wording, code, case=case)}", False
        return _with_unit(word_number(value, code), value, figure.unit, wording, code, case)
    if kind == "date":
        return _partial_date(value, speech), False
    if kind == "decade":
        return _pattern(wording.decade, int(value[:3]) * 10, speech), False
    return value.replace("..", "–"), False


def _with_unit(text: str, value: Decimal, unit: str, wording: Wording, code: str, case: str) -> tuple[str, bool]:
    if not unit:
        return text, False
    worded = wording.units.get(unit)
    if worded is None:
        return f"{text}{NO_BREAK}{unit}", False
    if worded.sign:
        return f"{worded.sign}{text}", False
    return f"{text}{NO_BREAK}{agree(worded.forms, value, wording, code, case=case)}", worded.possessive


def _digits(amount: Decimal, wording: Wording) -> str:
    whole, _, fraction = f"{abs(amount):f}".partition(".")
    if len(whole) >= wording.group_from:
        whole = re.sub(r"(?<=\d)(?=(?:\d{3})+$)", wording.group, whole)
    return (_MINUS if amount < 0 else "") + whole + (wording.decimal + fraction if fraction else "")


def _gender(nouns: Sequence[str], wording: Wording) -> str:
    """The gender of a noun by its forms: a feminine is the one whose genitive singular ends as its plural does."""
    return next((gender for gender, (first, second) in wording.genders.items() if nouns and nouns[0].endswith(first) and nouns[1].endswith(second)), "m")


# ------------------------------------------------------------------------------------------------ dates


def word_date(day: date, code: str) -> str:
    """A date in full: "10 yanvar 2023-cü il", "10 января 2023 года", "January 10, 2023".

    No-break spaces stand where a line may not end. An aware datetime is worded as it is: convert it first.
    """
    calendar = _calendar(code)
    return calendar.date.format(
        day=day.day, month=calendar.months[day.month - 1], year=day.year, ordinal=_ordinal_ending(day.year, code)
    )


def word_year(year: int, code: str) -> str:
    """A year as a reader says it: "2023-cü il", "2023 год", "2023"."""
    return _calendar(code).year.format(year=year, ordinal=_ordinal_ending(year, code))


def word_time(moment: datetime, code: str) -> str:
    """The clock time as official texts write it: "12:28"."""
    return moment.strftime(_calendar(code).time)


def dateline(place: str, day: date, code: str) -> str:
    """Where and when a release was given: "Bakı, 10 yanvar 2023-cü il"."""
    return f"{place}, {word_date(day, code)}" if place else word_date(day, code)


def _partial_date(value: str, speech: Language) -> str:
    """A date of which the year or the day may not be said ("????-06-23", "2016-06-??")."""
    year, month, day = value.split("-")
    calendar = _calendar(speech.code)
    if "?" not in value:
        return word_date(date(int(year), int(month), int(day)), speech.code)
    name = calendar.months[int(month) - 1]
    if "?" in year:
        return calendar.day.format(day=int(day), month=name)
    return calendar.month.format(month=calendar.month_names[int(month) - 1], year=year, ordinal=_ordinal_ending(int(year), speech.code))


@lru_cache(maxsize=1024)  # the same few years stand in every date of a run
def _ordinal_ending(number: int, code: str) -> str:
    """The hyphen and ending that make digits an ordinal where the language joins endings to them, else nothing."""
    if language(code).suffixation is None:
        return ""
    return attach(str(number), suffix_named("ordinal", code), code)[len(str(number)) :]


def _ordinal(number: int, speech: Language) -> str:
    return _pattern(_wording(speech).ordinal, number, speech)


def _pattern(pattern: str, number: int, speech: Language) -> str:
    endings = _wording(speech).ordinal_endings
    ending = endings.get(str(number)[-2:]) or endings.get(str(number)[-1:]) or endings.get("", "")
    return pattern.format(value=number, ordinal=_ordinal_ending(number, speech.code), ending=ending)


def _calendar(code: str) -> Calendar:
    calendar = language(code).calendar
    assert calendar is not None, f"{code} has no calendar"
    return calendar


def _wording(speech: Language) -> Wording:
    assert speech.wording is not None, f"{speech.code} has no wording"
    return speech.wording
