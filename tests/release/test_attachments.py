"""Attachments: what the front matter may say of them, and which files are taken."""

from __future__ import annotations

import os
import pickle
from pathlib import Path

import pytest

import pressrelease as pr
from pressrelease.editions import make_edition
from pressrelease.model import State, plain_text
from pressrelease.newsroom import Newsroom
from pressrelease.releases import load_release

PDF = b"%PDF-1.7\n" + b"x" * 1191
ONE = "attachments:\n  - file: forma.pdf\n    title: Akkreditasiya forması\n"
EACH = "attachments:\n  - file:\n      az: hesabat.pdf\n      ru: отчёт.pdf\n      en: report.pdf\n    title: Hesabat\n"
PO = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\nmsgctxt "attachment"\nmsgid "Hesabat"\nmsgstr "{}"\n'


def test_one_file_for_all_languages(load) -> None:
    release = load(ONE, forma_pdf=PDF)
    (one,) = release.attachments
    assert (one.file, one.media_type, one.size, one.language, one.kind) == (
        "forma.pdf",
        "application/pdf",
        1200,
        "",
        "PDF",
    )
    unit = release.units[one.title]
    assert (unit.role, unit.where, unit.texts["az"].text) == (
        "attachment",
        "attachment 1",
        "Akkreditasiya forması",
    )
    assert (unit.texts["az"].place.line, unit.texts["az"].place.column) == (7, 12)
    assert pickle.loads(pickle.dumps(release)).attachments == release.attachments


def test_a_file_for_each_language(load, tmp_path: Path) -> None:
    (tmp_path / "отчёт.pdf").write_bytes(PDF)
    po = {"ru_po": PO.format("Отчёт"), "en_po": PO.format("Report")}
    release = load(EACH, hesabat_pdf=PDF, report_pdf=PDF, **po)
    assert [(one.file, one.language) for one in release.attachments] == [
        ("az/hesabat.pdf", "az"),
        ("ru/otchet.pdf", "ru"),
        ("en/report.pdf", "en"),
    ]
    assert len({one.title for one in release.attachments}) == 1
    (one,) = make_edition(release, "az").attachments
    assert (plain_text(one.title), one.file) == ("Hesabat", "az/hesabat.pdf")


@pytest.mark.parametrize(
    ("translation", "said"),
    [
        (PO.format(""), None),  # nobody has said yet whether English has one
        ('msgid ""\nmsgstr ""\n', None),
        (PO.format("").replace("msgctxt", "# left out: there is no English report\nmsgctxt"), None),
        (PO.format("Report"), "7:7: the attachment has no file in 'en' (name one, or leave its title out of en.po)"),
    ],
)  # fmt: skip
def test_a_language_without_a_file(load, refused, translation: str, said: str | None) -> None:
    fields = EACH.replace("      en: report.pdf\n", "").replace("отчёт", "otchet")
    files = {"hesabat_pdf": PDF, "otchet_pdf": PDF, "en_po": translation}
    if said is None:
        release = load(fields, **files)
        title = release.units[release.attachments[0].title].texts["en"]
        assert title.state is (State.LEFT_OUT if "left out" in translation else State.MISSING)
    else:
        assert refused(fields, **files) == [f"release.md:{said}"]


@pytest.mark.parametrize(
    ("missing", "said"),
    [
        ("hesabat.pdf", "7:11: hesabat.pdf: there is no such file"),
        ("report.pdf", "9:11: report.pdf: there is no such file"),
    ],
)
def test_a_file_that_is_not_there_is_told_once(refused, missing: str, said: str) -> None:
    names = {"hesabat_pdf": "hesabat.pdf", "otchet_pdf": "otchet.pdf", "report_pdf": "report.pdf"}
    files = {key: PDF for key, name in names.items() if name != missing}
    fields = EACH.replace("отчёт", "otchet")
    found = refused(fields, **files, en_po=PO.format("Report"))
    assert [one.partition(" (")[0] for one in found] == [f"release.md:{said}"]


def test_a_language_without_a_file_is_told_at_its_own_title(refused) -> None:
    fields = "attachments:\n- title: Hesabat\n  file: {az: yox.pdf}\n- title: Plan\n  file: {ru: forma.pdf}\n"
    found = refused(fields, forma_pdf=PDF)
    assert [one.partition(" (")[0] for one in found] == [
        "release.md:7:14: yox.pdf: there is no such file",
        "release.md:9:9: the attachment has no file in 'az'",
    ]


def test_a_title_that_is_left_out_takes_its_file_along(load) -> None:
    release = load(ONE.replace("Akkreditasiya forması", "Hesabat"), "# 1\n\n2\n", forma_pdf=PDF, en_po=PO.format("")
                   .replace("msgctxt", "# left out: only for readers here\nmsgctxt"))  # fmt: skip
    assert [len(make_edition(release, code).attachments) for code in ("az", "en")] == [1, 0]


REFUSED = {
    "no list": ("attachments: forma.pdf\n", "5:14: 'attachments' must be a list"),
    "no title": ("attachments: [{file: forma.pdf}]\n", "5:15: the field 'title' is missing in this entry"),
    "no file": ("attachments: [{title: A}]\n", "5:15: the field 'file' is missing in this entry"),
    "an unknown field": ("attachments: [{title: A, file: forma.pdf, alt: B}]\n", "5:43: unknown field 'alt'"),
    "no language": ("attachments:\n- title: A\n  file: {az: }\n", "7:9: the attachment has no file (write its name)"),
    "an unknown language": ("attachments:\n- title: A\n  file: {az: forma.pdf, de: b.pdf}\n", "7:25: the release is not written in 'de'"),
    "no code": ("attachments:\n- title: A\n  file: {az: forma.pdf, Rus: b.pdf}\n", "7:25: a language is named by its code"),
    "a list of files": ("attachments:\n- title: A\n  file: [forma.pdf]\n", "7:9: 'file' must be one text, not a list or fields"),
    "the source's own is missing": ("attachments:\n- title: A\n  file: {ru: forma.pdf}\n", "7:9: the attachment has no file in 'az' (name one)"),
    "twice": ("attachments:\n- {title: A, file: forma.pdf}\n- {title: B, file: FORMA.pdf}\n", "7:20: FORMA.pdf: another file is published as FORMA.pdf, too (name each file once, or rename one of the two)"),
}  # fmt: skip


@pytest.mark.parametrize(("fields", "said"), REFUSED.values(), ids=REFUSED.keys())
def test_what_is_said_of_the_fields(refused, fields: str, said: str) -> None:
    found = refused(fields, forma_pdf=PDF, FORMA_pdf=PDF, b_pdf=PDF)
    assert found[0].startswith(f"release.md:{said}")


FILES = {
    "a slip": ("forme.pdf", "there is no such file (did you mean forma.pdf?)"),
    "nothing": ("yox.xlsx", "there is no such file (put it into the release's folder)"),
    "above the folder": ("../forma.pdf", "an attachment must be in the release's folder, not above it"),
    "absolute": ("/etc/passwd", "an attachment must be in the release's folder"),
    "on Windows": ("C:/forma.pdf", "an attachment must be in the release's folder"),
    "backslashes": (r"a\forma.pdf", "a backslash in the name of a file"),
    "an address": ("https://e.org/a.pdf", "an attachment must be a file in the release's folder, not an address"),
    "a folder": ("qovluq", "cannot be read: it is a folder"),
    "hidden": (".htaccess", "servers and file managers hide names that begin with a dot (rename it)"),
    "in a hidden folder": (".git/forma.pdf", "servers and file managers hide names that begin with a dot"),
    "a device": ("Con.pdf", "Windows keeps the name 'Con' for a device (rename it)"),
    "signs": ("a?.pdf", "Windows cannot save a file of this name"),
    "a dot at the end": ("forma.pdf.", "Windows cannot save a file of this name"),
    "a long name": (f"{'a' * 150}.pdf", "the name has more than 150 letters"),
    "empty": ("c.pdf", "the file is empty (save it again)"),
    "large": ("d.zip", "the file is larger than 100 MB (make it smaller, or publish it elsewhere and link to it)"),
    "a page": ("e.html", "HTML files are not published (save it as one of: pdf, docx, "),
    "a program": ("f.php", "PHP files are not published"),
    "a script in a picture": ("g.svg", "SVG files are not published"),
    "no ending": ("hesabat", "files without an ending are not published"),
    "another kind": ("i.pdf", "this is no PDF file, whatever its name says (save it again)"),
    "no text": ("j.csv", "this is no CSV file, whatever its name says"),
    "half a film": ("k.mp4", "this is no MP4 file, whatever its name says"),
}  # fmt: skip


@pytest.mark.parametrize(("file", "said"), FILES.values(), ids=FILES.keys())
def test_a_file_that_cannot_be_taken(refused, tmp_path: Path, file: str, said: str) -> None:
    (tmp_path / "qovluq").mkdir()
    with (tmp_path / "d.zip").open("wb") as large:
        large.truncate(100_000_001)
    (tmp_path / "hesabat").write_bytes(PDF)
    files = {
        "forma_pdf": PDF, "c_pdf": b"", "e_html": "<p>", "f_php": "<?php", "g_svg": "<svg/>",
        "i_pdf": "<html>404", "j_csv": b"a;b\0", "k_mp4": b"\0" * 8,
    }  # fmt: skip
    (found,) = refused(f"attachments:\n  - file: '{file}'\n    title: A\n", **files)
    assert found.startswith(f"release.md:6:11: {file}: {said}")


TAKEN = {
    "a.PDF": (PDF, "PDF", "application/pdf"),
    "b.xlsx": (b"PK\x03\x04...", "XLSX", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    "c.xls": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "XLS", "application/vnd.ms-excel"),
    "d.csv": ("ay;say\n1;2\n".encode("utf-8-sig"), "CSV", "text/csv"),
    "e.mp4": (b"\0\0\0\x18ftypmp42", "MP4", "video/mp4"),
    "f.webp": (b"RIFF\0\0\0\0WEBPVP8 ", "WEBP", "image/webp"),
    "sənədlər/Akkreditasiya forması (2).rtf": (b"{\\rtf1}", "RTF", "application/rtf"),
}  # fmt: skip


@pytest.mark.parametrize(("file", "expected"), TAKEN.items(), ids=TAKEN.keys())
def test_a_file_that_is_taken(load, tmp_path: Path, file: str, expected: tuple[bytes, str, str]) -> None:
    content, kind, media_type = expected
    (tmp_path / file).parent.mkdir(exist_ok=True)
    (tmp_path / file).write_bytes(content)
    (one,) = load(f"attachments:\n  - file: {file}\n    title: A\n").attachments
    assert (one.kind, one.media_type, one.size) == (kind, media_type, len(content))


NAMES = {
    "forma.pdf": "forma.pdf",
    "Forma_2022.v2.PDF": "Forma_2022.v2.PDF",
    "Akkreditasiya forması (2).pdf": "akkreditasiya-formasi-2.pdf",
    "sənədlər/отчёт.pdf": "senedler/otchet.pdf",
    "№ 5.pdf": "no-5.pdf",
    "报告.pdf": "baogao.pdf",
    "!.pdf": "file.pdf",
}


@pytest.mark.parametrize(("file", "name"), NAMES.items())
def test_the_name_that_is_published(load, tmp_path: Path, file: str, name: str) -> None:
    (tmp_path / file).parent.mkdir(exist_ok=True)
    (tmp_path / file).write_bytes(PDF)
    (one,) = load(f"attachments:\n  - file: '{file}'\n    title: A\n").attachments
    assert one.file == name


def test_two_files_are_never_published_under_one_name(refused, tmp_path: Path, examples: Path) -> None:
    photo = (examples / "2023-01-10-communication-results" / "briefing.jpg").read_bytes()
    for name in ("a b.jpg", "a-b.jpg", "a.b.jpg", "A-B.jpg"):
        (tmp_path / name).write_bytes(photo)
    media = "media: [{file: a-b.jpg, alt: A}]\n"
    for fields in (
        "attachments: [{title: A, file: a b.jpg}, {title: B, file: A-B.jpg}]\n",
        media + "attachments: [{title: A, file: a.b.jpg}, {title: B, file: a b.jpg}]\n",
    ):
        (found,) = refused(fields)
        assert "is published as" in found


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_a_link_out_of_the_folder_is_refused(tmp_path: Path, write) -> None:
    (tmp_path / "gizli.pdf").write_bytes(PDF)
    inner = tmp_path / "buraxılış"
    inner.mkdir()
    (inner / "forma.pdf").symlink_to(tmp_path / "gizli.pdf")
    (inner / "release.md").write_bytes((write(ONE, forma_pdf=PDF) / "release.md").read_bytes())
    with pytest.raises(pr.InputError, match="this leads to a file outside the release's folder"):
        load_release(inner, Newsroom())


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
def test_a_pipe_is_not_waited_for(write) -> None:
    folder = write(ONE)
    os.mkfifo(folder / "forma.pdf")
    with pytest.raises(pr.InputError, match=r"forma.pdf: cannot be read: it is a pipe, not a file"):
        load_release(folder, Newsroom())


def test_the_figures_of_a_title_are_compared(load) -> None:
    po = PO.replace("Hesabat", "2022-ci ilin hesabatı, 43 səhifə")
    release = load(
        ONE.replace("Akkreditasiya forması", "2022-ci ilin hesabatı, 43 səhifə"),
        forma_pdf=PDF,
        ru_po=po.format("Отчёт за 2022 год, 34 страницы"),
    )
    found = [one for one in pr.check(release).findings if one.check == "figure-value"]
    assert [one.actual for one in found] == ["34"]


def test_a_figure_by_name_in_a_title(load) -> None:
    fields = "figures: {pages: 43}\n" + ONE.replace("Akkreditasiya forması", "Hesabat, {pages} səhifə")
    edition = make_edition(
        load(fields.replace("title: ", "title: '").replace("səhifə\n", "səhifə'\n"), forma_pdf=PDF), "az"
    )
    assert plain_text(edition.attachments[0].title) == "Hesabat, 43\u00a0səhifə"


def test_an_attachment_can_be_a_picture_of_the_release(load, examples: Path, tmp_path: Path) -> None:
    photo = (examples / "2023-01-10-communication-results" / "briefing.jpg").read_bytes()
    fields = "media: [{file: zal.jpg, alt: Zal}]\nattachments: [{file: zal.jpg, title: Çap üçün}]\n"
    release = load(fields + "languages: [az]\n", zal_jpg=photo)
    written = pr.render(release, tmp_path / "out", formats="html")
    assert [path.name for path in written].count("zal.jpg") == 1
