"""The proof: what was rendered is read back, and must hold every figure of its editions."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from pressrelease.errors import ProofError
from pressrelease.model import (
    Block,
    Edition,
    Heading,
    Image,
    Inlines,
    ListBlock,
    Paragraph,
    Quotation,
    Rule,
    Table,
    plain_text,
)

_DIGITS = re.compile(r"\d+")
_FIGURE = re.compile(r"\d(?:[\d.,:/\u00a0\u202f ]*\d)?")


class Proof:
    """What the files of a run must hold, counted once for each edition."""

    def __init__(self) -> None:
        self._counts: dict[int, tuple[Edition, Counter[str]]] = {}

    def prove(self, path: str, words: str, editions: Iterable[Edition]) -> None:
        """Compare a rendered file with what it was rendered from.

        Parameters: `path` names the file in the error; `words` is what a reader finds in it; `editions` are those
        that it holds. Every run of digits has to be there at least as often as in the editions. Raises ProofError,
        which names the file and the figure.
        """
        found = Counter(_DIGITS.findall(words))
        for edition in editions:
            for digits, count in self._wanted(edition).items():
                found[digits] -= count
                if found[digits] < 0:
                    raise ProofError(path, *_where(digits, edition))

    def _wanted(self, edition: Edition) -> Counter[str]:
        # by identity: an edition's own hash would read all of it, and it is kept here so that the identity stays its
        known = self._counts.get(id(edition))
        if known is None:
            known = self._counts[id(edition)] = (edition, Counter(_DIGITS.findall("\n".join(texts(edition)))))
        return known[1]


def texts(edition: Edition) -> Iterator[str]:
    """All texts of an edition that every format shows."""
    yield plain_text(edition.title)
    yield plain_text(edition.subtitle or ())
    yield edition.place
    yield edition.update_note
    yield plain_text(edition.withdrawn or ())
    yield from _leaves(edition.blocks)
    for contact in edition.contacts:
        yield from (contact.name, contact.role or "", contact.phone, contact.email)
    for paragraph in edition.about:
        yield plain_text(paragraph)


def _leaves(blocks: Iterable[Block[Inlines]]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Paragraph(content) | Heading(content=content):
                yield plain_text(content)
            case ListBlock(items=items):
                for item in items:
                    yield from _leaves(item.blocks)
            case Table(header, rows):
                yield from (plain_text(cell) for row in (header, *rows) for cell in row if cell)
            case Quotation(paragraphs, speaker):
                yield from (plain_text(one) for one in (*paragraphs, speaker or ()))
            case Image(caption=caption, credit=credit):
                yield from (plain_text(one) for one in (caption, credit) if one)
            case Rule():
                pass


def _where(digits: str, edition: Edition) -> tuple[str, str]:
    """The figure that has these digits, as it is written, and the text in which it stands."""
    for text in texts(edition):
        for figure in _FIGURE.findall(text):
            if digits in _DIGITS.findall(figure):
                return figure, text
    raise AssertionError(f"{digits} is in none of the texts")
