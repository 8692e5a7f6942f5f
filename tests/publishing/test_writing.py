# ruff: noqa: PT012 (what is tested is how a whole block of staging ends)
from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from pressrelease.errors import UsageError
from pressrelease.publishing.writing import Staging


def tree(folder: Path) -> dict[str, str]:
    """The text of every file below a folder, including hidden ones; None for folders."""
    return {
        path.relative_to(folder).as_posix(): path.read_text() if path.is_file() else "<folder>"
        for path in sorted(folder.rglob("*"))
    }


def test_files_are_renamed_in_the_order_of_staging(tmp_path: Path) -> None:
    (tmp_path / "source.jpg").write_text("picture")
    with Staging(tmp_path / "out") as staging:
        staging.copy("media/r/a.jpg", tmp_path / "source.jpg")
        staging.add("az/page.html", b"page")
        staging.add("az/feed.xml", b"feed")
        assert not (tmp_path / "out/az").exists()
        written = staging.publish()
    assert written == tuple(
        tmp_path / "out" / one for one in ("media/r/a.jpg", "az/page.html", "az/feed.xml")
    )
    assert tree(tmp_path / "out") == {
        "az": "<folder>",
        "az/feed.xml": "feed",
        "az/page.html": "page",
        "media": "<folder>",
        "media/r": "<folder>",
        "media/r/a.jpg": "picture",
    }


def test_a_run_that_is_broken_off_leaves_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt), Staging(tmp_path / "new/deep/out") as staging:
        staging.add("az/page.html", b"page")
        raise KeyboardInterrupt
    assert tree(tmp_path) == {}


def test_a_run_that_is_broken_off_keeps_what_was_there(tmp_path: Path) -> None:
    (tmp_path / "out/az").mkdir(parents=True)
    (tmp_path / "out/az/page.html").write_text("old")
    before = tree(tmp_path)
    with pytest.raises(RuntimeError), Staging(tmp_path / "out") as staging:
        staging.add("az/page.html", b"new")
        raise RuntimeError
    assert tree(tmp_path) == before


@pytest.mark.parametrize("failing", [0, 1, 2])
def test_when_a_rename_fails_the_earlier_ones_are_undone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failing: int
) -> None:
    out = tmp_path / "out"
    (out / "az").mkdir(parents=True)
    (out / "az/page.html").write_text("old page")
    before = tree(tmp_path)
    replace = Path.replace
    count = 0

    def failing_replace(self: Path, target: Path) -> Path:
        nonlocal count
        count += 1
        if count == failing + 1:
            raise OSError(28, "No space left on device", str(target))
        return replace(self, target)

    with pytest.raises(OSError, match="No space"), Staging(out) as staging:
        staging.add("az/page.html", b"new page")
        staging.add("ru/page.html", b"russian page")
        staging.add("az/feed.xml", b"feed")
        monkeypatch.setattr(Path, "replace", failing_replace)
        staging.publish()
    assert tree(tmp_path) == before


def test_a_file_system_without_second_names_is_fine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_link(*arguments: object, **options: object) -> None:
        raise OSError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", no_link)
    (tmp_path / "az").mkdir()
    (tmp_path / "az/page.html").write_text("old")
    with Staging(tmp_path) as staging:
        staging.add("az/page.html", b"new")
        staging.publish()
    assert tree(tmp_path) == {"az": "<folder>", "az/page.html": "new"}


def test_the_output_may_not_be_a_file(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file")
    with pytest.raises(UsageError, match="out is a file"), Staging(tmp_path / "out"):
        pass
    with pytest.raises(UsageError, match="out is a file"), Staging(tmp_path / "out/below"):
        pass
    assert tree(tmp_path) == {"out": "a file"}


def test_a_file_where_a_language_belongs_stops_the_run(tmp_path: Path) -> None:
    (tmp_path / "az").write_text("a file")
    with pytest.raises(UsageError, match="az is a file"), Staging(tmp_path) as staging:
        staging.add("az/page.html", b"page")
        staging.publish()
    assert tree(tmp_path) == {"az": "a file"}


def test_a_folder_in_a_files_place_stops_the_run(tmp_path: Path) -> None:
    (tmp_path / "ru/page.html").mkdir(parents=True)
    before = tree(tmp_path)
    with pytest.raises(UsageError, match=r"page\.html is a folder"), Staging(tmp_path) as staging:
        staging.add("az/page.html", b"page")
        staging.add("ru/page.html", b"page")
        staging.publish()
    assert tree(tmp_path) == before


@pytest.mark.parametrize("path", ["../x", "az/../../x", "/etc/x", "", ".", "az\\..\\x", "az/\0"])
def test_nothing_is_written_outside_of_the_output(tmp_path: Path, path: str) -> None:
    with pytest.raises(UsageError, match="outside of the output"), Staging(tmp_path / "out") as staging:
        staging.add(path, b"x")
    assert tree(tmp_path) == {}


def test_files_get_the_ordinary_permissions(tmp_path: Path) -> None:
    old = os.umask(0o022)
    try:
        with Staging(tmp_path / "out") as staging:
            staging.add("az/page.html", b"page")
            staging.publish()
    finally:
        os.umask(old)
    assert (tmp_path / "out/az/page.html").stat().st_mode & 0o777 == 0o644
    assert (tmp_path / "out/az").stat().st_mode & 0o777 == 0o755


# ------------------------------------------------------------------------------------------------ runs that were killed

HOLD = """
import sys, time
from pathlib import Path
from pressrelease.publishing.writing import Staging
with Staging(Path(sys.argv[1])) as staging:
    staging.add("az/page.html", b"page")
    print("staged", flush=True)
    time.sleep(60)
"""


def hold(output: Path) -> subprocess.Popen[str]:
    """A run that has staged a file, and waits."""
    run = subprocess.Popen([sys.executable, "-c", HOLD, str(output)], stdout=subprocess.PIPE, text=True)
    assert run.stdout
    assert run.stdout.readline() == "staged\n"
    return run


@pytest.mark.skipif(os.name == "nt", reason="folders cannot be locked on Windows")
def test_the_next_run_removes_what_a_killed_one_has_left(tmp_path: Path) -> None:
    first = hold(tmp_path)
    try:
        (left,) = tmp_path.iterdir()
        with Staging(tmp_path):
            assert left.exists(), "it belongs to a run that still works"
    finally:
        first.kill()
        first.communicate()
    assert left.exists()
    with Staging(tmp_path) as staging:
        assert not left.exists()
        staging.add("az/page.html", b"page")
        staging.publish()
    assert tree(tmp_path) == {"az": "<folder>", "az/page.html": "page"}


def test_what_cannot_be_locked_is_removed_after_a_day(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pressrelease.publishing.stages._lock", lambda folder: None)
    young, old, other = (tmp_path / name for name in (".pressrelease-a", ".pressrelease-new-b", ".press"))
    for folder in (young, old, other):
        folder.mkdir()
        (folder / "0").write_text("page")
    for folder in (old, other):
        os.utime(folder, (0, 0))
    with Staging(tmp_path):
        pass
    assert sorted(tmp_path.iterdir()) == [other, young]


def test_a_link_with_such_a_name_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "precious").mkdir()
    out = tmp_path / "out"
    out.mkdir()
    (out / ".pressrelease-a").symlink_to(tmp_path / "precious")
    with Staging(out):
        pass
    assert (tmp_path / "precious").exists()
    assert (out / ".pressrelease-a").is_symlink()
