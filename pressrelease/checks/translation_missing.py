"""A text that a language does not have.

Why
: An edition with a gap is not published, and a gap is never filled from another language. A missing text should be known
  before the last minute.

What is compared
: Whether each text of a release, a PO file or an XLIFF file has its translation. A text that was left out on purpose
  (`# left out: reason` beside the empty translation) is not missing. A text that is missing in a language is not
  compared by any other check: it has no figures, links or terms that could be wrong.

What to do
: Translate the text, or state why this language does not need it. If the catalog has no entry for it yet, the message
  says so: run `pressrelease sync` first.
"""

from __future__ import annotations

from collections.abc import Iterator

from pressrelease.checks import Check, Example, Subject
from pressrelease.checks._unfinished import cure, late_segments
from pressrelease.findings import Finding
from pressrelease.model import State

_SHOWN = 60  # letters of the text that is missing


def find(subject: Subject) -> Iterator[Finding]:
    """Texts that are not translated; a language without any translation is reported once."""
    if not subject.aligned or not subject.documents:
        return
    for code in subject.documents:
        missing = late_segments(subject, code, State.MISSING)
        first = next(iter(missing), 0)
        if len(missing) > 1 and not _is_begun(subject, code):
            message = f"nothing is translated yet: {len(missing)} texts{cure(subject, code, first)}"
            yield subject.finding(CHECK, message, lang=code, segment=first)
            continue
        for index, where in missing.items():
            others = [other for other in subject.languages if other != code and subject.texts[other][index]]
            if not others:
                continue
            text = subject.segment(others[0], index).text
            shown = text if len(text) <= _SHOWN else text[: _SHOWN - 1].rstrip() + "…"
            yield subject.finding(
                CHECK,
                f"the translation is missing{where}: “{shown}”{cure(subject, code, index)}",
                lang=code,
                segment=index,
                expected=text,
                witnesses=[
                    subject.witness(other, index, 0, len(subject.texts[other][index])) for other in others[:1]
                ],
            )


def _is_begun(subject: Subject, language: str) -> bool:
    """Whether anybody has translated a text, or left one out."""
    release = subject.release
    return any(
        segment.state is not State.MISSING and (release is None or release.units[index].translatable)
        for index, segment in enumerate(subject.documents[language].segments)
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
