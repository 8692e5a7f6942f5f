"""A figure as the front matter declares it: read in English or in the release's own language, or field by field."""

from __future__ import annotations

import difflib
import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from pressrelease.figures.recognition import find_figures
from pressrelease.languages import LANGUAGES, language
from pressrelease.model import DeclaredFigure, Figure, Place

BLANK = "?"
"""What stands in the place of a value that is still to be filled in."""

_KINDS = frozenset(
    {
        "number",
        "percent",
        "money",
        "ordinal",
        "year",
        "decade",
        "date",
        "time",
        "score",
        "range",
        "fraction",
        "multiplier",
        "identifier",
    }
)
_QUALIFIERS = {
    "more than": "gt", "over": "gt", "above": "gt", "at least": "ge", "no fewer than": "ge", "no less than": "ge",
    "less than": "lt", "fewer than": "lt", "under": "lt", "below": "lt", "at most": "le", "no more than": "le",
    "up to": "upto", "nearly": "almost", "almost": "almost", "close to": "almost", "about": "approx",
    "around": "approx", "approximately": "approx",
    **{code: code for code in ("gt", "ge", "lt", "le", "upto", "almost", "approx")}, "": "",
}  # fmt: skip
_NUMBER = re.compile(r"[-\u2212]?\d+(?:[ \u00a0\u202f]\d{3})*(?:\.\d+)?$")
_DATE = re.compile(r"(?:\d{4}|\?{4})-(?:\d\d|\?\?)-(?:\d\d|\?\?)$")
_TIME = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d$")
_FRACTION = re.compile(r"\d{1,4}/[1-9]\d{0,3}$")
_SCORE = re.compile(r"(\d{1,3})\s*[-:–]\s*(\d{1,3})$")
_DECADE = re.compile(r"([12]\d\d)(?:x|0s?)$")
_CURRENCY = re.compile("[A-Z]{3}")
_SIGN = re.compile(
    r"[-+\u2212\u2013\u00b1<>\u2264\u2265=*/^]"
)  # says something of a number that a reading leaves out
_LONGEST_NUMBER = 24  # characters; Decimal is exact up to 28 digits
_LAST_YEAR = 9999
_MOST_SHOWN = 40  # characters of what was written, in a message
_DATED = frozenset(("year", "ordinal", "decade"))
_WITHOUT_UNIT = frozenset({"year", "decade", "date", "time", "score", "identifier", "multiplier", "fraction"})


class DeclarationError(Exception):
    """A declared figure that cannot be understood: which field of it, what is wrong, what to do."""

    def __init__(self, field: str, message: str, hint: str) -> None:
        super().__init__(message)
        self.field = field
        self.message = message
        self.hint = hint


def declare(name: str, written: str, languages: Sequence[str], place: Place) -> DeclaredFigure:
    """A figure written in one of some languages, as a text would have it: "more than 1000", "1000-dən çox".

    Raises DeclarationError where the text is no figure, holds more than one, or is read differently in two of the
    languages ("7,250"). A text with a question mark is a figure still to be filled in: its value is "".
    """
    if BLANK in written:
        return DeclaredFigure(name, "", "", "", "", written, place)
    if written.startswith(("-", "\u2212")) and _NUMBER.match(written):
        return DeclaredFigure(name, "number", _decimal(written), "", "", written, place)
    readings = {code: figure for code in dict.fromkeys(languages) if (figure := _read_whole(written, code))}
    if not readings:
        raise DeclarationError(
            "",
            f"{_shown(written)} is not one figure",
            "write it as a text would have it (more than 1000, AZN 5 million, 23 June 2016), or as a mapping of value, qualifier, unit and kind",
        )
    first, *others = readings.values()
    for other in others:
        if (other.canonical, other.unit, other.qualifier) != (first.canonical, first.unit, first.qualifier):
            said = " and ".join(f"{figure.canonical} in {code}" for code, figure in readings.items())
            raise DeclarationError(
                "",
                f"{_shown(written)} reads as {said}",
                "write it as a mapping: {value: " + first.canonical + "}",
            )
    if first.kind == "date" and isinstance(first.value, str) and not _is_date(first.value):
        raise DeclarationError(
            "", f"{_shown(written)} is no day of the calendar", "correct the day, the month or the year"
        )
    if first.canonical.startswith("-") and (first.kind in _DATED or first.unit in ("year", "century")):
        raise DeclarationError(
            "", f"{_shown(written)} is before Christ, which cannot be put into words", "write it in each text"
        )
    value = first.text if first.kind == "identifier" else first.value  # a telephone number keeps its spaces
    return DeclaredFigure(name, first.kind, value, first.unit, first.qualifier, written, place)


def declare_fields(
    name: str, value: str, place: Place, *, kind: str = "", unit: str = "", qualifier: str = ""
) -> DeclaredFigure:
    """A figure written field by field; a value is a plain number with a dot, an ISO date, a time, a span "5..7".

    A unit is a code (km, AZN, percent, pp) or a word of one of the languages for it ("kilometers"). Raises
    DeclarationError for a value that is none of its kind, and for an unknown kind, qualifier or unit.
    """
    unit = _unit(unit)
    if not kind:
        kind = "percent" if unit in ("percent", "pp") else "money" if _CURRENCY.fullmatch(unit) else "number"
    if kind not in _KINDS:
        raise DeclarationError(
            "kind", f"there is no kind of figure {_shown(kind)}", _choices(kind, sorted(_KINDS))
        )
    if qualifier not in _QUALIFIERS:
        words = [word for word in _QUALIFIERS if " " in word or len(word) > 4]
        raise DeclarationError(
            "qualifier", f"{_shown(qualifier)} is no qualifier", _choices(qualifier, words)
        )
    if unit and kind in _WITHOUT_UNIT:
        raise DeclarationError("unit", f"a figure of the kind {kind!r} has no unit", "leave the unit out")
    if kind == "money" and not unit:
        raise DeclarationError(
            "unit", "a sum of money without its currency", "name the currency: AZN, USD, EUR"
        )
    unit = unit or ("percent" if kind == "percent" else "")
    if BLANK in value and not _DATE.match(value):
        return DeclaredFigure(name, kind, "", unit, _QUALIFIERS[qualifier], value, place)
    return DeclaredFigure(name, kind, _value(kind, value.strip()), unit, _QUALIFIERS[qualifier], value, place)


def _shown(written: str) -> str:
    return repr(written if len(written) <= _MOST_SHOWN else f"{written[: _MOST_SHOWN - 1]}\u2026")


def _choices(written: str, choices: Sequence[str]) -> str:
    near = difflib.get_close_matches(written[:64], choices, n=1)
    return f"did you mean {near[0]!r}?" if near else "there are: " + ", ".join(choices)


def _unit(written: str) -> str:
    """The code of a unit, which may be written as a language words it."""
    if written == "%":
        return "percent"
    wordings = (
        [wording for code in LANGUAGES.names() if (wording := language(code).wording)] if written else []
    )
    if (
        written in ("", "century")
        or _CURRENCY.fullmatch(written)
        or any(written in one.units for one in wordings)
    ):
        return written
    words = {
        form.lower(): code for one in wordings for code, unit in one.units.items() for form in unit.forms
    }
    words |= {
        unit.sign.strip().lower(): code for one in wordings for code, unit in one.units.items() if unit.sign
    }
    if known := words.get(written.lower()):
        return known
    near = difflib.get_close_matches(written.lower()[:64], words, n=1)
    hint = (
        f"did you mean {words[near[0]]!r} ({near[0]})?"
        if near
        else "write a code: percent, pp, AZN, km, kg, t, har, MW, d, a"
    )
    raise DeclarationError("unit", f"{_shown(written)} is no unit that can be put into words", hint)


def _value(kind: str, value: str) -> Decimal | tuple[Decimal | None, Decimal | None] | str:
    match kind:
        case "date":
            if _is_date(value):
                return value
            raise DeclarationError(
                "value", f"{_shown(value)} is no date", "write it as 2016-06-23, with ? for what is not said"
            )
        case "time":
            if _TIME.match(value):
                return value
            raise DeclarationError("value", f"{_shown(value)} is no clock time", "write it as 15:00")
        case "fraction":
            if _FRACTION.match(value):
                over, under = value.split("/")
                return Decimal(over) / Decimal(under)
            raise DeclarationError("value", f"{_shown(value)} is no fraction", "write it as 1/3")
        case "score":
            if score := _SCORE.match(value):
                return f"{score[1]}-{score[2]}"
            raise DeclarationError("value", f"{_shown(value)} is no score", "write it as 2:1")
        case "decade":
            if decade := _DECADE.match(value):
                return f"{decade[1]}x"
            raise DeclarationError("value", f"{_shown(value)} is no decade", "write it as 1990s")
        case "identifier":
            return value
        case "range":
            low, parted, high = value.replace("–", "..").replace("-", "..").partition("..")
            if not parted:
                raise DeclarationError("value", f"{_shown(value)} is no range", "write it as 5..7")
            return _decimal(low), _decimal(high)
        case "year" | "ordinal":
            number = _decimal(value)
            if number % 1 or number < 0:
                raise DeclarationError("value", f"{_shown(value)} is no whole number", "write digits alone")
            if number > _LAST_YEAR:
                raise DeclarationError(
                    "value",
                    f"{_shown(value)} is too large for a figure of the kind {kind!r}",
                    "write it without its kind, if it is a count",
                )
            return number
    return _decimal(value)


def _is_date(value: str) -> bool:
    if not _DATE.match(value):
        return False
    year, month, day = (int(part) if part.isdigit() else 0 for part in value.split("-"))
    if not month or (not day and not year) or value.startswith("0000"):
        return False  # a date of which only a day or nothing is said; there is no year 0
    try:
        date(year or 2000, month, day or 1)  # 2000 has a 29 February
    except ValueError:
        return False
    return True


def _decimal(value: str) -> Decimal:
    text = value.strip()
    if _NUMBER.match(text):
        number = Decimal(re.sub(r"[ \u00a0\u202f]", "", text).replace("\u2212", "-"))
        if len(text) <= _LONGEST_NUMBER:
            return number
        raise DeclarationError(
            "value",
            f"{_shown(value)} has too many digits for a number",
            "declare what only looks like a number with `kind: identifier`",
        )
    hint = (
        f"write {text.replace(',', '')} or {text.replace(',', '.')}"
        if "," in text
        else "write digits, with a dot before the decimals"
    )
    raise DeclarationError("value", f"{_shown(value)} is no plain number", hint)


def _read_whole(written: str, code: str) -> Figure | None:
    """The one figure of a text in a language; None where the text says anything besides it and its qualifier.

    What would be a year in running text ("up to 1900") is a count here: a year is declared as one.
    """
    figure = _only_figure(written, written, code)
    wording = language(code).wording
    if figure is not None and figure.kind == "year" and wording is not None:
        return _only_figure(f"{written} {wording.counted_noun}", written, code)
    return figure


def _only_figure(text: str, written: str, code: str) -> Figure | None:
    figures = [figure for figure in find_figures(text, code) if figure.kind not in ("weekday", "month")]
    if len(figures) != 1:
        return None
    figure = figures[0]
    rest = written[: figure.start] + written[figure.end :]
    # what is said besides the figure can only be its qualifier; a sign that is not read is no part of one
    if _SIGN.search(rest):
        return None
    said = any(letter.isalnum() for letter in rest)
    return figure if figure.qualifier or not said or (text == written and figure.kind == "year") else None
