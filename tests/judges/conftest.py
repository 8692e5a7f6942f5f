"""The judges: independent programs that validate the output. A missing one fails in CI and is skipped elsewhere."""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

HERE = Path(__file__).parent
MODULES = HERE / "node_modules"
LANGUAGES = ("az", "ru", "en")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test in this folder as a judge's test."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.judge)


@pytest.fixture(scope="session")
def need(in_ci: bool) -> Callable[..., None]:
    """`need("soffice", modules=["vnu-jar"], packages=["feedparser"])`: continue only if all of these are installed."""

    def check(*programs: str, modules: Sequence[str] = (), packages: Sequence[str] = ()) -> None:
        missing = [name for name in programs if not shutil.which(name)]
        missing += [f"npm's {name}" for name in modules if not (MODULES / name).is_dir()]
        missing += [f"the package {name}" for name in packages if importlib.util.find_spec(name) is None]
        if not missing:
            return
        reason = f"not installed: {', '.join(missing)} (docs/judges.md says how)"
        if in_ci:
            pytest.fail(reason)
        pytest.skip(reason)

    return check


@pytest.fixture(scope="session")
def run() -> Callable[..., subprocess.CompletedProcess[str]]:
    """Run a program to its end, within `seconds`, and return its result; the caller checks the exit code."""

    def call(*command: str | Path, seconds: int = 120) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [str(part) for part in command],
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=seconds,
            stdin=subprocess.DEVNULL,
            check=False,
        )

    return call


@pytest.fixture(scope="session")
def browser(need: Callable[..., None]) -> str:
    """The path of Chromium, if it and Node are installed."""
    need("node", modules=["puppeteer-core"])
    for name in ("chromium", "chromium-browser", "google-chrome"):
        if path := shutil.which(name):
            return path
    need("chromium")
    raise AssertionError("need() returned although Chromium is missing")


def command_of(package: str) -> list[str]:
    """How to run a Python tool of this environment."""
    return [sys.executable, "-m", package]
