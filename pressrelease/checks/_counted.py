"""Marks that must occur equally often in all languages: the language with a missing, an extra or a different one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING

from pressrelease.checks._subject import Subject
from pressrelease.findings import Finding, Witness
from pressrelease.model import Mark, State
from pressrelease.records import dataclass

if TYPE_CHECKING:
    from pressrelease.checks import Check

Found = tuple[int, Mark]  # the segment's index and the mark in it


@dataclass(frozen=True, slots=True)
class Difference:
    """A missing mark (`expected`, as another language has it), an extra one (`actual`), or a different one (both)."""

    lang: str
    segment: int
    expected: Found | None
    expected_in: str
    actual: Found | None


Marks = Mapping[str, list[Found]]  # those of each language
Key = Callable[[str, Mark], str]  # the identity of a mark, from its language and the mark


def differences(
    subject: Subject, kinds: frozenset[str], key: Key, *, ignore_bare: bool = False
) -> Iterator[Difference]:
    """The differences between the languages in marks of some kinds; parameters as in `marks_together`.

    If most languages agree, the others are at fault; otherwise the language of the source is right, else the one that
    has more.
    """
    for segment, found in marks_together(subject, kinds, ignore_bare=ignore_bare):
        yield from _compare(subject, found, key, segment)


def marks_together(
    subject: Subject, kinds: frozenset[str], *, ignore_bare: bool = False
) -> Iterator[tuple[int, Marks]]:
    """The corresponding marks of some kinds, with their segment's index: segment by segment if the texts are aligned,
    else all marks together.

    `ignore_bare` leaves out a language without any such mark, if the texts are not aligned (a plain text has no links).
    """
    if not subject.documents:
        return
    if subject.aligned:
        for index in subject.once(_marked):
            found = {
                code: [(index, mark) for mark in document.segments[index].marks if mark.kind in kinds]
                for code, document in subject.documents.items()
                if subject.texts[code][index]
            }
            if any(found.values()):
                yield index, found
        return
    whole = {
        code: [
            (index, mark)
            for index, segment in enumerate(document.segments)
            for mark in segment.marks
            if mark.kind in kinds
        ]
        for code, document in subject.documents.items()
    }
    if ignore_bare:
        whole = {code: marks for code, marks in whole.items() if marks}
    yield 0, whole


def _marked(subject: Subject) -> list[int]:
    """The segments with a mark in any language."""
    return sorted(
        {
            index
            for document in subject.documents.values()
            for index, segment in enumerate(document.segments)
            if segment.marks
        }
    )


def _compare(subject: Subject, found: Marks, key: Key, segment: int) -> Iterator[Difference]:
    if len(found) < 2:
        return
    by_key = {code: _by_key(code, marks, key) for code, marks in found.items()}
    if (
        len({tuple(sorted((name, len(marks)) for name, marks in keyed.items())) for keyed in by_key.values()})
        == 1
    ):
        return
    own = _source(subject, segment)
    missing: dict[str, list[tuple[str, Found]]] = {}
    added: dict[str, list[Found]] = {}
    for name in dict.fromkeys(name for keyed in by_key.values() for name in keyed):
        counts = {code: len(keyed.get(name, ())) for code, keyed in by_key.items()}
        wanted = _wanted(counts, own)
        witness = next((code for code, count in counts.items() if count == wanted), "")
        for code, count in counts.items():
            for at in range(count, wanted):
                missing.setdefault(code, []).append((witness, by_key[witness][name][at]))
            for at in range(wanted, count):
                added.setdefault(code, []).append(by_key[code][name][at])
    for code in found:
        lacking, extra = missing.get(code, []), added.get(code, [])
        for at in range(max(len(lacking), len(extra))):
            expected = lacking[at] if at < len(lacking) else ("", None)
            actual = extra[at] if at < len(extra) else None
            yield Difference(code, actual[0] if actual else segment, expected[1], expected[0], actual)


def _by_key(code: str, marks: list[Found], key: Key) -> dict[str, list[Found]]:
    keyed: dict[str, list[Found]] = {}
    for one in marks:
        keyed.setdefault(key(code, one[1]), []).append(one)
    return keyed


def _source(subject: Subject, segment: int) -> str:
    """The language that the others were translated from, "" if that is unknown."""
    if subject.release is not None:
        return subject.release.language
    states = {code: subject.segment(code, segment).state for code in subject.documents if subject.aligned}
    return next((code for code, state in states.items() if state is State.SOURCE), "")


def _wanted(counts: Mapping[str, int], own: str) -> int:
    """The expected number: that of most languages, else that of the source."""
    ranked = Counter(counts.values()).most_common()
    if len(ranked) == 1 or ranked[0][1] > ranked[1][1]:
        return ranked[0][0]
    return counts[own] if own in counts else max(counts.values())


def tell(
    subject: Subject,
    check: Check,
    difference: Difference,
    name: Callable[[Mark], str],
    messages: tuple[str, str, str],
    *,
    said: Callable[[str], str] = str,
) -> Finding:
    """A difference as a finding of a check.

    Parameters: `name` is what a mark is compared by in the finding, `said` how the message words that. `messages`
    are patterns with `{actual}`, `{expected}` and `{there}` for a mark that differs from that of another language, a
    missing one, and an extra one.
    """
    expected = name(difference.expected[1]) if difference.expected else ""
    actual = name(difference.actual[1]) if difference.actual else ""
    other, missing, added = messages
    pattern = other if expected and actual else missing if expected else added
    mark = difference.actual[1] if difference.actual else None
    return subject.finding(
        check,
        pattern.format(
            actual=said(actual) if actual else "",
            expected=said(expected) if expected else "",
            there=difference.expected_in,
        ),
        lang=difference.lang,
        segment=difference.segment,
        start=mark.start if mark else None,
        end=mark.end if mark else None,
        expected=expected,
        actual=actual,
        witnesses=_witnesses(subject, difference),
    )


def _witnesses(subject: Subject, difference: Difference) -> list[Witness]:
    """The witness from the language that has the missing mark."""
    if difference.expected is None:
        return []
    index, mark = difference.expected
    return [subject.witness(difference.expected_in, index, mark.start, mark.end)]
