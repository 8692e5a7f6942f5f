"""Footnotes and captions of tables in every format, and that our readers find them in the files."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from html import unescape
from pathlib import Path

import docx
import pytest
from hand_made import SITE, edition, file_of, said, under
from lxml import etree
from word_files import NORMAL, relation, word_file

import pressrelease as pr
from pressrelease.formats import FORMATS
from pressrelease.model import Edition, Footnote, Inlines, Link, NoteMark, Paragraph, Role, Table, Words
from pressrelease.sources import SOURCES

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
LANGUAGES = ("az", "ru", "en")
NOTES = {"az": "Qeydlər", "ru": "Примечания", "en": "Notes"}
BACK = {"az": "Mətnə qayıt", "ru": "Вернуться к тексту", "en": "Back to the text"}
READERS = {"html": ("html", ".html"), "docx": ("docx", ".docx"), "text": ("text", ".txt")}


def marked(text: str, *marks: tuple[int, int]) -> Inlines:
    """Words with footnote marks behind them, each with its number and its use."""
    return (Words(text), *(NoteMark(str(number), 0, 0, number, use) for number, use in marks))


def noted(language: str = "en", **changes: object) -> Edition:
    """An edition with two footnotes, one of them with two marks, and a table with a caption."""
    table = Table(
        (said("Network"), said("Items")),
        ((said("Facebook"), marked("1,200", (2, 1))), (said("Telegram"), said("2,300"))),
        ("", "right"),
        marked("Items of 2021", (1, 2)),
    )
    parts = {
        "blocks": (Paragraph((*marked("There were 43 tours", (1, 1)), Words(" and 6 briefings."))), table),
        "notes": (
            Footnote((Words("Of 57, see "), Link("https://example.org/a", said("the list")), Words(".")), 2),
            Footnote(said("In 3 groups."), 1),
        ),
        "media": (),
    }
    return edition(language, **{**parts, **changes})


def file(name: str, one: Edition) -> bytes:
    return file_of(FORMATS.get(name), [one])


# ------------------------------------------------------------------------------------------------ each format


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_leads_to_the_footnotes_and_back(language: str) -> None:
    page = etree.fromstring(file("html", noted(language)), etree.HTMLParser(encoding="utf-8"))
    marks = page.findall(".//a[@role='doc-noteref']")
    assert [(one.get("id"), one.get("href"), one.text) for one in marks] == [
        ("mark-1", "#note-1", "[1]"), ("mark-1-2", "#note-1", "[1]"), ("mark-2", "#note-2", "[2]"),
    ]  # fmt: skip
    assert all(one.getparent().tag == "sup" for one in marks)
    section = page.find(".//section[@role='doc-endnotes']")
    assert section.findtext("h2") == NOTES[language]
    assert [one.get("id") for one in section.iter("li")] == ["note-1", "note-2"]
    ways = section.findall(".//a[@role='doc-backlink']")
    assert [(one.get("href"), one.get("aria-label")) for one in ways] == [
        ("#mark-1", f"{BACK[language]} (1)"),
        ("#mark-1-2", f"{BACK[language]} (2)"),
        ("#mark-2", BACK[language]),
    ]
    names = [one.get("id") for one in page.iter() if one.get("id")]
    assert len(names) == len(set(names))
    assert {one.get("href")[1:] for one in (*marks, *ways)} <= set(names)
    figure = page.find(".//figure[@class='captioned']")
    caption = figure.find("figcaption")
    assert "".join(caption.itertext()) == "Items of 2021[1]"
    assert figure.find("div").get("aria-labelledby") == caption.get("id")


def test_a_page_without_footnotes_has_no_section_for_them() -> None:
    assert b"doc-endnotes" not in file("html", edition())


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_feed_has_plain_numbers_and_no_links_within_itself(language: str) -> None:
    content = etree.fromstring(file("rss", noted(language))).findtext(
        ".//{http://purl.org/rss/1.0/modules/content/}encoded"
    )
    assert "<p>There were 43 tours<sup>[1]</sup> and 6 briefings.</p>" in content
    assert "<caption>Items of 2021<sup>[1]</sup></caption>" in content
    assert f"<h2>{NOTES[language]}</h2>\n<p>[1] Of 57, see " in content
    assert 'href="#' not in content
    assert " id=" not in content
    assert "43 tours[1] and" in unescape(re.sub("<[^>]*>", "", content))  # where a reader drops all tags


def test_a_text_has_numbers_in_brackets_and_marks_hang_behind_numbers() -> None:
    text = file("text", noted()).decode()
    assert "There were 43 tours[1] and 6 briefings.\n\nItems of 2021[1]\n\nNetwork   Items\n" in text
    assert "Facebook  1,200[2]\nTelegram  2,300\n" in text
    assert (
        "Notes\n-----\n\n[1]\u00a0Of 57, see the list (https://example.org/a).\n[2]\u00a0In 3 groups.\n"
        in text
    )


def test_word_has_real_footnotes(tmp_path: Path) -> None:
    content = file("docx", noted("az"))
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    document, notes = (etree.fromstring(parts[f"word/{name}.xml"]) for name in ("document", "footnotes"))
    kinds = {one.get(f"{W}id"): one.get(f"{W}type") for one in notes}
    assert kinds == {"-1": "separator", "0": "continuationSeparator", "1": None, "2": None}
    named = etree.fromstring(parts["word/settings.xml"]).findall(f"{W}footnotePr/{W}footnote")
    assert [one.get(f"{W}id") for one in named] == ["-1", "0"]
    references = [one.get(f"{W}id") for one in document.iter(f"{W}footnoteReference")]
    assert references == ["1", "2"]
    (repeated,) = document.iter(f"{W}fldSimple")
    name = repeated.get(f"{W}instr").split()[1]
    assert [one.get(f"{W}name") for one in document.iter(f"{W}bookmarkStart")] == [name]
    assert len(list(notes.iter(f"{W}footnoteRef"))) == 2
    assert b"https://example.org/a" in parts["word/_rels/footnotes.xml.rels"]
    assert b"https://example.org/a" not in parts["word/_rels/document.xml.rels"]
    styles = {one.style_id: one.name for one in docx.Document(io.BytesIO(content)).styles}
    assert (styles["FootnoteText"], styles["FootnoteReference"]) == ("footnote text", "footnote reference")


def test_word_keeps_the_caption_above_its_table() -> None:
    document = docx.Document(io.BytesIO(file("docx", noted())))
    caption = next(one for one in document.paragraphs if one.text.startswith("Items of 2021"))
    assert caption.style.name == "Caption"
    assert caption.paragraph_format.keep_with_next
    assert caption._p.getnext().tag == f"{W}tbl"
    assert document.tables[0]._tbl.tblPr.find(f"{W}tblCaption").get(f"{W}val") == "Items of 2021"


def test_two_tables_with_captions_stay_apart() -> None:
    table = Table((said("A"),), ((said("1"),),), ("",), said("B"))
    document = docx.Document(io.BytesIO(file("docx", noted(blocks=(table, table), notes=()))))
    assert [one._tbl.getprevious().findtext(f".//{W}t") for one in document.tables] == ["B", "B"]


# ------------------------------------------------------------------------------------------------ read back


@pytest.mark.parametrize("name", FORMATS.names())
def test_the_proof_reads_footnotes_in_every_format(name: str) -> None:
    from pressrelease.publishing.proof import Proof

    one = noted()
    text = FORMATS.get(name).read_back(file(name, one))
    shows = FORMATS.get(name).shows
    Proof().prove("f", text, [one], shows)
    for lost, instead in (("57", "58"), ("3 groups", "4 groups"), ("2021", "2022")):
        with pytest.raises(pr.ProofError):
            Proof().prove("f", text.replace(lost, instead), [one], shows)


@pytest.mark.parametrize("name", READERS)
def test_our_readers_read_our_footnotes_and_no_mark_as_a_figure(tmp_path: Path, name: str) -> None:
    source, suffix = READERS[name]
    path = tmp_path / f"a{suffix}"
    path.write_bytes(file(name, noted()))
    (document,) = SOURCES.get(source).read(path, "en")
    texts = {one.text: one.role for one in document.segments}
    found = [one.canonical for text in texts for one in pr.find_figures(text, "en")]
    for mark in ("1", "2"):
        assert mark not in found
    assert {"43", "6", "57", "3", "1200", "2300", "2021"} <= set(found)
    if name != "text":
        assert any(one.endswith("There were 43 tours and 6 briefings.") for one in texts)
        assert texts["Items of 2021"] is Role.CAPTION
        assert texts["In 3 groups."] is texts["Of 57, see the list."] is Role.FOOTNOTE


# ------------------------------------------------------------------------------------------------ letterheads


LINE = '<w:footnote w:type="{}" w:id="{}"><w:p><w:r><w:{}/></w:r></w:p></w:footnote>'
THEIRS = (
    f'<w:footnotes xmlns:w="{W[1:-1]}">{LINE.format("separator", 0, "separator")}'
    f"{LINE.format('continuationSeparator', 1, 'continuationSeparator')}"
    '<w:footnote w:id="2"><w:p><w:r><w:t>An old note</w:t></w:r></w:p></w:footnote></w:footnotes>'
)


@pytest.mark.parametrize("has_lines", [True, False])
def test_footnotes_stand_below_the_lines_of_any_letterhead(tmp_path: Path, has_lines: bool) -> None:
    style = '<w:style w:type="paragraph" w:styleId="Fn"><w:name w:val="footnote text"/></w:style>'
    settings = '<w:footnotePr><w:numFmt w:val="lowerRoman"/><w:footnote w:id="0"/></w:footnotePr><w:compat/>'
    content = word_file(styles=NORMAL.format("") + style, settings=settings)
    if has_lines:
        end = "</Relationships>"
        named = relation("n", "footnotes", "footnotes.xml") + end
        content = changed(content, {"word/_rels/document.xml.rels": (end, named)}, footnotes=THEIRS)
    letterhead = tmp_path / "letterhead.docx"
    letterhead.write_bytes(content)
    one = under(replace(SITE, letterhead=dict.fromkeys(LANGUAGES, letterhead)), noted())
    with zipfile.ZipFile(io.BytesIO(file("docx", one))) as archive:
        notes, settings = (archive.read(f"word/{name}.xml").decode() for name in ("footnotes", "settings"))
        document = archive.read("word/document.xml").decode()
    assert "An old note" not in notes
    assert "In 3 groups." in notes
    first = "2" if has_lines else "1"
    assert f'<w:footnote w:id="{first}"><w:p><w:pPr><w:pStyle w:val="Fn"/>' in notes
    assert f'<w:footnoteReference w:id="{first}"/>' in document
    named = re.search(r"<w:footnotePr>.*?</w:footnotePr><w:compat/>", settings)
    assert named
    assert "lowerRoman" in named[0]
    assert re.findall(r'w:footnote w:id="(-?\d)"', named[0]) == (["0"] if has_lines else ["-1", "0"])


def changed(content: bytes, changes: dict[str, tuple[str, str]], **others: str) -> bytes:
    """A Word file with a text of some of its parts replaced, and with other parts."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            before, after = changes.get(name, ("", ""))
            part = old.read(name)
            new.writestr(name, part.replace(before.encode(), after.encode()) if before else part)
        for name, part in others.items():
            new.writestr(f"word/{name}.xml", part)
    return made.getvalue()


def test_the_section_of_footnotes_can_be_overridden(tmp_path: Path) -> None:
    folder = tmp_path / "templates" / "html"
    folder.mkdir(parents=True)
    (folder / "notes.html").write_text(
        "{% for note in notes %}<p>{{ note.number }}) {{ note.content }}</p>{% endfor %}"
    )
    page = file("html", under(replace(SITE, templates=tmp_path / "templates"), noted())).decode()
    assert "<p>2) In 3 groups.</p>" in page


# ------------------------------------------------------------------------------------------------ the whole way


def test_files_of_three_languages_compare_clean_and_a_slip_in_a_footnote_is_found(tmp_path: Path) -> None:
    languages = {
        "az": ("43 tur keçirilib", "Bura 57 görüş daxil deyil.", "Şəbəkə", "Paylaşımlar, 2021-ci il"),
        "ru": ("Проведено 43 тура", "Не считая 57 встреч.", "Сеть", "Публикации, 2021 год"),
        "en": ("There were 43 tours", "Not counting 57 meetings.", "Network", "Posts in 2021"),
    }
    for name, (_source, suffix) in READERS.items():
        paths = {}
        for code, (text, note, head, caption) in languages.items():
            table = Table((said(head),), ((marked("1200", (1, 2)),),), ("",), marked(caption, (1, 3)))
            blocks = (Paragraph((*marked(text, (1, 1)), Words("."))), table)
            one = noted(code, blocks=blocks, notes=(Footnote(said(note), 3),))
            one = replace(
                one, title=said(head), subtitle=None, contacts=(), about=(), place="", source="", tags=()
            )
            path = paths[code] = tmp_path / f"a.{code}{suffix}"
            path.write_bytes(file(name, one))
        report = pr.check(pr.load(list(paths.values())))
        assert [one.message for one in report.findings if one.severity != "note"] == [], name
        content = paths["ru"].read_bytes()
        if name == "docx":
            content = changed(content, {"word/footnotes.xml": ("57", "75")})
        paths["ru"].write_bytes(content.replace("57 встреч".encode(), "75 встреч".encode()))
        found = [one for one in pr.check(pr.load(list(paths.values()))).findings if one.severity == "error"]
        assert [(one.check, one.lang, one.actual) for one in found] == [("figure-value", "ru", "75")], name
