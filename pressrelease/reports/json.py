"""For scripts: all data of a run, in the form that report.schema.json beside this file describes."""

from __future__ import annotations

from typing import Any

from pressrelease.findings import Finding, Severity, Witness
from pressrelease.reports import Checked, Reporter, Run, as_json, told_mistake

FORMAT_VERSION = 1  # increased when scripts that read the report would have to change


def tell(run: Run) -> str:
    """The report as one JSON object, with letters not escaped."""
    report = {
        "format": FORMAT_VERSION,
        "program": {"name": "pressrelease", "version": run.version},
        "ok": not run.failed,
        "counts": {severity.value: run.count(severity) for severity in Severity},
        "releases": [_release(one) for one in run.checked],
        "mistakes": [told_mistake(one) for one in run.mistakes],
    }
    return as_json(report)


def _release(checked: Checked) -> dict[str, Any]:
    return {
        "name": checked.name,
        "ok": checked.report.ok,
        "texts": {code: document.path for code, document in checked.documents.items()},
        "findings": [_finding(finding) for finding in checked.report],
    }


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "check": finding.check,
        "severity": finding.severity.value,
        "message": finding.message,
        "lang": finding.lang,
        **_stretch(finding),
        "expected": finding.expected,
        "actual": finding.actual,
        "witnesses": [
            {"lang": witness.lang, **_stretch(witness), "text": witness.text} for witness in finding.witnesses
        ],
    }


def _stretch(one: Finding | Witness) -> dict[str, Any]:
    return {
        "path": one.path or None,
        "line": one.line or None,
        "column": one.column or None,
        "end_line": one.end_line or None,
        "end_column": one.end_column or None,
        "segment": one.segment,
        "start": one.start,
        "end": one.end,
    }


REPORT = Reporter("for scripts: one JSON object", tell, suffix=".json")
