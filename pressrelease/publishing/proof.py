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


def prove(path: str, words: str, editions: Iterable[Edition]) -> None:
    """Compare a rendered file with what it was rendered from.

    Parameters: `path` names the file in the error; `words` is what a reader finds in it; `editions` are those
    that it holds. Every run of digits has to be there at least as often as in the editions. Raises ProofError,
    which names the file and the figure.
    """
    stretches = [stretch for edition in editions for stretch in texts(edition)]
    wanted = Counter(_DIGITS.findall("\n".join(stretches)))
    missing = wanted - Counter(_DIGITS.findall(words))
    if missing:
        digits = next(iter(missing))
        figure, stretch = _where(digits, stretches)
        raise ProofError(path, figure, stretch)


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


def _where(digits: str, stretches: list[str]) -> tuple[str, str]:
    """The figure that has these digits, as it is written, and the text in which it stands."""
    for stretch in stretches:
        for figure in _FIGURE.findall(stretch):
            if digits in _DIGITS.findall(figure):
                return figure, stretch
    raise AssertionError(f"{digits} is in none of the texts")
