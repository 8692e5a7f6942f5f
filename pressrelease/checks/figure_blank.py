"""A figure that is named in the front matter and still has to be filled in.

Why
: A release made from the last one (`pressrelease new NEXT --from LAST`) begins with blanks in place of its figures, and
  a number that is not known yet is written as a question mark. If there is a blank, nothing is rendered.

What is compared
: Nothing. Every figure of the front matter whose value is a question mark is reported.

What to do
: Replace the question mark in the front matter with the value.
"""

from __future__ import annotations

from collections.abc import Iterator

from pressrelease.checks import Check, Example, Subject
from pressrelease.findings import Finding, Severity


def find(subject: Subject) -> Iterator[Finding]:
    """Every figure without a value, where it is declared."""
    for name, figure in subject.declared.items():
        if figure.value == "":
            yield Finding(
                CHECK.name,
                CHECK.severity,
                f"the figure {name!r} is still blank",
                None,
                0,
                actual=name,
                path=figure.place.path,
                line=figure.place.line,
                column=figure.place.column,
            )


CHECK = Check(
    __name__,
    __doc__,
    find,
    severity=Severity.ERROR,
    good=(
        Example(
            {
                "az": "{tours} mediatur keçirilib.",
                "ru": "Проведено {tours} [медиатур/медиатура/медиатуров].",
                "en": "There were {tours} [media tour/media tours].",
            },
            figures={"tours": "43"},
            note="the figure has its value",
        ),
    ),
    bad=(
        Example(
            {
                "az": "{tours} mediatur keçirilib.",
                "ru": "Проведено {tours} [медиатур/медиатура/медиатуров].",
                "en": "There were {tours} [media tour/media tours].",
            },
            figures={"tours": "?"},
            note="the number of this year is not known yet",
        ),
    ),
)
