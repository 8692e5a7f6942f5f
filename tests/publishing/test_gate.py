"""The gate: a release with an error among its findings is not published, not even in part."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner
from hand_made import edition, said

import pressrelease as pr
from pressrelease.cli import commands
from pressrelease.errors import CheckFailed, ProofError
from pressrelease.model import Paragraph
from pressrelease.publishing.proof import Proof


@pytest.fixture
def folder(tmp_path: Path, model_release: Path) -> Path:
    shutil.copytree(model_release, tmp_path / "release")
    return tmp_path / "release"


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), "utf-8")


def test_a_wrong_figure_stops_the_rendering(folder: Path, tmp_path: Path) -> None:
    change(folder / "ru.po", "до 2300", "до 3200")
    with pytest.raises(CheckFailed) as caught:
        pr.render(folder, tmp_path / "out")
    wrong = [finding for finding in caught.value.report if finding.severity == "error"]
    assert [(finding.check, finding.lang) for finding in wrong] == [("figure-value", "ru")]
    assert not (tmp_path / "out").exists()
    assert "ru.po:" in str(caught.value)
    assert "figure-value" in str(caught.value)


def test_the_command_says_what_is_wrong_and_returns_1(folder: Path, tmp_path: Path) -> None:
    change(folder / "en.po", "up to 250", "up to 520")
    result = CliRunner().invoke(commands, ["render", str(folder), "--output", str(tmp_path / "out")])
    assert isinstance(result.exception, CheckFailed)
    assert result.exception.exit_code == 1
    assert "520" in str(result.exception)


def test_only_the_languages_that_are_rendered_are_checked(folder: Path, tmp_path: Path) -> None:
    change(folder / "ru.po", "до 2300", "до 3200")
    assert pr.render(folder, tmp_path / "out", ("html",), languages=("az", "en"))


def test_an_excused_finding_holds_up_nothing(folder: Path, tmp_path: Path) -> None:
    change(folder / "ru.po", "до 2300", "до 3200")
    change(
        folder / "release.md",
        "contacts:\n",
        "excuses:\n  - check: figure-value\n    reason: counted anew\ncontacts:\n",
    )
    assert pr.render(folder, tmp_path / "out", ("html",))


@pytest.mark.parametrize(
    "said_there, figure",
    [
        ("Up to 250 people came, 43 percent of them by car.", "250 people"),
        ("More than 250 people came, 43 of them by car.", "43 percent"),
        ("More than 250 people came, percent 43 of them by car.", "43 percent"),
    ],
)
def test_a_file_must_read_as_its_edition_does(said_there: str, figure: str) -> None:
    made = edition(
        "en",
        title=said("Visitors"),
        subtitle=None,
        about=(),
        contacts=(),
        blocks=(Paragraph(said("More than 250 people came, 43 percent of them by car.")),),
    )
    words = "More than 250 people came, 43 percent of them by car."
    Proof().prove("out/en/x.html", f"Visitors\nBaku\n{words}", [made])
    with pytest.raises(ProofError) as caught:
        Proof().prove("out/en/x.html", f"Visitors\nBaku\n{said_there}", [made])
    assert caught.value.figure in figure


def test_a_line_that_was_wrapped_inside_a_figure_still_reads_right() -> None:
    made = edition(
        "en", title=said("More than 1,000 items in 2022"), subtitle=None, about=(), contacts=(), blocks=()
    )
    Proof().prove("out/en/x.txt", "More than\n1,000 items in 2022\nBaku", [made])
