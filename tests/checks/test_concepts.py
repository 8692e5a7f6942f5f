"""The words by which figures of different languages are known to count the same thing: their tables, and their look-up."""

from __future__ import annotations

from collections import Counter

import pytest

from pressrelease.alignment.concepts import thesaurus
from pressrelease.languages import language
from tests.checks.test_lines import compare, read

LANGUAGES = ("az", "ru", "en")

# a concept and words of each language
WORDS = [
    ("export", "ixracın", "экспорта", "exports"),
    ("water", "su, suyun", "воды, водных", "water"),
    ("village", "kənd, kəndlərində", "сёлах, деревню", "villages"),
    ("agriculture", "kənd təsərrüfatı", "сельского хозяйства", "agriculture"),
    ("jobs", "iş yerləri", "рабочих мест", "jobs"),
    ("cattle", "mal-qaranın", "скота", "cattle"),
    ("railway", "dəmir yolunun", "железной дороги", "railway"),
    ("iron", "dəmir", "железа", "iron"),
    ("first half", "birinci hissədə", "первом тайме", "first half"),
    ("semi-final", "yarımfinalda", "полуфинале", "semi-final, semifinals"),
    ("ambulance", "təcili yardım", "скорой помощи", "ambulances"),
    ("truck", "yük maşınları", "грузовика, грузовых автомобилей", "lorries"),
    ("shusha", "Şuşada", "Шуше", "Shusha"),
    ("men", "kişilər", "мужчины", "men"),
]
FALSE_FRIENDS = {
    "az": "yoldaş, yenidən, əsasən, şəkil, əməkdaşlıq, millimetr, hakimiyyət",
    "ru": "старт, консультация, долгий, товарищ, поэтому, следовательно, получается, столовая, центнер",
    "en": "mention, menu, wonder, butterfly, manage, subsidiary, important, extract, bulletin, mental",
}


def concept(code: str, words: str) -> str:
    table = thesaurus(code)
    low = table.fold(words.lower())
    return table.find(low, 0, len(low.split()[0]))


@pytest.mark.parametrize("code", LANGUAGES)
def test_all_languages_have_the_same_concepts(code: str) -> None:
    assert language(code).comparing.concepts.keys() == language("az").comparing.concepts.keys()


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_word_belongs_to_two_concepts(code: str) -> None:
    table, listed = thesaurus(code), language(code).comparing.concepts
    written = Counter(table.fold(one) for words in listed.values() for one in words.split(", "))
    assert [one for one, count in written.items() if count > 1] == []
    assert [one for one in written if not one or one != one.strip() or one != one.lower()] == []


@pytest.mark.parametrize("row", WORDS, ids=lambda row: row[0])
def test_words_are_known_by_their_beginnings(row: tuple[str, ...]) -> None:
    expected, *written = row
    for code, words in zip(LANGUAGES, written, strict=True):
        for one in words.split(", "):
            assert concept(code, one) == expected, (code, one)


@pytest.mark.parametrize("code", LANGUAGES)
def test_words_that_only_begin_alike_are_none(code: str) -> None:
    assert {one: concept(code, one) for one in FALSE_FRIENDS[code].split(", ") if concept(code, one)} == {}


ROWS = list(read("counted_things.txt"))


@pytest.mark.parametrize("lacking", ("", *LANGUAGES))
@pytest.mark.parametrize(
    "texts", [texts for head, texts in ROWS if not head], ids=lambda texts: texts["en"][:50]
)
def test_reordered_clauses_raise_no_error(texts: dict[str, str], lacking: str) -> None:
    said = compare({code: text for code, text in texts.items() if code != lacking})
    assert [(one.check, one.message) for one in said if one.severity == "error" or not lacking] == []


@pytest.mark.parametrize("head, texts", [row for row in ROWS if row[0]], ids=lambda value: str(value)[:40])
def test_exchanged_figures_are_told_with_their_language(head: str, texts: dict[str, str]) -> None:
    said, marked = head.split(" | ")
    told = [
        (f"{one.check} {one.severity.value} {one.lang}", texts[one.lang or "az"][one.start : one.end])
        for one in compare(texts)
    ]
    assert (said, marked) in told
