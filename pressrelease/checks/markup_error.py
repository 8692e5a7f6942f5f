"""A mark, a placeholder or a character that prevents a translation from being published.

Why
: Markup that is not understood would be published as it is: `<br>` in the middle of a sentence, braces instead of a
  figure, a link that leads nowhere. Such a text stops the rendering of its language.

What is compared
: Nothing: each translation is read by itself. The check reports HTML tags, comments and entities, `~~`, the mark of a
  footnote without a text, a link whose address cannot be read, a placeholder without a figure, an ending or a noun that
  does not fit its figure, and invisible characters. In the source text these are mistakes that stop its reading.

What to do
: Follow the message. To show a sign as it is, put a backslash before it: `\\<`, `\\&`, `\\~`.
"""

from __future__ import annotations

from collections.abc import Iterator

from pressrelease.checks import Check, Example, Subject
from pressrelease.findings import Finding
from pressrelease.model import State


def find(subject: Subject) -> Iterator[Finding]:
    """The reasons why a translation cannot be published."""
    for code, document in subject.documents.items():
        for index, segment in enumerate(document.segments):
            if segment.state is State.STALE:
                continue  # it was written for another text, perhaps with other figures
            for problem in segment.problems:
                yield Finding(
                    CHECK.name,
                    CHECK.severity,
                    problem.told,
                    code,
                    index,
                    path=problem.path,
                    line=problem.line,
                    column=problem.column,
                )


CHECK = Check(
    __name__,
    __doc__,
    find,
    good=(
        Example(
            {"az": "Giriş 5 \\<b> pulsuzdur.", "en": "Admission is free, AT&T, 5 < 7."},
            note="an escaped sign, and signs that mean nothing",
        ),
        Example(
            {"az": "{tours} mediatur keçirilib.", "ru": "Проведено {visits} визита."},
            figures={"tours": "43"},
            states={"az": State.SOURCE, "ru": State.STALE},
            note="a translation of what the text was before its figure got another name",
        ),
    ),
    bad=(
        Example(
            {"az": "Giriş pulsuzdur.", "en": "Admission<br>is free."},
            lang="en",
            note="a line break of HTML",
        ),
        Example(
            {"az": "{tours} mediatur keçirilib.", "ru": "Проведено {tour} медиатура."},
            lang="ru",
            figures={"tours": "43"},
            note="no figure has this name",
        ),
        Example(
            {"az": "Nəticələr açıqlanıb.", "ru": "Итоги опубликованы[^2]."},
            lang="ru",
            note="a footnote without a text",
        ),
    ),
)
