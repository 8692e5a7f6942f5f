"""A whole site, that of the examples and one of generated releases, before the judges of its pages."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from subprocess import CompletedProcess

import pytest

import pressrelease as pr

HERE = Path(__file__).parent
MODULES = HERE / "node_modules"
Run = Callable[..., "CompletedProcess[str]"]
AT = datetime.fromisoformat("2031-01-01T00:00+04:00")


@pytest.fixture(scope="session", params=["examples", "generated"])
def site(
    request: pytest.FixtureRequest, root: Path, examples: Path, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    place = tmp_path_factory.mktemp("site")
    releases = examples
    if request.param == "generated":
        releases = place / "releases"
        script = root / "benchmarks/_archive.py"
        subprocess.run([sys.executable, script, releases, "--count", "50"], check=True, capture_output=True)
    assert pr.build(releases, place / "site", at=AT).ok
    return place / "site"


def some_pages(site: Path) -> list[Path]:
    """A page of every kind in every language, the largest."""
    found = [site / "index.html", site / "404.html"]
    for code in ("az", "ru", "en"):
        found += [
            site / code / "index.html",
            site / code / "archive/index.html",
            site / code / "topics/index.html",
        ]
        for folder in (site / code, site / code / "archive", site / code / "topics"):
            others = [page for page in folder.glob("*.html") if page.name != "index.html"]
            found.append(max(others, key=lambda page: page.stat().st_size))
    return found


def test_nu_checker_finds_nothing(site: Path, need: Callable[..., None], run: Run) -> None:
    need("java", modules=["vnu-jar"])
    jar = MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"
    pages = sorted(site.rglob("*.html"))
    done = run("java", "-jar", jar, "--exit-zero-always", "--format", "json", *pages, seconds=400)
    said = json.loads(done.stderr)["messages"]
    # a list of names has too few words to tell its language by
    wrong = [one for one in said if "appears to be written in" not in one["message"]]
    assert [f"{one.get('url')}:{one.get('lastLine')}: {one['message']}" for one in wrong] == []


def test_axe_finds_no_violation(site: Path, browser: str, need: Callable[..., None], run: Run) -> None:
    need(modules=["axe-core"])
    pages = some_pages(site)
    done = run("node", HERE / "axe.mjs", browser, *pages, seconds=500)
    assert done.returncode == 0, done.stderr
    results = json.loads(done.stdout)
    assert len(results) == 6 * len(pages)
    assert [
        (one["page"], one["width"], one["scheme"], one["violations"]) for one in results if one["violations"]
    ] == []
    assert [(one["page"], one["width"]) for one in results if one["overflow"]] == []
