"""The plain way: an afternoon's program with markdown, python-docx and its default template, and feedgen.

It is spared the catalogs and the checks: its three texts lie ready in three Markdown files. From them it makes three
web pages, three Word documents and three feeds, and puts the picture beside the pages.

    python benchmarks/_plain.py FOLDER OUTPUT
"""

from __future__ import annotations

import re
import shutil
import sys
from pathlib import Path
from typing import Any

LANGUAGES = ("az", "ru", "en")
MARKS = re.compile(r"\*\*(?P<strong>.+?)\*\*|\[(?P<label>[^]]+)\]\((?P<address>[^)]+)\)")


def render_plainly(folder: Path, output: Path) -> None:
    """Read three Markdown files, write nine files."""
    import markdown
    from feedgen.feed import FeedGenerator

    output.mkdir(parents=True)
    for picture in folder.glob("*.jpg"):
        shutil.copy(picture, output / picture.name)
    for language in LANGUAGES:
        text = (folder / f"{language}.md").read_text("utf-8")
        title = text.splitlines()[0].removeprefix("# ")
        body = markdown.markdown(text, extensions=["tables", "sane_lists"])
        page = f"<!doctype html><html lang={language}><meta charset=utf-8><title>{title}</title><body>{body}</body></html>"
        (output / f"{language}.html").write_text(page, "utf-8")
        write_word_document(text, folder, output / f"{language}.docx")
        feed = FeedGenerator()
        feed.title("Press releases")
        feed.link(href="https://press.example.org/")
        feed.description("Press releases")
        feed.language(language)
        entry = feed.add_entry()
        entry.id(f"release-{language}")
        entry.title(title)
        entry.link(href=f"https://press.example.org/{language}.html")
        entry.description(body)
        entry.published("2023-01-10T12:28:00+04:00")
        feed.rss_file(str(output / f"{language}.xml"), pretty=True)


def write_word_document(text: str, folder: Path, path: Path) -> None:
    """One Markdown text as a Word document, block by block."""
    from docx import Document
    from docx.shared import Inches

    document = Document()
    for block in text.split("\n\n"):
        lines = block.strip().splitlines()
        if not lines:
            continue
        if heading := re.match(r"(#+) (.*)", lines[0]):
            document.add_heading(heading[2], level=len(heading[1]))
        elif image := re.match(r'!\[(.*)\]\((\S+)(?: "(.*)")?\)', " ".join(lines)):
            document.add_picture(str(folder / image[2]), width=Inches(6))
            document.add_paragraph(image[3], style="Caption")
        elif lines[0].startswith("|"):
            rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
            del rows[1]
            table = document.add_table(rows=len(rows), cols=len(rows[0]), style="Table Grid")
            for row, cells in zip(table.rows, rows, strict=True):
                for cell, content in zip(row.cells, cells, strict=True):
                    cell.text = content
        elif lines[0].startswith("- "):
            for line in lines:
                add_words(document.add_paragraph(style="List Bullet"), line.removeprefix("- "))
        elif lines[0].startswith(">"):
            words = " ".join(line.removeprefix(">").strip() for line in lines)
            add_words(document.add_paragraph(style="Quote"), words)
        else:
            add_words(document.add_paragraph(), " ".join(lines))
    document.save(str(path))


def add_words(paragraph: Any, text: str) -> None:
    """Text as runs: **strong** words, and links as their label with the address in brackets."""
    at = 0
    for mark in MARKS.finditer(text):
        paragraph.add_run(text[at : mark.start()])
        at = mark.end()
        if mark["strong"]:
            paragraph.add_run(mark["strong"]).bold = True
        else:
            paragraph.add_run(f"{mark['label']} ({mark['address']})")
    paragraph.add_run(text[at:])


if __name__ == "__main__":
    render_plainly(Path(sys.argv[1]), Path(sys.argv[2]))
