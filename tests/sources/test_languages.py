"""The language of a loose text: by its name, by its own declaration, by its letters, else a question."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from pressrelease.errors import InputError
from pressrelease.sources import read_texts
from pressrelease.sources._languages import by_name, code_of

NAMES = {
    "a.az.docx": "az", "az.docx": "az", "a_ru.txt": "ru", "release-en.html": "en", "ru/release.txt": "ru", "A.RU.DOCX": "ru",
    "a.az-Latn.docx": "az", "a.en-GB.txt": "en", "a en.txt": "en", "az-release.txt": "az", "a.english.txt": "en", "a.Русский.txt": "ru",
    "open.txt": "", "azure.txt": "", "2023-01-10.txt": "", "rune.txt": "", "a (ru).docx": "ru",
}  # fmt: skip
AZ = "Nazirlik bu il üçün olan bütün məlumatları rəsmi saytda yerləşdirib və bu barədə bildirib."
RU = "Министерство разместило на официальном сайте все сведения за этот год и сообщило об этом."
EN = "The ministry has placed all of the information for this year on its official website."


@pytest.mark.parametrize("name, code", NAMES.items())
def test_by_name(tmp_path: Path, name: str, code: str) -> None:
    assert by_name(tmp_path / "texts" / name) == code


@pytest.mark.parametrize(
    "text, code", [(AZ, "az"), (RU, "ru"), (EN, "en"), (AZ.upper().replace("I", "İ"), "az")]
)
def test_by_letters(tmp_path: Path, text: str, code: str) -> None:
    (tmp_path / "text.txt").write_text(text, encoding="utf-8")
    assert list(read_texts([tmp_path / "text.txt"]).documents) == [code]


def test_what_the_caller_says_counts_most(tmp_path: Path) -> None:
    (tmp_path / "a.en.txt").write_text(AZ, encoding="utf-8")
    assert list(read_texts([], {"ru": tmp_path / "a.en.txt"}).documents) == ["ru"]


def test_a_page_says_its_language_itself(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text('<html lang="ru"><p>2300 Telegram</p></html>', encoding="utf-8")
    assert list(read_texts([tmp_path / "page.html"]).documents) == ["ru"]


def test_letters_know_better_than_the_tag_of_a_word_processor(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(f'<html lang="en"><p>{AZ}</p></html>', encoding="utf-8")
    assert list(read_texts([tmp_path / "page.html"]).documents) == ["az"]


def test_languages_are_listed_in_the_order_asked_for_and_named_after_what_is_common(tmp_path: Path) -> None:
    for code, text in (("en", EN), ("az", AZ), ("ru", RU)):
        (tmp_path / f"briefing.{code}.txt").write_text(text, encoding="utf-8")
    texts = read_texts(sorted(tmp_path.glob("*.txt"), reverse=True), order=("az", "ru", "en"))
    assert texts.name == "briefing"
    assert list(texts.documents) == ["az", "ru", "en"]
    assert not texts.aligned


def test_two_catalogs_of_one_source_are_one_release(tmp_path: Path) -> None:
    def catalog(code: str, pairs: list[tuple[str, str]]) -> Path:
        path = tmp_path / f"{code}.po"
        entries = "".join(f'\nmsgid "{source}"\nmsgstr "{text}"\n' for source, text in pairs)
        path.write_text(
            f'msgid ""\nmsgstr ""\n"Language: {code}\\n"\n"X-Source-Language: az\\n"\n{entries}',
            encoding="utf-8",
        )
        return path

    ru = catalog("ru", [("bir", "один"), ("iki", "два")])
    en = catalog("en", [("iki", "two"), ("üç", "three")])
    texts = read_texts([ru, en])
    assert texts.aligned
    assert {code: [one.text for one in document.segments] for code, document in texts.documents.items()} == {
        "az": ["bir", "iki", "üç"], "ru": ["один", "два", ""], "en": ["", "two", "three"],
    }  # fmt: skip


@pytest.mark.parametrize(
    "tag, code",
    [
        ("az-Latn-AZ", "az"),
        ("aze", "az"),
        ("rus_RU.UTF-8", "ru"),
        ("ENG", "en"),
        ("sr@latin", "sr"),
        ("", ""),
    ],
)
def test_tags_of_languages(tag: str, code: str) -> None:
    assert code_of(tag) == code


LONG = {
    "a.po": 'msgid ""\nmsgstr "Language: rus\\nX-Source-Language: aze_AZ\\n"\n\nmsgid "Kod"\nmsgstr "Код"\n',
    "a.xlf": "<xliff version='2.0' srcLang='aze' trgLang='rus'><file id='f'><unit id='u'><segment><source>Kod</source><target>Код</target></segment></unit></file></xliff>",
}


@pytest.mark.parametrize("name", LONG)
def test_codes_of_three_letters(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(LONG[name], encoding="utf-8")
    assert list(read_texts([tmp_path / name]).documents) == ["az", "ru"]


@pytest.mark.parametrize("name", LONG)
def test_an_unknown_source_language_is_mended_in_the_file(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(LONG[name].replace("aze", "tat"), encoding="utf-8")
    with pytest.raises(InputError, match=r"source texts that are in 'tat'.*in the file: X-Source-Language"):
        read_texts([tmp_path / name])


@pytest.mark.parametrize("name", LONG)
def test_the_language_that_is_advised_for_a_translation_is_taken(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text(LONG[name].replace("rus", "tat"), encoding="utf-8")
    with pytest.raises(InputError, match="is in 'tat'") as caught:
        read_texts([path])
    advised = re.search(r"choose one of (.*): --language (\w\w)=", caught.value.mistakes[0].hint)
    assert advised
    assert advised[1] == "en, ru"  # not that of the source texts
    assert list(read_texts([path], {advised[2]: path}).documents) == ["az", advised[2]]


@pytest.mark.parametrize("name", LONG)
def test_a_translation_in_the_language_of_its_source_is_told(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text(LONG[name].replace("rus", "aze"), encoding="utf-8")
    with pytest.raises(
        InputError, match="has 'az' both as its source language and as that of its translation"
    ):
        read_texts([path])
    assert list(read_texts([path], {"ru": path}).documents) == ["az", "ru"]
