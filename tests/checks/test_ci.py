"""The check in continuous integration: the hook, the action and the GitLab job do what their page says."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ACTION = "action.yml"
HOOKS = ".pre-commit-hooks.yaml"


@pytest.fixture
def newsroom(examples: Path, tmp_path: Path) -> Path:
    """A repository of releases."""
    shutil.copytree(examples, tmp_path / "releases")
    return tmp_path


def _spoil(newsroom: Path) -> None:
    catalog = newsroom / "releases" / "2023-01-10-communication-results" / "ru.po"
    text = catalog.read_text(encoding="utf-8")
    assert "до 250 обращений" in text
    catalog.write_text(text.replace("до 250 обращений", "до 240 обращений"), encoding="utf-8")


def _environment(**more: str) -> dict[str, str]:
    return {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}", **more}


def _run_action(root: Path, folder: Path, **inputs: str) -> subprocess.CompletedProcess[str]:
    """The shell step of the action that checks, as a runner starts it."""
    action = yaml.safe_load((root / ACTION).read_text(encoding="utf-8"))
    values = {name: str(one["default"]) for name, one in action["inputs"].items()} | inputs
    (step,) = (one for one in action["runs"]["steps"] if one.get("name") == "Check")
    given = {
        name: re.sub(r"\$\{\{ inputs\.(\w+) \}\}", lambda match: values[match.group(1)], value)
        for name, value in step["env"].items()
    }
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
        cwd=folder, env=_environment(**given), capture_output=True, text=True, check=False,
    )  # fmt: skip


def test_the_action_passes_what_agrees(root: Path, newsroom: Path) -> None:
    done = _run_action(root, newsroom)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "::error" not in done.stdout


def test_the_action_annotates_what_does_not_and_writes_its_files(root: Path, newsroom: Path) -> None:
    _spoil(newsroom)
    done = _run_action(root, newsroom, sarif="findings.sarif", html="pages/report.html", paths="releases\n\n")
    assert done.returncode == 1, done.stdout + done.stderr
    assert "::error file=releases/2023-01-10-communication-results/ru.po,line=" in done.stdout
    results = json.loads((newsroom / "findings.sarif").read_text(encoding="utf-8"))["runs"][0]["results"]
    assert any(one["ruleId"] == "figure-value" and one["level"] == "error" for one in results)
    assert "<mark" in (newsroom / "pages" / "report.html").read_text(encoding="utf-8")


def test_an_input_of_the_action_is_never_a_command(root: Path, newsroom: Path) -> None:
    done = _run_action(
        root, newsroom, paths="releases; touch broken $(touch broken)", ignore="x; touch broken"
    )
    assert done.returncode == 2
    assert not (newsroom / "broken").exists()
    assert "Traceback" not in done.stderr


def test_the_hook_checks_the_release_of_a_changed_file(root: Path, newsroom: Path) -> None:
    hook, _ = yaml.safe_load((root / HOOKS).read_text(encoding="utf-8"))
    assert hook["id"] == "pressrelease-check"
    files = re.compile(hook["files"])
    changed = [
        str(path.relative_to(newsroom))
        for path in sorted(newsroom.rglob("*"))
        if files.search(path.relative_to(newsroom).as_posix())
    ]
    assert {Path(one).name for one in changed} == {"release.md", "az.po", "ru.po", "en.po"}

    def run() -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [*hook["entry"].split(), *changed],
            cwd=newsroom,
            env=_environment(),
            capture_output=True,
            text=True,
            check=False,
        )

    assert run().returncode == 0
    _spoil(newsroom)
    done = run()
    assert done.returncode == 1
    assert done.stdout.count("240") >= 1


def test_the_other_hook_refuses_catalogs_that_are_out_of_step(root: Path, newsroom: Path) -> None:
    _, hook = yaml.safe_load((root / HOOKS).read_text(encoding="utf-8"))
    folder = newsroom / "releases" / "2023-01-10-communication-results"
    changed = [str(folder / name) for name in ("release.md", "ru.po")]

    def run() -> subprocess.CompletedProcess[str]:
        command = [*hook["entry"].split(), *changed]
        return subprocess.run(command, env=_environment(), capture_output=True, text=True, check=False)

    assert (run().returncode, run().stdout) == (0, "")
    with (folder / "release.md").open("a", encoding="utf-8") as file:
        file.write("\nBir cümlə də.\n")
    before = (folder / "ru.po").read_bytes()
    done = run()
    assert done.returncode == 1
    assert len(done.stdout.splitlines()) == 2
    assert "ru.po: out of step; run: pressrelease sync " in done.stdout
    assert (folder / "ru.po").read_bytes() == before


def test_the_gitlab_job_keeps_the_page_and_fails(root: Path, newsroom: Path) -> None:
    page = (root / "docs" / "ci.md").read_text(encoding="utf-8")
    job = yaml.safe_load(
        next(block for block in re.findall(r"```yaml\n(.*?)```", page, re.DOTALL) if "image: python" in block)
    )
    lines = [
        line for line in job["check releases"]["script"] if not line.startswith(("pip install", "apt-get"))
    ]
    _spoil(newsroom)
    done = subprocess.run(
        ["bash", "-ec", "\n".join(lines)],
        cwd=newsroom,
        env=_environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    artifacts = job["check releases"]["artifacts"]
    assert all((newsroom / path).is_file() for path in artifacts["paths"])
    quality = json.loads((newsroom / artifacts["reports"]["codequality"]).read_text(encoding="utf-8"))
    assert [one["location"]["path"] for one in quality] == ["releases/2023-01-10-communication-results/ru.po"]


@pytest.mark.parametrize(
    "command",
    [
        ["pre_commit", "validate-manifest", HOOKS],
        ["check_jsonschema", "--builtin-schema", "vendor.github-actions", ACTION],
    ],
    ids=["hook", "action"],
)
def test_their_validators_accept_them(root: Path, command: list[str]) -> None:
    pytest.importorskip(command[0])
    done = subprocess.run(
        [sys.executable, "-m", *command], cwd=root, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
