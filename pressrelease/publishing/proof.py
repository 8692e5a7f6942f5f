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
    Emphasis,
    Figure,
    Heading,
    Image,
    Inlines,
    Link,
    ListBlock,
    Paragraph,
    Quotation,
    Rule,
    Table,
    Words,
    plain_text,
)
from pressrelease.telephones import read_telephones

_DIGITS = re.compile(r"\d+")
_FIGURE = re.compile(r"\d(?:[\d.,:/\u00a0\u202f ]*\d)?")


_LINK_END = "\0"  # stands in no text
_CUT = "\0"  # what stands before and after a text that was taken out does not come together


@dataclass(frozen=True, slots=True)
class _Linked:
    """A text with links, in one line: its parts that end with a label, the address of each, and what follows."""

    labelled: tuple[tuple[str, str], ...]
    last: str

    def find(self, file: str, start: int) -> tuple[int, int]:
        """Where the text stands in a file between spaces, from the space before it to the one after it; else -1.

        A label may be followed by its address in brackets, as a format writes it that has nothing but letters.
        """
        first = f" {self.labelled[0][0]}"
        while (start := file.find(first, start)) >= 0:
            end = self._end(file, start + 1)
            if end >= 0:
                return start, end
            start += 1
        return -1, -1

    def _end(self, file: str, at: int) -> int:
        for part, address in self.labelled:
            if not file.startswith(part, at):
                return -1
            at += len(part)
            for shown in (f" ({address})", f" ({address.partition(':')[2]})"):  # without mailto: or tel:
                if file.startswith(shown, at):
                    at += len(shown)
                    break
        return at + len(self.last) if file.startswith(f"{self.last} ", at) else -1


_Text = tuple[str, _Linked | None]  # the words of a text; and its links, if it has any


def _text(content: Inlines | str) -> _Text:
    if isinstance(content, str):
        return content, None
    words = plain_text(content)
    if len(content) == 1 and isinstance(content[0], Words):  # as most texts are
        return words, None
    addresses: list[str] = []
    *labelled, last = _in_one_line(_marked(content, addresses)).split(_LINK_END)
    return words, _Linked(tuple(zip(labelled, addresses, strict=False)), last) if addresses else None


def _marked(content: Inlines, addresses: list[str]) -> str:
    """The words of inline content with a mark after every link, whose addresses are added to `addresses`."""
    parts = []
    for node in content:
        match node:
            case Link(address, inner):
                parts += [_marked(inner, addresses), _LINK_END]
                addresses.append(address)
            case Emphasis(inner):
                parts.append(_marked(inner, addresses))
            case _:
                parts.append(plain_text((node,)))
    return "".join(parts)


def _in_one_line(text: str) -> str:
    return text.replace("\n", " ").replace("\u00a0", " ")


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What a file must hold of an edition: texts, their runs of digits, counted, and their words."""

    edition: Edition
    texts: tuple[str, ...]
    digits: Counter[str]
    words: frozenset[str]


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
        self._known: dict[tuple[int, Shows], tuple[Edition, tuple[_Text, ...]]] = {}

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
        rest, lost = _without_found(f" {_in_one_line(text)} ", said)
        rest, lost = _without_found(rest, lost)  # what stands before one that was found too far below
        if not any(lost):
            return
        try:
            _prove(path, rest, map(_want, editions, lost))
        except ProofError:  # what is not in the rest may still be in the whole
            _prove(path, text, map(_want, editions, said))

    def _texts(self, edition: Edition, shows: Shows) -> tuple[_Text, ...]:
        # by identity: an edition's own hash would read all of it, and it is kept here so that the identity stays its
        known = self._known.get((id(edition), shows))
        if known is None:
            found = tuple(text for text in map(_text, _contents(edition, shows)) if text[0])
            known = self._known[id(edition), shows] = (edition, found)
        return known[1]


def _want(edition: Edition, texts: Sequence[_Text]) -> _Wanted:
    said = [words for words, _ in texts]
    parts = " ".join(said).split()
    return _Wanted(edition, tuple(dict.fromkeys(said)), _count_digits(parts), frozenset(parts))


def _without_found(file: str, wanted: Iterable[Sequence[_Text]]) -> tuple[str, list[list[_Text]]]:
    """What a file holds besides the texts that stand in it whole, in their order, and the texts that do not.

    The file is given in one line, with a space before and after it, and so is what is left of it. A text that is
    found between spaces has its digits, words and figures there, for itself alone.
    """
    rest: list[str] = []
    lost: list[list[_Text]] = []
    at = 0
    for texts in wanted:
        left: list[_Text] = []
        for text in texts:
            words, linked = text
            if linked is None:
                start = file.find(f" {_in_one_line(words)} ", at)
                end = start + len(words) + 1
            else:
                start, end = linked.find(file, at)
            if start < 0:
                left.append(text)
            else:
                rest.append(file[at : start + 1])
                at = end  # at the space after it
        lost.append(left)
    rest.append(file[at:])
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


def _contents(edition: Edition, shows: Shows) -> Iterator[Inlines | str]:
    """What an edition says and a file has to hold."""
    if shows is Shows.ADDRESS:
        yield edition.slug
        return
    yield edition.title
    if shows is Shows.SUMMARY:
        yield edition.summary
    if shows is not Shows.FULL_TEXT:
        return
    yield edition.subtitle or ()
    yield edition.place
    yield edition.update_note
    yield edition.withdrawn or ()
    yield from _leaves(edition.blocks)
    for contact in edition.contacts:
        yield from (contact.name, contact.role or "", contact.email)
        yield from (phone.text(edition.language) for phone in read_telephones(contact.phone))
    yield from edition.about


def _leaves(blocks: Iterable[Block[Inlines]]) -> Iterator[Inlines]:
    for block in blocks:
        match block:
            case Paragraph(content) | Heading(content=content):
                yield content
            case ListBlock(items=items):
                for item in items:
                    yield from _leaves(item.blocks)
            case Table(header, rows):
                yield from (cell for row in (header, *rows) for cell in row if cell)
            case Quotation(paragraphs, speaker):
                yield from (*paragraphs, speaker or ())
            case Image(caption=caption, credit=credit):
                yield from (one for one in (caption, credit) if one)
            case Rule():
                pass


def _where(digits: str, texts: Iterable[str]) -> tuple[str, str]:
    """The figure that has these digits, as it is written, and the text in which it stands."""
    for text in texts:
        for figure in _FIGURE.findall(text):
            if digits in _DIGITS.findall(figure):
                return figure, text
    raise AssertionError(f"{digits} is in none of the texts")
