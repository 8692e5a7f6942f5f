"""The generator of archives: `make archive` gives releases that can be published, each different, always the same."""

from __future__ import annotations

import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

import pressrelease as pr

COUNT = 60


def write_archive(root: Path, place: Path, *options: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, root / "benchmarks/_archive.py", place, "--count", str(COUNT), *options]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def archive(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("made") / "archive"
    done = write_archive(root, place)
    assert done.returncode == 0, done.stderr
    return place


def texts(archive: Path) -> list[str]:
    found = [file.read_text("utf-8") for file in sorted(archive.glob("*/release.md"))]
    assert len(found) == COUNT
    return found


def test_no_release_has_an_error(archive: Path) -> None:
    reports = [pr.check(pr.load(folder)) for folder in sorted(archive.glob("*/"))]
    assert [finding for report in reports for finding in report if finding.severity == "error"] == []


def test_the_languages_take_turns_as_the_source(archive: Path) -> None:
    sources = Counter(re.findall(r'^language: "(..)"$', "".join(texts(archive)), re.MULTILINE))
    assert sources == dict.fromkeys(("az", "ru", "en"), COUNT // 3)


def test_no_paragraph_is_written_twice(archive: Path) -> None:
    paragraphs = []
    for text in texts(archive):
        body = text.partition("\n---\n")[2].split("\n\n")
        paragraphs += [one for one in body if not one.startswith(("#", "|", "-", ">", "!")) and len(one) > 60]
    assert len(paragraphs) > 4 * COUNT
    assert len(set(paragraphs)) == len(paragraphs)


@pytest.mark.parametrize(
    "sign",
    [
        "^embargo: ",
        "^updates:",
        "^media:",
        r"^\|---",
        "^- ",
        "^> ",
        r"\{budget\}",
        r"\d–\d+(?:%| percent)",
        "°C",
        "1960",
    ],
)
def test_some_releases_have_it_and_some_do_not(archive: Path, sign: str) -> None:
    having = sum(re.search(sign, text, re.MULTILINE) is not None for text in texts(archive))
    assert 0 < having < COUNT


def test_the_same_seed_gives_the_same_archive_and_another_one_another(
    archive: Path, root: Path, tmp_path: Path
) -> None:
    def content(place: Path) -> dict[str, bytes]:
        return {
            str(file.relative_to(place)): file.read_bytes() for file in place.rglob("*") if file.is_file()
        }

    write_archive(root, tmp_path / "again")
    write_archive(root, tmp_path / "other", "--seed", "2")
    assert content(tmp_path / "again") == content(archive) != content(tmp_path / "other")


def test_a_folder_that_is_there_is_left_alone(archive: Path, root: Path) -> None:
    done = write_archive(root, archive)
    assert (done.returncode, done.stdout) == (2, "")
    assert "there already" in done.stderr
