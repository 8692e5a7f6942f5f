"""Every check keeps the promises of its own page: silent on its good examples, right on its bad ones."""

from __future__ import annotations

import pytest

from pressrelease.checks import CHECKS, Check, Example, run
from pressrelease.findings import Severity

HEADINGS = ["Why", "What is compared", "What to do"]


def _examples(kind: str) -> list:
    found = []
    for name in CHECKS.names():
        check = CHECKS.get(name)
        for number, example in enumerate(getattr(check, kind)):
            found.append(pytest.param(check, example, id=f"{name}-{number}"))
    return found


def _findings(check: Check, example: Example) -> list:
    checks = [check]
    if check.name == "unused-excuse":  # it speaks of what others found
        checks = [
            CHECKS.get(excuse.check) for excuse in example.excuses.values() if excuse.check in CHECKS
        ] + checks
    return [finding for finding in run(example.subject(), checks) if finding.check == check.name]


@pytest.mark.parametrize("check, example", _examples("good"))
def test_is_silent_on_its_good_examples(check: Check, example: Example) -> None:
    assert _findings(check, example) == []


@pytest.mark.parametrize("check, example", _examples("bad"))
def test_names_the_language_and_the_place_in_its_bad_examples(check: Check, example: Example) -> None:
    findings = _findings(check, example)
    assert findings, "nothing was found"
    first = findings[0]
    assert first.lang == example.lang
    assert first.severity == (example.severity or check.severity)
    if first.start is None:
        assert example.marked == ""
    else:
        subject = example.subject()
        assert first.lang is not None
        assert (
            subject.segment(first.lang, first.segment).text[first.start : first.end] == example.marked
            or check.name == "unused-excuse"
        )
    assert first.message
    assert not first.message.endswith(".")


@pytest.mark.parametrize("name", CHECKS.names())
def test_has_a_manual_page_with_the_fixed_headings(name: str) -> None:
    check = CHECKS.get(name)
    assert check.name == name
    assert check.summary
    assert "\n" not in check.summary
    assert list(check.sections) == HEADINGS
    assert all(check.sections.values())
    assert check.good
    assert check.bad
    assert check.severity in Severity
