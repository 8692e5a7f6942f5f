"""Footnotes and captions of tables in a release: their units, their places, mistakes, translations and numbers."""

from __future__ import annotations

from pathlib import Path

import polib
import pytest

import pressrelease as pr
from pressrelease.catalogs.synchronization import sync_catalogs
from pressrelease.checks import CHECKS, check
from pressrelease.editions import make_edition
from pressrelease.markup import find_nodes
from pressrelease.model import Edition, NoteMark, Paragraph, Release, Role, State, Table, plain_text

BODY = """# Başlıq

Saytda **1000-dən çox**[^dil] xəbər, 43 tur[^say] olub.

| Şəbəkə | Say |
|---|---:|
| Telegram | 2300[^say] |

: Paylaşımlar,
  2022-ci il[^il]

[^say]: Bura 6 brifinq
    daxil deyil.
[^il]: 31 dekabradək.

[^dil]: *Üç* dildə.
"""
RUSSIAN = {
    "Başlıq": "Заголовок",
    "Saytda **1000-dən çox**[^dil] xəbər, 43 tur[^say] olub.": "Проведено 43 тура[^say], на сайте **более 1000**[^dil] новостей.",
    "Paylaşımlar, 2022-ci il[^il]": "Публикации, 2022 год[^il]",
    "Şəbəkə": "Сеть",
    "Say": "Число",
    "Telegram": "Telegram",
    "Bura 6 brifinq daxil deyil.": "Не считая 6 брифингов.",
    "31 dekabradək.": "До 31 декабря.",
    "*Üç* dildə.": "На *трёх* языках.",
}
SENTENCE = list(RUSSIAN)[1]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A release in Azerbaijani and Russian, its catalog made by a sync and translated."""
    fields = "id: a\nlanguage: az\nlanguages: [az, ru]\npublished: 2023-01-10T12:28\n"
    (tmp_path / "release.md").write_text(f"---\n{fields}---\n{BODY}", "utf-8")
    sync_catalogs(pr.load(tmp_path))
    translate(tmp_path, RUSSIAN)
    return tmp_path


def translate(folder: Path, texts: dict[str, str]) -> None:
    catalog = polib.pofile(str(folder / "ru.po"), wrapwidth=10_000)
    for entry in catalog:
        entry.msgstr = texts.get(entry.msgid, entry.msgstr)
    catalog.save()


def numbers(edition: Edition) -> list[tuple[str, int, int]]:
    """The marks of an edition in its order: label, number, use."""
    found = []
    for block in edition.blocks:
        contents = [block.content] if isinstance(block, Paragraph) else []
        if isinstance(block, Table):
            contents = [one for one in (block.caption, *block.header, *sum(block.rows, ())) if one]
        found += [
            (mark.label, mark.number, mark.use)
            for content in contents
            for mark in find_nodes(content, NoteMark)
        ]
    return found


def told(release: Release) -> list[str]:
    return [
        f"{one.check} {one.lang} {one.line}:{one.column} {one.message}" for one in check(release).findings
    ]


def test_units_stand_where_they_are_shown_and_footnotes_in_the_order_of_their_marks(load) -> None:
    release = load("", BODY)
    units = [(one.role, one.where, one.texts["az"].text) for one in release.units]
    assert units == [
        (Role.TITLE, "title", "Başlıq"),
        (Role.PARAGRAPH, "paragraph 1", "Saytda **1000-dən çox**[^dil] xəbər, 43 tur[^say] olub."),
        (Role.CAPTION, "table 1, caption", "Paylaşımlar, 2022-ci il[^il]"),
        (Role.TABLE_HEADER, "table 1, header, column 1", "Şəbəkə"),
        (Role.TABLE_HEADER, "table 1, header, column 2", "Say"),
        (Role.TABLE_CELL, "table 1, row 1, column 1", "Telegram"),
        (Role.TABLE_CELL, "table 1, row 1, column 2", "2300[^say]"),
        (Role.FOOTNOTE, "footnote [^dil]", "*Üç* dildə."),
        (Role.FOOTNOTE, "footnote [^say]", "Bura 6 brifinq daxil deyil."),
        (Role.FOOTNOTE, "footnote [^il]", "31 dekabradək."),
    ]
    assert dict(release.notes) == {"dil": 7, "say": 8, "il": 9}
    assert not release.units[6].translatable  # a number with a mark needs no translator
    lines = release.path.read_text("utf-8").split("\n")
    for unit in release.units:
        text = unit.texts["az"]
        for at, letter in enumerate(text.text):
            place = text.locate(at)
            assert letter == " " or lines[place.line - 1][place.column - 1] == letter


MISTAKES = {
    "a mark without a text": ("Bir[^1].", "8:4: the footnote [^1] has no text (write it below the text, in a paragraph of its own: [^1]: text)"),
    "a misspelt label": ("Bir[^toru].\n\nİki[^turu].\n\n[^turu]: söz.", "8:4: the footnote [^toru] has no text (did you mean [^turu]?)"),
    "a text without a mark": ("Bir.\n\n[^1]: söz 5.", "10:7: no text refers to the footnote [^1] (put the mark [^1] into a text, or delete the footnote)"),
    "a mark that is escaped": ("Bir\\[^1].\n\n[^1]: söz 5.", "10:7: no text refers to the footnote [^1]"),
    "a mark in code": ("Bir `[^1]`.\n\n[^1]: söz 5.", "10:7: no text refers to the footnote [^1]"),
    "a mark in a footnote": ("Bir[^1].\n\n[^1]: iki[^1].", "10:10: a footnote mark inside the footnote (put it into the body of the release)"),
    "a mark in the title": ("# Baş[^1]\n\nBir.", "8:1: a second title"),
}  # fmt: skip


@pytest.mark.parametrize("body, said", MISTAKES.values(), ids=MISTAKES)
def test_mistakes_name_the_place_and_the_cure(refused, body: str, said: str) -> None:
    found = refused("", f"# Başlıq\n\n{body}\n")
    assert found[0].startswith(f"release.md:{said}")


@pytest.mark.parametrize(
    "fields, body, role",
    [
        ("summary: Bir[^1]\n", "# B\n\nBir[^1].", "summary"),
        ("subtitle: Bir[^1]\n", "# B\n\nBir[^1].", "subtitle"),
        ("about: Bir[^1]\n", "# B\n\nBir[^1].", "boilerplate"),
        ("withdrawn: Bir[^1]\n", "# B\n\nBir[^1].", "withdrawal note"),
        ("", "# B[^1]\n\nBir[^1].", "title"),
    ],
)
def test_texts_outside_of_the_body_have_no_footnotes(refused, fields: str, body: str, role: str) -> None:
    (found,) = refused(fields, f"{body}\n\n[^1]: söz 5.\n")
    assert f"a footnote mark inside the {role} (put it into the body of the release)" in found


def test_a_translation_numbers_the_footnotes_in_its_own_order(folder: Path) -> None:
    release = pr.load(folder)
    assert numbers(make_edition(release, "az")) == [
        ("dil", 1, 1), ("say", 2, 1), ("il", 3, 1), ("say", 2, 2),
    ]  # fmt: skip
    edition = make_edition(release, "ru")
    assert numbers(edition) == [("say", 1, 1), ("dil", 2, 1), ("il", 3, 1), ("say", 1, 2)]
    assert [(plain_text(note.content), note.uses) for note in edition.notes] == [
        ("Не\u00a0считая 6\u00a0брифингов.", 2), ("На\u00a0трёх языках.", 1), ("До\u00a031\u00a0декабря.", 1),
    ]  # fmt: skip
    assert edition.summary == "Проведено 43\u00a0тура, на\u00a0сайте более 1000\u00a0новостей."
    assert told(release) == []


def test_a_footnote_that_is_left_out_takes_its_marks_along(folder: Path) -> None:
    catalog = polib.pofile(str(folder / "ru.po"), wrapwidth=10_000)
    (entry,) = [one for one in catalog if one.msgid == "*Üç* dildə."]
    entry.msgstr, entry.tcomment = "", "left out: nobody asks here"
    catalog.save()
    for text in (RUSSIAN[SENTENCE], RUSSIAN[SENTENCE].replace("[^dil]", "")):
        translate(folder, {SENTENCE: text})
        release = pr.load(folder)
        assert release.units[7].texts["ru"].state is State.LEFT_OUT
        edition = make_edition(release, "ru")
        assert numbers(edition) == [("say", 1, 1), ("il", 2, 1), ("say", 1, 2)]
        assert len(edition.notes) == 2
        assert told(release) == []


@pytest.mark.parametrize(
    "text, said",
    [
        (
            "Проведено 43 тура, на сайте **более 1000**[^dil] новостей.",
            "placeholder-mismatch ru {line}:9 the footnote mark [^say] is missing; az has it",
        ),
        (
            "Проведено 43 тура[^say], на сайте **более 1000**[^dil] новостей[^say].",
            "placeholder-mismatch ru {line}:78 no other language has this footnote mark [^say]",
        ),
        (
            "Проведено 43 тура[^il], на сайте **более 1000**[^dil] новостей.",
            "placeholder-mismatch ru {line}:31 the footnote mark [^il] is used where az has [^say]",
        ),
        (
            "Проведено 43 тура[^sai], на сайте **более 1000**[^dil] новостей.",
            "markup-error ru {line}:26 the footnote [^sai] has no text (did you mean [^say]?)",
        ),
        (
            "Проведено 43[^say] 500 туров, на сайте **более 1000**[^dil] новостей.",
            "markup-error ru {line}:21 the footnote mark [^say] is inside a word or number (put it after the word or number; two numbers need a word between them)",
        ),
    ],
)
def test_a_mark_that_a_translation_loses_doubles_or_misspells_is_told(
    folder: Path, text: str, said: str
) -> None:
    translate(folder, {SENTENCE: text})
    lines = (folder / "ru.po").read_text("utf-8").split("\n")
    line = next(number for number, one in enumerate(lines, 1) if text in one)
    assert said.format(line=line) in told(pr.load(folder))
    assert CHECKS.get("placeholder-mismatch").severity == "error"


def test_figures_of_footnotes_and_captions_are_compared(folder: Path) -> None:
    wrong = {
        "Bura 6 brifinq daxil deyil.": "Не считая 7 брифингов.",
        "Paylaşımlar, 2022-ci il[^il]": "Публикации, 2021 год[^il]",
        "31 dekabradək.": "До 30 декабря.",
    }
    translate(folder, wrong)
    found = [(one.check, one.actual, one.expected) for one in check(pr.load(folder)).findings]
    assert found == [
        ("figure-value", "2021 год", "2022-ci il"),
        ("figure-value", "7", "6"),
        ("figure-value", "30 декабря", "31 dekabradək"),
    ]


def test_catalogs_tell_translators_of_marks_and_keep_translations_of_footnotes(folder: Path) -> None:
    text = (folder / "ru.po").read_text("utf-8")
    assert "#. keep the footnote marks [^dil], [^say]\n" in text
    assert "#. keep the footnote mark [^il]\n" in text
    assert 'msgctxt "footnote"\nmsgid "31 dekabradək."' in text
    assert sync_catalogs(pr.load(folder))[0].path  # nothing to do
    assert (folder / "ru.po").read_text("utf-8") == text
    source = folder / "release.md"
    source.write_text(source.read_text("utf-8").replace("31 dekabradək", "30 dekabradək"), "utf-8")
    sync_catalogs(pr.load(folder))
    release = pr.load(folder)
    assert release.units[9].texts["ru"].state is State.STALE
    assert release.units[8].texts["ru"].state is State.TRANSLATED
