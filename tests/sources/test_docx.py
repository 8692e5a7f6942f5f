"""Everything that a reader of a Word document sees is read, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from pressrelease.model import Document, Role
from pressrelease.sources import SOURCES, read_texts

from .documents import docx, paragraph, part, run


def _read(tmp_path: Path, *args: object) -> Document:
    path = tmp_path / "text.docx"
    path.write_bytes(docx(*args))  # type: ignore[arg-type]
    (document,) = SOURCES.get("docx").read(path, "")
    return document


def _texts(tmp_path: Path, *args: object) -> list[str]:
    return [segment.text for segment in _read(tmp_path, *args).segments]


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
    "empty paragraphs": (paragraph() + paragraph(run("  ")) + paragraph(run("2300")), ["2300"]),
}  # fmt: skip


@pytest.mark.parametrize("body, texts", BODIES.values(), ids=BODIES.keys())
def test_reads_what_a_reader_sees(tmp_path: Path, body: str, texts: list[str]) -> None:
    assert _texts(tmp_path, body) == texts


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
    assert _texts(tmp_path, body, others) == [
        "2300 nəfər", "note 5", "end 6", "Ministry", "press@example.org",
    ]  # fmt: skip


def test_a_place_is_the_number_of_the_paragraph(tmp_path: Path) -> None:
    document = _read(tmp_path, paragraph(run("a")) + paragraph() + paragraph(run("b")))
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
    (segment,) = _read(tmp_path, body, None, {"l1": "https://example.org/a"}).segments
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
    assert [(one.text, one.role) for one in _read(tmp_path, body, {"styles": styles}).segments] == [
        ("t", Role.TITLE), ("h", Role.HEADING), ("i", Role.LIST_ITEM),
    ]  # fmt: skip


def test_the_language_is_the_one_that_most_letters_are_marked_with(tmp_path: Path) -> None:
    body = paragraph(
        run("Nazirlik bildirir", '<w:lang w:val="az-Latn-AZ"/>'), run("OK", '<w:lang w:val="en-US"/>')
    )
    assert _read(tmp_path, body).language == "az"
    assert _read(tmp_path, paragraph(run("nothing said"))).language == ""


def test_a_document_of_word_in_strict_mode(tmp_path: Path) -> None:
    path = tmp_path / "a.en.docx"
    strict = docx(paragraph(run("2,300 items were published there")))
    path.write_bytes(strict)
    import io
    import zipfile

    from .documents import archive

    with zipfile.ZipFile(io.BytesIO(strict)) as packed:
        parts = {name: packed.read(name) for name in packed.namelist()}
    usual, own = (
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    path.write_bytes(archive({name: content.replace(usual, own) for name, content in parts.items()}))
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
