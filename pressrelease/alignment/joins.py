"""One figure in one language, several in another: the ends of a range, the pieces of a number."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from pressrelease.alignment.changes import find_start
from pressrelease.alignment.rows import Row, Seen, Texts
from pressrelease.figures.equality import Relation, meaning, relate
from pressrelease.model import Figure

_DIGIT = re.compile(r"\d")
_NUMBER = re.compile(r"\d+(?:[.,\u00a0 ]\d{3})*(?:[.,]\d+)?")
_GROUP = re.compile(r"[.,\u00a0 ](?=\d{3}(?!\d))")
_PIECES = 3  # code points between the pieces of one figure
_LONG = 5  # digits from which on a figure that is written in pieces is known by them


_MOST_COMPARED = 80  # rows left over among which the ends of ranges and the pieces of figures are looked for


def join_ranges(rest: list[Row], languages: Sequence[str], texts: Texts) -> list[Row]:
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
                        and _is_end(other.members[code].figure, end, spans[0].figure)
                    ),
                    None,
                )
                if match is not None:
                    found.append(match)
            members = [other.members[code] for other in found]
            if len(found) == len(ends) and _in_order(spans[0].figure, members, texts):
                row.members[code] = _span_of(members, spans[0].figure, texts)
                row.relation = max(row.relation, Relation.EQUIVALENT)
                row.joined = True
                for other in found:
                    del other.members[code]
                    if not other.members:
                        gone.add(id(other))
    return [row for row in rest if id(row) not in gone and row.members]


def _in_order(span: Figure, ends: Sequence[Seen], texts: Texts) -> bool:
    """Whether the two ends of a span stand in one language as they do in the other: "from 30 to 3" is not "3-30"."""
    if not isinstance(span.value, tuple):
        return True
    numbers = [_number(match[0]) for match in _NUMBER.finditer(span.text)]
    half = len(numbers) // 2  # an end may have several: "с 4 часов 20 минут до 3 часов 45 минут"
    if len(numbers) != 2 * half or not half or any(end is not None and end < 0 for end in span.value):
        return True
    turned = numbers[:half] > numbers[half:]
    start = find_start(ends[0], ends[1], texts[ends[0].language][ends[0].segment])
    first = start if start is not None else min(ends, key=lambda one: one.figure.start)
    return (first is ends[0]) is not turned


def _number(said: str) -> Decimal:
    """A number in digits, a mark before three digits taken for a group: enough to tell which of two is larger."""
    clean = _GROUP.sub("", said).replace(",", ".")
    return Decimal(clean) if clean.count(".") < 2 else Decimal(0)


def _span_of(ends: Sequence[Seen], span: Figure, texts: Texts) -> Seen:
    """The two ends of a span as one figure of their language."""
    first, last = sorted(ends, key=lambda one: one.figure.start)
    start, end = first.figure.start, last.figure.end
    text = texts[first.language][first.segment][start:end]
    qualifier = next(
        (one.figure.qualifier for one in ends if one.figure.qualifier not in ("", "upto")), span.qualifier
    )
    figure = replace(span, start=start, end=end, text=text, qualifier=qualifier)
    return replace(first, figure=figure, meaning=meaning(figure), parts=(first.figure, last.figure))


def join_pieces(rest: list[Row], languages: Sequence[str], whole: list[Row]) -> list[Row]:
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


def _is_end(figure: Figure, end: str, span: Figure) -> bool:
    """Whether a figure is one end of a span, in its unit or another one: "between 500 metres and 1 km"."""
    if figure.kind == "decade" and span.unit == "year":
        return figure.canonical == f"{end[:-1]}x"
    if not isinstance(span.value, tuple) or not isinstance(figure.value, Decimal):
        day = end.rpartition("-")[2].lstrip("0") if span.unit == "date" and "????" in end else end
        return figure.canonical in (end, day) and not (figure.unit and day != end)
    kind, unit = ("percent", "") if span.unit == "%" else ("number", span.unit)
    if figure.kind == "money":
        kind = "money"
    relation = relate(figure, replace(span, kind=kind, unit=unit, value=Decimal(end), canonical=end))
    return relation is not None and relation <= Relation.EQUIVALENT
