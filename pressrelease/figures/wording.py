"""A figure, a date or a time in words, as official texts of a language write it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import Protocol

from pressrelease.figures.counting import agree, count_of_forms
from pressrelease.figures.numerals import number_words
from pressrelease.figures.suffixes import attach, find_suffix, roman_numeral, suffix_named
from pressrelease.languages import Calendar, Language, QualifierWording, Suffix, Wording, language, needed

NO_BREAK = "\u00a0"
_MINUS = "\u2212"
_PLAIN = QualifierWording()
_PERCENT = frozenset({"%", "percent"})
_COUNTS = frozenset(
    {"number", "percent", "money", "range", "multiplier"}
)  # what a noun or a word for a number can follow
_CURRENCY = re.compile("[A-Z]{3}")
_GROUPS = {"none": "", "space": NO_BREAK, "comma": ",", "dot": "."}


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
    figure: Wordable,
    code: str,
    *,
    form: str = "",
    suffix: str = "",
    counter: str = "",
    nouns: Sequence[str] = (),
    governed: bool = False,
    style: str = "",
) -> str:
    """A figure as the language words it: "1000-dən çox", "более 1000", "more than 1,000".

    `form` "value" leaves the qualifier out, "words" says the number in words. `suffix` is an ending in any of its
    forms; the right one is attached; an ending that can be a possessive or an object is the object where the figure
    is `governed` by a verb. `style` is how the house groups thousands, where that is not the language's way
    ("none", "space", "comma" or "dot"). `counter` is a counting word that follows the number and takes the ending
    ("2300 nəfərədək"). `nouns` are the forms of the noun that follows, which tell the gender of "one" and "two".
    Raises WordingError where the figure cannot be said so.
    """
    speech = language(code)
    wording = _styled(code, style)
    qualifier = _qualifier(figure, speech, wording, form)
    if suffix and qualifier.suffix:
        raise WordingError(
            f"the figure reads {_quoted(word_figure(figure, code, form=form, counter=counter, style=style))}, which has its ending already",
            f"leave -{suffix} out, or write [value] before it to leave the qualifier out",
        )
    body, possessive = _body(figure, speech, wording, form=form, case=qualifier.case, nouns=nouns)
    if counter:
        if figure.kind not in _COUNTS or _unit(figure):
            raise WordingError(
                f"the figure reads {_quoted(body)}, which counts nothing", "leave the brackets out"
            )
        body, possessive = f"{body} {counter}", False
    if qualifier.suffix:
        body = attach(body, suffix_named(qualifier.suffix, code), code, possessive=possessive)
    elif suffix:
        body = attach(body, _suffix(suffix, body, figure, code, governed), code, possessive=possessive)
    start = qualifier.before
    if qualifier.counted and nouns and isinstance(figure.value, Decimal) and figure.value % 1 == 0:
        start = qualifier.counted
    return f"{start} " * bool(start) + body + f" {qualifier.after}" * bool(qualifier.after)


def agreeing_noun(figure: Wordable, nouns: Sequence[str], code: str, *, form: str = "") -> str:
    """The form of a noun after a figure: of медиатур/медиатура/медиатуров the last after "более 43".

    After a range the noun agrees with its end. Raises WordingError where the count of forms is not the language's,
    and where the figure counts nothing.
    """
    speech = language(code)
    wording = _wording(speech)
    allowed = count_of_forms(wording)
    example = "/".join(wording.units["d"].forms if "d" in wording.units else wording.plurals)
    if len(nouns) not in allowed:
        raise WordingError(
            f"{len(nouns)} forms of a noun, where {speech.name} has {' or '.join(map(str, allowed))}",
            f"write them as [{example}]"
            if allowed[0] > 1
            else "a noun stays as it is after a number: write it without brackets",
        )
    if not all(nouns):
        raise WordingError("a form of the noun is empty", f"write them as [{example}]")
    amount = figure.value[1] if isinstance(figure.value, tuple) else figure.value
    if figure.kind not in _COUNTS or _unit(figure) or not isinstance(amount, Decimal):
        read = _quoted(word_figure(figure, code, form=form))
        raise WordingError(
            f"the figure reads {read}, with which no noun can agree", "write the noun without brackets"
        )
    return agree(nouns, amount, wording, code, case=_qualifier(figure, speech, wording, form).case)


def word_in_cell(amount: Decimal, code: str, *, style: str = "") -> str:
    """An amount as it stands in a cell of a table: in digits, with all the decimals that it has ("1 840,2500").

    `style` as in `word_figure`. In a language that words no figures thousands are not grouped.
    """
    group, decimal = number_marks(code, style)
    wording = language(code).wording
    group_from = (wording.cell_group_from or wording.group_from) if wording else 0
    return _write(amount, group, group_from, decimal)


def number_marks(code: str, style: str = "") -> tuple[str, str]:
    """What parts thousands and what sets off a fraction in numbers as the language words them; "" for nothing."""
    speech = language(code)
    if speech.wording is not None:
        wording = _styled(code, style)
        return wording.group, wording.decimal
    grouping = speech.reading.grouping if speech.reading else {}
    return "", next((mark for mark, what in grouping.items() if what == "decimal"), ".")


def _number(amount: Decimal, wording: Wording) -> str:
    power, word = _scale(amount, wording)
    return _digits(_at(amount, power), wording) + f"{NO_BREAK}{word}" * bool(word)


def _qualifier(figure: Wordable, speech: Language, wording: Wording, form: str) -> QualifierWording:
    if form == "value" or not figure.qualifier:
        return _PLAIN
    qualifier = wording.qualifiers.get(figure.qualifier)
    if qualifier is None:
        raise WordingError(
            f"there are no {speech.name} words for the qualifier {figure.qualifier!r}",
            "declare the figure without its qualifier, and write the qualifier in each text",
        )
    return qualifier


def _body(
    figure: Wordable, speech: Language, wording: Wording, *, form: str, case: str, nouns: Sequence[str]
) -> tuple[str, bool]:
    """The number with its unit, and whether it ends with a possessive."""
    code = speech.code
    value, kind, unit = figure.value, figure.kind, _unit(figure)
    if form == "words":
        return _in_words(figure, speech, case, nouns)
    if kind == "fraction":
        return _fraction(value, wording, case), False
    if isinstance(value, tuple):
        low, high = value
        if low is None or high is None:
            raise WordingError("a range needs both its ends", "write both, or a qualifier with one of them")
        return _with_unit(_span(low, high, wording), high, unit, wording, code, case)
    if isinstance(value, Decimal):
        if kind == "year":
            return f"{value:f}", False
        if kind == "ordinal":
            pattern = wording.century if unit == "century" else wording.ordinal
            return _pattern(pattern, int(value), speech), False
        if kind == "multiplier":
            times = agree(wording.multiplier.forms, value, wording, code, case=case)
            return f"{_digits(value, wording)}{NO_BREAK}{times}", False
        return _with_unit(_number(value, wording), value, unit, wording, code, case)
    if kind == "date":
        possessive = value.endswith("??") and _calendar(code).month_possessive
        return _partial_date(value, speech), possessive
    if kind == "decade":
        return _pattern(wording.decade, int(value[:3]) * 10, speech), False
    if kind == "score":
        return value.replace("-", ":"), False
    return value, False


def _in_words(figure: Wordable, speech: Language, case: str, nouns: Sequence[str]) -> tuple[str, bool]:
    value, wording = figure.value, _wording(speech)
    if not isinstance(value, Decimal) or value % 1 or not 0 <= value < 10**15 or figure.kind not in _COUNTS:
        raise WordingError("only a whole amount can be said in words", "leave [words] out")
    unit = _unit(figure)
    worded = wording.units.get(unit)
    gender = _gender(worded.forms if worded else nouns, wording)
    text = number_words(int(value), speech.code, case=case, gender=gender)
    if figure.kind == "multiplier":
        return (
            f"{text}{NO_BREAK}{agree(wording.multiplier.forms, value, wording, speech.code, case=case)}",
            False,
        )
    return _with_unit(text, value, unit, wording, speech.code, case, signed=False)


def _with_unit(
    text: str, value: Decimal, unit: str, wording: Wording, code: str, case: str, *, signed: bool = True
) -> tuple[str, bool]:
    if not unit:
        return text, False
    worded = wording.units.get(unit)
    if worded is None:
        if _CURRENCY.fullmatch(unit):
            first = any(one.sign for one in wording.units.values())  # where the language puts the currency
            return (f"{unit}{NO_BREAK}{text}" if first else f"{text}{NO_BREAK}{unit}"), False
        raise WordingError(
            f"there is no {language(code).name} word for the unit {unit!r}",
            "declare the figure without its unit, and write the unit in each text",
        )
    if worded.sign and signed:
        return (
            f"{_MINUS}{worded.sign}{text[1:]}" if text.startswith(_MINUS) else f"{worded.sign}{text}"
        ), False
    return f"{text}{NO_BREAK}{agree(worded.forms, value, wording, code, case=case)}", worded.possessive


def _quoted(words: str) -> str:
    return repr(words.replace(NO_BREAK, " "))


def _unit(figure: Wordable) -> str:
    """The unit to be said; a percentage has that of its kind."""
    return (
        "percent"
        if figure.unit in _PERCENT or (figure.kind == "percent" and not figure.unit)
        else figure.unit
    )


def _suffix(written: str, body: str, figure: Wordable, code: str, governed: bool) -> Suffix:
    """The suffix that is meant by an ending.

    "43-ü" is "43 of them" more often than "43" as an object, and so the first of the table is taken where no verb
    says otherwise. Of a share, "-ni" and "-nin" are those after a possessive (20 %-ni).
    """
    found = find_suffix(written, code) if language(code).suffixation else ()
    if not found:
        raise WordingError(f"-{written} is no ending", "leave it out")
    if governed and len(found) > 1 and len(written) == 1:
        return found[1]
    natural = len(attach(body, found[0], code)) == len(body + written)
    if _unit(figure) == "percent" and not natural and len(written) > 1:
        return next((suffix for suffix in found if suffix.name.startswith("possessive")), found[0])
    return found[0]


def _fraction(value: object, wording: Wording, case: str) -> str:
    said = str(Fraction(value).limit_denominator(1000)) if isinstance(value, Decimal) else str(value)
    forms = wording.fractions.get(said, (said,))
    return forms[-1] if case == "genitive" else forms[0]


def _span(low: Decimal, high: Decimal, wording: Wording) -> str:
    power, word = _scale(high, wording)
    if word and _scale(low, wording)[0] != power:
        power, word = 0, ""
    said = f"{_digits(_at(low, power), wording)}–{_digits(_at(high, power), wording)}"
    return said + f"{NO_BREAK}{word}" * bool(word)


def _scale(amount: Decimal, wording: Wording) -> tuple[int, str]:
    """The scale word of a round sum and its power of ten; none where digits are easier to read."""
    for power, word in wording.scales:
        part = abs(_at(amount, power))
        if part >= 1:
            exponent = part.as_tuple().exponent
            return (
                (power, word)
                if isinstance(exponent, int) and -exponent <= (3 if power > 6 else 2)
                else (0, "")
            )
    return 0, ""


def _at(amount: Decimal, power: int) -> Decimal:
    return amount.scaleb(-power).normalize() if power else amount


def _digits(amount: Decimal, wording: Wording) -> str:
    return _write(amount, wording.group, wording.group_from, wording.decimal)


def _write(amount: Decimal, group: str, group_from: int, decimal: str) -> str:
    whole, _, fraction = f"{amount.copy_abs():f}".partition(".")
    if group and len(whole) >= group_from:
        whole = re.sub(r"(?<=\d)(?=(?:\d{3})+$)", group, whole)
    return (_MINUS if amount.is_signed() else "") + whole + (decimal + fraction if fraction else "")


def _gender(nouns: Sequence[str], wording: Wording) -> str:
    """The gender of a noun, by the endings of its first two forms."""
    if len(nouns) < 2:
        return "m"
    genders = wording.genders.items()
    return next((one for one, (a, b) in genders if nouns[0].endswith(a) and nouns[1].endswith(b)), "m")


# ------------------------------------------------------------------------------------------------ dates


def word_date(day: date, code: str) -> str:
    """A date in full: "10 yanvar 2023-cü il", "10 января 2023 года", "January 10, 2023".

    No-break spaces stand where a line may not end. An aware datetime is worded as it is: convert it first.
    """
    calendar = _calendar(code)
    return calendar.date.format(
        day=day.day,
        month=calendar.months[day.month - 1],
        year=day.year,
        ordinal=_ordinal_ending(day.year, code),
    )


def month_name(month: int, code: str) -> str:
    """The name of a month, counted from 1, as it stands alone: "yanvar", "январь", "January"."""
    return _calendar(code).month_names[month - 1]


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
    return calendar.month.format(
        month=calendar.month_names[int(month) - 1], year=year, ordinal=_ordinal_ending(int(year), speech.code)
    )


@lru_cache(maxsize=1024)  # the same few years stand in every date of a run
def _ordinal_ending(number: int, code: str) -> str:
    """The hyphen and ending that make digits an ordinal where the language joins endings to them, else nothing."""
    if language(code).suffixation is None:
        return ""
    return attach(str(number), suffix_named("ordinal", code), code)[len(str(number)) :]


def _pattern(pattern: str, number: int, speech: Language) -> str:
    endings = _wording(speech).ordinal_endings
    ending = endings.get(str(number)[-2:]) or endings.get(str(number)[-1:]) or endings.get("", "")
    return pattern.format(
        value=number, roman=roman_numeral(number), ordinal=_ordinal_ending(number, speech.code), ending=ending
    )


def _calendar(code: str) -> Calendar:
    speech = language(code)
    return needed(speech.calendar, speech, "calendar", "write a date or a time")


@lru_cache(maxsize=32)
def _styled(code: str, style: str) -> Wording:
    wording = _wording(language(code))
    if style not in _GROUPS:
        return wording
    group = _GROUPS[style]
    # a mark that parts thousands sets off no fraction: the other one does
    decimal = {",": ".", ".": ","}[group] if group == wording.decimal else wording.decimal
    return replace(wording, group=group, decimal=decimal)


def _wording(speech: Language) -> Wording:
    return needed(speech.wording, speech, "wording", "write a figure")
