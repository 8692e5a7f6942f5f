"""Years, decades, centuries and other ordinals."""

from __future__ import annotations

from decimal import Decimal

from pressrelease.figures import names, shares
from pressrelease.figures.amounts import Amount
from pressrelease.figures.eras import era_around
from pressrelease.figures.notes import counts_noun, is_marked, note, note_name
from pressrelease.figures.sentence import DASHES, Sentence, Value
from pressrelease.figures.surroundings import qualifier_of


def years_end(s: Sentence, end: int) -> int:
    """The index after a word for years or a year that stands there."""
    token = s.token(end)
    if token in s.lex.years or token in s.lex.year:
        end += 1
        if s.token(end) == "." and s.glued(end) and len(set(token)) == 1:
            end += 1
    return end


def read_calendar_year(s: Sentence, i: int, end: int, stop: int, amount: Amount) -> int:
    """Read `2017 года`, which is no length of time; 0 where it is one."""
    literal = amount.literal
    if len(literal) == 4 and 1000 <= int(literal) <= 2199 and s.tokens[end] in s.lex.year:
        if s.tokens[end] in s.lex.years and not int(literal) % 10 and not s.lex.year >= {s.tokens[end]}:
            return 0
        if s.token(stop) == "." and s.glued(stop) and len(set(s.tokens[stop - 1])) == 1:
            stop += 1
        return note(s, "year", int(literal), i, stop, "year with its word")
    return 0


def read_decade(s: Sentence, i: int, end: int, value: int) -> int:
    """Read a decade ("1930s", "30-е годы", "80-ci illər"); 0 where it is none."""
    lex = s.lex
    if value % 10:
        return 0
    stop = end
    if s.token(end) in lex.years:
        stop = end + 1
    elif lex.years and (
        s.token(i - 1) not in lex.decade_before or counts_noun(s, end) or not 20 <= value <= 90
    ):
        return 0
    if value >= 1000:
        if value > 2199:
            return 0
        return note(s, "decade", f"{value // 10}x", i, stop, "decade")
    if value >= 100:
        return 0
    if not lex.warmth.isdisjoint(s.tokens[max(0, i - 8) : i]):  # "highs in the 70s"
        return note(s, "range", (value, value + 9), i, end, "degrees by their decade", unit="deg")
    if not lex.years and s.token(i - 1) not in ("'", "’", "‘"):
        if any(s.token(k) in lex.possessives for k in range(i - 4, i)):
            return note(s, "range", (value, value + 9), i, end, "age by its decade", unit="age")
        before = s.token(i - 2) if s.token(i - 1) in DASHES else s.token(i - 1)
        if before not in lex.article and before not in lex.decade_before:
            return 0
    century = 2000 if value < 20 else 1900
    told = stop < s.size and lex.last_century.at(s.tokens, stop) is not None
    if told or lex.last_century_before.before(s.tokens, i) is not None:
        century = 1900
    return note(s, "decade", f"{(century + value) // 10}x", i, stop, "decade of two digits")


def read_ordinal(s: Sentence, i: int, end: int, amount: Amount) -> int:
    """Read digits with the ending of an ordinal ("2017-ci", "125th", "30-е")."""
    lex = s.lex
    if isinstance(amount.value, Decimal):  # "228.1-ci maddə"
        return note_name(s, i, amount.end, "section number")
    value = int(amount.value)
    token = s.token(end)
    if token in lex.years and amount.literal:
        found = read_decade(s, i, end, value)
        if found:
            return found
    if amount.literal and value % 10 == 0 and s.tokens[end - 1] in lex.plurals and not counts_noun(s, end):
        if 1000 <= value <= 2199:
            return note(s, "decade", f"{value // 10}x", i, end, "decade")
        if 10 < value < 100 and s.tokens[end - 1] != s.tokens[i]:
            return note(
                s,
                "decade",
                f"{(1900 if value >= 20 else 2000) // 10 + value // 10}x",
                i,
                end,
                "decade of two digits",
            )
    if amount.literal and len(amount.literal) == 4 and 1000 <= value <= 2199 and amount.value == value:
        if token in lex.years and token not in lex.year:
            return note(s, "year", value, i, end + 1, "year with an ending")
        if token in lex.year or (1800 <= value <= 2100 and not counts_noun(s, end)):
            return note(s, "year", value, i, years_end(s, end), "year with an ending")
    return note_ordinal(s, i, end, value, "ordinal in digits")


def note_ordinal(s: Sentence, i: int, end: int, value: Value, rule: str) -> int:
    """Note an ordinal, or the century, fraction or decade that it is part of."""
    lex = s.lex
    share = shares.read_every_nth(s, i, end, value)
    if share:
        return share
    token = s.token(end)
    stop = end
    if token in lex.century or (token in DASHES and s.token(end + 1) in lex.century and s.glued(end)):
        stop = end + 1 if token in lex.century else end + 2
        if value != 1 or s.tokens[i][0].isdecimal() or era_around(s, i, stop) is not None:
            return note(s, "ordinal", value, i, stop, "century", unit="century")
    if isinstance(value, int) and 20 <= value <= 90 and value % 10 == 0 and not s.tokens[i][0].isdecimal():
        plural = s.tokens[end - 1].endswith(lex.plural_ends)
        if token in lex.years and (not lex.plural_ends or plural):
            return note(s, "decade", f"{190 + value // 10}x", i, end + 1, "decade in words")
        if plural and s.token(i - 1) in lex.decade_before and not token.startswith(lex.decade_not):
            return note(s, "decade", f"{190 + value // 10}x", i, end, "decade in words")
    if 1900 <= value <= 2199 and token in lex.year and isinstance(value, int):
        return note(s, "year", value, i, end + 1, "year in words")
    return note(s, "ordinal", value, i, end, rule, soft=value == 1)


def read_year(s: Sentence, i: int, end: int, amount: Amount) -> int:
    """Read bare digits as a year or as a name, as what stands around them asks; 0 where they count."""
    lex = s.lex
    literal = amount.literal
    value = int(literal)
    if names.named_after(s, end):
        return note_name(s, i, end, "number before a naming word")
    if names.named_before(s, i) and not (len(literal) == 4 and 1900 <= value <= 2099 and not is_marked(s, i)):
        return note_name(s, i, end, "number after a naming word")
    if literal[0] == "0" and len(literal) > 1:
        return note_name(s, i, end, "digits with a leading zero")
    if len(literal) != 4 or not 1000 <= value <= 2199:
        return 0
    following = s.token(end)
    if following in lex.years and following not in lex.year:
        return read_decade(s, i, end, value) or note(s, "year", value, i, end + 1, "year with its word")
    if era_around(s, i, end) is not None:
        return note(s, "year", value, i, end, "year with its era")
    before = s.token(i - 1)
    if before in lex.counted and value < 1900:
        return 0
    if (
        before in lex.year_before
        and before
        and value >= 1500
        and qualifier_of(s, i, end, "number") in ("", "approx", "upto")
    ) and (not counts_noun(s, end) or (before in lex.year_before_always and value >= 1900)):
        return note(s, "year", value, i, end, "year after its preposition")
    if 1900 <= value <= 2035 and (
        before in lex.possessives or (before == "s" and s.token(i - 2) in ("'", "’"))
    ):
        return note(s, "year", value, i, end, "year after a possessive")
    if 1950 <= value <= 2035 and before in lex.article:
        return note(s, "year", value, i, end, "year after an article")
    if is_year_of_event(s, i, end, value):
        return note(s, "year", value, i, end, "year before a noun")
    if 1900 <= value <= 2099 and not counts_noun(s, end) and qualifier_of(s, i, end, "number") == "":
        return note(s, "year", value, i, end, "bare year")
    if (
        lex.reading.capital_names
        and 1900 <= value <= 2099
        and qualifier_of(s, i, end, "number") == ""
        and (before in lex.counted or (i and s.written(i - 1)[0].isupper()))
    ):
        return note(s, "year", value, i, end, "bare year")
    return 0


def is_year_of_event(s: Sentence, i: int, end: int, value: int) -> bool:
    """Whether four digits between an adjective with its article and a singular noun are a year: "the deadly 2009 fire".

    A count would ask for a plural; round numbers ("a modern 2000 seat hall") are left alone.
    """
    lex = s.lex
    if i < 2 or not 1900 <= value <= 2035 or not value % 50 or not lex.odd_plurals:
        return False
    adjective, noun = s.tokens[i - 1], s.token(end)
    return (
        (s.tokens[i - 2] in lex.article or s.tokens[i - 2] in lex.possessives)
        and adjective.isalpha()
        and len(adjective) > 2
        and adjective not in lex.not_a_year
        and adjective not in lex.skip
        and adjective not in lex.function_words
        and counts_noun(s, end)
        and noun[-1] != "s"
        and noun not in lex.odd_plurals
    )
