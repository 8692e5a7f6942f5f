"""Two figures are exchanged: each is next to the other's noun.

Why
: "972 anti-personnel and 1020 anti-tank mines" has the same digits as the reverse. A comparison of digits does not see
  the difference.

What is compared
: Figures of one kind whose order in one language differs from the others. If the words near them (names, loan words,
  abbreviations) belong to the other figure, they are exchanged; if nothing near them decides, it is a warning to look.

What to do
: Read the sentence in the named language and move each figure to the noun that it counts.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import combinations, pairwise

from pressrelease.alignment import Row, Seen, around, distance
from pressrelease.checks import Check, Example, Subject
from pressrelease.checks._rows import phrase, rows
from pressrelease.figures.equality import Relation
from pressrelease.findings import Finding, Severity
from pressrelease.languages import language
from pressrelease.model import Figure

Owners = Mapping[str, Mapping[str, float]]

_COUNTS = frozenset({"number", "percent", "money"})
_LITTLE, _MUCH = 0.15, 0.6  # evidence for a warning and for an error
_ALIKE_IN_SIZE = 20
_SHARE = 4  # words at most between a part and its whole
_ROWS_NEAR = 4
_LIST = 16  # code points at most between two ages of one list
_NOT_NEAR = 64
_MOST_FIGURES = 24  # in one segment: beyond that only neighbours are compared


def _find(subject: Subject) -> Iterator[Finding]:
    for aligned in rows(subject):
        whole = [
            row
            for row in aligned.rows
            if not row.missing
            and row.relation <= Relation.EQUIVALENT
            and not row.soft
            and all(one.figure.kind in _COUNTS for one in row.members.values())
        ]
        if len(whole) < 2:
            continue
        complete = [row for row in aligned.rows if not row.missing]
        place_of = {id(row): place for place, row in enumerate(complete)}
        told: set[int] = set()
        for first, second in _pairs(whole, aligned=subject.aligned):
            if id(first) in told or id(second) in told or first.first.meaning == second.first.meaning:
                continue
            odd = _exchanged_units(first, second)
            if odd is not None:
                told |= {id(first), id(second)}
                yield _tell(subject, first, second, odd, sure=True)
                continue
            if not _alike(first, second) or _told_apart(first, second):
                continue
            odd = _odd_one(first, second)
            if odd is None and (len(first.members) < 3 or not _confusable(first, second)):
                continue
            others = _rows_near(complete, place_of, first, second)
            owners = {code: _owners(subject, first, second, code, others) for code in first.members}
            if odd is None:
                odd = _odd_by_words(owners)
                if odd is not None:
                    told |= {id(first), id(second)}
                    yield _tell(subject, first, second, odd, sure=False)
                continue
            evidence = _evidence(owners, odd)
            silent = (
                abs(evidence) < _LITTLE
                and subject.aligned
                and len(first.members) > 2
                and _confusable(first, second)
                and not _is_share(subject, first, second)
            )
            if evidence < _MUCH and _is_share(subject, first, second):
                continue
            if evidence >= (_LITTLE if subject.aligned else _MUCH) or silent:
                told |= {id(first), id(second)}
                yield _tell(subject, first, second, odd, sure=evidence >= _MUCH)


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


def _alike(first: Row, second: Row) -> bool:
    """Whether two rows could be exchanged: in every language they have the same kind and the same unit, if any."""
    return all(
        one.figure.kind == second.members[code].figure.kind
        and (not _unit(one) or _unit(second.members[code]) in ("", _unit(one)))
        for code, one in first.members.items()
    )


def _told_apart(first: Row, second: Row) -> bool:
    """Whether the two have different units (or one has none) in every language: then no language has exchanged them."""
    one, other = ({_unit(seen) for seen in row.members.values()} for row in (first, second))
    return len(one) == len(other) == 1 and one != other


def _confusable(first: Row, second: Row) -> bool:
    """Whether two figures can be exchanged unnoticed: both in digits or both in words, and similar in size."""
    for code, one in first.members.items():
        other = second.members[code].figure
        if one.figure.qualifier != other.qualifier or _in_digits(one.figure) is not _in_digits(other):
            return False
    small, large = sorted(
        abs(row.first.figure.value) for row in (first, second) if isinstance(row.first.figure.value, Decimal)
    )
    return large <= small * _ALIKE_IN_SIZE


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


def _in_digits(figure: Figure) -> bool:
    return any(letter.isdecimal() for letter in figure.text)


def _unit(one: Seen) -> str:
    return "a" if one.figure.unit == "age" else one.figure.unit


def _exchanged_units(first: Row, second: Row) -> str | None:
    """The language in which each figure has the unit of the other figure in all the other languages."""
    units = {code: (_unit(one), _unit(second.members[code])) for code, one in first.members.items()}
    for code, (one, two) in units.items():
        others = {pair for other, pair in units.items() if other != code}
        if one != two and others == {(two, one)} and (len(units) > 2 or code == list(units)[-1]):
            if "" in (one, two) and _listed(first.members[code], second.members[code]):
                continue  # "aged four, six and nine" has the word before the first age, other languages after the last
            return code
    return None


def _listed(one: Seen, other: Seen) -> bool:
    """Whether two figures are in one short list."""
    near, far = sorted((one.figure, other.figure), key=lambda figure: figure.start)
    return one.segment == other.segment and far.start - near.end <= _LIST


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
    return -sum(_agreement(owners[odd], owners[code]) for code in owners if code != odd)


def _odd_by_words(owners: Owners) -> str | None:
    """The language whose words near each figure belong to the other one, although the figures are in the usual order."""
    if len(owners) < 3:
        return None
    for odd in owners:
        others = [owners[code] for code in owners if code != odd]
        if (
            all(_agreement(owners[odd], other) <= -_LITTLE for other in others)
            and _agreement(*others[:2]) >= _LITTLE
        ):
            return odd
    return None


def _agreement(here: Mapping[str, float], there: Mapping[str, float]) -> float:
    return sum(here[word] * there[word] for word in here.keys() & there.keys())


def _owners(subject: Subject, first: Row, second: Row, code: str, others: Sequence[Row]) -> dict[str, float]:
    """The words near two figures, from 1 for a word of the first to -1 for one of the second."""
    one, other = (
        _near(subject, row.members[code], [third.members[code] for third in others])
        for row in (first, second)
    )
    return {
        word: (other.get(word, _NOT_NEAR) - one.get(word, _NOT_NEAR))
        / (other.get(word, _NOT_NEAR) + one.get(word, _NOT_NEAR) + 8)
        for word in one.keys() | other.keys()
    }


def _near(subject: Subject, one: Seen, others: Sequence[Seen]) -> dict[str, int]:
    """The words and the other figures near a figure, with their distance from it."""
    text = subject.texts[one.language][one.segment]
    found = dict(around(text, one.figure.start, one.figure.end, one.language))
    for number, other in enumerate(others):
        if other.segment == one.segment:
            away = distance(text, one.figure, other.figure, one.language)
            if away < _NOT_NEAR:
                found[f"#{number}"] = away
    return found


def _tell(subject: Subject, first: Row, second: Row, odd: str, *, sure: bool) -> Finding:
    here = sorted((first.members[odd], second.members[odd]), key=lambda one: one.rank)
    others = [one for row in (first, second) for code, one in row.members.items() if code != odd]
    return subject.finding(
        CHECK,
        f"{odd} has “{phrase(here[0])}” before “{phrase(here[1])}”, "
        + (
            "the other languages the other way round: "
            if _odd_one(first, second) == odd
            else "each at the other's words: "
        )
        + (
            "the words near them belong to the other figure"
            if sure
            else "check that each is next to its own noun"
        ),
        lang=odd if len(first.members) > 2 else None,
        segment=here[0].segment,
        start=here[0].figure.start if len(first.members) > 2 else None,
        end=here[0].figure.end if len(first.members) > 2 else None,
        severity=Severity.ERROR if sure else Severity.WARNING,
        expected=phrase(here[1]),
        actual=phrase(here[0]),
        witnesses=tuple(
            subject.witness(one.language, one.segment, one.figure.start, one.figure.end)
            for one in (here[1], *others)
        ),
    )


CHECK = Check(
    module=__name__,
    manual=__doc__,
    find=_find,
    of_figures=True,
    good=(
        Example(
            {
                "az": "Telegram üçün 2300, Facebook üçün 1200 material hazırlanıb.",
                "ru": "Для Facebook подготовлено 1200 материалов, для Telegram — 2300.",
                "en": "The ministry prepared 2,300 items for Telegram and 1,200 for Facebook.",
            },
            note="another order, each figure with its name",
        ),
    ),
    bad=(
        Example(
            {
                "az": "Telegram üçün 2300, Facebook üçün 1200 material hazırlanıb.",
                "ru": "Для Telegram подготовлено 1200 материалов, для Facebook — 2300.",
                "en": "The ministry prepared 2,300 items for Telegram and 1,200 for Facebook.",
            },
            lang="ru",
            marked="1200",
            note="each figure at the other's name",
        ),
    ),
)
