"""Numbers in words: cardinals, ordinals, fractions, halves, compounds, and words that are a figure by themselves."""

from __future__ import annotations

from bisect import bisect_left
from decimal import Decimal

from pressrelease.figures import dates, names, ordinals, shares, singles
from pressrelease.figures.amounts import read_amount
from pressrelease.figures.clocks import clock_part
from pressrelease.figures.compounds import read_cents, read_rest
from pressrelease.figures.counts import note_count, note_measure
from pressrelease.figures.decimals import fraction_at
from pressrelease.figures.notes import counts_noun, note
from pressrelease.figures.parts import half_at
from pressrelease.figures.ranges import read_range_end
from pressrelease.figures.sentence import DASHES, Sentence, Value, plain
from pressrelease.figures.surroundings import tail_at
from pressrelease.figures.told_twice import read_told_amount
from pressrelease.figures.years import note_ordinal


def read_idiom(s: Sentence, i: int) -> int:
    """Read words that are a figure by themselves, or that look like one and are none; 0 where there are none."""
    found = s.lex.words.around(s.tokens, i)
    if found is None:
        return 0
    word, start, end = found
    if i and s.tokens[i - 1] in s.lex.of_every and (amount := read_amount(s, i)) is not None:
        share = shares.read_of_every(s, i, amount)
        if share:
            return share
    if isinstance(word, str):  # a clock time that has a name
        return dates.add_time(s, start, end, word, "named hour")
    if not word.kind:
        return end
    if s.figures and s.figures[-1].end > s.starts[start]:
        return end
    if end - start == 1 and (s.tokens[i] in s.lex.half_of or s.tokens[i] in s.lex.denominators):
        half = read_half(s, i)
        if half:
            return half
    canonical = word.canonical
    value: Value | str
    if word.kind == "decade" and s.token(start - 1) in s.lex.possessives:
        low = Decimal(canonical[2:3]) * 10
        return note(
            s, "range", (low, low + 9), start, end, "age by its decade", unit="age"
        )  # "in his sixties"
    if word.kind in ("identifier", "decade", "date"):
        return note(s, word.kind, canonical, start, end, "name of a figure")
    if "/" in canonical:
        one, two = canonical.split("/")
        value = Decimal(one) / int(two)
    else:
        value = Decimal(canonical)
    unit, kind = word.unit, word.kind
    if kind == "fraction" and s.figures and s.figures[-1].kind == "ordinal":
        behind = start > 0 and s.figures[-1].end == s.ends[start - 1]
        if behind:  # "в третьей четверти" of a match
            return end
    if kind == "number" and s.token(end) in s.lex.times and s.token(start - 1) in s.lex.times_before:
        kind, end = "multiplier", end + 1  # "в полтора раза"
    more = half_at(s, end) if unit and canonical == "1" else None
    if more is not None:  # "an hour and a half"
        return note(s, kind, 1 + more[0], start, more[1], "one and a half", unit=unit)
    if kind == "number" and unit and canonical == "1":
        whole, small, stop = read_rest(s, end, 1, unit)
        if stop > end:  # "an hour and 20 minutes"
            return note(s, kind, whole, start, stop, "one of a unit and more", unit=small)
    if kind == "number" and not unit and not isinstance(value, str):
        tail = tail_at(s, end, digits=False)
        if tail is not None and tail[0] != "percent":
            kind, unit, value, end = tail[0], tail[1], value * tail[2], tail[3]
            canonical = plain(value)
        elif s.token(end) in s.lex.scales and word.soft is False:
            value = value * s.lex.scales[s.tokens[end]]
            end += 1
            canonical = plain(value)
            tail = tail_at(s, end, digits=False)
            if tail is not None:
                kind, unit, end = tail[0], tail[1], tail[3]
    if kind == "multiplier" and s.token(end) in s.lex.times:
        end += 1
    return note(
        s,
        kind,
        value,
        start,
        end,
        "word for a figure",
        unit=unit,
        soft=word.soft,
        canonical=canonical,
        qualifier=word.qualifier or None,
    )


def read_half(s: Sentence, i: int) -> int:
    """Read a half of a scale or unit ("half a million", "yarım saat"); 0 where there is none."""
    lex = s.lex
    if s.tokens[i] not in lex.half_of:
        return 0
    j = i + 1
    if s.token(j) in lex.article or s.token(j) == "-":
        j += 1
    whole, start = Decimal(0), i
    last = s.figures[-1] if s.figures and i and s.figures[-1].end == s.ends[i - 1] else None
    if last is not None and last.kind == "number" and not last.unit and isinstance(last.value, Decimal):
        whole, start = last.value, bisect_left(s.starts, last.start)  # "iki yarım metr", "dörd yarım milyard"
    rule = "number and a half" if whole else "half of a unit"
    scale = lex.scales.get(s.token(j))
    if scale and scale >= 100:
        value = int(whole * scale) + scale // 2
        tail = tail_at(s, j + 1, digits=False)
        if tail is not None:
            return note_measure(s, start, j + 1, value, tail, rule, None)
        return note(s, "number", value, start, j + 1, rule)
    tail = tail_at(s, j, digits=False)
    if tail is not None and tail[0] != "money":
        return note_measure(s, start, j, whole + Decimal("0.5"), tail, rule, None)
    if s.tokens[i] in lex.and_half.one and i and (not s.figures or s.figures[-1].end <= s.starts[i - 1]):
        before = lex.units.at(s.tokens, i - 1)
        if before is not None and before[1] == i:  # "saat yarım"
            code, factor = before[0]
            return note(
                s, "number", Decimal("1.5") * factor, i - 1, i + 1, "one and a half of a unit", unit=code
            )
    return 0


def read_words(s: Sentence, i: int) -> int:
    """Read a number in words."""
    lex, tokens = s.lex, s.tokens
    if names.is_foreign(s, i) or names.is_surname(s, i):
        return i + 1
    share = read_share_after_article(s, i)
    if share:
        return share
    amount = read_told_amount(s, i)
    if amount is None:
        return i + 1
    value, end = amount.value, amount.end
    if end - i > 1 and lex.clock_parts.before(tokens, i + 1) is not None and not counts_noun(s, end):
        return i + 1  # "без двадцати три": twenty to three
    minutes = lex.clock_parts.before(tokens, end + 1) if s.token(end) in lex.clock_parts.rows else None
    if minutes is not None and minutes[1] == i:
        return end  # "five past two": the hour reads it
    ends = lex.doubtful_numbers.get(tokens[i])
    if ends is not None and end == i + 1 and s.size > 1 and not s.token(end).endswith(ends):
        return end
    if s.dated and end - i == 1 and value and value <= 31:
        found = dates.date_from_digits(s, i)
        if found:
            return found
    if amount.ordinal and value <= 31 and s.dated:
        found = dates.day_in_words(s, i, end, int(value))
        if found:
            return found
    if isinstance(value, int) and value <= 12:
        found = clock_part(s, i, end, value, ordinal=amount.ordinal)
        if found:
            return found
    if s.token(end + 1) in lex.digit_words and s.token(end) in DASHES and s.glued(end):
        return end + 2  # "a six-figure sum"
    if amount.ordinal:
        part = fraction_at(s, i, amount)
        if part is not None:
            return note_fraction(s, i, *part)
        if ordinals.is_enumerator(s, i, end) or ordinals.is_unit(s, i):
            return end
        if (
            s.token(i - 1) in lex.article
            and s.token(end) == ","
            and s.token(end + 1)
            and lex.alternatives.at(tokens, end + 1)
            and isinstance(value, int)
            and value > 2
        ):
            return note_fraction(s, i - 1, 1, value, end)  # "a third, or $2bn"
        return note_ordinal(s, i, end, value, "ordinal in words")
    if tokens[i] in lex.scales and amount.end == i + 1 and not stands_alone(s, i):
        return i + 1
    if value <= 24 and lex.reading.clock_before:
        found = dates.clock_hour(s, i, end, int(value))
        if found:
            return found
    part = fraction_at(s, i, amount)
    if part is not None and part[0]:
        return note_fraction(s, i, *part)
    share = shares.read_of_every(s, i, amount)
    if share:
        return share
    tail = tail_at(s, end, digits=False)
    if tail is not None:
        return note_measure(s, i, end, value, tail, "number in words with a unit", amount)
    rest = read_range_end(
        s,
        i,
        end,
        amount,
        "ablative" if tokens[end - 1].endswith(lex.ablative) else "",
    )
    if rest:
        return rest
    if names.named_after(s, end):
        return note(s, "identifier", plain(value), i, end, "number before a naming word")
    if (
        end - i == 1
        and isinstance(value, int)
        and value < 100
        and lex.named_phrases.before(tokens, i) is not None
        and s.written(i - 1)[0].isupper()
        and s.written(i)[0].isupper()
    ):
        return note(s, "identifier", plain(value), i, end, "number after a naming word")
    return note_count(s, i, end, value, soft=False, rule="number in words")


def stands_alone(s: Sentence, i: int) -> bool:
    """Whether a scale word without a number is one of it ("million people") or an exact hundred."""
    token = s.tokens[i]
    if token in s.lex.never_alone:
        return False
    value = s.lex.scales[token]
    lex = s.lex
    if s.size == 1:
        return True
    if s.lex.reading.hyphen_joins:  # languages that say "a hundred"
        return s.token(i - 1) in lex.article
    return (value in (100, 1000) and len(token) > 2) or s.token(i - 1) != ""


def note_fraction(s: Sentence, i: int, above: int, below: int, end: int) -> int:
    """Note a fraction that begins at a token, as it is said, not reduced."""
    value = Decimal(above) / below
    return note(s, "fraction", value, i, end, "fraction in words", canonical=f"{above}/{below}")


def read_share_after_article(s: Sentence, i: int) -> int:
    """Read "more than a third", "up by a quarter" where nothing follows that could be third; 0 if it is a rank."""
    lex = s.lex
    below = lex.denominators.get(s.tokens[i])
    if below is None or s.token(i - 1) not in lex.article - lex.definite_article:
        return 0
    if lex.before.before(s.tokens, i - 1) is None and s.token(i - 2) not in lex.share_before:
        return 0
    following = s.token(i + 1)
    if counts_noun(s, i + 1) and lex.roles.get(following) != "number":
        return 0
    if following.isalpha() and tail_at(s, i + 1, digits=False) is not None:
        return 0  # "by the fourth day"
    return note_fraction(s, i, 1, below, i + 1)


def read_fraction_below(s: Sentence, i: int) -> int:
    """Read a fraction whose lower number comes first ("üçdə bir"); 0 where there is none."""
    lex = s.lex
    below = lex.denominators_first.get(s.tokens[i])
    if below is None:
        return 0
    token = s.token(i + 1)
    above = lex.numbers.get(token) or (1 if token in lex.ones else 0)
    if below > 100 and token.isdecimal():
        above = int(token)  # "mində 33"; of a hundred it is a percentage, of three two of them
    if not above or above >= below:
        return (
            read_words(s, i) if s.tokens[i] in lex.numbers and s.tokens[i] not in lex.only_denominators else 0
        )
    return note_fraction(s, i, above, below, i + 2)


def read_one(s: Sentence, i: int) -> int:
    """Read "one", which is mostly an article or a pronoun: a figure only where it counts."""
    lex, tokens = s.lex, s.tokens
    following = s.token(i + 1)
    amount = read_told_amount(s, i)
    if amount is None:
        return i + 1
    if amount.end > i + 1 or amount.ordinal:
        return read_words(s, i)
    part = fraction_at(s, i, amount)
    if part is not None:
        return note_fraction(s, i, *part)
    hour = clock_part(s, i, i + 1, 1)
    if hour:
        return hour
    share = shares.read_one_in(s, i)
    if share:
        return share
    if (following not in lex.not_after_one or s.written(i + 1).isupper()) and tail_at(
        s, i + 1, digits=False
    ) is None:
        single = singles.read_single(s, i)
        if single:
            return single
    if i and tokens[i - 1] in lex.named and s.written(i)[0].isupper() and s.written(i - 1)[0].isupper():
        return note(s, "identifier", "1", i, i + 1, "number after a naming word")
    if not following:
        if s.size == 1:
            return note(s, "number", 1, i, i + 1, "one", soft=True)
        return i + 1
    if half_at(s, i + 1) is not None:
        return note_count(s, i, i + 1, 1, soft=False, rule="one and a half")
    if following in lex.not_after_one:
        if lex.alternatives.at(tokens, i + 1) is None:
            return note_qualified_one(s, i)
    elif s.token(i - 1) in lex.not_before_one and tail_at(s, i + 1, digits=False) is None:
        return i + 1
    rest = read_range_end(s, i, i + 1, amount, "")
    if rest:
        return rest
    tail = tail_at(s, i + 1, digits=False)
    if tail is not None:
        kind, unit, factor, stop = tail
        found = lex.and_half.at(tokens, stop) if stop < s.size else None
        if found is not None:
            return note(s, kind, (1 + found[0]) * factor, i, found[1], "one and a half", unit=unit)
        if kind == "money" and factor == 1:
            amount_of_cents, end = read_cents(s, stop, 1)
            if end > stop:  # "bir manat iyirmi qəpik"
                return note(s, kind, amount_of_cents, i, end, "one of a currency and more", unit=unit)
        value, whole, end = read_rest(s, stop, factor, unit)
        if end > stop:
            return note(s, kind, value, i, end, "one of a unit and more", unit=whole)
        return note(s, kind, factor, i, stop, "one of a unit", unit=unit, soft=kind == "number")
    found = lex.and_half.at(tokens, i + 1)
    if found is not None:
        return note_count(s, i, i + 1, 1, soft=False, rule="one and a half")
    if following in lex.one_is_figure or following in lex.times:
        return note(s, "number", 1, i, i + 1, "one", soft=True)
    return note_qualified_one(s, i)


def note_qualified_one(s: Sentence, i: int) -> int:
    """Note "one" where a qualifier makes it a number ("more than one"); the index after it."""
    if i and s.lex.before.before(s.tokens, i) is not None:
        return note(s, "number", 1, i, i + 1, "one with a qualifier", soft=True)
    return i + 1


def read_compound(s: Sentence, i: int) -> int:
    """Read a word that holds a number and what it counts ("двухдневный", "onillik")."""
    found = s.lex.compound(s.tokens[i])
    if found is None:
        return i + 1
    compound, value = found
    soft = value == 1 or (compound.kind == "multiplier" and value == 2)
    number = value * compound.factor
    return note(s, compound.kind, number, i, i + 1, "compound word", unit=compound.unit, soft=soft)
