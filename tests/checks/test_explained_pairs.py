"""`pressrelease check --explain`: which figures were paired, and why."""

from __future__ import annotations

from pathlib import Path

import pytest

from pressrelease.checks import explain_pairs
from pressrelease.checks._subject import Subject
from pressrelease.cli import main


def explained(**texts: str) -> list[str]:
    return list(explain_pairs(Subject({code: [text] for code, text in texts.items()}, aligned=True)))


def test_a_pair_is_told_with_its_meaning_and_its_relation() -> None:
    (line,) = explained(az="Yolun uzunluğu 40 km-dir.", en="The road is 25 miles long.")
    assert (
        line
        == "segment 1: az “40 km-dir” (number 40 km), en “25 miles” (number 25 [mi_i]): the same in another unit"
    )


def test_another_reading_is_named() -> None:
    (line,) = explained(
        az="Fermaya 3,250 hektar torpaq ayrılıb.", en="The farm was given 3.25 hectares of land."
    )
    assert line.endswith("the same; read as group or decimal")


def test_what_nothing_answers_says_so() -> None:
    (line,) = explained(ru="Открыты 12 библиотек.", en="Libraries were opened.")
    assert line.endswith("nothing in en answers it")


def test_the_command_prints_the_pairs_after_the_report(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for code, text in (("az", "Körpü 30 metrdir."), ("en", "The bridge is 31 metres long.")):
        (tmp_path / f"a.{code}.txt").write_text(text, encoding="utf-8")
    files = [str(tmp_path / f"a.{code}.txt") for code in ("az", "en")]
    assert main(["check", *files, "--explain"]) in (0, 1)
    out = capsys.readouterr().out.splitlines()
    assert out[-1].endswith("another value") or "answers it" in out[-1]
    assert main(["check", *files, "--explain", "--output-format", "json"]) in (0, 1)
    captured = capsys.readouterr()
    assert captured.out.lstrip().startswith("{")
    assert "(number 30 m)" in captured.err
