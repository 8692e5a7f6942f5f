"""A part of a file that was not read, so that nothing in it is compared.

Why
: A clean report says nothing about a text that no check has seen: the figures in a chart, or a paragraph of a web page
  that was taken for a part of its navigation.

What is compared
: Nothing. Each reader of Word documents, web pages and other files names what it left out, and where that is. What a
  person does not see either (scripts, hidden text) is not named.

What to do
: Look at the part. If it belongs to the text, compare it yourself, or give the text in another kind of file.
"""

from __future__ import annotations

from collections.abc import Iterator

from pressrelease.checks import Check, Example, Subject
from pressrelease.findings import Finding, Severity


def find(subject: Subject) -> Iterator[Finding]:
    """What the readers left out."""
    for code, document in subject.documents.items():
        for part in document.unread:
            yield Finding(
                CHECK.name,
                CHECK.severity,
                part.told,
                code,
                path=part.path,
                line=part.line,
                column=part.column,
            )


CHECK = Check(
    __name__,
    __doc__,
    find,
    severity=Severity.NOTE,
    good=(Example({"az": "43 mediatur keçirilib.", "en": "43 media tours were held."}),),
    bad=(
        Example(
            {"az": "43 mediatur keçirilib.", "en": "43 media tours were held."},
            lang="en",
            unread={"en": "a chart is not read"},
            note="the English file holds a chart",
        ),
    ),
)
