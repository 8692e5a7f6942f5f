"""Our Word documents after other programs have saved them: what a person has changed there is reported, and nothing else."""

from __future__ import annotations

import copy
import re
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any

import docx
import pytest
from lxml import etree
from word_files import WORD

import pressrelease as pr
from pressrelease.sources import read_texts

LANGUAGES = ("az", "ru", "en")
TOOLS = ("LibreOffice", "pandoc", "python-docx")
W = f"{{{WORD}}}"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
WHO = {"id": "901", "author": "Editor", "date": "2030-01-01T00:00:00Z"}
FIGURE = re.compile("5[,\u00a0]?000")


# ------------------------------------------------------------------------------------------------ what an editor does


def made(tag: str, *content: Any, **attributes: str) -> Any:
    element = etree.Element(f"{W}{tag}", {f"{W}{name}": value for name, value in attributes.items()})
    element.extend(content)
    return element


def words(text: str, tag: str = "t") -> Any:
    element = made(tag)
    element.text = text
    element.set(SPACE, "preserve")
    return element


def change(root: Any, write: Callable[[Callable[..., Any], str, str], list[Any]]) -> None:
    """Split the run that holds the figure, and put there what is made of it and of another figure."""
    text, found = next(
        (text, found)
        for text in root.iter(f"{W}t")
        if (found := FIGURE.search(text.text or "")) and next(text.iterancestors(f"{W}tbl"), None) is None
    )
    run = text.getparent()
    looks, content = run.findall(f"{W}rPr"), [one for one in run if one.tag != f"{W}rPr"]
    at = content.index(text)

    def run_of(*parts: Any) -> Any:
        return made("r", *copy.deepcopy(looks), *parts)

    before = run_of(*content[:at], words(text.text[: found.start()]))
    behind = run_of(words(text.text[found.end() :]), *content[at + 1 :])
    for one in (before, *write(run_of, found[0], found[0].replace("5", "6")), behind):
        run.addprevious(one)
    run.getparent().remove(run)


def change_plainly(root: Any) -> None:
    change(root, lambda run, old, new: [run(words(new))])


def change_tracked(root: Any) -> None:
    change(root, lambda run, old, new: [
        made("del", run(words(old, "delText")), **WHO), made("ins", run(words(new)), **{**WHO, "id": "902"}),
    ])  # fmt: skip


def change_in_a_control(root: Any) -> None:
    change(root, lambda run, old, new: [
        made("sdt", made("sdtPr", made("id", val="903")), made("sdtContent", run(words(new)))),
    ])  # fmt: skip


def rows(root: Any) -> list[Any]:
    return next(root.iter(f"{W}tbl")).findall(f"{W}tr")


def exchange_rows(root: Any) -> None:
    _, first, second, *_ = rows(root)
    first.addprevious(second)


def exchange_cells(root: Any) -> None:
    first, second = (row.findall(f"{W}tc")[-1] for row in rows(root)[1:3])
    for one, other in ((first, copy.deepcopy(second)), (second, copy.deepcopy(first))):
        one.getparent().replace(one, other)


def delete_row(root: Any) -> None:
    row = rows(root)[2]
    row.getparent().remove(row)


def delete_row_tracked(root: Any) -> None:
    row = rows(root)[2]
    if row.find(f"{W}trPr") is None:
        row.insert(0, made("trPr"))
    row.find(f"{W}trPr").append(made("del", **WHO))
    for number, run in enumerate(list(row.iter(f"{W}r"))):
        deleted = made("del", **{**WHO, "id": str(910 + number)})
        run.addprevious(deleted)
        deleted.append(run)
        for text in run.findall(f"{W}t"):
            text.tag = f"{W}delText"


EDITS: dict[str, tuple[Callable[[Any], None], set[str]]] = {
    "no edit": (lambda root: None, set()),
    "another figure": (change_plainly, {"5000", "6000"}),
    "another figure, tracked": (change_tracked, {"5000", "6000"}),
    "another figure, in a content control": (change_in_a_control, {"5000", "6000"}),
    "two rows exchanged": (exchange_rows, {"1200", "2300"}),
    "two cells exchanged": (exchange_cells, {"1200", "2300"}),
    "a row deleted": (delete_row, {"2300"}),
    "a row deleted, tracked": (delete_row_tracked, {"2300"}),
}


def edit(source: Path, target: Path, edited: Callable[[Any], None]) -> None:
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "word/document.xml":
                root = etree.fromstring(part)
                edited(root)
                part = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
            new.writestr(name, part)


# ------------------------------------------------------------------------------------------------ what is reported


@pytest.fixture(scope="session")
def save(
    need: Callable[..., None],
    run: Callable[..., CompletedProcess[str]],
    tmp_path_factory: pytest.TempPathFactory,
) -> Callable[..., Path]:
    """Have a program read all documents of a folder and write them to a new one."""
    profile = tmp_path_factory.mktemp("office").as_uri()

    def by(tool: str, folder: Path) -> Path:
        out = tmp_path_factory.mktemp("saved")
        documents = sorted(folder.glob("*.docx"))
        if tool == "LibreOffice":
            need("soffice")
            command = ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to"]
            run(*command, "docx:MS Word 2007 XML", "--outdir", out, *documents, seconds=300)
        for document in documents:
            if tool == "pandoc":
                need("pandoc")
                run("pandoc", document, "--output", out / document.name)
            elif tool == "python-docx":
                docx.Document(str(document)).save(str(out / document.name))
        assert sorted(one.name for one in out.iterdir()) == [one.name for one in documents]
        return out

    return by


def render(release: Path, out: Path) -> Path:
    """A folder with the documents of a release, by language."""
    folder = out / "documents"
    folder.mkdir()
    for path in pr.render(release, out / "rendered", formats=("docx",)):
        if path.suffix == ".docx":
            shutil.copy(path, folder / f"{path.parent.name}.docx")
    return folder


def edit_all(folder: Path, out: Path) -> Path:
    """Every edit of the document in every language."""
    for language in LANGUAGES:
        for name, (edited, _) in EDITS.items():
            edit(folder / f"{language}.docx", out / f"{language} {name}.docx", edited)
    return out


def told(texts: dict[str, Path]) -> dict[str, set[str]]:
    """The figures that a check of documents names, by the language that it says is wrong."""
    found: dict[str, set[str]] = {}
    for finding in pr.check(read_texts([], texts)):
        figures = re.findall("“([0-9,\u00a0]+)", finding.message)
        found.setdefault(finding.lang or "", set()).update(re.sub(r"\D", "", one) for one in figures)
    return found


def texts_of(folder: Path) -> dict[str, Path]:
    return {language: folder / f"{language}.docx" for language in LANGUAGES}


@pytest.mark.parametrize("order", ["edited, then saved", "saved, then edited"])
@pytest.mark.parametrize("tool", TOOLS)
def test_what_was_edited_is_reported_and_nothing_else(
    tool: str, order: str, model_release: Path, save: Callable[..., Path], tmp_path: Path
) -> None:
    originals = render(model_release, tmp_path)
    edited = tmp_path / "edited"
    edited.mkdir()
    if order == "edited, then saved":
        folder = save(tool, edit_all(originals, edited))
    else:
        folder = edit_all(save(tool, originals), edited)
    for language in LANGUAGES:
        for name, (_, figures) in EDITS.items():
            found = told({**texts_of(originals), language: folder / f"{language} {name}.docx"})
            assert found == ({language: figures} if figures else {}), (language, name)


@pytest.mark.parametrize("tool", TOOLS)
def test_what_was_only_saved_reports_nothing(
    tool: str, announcement: Path, save: Callable[..., Path], tmp_path: Path
) -> None:
    assert told(texts_of(save(tool, render(announcement, tmp_path)))) == {}
