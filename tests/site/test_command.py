"""`pressrelease build`: whole command lines, with what they print and their exit codes."""

from __future__ import annotations

import json

import pytest
from small_sites import Newsroom

from pressrelease.cli import main

AT = "--at=2026-04-01T00:00+04:00"


def run(newsroom: Newsroom, *options: str) -> int:
    return main(
        ["build", str(newsroom.folder), "--output", str(newsroom.output), "--format", "html,rss", *options]
    )


def test_what_is_said_of_a_build(newsroom: Newsroom, capsys: pytest.CaptureFixture[str]) -> None:
    newsroom.write("one")
    newsroom.write("later", "embargo: 2026-05-01T09:00+04:00", title=("Second", "İkinci"))
    newsroom.write("draft", "draft: true", title=("Third", "Üçüncü"))
    assert run(newsroom, AT) == 0
    said = capsys.readouterr()
    assert said.out.splitlines() == [
        f"{newsroom.output}: 1 release as of 2026-04-01T00:00+04:00, 20 files",
        f"{newsroom.folder}/draft: draft, not on the site",
        f"{newsroom.folder}/later: embargoed, not on the site",
        "run again after 2026-05-01T09:00+04:00",
    ]
    assert said.err == ""
    newsroom.remove("one")
    assert run(newsroom, AT, "--quiet") == 0
    assert capsys.readouterr() == ("", "")


def test_one_json_object_for_programs(newsroom: Newsroom, capsys: pytest.CaptureFixture[str]) -> None:
    newsroom.write("one")
    newsroom.write("two", title=("Second", "İkinci"), published="2026-06-01T10:00+04:00")
    assert run(newsroom, AT, "--output-format", "json") == 0
    said = json.loads(capsys.readouterr().out)
    assert said == {
        "format_version": 1,
        "ok": True,
        "site": str(newsroom.output),
        "at": "2026-04-01T00:00+04:00",
        "next_change": "2026-06-01T10:00+04:00",
        "published": [f"{newsroom.folder}/one"],
        "held": {f"{newsroom.folder}/two": "waiting"},
        "unfit": {},
        "files": 20,
        "removed": 0,
    }


def test_an_unfit_release_is_reported_and_the_rest_is_there(
    newsroom: Newsroom, capsys: pytest.CaptureFixture[str]
) -> None:
    newsroom.write("one")
    newsroom.write("two", title=("Second", "İkinci"), body=("It has 43 items.", "Burada 44 material var."))
    folder = newsroom.write("three", title=("Third", "Üçüncü"))
    (folder / "az.po").unlink()
    assert run(newsroom, AT) == 1
    said = capsys.readouterr()
    assert f"error: {newsroom.folder}/two/release.md: 1 error" in said.err
    assert "figure-value" in said.err
    assert "the az edition is not complete: 2 texts not translated" in said.err
    assert (
        f"{newsroom.folder}/two: not fit to be published; what was published of it earlier stays" in said.out
    )
    assert "en/results.html" in newsroom.files()


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--format", "htlm"], "unknown format 'htlm'; did you mean 'html'?"),
        (["--at", "soon"], "--at: this is not a date and time"),
        ([], "there is no release.md"),
    ],
)
def test_wrong_use(
    newsroom: Newsroom, options: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    if options:
        newsroom.write("one")
    assert run(newsroom, *options) == 2
    assert message in capsys.readouterr().err
    assert not newsroom.output.exists()


def test_the_output_is_named(newsroom: Newsroom, capsys: pytest.CaptureFixture[str]) -> None:
    newsroom.write("one")
    assert main(["build", str(newsroom.folder)]) == 2
    assert "missing option '--output'" in capsys.readouterr().err


def test_files_of_others_are_told(newsroom: Newsroom, capsys: pytest.CaptureFixture[str]) -> None:
    newsroom.write("one")
    newsroom.output.mkdir()
    (newsroom.output / "mine.txt").write_text("mine", "utf-8")
    assert run(newsroom, AT) == 2
    assert (
        "files that are not of the site: mine.txt; name a folder for the site alone"
        in capsys.readouterr().err
    )
    assert list(newsroom.files()) == ["mine.txt"]


def test_without_an_address_the_command_says_what_is_missing(
    newsroom: Newsroom, capsys: pytest.CaptureFixture[str]
) -> None:
    newsroom.settings("")
    newsroom.write("one")
    assert run(newsroom, AT) == 0
    assert "no `site` is set" in capsys.readouterr().err
