"""A run of the checks: settings, excuses, places, and the commands `check` and `explain`."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

import pressrelease
from pressrelease.checks import CHECKS, Subject, run, subject_of
from pressrelease.cli import main
from pressrelease.config import Config
from pressrelease.errors import Mistake, UsageError
from pressrelease.findings import Finding, Severity
from pressrelease.model import Document, Excuse, LooseTexts, Mark, Place, Segment

AZ = "Nazirlik bu il rəsmi saytda 2300-dək məlumat yerləşdirib və bu barədə bildirib."
RU = "Министерство разместило на официальном сайте до 2300 материалов и сообщило об этом."
EN = "The ministry has placed up to 2,300 items on its official website this year."


@pytest.fixture
def texts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Three loose texts that agree, in the folder that the commands are run in."""
    for code, text in (("az", AZ), ("ru", RU), ("en", EN)):
        (tmp_path / f"a.{code}.txt").write_text(text + "\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def release(model_release: Path, tmp_path: Path) -> Path:
    """A copy of the model release."""
    return Path(shutil.copytree(model_release, tmp_path / "release"))


def _change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def _linked(
    excuse: Excuse | None = None, of_all: Excuse | None = None, config: Config | None = None
) -> list[Finding]:
    """The findings on a link that the English text lacks."""
    link = Segment("bura", Place("az"), marks=(Mark("link", 0, 4, "https://example.org/a"),))
    bare = Segment("here", Place("en", 7), excuses=(excuse,) if excuse else ())
    documents = {
        "az": Document("az", "az", (link,), True),
        "ru": Document("ru", "ru", (link,), True),
        "en": Document("en", "en", (bare,), True),
    }
    subject = Subject.of_documents(documents, config=config, excuses=(of_all,) if of_all else ())
    checks = [CHECKS.get(name) for name in ("unused-excuse", "link-mismatch")]
    return list(run(subject, checks))


# ------------------------------------------------------------------------------------------------ excuses, settings


def test_a_finding_stands_where_its_segment_does() -> None:
    (finding,) = _linked()
    assert (finding.check, finding.lang, finding.line, finding.start) == ("link-mismatch", "en", 7, None)


@pytest.mark.parametrize("name", ["excuse", "of_all"])
def test_an_excuse_of_the_unit_or_of_the_release_is_enough(name: str) -> None:
    assert _linked(**{name: Excuse("link-mismatch", "no English page", Place("en.po", 1))}) == []


def test_an_excuse_may_be_narrowed_to_a_stretch_of_text() -> None:
    assert _linked(of_all=Excuse("link-mismatch", "old", Place("release.md", 3), "bura")) == []
    found = _linked(of_all=Excuse("link-mismatch", "old", Place("release.md", 3), "elsewhere"))
    assert sorted(finding.check for finding in found) == ["link-mismatch", "unused-excuse"]


def test_an_excuse_for_nothing_and_one_for_no_check_are_told_of() -> None:
    found = _linked(
        Excuse("figure-value", "not run", Place("en.po", 1)),
        Excuse("link-mishmash", "x", Place("release.md", 5, 3)),
    )
    assert [
        (one.check, one.severity, one.path, one.line) for one in found if one.check == "unused-excuse"
    ] == [("unused-excuse", Severity.WARNING, "release.md", 5)]
    assert "figure-value" not in "".join(one.message for one in found)


def test_severities_are_those_of_the_settings() -> None:
    (finding,) = _linked(config=Config(severity={"link-mismatch": "note"}))
    assert finding.severity == Severity.NOTE


@pytest.mark.parametrize(
    "config", [Config(select=("link-mishmash",)), Config(ignore=("x",)), Config(severity={"y": "note"})]
)
def test_a_check_that_there_is_not_is_told_of(config: Config) -> None:
    with pytest.raises(UsageError):
        run(Subject({"az": ["bir"]}, aligned=True, config=config))


# ------------------------------------------------------------------------------------------------ releases


def test_the_model_release_has_no_errors(model_release: Path) -> None:
    report = pressrelease.check(pressrelease.load(model_release))
    assert report.ok, [finding.message for finding in report if finding.severity == Severity.ERROR]


def test_a_place_in_a_release_is_that_of_the_letter_also_in_wrapped_lines(release: Path) -> None:
    path = release / "release.md"
    _change(path, "250-dək müraciət", "250-dək\nmüraciət")
    subject = subject_of(pressrelease.load(release))
    lines = path.read_text(encoding="utf-8").split("\n")
    checked = 0
    for index, text in enumerate(subject.texts["az"]):
        for figure in subject.figures("az", index):
            witness = subject.witness("az", index, figure.start, figure.end)
            if witness.column:
                written = lines[witness.line - 1][witness.column - 1 :]
                assert written.startswith(figure.text[: len(written)]), (figure.text, written, text)
                checked += 1
    assert checked > 25


def test_excuses_of_translators_and_authors_reach_the_checks(release: Path) -> None:
    _change(release / "ru.po", "до 250 обращений", "до 240 обращений")
    found = [one for one in pressrelease.check(pressrelease.load(release)) if one.check == "figure-value"]
    assert [(one.lang, one.actual) for one in found] == [("ru", "240")]
    lines = (release / "ru.po").read_text(encoding="utf-8").split("\n")
    at = next(number for number in range(found[0].line - 1, -1, -1) if not lines[number].strip())
    lines.insert(at + 1, "# excuse figure-value: counted anew")
    (release / "ru.po").write_text("\n".join(lines), encoding="utf-8")
    assert [
        one.message
        for one in pressrelease.check(pressrelease.load(release))
        if one.check in ("figure-value", "unused-excuse")
    ] == []


# ------------------------------------------------------------------------------------------------ the commands


def test_loose_texts_that_agree_are_clean(texts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "a.az.txt", "a.ru.txt", "a.en.txt"]) == 0
    assert capsys.readouterr().out == "no findings in 1 release\n"
    assert pressrelease.check(pressrelease.load(["a.az.txt", "a.ru.txt", "a.en.txt"])).ok


def test_a_wrong_figure_fails_and_is_shown(texts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _change(texts / "a.en.txt", "2,300", "3,200")
    assert main(["check", "a.az.txt", "a.ru.txt", "a.en.txt"]) == 1
    told = capsys.readouterr().out
    assert told.startswith(f"a.en.txt:1:{EN.index('2,300') + 1}: error: ")
    assert "2300" in told


def test_strict_fails_on_warnings(texts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _change(texts / "a.en.txt", "items", "items and 1200 others, 1,100 in all")
    arguments = ["check", "a.en.txt", "--select", "number-style"]
    assert main(arguments) == 0
    assert main([*arguments, "--strict"]) == 1
    assert main([*arguments, "--strict", "--ignore", "number-style,weekday"]) == 0


def test_the_report_goes_to_a_file(texts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert (
        main(["check", "a.az.txt", "a.en.txt", "--output-format", "json", "--output", "out/report.json"]) == 0
    )
    assert capsys.readouterr().out == ""
    report = json.loads((texts / "out" / "report.json").read_text(encoding="utf-8"))
    assert report["releases"][0]["texts"] == {"az": "a.az.txt", "en": "a.en.txt"}
    assert [one.name for one in (texts / "out").iterdir()] == ["report.json"]


def test_a_language_may_be_given(texts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (texts / "short.txt").write_text("2300 Telegram", encoding="utf-8")
    assert main(["check", "a.az.txt", "short.txt"]) == 2
    assert "--language az=short.txt" in capsys.readouterr().err
    assert (
        main(["check", "a.az.txt", "short.txt", "--language", "en=short.txt", "--ignore", "figure-qualifier"])
        == 0
    )


WRONG_CALLS = {
    "no path": ([], "missing argument"),
    "no such file": (["none.az.txt"], "there is no such file"),
    "no such format": (["a.az.txt", "--output-format", "jsn"], "did you mean 'json'?"),
    "no such check": (["a.az.txt", "--select", "figure-valu"], "did you mean 'figure-value'?"),
    "half a language": (["a.az.txt", "--language", "az"], "write --language az=FILE"),
    "no such language": (["a.az.txt", "--language", "xx=a.az.txt"], "unknown language 'xx'"),
    "a language twice": (
        ["a.az.txt", "--language", "az=a.az.txt", "--language", "az=a.ru.txt"],
        "given twice",
    ),
    "a folder without releases": (["."], "no release.md"),
    "releases and texts": ([".", "a.az.txt"], "cannot be checked in one run"),
    "an output that is a folder": (["a.az.txt", "--output", "."], "cannot be written"),
}


@pytest.mark.parametrize("arguments, message", WRONG_CALLS.values(), ids=WRONG_CALLS.keys())
def test_a_wrong_call_ends_with_2_and_says_what_to_do(
    texts: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], message: str
) -> None:
    assert main(["check", *arguments]) == 2
    told = capsys.readouterr()
    assert message in told.err
    assert "Traceback" not in told.err
    assert told.out == ""


def test_releases_that_can_be_read_are_checked_beside_one_that_cannot(
    release: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = Path(shutil.copytree(release, release.parent / "broken"))
    (broken / "release.md").write_text("---\ntitel: x\n---\n# T\n", encoding="utf-8")
    assert main(["check", str(release.parent)]) == 2
    told = capsys.readouterr()
    assert "in 1 release" in told.out
    assert "broken" in told.err


@pytest.mark.parametrize("name", CHECKS.names())
def test_explain_tells_the_manual_page(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", name]) == 0
    told = capsys.readouterr().out
    assert told.startswith(f"{name} (")
    for heading in ("Why", "What is compared", "What to do", "Wrong", "Right"):
        assert f"\n{heading}\n" in told


def test_explain_lists_all_checks_and_knows_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain"]) == 0
    assert [line.split()[0] for line in capsys.readouterr().out.splitlines()] == list(CHECKS.names())
    assert main(["explain", "figur-value"]) == 2
    assert "did you mean 'figure-value'?" in capsys.readouterr().err


def test_what_a_reader_left_out_is_a_note_at_its_place() -> None:
    left_out = Mistake("a.az.docx", 3, 0, "a chart is not read", "its figures are not compared")
    documents = {
        "az": Document(
            "a.az.docx", "az", (Segment("43 mediatur", Place("a.az.docx", 1)),), unread=(left_out,)
        )
    }
    report = pressrelease.check(LooseTexts("a", documents))
    assert [(one.check, one.severity, one.lang, one.path, one.line, one.message) for one in report] == [
        ("unread-part", Severity.NOTE, "az", "a.az.docx", 3, "a chart is not read (its figures are not compared)")
    ]  # fmt: skip
    assert report.ok
