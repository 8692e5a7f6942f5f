"""Words of other languages in the files that readers get, and how these files are read again."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path
from zipfile import ZipFile

import pytest

import pressrelease as pr

RELEASE = """\
---
id: press-day
language: az
languages: [az, ru]
published: 2023-03-03T10:00+04:00
subtitle: Qonaq “Коммерсантъ” qəzeti
attachments:
- title: “Правда” qəzetinin 43 səhifəlik nömrəsi
  file: nomre.pdf
---

# “Новая газета” və 43 redaksiya

Qəzet [**Le Monde**, 2 nömrə](lang:fr) yazır, RSF-nin **“Труд”** qəzeti də: 1000-dən çox məqalə.

| Ad | Say |
|---|---:|
| Известия | 5 |
"""
RU = {
    "title": ("“Новая газета” və 43 redaksiya", "«Новая газета» и 43 редакции"),
    "subtitle": ("Qonaq “Коммерсантъ” qəzeti", "Гость — «Коммерсантъ», xalqın sözü"),
    "attachment": ("“Правда” qəzetinin 43 səhifəlik nömrəsi", "Номер «Правды» на 43 страницах"),
    "paragraph": (
        "Qəzet [**Le Monde**, 2 nömrə](lang:fr) yazır, RSF-nin **“Труд”** qəzeti də: 1000-dən çox məqalə.",
        "Газета [**Le Monde**, 2 номера](lang:fr) пишет, RSF и [**«Труд»**](lang:ru) тоже: более 1000 статей.",
    ),
    "table header": ("Ad", "Название"),
    "table cell": ("Известия", "Известия"),
}
SETTINGS = 'site = "https://press.example.org/"\n[foreign]\nfr = ["RSF"]\n'


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A release with such words, in two languages and all formats."""
    folder = tmp_path_factory.mktemp("foreign")
    (folder / "release.md").write_text(RELEASE, "utf-8")
    (folder / "nomre.pdf").write_bytes(b"%PDF-1.7")
    (folder / "pressrelease.toml").write_text(SETTINGS, "utf-8")
    entries = [f'msgctxt "{role}"\nmsgid "{az}"\nmsgstr "{ru}"\n' for role, (az, ru) in RU.items()]
    entries.append('msgctxt "table header"\nmsgid "Say"\nmsgstr "Число"\n')
    head = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n'
    (folder / "ru.po").write_text("\n".join([head, *entries]), "utf-8")
    pr.render(folder, folder / "out")
    return folder / "out"


def file(made: Path, code: str, suffix: str) -> Path:
    (found,) = [one for one in (made / code).iterdir() if one.suffix == suffix]
    return found


MARKED = {
    "az": [
        ("ru", "Новая газета"), ("ru", "Коммерсантъ"), ("fr", "Le Monde, 2\u00a0nömrə"), ("fr", "RSF"), ("ru", "Труд"),
        ("ru", "Известия"), ("ru", "Правда"),
    ],
    "ru": [("az", "xalqın sözü"), ("fr", "Le Monde, 2\u00a0номера"), ("fr", "RSF")],
}  # fmt: skip


@pytest.mark.parametrize("code", MARKED)
def test_a_page_marks_them_with_their_language(made: Path, code: str) -> None:
    text = file(made, code, ".html").read_text("utf-8")
    article = text[text.index("<article") : text.index("</article>")]
    spans = re.findall(r'<span lang="(\w\w)">(.*?)</span>', article)
    assert [(of, re.sub("<.*?>", "", words)) for of, words in spans] == MARKED[code]
    assert (
        "<span lang" not in text[: text.index("<article")]
    )  # the title and the descriptions hold plain text


@pytest.mark.parametrize("code", MARKED)
def test_a_feed_marks_them_in_its_full_texts_alone(made: Path, code: str) -> None:
    feed = (made / code / "feed.xml").read_text("utf-8")
    before, content = feed.split("<content:encoded>")
    assert "lang=" not in re.sub(r"hreflang=\S+", "", before)
    marked = [one for one in MARKED[code] if one[1] != "Новая газета"]  # that is in the title
    assert re.findall(r'<span lang="(\w\w)"', unescape(content)) == [of for of, _ in marked]


@pytest.mark.parametrize("code", MARKED)
def test_a_document_proofreads_them_in_their_language(made: Path, code: str) -> None:
    with ZipFile(file(made, code, ".docx")) as archive:
        document = archive.read("word/document.xml").decode()
    runs = re.findall(r'<w:lang w:val="([^"]+)"/></w:rPr>((?:<w:t .*?</w:t>|<w:noBreakHyphen/>)+)', document)
    own = {"az": "az-Latn-AZ", "ru": "ru-RU"}
    other = [(of, re.sub("<.*?>", "", words)) for of, words in runs if of != own[code]]
    expected = [(own.get(of, of), words) for of, words in MARKED[code]]
    # a bold word is a run of its own
    assert "|".join(f"{of} {words}" for of, words in other).replace("|fr , 2", ", 2") == "|".join(
        f"{of} {words}" for of, words in expected
    )


def test_a_text_has_the_words_alone(made: Path) -> None:
    text = file(made, "az", ".txt").read_text("utf-8")
    assert "Qəzet Le Monde, 2\u00a0nömrə yazır, RSF-nin “Труд” qəzeti də" in text
    assert "lang" not in text.replace("language", "")


@pytest.mark.parametrize("suffix", [".html", ".docx", ".txt"])
def test_files_with_them_are_read_again_as_one_text(made: Path, suffix: str) -> None:
    texts = pr.load([file(made, "az", suffix), file(made, "ru", suffix)])
    assert set(texts.documents) == {"az", "ru"}
    assert [one for one in pr.check(texts).findings if one.check != "unread-part"] == []
    words = " ".join(segment.text for segment in texts.documents["az"].segments).replace("\u00a0", " ")
    assert "Qəzet Le Monde, 2 nömrə yazır, RSF-nin “Труд” qəzeti də: 1000-dən çox məqalə." in words


def test_a_mark_in_one_language_alone_is_no_finding(made: Path) -> None:
    assert pr.check(pr.load(made.parent)).findings == ()
