"""Decomposed letters in loose texts are composed when read, and keep their places in the file."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from pressrelease.checks import check
from pressrelease.composition import compose
from pressrelease.sources import read_texts
from tests.sources.documents import docx, paragraph, run

WORDS = "Görüşdə üç yüz nəfər iştirak etdi, ölkənin hər yerindən."
OTHER = "Во встрече участвовали триста человек, приехавших ещё и из районов."
XLIFF = (
    '<xliff version="2.0" srcLang="az" trgLang="ru" xmlns="urn:oasis:names:tc:xliff:document:2.0"><file id="f">'
    '<unit id="u"><segment><source>{az}</source><target>{ru}</target></segment></unit></file></xliff>'
)
PO = (
    'msgid ""\nmsgstr "Language: ru\\nX-Source-Language: az\\nContent-Type: text/plain; charset=UTF-8\\n"\n\n'
    'msgid "{az}"\nmsgstr "{ru}"\n'
)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.az.txt", WORDS),
        ("a.az.md", f"**{WORDS}**\n"),
        ("a.az.html", f"<p>{WORDS}</p>"),
        ("a.az.docx", docx(paragraph(run(unicodedata.normalize("NFD", WORDS))))),
        ("a.xlf", XLIFF.format(az=WORDS, ru=OTHER)),
        ("a.po", PO.format(az=WORDS, ru=OTHER)),
    ],
)
def test_every_source_gives_composed_letters(tmp_path: Path, name: str, content: str | bytes) -> None:
    path = tmp_path / name
    written = unicodedata.normalize("NFD", content).encode() if isinstance(content, str) else content
    path.write_bytes(written)
    texts = read_texts([path])
    assert texts.documents["az"].segments[0].text == WORDS
    for segment in texts.documents["ru"].segments if "ru" in texts.documents else ():
        assert segment.text == OTHER


@pytest.mark.parametrize("name", ["a.az.txt", "a.az.md"])
def test_every_letter_is_found_at_its_place(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    content = f"- Çıxış\n\n  {WORDS[:40]}\n{WORDS[40:]} {WORDS}\n{WORDS}\n"
    path.write_text(unicodedata.normalize("NFD", content), encoding="utf-8")
    lines = path.read_text(encoding="utf-8").split("\n")
    for segment in read_texts([path]).documents["az"].segments:
        for at, letter in enumerate(segment.text):
            place = segment.locate(at)
            written = lines[place.line - 1][place.column - 1 : place.column + 1]
            assert letter == " " or letter in compose(written), (segment.text[:at], written)


def test_marks_keep_their_stretches(tmp_path: Path) -> None:
    path = tmp_path / "a.az.md"
    path.write_text(unicodedata.normalize("NFD", "Özü **üç yüz** və [Şəki](https://e.org) üçün."), "utf-8")
    (segment,) = read_texts([path]).documents["az"].segments
    assert [segment.text[mark.start : mark.end] for mark in segment.marks] == ["üç yüz", "Şəki"]


def test_a_finding_stands_where_the_letters_are_written(tmp_path: Path) -> None:
    files = {"a.az.txt": "Özü: üç yüz nəfər gəldi.", "a.ru.txt": "Ещё один приём: четырёх тысяч человек."}
    for name, text in files.items():
        (tmp_path / name).write_text(unicodedata.normalize("NFD", text), encoding="utf-8")
    report = check(read_texts([tmp_path / name for name in files]))
    places = {
        (Path(one.path).name, one.column) for finding in report for one in (finding, *finding.witnesses)
    }
    for name, figure in (("a.az.txt", "üç yüz"), ("a.ru.txt", "четырёх тысяч")):
        written = (tmp_path / name).read_text(encoding="utf-8")
        assert (name, written.index(unicodedata.normalize("NFD", figure)) + 1) in places
