"""The footnotes of a Word document: the separators above them are the letterhead's, their texts those of an edition."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from pressrelease.formats._docx_package import Member, packed, relations, stored
from pressrelease.records import dataclass

if TYPE_CHECKING:
    from pressrelease.formats._docx_body import Body
    from pressrelease.model import Edition

NOTES = "word/footnotes.xml"
"""The name of the part that holds the footnotes."""


@dataclass(frozen=True, slots=True, eq=False)
class Separators:
    """The separators above the footnotes of a letterhead, as the markup of a part up to its first footnote.

    `first` is the id of that footnote, and `relations` are those of the part.
    """

    head: str
    first: int
    relations: tuple[str, ...]


def note_members(edition: Edition, body: Body) -> Iterator[Member]:
    """The part with an edition's footnotes, and its relations.

    Parameters: `body` is a new one, for the relations of the footnotes: they are not those of the document.
    """
    separators = body.letterhead.footnotes
    style = body.letterhead.styles["Footnote Text"]
    number = f"<w:r><w:rPr>{body.character_style('Footnote Reference')}</w:rPr><w:footnoteRef/></w:r>"
    notes = "".join(
        f'<w:footnote w:id="{identity}"><w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>'
        f"{number}{body.run(' ')}{body.runs(note.content)}</w:p></w:footnote>"
        for identity, note in enumerate(edition.notes, separators.first)
    )
    yield _part(separators, notes)
    if related := (*separators.relations, *body.relations):
        yield stored("word/_rels/footnotes.xml.rels", relations(related))


@lru_cache(maxsize=64)
def _part(separators: Separators, notes: str) -> Member:
    return packed(NOTES, f"{separators.head}{notes}</w:footnotes>")
