"""Other readings of figures: what each rule yields, and what it leaves alone."""

from __future__ import annotations

from pathlib import Path

import pytest

import pressrelease as pr
from pressrelease.figures.alternatives import RULES, find_alternatives
from pressrelease.model import Figure

LEAST_CASES = 4  # of a rule, one of them a near miss
NOTHING = "-"

Case = tuple[str, str, str, str, str]
"""A rule, a language, a text, the figure that is in doubt, its other readings."""


def read_cases() -> list[Case]:
    cases: list[Case] = []
    rule = ""
    for line in (Path(__file__).parent / "alternatives.txt").read_text("utf-8").splitlines():
        if line.startswith("= "):
            rule = line[2:]
        elif line and not line.startswith("#"):
            language, text, said, others = line.split(" | ")
            cases.append((rule, language, text, said, others))
    return cases


CASES = read_cases()


def shown(figure: Figure) -> str:
    return " ".join(filter(None, (figure.kind, figure.qualifier, figure.canonical, figure.unit)))


@pytest.mark.parametrize("rule, language, text, said, others", CASES)
def test_a_rule_yields_the_other_readings(
    rule: str, language: str, text: str, said: str, others: str
) -> None:
    figures = pr.find_figures(text, language)
    index = next(place for place, one in enumerate(figures) if one.text == said)
    found = [one for one in find_alternatives(text, figures, [index], language) if one.rule.name == rule]
    assert (" ; ".join(" + ".join(map(shown, one.figures)) for one in found) or NOTHING) == others
    for one in found:
        assert one.first <= index < one.last
        for figure in one.figures:
            assert figure.rule == rule
            assert figure.text == text[figure.start : figure.end]


@pytest.mark.parametrize("rule", [rule.name for rule in RULES])
def test_every_rule_has_cases_and_near_misses(rule: str) -> None:
    others = [case[-1] for case in CASES if case[0] == rule]
    assert len(others) >= LEAST_CASES
    assert NOTHING in others
    assert set(others) != {NOTHING}


def test_every_case_is_of_a_rule() -> None:
    names = [rule.name for rule in RULES]
    assert len(set(names)) == len(names)
    assert {case[0] for case in CASES} == set(names)


def test_only_the_figures_in_doubt_are_read_otherwise() -> None:
    text = "The canal is 7.40 long, the bridge 8.30."
    figures = pr.find_figures(text, "en")
    assert {one.first for one in find_alternatives(text, figures, [1], "en")} == {1}
    assert find_alternatives(text, figures, [], "en") == []
