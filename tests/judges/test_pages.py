"""Pages, validated by the Nu checker, axe-core in Chromium, a JSON parser and a link checker."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from subprocess import CompletedProcess
from threading import Thread
from typing import Any

import pytest

HERE = Path(__file__).parent
MODULES = HERE / "node_modules"
Run = Callable[..., "CompletedProcess[str]"]


def nu_messages(run: Run, *pages: Path) -> list[dict[str, Any]]:
    """The messages of the Nu checker for these pages; those about language are of the type "info"."""
    jar = MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"
    done = run("java", "-jar", jar, "--exit-zero-always", "--format", "json", *pages, seconds=240)
    messages: list[dict[str, Any]] = json.loads(done.stderr)["messages"]
    return messages


@pytest.fixture(scope="session")
def pages(rendered: Path) -> list[Path]:
    found = sorted(rendered.rglob("*.html"))
    assert {page.parent.name for page in found} == {"az", "ru", "en"}
    assert len(found) >= 6
    return found


def test_nu_checker_finds_nothing(pages: list[Path], need: Callable[..., None], run: Run) -> None:
    need("java", modules=["vnu-jar"])
    said = nu_messages(run, *pages)
    assert [f"{one.get('url')}:{one.get('lastLine')}: {one['type']}: {one['message']}" for one in said] == []


def test_nu_checker_confirms_the_language(
    rendered: Path, need: Callable[..., None], run: Run, tmp_path: Path
) -> None:
    """It accepts the declared language, and complains if another one is declared on the same page."""
    need("java", modules=["vnu-jar"])
    wrong = {"az": "ru", "ru": "en", "en": "az"}
    for language, other in wrong.items():
        page = max((rendered / language).glob("*.html"), key=lambda path: path.stat().st_size)
        text = page.read_text(encoding="utf-8")
        changed, count = re.subn(
            rf'<html\b([^>]*)\blang="{language}[^"]*"', rf'<html\1lang="{other}"', text, count=1
        )
        assert count == 1
        (tmp_path / f"{language}.html").write_text(changed, encoding="utf-8")
    said = nu_messages(run, *sorted(tmp_path.glob("*.html")))
    named = {Path(one["url"]).stem for one in said if "appears to be written in" in one["message"]}
    assert named == {"az", "ru", "en"}


def test_axe_finds_no_violation(pages: list[Path], browser: str, need: Callable[..., None], run: Run) -> None:
    need(modules=["axe-core"])
    done = run("node", HERE / "axe.mjs", browser, *pages, seconds=300)
    assert done.returncode == 0, done.stderr
    results = json.loads(done.stdout)
    assert len(results) == 6 * len(pages)
    assert all(one["rules"] > 15 for one in results)
    assert [
        (one["page"], one["width"], one["scheme"], one["violations"]) for one in results if one["violations"]
    ] == []
    assert [(one["page"], one["width"]) for one in results if one["overflow"]] == []


def test_axe_would_see_a_violation(browser: str, need: Callable[..., None], run: Run, tmp_path: Path) -> None:
    need(modules=["axe-core"])
    page = tmp_path / "bad.html"
    page.write_text(
        "<!doctype html><html><title>x</title><p style='color:#bbb'>pale</p><img src='a.png'>",
        encoding="utf-8",
    )
    done = run("node", HERE / "axe.mjs", browser, page, seconds=120)
    found = {violation["id"] for one in json.loads(done.stdout) for violation in one["violations"]}
    assert {"html-has-lang", "image-alt", "color-contrast"} <= found


def test_linked_data_parses(pages: list[Path]) -> None:
    for page in pages:
        text = page.read_text(encoding="utf-8")
        found = re.findall(r'<script type="application/ld\+json">(.*?)</script>', text, flags=re.DOTALL)
        assert len(found) == 1, page
        article = json.loads(found[0])
        assert article["@type"] == "NewsArticle"
        assert article["inLanguage"].split("-")[0] == page.parent.name
        assert article["headline"]
        assert article["datePublished"]


@pytest.fixture
def served(rendered: Path) -> Iterator[str]:
    """The address on this machine at which the rendered files can be fetched."""

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(rendered))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def test_no_link_is_dead(
    rendered: Path, served: str, need: Callable[..., None], run: Run, pages: list[Path]
) -> None:
    """Links to other hosts are not followed: only those between the files that were rendered."""
    need("node", modules=["linkinator"])
    done = run(
        "node", MODULES / "linkinator" / "build" / "src" / "cli.js",
        *(f"{served}/{page.relative_to(rendered).as_posix()}" for page in pages),
        "--recurse", "--format", "json", "--skip", r"^(?!http://127\.0\.0\.1)", seconds=180,
    )  # fmt: skip
    links = json.loads(done.stdout)["links"]
    assert [one["url"] for one in links if one["state"] == "BROKEN"] == []
    followed = {one["url"] for one in links if one["state"] == "OK"}
    assert len(followed) > len(pages)
