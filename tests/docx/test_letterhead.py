"""Letterheads: the package's own, made by a script, and those of a newsroom."""

from __future__ import annotations

import importlib.util
import io
import os
import re
import zipfile
from dataclasses import replace
from pathlib import Path
from types import ModuleType

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.shared import Cm, Pt, RGBColor
from hand_made import PHOTO, SITE, edition, publication, said, under
from lxml import etree

from pressrelease.errors import InputError
from pressrelease.formats._docx_letterhead import own_letterhead
from pressrelease.formats._docx_styles import STANDARD
from pressrelease.formats.docx import FORMAT
from pressrelease.model import ListBlock, ListItem, Paragraph

ROOT = Path(__file__).parents[2]
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SPACES = {"w": W[1:-1], "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships"}


def rendered(letterhead: Path | None, language: str = "en", **config: object) -> bytes:
    one = under(replace(SITE, letterhead={language: letterhead}, **config), edition(language))
    return FORMAT.render([one], publication(one))


def opened(content: bytes) -> docx.document.Document:
    return docx.Document(io.BytesIO(content))


def part_of(content: bytes, name: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return archive.read(name)


@pytest.fixture
def plain(tmp_path: Path) -> Path:
    """A letterhead made from an empty document: python-docx's own template."""
    path = tmp_path / "plain.docx"
    document = docx.Document()
    document.add_paragraph("A note to the next designer")
    document.add_picture(str(PHOTO), width=Cm(3))
    document.save(str(path))
    return path


def script() -> ModuleType:
    specification = importlib.util.spec_from_file_location(
        "make_letterhead", ROOT / "docs/scripts/make_letterhead.py"
    )
    assert specification
    assert specification.loader
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module


# ------------------------------------------------------------------------------------------------ our own


def test_our_letterhead_is_what_its_script_makes():
    assert own_letterhead().read_bytes() == script().make()


def test_our_letterhead_has_every_style_that_is_asked_of_others():
    names = {style.name for style in docx.Document(str(own_letterhead())).styles}
    assert names >= set(STANDARD)
    assert "Hyperlink" in names


def test_every_style_of_the_manual_is_there_and_the_other_way_round():
    manual = (ROOT / "docs/letterhead.md").read_text("utf-8")
    section = manual[manual.index("## Styles") : manual.index("## Languages")]
    told = set(re.findall(r"`([A-Z][A-Za-z0-9 ]+)`", section))
    defaults = {"Default Paragraph Font", "Normal Table", "No List"}
    ours = {style.name for style in docx.Document(str(own_letterhead())).styles} - defaults
    assert {name.casefold() for name in told} == {name.casefold() for name in ours}  # as Word compares them


def test_our_fonts_are_those_that_every_computer_has():
    styles = etree.fromstring(part_of(rendered(None), "word/styles.xml"))
    fonts = set(styles.xpath("//w:rFonts/@*", namespaces=SPACES))
    assert fonts == {"Times New Roman", "Arial", "Courier New"}


# ------------------------------------------------------------------------------------------------ a newsroom's


def test_styles_of_the_letterhead_are_used_and_its_text_and_pictures_are_not(plain: Path):
    document = docx.Document(str(plain))
    document.styles["Title"].font.color.rgb = RGBColor(1, 2, 3)
    document.save(str(plain))
    content = rendered(plain, "ru")
    made = opened(content)
    assert made.styles["Title"].font.color.rgb == RGBColor(1, 2, 3)
    assert "note to the next designer" not in FORMAT.read_back(content)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert [name for name in archive.namelist() if "media/" in name] == ["word/media/release1.jpeg"]
    assert {one.style.name for one in made.paragraphs} >= {
        "Title",
        "Body Text",
        "List Bullet",
        "Quote",
        "End Mark",
    }
    assert [table.style.name for table in made.tables] == ["Release Table"]


def test_the_language_of_a_foreign_letterhead_is_replaced(plain: Path):
    styles = etree.fromstring(part_of(rendered(plain, "az"), "word/styles.xml"))
    found = styles.xpath("w:docDefaults/w:rPrDefault/w:rPr/w:lang/@w:val", namespaces=SPACES)
    assert found == ["az-Latn-AZ"]
    styles = etree.fromstring(part_of(rendered(plain, "ru"), "word/styles.xml"))
    assert styles.xpath("w:docDefaults/w:rPrDefault/w:rPr/w:lang/@w:val", namespaces=SPACES) == ["ru-RU"]


def test_a_letterhead_without_headers_gets_ours_set_into_its_margins(plain: Path):
    document = docx.Document(str(plain))
    section = document.sections[0]
    section.page_width, section.left_margin, section.right_margin = Cm(21), Cm(3), Cm(3)
    document.save(str(plain))
    section = opened(rendered(plain)).sections[0]
    assert section.different_first_page_header_footer
    assert section.first_page_header.paragraphs[0].text == "The Ministry\tPress release"
    assert section.header.paragraphs[0].text == "The Ministry\tMore than 1,000 items in 2022"
    assert section.footer.paragraphs[0].text.endswith("Page  of ")
    stops = [
        (stop.position, str(stop.alignment))
        for stop in section.header.paragraphs[0].paragraph_format.tab_stops
    ]
    assert stops[-1][1] == "RIGHT (2)"
    assert abs(stops[-1][0] - Cm(15)) < 635
    assert all(kind == "CLEAR (101)" for _, kind in stops[:-1])


def test_headers_of_the_letterhead_stay_and_their_gaps_are_filled(plain: Path):
    document = docx.Document(str(plain))
    header = document.sections[0].header.paragraphs[0]
    for piece in ("Our house, {", "pub", "lisher}", " and unknown\t{label}"):  # as Word splits typed text
        header.add_run(piece)
    header.runs[1].font.size = Pt(20)
    header.runs[3].bold = True
    document.sections[0].header.add_paragraph().add_run().add_picture(str(PHOTO), width=Cm(1))
    document.sections[0].footer.paragraphs[0].add_run("{date} {page}")
    document.save(str(plain))
    content = rendered(plain, "ru")
    section = opened(content).sections[0]
    assert section.header.paragraphs[0].text == "Our house, Министерство and unknown\tПресс-релиз"
    assert section.footer.paragraphs[0].text.replace("\u00a0", " ") == "10 января 2023 года Страница  из "
    bold = [run.text for run in section.header.paragraphs[0].runs if run.bold]
    assert "Пресс-релиз" in bold
    assert len(section.header.part.related_parts) == 1
    assert not section.different_first_page_header_footer


def test_a_gap_without_words_leaves_nothing(plain: Path):
    document = docx.Document(str(plain))
    document.sections[0].header.paragraphs[0].add_run("[{publisher}{logo}]")
    document.save(str(plain))
    one = under(replace(SITE, letterhead={"en": plain}, publisher={}), edition(source=""))
    content = FORMAT.render([one], publication(one))
    assert opened(content).sections[0].header.paragraphs[0].text == "[]"


def test_a_style_of_ours_that_the_letterhead_defines_is_its_own(plain: Path):
    document = docx.Document(str(plain))
    style = document.styles.add_style("Contact", WD_STYLE_TYPE.PARAGRAPH)
    style.font.size = Pt(33)
    document.save(str(plain))
    made = opened(rendered(plain))
    assert made.styles["Contact"].font.size == Pt(33)
    assert [one.style.font.size for one in made.paragraphs if one.text.startswith("Jane Doe, press")] == [
        Pt(33)
    ]


def test_lists_of_the_letterhead_serve_where_they_have_levels():
    assert _bullet_signs(rendered(None)) == ["•", "–", "•", "–", "•", "–", "•", "–", "•"]


def test_lists_of_one_level_are_replaced_by_ours(plain: Path):
    assert _bullet_signs(rendered(plain)) == ["•", "–", "•", "–", "•", "–", "•", "–", "•"]


def _bullet_signs(content: bytes) -> list[str]:
    body = etree.fromstring(part_of(content, "word/document.xml"))
    number = body.xpath("(//w:numId/@w:val)[1]", namespaces=SPACES)[0]
    numbering = etree.fromstring(part_of(content, "word/numbering.xml"))
    abstract = numbering.xpath(f'w:num[@w:numId="{number}"]/w:abstractNumId/@w:val', namespaces=SPACES)[0]
    path = f'w:abstractNum[@w:abstractNumId="{abstract}"]/w:lvl/w:lvlText/@w:val'
    return numbering.xpath(path, namespaces=SPACES)


def test_a_letterhead_without_numbering_gets_ours(tmp_path: Path):
    path = tmp_path / "bare.docx"
    members = {}
    with zipfile.ZipFile(own_letterhead()) as archive:
        members = {name: archive.read(name) for name in archive.namelist() if "numbering" not in name}
    relations = members["word/_rels/document.xml.rels"].decode()
    members["word/_rels/document.xml.rels"] = re.sub(
        r"<Relationship [^>]*numbering[^>]*/>", "", relations
    ).encode()
    types = members["[Content_Types].xml"].decode()
    members["[Content_Types].xml"] = re.sub(r"<Override [^>]*numbering[^>]*/>", "", types).encode()
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    one = edition(blocks=(ListBlock(True, (ListItem((Paragraph(said("x")),)),)),))
    one = under(replace(SITE, letterhead={"en": path}), one)
    content = FORMAT.render([one], publication(one))
    assert opened(content).part.numbering_part
    assert b"startOverride" in part_of(content, "word/numbering.xml")


def test_a_path_on_the_designer_s_disk_does_not_go_out(plain: Path):
    document = docx.Document(str(plain))
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"
    identity = document.part._settings_part.relate_to(
        "file:///C:/Users/designer/secret.dotx", kind, is_external=True
    )
    element = document.settings.element.makeelement(
        f"{W}attachedTemplate", {f"{{{SPACES['r']}}}id": identity}
    )
    document.settings.element.insert(0, element)
    document.save(str(plain))
    assert b"designer" in b"".join(_members(plain.read_bytes()))
    content = rendered(plain)
    assert not any(b"designer" in part or b"attachedTemplate" in part for part in _members(content))


def _members(content: bytes) -> list[bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return [archive.read(name) for name in archive.namelist()]


def test_the_logo_stands_in_the_masthead_and_an_svg_does_not(tmp_path: Path):
    content = rendered(None, logo=PHOTO)
    made = opened(content)
    assert part_of(content, "word/media/logo.jpeg") == PHOTO.read_bytes()
    assert len(made.sections[0].first_page_header.part.related_parts) == 1
    drawing = tmp_path / "logo.svg"
    drawing.write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    assert rendered(None, logo=drawing) == rendered(None)


def test_a_letterhead_in_the_folder_of_templates_is_used(plain: Path, tmp_path: Path):
    folder = tmp_path / "templates"
    (folder / "docx").mkdir(parents=True)
    assert rendered(None, templates=folder) == rendered(None)
    (folder / "docx/letterhead.docx").write_bytes(plain.read_bytes())
    assert rendered(None, templates=folder) == rendered(plain)


def test_a_letterhead_that_was_changed_is_read_anew(plain: Path):
    rendered(plain)
    document = docx.Document(str(plain))
    document.styles["Title"].font.size = Pt(44)
    document.save(str(plain))
    assert opened(rendered(plain)).styles["Title"].font.size == Pt(44)


# ------------------------------------------------------------------------------------------------ mistakes


def test_a_letterhead_that_is_not_there(tmp_path: Path):
    with pytest.raises(InputError, match="the letterhead does not exist"):
        rendered(tmp_path / "none.docx")


def test_a_logo_that_is_not_there(tmp_path: Path):
    with pytest.raises(InputError, match="the logo cannot be read"):
        rendered(None, logo=tmp_path / "none.png")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
@pytest.mark.parametrize("setting", ["letterhead", "logo"])
def test_a_pipe_is_not_waited_for(tmp_path: Path, setting: str):
    pipe = tmp_path / "a.docx"
    os.mkfifo(pipe)
    with pytest.raises(InputError, match=f"the {setting} cannot be read: it is a pipe"):
        rendered(pipe) if setting == "letterhead" else rendered(None, logo=pipe)
