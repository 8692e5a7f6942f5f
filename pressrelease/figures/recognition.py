"""Text to figures: the grammar, which knows no language but only the data of one."""

from __future__ import annotations

import re
from decimal import Decimal

from pressrelease.figures import dates, names
from pressrelease.figures.amounts import VULGAR, Amount, compound_number, read_amount
from pressrelease.figures.lexicon import Lexicon, lexicon, roman_value
from pressrelease.figures.names import TIMES_SIGNS
from pressrelease.figures.sentence import DASHES, Sentence, Value, fold, has_trigger, plain
from pressrelease.figures.surroundings import Tail, qualifier_of, sign_before, tail_at
from pressrelease.model import Figure

SCORE_MARKS = DASHES | {":"}
QUOTES = frozenset("\"“”„«»‘’'")
SCORE = re.compile(r"(\d{1,3}):(\d{1,3})")


def find_figures(text: str, lang: str) -> list[Figure]:
    """Every figure of a text, in the order in which they stand.

    Parameters: any string, and the ISO 639-1 code of its language. Offsets of the figures count code points of
    the text as given. Weekdays and months that stand alone are figures of kinds of their own: "1" is Monday,
    "01" is January. Time and memory grow linearly with the length of the text.
    Raises UsageError where the language is not known.
    """
    lex = lexicon(lang)
    low = fold(text, lex)
    if not has_trigger(low, lex):
        return []
    return Reader(text, low, lex).read()


class Reader(Sentence):
    """The grammar over one text: goes from token to token and notes the figures that start there."""

    __slots__ = ()

    def __init__(self, text: str, low: str, lex: Lexicon) -> None:
        super().__init__(text, low, lex)

    # -------------------------------------------------------------------------------------------- the walk

    def read(self) -> list[Figure]:
        """All figures of the text, in order."""
        tokens, roles, lex = self.tokens, self.lex.roles, self.lex
        size = self.size
        compounds = lex.tail_marks and any(mark in self.low for mark in lex.tail_marks)
        masked = names.addresses(self.text) if names.may_hold_address(self.text) else []
        i = 0
        while i < size:
            token = tokens[i]
            if masked and self.starts[i] >= masked[0][0]:
                start, end, said = masked.pop(0)
                if self.starts[i] < end:
                    if any("0" <= letter <= "9" for letter in said):
                        value = said.rpartition("://")[2].rstrip("/")
                        self.figures.append(
                            Figure(
                                "identifier",
                                value,
                                "",
                                "",
                                False,
                                start,
                                end,
                                self.text[start:end],
                                value,
                                "address",
                            )
                        )
                    while i < size and self.starts[i] < end:
                        i += 1
                continue
            role = roles.get(token)
            if role is None:
                if "0" <= token[0] <= "9":
                    i = self.digits(i)
                elif token in VULGAR:
                    i = self.vulgar(i)
                elif compounds and len(token) > 6 and token.isalpha():
                    i = self.compound(i)
                else:
                    i += 1
            elif role == "number":
                i = self.idiom(i) or self.words(i)
            elif role == "one":
                i = self.idiom(i) or self.one(i)
            elif role == "ordinal" or role == "scale":
                i = self.idiom(i) or self.words(i)
            elif role == "word":
                i = self.idiom(i) or self.half(i) or i + 1
            elif role == "month":
                i = dates.date_from_month(self, i) or i + 1
            elif role == "weekday":
                i = self.weekday(i)
            elif role == "denominator":
                i = self.idiom(i) or self.denominator(i) or self.half(i) or i + 1
            else:
                i = self.roman(i)
        if len(self.figures) > 1:
            self.figures.sort(key=lambda figure: figure.start)
            dates.merge_spans(self)
        return self.figures

    # -------------------------------------------------------------------------------------------- noting a figure

    def qualifier(self, start: int, end: int, kind: str) -> str:
        """The qualifier around the tokens from start up to end."""
        return qualifier_of(self, start, end, kind)

    def note(
        self,
        kind: str,
        value: Value | str | tuple[Value, Value],
        start: int,
        end: int,
        rule: str,
        *,
        unit: str = "",
        soft: bool = False,
        canonical: str = "",
    ) -> int:
        """Note a figure over the tokens from start up to end; the index after it."""
        a, b = self.starts[start], self.ends[end - 1]
        qualifier = "" if kind in ("identifier", "score", "date") else qualifier_of(self, start, end, kind)
        final: Decimal | tuple[Decimal | None, Decimal | None] | str
        if isinstance(value, str):
            final, canonical = value, canonical or value
        elif isinstance(value, tuple):
            final = (Decimal(value[0]), Decimal(value[1]))
            canonical = f"{plain(value[0])}..{plain(value[1])}"
        else:
            final = Decimal(value)
            canonical = canonical or plain(value)
        self.figures.append(Figure(kind, final, unit, qualifier, soft, a, b, self.text[a:b], canonical, rule))
        return end

    def name(self, start: int, end: int, rule: str) -> int:
        """Note an identifier over the tokens from start up to end."""
        a, b = self.starts[start], self.ends[end - 1]
        said = names.latin(self, "".join(self.text[a:b].split()))
        if said == "1" and (self._sharp(start) or self.token(end) in self.lex.named_after):
            return self.note("ordinal", 1, start, end, "first in rank", soft=True)
        return self.note("identifier", said, start, end, rule)

    # -------------------------------------------------------------------------------------------- digits

    def digits(self, i: int) -> int:
        """Read what starts with digits."""
        tokens, lex = self.tokens, self.lex
        token = tokens[i]
        end = names.phone_number(self, i)
        if end:
            start = i
            while start and tokens[start - 1] in ("+", "("):
                start -= 1
            value = "".join(t for t in tokens[i:end] if t.isdigit())
            return self.note("identifier", value, start, end, "phone number")
        joined = names.joined_name(self, i)
        if joined is not None and not self._code_before(i):
            return self.name(*joined, "joined name")
        end = dates.numeric_date(self, i)
        if end:
            return end
        if self.dated or (len(token) == 4 and self.token(i + 1) in DASHES):
            end = dates.date_from_digits(self, i)
            if end:
                return end
        if ":" in token:
            end = self.colon(i)
            if end:
                return end
        money = sign_before(self, i)
        if money is None:
            end = dates.clock_from_digits(self, i)
            if end:
                return end
        if names.SECTION.fullmatch(token) and (names.named_before(self, i) or not self._groups(token)):
            _, end = dates.after_suffix(self, i + 1)
            return self.name(i, i + 1, "section number")
        if "/" in token:
            return self.slash(i)
        amount = read_amount(self, i)
        if amount is None:
            return i + 1
        if token == "0" and amount.literal and self.glued(i + 1) and len(self.token(i + 1)) > 3:
            return i + 2  # a letter mistyped as zero
        return self.amount(i, amount, money)

    def _groups(self, token: str) -> bool:
        return all(len(part) == 3 for part in re.split(r"[.,]", token)[1:])

    def _code_before(self, i: int) -> bool:
        """Whether a currency sign or code is joined to the digits."""
        return sign_before(self, i) is not None

    def vulgar(self, i: int) -> int:
        """Read a fraction that is one sign ("½")."""
        tail = tail_at(self, i + 1, digits=True)
        if tail is not None:
            return self.measured(i, i + 1, VULGAR[self.tokens[i]], tail, "fraction sign", None)
        name = {"½": "1/2", "⅓": "1/3", "⅔": "2/3", "¼": "1/4", "¾": "3/4", "⅕": "1/5", "⅛": "1/8"}[
            self.tokens[i]
        ]
        return self.note(
            "fraction", VULGAR[self.tokens[i]], i, i + 1, "fraction sign", canonical=name, soft=name == "1/2"
        )

    def slash(self, i: int) -> int:
        """Read digits with a slash: a fraction, a season of two years, or a name."""
        token = self.tokens[i]
        parts = token.split("/")
        if len(parts) == 2 and parts[0].isdigit() and parts[1].isdigit():
            one, two = int(parts[0]), int(parts[1])
            if len(parts[0]) == 4 and len(parts[1]) in (2, 4) and 1000 <= one <= 2199:
                high = two if len(parts[1]) == 4 else one // 100 * 100 + two
                _, end = dates.after_suffix(self, i + 1)
                return self.note("range", (one, high), i, self._years(end), "season", unit="year")
            if 0 < one < two <= 100 and len(parts[1]) < 4 and two != 7:
                return self.note(
                    "fraction", Decimal(one) / two, i, i + 1, "fraction", canonical=f"{one}/{two}"
                )
        return self.name(i, i + 1, "digits with a slash")

    def colon(self, i: int) -> int:
        """Read digits with a colon: a score or a clock time; 0 where they are neither."""
        match = SCORE.fullmatch(self.tokens[i])
        if match is None:
            return dates.clock_from_digits(self, i)
        one, two = match.groups()
        clocklike = len(two) == 2 and int(two) < 60 and len(one) <= 2
        if clocklike and not (
            self.token(i - 1) in self.lex.score_near or self.token(i + 1) in self.lex.score_near
        ):
            return dates.clock_from_digits(self, i)
        _, end = dates.after_suffix(self, i + 1)
        return self.note("score", f"{int(one)}-{int(two)}", i, end, "score with a colon")

    def amount(self, i: int, amount: Amount, money: tuple[str, int] | None) -> int:
        """Read on behind a number in digits: its ending, unit, the other end of a range; and what it is."""
        lex, tokens = self.lex, self.tokens
        end = amount.end
        value = amount.value
        start = i if money is None else money[1]
        if money is not None:
            return self.money(start, i, amount, money[0])
        role, after = dates.after_suffix(self, end)
        if (
            role == ""
            and tokens[end - 1] in lex.abbreviations
            and self.token(end) == "."
            and not (
                self.token(end + 1)[:1].isalpha()
                and self.written(end + 1)[0].isupper()
                and tail_at(self, end + 1, digits=True) is None
            )
            and self.token(end + 1)
        ):
            end += 1
            role, after = dates.after_suffix(self, end)
        if amount.ordinal:
            return self.ordinal(i, end, value, "ordinal")
        if amount.literal and not role and self.token(end) in lex.year:
            year = self.calendar_year(i, end, end + 1, amount)
            if year:
                return year
        if self.glued(end) and self.token(end) in lex.marks:
            if self.token(end + 1) in lex.masses:
                return self.note(
                    "number", value * lex.marks[self.tokens[end]], i, end + 1, "number with a scale sign"
                )
            tail = tail_at(self, end + 1, digits=False)
            if tail is not None and tail[0] == "money":
                return self.measured(
                    i, end + 1, value * lex.marks[self.tokens[end]], tail, "sum with a scale sign", None
                )
        # a unit may look like an ending ("-m"), and the other way round
        tail = None
        if role in ("", "case", "plural") or (role == "ordinal" and self.token(end) not in DASHES):
            tail = tail_at(self, end, digits=True)
            if (
                tail is not None
                and role
                and tail[3] <= after
                and not (self.glued(end) and self.token(end) not in DASHES)
            ):
                tail = None
        if tail is None and not role:
            scaled = self._mark(end)
            if scaled and self.token(end) not in TIMES_SIGNS:
                return self.note("number", value * scaled, i, end + 1, "number with a scale sign")
        if tail is None and role == "plural" and amount.literal:
            decade = self.decade(i, after, int(value))
            if decade:
                return decade
        if role == "ordinal" and tail is None:
            return self.ordinal_digits(i, after, amount)
        if tail is None:
            if role:
                end = after
            rest = self.range_end(i, end, amount, role)
            if rest:
                return rest
        if tail is None and not role and amount.literal:
            named = self.year_or_name(i, end, amount)
            if named:
                return named
        if tail is None and role:
            if (
                role == "case"
                and amount.literal
                and len(amount.literal) == 4
                and lex.years
                and self.token(end) in lex.years
            ):
                return self.decade(i, end, int(value)) or self.note(
                    "number", value, i, end, "number with an ending"
                )
            tail = tail_at(self, end, digits=True) if role == "adjective" else None
        if tail is not None:
            return self.measured(i, end, value, tail, "number with a unit", amount)
        if names.named_before(self, i) and not amount.scale > 1:
            return self.name(i, amount.end, "number after a naming word")
        if names.named_after(self, amount.end):
            return self.name(i, amount.end, "number before a naming word")
        return self.counted(i, end, value, soft=False, rule="number")

    def _mark(self, end: int) -> int:
        """The value of a scale sign glued to digits ("20m", "12k")."""
        if not self.glued(end):
            return 0
        return self.lex.marks.get(self.tokens[end], 0)

    def counted(self, i: int, end: int, value: Value, *, soft: bool, rule: str) -> int:
        """Note a number that has no unit: a count, a factor, a fraction of a following word."""
        lex = self.lex
        token = self.token(end)
        joined = token in DASHES and self.glued(end) and self.token(end + 1) in lex.times
        if token in lex.times or joined:
            stop = end + 1 + joined
            if i and self.tokens[i - 1] in lex.times_before:
                return self.note("multiplier", value, i, stop, "factor", soft=soft or value == 2)
            window = self.tokens[stop : stop + 4]
            if joined or any(word.startswith(lex.times_compare) for word in window if len(word) > 1):
                return self.note(
                    "multiplier", value, i, stop, "factor", soft=soft or (value == 2 and not joined)
                )
            return self.note("number", value, i, stop, "number of times", soft=soft)
        found = self.and_half(end)
        if found is not None and isinstance(value, int):
            value = value + Decimal("0.5")
            tail = tail_at(self, found[1], digits=True)
            if tail is not None:
                return self.measured(i, found[1], value, tail, "number and a half", None)
            scale = lex.scales.get(self.token(found[1]))
            if scale and scale >= 1000:
                return self.note("number", value * scale, i, found[1] + 1, "number and a half")
            return self.note("number", value, i, found[1], "number and a half")
        unit = ""
        if isinstance(value, int) and 0 < value < 120 and not soft and self._age(i, end, value):
            unit = "age"
        elif self._title(i, end):
            return self.note("identifier", plain(value), i, end, "number in a name")
        return self.note("number", value, i, end, rule, soft=soft, unit=unit)

    def and_half(self, index: int) -> tuple[object, int] | None:
        """The words "and a half" at a token, unless they begin a half of something else ("yarım milyon")."""
        found = self.lex.and_half.at(self.tokens, index) if index < self.size else None
        if (
            found is not None
            and self.tokens[index] in self.lex.half_of
            and (self.token(found[1]) in self.lex.scales or tail_at(self, found[1], digits=False) is not None)
        ):
            return None
        return found

    def _age(self, i: int, end: int, value: int) -> bool:
        """Whether a bare number is an age: "aged 45", or between commas behind a name ("Ivanova, 45, said")."""
        if i and self.lex.age_before.before(self.tokens, i) is not None:
            return True
        return (
            i > 1
            and self.tokens[i - 1] == ","
            and self.token(end) == ","
            and self.tokens[i - 2].isalpha()
            and self.tokens[i][0].isdigit()
            and self.token(end + 1)[:1].isalpha()
            and (self.written(i - 2)[0].isupper() or value > 15)
        )

    def _title(self, i: int, end: int) -> bool:
        """Whether a bare number ends a name: "Nord Stream 2", «Северный поток-2»."""
        if i < 2 or not self.tokens[i][0].isdigit():
            return False
        before = self.tokens[i - 1]
        if before in DASHES and self.glued(i) and self.glued(i - 1):
            return self.token(end) in QUOTES and bool(self.token(end)) and self.tokens[i - 2].isalpha()
        if not (before.isalpha() and len(before) > 2 and self.written(i - 1)[0].isupper()) or self._noun(end):
            return False
        if before in self.lex.roles or before in self.lex.skip or not self.spaced(i):
            return False
        if self.tokens[i - 2] in QUOTES and self.token(end) in QUOTES:
            return True
        # a name of two words or more inside a sentence; a headline in capitals is none
        j = i - 1
        while j >= 0 and self.tokens[j].isalpha() and self.written(j)[0].isupper():
            j -= 1
        return i - 1 - j >= 2 and j >= 0 and self.tokens[j].isalpha()

    def measured(self, i: int, end: int, value: Value, tail: Tail, rule: str, amount: Amount | None) -> int:
        """Note a number with its unit, currency or percent sign; or the range that goes on behind it."""
        kind, unit, factor, stop = tail
        if kind == "number" and amount is not None and self.quoted(i, stop):
            return self.note("identifier", plain(value), i, end, "quoted name")
        if kind == "percent" or kind == "money" or factor == 1:
            rest = self.range_after_unit(i, stop, value, tail)
            if rest:
                return rest
        value = value * factor
        if unit == "a" and any(
            self.lex.age_before.before(self.tokens, k) is not None for k in range(max(1, i - 2), i + 1)
        ):
            unit = "age"
        if kind == "number":
            if value == Decimal("0.5") and unit in ("h", "a"):
                value, unit = (30, "min") if unit == "h" else (6, "mo")
            found = self.and_half(stop)
            if found is not None and isinstance(value, int):
                value, stop = value + Decimal("0.5"), found[1]
            elif (
                self.token(stop) == "-"
                and self.glued(stop)
                and self.token(stop + 1).isdigit()
                and unit == "[ft_i]"
                and self.glued(stop + 1)
            ):
                value, stop = value + Decimal(self.tokens[stop + 1]) / 12, stop + 2
            elif unit == "[ft_i]" and self.token(stop).isdigit() and int(self.tokens[stop]) < 12:
                inch = tail_at(self, stop + 1, digits=True)
                if inch is not None and inch[1] == "[in_i]":
                    value, stop = value + Decimal(self.tokens[stop]) / 12, inch[3]
        return self.note(kind, value, i, stop, rule, unit=unit)

    def quoted(self, i: int, end: int) -> bool:
        """Whether the tokens from i up to end are all that stands between quotation marks: a title."""
        return self.token(i - 1) in QUOTES and self.token(end) in QUOTES and bool(self.token(end))

    def money(self, start: int, i: int, amount: Amount, unit: str) -> int:
        """Note a sum with its sign or code before it ("$2.8bn", "AZN 450 million")."""
        value, end = amount.value, amount.end
        scaled = self._mark(end)
        if scaled:
            value, end = value * scaled, end + 1
        elif (
            self.spaced(end)
            and self.token(end) in self.lex.marks
            and self.written(end).islower()
            and len(self.tokens[end]) > 1
        ):
            value, end = value * self.lex.marks[self.tokens[end]], end + 1
        if self.token(end) in DASHES or self.token(end) in self.lex.middles:
            j = end + 1
            second_money = None
            if self.token(j + 1)[:1].isdigit() and not self.token(j)[:1].isdigit():
                second_money = sign_before(self, j + 1)
                j += 1
            if self.token(j)[:1].isdigit() and (second_money is None or second_money[0] == unit):
                second = read_amount(self, j)
                dash = self.token(end) in DASHES
                if (
                    second is not None
                    and not second.ordinal
                    and (dash and self.glued(end) == self.glued(end + 1))
                    and not (second_money is None and len(second.literal) == 4)
                ):
                    high, stop = second.value, second.end
                    mark = self._mark(stop)
                    if mark:
                        high, stop = high * mark, stop + 1
                        scale = mark
                    else:
                        scale = second.scale
                    if scale > 1 and amount.scale == 1 and value == amount.value:
                        value *= scale
                    tail = tail_at(self, stop, digits=True)
                    if tail is not None and tail[0] == "money":
                        stop = tail[3]
                    return self.note("range", (value, high), start, stop, "range of sums", unit=unit)
        tail = tail_at(self, end, digits=True)
        if tail is not None and tail[0] == "money" and (tail[1] == unit or unit in ("USD", "GBP")):
            end = tail[3]
            unit = tail[1]
        else:
            _, end = dates.after_suffix(self, end)
        return self.note("money", value, start, end, "sum with a sign", unit=unit)

    # -------------------------------------------------------------------------------------------- years, ordinals

    def _years(self, end: int) -> int:
        """The index after a word for years or a year that stands there."""
        token = self.token(end)
        if token in self.lex.years or token in self.lex.year:
            end += 1
            if self.token(end) == "." and self.glued(end) and len(token) <= 2:
                end += 1
        return end

    def calendar_year(self, i: int, end: int, stop: int, amount: Amount) -> int:
        """Read `2017 года`, which is no length of time; 0 where it is one."""
        literal = amount.literal
        if len(literal) == 4 and 1000 <= int(literal) <= 2199 and self.tokens[end] in self.lex.year:
            if (
                self.tokens[end] in self.lex.years
                and not int(literal) % 10
                and not self.lex.year >= {self.tokens[end]}
            ):
                return 0
            if self.token(stop) == "." and self.glued(stop) and len(self.tokens[stop - 1]) <= 2:
                stop += 1
            return self.note("year", int(literal), i, stop, "year with its word")
        return 0

    def decade(self, i: int, end: int, value: int) -> int:
        """Read a decade ("1930s", "30-е годы", "80-ci illər"); 0 where it is none."""
        lex = self.lex
        if value % 10:
            return 0
        stop = end
        if self.token(end) in lex.years:
            stop = end + 1
        elif lex.years:
            return 0
        if value >= 1000:
            if value > 2199:
                return 0
            return self.note("decade", f"{value // 10}x", i, stop, "decade")
        if value >= 100:
            return 0
        if (
            not lex.years
            and not (i and self.tokens[i - 1] in ("'", "’", "‘"))
            and not (value >= 50 and self.token(i - 1) == "the")
        ):
            if self.token(i - 1) in ("her", "his", "their", "my", "your", "our") or self.token(i - 2) in (
                "her",
                "his",
                "their",
            ):
                return self.note("range", (value, value + 9), i, end, "age by its decade", unit="age")
            if self.token(i - 1) != "the":
                return 0
        century = 2000 if value < 20 else 1900
        if self.lex.last_century.at(self.tokens, stop) is not None if stop < self.size else False:
            century = 1900
        if self.lex.last_century_before.before(self.tokens, i) is not None:
            century = 1900
        return self.note("decade", f"{(century + value) // 10}x", i, stop, "decade of two digits")

    def ordinal_digits(self, i: int, end: int, amount: Amount) -> int:
        """Read digits with the ending of an ordinal ("2017-ci", "125th", "30-е")."""
        lex = self.lex
        value = int(amount.value)
        token = self.token(end)
        if token in lex.years and amount.literal:
            found = self.decade(i, end, value)
            if found:
                return found
        if amount.literal and len(amount.literal) == 4 and 1000 <= value <= 2199 and amount.value == value:
            if token in lex.years and token not in lex.year:
                return self.note("year", value, i, end + 1, "year with an ending")
            return self.note("year", value, i, self._years(end), "year with an ending")
        return self.ordinal(i, end, value, "ordinal in digits")

    def ordinal(self, i: int, end: int, value: Value, rule: str) -> int:
        """Note an ordinal, or the century, fraction or decade that it is part of."""
        lex = self.lex
        token = self.token(end)
        stop = end
        if token in lex.century or (
            token in DASHES and self.token(end + 1) in lex.century and self.glued(end)
        ):
            stop = end + 1 if token in lex.century else end + 2
            if value != 1 or self.tokens[i][0].isdigit():
                return self.note("ordinal", value, i, stop, "century", unit="century")
        if 1900 <= value <= 2199 and token in lex.year and isinstance(value, int):
            return self.note("year", value, i, end + 1, "year in words")
        return self.note("ordinal", value, i, end, rule, soft=value == 1)

    def year_or_name(self, i: int, end: int, amount: Amount) -> int:
        """Read bare digits as a year or as a name, as what stands around them asks; 0 where they count."""
        lex, tokens = self.lex, self.tokens
        literal = amount.literal
        value = int(literal)
        if names.named_after(self, end):
            return self.name(i, end, "number before a naming word")
        if names.named_before(self, i) and not (
            len(literal) == 4 and 1900 <= value <= 2099 and not self._sharp(i)
        ):
            return self.name(i, end, "number after a naming word")
        if literal[0] == "0" and len(literal) > 1:
            return self.name(i, end, "digits with a leading zero")
        if len(literal) != 4 or not 1000 <= value <= 2199:
            return 0
        following = self.token(end)
        if following in lex.years and following not in lex.year:
            return self.decade(i, end, value) or self.note("year", value, i, end + 1, "year with its word")
        era = lex.era.at(tokens, end) if end < self.size else None
        if era is not None:
            return self.note("year", value, i, era[1], "year with its era")
        before = self.token(i - 1)
        if before in lex.counted and value < 1900:
            return 0
        if (
            before in lex.year_before
            and before
            and value >= 1500
            and qualifier_of(self, i, end, "number") in ("", "approx", "upto")
        ):
            if (
                not self._noun(end)
                or (before in ("in", "since", "by", "until", "till", "during", "of")
                and value >= 1900)
            ):
                return self.note("year", value, i, end, "year after its preposition")
        if 1900 <= value <= 2099 and not self._noun(end) and qualifier_of(self, i, end, "number") == "":
            return self.note("year", value, i, end, "bare year")
        if (
            lex.reading.capital_names
            and 1900 <= value <= 2099
            and qualifier_of(self, i, end, "number") == ""
            and (before in lex.counted or (i and self.written(i - 1)[0].isupper()))
        ):
            return self.note("year", value, i, end, "bare year")
        return 0

    def _sharp(self, i: int) -> bool:
        """Whether the number is marked as a name by a sign."""
        return self.token(i - 1) in ("№", "#") or (
            self.token(i - 1) == "." and self.token(i - 2) in self.lex.named
        )

    def _noun(self, end: int) -> bool:
        """Whether a word in small letters follows that the number may count."""
        token = self.token(end)
        return (
            bool(token)
            and token[0].isalpha()
            and len(token) > 3
            and token not in self.lex.function_words
            and self.written(end)[0].islower()
            and self.starts[end] - self.ends[end - 1] <= 1
        )

    # -------------------------------------------------------------------------------------------- ranges and scores

    def range_end(self, i: int, end: int, amount: Amount, role: str) -> int:
        """Read the other end of a range, or the other number of a score, behind a bare number; 0 for none."""
        lex, tokens = self.lex, self.tokens
        token = self.token(end)
        if not token:
            return 0
        dash = token in DASHES
        joined_dash = dash and self.glued(end)
        if dash and joined_dash != self.glued(end + 1) and not (self.token(end + 1)[:1].isdigit()):
            # "18- to 29-year-olds"
            if joined_dash and self.token(end + 1) in lex.middles:
                return self.range_to(i, end + 2, amount, "")
            return 0
        if dash:
            following = self.token(end + 1)
            if not following:
                return 0
            if (
                following[0].isdigit()
                and self.token(end + 2) in DASHES
                and self.glued(end + 2)
                and self.token(end + 3)[:1].isdigit()
                and self.glued(end + 3)
                and self.glued(end)
            ):
                return self.note(
                    "identifier",
                    self.text[self.starts[i] : self.ends[end + 3]],
                    i,
                    end + 4,
                    "digits in groups",
                )
            if following[0].isdigit() and len(following) <= 12:
                if amount.digits:
                    return self.range_to(i, end + 1, amount, "dash")
            elif following in lex.numbers and not amount.digits:
                return self.range_to(i, end + 1, amount, "dash")
            elif following in ("$", "£", "€"):
                return 0
            return 0
        if token in lex.middles:
            opened = self._opened(i, token)
            if opened:
                return self.range_to(i, end + 1, amount, "words")
            return 0
        found = lex.alternatives.at(tokens, end)
        if found is not None:
            following = self.token(found[1])
            if (
                following
                and (following[0].isdigit() == amount.digits)
                and (following[0].isdigit() or following in lex.numbers)
            ):
                second = read_amount(self, found[1])
                if (
                    second is not None
                    and not second.ordinal
                    and amount.value < second.value <= amount.value * 2 + 3
                ):
                    return self.range_to(i, found[1], amount, "or")
            return 0
        if role == "ablative" and (token[0].isdigit() or token in lex.numbers):
            second = read_amount(self, end)
            if second is None or second.ordinal or second.value <= amount.value:
                return 0
            second_role, after = dates.after_suffix(self, second.end)
            tail = tail_at(self, after, digits=True) if not second_role else None
            last = tokens[(tail[3] if tail else after) - 1]
            stop = tail[3] if tail else after
            if (
                last.endswith(lex.case_ends.get("limit", ("\0",)))
                or self.token(stop) in lex.span_ends
                or self.token(stop + 1) in lex.span_ends
            ):
                return self.range_to(i, end, amount, "endings")
        return 0

    def _opened(self, i: int, middle: str) -> bool:
        """Whether the words before a number and behind it are those of a span."""
        before = {self.token(i - 1), self.token(i - 2)}
        return any(
            word == middle and (not opening or opening in before) for opening, word in self.lex.between
        )

    def range_to(self, i: int, j: int, amount: Amount, manner: str) -> int:
        """Read the second number at a token and note the range, the score or the span of years."""
        lex, tokens = self.lex, self.tokens
        if j >= self.size:
            return 0
        money = None
        if tokens[j] in ("$", "£", "€") and manner == "words":
            return 0
        if not (tokens[j][0].isdigit() or tokens[j] in lex.numbers or tokens[j] in lex.scales):
            return 0
        if ":" in tokens[j]:
            return 0
        second = read_amount(self, j)
        if second is None or (second.ordinal and manner != "dash"):
            return 0
        low, high, end = amount.value, second.value, second.end
        role, after = dates.after_suffix(self, end)
        tail = tail_at(self, end, digits=second.digits)
        if tail is not None and role and self.token(end) in DASHES and tail[3] <= after:
            tail = None
        if tail is None and role:
            end = after
            if role in ("adjective", "limit", "dative", "ordinal", "case"):
                tail = tail_at(self, end, digits=True)
        one, two = amount.literal, second.literal
        # years
        if (
            len(one) == 4
            and 1000 <= int(one) <= 2199
            and len(two) in (2, 4)
            and manner in ("dash", "words", "endings")
        ):
            last = int(two) if len(two) == 4 else int(one) // 100 * 100 + int(two)
            worded = self.token(end) in lex.years or self.token(end) in lex.year
            if int(one) < last <= 2199 and (
                worded
                or (tail is None and not self._noun(end))
                or (len(two) == 4 and lex.reading.capital_names and tail is None)
            ):
                start = i
                return self.note(
                    "range", (int(one), last), start, self._years(end), "span of years", unit="year"
                )
        if (
            manner == "dash"
            and one
            and two
            and len(one) <= 3
            and len(two) <= 3
            and tail is None
            and role in ("", "case", "ordinal")
        ):
            token = self.token(end)
            near = self.tokens[max(0, i - 8) : i] + self.tokens[end : end + 6]
            sporting = any(word in lex.score_words for word in near)
            if (low >= high and token not in lex.scales) or (sporting and not self._noun(end)):
                return self.note("score", f"{plain(low)}-{plain(high)}", i, end, "score")
        if manner == "dash" and isinstance(low, Decimal) and tail is None and low >= high:
            return self.note("score", f"{plain(low)}-{plain(high)}", i, end, "score")
        if second.ordinal:
            return 0
        if second.scale > 1 and amount.scale == 1 and low < 1000:
            low = low * second.scale
        if low == high:
            return 0
        if manner != "dash" and low > high:
            return 0
        if low > high:
            low, high = high, low
        soft = manner == "or" and not amount.digits and high <= 10
        if tail is not None:
            kind, unit, factor, stop = tail
            if kind == "percent":
                unit = unit or "%"
            return self.note("range", (low * factor, high * factor), i, stop, "range", unit=unit, soft=soft)
        if self.token(end) in lex.ages.one:
            end += 1
        return self.note("range", (low, high), i, end, "range", soft=soft)

    def range_after_unit(self, i: int, stop: int, value: Value, tail: Tail) -> int:
        """Read the other end of a range where both have their unit ("70%-90%", "5 км - 7 км"); 0 for none."""
        lex = self.lex
        token = self.token(stop)
        if (
            token in DASHES
            and self.glued(stop) == self.glued(stop + 1)
            and self.token(stop + 1)[:1].isdigit()
        ):
            second = read_amount(self, stop + 1)
            if second is None or second.ordinal:
                return 0
            other = tail_at(self, second.end, digits=True)
            if other is not None and other[:3] == tail[:3] and other[3] > second.end and value < second.value:
                unit = tail[1] or ("%" if tail[0] == "percent" else "")
                return self.note(
                    "range", (value * tail[2], second.value * tail[2]), i, other[3], "range", unit=unit
                )
        return 0

    # -------------------------------------------------------------------------------------------- words

    def idiom(self, i: int) -> int:
        """Read words that are a figure by themselves, or that look like one and are none; 0 where there are none."""
        found = self.lex.words.around(self.tokens, i)
        if found is None:
            return 0
        word, start, end = found
        if isinstance(word, str):  # a clock time that has a name
            return dates._add_time(self, start, end, word, "named hour")
        if not word.kind:
            return end
        if self.figures and self.figures[-1].end > self.starts[start]:
            return end
        if end - start == 1 and (
            self.tokens[i] in self.lex.half_of or self.tokens[i] in self.lex.denominators
        ):
            half = self.half(i)
            if half:
                return half
        canonical = word.canonical
        value: Value | str
        if word.kind == "identifier":
            return self.note("identifier", canonical, start, end, "name with a number")
        if "/" in canonical:
            one, two = canonical.split("/")
            value = Decimal(one) / int(two)
        else:
            value = Decimal(canonical)
        unit, kind = word.unit, word.kind
        if kind == "number" and not unit and not isinstance(value, str):
            tail = tail_at(self, end, digits=False)
            if tail is not None and tail[0] != "percent":
                kind, unit, value, end = tail[0], tail[1], value * tail[2], tail[3]
                canonical = plain(value)
            elif self.token(end) in self.lex.scales and word.soft is False:
                value = value * self.lex.scales[self.tokens[end]]
                end += 1
                canonical = plain(value)
                tail = tail_at(self, end, digits=False)
                if tail is not None:
                    kind, unit, end = tail[0], tail[1], tail[3]
        if kind == "multiplier" and self.token(end) in self.lex.times:
            end += 1
        return self.note(
            kind, value, start, end, "word for a figure", unit=unit, soft=word.soft, canonical=canonical
        )

    def half(self, i: int) -> int:
        """Read a half of a scale or unit ("half a million", "yarım saat"); 0 where there is none."""
        lex = self.lex
        if self.tokens[i] not in lex.half_of:
            return 0
        j = i + 1
        if self.token(j) in ("a", "an", "-"):
            j += 1
        scale = lex.scales.get(self.token(j))
        if scale and scale >= 100:
            tail = tail_at(self, j + 1, digits=False)
            if tail is not None:
                return self.measured(i, j + 1, scale // 2, tail, "half of a scale", None)
            return self.note("number", scale // 2, i, j + 1, "half of a scale")
        tail = tail_at(self, j, digits=False)
        if tail is not None and tail[0] == "number":
            return self.measured(i, j, Decimal("0.5"), tail, "half of a unit", None)
        if self.token(j) == "dozen":
            return self.note("number", 6, i, j + 1, "half of a dozen", soft=True)
        if (
            self.tokens[i] in lex.and_half.one
            and i
            and (not self.figures or self.figures[-1].end <= self.starts[i - 1])
        ):
            before = lex.units.at(self.tokens, i - 1)
            if before is not None and before[1] == i:  # "saat yarım"
                code, factor = before[0]
                return self.note(
                    "number", Decimal("1.5") * factor, i - 1, i + 1, "one and a half of a unit", unit=code
                )
        return 0

    def words(self, i: int) -> int:
        """Read a number in words."""
        lex, tokens = self.lex, self.tokens
        amount = read_amount(self, i)
        if amount is None:
            return i + 1
        value, end = amount.value, amount.end
        if self.dated and end - i == 1 and value and value <= 31:
            found = dates.date_from_digits(self, i)
            if found:
                return found
        if amount.ordinal and value <= 31 and self.dated:
            found = dates.day_in_words(self, i, end, int(value))
            if found:
                return found
        if amount.ordinal:
            return self.ordinal(i, end, value, "ordinal in words")
        if tokens[i] in lex.scales and amount.end == i + 1 and not self._scale_alone(i):
            return i + 1
        if value <= 24 and lex.reading.clock_before:
            found = dates.clock_hour(self, i, end, int(value))
            if found:
                return found
        fraction = self._fraction(i, end, value)
        if fraction:
            return fraction
        tail = tail_at(self, end, digits=False)
        if tail is not None:
            return self.measured(i, end, value, tail, "number in words with a unit", amount)
        rest = self.range_end(
            i,
            end,
            amount,
            "ablative" if tokens[end - 1].endswith(lex.case_ends.get("ablative", ("\0",))) else "",
        )
        if rest:
            return rest
        if names.named_after(self, end):
            return self.note("identifier", plain(value), i, end, "number before a naming word")
        if (
            end - i == 1
            and isinstance(value, int)
            and value < 100
            and lex.named_phrases.before(tokens, i) is not None
            and self.written(i - 1)[0].isupper()
            and self.written(i)[0].isupper()
        ):
            return self.note("identifier", plain(value), i, end, "number after a naming word")
        return self.counted(i, end, value, soft=False, rule="number in words")

    def _scale_alone(self, i: int) -> bool:
        """Whether a scale word without a number is one of it ("million people") or an exact hundred."""
        token = self.tokens[i]
        value = self.lex.scales[token]
        if self.size == 1:
            return True
        if self.lex.reading.hyphen_joins:  # languages that say "a hundred"
            return self.token(i - 1) in ("a", "per", "the") or False
        return (value in (100, 1000) and len(token) > 2) or self.token(i - 1) != ""

    def _fraction(self, i: int, end: int, value: Value) -> int:
        """Read `two thirds`, `две трети`; 0 where it is no fraction."""
        lex = self.lex
        j = end + 1 if self.token(end) == "-" and self.glued(end) else end
        below = lex.denominators.get(self.token(j))
        if below is None or not isinstance(value, int) or value >= below or value < 1:
            return 0
        return self.note(
            "fraction", Decimal(value) / below, i, j + 1, "fraction in words", canonical=f"{value}/{below}"
        )

    def denominator(self, i: int) -> int:
        """Read a fraction whose lower number comes first ("üçdə bir"); 0 where there is none."""
        lex = self.lex
        below = lex.denominators_first.get(self.tokens[i])
        if below is None:
            return 0
        above = lex.numbers.get(self.token(i + 1)) or (1 if self.token(i + 1) in lex.ones else 0)
        if not above or above >= below:
            return self.words(i) if self.tokens[i] in lex.numbers and self.tokens[i] != "onda" else 0
        return self.note(
            "fraction", Decimal(above) / below, i, i + 2, "fraction in words", canonical=f"{above}/{below}"
        )

    def one(self, i: int) -> int:
        """Read "one", which is mostly an article or a pronoun: a figure only where it counts."""
        lex, tokens = self.lex, self.tokens
        following = self.token(i + 1)
        amount = read_amount(self, i)
        if amount is None:
            return i + 1
        if amount.end > i + 1 or amount.ordinal:
            return self.words(i)
        fraction = self._fraction(i, i + 1, 1)
        if fraction:
            return fraction
        if not following:
            if self.size == 1:
                return self.note("number", 1, i, i + 1, "one", soft=True)
            return i + 1
        if following in lex.not_after_one:
            if lex.alternatives.at(tokens, i + 1) is None:
                return self._qualified_one(i)
        elif self.token(i - 1) in lex.not_before_one and tail_at(self, i + 1, digits=False) is None:
            return i + 1
        rest = self.range_end(i, i + 1, amount, "")
        if rest:
            return rest
        tail = tail_at(self, i + 1, digits=False)
        if tail is not None:
            kind, unit, factor, stop = tail
            found = lex.and_half.at(tokens, stop) if stop < self.size else None
            if found is not None:
                return self.note(kind, Decimal("1.5"), i, found[1], "one and a half", unit=unit)
            return self.note(kind, factor, i, stop, "one of a unit", unit=unit, soft=kind == "number")
        found = lex.and_half.at(tokens, i + 1)
        if found is not None:
            return self.counted(i, i + 1, 1, soft=False, rule="one and a half")
        if following in lex.one_is_figure or following in lex.times:
            return self.note("number", 1, i, i + 1, "one", soft=True)
        return self._qualified_one(i)

    def _qualified_one(self, i: int) -> int:
        """Note "one" where a qualifier makes it a number ("more than one"); the index after it."""
        if i and self.lex.before.before(self.tokens, i) is not None:
            return self.note("number", 1, i, i + 1, "one with a qualifier", soft=True)
        return i + 1

    def compound(self, i: int) -> int:
        """Read a word that holds a number and what it counts ("двухдневный", "onillik")."""
        lex = self.lex
        word = self.tokens[i]
        if len(word) > 60:
            return i + 1
        for cut in range(2, len(word) - 2):
            compound = lex.tails.get(word[cut:])
            if compound is None:
                continue
            value = compound_number(word[:cut], lex)
            if value is None:
                continue
            number = value * compound.factor
            kind = compound.kind
            soft = value == 1 or (kind == "multiplier" and value == 2)
            return self.note(kind, number, i, i + 1, "compound word", unit=compound.unit, soft=soft)
        return i + 1

    def weekday(self, i: int) -> int:
        """Note a day of the week."""
        lex, tokens = self.lex, self.tokens
        found = lex.weekdays.at(tokens, i)
        if found is None:
            return i + 1
        if lex.reading.capital_names and not self.written(i)[0].isupper():
            return i + 1
        needed = lex.doubtful_weekdays.get(tokens[i])
        if needed is not None and self.token(i - 1) not in needed:
            return i + 1
        number, end = found
        return self.note("weekday", str(number), i, end, "weekday")

    def roman(self, i: int) -> int:
        """Note a Roman number, where capital letters and the words around it say that it is one."""
        lex, tokens = self.lex, self.tokens
        if not self.written(i).isupper():
            return i + 1
        value = roman_value(tokens[i])
        end = i + 1
        if self.glued(i) or (
            self.glued(end) and self.token(end) not in (",", ".", ")", ";", ":", "-", "»", "”", '"')
        ):
            return i + 1
        role, after = dates.after_suffix(self, end)
        following = self.token(after)
        if following in lex.century:
            return self.note("ordinal", value, i, after + 1, "century in Roman numbers", unit="century")
        if following in lex.roman_after:
            return self.note("ordinal", value, i, after, "Roman number", soft=value == 1)
        if lex.roman_before.before(tokens, i) is not None:
            return self.note("identifier", str(value), i, after, "Roman number in a name")
        if role == "ordinal":
            return self.note("ordinal", value, i, after, "Roman number", soft=value == 1)
        return end
