"""What a run says of the newsroom's files: once, and only when all goes well."""

from __future__ import annotations

import shutil
from datetime import datetime
from pathlib import Path

import pytest
from word_files import PAGE, line, refer, text_of, word_file

import pressrelease as pr
from pressrelease.cli import main
from pressrelease.errors import InputError, Mistake


@pytest.fixture
def newsroom(tmp_path: Path, examples: Path) -> Path:
    """The examples, with a letterhead for one of their languages."""
    folder = tmp_path / "newsroom"
    shutil.copytree(examples, folder)
    with (folder / "pressrelease.toml").open("a", encoding="utf-8") as settings:
        settings.write('\n[letterhead]\nru = "ru.docx"\n')
    return folder


def letterhead(words: str) -> bytes:
    return word_file(
        sections=(refer("header1") + PAGE,), header1=line(text_of(words)), settings="<w:trackRevisions/>"
    )


def test_notes_about_a_letterhead_come_once_for_all_releases(newsroom: Path, tmp_path: Path) -> None:
    (newsroom / "ru.docx").write_bytes(letterhead("{publisher}"))
    notes: list[Mistake] = []
    after = datetime.fromisoformat("2031-01-01T00:00Z")
    pr.render(newsroom, tmp_path / "out", "docx,text", at=after, note=notes.append)
    assert [note.path for note in notes] == [str(newsroom / "ru.docx")] * 2
    assert notes[0].message.startswith("the letterhead lacks the styles Title, Subtitle")
    assert notes[1].message == "left out of the letterhead: the tracking of changes"
    notes.clear()
    pr.render(newsroom, tmp_path / "other", "docx", languages="az", at=after, note=notes.append)
    assert notes == []


def test_the_command_tells_the_notes(
    newsroom: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (newsroom / "ru.docx").write_bytes(letterhead("{publisher}"))
    assert main(["render", str(newsroom), "-o", str(tmp_path / "out"), "-f", "docx"]) == 0
    told = capsys.readouterr().err
    assert f"note: {newsroom / 'ru.docx'}: left out of the letterhead: the tracking of changes\n" in told


def test_a_letterhead_that_is_refused_stops_the_run(newsroom: Path, tmp_path: Path) -> None:
    (newsroom / "ru.docx").write_bytes(letterhead("{publsher}"))
    with pytest.raises(InputError, match=r"has \{publsher\} .* \(did you mean \{publisher\}\?\)"):
        pr.render(newsroom, tmp_path / "out", "docx")
    assert not (tmp_path / "out").exists()
