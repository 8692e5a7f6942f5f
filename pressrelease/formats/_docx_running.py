"""Headers and footers with gaps that each release fills: `{publisher}`, `{title}`, `{page}` and others."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from pressrelease.formats._docx_package import Member, escaped, packed
from pressrelease.records import dataclass

# noncharacters of Unicode, which no text has: fonts of icons use the private ones
LOCALE = "\ufdd2"  # the placeholder of the language's tag in compiled parts
PAGE, PAGES = "\ufdd3", "\ufdd4"  # the placeholders of the two numbers in the words of `{page}`
WHOLE_TITLE = "whole title"  # the gap `{title}` in a paragraph of its own


@dataclass(frozen=True, slots=True)
class Gap:
    """A gap in a header: the name of its words and their run properties."""

    name: str
    properties: str


@dataclass(frozen=True, slots=True, eq=False)
class RunningPart:
    """A header or footer: its name in the package, its kind and relation, its markup split at its gaps."""

    name: str
    kind: str
    identity: str
    pieces: tuple[str | Gap, ...]


@lru_cache(maxsize=256)
def filled(part: RunningPart, locale: str, values: tuple[tuple[str, str], ...]) -> Member:
    """A header or footer with the words of a release.

    Parameters: `values` are the words for each gap, unescaped; those of `page` hold PAGE and PAGES in place of the
    numbers, which become fields.
    """
    words = dict(values)
    markup = "".join(
        piece if isinstance(piece, str) else "".join(_runs(piece, words.get(piece.name, "")))
        for piece in part.pieces
    )
    return packed(part.name, markup.replace(LOCALE, locale))


def gaps_of(part: RunningPart) -> frozenset[str]:
    """The names of the words that a header or footer needs."""
    return frozenset(piece.name for piece in part.pieces if isinstance(piece, Gap))


def _runs(gap: Gap, words: str) -> Iterator[str]:
    """Text as a run, with page numbers as fields."""
    for text in re.split(f"([{PAGE}{PAGES}])", words):
        if text in (PAGE, PAGES) and text:
            field = "PAGE" if text == PAGE else "NUMPAGES"
            for inner in (
                '<w:fldChar w:fldCharType="begin"/>',
                f'<w:instrText xml:space="preserve"> {field} </w:instrText>',
                '<w:fldChar w:fldCharType="separate"/>',
                # no number: the pages are counted by the program that shows them
                '<w:fldChar w:fldCharType="end"/>',
            ):
                yield f"<w:r>{gap.properties}{inner}</w:r>"
        elif text:
            yield f'<w:r>{gap.properties}<w:t xml:space="preserve">{escaped(text)}</w:t></w:r>'


def named_values(names: Iterable[str], values: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """The values that a part needs, in a form that can be cached."""
    return tuple((name, values[name]) for name in sorted(names) if name in values)
