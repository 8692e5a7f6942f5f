"""What commands print: in a pipe that is closed, into anything that is named, and with names that mean harm."""

from __future__ import annotations

import json
import os
import shlex
import shutil
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from pressrelease.cli import main

MODEL = Path(__file__).parents[2] / "docs" / "examples" / "2023-01-10-communication-results"
PROGRAM = [sys.executable, "-m", "pressrelease"]
needs_posix = pytest.mark.skipif(os.name == "nt", reason="needs pipes, links and signals of POSIX")


@pytest.fixture
def release(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the model release, in the working directory."""
    monkeypatch.chdir(tmp_path)
    return Path(shutil.copytree(MODEL, tmp_path / "model")).relative_to(tmp_path)


@pytest.fixture
def spoilt(release: Path) -> Path:
    """The same with a wrong figure in Russian."""
    catalog = release / "ru.po"
    text = catalog.read_text("utf-8")
    assert "до 250 обращений" in text
    catalog.write_text(text.replace("до 250 обращений", "до 240 обращений"), "utf-8")
    return release


# ------------------------------------------------------------------------------------------------ streams


@needs_posix
@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["check", "model"], 1),
        (["check", "model", "-f", "json"], 1),
        (["status", "model"], 1),
        (["sync", "model"], 0),
        (["explain", "figure-value"], 0),
        (["--help"], 0),
        (["figures", "model/release.md"], 0),
        (["check", "nowhere"], 2),
    ],
    ids=lambda one: one if isinstance(one, int) else "-".join(one),
)
def test_a_closed_pipe_ends_with_the_code_of_the_verdict(
    spoilt: Path, arguments: list[str], code: int
) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = subprocess.run(
            [*PROGRAM, *arguments], stdout=writing, stderr=subprocess.PIPE, text=True, check=False
        )
    finally:
        os.close(writing)
    assert done.returncode == code
    assert "rror" not in done.stderr.replace("error: nowhere: there is no such file", "")


@needs_posix
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full device here")
@pytest.mark.parametrize(
    ("arguments", "code"), [(["check", "nowhere"], 2), (["nonsense"], 2), (["check", "model"], 1)]
)
def test_a_full_standard_error_changes_no_code(spoilt: Path, arguments: list[str], code: int) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run([*PROGRAM, *arguments], stdout=subprocess.DEVNULL, stderr=full, check=False)
    assert done.returncode == code


@needs_posix
@pytest.mark.parametrize("arguments", ["figures -l az", "figures -l az -", "check a.az.txt - -l ru=-"])
def test_a_closed_standard_input_is_told(tmp_path: Path, arguments: str) -> None:
    (tmp_path / "a.az.txt").write_text("5 kitab")
    done = subprocess.run(
        ["sh", "-c", f"{shlex.join(PROGRAM)} {arguments} <&-"], cwd=tmp_path, capture_output=True, text=True, check=False
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (2, "error: -: standard input is closed\n")


def test_letters_that_the_terminal_lacks_are_no_mistake(spoilt: Path) -> None:
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    done = subprocess.run(
        [*PROGRAM, "check", "model"], env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert "Traceback" not in done.stderr


WAITING = """
import signal, sys, time
from pressrelease.cli import run
for name in ("SIGTERM", "SIGHUP", "SIGINT"):  # whoever started the tests may have had them ignored
    signal.signal(getattr(signal, name), signal.default_int_handler if name == "SIGINT" else signal.SIG_DFL)
from pressrelease.publishing.making import Maker
Maker.finish = lambda self: (print("staged", flush=True), time.sleep(60))
run()
"""


@needs_posix
@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP", "SIGINT"])
def test_a_run_that_is_told_to_stop_leaves_nothing(release: Path, name: str) -> None:
    command = [sys.executable, "-c", WAITING, "render", "model", "-o", "out"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as run:
        assert run.stdout
        assert run.stdout.readline() == "staged\n"
        assert list(Path("out").glob(".pressrelease-*/*"))
        run.send_signal(getattr(signal, name))
        _, told = run.communicate(timeout=60)
    assert (run.returncode, told.split("\n\n")[-1].strip()) == (2, "stopped")
    assert not Path("out").exists()


@needs_posix
def test_a_hang_up_that_is_ignored_stays_ignored(release: Path) -> None:
    """`nohup` has it so."""
    waiting = WAITING.replace("signal.SIG_DFL", "signal.SIG_IGN").replace("time.sleep(60)", "time.sleep(0.5)")
    command = [sys.executable, "-c", waiting, "render", "model", "-o", "out"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as run:
        assert run.stdout
        assert run.stdout.readline() == "staged\n"
        run.send_signal(signal.SIGHUP)
        run.communicate(timeout=60)
    assert run.returncode == 0


# ------------------------------------------------------------------------------------------------ --output


def test_a_report_is_written_whole_with_the_usual_permissions(release: Path) -> None:
    old = os.umask(0o027)
    try:
        assert main(["check", "model", "-o", "new/report.txt"]) == 0
    finally:
        os.umask(old)
    report = Path("new/report.txt")
    assert report.read_text("utf-8") == "no findings in 1 release\n"
    if os.name != "nt":
        assert stat.S_IMODE(report.stat().st_mode) == 0o640
        report.chmod(0o604)
        assert main(["check", "model", "-o", "new/report.txt"]) == 0
        assert stat.S_IMODE(report.stat().st_mode) == 0o604
    assert [one.name for one in Path("new").iterdir()] == ["report.txt"]


OWN = [
    "release.md",
    "ru.po",
    "../model/en.po",
    "briefing.jpg",
    "link.html",
    "../other/release.md",
    "../pressrelease.toml",
]


@pytest.mark.parametrize("name", OWN)
def test_no_file_of_a_release_is_replaced(
    release: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(release, "other")
    Path("pressrelease.toml").write_text("")
    if os.name != "nt":
        (release / "link.html").symlink_to("ru.po")
    target = release / name
    if not target.exists():
        pytest.skip("there are no links here")
    before = target.read_bytes()
    assert main(["check", "model", "-o", str(target)]) == 2
    assert "a file of a release would be lost" in capsys.readouterr().err
    assert target.read_bytes() == before


def test_no_loose_text_is_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for code in ("az", "ru"):
        Path(f"a.{code}.txt").write_text("5")
    assert main(["check", "a.az.txt", "a.ru.txt", "-o", "./a.ru.txt"]) == 2
    assert Path("a.ru.txt").read_text() == "5"


@needs_posix
def test_a_link_keeps_leading_to_its_file(release: Path) -> None:
    Path("reports").mkdir()
    Path("reports/today.txt").write_text("old")
    Path("report.txt").symlink_to("reports/today.txt")
    assert main(["check", "model", "-o", "report.txt"]) == 0
    assert Path("report.txt").is_symlink()
    assert Path("reports/today.txt").read_text("utf-8").startswith("no findings")


@needs_posix
def test_a_pipe_gets_the_report_and_stays_a_pipe(release: Path) -> None:
    os.mkfifo("pipe")
    reader = subprocess.Popen(["cat", "pipe"], stdout=subprocess.PIPE, text=True)
    assert main(["check", "model", "-o", "pipe"]) == 0
    assert reader.communicate(timeout=60)[0] == "no findings in 1 release\n"
    assert stat.S_ISFIFO(Path("pipe").stat().st_mode)


def test_what_a_killed_run_has_left_is_removed_after_a_day(release: Path) -> None:
    old, young = Path(".pressrelease-old.part"), Path(".pressrelease-young.part")
    for file in (old, young):
        file.write_text("half")
    os.utime(old, (0, 0))
    assert main(["check", "model", "-o", "report.txt"]) == 0
    assert (old.exists(), young.exists()) == (False, True)


@needs_posix
def test_no_prepared_link_is_followed(release: Path) -> None:
    """The name of the file that is written first cannot be foreseen."""
    Path("precious").write_text("mine")
    for name in (".report.txt.part", ".pressrelease-report.txt.part"):
        Path(name).symlink_to("precious")
    assert main(["check", "model", "-o", "report.txt"]) == 0
    assert Path("precious").read_text() == "mine"


# ------------------------------------------------------------------------------------------------ names

NAMES = ["a\x1b[31mb", "a\u202eb", "a\x9bb", "a\nb", "a\u2066b", "a\x07b", os.fsdecode(b"a\xffb")]


@needs_posix
@pytest.mark.parametrize("name", NAMES, ids=ascii)
def test_a_name_controls_no_terminal(release: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    try:
        folder = Path(shutil.copytree(release, name))
    except OSError:
        pytest.skip("this file system has no such names")
    commands = [
        ["check", name], ["check", "model", name], ["status", name], ["sync", name], ["sync", "--check", name],
        ["render", name, "-o", f"{name}/out"], ["new", name], ["new", f"{name}/new"], ["figures", f"{name}/release.md"],
        ["check", f"{name}/nowhere.txt"], ["explain", name], ["check", name, "--select", name], [name],
        ["check", name, "--config", name], ["check", name, "-f", "github"], ["check", name, "-f", "html"],
    ]  # fmt: skip
    commands += [["check", name, "-f", kind] for kind in ("json", "sarif", "gitlab", "rdjson", "junit")]
    (folder / "ru.po").write_text((folder / "ru.po").read_text("utf-8").replace("43", "44"), "utf-8")
    bad = name.strip("ab")
    for command in commands:
        main(command)
        told = "".join(capsys.readouterr())
        assert told
        if bad == "\n":
            assert f"{name}/" not in told, command
        else:
            assert not any(letter in told for letter in bad if not letter.isascii() or letter < " "), command


def test_json_is_the_same_with_escapes(release: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (release / "ru.po").unlink()
    assert main(["status", str(release), "-f", "json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert (told["ok"], told["releases"][0]["languages"][0]["missing"] > 5) == (False, True)
