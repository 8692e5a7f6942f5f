"""The proof: what was rendered is read back, and must hold every figure of its editions."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from pressrelease.errors import ProofError
from pressrelease.formats import Shows
from pressrelease.model import (
    Block,
    Edition,
    Figure,
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
from pressrelease.telephones import read_telephones

_DIGITS = re.compile(r"\d+")
_FIGURE = re.compile(r"\d(?:[\d.,:/\u00a0\u202f ]*\d)?")


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What a file must hold of an edition: texts, their runs of digits, counted, and their words."""

    edition: Edition
    texts: tuple[str, ...]
    digits: Counter[str]
    words: frozenset[str]


_CUT = "\n\0\n"  # no text holds it: what stands before and behind a text that was taken out does not come together
# what typography changes and no figure hangs on, besides spaces
_FORMS = (*((mark, '"') for mark in "“”„«»"), ("–", "-"), ("—", "-"), ("’", "'"))


def _form(text: str) -> str:
    """The text in one line, as it was before typography."""
    line = " ".join(text.split())
    if not line.isascii():
        for mark, plain in _FORMS:
            line = line.replace(mark, plain)
    return line


def _said(figure: Figure) -> str:
    """What a figure says: value, unit and qualifier."""
    return f"{figure.canonical} {'%' if figure.kind == 'percent' else ''}{figure.unit} {figure.qualifier}"


class Proof:
    """What the files of a run must hold, taken from each edition once."""

    def __init__(self) -> None:
        self._known: dict[tuple[int, Shows], tuple[Edition, tuple[str, ...]]] = {}

    def prove(
        self, path: str, text: str, editions: Sequence[Edition], shows: Shows = Shows.FULL_TEXT
    ) -> None:
        """Compare a rendered file with what it was rendered from.

        Parameters: `path` names the file in the error; `text` is what a reader finds in it; `editions` are those
        that it holds, and `shows` how much of each. Every run of digits has to be there at least as often as in the
        editions, every figure in words has to be there, and every figure must read the same: its value, unit and
        qualifier. Raises ProofError, which names the file and the figure.
        """
        said = [self._texts(edition, shows) for edition in editions]
        rest, lost = _without_found(text, said)
        try:
            _prove(path, rest, map(_want, editions, lost))
        except ProofError:  # what is not in the rest may still be in the whole
            _prove(path, text, map(_want, editions, said))

    def _texts(self, edition: Edition, shows: Shows) -> tuple[str, ...]:
        # by identity: an edition's own hash would read all of it, and it is kept here so that the identity stays its
        known = self._known.get((id(edition), shows))
        if known is None:
            known = self._known[id(edition), shows] = (edition, tuple(filter(None, texts(edition, shows))))
        return known[1]


def _want(edition: Edition, said: Sequence[str]) -> _Wanted:
    parts = " ".join(said).split()
    return _Wanted(edition, tuple(dict.fromkeys(said)), _count_digits(parts), frozenset(parts))


def _without_found(text: str, wanted: Iterable[Sequence[str]]) -> tuple[str, list[list[str]]]:
    """What a file holds besides the texts that stand in it whole, in their order, and the texts that do not.

    A text that is found so between white space has its digits, words and figures there, for itself alone.
    """
    rest: list[str] = []
    lost: list[list[str]] = []
    size, at = len(text), 0
    for texts in wanted:
        left: list[str] = []
        for one in texts:
            start = text.find(one, at)
            end = start + len(one)
            if (
                start < 0
                or not (start == 0 or text[start - 1].isspace())
                or not (end == size or text[end].isspace())
            ):
                left.append(one)
            else:
                rest.append(text[at:start])
                at = end
        lost.append(left)
    rest.append(text[at:])
    return _CUT.join(rest), lost


def _prove(path: str, text: str, wanted: Iterable[_Wanted]) -> None:
    """Compare a text with what it must hold; raises ProofError."""
    parts = text.split()
    found = _count_digits(parts)
    words = frozenset(parts)
    for one in wanted:
        for digits, count in one.digits.items():
            found[digits] -= count
            if found[digits] < 0:
                raise ProofError(path, *_where(digits, one.texts))
        missing = {word for word in one.words - words if words.isdisjoint(_punctuated(word))}
        if missing:
            _find_in_words(path, text, one, missing)
        _read_back(path, text, one)


def _read_back(path: str, text: str, wanted: _Wanted) -> None:
    """See that every figure reads the same: at once where its text stands in the file, else by reading the file."""
    lost = [one for one in wanted.texts if one not in text]
    if not lost:
        return
    line = _form(text)
    lost = [one for one in lost if _form(one) not in line]
    if not lost:
        return
    # imported here: nearly every text is found as it is
    from pressrelease.figures.recognition import find_figures

    language = wanted.edition.language
    there: set[str] | None = None
    for one in lost:
        for figure in find_figures(_form(one), language):
            if figure.soft:
                continue
            if there is None:
                # a line may have been wrapped in the middle of a figure
                there = {
                    _said(found)
                    for part in (*text.split("\n"), line)
                    for found in find_figures(part, language)
                }
            if _said(figure) not in there:
                raise ProofError(path, figure.text, one)


def _count_digits(words: list[str]) -> Counter[str]:
    """How often each run of digits stands in the words; those of letters alone need no closer look."""
    return Counter(_DIGITS.findall(" ".join([word for word in words if not word.isalpha()])))


def _punctuated(word: str) -> tuple[str, ...]:
    """The word as it stands where a format joins texts: "Baku, January 10", "(A. Person)"."""
    return f"{word},", f"{word})", f"({word}", f"{word}:"


def _find_in_words(path: str, text: str, wanted: _Wanted, lost: set[str]) -> None:
    """Where words of an edition are not in its file as they are, see whether a figure was among them.

    A template may write a title in capitals or put an address after a word; what it may not do is lose "six".
    """
    # imported here: only a template that changes words needs it
    from pressrelease.figures.recognition import find_figures

    line = " ".join(text.split())
    there: set[str] | None = None
    language = wanted.edition.language
    for one in wanted.texts:
        if lost.isdisjoint(one.split()):
            continue
        for figure in find_figures(one, language):
            if any(sign.isdigit() for sign in figure.text) or " ".join(figure.text.split()) in line:
                continue
            if there is None:
                there = {other.canonical for other in find_figures(line, language)}
            if figure.canonical not in there:
                raise ProofError(path, figure.text, one)


def texts(edition: Edition, shows: Shows = Shows.FULL_TEXT) -> Iterator[str]:
    """The texts of an edition that a file has to hold."""
    if shows is Shows.ADDRESS:
        yield edition.slug
        return
    yield plain_text(edition.title)
    if shows is Shows.SUMMARY:
        yield edition.summary
    if shows is not Shows.FULL_TEXT:
        return
    yield plain_text(edition.subtitle or ())
    yield edition.place
    yield edition.update_note
    yield plain_text(edition.withdrawn or ())
    yield from _leaves(edition.blocks)
    for contact in edition.contacts:
        yield from (contact.name, contact.role or "", contact.email)
        yield from (phone.text(edition.language) for phone in read_telephones(contact.phone))
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


def _where(digits: str, texts: Iterable[str]) -> tuple[str, str]:
    """The figure that has these digits, as it is written, and the text in which it stands."""
    for text in texts:
        for figure in _FIGURE.findall(text):
            if digits in _DIGITS.findall(figure):
                return figure, text
    raise AssertionError(f"{digits} is in none of the texts")
