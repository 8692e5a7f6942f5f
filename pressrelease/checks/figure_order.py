"""Two figures are exchanged: each is next to the other's noun.

Why
: "972 anti-personnel and 1020 anti-tank mines" has the same digits as the reverse. A comparison of digits does not see
  the difference.

What is compared
: Figures of one kind whose order in one language differs from the others: years, sums, percentages, dates, ranks,
  numbers. If the words near them belong to the other figure, they are exchanged: an error where the two are similar in
  size and written alike, else a warning. If the words moved along, the order means nothing, and a share ("three of the
  five") may be told in any order. If the words say neither, it is a warning, and nothing at all for bare numbers and
  ranks. Figures that have each other's unit are exchanged. From and to of a change ("from 5 to 7", "7 against 5",
  "5-dən 7-yə") are compared as such. A score that is turned round is a matter of `figure-value`, and so are figures
  that a table of a loose text has in another row or column. If a language has more than three rows of such a table in
  another order, they are found by their figures, and the order is a warning.

What to do
: Read the sentence in the named language and move each figure to the noun that it counts.
"""

from __future__ import annotations

from collections.abc import Iterator

from pressrelease.checks import Check, Example, Subject
from pressrelease.checks._exchanges import Exchange, find_exchanges
from pressrelease.checks._rows import matched_tables, phrase, rows, witness
from pressrelease.findings import Finding, Severity


def _find(subject: Subject) -> Iterator[Finding]:
    for aligned in rows(subject):
        for found in find_exchanges(subject, aligned):
            yield _tell(subject, found)
    for turned in subject.once(matched_tables).reordered:
        odd, usual = turned
        yield subject.finding(
            CHECK,
            f"{odd} has the rows of a table in another order than {usual}: check that each figure is in its own row",
            lang=odd,
            segment=turned[odd],
            severity=Severity.WARNING,
            witnesses=[subject.witness(usual, turned[usual])],
        )


def _tell(subject: Subject, found: Exchange) -> Finding:
    rows, odd = (found.first, found.second), found.language
    here = sorted((row.members[odd] for row in rows), key=lambda one: one.rank)
    others = [one for row in rows for code, one in row.members.items() if code != odd]
    blamed = len(found.first.members) > 2
    return subject.finding(
        CHECK,
        f"{odd} has “{phrase(here[0])}” before “{phrase(here[1])}”, {found.reason}",
        lang=odd if blamed else None,
        segment=here[0].segment,
        start=here[0].figure.start if blamed else None,
        end=here[0].figure.end if blamed else None,
        severity=Severity.ERROR if found.sure else Severity.WARNING,
        expected=phrase(here[1]),
        actual=phrase(here[0]),
        witnesses=tuple(witness(subject, one) for one in (here[1], *others)),
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
