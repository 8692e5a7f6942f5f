"""A figure as the front matter declares it: read in English or in the release's own language, or field by field."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal, InvalidOperation

from pressrelease.figures.recognition import find_figures
from pressrelease.languages import language
from pressrelease.model import DeclaredFigure, Figure, Place

BLANK = "?"
"""What stands in the place of a value that is still to be filled in."""

_KINDS = frozenset(
    {"number", "percent", "money", "ordinal", "year", "decade", "date", "time", "score", "range", "fraction", "multiplier", "identifier"}
)
_QUALIFIERS = {
    "more than": "gt", "over": "gt", "at least": "ge", "less than": "lt", "under": "lt", "at most": "le",
    "no more than": "le", "up to": "upto", "nearly": "almost", "almost": "almost", "about": "approx",
    **{code: code for code in ("gt", "ge", "lt", "le", "upto", "almost", "approx")}, "": "",
}  # fmt: skip
_NUMBER = re.compile(r"[-\u2212]?\d+(?:[ \u00a0\u202f]\d{3})*(?:\.\d+)?$")
_DATE = re.compile(r"(?:\d{4}|\?{4})-(?:\d\d|\?\?)-(?:\d\d|\?\?)$")
_TIME = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d$")


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
    readings = {code: figure for code in dict.fromkeys(languages) if (figure := _read_whole(written, code))}
    if not readings:
        raise DeclarationError(
            "", f"{written!r} is not one figure", "write it as a text would have it (more than 1000, AZN 5 million, 23 June 2016), or as a mapping of value, qualifier, unit and kind"
        )
    first, *others = readings.values()
    for other in others:
        if (other.canonical, other.unit, other.qualifier) != (first.canonical, first.unit, first.qualifier):
            said = " and ".join(f"{figure.canonical} in {code}" for code, figure in readings.items())
            raise DeclarationError("", f"{written!r} reads as {said}", "write it as a mapping: {value: " + first.canonical + "}")
    return DeclaredFigure(name, first.kind, first.value, first.unit, first.qualifier, written, place)


def declare_fields(
    name: str, value: str, place: Place, *, kind: str = "", unit: str = "", qualifier: str = ""
) -> DeclaredFigure:
    """A figure written field by field; a value is a plain number with a dot, an ISO date, a time, a span "5..7".

    Raises DeclarationError for a value that is none of its kind, and for an unknown kind or qualifier.
    """
    kind = kind or ("percent" if unit in ("percent", "%", "pp") else "money" if re.fullmatch("[A-Z]{3}", unit) else "number")
    if kind not in _KINDS:
        raise DeclarationError("kind", f"there is no kind of figure {kind!r}", "there are: " + ", ".join(sorted(_KINDS)))
    if qualifier not in _QUALIFIERS:
        raise DeclarationError("qualifier", f"{qualifier!r} is no qualifier", "there are: " + ", ".join(word for word in _QUALIFIERS if " " in word or len(word) > 4))
    unit = {"%": "percent", "": "percent" if kind == "percent" else ""}.get(unit, unit)
    if BLANK in value and not _DATE.match(value):
        return DeclaredFigure(name, kind, "", unit, _QUALIFIERS[qualifier], value, place)
    return DeclaredFigure(name, kind, _value(kind, value.strip()), unit, _QUALIFIERS[qualifier], value, place)


def _value(kind: str, value: str) -> Decimal | tuple[Decimal | None, Decimal | None] | str:
    if kind == "date":
        if _DATE.match(value):
            return value
        raise DeclarationError("value", f"{value!r} is no date", "write it as 2016-06-23")
    if kind == "time":
        if _TIME.match(value):
            return value
        raise DeclarationError("value", f"{value!r} is no clock time", "write it as 15:00")
    if kind in ("identifier", "decade", "score", "fraction"):
        return value
    if kind == "range":
        low, _, high = value.replace("–", "..").replace("-", "..").partition("..")
        return _decimal(low), _decimal(high)
    return _decimal(value)


def _decimal(value: str) -> Decimal:
    text = value.strip()
    if _NUMBER.match(text):
        try:
            return Decimal(re.sub(r"[ \u00a0\u202f]", "", text).replace("\u2212", "-"))
        except InvalidOperation:
            pass
    hint = f"write {text.replace(',', '')} or {text.replace(',', '.')}" if "," in text else "write digits, with a dot before the decimals"
    raise DeclarationError("value", f"{value!r} is no plain number", hint)


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
    # what is said besides the figure can only be its qualifier
    said = any(letter.isalnum() for letter in rest)
    return figure if figure.qualifier or not said or text == written and figure.kind == "year" else None
