"""The proof: every rendered file is read back and must hold every figure of its editions."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from pressrelease.errors import ProofError
from pressrelease.formats import Shows
from pressrelease.model import (
    Block,
    Edition,
    Emphasis,
    Figure,
    Foreign,
    Heading,
    Image,
    Inlines,
    Link,
    ListBlock,
    NoteMark,
    Paragraph,
    Quotation,
    Rule,
    Table,
    Words,
    plain_text,
)
from pressrelease.records import dataclass
from pressrelease.telephones import read_telephones

_DIGITS = re.compile(r"\d+")
_FIGURE = re.compile(r"\d(?:[\d.,:/\u00a0\u202f ]*\d)?")


_LINK_END = "\0"  # occurs in no text
_CUT = "\0"  # keeps the words before and after a removed text apart


@dataclass(frozen=True, slots=True)
class _Linked:
    """A text with links and footnote marks, in one line: its parts that end with a label or before a mark, what may
    follow each (the address in brackets, the number of the footnote), and the rest.
    """

    labelled: tuple[tuple[str, tuple[str, ...]], ...]
    last: str

    def find(self, file: str, start: int) -> tuple[int, int]:
        """The place of the text in a file, from the space before it to the space after it; else -1.

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
        for part, followers in self.labelled:
            if not file.startswith(part, at):
                return -1
            at += len(part)
            at += next((len(shown) for shown in followers if file.startswith(shown, at)), 0)
        return at + len(self.last) if file.startswith(f"{self.last} ", at) else -1


_Text = tuple[str, str | _Linked]  # the words of a text; and they in one line, with its links if it has any


def _text(content: Inlines | str) -> _Text:
    if isinstance(content, str):
        return content, _in_one_line(content)
    words = plain_text(content)
    if len(content) == 1 and isinstance(content[0], Words):  # the common case
        return words, _in_one_line(words)
    followers: list[tuple[str, ...]] = []
    *labelled, last = _in_one_line(_marked(content, followers)).split(_LINK_END)
    return words, _Linked(tuple(zip(labelled, followers, strict=False)), last) if followers else last


def _marked(content: Inlines, followers: list[tuple[str, ...]]) -> str:
    """The words of inline content with a sign after every link and for every footnote mark; what a file may show there
    is added to `followers`.
    """
    parts = []
    for node in content:
        match node:
            case Link(address, inner):
                parts += [_marked(inner, followers), _LINK_END]
                bare = address.partition(":")[2]  # without mailto: or tel:
                followers.append((f" ({address})", f" ({bare})"))
            case NoteMark(number=number):
                parts.append(_LINK_END)
                followers.append((f"[{number}]",))
            case Emphasis(inner) | Foreign(inner):
                parts.append(_marked(inner, followers))
            case _:
                parts.append(plain_text((node,)))
    return "".join(parts)


def _in_one_line(text: str) -> str:
    return text.replace("\n", " ").replace("\u00a0", " ")


@dataclass(frozen=True, slots=True)
class _Wanted:
    """The parts of an edition that a file must hold: texts, their runs of digits, counted, and their words."""

    edition: Edition
    texts: tuple[str, ...]
    digits: Counter[str]
    words: frozenset[str]


# characters besides spaces that typography changes and that do not affect figures
_FORMS = (*((mark, '"') for mark in "“”„«»"), ("–", "-"), ("—", "-"), ("’", "'"))


def _form(text: str) -> str:
    """The text in one line, as it was before typography."""
    line = " ".join(text.split())
    if not line.isascii():
        for mark, plain in _FORMS:
            line = line.replace(mark, plain)
    return line


def _said(figure: Figure) -> str:
    """The meaning of a figure: value, unit and qualifier."""
    return f"{figure.canonical} {'%' if figure.kind == 'percent' else ''}{figure.unit} {figure.qualifier}"


class Proof:
    """The required content of the files of a run, taken from each edition once."""

    def __init__(self) -> None:
        self._known: dict[tuple[int, Shows], tuple[Edition, tuple[_Text, ...]]] = {}

    def prove(
        self, path: str, text: str, editions: Sequence[Edition], shows: Shows = Shows.FULL_TEXT
    ) -> None:
        """Compare a rendered file with its editions.

        Parameters: `path` names the file in the error; `text` is the text that a reader sees; `editions` are those
        that it holds, and `shows` how much of each. Every run of digits must occur at least as often as in the
        editions, every figure in words must occur, and every figure must have the same value, unit and qualifier when
        it is read. Raises ProofError, which names the file and the figure.
        """
        said = [self._texts(edition, shows) for edition in editions]
        rest, lost = _without_found(f" {_in_one_line(text)} ", said)
        rest, lost = _without_found(rest, lost)  # texts before one that was found too far below
        if not any(lost):
            return
        try:
            _prove(path, rest, map(_want, editions, lost))
        except ProofError:  # a text that is not in the rest may still be in the whole file
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
    """The rest of a file without the texts that it holds whole and in order, and the texts that it does not hold so.

    The file is given in one line, with a space before and after it, and so is the rest. A text that is found between
    spaces has its digits, words and figures there, shared with no other text. A comma may follow its last letter.
    """
    rest: list[str] = []
    lost: list[list[_Text]] = []
    at = 0
    for texts in wanted:
        left: list[_Text] = []
        for text in texts:
            line = text[1]
            if isinstance(line, str):
                start = _find(line, file, at)
                end = start + len(line) + 1
            else:
                start, end = line.find(file, at)
            if start < 0:
                left.append(text)
            else:
                rest.append(file[at : start + 1])
                at = end  # right after it
        lost.append(left)
    rest.append(file[at:])
    return _CUT.join(rest), lost


def _find(line: str, file: str, start: int) -> int:
    """Where the space before a text is, -1 if the text is not there."""
    found = file.find(f" {line} ", start)
    if not line[-1].isalpha():
        return found
    sooner = file.find(f" {line},", start, found if found >= 0 else len(file))  # "Baku, January 10"
    return sooner if sooner >= 0 else found


def _prove(path: str, text: str, wanted: Iterable[_Wanted]) -> None:
    """Compare a text with its required content; raises ProofError."""
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
    """Ensure that every figure reads the same: at once if the file holds its text, else by reading the file."""
    lost = [one for one in wanted.texts if one not in text]
    if not lost:
        return
    line = _form(text)
    lost = [one for one in lost if _form(one) not in line]
    if not lost:
        return
    # imported here: nearly every text is found unchanged
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
    """The number of times that each run of digits occurs in the words; words of letters alone are skipped."""
    return Counter(_DIGITS.findall(" ".join([word for word in words if not word.isalpha()])))


def _punctuated(word: str) -> tuple[str, ...]:
    """The word as it appears if a format joins texts: "Baku, January 10", "(A. Person)"."""
    return f"{word},", f"{word})", f"({word}", f"{word}:"


def _find_in_words(path: str, text: str, wanted: _Wanted, lost: set[str]) -> None:
    """If words of an edition are not in its file unchanged, check whether a figure was among them.

    A template may write a title in capitals or put an address after a word, but it must not lose "six".
    """
    # imported here: only templates that change words need it
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
    """The texts of an edition that a file has to hold."""
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
    yield from (one.note for one in edition.updates)
    yield edition.withdrawn or ()
    yield from _leaves(edition.blocks)
    yield from (one.title for one in edition.attachments)
    for contact in edition.contacts:
        yield from (contact.name, contact.role or "")
        yield from (phone.text(edition.language) for phone in read_telephones(contact.phone))
        yield contact.email
    yield from edition.about
    yield from (note.content for note in edition.notes)


def _leaves(blocks: Iterable[Block[Inlines]]) -> Iterator[Inlines]:
    for block in blocks:
        match block:
            case Paragraph(content) | Heading(content=content):
                yield content
            case ListBlock(items=items):
                for item in items:
                    yield from _leaves(item.blocks)
            case Table(header, rows, caption=caption):
                yield caption or ()
                yield from (cell for row in (header, *rows) for cell in row if cell)
            case Quotation(paragraphs, speaker):
                yield from (*paragraphs, speaker or ())
            case Image(caption=caption, credit=credit):
                yield from (one for one in (caption, credit) if one)
            case Rule():
                pass


def _where(digits: str, texts: Iterable[str]) -> tuple[str, str]:
    """The figure with these digits, as it is written, and its text."""
    for text in texts:
        for figure in _FIGURE.findall(text):
            if digits in _DIGITS.findall(figure):
                return figure, text
    raise AssertionError(f"{digits} does not occur in any of the texts")
