"""Wrong use of any command gives a one-line answer and exit code 2, without a traceback or half-written files."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import pressrelease as pr
from pressrelease.cli import main

MODEL = Path(__file__).parents[2] / "docs" / "examples" / "2023-01-10-communication-results"
XLIFF = """\
<?xml version="1.0"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
<file source-language="en" target-language="ru" datatype="plaintext" original="x"><body>
<trans-unit id="1"><source>5 books</source><target>6 книг</target></trans-unit>
</body></file></xliff>
"""


@pytest.fixture
def release(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the model release, in the working directory."""
    monkeypatch.chdir(tmp_path)
    return Path(shutil.copytree(MODEL, tmp_path / "model")).relative_to(tmp_path)


LONG = "\u0259" * 200
WRONG = {
    "a name that is too long": ([[one, LONG] for one in ("check", "render", "status", "sync", "figures", "new")], "File name too long"),
    "a name with half a character": ([["new", "a", "--title", "b\udcff"]], "half of a character (U+DCFF)"),
    "a title with a control character": ([["new", "a", "--title", "b\x01c"]], "a control character (U+0001)"),
    "no day": ([["new", "a", "--date", "2023-02-30"]], "is not a day of the calendar; write it as 2023-01-10"),
    "a report below a file": ([["check", "model", "-o", "model/release.md/report.html"]], "cannot be written"),
    "no language": ([["render", "model", "-l", ""]], "no language is named; there are: az, ru, en"),
}  # fmt: skip


@pytest.mark.parametrize(("calls", "said"), WRONG.values(), ids=WRONG.keys())
def test_it_is_said_and_nothing_is_left(
    release: Path, calls: list[list[str]], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = sorted(Path().rglob("*"))
    for call in calls:
        assert main(call) == 2, call
        assert said in capsys.readouterr().err
    assert sorted(Path().rglob("*")) == before


@pytest.mark.parametrize("command", ["check", "render", "status", "sync"])
def test_its_file_means_the_release(release: Path, command: str) -> None:
    assert main([command, str(release / "release.md")]) == 0


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
def test_a_pipe_that_never_begins_is_not_waited_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    os.mkfifo(tmp_path / "a.az.txt")
    assert main(["figures", str(tmp_path / "a.az.txt")]) == 2
    assert "is a pipe" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["\0", "a" * 500, "\ud800"])
def test_the_library_says_that_a_name_is_none(name: str) -> None:
    with pytest.raises(pr.InputError, match="this is not a possible file name"):
        pr.load(name)


@pytest.mark.parametrize(("language", "read"), [("en", "5"), ("ru", "6")])
def test_the_figures_of_either_language_of_a_file(
    tmp_path: Path, language: str, read: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.xliff").write_text(XLIFF, "utf-8")
    assert main(["figures", str(tmp_path / "a.xliff"), "--language", language]) == 0
    assert capsys.readouterr().out.split("\t")[3] == read
    assert main(["figures", str(tmp_path / "a.xliff")]) == 2
    assert f"--language {language}" in capsys.readouterr().err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full device here")
def test_a_full_disk_and_a_closed_output(release: Path) -> None:
    command = [sys.executable, "-m", "pressrelease", "status", str(release)]
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert (done.returncode, done.stderr) == (2, "error: the output: No space left on device\n")
    closed = subprocess.run(
        ["sh", "-c", '"$@" >&-', "sh", *command], stderr=subprocess.PIPE, text=True, check=False
    )
    assert (closed.returncode, closed.stderr) == (0, "")


def test_a_release_with_blanks_does_not_pass_its_check(
    release: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (
        (release / "release.md").read_text("utf-8").replace("\n---\n", '\nfigures:\n  tours: "?"\n---\n', 1)
    )
    (release / "release.md").write_text(text, "utf-8")
    assert main(["check", str(release)]) == 1
    assert "the figure 'tours' is still blank [figure-blank]" in capsys.readouterr().out


def test_what_stops_the_rendering_stops_the_check(release: Path, capsys: pytest.CaptureFixture[str]) -> None:
    catalog = (release / "en.po").read_text("utf-8")
    (release / "en.po").write_text(catalog.replace('msgstr "Baku"', 'msgstr "Ba\u202eku"'), "utf-8")
    assert main(["check", str(release)]) == 1
    told = capsys.readouterr()
    assert "an invisible mark that changes the direction of writing (U+202E)" in told.out
    assert main(["render", str(release)]) == 2


def test_one_text_alone_is_not_called_right(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.az.txt").write_text("43 mediatur keçirilib.\n", "utf-8")
    assert main(["check", str(tmp_path / "a.az.txt")]) == 0
    assert "is in one language only (az), so nothing was compared" in capsys.readouterr().err


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="there is no such device here")
@pytest.mark.parametrize("file", ["en.po", "release.md"])
def test_a_file_without_an_end(release: Path, file: str) -> None:
    (release / file).unlink()
    (release / file).symlink_to("/dev/zero")
    with pytest.raises(pr.InputError, match="it is a device, not a file"):
        pr.load(release)


def test_a_segment_that_is_no_text_is_told() -> None:
    with pytest.raises(pr.UsageError, match="a segment is not a text"):
        pr.compare({"az": ["5", None], "ru": ["5", ""]})  # type: ignore[list-item]


def test_what_looks_like_a_list_and_is_none_is_told_by_the_check(
    release: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with (release / "release.md").open("a", encoding="utf-8") as file:
        file.write("\n- a\n  1) b\n")
    main(["check", str(release)])
    assert "looks like" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("line", "column", "said"),
    [(3, 5, "a.po:3:5: weekday: m"), (3, 0, "a.po:3: weekday: m"), (0, 0, "a.po: weekday: m")],
)
def test_no_message_names_line_or_column_0(line: int, column: int, said: str) -> None:
    finding = pr.Finding("weekday", pr.Severity.ERROR, "m", "az", path="a.po", line=line, column=column)
    assert f"\n  {said}\n" in str(pr.CheckFailed({"a": pr.Report((finding,))}))
    assert str(pr.Mistake("a.po", line, column, "weekday: m")) == said
