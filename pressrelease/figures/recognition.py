"""Text to figures: the grammar, which knows no language but only the data of one."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from pressrelease.composition import compose_with_origins, is_composed
from pressrelease.figures import dates, lists, names, percents, scores, shares
from pressrelease.figures.amounts import VULGAR
from pressrelease.figures.clocks import clock_part
from pressrelease.figures.counts import note_measure, read_behind
from pressrelease.figures.degrees import read_signed_range
from pressrelease.figures.eras import era_around
from pressrelease.figures.exponents import read_power
from pressrelease.figures.groups import read_broken_group
from pressrelease.figures.lexicon import Lexicon, lexicon, roman_value
from pressrelease.figures.minutes import read_added_time
from pressrelease.figures.notes import note, note_name
from pressrelease.figures.sentence import DASHES, Sentence, fold, has_trigger
from pressrelease.figures.sharing import share_qualifiers, share_units
from pressrelease.figures.surroundings import sign_before, tail_at
from pressrelease.figures.told_twice import read_told_amount
from pressrelease.figures.words import (
    read_compound,
    read_fraction_below,
    read_half,
    read_idiom,
    read_one,
    read_words,
)
from pressrelease.figures.years import years_end
from pressrelease.model import Figure

OPENING = frozenset("([«“„\"‘'")
LAP = re.compile(r"\d{1,2}(?::\d{2}){1,2}[.,]\d{1,3}")
# soft hyphens, joiners and other marks without width that pages and word processors leave inside words; the mark of a
# footnote in plain text, and the number before the footnote itself
UNREAD = re.compile(
    "[\u00ad\u200b-\u200f\u2060\ufeff]"
    r"|(?<=[^\s(\[_])\[\^?\d{1,3}\](?![\w(]|[.,:/]\d|[ \u00a0\u202f]\d{3}(?!\d))|\A\[\^?\d{1,3}\]:?(?=\s)"
)
SCORE = re.compile(r"(\d{1,3}):(\d{1,3})")


def find_figures(text: str, lang: str) -> list[Figure]:
    """Every figure of a text, in the order in which they stand.

    Parameters: any string, and the ISO 639-1 code of its language. Offsets of the figures count code points of
    the text as given, also where its letters are decomposed. Weekdays and months that stand alone are figures of kinds of their own: "1" is Monday,
    "01" is January. Time and memory grow linearly with the length of the text.
    Raises UsageError where the language is not known.
    """
    lex = lexicon(lang)
    if is_composed(text):
        return _find(text, lex)
    composed, origins = compose_with_origins(text)
    return [
        replace(figure, start=start, end=end, text=text[start:end])
        for figure in _find(composed, lex)
        for start, end in [(origins[figure.start], origins[figure.end])]
    ]


def _find(text: str, lex: Lexicon) -> list[Figure]:
    """The figures of a text whose letters are composed."""
    if ("[" in text or not text.isprintable()) and UNREAD.search(text) is not None:
        return _read_between(text, lex)
    low = fold(text, lex)
    if not has_trigger(low, lex):
        return []
    return read(Sentence(text, low, lex))


def _read_between(text: str, lex: Lexicon) -> list[Figure]:
    """Read a text as if it had no soft hyphens, marks without width and marks of footnotes; offsets are those of the
    text.
    """
    bounds = [0, *(at for found in UNREAD.finditer(text) for at in found.span()), len(text)]
    origins = [at for start, end in zip(bounds[::2], bounds[1::2], strict=True) for at in range(start, end)]
    shown = "".join(text[at] for at in origins)
    low = fold(shown, lex)
    if not has_trigger(low, lex):
        return []
    found = []
    for figure in read(Sentence(shown, low, lex)):
        start, end = origins[figure.start], origins[figure.end - 1] + 1
        found.append(replace(figure, start=start, end=end, text=text[start:end]))
    return found


def read(s: Sentence) -> list[Figure]:
    """All figures of the text, in order."""
    tokens, roles, lex = s.tokens, s.lex.roles, s.lex
    size = s.size
    heads = lex.heads
    masked = names.addresses(s.text)[::-1] if names.may_hold_address(s.text) else []
    i = 0
    while i < size:
        token = tokens[i]
        if masked and s.starts[i] >= masked[-1][0]:
            start, end, said = masked.pop()
            if s.starts[i] < end:
                if any("0" <= letter <= "9" for letter in said):
                    value = said.rpartition("://")[2].rstrip("/")
                    s.put(
                        Figure(
                            "identifier",
                            value,
                            "",
                            "",
                            False,
                            start,
                            end,
                            s.text[start:end],
                            value,
                            "address",
                        )
                    )
                while i < size and s.starts[i] < end:
                    i += 1
            continue
        role = roles.get(token)
        if role is None:
            if token.isalpha() and (len(token) <= 6 or not heads):
                i += 1
            elif "0" <= token[0] <= "9":
                i = read_digits(s, i)
            elif token in VULGAR:
                i = read_sign(s, i)
            elif heads and len(token) > 5 and (token[:3] in heads or token[:2] in heads):
                i = read_compound(s, i)
            else:
                i += 1
        elif role == "number":
            i = read_idiom(s, i) or read_words(s, i)
        elif role == "one":
            i = read_idiom(s, i) or read_one(s, i)
        elif role == "ordinal" or role == "scale":
            i = read_idiom(s, i) or read_words(s, i)
        elif role == "echo":
            i = read_echo(s, i) or read_idiom(s, i) or i + 1
        elif role == "word":
            i = read_idiom(s, i) or read_half(s, i) or i + 1
        elif role == "month":
            i = dates.date_from_month(s, i) or i + 1
        elif role == "weekday":
            i = read_weekday(s, i)
        elif role == "name number":
            i = read_name_number(s, i)
        elif role == "percent":
            i = percents.read_percent_before(s, i) or i + 1
        elif role == "denominator":
            i = read_idiom(s, i) or read_fraction_below(s, i) or read_half(s, i) or i + 1
        else:
            i = read_roman(s, i)
    if len(s.figures) > 1:
        s.figures.sort(key=lambda figure: figure.start)
        dates.merge_spans(s)
        share_units(s)
        share_qualifiers(s)
    return s.figures


def read_echo(s: Sentence, i: int) -> int:
    """Read words that repeat the number just said ("a third win in as many games"); 0 where they are none."""
    if s.lex.echoes.before(s.tokens, i + 1) is None or not s.figures:
        return 0
    last = s.figures[-1]
    if (
        last.kind not in ("number", "ordinal")
        or not isinstance(last.value, Decimal)
        or s.starts[i] - last.end > 60
    ):
        return 0
    tail = tail_at(s, i + 1, digits=False)
    if tail is not None and tail[0] == "number":
        return note(s, "number", last.value * tail[2], i - 1, tail[3], "number said again", unit=tail[1])
    return note(s, "number", last.value, i - 1, i + 1, "number said again")


def read_digits(s: Sentence, i: int) -> int:
    """Read what starts with digits."""
    lex, tokens = s.lex, s.tokens
    token = tokens[i]
    end = names.phone_number(s, i)
    if end:
        start = i
        while start and tokens[start - 1] in ("+", "("):
            start -= 1
        value = "".join(t for t in tokens[i:end] if t.isdecimal())
        return note(s, "identifier", value, start, end, "phone number")
    if "," in token and (listed := lists.read_tight_list(s, i)):
        return listed
    if names.is_case_number(s, i):
        return note_name(s, i, i + 3, "number of a case")
    if names.ends_in_letter_o(s, i):
        return read_letter_o(s, i)
    joined = names.joined_name(s, i)
    if joined is not None and not has_code(s, i):
        return note_name(s, *joined, "joined name")
    end = dates.numeric_date(s, i)
    if end:
        return end
    end = read_signed_range(s, i) or read_power(s, i) or read_added_time(s, i) or read_broken_group(s, i)
    if end:
        return end
    if s.dated or (len(token) == 4 and s.token(i + 1) in DASHES):
        end = dates.date_from_digits(s, i)
        if end:
            return end
    if ":" in token:
        end = read_colon(s, i)
        if end:
            return end
    money = sign_before(s, i)
    if money is None:
        if len(token) <= 2 and (lex.clock_parts.rows or lex.clock_parts_after.one):
            end = clock_part(s, i, dates.after_suffix(s, i + 1)[1], int(token))
            if end:
                return end
        end = dates.clock_from_digits(s, i)
        if end:
            return end
    if names.SECTION.fullmatch(token) and (names.named_before(s, i) or not in_groups(token)):
        _, end = dates.after_suffix(s, i + 1)
        return note_name(s, i, i + 1, "section number")
    if "/" in token:
        return read_slash(s, i)
    if (
        i
        and tokens[i - 1] == "."
        and s.glued(i)
        and not s.glued(i - 1)
        and token.isdecimal()
        and lex.reading.grouping["."] == "decimal"
    ):
        return note(s, "number", Decimal(f"0.{token}"), i - 1, i + 1, "decimal without its nought")
    amount = read_told_amount(s, i)
    if amount is None:
        return i + 1
    if token == "0" and amount.literal and s.glued(i + 1) and len(s.token(i + 1)) > 3:
        return i + 2  # a letter mistyped as zero
    if money is None:
        share = shares.read_of_every(s, i, amount)
        if token == "1" and not names.named_before(s, i):
            share = shares.read_one_in(s, i)
        if share:
            return share
    return read_behind(s, i, amount, money)


def read_letter_o(s: Sentence, i: int) -> int:
    """Read digits whose last nought is typed as a letter ("43О nəfər"), with their unit."""
    value, rule = int(s.tokens[i] + "0"), "letter typed for a nought"
    tail = tail_at(s, i + 2, digits=True)
    if tail is not None:
        return note_measure(s, i, i + 2, value, tail, rule, None)
    return note(s, "number", value, i, i + 2, rule)


def in_groups(token: str) -> bool:
    """Whether the marks inside digits set off groups of three."""
    return all(len(part) == 3 for part in re.split(r"[.,]", token)[1:])


def has_code(s: Sentence, i: int) -> bool:
    """Whether a currency sign or code is joined to the digits."""
    return sign_before(s, i) is not None


def read_sign(s: Sentence, i: int) -> int:
    """Read a fraction that is one sign ("½")."""
    tail = tail_at(s, i + 1, digits=True)
    if tail is not None:
        return note_measure(s, i, i + 1, VULGAR[s.tokens[i]], tail, "fraction sign", None)
    name = {"½": "1/2", "⅓": "1/3", "⅔": "2/3", "¼": "1/4", "¾": "3/4", "⅕": "1/5", "⅛": "1/8"}[s.tokens[i]]
    return note(
        s, "fraction", VULGAR[s.tokens[i]], i, i + 1, "fraction sign", canonical=name, soft=name == "1/2"
    )


def read_slash(s: Sentence, i: int) -> int:
    """Read digits with a slash: a fraction, a season of two years, or a name."""
    token = s.tokens[i]
    parts = token.split("/")
    if len(parts) == 2 and parts[0].isdecimal() and parts[1].isdecimal() and len(token) <= 12:
        one, two = int(parts[0]), int(parts[1])
        if played := scores.read_slashed(s, i):
            return played
        if len(parts[0]) == 4 and len(parts[1]) in (2, 4) and 1000 <= one <= 2199:
            high = two if len(parts[1]) == 4 else one // 100 * 100 + two
            _, end = dates.after_suffix(s, i + 1)
            return note(s, "range", (one, high), i, years_end(s, end), "season", unit="year")
        if 0 < one < two <= 100 and len(parts[1]) < 4 and two != 7 and token != "7/24":
            return note(s, "fraction", Decimal(one) / two, i, i + 1, "fraction", canonical=f"{one}/{two}")
    return note_name(s, i, i + 1, "digits with a slash")


def read_colon(s: Sentence, i: int) -> int:
    """Read digits with a colon: a score or a clock time; 0 where they are neither."""
    if LAP.fullmatch(s.tokens[i]):  # how long a race took, to the hundredth: "1:58.45"
        _, end = dates.after_suffix(s, i + 1)
        return note(s, "time", s.tokens[i].replace(",", "."), i, end, "time of a race")
    match = SCORE.fullmatch(s.tokens[i])
    if match is None:
        return dates.clock_from_digits(s, i)
    one, two = match.groups()
    clocklike = len(two) == 2 and int(two) < 60 and len(one) <= 2
    if clocklike and not _won(s, i):
        return dates.clock_from_digits(s, i)
    _, end = dates.after_suffix(s, i + 1)
    return note(s, "score", f"{int(one)}-{int(two)}", i, end, "score with a colon")


def _won(s: Sentence, i: int) -> bool:
    """Whether digits that look like a clock time are a score: "счет был 21:14", "победил 24:22"."""
    lex, tokens = s.lex, s.tokens
    if s.token(i - 1) in lex.score_near or s.token(i + 1) in lex.score_near:
        return True
    if lex.clock_before.before(tokens, i) is not None or lex.day_parts.at(tokens, i) is not None:
        return False
    if s.token(i - 1) in lex.score_verbs:
        return True
    return any(token in lex.score_near for token in tokens[max(0, i - 4) : i])


def read_weekday(s: Sentence, i: int) -> int:
    """Note a day of the week."""
    lex, tokens = s.lex, s.tokens
    found = lex.weekdays.at(tokens, i)
    if found is None:
        return i + 1
    if lex.reading.capital_names and not s.written(i)[0].isupper():
        return i + 1
    needed = lex.doubtful_weekdays.get(tokens[i])
    if needed is not None and s.token(i - 1) not in needed:
        return i + 1
    number, end = found
    rule = "weekday that a night leads to" if lex.night_before.before(tokens, i) is not None else "weekday"
    return note(s, "weekday", str(number), i, end, rule)


def read_name_number(s: Sentence, i: int) -> int:
    """Note a foreign number word that ends a foreign name: "канал BBC Two"."""
    before = s.written(i - 1) if i else ""
    if not (before.isalpha() and s.spaced(i) and before[0].isupper() and s.written(i)[0].isupper()):
        return i + 1
    return note(s, "identifier", str(s.lex.name_numbers[s.tokens[i]]), i, i + 1, "foreign number in a name")


def read_roman(s: Sentence, i: int) -> int:
    """Note a Roman number, where capital letters and the words around it say that it is one."""
    lex, tokens = s.lex, s.tokens
    if not s.written(i).isupper():
        return i + 1
    value = roman_value(tokens[i])
    end = i + 1
    if s.token(end) in DASHES and s.token(end + 2) in lex.century and s.written(end + 1).isupper():
        last = roman_value(tokens[end + 1])
        if value < last or era_around(s, i, end + 3) is not None:  # "XVIII–XIX əsrlər", "III–II вв. до н. э."
            return note(
                s,
                "range",
                (min(value, last), max(value, last)),
                i,
                end + 3,
                "centuries in Roman numbers",
                unit="century",
            )
    if (s.glued(i) and s.tokens[i - 1] not in OPENING) or (
        s.glued(end) and s.token(end) not in (",", ".", ")", ";", ":", "-", "»", "”", '"')
    ):
        return i + 1
    role, after = dates.after_suffix(s, end)
    following = s.token(after)
    if following in lex.century:
        return note(s, "ordinal", value, i, after + 1, "century in Roman numbers", unit="century")
    if following in lex.roman_after:
        return note(s, "ordinal", value, i, after, "Roman number", soft=value == 1)
    if lex.roman_before.before(tokens, i) is not None:
        return note(s, "identifier", str(value), i, after, "Roman number in a name")
    if role == "ordinal":
        return note(s, "ordinal", value, i, after, "Roman number", soft=value == 1)
    if is_regnal(s, i):
        return note(s, "identifier", str(value), i, after, "Roman number in a name")
    if lex.reading.roman_names and len(tokens[i]) > 1:
        if (
            i
            and tokens[i - 1].isalpha()
            and tokens[i - 1] not in lex.skip
            and s.written(i - 1)[0].isupper()
            and not s.written(i - 1).isupper()
        ):
            return note(s, "identifier", str(value), i, after, "Roman number in a name")
        if following.isalpha() and s.spaced(after):
            return note(s, "ordinal", value, i, after, "Roman number")
    if (
        len(tokens[i]) > 1
        and s.token(i - 1) in lex.article
        and following.isalpha()
        and s.spaced(after)
        and s.written(after)[0].isupper()
    ):  # "the III CIS Games"
        return note(s, "ordinal", value, i, after, "Roman number")
    return end


def is_regnal(s: Sentence, i: int) -> bool:
    """Whether a Roman number of two letters or more ends a name: "King Mahmud IV", "Samuel Green III of Boston".

    The word before it has a capital letter and is no abbreviation; "Use IV fluids" is kept out by the word behind.
    """
    before = s.token(i - 1)
    return (
        s.lex.reading.roman_after_names
        and len(s.tokens[i]) > 1
        and before.isalpha()
        and len(before) > 1
        and s.spaced(i)
        and s.written(i - 1)[0].isupper()
        and not s.written(i - 1).isupper()
        and before not in s.lex.skip
        and before not in s.lex.function_words
        and s.token(i + 1) not in s.lex.not_regnal
    )
