"""The form of a counted noun: by the plural rules of CLDR, and by the genitive that some qualifiers govern."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from pressrelease.figures.numerals import plural_category
from pressrelease.languages import Wording


def agree(
    forms: Sequence[str], amount: Decimal, wording: Wording, code: str, *, case: str = "nominative"
) -> str:
    """The form of a noun that agrees with an amount.

    `forms` stand in the order of the language's plural categories; one more, where there is one, is the genitive
    singular. A noun with one form never changes.
    """
    if len(forms) == 1:
        return forms[0]
    category = plural_category(abs(amount), code)
    if case == "genitive" and wording.genitive:
        singular = category in ("one", "other")
        if singular:
            return (
                forms[len(wording.plurals)]
                if len(forms) > len(wording.plurals)
                else forms[wording.genitive["one"]]
            )
        return forms[wording.genitive["many"]]
    if category in wording.plurals:
        return forms[wording.plurals.index(category)]
    # a fraction: the genitive singular, which is a form of its own or that of "few"
    return (
        forms[len(wording.plurals)] if len(forms) > len(wording.plurals) else forms[wording.genitive["one"]]
    )


def count_of_forms(wording: Wording) -> tuple[int, ...]:
    """How many forms a noun may be written with in brackets: (2,) in English, (3, 4) in Russian."""
    count = len(wording.plurals)
    return (count, count + 1) if wording.genitive else (count,)
