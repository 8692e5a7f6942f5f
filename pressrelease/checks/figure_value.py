"""A figure has a different value in one language than in the others.

Why
: Readers remember a wrong number, and a correction repeats it. It is mostly a typing slip: two digits exchanged, a digit
  changed, a number word from last year's text.

What is compared
: Corresponding figures, matched by kind, unit and context, in any form: 12.5% is 12,5 faiz, six is 6 is altı, 3 p.m. is
  15:00. Where the likeliest readings disagree, others are tried (a comma that groups or sets off a fraction, a clock
  time with a dot); one is taken only if the languages then agree. If two of three languages agree, the third is
  named. A correct conversion (miles to kilometres) or rounding (38.609 to 38.6) is a warning that shows the
  arithmetic, a wrong one is an error. Equal clock times of different time zones differ; where only one zone is
  stated, a whole number of hours between them is a warning. Months that stand alone ("in March", "в мае"), the
  beginning, middle and end of a period, rates ("a minute", "в час"), measures of a price ("per tonne"), first and last, and currencies that stand apart
  from their numbers are compared as sets. A weak figure may be absent, but not contradicted: one against two and dozens against hundreds
  are errors. A score that one of three languages turns round is an error if its other scores are not turned and no
  word nearby tells who lost.

What to do
: Look up the figure in the source and correct the named language. If the difference is intended, excuse it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from pressrelease.alignment import Row, Seen, hours_apart, lower
from pressrelease.checks import Check, Example, Subject
from pressrelease.checks._contrasts import find_contrasts
from pressrelease.checks._rows import camps, cite, each_row, outvoted, phrase, rows, tell, witnesses
from pressrelease.figures.equality import Relation, significant
from pressrelease.figures.scales import is_scale_slip
from pressrelease.figures.units import convert, measured
from pressrelease.findings import Finding, Severity
from pressrelease.languages import language

_NEAR = 60  # code points around a score in which words say who lost


def _find(subject: Subject) -> Iterator[Finding]:
    yield from find_contrasts(subject, CHECK)
    yield from _turned_scores(subject)
    for _, row in each_row(subject):
        if row.relation <= Relation.EQUIVALENT and len(row.members) > 2:
            yield from _rank(subject, row)
        if (
            row.relation < Relation.ROUNDED
            or row.relation == Relation.UNIT
            or (row.soft and not row.contradicted)
        ):
            continue
        found = camps(row)
        if len(found) < 2 or is_scale_slip(found[0][0].figure, found[1][0].figure):
            continue
        at_fault = outvoted(row)
        wrong = at_fault if at_fault is not None else found[-1][0]
        others = [one for one in row.members.values() if one is not wrong]
        slip = row.relation == Relation.VALUE or (at_fault is not None and _is_finer(wrong, others[0]))
        severity = Severity.ERROR if slip and row.certain else Severity.WARNING
        yield tell(
            subject,
            CHECK,
            row,
            wrong,
            _message(row, wrong, others),
            blamed=at_fault is not None,
            severity=severity,
            expected=phrase(others[0]),
            actual=phrase(wrong),
        )


def _turned_scores(subject: Subject) -> Iterator[Finding]:
    """One of several scores is turned round in one language: who lost a set in the others has won it there."""
    for aligned in rows(subject):
        scores = [row for row in aligned.rows if len(row.members) > 2 and _is_score(row)]
        straight = sum(len({one.figure.canonical for one in row.members.values()}) == 1 for row in scores)
        for row in scores:
            told = Counter(one.figure.canonical for one in row.members.values()).most_common()
            if len(told) != 2 or told[1][1] != 1 or not straight or row.relation > Relation.EQUIVALENT:
                continue
            if any(_is_lost(subject, one) for one in row.members.values()):
                continue
            wrong = next(one for one in row.members.values() if one.figure.canonical == told[1][0])
            others = [one for one in row.members.values() if one is not wrong]
            message = (
                f"{wrong.language} has “{phrase(wrong)}”, where {cite(others)}: the score is turned round"
            )
            yield tell(
                subject, CHECK, row, wrong, message, blamed=True, severity=Severity.ERROR,
                expected=phrase(others[0]), actual=phrase(wrong),
            )  # fmt: skip


def _is_lost(subject: Subject, one: Seen) -> bool:
    """Whether words of defeat stand near a score, which may then name the winner first in any language."""
    text = lower(subject.texts[one.language][one.segment], one.language)
    near = text[max(0, one.figure.start - _NEAR) : one.figure.end + _NEAR]
    words = language(one.language).comparing.losing.split(", ")
    return any(word and word in near for word in words)


def _is_score(row: Row) -> bool:
    return all(one.figure.kind == "score" for one in row.members.values())


def _rank(subject: Subject, row: Row) -> Iterator[Finding]:
    """One language counts, but all others rank: "the thirteen session"."""
    counts = [one for one in row.members.values() if one.figure.kind == "number" and not one.figure.unit]
    ranks = [one for one in row.members.values() if one.figure.kind == "ordinal"]
    if (
        len(counts) != 1
        or len(ranks) != len(row.members) - 1
        or row.soft
        or counts[0].figure.text.isdecimal()
    ):
        return
    wrong = counts[0]
    yield subject.finding(
        CHECK,
        f"{wrong.language} counts “{phrase(wrong)}”, but the others rank: {cite(ranks)}",
        lang=wrong.language,
        segment=wrong.segment,
        start=wrong.figure.start,
        end=wrong.figure.end,
        severity=Severity.NOTE,
        expected=phrase(ranks[0]),
        actual=phrase(wrong),
        witnesses=witnesses(subject, row, wrong),
    )


def _is_finer(wrong: Seen, other: Seen) -> bool:
    """Whether one language has digits that the two others lack: both of them would not have rounded."""
    x, y = wrong.figure.value, other.figure.value
    return (
        wrong.figure.unit == other.figure.unit
        and isinstance(x, Decimal)
        and isinstance(y, Decimal)
        and significant(x) > significant(y)
    )


def _message(row: Row, wrong: Seen, others: list[Seen]) -> str:
    said = f"{wrong.language} has “{phrase(wrong)}”, where {cite(others)}"
    if row.relation == Relation.ROUNDED and not _is_finer(wrong, others[0]):
        return f"{said}: rounded"
    sum_of = _arithmetic(wrong, others[0])
    return f"{said}: {sum_of}" if sum_of else said


def _arithmetic(wrong: Seen, other: Seen) -> str:
    """The correct conversion, if the two have different units of one quantity or different time zones."""
    one, two = wrong.figure, other.figure
    apart = hours_apart(wrong, other) if one.kind == two.kind == "time" and wrong.zone != other.zone else None
    if apart is not None:
        zone = next(seen.zone for seen in (wrong, other) if seen.zone is not None)
        return f"{apart.normalize():f} hours apart, but one says UTC{zone / 60:+g}"
    if not measured(one.unit) or one.unit == two.unit or measured(one.unit) != measured(two.unit):
        return ""
    if not isinstance(one.value, Decimal) or not isinstance(two.value, Decimal):
        return ""
    right = convert(two.value, two.unit, one.unit)
    return f"{phrase(other)} is {right:.4g} in the other unit" if right is not None else ""


CHECK = Check(
    module=__name__,
    manual=__doc__,
    find=_find,
    of_figures=True,
    good=(
        Example(
            {"az": "Altı avtobus gəldi.", "ru": "Приехали 6 автобусов.", "en": "Six buses came."},
            note="word and digit",
        ),
        Example(
            {"az": "Artım 12,5 faizdir.", "ru": "Рост составил 12,5 %.", "en": "Growth was 12.5 percent."},
            note="percent in three ways",
        ),
        Example(
            {
                "az": "İclas saat 15:00-da başlayıb.",
                "ru": "Заседание началось в 15:00.",
                "en": "The meeting began at 3 p.m.",
            },
            note="12 and 24 hours",
        ),
    ),
    bad=(
        Example(
            {
                "az": "Sayta 3200 məlumat qoyulub.",
                "ru": "На сайте 3200 материалов.",
                "en": "The site has 2,300 items.",
            },
            lang="en",
            marked="2,300",
            note="two digits exchanged",
        ),
        Example(
            {"az": "Yeddi məktəb açılıb.", "ru": "Открыты семь школ.", "en": "Six schools were opened."},
            lang="en",
            marked="Six",
            note="another number word",
        ),
        Example(
            {
                "az": "Yolun uzunluğu 100 mildir.",
                "ru": "Длина дороги — 210 км.",
                "en": "The road is 100 miles long.",
            },
            lang="ru",
            marked="210 км",
            note="a wrong conversion",
        ),
        Example(
            {
                "az": "Yolun uzunluğu 100 mildir.",
                "ru": "Длина дороги — 160 км.",
                "en": "The road is 100 miles long.",
            },
            lang="ru",
            marked="160 км",
            severity=Severity.WARNING,
            note="a correct conversion only needs a look",
        ),
        Example(
            {
                "az": "İclas 23 iyun keçirilib.",
                "ru": "Заседание прошло 23 июля.",
                "en": "The meeting was on June 23.",
            },
            lang="ru",
            marked="23 июля",
            note="another month",
        ),
    ),
)
