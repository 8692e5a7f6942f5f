"""The prepared results in a wheel only save time: the files are the same, and stale results are not used."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import pressrelease
from pressrelease.resources import folder

_RENDER = """
import json, sys
from pathlib import Path
import pressrelease as pr
written = pr.render(sys.argv[1], sys.argv[2])
import pressrelease.ready, pressrelease.figures.lexicon as lexicon
from pressrelease import templating
from pressrelease.formats import _docx_letterhead
ready = {code: lexicon.read_ready(f"lexicon-{code}", lexicon._written(code)) is not None for code in ("az", "ru", "en")}
letterhead = _docx_letterhead.read_ready("letterhead", _docx_letterhead._own_content()) is not None
print(json.dumps({**ready, "templates": bool(templating._ready_code()), "letterhead": letterhead}))
"""


def render(site: Path, release: Path, output: Path) -> dict[str, bool]:
    """Render with the package in that folder; returns the prepared results that were used."""
    environment = {**os.environ, "PYTHONPATH": str(site), "PYTHONSAFEPATH": "1"}
    command = [sys.executable, "-c", _RENDER, str(release), str(output)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    used: dict[str, bool] = json.loads(done.stdout)
    return used


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """The package as in a wheel, but without prepared results."""
    package = tmp_path / "site/pressrelease"
    home = Path(pressrelease.__file__).parent
    shutil.copytree(home, package, ignore=shutil.ignore_patterns("__pycache__", "ready-made"))
    for name in ("templates", "locales"):  # beside the package in a checkout
        if not (package / name).exists():
            shutil.copytree(folder(name), package / name)
    return tmp_path / "site"


def make_ready(site: Path) -> None:
    script = Path(__file__).parent.parent.parent / "docs/scripts/make_ready.py"
    environment = {**os.environ, "PYTHONPATH": str(site), "PYTHONSAFEPATH": "1"}
    command = [sys.executable, str(script), str(site / "pressrelease/ready-made")]
    subprocess.run(command, env=environment, check=True)


def test_what_is_ready_made_gives_the_same_files(site: Path, model_release: Path, tmp_path: Path) -> None:
    used = render(site, model_release, tmp_path / "made")
    assert not any(used.values()), used
    make_ready(site)
    used = render(site, model_release, tmp_path / "ready")
    assert all(used.values()), used
    assert contents(tmp_path / "ready") == contents(tmp_path / "made")


def test_what_was_changed_since_is_made_again(site: Path, model_release: Path, tmp_path: Path) -> None:
    make_ready(site)
    package = site / "pressrelease"
    with (package / "languages/az.py").open("a", encoding="utf-8") as file:
        file.write("# changed\n")
    letterhead = package / "templates/docx/letterhead.docx"
    letterhead.write_bytes(letterhead.read_bytes() + b"\0")
    footer = package / "templates/html/footer.html"
    footer.write_text(footer.read_text("utf-8") + "<!-- changed -->", "utf-8")
    used = render(site, model_release, tmp_path / "out")
    assert used == {"az": False, "ru": True, "en": True, "templates": True, "letterhead": False}
    pages = [path.read_text("utf-8") for path in (tmp_path / "out").rglob("*.html")]
    assert all("<!-- changed -->" in page for page in pages)
