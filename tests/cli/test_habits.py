"""What people expect of a command line: standard input, JSON, quiet runs, a check of what sync would do."""

from __future__ import annotations

import io
import json
import shutil
import sys
from pathlib import Path

import click
import pytest

from pressrelease.cli import commands, main
from pressrelease.reports import REPORTS
from pressrelease.version import VERSION

MODEL = Path(__file__).parents[2] / "docs" / "examples" / "2023-01-10-communication-results"
Printed = pytest.CaptureFixture[str]


@pytest.fixture
def release(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the model release, in the working directory."""
    monkeypatch.chdir(tmp_path)
    return Path(shutil.copytree(MODEL, tmp_path / "model")).relative_to(tmp_path)


def give(monkeypatch: pytest.MonkeyPatch, text: bytes) -> None:
    """Put a text on standard input."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text), "utf-8"))


def edit(release: Path) -> None:
    """Change a paragraph and add one."""
    text = (release / "release.md").read_text("utf-8")
    assert "250-dək müraciət" in text
    changed = text.replace("250-dək müraciət", "260-dək müraciət")
    (release / "release.md").write_text(f"{changed}\nBir cümlə də.\n", "utf-8")


# ------------------------------------------------------------------------------------------------ all commands


@pytest.mark.parametrize("name", commands.list_commands(click.Context(commands)))
def test_every_command_can_be_quiet_and_has_settings(name: str) -> None:
    command = commands.get_command(click.Context(commands), name)
    assert command is not None
    options = {option for parameter in command.params for option in parameter.opts}
    assert {"-q", "--quiet", "--config"} <= options


@pytest.mark.parametrize("option", ["-V", "--version"])
def test_the_version(option: str, capsys: Printed) -> None:
    assert main([option]) == 0
    assert VERSION in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["nonsense"], "error: no such command 'nonsense'; see: pressrelease --help\n"),
        (["chek"], "error: no such command 'chek'. Did you mean 'check'?; see: pressrelease --help\n"),
        (["check"], "error: missing argument 'PATH...'; see: pressrelease check --help\n"),
        (["check", "nowhere"], "error: nowhere: there is no such file\n"),
        (["check", "--select", "figure-valu", "a"], "error: unknown check 'figure-valu'; did you mean 'figure-value'?\n"),
        (["check", "a.txt", "b.txt"], "error: a.txt: there is no such file\nerror: b.txt: there is no such file\n"),
        (["new", "a", "--keep", "b"], "error: --keep names figures of the last release; name that release with --from; see: pressrelease new --help\n"),
    ],
)  # fmt: skip
def test_errors_have_one_form(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], said: str, capsys: Printed
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(arguments) == 2
    assert capsys.readouterr().err == said


def test_the_help_names_every_report(capsys: Printed) -> None:
    main(["check", "--help"])
    told = " ".join(capsys.readouterr().out.split())
    assert all(
        name in told.partition("The format of the report:")[2].partition(".")[0] for name in REPORTS.names()
    )


def test_without_a_command_the_help_is_shown(capsys: Printed) -> None:
    main([])
    told = "".join(capsys.readouterr())
    assert told.startswith("Usage: pressrelease [OPTIONS] COMMAND")
    assert told.rstrip().endswith("to have it in every session.")


# ------------------------------------------------------------------------------------------------ standard input


@pytest.mark.parametrize(
    "arguments", [["a.az.txt", "-", "-l", "ru=-"], ["a.az.txt", "-l", "ru=-"], ["a.az.txt", "-"]]
)
def test_a_text_comes_from_standard_input(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], capsys: Printed
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.az.txt").write_text("Saytda 43 mediatur haqqında məlumat dərc olunub.\n", "utf-8")
    Path("-").write_text("not this file")
    give(monkeypatch, "\ufeffНа сайте опубликована информация о 44 медиатурах.\r\n".encode())
    assert main(["check", "--strict", *arguments]) == 1
    told = capsys.readouterr().out
    assert "a.az.txt:1:8: error: ru has “44”, where az “43”" in told
    assert "-:1:36" in told


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (b"", "-: is empty"),
        (b"\x89PNG\r\n\x1a\n", "-: is a PNG picture, not a text"),
        (b"5 " * 100_001, "-: holds more than 100,000 words"),
    ],
)
def test_standard_input_that_is_no_text(
    monkeypatch: pytest.MonkeyPatch, text: bytes, said: str, capsys: Printed
) -> None:
    for arguments in (["check", "-", "-l", "az=-"], ["figures", "-", "-l", "az"]):
        give(monkeypatch, text)
        assert main(arguments) == 2
        assert capsys.readouterr().err.startswith(f"error: {said}")


# ------------------------------------------------------------------------------------------------ sync --check


def test_sync_can_say_what_it_would_do(release: Path, capsys: Printed) -> None:
    assert main(["sync", "--check", "model"]) == 0
    assert "ru.po: nothing to do" in capsys.readouterr().out
    edit(release)
    before = {file: file.read_bytes() for file in release.iterdir()}
    assert main(["sync", "--check", "-q", "model"]) == 1
    assert capsys.readouterr().out == "".join(
        f"{release / name}: out of step; run: pressrelease sync model\n" for name in ("ru.po", "en.po")
    )
    (release / "en.po").unlink()
    del before[release / "en.po"]
    assert main(["sync", "--check", "model"]) == 1
    assert f"{release / 'en.po'}: not there yet" in capsys.readouterr().out
    assert {file: file.read_bytes() for file in release.iterdir()} == before


@pytest.mark.parametrize("options", [[], ["--check"]])
def test_sync_tells_programs_what_it_did(release: Path, options: list[str], capsys: Printed) -> None:
    edit(release)
    assert main(["sync", "model", "-f", "json", *options]) == bool(options)
    told = json.loads(capsys.readouterr().out)
    assert (told["format"], told["ok"], told["mistakes"]) == (1, not options, [])
    first = told["catalogs"][0]
    assert (first["path"], first["written"], first["new"], first["changed"]) == (
        str(release / "ru.po"),
        True,
        1,
        1,
    )
    assert main(["sync", "--check", "model", "-q"]) == bool(options)


# ------------------------------------------------------------------------------------------------ JSON of status


def test_status_tells_programs_what_is_behind(release: Path, capsys: Printed) -> None:
    assert main(["status", "model", "-f", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["ok"] is True
    edit(release)
    (release / "ru.po").write_text(
        (release / "ru.po").read_text("utf-8").replace("43 медиа", "44 медиа"), "utf-8"
    )
    assert main(["status", "model", "-f", "json"]) == 1
    told = json.loads(capsys.readouterr().out)
    (one,) = told["releases"]
    assert (told["ok"], one["complete"], one["synced"]) == (False, False, False)
    assert [(each["language"], each["stale"], each["missing"]) for each in one["languages"]] == [
        ("ru", 1, 1),
        ("en", 1, 1),
    ]
    assert one["figure_errors"] == [{"language": "ru", "count": 1}]
    assert [[text["state"] for text in each["languages"]] for each in one["behind"]] == [
        ["stale"] * 2,
        ["missing"] * 2,
    ]


@pytest.mark.parametrize("command", [["status"], ["sync"], ["check"]])
def test_a_release_that_cannot_be_read_is_in_the_json(
    release: Path, command: list[str], capsys: Printed
) -> None:
    (release / "ru.po").write_text('msgid "a"\nmsgstr "b\n')
    assert main([*command, "model", "-f", "json"]) == 2
    printed = capsys.readouterr()
    (mistake, *_) = json.loads(printed.out)["mistakes"]
    assert (mistake["path"], mistake["line"]) == (str(release / "ru.po"), 2)
    assert printed.err.startswith(f"error: {release / 'ru.po'}:2")


def test_a_loose_text_that_cannot_be_read_is_in_the_json(tmp_path: Path, capsys: Printed) -> None:
    (tmp_path / "a.az.txt").write_bytes(b"")
    assert main(["check", str(tmp_path / "a.az.txt"), "-f", "json"]) == 2
    printed = capsys.readouterr()
    assert [one["message"] for one in json.loads(printed.out)["mistakes"]] == ["is empty"]
    assert printed.err == f"error: {tmp_path / 'a.az.txt'}: is empty\n"


# ------------------------------------------------------------------------------------------------ quiet


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", "model"],
        ["check", "a.az.txt"],  # one language only, which is a note
        ["status", "model"],
        ["sync", "model"],
        ["render", "model"],
        ["new", "other"],
    ],
)
def test_a_quiet_run_says_nothing_if_all_is_well(
    release: Path, arguments: list[str], capsys: Printed
) -> None:
    Path("a.az.txt").write_text("5 kitab\n")
    assert main([*arguments, "-q"]) == 0
    assert capsys.readouterr() == ("", "")


def test_a_quiet_run_still_writes_its_report(release: Path) -> None:
    Path("report.txt").write_text("of yesterday")
    assert main(["check", "-q", "model", "-o", "report.txt"]) == 0
    assert Path("report.txt").read_text() == "no findings in 1 release\n"


def test_a_quiet_run_says_what_is_wrong(release: Path, capsys: Printed) -> None:
    catalog = release / "ru.po"
    catalog.write_text(catalog.read_text("utf-8").replace("до 250 обращений", "до 240 обращений"), "utf-8")
    assert main(["check", "-q", "model"]) == 1
    assert "240" in capsys.readouterr().out
    assert main(["status", "-q", "model"]) == 1
    assert capsys.readouterr().out == "model: figures differ; run: pressrelease check model\n"
    assert main(["render", "-q", "model"]) == 1
    assert "240" in capsys.readouterr().err


def test_the_settings_say_how_severe_a_check_is(tmp_path: Path, capsys: Printed) -> None:
    (tmp_path / "a.toml").write_text("[severity]\nfigure-order = 'note'\n")
    assert main(["explain", "figure-order", "--config", str(tmp_path / "a.toml")]) == 0
    assert capsys.readouterr().out.startswith("figure-order (note)\n")
