"""Templates and words that a newsroom replaces, and the reports of its mistakes in them."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import polib
import pytest

import pressrelease
from pressrelease.config import Config
from pressrelease.errors import InputError, UsageError
from pressrelease.formats.html import render
from pressrelease.newsroom import Newsroom
from pressrelease.resources import folder, read_phrases
from pressrelease.templating import Templates
from tests.hand_made import SITE, edition, moment, publication, release, under

ROOT = Path(__file__).parent.parent.parent
PACKAGE = Path(pressrelease.__file__).parent  # in a checkout or out of a wheel
LANGUAGES = ("az", "ru", "en")
CATALOGS = {code: polib.pofile(str(folder("locales") / code / "pressrelease.po")) for code in LANGUAGES}


def page(templates: Path | None = None, locales: Path | None = None) -> str:
    one = under(replace(SITE, templates=templates, locales=locales), edition())
    return render([one], publication(one)).decode()


def write(root: Path, name: str, text: str) -> Path:
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return root


# ------------------------------------------------------------------------------------------------ templates


def test_one_part_is_replaced_and_all_others_stay(tmp_path: Path) -> None:
    write(tmp_path, "html/footer.html", "<footer>{{ publisher }} & {{ edition.slug }}</footer>")
    told = page(tmp_path)
    assert "<footer>The Ministry & results-en</footer>" in told
    assert told.replace("<footer>The Ministry & results-en</footer>", "").count("<footer") == 1
    assert '<p class="kind">Press release</p>' in told


def test_a_part_can_be_put_around_the_packages_own(tmp_path: Path) -> None:
    write(
        tmp_path,
        "html/dateline.html",
        '<div class="ours">{% include "pressrelease/html/dateline.html" %}</div>',
    )
    assert re.search(r'<div class="ours"><p class="dateline">Baku, <time', page(tmp_path))


def test_one_kind_of_block_and_the_colours_are_replaced(tmp_path: Path) -> None:
    write(
        tmp_path,
        "html/blocks/quotation.html",
        "{% macro part(paragraphs, speaker) %}<q>{{ speaker }}</q>{% endmacro %}",
    )
    write(
        tmp_path,
        "html/brand.css",
        ":root { --accent: #123456; } /* {{ no template }} </style> */ a::after { content: '</style>' }",
    )
    told = page(tmp_path)
    assert "<q>Jane Doe, press officer</q>" in told
    assert "--accent: #123456" in told
    assert "--accent: #1c4478; --bar" in told  # paper keeps its own
    assert told.count("</style>") == 1


def test_the_same_text_is_escaped_in_a_template_of_ones_own(tmp_path: Path) -> None:
    one = under(replace(SITE, templates=tmp_path), edition(place="<b>"))
    write(tmp_path, "html/footer.html", "<p>{{ edition.place }}</p>")
    told = render([one], publication(one)).decode()
    assert "<p>&lt;b&gt;</p>" in told


@pytest.mark.parametrize(
    "name, text, line, told",
    [
        ("html/footer.html", "<p>\n{% if %}\n</p>", 2, "Expected an expression"),
        ("html/footer.html", "<p>\n\n{{ contcts }}</p>", 3, "contcts"),
        ("html/footer.html", "{{ 1 // 0 }}", 1, "division"),
        ("html/footer.html", "{{ say('No such words') }}", 0, "No such words"),
        ("html/footer.html", "<p>\n{% include 'html/fotter.html' %}", 2, "html/fotter.html"),
        (
            "html/blocks/quotation.html",
            "{% macro part(paragraphs, speaker) %}\n{{ spaker }}{% endmacro %}",
            2,
            "spaker",
        ),
        (
            "html/blocks/quotation.html",
            "{% macro part(paragraphs) %}\n{% endmacro %}",
            0,
            "part(paragraphs, speaker)",
        ),
        ("html/blocks/quotation.html", "{% macro quotation() %}\n{% endmacro %}", 0, "part"),
    ],
)
def test_a_mistake_in_a_template_is_told_with_its_place(
    tmp_path: Path, name: str, text: str, line: int, told: str
) -> None:
    write(tmp_path, name, text)
    with pytest.raises((InputError, UsageError), match=re.escape(told)) as caught:
        page(tmp_path)
    if line:
        assert isinstance(caught.value, InputError)
        (mistake,) = caught.value.mistakes
        assert (mistake.path, mistake.line) == (str(tmp_path / name), line)
    else:
        assert Path(name).name in str(caught.value) or told in str(caught.value)


@pytest.mark.parametrize("name", ["html/footer.html", "html/brand.css"])
def test_a_template_in_another_encoding_is_named(tmp_path: Path, name: str) -> None:
    write(tmp_path, name, "")
    (tmp_path / name).write_bytes("<p>\u0259</p>".encode("utf-16"))
    with pytest.raises(InputError, match="the file is not UTF-8") as caught:
        page(tmp_path)
    assert caught.value.mistakes[0].path == str(tmp_path / name)


def test_a_folder_of_templates_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="nowhere"):
        page(tmp_path / "nowhere")


def test_every_template_is_read_by_some_page_and_told_in_the_manual() -> None:
    root = folder("templates")
    names = {path.relative_to(root).as_posix() for path in root.glob("html/**/*.*")}
    manual = (ROOT / "docs" / "templates.md").read_text("utf-8")
    assert {name for name in names if f"`{name.removeprefix('html/')}`" not in manual} == set()
    code = "".join(path.read_text("utf-8") for path in PACKAGE.rglob("*.py"))
    code += "".join((root / name).read_text("utf-8") for name in names)
    assert {name for name in names if f'"{name}"' not in code} == set()


def test_templates_are_compiled_once_for_a_newsroom_and_their_code_once_for_all() -> None:
    newsroom, other = Newsroom(), Newsroom()
    assert newsroom.once(Templates) is newsroom.once(Templates) is not other.once(Templates)
    name = "html/blocks/rule.html"
    own, others = newsroom.once(Templates).part(name), other.once(Templates).part(name)
    assert own is newsroom.once(Templates).part(name) is not others
    assert own._func.__code__ is others._func.__code__


# ------------------------------------------------------------------------------------------------ words


def _used() -> set[str]:
    found: set[str] = set()
    call = re.compile(r"""(?<!\w)(?:_?say|words\([\w., ]*\))\(\s*(["'])([^"'\\]+)\1""")
    for root, pattern in ((PACKAGE, "*.py"), (folder("templates"), "*.html")):
        for path in root.rglob(pattern):
            found |= {phrase for _, phrase in call.findall(path.read_text("utf-8"))}
            found |= set(re.findall(r'say\("[^"]+" if [^"]+ else "([^"]+)"', path.read_text("utf-8")))
    return found


def test_every_phrase_that_is_used_is_there_in_every_language() -> None:
    used = _used()
    assert {"Press release", "Updated", "Skip to the text", "Page {page} of {pages}"} <= used
    for code, catalog in CATALOGS.items():
        zones = {entry.msgid for entry in catalog if "/" in entry.msgid}  # by the zone of the settings
        assert used == {entry.msgid for entry in catalog} - zones, code
        assert "Asia/Baku" in zones


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_catalogs_are_complete(code: str) -> None:
    entries = [entry for entry in CATALOGS[code] if not entry.obsolete]
    assert [entry.msgid for entry in entries] == [entry.msgid for entry in CATALOGS["en"]]
    for entry in entries:
        assert entry.msgstr.strip(), entry.msgid
        assert not entry.fuzzy
        named = re.findall(r"{\w+}", entry.msgid)
        assert sorted(re.findall(r"{\w+}", entry.msgstr)) == sorted(named)
        assert ("python-brace-format" in entry.flags) == bool(named)


def test_words_of_ones_own_come_first_and_all_others_stay(tmp_path: Path) -> None:
    write(tmp_path, "en/pressrelease.po", 'msgid "About"\nmsgstr "About the Ministry"\n')
    told = page(locales=tmp_path)
    assert ">About the Ministry</h2>" in told
    assert ">Media contact</h2>" in told
    assert ">About us</h2>" in page()


def test_a_phrase_is_never_filled_from_another_language(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"no az words for 'Nowhere'"):
        read_phrases("az")("Nowhere")
    with pytest.raises(UsageError, match="no xx words"):
        read_phrases("xx", tmp_path)("Press release")


def test_a_mistake_in_words_of_ones_own_is_told(tmp_path: Path) -> None:
    write(tmp_path, "ru/pressrelease.po", 'msgid "first published {time}"\nmsgstr "в {tme}"\n')
    with pytest.raises(UsageError, match="placeholders"):
        read_phrases("ru", tmp_path)("first published {time}", time="12:28")
    write(tmp_path, "en/pressrelease.po", 'msgid "About\nmsgstr')
    with pytest.raises(InputError, match=r"en/pressrelease\.po"):
        read_phrases("en", tmp_path)
    (tmp_path / "az").mkdir()
    (tmp_path / "az" / "pressrelease.po").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(InputError, match=r"az/pressrelease\.po"):
        read_phrases("az", tmp_path)


def test_a_zone_without_words_is_told_by_its_offset_and_a_newsroom_can_add_them(tmp_path: Path) -> None:
    def told(**settings: Any) -> str:
        of = release(embargo=moment("2023-01-10T08:00:00+00:00"))
        one = under(Config(timezone="Asia/Kolkata", **settings), edition("en", of))
        return render([one], publication(one)).decode().replace("&nbsp;", " ").replace("\u00a0", " ")

    assert "January 10, 2023, 13:30 (UTC+5:30)" in told()
    write(tmp_path, "en/pressrelease.po", 'msgid "Asia/Kolkata"\nmsgstr "Indian time"\n')
    assert "13:30 (Indian time, UTC+5:30)" in told(locales=tmp_path)
