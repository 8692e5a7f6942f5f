"""A small newsroom whose releases a test writes, and what a test asks of the pages of a site."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from lxml import etree

import pressrelease as pr


class Newsroom:
    """A folder of releases in English and Azerbaijani, written by a test."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.output = folder.parent / "site"
        folder.mkdir()
        self.settings()

    def settings(self, text: str = 'site = "https://press.example.org/news/"\n') -> None:
        head = 'root = true\nlanguages = ["en", "az"]\n'
        (self.folder / "pressrelease.toml").write_text(head + text, "utf-8")

    def write(
        self,
        name: str,
        *fields: str,
        title: tuple[str, str] = ("Results", "Nəticələr"),
        body: tuple[str, str] = ("The site has 43 items.", "Saytda 43 material var."),
        published: str = "2026-03-10T09:00+04:00",
        more: tuple[tuple[str, str, str], ...] = (),
    ) -> Path:
        """A release; `more` are further texts with their roles, for its catalog."""
        folder = self.folder / name
        folder.mkdir(exist_ok=True)
        front = "\n".join([f"id: {name}", "language: en", f"published: {published}", *fields])
        (folder / "release.md").write_text(f"---\n{front}\n---\n\n# {title[0]}\n\n{body[0]}\n", "utf-8")
        texts = (("title", *title), ("paragraph", *body), *more)
        entries = "\n".join(
            f'msgctxt "{role}"\nmsgid "{source}"\nmsgstr "{translated}"\n'
            for role, source, translated in texts
        )
        head = 'msgid ""\nmsgstr "Language: az\\nContent-Type: text/plain; charset=UTF-8\\n"\n\n'
        (folder / "az.po").write_text(head + entries, "utf-8")
        return folder

    def build(self, at: str = "2026-04-01T00:00+04:00", **options: Any) -> pr.Built:
        """Build the site as it is at a moment, without documents unless they are asked for."""
        options.setdefault("formats", ("html", "rss"))
        return pr.build(self.folder, self.output, at=datetime.fromisoformat(at), **options)

    def files(self) -> dict[str, bytes]:
        """Everything in the output folder."""
        return {
            file.relative_to(self.output).as_posix(): file.read_bytes()
            for file in sorted(self.output.rglob("*"))
            if file.is_file()
        }

    def remove(self, name: str) -> None:
        shutil.rmtree(self.folder / name)


def pages_of(site: Path) -> list[Path]:
    return sorted(site.rglob("*.html"))


def tree_of(page: Path) -> Any:
    return etree.fromstring(page.read_bytes(), etree.HTMLParser(encoding="utf-8"))


def links_of(page: Path) -> Iterator[str]:
    """The addresses to which a page leads within its site."""
    for address in tree_of(page).xpath("//@href | //@src"):
        if not urlsplit(address).scheme:
            yield address


def target_of(page: Path, address: str) -> Path:
    """The file that an address on a page leads to."""
    path = unquote(urlsplit(address).path)
    return (page.parent / path).resolve() if path else page.resolve()
