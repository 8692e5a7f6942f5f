"""The newsroom's grouping of thousands applies to figures used by name."""

from __future__ import annotations

import shutil
from pathlib import Path

import pressrelease as pr

MODEL = Path(__file__).parent.parent.parent / "docs" / "next-year" / "2023-01-10-communication-results"


def test_figures_by_name_are_grouped_as_the_house_does_it(tmp_path: Path) -> None:
    folder = tmp_path / "release"
    shutil.copytree(MODEL, folder)
    (tmp_path / "pressrelease.toml").write_text(
        '[number_style]\naz = "none"\nen = "none"\n', encoding="utf-8"
    )
    release = pr.load(folder)
    assert pr.check(release).ok
    pr.render(release, tmp_path / "out", formats=("text",))
    said = {
        path.parent.name: " ".join(path.read_text("utf-8").split())
        for path in (tmp_path / "out").glob("*/*.txt")
    }
    assert "35500-dək" in said["az"]
    assert "35 500 обращений" in said["ru"]
    assert "up to 35500 appeals" in said["en"]


def test_a_changed_qualifier_makes_translations_stale_at_once(tmp_path: Path) -> None:
    folder = tmp_path / "release"
    shutil.copytree(MODEL, folder)
    pr.sync(folder)
    text = (folder / "release.md").read_text("utf-8")
    (folder / "release.md").write_text(text.replace("photos: up to 5000", "photos: up to 5100"), "utf-8")
    assert [one.stale for one in pr.status(folder).progress] == [0, 0]
    (folder / "release.md").write_text(text.replace("photos: up to 5000", "photos: more than 5000"), "utf-8")
    assert [one.stale for one in pr.status(folder).progress] == [1, 1]
