"""pre-commit installs our hook from this checkout and runs it on a repository of releases."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest


def _git(folder: Path, *arguments: str) -> None:
    identity = ["-c", "user.name=Newsroom", "-c", "user.email=newsroom@example.org"]
    subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True)


def test_the_hook_lets_agreeing_releases_pass_and_stops_others(
    root: Path, examples: Path, tmp_path: Path, need: Callable[..., None]
) -> None:
    need("git", packages=["pre_commit"])
    if not (root / ".git").exists():
        pytest.skip("pre-commit installs a hook from a repository, and these sources are none")
    newsroom = tmp_path / "newsroom"
    shutil.copytree(examples, newsroom / "releases")
    _git(newsroom, "init", "--quiet")
    _git(newsroom, "add", ".")
    environment = {**os.environ, "PRE_COMMIT_HOME": str(tmp_path / "cache")}

    def run() -> subprocess.CompletedProcess[str]:
        command = [
            sys.executable,
            "-m",
            "pre_commit",
            "try-repo",
            str(root),
            "pressrelease-check",
            "--all-files",
        ]
        return subprocess.run(
            command, cwd=newsroom, env=environment, capture_output=True, text=True, check=False
        )

    done = run()
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Passed" in done.stdout
    catalog = newsroom / "releases" / "2023-01-10-communication-results" / "ru.po"
    catalog.write_text(
        catalog.read_text(encoding="utf-8").replace("до 250 обращений", "до 240 обращений"), encoding="utf-8"
    )
    done = run()
    assert done.returncode == 1, done.stdout + done.stderr
    assert "240" in done.stdout
