"""`new`, `sync` and `status` on the command line, from an empty folder to a corrected release."""

from __future__ import annotations

import datetime
import re
import shutil
from pathlib import Path

import pytest

import pressrelease
from pressrelease.cli import main
from pressrelease.drafts import start_release
from pressrelease.errors import UsageError
from pressrelease.model import plain_text

LANGUAGES = ("az", "ru", "en")


@pytest.fixture
def newsroom(examples: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the example releases, as the current folder."""
    folder = tmp_path / "newsroom"
    shutil.copytree(examples, folder)
    monkeypatch.chdir(folder)
    return folder


MODEL = "2023-01-10-communication-results"


def edit(folder: Path, *changes: tuple[str, str]) -> dict[str, int]:
    """Change the model release; returns the line of each change."""
    path = folder / MODEL / "release.md"
    text = path.read_text("utf-8")
    lines = {}
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
        lines[new] = text[: text.index(new)].count("\n") + 1
    path.write_text(text, "utf-8")
    return lines


# ------------------------------------------------------------------------------------------------ new


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_new_release_is_valid_at_once(
    language: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], recwarn: pytest.WarningsRecorder
) -> None:
    folder = tmp_path / "releases" / "2023-01-10-results"
    assert main(["new", str(folder), "--language", language, "--date", "2023-01-10"]) == 0
    said = capsys.readouterr().out
    assert str(folder / "release.md") in said
    assert all(f"pressrelease {command} {folder}" in said for command in ("sync", "status", "render"))
    release = pressrelease.load(folder)
    assert (release.language, release.id) == (language, "2023-01-10-results")
    assert release.published.isoformat() == "2023-01-10T10:00:00+04:00"
    assert {unit.role.value for unit in release.units} == {"title", "dateline", "paragraph"}
    assert [path.name for path in folder.iterdir()] == ["release.md"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_field_that_is_explained_is_one(language: str, tmp_path: Path) -> None:
    """The release stays valid if the # is removed from every line that contains a field."""
    path = start_release(tmp_path / "new", language, day=datetime.date(2023, 1, 10))
    lines = path.read_text("utf-8").split("\n")
    end = lines.index("---", 1)
    lines.remove("# draft: true")  # what was never published was not corrected
    fields = [
        line[2:] if line.startswith(("# ", "#   ")) and _is_field(line[2:]) else line for line in lines[:end]
    ]
    assert (
        sum(line.startswith("#") for line in fields) < sum(line.startswith("#") for line in lines[:end]) - 12
    )
    picture = next(Path(__file__).parents[2].glob("docs/examples/*/briefing.jpg"))
    shutil.copy(
        picture, path.parent / next(line.split()[-1] for line in fields if line.startswith("  - file:"))
    )
    path.write_text("\n".join([*fields, *lines[end:]]), "utf-8")
    release = pressrelease.load(path.parent)
    assert release.embargo is not None
    assert (len(release.contacts), len(release.media), len(release.about)) == (1, 1, 1)


def _is_field(text: str) -> bool:
    name = text.lstrip(" -").partition(":")[0]
    return (
        ":" in text and name.replace("-", "").isascii() and name.replace("-", "").isalpha() and name.islower()
    )


@pytest.mark.parametrize(
    "title",
    [
        "What we did: a *year* in {figures} & [more] #1",
        "# 5 < 7 > 3 \\ `code` _x_",
        "1. First",
        "A  title\nin two lines",
    ],
)
def test_a_title_is_taken_letter_by_letter(title: str, tmp_path: Path) -> None:
    start_release(tmp_path / "new", "en", title=title)
    release = pressrelease.load(tmp_path / "new")
    text = release.units[release.title].texts["en"]
    assert plain_text(text.content) == " ".join(title.split())


def test_a_folder_that_exists_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "there").mkdir()
    assert main(["new", str(tmp_path / "there")]) == 2
    assert "exists already" in capsys.readouterr().err
    assert list((tmp_path / "there").iterdir()) == []


def test_an_unknown_language_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", str(tmp_path / "new"), "--language", "xx"]) == 2
    assert "there are: az, ru, en" in capsys.readouterr().err
    assert not (tmp_path / "new").exists()


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    with pytest.raises(UsageError, match="cannot be created"):
        start_release(tmp_path / "file" / "new", "en")


def test_a_newsroom_has_its_own_beginning(tmp_path: Path) -> None:
    (tmp_path / "locales" / "en").mkdir(parents=True)
    (tmp_path / "locales" / "en" / "release.md").write_text(
        "---\nid: $id\nlanguage: $language\npublished: $day\n---\n\n# Ours\n\nText.\n", "utf-8"
    )
    (tmp_path / "pressrelease.toml").write_text('locales = "locales"\n', "utf-8")
    path = start_release(tmp_path / "Yeni Şablon 1", "en", day=datetime.date(2023, 1, 10))
    assert "# Ours" in path.read_text("utf-8")
    assert pressrelease.load(path.parent).id == "yeni-sablon-1"


# ------------------------------------------------------------------------------------------------ sync, status


def test_the_examples_need_no_sync(newsroom: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = {path: path.read_bytes() for path in newsroom.rglob("*.po")}
    assert main(["sync", "."]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == len(before) == 4
    assert all("nothing to do" in line for line in lines)
    assert {path: path.read_bytes() for path in newsroom.rglob("*.po")} == before
    assert main(["status", "."]) == 0


def test_the_table_is_aligned_text_in_a_pipe(newsroom: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["status", "2030-04-15-media-accreditation"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split("  ")[0] == "release"
    assert lines[1].split() == ["2030-04-15-media-accreditation", "ru", "source", *lines[1].split()[3:]]
    column = lines[0].index("language")
    assert [line[column : column + 2] for line in lines[1:4]] == ["ru", "az", "en"]
    end = lines[0].index("missing") + len("missing")
    assert [line[end - 1] for line in lines[2:4]] == ["0", "0"]
    assert "\x1b" not in "".join(lines)


@pytest.mark.parametrize("synced", [False, True])
def test_a_correction_is_shown_with_its_lines(
    newsroom: Path, capsys: pytest.CaptureFixture[str], synced: bool
) -> None:
    """Two figures were corrected in the source after the release was published at 12:28."""
    lines = edit(newsroom, ("5000-dək", "5100-dək"), ("43 mediatur", "44 mediatur"))
    if synced:
        assert main(["sync", MODEL]) == 0
        assert "ru.po: 2 changed; 44 of 46 texts translated" in capsys.readouterr().out
    assert main(["status", MODEL]) == 1
    said = capsys.readouterr().out
    assert "2 texts have not followed the source" in said
    assert f"{MODEL}/release.md:{lines['44 mediatur']}: list 1, item 1: 44 mediatur;" in said
    for language, old in (("ru", "43 медиатура"), ("en", "43 media tours")):
        rows = (newsroom / MODEL / f"{language}.po").read_text("utf-8").split("\n")
        line = next(number for number, row in enumerate(rows, 1) if row.startswith("msgstr") and old in row)
        assert f"    {language}: stale, {MODEL}/{language}.po:{line}" in said
    assert ("run: pressrelease sync" in said) is not synced


def test_a_language_that_nobody_has_begun_is_told_in_one_line(
    newsroom: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (newsroom / MODEL / "en.po").unlink()
    assert main(["status", MODEL]) == 1
    said = capsys.readouterr().out
    assert f"nothing is translated yet in {MODEL}/en.po" in said
    assert "no entry yet" not in said


def test_releases_that_cannot_be_read_do_not_hide_the_others(
    newsroom: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (newsroom / MODEL / "ru.po").write_text('msgid "a\nmsgstr ""\n', "utf-8")
    for command in ("status", "sync"):
        assert main([command, "."]) == 2
        out, error = capsys.readouterr()
        assert "2030-04-15-media-accreditation" in out
        assert f"{MODEL}/ru.po:1: the quotation mark at the end of the text is missing" in error
        assert "Traceback" not in error


@pytest.mark.parametrize("command", ["sync", "status"])
def test_a_folder_without_releases_is_wrong_use(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([command, str(tmp_path)]) == 2
    assert "pressrelease new" in capsys.readouterr().err
    assert main([command, str(tmp_path / "nowhere")]) == 2
    assert main([command]) == 2


@pytest.mark.parametrize("command", ["new", "sync", "status"])
def test_help_has_examples(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([command, "--help"]) == 0
    said = capsys.readouterr().out
    assert "Examples:" in said
    assert f"  pressrelease {command} " in said


def agreements(said: str) -> dict[str, str]:
    """The last column of the table of one release, by language."""
    heading, *lines = said.split("\n\n")[0].splitlines()
    column = heading.index("figures agree")
    return {line.split()[1]: line[column:] for line in lines}


def change(path: Path, *changes: tuple[str, str]) -> None:
    text = path.read_text("utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    path.write_text(text, "utf-8")


def empty(path: Path) -> None:
    """Delete all translations."""
    text = re.sub(
        r'^msgstr ".*(?:\n".*)*', 'msgstr ""', path.read_text("utf-8").partition("\n\n")[2], flags=re.M
    )
    path.write_text(path.read_text("utf-8").partition("\n\n")[0] + "\n\n" + text, "utf-8")


WRONG = (("более 1000 материалов", "более 1200 материалов"),)
STALE = (("43 mediatur", "44 mediatur"),)


@pytest.mark.parametrize(
    ("source", "russian", "emptied", "told"),
    [
        ((), (), (), {"az": "yes", "ru": "yes", "en": "yes"}),
        ((), WRONG, (), {"az": "yes", "ru": "no: 1 finding", "en": "yes"}),
        ((), (), ("ru",), {"az": "so far", "ru": "not translated", "en": "yes"}),
        ((), (), ("ru", "en"), {"az": "nothing to compare", "ru": "not translated", "en": "not translated"}),
        (STALE, (), (), {"az": "so far", "ru": "so far", "en": "so far"}),
        (STALE, WRONG, (), {"az": "so far", "ru": "no: 1 finding", "en": "so far"}),
    ],
)
def test_the_column_of_the_figures_says_what_was_compared(
    newsroom: Path,
    capsys: pytest.CaptureFixture[str],
    source: tuple[tuple[str, str], ...],
    russian: tuple[tuple[str, str], ...],
    emptied: tuple[str, ...],
    told: dict[str, str],
) -> None:
    change(newsroom / MODEL / "release.md", *source)
    change(newsroom / MODEL / "ru.po", *russian)
    for language in emptied:
        empty(newsroom / MODEL / f"{language}.po")
    assert main(["status", MODEL]) == (0 if told == {"az": "yes", "ru": "yes", "en": "yes"} else 1)
    assert agreements(capsys.readouterr().out) == told


def test_a_terminal_gets_a_table_with_colours(
    newsroom: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from pressrelease.cli import status

    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLUMNS", "100")
    status._show_rich(["release", "language", "stale"], [["a", "ru", "2"], ["a", "en", "0"]])
    said = capsys.readouterr().out
    assert "\x1b[" in said
    assert "release" in said


def test_the_library_does_the_same(newsroom: Path) -> None:
    edit(newsroom, ("43 mediatur", "44 mediatur"))
    assert [one.changed for one in pressrelease.sync(newsroom / MODEL)] == [1, 1]
    status = pressrelease.status(newsroom / MODEL)
    assert not status.complete
    assert [one.unit.texts["az"].text for one in status.behind] == ["44 mediatur;"]
