"""A long-running process sees the changes of a newsroom since the last call, and compiles nothing twice."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from PIL import Image

import pressrelease as pr
from pressrelease import templating
from pressrelease.config import Config
from pressrelease.formats._docx_letterhead import own_letterhead
from pressrelease.newsroom import Newsroom, Newsrooms

from .conftest import MakeRelease

SETTINGS = """
templates = "templates"
locales = "locales"
logo = "logo.png"
letterhead = "paper.docx"
[publisher]
az = "Birinci"
"""


def write_footer(house: Path, word: str) -> None:
    (house / "templates/html/footer.html").write_text(f"<footer>{word}</footer>", "utf-8")


def write_block(house: Path, word: str) -> None:
    text = f'{{% macro part(content) %}}<p class="{word}">{{{{ content }}}}</p>{{% endmacro %}}'
    (house / "templates/html/blocks/paragraph.html").write_text(text, "utf-8")


def write_brand(house: Path, word: str) -> None:
    (house / "templates/html/brand.css").write_text(f":root{{--{word}:1}}", "utf-8")


def write_words(house: Path, word: str) -> None:
    text = f'msgid "Press release"\nmsgstr "{word}"\n'
    (house / "locales/az/pressrelease.po").write_text(text, "utf-8")


def write_logo(house: Path, word: str) -> None:
    Image.new("RGB", (2, 2), "red" if word == "first" else "blue").save(house / "logo.png")


def write_letterhead(house: Path, word: str) -> None:
    document = docx.Document(str(own_letterhead()))
    document.sections[0].footer.paragraphs[0].add_run(word)
    document.save(str(house / "paper.docx"))


def write_settings(house: Path, word: str) -> None:
    (house / "pressrelease.toml").write_text(SETTINGS.replace("Birinci", word), "utf-8")


WAYS = (write_footer, write_block, write_brand, write_words, write_logo, write_letterhead, write_settings)
Write = Callable[[Path, str], None]


@pytest.fixture
def house(release: MakeRelease, tmp_path: Path) -> Path:
    """A newsroom that overrides everything it can."""
    release(name="B")
    house = tmp_path / "house"
    for folder in ("templates/html/blocks", "locales/az"):
        (house / folder).mkdir(parents=True)
    for write in WAYS:
        write(house, "first")
    return house


def rendered(what: pr.Release | Path, output: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in pr.render(what, output, languages="az")}


@pytest.mark.parametrize("write", WAYS, ids=lambda write: write.__name__.removeprefix("write_"))
def test_a_changed_file_is_seen_by_the_next_call(house: Path, write: Write, tmp_path: Path) -> None:
    loaded = pr.load(house / "one")
    old = rendered(house / "one", tmp_path / "old")
    assert rendered(loaded, tmp_path / "loaded") == old
    digest = loaded.newsroom.digest()
    before = {path: path.read_bytes() for path in house.rglob("*") if path.is_file()}
    write(house, "other")  # the same length, in the same second
    new = rendered(house / "one", tmp_path / "new")
    assert new != old
    if write is not write_settings:  # a release keeps the settings that it was loaded with
        assert rendered(loaded, tmp_path / "again") == new
        assert loaded.newsroom.digest() != digest
    assert Newsrooms().of(house).digest() != digest
    for path, content in before.items():
        path.write_bytes(content)
    assert rendered(house / "one", tmp_path / "back") == old
    assert Newsrooms().of(house).digest() == digest


def test_a_file_of_ones_own_is_seen_when_it_comes_and_when_it_goes(house: Path, tmp_path: Path) -> None:
    old = rendered(house / "one", tmp_path / "old")
    (house / "templates/html/headline.html").write_text("<h1>x</h1>", "utf-8")
    assert rendered(house / "one", tmp_path / "new") != old
    (house / "templates/html/headline.html").unlink()
    assert rendered(house / "one", tmp_path / "back") == old


def test_a_second_call_compiles_no_template(house: Path, tmp_path: Path) -> None:
    rendered(house / "one", tmp_path / "out")
    compiled = templating._compiled.cache_info().misses
    rendered(house / "one", tmp_path / "out")
    assert templating._compiled.cache_info().misses == compiled
    write_footer(house, "other")
    rendered(house / "one", tmp_path / "out")
    assert templating._compiled.cache_info().misses == compiled + 1


# ------------------------------------------------------------------------------------------------ the digest


def test_the_digest_is_that_of_what_is_in_the_files(house: Path, tmp_path: Path) -> None:
    digest = Newsrooms().of(house).digest()
    os.utime(house / "logo.png", (1, 1))
    (house / "templates/.html.swp").write_text("an editor's own", "utf-8")
    moved = house.rename(tmp_path / "moved")
    assert Newsrooms().of(moved).digest() == digest
    (moved / "templates/html/footer.html").rename(moved / "templates/html/foot.html")
    assert Newsrooms().of(moved).digest() != digest


@pytest.mark.parametrize(
    "config",
    [
        Config(languages=("az", "ru")),
        Config(languages=("az", "en", "ru")),
        Config(publisher={"az": "a"}),
        Config(publisher={"ru": "a"}),
        Config(site="https://a.example.org/"),
        Config(timezone="Europe/Berlin"),
        Config(select=("weekday",)),
        Config(ignore=("weekday",)),
        Config(severity={"weekday": "note"}),
        Config(glossary=({"az": ("a",)},)),
        Config(number_style={"az": "none"}),
    ],
    ids=repr,
)
def test_the_digest_changes_with_every_setting(config: Config) -> None:
    assert Newsroom(config).digest() != Newsroom().digest()
    assert Newsroom(config).digest() == Newsroom(config).digest()
