"""Figures of one text do not fit together: parts and total, share and percentage, from, to and by.

Why
: A sum that does not add up is wrong in every language at once, so no comparison of languages finds it. This check has
  exposed most of the misprints in real official reports.

What is compared
: Within each language: parts against the total that the sentence names; a percentage in brackets against the share
  before it ("3,561 of 6,537 (54.5 %)"); a sum or measure said once more in brackets, in another currency or unit; the amount of a change against its two ends ("from 300 to 345, by 45"); a
  figure of the headline against the body; the last row of a table against the sum of its columns, if that row is
  a total. Percentages may be rounded. Figures with a qualifier have no exact sum and are left alone.

What to do
: Do the calculation again. The finding shows it; only the source can say which of the figures is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from pressrelease.alignment import alike
from pressrelease.checks import Check, Example, Subject
from pressrelease.figures.equality import is_conversion
from pressrelease.figures.lexicon import lexicon
from pressrelease.figures.units import EXACT_KINDS, convert, measured, plausible_rate
from pressrelease.findings import Finding, Severity
from pressrelease.languages import SumWords, language
from pressrelease.model import Figure, Role, Table

_BRACKET = 300  # code points in a bracket that holds the parts of a total
_SENTENCE = 500
_MOST_PARTS = 20
_TO_BRACKET = 30  # code points between a total and the bracket that holds its parts
_HEADLINE = 160  # code points: a longer first paragraph is not a headline


def _find(subject: Subject) -> Iterator[Finding]:
    for code in subject.languages:
        words = language(code).sum_words
        if words is None:
            continue
        for index, found in subject.all_figures(code):
            if len(found) < 2:
                continue
            figures = [figure for figure in found if isinstance(figure.value, (Decimal, tuple))]
            if len(figures) < 2:
                continue
            low = subject.texts[code][index].lower()
            yield from _shares(subject, code, index, low, figures, words)
            told = list(_totals(subject, code, index, low, figures, words))
            yield from told or _in_brackets(subject, code, index, low, figures)
            if not told:
                yield from _at_the_end(subject, code, index, low, figures, words)
            yield from _changes(subject, code, index, low, figures, words)
            yield from _conversions(subject, code, index, low, figures)
        yield from _headline(subject, code)
    yield from _tables(subject)


def _exact(figure: Figure, *kinds: str) -> Decimal | None:
    """The value of an exact figure of one of the kinds."""
    if (
        figure.kind in kinds
        and not figure.qualifier
        and not figure.soft
        and isinstance(figure.value, Decimal)
    ):
        return figure.value
    return None


def _shares(
    subject: Subject, code: str, index: int, low: str, figures: Sequence[Figure], words: SumWords
) -> Iterator[Finding]:
    """`a of b (p %)`, and `b-dən a-sı (p %)`, which has the whole first."""
    for one, other, percent in zip(figures, figures[1:], figures[2:], strict=False):
        first, second, share = _exact(one, "number"), _exact(other, "number"), _exact(percent, "percent")
        if first is None or second is None or share is None or percent.unit == "pp":
            continue
        opening = low[other.end : percent.start]
        if "(" not in opening or len(opening) > 40 or ")" in opening:
            continue
        between = low[one.end : other.start]
        if any(between.split()[:1] == [word] or f" {word} " in between for word in words.share):
            part, whole = first, second
        elif words.share_endings and re.search(
            rf"(?:{'|'.join(words.share_endings)})\b", one.text.lower() + between
        ):
            part, whole = second, first
        else:
            continue
        if not whole or part > whole:
            continue
        right = part / whole * 100
        decimals = max(0, -int(share.as_tuple().exponent))
        if abs(right - share) > Decimal(1).scaleb(-decimals) and abs(right - share) > Decimal("0.6"):
            yield _tell(
                subject,
                code,
                index,
                percent,
                f"{part:f} of {whole:f} is {right:.{max(decimals, 1)}f} %, not {percent.text}",
                (one, other),
            )


def _totals(
    subject: Subject, code: str, index: int, low: str, figures: Sequence[Figure], words: SumWords
) -> Iterator[Finding]:
    """A total and the parts after it, if the sentence says so and nothing else is counted in between."""
    cues = [low.find(word) for word in words.including if word in low]
    for cue in sorted(cues)[:1]:
        before = [figure for figure in figures if figure.end <= cue]
        sentence_end = min(
            (found for found in (low.find(mark, cue) for mark in (". ", "; ", "\n")) if found >= 0),
            default=len(low),
        )
        parts = [
            figure
            for figure in figures
            if cue <= figure.start < sentence_end and _exact(figure, "number", "money") is not None
        ]
        if not before or len(parts) < 2:
            continue
        total = before[-1]
        whole = _exact(total, "number", "money")
        if whole is None or any(part.unit and part.unit != total.unit for part in parts):
            continue
        values = [part.value for part in parts if isinstance(part.value, Decimal)]
        added = sum(values, Decimal(0))
        if added == whole or not all(value < whole for value in values):
            continue
        if added > whole or _is_slip(added, whole):
            said = " + ".join(f"{value:f}" for value in values)
            yield _tell(subject, code, index, total, f"{said} = {added:f}, not {whole:f}", parts)


def _conversions(
    subject: Subject, code: str, index: int, low: str, figures: Sequence[Figure]
) -> Iterator[Finding]:
    """A sum or a measure said once more in brackets, in another currency or unit: "AZN 34 million ($20 million)"."""
    for one, other in pairwise(figures):
        x, y = one.value, other.value
        if (
            low[one.end : other.start].strip() != "("
            or not isinstance(x, Decimal)
            or not isinstance(y, Decimal)
            or not x
            or not y
        ):
            continue
        if one.kind == other.kind == "money":
            if plausible_rate(x, one.unit, y, other.unit) is False:
                message = (
                    f"{one.text} and {other.text} make a rate of {x / y:.4g} {one.unit} to the {other.unit}"
                )
                yield _tell(subject, code, index, other, message, (one,))
        elif (
            measured(one.unit)
            and one.unit != other.unit
            and measured(one.unit) == measured(other.unit) not in EXACT_KINDS
        ):
            right = convert(x, one.unit, other.unit)
            if right is not None and not is_conversion(x, one.unit, y, other.unit):
                yield _tell(
                    subject,
                    code,
                    index,
                    other,
                    f"{one.text} is {right:.4g} in the other unit, not {other.text}",
                    (one,),
                )


def _in_brackets(
    subject: Subject, code: str, index: int, low: str, figures: Sequence[Figure]
) -> Iterator[Finding]:
    """The parts of a total in the brackets after it: "62 people (34 men, 20 women and 8 children)"."""
    for place, total in enumerate(figures):
        whole = _exact(total, "number", "money")
        opening = low.find("(", total.end, total.end + _TO_BRACKET)
        closing = low.find(")", opening, opening + _BRACKET) if opening >= 0 else -1
        following = figures[place + 1 : place + 1 + _MOST_PARTS]
        if whole is None or closing < 0 or any(total.end <= other.start < opening for other in following):
            continue
        inside = [figure for figure in following if opening < figure.start < closing]
        if len(inside) > 1 and all(
            _exact(figure, total.kind) is not None and figure.unit == total.unit for figure in inside
        ):
            yield from _add(subject, code, index, total, inside)


def _at_the_end(
    subject: Subject, code: str, index: int, low: str, figures: Sequence[Figure], words: SumWords
) -> Iterator[Finding]:
    """The total after its parts: "84 anti-tank and 87 anti-personnel mines, 171 in all"."""
    for place, total in enumerate(figures[2:], start=2):
        before, after = low[max(0, total.start - 14) : total.start], low[total.end : total.end + 12]
        if _exact(total, "number", "money") is None or not any(
            _has_word(before + "|" + after, word) for word in words.total
        ):
            continue
        start = max(
            low.rfind(mark, max(0, total.start - _SENTENCE), total.start) for mark in (". ", "; ", "\n", "! ")
        )
        parts = [
            figure
            for figure in figures[max(0, place - _MOST_PARTS) : place]
            if figure.start > start and _exact(figure, total.kind) is not None
        ]
        if len(parts) > 1 and all(part.unit == total.unit for part in parts):
            yield from _add(subject, code, index, total, parts)


def _has_word(text: str, word: str) -> bool:
    return word in text and re.search(rf"(?<!\w){re.escape(word)}", text) is not None


def _add(
    subject: Subject, code: str, index: int, total: Figure, parts: Sequence[Figure]
) -> Iterator[Finding]:
    """Report parts that miss their total by a slip; if they are further off, they are another count."""
    values = [part.value for part in parts if isinstance(part.value, Decimal)]
    added, whole = sum(values, Decimal(0)), total.value
    if isinstance(whole, Decimal) and added != whole and _is_slip(added, whole):
        yield _tell(
            subject,
            code,
            index,
            total,
            f"{' + '.join(f'{value:f}' for value in values)} = {added:f}, not {whole:f}",
            parts,
        )


def _is_slip(one: Decimal, other: Decimal) -> bool:
    a, b = f"{one:f}", f"{other:f}"
    return len(a) == len(b) > 1 and (
        sum(x != y for x, y in zip(a, b, strict=True)) == 1 or sorted(a) == sorted(b)
    )


def _changes(
    subject: Subject, code: str, index: int, low: str, figures: Sequence[Figure], words: SumWords
) -> Iterator[Finding]:
    """`from X to Y by Z`, the three in any order, Z an amount or a percentage of X."""
    ends = _ends(code, low, figures)
    if ends is None:
        return
    low_end, high_end, unit, spans = ends
    if not low_end or low_end == high_end:
        return
    for figure in figures:
        amount = _exact(figure, "number", "money", "percent")
        if amount is None or not amount or not _is_change(low, figure, words):
            continue
        if amount > max(low_end, high_end) and figure.kind == "number":
            continue  # "на тысячу", "per 1,000": what is counted of
        if figure in spans or _is_of_another(low, lexicon(code).joining, figure, figures, spans):
            continue
        change = abs(high_end - low_end)
        relative = change / low_end * 100
        if figure.kind == "percent" and unit not in ("percent", "%", "pp"):
            if abs(relative - amount) > max(Decimal("0.6"), amount / 50):
                yield _tell(
                    subject,
                    code,
                    index,
                    figure,
                    f"from {low_end:f} to {high_end:f} is {relative:.1f} %, not {figure.text}",
                    spans,
                )
        elif (figure.unit == unit or (unit in ("percent", "%") and figure.unit == "pp")) and amount != change:
            yield _tell(
                subject,
                code,
                index,
                figure,
                f"from {low_end:f} to {high_end:f} is {change:f}, not {figure.text}",
                spans,
            )


def _is_of_another(
    low: str, joining: Collection[str], figure: Figure, figures: Sequence[Figure], spans: Sequence[Figure]
) -> bool:
    """Whether another clause, or another sum, is between an amount and the two ends: "fell 14% to 212 million, while …"."""
    start, end = min(one.start for one in spans), max(one.end for one in spans)
    between = (figure.end, start) if figure.start < start else (end, figure.start)
    if figure.kind == "percent" and any(
        one.kind == "money" and between[0] <= one.start < between[1] for one in figures
    ):
        return True
    apart = low[between[0] : between[1]].partition(",")[2].split()
    return len(apart) > 1 and (figure.kind != "percent" or apart[0] not in joining)


def _ends(
    code: str, low: str, figures: Sequence[Figure]
) -> tuple[Decimal, Decimal, str, Sequence[Figure]] | None:
    """The two ends of the only change in a sentence, their unit, and their places."""
    found: list[tuple[Decimal, Decimal, str, Sequence[Figure]]] = []
    for figure in figures:
        if (
            figure.kind == "range"
            and figure.unit != "age"
            and isinstance(figure.value, tuple)
            and " " in figure.text.strip()
        ):
            first, second = figure.value
            if first is not None and second is not None:
                found.append((first, second, figure.unit, (figure,)))
    for one, other in pairwise(figures):
        first, second = _exact(one, "number", "money", "percent"), _exact(other, "number", "money", "percent")
        if (
            first is not None
            and second is not None
            and one.kind == other.kind
            and _is_from_to(code, low, one, other)
        ):
            found.append((first, second, "%" if other.kind == "percent" else other.unit, (one, other)))
    return found[0] if len(found) == 1 else None


def _is_from_to(code: str, low: str, one: Figure, other: Figure) -> bool:
    """Whether two figures are the ends of a change: "from 7.25% to 7%", "300 manatdan 345 manata"."""
    reading = language(code).reading
    between = low[one.end : other.start].strip()
    if reading is None:
        return False
    starts = [first for first, second in reading.between if first and second == between]
    if starts and low[max(0, one.start - 8) : one.start].split()[-1:] in [[first] for first in starts]:
        return True
    if between:
        return False
    ends = [
        tuple(ending.strip() for ending in reading.cases.get(case, "").split(",") if ending)
        for case in ("ablative", "dative")
    ]
    return bool(ends[0]) and one.text.lower().endswith(ends[0]) and other.text.lower().endswith(ends[1])


def _is_change(low: str, figure: Figure, words: SumWords) -> bool:
    before = low[max(0, figure.start - 6) : figure.start].split()
    if words.by and before[-1:] and before[-1] in words.by:
        return True
    after = low[figure.end : figure.end + 16].lstrip()
    return bool(words.by_after) and any(after.startswith(word) for word in words.by_after)


def _headline(subject: Subject, code: str) -> Iterator[Finding]:
    """A figure of the headline that is in the body only with a slip."""
    texts = subject.texts[code]
    if len(texts) < 2 or len(texts[0]) > _HEADLINE:
        return
    if subject.documents and subject.segment(code, 0).role is not Role.TITLE:
        return
    title = [
        figure
        for figure in subject.figures(code, 0)
        if _exact(figure, "number", "money", "percent") is not None
    ]
    if not title:
        return
    body = [(index, figure) for index, figures in subject.all_figures(code) if index for figure in figures]
    said = {figure.canonical for _, figure in body}
    in_title = {figure.canonical for figure in title}
    for figure in title:
        if figure.canonical in said or len(figure.canonical) < 3:
            continue
        near = [
            (index, other)
            for index, other in body
            if other.kind == figure.kind
            and other.unit == figure.unit
            and other.canonical not in in_title
            and alike(figure, other)
        ]
        if len(near) == 1:
            index, other = near[0]
            yield subject.finding(
                CHECK,
                f"{code}: the headline has “{figure.text}”, the body “{other.text}”",
                lang=code,
                segment=0,
                start=figure.start,
                end=figure.end,
                expected=other.text,
                witnesses=(subject.witness(code, index, other.start, other.end),),
            )


def _tables(subject: Subject) -> Iterator[Finding]:
    """The last row of a table, if its first cell says that it is a total."""
    if subject.release is None:
        return
    for block in subject.release.blocks:
        if not isinstance(block, Table) or len(block.rows) < 3:
            continue
        for code in subject.languages:
            words = language(code).sum_words
            label = block.rows[-1][0]
            if (
                words is None
                or label is None
                or not subject.texts[code][label].lower().startswith(words.total)
            ):
                continue
            for column in range(1, len(block.rows[-1])):
                yield from _column(subject, code, [row[column] for row in block.rows])


def _column(subject: Subject, code: str, cells: Sequence[int | None]) -> Iterator[Finding]:
    figures: list[tuple[int, Figure]] = []
    for cell in cells:
        found = subject.figures(code, cell) if cell is not None else ()
        if cell is None or len(found) != 1 or _exact(found[0], "number", "money", "percent") is None:
            return
        figures.append((cell, found[0]))
    *parts, (index, total) = figures
    added = sum((figure.value for _, figure in parts if isinstance(figure.value, Decimal)), Decimal(0))
    if added != total.value and {figure.unit for _, figure in parts} == {total.unit}:
        yield _tell(subject, code, index, total, f"the column adds up to {added:f}, not {total.text}", ())


def _tell(
    subject: Subject, code: str, index: int, wrong: Figure, message: str, others: Sequence[Figure]
) -> Finding:
    return subject.finding(
        CHECK,
        f"{code}: {message}",
        lang=code,
        segment=index,
        start=wrong.start,
        end=wrong.end,
        witnesses=tuple(subject.witness(code, index, figure.start, figure.end) for figure in others),
    )


CHECK = Check(
    module=__name__,
    manual=__doc__,
    find=_find,
    of_figures=True,
    severity=Severity.WARNING,
    good=(
        Example(
            {"en": "Protocols came from 218 of 311 stations (70 percent)."},
            note="a share, rounded",
        ),
        Example(
            {"en": "In all 171 mines were found, including 84 anti-tank and 87 anti-personnel ones."},
            note="the parts make the total",
        ),
        Example(
            {"az": "Əmək haqqı 45 manat artırılaraq 300 manatdan 345 manata çatdırılıb."},
            note="from, to and by",
        ),
        Example(
            {"en": "The road cost AZN 34 million ($20 million) and is 100 miles (161 km) long."},
            note="the same in another currency and unit",
        ),
    ),
    bad=(
        Example(
            {"en": "Protocols came from 3,561 of 6,537 stations (93.35 percent)."},
            lang="en",
            marked="93.35 percent",
            note="a share of 54 percent",
        ),
        Example(
            {"ru": "Найдена 181 мина, в том числе 84 противотанковые и 87 противопехотных."},
            lang="ru",
            marked="181",
            note="84 and 87 are 171",
        ),
        Example(
            {"en": "The wage rises from 300 to 345 manats, by 55 manats."},
            lang="en",
            marked="55 manats",
            note="345 less 300 is 45",
        ),
        Example(
            {"az": "Minimum pensiya 240 manatdan 280 manata qaldırılaraq 50 manat artırılıb."},
            lang="az",
            marked="50 manat",
            note="280 less 240 is 40",
        ),
        Example(
            {"en": "Revenues were 59,520.4 billion manats ($35.012 billion)."},
            lang="en",
            marked="$35.012 billion",
            note="no such rate",
        ),
        Example(
            {"ru": "На борту были 62 пассажира (34 мужчины, 19 женщин и 8 детей)."},
            lang="ru",
            marked="62",
            note="34, 19 and 8 are 61",
        ),
    ),
)
