"""For GitLab: a Code Quality report, whose findings a merge request shows beside the changed lines."""

from __future__ import annotations

import hashlib
from collections import Counter

from pressrelease.errors import Mistake
from pressrelease.findings import Finding, Severity
from pressrelease.reports import Checked, Reporter, Run, as_json, fingerprint, forward, home, message

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}


def tell(run: Run) -> str:
    """The report as a JSON list; its form is told in GitLab's manual, https://docs.gitlab.com/ci/testing/code_quality/."""
    issues = [_issue(one, finding) for one in run.checked for finding in one.report]
    issues += [_refusal(mistake) for mistake in run.mistakes]
    seen: Counter[object] = Counter()
    for issue in issues:  # of two with the same fingerprint GitLab would show one
        name = issue["fingerprint"]
        seen[name] += 1
        if seen[name] > 1:
            issue["fingerprint"] = f"{name}-{seen[name]}"
    return as_json(issues)


def _issue(checked: Checked, finding: Finding) -> dict[str, object]:
    return {
        "description": message(finding),
        "check_name": finding.check,
        "fingerprint": fingerprint(checked, finding),
        "severity": _SEVERITIES[finding.severity],
        "location": _location(home(checked, finding), finding.line),
    }


def _refusal(mistake: Mistake) -> dict[str, object]:
    """A file that cannot be read, for whatever reason."""
    known = hashlib.sha256(f"{mistake.path}\0{mistake.message}".encode("utf-8", "backslashreplace"))
    return {
        "description": mistake.told,
        "check_name": "unreadable",
        "fingerprint": known.hexdigest()[:32],
        "severity": "blocker",
        "location": _location(mistake.path, mistake.line),
    }


def _location(path: str, line: int) -> dict[str, object]:
    return {"path": forward(path), "lines": {"begin": max(line, 1)}}  # without a line nothing is shown


REPORT = Reporter("for GitLab: a Code Quality report", tell, suffix=".json")
