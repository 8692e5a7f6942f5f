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
    `bound_units` are words and signs that may not begin one when they follow a number; one of three letters or
    more stands for its inflected forms too. `bound_particles` are short words that may not begin a line at all.
    `percent_space` tells whether a no-break space stands before a percent sign.
    """

    quotes: tuple[tuple[str, str], tuple[str, str]]
    dash: str
    bound_words: frozenset[str] = frozenset()
    bound_units: frozenset[str] = frozenset()
    bound_particles: frozenset[str] = frozenset()
    percent_space: bool = False


@dataclass(frozen=True, slots=True)
class Calendar:
    """How the language writes a date in full.

    `months` are the twelve names as they stand in a date, `month_names` as they stand alone. `date`, `year`, `day`
    (without a year) and `month` (of a year) are patterns over `{day}`, `{month}`, `{year}` and `{ordinal}`, the
    ending that makes the year's number an ordinal where the language has one. `time` is a strftime pattern.
    """

    months: tuple[str, ...]
    month_names: tuple[str, ...]
    date: str
    day: str
    month: str
    year: str = "{year}"
    time: str = "%H:%M"


@dataclass(frozen=True, slots=True)
class Suffix:
    """An ending that follows a number or a counting word, its vowels chosen by harmony.

    `{A}` and `{I}` in the patterns stand for the open and the close vowel. `consonant`, `vowel` and `possessive`
    are what follows a word that ends so (a possessive is "dolları", "bəndi"); `written` is what follows a hyphen
    after digits, where that is another form than after a word.
    """

    name: str
    consonant: str
    vowel: str
    possessive: str = ""
    written: str = ""


@dataclass(frozen=True, slots=True)
class Suffixation:
    """How endings are joined to numbers, for a language that has vowel harmony.

    `harmony` maps a vowel to the pair of vowels, open and close, that follow it. `softened` maps a final consonant
    of a longer word to what it becomes before a vowel. `spoken` says how signs are read; `letter_names` how the
    letters of an abbreviation are; `read_as` how
    an abbreviation is read that is neither spelled nor read as it stands.
    """

    suffixes: tuple[Suffix, ...]
    harmony: Mapping[str, tuple[str, str]]
    softened: Mapping[str, str]
    spoken: Mapping[str, str]
    letter_names: Mapping[str, str]
    read_as: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Scale:
    """A power of ten with a name of its own: its forms by case and plural category.

    Where `bare`, one of it is said without "one" ("min", "тысяча"). `gender` is that of the word.
    """

    power: int
    forms: Mapping[str, Mapping[str, str]]
    gender: str = "m"
    bare: bool = False


@dataclass(frozen=True, slots=True)
class Cardinals:
    """The cardinal numbers in words.

    `words` has for each case the words of 0 to 20, the tens and, where they are words of their own, the hundreds;
    `gendered` those that change with the gender of what is counted, by case and gender. `hundred` is the word that
    follows a digit where the hundreds are composed; where `bare_hundred`, one hundred is that word alone.
    `joint` stands between tens and ones.
    """

    words: Mapping[str, Mapping[int, str]]
    scales: tuple[Scale, ...]
    gendered: Mapping[str, Mapping[str, Mapping[int, str]]] = field(default_factory=dict)
    hundred: str = ""
    bare_hundred: bool = False
    joint: str = " "


@dataclass(frozen=True, slots=True)
class QualifierWording:
    """How a qualifier is worded around a number: words `before` it, an ending by its name in the suffixation,
    words `after` it, and the `case` that it governs."""

    before: str = ""
    suffix: str = ""
    after: str = ""
    case: str = "nominative"


@dataclass(frozen=True, slots=True)
class UnitWording:
    """How a unit or currency is worded: its noun `forms` in the order of `Wording.plurals`.

    Where `sign` is given it stands before the number instead ("$5", "AZN 5"). `possessive` says that the noun ends
    with a possessive, which changes the endings after it ("ABŞ dolları").
    """

    forms: tuple[str, ...]
    sign: str = ""
    possessive: bool = False


@dataclass(frozen=True, slots=True)
class Wording:
    """How the language words a figure.

    `group` separates thousands in numbers of at least `group_from` digits, `decimal` the fraction. `scales` are the
    words for round sums, by power of ten, largest first. `plurals` are the CLDR categories in the order in which
    noun forms are written; the last form may be followed by a genitive singular of its own. `genitive` maps the
    category of a number to the place of the form that a genitive takes, where the language has the case.
    `ordinal` and `decade` are patterns over `{value}`, `{ordinal}` (an ending joined by harmony) and `{ending}`,
    which `ordinal_endings` tells by the last two digits or the last one. `genders` tells a noun's gender by how its
    first two forms end. `counting_words` may stand in brackets after a figure and take its ending.
    """

    group: str
    group_from: int
    decimal: str
    scales: tuple[tuple[int, str], ...]
    plurals: tuple[str, ...]
    qualifiers: Mapping[str, QualifierWording]
    units: Mapping[str, UnitWording]
    ordinal: str
    decade: str
    multiplier: UnitWording
    ordinal_endings: Mapping[str, str] = field(default_factory=dict)
    genitive: Mapping[str, int] = field(default_factory=dict)
    genders: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]] = field(default_factory=dict)
    counting_words: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Language:
    """One language: `code` (ISO 639-1), its own `name`, its alphabet, and its grammar of figures.

    `lower` maps the capital letters whose lower case is not Python's (each to one letter, so that lengths stay);
    `transliteration` maps its letters to ASCII for addresses. `common_words` are the words that make up most of any
    text, in lower case: a text is recognised by them.
    """

    code: str
    name: str
    tags: Tags
    typography: Typography
    letters: str
    lower: Mapping[str, str] = field(default_factory=dict)
    transliteration: Mapping[str, str] = field(default_factory=dict)
    common_words: frozenset[str] = frozenset()
    calendar: Calendar | None = None
    cardinals: Cardinals | None = None
    suffixation: Suffixation | None = None
    wording: Wording | None = None


LANGUAGES: Registry[Language] = Registry(__name__, "LANGUAGE", Language)


def language(code: str) -> Language:
    """The language of that ISO 639-1 code; raises UsageError where it is not known."""
    return LANGUAGES.get(code)
