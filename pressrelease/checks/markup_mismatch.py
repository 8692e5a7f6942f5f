"""Emphasis or code that one language has and the others do not.

Why
: Words that are stressed in one language should be stressed in the others; otherwise only the readers of one language
  learn that something matters. A lost mark is also a sign that a sentence was assembled from an older version.

What is compared
: How often strong text, emphasis and code occur in corresponding texts. Texts that are not aligned are not compared.

What to do
: Mark the same words, or remove the mark from all languages.
"""

from __future__ import annotations

from collections.abc import Iterator

from pressrelease.checks import Check, Example, Subject
from pressrelease.checks._counted import differences, tell
from pressrelease.findings import Finding, Severity
from pressrelease.model import Mark

_MARKUP = frozenset({"strong", "emphasis", "code"})
_NAMES = {"strong": "strong text (**)", "emphasis": "emphasis (*)", "code": "code (`)"}
_MESSAGES = (
    "{actual} is used where {there} has {expected}",
    "{expected} is missing; {there} has it",
    "no other language has this {actual}",
)


def find(subject: Subject) -> Iterator[Finding]:
    """Marks that differ."""
    if not subject.aligned:
        return
    for difference in differences(subject, _MARKUP, lambda _, mark: _kind(mark)):
        yield tell(subject, CHECK, difference, _kind, _MESSAGES, said=_NAMES.__getitem__)


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
