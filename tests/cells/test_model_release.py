"""The model release with a table of numbers, with each language as the source: every edition has its own numbers."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest
from lxml import html
from turned_release import HEADINGS, LANGUAGES, NUMBERS, write_release

import pressrelease as pr


@pytest.fixture(scope="module", params=LANGUAGES)
def files(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, model_release: Path
) -> Path:
    """All files of the release, checked and rendered, with one language as its source."""
    place = tmp_path_factory.mktemp(request.param)
    folder = write_release(place / "2023-01-10-communication-results", request.param, model_release)
    release = pr.load(folder)
    assert pr.check(release).findings == ()
    assert pr.status(release).complete
    pr.render(folder, place / "out", formats=("html", "docx", "rss", "text"))
    return place / "out"


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_page_has_the_numbers_of_its_language(files: Path, code: str) -> None:
    (page,) = (files / code).glob("*.html")
    (table,) = html.fromstring(page.read_bytes()).iter("table")
    rows = [[_plain(cell.text_content()) for cell in row.xpath("th|td")] for row in table.iter("tr")]
    assert rows == [list(HEADINGS[code]), *map(list, NUMBERS[code])]


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_document_has_the_numbers_of_its_language(files: Path, code: str) -> None:
    (document,) = (files / code).glob("*.docx")
    (table,) = docx.Document(str(document)).tables
    assert [[_plain(cell.text) for cell in row.cells] for row in table.rows][1:] == list(
        map(list, NUMBERS[code])
    )


@pytest.mark.parametrize(
    ("code", "suffix"), [(code, suffix) for code in LANGUAGES for suffix in ("xml", "txt")]
)
def test_the_feed_and_the_text_have_the_numbers_of_their_language(
    files: Path, code: str, suffix: str
) -> None:
    (file,) = (files / code).glob(f"*.{suffix}")
    text = _plain(file.read_text(encoding="utf-8")).replace("&lt;", "<")
    assert [number for row in NUMBERS[code] for number in row if number not in text] == []


def _plain(text: str) -> str:
    return text.replace("\u00a0", " ").strip()
