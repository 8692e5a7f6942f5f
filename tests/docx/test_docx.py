"""The contents of a Word document, read back with python-docx and as raw XML."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import docx
import pytest
from hand_made import SITE, edition, moment, photo, publication, release, said, under, updated
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from pressrelease.editions import shortened
from pressrelease.errors import InputError
from pressrelease.formats.docx import FORMAT
from pressrelease.model import (
    Block,
    Code,
    Contact,
    Edition,
    Emphasis,
    Heading,
    Inlines,
    LineBreak,
    Link,
    ListBlock,
    ListItem,
    Paragraph,
    Quotation,
    Rule,
    Table,
    Words,
)
from pressrelease.sources import SOURCES

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
SPACES = {
    "w": W[1:-1],
    "r": R[1:-1],
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
}
LOCALES = {"az": "az-Latn-AZ", "ru": "ru-RU"}


def rendered(one: Edition, **config: object) -> bytes:
    one = under(replace(SITE, **config), one)
    return FORMAT.render([one], publication(one))


def parts_of(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def body_of(content: bytes) -> etree._Element:
    return etree.fromstring(parts_of(content)["word/document.xml"], etree.XMLParser(huge_tree=True))


def find(element: etree._Element, path: str) -> list:
    return element.xpath(path, namespaces=SPACES)


def paragraphs(*blocks: Block[Inlines], **changes: object) -> list[tuple[str, str]]:
    """Style and words of every paragraph outside of tables, from the title to the end mark."""
    made = edition(**{"blocks": blocks, "media": (), **changes})
    document = docx.Document(io.BytesIO(rendered(made)))
    lines = [(one.style.name, one.text) for one in document.paragraphs]
    names = [name for name, _ in lines]
    return lines[names.index("Title") : names.index("End Mark")]


def item(*blocks: Block[Inlines] | str) -> ListItem[Inlines]:
    return ListItem(tuple(Paragraph(said(one)) if isinstance(one, str) else one for one in blocks))


# ------------------------------------------------------------------------------------------------ the package


def test_same_input_same_bytes_without_a_clock():
    one = edition()
    first = rendered(one)
    assert rendered(one) == first
    with zipfile.ZipFile(io.BytesIO(first)) as archive:
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert archive.namelist()[0] == "[Content_Types].xml"


def test_same_bytes_after_the_letterhead_is_read_anew():
    from pressrelease.formats import _docx_letterhead, _docx_running

    first = rendered(edition())
    _docx_letterhead._compiled.cache_clear()
    _docx_running.filled.cache_clear()
    assert rendered(edition()) == first


@pytest.mark.parametrize("language", ["az", "ru", "en"])
def test_every_relation_leads_to_a_part_and_every_part_has_a_type(language: str):
    parts = parts_of(rendered(edition(language)))
    types = etree.fromstring(parts["[Content_Types].xml"])
    overrides = {one.get("PartName") for one in types if one.tag.endswith("Override")}
    defaults = {one.get("Extension") for one in types if one.tag.endswith("Default")}
    assert all(f"/{name}" in overrides or name.rpartition(".")[2] in defaults for name in parts)
    assert all(name[1:] in parts for name in overrides)
    for name, content in parts.items():
        if name.endswith(".rels"):
            base = posixpath.dirname(posixpath.dirname(name))
            entries = list(etree.fromstring(content))
            assert len({one.get("Id") for one in entries}) == len(entries)
            for one in entries:
                assert one.get("TargetMode") == "External" or posixpath.join(base, one.get("Target")) in parts
    used = set(re.findall(r'r:(?:id|embed)="([^"]+)"', parts["word/document.xml"].decode()))
    assert used <= {one.get("Id") for one in etree.fromstring(parts["word/_rels/document.xml.rels"])}


def test_an_ending_stays_with_its_number_and_is_read_as_it_was_written(tmp_path: Path):
    held = (
        "1000-dən çox, 35\u00a0500-dək, 43-й",
        Emphasis(said("2300"), strong=True),
        "-dək; az-çox, press-1-a@example.org",
    )
    text = "1000-dən çox, 35\u00a0500-dək, 43-й2300-dək; az-çox, press-1-a@example.org"
    paragraph = Paragraph(tuple(Words(one) if isinstance(one, str) else one for one in held))
    content = rendered(edition("az", blocks=(paragraph,)))
    (element,) = find(body_of(content), "//w:p[contains(., '1000')]")
    hyphens = find(element, ".//w:noBreakHyphen/following-sibling::w:t[1]/text()")
    assert [one.split()[0].rstrip(",;") for one in hyphens] == [
        "cü",
        "dən",
        "dək",
        "й",
        "dək",
    ]  # the dateline first
    # python-docx, the proof and our own reader of documents find the same
    assert text in "\n".join(one.text for one in docx.Document(io.BytesIO(content)).paragraphs)
    assert text in FORMAT.read_back(content)
    file = tmp_path / "a.az.docx"
    file.write_bytes(content)
    (document,) = SOURCES.get("docx").read(file, "az")
    assert any(text in one.text.replace("\n", " ") for one in document.segments)


def test_pictures_lie_in_it_as_they_are_and_are_not_deflated_again():
    one = photo()
    content = rendered(edition(blocks=(one,), media=(one,)))
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        pictures = [info for info in archive.infolist() if info.filename.startswith("word/media/")]
        assert [info.compress_type for info in pictures] == [zipfile.ZIP_STORED]
        assert archive.read(pictures[0]) == one.path.read_bytes()


def test_core_properties_have_the_release_s_own_times():
    one = updated(edition("ru"), ("2023-01-11T01:00:00+04:00", "x"))
    properties = docx.Document(io.BytesIO(rendered(one))).core_properties
    assert properties.title == "More than 1,000 items in 2022"
    assert (properties.author, properties.last_modified_by) == ("Press Service", "Министерство")
    assert properties.subject == "43 tours & 6 briefings"
    assert properties.keywords == "media, annual report"
    assert properties.comments == "What was done in 2022."
    assert properties.language == "ru-RU"
    assert properties.identifier == "results-2022"
    assert properties.created == datetime(2023, 1, 10, 8, 28, tzinfo=UTC)
    assert properties.modified == datetime(2023, 1, 10, 21, 0, tzinfo=UTC)


# ------------------------------------------------------------------------------------------------ language


@pytest.mark.parametrize("language", ["az", "ru", "en"])
def test_every_run_says_its_language(language: str):
    from pressrelease.languages import language as known

    locale = known(language).tags.locale
    assert locale == LOCALES.get(language, locale)
    parts = parts_of(rendered(edition(language)))
    for name, content in parts.items():
        if re.fullmatch(r"word/(document|header\d|footer\d)\.xml", name):
            for run in find(etree.fromstring(content), "//w:r[w:t or w:instrText]"):
                assert find(run, "w:rPr/w:lang/@w:val") == [locale], name
    styles = etree.fromstring(parts["word/styles.xml"])
    assert find(styles, "w:docDefaults/w:rPrDefault/w:rPr/w:lang/@w:val") == [locale]
    assert find(etree.fromstring(parts["word/settings.xml"]), "w:themeFontLang/@w:val") == [locale]


@pytest.mark.parametrize(
    "first",
    [
        ListBlock(False, (item("Bir"),)),
        Table((said("Bir"),), (), ("",)),
        Quotation((said("Bir"),), None),
    ],
)
def test_dateline_stands_alone_before_what_it_cannot_lead_in(first: Block[Inlines]):
    lines = paragraphs(first, Paragraph(said("Mətn.")), place="Bakı", language="az")
    texts = [text.replace("\u00a0", " ") for style, text in lines if style == "Body Text"]
    assert texts == ["Bakı, 10 yanvar 2023-cü il", "Mətn."]


def test_dateline_leads_the_first_paragraph_in_bold():
    content = rendered(
        edition("az", place="Bakı", blocks=(Heading(2, said("Giriş")), Paragraph(said("Mətn."))))
    )
    paragraph = next(
        one for one in docx.Document(io.BytesIO(content)).paragraphs if one.text.startswith("Bakı")
    )
    assert paragraph.text.replace("\u00a0", " ") == "Bakı, 10 yanvar 2023-cü il – Mətn."
    assert paragraph.runs[0].style.name == "Dateline"
    assert paragraph.runs[0].style.font.bold


@pytest.mark.parametrize("blocks", [(), (ListBlock(False, (item("One"),)),)])
def test_dateline_is_a_paragraph_of_its_own_where_there_is_none(blocks: tuple[Block[Inlines], ...]):
    lines = paragraphs(*blocks)
    assert lines[2][0] == "Body Text"
    assert lines[2][1].startswith("Baku, January\u00a010, 2023")


def test_page_numbers_are_fields_in_the_words_of_the_language():
    for language, words in (("az", "Səhifə  / "), ("ru", "Страница  из "), ("en", "Page  of ")):
        parts = parts_of(rendered(edition(language)))
        for name in ("word/footer1.xml", "word/footer2.xml"):
            footer = etree.fromstring(parts[name])
            assert [one.strip() for one in find(footer, "//w:instrText/text()")] == ["PAGE", "NUMPAGES"]
            # no number is kept: it would be the same on every page, and the count of pages a guess
            assert "".join(find(footer, "//w:t/text()")).endswith(words)


def test_first_page_has_the_masthead_and_the_others_publisher_and_title():
    section = docx.Document(io.BytesIO(rendered(edition("ru", title=said("Итоги года"))))).sections[0]
    assert section.different_first_page_header_footer
    assert section.first_page_header.paragraphs[0].text == "Министерство\tПресс-релиз"
    assert section.header.paragraphs[0].text == "Министерство\tИтоги года"


@pytest.mark.parametrize(
    "title, length, short",
    [
        ("A short one", 20, "A short one"),
        ("Words that go on and on", 12, "Words that…"),
        ("The fund was given 2 450 300 manats", 27, "The fund was given…"),
        ("Results: more than 1000 items", 24, "Results: more than…"),
        ("1000 items and more of them", 8, "1000 items and more of them"),
        ("Onewordthatislongerthananything", 10, "Onewordthatislongerthananything"),
    ],
)
def test_short_titles_do_not_cut_figures(title: str, length: int, short: str):
    assert shortened(title, length) == short


# ------------------------------------------------------------------------------------------------ blocks


def test_styles_of_blocks():
    lines = paragraphs(
        Paragraph(said("Text")),
        *(Heading(level, said(f"Level {level}")) for level in (2, 3, 4, 6)),
        Quotation((said("One."), said("Two.")), said("Jane Doe, officer")),
        Rule(),
    )
    assert lines[0] == ("Title", "More than 1,000 items in 2022")
    assert lines[1] == ("Subtitle", "43 tours & 6 briefings")
    assert lines[3:] == [
        ("Heading 1", "Level 2"),
        ("Heading 2", "Level 3"),
        ("Heading 3", "Level 4"),
        ("Heading 3", "Level 6"),
        ("Quote", "One."),
        ("Quote", "Two."),
        ("Quotation Source", "—\u00a0Jane Doe, officer"),
        ("Divider", ""),
    ]


def test_inline_marks():
    content = (
        Words("plain "),
        Emphasis(said("strong"), strong=True),
        Emphasis((Words("so "), Emphasis(said("both"), strong=True))),
        Code("x < 1"),
        LineBreak(),
        Words("end"),
    )
    document = docx.Document(io.BytesIO(rendered(edition(blocks=(Rule(), Paragraph(content))))))
    runs = {run.text: run for paragraph in document.paragraphs for run in paragraph.runs}
    assert runs["strong"].bold
    assert not runs["strong"].italic
    assert runs["so "].italic
    assert not runs["so "].bold
    assert runs["both"].bold
    assert runs["both"].italic
    assert runs["x < 1"].style.name == "Code"
    assert any("x < 1\nend" in one.text for one in document.paragraphs)


def test_ordered_lists_begin_anew_and_nested_ones_have_their_level():
    inner = ListBlock(True, (item("deep"),))
    blocks = (
        ListBlock(True, (item("one", inner), item("two", inner))),
        ListBlock(True, (item("again"),)),
        ListBlock(False, (item("point", ListBlock(False, (item("inner point"),))),)),
    )
    content = rendered(edition(blocks=blocks))
    body = body_of(content)
    found = {}
    for one in find(body, "//w:p[w:pPr/w:numPr]"):
        text = "".join(find(one, ".//w:t/text()"))
        level, number = (
            find(one, "w:pPr/w:numPr/w:ilvl/@w:val")[0],
            find(one, "w:pPr/w:numPr/w:numId/@w:val")[0],
        )
        found.setdefault(text, []).append((int(level), number))
    (first,), (second,), (third,) = found["one"], found["two"], found["again"]
    assert first == second
    assert len({first[1], third[1], *(number for _, number in found["deep"])}) == 4
    assert [level for level, _ in found["deep"]] == [1, 1]
    assert found["point"][0] == (0, found["inner point"][0][1])
    assert found["inner point"][0][0] == 1
    numbering = etree.fromstring(parts_of(content)["word/numbering.xml"])
    for level, number in [first, third, *found["deep"]]:
        override = find(numbering, f'w:num[@w:numId="{number}"]/w:lvlOverride[@w:ilvl="{level}"]')
        assert find(override[0], "w:startOverride/@w:val") == ["1"]
    kinds = {number: abstract_kind(numbering, number) for number in (first[1], found["point"][0][1])}
    assert list(kinds.values()) == ["decimal", "bullet"]


def abstract_kind(numbering: etree._Element, number: str) -> str:
    abstract = find(numbering, f'w:num[@w:numId="{number}"]/w:abstractNumId/@w:val')[0]
    return find(
        numbering, f'w:abstractNum[@w:abstractNumId="{abstract}"]/w:lvl[@w:ilvl="0"]/w:numFmt/@w:val'
    )[0]


def test_more_paragraphs_and_other_blocks_of_a_list_item_belong_to_it():
    lines = paragraphs(ListBlock(True, (item("First", "Second"), item(Quotation((said("Said."),), None)))))
    assert [name for name, _ in lines[3:]] == ["List Number", "List Continue", "List Number", "Quote"]


def test_lists_deeper_than_word_s_nine_levels_stay_valid():
    block: ListBlock[Inlines] = ListBlock(False, (item("bottom"),))
    for _ in range(14):
        block = ListBlock(False, (item("outer", block),))
    levels = [int(one) for one in find(body_of(rendered(edition(blocks=(block,)))), "//w:ilvl/@w:val")]
    assert max(levels) == 8


def test_tables_have_a_header_row_and_aligned_columns_that_fill_the_line():
    table = Table(
        header=(said("Network"), said("Items"), None),
        rows=((said("Facebook"), said("1,200"), said("yes")), (said("Telegram"), None, said("no"))),
        alignment=("", "right", "center"),
    )
    (element,) = find(body_of(rendered(edition(blocks=(table,)))), "//w:tbl")
    rows = find(element, "w:tr")
    assert [len(find(row, "w:trPr/w:tblHeader")) for row in rows] == [1, 0, 0]
    assert all(find(row, "w:trPr/w:cantSplit") for row in rows)
    for row in rows:
        assert [find(cell, "w:p/w:pPr/w:jc/@w:val") for cell in find(row, "w:tc")] == [
            [],
            ["right"],
            ["center"],
        ]
    assert sum(int(one) for one in find(element, "w:tblGrid/w:gridCol/@w:w")) == 8730
    assert find(element, "w:tblPr/w:tblStyle/@w:val") == ["ReleaseTable"]
    assert find(rows[0], "w:tc/w:p/w:pPr/w:pStyle/@w:val") == ["TableHeading"] * 3


def test_what_leads_in_a_list_or_a_table_stays_with_it():
    table = Table(header=(said("A"),), rows=((said("1"),),), alignment=("",))
    blocks = (Paragraph(said("Free.")), Paragraph(said("Items:")), ListBlock(False, (item("One"),)))
    body = body_of(
        rendered(edition(blocks=(*blocks, Paragraph(said("Table:")), table, Paragraph(said("Free.")))))
    )
    kept = {
        "".join(find(one, ".//w:t/text()"))
        for one in find(body, '//w:p[w:pPr[w:pStyle/@w:val="BodyText"]/w:keepNext]')
    }
    assert kept == {"Items:", "Table:"}


def test_two_tables_in_a_row_stay_two():
    table = Table(header=(said("A"),), rows=((said("1"),),), alignment=("",))
    body = body_of(rendered(edition(blocks=(table, table))))
    assert not find(body, "//w:tbl/following-sibling::*[1][self::w:tbl]")
    assert len(find(body, "//w:tbl")) == 2


def test_a_picture_has_its_description_fits_the_line_and_keeps_its_caption():
    body = body_of(rendered(edition(blocks=(photo(),), media=())))
    (properties,) = find(body, "//wp:docPr")
    assert properties.get("descr") == "An empty hall"
    (extent,) = find(body, "//wp:extent")
    width, height = int(extent.get("cx")), int(extent.get("cy"))
    assert width <= 8730 * 635
    assert abs(width / height - 1.6) < 0.01
    (paragraph,) = find(body, "//w:p[.//w:drawing]")
    assert find(paragraph, "w:pPr/w:keepNext[not(@w:val)]")
    caption = paragraph.getnext()
    assert find(caption, "w:pPr/w:pStyle/@w:val") == ["Caption"]
    assert "".join(find(caption, ".//w:t/text()")) == "The hall of 2022 · A. Person"


def test_a_picture_in_a_list_fits_what_the_list_leaves():
    body = body_of(rendered(edition(blocks=(ListBlock(False, (item("One", photo()),)),), media=())))
    indent = int(find(body, "//w:p[.//w:drawing]/w:pPr/w:ind/@w:left")[0])
    assert indent > 0
    assert int(find(body, "//wp:extent/@cx")[0]) <= (8730 - indent) * 635


def test_a_small_picture_keeps_its_size_and_one_without_description_is_decoration():
    content = rendered(
        edition(blocks=(photo(width=96, height=48, alt=None, caption=None, credit=None),), media=())
    )
    body = body_of(content)
    assert [find(body, "//wp:extent/@cx"), find(body, "//wp:extent/@cy")] == [["914400"], ["457200"]]
    assert b"decorative" in etree.tostring(find(body, "//wp:docPr")[0])


def test_pictures_that_the_text_does_not_show_stand_below_it():
    other = photo(caption=said("Another one"), file="other.jpg")
    content = rendered(edition(blocks=(photo(), Paragraph(said("Text."))), media=(photo(), other)))
    words = FORMAT.read_back(content)
    assert words.count("The hall of 2022") == 1
    assert words.index("Text.") < words.index("Another one") < words.index("###")
    assert find(body_of(content), "//wp:docPr/@id") == ["1", "2"]


def test_pictures_that_word_cannot_show_are_refused():
    with pytest.raises(InputError, match=r"image/svg.*save it as JPEG or PNG"):
        rendered(edition(blocks=(photo(media_type="image/svg+xml"),)))


def test_pictures_that_are_gone_are_a_mistake(tmp_path: Path):
    with pytest.raises(InputError, match=r"gone\.jpg: the picture cannot be read"):
        rendered(edition(blocks=(photo(path=tmp_path / "gone.jpg"),)))


# ------------------------------------------------------------------------------------------------ links


def links_of(*addresses: str) -> list[str]:
    content = rendered(
        edition(
            blocks=tuple(Paragraph((Link(one, said("here")),)) for one in addresses), contacts=(), media=()
        ),
        site="",
    )
    parts = parts_of(content)
    assert parts["word/document.xml"].count(b">here<") == len(addresses)
    entries = etree.fromstring(parts["word/_rels/document.xml.rels"])
    return [one.get("Target") for one in entries if one.get("TargetMode") == "External"]


def test_links_are_relations_each_once():
    assert links_of(
        "https://a.example/?x=1&y=2", "https://a.example/?x=1&y=2", "tel:+99412", "mailto:a@b.example"
    ) == [
        "https://a.example/?x=1&y=2",
        "tel:+99412",
        "mailto:a@b.example",
    ]


def test_addresses_are_escaped_once():
    assert links_of(
        "https://gənc.example/ə b",
        "https://a.example/%C9%99",
        "https://a.example/100%",
        'https://a.example/"x"',
    ) == [
        "https://xn--gnc-dtb.example/%C9%99%20b",
        "https://a.example/%C9%99",
        "https://a.example/100%25",
        "https://a.example/%22x%22",
    ]


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "http://",
        "https://[",
        "https://a:port/",
        "https://a b/",
        "file:///etc/passwd",
        "https://a.example/" + "x" * 3000,
    ],
)
def test_addresses_that_word_may_not_or_could_not_open_stay_text(address: str):
    assert links_of(address) == []


def test_link_text_has_the_style_and_the_hint():
    body = body_of(
        rendered(
            edition(blocks=(Paragraph((Link("https://a.example", said("x"), 'say "a"'),)),), contacts=())
        )
    )
    link = find(body, "//w:hyperlink[@w:tooltip]")[0]
    assert link.get(f"{W}tooltip") == 'say "a"'
    assert find(link, "w:r/w:rPr/w:rStyle/@w:val") == ["Hyperlink"]


# ------------------------------------------------------------------------------------------------ front and notes


def front_of(one: Edition) -> list[tuple[str, str]]:
    lines = [
        (p.style.name, p.text.replace("\u00a0", " "))
        for p in docx.Document(io.BytesIO(rendered(one))).paragraphs
    ]
    return lines[: [name for name, _ in lines].index("Title")]


def test_a_release_without_embargo_may_be_printed_at_once():
    assert front_of(edition()) == [("Release Label", "For immediate release\tJanuary 10, 2023, 12:28")]


def test_embargo_stands_above_the_title():
    of = release(embargo=moment("2023-01-10T15:00:00+04:00"))
    assert front_of(edition("ru", of)) == [
        ("Release Label", "Эмбарго\t10 января 2023 года, 12:28"),
        (
            "Release Alert",
            "Эмбарго до 10 января 2023 года, 15:00 (по бакинскому времени, UTC+4)\nПросим не публиковать раньше этого времени.",
        ),
    ]


def test_update_says_what_is_new_and_when_the_release_first_came():
    one = updated(edition("en"), ("2023-01-10T15:40:00+04:00", "Details added"))
    assert front_of(one) == [
        ("Release Label", "For immediate release\tJanuary 10, 2023, 15:40"),
        ("Release Notice", "Updated January 10, 2023, 15:40: Details added"),
    ]
    lines = [line.text.replace("\u00a0", " ") for line in docx.Document(io.BytesIO(rendered(one))).paragraphs]
    assert lines[lines.index("Update history") + 1].split("\n") == [
        "January 10, 2023, 15:40: Details added",
        "January 10, 2023, 12:28: First published",
    ]


def test_notes_follow_the_end_mark():
    contacts = (
        Contact("Jane Doe", "officer", "+994 12 555 01 10", "media@example.org"),
        Contact("Ann", None, "", ""),
    )
    document = docx.Document(io.BytesIO(rendered(edition(contacts=contacts))))
    lines = [(one.style.name, one.text) for one in document.paragraphs]
    notes = lines[[name for name, _ in lines].index("End Mark") :]
    assert notes == [
        ("End Mark", "###"),
        ("Notes Heading", "Media contacts"),
        (
            "Contact",
            "Jane Doe, officer\nPhone: +994 12 555 01 10 · Email: media@example.org",
        ),
        ("Contact", "Ann"),
        ("Notes Heading", "About us"),
        ("Boilerplate", "The Ministry was founded in 1991."),
        (
            "Boilerplate",
            "Source: Press Service · Topics: media, annual report\nhttps://press.example.org/news/en/results-en.html",
        ),
    ]


# ------------------------------------------------------------------------------------------------ hostile text


def test_marks_of_xml_are_text():
    hostile = '<script>alert(1)</script> R&D <b> 5 < 7 ]]> "quoted" &amp;'
    one = edition(
        title=said(hostile),
        subtitle=said(hostile),
        summary=hostile,
        tags=(hostile,),
        source=hostile,
        about=(said(hostile),),
        contacts=(Contact(hostile, hostile, hostile, hostile),),
        blocks=(Paragraph(said(hostile)), photo(alt=said(hostile), caption=said(hostile))),
    )
    content = rendered(one, publisher={"en": hostile})
    assert FORMAT.read_back(content).count(hostile) == 11
    document = docx.Document(io.BytesIO(content))
    assert document.core_properties.title == hostile
    assert document.sections[0].header.paragraphs[0].text.startswith(hostile)


def test_control_characters_never_make_an_invalid_file():
    hostile = "12\x00 a\x0b\x1f\ufffe\ud800b\tc\r\nd 34"
    one = edition(
        title=said(hostile), summary=hostile, blocks=(Paragraph(said(hostile)), photo(alt=said(hostile)))
    )
    content = rendered(one)
    for name, part in parts_of(content).items():
        if name.endswith((".xml", ".rels")):
            etree.fromstring(part)
    assert "12\ufffd a\ufffd\ufffd\ufffd\ufffdb c" in FORMAT.read_back(content)


def test_marks_of_direction_and_no_break_spaces_are_kept():
    text = "\u200fشرکت\u200f 35\u00a0500\u202fm \u2066x\u2069"
    assert text in FORMAT.read_back(rendered(edition(blocks=(Paragraph(said(text)),))))


def test_a_paragraph_of_five_megabytes():
    text = "ə1 & " * 1_000_000
    assert text.rstrip() in FORMAT.read_back(rendered(edition(blocks=(Paragraph(said(text)),))))


TEXT = st.text(st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff"))


@settings(max_examples=60, deadline=None)
@given(st.lists(TEXT, min_size=1, max_size=5))
def test_whatever_is_written_is_read_back(texts: list[str]):
    content = rendered(edition(blocks=tuple(Paragraph(said(one)) for one in texts), media=(), contacts=()))
    read = FORMAT.read_back(content)
    position = 0
    for text in texts:
        position = read.index(text, position) + len(text)
