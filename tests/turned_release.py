"""The model release with another of its languages as the source, and a table full of numbers."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import polib

import pressrelease as pr
from pressrelease.model import Block, Heading, Image, ListBlock, Paragraph, Quotation, Release, Table

LANGUAGES = ("az", "ru", "en")
HEADINGS = {
    "az": ("Sosial şəbəkə", "İl", "Baxış, min", "Pay", "Dəyişmə, faiz bəndi", "Xərc, min manat"),
    "ru": ("Социальная сеть", "Год", "Просмотры, тыс.", "Доля", "Изменение, п.п.", "Расходы, тыс. манатов"),
    "en": (
        "Social network",
        "Year",
        "Views, thousand",
        "Share",
        "Change, percentage points",
        "Costs, AZN thousand",
    ),
}
NUMBERS = {
    "az": (
        ("Facebook", "2022", "12 450,5", "35,20%", "+1,5", "1840,25"),
        ("Telegram", "2022", "21 840", "61,75%", "−0,5", "7,250"),
        ("Instagram", "2021–2022", "947,125", "< 0,1%", "±0,05", "1,50–2,50"),
        ("Twitter", "2021/22", "1 000 000", "(2,95%)", "–", "9500–10 500"),
    ),
    "ru": (
        ("Facebook", "2022", "12 450,5", "35,20%", "+1,5", "1 840,25"),
        ("Telegram", "2022", "21 840", "61,75%", "−0,5", "7,250"),
        ("Instagram", "2021–2022", "947,125", "< 0,1%", "±0,05", "1,50–2,50"),
        ("Twitter", "2021/22", "1 000 000", "(2,95%)", "–", "9 500–10 500"),
    ),
    "en": (
        ("Facebook", "2022", "12,450.5", "35.20%", "+1.5", "1,840.25"),
        ("Telegram", "2022", "21,840", "61.75%", "−0.5", "7.250"),
        ("Instagram", "2021–2022", "947.125", "< 0.1%", "±0.05", "1.50–2.50"),
        ("Twitter", "2021/22", "1,000,000", "(2.95%)", "–", "9,500–10,500"),
    ),
}  # fmt: skip
"""The table as written in each language. No cell depends on which language is the source."""


def write_release(folder: Path, language: str, model: Path) -> Path:
    """Write the model release with that language as its source into a folder, with catalogs for the two others."""
    release = pr.load(model)
    assert isinstance(release, Release)
    folder.mkdir(parents=True)
    shutil.copy(model / "briefing.jpg", folder)
    body = "\n\n".join(_body(release, language))
    text = f"---\n{_front_matter(release, language)}---\n\n{body}\n"
    (folder / "release.md").write_text(text, encoding="utf-8")
    for other in LANGUAGES:
        if other != language:
            _catalog(release, language, other).save(str(folder / f"{other}.po"))
    return folder


def _front_matter(release: Release, code: str) -> str:
    def said(number: int | None) -> str:
        assert number is not None
        return json.dumps(release.units[number].texts[code].text, ensure_ascii=False)

    def lines() -> Iterator[str]:
        yield f"id: {release.id}"
        yield f"language: {code}"
        yield f"published: {release.published.isoformat()}"
        yield f"place: {said(release.place)}"
        yield f"subtitle: {said(release.subtitle)}"
        yield f"summary: {said(release.summary)}"
        yield f"source: {said(release.source)}"
        yield f"tags: [{', '.join(map(said, release.tags))}]"
        yield "contacts:"
        for contact in release.contacts:
            yield f"  - name: {said(contact.name)}"
            yield f"    role: {said(contact.role)}"
            yield f"    email: {contact.email}"
        yield f"about: {said(release.about[0])}"
        yield "media:"
        for image in release.media:
            yield f"  - file: {image.file}"
            yield f"    credit: {said(image.credit)}"
        yield "slug:"
        for other, slug in release.slugs.items():
            yield f"  {other}: {slug}"

    return "".join(f"{line}\n" for line in lines())


def _body(release: Release, code: str) -> Iterator[str]:
    def said(number: int | None) -> str:
        assert number is not None
        return release.units[number].texts[code].text

    yield f"# {said(release.title)}"
    yield from _blocks(release.blocks, said, code)


def _blocks(blocks: tuple[Block[int], ...], said: Callable[[int | None], str], code: str) -> Iterator[str]:
    for block in blocks:
        match block:
            case Heading(level, content):
                yield f"{'#' * level} {said(content)}"
            case Paragraph(content):
                yield said(content)
            case ListBlock(items=items):
                yield "\n".join(f"- {text}" for item in items for text in _blocks(item.blocks, said, code))
            case Table():
                yield _table(code)
            case Quotation(paragraphs, speaker):
                yield "\n>\n".join(f"> {text}" for text in (*map(said, paragraphs), f"— {said(speaker)}"))
            case Image(file=file, alt=alt, caption=caption):
                yield f'![{said(alt)}]({file} "{said(caption)}")'
            case _:
                raise AssertionError(f"the model release has no {type(block).__name__}")


def _table(code: str) -> str:
    rows = [HEADINGS[code], ("---", *["---:"] * 5), *NUMBERS[code]]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _catalog(release: Release, code: str, other: str) -> polib.POFile:
    catalog = polib.POFile()
    catalog.metadata = {
        "Language": other,
        "X-Source-Language": code,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
    }
    texts = {(unit.role.value, unit.texts[code].text): unit.texts[other].text for unit in release.units}
    texts |= {
        ("table header", written): translated
        for written, translated in zip(HEADINGS[code], HEADINGS[other], strict=True)
    }
    texts |= {("table cell", row[0]): row[0] for row in NUMBERS[code]}
    for (role, source), translated in texts.items():
        catalog.append(polib.POEntry(msgctxt=role, msgid=source, msgstr=translated))
    return catalog
