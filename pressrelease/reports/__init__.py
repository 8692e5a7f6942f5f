"""Reports of findings: one module per format, each defining REPORT."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import field

from pressrelease.findings import Finding, Report, Severity, Witness
from pressrelease.model import Document, Figure
from pressrelease.records import dataclass
from pressrelease.registry import Registry


@dataclass(frozen=True, slots=True)
class Checked:
    """One release or one set of loose texts that was checked: its name, its texts by language, its findings.

    `figures` are those of each segment, by language, if the report shows figures. `aligned` says whether segments
    with the same index are translations of each other.
    """

    name: str
    documents: Mapping[str, Document]
    report: Report
    figures: Mapping[str, Sequence[Sequence[Figure]]] = field(default_factory=dict)
    aligned: bool = True

    def text(self, language: str, segment: int) -> str:
        """The text of one segment, "" if there is none."""
        document = self.documents.get(language)
        if document is None or not 0 <= segment < len(document.segments):
            return ""
        return document.segments[segment].text


@dataclass(frozen=True, slots=True)
class Rule:
    """The data about a check that a report needs: its name, its severity, and its manual page, section by section."""

    name: str
    summary: str
    severity: Severity
    sections: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Run:
    """A whole run of `check`: the texts that were checked, the rules, and the version of the program.

    `failed` says whether it ends with exit code 1; `colour` asks for terminal colours.
    """

    checked: tuple[Checked, ...]
    rules: tuple[Rule, ...] = ()
    version: str = ""
    failed: bool = False
    colour: bool = False

    def count(self, severity: Severity) -> int:
        """The number of findings of that severity."""
        return sum(finding.severity == severity for one in self.checked for finding in one.report)


@dataclass(frozen=True, slots=True)
class Reporter:
    """A format of reports: `tell` writes the whole report as text; `figures` says whether it shows figures."""

    summary: str
    tell: Callable[[Run], str]
    suffix: str = ".txt"
    figures: bool = False


REPORTS: Registry[Reporter] = Registry(__name__, "REPORT", Reporter)


def tally(run: Run) -> str:
    """The findings in one phrase: "2 errors and 1 warning in 3 releases", "no findings in 1 release"."""
    counts = [(run.count(severity), severity.value) for severity in Severity]
    parts = [f"{count} {name}{'s' if count != 1 else ''}" for count, name in counts if count]
    where = f"{len(run.checked)} release{'s' if len(run.checked) != 1 else ''}"
    if not parts:
        return f"no findings in {where}"
    found = parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"
    return f"{found} in {where}"


def place_of(one: Finding | Witness) -> str:
    """The place of a finding or a witness, as far as it is known: "ru.po:12:9"."""
    known = (str(number) for number in (one.line, one.column * (one.line > 0)) if number)
    return ":".join((one.path, *known)) if one.path else ""


def by_place(report: Report) -> list[Finding]:
    """The findings of a report, ordered by segment, then by severity."""
    weight = {severity: number for number, severity in enumerate(Severity)}
    return sorted(report, key=lambda finding: (finding.segment, weight[finding.severity], finding.start or 0))
