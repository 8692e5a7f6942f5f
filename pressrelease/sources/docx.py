"""Word documents: everything a reader sees, with tracked changes accepted, and its proofing language."""

from __future__ import annotations

from pathlib import Path

from pressrelease.model import Document
from pressrelease.sources import Source


def read(path: Path, language: str) -> tuple[Document, ...]:
    """Read a Word document: body, tables, text boxes, then the notes, headers and footers that are shown.

    Insertions are read; deletions, struck and hidden text and page numbers are not. The line of a place is the number
    of the paragraph, counted from 1 through the document in that order; there is no column. The language is the one
    that most letters are marked with. Charts, diagrams and embedded files are named as unread.
    """
    # imported here: its modules are needed only for such a document
    from pressrelease.sources._document import read_document

    return read_document(path, language)


SOURCE = Source("Word documents", (".docx", ".docm"), read)
