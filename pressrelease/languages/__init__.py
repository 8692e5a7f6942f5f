"""The languages: all that is known of one stands in one file of this folder, as typed data.

No other module names a language. A plug-in adds one through the entry-point group `pressrelease.languages`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import TypeVar

from pressrelease.errors import UsageError
from pressrelease.languages._codes import LANGUAGE_CODES as LANGUAGE_CODES
from pressrelease.records import dataclass
from pressrelease.registry import Registry

Part = TypeVar("Part")


@dataclass(frozen=True, slots=True)
class Tags:
    """How standards name the language: `locale` is BCP 47 with region (proofing language in Word documents, feeds),
    `og` the underscored form of Open Graph, `plural_forms` the gettext header, `alpha3` its code of three letters
    (ISO 639-2), which some programs write into files."""

    locale: str
    og: str
    plural_forms: str
    alpha3: str = ""


@dataclass(frozen=True, slots=True)
class Typography:
    """How the language sets its marks.

    `quotes` are the outer and inner pairs. `dash` is what stands between clauses with a space on both sides
    ("\u2014" or "\u2013"). `bound_words` are short words that may not end a line (they get a no-break space after them);
    `before_numbers` are words that may not end a line before a number ("saat 11:00"). `bound_units` are words and
    signs that may not begin a line after a number, not even in a table; one of three letters or more stands for its
    inflected forms too. `free_words` are short words that do not belong to a number before them ("and", "of"): any
    other short word after a number is held to it. `bound_particles` are short words that may not begin a line at all.
    `percent_space` tells whether a no-break space stands before a percent sign.
    """

    quotes: tuple[tuple[str, str], tuple[str, str]]
    dash: str
    bound_words: frozenset[str] = frozenset()
    before_numbers: frozenset[str] = frozenset()
    bound_units: frozenset[str] = frozenset()
    free_words: frozenset[str] = frozenset()
    bound_particles: frozenset[str] = frozenset()
    percent_space: bool = False


@dataclass(frozen=True, slots=True)
class Calendar:
    """How the language writes a date in full.

    `months` are the twelve names as they stand in a date, `month_names` as they stand alone. `date`, `day`
    (without a year) and `month` (of a year) are patterns over `{day}`, `{month}`, `{year}` and `{ordinal}`, the
    ending that makes the year's number an ordinal where the language has one. `month_possessive` says that `month`
    ends with a possessive. `time` is a strftime pattern.
    """

    months: tuple[str, ...]
    month_names: tuple[str, ...]
    date: str
    day: str
    month: str
    time: str = "%H:%M"
    month_possessive: bool = False


@dataclass(frozen=True, slots=True)
class Suffix:
    """An ending that follows a number or a counting word, its vowels chosen by harmony.

    `{A}` and `{I}` in the patterns stand for the open and the close vowel. `consonant`, `vowel` and `possessive`
    are what follows a word that ends so (a possessive is "dolları", "bəndi"; "0" there is nothing, and a hyphen takes
    the possessive off first); `written` is what follows a hyphen after digits, where that is another form than after
    a word.
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
    of a longer word to what it becomes before a vowel. `spoken` says how signs and short forms are read;
    `letter_names` how the consonants are that end an abbreviation; `read_as` how an abbreviation is read that is
    neither spelled nor read as it stands. `object_verbs` are words after which a number before them is their object,
    where its ending could be a possessive too. `mark` stands between digits and an ending. `{D}` in a pattern is "t"
    after one of the `voiceless` consonants, else "d".
    """

    suffixes: tuple[Suffix, ...]
    harmony: Mapping[str, tuple[str, str]]
    softened: Mapping[str, str]
    spoken: Mapping[str, str]
    letter_names: Mapping[str, str]
    read_as: Mapping[str, str] = field(default_factory=dict)
    object_verbs: frozenset[str] = frozenset()
    mark: str = "-"
    voiceless: str = ""


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
    words `after` it, and the `case` that it governs. `counted` is what stands before things that are counted, where
    that is another word ("fewer than")."""

    before: str = ""
    suffix: str = ""
    after: str = ""
    case: str = "nominative"
    counted: str = ""


@dataclass(frozen=True, slots=True)
class UnitWording:
    """How a unit or currency is worded: its noun `forms` in the order of `Wording.plurals`.

    Where `sign` is given it stands before a number in digits instead ("$5", "AZN 5"). `possessive` says that the noun ends
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
    first two forms end. `counting_words` may stand in brackets after a figure and take its ending. `fractions` are
    those that have words, each in the nominative and, where it is another form, the genitive. `century` is a pattern
    over `{value}`, `{roman}`, `{ordinal}` and `{ending}`. `cell_group_from` takes the place of `group_from` in the
    cells of tables, if it is not 0.
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
    counted_noun: str = ""
    fractions: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    century: str = "{value}"
    cell_group_from: int = 0


@dataclass(frozen=True, slots=True)
class FigureWord:
    """Words that are a figure by themselves ("dozens", "twice", "hər iki").

    `kind`, `canonical` and `unit` are those of the figure they say; `soft` marks what translators freely rephrase.
    `forms` is in the notation of `Reading`. `qualifier` is the one that they hold ("under-fives").
    """

    kind: str
    canonical: str
    forms: str
    unit: str = ""
    soft: bool = True
    qualifier: str = ""


@dataclass(frozen=True, slots=True)
class Compound:
    """The second half of words that hold a number and what is counted ("двухдневный", "ikimərtəbəli").

    `stem` follows the number inside the word; what follows the stem must be an ending of `paradigm`.
    `kind` and `unit` are those of the figure; the number is multiplied by `factor`.
    """

    stem: str
    paradigm: str
    kind: str = "number"
    unit: str = ""
    factor: int = 1


@dataclass(frozen=True, slots=True)
class Reading:
    """All that is known of how the language writes figures, for reading them.

    Notation of forms, in every field: phrases separated by commas, words by spaces; `word+name` stands for the word
    with every ending of the paradigm of that name; letters are written in lower case, as `folds` leaves them
    or not. In a paradigm the endings are separated by spaces, "0" is the bare stem; A, I and K are chosen by the
    harmony of the stem, where the language has `harmony` (vowel to open and close vowel). A name of `inflection` serves as
    that of a paradigm: all that its automaton joins to the stem.

    `folds` are letters read as another one (ё as е, ı as i); `look_alikes` foreign letters that stand by mistake
    inside words of this script. `cardinals`, `ordinals` and `scales` map values to their forms; `ones` is "one",
    which is mostly an article or a pronoun; `prefixes` are number words as first half of a compound.
    `grouping` says what three digits after a single comma or dot are, "group" or "decimal", where no scale word
    follows, and `scaled_grouping` where one does. `decimals` are the marks that may set off a fraction in a number
    that stands alone; if empty, those that are "decimal" in `grouping`. `marks` are scale signs that are glued to
    digits.
    `endings` are what may follow digits after a hyphen, by their role: ordinal, dative, ablative, limit, case,
    plural, adjective. The same roles in `cases` are the ends of words. `units`, `currencies`, `ages` and so on are
    phrases that follow a number; a unit key such as "10 a" holds a factor. Words of `before` and `after` are the
    qualifiers by their code, `after` with the case role that they ask for.
    """

    paradigms: Mapping[str, str]
    cardinals: Mapping[int, str]
    ones: str
    ordinals: Mapping[int, str]
    scales: Mapping[int, str]
    units: Mapping[str, str]
    currencies: Mapping[str, str]
    months: tuple[str, ...]
    weekdays: tuple[str, ...]
    percent: str
    points: str
    grouping: Mapping[str, str]
    scaled_grouping: Mapping[str, str]
    decimals: str = ""
    folds: Mapping[str, str] = field(default_factory=dict)
    harmony: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    look_alikes: Mapping[str, str] = field(default_factory=dict)
    not_numbers: str = ""  # forms of cardinals that are another word where they stand alone ("üçün", "ona")
    inner_ones: str = ""  # forms of one that count only at the end of a number ("iyirmi birlik")
    inflection: Mapping[str, str] = field(
        default_factory=dict
    )  # endings after endings: see figures/inflection.py
    words: tuple[FigureWord, ...] = ()
    compounds: tuple[Compound, ...] = ()
    prefixes: Mapping[int, str] = field(default_factory=dict)
    marks: Mapping[str, int] = field(default_factory=dict)
    endings: Mapping[str, str] = field(default_factory=dict)
    cases: Mapping[str, str] = field(default_factory=dict)
    teens_compose: bool = False  # ten and a digit make a teen ("on beş")
    hyphen_joins: bool = False  # tens and digit are joined by a hyphen ("twenty-five")
    and_joins: str = ""  # the word inside a number in words ("two hundred and five")
    capital_names: bool = False  # months and weekdays have a capital letter
    one_is_figure: str = ""  # words after "one" that make it a count (persons, things)
    not_after_one: str = ""  # words after "one" that make it none ("one of", "one another")
    not_before_one: str = ""  # words before "one" that make it none ("no one")
    year: str = ""  # words after a year ("il", "года", "г")
    years: str = ""  # words after a decade or a span of years ("illər", "годы")
    year_before: str = ""  # words before a bare year ("in", "since")
    century: str = ""
    eras: Mapping[int, str] = field(default_factory=dict)  # words after a year or century: -1 "BC", 1 "AD"
    eras_before: Mapping[int, str] = field(default_factory=dict)  # the same before it ("eramızdan əvvəl")
    month_words: str = ""  # a word that may follow a month's name ("ayında")
    day_of: str = ""  # words between day and month ("of")
    last_century: str = ""  # words that place a decade in the last century
    ages: str = ""  # words after a number that make it an age
    age_before: str = ""
    clock_before: str = ""
    clock_after: str = ""
    day_parts: Mapping[str, str] = field(default_factory=dict)  # "am", "pm", "night", "evening" to words
    noon: Mapping[str, str] = field(default_factory=dict)  # a clock time to the words that say it
    times: str = ""  # "times" after a number
    times_compare: str = ""  # beginnings of words that make it a multiplier
    times_before: str = ""  # a word before the number that makes it a multiplier ("в два раза")
    denominators: Mapping[int, str] = field(default_factory=dict)
    denominators_first: Mapping[int, str] = field(default_factory=dict)  # before the numerator ("üçdə bir")
    foreign_after: str = ""  # words after a number word that show it to be of another language ("on the")
    doubtful_months: str = ""  # forms that are mostly another word at the beginning of a sentence ("May")
    wholes: str = ""  # between a whole and tenths in words ("пять целых две десятых", "beş tam onda üç")
    point_words: str = ""  # between a whole and digits in words ("five point two")
    only_denominators: str = ""  # forms of numbers that are mostly another word but in a fraction ("onda")
    share_before: str = ""  # words before "a third" that make it a share ("by a third")
    half_of: str = ""  # "half" before a unit or scale ("half a million", "yarım saat")
    and_half: str = ""  # after a number or unit ("and a half", "с половиной", "yarım")
    and_part: Mapping[str, str] = field(default_factory=dict)  # other parts there ("0.25": "and a quarter")
    before: Mapping[str, str] = field(default_factory=dict)
    skip: str = ""  # words between a qualifier and its number
    after: Mapping[str, tuple[tuple[str, str], ...]] = field(default_factory=dict)
    targets: str = ""  # beginnings of verbs of change: "to N" is then the exact target
    not_units: str = ""  # phrases that begin with the word of a unit and are none ("foot patrols")
    digit_units: str = ""  # units that are mostly another word behind a number in words ("two won")
    digit_words: str = ""  # words that count the digits of a number, behind a hyphen ("a six-figure sum")
    ranked: str = ""  # words before a bare number that make it a rank ("ranked two in the world")
    enumerators: str = (
        ""  # ordinals that only number what is said, between the start of a sentence and a comma
    )
    ordinal_singular: str = ""  # forms before which only one and an ordinal can stand ("6 место")
    match_play: str = ""  # the word in "won 6 and 5"
    record_words: str = ""  # words beside three numbers of games won, drawn and lost
    lines_before: str = ""  # words before a short telephone number ("hotline")
    roman_after_names: bool = (
        False  # a Roman number of two letters or more behind a capitalised word is part of a name
    )
    not_regnal: str = ""  # words behind letters that look like such a number ("IV fluids")
    listed: str = ""  # words before a list of numbers that may have no spaces ("pages 112,118")
    name_numbers: Mapping[int, str] = field(
        default_factory=dict
    )  # foreign numbers that end names ("BBC Two")
    foreign_words: str = ""  # numbers that are also words of foreign names and titles ("on", "min")
    surnames: str = ""  # numbers that are also surnames ("Ноли")
    named_things: str = ""  # nouns behind which digits with letters are a name ("365news saytı")
    glued_names: bool = False  # digits with small letters of no other meaning are a name
    odd_plurals: str = ""  # plurals without the usual ending, before which four digits count ("2000 people")
    not_a_year: str = ""  # adjectives before four digits that count ("a record 2012 entries")
    percent_before: str = ""  # the sign and words for percent that stand before a number ("%7", "yüzdə 7")
    share_in: str = ""  # words between one and a number that make a share of them ("one in eight")
    share_then: str = (
        ""  # words that follow a share whose noun stands in it ("one rural home in twelve is empty")
    )
    shared: str = ""  # nouns that may stand between them ("one person in three")
    share_not: str = ""  # nouns behind it that make it none ("one in five games")
    holders: str = (
        ""  # words of `named` whose number counts what they hold where a noun follows ("Bina 14 mərtəbədir")
    )
    every: str = ""  # words before an ordinal that make it a share ("каждый седьмой")
    every_not: str = ""  # words behind it that leave it an ordinal ("every second counts")
    of_every: str = ""  # the word before a number of which one is a share ("hər altı sakindən biri")
    ones_of: str = ""  # that one
    changes: str = ""  # further words of change, whole ("rose", "cut")
    from_to: tuple[
        tuple[str, str], ...
    ] = ()  # those pairs of `between` that tell from what to what a thing changes
    limit_before: str = ""  # the word before a number that may mean "up to" or "until" ("до")
    between: tuple[tuple[str, str], ...] = ()  # the two words of a span, "" for none
    between_joints: str = (
        ""  # words between the two numbers of a span that a word behind it closes ("3 ilə 6 arasında")
    )
    between_after: str = ""  # that word
    alternatives: str = ""  # words between two numbers of a rough span ("one or two")
    span_ends: str = ""  # words after the end of a span in the dative ("18-dən 29-a qədər")
    named: str = ""  # words before a number that make it a name ("No.", "Route")
    named_after: str = ""  # words after it ("nömrəli")
    articles: str = ""  # of law, before or after a number
    score_words: str = ""
    roman_after: str = ""  # words before which a single Roman letter is a number
    roman_before: str = ""
    counted: str = ""  # words before a number that show it is no name and no year ("all")
    roman_letters: str = ""  # single letters that may be a Roman number before the words of `roman_after`
    roman_names: bool = False  # any Roman number of two letters or more beside a word is one
    glued: Mapping[str, str] = field(default_factory=dict)  # units so short that they must touch the digits
    day_after_month: str = ""  # "bare" ("May 17"), "suffixed" ("mayın 17-də"), or none
    doubtful_weekdays: Mapping[str, str] = field(
        default_factory=dict
    )  # a form, and the words that must precede it
    function_words: str = ""  # words after a number that it cannot count
    masses: str = ""  # nouns that are counted in millions, so that a glued "m" is no metre
    night_before: str = (
        ""  # words before a weekday that mean the night in which it begins ("в ночь на пятницу")
    )
    age_apart: str = ""  # words behind an age that make it a difference of ages ("17 yaş kiçik")
    echoes: str = ""  # phrases that repeat the number just said ("a third win in as many games")
    weight_near: str = ""  # words near which pounds are a weight and not a sum of money
    mass_not: str = ""  # words behind a glued "m" that leave it a metre ("a 20m high wall")
    named_always: str = ""  # words of `named` whose number is a name whatever follows ("type 2 diabetes")
    range_nouns: str = ""  # nouns before which "5-3" is a range and no score
    homographs: str = ""  # forms of units and currencies that are mostly another word
    abbreviations: str = ""  # the scale words that are abbreviated, and mean nothing without a number
    direct_before: str = (
        ""  # qualifiers that are comparatives where a word stands between ("больше на 40 см")
    )
    during: str = ""  # qualifiers that mean "in the course of" before a length of time ("over five years")
    during_not: str = (
        ""  # words beside them that make them qualifiers after all ("for over five years", "ago")
    )
    rank: str = ""  # words before or after a "1" that make it the first in rank
    doubtful_numbers: Mapping[str, str] = field(
        default_factory=dict
    )  # a form, and how the next word must end
    article: str = ""  # the articles, where the language has them
    definite_article: str = ""  # the one of them that a share never has ("by a third", "to the third forum")
    possessives: str = ""  # "his", "their": before a decade they make it an age
    year_before_always: str = ""  # words before a bare year that nothing behind it can gainsay
    hour_before: str = ""  # words before an hour that is counted with the word for hours ("в 18 часов")
    score_near: str = ""  # words beside a score that looks like a clock time
    score_zero: str = ""  # nought as it is said in scores ("two-nil")
    score_verbs: str = ""  # words right before such a score ("won", "победил")
    rate_before: Mapping[str, str] = field(
        default_factory=dict
    )  # what a unit becomes behind a word ("saatda 60 km")
    part_hours: str = (
        ""  # endings of an hour behind a part of the day, without the word for hours ("axşam 7-də")
    )
    powers: tuple[tuple[str, str], ...] = ()  # the words before and after an exponent ("в", "степени")
    periods: str = ""  # nouns whose years are no age ("облигации")
    apart_by: str = ""  # the word before the years between two people ("на 6 лет младше")
    warmth: str = ""  # words near which "the 70s" are degrees
    measure_decimals: str = ""  # marks that set off three decimals before a unit, where they else part groups
    minus: str = ""  # words for a minus before an amount
    plus: str = ""
    ordinal_nouns: str = (
        ""  # forms of nouns that a number can only stand before as an ordinal ("на 14 минуте")
    )
    century_singular: str = (
        ""  # forms of "century" that a number can only stand before as an ordinal ("21 век")
    )
    frost: str = ""  # words behind degrees that put them below nought
    below: tuple[str, str] = ("", "")  # words before and behind degrees that do ("sıfırdan 5 dərəcə aşağı")
    decade_before: str = ""  # words before a decade that is told without its word ("в девяностых")
    decade_not: str = ""  # beginnings of words behind it that make it none ("в двадцатых числах")
    plural_ends: str = ""  # the endings of ordinals in words that can be a decade
    clock_parts: Mapping[int, str] = field(
        default_factory=dict
    )  # minutes to words before the hour ("half past")
    clock_parts_ordinal: Mapping[int, str] = field(default_factory=dict)  # where the hour is an ordinal
    clock_parts_after: Mapping[int, str] = field(
        default_factory=dict
    )  # words behind it ("altının yarısında")
    list_and: str = ""  # the word before the last of a list ("and")
    strong_clock: str = ""  # words before a bare hour that need nothing else ("saat")
    heading_scales: Mapping[int, str] = field(
        default_factory=dict
    )  # scale words that say a unit in headings only
    hyphenated: str = ""  # first halves before a number that make no name of it ("mid-1990s")
    basis_points: str = ""  # words for hundredths of a percentage point
    respectively: str = ""  # words that deal out the members of a list


@dataclass(frozen=True, slots=True)
class Comparing:
    """The words by which the figures of this language are compared with those of others.

    All are in lower case, phrases separated by commas; those called beginnings stand for any word that starts so. A
    language that leaves a field empty is compared without it.

    `said_by` maps a figure that may be told without a number to the words that tell it; `*` stands for any ending. A
    key is a value with its unit ("7 d", "100 %", "4 x" for a factor), a share ("1/4"), a clock time ("time 12:00"), an
    identifier ("id co2"), a rank ("2 #"), or "again" for words that repeat a figure told before; of what words say so
    often that they prove little, "2 # sure" are those that do prove it ("run-off"). `concepts` maps the
    things that press texts count to the beginnings of their words, "" to words that only begin like one of these; the
    keys are the same in all languages, so that a figure is known by its noun in each. A beginning of up to four letters
    takes an ending of up to three, or one that begins like one of `long_endings`; "|" behind a word stands for no
    ending ("su|", "oil|"), and the words of a phrase are beginnings, too ("железн дорог"). `contrasts` maps a class of
    words that exclude each other ("part of a period") to its members ("early") and these to their words, `*` for any
    ending.
    """

    rising: str = ""  # beginnings: a figure goes up ("artıb", "вырос")
    falling: str = ""  # beginnings: it goes down
    up_words: str = ""  # right before a change ("up 3 %")
    down_words: str = ""
    more: str = ""  # beginnings: a percentage is above a whole ("3 % more")
    less: str = ""
    from_words: str = ""  # before the figure from which a change goes
    from_endings: str = ""  # ends of that figure, or of its noun
    to_words: str = ""  # before the figure to which it goes
    by_words: str = ""  # those of `to_words` that as often say by how much ("на 5 %")
    to_endings: str = ""
    at_endings: str = ""  # ends that only look like one of `to_endings`
    against_words: str = ""  # before what a figure is told against ("instead of 25")
    against_words_after: str = ""  # after it ("25 manat əvəzinə")
    free_order: bool = False  # bare numbers of a sentence change places freely ("61 ölkədən 360 nümayəndə")
    losing: str = ""  # beginnings: a defeat, near which a score may name the winner first
    out_of: str = ""  # between some and the many that they are of ("nine in ten")
    minutes_to: str = (
        ""  # after the minutes that are missing to an hour ("1-ə on dəqiqə qalmış", "ten to one")
    )
    minutes_past: str = ""  # after the minutes that have passed
    two_way_marks: str = ""  # marks that may group three digits or set off a fraction
    namesakes: Mapping[str, str] = field(default_factory=dict)  # a unit to another one with the same sign
    contrary: str = ""  # between what is not and what is ("не 5, а 8 тысяч")
    frost_near: str = ""  # beginnings: words of frost in a clause, which may put its degrees below nought
    passing: str = ""  # before a figure that is passed ("past 300 million")
    limit_nouns: str = ""  # beginnings: what names the most that may be ("limit", "потолок")
    within: str = ""  # beside a length of time that may not be passed ("within")
    reaching: str = ""  # beginnings: a figure is reached, and was the most ("достигла 35 см", "up to 35 cm")
    negative_near: str = ""  # beginnings: an amount is a loss or a deficit, which others write with a minus
    year_of_life: str = ""  # after the rank of a year that someone lives through, who is a year younger
    ahead_of: str = ""  # after a length of time before an event ("25 days before")
    negations: str = ""  # after a qualifier, which they turn round ("14-dən çox turist olmamalı")
    # a qualifier to the words, or ends of words, that say it but may also belong to a verb or a name ("до", "over")
    doubtful_qualifiers: Mapping[str, str] = field(default_factory=dict)
    said_by: Mapping[str, str] = field(default_factory=dict)
    concepts: Mapping[str, str] = field(default_factory=dict)
    # a letter to the one that is often written for it ("ё" to "е")
    concept_folds: Mapping[str, str] = field(default_factory=dict)
    long_endings: str = ""  # beginnings of longer endings, which short concepts take, too ("lar")
    contrasts: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SumWords:
    """The words by which a text says that figures belong together in a sum, as beginnings of words.

    `total` names a whole ("in all"), `including` begins its parts, `share` stands between a part and its whole
    ("3 of 7"; `share_ending` is the case role that the whole takes where a language says it so), `by` stands before
    the amount of a change, or behind it (`by_after`). `part_first` stands between a part and a whole that follows it
    ("ikisi ağır olmaqla doqquz nəfər").
    """

    total: tuple[str, ...]
    including: tuple[str, ...]
    share: tuple[str, ...] = ()
    share_endings: tuple[str, ...] = ()
    part_first: tuple[str, ...] = ()
    by: tuple[str, ...] = ()
    by_after: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TelephoneWords:
    """What the language says around telephone numbers.

    `extension` is how a number with one is shown, a pattern over `{number}` and `{extension}`. `extension_words`
    are those that stand before an extension, `or_words` those between two numbers; phrases with commas between them.
    """

    extension: str = "{number} #{extension}"
    extension_words: str = ""
    or_words: str = ""


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
    sum_words: SumWords | None = None
    conjunctions: frozenset[str] = frozenset()  # words that part one thing that is counted from the next
    reading: Reading | None = None
    comparing: Comparing = Comparing()
    zones: Mapping[str, int] = field(
        default_factory=dict
    )  # how time zones are named, to minutes ahead of UTC
    unit_slips: Mapping[str, str] = field(
        default_factory=dict
    )  # units misspelt as another quantity, to the right one
    telephone: TelephoneWords = TelephoneWords()
    negating_letters: str = ""  # letters that alone can turn a word round from inside it ("gəlir", "gəlmir")


DEFAULT_LANGUAGES = ("az", "ru", "en")
"""The languages of a newsroom whose settings name none, in the order of its editions."""

DECLARING_LANGUAGE = "en"
"""The language in which a figure may be declared, whatever those of the release are."""

LANGUAGES: Registry[Language] = Registry(__name__, "LANGUAGE", Language)


def language(code: str) -> Language:
    """The language of that ISO 639-1 code; raises UsageError where it is not known."""
    return LANGUAGES.get(code)


def needed(part: Part | None, speech: Language, name: str, task: str) -> Part:
    """That part of a language; raises UsageError if its file does not have it yet.

    Parameters: `name` is that of the field, `task` what cannot be done without it ("write a date").
    """
    if part is None:
        raise UsageError(
            f"the language {speech.code} ({speech.name}) cannot {task} yet: it has no {name}",
            hint=f"add `{name}` to its LANGUAGE; docs/adding-a-language.md says how",
        )
    return part
