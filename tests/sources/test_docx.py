"""Everything that a reader of a Word document sees is read, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from pressrelease.model import Role
from pressrelease.sources import read_texts

from .documents import docx, paragraph, part, read_docx, run, texts_of

BODIES = {
    "runs of one paragraph": (paragraph(run("23"), run("00", "<w:b/>"), run(" nəfər")), ["2300 nəfər"]),
    "insertions are read, deletions are not": (
        paragraph(
            run("до "),
            f'<w:del w:id="1" w:author="a">{run("2400").replace("w:t", "w:delText")}</w:del>',
            f'<w:ins w:id="2" w:author="a">{run("2300")}</w:ins>',
        ),
        ["до 2300"],
    ),
    "text that was moved is read where it is now": (
        paragraph(f'<w:moveFrom w:id="1">{run("old")}</w:moveFrom>') + paragraph(f'<w:moveTo w:id="1">{run("new")}</w:moveTo>'),
        ["new"],
    ),
    "a paragraph whose end was deleted goes on": (
        paragraph(run("до "), properties='<w:rPr><w:del w:id="3"/></w:rPr>') + paragraph(run("2300")),
        ["до 2300"],
    ),
    "a row that was deleted": (
        "<w:tbl><w:tr><w:trPr><w:del w:id='1'/></w:trPr><w:tc>" + paragraph(run("gone")) + "</w:tc></w:tr><w:tr><w:tc>"
        + paragraph(run("there")) + "</w:tc></w:tr></w:tbl>",
        ["there"],
    ),
    "hidden text": (paragraph(run("seen"), run(" not", "<w:vanish/>"), run(" shown", '<w:vanish w:val="0"/>')), ["seen shown"]),
    "breaks, tabs and hyphens": (
        paragraph("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/><w:t>e\u00ad</w:t></w:r>"),
        ["a\tb\nc-de"],
    ),
    "tables in tables": (
        f"<w:tbl><w:tr><w:tc>{paragraph(run('1'))}<w:tbl><w:tr><w:tc>{paragraph(run('2'))}</w:tc></w:tr></w:tbl></w:tc></w:tr></w:tbl>",
        ["1", "2"],
    ),
    "content controls": (
        f"<w:sdt><w:sdtContent>{paragraph('<w:sdt><w:sdtContent>' + run('2300') + '</w:sdtContent></w:sdt>')}</w:sdtContent></w:sdt>",
        ["2300"],
    ),
    "a text box once, behind its paragraph": (
        paragraph(
            run("before"),
            "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx><w:txbxContent>"
            + paragraph(run("in the box"))
            + "</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>"
            + paragraph(run("in the box"))
            + "</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>",
            run(" after"),
        ),
        ["before after", "in the box"],
    ),
    "the result of a field, not its code": (
        paragraph(
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF total </w:instrText></w:r>'
            '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + run("2300") + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        ),
        ["2300"],
    ),
    "page numbers are no text": (
        paragraph(run("Page "), f'<w:fldSimple w:instr=" PAGE ">{run("7")}</w:fldSimple>'),
        ["Page"],
    ),
    "a tab, a column, a picture and a note mark part numbers": (
        paragraph(
            "<w:r><w:t>12</w:t><w:tab/><w:t>300</w:t><w:br w:type='column'/><w:t>5</w:t><w:drawing/><w:t>6</w:t>"
            "<w:footnoteReference w:id='9'/><w:t>7</w:t></w:r>"
        ),
        ["12\t300\n5\t6\t7"],
    ),
    "spaces at the ends of a text that does not keep them": (
        paragraph("<w:r><w:t>12</w:t></w:r><w:r><w:t> 300</w:t></w:r>"), ["12300"],
    ),
    "symbols": (
        paragraph(
            "<w:r><w:sym w:font='Symbol' w:char='F02D'/><w:t>5</w:t><w:sym w:font='Arial' w:char='F035'/></w:r>",
            run("\uf0b3 7 ", "<w:rFonts w:ascii='Symbol'/>"), run("\uf033", "<w:rFonts w:ascii='Wingdings 2'/>"),
        ),
        ["−55≥ 7 •"],
    ),
    "a field that ends in deleted text": (
        paragraph(
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF total </w:instrText></w:r>'
            '<w:del w:id="1"><w:r><w:fldChar w:fldCharType="separate"/></w:r>' + run("7")
            + '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:del>' + run("5000")
        ) + paragraph(run("6000")),
        ["5000", "6000"],
    ),
    "a field that never ends": (
        paragraph('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF x </w:instrText></w:r>', run("5000")),
        ["5000"],
    ),
    "the chosen entry of a drop-down list": (
        paragraph(
            run("Cəmi "),
            '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="43"/>'
            '<w:listEntry w:val="45"/></w:ddList></w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMDROPDOWN </w:instrText></w:r>'
            '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
            run(" nəfər"),
        ),
        ["Cəmi 45 nəfər"],
    ),
    "a drop-down list whose choice has too many digits": (
        paragraph(
            f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="{"9" * 5_000}"/><w:listEntry w:val="43"/>'
            '</w:ddList></w:ffData></w:fldChar></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
            run("45"),
        ),
        ["45"],
    ),
    "a position of too many digits": (
        paragraph(run("45"), run("6", f'<w:position w:val="{"9" * 5_000}"/>')), ["456"],
    ),
    "a field that shows words of its code": (
        paragraph(
            run("Call "),
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> MACROBUTTON Call our 45 </w:instrText></w:r>'
            '<w:r><w:instrText>operators </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
        ),
        ["Call our 45 operators"],
    ),
    "the base text of ruby": (
        paragraph(f"<w:r><w:ruby><w:rt>{run('nine')}</w:rt><w:rubyBase>{run('9')}</w:rubyBase></w:ruby><w:t xml:space='preserve'> nəfər</w:t></w:r>"),
        ["9 nəfər"],
    ),
    "one of several versions, in a run and around paragraphs": (
        paragraph(
            "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:t>43</w:t></mc:Choice><mc:Fallback><w:t>old</w:t></mc:Fallback></mc:AlternateContent></w:r>"
            "<w:r><mc:AlternateContent><mc:Choice Requires='r'><w:t>new</w:t></mc:Choice><mc:Fallback><w:t xml:space='preserve'> and 45</w:t></mc:Fallback></mc:AlternateContent></w:r>"
        )
        + f"<mc:AlternateContent><mc:Choice Requires='wps'>{paragraph(run('46'))}</mc:Choice><mc:Fallback>{paragraph(run('old'))}</mc:Fallback></mc:AlternateContent>",
        ["43 and 45", "46"],
    ),
    "words in drawings": (
        paragraph(
            run("before"),
            '<w:r><w:pict><v:textpath string="ANNEX 2"/></w:pict></w:r><w:r><w:drawing><a:p xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
            "<a:r><a:t>in a </a:t></a:r><a:r><a:t>shape</a:t></a:r></a:p></w:drawing></w:r>",
        ),
        ["before", "ANNEX 2", "in a shape"],
    ),
    "a paragraph whose end is hidden goes on": (
        paragraph(run("Heading. "), properties="<w:rPr><w:vanish/><w:specVanish/></w:rPr>") + paragraph(run("Text of 43.")),
        ["Heading. Text of 43."],
    ),
    "a paragraph whose end was deleted does not go on in the next cell": (
        "<w:tbl><w:tr><w:tc>" + paragraph(run("12"), properties="<w:rPr><w:del w:id='1'/></w:rPr>") + "</w:tc><w:tc>"
        + paragraph(run("500"), properties="<w:rPr><w:del w:id='2'/></w:rPr>") + "</w:tc></w:tr></w:tbl>" + paragraph(run("7")),
        ["12", "500", "7"],
    ),
    "rows and cells that were deleted or are hidden": (
        "<w:tbl><w:tr><w:trPr><w:hidden/></w:trPr><w:tc>" + paragraph(run("1")) + "</w:tc></w:tr><w:tr><w:tc><w:tcPr><w:cellDel w:id='1'/></w:tcPr>"
        + paragraph(run("2")) + "</w:tc><w:tc>" + paragraph(run("3")) + "</w:tc></w:tr></w:tbl>",
        ["3"],
    ),
    "empty paragraphs": (paragraph() + paragraph(run("  ")) + paragraph(run("2300")), ["2300"]),
}  # fmt: skip


@pytest.mark.parametrize("body, texts", BODIES.values(), ids=BODIES.keys())
def test_reads_what_a_reader_sees(tmp_path: Path, body: str, texts: list[str]) -> None:
    assert texts_of(tmp_path, body) == texts


def test_reads_notes_headers_and_footers_behind_the_body(tmp_path: Path) -> None:
    others = {
        "footnotes": part(
            "w:footnotes",
            f'<w:footnote w:type="separator" w:id="-1">{paragraph(run("—"))}</w:footnote><w:footnote w:id="1">{paragraph(run("note 5"))}</w:footnote>',
        ),
        "endnotes": part("w:endnotes", f'<w:endnote w:id="1">{paragraph(run("end 6"))}</w:endnote>'),
        "header1": part("w:hdr", paragraph(run("Ministry")) + paragraph(run("2300 nəfər"))),
        "footer1": part("w:ftr", paragraph(run("press@example.org"))),
    }
    body = (
        paragraph(
            run("2300 nəfər"),
            '<w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:endnoteReference w:id="1"/></w:r>',
        )
        + '<w:sectPr><w:headerReference w:type="default" r:id="pheader1"/><w:footerReference w:type="default" r:id="pfooter1"/></w:sectPr>'
    )
    assert texts_of(tmp_path, body, others) == [
        "2300 nəfər", "note 5", "end 6", "Ministry", "press@example.org",
    ]  # fmt: skip


def test_a_place_is_the_number_of_the_paragraph(tmp_path: Path) -> None:
    document = read_docx(tmp_path, paragraph(run("a")) + paragraph() + paragraph(run("b")))
    assert [(one.place.line, one.place.column) for one in document.segments] == [(1, 0), (3, 0)]
    assert document.segments[1].locate(1).line == 3


def test_links_and_emphasis_are_marks_joined_over_runs(tmp_path: Path) -> None:
    body = paragraph(
        f'<w:hyperlink r:id="l1">{run("our ", "<w:b/>")}{run("site", "<w:b/>")}</w:hyperlink>',
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://example.org/b" </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        + run("b")
        + '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
    )
    (segment,) = read_docx(tmp_path, body, None, {"l1": "https://example.org/a"}).segments
    assert segment.text == "our siteb"
    assert {(mark.kind, mark.start, mark.end, mark.target) for mark in segment.marks} == {
        ("strong", 0, 8, ""), ("link", 0, 8, "https://example.org/a"), ("link", 8, 9, "https://example.org/b"),
    }  # fmt: skip


def test_roles_come_from_styles(tmp_path: Path) -> None:
    styles = part(
        "w:styles",
        '<w:style w:styleId="1"><w:name w:val="heading 1"/></w:style><w:style w:styleId="T"><w:name w:val="Title"/></w:style>'
        '<w:style w:styleId="H"><w:name w:val="Hidden"/><w:rPr><w:vanish/></w:rPr></w:style>',
    )
    body = (
        paragraph(run("t"), properties='<w:pStyle w:val="T"/>')
        + paragraph(run("h"), properties='<w:pStyle w:val="1"/>')
        + paragraph(run("i"), run("secret", '<w:rStyle w:val="H"/>'), properties="<w:numPr/>")
    )
    assert [(one.text, one.role) for one in read_docx(tmp_path, body, {"styles": styles}).segments] == [
        ("t", Role.TITLE), ("h", Role.HEADING), ("i", Role.LIST_ITEM),
    ]  # fmt: skip


def test_the_language_is_the_one_that_most_letters_are_marked_with(tmp_path: Path) -> None:
    body = paragraph(
        run("Nazirlik bildirir", '<w:lang w:val="az-Latn-AZ"/>'), run("OK", '<w:lang w:val="en-US"/>')
    )
    assert read_docx(tmp_path, body).language == "az"
    assert read_docx(tmp_path, paragraph(run("nothing said"))).language == ""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_document_of_word_in_strict_mode(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "a.en.docx"
    strict = docx(paragraph(run("2,300 items were published there")))
    path.write_bytes(strict)
    import io
    import zipfile

    from .documents import archive

    with zipfile.ZipFile(io.BytesIO(strict)) as packed:
        parts = {name: packed.read(name).decode() for name in packed.namelist()}
    usual, own = (
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    path.write_bytes(
        archive(
            {
                name: content.replace(usual, own).replace("UTF-8", encoding).encode(encoding)
                for name, content in parts.items()
            }
        )
    )
    assert read_texts([path]).documents["en"].segments[0].text == "2,300 items were published there"


@pytest.mark.parametrize("language", ["az", "ru", "en"])
def test_our_own_document_is_read_back_after_somebody_edited_it(
    model_release: Path, tmp_path: Path, language: str
) -> None:
    import docx as word

    import pressrelease

    (path,) = (
        one
        for one in pressrelease.render(model_release, tmp_path, formats=("docx",), languages=(language,))
        if one.suffix == ".docx"
    )
    before = read_texts([path]).documents[language]
    document = word.Document(str(path))
    edited = next(one for one in document.paragraphs if "5000" in one.text or "5,000" in one.text)
    for piece in edited.runs:
        piece.text = piece.text.replace("5000", "5100").replace("5,000", "5,100")
    document.add_paragraph("Sonradan əlavə: 777")
    document.save(str(tmp_path / "edited.docx"))
    after = read_texts([], {language: tmp_path / "edited.docx"}).documents[language]
    changed = [
        one.text for one in after.segments if one.text not in {known.text for known in before.segments}
    ]
    assert len(changed) == 2
    assert "5100" in changed[0].replace(",", "")
    assert "777" in changed[1]
