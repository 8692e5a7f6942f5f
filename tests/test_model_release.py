"""The model release, from its folder to its files: every fact is in every language and every format."""

from __future__ import annotations

import html
import re
from datetime import datetime
from pathlib import Path
from zipfile import ZipFile

import pytest
from model_facts import FACTS, missing_facts, squeezed

import pressrelease as pr

LANGUAGES = ("az", "ru", "en")


def rendered_text(path: Path) -> str:
    """The text of a file, extracted by simple means, independent of the package."""
    if path.suffix == ".docx":
        with ZipFile(path) as package:
            text = package.read("word/document.xml").decode().replace("<w:noBreakHyphen/>", "-")
        return html.unescape(re.sub(r"<[^>]+>", "", re.sub(r"</w:(?:p|tc)>", "\n", text)))
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".txt":
        return text
    if path.suffix == ".xml":
        text = html.unescape(re.sub(r"<!\[CDATA\[(.*?)\]\]>", r"\1", text, flags=re.DOTALL))
    text = re.sub(r"<(script|style|title)\b.*?</\1>", "", text, flags=re.DOTALL)
    return html.unescape(re.sub(r"<[^>]+>", " ", text))


@pytest.fixture(scope="session")
def files(rendered: Path) -> dict[tuple[str, str], Path]:
    """The files of the model release by language and ending."""
    found = [
        path
        for path in rendered.rglob("*")
        if path.parent.name in LANGUAGES and "akk" not in path.name and "accr" not in path.name
    ]
    return {(path.parent.name, path.suffix): path for path in found}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("suffix", [".html", ".docx", ".xml", ".txt"])
def test_every_fact_is_there(files: dict[tuple[str, str], Path], language: str, suffix: str) -> None:
    text = rendered_text(files[language, suffix])
    missing = missing_facts(text, language)
    if suffix == ".xml":  # a feed has dates in separate fields
        missing = [fact for fact in missing if fact not in FACTS[language][-3:]]
    if suffix == ".txt":  # a table in plain text pads its cells or names them
        missing = [fact for fact in missing if not _in_order(fact, text)]
    assert missing == []


def _in_order(fact: str, text: str) -> bool:
    words = [re.escape(word) for word in fact.split()]
    return re.search(r"[^\n]*?".join(words), text.replace("\u00a0", " ")) is not None


def test_a_fact_that_is_gone_is_noticed(files: dict[tuple[str, str], Path]) -> None:
    text = rendered_text(files["az", ".txt"])
    assert "950 nömrəli" in " ".join(text.replace("\u00a0", " ").split())
    assert missing_facts(squeezed(text).replace("950", "590"), "az") != []


def test_the_release_is_complete_in_three_languages(model_release: Path) -> None:
    release = pr.load(model_release)
    assert release.language == "az"
    assert release.languages == LANGUAGES
    assert release.published == datetime.fromisoformat("2023-01-10T12:28+04:00")
    assert release.updated is not None
    assert len(release.contacts) == 2
    for unit in release.units:
        assert set(unit.texts) == set(LANGUAGES)
        assert {text.state for text in unit.texts.values()} <= {"source", "translated"}, unit


def test_editions_differ_in_words_and_in_nothing_else(files: dict[tuple[str, str], Path]) -> None:
    """The same elements in the same order inside the article of all three pages."""
    shapes = []
    for language in LANGUAGES:
        text = files[language, ".html"].read_text(encoding="utf-8")
        article = re.search(r"<article\b.*</article>", text, flags=re.DOTALL)
        assert article
        shapes.append(
            re.findall(r"</?(h[1-6]|p|ul|ol|li|table|t[rhd]|blockquote|figure|img)\b", article.group())
        )
    assert shapes[0] == shapes[1] == shapes[2]
    assert len(shapes[0]) > 50


def test_the_same_input_gives_the_same_bytes(
    rendered: Path, model_release: Path, announcement: Path, tmp_path: Path
) -> None:
    """A second run, at another time, into another folder."""
    later = datetime.fromisoformat("2044-02-29T23:59:59+00:00")
    pr.render([model_release, announcement], tmp_path, formats=("html", "docx", "rss", "text"), at=later)
    first = {path.relative_to(rendered): path.read_bytes() for path in rendered.rglob("*") if path.is_file()}
    second = {path.relative_to(tmp_path): path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    assert sorted(first) == sorted(second)
    assert [path for path in first if first[path] != second[path]] == []


def test_the_announcement_is_kept_back(announcement: Path, tmp_path: Path) -> None:
    before = datetime.fromisoformat("2030-04-15T08:59+04:00")
    written = pr.render(announcement, tmp_path, formats=("html", "rss"), at=before)
    assert {path.suffix for path in written} == {".html", ".rtf"}
    pr.render(announcement, tmp_path, formats=("rss",), at=datetime.fromisoformat("2030-04-15T09:00+04:00"))
    assert len(list(tmp_path.rglob("*.xml"))) == 3
