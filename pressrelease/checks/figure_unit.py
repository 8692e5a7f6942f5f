"""A figure has the same digits in all languages, but a different unit in one.

Why
: "0.25 percent" for "0.25 percentage points", dollars for manats, a million for a billion: the digits are right and
  the statement is wrong. No comparison of digits sees it.

What is compared
: Percent against percentage points and against plain numbers, currencies, units of measure, the scale words thousand,
  million and billion, and ages against lengths of time ("aged 20", "20 years his senior"). A unit misspelt as another
  quantity (kV/h for kWh) is a warning. A currency or a counted noun that one language omits is not reported, nor is a
  unit that a list or a change says once ("from 5.4 to 5.1 percent", "to 98.1 percent from 96.4"); a number word without
  its unit is a warning. In the tables of a release a number has the unit
  of its cell, else that of its row's heading, else that of its column's ("AZN thousand", "Min manat", "тыс.
  манатов"). A heading that differs is reported once; one without the percent or the scale that the others have is a
  warning.

What to do
: Correct the unit in the named language.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from decimal import Decimal

from pressrelease.alignment import Row, Seen
from pressrelease.checks import Check, Example, Subject
from pressrelease.checks._rows import camps, cite, each_row, in_digits, outvoted, phrase, tell, witnesses
from pressrelease.checks._tables import find_disagreements
from pressrelease.figures.equality import Relation
from pressrelease.figures.lexicon import lexicon
from pressrelease.figures.scales import is_scale_slip
from pressrelease.figures.surroundings import CODES as _CURRENCIES
from pressrelease.findings import Finding, Severity
from pressrelease.languages import language
from pressrelease.model import Figure

_MOST_SHARED = 4
_SHARED = 12  # code points between two figures if the later one has the unit of both


def _find(subject: Subject) -> Iterator[Finding]:
    yield from _differ(subject)
    yield from _aged(subject)
    yield from _misspelt(subject)
    yield from find_disagreements(subject, CHECK)


def _aged(subject: Subject) -> Iterator[Finding]:
    """An age in one language that is a length of time in two others: "20 years his senior" is not "aged 20".

    The reverse means nothing: some languages express an age simply in years.
    """
    for _, row in each_row(subject):
        aged = [one for one in row.members.values() if one.figure.unit == "age"]
        others = [one for one in row.members.values() if one.figure.unit == "a"]
        if row.soft or row.relation >= Relation.UNIT or len(aged) != 1 or len(others) < 2:
            continue
        if not isinstance(aged[0].figure.value, Decimal) or aged[0].figure.value % 1:
            continue  # a span of ages is told in years, too; so are a mean age and a life expectancy
        if aged[0].figure.qualifier or aged[0].figure.text.endswith(lexicon(aged[0].language).limit_ends):
            continue  # "up to five years" may limit an age in any language
        if _says_both(aged[0].language, aged[0].figure.text):
            continue
        yield subject.finding(
            CHECK,
            f"{aged[0].language} has an age, “{phrase(aged[0])}”, where {cite(others)}",
            lang=aged[0].language,
            segment=aged[0].segment,
            start=aged[0].figure.start,
            end=aged[0].figure.end,
            expected=phrase(others[0]),
            witnesses=witnesses(subject, row, aged[0]),
        )


def _says_both(code: str, text: str) -> bool:
    """Whether one adjective of a language means both an age and a length of time: "16-летний максимум"."""
    reading = language(code).reading
    return reading is not None and "age" in reading.units and " " not in text


def _misspelt(subject: Subject) -> Iterator[Finding]:
    """Units that are spelled as another quantity, kilowatts an hour for kilowatt-hours."""
    for code in subject.languages:
        slips = language(code).unit_slips
        for index, text in enumerate(subject.texts[code]):
            if "/" not in text or not any(slip in text.lower() for slip in slips):
                continue
            for figure in subject.figures(code, index):
                said = figure.text.lower()
                slip = next((slip for slip in slips if slip in said), "")
                if slip:
                    at = figure.start + said.index(slip)
                    yield subject.finding(
                        CHECK,
                        f"{code}: “{text[at : at + len(slip)]}” is another quantity; {slips[slip]} is meant",
                        lang=code,
                        segment=index,
                        start=at,
                        end=at + len(slip),
                        severity=Severity.WARNING,
                        expected=slips[slip],
                    )


def _differ(subject: Subject) -> Iterator[Finding]:
    for _, row in each_row(subject):
        if row.relation < Relation.UNIT or (
            row.soft and not all(one.figure.soft for one in row.members.values())
        ):
            continue
        found = camps(row)
        if len(found) < 2:
            continue
        slip = is_scale_slip(found[0][0].figure, found[1][0].figure)
        if (row.soft or row.relation != Relation.UNIT) and not slip:
            continue
        kinds = {one.figure.kind for one in row.members.values()}
        if (
            not slip
            and "money" in kinds
            and len(kinds) > 1
            and kinds <= {"number", "year", "money"}
            and _is_said_elsewhere(subject, row)
        ):
            continue
        if (
            not slip
            and "number" in kinds
            and all(
                _shares_unit(subject, one, row) for one in row.members.values() if one.figure.kind == "number"
            )
        ):
            continue
        at_fault = outvoted(row)
        wrong = at_fault if at_fault is not None else found[-1][0]
        others = [one for one in row.members.values() if one is not wrong]
        what = "another scale" if slip else "another unit"
        yield tell(
            subject,
            CHECK,
            row,
            wrong,
            f"{wrong.language} has “{phrase(wrong)}”, where {cite(others)}: {what}",
            blamed=at_fault is not None,
            severity=Severity.ERROR
            if row.certain and (slip or not _is_bare_word(wrong.figure))
            else Severity.WARNING,
            expected=phrase(others[0]),
            actual=phrase(wrong),
        )


def _is_bare_word(figure: Figure) -> bool:
    """Whether a figure is a number word without a unit, which a text may well say somewhere else."""
    return figure.kind == "number" and not figure.unit and not in_digits(figure)


def _is_said_elsewhere(subject: Subject, row: Row) -> bool:
    """Whether each language that leaves the currency of a sum out says it with another sum of the segment."""
    bare = [one for one in row.members.values() if one.figure.kind != "money"]
    return all(
        any(
            figure.kind == "money" or figure.unit in _CURRENCIES
            for figure in subject.figures(one.language, one.segment)
        )
        for one in bare
    )


def _shares_unit(subject: Subject, one: Seen, row: Row) -> bool:
    """Whether a bare number has the unit of another figure: "from 5.4 to 5.1 percent", "to 98.1 percent from 96.4"."""
    wanted = {(other.figure.kind, other.figure.unit) for other in row.members.values() if other is not one}
    wanted.discard((one.figure.kind, one.figure.unit))
    text = subject.texts[one.language][one.segment]
    figures = subject.figures(one.language, one.segment)
    place = bisect_left(figures, one.figure.end, key=lambda figure: figure.start)
    end = one.figure.end
    for other in figures[place:][:_MOST_SHARED]:
        if other.start - end > _SHARED:
            break
        if (other.kind, other.unit) in wanted:
            return not any(sign in text[end : other.start] for sign in ".;()\n")
        end = other.end
    return not _counts_something(text[one.figure.end :], one.language) and any(
        (other.kind, other.unit) in wanted for other in figures[max(0, place - 1 - _MOST_SHARED) : place]
    )


def _counts_something(after: str, code: str) -> bool:
    """Whether a word that a number may count follows it."""
    word = after.split(maxsplit=1)[0] if after[:1].isspace() and after.strip() else ""
    return after[:1].isalpha() or (word[:1].isalpha() and word not in language(code).conjunctions)


CHECK = Check(
    module=__name__,
    manual=__doc__,
    find=_find,
    of_figures=True,
    good=(
        Example(
            {
                "az": "Büdcə 5 milyon manatdır.",
                "ru": "Бюджет — 5 млн манатов.",
                "en": "The budget is AZN 5 million.",
            },
            note="one sum in three ways",
        ),
        Example(
            {
                "az": "Dərəcə 0,25 faiz bəndi artırılıb.",
                "ru": "Ставка повышена на 0,25 п.п.",
                "en": "The rate was raised by 0.25 percentage points.",
            },
            note="percentage points in all three",
        ),
    ),
    bad=(
        Example(
            {
                "az": "Müəllim ondan 12 yaşında böyükdür.",
                "ru": "Учитель на 12 лет старше его.",
                "en": "The teacher is 12 years his senior.",
            },
            lang="az",
            marked="12 yaşında",
            note="a length of time became an age",
        ),
        Example(
            {
                "az": "Dərəcə 0,25 faiz bəndi artırılıb.",
                "ru": "Ставка повышена на 0,25 п.п.",
                "en": "The rate was raised by 0.25 percent.",
            },
            lang="en",
            marked="0.25 percent",
            note="percent for percentage points",
        ),
        Example(
            {
                "az": "Büdcə 5 milyon manatdır.",
                "ru": "Бюджет — 5 млн долларов.",
                "en": "The budget is AZN 5 million.",
            },
            lang="ru",
            marked="5 млн долларов",
            note="another currency",
        ),
        Example(
            {
                "az": "Gəlir 9 milyon manatdır.",
                "ru": "Доход — 9 млрд манатов.",
                "en": "The income is 9 billion manats.",
            },
            lang="az",
            marked="9 milyon manatdır",
            note="million for billion",
        ),
        Example(
            {
                "az": "Stansiya 5 milyon kVt/saat enerji istehsal edib.",
                "ru": "Станция выработала 5 млн кВт·ч.",
                "en": "The plant generated 5 million kWh.",
            },
            lang="az",
            marked="kVt/saat",
            severity=Severity.WARNING,
            note="kilowatts per hour for kilowatt-hours",
        ),
    ),
)
