"""For code scanning and editors: SARIF 2.1.0, with each check's manual page as the rule's help."""

from __future__ import annotations

import hashlib
import json
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from pressrelease.findings import Finding, Severity, Witness
from pressrelease.reports import Checked, Reporter, Rule, Run

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}


def tell(run: Run) -> str:
    """The report as SARIF 2.1.0; columns count code points. In a Word document, a line is a paragraph."""
    named = {rule.name for rule in run.rules}
    others = sorted({finding.check for one in run.checked for finding in one.report} - named)
    rules = [*run.rules, *(Rule(name, name, Severity.ERROR, {}) for name in others)]
    indices = {rule.name: index for index, rule in enumerate(rules)}
    log = {
        "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "pressrelease",
                        **({"version": run.version, "semanticVersion": run.version} if run.version else {}),
                        "rules": [_rule(rule) for rule in rules],
                    }
                },
                "columnKind": "unicodeCodePoints",
                "invocations": [{"executionSuccessful": True, "exitCode": int(run.failed)}],
                "results": [_result(one, finding, indices) for one in run.checked for finding in one.report],
            }
        ],
    }
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _rule(rule: Rule) -> dict[str, Any]:
    sections = "\n\n".join(f"## {heading}\n\n{text}" for heading, text in rule.sections.items())
    plain = "\n\n".join(f"{heading}: {text}" for heading, text in rule.sections.items()) or rule.summary
    return {
        "id": rule.name,
        "name": "".join(part.capitalize() for part in rule.name.split("-")),
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": rule.sections.get("Why", rule.summary)},
        "help": {"text": plain, "markdown": f"{rule.summary}.\n\n{sections}".strip()},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"problem.severity": _problem_severity(rule.severity), "tags": ["translation"]},
    }


def _problem_severity(severity: Severity) -> str:
    return "recommendation" if severity == Severity.NOTE else severity.value


def _result(checked: Checked, finding: Finding, indices: dict[str, int]) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.check,
        "ruleIndex": indices[finding.check],
        "level": _LEVELS[finding.severity],
        "message": {"text": finding.message},
        "partialFingerprints": {"finding/v1": _fingerprint(checked, finding)},
    }
    path = finding.path or next(
        (document.path for document in checked.documents.values() if document.path), ""
    )
    if path:
        result["locations"] = [_location(checked, finding, path)]
    related = [
        {
            "id": number,
            **_location(checked, witness, witness.path),
            "message": {"text": f"{witness.lang}: {witness.text or 'here'}"},
        }
        for number, witness in enumerate(finding.witnesses, start=1)
        if witness.path
    ]
    if related:
        result["relatedLocations"] = related
    properties = {
        name: value
        for name, value in (
            ("lang", finding.lang),
            ("expected", finding.expected),
            ("actual", finding.actual),
        )
        if value
    }
    if properties:
        result["properties"] = properties
    return result


def _location(checked: Checked, one: Finding | Witness, path: str) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": {"uri": _uri(path)}}
    if one.line:
        region: dict[str, Any] = {"startLine": one.line}
        if one.column:
            region["startColumn"] = one.column
            if one.end_line > one.line:
                region["endLine"] = one.end_line
            if one.end_column:
                region["endColumn"] = one.end_column
            if said := _snippet(checked, one):
                region["snippet"] = {"text": said}
        physical["region"] = region
    return {"physicalLocation": physical}


def _snippet(checked: Checked, one: Finding | Witness) -> str:
    """The stretch as the file has it, "" if marks, escapes or line ends are in it."""
    if one.lang is None or one.end_line != one.line:
        return ""
    said = checked.text(one.lang, one.segment)[one.start : one.end]
    return said if len(said) == one.end_column - one.column else ""


def _uri(path: str) -> str:
    pure = PurePath(path)
    if pure.is_absolute():
        return pure.as_uri()
    return quote(pure.as_posix())


def _fingerprint(checked: Checked, finding: Finding) -> str:
    """A fingerprint that survives moved lines: of the check, the release, the language, the message and the text."""
    said = "\x00".join((finding.check, checked.name, finding.lang or "", finding.message, finding.actual))
    return hashlib.sha256(said.encode()).hexdigest()[:32]


REPORT = Reporter("for code scanning: SARIF 2.1.0", tell, suffix=".sarif")
