"""For GitHub Actions: each finding as an annotation at its line in the files of a pull request."""

from __future__ import annotations

from collections.abc import Mapping

from pressrelease.errors import Mistake
from pressrelease.findings import Finding, Severity
from pressrelease.reports import Reporter, Run, by_place, forward, message, tally

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def tell(run: Run) -> str:
    """The report as workflow commands, one per line, and a last line that counts them."""
    lines = [_annotation(finding) for checked in run.checked for finding in by_place(checked.report)]
    return "\n".join([*lines, *map(_refusal, run.mistakes), tally(run)]) + "\n"


def _annotation(finding: Finding) -> str:
    properties = {}
    if finding.path:
        properties["file"] = forward(finding.path)
        if finding.line:
            properties["line"] = str(finding.line)
            if finding.end_line > finding.line:  # then GitHub allows no columns
                properties["endLine"] = str(finding.end_line)
            elif finding.column:
                properties["col"] = str(finding.column)
                if finding.end_column:
                    properties["endColumn"] = str(finding.end_column)
    properties["title"] = finding.check
    return _command(_COMMANDS[finding.severity], properties, message(finding))


def _refusal(mistake: Mistake) -> str:
    properties = {"file": forward(mistake.path), "line": str(mistake.line), "col": str(mistake.column)}
    known = {name: value for name, value in properties.items() if value not in ("", "0")}
    return _command("error", {**known, "title": "unreadable"}, mistake.told)


def _command(name: str, properties: Mapping[str, str], text: str) -> str:
    listed = ",".join(f"{key}={_escape(value, ':,')}" for key, value in properties.items())
    return f"::{name} {listed}::{_escape(text)}"


def _escape(text: str, more: str = "") -> str:
    """Escape a text so that it cannot end its line, its property or its command."""
    for letter in "%\r\n" + more:
        text = text.replace(letter, f"%{ord(letter):02X}")
    return "".join(letter if letter.isprintable() else " " for letter in text)


REPORT = Reporter("for GitHub Actions: annotations at the lines of a pull request", tell)
