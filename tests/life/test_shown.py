"""What files show of a release at the moments of its life, in all languages and formats."""

from __future__ import annotations

import json
import shutil
from datetime import datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import feedparser
import pytest
from lxml import etree

import pressrelease as pr
from pressrelease.cli import main
from pressrelease.formats import FORMATS

HERE = Path(__file__).parent
NEWSROOM = HERE / "newsroom"
NAME = "2026-03-14-budget"
SLUGS = {"az": "budce", "ru": "byudzhet", "en": "budget"}
LANGUAGES = tuple(SLUGS)
# under embargo; published; updated twice; withdrawn
MOMENTS = ("2026-03-14T20:00", "2026-03-15T09:00", "2026-03-16T10:00", "2026-03-17T09:00")
EMBARGOED, PUBLISHED, UPDATED, WITHDRAWN = MOMENTS


@cache
def rendered(at: str) -> dict[str, bytes]:
    """All files of the release at a moment, by their paths."""
    with TemporaryDirectory() as folder:
        pr.render(NEWSROOM, folder, at=datetime.fromisoformat(at))
        return {
            path.relative_to(folder).as_posix(): path.read_bytes()
            for path in Path(folder).rglob("*")
            if path.is_file()
        }


def page(at: str, language: str) -> etree._Element:
    return etree.fromstring(
        rendered(at)[f"{language}/{SLUGS[language]}.html"], etree.HTMLParser(encoding="utf-8")
    )


def data(at: str, language: str) -> dict[str, object]:
    found: dict[str, object] = json.loads(page(at, language).xpath("string(//script)"))
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_and_texts_read_as_they_should(language: str) -> None:
    """`golden/<language>.txt` holds the plain text at each moment, and the words of the page where they change."""
    told = []
    for at in MOMENTS:
        text = rendered(at)[f"{language}/{SLUGS[language]}.txt"].decode()
        words = FORMATS.get("html").read_back(rendered(at)[f"{language}/{SLUGS[language]}.html"])
        told.append(f"===== {at}, text\n\n{text}\n===== {at}, page\n\n{words}\n")
    assert "\n".join(told).replace("\u00a0", " ") == (HERE / f"golden/{language}.txt").read_text("utf-8")


FILES = {
    EMBARGOED: {"html", "docx", "txt"},
    PUBLISHED: {"html", "docx", "txt", "xml"},
    UPDATED: {"html", "docx", "txt", "xml"},
    WITHDRAWN: {"html", "txt", "xml"},
}


@pytest.mark.parametrize(("at", "suffixes"), FILES.items())
def test_it_has_the_files_of_its_state(at: str, suffixes: set[str]) -> None:
    for language in LANGUAGES:
        own = [path for path in rendered(at) if path.startswith(f"{language}/")]
        assert {path.rpartition(".")[2] for path in own} == suffixes
        offered = {
            str(one).rpartition(".")[2]
            for one in page(at, language).xpath("//link[@rel='alternate'][@type]/@href")
        }
        assert offered == suffixes - {"html"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_state_and_no_moment_is_in_the_files(language: str) -> None:
    assert rendered("2026-03-15T11:00") == rendered("2026-03-16T09:29")
    assert rendered(UPDATED) == rendered("2026-03-17T08:59:59")
    assert rendered(WITHDRAWN) == rendered("2031-01-01")
    assert rendered(EMBARGOED) == rendered("2026-03-15T08:59:59")
    assert len({rendered(at)[f"{language}/{SLUGS[language]}.html"] for at in MOMENTS}) == 4


HISTORY = {
    EMBARGOED: (None, []),
    PUBLISHED: (None, []),
    UPDATED: ("2026-03-16T09:30:00+04:00", ["2026-03-15T11:00:00+04:00", "2026-03-16T09:30:00+04:00"]),
    WITHDRAWN: ("2026-03-17T09:00:00+04:00", ["2026-03-15T11:00:00+04:00", "2026-03-16T09:30:00+04:00"]),
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("at", "told"), HISTORY.items())
def test_machines_are_told_when_and_what(language: str, at: str, told: tuple[str | None, list[str]]) -> None:
    changed, notes = told
    found = data(at, language)
    assert found.get("dateModified") == changed
    assert [one["datePublished"] for one in found.get("correction", [])] == notes  # type: ignore[attr-defined]
    assert found["datePublished"] == "2026-03-14T18:20:00+04:00"
    assert found.get("creativeWorkStatus") == ("Withdrawn" if at == WITHDRAWN else None)
    assert page(at, language).xpath("//meta[@property='article:modified_time']/@content") == (
        [changed] if changed else []
    )
    times = page(at, language).xpath("//section[@class='history']//time/@datetime")
    assert (
        times[1 if at == WITHDRAWN else 0 :]
        == [*reversed(notes), "2026-03-14T18:20:00+04:00"][: 3 * bool(notes)]
    )
    if at != EMBARGOED:
        (entry,) = feedparser.parse(rendered(at)[f"{language}/feed.xml"]).entries
        assert (entry.updated if "updated" in entry else None) == changed
        assert entry.id == f"budget-2026#{language}"


WITHDRAWN_WORDS = {"az": "Geri götürülüb", "ru": "Отозвано", "en": "Withdrawn"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_withdrawal_is_said_wherever_the_release_is_passed_on(language: str) -> None:
    word = WITHDRAWN_WORDS[language]
    there = page(WITHDRAWN, language)
    (entry,) = feedparser.parse(rendered(WITHDRAWN)[f"{language}/feed.xml"]).entries
    for title in (
        there.findtext(".//title"),
        *there.xpath("//meta[@property='og:title']/@content"),
        entry.title,
    ):
        assert title.startswith(f"{word}: ")
    for summary in (
        *there.xpath("//meta[@name='description' or @property='og:description']/@content"),
        entry.summary,
        data(WITHDRAWN, language)["description"],
    ):
        assert summary.startswith(word)
        assert "12" not in summary  # of the text that was withdrawn
    link = f"https://press.example.org/{language}/x"
    assert there.xpath(f"//div[@class='notice withdrawn']//a[@href='{link}']")
    assert f'href="{link}"' in entry.content[0].value
    assert link in rendered(WITHDRAWN)[f"{language}/{SLUGS[language]}.txt"].decode()


def test_the_document_of_before_goes_when_the_release_is_withdrawn(tmp_path: Path) -> None:
    pr.render(NEWSROOM, tmp_path, at=datetime.fromisoformat(UPDATED))
    (tmp_path / "en/other.docx").write_bytes(b"of another release")
    pr.render(NEWSROOM, tmp_path, at=datetime.fromisoformat(WITHDRAWN))
    assert [path.name for path in tmp_path.rglob("*.docx")] == ["other.docx"]
    assert (tmp_path / "en/budget.html").is_file()
    pr.render(NEWSROOM, tmp_path, "docx", at=datetime.fromisoformat(WITHDRAWN))  # it is gone already


# ------------------------------------------------------------------------------------------------ the commands


@pytest.fixture
def releases(tmp_path: Path) -> Path:
    """The newsroom with a second release, which is a draft."""
    shutil.copytree(NEWSROOM, tmp_path / "newsroom")
    folder = tmp_path / "newsroom/2026-04-01-roads"
    folder.mkdir()
    text = "---\nid: roads\nlanguage: en\nlanguages: [en]\ndraft: true\npublished: 2026-04-01T10:00\n---\n\n# Roads\n\nIt is {}.\n"
    (folder / "release.md").write_text(text.replace("{}", "5"), "utf-8")
    return tmp_path / "newsroom"


def test_a_draft_is_checked_and_refused(
    releases: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    draft = releases / "2026-04-01-roads"
    assert main(["check", str(draft)]) == 0
    capsys.readouterr()
    assert main(["render", str(draft), "-o", str(tmp_path / "out")]) == 1
    captured = capsys.readouterr()
    assert "this is a draft, so it is not published" in captured.err
    assert "delete `draft: true`" in captured.err
    assert captured.out == ""
    assert not (tmp_path / "out").exists()
    with pytest.raises(pr.DraftError):
        pr.render(pr.load(draft), tmp_path / "out")


def test_a_draft_does_not_hold_up_other_releases(
    releases: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["render", str(releases), "-o", str(tmp_path / "out"), "--at", UPDATED]) == 0
    captured = capsys.readouterr()
    assert "2026-04-01-roads/release.md: this is a draft, so it was left out" in captured.err
    assert "note: as of 2026-03-16T10:00+04:00" in captured.err
    assert "2026-03-17T09:00+04:00" in captured.err  # when it will be withdrawn
    assert not list((tmp_path / "out").rglob("roads*"))
    assert (tmp_path / "out/en/budget.html").read_bytes() == rendered(UPDATED)["en/budget.html"]


STATUS = {
    EMBARGOED: ("embargoed, changes at 2026-03-15T09:00+04:00", "embargoed", "2026-03-15T09:00:00+04:00"),
    "2026-03-14": ("embargoed, changes at 2026-03-14T18:20+04:00", "embargoed", "2026-03-14T18:20:00+04:00"),
    UPDATED: ("published, changes at 2026-03-17T09:00+04:00", "published", "2026-03-17T09:00:00+04:00"),
    WITHDRAWN: ("withdrawn", "withdrawn", None),
}


@pytest.mark.parametrize(("at", "told"), STATUS.items())
def test_status_tells_the_stage(
    releases: Path, capsys: pytest.CaptureFixture[str], at: str, told: tuple[str, str, str | None]
) -> None:
    line, stage, change = told
    assert main(["status", str(releases), "--at", at]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert f"{NAME}: {line}" in lines
    assert "2026-04-01-roads: draft" in lines
    assert main(["status", str(releases), "--at", at, "-f", "json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert [(one["stage"], one["next_change"]) for one in found["releases"]] == [
        (stage, change),
        ("draft", None),
    ]
