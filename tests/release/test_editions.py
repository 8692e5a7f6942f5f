"""Editions: one language of a release, complete or not at all."""

from __future__ import annotations

import re

import pytest

from pressrelease.editions import make_edition, make_slug
from pressrelease.errors import IncompleteError, InputError, UsageError
from pressrelease.languages import language
from pressrelease.model import (
    Emphasis,
    Heading,
    ListBlock,
    ListItem,
    Paragraph,
    Quotation,
    Table,
    Words,
    plain_text,
)

BODY = """# Başlıq

Bir *söz*.

- bir
- iki

> Üç.
> — Ad, rol

| ad | 5 |
|---|---|
| Telegram | 2300 |
"""
TEXTS = {
    "title": {"Başlıq": "Заголовок"},
    "paragraph": {"Bir *söz*.": "Одно *слово*."},
    "list item": {"bir": "один", "iki": "два"},
    "quotation": {"Üç.": "Три."},
    "speaker": {"Ad, rol": "Имя, должность"},
    "table header": {"ad": "имя"},
    "table cell": {"Telegram": "Telegram"},
}


def catalog(changes: dict[str, str] | None = None) -> str:
    """A Russian catalog of the body; `changes` are whole entries by their source text, "" to omit one."""
    entries = ['msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n']
    for role, texts in TEXTS.items():
        for source, text in texts.items():
            written = f'msgctxt "{role}"\nmsgid "{source}"\nmsgstr "{text}"\n'
            if changes and source in changes:
                written = changes[source].replace("ENTRY", f'msgctxt "{role}"\nmsgid "{source}"')
            if written:
                entries.append(written)
    return "\n".join(entries)


LEFT_OUT = '# left out: for readers here\nENTRY\nmsgstr ""\n'


def test_a_tree_in_another_language(load) -> None:
    edition = make_edition(load("", BODY, ru_po=catalog()), "ru")
    paragraph, items, quotation, table = edition.blocks
    assert paragraph == Paragraph((Words("Одно "), Emphasis((Words("слово"),)), Words(".")))
    assert isinstance(items, ListBlock)
    assert [
        plain_text(block.content)
        for item in items.items
        for block in item.blocks
        if isinstance(block, Paragraph)
    ] == ["один", "два"]
    assert isinstance(quotation, Quotation)
    assert quotation.speaker is not None
    assert plain_text(quotation.speaker) == "Имя, должность"
    assert isinstance(table, Table)
    assert [[plain_text(cell or ()) for cell in row] for row in (table.header, *table.rows)] == [
        ["имя", "5"],
        ["Telegram", "2300"],
    ]
    assert edition.slug == "zagolovok"
    assert edition.summary == "Одно слово."


@pytest.mark.parametrize("code", ["az", "ru", "en"])
def test_the_model_release_is_complete_in_all_languages(model_release, code: str) -> None:
    import pressrelease as pr

    release = pr.load(model_release)
    edition = make_edition(release, code)
    assert [type(block) for block in edition.blocks] == [type(block) for block in release.blocks]
    assert len(edition.contacts) == 2
    assert edition.slug == release.slugs[code]


def test_the_own_language_needs_no_catalog(load) -> None:
    release = load("", BODY)
    assert plain_text(make_edition(release, "az").title) == "Başlıq"
    with pytest.raises(IncompleteError) as caught:
        make_edition(release, "ru")
    assert len(caught.value.missing) == 8  # numbers are the same in every language
    assert str(caught.value.missing[0]).endswith(
        "ru.po: title: the translation is missing: 'Başlıq' (run `pressrelease sync`)"
    )


def test_what_is_missing_or_stale_is_listed_with_its_line(load) -> None:
    changes = {"bir": 'ENTRY\nmsgstr ""\n', "iki": '#, fuzzy\nENTRY\nmsgstr "два"\n', "Ad, rol": ""}
    release = load("", BODY, ru_po=catalog(changes))
    with pytest.raises(IncompleteError) as caught:
        make_edition(release, "ru")
    said = [str(one).split("ru.po")[1] for one in caught.value.missing]
    assert said == [
        ":14: list 1, item 1: the translation is missing: 'bir'",
        ":19: list 1, item 2: the translation is stale, its source has changed since: 'iki'",
        ": quotation 1, speaker: the translation is missing: 'Ad, rol' (run `pressrelease sync`)",
    ]
    assert caught.value.exit_code == 1


def test_what_is_left_out_on_purpose_is_not_there(load) -> None:
    changes = dict.fromkeys(["bir", "Üç.", "ad", "Telegram"], LEFT_OUT)
    paragraph, items, table = make_edition(load("", BODY, ru_po=catalog(changes)), "ru").blocks
    assert isinstance(paragraph, Paragraph)
    assert isinstance(items, ListBlock)
    assert len(items.items) == 1
    assert isinstance(table, Table)
    assert table.header[0] is None
    assert [[plain_text(cell) if cell else None for cell in row] for row in table.rows] == [[None, "2300"]]


def test_a_list_without_items_is_gone(load) -> None:
    changes = dict.fromkeys(["bir", "iki", "Üç."], LEFT_OUT)
    blocks = make_edition(load("", BODY, ru_po=catalog(changes)), "ru").blocks
    assert [type(block) for block in blocks] == [Paragraph, Table]


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        ('ENTRY\nmsgstr "[Три](javascript:alert)"\n', "a link to a javascript: address is not allowed"),
        ('ENTRY\nmsgstr "Три } и"\n', "a closing brace without an opening brace"),
        ('ENTRY\nmsgstr "Т\u202eри"\n', "an invisible mark that changes the direction of writing (U+202E)"),
        ('ENTRY\nmsgstr "![Три](a.jpg)"\n', "an image inside a paragraph"),
    ],
)
def test_the_markup_of_a_translation_is_looked_at(load, entry: str, said: str) -> None:
    release = load("", BODY, ru_po=catalog({"Üç.": entry}))
    make_edition(release, "az")
    with pytest.raises(InputError) as caught:
        make_edition(release, "ru")
    (found,) = caught.value.mistakes
    assert found.path.endswith("ru.po")
    assert found.line == 22
    assert found.message.startswith(said)


def test_lines_of_a_translation_are_joined_as_those_of_the_source(load) -> None:
    entry = 'ENTRY\nmsgstr "Три\\n и\\\\\\nчетыре. "\n'
    quotation = make_edition(load("", BODY, ru_po=catalog({"Üç.": entry})), "ru").blocks[2]
    assert isinstance(quotation, Quotation)
    assert [plain_text(one).replace("\u00a0", " ") for one in quotation.paragraphs] == ["Три и\nчетыре."]


def test_a_title_may_not_be_left_out(load) -> None:
    release = load("", BODY, ru_po=catalog({"Başlıq": LEFT_OUT}))
    with pytest.raises(InputError, match="the title is left out"):
        make_edition(release, "ru")


def test_a_language_that_the_release_has_not(load) -> None:
    with pytest.raises(UsageError, match="is not written in 'de'; its languages are az, ru, en"):
        make_edition(load(), "de")


def test_typography_is_applied_and_names_take_no_markup(load) -> None:
    release = load("source: '*Nazirlik*'\ntags: ['a \"b\"']\n", '# "Başlıq"\n\n## _Yarım_\n\nSöz "söz".\n')
    edition = make_edition(release, "az")
    quotes = language("az").typography.quotes[0]
    assert plain_text(edition.title) == f"{quotes[0]}Başlıq{quotes[1]}"
    assert edition.tags == (f"a {quotes[0]}b{quotes[1]}",)
    assert edition.source == "*Nazirlik*"
    assert edition.blocks[0] == Heading(2, (Emphasis((Words("Yarım"),)),))


def test_a_long_first_paragraph_serves_as_summary_by_whole_sentences(load) -> None:
    sentence = "Bu, təxminən əlli hərfdən ibarət olan bir cümlədir."
    edition = make_edition(load("", f"# B\n\n{' '.join([sentence] * 9)}\n"), "az")
    assert edition.summary == " ".join([sentence] * 5)
    edition = make_edition(load("", f"# B\n\n{'söz, ' * 99}\n"), "az")
    assert edition.summary.endswith("söz…")
    assert len(edition.summary) <= 300


@pytest.mark.parametrize(
    ("body", "summary"),
    [
        ("- Bir;\n- İki.\n", "Bir"),
        ("## Bölmə\n\n> Söz.\n>\n> — Ad\n\n- Bir\n", "Söz."),
        ("- Bir\n\nMətn.\n", "Mətn."),  # a paragraph comes before all else
        ("| Ad | Say |\n|---|---|\n| Sayt | 7 |\n", "Yarım sətir"),
        ("## Bölmə\n", "Yarım sətir"),
    ],
)
def test_a_body_without_a_paragraph_has_a_summary_too(load, body: str, summary: str) -> None:
    assert make_edition(load("subtitle: Yarım sətir\n", f"# Başlıq\n\n{body}"), "az").summary == summary


def test_the_title_is_the_last_summary_that_there_is(load) -> None:
    assert make_edition(load("", "# Başlıq\n\n| Ad |\n|---|\n| 7 |\n"), "az").summary == "Başlıq"


def test_a_summary_is_never_cut_in_or_after_a_figure(load) -> None:
    edition = make_edition(load("", f"# B\n\n{'söz ' * 73}1000-dən çox {'söz ' * 9}\n"), "az")
    assert edition.summary.endswith("söz…")


def test_what_is_below_an_item_that_is_left_out_takes_its_place(load) -> None:
    changes = {"bir": LEFT_OUT, "iki": LEFT_OUT}
    body = BODY.replace("- bir\n- iki\n", "- bir\n    - Üç.\n- iki\n").replace("> Üç.\n> — Ad, rol\n", "")
    entries = catalog(changes) + '\nmsgctxt "list item"\nmsgid "Üç."\nmsgstr "Три."\n'
    assert make_edition(load("", body, ru_po=entries), "ru").blocks[1] == ListBlock(
        ordered=False, items=(ListItem((Paragraph((Words("Три."),)),)),)
    )


@pytest.mark.parametrize(
    ("code", "title", "slug"),
    [
        ("az", "İlin yekunları: 2022-ci il üzrə Ə, Ğ, Ş, Ç", "ilin-yekunlari-2022-ci-il-uzre-e-g-s-c"),
        ("az", "ISTIQLAL Işıq", "istiqlal-isiq"),
        ("ru", "Щука и ёж: объём съёмки №5", "shchuka-i-ezh-obem-semki-no5"),
        ("en", "Don’t — café, 1,000 naïve & Co.", "dont-cafe-1-000-naive-co"),
        ("en", "a" * 70 + " " + "b" * 20, "a" * 70),
        ("en", "a" * 100, "a" * 80),
        ("en", "Заголовок объёма: Щучье", "zagolovok-obema-shchuche"),
        ("az", "Көрпү — Щит", "korpu-shchit"),
        ("en", "Nizami Gəncəvi, Iğdır", "nizami-gencevi-igdir"),
        ("ru", "Nizami Gəncəvi и İlham", "nizami-gencevi-i-ilham"),
        ("az", "Łódź, Straße, Ærø, Þór, Đorđe, ŋ, Œuvre", "lodz-strasse-aero-thor-dorde-ng-oeuvre"),
        ("ru", "Łódź, Straße, Ærø, Þór, Đorđe, ŋ, Œuvre", "lodz-strasse-aero-thor-dorde-ng-oeuvre"),
        ("en", "Łódź, STRAẞE, Ærø, Þór, Đorđe, ŋ, Œuvre", "lodz-strasse-aero-thor-dorde-ng-oeuvre"),
        ("az", "Αθήνα და Ереван", "athina-da-erevan"),
        ("ru", "Αθήνα", "athina"),
        ("en", "½ of 5 km² — €5, №7 ☺ 3℃", "1-2-of-5-km2-5-no7-3-c"),
        ("en", "Gu\u0308le\u0301 n\u0323a", "gule-na"),
        ("en", "Com\u00admuni\u00adcation", "communication"),
        ("en", "😀 —", ""),
        ("en", "Con", "release-con"),  # which Windows would take for the console
    ],
)
def test_a_slug_is_made_of_a_title(code: str, title: str, slug: str) -> None:
    assert make_slug(title, language(code)) == slug


def test_no_letter_of_any_latin_alphabet_is_lost_in_a_slug() -> None:
    latin = [chr(code) for code in range(0xC0, 0x180) if chr(code).isalpha()]
    for code in ("az", "ru", "en"):
        for letter in (*latin, *"əƏẞıİơƯșȚǎɓɗ"):
            assert re.fullmatch("a[a-z0-9]+b", make_slug(f"a{letter}b", language(code))), (code, letter)


def test_a_title_without_letters_gets_the_slug_of_the_id(load) -> None:
    assert make_edition(load("", "# 😀\n\nSöz.\n"), "az").slug == "a"
