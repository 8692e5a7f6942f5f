"""For GitHub Actions: each finding as an annotation at its line in the files of a pull request."""

from __future__ import annotations

from pressrelease.findings import Finding, Severity
from pressrelease.reports import Reporter, Run, by_place, tally

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def tell(run: Run) -> str:
    """The report as workflow commands, one per line, and a last line that counts them."""
    lines = [_annotation(finding) for checked in run.checked for finding in by_place(checked.report)]
    return "\n".join([*lines, tally(run)]) + "\n"


def _annotation(finding: Finding) -> str:
    properties = {}
    if finding.path:
        properties["file"] = finding.path.replace("\\", "/")
        if finding.line:
            properties["line"] = str(finding.line)
            if finding.end_line > finding.line:  # then GitHub allows no columns
                properties["endLine"] = str(finding.end_line)
            elif finding.column:
                properties["col"] = str(finding.column)
                if finding.end_column:
                    properties["endColumn"] = str(finding.end_column)
    properties["title"] = finding.check
    said = "; ".join(f"{witness.lang}: {witness.text}" for witness in finding.witnesses if witness.text)
    message = finding.message + (f"\n{said}" if said else "")
    listed = ",".join(f"{name}={_escape(value, ':,')}" for name, value in properties.items())
    return f"::{_COMMANDS[finding.severity]} {listed}::{_escape(message)}"


def _escape(text: str, more: str = "") -> str:
    """Escape a text so that it cannot end its line, its property or its command."""
    for letter in "%\r\n" + more:
        text = text.replace(letter, f"%{ord(letter):02X}")
    return "".join(letter if letter.isprintable() else " " for letter in text)


REPORT = Reporter("for GitHub Actions: annotations at the lines of a pull request", tell)
