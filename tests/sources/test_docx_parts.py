"""Equations, styles, headers, tables and unread parts of Word documents."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from pressrelease.model import Role
from pressrelease.sources import SOURCES

from .documents import archive, paragraph, part, read_docx, relations, run, texts_of

MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"

EQUATIONS = {
    "<m:f><m:num>1</m:num><m:den>2</m:den></m:f>": "1/2",
    "5<m:f><m:num>1</m:num><m:den>2</m:den></m:f>": "5 1/2",
    "<m:f><m:num>1</m:num><m:den>2</m:den></m:f>5": "1/2 5",
    "<m:f><m:num>a+b</m:num><m:den>2,5</m:den></m:f>": "(a+b)/2,5",
    "<m:sSup><m:e>10</m:e><m:sup>6</m:sup></m:sSup>": "10⁶",
    "<m:sSup><m:e>x</m:e><m:sup>n+1</m:sup></m:sSup>": "x^(n+1)",
    "<m:sSub><m:e>CO</m:e><m:sub>2</m:sub></m:sSub>": "CO2",
    "<m:sSubSup><m:e>x</m:e><m:sub>i</m:sub><m:sup>2</m:sup></m:sSubSup>": "x_i²",
    "<m:rad><m:deg/><m:e>16</m:e></m:rad>": "√(16)",
    "<m:d><m:dPr><m:begChr m:val='['/><m:endChr m:val=']'/></m:dPr><m:e>1</m:e><m:e>2</m:e></m:d>": "[1|2]",
    "<m:nary><m:naryPr><m:chr m:val='∑'/></m:naryPr><m:sub>i=1</m:sub><m:sup>12</m:sup><m:e>500</m:e></m:nary>": "∑_(i=1)¹² 500",
    "<m:m><m:mr><m:e>1</m:e><m:e>2</m:e></m:mr><m:mr><m:e>3</m:e><m:e>4</m:e></m:mr></m:m>": "1\t2\n3\t4",
    "<m:eqArr><m:e>12</m:e><m:e>500</m:e></m:eqArr>": "12\n500",
    "<m:limLow><m:e>lim</m:e><m:lim>x→0</m:lim></m:limLow>": "lim (x→0)",
    "<m:phant><m:phantPr><m:show m:val='0'/></m:phantPr><m:e>7</m:e></m:phant>8": "8",
    "<m:func><m:fName>sin</m:fName><m:e>x</m:e></m:func>": "sin x",
}  # fmt: skip


@pytest.mark.parametrize("strict", [False, True], ids=["usual", "strict"])
@pytest.mark.parametrize("equation, text", EQUATIONS.items())
def test_equations_are_written_in_one_line(tmp_path: Path, equation: str, text: str, *, strict: bool) -> None:
    runs = re.sub(r"(?<=>)[^<>]+(?=<)", r"<m:r><m:t>\g<0></m:t></m:r>", f"<m:oMath>{equation}</m:oMath>")
    name = "http://purl.oclc.org/ooxml/officeDocument/math" if strict else MATH
    body = paragraph(run("a: "), f"<m:oMathPara xmlns:m='{name}'>{runs}</m:oMathPara>")
    assert texts_of(tmp_path, body) == [f"a: {text}"]


HIDING = {
    "by its own property": ("<w:vanish/>", "", False),
    "by its style": ('<w:rStyle w:val="H"/>', "", False),
    "by the style that its style is based on": ('<w:rStyle w:val="H2"/>', "", False),
    "by the paragraph's style": ("", '<w:pStyle w:val="P2"/>', False),
    "shown by its own property": ('<w:rStyle w:val="H"/><w:vanish w:val="0"/>', "", True),
    "shown by a style on that of its paragraph": ('<w:rStyle w:val="H"/>', '<w:pStyle w:val="P"/>', True),
    "shown by a style that says so": ('<w:rStyle w:val="S"/>', "", True),
}


@pytest.mark.parametrize("own, of_paragraph, shown", HIDING.values(), ids=HIDING.keys())
def test_hidden_text_follows_the_chain_of_styles(
    tmp_path: Path, own: str, of_paragraph: str, *, shown: bool
) -> None:
    hide = "<w:rPr><w:vanish/></w:rPr>"
    styles = part(
        "w:styles",
        f'<w:style w:type="character" w:styleId="H">{hide}</w:style><w:style w:type="character" w:styleId="H2"><w:basedOn w:val="H"/></w:style>'
        '<w:style w:type="character" w:styleId="S"><w:basedOn w:val="H"/><w:rPr><w:vanish w:val="off"/></w:rPr></w:style>'
        f'<w:style w:type="paragraph" w:styleId="P">{hide}</w:style><w:style w:type="paragraph" w:styleId="P2"><w:basedOn w:val="P"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="P3"><w:basedOn w:val="P3"/></w:style>',
    )
    body = paragraph(run("secret", own), properties=of_paragraph) + paragraph(
        run("seen"), properties='<w:pStyle w:val="P3"/>'
    )
    assert texts_of(tmp_path, body, {"styles": styles}) == (["secret", "seen"] if shown else ["seen"])


def test_defaults_of_the_document_hide_what_does_not_say_otherwise(tmp_path: Path) -> None:
    styles = part(
        "w:styles", "<w:docDefaults><w:rPrDefault><w:rPr><w:vanish/></w:rPr></w:rPrDefault></w:docDefaults>"
    )
    body = paragraph(run("secret"), run("seen", '<w:vanish w:val="0"/>'))
    assert texts_of(tmp_path, body, {"styles": styles}) == ["seen"]


MARGINS = {
    "a first page of its own": ("<w:titlePg/>", False, ["default", "first"]),
    "no first page of its own": ("", False, ["default"]),
    "even pages": ("", True, ["default", "even"]),
}


@pytest.mark.parametrize("properties, even, shown", MARGINS.values(), ids=MARGINS.keys())
def test_only_headers_that_a_page_shows_areread_docx(
    tmp_path: Path, properties: str, shown: list[str], *, even: bool
) -> None:
    others = {
        f"header{number}": part("w:hdr", paragraph(run(name)))
        for number, name in enumerate(("default", "first", "even", "orphan"))
    }
    others["settings"] = part("w:settings", "<w:evenAndOddHeaders/>" if even else "")
    others["footnotes"] = part(
        "w:footnotes", f'<w:footnote w:id="7">{paragraph(run("an orphan note"))}</w:footnote>'
    )
    references = "".join(
        f'<w:headerReference w:type="{name}" r:id="pheader{number}"/>'
        for number, name in enumerate(("default", "first", "even"))
    )
    old = '<w:sectPrChange><w:sectPr><w:titlePg/><w:headerReference w:type="default" r:id="pheader3"/></w:sectPr></w:sectPrChange>'
    first_section = f"<w:sectPr>{references}{old}</w:sectPr>"  # the second section inherits its headers
    body = paragraph(run("body"), properties=first_section) + f"<w:sectPr>{properties}</w:sectPr>"
    assert texts_of(tmp_path, body, others) == ["body", *shown]


def test_the_main_part_and_the_styles_are_found_by_their_relations(tmp_path: Path) -> None:
    parts: dict[str, str | bytes] = {
        "_rels/.rels": relations(("officeDocument", "/Word/document2.xml")),
        "word/document2.xml": part("w:document", paragraph(run("43"), properties='<w:pStyle w:val="1"/>')),
        "word\\_rels\\document2.xml.rels": relations(("styles", "my%20styles.xml")),
        "word/my styles.xml": part(
            "w:styles", '<w:style w:styleId="1"><w:name w:val="heading 1"/></w:style>'
        ),
    }
    path = tmp_path / "a.docx"
    path.write_bytes(archive(parts))
    (document,) = SOURCES.get("docx").read(path, "")
    assert [(one.text, one.role) for one in document.segments] == [("43", Role.HEADING)]


@pytest.mark.parametrize("target", ["header%201.xml", "Header 1.xml", "header%25201.xml"])
@pytest.mark.parametrize("name", ["word/header%201.xml", "word\\header 1.xml", "word/header%25201.xml"])
def test_names_of_parts_are_compared_without_their_escapes(tmp_path: Path, target: str, name: str) -> None:
    reference = '<w:sectPr><w:headerReference w:type="default" r:id="r0"/></w:sectPr>'
    parts: dict[str, str | bytes] = {
        "word/document.xml": part("w:document", paragraph(run("43")) + reference),
        "word/_rels/document.xml.rels": relations(("header", target)),
        name: part("w:hdr", paragraph(run("44"))),
    }
    path = tmp_path / "a.docx"
    path.write_bytes(archive(parts))
    (document,) = SOURCES.get("docx").read(path, "")
    same = ("%25" in target) == ("%25" in name)
    assert [one.text for one in document.segments] == (["43", "44"] if same else ["43"])


UNREAD = {
    '<w:r><w:drawing><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"/></w:drawing></w:r>': "a chart is not read",
    '<w:r><w:drawing><d:relIds xmlns:d="http://schemas.openxmlformats.org/drawingml/2006/diagram"/></w:drawing></w:r>': "a diagram (SmartArt) is not read",
    '<w:r><w:object><o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office" ProgID="Excel.Sheet.12"/></w:object></w:r>':
        "an embedded object (Excel.Sheet.12) is not read",
    '<w:r><w:rPr><w:vanish/></w:rPr><w:drawing><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"/></w:drawing></w:r>': None,
    "<w:r><w:drawing/></w:r>": None,
    r'<w:r><w:fldChar w:fldCharType="begin"/><w:instrText> EQ \f(1;2)</w:instrText><w:fldChar w:fldCharType="end"/></w:r>': "an equation (a field EQ) is not read",
    r'<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>EQ \f(1;2)</w:instrText><w:fldChar w:fldCharType="separate"/><w:t>1/2</w:t><w:fldChar w:fldCharType="end"/></w:r>': None,
}  # fmt: skip


@pytest.mark.parametrize("content, message", UNREAD.items())
def test_what_cannot_be_read_is_told_at_its_paragraph(
    tmp_path: Path, content: str, message: str | None
) -> None:
    document = read_docx(tmp_path, paragraph(run("43 tours")) + paragraph(content))
    assert [(one.line, one.message) for one in document.unread] == ([] if message is None else [(2, message)])


def test_an_inserted_document_is_told_as_unread(tmp_path: Path) -> None:
    document = read_docx(tmp_path, paragraph(run("43 tours")) + '<w:altChunk r:id="c"/>')
    assert [one.message for one in document.unread] == ["an inserted document is not read"]


BOUND = {
    "data of a program": ("", "/n:form[1]/n:count[1]", "45 tours", "45 tours"),
    "another element of the same name": ("", "/n:form/n:count[2]", "45 tours", "46 tours"),
    "an attribute": ("", "/n:form/@year", "2022", "2023"),
    "no such element": ("", "/n:form/n:none", "43 tours", "43 tours"),
    "an empty element": ("", "/n:form/n:empty", "43 tours", "43 tours"),
    "a path that is none": ("", "//*[1]", "43 tours", "43 tours"),
    "an entry of a drop-down list": (
        '<w:dropDownList><w:listItem w:value="5" w:displayText="five"/></w:dropDownList>', "/n:form/n:code", "4", "five",
    ),
    "a date": ("<w:date/>", "/n:form/n:count", "5 May", "5 May"),
    "a box to tick": (
        '<x:checkbox xmlns:x="http://schemas.microsoft.com/office/word/2010/wordml"/>', "/n:form/n:count", "☒", "☒",
    ),
    "an entry that may be typed": ("<w:comboBox/>", "/n:form/n:count", "43", "43"),
}  # fmt: skip
FORM = '<form xmlns="urn:form" year="2023"><count>45 <b>tours</b></count><count>46 tours</count><empty/><code>5</code></form>'


@pytest.mark.parametrize("kind, path, saved, shown", BOUND.values(), ids=BOUND)
def test_controls_show_the_data_that_they_are_bound_to(
    tmp_path: Path, kind: str, path: str, saved: str, shown: str
) -> None:
    binding = f'<w:dataBinding w:prefixMappings="xmlns:n=\'urn:form\'" w:xpath="{path}" w:storeItemID="1"/>'
    half = len(saved) // 2
    control = f"<w:sdt><w:sdtPr>{binding}{kind}</w:sdtPr><w:sdtContent>{{}}</w:sdtContent></w:sdt>"
    runs = run(saved[:half]) + run(saved[half:])
    body = paragraph(run("In all "), control.format(runs), run(".")) + control.format(paragraph(runs))
    about = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
    parts: dict[str, str | bytes] = {
        "word/document.xml": part("w:document", body),
        "word/_rels/document.xml.rels": relations(("customXml", "/customXml/item1.xml")),
        "customXml/item1.xml": FORM,
        "customXml/_rels/item1.xml.rels": relations(("customXmlProps", "props.xml")),
        "customXml/props.xml": f'<d:datastoreItem xmlns:d="{about}" d:itemID="1"/>',
    }
    file = tmp_path / "a.docx"
    file.write_bytes(archive(parts))
    (document,) = SOURCES.get("docx").read(file, "")
    assert [one.text for one in document.segments] == [f"In all {shown}.", shown]
    assert bool(document.unread) == path.startswith("//")
    file.write_bytes(archive({**parts, "customXml/item1.xml": "<form>"}))
    (document,) = SOURCES.get("docx").read(file, "")
    assert document.segments[1].text == saved  # the data cannot be read


def test_tables_keep_their_rows_and_columns(tmp_path: Path) -> None:
    def cell(*content: str, properties: str = "") -> str:
        return f"<w:tc><w:tcPr>{properties}</w:tcPr>{''.join(content)}</w:tc>"

    wide = '<w:gridSpan w:val="2"/>'
    inner = f"<w:tbl><w:tr>{cell(paragraph(run('i1')))}{cell(paragraph(run('i2')))}</w:tr><w:tr>{cell(paragraph(run('i3')))}{cell(paragraph())}</w:tr></w:tbl>"
    body = (
        paragraph(run("0"))
        + f"<w:tbl><w:tr>{cell(paragraph(run('a')), paragraph(run('b')))}{cell(paragraph(run('c')))}</w:tr>"
        + f"<w:tr>{cell(paragraph(run('wide')), properties=wide)}</w:tr>"
        + f"<w:tr>{cell(paragraph())}{cell(paragraph(run('d')), inner)}</w:tr></w:tbl>"
        + f"<w:tbl><w:tr>{cell(paragraph(run('a frame around a text')))}</w:tr></w:tbl>"
    )
    document = read_docx(tmp_path, body)
    shown = [
        [["".join(document.segments[one].text for one in cell) for cell in row] for row in grid]
        for grid in document.tables
    ]
    assert shown == [[["i1", "i2"], ["i3", ""]], [["ab", "c"], ["wide"], ["", "d"]]]
