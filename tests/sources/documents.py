"""Hand-made Word documents, web pages and malicious files, so that the tests know exactly what is in them."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

from pressrelease.model import Document
from pressrelease.sources import SOURCES

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
NAMES = (
    f'{W} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def run(text: str, properties: str = "") -> str:
    """A run with a text and run properties."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*content: str, properties: str = "") -> str:
    """A paragraph of runs."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(content)}</w:p>"


def part(tag: str, content: str) -> str:
    """A part of a document: `w:document` gets its body."""
    inner = f"<w:body>{content}</w:body>" if tag == "w:document" else content
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><{tag} {NAMES}>{inner}</{tag}>'


def docx(body: str, others: dict[str, str] | None = None, links: dict[str, str] | None = None) -> bytes:
    """A Word document: its body, its other parts (by "footnotes", "header1"...), and its links by id."""
    relations = []
    parts: dict[str, str | bytes] = {"word/document.xml": part("w:document", body)}
    for name, content in (others or {}).items():
        kind = name.rstrip("0123456789")
        relations.append(f'<Relationship Id="p{name}" Type="{_RELATIONS}/{kind}" Target="{name}.xml"/>')
        parts[f"word/{name}.xml"] = content
    for identifier, target in (links or {}).items():
        relations.append(
            f'<Relationship Id="{identifier}" Type="{_RELATIONS}/hyperlink" Target="{target}" TargetMode="External"/>'
        )
    parts["word/_rels/document.xml.rels"] = (
        f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{"".join(relations)}</Relationships>'
    )
    return archive(parts)


def relations(*found: tuple[str, str]) -> str:
    """The relations of a part: their kinds and targets."""
    listed = "".join(
        f'<Relationship Id="r{number}" Type="{_RELATIONS}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(found)
    )
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{listed}</Relationships>'


def archive(parts: dict[str, str | bytes]) -> bytes:
    """A ZIP archive of these files."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return packed.getvalue()


def read_docx(
    folder: Path, body: str, others: dict[str, str] | None = None, links: dict[str, str] | None = None
) -> Document:
    """A Word document as its reader reads it."""
    path = folder / "text.docx"
    path.write_bytes(docx(body, others, links))
    (document,) = SOURCES.get("docx").read(path, "")
    return document


def texts_of(folder: Path, body: str, others: dict[str, str] | None = None) -> list[str]:
    """The texts of the segments of a Word document."""
    return [segment.text for segment in read_docx(folder, body, others).segments]
