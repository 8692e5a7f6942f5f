"""The samples in the manual: those in the pages on adding work, and all of them pass a strict type checker."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from mypy import api
from plug_ins import lay_down

import pressrelease as pr
from pressrelease.checks import CHECKS
from pressrelease.cli import main
from pressrelease.errors import UsageError
from pressrelease.formats import FORMATS
from pressrelease.languages import LANGUAGES
from pressrelease.registry import Registry

ROOT = Path(__file__).parent.parent
MODEL = ROOT / "docs/examples/2023-01-10-communication-results"
ENTRY = re.compile(r'\[project\.entry-points\."([a-z.]+)"\]\n(\S+) = "([^"]+)"')


def samples(page: str, language: str = "python") -> list[str]:
    """The code samples in a page, complete."""
    text = (ROOT / page).read_text("utf-8")
    return re.findall(rf"^```{language}\n(.*?)^```$", text, flags=re.MULTILINE | re.DOTALL)


@pytest.fixture(params=["check", "format", "language"])
def page(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A package with the samples of a page, installed as the page says."""
    page = f"docs/adding-a-{request.param}.md"
    (entry,) = (found for one in samples(page, "toml") if (found := ENTRY.search(one)))
    group, name, target = entry.groups()
    module = target.partition(":")[0]
    lay_down(tmp_path / "site", {module: samples(page)[0]}, {group: {name: target}})
    monkeypatch.syspath_prepend(tmp_path / "site")
    registries = {"check": CHECKS, "format": FORMATS, "language": LANGUAGES}
    yield request.param
    registries[request.param]._loaded.pop(name, None)
    for loaded in [one for one in sys.modules if one.partition(".")[0] == module.partition(".")[0]]:
        del sys.modules[loaded]


@pytest.mark.parametrize("page", ["check"], indirect=True)
def test_the_check_of_the_page_runs(page: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert "exclamation-mark" in CHECKS.names()
    scope: dict[str, object] = {}
    exec(compile(samples(f"docs/adding-a-{page}.md")[1], "test_exclamation_mark.py", "exec"), scope)
    scope["test_examples"]()  # type: ignore[operator]
    assert CHECKS.get("exclamation-mark").name == "exclamation-mark"
    assert list(CHECKS.get("exclamation-mark").sections) == ["Why", "What is compared", "What to do"]
    assert main(["explain", "exclamation-mark"]) == 0
    assert "An exclamation mark in a title." in capsys.readouterr().out
    assert pr.check(pr.load(MODEL)).ok


@pytest.mark.parametrize("page", ["format"], indirect=True)
def test_the_format_of_the_page_is_written_and_proved(page: str, tmp_path: Path) -> None:
    written = pr.render(MODEL, tmp_path / "out", formats=("html", "piece"))
    pieces = [path.read_text("utf-8") for path in written if path.suffix == ".inc"]
    assert len(pieces) == len(pr.load(MODEL).languages)
    assert all(piece.startswith("<h1>") and "<table>" in piece and "+994" in piece for piece in pieces)


@pytest.mark.parametrize("page", ["language"], indirect=True)
def test_the_language_of_the_page_reads(page: str) -> None:
    read = [figure.canonical for figure in pr.find_figures("2,5 milyon lira, kırk üç tur, 28 ekim", "tr")]
    assert read == ["2500000", "43", "????-10-28"]
    report = pr.compare({"tr": ["43 tur"], "en": ["34 tours"]})
    assert [finding.check for finding in report.findings] == ["figure-value"]


@pytest.mark.parametrize(("page", "registry"), [("check", CHECKS), ("format", FORMATS)])
def test_the_pages_tell_of_public_names_and_of_all_that_members_share(
    page: str, registry: Registry[Any]
) -> None:
    text = (ROOT / f"docs/adding-a-{page}.md").read_text("utf-8")
    assert re.findall(r"(?:from|import) pressrelease[\w.]*\._\w+", text) == []
    face = sys.modules[registry.package]
    of_the_house = {"CHECKS", "FORMATS", "card_of", "check", "chosen", "compare", "subject_of"}
    assert [name for name in face.__all__ if name not in of_the_house | set(re.findall(r"\w+", text))] == []


def test_the_samples_are_typed(tmp_path: Path) -> None:
    pages = [
        "README.md",
        "docs/library.md",
        *(f"docs/adding-a-{one}.md" for one in ("check", "format", "language")),
    ]
    files = []
    for page in pages:
        file = tmp_path / f"{Path(page).stem.lower().replace('-', '_')}_sample.py"
        text = samples(page)[0]
        file.write_text(text if "import" in text else f"import pressrelease as pr\n\n{text}", "utf-8")
        files.append(str(file))
    said, _, status = api.run(
        ["--strict", "--config-file", "", "--cache-dir", str(tmp_path / "cache"), *files]
    )
    assert status == 0, said


@pytest.mark.parametrize("target", ["nowhere:CHECK", "empty_plug_in:CHECK"])
def test_a_plug_in_that_cannot_be_loaded_is_told_in_one_line(
    target: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lay_down(tmp_path / "site", {"empty_plug_in": ""}, {CHECKS.package: {"no-such-thing": target}})
    monkeypatch.syspath_prepend(tmp_path / "site")
    with pytest.raises(
        UsageError, match=f"'no-such-thing' .* cannot be loaded: .*; its entry point is {target}"
    ):
        CHECKS.get("no-such-thing")
