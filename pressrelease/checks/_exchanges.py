"""Figures that stand at one another's words in one language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import combinations, pairwise
from typing import NamedTuple

from pressrelease.alignment import Aligned, Row, Seen, around, distance, find_start, lower
from pressrelease.checks._rows import in_digits, is_bare
from pressrelease.checks._subject import Subject
from pressrelease.figures.equality import Relation
from pressrelease.figures.lexicon import lexicon
from pressrelease.figures.units import measured
from pressrelease.languages import language
from pressrelease.records import dataclass


class Owner(NamedTuple):
    """To which of two figures a word belongs: `share` from 1, the first, to -1, the second; `side` -1 before both, 1 behind both, 0 between them."""

    share: float
    side: int
    is_next: bool = False


Owners = Mapping[str, Mapping[str, Owner]]

_LITTLE, _CLEAR, _MUCH = 0.03, 0.35, 0.6  # evidence of words for a look, for a warning, for an error
_PLAIN = 1.2  # evidence for an error where a number is only in words because it opens a sentence
_ALIKE_IN_SIZE = 20
_SMALL = 10  # numbers up to it are put in another order more freely
_SHARE = 4  # words at most between a part and its whole
_NEIGHBOURS = 2  # figures in the usual order that may still be told of one another's nouns
_ROWS_NEAR = 4
_NOT_NEAR = 64
_OUTSIDE = 0.5  # what a word counts that stands outside two figures in both languages
_ADJACENT = 1  # code points between a figure and the next word
_ELSEWHERE, _BEFORE = (_NOT_NEAR, False), (_NOT_NEAR, True)
_MOST_FIGURES = 24  # in one segment: beyond that only neighbours are compared
_OTHER_WAY = "the other languages the other way round: check that each is next to its own noun"
_KINDS = (
    "money",
    "percent",
    "date",
    "time",
    "year",
    "score",
    "identifier",
    "decade",
    "range",
    "ordinal",
    "number",
)
_COUNTS = frozenset({"number", "percent", "money"})
_FREE = frozenset({"time", "score", "identifier"})  # what clauses are reordered with
_LOOSE = frozenset(
    {"number", "ordinal"}
)  # what languages put in another order now and then, if it has no unit


@dataclass(frozen=True, slots=True, eq=False)
class Exchange:
    """Two rows that are exchanged in a language, what tells so, and whether that is as good as certain."""

    first: Row
    second: Row
    language: str
    reason: str
    sure: bool


def find_exchanges(subject: Subject, aligned: Aligned) -> Iterator[Exchange]:
    """The exchanged figures of a segment; each figure takes part in one exchange at most."""
    complete = [row for row in aligned.rows if not row.missing]
    whole = [
        row
        for row in complete
        if (row.relation <= Relation.EQUIVALENT or is_bare(row)) and not row.soft and not row.joined
    ]
    place_of = {id(row): place for place, row in enumerate(complete)}
    found: list[Exchange] = []
    for first, second in _pairs(whole, aligned=not aligned.is_free):
        if first.first.meaning != second.first.meaning:
            exchange = _exchange(subject, first, second, _rows_near(complete, place_of, first, second))
            found += [exchange] if exchange is not None else []
    told: set[int] = set()
    for exchange in sorted(found, key=lambda one: not one.sure):
        if told.isdisjoint((id(exchange.first), id(exchange.second))):
            told |= {id(exchange.first), id(exchange.second)}
            yield exchange


def _exchange(subject: Subject, first: Row, second: Row, others: Sequence[Row]) -> Exchange | None:
    odd = _exchanged_units(subject, first, second)
    if odd is not None:
        return Exchange(first, second, odd, "each has the unit of the other", sure=True)
    (kind, units), (other_kind, other_units) = _sort(first), _sort(second)
    if kind != other_kind:
        return None
    can_be_confused = _confusable(first, second)
    if not _measure_alike(units, other_units, bare=can_be_confused):
        return None
    odd = _exchanged_qualifiers(first, second)
    if odd is not None and len(first.members) > 2:
        return Exchange(first, second, odd, "each has the qualifier of the other", sure=True)
    starts = _starts(subject, first, second, [row for row in others if _sort(row)[0] == kind])
    if any(starts.values()):
        return _turned(first, second, starts)
    odd = _odd_one(first, second)
    is_count = kind in _COUNTS and can_be_confused
    if odd is None and not (is_count and abs(first.first.rank - second.first.rank) <= _NEIGHBOURS):
        return None
    owners = {code: _owners(subject, first, second, code, others) for code in first.members}
    if is_count:
        by_words = _odd_by_words(owners, _CLEAR if odd is None else _MUCH)
        if by_words is not None and by_words != odd:
            reason = "each at the other's words: check that each is next to its own noun"
            sure = odd is not None and len(owners) > 2 and _largest(first, second) > _SMALL
            return Exchange(first, second, by_words, reason, sure=sure)
    if odd is None:
        return None
    evidence = _evidence(owners, odd)
    if _is_share(subject, first, second) and evidence < _PLAIN:
        return None
    if evidence >= _CLEAR:
        reason = "the other languages the other way round: the words near them belong to the other figure"
        return Exchange(
            first,
            second,
            odd,
            reason,
            sure=kind not in _FREE
            and (can_be_confused or (evidence >= _PLAIN and _confusable(first, second, opening=True)))
            and (_in_digits_all(first, second) or _largest(first, second) > _SMALL),
        )
    if can_be_confused and _is_joined_pair(subject, first, second):
        return Exchange(first, second, odd, _OTHER_WAY, sure=True)
    if evidence < _LITTLE or not _in_digits_all(first, second):
        return None
    if ((kind in _LOOSE and units == {""}) or kind in _FREE) and (
        not can_be_confused
        or not subject.aligned
        or any(language(code).comparing.free_order for code in first.members)
    ):
        return None
    return Exchange(first, second, odd, _OTHER_WAY, sure=False)


def _sort(row: Row) -> tuple[str, frozenset[str]]:
    """What the figures of a row are: the most telling of their kinds, and what their units measure, "" for a bare one."""
    found = Counter(one.figure.kind for one in row.members.values()).most_common()
    kinds = {kind for kind, count in found if count == found[0][1]}
    units = frozenset(measured(unit) or unit for unit in map(_unit, row.members.values()))
    return next((kind for kind in _KINDS if kind in kinds), ""), units


def _measure_alike(units: frozenset[str], others: frozenset[str], *, bare: bool) -> bool:
    """Whether two rows measure the same; `bare`: a number without a unit may have that of the other."""
    shared = units & others
    return units == others or bool(shared - {""}) or (bare and "" in shared)


def _starts(subject: Subject, first: Row, second: Row, alike: Sequence[Row]) -> dict[str, Row | None]:
    """Which of two rows each language says to be the start of a change, None where it does not say.

    A change that only its nouns tell does not step over another figure of its kind; `alike` are those nearby.
    """
    starts: dict[str, Row | None] = {}
    for code, one in first.members.items():
        other = second.members[code]
        between = any(
            min(one.rank, other.rank) < row.members[code].rank < max(one.rank, other.rank) for row in alike
        )
        seen = find_start(one, other, subject.texts[code][one.segment], by_nouns=not between)
        starts[code] = None if seen is None else first if seen is one else second
    return starts


def _turned(first: Row, second: Row, starts: Mapping[str, Row | None]) -> Exchange | None:
    """A change that goes the other way in one language; what does not say where it starts does so with its first figure."""
    begins = {
        code: start or (first if first.members[code].rank < second.members[code].rank else second)
        for code, start in starts.items()
    }
    for code in reversed(begins):
        others = [other for other in begins if other != code]
        if (
            starts[code]
            and any(starts[other] for other in others)
            and all(begins[other] is not begins[code] for other in others)
        ):
            return Exchange(
                first, second, code, "the change goes the other way in the other languages", sure=True
            )
    return None


def _largest(first: Row, second: Row) -> Decimal:
    values = (row.first.figure.value for row in (first, second))
    return max((value for value in values if isinstance(value, Decimal)), default=Decimal(0))


def _in_digits_all(first: Row, second: Row) -> bool:
    """Whether no language writes one of the figures in words."""
    return all(in_digits(one.figure) for row in (first, second) for one in row.members.values())


def _rows_near(rows: Sequence[Row], place_of: Mapping[int, int], first: Row, second: Row) -> list[Row]:
    """The rows right before and after two rows."""
    places: set[int] = set()
    for row in (first, second):
        place = place_of[id(row)]
        places.update(range(max(0, place - _ROWS_NEAR), min(len(rows), place + _ROWS_NEAR + 1)))
    return [rows[place] for place in sorted(places) if rows[place] is not first and rows[place] is not second]


def _pairs(whole: Sequence[Row], *, aligned: bool) -> Iterator[tuple[Row, Row]]:
    if aligned and len(whole) <= _MOST_FIGURES:
        yield from combinations(whole, 2)
    else:
        yield from pairwise(whole)


def _confusable(first: Row, second: Row, *, opening: bool = False) -> bool:
    """Whether two figures can be exchanged unnoticed: both in digits or both in words, and similar in size.

    `opening`: a number that opens a text may be in words, as style guides ask.
    """
    for code, one in first.members.items():
        other = second.members[code].figure
        alike = in_digits(one.figure) is in_digits(other) or (
            opening and 0 in (one.figure.start, other.start)
        )
        if one.figure.qualifier != other.qualifier or not alike:
            return False
    sizes = [
        abs(row.first.figure.value) for row in (first, second) if isinstance(row.first.figure.value, Decimal)
    ]
    small, large = min(sizes, default=Decimal(0)), max(sizes, default=Decimal(0))
    return large <= small * _ALIKE_IN_SIZE


def _is_joined_pair(subject: Subject, first: Row, second: Row) -> bool:
    """Whether only "and" stands between the two in every language ("200 and 400 metres"): nobody turns them round.

    With "respectively" they have the order of what they belong to.
    """
    for code, here in first.members.items():
        one, other = sorted((here, second.members[code]), key=lambda seen: seen.rank)
        text = subject.texts[code][one.segment]
        between = text[one.figure.end : other.figure.start].split()
        respectively = lexicon(code).respectively
        if one.segment != other.segment or len(between) != 1 or between[0] not in language(code).conjunctions:
            return False
        if any(word in respectively for word in lower(text, code).split()):
            return False
    return True


def _is_share(subject: Subject, first: Row, second: Row) -> bool:
    """Whether one figure is a part of the other in a language ("three of the five"): languages order these differently."""
    for code in first.members:
        words = language(code).sum_words
        one, other = sorted((first.members[code], second.members[code]), key=lambda seen: seen.rank)
        between = subject.texts[code][one.segment][one.figure.end : other.figure.start].split()
        if (
            words is not None
            and len(between) <= _SHARE
            and between[:1] != [","]
            and any(word in words.share or word in words.part_first for word in between)
        ):
            part, whole = one.figure.value, other.figure.value
            return isinstance(part, Decimal) and isinstance(whole, Decimal) and part <= whole
    return False


def _unit(one: Seen) -> str:
    return "a" if one.figure.unit == "age" else one.figure.unit


def _exchanged_units(subject: Subject, first: Row, second: Row) -> str | None:
    """The language in which each figure has the unit of the other figure in all the other languages."""
    if any(
        len({one.figure.value for one in row.members.values()}) > 1 for row in (first, second)
    ):  # "48 hours" is "two days"
        return None
    odd = _crossed({code: (_unit(one), _unit(second.members[code])) for code, one in first.members.items()})
    if odd is None or _odd_one(first, second) == odd:
        return odd
    bare = [one for row in (first, second) for one in row.members.values() if not _unit(one)]
    # in the usual order the unit may be said once for both, after the first figure or the last ("128 hours … 156,")
    return None if any(_ends_conjunct(subject, one) for one in bare) else odd


def _exchanged_qualifiers(first: Row, second: Row) -> str | None:
    """The language in which each figure has the qualifier of the other, which stayed where it was when they went."""
    odd = _crossed(
        {
            code: (one.figure.qualifier, second.members[code].figure.qualifier)
            for code, one in first.members.items()
        }
    )
    units = {_unit(one) for row in (first, second) for one in row.members.values()}  # two make a conversion
    return odd if odd is not None and odd == _odd_one(first, second) and len(units) == 1 else None


def _crossed(said: Mapping[str, tuple[str, str]]) -> str | None:
    """The language that says two things the other way round than all others; of two languages, the later one."""
    for code, (one, two) in said.items():
        others = {pair for other, pair in said.items() if other != code}
        if one != two and others == {(two, one)} and (len(said) > 2 or code == list(said)[-1]):
            return code
    return None


def _ends_conjunct(subject: Subject, one: Seen) -> bool:
    """Whether no word follows a figure that it may count."""
    after = subject.texts[one.language][one.segment][one.figure.end :].lstrip()
    return not after[:1].isalpha()


def _odd_one(first: Row, second: Row) -> str | None:
    """The language with the order of the two reversed against all the others; of two languages, the later one."""
    order = {code: first.members[code].rank < second.members[code].rank for code in first.members}
    for value in (True, False):
        odd = [code for code, before in order.items() if before is value]
        if len(odd) == 1 and len(order) > 1:
            return odd[0] if len(order) > 2 else list(order)[-1]
    return None


def _evidence(owners: Owners, odd: str) -> float:
    """The evidence from nearby words that the figures are exchanged; negative if the words speak against it.

    A word that two languages share belongs to the nearer figure: if that is a different one in the odd language, the
    word speaks for an exchange. So does a third figure, such as the year of a count.
    """
    return -sum(_agreement(owners[odd], owners[code], moved=True) for code in owners if code != odd)


def _odd_by_words(owners: Owners, least: float) -> str | None:
    """The language whose words near each figure belong to the other one, although the figures are in the usual order."""
    if len(owners) < 2:
        return None
    if len(owners) == 2:
        return list(owners)[-1] if _agreement(*owners.values()) <= -_MUCH else None
    for odd in owners:
        others = [owners[code] for code in owners if code != odd]
        if (
            all(_agreement(owners[odd], other) <= -least for other in others)
            and _agreement(*others[:2]) >= least
        ):
            return odd
    return None


def _agreement(here: Mapping[str, Owner], there: Mapping[str, Owner], *, moved: bool = False) -> float:
    """How far the words of two languages give the two figures the same owners.

    Where the figures have `moved`, a word that stands between them in neither language tells less, unless it is the
    very next one: it is nearer to whichever comes first or last.
    """
    return sum(
        here[word].share
        * there[word].share
        * (_OUTSIDE if moved and _is_outside(here[word], there[word]) else 1)
        for word in here.keys() & there.keys()
    )


def _is_outside(here: Owner, there: Owner) -> bool:
    return here.side == there.side != 0 and not (here.is_next and there.is_next)


def _owners(subject: Subject, first: Row, second: Row, code: str, others: Sequence[Row]) -> dict[str, Owner]:
    """The words near two figures, from 1 for a word of the first to -1 for one of the second."""
    one, other = (
        _near(subject, row.members[code], [third.members[code] for third in others])
        for row in (first, second)
    )
    earlier, later = (one, other) if first.members[code].rank < second.members[code].rank else (other, one)
    owners: dict[str, Owner] = {}
    for word in one.keys() | other.keys():
        (x, _), (y, _) = one.get(word, _ELSEWHERE), other.get(word, _ELSEWHERE)
        side = -1 if earlier.get(word, _ELSEWHERE)[1] else 1 if not later.get(word, _BEFORE)[1] else 0
        owners[word] = Owner((y - x) / (y + x + 8), side, min(x, y) <= _ADJACENT)
    return owners


def _near(subject: Subject, one: Seen, others: Sequence[Seen]) -> dict[str, tuple[int, bool]]:
    """The words and the other figures near a figure, with their distance from it, and whether they stand before it."""
    text = subject.texts[one.language][one.segment]
    found = dict(around(text, one.figure.start, one.figure.end, one.language))
    for number, other in enumerate(others):
        if other.segment == one.segment:
            away = distance(text, one.figure, other.figure, one.language)
            if away < _NOT_NEAR:
                found[f"#{number}"] = (away, other.rank < one.rank)
    return found
