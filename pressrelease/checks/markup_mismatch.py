"""Emphasis or code that one language has and the others do not.

Why
: What is stressed in one language is stressed in the others, or the readers of one are told that something matters and
  those of another are not. A lost mark is also a sign that a sentence was put together from an older version.

What is compared
: How often strong text, emphasis and code come in texts that answer one another. Texts that are told in their own order
  are not compared.

What to do
: Set the mark on the same words, or take it out of all languages.
"""

from __future__ import annotations

from collections.abc import Iterator

from pressrelease.checks import Check, Example, Subject
from pressrelease.checks._counted import differences, witnesses
from pressrelease.findings import Finding, Severity
from pressrelease.model import Mark

_MARKUP = frozenset({"strong", "emphasis", "code"})
_NAMES = {"strong": "strong text (**)", "emphasis": "emphasis (*)", "code": "code (`)"}


def find(subject: Subject) -> Iterator[Finding]:
    """Marks that differ."""
    if not subject.aligned:
        return
    for difference in differences(subject, _MARKUP, _kind):
        expected = difference.expected[1].kind if difference.expected else ""
        actual = difference.actual[1].kind if difference.actual else ""
        start = end = None
        if difference.actual:
            start, end = difference.actual[1].start, difference.actual[1].end
        if expected and actual:
            message = f"{_NAMES[actual]} stands where {difference.expected_in} has {_NAMES[expected]}"
        elif expected:
            message = f"{_NAMES[expected]} is missing; {difference.expected_in} has it"
        else:
            message = f"this {_NAMES[actual]} is in no other language"
        yield subject.finding(
            CHECK,
            message,
            lang=difference.lang,
            segment=difference.segment,
            start=start,
            end=end,
            expected=expected,
            actual=actual,
            witnesses=witnesses(subject, difference),
        )


def _kind(mark: Mark) -> str:
    return mark.kind


CHECK = Check(
    __name__,
    __doc__,
    find,
    severity=Severity.WARNING,
    good=(
        Example(
            {"az": "Giriş **pulsuzdur**.", "ru": "Вход **бесплатный**.", "en": "Admission is **free**."},
            note="the same word is stressed",
        ),
    ),
    bad=(
        Example(
            {"az": "Giriş **pulsuzdur**.", "ru": "Вход **бесплатный**.", "en": "Admission is free."},
            lang="en",
            note="English has lost the stress",
        ),
        Example(
            {"az": "Giriş pulsuzdur.", "ru": "Вход *бесплатный*.", "en": "Admission is free."},
            lang="ru",
            marked="бесплатный",
            note="only Russian stresses it",
        ),
    ),
)
