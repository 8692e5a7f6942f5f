"""For CI servers that show tests (Jenkins, GitLab, Azure): JUnit's XML, each check of a release a test case."""

from __future__ import annotations

from collections.abc import Sequence
from xml.sax.saxutils import quoteattr

from pressrelease.errors import HIDDEN, Mistake, locate, printable
from pressrelease.findings import Finding, Severity
from pressrelease.reports import Checked, Reporter, Run, forward, home, message


def tell(run: Run) -> str:
    """The report as JUnit XML: an error of a check is a failure of its test, and with --strict a warning is, too.

    Other findings are the output of their test. A release that cannot be read is a test that could not run.
    """
    suites = [_suite(run, checked) for checked in run.checked]
    if run.mistakes:
        suites.append(_unread(run.mistakes))
    counts = {name: sum(suite.counts[name] for suite in suites) for name in ("tests", "failures", "errors")}
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        _open("testsuites", name="pressrelease", **counts),
        *(line for suite in suites for line in suite.lines),
        "</testsuites>\n",
    ]
    return "\n".join(lines)


class _Suite:
    """The test cases of a release."""

    def __init__(self, name: str, cases: Sequence[list[str]], *, failures: int = 0, errors: int = 0) -> None:
        self.counts = {"tests": len(cases), "failures": failures, "errors": errors}
        inner = (line for case in cases for line in case)
        self.lines = [_open("testsuite", name=name, **self.counts), *inner, "</testsuite>"]


def _suite(run: Run, checked: Checked) -> _Suite:
    by_check: dict[str, list[Finding]] = {rule.name: [] for rule in run.rules}
    for finding in checked.report:
        by_check.setdefault(finding.check, []).append(finding)
    cases: list[list[str]] = []
    failures = 0
    for name, findings in by_check.items():
        wrong = [one for one in findings if _fails(one, run)]
        failures += bool(wrong)
        cases.append(_case(checked, name, wrong, [one for one in findings if not _fails(one, run)]))
    return _Suite(checked.name, cases, failures=failures)


def _fails(finding: Finding, run: Run) -> bool:
    return finding.severity == Severity.ERROR or (run.strict and finding.severity == Severity.WARNING)


def _case(checked: Checked, name: str, wrong: Sequence[Finding], others: Sequence[Finding]) -> list[str]:
    place = {"file": forward(home(checked, wrong[0])), "line": str(max(wrong[0].line, 1))} if wrong else {}
    lines = [_open("testcase", name=name, classname=checked.name, time="0", **place)]
    if wrong:
        said = "\n\n".join(_told(one) for one in wrong)
        first = (
            wrong[0].message if len(wrong) == 1 else f"{len(wrong)} findings; the first: {wrong[0].message}"
        )
        lines.append(
            _open("failure", type=wrong[0].severity.value, message=first) + _text(said) + "</failure>"
        )
    if others:
        said = "\n\n".join(_told(one) for one in others)
        lines.append(f"<system-out>{_text(said)}</system-out>")
    return [*lines, "</testcase>"]


def _told(finding: Finding) -> str:
    said = f"{finding.severity}: {message(finding)}"
    return (
        f"{printable(locate(finding.path, finding.line, finding.column))}: {said}" if finding.path else said
    )


def _unread(mistakes: Sequence[Mistake]) -> _Suite:
    cases = [
        [
            _open("testcase", name=forward(one.path), classname="unreadable", time="0"),
            _open("error", type="unreadable", message=one.message) + _text(str(one)) + "</error>",
            "</testcase>",
        ]
        for one in mistakes
    ]
    return _Suite("unreadable", cases, errors=len(mistakes))


def _open(tag: str, **attributes: str | int) -> str:
    listed = "".join(f" {name}={quoteattr(_shown(str(value)))}" for name, value in attributes.items())
    return f"<{tag}{listed}>"


def _text(text: str) -> str:
    return _shown(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _shown(text: str) -> str:
    """A text with a sign for each character that XML forbids, or that would be invisible."""
    return HIDDEN.sub(lambda found: found[0] if found[0] == "\n" else "\ufffd", text)


REPORT = Reporter("for CI servers: JUnit's XML, each check a test", tell, suffix=".xml", rules=True)
