"""The languages: all that is known of one stands in one file of this folder, as typed data.

No other module names a language. A plug-in adds one through the entry-point group `pressrelease.languages`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from pressrelease.registry import Registry


@dataclass(frozen=True, slots=True)
class Tags:
    """How standards name the language: `locale` is BCP 47 with region (proofing language in Word documents, feeds),
    `og` the underscored form of Open Graph, `plural_forms` the gettext header."""

    locale: str
    og: str
    plural_forms: str


@dataclass(frozen=True, slots=True)
class Typography:
    """How the language sets its marks.

    `quotes` are the outer and inner pairs. `dash` is what stands between clauses with a space on both sides
    ("\u2014" or "\u2013"). `bound_words` are short words that may not end a line (they get a no-break space after them);
    `bound_units` are words and signs that may not begin one when they follow a number.
    `percent_space` tells whether a no-break space stands before a percent sign.
    """

    quotes: tuple[tuple[str, str], tuple[str, str]]
    dash: str
    bound_words: frozenset[str] = frozenset()
    bound_units: frozenset[str] = frozenset()
    percent_space: bool = False


@dataclass(frozen=True, slots=True)
class Language:
    """One language: `code` (ISO 639-1), its own `name`, its alphabet, and its grammar of figures.

    `lower` maps the capital letters whose lower case is not Python's (each to one letter, so that lengths stay);
    `transliteration` maps its letters to ASCII for addresses.
    """

    code: str
    name: str
    tags: Tags
    typography: Typography
    letters: str
    lower: Mapping[str, str] = field(default_factory=dict)
    transliteration: Mapping[str, str] = field(default_factory=dict)


LANGUAGES: Registry[Language] = Registry(__name__, "LANGUAGE", Language)


def language(code: str) -> Language:
    """The language of that ISO 639-1 code; raises UsageError where it is not known."""
    return LANGUAGES.get(code)
