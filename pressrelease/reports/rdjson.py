"""For reviewdog, which comments on changes in many code hosts: the Reviewdog Diagnostic Format."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pressrelease.errors import Mistake
from pressrelease.files import open_file
from pressrelease.findings import Finding, Severity
from pressrelease.reports import Checked, Reporter, Run, as_json, forward, home, message

_SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.NOTE: "INFO"}
_LARGEST = 50 * 1024 * 1024


def tell(run: Run) -> str:
    """The report as one DiagnosticResult of https://github.com/reviewdog/reviewdog/tree/master/proto/rdf."""
    lines = _Lines()
    found = [_diagnostic(one, finding, lines) for one in run.checked for finding in one.report]
    return as_json(
        {
            "source": {"name": "pressrelease"},
            "severity": "ERROR" if run.failed else "INFO",
            "diagnostics": [*found, *(_refusal(mistake) for mistake in run.mistakes)],
        }
    )


def _diagnostic(checked: Checked, finding: Finding, lines: _Lines) -> dict[str, Any]:
    path = home(checked, finding)
    location: dict[str, Any] = {"path": forward(path)}
    if finding.line:
        start = lines.position(path, finding.line, finding.column)
        end = lines.position(path, finding.end_line, finding.end_column)
        location["range"] = (
            {"start": start, "end": end} if "column" in start and "column" in end else {"start": start}
        )
    return {
        "message": message(finding),
        "location": location,
        "severity": _SEVERITIES[finding.severity],
        "code": {"value": finding.check},
    }


def _refusal(mistake: Mistake) -> dict[str, Any]:
    place = {"range": {"start": {"line": mistake.line}}} if mistake.line else {}
    return {
        "message": mistake.told,
        "location": {"path": forward(mistake.path), **place},
        "severity": "ERROR",
        "code": {"value": "unreadable"},
    }


class _Lines:
    """The lines of the files with findings: this format counts columns in bytes, of which our letters have several."""

    def __init__(self) -> None:
        self._known: dict[str, list[str]] = {}

    def position(self, path: str, line: int, column: int) -> dict[str, int]:
        """A place whose column is counted in bytes; without one if it is unknown or the file is not UTF-8 text."""
        lines = self._known.get(path)
        if lines is None:
            lines = self._known[path] = _read(Path(path))
        if not (0 < line <= len(lines) and 0 < column <= len(lines[line - 1]) + 1):
            return {"line": line}
        return {"line": line, "column": len(lines[line - 1][: column - 1].encode()) + 1}


def _read(path: Path) -> list[str]:
    try:
        with open_file(path) as file:
            return file.read(_LARGEST).decode("utf-8-sig").split("\n")
    except (OSError, ValueError):  # a Word document is no text either
        return []


REPORT = Reporter("for reviewdog: comments on changes, in many code hosts", tell, suffix=".json")
