"""A release with only some languages of its newsroom: every command and every format respects that."""

from __future__ import annotations

from pathlib import Path

import pytest

import pressrelease as pr
from pressrelease.cli import main

from .conftest import MakeRelease

FEWER = "languages: [en, az]\n"


def files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def bridge(release: MakeRelease) -> Path:
    """A release in Azerbaijani and English of a newsroom that also has Russian."""
    folder = release("house/bridge", name="B", fields=FEWER)
    (folder / "ru.po").unlink()
    return folder


def test_the_release_has_its_own_language_first_and_then_the_order_of_the_newsroom(bridge: Path) -> None:
    release = pr.load(bridge)
    assert release.languages == ("az", "en")
    assert set(release.catalogs) == {"en"}
    assert all(set(unit.texts) == {"az", "en"} for unit in release.units)
    assert not release.warnings


def test_sync_status_and_check_ask_for_no_other_language(
    bridge: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for command in ("sync", "status", "check"):
        assert main([command, str(bridge)]) == 0, capsys.readouterr().out
        assert "ru" not in capsys.readouterr().out.replace("bridge", "").split()
    assert not (bridge / "ru.po").exists()


def test_pages_link_to_the_languages_that_are_there(bridge: Path, tmp_path: Path) -> None:
    pr.render(bridge, tmp_path / "out")
    assert {path.split("/")[0] for path in files(tmp_path / "out")} == {"az", "en"}
    page = (tmp_path / "out/az/yeni-korpu-acilib-b.html").read_text("utf-8")
    assert 'hreflang="en"' in page
    assert 'hreflang="ru"' not in page


def test_a_run_of_several_releases_gives_each_its_languages(
    bridge: Path, release: MakeRelease, tmp_path: Path
) -> None:
    release("house/road", name="R")
    pr.render(bridge.parent, tmp_path / "out", ("html", "rss"))
    pages = {name for name in files(tmp_path / "out") if name.endswith(".html")}
    assert sorted(name for name in pages if name.startswith("ru/")) == ["ru/otkryt-novyy-most-r.html"]
    assert len(pages) == 5
    assert "bridge#" not in (tmp_path / "out/ru/feed.xml").read_text("utf-8")


def test_a_language_that_only_some_have_is_rendered_where_it_is(
    bridge: Path, release: MakeRelease, tmp_path: Path
) -> None:
    road = release("house/road", name="R")
    pr.render([bridge, road], tmp_path / "out", "html", languages="ru")
    assert files(tmp_path / "out") == {"ru/otkryt-novyy-most-r.html"}
    with pytest.raises(pr.UsageError, match=r"release\.md is not written in 'ru'; there are: az, en"):
        pr.render(bridge, tmp_path / "out", "html", languages="ru")
    with pytest.raises(pr.UsageError, match="none of the releases is written in 'de'; there are: az, en, ru"):
        pr.render([bridge, road], tmp_path / "out", "html", languages="az,de")


def test_a_catalog_that_is_not_used_is_told(bridge: Path, release: MakeRelease) -> None:
    folder = release("house/other", fields=FEWER)
    (warning,) = pr.load(folder).warnings
    assert (warning.path, warning.line, warning.column) == (str(folder / "release.md"), 7, 12)
    assert warning.message == "ru.po is not used, because the release does not list 'ru'"


def test_the_next_release_has_the_languages_of_the_last(bridge: Path) -> None:
    from pressrelease.drafts import follow_release

    follow_release(bridge.with_name("next"), bridge)
    assert pr.load(bridge.with_name("next")).languages == ("az", "en")
