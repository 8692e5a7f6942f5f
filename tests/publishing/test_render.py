from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

import feedparser
import pytest
from click.testing import CliRunner

import pressrelease as pr
from pressrelease.cli import commands, main
from pressrelease.formats import FORMATS, Format, Publication
from pressrelease.loading import release_folders
from pressrelease.model import Edition

MODEL = "2023-01-10-communication-results"
ANNOUNCEMENT = "2030-04-15-media-accreditation"
BEFORE = datetime(2030, 4, 15, 4, 59, tzinfo=UTC)
AFTER = datetime(2030, 4, 15, 5, 0, tzinfo=UTC)
SLUGS = {
    "az": "kommunikasiya-fealiyyetinin-yekunlari-2022",
    "ru": "itogi-kommunikatsionnoy-raboty-2022",
    "en": "communication-results-2022",
}


@pytest.fixture
def newsroom(tmp_path: Path, examples: Path) -> Path:
    """A copy of the examples that a test may change."""
    folder = tmp_path / "newsroom"
    shutil.copytree(examples, folder, ignore=shutil.ignore_patterns("*.py", "*.md~"))
    return folder


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file}"
    file.write_text(text.replace(old, new), "utf-8")


def files(folder: Path) -> dict[str, str]:
    """The digest of every file below a folder, including hidden ones."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


# ------------------------------------------------------------------------------------------------ what is written


def test_the_model_release_is_written_whole_and_feeds_last(newsroom: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    written = pr.render(newsroom / MODEL, out)
    names = [path.relative_to(out).as_posix() for path in written]
    assert sorted(names) == sorted(files(out))
    assert names[0] == f"media/{MODEL}/briefing.jpg"
    assert names[-3:] == ["az/feed.xml", "ru/feed.xml", "en/feed.xml"]
    assert set(names[1:-3]) == {
        f"{code}/{slug}.{end}" for code, slug in SLUGS.items() for end in ("html", "docx", "txt")
    }


def test_several_releases_share_their_feeds_newest_first(newsroom: Path, tmp_path: Path) -> None:
    pr.render(newsroom, tmp_path / "out", at=AFTER)
    for language in ("az", "ru", "en"):
        parsed = feedparser.parse((tmp_path / "out" / language / "feed.xml").read_bytes())
        assert not parsed.bozo
        assert [entry.id for entry in parsed.entries] == [
            f"media-accreditation-2030#{language}",
            f"communication-results-2022#{language}",
        ]
        assert len(parsed.entries[1].enclosures) == 1
        size = (tmp_path / "out/media" / MODEL / "briefing.jpg").stat().st_size
        assert int(parsed.entries[1].enclosures[0].length) == size


def test_releases_can_be_given_loaded_as_paths_and_twice(newsroom: Path, tmp_path: Path) -> None:
    release = pr.load(newsroom / MODEL)
    one = pr.render(release, tmp_path / "one", formats="text")
    other = pr.render(
        [release, str(newsroom / MODEL), newsroom / MODEL / "release.md"], tmp_path / "two", ["text", "text"]
    )
    assert [path.name for path in one] == [path.name for path in other]
    assert len(one) == 3
    assert files(tmp_path / "one") == files(tmp_path / "two")


def test_only_what_is_asked_for_is_written_and_named(newsroom: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    pr.render(newsroom / MODEL, out, formats=("html", "rss"), languages=("en", "az"))
    assert set(files(out)) == {
        f"media/{MODEL}/briefing.jpg",
        f"az/{SLUGS['az']}.html",
        f"en/{SLUGS['en']}.html",
        "az/feed.xml",
        "en/feed.xml",
    }
    for path in out.rglob("*.*ml"):
        assert 'hreflang="ru"' not in path.read_text("utf-8")
    pr.render(newsroom / MODEL, tmp_path / "words", formats=("docx", "text"))
    assert not (tmp_path / "words/media").exists()


def test_files_of_before_are_replaced_and_strangers_stay(newsroom: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    pr.render(newsroom / MODEL, out)
    (out / "az/notes.txt").write_text("mine")
    (out / "az/feed.xml").write_text("old")
    before = files(out)
    pr.render(newsroom / MODEL, out)
    after = files(out)
    assert after.pop("az/feed.xml") != before.pop("az/feed.xml")
    assert after == before


_RENDER = """
import sys
from datetime import datetime
import pressrelease as pr
pr.render(sys.argv[1], sys.argv[2], at=datetime.fromisoformat(sys.argv[3]))
"""


def test_the_same_input_gives_the_same_bytes_on_two_days_and_anywhere(newsroom: Path, tmp_path: Path) -> None:
    results = []
    for number, (zone, seed, now) in enumerate(
        [("UTC", "1", "2030-04-16T00:00+00:00"), ("Asia/Tokyo", "2", "2031-01-01T00:00+04:00")]
    ):
        for file in newsroom.rglob("*"):
            os.utime(file, (1_700_000_000 + number * 100_000, 1_700_000_000 + number * 100_000))
        subprocess.run(
            [sys.executable, "-c", _RENDER, str(newsroom), str(tmp_path / str(number)), now],
            env={**os.environ, "TZ": zone, "PYTHONHASHSEED": seed, "LC_ALL": "C"},
            check=True,
        )
        results.append(files(tmp_path / str(number)))
    assert results[0] == results[1]
    assert len(results[0]) == 25


# ------------------------------------------------------------------------------------------------ what is refused


def refused(call: Callable[[], object], output: Path, error: type[Exception]) -> str:
    """The message of a run that is refused; it must leave the output as it was."""
    before = files(output) if output.exists() else None
    with pytest.raises(error) as caught:
        call()
    assert (files(output) if output.exists() else None) == before
    return str(caught.value)


def test_an_incomplete_language_is_not_filled_from_another(newsroom: Path, tmp_path: Path) -> None:
    edit(newsroom / MODEL / "ru.po", 'msgstr "Баку"', 'msgstr ""')
    edit(newsroom / MODEL / "en.po", 'msgstr "Baku"', 'msgstr ""')
    out = tmp_path / "out"
    message = refused(lambda: pr.render(newsroom / MODEL, out), out, pr.IncompleteError)
    assert "ru.po:" in message
    assert "en.po:" in message
    assert "Bakı" in message
    assert "--language az" in message
    written = pr.render(newsroom / MODEL, out, languages=["az"])
    assert {path.parent.name for path in written} == {"az", MODEL}


def test_a_feed_does_not_break_an_embargo(newsroom: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    notes: list[pr.Mistake] = []
    pr.render(newsroom, out, at=BEFORE, note=notes.append)
    (note,) = (one for one in notes if ANNOUNCEMENT in one.path)
    assert "under embargo" in note.message
    assert "2030-04-15T09:00+04:00" in note.message
    assert "media-accreditation" not in (out / "az/feed.xml").read_text("utf-8")
    page = (out / "en/media-accreditation-2030.html").read_text("utf-8")
    assert "feed.xml" not in page  # it does not hold the release
    for name in ("html", "docx", "text"):
        form = FORMATS.get(name)
        content = (out / f"en/media-accreditation-2030{form.suffix}").read_bytes()
        assert "Embargoed until April\u00a015, 2030" in form.read_back(content)
    alone = tmp_path / "alone"
    assert pr.render(newsroom / ANNOUNCEMENT, alone, "rss", at=BEFORE.replace(tzinfo=None)) == ()
    assert not files(alone)
    pr.render(newsroom, out, at=AFTER)
    assert "media-accreditation" in (out / "az/feed.xml").read_text("utf-8")
    assert (
        "mbargo" not in (out / "en/media-accreditation-2030.html").read_text("utf-8").partition("<body>")[2]
    )


def test_a_lost_figure_stops_everything(
    newsroom: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    pr.render(newsroom / MODEL, out)
    plain = FORMATS.get("text")

    def losing(editions: Sequence[Edition], publication: Publication) -> bytes:
        content = plain.render(editions, publication)
        return content.replace(b"2300", b"3200") if editions[0].language == "ru" else content

    monkeypatch.setitem(
        FORMATS._loaded, "text", Format(plain.summary, ".txt", plain.media_type, losing, plain.read_back)
    )
    edit(newsroom / MODEL / "en.po", 'msgstr "Baku"', 'msgstr "Baku city"')
    message = refused(lambda: pr.render(newsroom / MODEL, out), out, pr.ProofError)
    assert f"ru/{SLUGS['ru']}.txt" in message
    assert "'2300'" in message
    assert "nothing was written" in message


def test_two_releases_may_not_want_the_same_file(newsroom: Path, tmp_path: Path) -> None:
    shutil.copytree(newsroom / MODEL, newsroom / "copy")
    out = tmp_path / "out"
    message = refused(lambda: pr.render(newsroom, out, at=AFTER), out, pr.InputError)
    assert "the id 'communication-results-2022'" in message
    edit(newsroom / "copy/release.md", "id: communication-results-2022", "id: other")
    edit(newsroom / "copy/release.md", f"az: {SLUGS['az']}", "az: other")
    edit(newsroom / "copy/release.md", f"ru: {SLUGS['ru']}", f"ru: {SLUGS['ru']}-2")
    message = refused(lambda: pr.render(newsroom, out, at=AFTER), out, pr.InputError)
    assert f"en/{SLUGS['en']}.html" in message
    assert "another slug in en" in message
    edit(newsroom / "copy/release.md", f"en: {SLUGS['en']}", "en: other")
    pr.render(newsroom, out, at=AFTER)


def test_two_folders_of_one_name_may_not_share_their_pictures(newsroom: Path, tmp_path: Path) -> None:
    shutil.copytree(newsroom / MODEL, newsroom / "older" / MODEL)
    second = newsroom / "older" / MODEL / "release.md"
    edit(second, "id: communication-results-2022", "id: other")
    for code, slug in SLUGS.items():
        edit(second, f"{code}: {slug}", f"{code}: {slug}-other")
    out = tmp_path / "out"
    message = refused(lambda: pr.render([newsroom / MODEL, second.parent], out), out, pr.InputError)
    assert f"media/{MODEL}/briefing.jpg" in message
    assert "rename" in message


def test_the_mistakes_of_all_releases_are_told_at_once(newsroom: Path, tmp_path: Path) -> None:
    edit(newsroom / MODEL / "release.md", "place: Bakı", "plase: Bakı")
    edit(newsroom / ANNOUNCEMENT / "release.md", "place: Баку", "plase: Баку")
    message = refused(lambda: pr.render(newsroom, tmp_path / "out"), tmp_path / "out", pr.InputError)
    assert message.count("plase") == 2


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (lambda room, out: pr.render(room / MODEL, out, "pdf"), "unknown format 'pdf'"),
        (lambda room, out: pr.render(room / MODEL, out, ()), "no format is named"),
        (lambda room, out: pr.render(room / MODEL, out, languages="de"), "not written in 'de'; there are: az, ru, en"),
        (lambda room, out: pr.render(room / "nothing", out), "nothing does not exist"),
        (lambda room, out: pr.render(room.parent, out), "there is no release.md"),
        (lambda room, out: pr.render(room / MODEL / "az.po", out), "does not exist"),
        (lambda room, out: pr.render(room / MODEL / "briefing.jpg", out), "briefing.jpg is a file"),
        (lambda room, out: pr.render([], out), "there is no release"),
        (lambda room, out: pr.render(room / MODEL, room / "pressrelease.toml"), "is a file, but a folder is needed"),
        (lambda room, out: pr.render(room / MODEL, room / "pressrelease.toml" / "out"), "is a file, but a folder"),
    ],
)  # fmt: skip
def test_wrong_use_says_what_to_do(
    newsroom: Path, tmp_path: Path, call: Callable[[Path, Path], object], said: str
) -> None:
    out = tmp_path / "out"
    assert said in refused(lambda: call(newsroom, out), out, pr.UsageError)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written_in_is_named(newsroom: Path, tmp_path: Path) -> None:
    (tmp_path / "locked").mkdir(mode=0o555)
    with pytest.raises(pr.UsageError, match=r"locked.*Permission denied"):
        pr.render(newsroom / MODEL, tmp_path / "locked/out")


def test_a_full_disk_is_told_and_nothing_is_left(
    newsroom: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write = Path.write_bytes

    def full(self: Path, data: bytes) -> int:
        if self.name == "4":
            raise OSError(28, "No space left on device", str(self))
        return write(self, data)

    monkeypatch.setattr(Path, "write_bytes", full)
    message = refused(lambda: pr.render(newsroom / MODEL, tmp_path / "out"), tmp_path / "out", pr.UsageError)
    assert "No space left on device" in message
    assert "nothing was written" in message


# ------------------------------------------------------------------------------------------------ the command


def test_the_command_prints_what_it_wrote(
    newsroom: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    assert (
        main(
            [
                "render",
                str(newsroom / MODEL),
                "--output",
                str(out),
                "--format",
                "text,rss",
                "--language",
                "az,en",
            ]
        )
        == 0
    )
    captured = capsys.readouterr()
    assert captured.out.splitlines() == [
        str(out / f"media/{MODEL}/briefing.jpg"),
        str(out / f"az/{SLUGS['az']}.txt"),
        str(out / f"en/{SLUGS['en']}.txt"),
        str(out / "az/feed.xml"),
        str(out / "en/feed.xml"),
    ]
    assert re.fullmatch(r"note: as of [-0-9T:]+\+04:00\n", captured.err)  # no bar in a pipe


def test_the_command_tells_that_a_feed_wants_a_site(
    newsroom: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (newsroom / "pressrelease.toml").unlink()
    assert main(["render", str(newsroom / MODEL), "-o", str(tmp_path / "out"), "-f", "rss"]) == 0
    assert "no `site` is set" in capsys.readouterr().err
    assert main(["render", str(newsroom / MODEL), "-o", str(tmp_path / "out"), "-f", "text", "-q"]) == 0
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["nowhere"], 2, "nowhere does not exist"),
        ([MODEL, "--format", "htm"], 2, "did you mean 'html'?"),
        ([MODEL, "--language", "xx"], 2, "not written in 'xx'"),
        ([MODEL, "--at", "soon"], 2, "--at: this is not a date and time"),
        ([MODEL, "--outptu", "x"], 2, "no such option"),
        ([], 2, "missing argument"),
    ],
)
def test_the_command_ends_with_the_right_code_and_without_a_trace(
    newsroom: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
    code: int,
    said: str,
) -> None:
    monkeypatch.chdir(newsroom)
    assert main(["render", *arguments]) == code
    captured = capsys.readouterr()
    assert said in captured.err
    assert captured.out == ""
    assert "Traceback" not in captured.err
    assert not (newsroom / "out").exists()


def test_help_shows_examples_and_the_shell_is_told_names() -> None:
    result = CliRunner().invoke(commands, ["render", "--help"])
    assert "Examples:" in result.output
    completed = CliRunner().invoke(
        commands,
        env={
            "_PRESSRELEASE_COMPLETE": "bash_complete",
            "COMP_WORDS": "pressrelease render --format html,d",
            "COMP_CWORD": "3",
        },
        prog_name="pressrelease",
        complete_var="_PRESSRELEASE_COMPLETE",
    )
    assert completed.output.split() == ["plain,html,docx"]


def test_release_folders_are_found_by_name(newsroom: Path) -> None:
    assert [path.name for path in release_folders(newsroom)] == [MODEL, ANNOUNCEMENT]
    assert release_folders(newsroom / MODEL) == (newsroom / MODEL,)
