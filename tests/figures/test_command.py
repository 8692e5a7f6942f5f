"""`pressrelease figures`: what is read in a text, for people and for scripts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from pressrelease.cli import main
from pressrelease.cli.figures import COMMAND

TEXT = "İclasda 38 milyard 609 milyon manat ayrılıb.\nBu, 2025-ci illə müqayisədə 5%-dən çoxdur.\n"


@pytest.fixture(autouse=True)
def as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    """click keeps the help option of a command's first call, which is another without the group around it."""
    monkeypatch.setattr(COMMAND, "_help_option", None, raising=False)


def test_a_pipe_gets_one_line_a_figure() -> None:
    result = CliRunner().invoke(COMMAND, ["--language", "az"], input=TEXT)
    rows = [line.split("\t") for line in result.output.splitlines()]
    assert [row[:5] for row in rows] == [
        ["1:9", "money", "", "38609000000", "AZN"],
        ["2:5", "year", "", "2025", ""],
        ["2:29", "percent", "gt", "5", ""],
    ]
    assert all(row[7] for row in rows), "every figure names its rule"


def test_a_script_gets_one_object(tmp_path: Path) -> None:
    file = tmp_path / "briefing.az.txt"
    file.write_text(TEXT, encoding="utf-8")
    told = json.loads(CliRunner().invoke(COMMAND, [str(file), "-f", "json"]).output)
    assert told["language"] == "az"
    figures = [figure for segment in told["segments"] for figure in segment["figures"]]
    assert [figure["canonical"] for figure in figures] == ["38609000000", "2025", "5"]
    for segment in told["segments"]:
        for figure in segment["figures"]:
            assert segment["text"][figure["start"] : figure["end"]] == figure["text"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["figures", "nowhere.txt", "--language", "az"], "nowhere.txt"),
        (["figures", "--language", "xx"], "unknown language 'xx'"),
        (["figures"], "--language"),
    ],
)
def test_what_cannot_be_read_is_said_and_ends_with_2(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    with open("/dev/null") as nothing:  # noqa: PTH123
        monkeypatch.setattr("sys.stdin", nothing)
        assert main(arguments) == 2
    printed = capsys.readouterr()
    assert said in printed.err
    assert "Traceback" not in printed.err
    assert printed.out == ""


def test_bytes_that_are_no_utf8_are_said() -> None:
    from pressrelease.errors import InputError

    result = CliRunner().invoke(COMMAND, ["--language", "az"], input=b"\xff\xfa12")
    assert isinstance(result.exception, InputError)
    assert "not UTF-8" in str(result.exception)


def test_a_terminal_shows_the_text_in_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    import io

    from rich import console

    from pressrelease.cli import figures as command

    page = io.StringIO()
    real = console.Console
    monkeypatch.setattr(
        console, "Console", lambda **kind: real(file=page, force_terminal=True, width=100, **kind)
    )
    from pressrelease import find_figures
    from pressrelease.model import Place, Segment

    text = TEXT.splitlines()[0]
    command._show([(Segment(text, Place("-", 1, 1)), find_figures(text, "az"))])
    shown = page.getvalue()
    assert "\x1b[1;33m38 milyard 609 milyon manat\x1b[0m" in shown
    assert "money" in shown
    assert "38609000000 AZN" in shown


def test_other_readings_follow_the_likeliest() -> None:
    result = CliRunner().invoke(
        COMMAND, ["--language", "az", "--explain"], input="Xəttin uzunluğu 6,125 km-dir.\n"
    )
    rows = [line.split("\t") for line in result.output.splitlines()]
    assert [(row[3], row[7]) for row in rows] == [
        ("6.125", "number with a unit"),
        ("6125", "or: group or decimal"),
    ]


def test_a_release_is_read_as_check_reads_it(model_release: Path) -> None:
    import pressrelease as pr
    from pressrelease.checks import subject_of

    subject = subject_of(pr.load(model_release))
    own = pr.load(model_release).language
    for file, arguments, code in (
        (model_release / "release.md", [], own),
        (model_release, ["--language", "en"], "en"),
        (model_release / "ru.po", [], "ru"),
    ):
        told = json.loads(CliRunner().invoke(COMMAND, [str(file), "-f", "json", *arguments]).output)
        assert told["language"] == code
        said = [
            (one["start"], one["canonical"]) for segment in told["segments"] for one in segment["figures"]
        ]
        assert said == [
            (one.start, one.canonical) for _, figures in subject.all_figures(code) for one in figures
        ]


def test_each_figure_stands_at_its_place_in_the_file(model_release: Path) -> None:
    lines = (model_release / "ru.po").read_text("utf-8").split("\n")
    rows = [
        row.split("\t")
        for row in CliRunner().invoke(COMMAND, [str(model_release / "ru.po")]).output.splitlines()
    ]
    found = [tuple(map(int, row[0].split(":"))) for row in rows if row[6].isdecimal()]
    words = [row[6] for row in rows if row[6].isdecimal()]
    assert len(found) > 5
    for (line, column), word in zip(found, words, strict=True):
        assert lines[line - 1].startswith((word, "{"), column - 1)
