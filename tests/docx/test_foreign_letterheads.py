"""Letterheads that nobody here has made: what is taken of them, what is supplied, left out or refused."""

from __future__ import annotations

import io
import re
import tracemalloc
import zipfile
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from hand_made import PHOTO, SITE, edition, publication, said, under
from lxml import etree
from word_files import (
    NORMAL,
    OFFICE,
    PAGE,
    SPACES,
    TYPE,
    WORD,
    line,
    made_strict,
    refer,
    relation,
    text_of,
    word_file,
)

from pressrelease.errors import InputError
from pressrelease.formats._docx_letterhead import own_letterhead
from pressrelease.formats.docx import FORMAT
from pressrelease.model import ListBlock, ListItem, Paragraph, Table


class Rendered:
    """A release on a letterhead: its parts, and the notes about the letterhead."""

    def __init__(self, folder: Path, letterhead: bytes, language: str = "en", **changes: object) -> None:
        self.path = folder / "letterhead.docx"
        self.path.write_bytes(letterhead)
        one = under(replace(SITE, letterhead={language: self.path}), edition(language, **changes))
        self.content = FORMAT.render([one], publication(one))
        self.notes = [note.message for note in FORMAT.notes(one)]
        with zipfile.ZipFile(io.BytesIO(self.content)) as archive:
            self.parts = {name: archive.read(name) for name in archive.namelist()}
        assert FORMAT.read_back(self.content).strip()

    def find(self, name: str, path: str) -> list:
        return etree.fromstring(self.parts[f"word/{name}.xml"]).xpath(path, namespaces=SPACES)

    def words(self, name: str) -> str:
        return "".join(self.find(name, "//w:t/text()"))

    def style(self, name: str) -> str:
        """The markup of a style."""
        return etree.tostring(self.find("styles", f'//w:style[w:name/@w:val="{name}"]')[0]).decode()


# ------------------------------------------------------------------------------------------------ what is taken


@pytest.mark.parametrize(
    "changes",
    [
        {"main": "word/document2.xml"},
        {"main": "content/text.xml"},
        {"main_type": TYPE.replace("document.main", "template.main")},
        {"main_type": "application/vnd.ms-word.document.macroEnabled.main+xml"},
        {"sections": ()},
        {"sections": ("",)},
        {"styles": None},
        {"styles": ""},
    ],
)
def test_any_word_file_is_taken(tmp_path: Path, changes: dict):
    made = Rendered(tmp_path, word_file(**changes))
    document = docx.Document(io.BytesIO(made.content))
    assert "Title" in {paragraph.style.name for paragraph in document.paragraphs}
    assert document.sections[0].page_width
    assert made.words("header2")


def test_a_strict_file_is_taken(tmp_path: Path):
    size = '<w:pgSz w:w="300pt" w:h="20cm"/><w:pgMar w:top="1in" w:right="20pt" w:bottom="1in" w:left="20pt" w:header="0" w:footer="0" w:gutter="0"/>'
    own = '<w:style w:type="paragraph" w:styleId="t"><w:name w:val="Title"/><w:pPr><w:spacing w:after="12pt"/></w:pPr><w:rPr><w:sz w:val="12pt"/></w:rPr></w:style>'
    usual = word_file(
        sections=(refer("header1") + size,),
        styles=NORMAL.format("") + own,
        header1=line(text_of("{publisher}")),
    )
    made = Rendered(tmp_path, made_strict(usual))
    assert made.words("header1") == "The Ministry"
    assert made.find("document", "//w:sectPr/w:pgSz/@w:*") == ["6000", "11339"]
    assert 'w:after="240"' in made.style("Title")
    assert 'w:val="24"' in made.style("Title")
    assert not any(b"purl.oclc.org" in part for part in made.parts.values())


def test_headers_that_a_section_inherits_are_its_headers(tmp_path: Path):
    made = Rendered(
        tmp_path,
        word_file(
            sections=(
                refer("header1") + refer("footer1", "even") + PAGE,
                refer("header2", "first") + PAGE,
                PAGE,
            ),
            header1=line(text_of("every page")),
            footer1=line(text_of("even pages")),
            header2=line(text_of("first page")),
        ),
    )
    shown = {
        (one.tag.rpartition("}")[2], one.get(f"{{{WORD}}}type")): one.get(f"{{{OFFICE}}}id")
        for one in made.find("document", "//w:sectPr/*[@r:id]")
    }
    assert shown == {
        ("headerReference", "default"): "rIdHeader1",
        ("footerReference", "even"): "rIdFooter1",
        ("headerReference", "first"): "rIdHeader2",
    }
    assert made.words("header1") == "every page"
    assert made.words("header2") == "first page"


@pytest.mark.parametrize("language", ["az", "ru", "en"])
def test_placeholders_are_found_wherever_text_can_be(tmp_path: Path, language: str):
    cell = f"<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:tcPr/>{line(text_of('{publisher}'))}</w:tc></w:tr></w:tbl>"
    box = f"<w:pict><v:shape><v:textbox><w:txbxContent>{line(text_of('{date'), text_of('}'))}</w:txbxContent></v:textbox></v:shape></w:pict>"
    both = f"<w:r><mc:AlternateContent><mc:Choice Requires='v'>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>"
    control = f"<w:sdt><w:sdtPr><w:dataBinding w:xpath='/x'/></w:sdtPr><w:sdtContent>{text_of('{label}')}</w:sdtContent></w:sdt>"
    changed = f"<w:ins w:id='1' w:author='x'>{text_of('[{pub')}</w:ins><w:del w:id='2' w:author='x'><w:r><w:delText>no</w:delText></w:r></w:del>{text_of('lisher}]')}"
    made = Rendered(
        tmp_path,
        word_file(
            sections=(refer("header1") + PAGE,),
            header1=cell + line(text_of("{"), both, text_of("label}")) + line(control) + line(changed),
        ),
        language,
    )
    publisher = SITE.publisher[language]
    header = made.words("header1")
    assert "{" not in header
    assert header.startswith(publisher)
    assert header.endswith(f"[{publisher}]")
    assert header.count("2023") == 2
    assert not made.find("header1", "//w:sdt | //w:ins | //w:del")
    assert "left out of the letterhead: tracked changes (accepted)" in made.notes


def test_a_letterhead_for_each_language(tmp_path: Path):
    for code in ("az", "ru"):
        content = word_file(sections=(refer("footer1") + PAGE,), footer1=line(text_of(f"paper {code}")))
        (tmp_path / f"{code}.docx").write_bytes(content)
    config = replace(SITE, letterhead={code: tmp_path / f"{code}.docx" for code in ("az", "ru")})
    footers = {}
    for code in ("az", "ru", "en"):
        one = under(config, edition(code))
        with zipfile.ZipFile(io.BytesIO(FORMAT.render([one], publication(one)))) as archive:
            footer = etree.fromstring(archive.read("word/footer1.xml"))
        footers[code] = "".join(footer.xpath("//w:t/text()", namespaces=SPACES))
    assert (footers["az"], footers["ru"]) == ("paper az", "paper ru")
    assert footers["en"].startswith("January")


# ------------------------------------------------------------------------------------------------ what is ours


def test_missing_styles_are_supplied_and_told(tmp_path: Path):
    title = (
        '<w:style w:type="paragraph" w:styleId="T1"><w:name w:val="title"/><w:basedOn w:val="a"/></w:style>'
    )
    quote = '<w:style w:type="character" w:styleId="Quote"><w:name w:val="Quote"/></w:style>'
    made = Rendered(tmp_path, word_file(styles=NORMAL.format("") + title + quote))
    assert made.notes == [
        "the letterhead lacks the styles Subtitle, Heading 1, Heading 2, Heading 3, List Bullet, List Number, Quote,"
        " Caption, Header, Footer; ours are used"
    ]
    styles = {
        one.style.style_id: one.style.name for one in docx.Document(io.BytesIO(made.content)).paragraphs
    }
    assert styles["T1"] == "title"
    assert styles["QuoteRelease"] == "Quote (release)"
    used = {
        one
        for name in ("document", "styles")
        for one in made.find(name, "//w:basedOn/@w:val | //w:pStyle/@w:val")
    }
    assert used <= set(made.find("styles", "//w:style/@w:styleId"))
    assert len(made.find("styles", '//w:style[@w:default="1" and @w:type="paragraph"]')) == 1


def test_our_styles_do_not_take_the_indents_of_running_text(tmp_path: Path):
    looks = '<w:pPr><w:spacing w:before="300" w:after="0" w:line="480"/><w:ind w:left="600" w:right="100" w:firstLine="709"/><w:jc w:val="both"/></w:pPr>'
    styles = NORMAL.format(looks + '<w:rPr><w:sz w:val="28"/></w:rPr>')
    made = Rendered(tmp_path, word_file(styles=styles, settings="<w:zoom/>"))
    for name in (
        "Release Label",
        "Picture",
        "Contact",
        "End Mark",
        "Notes Heading",
        "Boilerplate",
        "caption",
    ):
        style = made.style(name)
        assert '<w:ind w:left="600" w:right="100" w:firstLine="0"/>' in style, name
        assert f'<w:jc w:val="{"center" if name == "End Mark" else "left"}"/>' in style, name
        assert "w:before=" in style, name
    assert '<w:ind w:left="0" w:right="0" w:firstLine="0"/>' in made.style("Table Text")
    assert "<w:ind" not in made.style("Body Text")  # it is running text
    assert "<w:spacing" not in made.style("Body Text")
    assert "w:rFonts" not in made.style("Release Label")
    assert 'w:sz w:val="23"' in made.style("Release Label")  # 19 half points, for 22 of running text
    width = 11906 - 2 * 1440 - 600 - 100
    (table,) = made.find("document", "//w:tbl")
    assert sum(map(int, table.xpath("w:tblGrid/w:gridCol/@w:w", namespaces=SPACES))) == width
    assert table.xpath("w:tblPr/w:tblInd/@w:w", namespaces=SPACES) == ["713"]  # with the margin of the cell
    assert all(int(one) <= width * 635 for one in made.find("document", "//wp:extent/@cx"))


@pytest.mark.parametrize(
    "side, ours", [("center", ["left"]), ("right", ["left"]), ("both", []), ("left", [])]
)
def test_running_text_is_justified_like_the_letterhead_s_but_never_centred(
    tmp_path: Path, side: str, ours: list[str]
):
    made = Rendered(tmp_path, word_file(styles=NORMAL.format(f'<w:pPr><w:jc w:val="{side}"/></w:pPr>')))
    assert made.find("styles", '//w:style[w:name/@w:val="Body Text"]/w:pPr/w:jc/@w:val') == ours


@pytest.mark.parametrize("colour, ours", [("9B1B30", "9B1B30"), ("FFFFAA", "auto"), ("auto", "auto")])
def test_our_styles_have_the_colour_of_the_letterhead_s_headings(tmp_path: Path, colour: str, ours: str):
    heading = f'<w:style w:type="paragraph" w:styleId="h"><w:name w:val="heading 1"/><w:rPr><w:color w:val="{colour}"/></w:rPr></w:style>'
    made = Rendered(tmp_path, word_file(styles=NORMAL.format("") + heading))
    assert f'<w:color w:val="{ours}"/>' in made.style("Table Heading")
    assert made.find("styles", '//w:style[w:name/@w:val="Masthead"]//w:bottom/@w:color') == [ours]


def test_who_said_it_stands_like_the_letterhead_s_quotation(tmp_path: Path):
    quote = '<w:style w:type="paragraph" w:styleId="q"><w:name w:val="Quote"/><w:pPr><w:ind w:left="864" w:right="864"/><w:jc w:val="center"/></w:pPr></w:style>'
    made = Rendered(tmp_path, word_file(styles=NORMAL.format("") + quote))
    source = made.style("Quotation Source")
    assert "w:pBdr" not in source  # a bar without the quotation's
    assert '<w:ind w:left="864" w:right="864" w:firstLine="0"/>' in source
    assert '<w:jc w:val="center"/>' in source


def test_a_title_of_the_letterhead_is_justified_only_where_it_says_so(tmp_path: Path):
    normal = NORMAL.format('<w:pPr><w:ind w:firstLine="700"/><w:jc w:val="both"/></w:pPr>')
    titles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{identity}"><w:name w:val="{name}"/><w:basedOn w:val="Normal"/>'
        f"{properties}<w:rPr><w:b/></w:rPr></w:style>"
        for identity, name, properties in (
            ("t", "Title", ""),
            ("c", "caption", '<w:pPr><w:ind w:left="200"/></w:pPr>'),
            ("s", "Subtitle", '<w:pPr><w:ind w:firstLine="90"/><w:jc w:val="both"/></w:pPr>'),
        )
    )
    made = Rendered(tmp_path, word_file(styles=normal + titles))
    shown = {
        name: [
            made.find("styles", f'//w:style[w:name/@w:val="{name}"]/w:pPr/w:{path}')
            for path in (
                'jc[@w:val="left"]',
                'ind[@w:firstLine="0"]',
                'ind[@w:left="200"]',
                'jc[@w:val="both"]',
            )
        ]
        for name in ("Title", "caption", "Subtitle")
    }
    assert {name: [bool(one) for one in found] for name, found in shown.items()} == {
        "Title": [True, True, False, False],
        "caption": [True, True, True, False],
        "Subtitle": [False, False, False, True],
    }


@pytest.mark.parametrize(
    "properties, gone",
    [
        ('<w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr>', "the numbers of its headings"),
        ('<w:pPr><w:framePr w:w="500"/></w:pPr>', "the frames of its styles"),
        ("<w:pPr><w:pageBreakBefore/></w:pPr>", "the page breaks of its styles"),
        ("<w:pPr><w:bidi/></w:pPr>", "the direction of its styles"),
        ("<w:rPr><w:vanish/></w:rPr>", "the hiding of its styles"),
        ('<w:pPr><w:bidi w:val="0"/></w:pPr>', ""),
        ('<w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>', ""),
        ('<w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr>', ""),
    ],
)
def test_styles_of_the_letterhead_show_what_the_release_says(tmp_path: Path, properties: str, gone: str):
    base = f'<w:style w:type="paragraph" w:styleId="b"><w:name w:val="Base"/>{properties}</w:style>'
    heading = '<w:style w:type="paragraph" w:styleId="h"><w:name w:val="heading 1"/><w:basedOn w:val="b"/></w:style>'
    made = Rendered(tmp_path, word_file(styles=NORMAL.format("") + base + heading))
    told = [note for note in made.notes if note.startswith("left out")]
    assert told == ([f"left out of the letterhead: {gone}"] if gone else [])
    properties = [
        one.tag.rpartition("}")[2] for one in made.find("styles", '//w:style[w:name/@w:val="Base"]/*/*')
    ]
    assert properties == (["ind"] if "numbers" in gone else [] if gone else [properties[0]])


# ------------------------------------------------------------------------------------------------ the page


@pytest.mark.parametrize(
    "columns, width, told",
    [
        ('<w:cols w:num="2" w:space="426"/>', 4300, False),
        ('<w:cols w:num="2" w:equalWidth="0"><w:col w:w="5000"/><w:col w:w="3800"/></w:cols>', 3800, False),
        ('<w:cols w:num="4" w:space="300"/>', 9026, True),
        ('<w:cols w:space="300"/>', 9026, False),
        ('<w:cols w:num="0"/>', 9026, False),
    ],
)
def test_tables_and_pictures_fit_the_column(tmp_path: Path, columns: str, width: int, told: bool):
    made = Rendered(tmp_path, word_file(sections=(PAGE + columns,)))
    assert sum(map(int, made.find("document", "//w:gridCol/@w:w"))) == width
    assert all(int(one) <= width * 635 for one in made.find("document", "//wp:extent/@cx"))
    assert any("columns" in note for note in made.notes) == told
    assert bool(made.find("document", "//w:cols")) != told


TWO_COLUMNS = PAGE + '<w:cols w:num="2" w:space="426"/>'
LONG_TITLE = (
    "The ministry reports on its communication work in 2022 and on what it plans for the year after that"
)


@pytest.mark.parametrize("page, line_break", [(PAGE, False), (TWO_COLUMNS, True)])
def test_the_label_and_the_date_never_run_together(tmp_path: Path, page: str, *, line_break: bool):
    made = Rendered(tmp_path, word_file(sections=(page,)))
    (label,) = made.find("document", '//w:p[w:pPr/w:pStyle/@w:val="ReleaseLabel"]')
    assert bool(label.xpath(".//w:br", namespaces=SPACES)) == line_break
    assert bool(label.xpath(".//w:tab", namespaces=SPACES)) != line_break


@pytest.mark.parametrize("page, size", [(PAGE, "46"), (TWO_COLUMNS, "32")])
def test_our_title_is_smaller_in_a_narrow_column(tmp_path: Path, page: str, size: str):
    normal = NORMAL.format('<w:rPr><w:sz w:val="22"/></w:rPr>')
    made = Rendered(tmp_path, word_file(sections=(page,), styles=normal))
    assert made.find("styles", '//w:style[w:name/@w:val="Title"]/w:rPr/w:sz/@w:val') == [size]


@pytest.mark.parametrize(
    "header, row, columns, least",
    [
        (("Network", "What was published"), ("Facebook", "1,200"), 1, (0.3, 0.5)),  # by their length
        (("Number", "Text"), ("1", "word " * 20), 1, (0.15, 0.7)),
        (("Communications", "Text"), ("1", "word " * 20), 2, (0.4, 0.4)),  # by their longest words
        (("Communications", "Responsibilities", "Representatives"), ("1", "2", "3"), 2, (0.3, 0.3, 0.3)),
    ],
)
def test_columns_of_a_table_hold_their_longest_words(
    tmp_path: Path, header: tuple[str, ...], row: tuple[str, ...], columns: int, least: tuple[float, ...]
):
    table = Table(tuple(map(said, header)), (tuple(map(said, row)),), ("",) * len(header))
    page = TWO_COLUMNS if columns == 2 else PAGE
    made = Rendered(tmp_path, word_file(sections=(page,)), blocks=(table,))
    widths = [int(one) for one in made.find("document", "//w:gridCol/@w:w")]
    assert sum(widths) == (4300 if columns == 2 else 9026)
    assert all(one >= share * sum(widths) for one, share in zip(widths, least, strict=True)), widths


@pytest.mark.parametrize(
    "header, is_whole",
    [
        (line(text_of("{title}")), True),
        (line(text_of("{ti"), text_of("tle} ")), True),
        (line(text_of("{publisher}")) + line(text_of("{title}")), True),
        (line(text_of("{publisher} {title}")), False),
        (line(text_of("{title}"), "<w:r><w:tab/></w:r>", text_of("page")), False),
    ],
)
def test_a_title_is_cut_only_where_it_shares_its_line(tmp_path: Path, header: str, *, is_whole: bool):
    made = Rendered(
        tmp_path,
        word_file(sections=(refer("header1") + TWO_COLUMNS,), header1=header),
        title=said(LONG_TITLE),
    )
    assert (LONG_TITLE in made.words("header1")) == is_whole
    assert ("…" in made.words("header1")) != is_whole


def test_what_belongs_to_running_text_stands_where_it_does(tmp_path: Path):
    body = '<w:style w:type="paragraph" w:styleId="bt"><w:name w:val="Body Text"/><w:basedOn w:val="a"/><w:pPr><w:ind w:left="800"/></w:pPr></w:style>'
    made = Rendered(tmp_path, word_file(styles=NORMAL.format("") + body))
    for name, left in {"Picture": "800", "caption": "800", "Quote": "1254", "Contact": "0"}.items():
        assert made.find("styles", f'//w:style[w:name/@w:val="{name}"]/w:pPr/w:ind/@w:left') == [left], name
    assert made.find("document", "//w:tblInd/@w:w")[0] in ("800", "913")


def test_our_headings_of_notes_stay_with_them(tmp_path: Path):
    heading = '<w:style w:type="paragraph" w:styleId="h"><w:name w:val="heading 2"/><w:basedOn w:val="a"/></w:style>'
    made = Rendered(tmp_path, word_file(styles=NORMAL.format("") + heading))
    assert "<w:keepNext/>" in made.style("Notes Heading")


def test_a_page_without_room_is_refused(tmp_path: Path):
    label = '<w:pgSz w:w="3000" w:h="3000"/><w:pgMar w:top="500" w:right="500" w:bottom="500" w:left="500" w:header="0" w:footer="0" w:gutter="0"/>'
    with pytest.raises(InputError, match=r"leaves 3\.5 by 3\.5 cm for the text of a page"):
        Rendered(tmp_path, word_file(sections=(label,)))


def test_lines_have_no_numbers_and_pages_begin_at_one(tmp_path: Path):
    extras = '<w:lnNumType w:countBy="1"/><w:pgNumType w:fmt="lowerRoman" w:start="7"/><w:vAlign w:val="center"/><w:textDirection w:val="tbRl"/>'
    made = Rendered(tmp_path, word_file(sections=(PAGE + extras,)))
    assert [one.tag.rpartition("}")[2] for one in made.find("document", "//w:sectPr/*[not(@r:id)]")] == [
        "pgSz",
        "pgMar",
        "pgNumType",
        "titlePg",
    ]
    assert made.find("document", "//w:pgNumType/@w:*") == ["lowerRoman"]
    assert made.notes[1:] == ["left out of the letterhead: the numbers of its lines, its first page number"]


# ------------------------------------------------------------------------------------------------ what is left out


def field(instruction: str, result: str, *, begin: str = "") -> str:
    """A complex field whose code is split over two runs."""
    half = len(instruction) // 2
    return (
        f'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">{instruction[:half]}</w:instrText></w:r>'
        f'<w:r><w:instrText xml:space="preserve">{instruction[half:]}</w:instrText></w:r>{begin}'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{text_of(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


@pytest.mark.parametrize(
    "content, shown, told",
    [
        (field(" PAGE ", "7"), "7", ""),
        (field("NUMPAGES \\* Arabic", "12"), "", ""),
        ('<w:fldSimple w:instr="NUMPAGES">' + text_of("12") + "</w:fldSimple>", "", ""),
        (field(" DDEAUTO excel c:\\\\x.xls r1c1", "secret"), "", "the field DDEAUTO"),
        (field(" MERGEFIELD Name ", "Name"), "", "the field MERGEFIELD"),
        (field(" date \\@ yyyy ", "2019"), "", "the field DATE (write {date})"),
        (
            '<w:fldSimple w:instr=" TITLE ">' + text_of("Old") + "</w:fldSimple>",
            "",
            "the field TITLE (write {title})",
        ),
        (field('IF 1 = 1 "a" "b" ', "a", begin=field("PAGE", "2")), "", "the field IF"),
        (field('HYPERLINK "https://example.org"', "our site"), "our site", ""),
        ('<w:r><w:fldChar w:fldCharType="begin"/></w:r>' + text_of("never ends"), "never ends", ""),
    ],
)
def test_fields_show_nothing_but_this_document(tmp_path: Path, content: str, shown: str, told: str):
    made = Rendered(tmp_path, word_file(sections=(refer("header1") + PAGE,), header1=line(content)))
    assert made.words("header1") == shown
    assert made.notes[1:] == ([f"left out of the letterhead: {told}"] if told else [])
    live = shown == "7" or "NUMPAGES" in content
    assert bool(made.find("header1", "//w:fldSimple | //w:fldChar")) == live


BLIP = '<w:drawing><wp:inline><wp:extent cx="9" cy="9"/><wp:docPr id="1" name="p"/><a:graphic><a:graphicData><a:blip {}/></a:graphicData></a:graphic></wp:inline></w:drawing>'
LINKED = BLIP.format('r:embed="i"').replace('name="p"/>', 'name="p"><a:hlinkClick r:id="{}"/></wp:docPr>')
PICTURE = "<w:r>" + BLIP.format('r:embed="i"') + "</w:r>"
OBJECT = (
    '<w:object><v:shape><v:imagedata r:id="i"/></v:shape><o:OLEObject ProgID="Excel" r:id="x"/></w:object>'
)


@pytest.mark.parametrize(
    "content, pictures, told",
    [
        (BLIP.format('r:embed="i"'), 1, ""),
        (BLIP.format('r:embed="i" r:link="x"'), 1, "a picture that lies elsewhere"),
        (BLIP.format('r:link="x"'), 0, "a picture that lies elsewhere"),
        (BLIP.format('r:embed="nowhere"'), 0, ""),
        ('<w:pict><v:shape><v:imagedata r:id="x"/></v:shape></w:pict>', 0, "a picture that lies elsewhere"),
        ('<w:pict><v:shape><v:imagedata r:id="i" src="file:///C:/x.png"/></v:shape></w:pict>', 1, ""),
        (OBJECT.replace('r:id="x"', 'r:id="o"'), 1, "an embedded object (its picture stays)"),
        ('<w:object><w:control r:id="o"/></w:object>', 0, "a control (ActiveX)"),
        (BLIP.format('r:embed="c"'), 0, "a chart"),
        (LINKED.format("l"), 1, "a link that leads nowhere from outside"),
        (LINKED.format(""), 1, ""),
        (LINKED.format("h"), 1, ""),
    ],
)
def test_pictures_stay_and_what_lies_elsewhere_does_not(
    tmp_path: Path, content: str, pictures: int, told: str
):
    its = (
        relation("i", "image", "media/photo.jpg")
        + relation("x", "image", "http://example.org/counter.png", "External")
        + relation("o", "oleObject", "embeddings/table.bin")
        + relation("c", "chart", "charts/chart1.xml")
        + relation("l", "hyperlink", "file:///C:/x.html", "External")
        + relation("h", "hyperlink", "https://example.org/", "External")
    )
    made = Rendered(
        tmp_path,
        word_file(
            sections=(refer("header1") + PAGE,),
            header1=(line(f"<w:r>{content}</w:r>"), its),
            others={
                "word/media/photo.jpg": PHOTO.read_bytes(),
                "word/embeddings/table.bin": b"x",
                "word/charts/chart1.xml": "<x/>",
            },
        ),
    )
    assert [name for name in made.parts if "letterhead" in name] == ["word/media/letterhead1.jpg"] * pictures
    assert made.notes[1:] == ([f"left out of the letterhead: {told}"] if told else [])
    everything = b"".join(made.parts.values())
    assert not re.search(rb"example\.org/counter|table\.bin|chart1|C:/x|OLEObject", everything)
    used = set(re.findall(rb'r:(?:id|embed|link)="([^"]+)"', made.parts["word/header1.xml"]))
    known = re.findall(rb'Id="([^"]+)"', made.parts.get("word/_rels/header1.xml.rels", b""))
    assert used == set(known)


def test_the_ids_of_drawings_are_unique(tmp_path: Path):
    header = line(*(PICTURE for _ in range(3)))
    its = relation("i", "image", "media/photo.jpg")
    made = Rendered(
        tmp_path,
        word_file(
            sections=(refer("header1") + refer("header2", "first") + PAGE,),
            header1=(header, its),
            header2=(header, its),
            others={"word/media/photo.jpg": PHOTO.read_bytes()},
        ),
    )
    ids = [one for name in ("document", "header1", "header2") for one in made.find(name, "//wp:docPr/@id")]
    assert len(ids) == 7
    assert len(set(ids)) == 7


@pytest.mark.parametrize(
    "setting, told",
    [
        ('<w:documentProtection w:edit="readOnly"/>', "its protection"),
        ("<w:trackRevisions/>", "the tracking of changes"),
        ('<w:mailMerge><w:dataSource r:id="x"/></w:mailMerge>', "mail merge"),
        ('<w:attachedTemplate r:id="x"/>', "the path of its template"),
        ('<w:docVars><w:docVar w:name="a" w:val="b"/></w:docVars>', ""),
        ('<w:defaultTabStop w:val="500"/>', ""),
    ],
)
def test_settings_are_those_of_the_look(tmp_path: Path, setting: str, told: str):
    made = Rendered(tmp_path, word_file(settings=setting))
    assert made.notes[1:] == ([f"left out of the letterhead: {told}"] if told else [])
    assert (b"defaultTabStop" in made.parts["word/settings.xml"]) == ("Tab" in setting)
    assert len(made.find("settings", "/*/*")) == ("Tab" in setting) + 1  # and the lines above footnotes


def test_prompts_of_content_controls_are_not_published(tmp_path: Path):
    prompt = f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{line(text_of('[Company]'))}</w:sdtContent></w:sdt>"
    made = Rendered(tmp_path, word_file(sections=(refer("footer1") + PAGE,), footer1=prompt))
    assert made.words("footer1") == ""
    assert made.notes[1:] == ["left out of the letterhead: the prompt \u201c[Company]\u201d"]


# ------------------------------------------------------------------------------------------------ what is refused


@pytest.mark.parametrize(
    "typed, hint",
    [
        ("{publsher}", "did you mean {publisher}?"),
        ("{Publisher}", "did you mean {publisher}?"),
        ("{ date }", "did you mean {date}?"),
        ("{labels}", "did you mean {label}?"),
        ("{title", "did you mean {title}?"),
        ("{first_name}", "there are: {publisher}, {title}, {label}, {date}, {page}, {logo}"),
    ],
)
def test_a_misspelt_placeholder_is_refused(tmp_path: Path, typed: str, hint: str):
    with pytest.raises(InputError, match="which is no placeholder") as caught:
        Rendered(
            tmp_path,
            word_file(
                sections=(refer("header1") + PAGE,), header1=line(text_of(typed[:3]), text_of(typed[3:]))
            ),
        )
    (mistake,) = caught.value.mistakes
    assert typed in mistake.message
    assert mistake.hint == hint


def test_what_is_no_placeholder_stays(tmp_path: Path):
    words = "braces {1, 2}, icons \ue000\ue002"
    made = Rendered(tmp_path, word_file(sections=(refer("header1") + PAGE,), header1=line(text_of(words))))
    assert made.words("header1") == words


def damaged(how: str) -> bytes:
    """A file that Word would not open, or no Word file at all."""
    whole = word_file(header1=line(), sections=(refer("header1") + PAGE,))
    match how:
        case "text":
            return b"Not a Word document"
        case "empty":
            return b""
        case "an archive":
            packed = io.BytesIO()
            with zipfile.ZipFile(packed, "w") as archive:
                archive.writestr("readme.txt", "x")
            return packed.getvalue()
        case "a workbook":
            return word_file(
                main="xl/workbook.xml",
                main_type="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
            )
        case "old":
            return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
        case "encrypted":
            return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le")
        case "cut":
            return whole[: len(whole) // 2]
        case "bytes":
            return whole[:200] + b"\xff" * 40 + whole[240:]
        case "entities":
            return word_file(others={"word/styles.xml": '<!DOCTYPE x [<!ENTITY e "e">]><x>&e;</x>'})
    if how.startswith("hidden entities in "):
        text = '<?xml version="1.0" encoding="UTF-16LE"?><!DOCTYPE x [<!ENTITY e "e">]><x>&e;</x>'
        return word_file(others={how.rpartition(" ")[2]: text.encode("utf-16-le")})
    name = how.removeprefix("broken ")
    return word_file(
        header1=line(), sections=(refer("header1") + PAGE,), settings="<w:zoom/>", others={name: "<w:a"}
    )


@pytest.mark.parametrize(
    "how, message",
    [
        ("text", "is not a Word document"),
        ("empty", "is not a Word document"),
        ("an archive", "is not a Word document"),
        ("a workbook", "is not a Word document"),
        ("old", "is an old Word document"),
        ("encrypted", "is encrypted"),
        ("cut", "is damaged"),
        ("bytes", "is damaged"),
        ("entities", "declares a document type in word/styles.xml"),
        *(
            (f"hidden entities in {name}", f"declares a document type in {name}")
            for name in ("word/styles.xml", "word/document.xml")
        ),
        *(
            (f"broken {name}", f"is damaged: {name.lower()} cannot be read")
            for name in (
                "[Content_Types].xml",
                "_rels/.rels",
                "word/document.xml",
                "word/_rels/document.xml.rels",
                "word/styles.xml",
                "word/settings.xml",
                "word/header1.xml",
            )
        ),
    ],
)
@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_damaged_letterheads_are_refused_in_our_words(tmp_path: Path, how: str, message: str):
    with pytest.raises(InputError, match="the letterhead ") as caught:
        Rendered(tmp_path, damaged(how))
    (mistake,) = caught.value.mistakes
    assert mistake.message.startswith(f"the letterhead {message}")
    assert mistake.path == str(tmp_path / "letterhead.docx")
    assert mistake.hint


@pytest.mark.parametrize(
    "part, content",
    [
        ("word/styles.xml", b"<x>" + b"<y/>" * 1_700_000),
        ("word/document.xml", b"<x>" + b"<y/>" * 3_300_000),
        ("word/media/photo.jpg", bytes(68_000_000)),
    ],
)
def test_bombs_take_no_memory(tmp_path: Path, part: str, content: bytes):
    header = line(PICTURE), relation("i", "image", "media/photo.jpg")
    bomb = word_file(sections=(refer("header1") + PAGE,), header1=header, others={part: content})
    assert len(bomb) < 1_000_000
    tracemalloc.start()
    try:
        with pytest.raises(InputError, match=f"is too large: {part} unpacks to more than"):
            Rendered(tmp_path, bomb)
        assert tracemalloc.get_traced_memory()[1] < 3 * 64 * 1024 * 1024
    finally:
        tracemalloc.stop()


def test_the_package_s_own_letterhead_has_nothing_to_be_told(tmp_path: Path):
    assert Rendered(tmp_path, own_letterhead().read_bytes()).notes == []
    made = Rendered(
        tmp_path,
        word_file(),
        blocks=(Paragraph(said("x")), ListBlock(True, (ListItem((Paragraph(said("y")),)),))),
    )
    assert made.find("numbering", "//w:startOverride")


# ------------------------------------------------------------------------------------------------ what goes with it


def test_a_table_is_described_to_who_cannot_see_it(tmp_path: Path):
    from pressrelease.model import Heading

    table = Table((said("Network"), said("Items")), ((said("Telegram"), said("12")),), ("", ""))
    made = Rendered(tmp_path, word_file(), blocks=(table, Heading(2, said("Social & media")), table))
    assert made.find("document", "//w:tblCaption/@w:val") == ["Social & media"]
    assert made.find("document", "//w:tblDescription/@w:val") == ["Network; Items"] * 2


def test_the_program_and_the_publisher_are_among_the_properties(tmp_path: Path):
    made = Rendered(tmp_path, word_file(), "ru")
    properties = etree.fromstring(made.parts["docProps/app.xml"])
    assert [(one.tag.rpartition("}")[2], one.text) for one in properties] == [
        ("Application", "pressrelease"),
        ("Company", "Министерство"),
    ]
