"""For code scanning and editors: SARIF 2.1.0, with each check's manual page as the rule's help."""

from __future__ import annotations

import os
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from pressrelease.errors import Mistake
from pressrelease.findings import Finding, Severity, Witness
from pressrelease.reports import Checked, Reporter, Rule, Run, as_json, fingerprint, home

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
                "invocations": [_invocation(run)],
                "results": [_result(one, finding, indices) for one in run.checked for finding in one.report],
            }
        ],
    }
    return as_json(log)


def _invocation(run: Run) -> dict[str, Any]:
    """How the run ended, with a notification for each mistake in a file that could not be read."""
    told: dict[str, Any] = {
        "executionSuccessful": not run.mistakes,
        "exitCode": 2 if run.mistakes else int(run.failed),
    }
    if run.mistakes:
        told["toolExecutionNotifications"] = [
            {"level": "error", "message": {"text": str(one)}, "locations": [_mistaken(one)]}
            for one in run.mistakes
        ]
    return told


def _mistaken(mistake: Mistake) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": {"uri": _uri(mistake.path)}}
    if mistake.line:
        column = {"startColumn": mistake.column} if mistake.column else {}
        physical["region"] = {"startLine": mistake.line, **column}
    return {"physicalLocation": physical}


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
        "partialFingerprints": {"finding/v1": fingerprint(checked, finding)},
    }
    if path := home(checked, finding):
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
    return quote(os.fsencode(pure.as_posix()))


REPORT = Reporter("for code scanning: SARIF 2.1.0", tell, suffix=".sarif", rules=True)
