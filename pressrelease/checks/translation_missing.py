"""A text that a language does not have.

Why
: An edition with a hole in it is not published, and never filled from another language. What is missing should be known
  before the last minute.

What is compared
: Whether each text of a release, a PO file or an XLIFF file has its translation. What was left out on purpose
  (`# left out: reason` beside the empty translation) is not missing.

What to do
: Translate the text, or say why this language does without it.
"""

from __future__ import annotations

from collections.abc import Iterator

from pressrelease.checks import Check, Example, Subject
from pressrelease.findings import Finding
from pressrelease.model import State

_SHOWN = 60  # letters of the text that is missing


def find(subject: Subject) -> Iterator[Finding]:
    """Texts that are not translated; a language that has none at all is told of once."""
    if not subject.aligned or not subject.documents:
        return
    for code, document in subject.documents.items():
        missing = [index for index, segment in enumerate(document.segments) if segment.state is State.MISSING]
        if missing and len(missing) == len(document.segments) > 1:
            yield subject.finding(
                CHECK, f"nothing is translated yet: {len(missing)} texts", lang=code, segment=missing[0]
            )
            continue
        for index in missing:
            others = [other for other in subject.languages if other != code and subject.texts[other][index]]
            if not others:
                continue
            text = subject.texts[others[0]][index]
            shown = text if len(text) <= _SHOWN else text[: _SHOWN - 1].rstrip() + "…"
            where = subject.release.units[index].where if subject.release is not None else ""
            yield subject.finding(
                CHECK,
                f"the translation is missing{f' ({where})' if where else ''}: “{shown}”",
                lang=code,
                segment=index,
                expected=text,
                witnesses=[
                    subject.witness(other, index, 0, len(subject.texts[other][index])) for other in others[:1]
                ],
            )


CHECK = Check(
    __name__,
    __doc__,
    find,
    good=(
        Example({"az": "Giriş pulsuzdur.", "ru": "Вход бесплатный.", "en": "Admission is free."}),
        Example(
            {"az": "Giriş pulsuzdur.", "ru": "Вход бесплатный.", "en": ""},
            states={"en": State.LEFT_OUT},
            note="left out of English on purpose",
        ),
    ),
    bad=(
        Example(
            {"az": "Giriş pulsuzdur.", "ru": "Вход бесплатный.", "en": ""},
            lang="en",
            note="nobody has translated it yet",
        ),
    ),
)
