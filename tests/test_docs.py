"""The manual documents everything that exists, and everything that it documents exists."""

from __future__ import annotations

import pkgutil
import re
import runpy
import shlex
from collections.abc import Callable
from dataclasses import fields
from pathlib import Path

import pytest

import pressrelease
from pressrelease.checks import CHECKS
from pressrelease.cli import commands
from pressrelease.config import Config
from pressrelease.formats import FORMATS
from pressrelease.releases.fields import ReleaseFields
from pressrelease.releases.kinds import names

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
PAGES = sorted([*ROOT.glob("*.md"), *DOCS.rglob("*.md")])
PAGES = [page for page in PAGES if page.name != "release.md"]
NAMES = commands.list_commands(None)  # type: ignore[arg-type]


def words_of(path: Path) -> str:
    return path.read_text(encoding="utf-8")


# ---------------------------------------------------------------------------------------------- all is documented


def test_the_page_of_the_command_line_is_current() -> None:
    make: Callable[[], str] = runpy.run_path(str(DOCS / "scripts" / "make_cli.py"))["cli_page"]
    assert words_of(DOCS / "cli.md") == make(), "run `make docs`"


@pytest.mark.parametrize("name", NAMES)
def test_every_command_has_help_and_an_example(name: str) -> None:
    command = commands.get_command(None, name)  # type: ignore[arg-type]
    assert command is not None
    assert command.help
    assert f"pressrelease {name} " in command.help + (command.epilog or ""), "its help shows no example"
    for parameter in command.params:
        if parameter.param_type_name == "option":
            assert parameter.help, f"--{parameter.name} has no help"  # type: ignore[attr-defined]


@pytest.mark.parametrize("name", NAMES)
def test_every_command_is_used_in_the_manual(name: str) -> None:
    said = "".join(words_of(page) for page in PAGES if page.name not in {"cli.md", "CHANGELOG.md"})
    assert f"pressrelease {name}" in said


def test_the_page_of_the_checks_is_current() -> None:
    make: Callable[[], str] = runpy.run_path(str(DOCS / "scripts" / "make_checks.py"))["checks_page"]
    assert words_of(DOCS / "checks.md") == make(), "run `make docs`"


@pytest.mark.parametrize("name", CHECKS.names())
def test_every_check_has_its_manual_and_its_examples(name: str) -> None:
    check = CHECKS.get(name)
    assert f"\n## {name}\n" in words_of(DOCS / "checks.md")
    assert check.summary
    assert list(check.sections) == ["Why", "What is compared", "What to do"]
    assert check.bad
    assert check.good


@pytest.mark.parametrize("name", FORMATS.names())
def test_every_format_is_described(name: str) -> None:
    assert re.search(rf"^\| `{name}` \|", words_of(DOCS / "formats.md"), flags=re.MULTILINE)


@pytest.mark.parametrize("name", ["root", *(field.name for field in fields(Config) if field.name != "files")])
def test_every_setting_is_described(name: str) -> None:
    assert re.search(rf"^\| `{name}` \|", words_of(DOCS / "configuration.md"), flags=re.MULTILINE)


@pytest.mark.parametrize("name", names(ReleaseFields))
def test_every_field_is_described(name: str) -> None:
    assert re.search(rf"^\|[^|]*`{name}`", words_of(DOCS / "writing.md"), flags=re.MULTILINE)


@pytest.mark.parametrize("name", pressrelease.__all__)
def test_every_public_name_is_described(name: str) -> None:
    assert getattr(pressrelease, name).__doc__
    assert re.search(rf"`(?:pr\.)?{name}\b", words_of(DOCS / "library.md"))


# ---------------------------------------------------------------------------------------------- and all is true


@pytest.mark.parametrize("release", sorted(DOCS.glob("*/*/release.md")), ids=lambda file: file.parent.name)
def test_the_catalogs_of_the_manual_are_in_step(release: Path) -> None:
    assert [one.path.name for one in pressrelease.sync(release, write=False) if one.written] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    text = re.sub(r"```.*?```|`[^`\n]*`", "", words_of(page), flags=re.DOTALL)
    targets = re.findall(r"\]\(([^)\s]+)", text) + re.findall(r'(?:src|href)="([^"]+)"', text)
    dead = []
    for target in targets:
        if re.match(r"[a-z]+:", target):
            continue
        file, _, anchor = target.partition("#")
        found = page.parent / file if file else page
        if not found.exists() or (anchor and anchor not in anchors(found)):
            dead.append(target)
    assert dead == []


def test_the_readme_leads_to_every_page() -> None:
    targets = {
        (ROOT / target.partition("#")[0]).resolve()
        for target in re.findall(r"\]\(([^)\s:]+)", words_of(ROOT / "README.md"))
    }
    assert [page.name for page in DOCS.glob("*.md") if page.resolve() not in targets] == []


def anchors(page: Path) -> set[str]:
    """The anchors of a page's headings, as code hosts generate them."""
    headings = re.findall(r"^#+ (.+)$", words_of(page), flags=re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def shown_commands() -> list[tuple[str, str]]:
    """Every `pressrelease ...` line that the manual shows, with its page."""
    found = []
    for page in PAGES:
        if page.name == "cli.md":
            continue
        lines = re.findall(
            r"^(?: {4}|\$ )?(?:\$ )?(pressrelease [a-z].*)$", words_of(page), flags=re.MULTILINE
        )
        found.extend((str(page.relative_to(ROOT)), line.split("  #")[0].strip()) for line in lines)
    return found


@pytest.mark.parametrize(("page", "line"), shown_commands())
def test_every_shown_command_can_be_parsed(page: str, line: str) -> None:
    """The command and its options exist, so every example in the manual can be run."""
    words = shlex.split(line.partition(" | ")[0])
    command = commands.get_command(None, words[1])  # type: ignore[arg-type]
    assert command is not None, f"{page}: there is no command {words[1]}"
    known = {option for parameter in command.params for option in parameter.opts + parameter.secondary_opts}
    used = {word.split("=")[0] for word in words[2:] if word.startswith("-")}
    assert used <= known | {"--help", "-h"}, f"{page}: {line}"


def test_the_commands_of_the_readme_are_targets_of_the_makefile() -> None:
    targets = set(re.findall(r"^([a-z]+):", words_of(ROOT / "Makefile"), flags=re.MULTILINE))
    shown = set(re.findall(r"\bmake ([a-z]+)\b", words_of(ROOT / "README.md")))
    assert {"example", "test"} <= shown <= targets


@pytest.mark.parametrize("name", sorted(info.name for info in pkgutil.iter_modules(pressrelease.__path__)))
def test_the_tour_of_the_sources_passes_every_module(name: str) -> None:
    if not name.startswith("_"):
        assert re.search(rf"\b{name}(?:\.py|/)?\b", words_of(DOCS / "source-tour.md"))


def test_every_dependency_has_its_reason() -> None:
    import tomllib

    project = tomllib.loads(words_of(ROOT / "pyproject.toml"))["project"]
    reasons = words_of(DOCS / "decisions" / "0002-dependencies.md").lower()
    for requirement in project["dependencies"]:
        name = re.split(r"[<>=~!\[ ]", requirement)[0]
        assert f"| [{name}](" in reasons, name


@pytest.mark.parametrize("page", [*PAGES, ROOT / "action.yml"], ids=lambda page: page.name)
def test_nobody_is_told_to_install_a_name_that_others_may_own(page: Path) -> None:
    assert not re.search(r"\bpipx? (?:run|install) (?:-\S+ )*[\"']?pressrelease\b", words_of(page))


def test_a_source_distribution_has_what_its_tests_read() -> None:
    import tomllib

    targets = tomllib.loads(words_of(ROOT / "pyproject.toml"))["tool"]["hatch"]["build"]["targets"]
    included = set(targets["sdist"]["include"]) | {"pyproject.toml"}
    assert all((ROOT / name).exists() for name in included)
    assert {"Makefile", "action.yml", ".pre-commit-hooks.yaml", "docs", "tests", "benchmarks"} <= included


def test_the_changelog_knows_this_version() -> None:
    assert f"## [{pressrelease.__version__}]" in words_of(ROOT / "CHANGELOG.md")


def test_the_script_of_the_readme_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The newsroom script of the manual, run on the examples."""
    script = re.search(r"```python\n(.*?)```", words_of(ROOT / "README.md"), flags=re.DOTALL)
    assert script
    assert len([line for line in script.group(1).splitlines() if line.strip()]) <= 10
    (tmp_path / "releases").symlink_to(DOCS / "examples")
    monkeypatch.chdir(tmp_path)
    exec(compile(script.group(1), "README.md", "exec"), {})
    assert {path.parent.name for path in tmp_path.rglob("*.html")} == {"az", "ru", "en"}
