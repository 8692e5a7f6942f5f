"""Excuses: findings that a person accepts, with a reason, in the release or beside a translation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pressrelease.checks._subject import Subject
from pressrelease.findings import Finding
from pressrelease.model import Excuse


def without_excused(subject: Subject, findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings without an excuse; the excuses that were used are recorded in `subject.used`."""
    for finding in findings:
        excuses = [excuse for excuse in _excuses_for(subject, finding) if _excuses(excuse, finding)]
        if excuses:
            subject.used.update(excuses)
        else:
            yield finding


def all_excuses(subject: Subject) -> Iterator[tuple[Excuse, str | None, int]]:
    """Every excuse of a subject, with its language and segment; those of the whole release have no language."""
    for excuse in subject.excuses:
        yield excuse, None, 0
    for code, document in subject.documents.items():
        for index, segment in enumerate(document.segments):
            for excuse in segment.excuses:
                yield excuse, code, index


def _excuses_for(subject: Subject, finding: Finding) -> Iterator[Excuse]:
    yield from subject.excuses
    places = {(witness.lang, witness.segment) for witness in finding.witnesses}
    if finding.lang is not None:
        places.add((finding.lang, finding.segment))
    elif subject.aligned:
        places.update((code, finding.segment) for code in subject.documents)
    for lang, index in sorted(places):
        if lang in subject.documents and index < len(subject.documents[lang].segments):
            yield from subject.documents[lang].segments[index].excuses


def _excuses(excuse: Excuse, finding: Finding) -> bool:
    if excuse.check != finding.check:
        return False
    said = (finding.actual, finding.expected, *(witness.text for witness in finding.witnesses))
    return not excuse.text or any(excuse.text in text for text in said)
