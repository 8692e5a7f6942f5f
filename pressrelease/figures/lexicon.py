"""A language's reading data compiled to look-ups: dictionaries of single words, and phrases by a word they hold."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from pressrelease import languages
from pressrelease.figures.inflection import Inflection, harmonise
from pressrelease.languages import Compound, FigureWord, Language, Reading, language, needed
from pressrelease.ready import pack_ready, read_ready

# A number with its inner separators, a run of letters, or one other sign. What lies between tokens is white space.
TOKEN = re.compile(r"[0-9]+(?:[.,:/][0-9]+)*|[^\W\d_]+|[^\w\s]|_|\d")
WORD = re.compile(r"[^\W\d_]+")
DIGIT = re.compile(r"[0-9½⅓⅔¼¾⅕⅛]")

ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}

Words = tuple[frozenset[str], ...]


def roman_value(word: str) -> int:
    """The value of a Roman number in lower case, 0 where the word is none."""
    total = 0
    for letter, following in zip(word, [*word[1:], ""], strict=True):
        value = ROMAN.get(letter, 0)
        if not value:
            return 0
        total += -value if ROMAN.get(following, 0) > value else value
    return total if roman_numeral(total) == word else 0


def roman_numeral(value: int) -> str:
    """The Roman number of a value below 4,000, in lower case."""
    text = ""
    for step, letters in zip(
        (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1),
        "m cm d cd c xc l xl x ix v iv i".split(),
        strict=True,
    ):
        count, value = divmod(value, step)
        text += letters * count
    return text


class Phrases:
    """Phrases that are looked up at their first word, the longest first; with a payload each."""

    __slots__ = ("many", "one")

    def __init__(self, entries: Iterable[tuple[Words, Any]]) -> None:
        self.one: dict[str, Any] = {}
        self.many: dict[str, list[tuple[Words, Any]]] = {}
        for words, payload in entries:
            if len(words) == 1:
                for form in words[0]:
                    self.one.setdefault(form, payload)
            else:
                for form in words[0]:
                    self.many.setdefault(form, []).append((words[1:], payload))
        for rows in self.many.values():
            rows.sort(key=lambda row: -len(row[0]))

    def at(self, tokens: list[str], index: int) -> tuple[Any, int] | None:
        """The payload of the longest phrase that starts at that token, and the index after it."""
        token = tokens[index]
        rows = self.many.get(token)
        if rows is not None:
            for rest, payload in rows:
                end = index + 1 + len(rest)
                if end <= len(tokens) and all(tokens[index + 1 + k] in rest[k] for k in range(len(rest))):
                    return payload, end
        payload = self.one.get(token)
        return None if payload is None else (payload, index + 1)

    def heads(self) -> Iterator[str]:
        """The words with which phrases start."""
        yield from self.one
        yield from self.many


class PhrasesBefore:
    """Phrases that are looked up by their last word, reading backwards."""

    __slots__ = ("rows",)

    def __init__(self, entries: Iterable[tuple[Words, Any]]) -> None:
        self.rows: dict[str, list[tuple[Words, Any]]] = {}
        for words, payload in entries:
            for form in words[-1]:
                self.rows.setdefault(form, []).append((words[-2::-1] if len(words) > 1 else (), payload))
        for rows in self.rows.values():
            rows.sort(key=lambda row: -len(row[0]))

    def before(self, tokens: list[str], index: int) -> tuple[Any, int] | None:
        """The payload of the longest phrase that ends just before that token, and the index where it starts."""
        rows = self.rows.get(tokens[index - 1]) if index > 0 else None
        if rows is not None:
            for rest, payload in rows:
                start = index - 1 - len(rest)
                if start >= 0 and all(tokens[index - 2 - k] in rest[k] for k in range(len(rest))):
                    return payload, start
        return None


class Anchored:
    """Phrases that are looked up by one of their words, with what stands left and right of it."""

    __slots__ = ("rows",)

    def __init__(self, entries: Iterable[tuple[Words, int, Any]]) -> None:
        self.rows: dict[str, list[tuple[Words, Words, Any]]] = {}
        for words, anchor, payload in entries:
            for form in words[anchor]:
                self.rows.setdefault(form, []).append((words[:anchor][::-1], words[anchor + 1 :], payload))
        for rows in self.rows.values():
            rows.sort(key=lambda row: -len(row[0]) - len(row[1]))

    def around(self, tokens: list[str], index: int) -> tuple[Any, int, int] | None:
        """The payload of the longest phrase around that token, with the index of its start and after its end."""
        for left, right, payload in self.rows.get(tokens[index], ()):
            start, end = index - len(left), index + 1 + len(right)
            if (
                start >= 0
                and end <= len(tokens)
                and all(tokens[index + 1 + k] in right[k] for k in range(len(right)))
                and all(tokens[index - 1 - k] in left[k] for k in range(len(left)))
            ):
                return payload, start, end
        return None


class Forms:
    """The notation of forms: stems with the endings of a paradigm, harmony applied, letters folded."""

    def __init__(self, reading: Reading) -> None:
        self.folds = str.maketrans({old: new for old, new in reading.folds.items() if len(old) == 1})
        self.harmony = reading.harmony
        self.default = next(iter(reading.harmony.values()), ("", ""))
        self.paradigms = {name: endings.split() for name, endings in reading.paradigms.items()}
        self._endings: dict[tuple[str, str], list[str]] = {}
        self.inflection = Inflection(reading.inflection, reading.harmony)

    def fold(self, text: str) -> str:
        return text.translate(self.folds) if self.folds else text

    def spread(self, word: str) -> list[str]:
        """All forms of a word in the notation `stem+paradigm`, folded."""
        stem, plus, paradigm = word.partition("+")
        if not plus:
            return [self.fold(word)]
        vowel = ""
        if self.harmony:
            vowel = next((letter for letter in reversed(stem) if letter in self.harmony), "")
        sound = vowel if stem.endswith(vowel) else vowel + "-"
        endings = self._endings.get((paradigm, sound))
        if endings is None:
            if paradigm in self.inflection.states:
                forms = self.inflection.forms(sound, paradigm)
                endings = [self.fold(form[len(sound) :]) for form, _ in forms]
            else:
                endings = [self._harmonised(ending, vowel) for ending in self.paradigms[paradigm]]
            self._endings[paradigm, sound] = endings
        stem = self.fold(stem)
        return [stem + ending for ending in endings]

    def _harmonised(self, ending: str, vowel: str) -> str:
        if ending == "0":
            return ""
        if self.harmony:
            ending, _ = harmonise(ending, self.harmony.get(vowel, self.default), self.harmony)
        return self.fold(ending)

    def words(self, listed: str) -> Iterator[str]:
        """All forms of the single words of a list."""
        if listed:
            for entry in listed.split(", "):
                yield from self.spread(entry)

    def phrases(self, listed: str) -> Iterator[Words]:
        """The phrases of a list, as one set of forms a token."""
        if listed:
            for entry in listed.split(", "):
                if entry.isalpha():  # one word as it stands, which most are
                    yield (frozenset((self.fold(entry),)),)
                    continue
                phrase: list[frozenset[str]] = []
                for word in entry.split(" "):
                    if "+" in word[1:]:
                        *first, last = TOKEN.findall(word[: word.index("+")])
                        phrase.extend(frozenset((token,)) for token in first)
                        phrase.append(frozenset(self.spread(last + word[word.index("+") :])))
                    else:
                        phrase.extend(frozenset((token,)) for token in TOKEN.findall(self.fold(word)))
                if phrase:
                    yield tuple(phrase)

    def table(self, listed: Mapping[int, str]) -> dict[str, int]:
        return {form: value for value, forms in listed.items() for form in self.words(forms)}

    def set(self, listed: str) -> frozenset[str]:
        return frozenset(self.words(listed))

    def beginnings(self, listed: str) -> tuple[str, ...]:
        """The entries of a list as they stand, none for an empty one: beginnings and endings of words."""
        return tuple(filter(None, map(self.fold, listed.split(", "))))

    def phrase_book(self, *groups: tuple[str, Any]) -> Phrases:
        return Phrases((words, payload) for listed, payload in groups for words in self.phrases(listed))


def _unit(key: str) -> tuple[str, Decimal | int]:
    factor, space, code = key.rpartition(" ")
    if not space:
        return code, 1
    return code, Decimal(factor) if "." in factor else int(factor)


class Lexicon:
    """Everything the grammar looks up in one language, by the role that a word can have."""

    def __init__(self, source: Language) -> None:
        reading = needed(source.reading, source, "reading", "read figures")
        forms = Forms(reading)
        self.code = source.code
        self.reading = reading
        self.joining = frozenset(
            {
                *forms.words(reading.list_and),
                *forms.words(reading.alternatives),
                *(words[1] for words in reading.between),
                *source.comparing.against_words.split(", "),
            }
        )
        self.more = forms.beginnings(source.comparing.more)
        self.less = forms.beginnings(source.comparing.less)
        self.out_of = frozenset(f" {words} " for words in source.comparing.out_of.split(", "))
        self.minutes_to = forms.set(source.comparing.minutes_to)
        self.contrary = forms.set(source.comparing.contrary)
        self.frost_near = forms.beginnings(source.comparing.frost_near)
        self.down_words = forms.set(source.comparing.down_words)
        self.passing = forms.set(source.comparing.passing)
        self.limit_nouns = forms.beginnings(source.comparing.limit_nouns)
        self.from_words = forms.set(source.comparing.from_words)
        self.within = tuple(filter(None, source.comparing.within.split(", ")))
        self.reaching = forms.beginnings(source.comparing.reaching)
        self.negative_near = forms.beginnings(source.comparing.negative_near)
        self.year_of_life = tuple(filter(None, source.comparing.year_of_life.split(", ")))
        self.ahead_of = forms.set(source.comparing.ahead_of)
        self.minutes_past = forms.set(source.comparing.minutes_past)
        self.to_words = forms.set(source.comparing.to_words) - forms.set(source.comparing.by_words)
        self.to_endings = forms.beginnings(source.comparing.to_endings)
        self.rising = forms.beginnings(source.comparing.rising)
        self.falling = forms.beginnings(source.comparing.falling)
        self.two_way_marks = source.comparing.two_way_marks
        self.negations = forms.beginnings(source.comparing.negations)
        self.namesakes = dict(source.comparing.namesakes)
        self.doubtful_qualifiers = {
            code: forms.beginnings(words) for code, words in source.comparing.doubtful_qualifiers.items()
        }
        self.lower = dict(source.lower)
        self.numbers = forms.table(reading.cardinals)
        # forms that are other words by themselves, and numbers only inside one ("yüz onu")
        self.inner_numbers = {
            form: value
            for form in forms.words(reading.not_numbers)
            if (value := self.numbers.pop(form, None))
        }
        self.inner_numbers |= dict.fromkeys(forms.words(reading.inner_ones), 1)
        self.ones = forms.set(reading.ones)
        self.ordinals = forms.table(reading.ordinals)
        self.scales: dict[str, int] = {}
        for value, listed in reading.scales.items():
            for words in forms.phrases(listed):
                if len(words) == 1:
                    self.scales.update(dict.fromkeys(words[0], value))
        self.heading_scales = forms.table(reading.heading_scales)
        self.abbreviations = forms.set(reading.abbreviations)
        self.marks = {forms.fold(mark): value for mark, value in reading.marks.items()}
        self.endings = {forms.fold(form): role or "case" for form, role in forms.inflection.endings("digits")}
        self.endings |= {
            forms.fold(form): role for role, listed in reading.endings.items() for form in forms.words(listed)
        }
        for form in forms.words(reading.endings.get("ordinal", "")):
            self.endings[form] = "ordinal"
        self.case_ends = {role: tuple(forms.words(listed)) for role, listed in reading.cases.items()}
        self.limit_ends = self.case_ends.get("limit", ())
        self.ablative = self.case_ends.get("ablative", ())
        self.night_before = PhrasesBefore((words, True) for words in forms.phrases(reading.night_before))
        self.age_apart = forms.set(reading.age_apart)
        self.echoes = PhrasesBefore((words, True) for words in forms.phrases(reading.echoes))
        self.weight_near = forms.set(reading.weight_near)
        self.mass_not = forms.set(reading.mass_not)
        self.named_always = forms.set(reading.named_always)
        self.range_nouns = forms.set(reading.range_nouns)
        self.masses = forms.set(reading.masses)
        self.function_words = forms.set(reading.function_words)
        self.units = forms.phrase_book(*((listed, _unit(key)) for key, listed in reading.units.items()))
        self.currencies = forms.phrase_book(
            *((listed, _unit(key)) for key, listed in reading.currencies.items())
        )
        self.never_alone = forms.set(reading.homographs)
        self.homographs = {
            form: unit
            for form in forms.words(reading.homographs)
            if (unit := self.units.one.pop(form, None)) is not None
        }
        for form in forms.words(reading.homographs):
            self.currencies.one.pop(form, None)
        self.percent = forms.phrase_book(
            (reading.points, "pp"), (reading.percent, "%"), (reading.basis_points, "bp")
        )
        self.months = {form: n for n, listed in enumerate(reading.months, 1) for form in forms.words(listed)}
        self.weekdays = forms.phrase_book(*((listed, n) for n, listed in enumerate(reading.weekdays, 1)))
        self.year = forms.set(reading.year)
        self.years = forms.set(reading.years)
        self.year_before = forms.set(reading.year_before)
        self.century = forms.set(reading.century)
        self.eras = forms.phrase_book(*((listed, sign) for sign, listed in reading.eras.items()))
        self.eras_before = PhrasesBefore(
            (words, sign) for sign, listed in reading.eras_before.items() for words in forms.phrases(listed)
        )
        self.month_words = forms.set(reading.month_words)
        self.day_of = forms.set(reading.day_of)
        self.last_century = forms.phrase_book((reading.last_century, True))
        self.last_century_before = PhrasesBefore(
            (words, True) for words in forms.phrases(reading.last_century)
        )
        self.ages = forms.phrase_book((reading.ages, True))
        self.age_before = PhrasesBefore((words, True) for words in forms.phrases(reading.age_before))
        self.clock_before = PhrasesBefore((words, True) for words in forms.phrases(reading.clock_before))
        self.clock_after = forms.phrase_book((reading.clock_after, True))
        self.day_parts = forms.phrase_book(*((listed, part) for part, listed in reading.day_parts.items()))
        self.day_parts_before = PhrasesBefore(
            (words, part) for part, listed in reading.day_parts.items() for words in forms.phrases(listed)
        )
        self.times = forms.set(reading.times)
        self.times_before = forms.set(reading.times_before)
        self.times_compare = tuple(forms.words(reading.times_compare))
        self.denominators = forms.table(reading.denominators)
        self.denominators_first = forms.table(reading.denominators_first)
        self.foreign_after = forms.set(reading.foreign_after)
        self.doubtful_months = forms.set(reading.doubtful_months)
        self.wholes = forms.set(reading.wholes)
        self.point_words = forms.set(reading.point_words)
        self.only_denominators = forms.set(reading.only_denominators)
        self.share_before = forms.set(reading.share_before)
        self.half_of = forms.set(reading.half_of)
        self.and_half = forms.phrase_book(
            (reading.and_half, Decimal("0.5")),
            *((words, Decimal(part)) for part, words in reading.and_part.items()),
        )
        self.before = PhrasesBefore(
            (words, code) for code, listed in reading.before.items() for words in forms.phrases(listed)
        )
        self.skip = forms.set(reading.skip)
        self.after = Phrases(
            (words, (code, role))
            for code, rows in reading.after.items()
            for listed, role in rows
            for words in forms.phrases(listed)
        )
        self.after_heads = frozenset(self.after.heads())
        self.targets = tuple(forms.words(reading.targets))
        self.not_units = forms.phrase_book((reading.not_units, True))
        self.digit_units = forms.set(reading.digit_units)
        self.digit_words = forms.set(reading.digit_words)
        self.ranked = forms.set(reading.ranked)
        self.enumerators = forms.set(reading.enumerators)
        self.ordinal_singular = forms.set(reading.ordinal_singular)
        self.match_play = forms.set(reading.match_play)
        self.record_words = forms.set(reading.record_words)
        self.lines_before = PhrasesBefore((words, True) for words in forms.phrases(reading.lines_before))
        self.not_regnal = forms.set(reading.not_regnal)
        self.listed = forms.set(reading.listed)
        self.name_numbers = forms.table(reading.name_numbers)
        self.foreign_words = forms.set(reading.foreign_words)
        self.surnames = forms.set(reading.surnames)
        self.named_things = forms.set(reading.named_things)
        self.odd_plurals = forms.set(reading.odd_plurals)
        self.not_a_year = forms.set(reading.not_a_year)
        self.letters = frozenset(source.letters)
        self.percent_before = forms.set(reading.percent_before)
        self.share_in = forms.phrase_book((reading.share_in, True))
        self.shared = forms.set(reading.shared)
        self.share_then = forms.set(reading.share_then)
        self.share_not = forms.set(reading.share_not)
        self.holders = forms.set(reading.holders)
        self.every = forms.set(reading.every)
        self.every_not = forms.set(reading.every_not)
        self.of_every = forms.set(reading.of_every)
        self.ones_of = forms.set(reading.ones_of)
        self.changes = forms.set(reading.changes)
        self.from_to = tuple(reading.from_to)
        self.limit_before = forms.set(reading.limit_before)
        self.between = tuple(reading.between)
        self.hour_before = forms.set(reading.hour_before) or forms.set(reading.times_before)
        self.score_near = forms.set(reading.score_near)
        self.score_zero = forms.set(reading.score_zero)
        self.score_verbs = forms.set(reading.score_verbs)
        self.rate_before = {
            word: rate for rate, listed in reading.rate_before.items() for word in forms.words(listed)
        }
        self.part_hours = forms.set(reading.part_hours)
        self.minus = forms.set(reading.minus)
        self.powers = Phrases(
            (words, forms.set(after)) for before, after in reading.powers for words in forms.phrases(before)
        )
        self.periods = forms.set(reading.periods)
        self.apart_by = forms.set(reading.apart_by)
        self.warmth = forms.set(reading.warmth)
        self.plus = forms.set(reading.plus)
        self.ordinal_nouns = forms.set(reading.ordinal_nouns)
        self.century_singular = forms.set(reading.century_singular)
        self.below_before, self.below_after = (forms.set(words) for words in reading.below)
        self.frost = forms.phrase_book((reading.frost, True))
        self.frost_before = PhrasesBefore((words, True) for words in forms.phrases(reading.frost))
        self.decade_before = forms.set(reading.decade_before)
        self.decade_not = tuple(forms.words(reading.decade_not))
        self.plural_ends = tuple(forms.words(reading.plural_ends))
        self.clock_parts, self.clock_parts_ordinal = (
            PhrasesBefore(
                (words, minutes) for minutes, listed in parts.items() for words in forms.phrases(listed)
            )
            for parts in (reading.clock_parts, reading.clock_parts_ordinal)
        )
        self.clock_parts_after = forms.phrase_book(
            *((listed, minutes) for minutes, listed in reading.clock_parts_after.items())
        )
        self.month_shorts = frozenset(
            form
            for listed in reading.months
            for entry in listed.split(", ")[1:]
            for form in forms.spread(entry)
        )
        self.during = forms.set(reading.during)
        self.direct_before = forms.set(reading.direct_before)
        self.during_not = forms.set(reading.during_not)
        self.rank = forms.set(reading.rank)
        self.plurals = forms.set(reading.endings.get("plural", ""))
        self.doubtful_numbers = {
            forms.fold(form): tuple(forms.words(listed)) for form, listed in reading.doubtful_numbers.items()
        }
        self.article = forms.set(reading.article)
        self.definite_article = forms.set(reading.definite_article)
        self.possessives = forms.set(reading.possessives)
        self.year_before_always = forms.set(reading.year_before_always)
        self.list_and = forms.set(reading.list_and)
        self.strong_clock = forms.set(reading.strong_clock)
        self.middles = frozenset(forms.fold(middle) for _, middle in reading.between)
        self.between_joints = forms.set(reading.between_joints)
        self.between_after = forms.set(reading.between_after)
        self.alternatives = forms.phrase_book((reading.alternatives, True))
        self.span_ends = forms.set(reading.span_ends)
        self.named = forms.set(reading.named) | {
            parts[0]
            for entry in reading.named.split(", ")
            if len(parts := TOKEN.findall(forms.fold(entry))) == 2 and parts[1] == "."
        }
        self.named_phrases = PhrasesBefore((words, True) for words in forms.phrases(reading.named))
        self.named_after = forms.set(reading.named_after)
        self.articles = forms.set(reading.articles)
        self.score_words = forms.set(reading.score_words)
        self.roman_after = forms.set(reading.roman_after)
        self.roman_before = PhrasesBefore((words, True) for words in forms.phrases(reading.roman_before))
        self.counted = forms.set(reading.counted)
        self.hyphenated = forms.set(reading.hyphenated)
        self.respectively = forms.set(reading.respectively)
        self.glued = {
            form: _unit(key) for key, listed in reading.glued.items() for form in forms.words(listed)
        }
        self.doubtful_weekdays = {
            forms.fold(form): forms.set(listed) for form, listed in reading.doubtful_weekdays.items()
        }
        self.not_after_one = forms.set(reading.not_after_one)
        self.not_before_one = forms.set(reading.not_before_one)
        self.one_is_figure = forms.set(reading.one_is_figure)
        self.groupings = (dict(reading.grouping), dict(reading.scaled_grouping))
        self.look_alikes = str.maketrans(dict(reading.look_alikes))
        self.foreign, self.mixed = _mixed_scripts(reading, source.letters)
        self.letter_folds = tuple((old, new) for old, new in reading.folds.items() if old.islower())
        self.transliteration = str.maketrans(
            {
                **dict(source.transliteration),
                **{old.upper(): new.upper() for old, new in source.transliteration.items()},
            }
        )
        self.prefixes = {
            forms.fold(form): value
            for value, listed in reading.prefixes.items()
            for form in forms.words(listed)
        }
        self.tails = {
            form: compound
            for compound in reading.compounds
            for form in forms.spread(f"{compound.stem}+{compound.paradigm}")
        }
        # how compounds can start, to tell quickly which long words may be one
        self.heads = frozenset(prefix[:3] for prefix in self.prefixes)
        self.romans = {roman_numeral(n): n for n in range(1, 70) if n != 40}
        self._roles(reading, forms)

    def compound(self, word: str) -> tuple[Compound, int] | None:
        """What a word counts that holds a number ("двухдневный", "onillik"), and that number; None for others."""
        if len(word) > 60:
            return None
        for cut in range(2, len(word) - 2):
            compound = self.tails.get(word[cut:])
            if compound is not None:
                value = compound_number(word[:cut], self.prefixes)
                if value is not None:
                    return compound, value
        return None

    def is_between(self, word: str) -> bool:
        """Whether a word opens a range whose ends a conjunction parts ("between")."""
        return any(word == opening and middle in self.list_and for opening, middle in self.between)

    def _roles(self, reading: Reading, forms: Forms) -> None:
        roles: dict[str, str] = {}
        for role, listed in (
            ("roman", [word for word in self.romans if len(word) > 1]),
            ("weekday", self.weekdays.heads()),
            ("month", self.months),
            ("ordinal", self.ordinals),
            ("scale", self.scales),
            ("one", self.ones),
            ("number", self.numbers),
            ("denominator", self.denominators_first),
            ("denominator", self.half_of),
            ("percent", self.percent_before),
            ("name number", self.name_numbers),
        ):
            for word in listed:
                if word not in self.abbreviations:
                    roles[word] = role
        numeric = {word for word, role in roles.items() if role in ("number", "ordinal", "one", "scale")}
        entries: list[tuple[Words, int, FigureWord | str]] = []
        rows: list[tuple[Words, FigureWord | str]]
        rows = [(words, word) for word in reading.words for words in forms.phrases(word.forms)]
        rows += [(words, clock) for clock, listed in reading.noon.items() for words in forms.phrases(listed)]
        numeric.update(form for words, _ in rows if len(words) == 1 for form in words[0])
        for words, payload in rows:
            # looked up by the number word that it hides, or by the first word that is not among the commonest
            hides = isinstance(payload, FigureWord) and not payload.kind
            anchor = next(
                (
                    k
                    for k, w in enumerate(words)
                    if not w.isdisjoint(numeric)
                    or (not hides and min(map(len, w)) > 3 and w.isdisjoint(self.skip))
                ),
                max(range(len(words)), key=lambda k: max(map(len, words[k]))),
            )
            entries.append((words, anchor, payload))
        self.words = Anchored(entries)
        for word in self.words.rows:
            roles.setdefault(word, "word")
        for word in forms.words(reading.roman_letters):
            roles.setdefault(word, "roman")
        for word in self.echoes.rows:
            roles.setdefault(word, "echo")
        self.roles = roles
        self.triggers = frozenset(roles)
        # the words behind "one" that can make it a figure
        self.near_one = (
            frozenset(
                (
                    *self.units.heads(),
                    *self.currencies.heads(),
                    *self.percent.heads(),
                    *self.ages.heads(),
                    *self.numbers,
                    *self.scales,
                    *self.ordinals,
                    *self.times,
                    *self.denominators,
                    *self.half_of,
                    *self.and_half.heads(),
                    *self.alternatives.heads(),
                    *self.one_is_figure,
                    *self.named_after,
                    *self.clock_after.heads(),
                )
            )
            - self.not_after_one
        )


def compound_number(prefix: str, prefixes: Mapping[str, int]) -> int | None:
    """The value of number words that are joined into the first half of a compound ("двадцатипяти")."""
    total = 0
    last = 10**6
    while prefix:
        for length in range(len(prefix), 1, -1):
            value = prefixes.get(prefix[:length])
            if value is not None:
                break
        else:
            return None
        magnitude = 100 if value >= 100 else 10 if value >= 20 else 1
        if magnitude >= last:
            return None
        total += value
        last = magnitude
        prefix = prefix[length:]
    return total or None


def _mixed_scripts(reading: Reading, letters: str) -> tuple[re.Pattern[str] | None, re.Pattern[str] | None]:
    """What finds a foreign letter at all, and one that touches a letter of this script."""
    if not reading.look_alikes:
        return None, None
    foreign = "".join(map(re.escape, reading.look_alikes))
    own = "".join(map(re.escape, letters))
    return re.compile(f"[{foreign}]"), re.compile(f"[{own}][{foreign}]|[{foreign}][{own}]")


@cache
def lexicon(code: str) -> Lexicon:
    """The compiled data of a language; raises UsageError where it is not known or says nothing of figures."""
    source = language(code)
    made = read_ready(f"lexicon-{code}", _written(code))
    if made is None:
        return Lexicon(source)
    ready = Lexicon.__new__(Lexicon)
    ready.__dict__.update(made, reading=source.reading)
    return ready


def make_ready(code: str) -> bytes:
    """The file from which `lexicon` takes what is made of a language's data, all but the data themselves."""
    made = {name: value for name, value in vars(Lexicon(language(code))).items() if name != "reading"}
    return pack_ready(_written(code), made)


def _written(code: str) -> bytes:
    """The file of a language; empty for one that a plug-in adds."""
    try:
        return Path(languages.__file__).with_name(f"{code}.py").read_bytes()
    except OSError:
        return b""
