"""Attachments as readers get them: on pages, in documents, feeds and texts, and beside them."""

from __future__ import annotations

import html
import json
import re
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from lxml import etree

import pressrelease as pr
from pressrelease.config import Config
from pressrelease.formats import FORMATS, file_notice
from pressrelease.model import Attachment, Edition, Inlines
from tests.hand_made import PHOTO, SITE, edition, file_of, publication, release, said, under

REPORT: Attachment[Inlines] = Attachment(
    said("Annual report, 48 pages"), "en/report.pdf", Path("report.pdf"), "application/pdf", 1_234_567, "en"
)
TABLE: Attachment[Inlines] = Attachment(
    said('Posts & "tweets"'), "posts.csv", Path("posts.csv"), "text/csv", 14
)
FOLDER = "https://press.example.org/news/media/results"


def attached(*attachments: Attachment[Inlines], config: Config = SITE, **changes: Any) -> Edition:
    return under(config, edition("en", release(), attachments=attachments, **changes))


def page(one: Edition) -> Any:
    return etree.fromstring(file_of(FORMATS.get("html"), [one]), etree.HTMLParser())


def document(one: Edition, tmp_path: Path) -> str:
    (tmp_path / "a.docx").write_bytes(file_of(FORMATS.get("docx"), [one]))
    with ZipFile(tmp_path / "a.docx") as archive:
        return (
            archive.read("word/document.xml").decode() + archive.read("word/_rels/document.xml.rels").decode()
        )


SIZES = [
    (1, "az", "PDF, 1\u00a0KB"),
    (1499, "en", "PDF, 1\u00a0KB"),
    (24_500, "ru", "PDF, 24\u00a0КБ"),
    (999_499, "en", "PDF, 999\u00a0KB"),
    (999_500, "en", "PDF, 1.0\u00a0MB"),
    (1_234_567, "az", "PDF, 1,2\u00a0MB"),
    (1_234_567, "ru", "PDF, 1,2\u00a0МБ"),
    (1_234_567, "en", "PDF, 1.2\u00a0MB"),
    (9_960_000, "en", "PDF, 10\u00a0MB"),
    (87_654_321, "az", "PDF, 88\u00a0MB"),
]  # fmt: skip


@pytest.mark.parametrize(("size", "code", "told"), SIZES)
def test_the_size_is_told_as_the_language_writes_it(size: int, code: str, told: str) -> None:
    assert file_notice(replace(REPORT, size=size), edition(code)) == told


def test_a_page_lists_them_with_kind_size_and_language() -> None:
    report, table = page(attached(REPORT, TABLE)).xpath("//section[@class='attachments']//li/a")
    assert dict(report.attrib) == {
        "href": "../media/results/en/report.pdf",
        "type": "application/pdf",
        "hreflang": "en",
        "data-printed": f"{FOLDER}/en/report.pdf",
    }
    assert "".join(report.itertext()) == "Annual report, 48 pages PDF, 1.2\u00a0MB"
    assert dict(table.attrib) == {
        "href": "../media/results/posts.csv",
        "type": "text/csv",
        "download": "",
        "data-printed": f"{FOLDER}/posts.csv",
    }
    assert "".join(table.itertext()) == 'Posts & "tweets" CSV, 1\u00a0KB'


def test_a_page_without_them_has_no_list() -> None:
    assert not page(attached()).xpath("//*[@class='attachments']")


@pytest.mark.parametrize(("code", "heading"), [("az", "Sənədlər"), ("ru", "Документы"), ("en", "Documents")])
def test_the_list_has_its_heading(code: str, heading: str) -> None:
    one = under(SITE, edition(code, attachments=(TABLE,)))
    assert page(one).findtext(".//section[@class='attachments']/h2") == heading
    assert f"\n{heading}\n---" in file_of(FORMATS.get("text"), [one]).decode()
    assert f"<h2>{heading}</h2>" in file_of(FORMATS.get("rss"), [one]).decode()


def test_search_engines_are_told() -> None:
    (script,) = page(attached(REPORT, TABLE)).xpath("//script[@type='application/ld+json']/text()")
    first, second = json.loads(script)["associatedMedia"]
    assert first == {
        "@type": "MediaObject",
        "name": "Annual report, 48 pages",
        "contentUrl": f"{FOLDER}/en/report.pdf",
        "encodingFormat": "application/pdf",
        "contentSize": "1234567",
        "inLanguage": "en",
    }
    assert "inLanguage" not in second


def test_a_text_names_title_and_address() -> None:
    written = file_of(FORMATS.get("text"), [attached(REPORT, TABLE)]).decode()
    assert f"\nAnnual report, 48 pages\n{FOLDER}/en/report.pdf\n" in written
    bare = file_of(FORMATS.get("text"), [attached(REPORT, config=Config())]).decode()
    assert "\nAnnual report, 48 pages (report.pdf)\n" in bare


def test_a_document_names_title_and_address(tmp_path: Path) -> None:
    markup = document(attached(REPORT), tmp_path)
    assert "Annual report, 48 pages</w:t>" in markup
    assert f">{FOLDER}/en/report.pdf</w:t>" in markup
    assert f'Target="{FOLDER}/en/report.pdf" TargetMode="External"' in markup
    bare = document(attached(REPORT, config=Config()), tmp_path)
    assert "> (report.pdf)</w:t>" in bare


def enclosure(one: Edition) -> tuple[str, str]:
    item = etree.fromstring(file_of(FORMATS.get("rss"), [one])).find(".//item/enclosure")
    return ("", "") if item is None else (item.get("url"), item.get("type"))


def test_a_feed_links_them_and_encloses_one_file(tmp_path: Path) -> None:
    (tmp_path / "report.pdf").write_bytes(b"%PDF-")
    report = replace(REPORT, path=tmp_path / "report.pdf")
    written = file_of(FORMATS.get("rss"), [attached(report, TABLE)]).decode()
    assert (
        f'<li><a href="{FOLDER}/en/report.pdf" type="application/pdf" hreflang="en">Annual report, 48 pages</a>'
        " (PDF, 1.2\u00a0MB)</li>" in html.unescape(written)
    )
    assert enclosure(attached(report)) == (f"{FOLDER}/briefing.jpg", "image/jpeg")
    assert enclosure(attached(report, media=())) == (f"{FOLDER}/en/report.pdf", "application/pdf")
    assert enclosure(attached(media=())) == ("", "")


def test_the_files_lie_beside_the_pages(rendered: Path, announcement: Path) -> None:
    media = rendered / "media" / announcement.name
    for code, name in {"az": "erize.rtf", "ru": "zayavka.rtf", "en": "application.rtf"}.items():
        assert (media / code / name).read_bytes() == (announcement / name).read_bytes()
        (made,) = [one for one in (rendered / code).glob("*.html") if "2030" in one.name]
        (link,) = etree.parse(made, etree.HTMLParser()).xpath("//section[@class='attachments']//a/@href")
        assert (made.parent / link).resolve() == media / code / name


def test_only_the_files_of_the_languages_of_a_run_are_published(announcement: Path, tmp_path: Path) -> None:
    written = pr.render(announcement, tmp_path, formats="html", languages="ru")
    assert sorted(path.relative_to(tmp_path / "media" / announcement.name).as_posix() for path in written if path.suffix == ".rtf") == [
        "ru/zayavka.rtf"
    ]  # fmt: skip
    assert not any(
        path.suffix == ".rtf" for path in pr.render(announcement, tmp_path / "b", formats="docx,text")
    )


@pytest.mark.parametrize("name", ["html", "docx", "text"])
def test_our_own_files_are_read_back_without_findings(name: str, model_release: Path, tmp_path: Path) -> None:
    """The attachments have other names and sizes in each language."""
    folder = tmp_path / model_release.name
    shutil.copytree(model_release, folder)
    fields = (
        "attachments:\n- title: Hesabat\n  file: {az: hesabat.pdf, ru: отчёт.pdf, en: report.pdf}\nslug:\n"
    )
    source = (folder / "release.md").read_text("utf-8")
    (folder / "release.md").write_text(source.replace("slug:\n", fields, 1), "utf-8")
    for code, title in (("ru", "Отчёт"), ("en", "Report")):
        with (folder / f"{code}.po").open("a", encoding="utf-8") as catalog:
            catalog.write(f'\nmsgctxt "attachment"\nmsgid "Hesabat"\nmsgstr "{title}"\n')
    for number, file in enumerate(("hesabat.pdf", "отчёт.pdf", "report.pdf"), start=1):
        (folder / file).write_bytes(b"%PDF-" + b"x" * 700_000 * number)
    written = pr.render(folder, tmp_path / "out", formats=name)
    made = [one for one in written if one.suffix == FORMATS.get(name).suffix]
    if name == "html":
        told = [re.findall(r"PDF, [\d.,]+", one.read_text("utf-8")) for one in made]
        assert told == [["PDF, 700"], ["PDF, 1,4"], ["PDF, 2.1"]]
    assert [one for one in pr.check(pr.load(made)).findings if one.check != "unread-part"] == []


def lost(one: Edition, name: str, change: Callable[[bytes], bytes]) -> str:
    """What the proof says of a file that was changed."""
    from pressrelease.publishing.proof import Proof

    form = FORMATS.get(name)
    text = form.read_back(change(form.render((one,), publication(one))))
    with pytest.raises(pr.ProofError) as caught:
        Proof().prove("a", text, (one,), form.shows)
    return str(caught.value)


@pytest.mark.parametrize("name", ["html", "text", "rss"])
def test_the_proof_wants_the_figures_of_their_titles(name: str) -> None:
    one = attached(REPORT, media=(), blocks=())
    assert "48" in lost(
        replace(one, attachments=(replace(REPORT, path=PHOTO),)),
        name,
        lambda made: made.replace(b"48 pages", b"84 pages"),
    )
