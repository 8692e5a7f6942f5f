"""Many releases in one call: made one after the other, none kept in memory, and written all or none."""

from __future__ import annotations

import gc
import shutil
from pathlib import Path

import feedparser
import pytest

import pressrelease as pr
from pressrelease.model import Edition, Release

MODEL = "2023-01-10-communication-results"
COUNT = 6


@pytest.fixture
def releases(tmp_path: Path, examples: Path) -> Path:
    """Copies of the model release, published a day apart, oldest first by name."""
    folder = tmp_path / "releases"
    folder.mkdir()
    shutil.copy(examples / "pressrelease.toml", folder)
    for number in range(COUNT):
        copy = Path(shutil.copytree(examples / MODEL, folder / f"release-{number}"))
        file = copy / "release.md"
        text = file.read_text("utf-8").replace("id: communication-results-2022", f"id: release-{number}")
        text = text.replace("published: 2023-01-10", f"published: 2023-01-0{number + 1}")
        file.write_text(text.replace("2022\n", f"2022-{number}\n"), "utf-8")
    return folder


def change(folder: Path, number: int, file: str, old: str, new: str) -> None:
    path = folder / f"release-{number}" / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def test_no_release_is_kept_while_others_are_made(releases: Path, tmp_path: Path) -> None:
    alive = []

    def count(done: int, total: int) -> None:
        gc.collect()
        alive.append(sum(isinstance(one, Release | Edition) for one in gc.get_objects()))

    pr.render(releases, tmp_path / "out", progress=count)
    assert len(alive) == COUNT
    assert max(alive) == alive[0]


def test_feeds_are_newest_first_whatever_the_order_of_making(releases: Path, tmp_path: Path) -> None:
    pr.render(releases, tmp_path / "one", formats="rss")
    folders = sorted(releases.glob("release-*"))
    pr.render([*folders[3:], *folders[:3]], tmp_path / "other", formats="rss")
    for code in ("az", "ru", "en"):
        feed = (tmp_path / "one" / code / "feed.xml").read_bytes()
        assert feed == (tmp_path / "other" / code / "feed.xml").read_bytes()
        ids = [entry.id for entry in feedparser.parse(feed).entries]
        assert ids == [f"release-{number}#{code}" for number in reversed(range(COUNT))]


# the fault in the first release and in the last, and which of the two is reported
REFUSALS = {
    "a mistake of the fields before a missing translation": (
        ("ru.po", 'msgstr "Баку"', 'msgstr ""'), ("release.md", "place: Bakı", "plase: Bakı"), pr.InputError, "plase"),
    "a missing translation before an error of the checks": (
        ("en.po", "up to 2,300", "up to 3,200"), ("ru.po", 'msgstr "Баку"', 'msgstr ""'), pr.IncompleteError, "Bakı"),
    "an error of the checks before a file that is another's": (
        ("release.md", "az: kommunikasiya-fealiyyetinin-yekunlari-2022-0", "az: kommunikasiya-fealiyyetinin-yekunlari-2022-1"),
        ("en.po", "up to 2,300", "up to 3,200"), pr.CheckFailed, "release-5"),
}  # fmt: skip


@pytest.mark.parametrize(("first", "last", "error", "told"), REFUSALS.values(), ids=REFUSALS.keys())
def test_what_is_wrong_in_the_last_may_be_told_before_what_is_wrong_in_the_first(
    releases: Path,
    tmp_path: Path,
    first: tuple[str, str, str],
    last: tuple[str, str, str],
    error: type[pr.PressReleaseError],
    told: str,
) -> None:
    change(releases, 0, *first)
    change(releases, COUNT - 1, *last)
    with pytest.raises(error, match=told):
        pr.render(releases, tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_the_steps_and_the_warnings_are_told(releases: Path, tmp_path: Path) -> None:
    change(releases, 2, "release.md", "+994 12 555 01 10", "012 555 01 10")
    steps: list[tuple[int, int]] = []
    warnings: list[pr.Mistake] = []
    pr.render(
        releases,
        tmp_path / "out",
        formats="text",
        progress=lambda *step: steps.append(step),
        warn=warnings.append,
    )
    assert steps == [(number, COUNT) for number in range(1, COUNT + 1)]
    assert [Path(one.path).parent.name for one in warnings] == ["release-2"]
