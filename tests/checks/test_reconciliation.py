"""Lines that agree only by another reading of a figure: silence on them, a report on every slip in them."""

from __future__ import annotations

from pathlib import Path

import pytest

import pressrelease as pr
from pressrelease.alignment import align, segments
from pressrelease.figures.alternatives import RULES

Texts = dict[str, str]


def read() -> list[tuple[str, Texts, list[tuple[str, str, str]]]]:
    """The entries: the rule, the texts, the slips (language, words, the words in their place)."""
    entries = []
    blocks = (Path(__file__).parent / "other_readings.txt").read_text("utf-8").split("\n\n")
    for block in blocks[1:]:
        rule, *lines = block.strip().split("\n")
        texts = {line[:2]: line[3:] for line in lines if not line.startswith("!")}
        slips = []
        for line in lines:
            if line.startswith("!"):
                lang, old, new = line[2:].split(" | ")
                slips.append((lang, old, new))
        entries.append((rule.removeprefix("= "), texts, slips))
    return entries


ENTRIES = read()
RIGHT = [(rule, texts) for rule, texts, _ in ENTRIES]
WRONG = [
    ({**texts, lang: texts[lang].replace(old, new, 1)}, f"{rule}: {lang} {old} > {new}")
    for rule, texts, slips in ENTRIES
    for lang, old, new in slips
]


def findings(texts: Texts) -> list[pr.Finding]:
    return list(pr.compare({code: [text] for code, text in texts.items()}))


def told(texts: Texts) -> list[str]:
    return [one.message for one in findings(texts) if one.severity in ("error", "warning")]


def test_every_rule_has_a_line_and_every_line_has_slips() -> None:
    assert {rule for rule, _, _ in ENTRIES} == {rule.name for rule in RULES}
    for rule, texts, slips in ENTRIES:
        assert len(slips) >= 2, rule
        for lang, old, new in slips:
            assert old in texts[lang], (rule, old)
            assert old != new


@pytest.mark.parametrize("rule, texts", RIGHT, ids=[rule for rule, _ in RIGHT])
def test_a_line_agrees_by_another_reading_only(
    rule: str, texts: Texts, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert told(texts) == []
    rows = [
        row
        for aligned in align(
            {code: [text] for code, text in texts.items()},
            lambda code, _: pr.find_figures(texts[code], code),
            aligned=True,
        )
        for row in aligned.rows
    ]
    assert {name for row in rows for name in row.readings} == {rule}
    monkeypatch.setattr(segments, "reconcile", lambda rows, *_: rows)
    assert findings(texts) != []


@pytest.mark.parametrize("texts", [texts for texts, _ in WRONG], ids=[name for _, name in WRONG])
def test_a_slip_is_reported_all_the_same(texts: Texts) -> None:
    assert told(texts) != []
