"""Every format renders every release in every language, whatever it consists of."""

from __future__ import annotations

from pathlib import Path

import polib
import pytest

import pressrelease as pr
from pressrelease.formats import FORMATS

LANGUAGES = ("az", "ru", "en")
TEXTS = {
    "az": ("Başlıq", "Yeni xəbər", "Köhnə sənəd", "Uzun cavab"),
    "ru": ("Заголовок", "Новая весть", "Старый документ", "Долгий ответ"),
    "en": ("Title", "New message", "Old document", "Long answer"),
}
# {a}, {b} and {c} are texts of the language
BODIES = {
    "a list": "- {a}\n- {b}\n",
    "a numbered list": "1. {a}\n2. {b}\n",
    "lists in a list": "- {a}\n    - {b}\n        - {c}\n",
    "a table": "| {a} | {b} |\n|---|---|\n| {c} | 7 |\n",
    "a table without a head": "| | |\n|---|---|\n| {a} | 7 |\n",
    "a table's head": "| {a} | {b} |\n|---|---|\n",
    "a table of numbers": "| | |\n|---|---|\n| 6 | 7 |\n",
    "a quotation": "> {a}\n",
    "a quotation with its speaker": "> {a}\n>\n> — {b}\n",
    "a heading": "## {a}\n",
    "headings": "## {a}\n\n### {b}\n\n### {c}\n",
    "a rule": "***\n",
    "code": "`{a}`\n",
    "a link": "[{a}](https://example.org)\n",
    "a number": "43\n",
    "a broken line": "{a}\\\n{b}\n",
    "a picture below a heading": "## {a}\n\n![{b}](photo.png)\n",
}
FIELDS = {
    "no fields": "",
    "little in each field": "contacts:\n  - name: {c}\nmedia:\n  - file: other.png\n    alt: {c}\n",
    "withdrawn": "withdrawn: {c}\n",
}
PICTURE = bytes.fromhex(  # a PNG of one grey point
    "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b55"
    "0000000a49444154789c636800000082008177cd72b60000000049454e44ae426082"
)


def write(folder: Path, source: str, fields: str, body: str, *, left_out: bool) -> None:
    """A release of these parts with its catalogs: everything is translated, or everything but the title left out."""
    folder.mkdir(parents=True)
    title, *texts = TEXTS[source]
    words = dict(zip("abc", texts, strict=True))
    for name in ("photo.png", "other.png"):
        (folder / name).write_bytes(PICTURE)
    (folder / "release.md").write_text(
        f"---\nid: {folder.name}\nlanguage: {source}\npublished: 2023-01-10T12:28\nslug:\n"
        + "".join(f"  {code}: {folder.name}\n" for code in LANGUAGES)
        + f"{fields.format(**words)}---\n# {title}\n\n{body.format(**words)}",
        "utf-8",
    )
    pr.sync(folder)
    for path in folder.glob("*.po"):
        catalog = polib.pofile(str(path), wrapwidth=1000)
        for entry in catalog:
            if left_out and entry.msgctxt != "title":
                entry.tcomment = "left out: not for readers here"
            else:
                entry.msgstr = entry.msgid
                for own, text in zip(TEXTS[source], TEXTS[path.stem], strict=True):
                    entry.msgstr = entry.msgstr.replace(own, text)
        catalog.save()


@pytest.mark.parametrize("source", LANGUAGES)
@pytest.mark.parametrize("fields", FIELDS.values(), ids=list(FIELDS))
@pytest.mark.parametrize("body", BODIES.values(), ids=list(BODIES))
def test_every_format_renders_it(tmp_path: Path, source: str, fields: str, body: str) -> None:
    write(tmp_path / "whole", source, fields, body, left_out=False)
    write(tmp_path / "little", source, fields, body, left_out=True)
    written = pr.render(tmp_path, tmp_path / "out", formats=FORMATS.names())
    for code in LANGUAGES:
        names = {path.name for path in written if path.parent.name == code}
        assert names == {
            f"{one.stem if one.collective else name}{one.suffix}"
            for one in map(FORMATS.get, FORMATS.names())
            if one.of_withdrawn or "withdrawn" not in fields
            for name in ("whole", "little")
        }
        title, first, *_ = TEXTS[code]
        page = (tmp_path / "out" / code / "whole.html").read_text("utf-8")
        assert title in page
        assert first in page or "{a}" not in body
