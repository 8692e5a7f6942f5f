"""Which figure of one language answers which of another, by what they are and what stands near them."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import field, replace
from decimal import Decimal
from functools import lru_cache

from pressrelease.figures.equality import Meaning, Relation, meaning, relate
from pressrelease.figures.scales import is_scale_slip
from pressrelease.languages import language
from pressrelease.model import Figure
from pressrelease.records import dataclass

_SILENT = frozenset({"weekday", "month"})  # compared by a check of their own, or not at all
_NEAR = 48  # code points on either side in which words tell what a figure counts
_FAR = 1000
_BARRIER = 24
_WORD = re.compile(r"[^\W\d_]+|[,;](?!\d)")
_SOUNDS = (
    ("sh", "s"), ("ch", "c"), ("zh", "j"), ("kh", "x"), ("ph", "f"), ("th", "t"), ("ts", "s"), ("q", "k"), ("g", "k"), ("c", "k"),
    ("x", "k"), ("h", "k"), ("y", "i"), ("w", "v"), ("j", "i"),
)  # fmt: skip
_ZONE = re.compile(r"\b(?:gmt|utc|qmt|мск)\s?([+\u2212\u2013-])\s?(\d{1,2})(?::?(\d\d))?")
_ZONE_NEAR = 32  # code points behind a clock time in which its zone is stated
_STEM = 5  # letters of a word that are compared: what follows is mostly its ending
_SPAN = 12  # code points between the two months of a span
_PIECES = 3  # code points between the pieces of one figure
_LONG = 5  # digits from which on a figure that is written in pieces is known by them
_MOST_SPREAD = 40  # equal figures in one text that are told apart by their words
_MOST_PAIRS, _LEAST_COMPARED = (
    20_000,
    10,
)  # pairs of rows left over that are compared, and neighbours of each at least
_MOST_COMPARED = 80  # rows left over among which the ends of ranges and the pieces of figures are looked for


@dataclass(frozen=True, slots=True, eq=False)
class Seen:
    """A figure where it stands: its language, the index of its segment, its rank among that language's figures."""

    language: str
    segment: int
    rank: int
    figure: Figure
    meaning: Meaning
    zone: int | None = None  # of a clock time whose time zone is stated: its minutes ahead of UTC


@dataclass(slots=True, eq=False)
class Row:
    """What the languages say of one thing: at most one figure of each.

    `missing` are the languages that say nothing; `relation` is the weakest of the relations between the members.
    `moved` is true where the missing figure stands in a neighbouring segment. `certain` tells whether members that
    differ were brought together by more than what was left over.
    """

    members: dict[str, Seen]
    missing: tuple[str, ...] = ()
    relation: Relation = Relation.SAME
    moved: bool = False
    certain: bool = True
    joined: bool = False  # a range in one language answers its two ends in another
    repeated: bool = False  # the same is said elsewhere in the segment of the languages that miss it here

    @property
    def first(self) -> Seen:
        """Any member, the same one each time."""
        return next(iter(self.members.values()))

    @property
    def soft(self) -> bool:
        """Whether any member is a weak figure, whose absence means nothing."""
        return any(seen.figure.soft for seen in self.members.values())

    @property
    def weak(self) -> bool:
        """Whether most of the members are weak figures."""
        return 2 * sum(seen.figure.soft for seen in self.members.values()) > len(self.members)


@dataclass(slots=True, eq=False)
class Aligned:
    """The rows of one segment (of the whole, for texts told in their own order), in the order of the text."""

    segment: int
    rows: list[Row] = field(default_factory=list)


Sort = tuple[Meaning, bool, bool]
Texts = Mapping[str, Sequence[str]]
Finder = Callable[[str, int], Sequence[Figure]]


def align(
    texts: Texts, find: Finder, *, aligned: bool, absent: Mapping[int, frozenset[str]] | None = None
) -> list[Aligned]:
    """The rows of every segment in which the languages do not say the very same in the same order.

    `texts` holds the segments by language, `find(language, index)` the figures of one. Where `aligned`, the segments
    of one index answer one another, and `absent` names the languages that do not take part in one; else each
    language's segments are taken together.
    """
    languages = tuple(texts)
    if not aligned:
        seen = {
            code: _see(code, texts[code], ((index, find(code, index)) for index in range(len(texts[code]))))
            for code in languages
        }
        if sum(map(len, seen.values())) == 0:
            return []
        return [Aligned(0, _rows(seen, texts, told_freely=True))]
    found: list[Aligned] = []
    for index in range(min(map(len, texts.values()), default=0)):
        present = languages
        if absent and index in absent:
            present = tuple(code for code in languages if code not in absent[index])
            if len(present) < 2:
                continue
        figures = [find(code, index) for code in present]
        if not any(figures) or same_in_order(figures):
            continue
        seen = {
            code: _see(code, texts[code], [(index, listed)])
            for code, listed in zip(present, figures, strict=True)
        }
        if not any(seen.values()):
            continue
        found.append(Aligned(index, _rows(seen, texts, told_freely=False)))
    _find_moved(found, texts)
    return found


@lru_cache(maxsize=1024)
def around(text: str, start: int, end: int, code: str) -> Mapping[str, int]:
    """The words near a stretch of a text and how far they are from it, in code points.

    Only the beginnings of the words are taken, in Latin letters and without endings, so that names, abbreviations
    and loan words of different scripts can be compared. A comma or a conjunction in between counts as a distance:
    what stands behind it mostly belongs to the next figure.
    """
    speech = language(code)
    found: dict[str, int] = {}
    for backwards in (True, False):
        stretch = text[max(0, start - _NEAR) : start] if backwards else text[end : end + _NEAR]
        barriers = 0
        words = list(_WORD.finditer(stretch))
        for word in reversed(words) if backwards else words:
            said = word.group()
            if said in ",;" or said in speech.conjunctions:
                barriers += 1
            elif len(said) > 2:
                away = len(stretch) - word.end() if backwards else word.start()
                stem = _stem(said, code)
                found[stem] = min(away + barriers * _BARRIER, found.get(stem, _FAR))
    return found


def distance(text: str, one: Figure, other: Figure, code: str) -> int:
    """How far two figures of a text are from one another, in code points; what parts clauses counts as more."""
    first, second = (one, other) if one.start <= other.start else (other, one)
    between = text[first.end : second.start]
    if len(between) > _NEAR:
        return len(between)
    parting = language(code).conjunctions
    return len(between) + _BARRIER * sum(word in ",;" or word in parting for word in _WORD.findall(between))


@lru_cache(maxsize=16384)
def _stem(word: str, code: str) -> str:
    """The beginning of a word as it sounds, so that "maşın" and "машин", "helikopter" and "helicopters" are alike."""
    letters = language(code).transliteration
    latin = "".join(letters.get(letter, letter) for letter in word.lower())
    for written, sounds in _SOUNDS:
        latin = latin.replace(written, sounds)
    return latin[:_STEM]


def related(one: Seen, other: Seen) -> Relation | None:
    """How two figures answer one another where they stand: clock times of different zones are the same moment."""
    relation = relate(one.figure, other.figure)
    if relation is not Relation.VALUE or one.zone == other.zone or one.figure.kind != "time":
        return relation
    apart = hours_apart(one, other)
    if one.zone is not None and other.zone is not None:
        return Relation.EQUIVALENT if apart == Decimal(one.zone - other.zone) / 60 % 24 else relation
    # one of them says no zone: it is the reader's own, which a whole number of hours away is a look worth
    return Relation.CONVERTED if apart is not None and apart == apart.to_integral_value() else relation


def hours_apart(one: Seen, other: Seen) -> Decimal | None:
    """How many hours the first clock time is ahead of the other, from 0 to 24; None where they are no clock times."""
    clocks = [seen.figure.canonical.split(":") for seen in (one, other)]
    if any(len(parts) < 2 or not all(part.isdecimal() for part in parts) for parts in clocks):
        return None
    minutes = [int(parts[0]) * 60 + int(parts[1]) for parts in clocks]
    return Decimal(minutes[0] - minutes[1]) / 60 % 24


def same_in_order(figures: Sequence[Sequence[Figure]]) -> bool:
    """Whether all languages have the very same figures, in the same order."""
    first, *others = figures
    for other in others:
        if len(first) != len(other):
            return False
        for one, two in zip(first, other, strict=True):
            if (
                one.canonical != two.canonical
                or one.qualifier != two.qualifier
                or one.unit != two.unit
                or one.kind != two.kind
            ):
                return False
    return True


def _see(code: str, texts: Sequence[str], segments: Iterable[tuple[int, Sequence[Figure]]]) -> list[Seen]:
    seen: list[Seen] = []
    for index, figures in segments:
        for place, figure in enumerate(figures):
            kind = figure.kind
            if kind in _SILENT:
                continue
            zone = None
            if kind == "time":
                zone = _zone(texts[index], figure, code)
            elif (
                kind == "ordinal"
                and figure.unit == "century"
                and _of_decade(figure, figures[max(0, place - 2) : place + 3])
            ) or (kind == "number" and _is_of_zone(texts[index], figure)):
                continue
            elif (
                kind == "date"
                and figure.canonical.endswith("-??")
                and _ends_span(figure, figures[max(0, place - 2) : place + 3])
            ):
                year = figure.canonical[:4]
                figure = replace(figure, kind="year", value=Decimal(year), canonical=year)
            seen.append(Seen(code, index, len(seen), figure, meaning(figure), zone))
    return seen


def _ends_span(date: Figure, figures: Sequence[Figure]) -> bool:
    """Whether a month with its year is one end of a span of months ("January to September 2024"): its year is that of both."""
    if not date.canonical[:4].isdecimal():
        return False
    return any(
        other.kind == "month" and 0 <= max(other.start, date.start) - min(other.end, date.end) <= _SPAN
        for other in figures
    )


def _of_decade(century: Figure, figures: Sequence[Figure]) -> bool:
    """Whether a century only says which one a decade is of ("the 60s of the 20th century")."""
    if not isinstance(century.value, Decimal):
        return False
    return any(
        other.kind == "decade" and other.canonical.startswith(f"{century.value - 1:f}") for other in figures
    )


def _is_of_zone(text: str, figure: Figure) -> bool:
    """Whether a number is that of a time zone ("GMT+4")."""
    if not figure.start or text[figure.start - 1] not in "+-\u2212\u2013":
        return False
    return _ZONE.search(text[max(0, figure.start - 6) : figure.end].lower()) is not None


def _zone(text: str, figure: Figure, code: str) -> int | None:
    """The zone that is stated with a clock time, or right behind it, in minutes ahead of UTC."""
    behind = text[figure.end : figure.end + _ZONE_NEAR]
    stop = next((place for place, sign in enumerate(behind) if sign.isdecimal()), len(behind))
    if _ZONE.search(behind[: stop + 5].lower()) is None:
        behind = behind[:stop]  # what stands behind the next number is that one's
    said = (figure.text + behind).lower()
    offset = _ZONE.search(said)
    if offset is not None:
        minutes = int(offset[2]) * 60 + int(offset[3] or 0)
        return minutes if offset[1] == "+" else -minutes
    zones = language(code).zones
    found = next((minutes for words, minutes in zones.items() if words in said), None)
    if found is None:  # "Bakı vaxtı ilə saat 06:00"
        before = text[max(0, figure.start - _ZONE_NEAR) : figure.start].lower()
        cut = next(
            (
                place
                for place in range(len(before) - 1, -1, -1)
                if before[place].isdecimal() or before[place] in "(.;"
            ),
            -1,
        )
        found = next((minutes for words, minutes in zones.items() if words in before[cut + 1 :]), None)
    return found


def _rows(seen: Mapping[str, list[Seen]], texts: Texts, *, told_freely: bool) -> list[Row]:
    languages = tuple(seen)
    rows = list(_equal_rows(seen, texts, told_freely=told_freely))
    whole = [row for row in rows if len(row.members) == len(languages)]
    rest = [row for row in rows if len(row.members) < len(languages)]
    context = _Context(texts, told_freely)
    for limit in (Relation.SAME, Relation.EQUIVALENT):
        rest = _merge(rest, languages, context, limit, whole)
    rest = _join_pieces(_join_ranges(rest, languages), languages, whole)
    for limit in (Relation.UNIT, Relation.VALUE):
        context.follow(whole)
        rest = _merge(rest, languages, context, limit, whole)
    for row in whole:
        if len(row.members) > 2 and row.relation <= Relation.EQUIVALENT and not row.joined:
            row.relation = _weakest(row)
    said = {code: {_sort(one) for one in listed} for code, listed in seen.items()}
    for row in rest:
        row.missing = tuple(code for code in languages if code not in row.members)
        row.repeated = all(_sort(row.first) in said[code] for code in row.missing)
    return sorted(whole + rest, key=lambda row: (row.first.segment, row.first.rank))


def _weakest(row: Row) -> Relation:
    """The weakest relation of any two members: what leaves its unit unsaid agrees with two that contradict each other."""
    members = list(row.members.values())
    if len({one.meaning for one in members}) < 3:
        return row.relation
    relations = [related(one, other) for one, other in itertools.combinations(members, 2)]
    return max((relation for relation in relations if relation is not None), default=row.relation)


def _sort(one: Seen) -> Sort:
    """What a figure is looked up by: counts and ranks, hard and weak figures first among their like."""
    return one.meaning, one.figure.kind in ("ordinal", "multiplier"), one.figure.soft


def _equal_rows(seen: Mapping[str, list[Seen]], texts: Texts, *, told_freely: bool) -> Iterator[Row]:
    by_meaning: dict[Sort, dict[str, list[Seen]]] = {}
    for code, listed in seen.items():
        for one in listed:
            by_meaning.setdefault(_sort(one), {}).setdefault(code, []).append(one)
    for groups in by_meaning.values():
        count = max(map(len, groups.values()))
        if count > 1 and (told_freely or len({len(group) for group in groups.values()}) > 1):
            yield from _spread(groups, texts)
            continue
        for place in range(count):
            yield Row({code: group[place] for code, group in groups.items() if place < len(group)})


def _spread(groups: Mapping[str, list[Seen]], texts: Texts) -> Iterator[Row]:
    """Equal figures of which the languages have several: those whose surroundings are alike answer one another."""
    longest = max(groups.values(), key=len)
    rows = [Row({one.language: one}) for one in longest]
    for code, group in groups.items():
        if group is longest:
            continue
        if len(rows) > _MOST_SPREAD:  # too many to look at: they answer one another in their order
            for row, one in zip(rows, group, strict=False):
                row.members[code] = one
            continue
        free = list(rows)
        for one in group:
            words = _words_near(one, texts)
            best = max(free, key=lambda row: _likeness(row.first, one, words, texts))
            best.members[code] = one
            free.remove(best)
    yield from rows


def _likeness(there: Seen, here: Seen, words: Mapping[str, int], texts: Texts) -> float:
    return (
        len(words.keys() & _words_near(there, texts).keys())
        + 2 * (there.figure.qualifier == here.figure.qualifier)
        - abs(there.rank - here.rank) / 10
    )


def _words_near(one: Seen, texts: Texts) -> Mapping[str, int]:
    return around(texts[one.language][one.segment], one.figure.start, one.figure.end, one.language)


class _Context:
    """What stands near a figure: its words, and the rows of the figures before and behind it."""

    def __init__(self, texts: Texts, told_freely: bool) -> None:
        self.texts = texts
        self.told_freely = told_freely
        self._place: dict[tuple[str, int], int] = {}

    def follow(self, whole: Sequence[Row]) -> None:
        """Remember which figures are in whole rows, to tell what the neighbours of a figure are."""
        self._place = {
            (code, one.rank): index for index, row in enumerate(whole) for code, one in row.members.items()
        }

    def evidence(self, one: Seen, other: Seen) -> float:
        """How much speaks for two figures being the same thing, besides their being left over."""
        points = 2.0 * (one.figure.kind == other.figure.kind) + 2.0 * (one.figure.unit == other.figure.unit)
        points += (one.figure.qualifier == other.figure.qualifier) * 0.5
        points += 3.0 * alike(one.figure, other.figure)
        points += 1.0 * (one.figure.value == other.figure.value and len(one.figure.canonical) > 1)
        for step in (-1, 1):
            here = self._place.get((one.language, one.rank + step))
            there = self._place.get((other.language, other.rank + step))
            points += 2.0 * (here is not None and here == there)
        points += min(3, len(_words_near(one, self.texts).keys() & _words_near(other, self.texts).keys()))
        return points - min(2.0, abs(one.rank - other.rank) / 4)


def alike(one: Figure, other: Figure) -> bool:
    """Whether two figures look like one another with a slip: a digit changed, left out or exchanged, or a scale."""
    a, b = _written(one), _written(other)
    if not a or not b or max(len(a), len(b)) < 2:
        return False
    if a.rstrip("0") == b.rstrip("0"):
        return True
    if len(a) == len(b):
        unlike = [place for place in range(len(a)) if a[place] != b[place]]
        return (len(unlike) == 1 and len(a) > 2) or (
            len(unlike) == 2 and a[unlike[0]] == b[unlike[1]] and a[unlike[1]] == b[unlike[0]]
        )
    short, long = sorted((a, b), key=len)
    return (
        len(long) - len(short) == 1
        and len(short) > 2
        and any(long[:cut] + long[cut + 1 :] == short for cut in range(len(long)))
    )


def _written(figure: Figure) -> str:
    return "".join(letter for letter in figure.canonical if letter.isdecimal()).lstrip("0")


def _merge(
    rest: list[Row], languages: Sequence[str], context: _Context, limit: Relation, whole: list[Row]
) -> list[Row]:
    """Bring together rows that answer one another with a relation up to a limit, the best pairs first."""
    pairs: list[tuple[int, float, int, int]] = []
    window = max(_LEAST_COMPARED, _MOST_PAIRS // max(1, len(rest)))
    for place, one in enumerate(rest):
        behind = range(place + 1, min(len(rest), place + 1 + window))
        for later in behind:
            other = rest[later]
            if not one.members.keys().isdisjoint(other.members):
                continue
            relation = _row_relation(one, other)
            if (
                relation is None
                or relation > limit
                or (relation >= Relation.UNIT and (one.soft or other.soft) and not _weak_slip(one, other))
            ):
                continue
            evidence = context.evidence(one.first, other.first)
            if relation >= Relation.UNIT and context.told_freely and evidence < 6.0:
                continue
            pairs.append((int(relation), -evidence, place, later))
    gone: set[int] = set()
    for relation_value, evidence, place, later in sorted(pairs):
        into, other = rest[place], rest[later]
        if place in gone or later in gone or not into.members.keys().isdisjoint(other.members):
            continue
        into.members.update(other.members)
        into.members = {code: into.members[code] for code in languages if code in into.members}
        into.relation = max(into.relation, other.relation, Relation(relation_value))
        into.certain = into.certain and other.certain and (not context.told_freely or -evidence >= 7.0)
        gone.add(later)
    left: list[Row] = []
    for place, row in enumerate(rest):
        if place not in gone:
            (whole if len(row.members) == len(languages) else left).append(row)
    return left


def _weak_slip(one: Row, other: Row) -> bool:
    """Whether weak figures differ by a scale word ("tens of thousands", "tens of millions"), which nobody rephrases so."""
    return all(seen.figure.soft for row in (one, other) for seen in row.members.values()) and is_scale_slip(
        one.first.figure, other.first.figure
    )


def _row_relation(one: Row, other: Row) -> Relation | None:
    relations = [related(a, b) for a in one.members.values() for b in other.members.values()]
    known = [relation for relation in relations if relation is not None]
    return min(known) if known else None


def _join_ranges(rest: list[Row], languages: Sequence[str]) -> list[Row]:
    """A range in one language answers its two ends in another: "from 5 to 7" and "5-7" say the same."""
    gone: set[int] = set()
    for row in rest[:_MOST_COMPARED]:
        spans = [
            one
            for one in row.members.values()
            if isinstance(one.figure.value, tuple) or ".." in one.figure.canonical
        ]
        if not spans:
            continue
        ends = spans[0].figure.canonical.split("..")
        for code in languages:
            if code in row.members:
                continue
            found: list[Row] = []
            for end in ends:
                match = next(
                    (
                        other
                        for other in rest[:_MOST_COMPARED]
                        if id(other) not in gone
                        and other is not row
                        and other not in found
                        and code in other.members
                        and _is_end(other.members[code].figure, end)
                    ),
                    None,
                )
                if match is not None:
                    found.append(match)
            if len(found) == len(ends):
                row.members[code] = found[-1].members[code]
                row.relation = max(row.relation, Relation.EQUIVALENT)
                row.joined = True
                for other in found:
                    del other.members[code]
                    if not other.members:
                        gone.add(id(other))
    return [row for row in rest if id(row) not in gone and row.members]


def _join_pieces(rest: list[Row], languages: Sequence[str], whole: list[Row]) -> list[Row]:
    """What one language writes as one figure and another as several: the same digits, "(+994 12) 555" in any grouping."""
    if not 2 <= len(rest) <= _MOST_COMPARED or any(len(row.members) == len(languages) for row in rest):
        return rest
    runs: dict[str, list[list[Seen]]] = {}
    for code in languages:
        for one in sorted(
            (row.members[code] for row in rest if code in row.members), key=lambda one: one.rank
        ):
            listed = runs.setdefault(code, [])
            last = listed[-1][-1] if listed else None
            if (
                last is not None
                and one.rank == last.rank + 1
                and one.segment == last.segment
                and one.figure.start - last.figure.end <= _PIECES
            ):
                listed[-1].append(one)
            else:
                listed.append([one])
    if len(runs) < 2:
        return rest
    by_digits: dict[str, dict[str, list[Seen]]] = {}
    for code, listed in runs.items():
        for run in listed:
            digits = "".join(letter for one in run for letter in one.figure.text if letter.isdecimal())
            if len(run) > 1 and any(letter.isalpha() for one in run for letter in one.figure.text):
                continue  # "38 million 412" is another number than 38,412
            if len(digits) >= _LONG:
                by_digits.setdefault(digits, {}).setdefault(code, run)
    for groups in by_digits.values():
        if len({len(run) for run in groups.values()}) < 2:
            continue
        taken = {id(one) for run in groups.values() for one in run}
        row = Row(
            {code: groups[code][0] for code in languages if code in groups},
            relation=Relation.EQUIVALENT,
            joined=True,
        )
        for other in rest:
            other.members = {code: one for code, one in other.members.items() if id(one) not in taken}
        rest = [other for other in rest if other.members]
        (whole if len(row.members) == len(languages) else rest).append(row)
    return rest


def _is_end(figure: Figure, end: str) -> bool:
    if figure.canonical == end:
        return True
    if isinstance(figure.value, Decimal):
        try:
            return figure.value == Decimal(end.rpartition("-")[2] or end if end.startswith("????") else end)
        except ArithmeticError:
            return False
    return False


def _find_moved(found: Sequence[Aligned], texts: Texts) -> None:
    """A figure that a language has in the neighbouring segment is not missing."""
    for before, after in itertools.pairwise(found):
        if after.segment - before.segment != 1 or len(before.rows) * len(after.rows) > _MOST_PAIRS:
            continue
        for row in before.rows:
            if not row.missing or row.moved:
                continue
            for other in after.rows:
                if (
                    other.missing
                    and not other.moved
                    and set(other.members) == set(row.missing)
                    and _row_relation(row, other)
                    in (
                        Relation.SAME,
                        Relation.EQUIVALENT,
                    )
                    and (_is_telling(row) or _words_moved(row, other, before.segment, texts))
                ):
                    row.moved = other.moved = True
                    break


def _is_telling(row: Row) -> bool:
    """Whether a figure is so much its own that its like in the next segment can only be itself."""
    figure = row.first.figure
    return bool(figure.unit) or sum(letter.isdecimal() for letter in figure.canonical) > 1


def _words_moved(row: Row, other: Row, segment: int, texts: Texts) -> bool:
    """Whether the segments' lengths say that words moved along: the one that lacks the figure is the shorter for it."""

    def share(codes: Iterable[str], place: int) -> int:
        return sum(len(texts[code][place]) for code in codes)

    here, there = row.members, other.members
    before = share(there, segment) * len(here), share(here, segment) * len(there)
    behind = share(there, segment + 1) * len(here), share(here, segment + 1) * len(there)
    # those that have the figure later say less before and more behind
    return before[0] * max(1, behind[1]) * 10 < behind[0] * max(1, before[1]) * 9
