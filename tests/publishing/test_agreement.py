"""All formats agree on the source of a release, and on whether it was withdrawn."""

from __future__ import annotations

import io
import json
import re
import shutil
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from hand_made import SITE, edition, file_of, release, said, under
from lxml import etree

import pressrelease as pr
from pressrelease.formats import FORMATS
from pressrelease.model import Edition
from pressrelease.newsroom import Newsroom

LANGUAGES = ("az", "ru", "en")
DC = "{http://purl.org/dc/elements/1.1/}"


class Rendered:
    """One edition in all formats, opened with independent readers."""

    def __init__(self, made: Edition) -> None:
        files = {name: file_of(FORMATS.get(name), [made]) for name in FORMATS.names()}
        self.words = {name: FORMATS.get(name).read_back(content) for name, content in files.items()}
        self.page = etree.fromstring(files["html"], etree.HTMLParser(encoding="utf-8"))
        self.data = json.loads(self.page.findtext(".//script"))
        self.item = etree.fromstring(files["rss"]).find("channel/item")
        self.properties = docx.Document(io.BytesIO(files["docx"])).core_properties


# ------------------------------------------------------------------------------------------------ from whom it comes


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("publisher", "source", "told", "author"),
    [
        ("Ministry", "Press Service", "Press Service", "Press Service"),
        ("Ministry", "", "", "Ministry"),
        ("Ministry", "Ministry", "", "Ministry"),
        ("", "Press Service", "", "Press Service"),
        ("", "", "", ""),
    ],
)
def test_all_formats_name_the_same_source(
    language: str, publisher: str, source: str, told: str, author: str
) -> None:
    config = replace(SITE, publisher={language: publisher} if publisher else {})
    one = Rendered(under(config, edition(language, source=source, about=(), contacts=())))
    label = Newsroom(SITE).words(language)("Source")
    for name, words in one.words.items():
        lines = " ".join(words.split())
        assert (f"{label}: {told}" in lines or f"{label} {told}" in lines) if told else label not in lines, (
            name
        )
    authors = [one.data.get("author", {}).get("name", ""), one.properties.author]
    assert {*authors, one.item.findtext(f"{DC}creator") or ""} == {author}
    assert one.data.get("publisher", {}).get("name", "") == (publisher or source)
    assert one.properties.last_modified_by == (publisher or source)


# ------------------------------------------------------------------------------------------------ whether it stands


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_withdrawn_release_says_so_wherever_its_title_stands_alone(language: str) -> None:
    one = Rendered(edition(language, release(withdrawn=0), withdrawn=said("x"), title=said("T")))
    title = f"{Newsroom(SITE).words(language)('Withdrawn')}: T"
    assert one.page.findtext(".//title") == f"{title} \u2013 {SITE.publisher[language]}"
    assert one.page.xpath("//meta[@property='og:title']/@content") == [title]
    assert one.data["headline"] == one.item.findtext("title") == title
    assert one.page.xpath("//h1/text()") == ["T"]  # below the notice that says why


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_release_that_stands_does_not(language: str) -> None:
    one = Rendered(edition(language, title=said("T")))
    assert one.page.xpath("//meta[@property='og:title']/@content") == ["T"]
    assert one.data["headline"] == one.item.findtext("title") == one.properties.title == "T"


# ------------------------------------------------------------------------------------------------ the publisher's logo


def test_the_logo_is_published_where_the_structured_data_say(tmp_path: Path, examples: Path) -> None:
    newsroom = tmp_path / "newsroom"
    shutil.copytree(examples, newsroom)
    (newsroom / "crest.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>', "utf-8")
    settings = newsroom / "pressrelease.toml"
    settings.write_text('logo = "crest.svg"\n' + settings.read_text("utf-8"), "utf-8")
    model = newsroom / "2023-01-10-communication-results"
    written = pr.render(model, tmp_path / "out", formats="html,text")
    (logo,) = (path.name for path in written if path.suffix == ".svg")
    assert re.fullmatch(r"crest-[0-9a-f]{8}\.svg", logo)
    page = next(path for path in written if path.suffix == ".html").read_text("utf-8")
    assert f'"logo":{{"@type":"ImageObject","url":"https://press.example.org/media/{logo}"}}' in page
    # plain text shows no picture
    assert not any(path.suffix == ".svg" for path in pr.render(model, tmp_path / "text", formats="text"))


def test_two_logos_of_one_name_are_not_mixed_up(tmp_path: Path, examples: Path) -> None:
    for name in ("one", "two"):
        shutil.copytree(examples, tmp_path / name)
        (tmp_path / name / "logo.svg").write_text(
            f'<svg xmlns="http://www.w3.org/2000/svg" id="{name}"/>', "utf-8"
        )
        settings = tmp_path / name / "pressrelease.toml"
        settings.write_text('logo = "logo.svg"\n' + settings.read_text("utf-8"), "utf-8")
    model = tmp_path / "one" / "2023-01-10-communication-results"
    announcement = tmp_path / "two" / "2030-04-15-media-accreditation"
    written = pr.render([model, announcement], tmp_path / "out", formats="html")
    logos = [path.read_text("utf-8") for path in written if path.suffix == ".svg"]
    assert [f'id="{name}"' in logo for name, logo in zip(("one", "two"), logos, strict=True)] == [True, True]
