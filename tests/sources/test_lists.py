"""Typed numbers of lists are no figures, so that they agree with those that a word processor counts."""

from __future__ import annotations

from pathlib import Path

import pytest

import pressrelease
from pressrelease.sources import read_texts

from .documents import docx, paragraph, run

LISTS = {
    "1. Bakı\n\n2. Gəncə\n\n3. Şəki": ["Bakı", "Gəncə", "Şəki"],
    "1) Bakı\n2) Gəncə": ["Bakı", "Gəncə"],
    "1. Giriş\n\n1.1 Tarix\n\n1.2 Bu gün\n\n2. Son": ["Giriş", "Tarix", "Bu gün", "Son"],
    "1. Bakı\n\nOrada 43 tur oldu.\n\n2. Gəncə": ["Bakı", "Orada 43 tur oldu.", "Gəncə"],
    "1. Bakı\n\n2. Gəncə\n\n1. Şəki\n\n2. Quba": ["Bakı", "Gəncə", "Şəki", "Quba"],
    "1. Bakı, təkdir": ["1. Bakı, təkdir"],
    "2. Bakı\n\n3. Gəncə": ["2. Bakı", "3. Gəncə"],
    "1. Bakı\n\n3. Gəncə": ["1. Bakı", "3. Gəncə"],
    "43 tur oldu.\n\n44 nəfər gəldi.": ["43 tur oldu.", "44 nəfər gəldi."],
    "1.5 milyon nəfər\n\n1.6 milyon nəfər": ["1.5 milyon nəfər", "1.6 milyon nəfər"],
    "1.1 milyon nəfər\n\n1.2 milyon nəfər": ["1.1 milyon nəfər", "1.2 milyon nəfər"],
    "1.\n\n2.": ["1.", "2."],
}


@pytest.mark.parametrize("text, shown", LISTS.items())
def test_numbers_of_a_list_are_known_by_their_order(tmp_path: Path, text: str, shown: list[str]) -> None:
    (tmp_path / "a.az.txt").write_text(text, "utf-8")
    document = read_texts([tmp_path / "a.az.txt"]).documents["az"]
    assert [segment.text for segment in document.segments] == shown


def test_places_and_marks_stay_those_of_the_file(tmp_path: Path) -> None:
    (tmp_path / "a.az.txt").write_text("1. Bakıda 43 tur\n\n  2. Gəncədə 12 tur", "utf-8")
    document = read_texts([tmp_path / "a.az.txt"]).documents["az"]
    assert [(one.place.line, one.place.column, one.locate(8).column) for one in document.segments] == [
        (1, 4, 12),
        (3, 6, 14),
    ]
    body = paragraph(run("1. ", "<w:b/>"), run("Bakıda", "<w:b/>"), run(" 43")) + paragraph(run("2. Gəncədə"))
    (tmp_path / "b.az.docx").write_bytes(docx(body))
    first = read_texts([tmp_path / "b.az.docx"]).documents["az"].segments[0]
    assert [(one.kind, first.text[one.start : one.end]) for one in first.marks] == [("strong", "Bakıda")]


def test_a_typed_list_agrees_with_an_automatic_one(tmp_path: Path) -> None:
    names = {"az": ("Bakıda 43 tur", "Gəncədə 12 tur"), "ru": ("В Баку 43 тура", "В Гяндже 12 туров")}
    typed = "".join(paragraph(run(f"{number}. {name}")) for number, name in enumerate(names["az"], 1))
    automatic = "".join(paragraph(run(name), properties="<w:numPr/>") for name in names["ru"])
    for code, body in (("az", typed), ("ru", automatic)):
        (tmp_path / f"a.{code}.docx").write_bytes(docx(body))
    assert not pressrelease.check(pressrelease.load(sorted(tmp_path.iterdir())))
