"""The results of a check: findings with place, severity and witnesses, and a report of them."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from pressrelease.records import dataclass


class Severity(StrEnum):
    """The severity of a finding: an error prevents publishing, a warning needs a look, a note is for information."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Witness:
    """The words of another language for the same thing, with their place, as in a `Finding`."""

    lang: str
    segment: int
    start: int | None
    end: int | None
    text: str
    path: str = ""
    line: int = 0
    column: int = 0
    end_line: int = 0
    end_column: int = 0


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong in one place.

    `lang` is the language at fault, or None if it is unknown. `segment` is the 0-based index of the aligned segment
    (0 for whole texts); `start` and `end` are half-open offsets in the text given for `lang`, None if the thing is
    missing there. `expected` is the value in the other languages, `actual` the text found here. `path`, `line` and
    `column` are the place in a file, if the text came from one; `end_line` and `end_column` are where the stretch ends
    there, after its last letter (0 if unknown): marks, escapes and wrapped lines make it longer than its text.
    """

    check: str
    severity: Severity
    message: str
    lang: str | None
    segment: int = 0
    start: int | None = None
    end: int | None = None
    expected: str = ""
    actual: str = ""
    witnesses: tuple[Witness, ...] = ()
    path: str = ""
    line: int = 0
    column: int = 0
    end_line: int = 0
    end_column: int = 0


@dataclass(frozen=True, slots=True)
class Report:
    """All findings of one run, in the order of the text. `ok` is true while none of them is an error."""

    findings: tuple[Finding, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether the texts may be published: no finding is an error."""
        return all(finding.severity != Severity.ERROR for finding in self.findings)

    def __iter__(self) -> Iterator[Finding]:
        return iter(self.findings)

    def __len__(self) -> int:
        return len(self.findings)
