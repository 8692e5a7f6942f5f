"""Reports of findings: one module per format, each defining REPORT."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import field

from pressrelease.errors import HIDDEN, Mistake
from pressrelease.findings import Finding, Report, Severity
from pressrelease.model import Document, Figure
from pressrelease.newsroom import Newsroom
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

    `failed` says whether it ends with exit code 1, and `strict` whether it does so for warnings, too; `colour` asks for
    terminal colours. `mistakes` are those of releases that could not be read, and `newsroom` has the templates of the
    report.
    """

    checked: tuple[Checked, ...]
    rules: tuple[Rule, ...] = ()
    version: str = ""
    failed: bool = False
    colour: bool = False
    strict: bool = False
    mistakes: tuple[Mistake, ...] = ()
    newsroom: Newsroom = field(default_factory=Newsroom)

    def count(self, severity: Severity) -> int:
        """The number of findings of that severity."""
        return sum(finding.severity == severity for one in self.checked for finding in one.report)


@dataclass(frozen=True, slots=True)
class Reporter:
    """A format of reports: `tell` writes the whole report as text.

    `figures` says whether it shows figures, `rules` whether it needs the manual pages of the checks that ran.
    """

    summary: str
    tell: Callable[[Run], str]
    suffix: str = ".txt"
    figures: bool = False
    rules: bool = False


REPORTS: Registry[Reporter] = Registry(__name__, "REPORT", Reporter)


def as_json(value: object) -> str:
    """An object as JSON text that may be shown anywhere: letters are not escaped, what is invisible is."""
    import json

    text = json.dumps(value, ensure_ascii=False, indent=2)
    # a line feed is the only such character that JSON itself writes
    return HIDDEN.sub(lambda found: found[0] if found[0] == "\n" else json.dumps(found[0])[1:-1], text) + "\n"


def told_mistake(one: Mistake) -> dict[str, object]:
    """A mistake for programs; a line or a column that is not known is null."""
    return {
        "path": one.path,
        "line": one.line or None,
        "column": one.column or None,
        "message": one.message,
        "hint": one.hint,
    }


def message(finding: Finding) -> str:
    """What a finding says, and below it the words of the other languages."""
    said = "; ".join(f"{witness.lang}: {witness.text}" for witness in finding.witnesses if witness.text)
    return finding.message + (f"\n{said}" if said else "")


def home(checked: Checked, finding: Finding) -> str:
    """The file of a finding, or the first text of its release if it has none."""
    texts = (document.path for document in checked.documents.values() if document.path)
    return finding.path or next(texts, "")


def forward(path: str) -> str:
    """A path as the root of a repository knows it: with forward slashes, without `./`."""
    return path.replace("\\", "/").removeprefix("./")


def fingerprint(checked: Checked, finding: Finding) -> str:
    """A name of a finding that survives moved lines: of the check, the release, the language, the message and the text."""
    import hashlib

    said = "\x00".join((finding.check, checked.name, finding.lang or "", finding.message, finding.actual))
    return hashlib.sha256(said.encode("utf-8", "backslashreplace")).hexdigest()[:32]


def tally(run: Run) -> str:
    """The findings in one phrase: "2 errors and 1 warning in 3 releases", "no findings in 1 release"."""
    counts = [(run.count(severity), severity.value) for severity in Severity]
    parts = [f"{count} {name}{'s' if count != 1 else ''}" for count, name in counts if count]
    where = f"{len(run.checked)} release{'s' if len(run.checked) != 1 else ''}"
    if run.mistakes:
        where += (
            f"; {len(run.mistakes)} mistake{'s' if len(run.mistakes) != 1 else ''} in what could not be read"
        )
    if not parts:
        return f"no findings in {where}"
    found = parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"
    return f"{found} in {where}"


def by_place(report: Report) -> list[Finding]:
    """The findings of a report, ordered by segment, then by severity."""
    weight = {severity: number for number, severity in enumerate(Severity)}
    return sorted(report, key=lambda finding: (finding.segment, weight[finding.severity], finding.start or 0))
