"""How findings are told: one file a report, each defining REPORT."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from pressrelease.findings import Finding, Report, Severity
from pressrelease.model import Document, Figure
from pressrelease.registry import Registry


@dataclass(frozen=True, slots=True)
class Checked:
    """One release or one set of loose texts that was checked: its name, its texts by language, what was found.

    `figures` are those of each segment, by language, where the report was to show them. `aligned` tells whether the
    segments of one index answer one another.
    """

    name: str
    documents: Mapping[str, Document]
    report: Report
    figures: Mapping[str, Sequence[Sequence[Figure]]] = field(default_factory=dict)
    aligned: bool = True

    def text(self, language: str, segment: int) -> str:
        """The text of one segment, "" where there is none."""
        document = self.documents.get(language)
        if document is None or not 0 <= segment < len(document.segments):
            return ""
        return document.segments[segment].text


@dataclass(frozen=True, slots=True)
class Rule:
    """What a report has to know of a check: its name, its weight, and its manual page, part by part."""

    name: str
    summary: str
    severity: Severity
    sections: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Run:
    """A whole run of the check: what was checked, by which rules, with which version of the program.

    `failed` tells whether it ends with exit code 1; `colour` asks for terminal colours.
    """

    checked: tuple[Checked, ...]
    rules: tuple[Rule, ...] = ()
    version: str = ""
    failed: bool = False
    colour: bool = False

    def count(self, severity: Severity) -> int:
        """How many findings of that severity there are."""
        return sum(finding.severity == severity for one in self.checked for finding in one.report)


@dataclass(frozen=True, slots=True)
class Reporter:
    """A way to tell findings: `tell` makes the whole report as text; `figures` asks for the figures to be shown."""

    summary: str
    tell: Callable[[Run], str]
    suffix: str = ".txt"
    figures: bool = False


REPORTS: Registry[Reporter] = Registry(__name__, "REPORT", Reporter)


def tally(run: Run) -> str:
    """The findings in one sentence: "2 errors and 1 warning in 3 releases", "nothing to complain about in 1 text"."""
    counts = [(run.count(severity), severity.value) for severity in Severity]
    parts = [f"{count} {name}{'s' if count != 1 else ''}" for count, name in counts if count]
    where = f"{len(run.checked)} release{'s' if len(run.checked) != 1 else ''}"
    if not parts:
        return f"nothing to complain about in {where}"
    found = parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"
    return f"{found} in {where}"


def by_place(report: Report) -> list[Finding]:
    """The findings of a report, the errors of a place before its warnings."""
    weight = {severity: number for number, severity in enumerate(Severity)}
    return sorted(report, key=lambda finding: (finding.segment, weight[finding.severity], finding.start or 0))
