"""A placeholder or a footnote's mark that a translation drops, adds or misspells.

Why
: `{website}` represents a figure. A language without it omits a number that the others have, and one that misspells it
  shows its readers braces. A language without the mark `[^1]` does not show that footnote.

What is compared
: The names of the placeholders in corresponding texts, in any order: figures and footnote marks of a release, directives
  of PO and XLIFF files (`%s`, `%(count)d`, `{name}`: by the entry's flags, without them by their look), inline codes of
  XLIFF. `%s` is the same as `%1$s` if it is the first. A language that leaves a footnote out may keep or drop its mark.

What to do
: Write the placeholder or the mark as the other languages have it. A figure may also be written out in all of them.
"""

from __future__ import annotations

from collections.abc import Iterator

from pressrelease.checks import Check, Example, Subject
from pressrelease.checks._counted import differences, tell
from pressrelease.findings import Finding
from pressrelease.model import Mark, State

_PLACEHOLDERS = frozenset({"placeholder", "directive"})
_MESSAGES = (
    "the placeholder {actual} is used where {there} has {expected}",
    "the placeholder {expected} is missing; {there} has it",
    "no other language has the placeholder {actual}",
)
_NOTES = frozenset({"note"})
_NOTE_MESSAGES = (
    "the footnote mark {actual} is used where {there} has {expected}",
    "the footnote mark {expected} is missing; {there} has it",
    "no other language has this footnote mark {actual}",
)


def find(subject: Subject) -> Iterator[Finding]:
    """Placeholders that differ."""
    if not subject.aligned:
        return
    for difference in differences(subject, _PLACEHOLDERS, lambda _, mark: _name(mark)):
        yield tell(subject, CHECK, difference, _name, _MESSAGES, said=repr)
    for difference in differences(subject, _NOTES, lambda _, mark: _name(mark)):
        found = difference.expected or difference.actual
        if found and not _is_left_out(subject, difference.lang, found[1].target):
            yield tell(subject, CHECK, difference, _name, _NOTE_MESSAGES, said="[^{}]".format)


def _is_left_out(subject: Subject, code: str, label: str) -> bool:
    """Whether a language leaves that footnote out."""
    number = subject.release.notes.get(label) if subject.release is not None else None
    return number is not None and subject.segment(code, number).state is State.LEFT_OUT


def _name(mark: Mark) -> str:
    return mark.target


CHECK = Check(
    __name__,
    __doc__,
    find,
    good=(
        Example(
            {
                "az": "{tours} mediatur keçirilib.",
                "ru": "Проведено {tours} медиатуров.",
                "en": "There were {tours} media tours.",
            },
            note="the same figure, wherever it stands in the sentence",
        ),
    ),
    bad=(
        Example(
            {
                "az": "{tours} mediatur keçirilib.",
                "ru": "Проведено {tour} медиатуров.",
                "en": "There were {tours} media tours.",
            },
            lang="ru",
            marked="{tour}",
            note="a letter was lost",
        ),
        Example(
            {
                "az": "{tours} mediatur keçirilib.",
                "ru": "Проведено {tours} медиатуров.",
                "en": "There were media tours.",
            },
            lang="en",
            note="English does not say how many",
        ),
    ),
)
