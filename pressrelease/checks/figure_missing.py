"""A figure that the other languages have is missing in one.

Why
: A shortened sentence loses its figure first, and a news agency takes its number from the version that it reads.

What is compared
: Every figure of the others, in any form; one in a neighbouring paragraph is found there. A figure that two languages
  have and the third lacks is an error, except 100% and a small count that one of them tells as a rank or inside a word;
  one where they have two is always an error. With two texts, a name or model number, a rank in words, a bare 1
  or 2, and a number word up to ten are warnings. In loose texts, of which one may be shorter, and if the
  language says the same figure elsewhere, has the same numbers read as something else, or a small one follows from
  others there, a missing one is a warning. What the language perhaps says without a number ("carbon dioxide" for
  CO2) is a note. Words that translators freely rephrase (one, both, first, dozens, twice) are never reported as
  missing. A date of which one language has only the year is an error.

What to do
: Add the figure to the translation. If it was left out on purpose, record that once: `# left out: reason` at the
  translation, or an excuse.
"""

from __future__ import annotations

from collections.abc import Iterator

from pressrelease.alignment import Row
from pressrelease.checks import Check, Example, Subject
from pressrelease.checks._arithmetic import follows
from pressrelease.checks._missing import (
    is_loose,
    is_said_elsewhere,
    is_told_apart,
    severity_of_missing,
)
from pressrelease.checks._rows import cite, each_row, phrase, quote_said, witnesses
from pressrelease.figures.equality import Relation
from pressrelease.findings import Finding, Severity

_MOST_FIGURES = 60  # of one segment: if there are more, a month may well belong to another year


def _find(subject: Subject) -> Iterator[Finding]:
    for aligned, row in each_row(subject):
        loose = is_loose(subject, aligned)
        if len(row.members) > 2 and row.relation == Relation.EQUIVALENT:
            yield from _month(subject, row, is_free=loose)
        if not row.missing or row.moved or row.weak or (len(row.members) < 2 and len(row.missing) > 1):
            continue
        if loose and is_said_elsewhere(subject, row):
            continue
        members = list(row.members.values())
        outvoted = len(members) > len(row.missing)
        for lacking in row.missing if outvoted else row.missing[:1]:
            sure = not loose and not row.repeated
            severity = severity_of_missing(row, lacking) if sure else Severity.WARNING
            message = f"{lacking} does not have {cite(members)}"
            near = subject.figures(lacking, aligned.place(lacking))
            if severity is Severity.ERROR and follows(members[0].figure, near):
                severity = Severity.WARNING
                message += "; it follows from other figures there"
            if is_told_apart(subject, aligned, lacking):
                severity = Severity.WARNING
                message += "; the same number stands there, read as something else"
            if lacking in row.said:
                severity = Severity.WARNING if row.hinted else Severity.NOTE
                message += f", but perhaps says it by {quote_said(subject, row, lacking)}"
            yield subject.finding(
                CHECK,
                message,
                lang=lacking if outvoted else None,
                segment=aligned.place(lacking),
                severity=severity,
                expected=phrase(members[0]),
                witnesses=witnesses(subject, row),
            )


def _month(subject: Subject, row: Row, *, is_free: bool) -> Iterator[Finding]:
    """One language has only the year of a date that all others have, and no month elsewhere in its segment."""
    years = [one for one in row.members.values() if one.figure.kind == "year"]
    dates = [one for one in row.members.values() if one.figure.kind == "date"]
    if len(years) != 1 or len(years) + len(dates) < len(row.members):
        return
    poor = years[0]
    figures = subject.figures(poor.language, poor.segment)[:_MOST_FIGURES]
    if any(figure.kind in ("month", "date") or figure.unit == "date" for figure in figures):
        return
    yield subject.finding(
        CHECK,
        f"{poor.language} has “{phrase(poor)}” without a month, where {cite(dates)}",
        lang=poor.language,
        segment=poor.segment,
        start=poor.figure.start,
        end=poor.figure.end,
        severity=Severity.WARNING if is_free else Severity.ERROR,
        expected=phrase(dates[0]),
        actual=phrase(poor),
        witnesses=witnesses(subject, row, poor),
    )


CHECK = Check(
    module=__name__,
    manual=__doc__,
    find=_find,
    of_figures=True,
    good=(
        Example(
            {"az": "İki ildə 44 ailə köçüb.", "ru": "За два года переехали 44 семьи.", "en": "In two years 44 families moved."},
            note="nothing is missing",
        ),
        Example(
            {"az": "Bu ilk dəfədir.", "ru": "Это происходит впервые.", "en": "This has never happened before."},
            note="a weak figure may be said without a number",
        ),
    ),
    bad=(
        Example(
            {"az": "İl ərzində 43 mediatur təşkil olunub.", "ru": "За год организованы медиатуры.", "en": "During the year 43 media tours were organized."},
            lang="ru",
            note="the figure was left out",
        ),
        Example(
            {"az": "Layihə 2021-ci ilin iyulunda başlayıb.", "ru": "Проект начался в июле 2021 года.", "en": "The project started in 2021."},
            lang="en",
            marked="2021",
            note="the month was left out",
        ),
    ),
)  # fmt: skip
