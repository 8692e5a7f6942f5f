"""Texts of a release without letters: wording them for each language, and their figures."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from operator import itemgetter

from pressrelease.errors import Mistake
from pressrelease.figures.cells import Cell, Number, Sort, cell_figures, read_cells, word_cell
from pressrelease.figures.recognition import find_figures
from pressrelease.figures.wording import word_in_cell
from pressrelease.markup import MarkedWords, find_tables, mark_words
from pressrelease.model import Block, Figure, State, Text, Unit
from pressrelease.records import dataclass

Readings = tuple[tuple[Number, ...], ...]

_SAID = frozenset((State.SOURCE, State.TRANSLATED))


@dataclass(frozen=True, slots=True)
class Bare:
    """A text without letters: its words, their meaning, the units of its table column, and its index among them."""

    words: MarkedWords
    cell: Cell
    column: tuple[int, ...]
    place: int


def find_bare(
    units: Sequence[Unit],
    blocks: Iterable[Block[int]],
    code: str,
    mistakes: list[Mistake],
    *,
    style: str = "",
) -> dict[int, Bare]:
    """The units whose source has no letters, by number.

    Parameters: the units in the order of their numbers, with their texts in the source language `code`; the blocks of
    the release; the newsroom's grouping of thousands in that language. A mark that the language does not use is added
    to `mistakes`.
    """
    words = {unit.number: marked for unit in units if (marked := _bare_words(unit.texts[code])) is not None}
    columns = [
        tuple(one for row in table.rows if (one := row[place]) is not None and one in words)
        for table in find_tables(blocks)
        for place in range(len(table.header))
    ]
    inside = {number for column in columns for number in column}
    columns += [(number,) for number in words if number not in inside]
    found: dict[int, Bare] = {}
    for column in columns:
        texts = ["" if _is_opaque(words[number]) else words[number].text for number in column]
        cells = read_cells(texts, code, style=style)
        for at, (number, cell) in enumerate(zip(column, cells, strict=True)):
            source = units[number].texts[code]
            if cell.sort is Sort.MISTAKE:
                place = source.locate(_origin(words[number], cell.offset))
                mistakes.append(Mistake(place.path, place.line, place.column, cell.message, cell.hint))
            if _is_opaque(words[number]):
                cell = Cell(Sort.SEVERAL)
            if not all(_is_whole(words[number], one, source.text) for one in cell.numbers):
                cell = Cell(Sort.TEXT)  # emphasis begins or ends inside a number
            found[number] = Bare(words[number], cell, column, at)
    return found


def word_cells(
    units: Iterable[Unit], bare: Mapping[int, Bare], own: str, styles: Mapping[str, str]
) -> tuple[Unit, ...]:
    """The units, with texts without letters worded in every language whose catalog has no entry for them.

    Such a text has the place of its source, because a person can correct it only there. Parameters: the source
    language, and the newsroom's grouping of thousands in each language.
    """
    return tuple(
        unit
        if unit.translatable
        else unit.with_texts(
            {
                code: _word(bare[unit.number], unit.texts[own], code, styles.get(code, ""))
                if text.state is State.MISSING
                or (code != own and text.place.path == unit.texts[own].place.path)
                else text
                for code, text in unit.texts.items()
            },
        )
        for unit in units
    )


def _word(bare: Bare, source: Text, code: str, style: str) -> Text:
    text = source.text
    for one in reversed(bare.cell.numbers):
        start, end = _origin(bare.words, one.start), _origin(bare.words, one.end - 1) + 1
        if text[start - 1 : start] == "\\":  # it escapes a hyphen, and a minus sign needs no escape
            start -= 1
        text = text[:start] + word_in_cell(one.amount, code, style=style) + text[end:]
    return Text(text, State.TRANSLATED, source.place, anchors=source.anchors)


def mark_cells(units: Iterable[Unit], bare: Mapping[int, Bare]) -> tuple[Unit, ...]:
    """The units, each marked as translatable or not."""

    def mark(unit: Unit) -> Unit:
        one = bare.get(unit.number)
        translatable = one is None or one.cell.sort is Sort.TEXT
        return unit if unit.translatable == translatable else replace(unit, translatable=translatable)

    return tuple(map(mark, units))


def know_figures(
    units: Sequence[Unit], bare: Mapping[int, Bare], own: str, styles: Mapping[str, str]
) -> tuple[Unit, ...]:
    """The units with the figures of all texts that consist of amounts only.

    A text that the program wrote has the figures of its source, however its language would read it. An ambiguous text
    has the figures on which it agrees with the other languages.
    """
    columns: dict[tuple[int, str], tuple[Cell, ...]] = {}

    def read(one: Bare, code: str) -> Readings:
        """The readings of a text as part of its column in that language; each column is read once."""
        key = one.column[0], code
        if key not in columns:
            words = [mark_words(units[number].texts[code].content).text for number in one.column]
            columns[key] = read_cells(words, code, style=styles.get(code, ""))
        return columns[key][one.place].readings

    known = []
    for unit in units:
        one = bare.get(unit.number)
        if one is not None:
            source = unit.texts[own]
            figures: Mapping[str, tuple[Figure, ...] | None]
            if all(text.place.path == source.place.path for text in unit.texts.values()):
                figures = {code: _worded_figures(one, code, own, styles.get(code, "")) for code in unit.texts}
            else:
                said = {code: text for code, text in unit.texts.items() if text.state in _SAID}
                readings = {code: one.cell.readings if code == own else read(one, code) for code in said}
                figures = _agreed_figures(said, readings)
            unit = unit.with_texts(
                {
                    code: text.as_read(text.content, text.problems, figures.get(code))
                    for code, text in unit.texts.items()
                }
            )
        known.append(unit)
    return tuple(known)


def _worded_figures(one: Bare, code: str, own: str, style: str) -> tuple[Figure, ...] | None:
    """The figures of a text in a language, if the program wrote it in all languages but the source's."""
    if one.cell.sort is Sort.SEVERAL:
        return None
    text, numbers = one.words.text, one.cell.readings[0] if one.cell.readings else ()
    if code != own and one.cell.sort is Sort.AMOUNT:
        text, numbers = word_cell(text, numbers, code, style=style)
    return cell_figures(text, numbers)


def _agreed_figures(
    texts: Mapping[str, Text], readings: Mapping[str, Readings]
) -> Mapping[str, tuple[Figure, ...]]:
    """The figures of unambiguous texts, and of ambiguous ones by the reading on which the languages agree."""
    amounts = [{_amounts(one) for one in listed} for listed in readings.values() if listed]
    common = set.intersection(*amounts) if amounts else set()
    found = {}
    signed = all(listed or _says_minus(texts[code], code) for code, listed in readings.items())
    for code, listed in readings.items():
        agreed = listed if len(listed) == 1 else [one for one in listed if _amounts(one) in common]
        if agreed:
            figures = cell_figures(mark_words(texts[code].content).text, agreed[0])
            found[code] = figures if signed else _unsigned(figures)
    return found


def _amounts(numbers: Iterable[Number]) -> tuple[Decimal, ...]:
    return tuple(one.amount for one in numbers)


def _says_minus(text: Text, code: str) -> bool:
    """Whether a text with words says a minus, too ("минус 0,5")."""
    return any(
        isinstance(one.value, Decimal) and one.value < 0
        for one in find_figures(mark_words(text.content).text, code)
    )


def _unsigned(figures: Iterable[Figure]) -> tuple[Figure, ...]:
    """The figures as a text tells them that says "a fall of 0.5" for a minus."""
    return tuple(
        replace(one, value=one.value.copy_abs(), canonical=one.canonical.lstrip("-"))
        if isinstance(one.value, Decimal)
        else one
        for one in figures
    )


def _bare_words(text: Text) -> MarkedWords | None:
    """The words of a text without letters; None if it has letters outside its figures, or an address."""
    words = mark_words(text.content)
    said = words.text
    for mark in reversed(words.marks):
        if mark.kind == "placeholder":
            said = said[: mark.start] + said[mark.end :]
    return None if any(map(str.isalpha, said)) or any(mark.kind == "link" for mark in words.marks) else words


def _is_opaque(words: MarkedWords) -> bool:
    """Whether the text contains a figure used by name or a piece of code; such a text is left as it is."""
    return any(mark.kind in ("placeholder", "code") for mark in words.marks)


def _origin(words: MarkedWords, offset: int) -> int:
    """The offset of a letter of the words in the text as it was written."""
    start, origin = words.stretches[bisect_right(words.stretches, offset, key=itemgetter(0)) - 1]
    return origin + offset - start


def _is_whole(words: MarkedWords, one: Number, text: str) -> bool:
    """Whether a number was written in one piece, apart from backslashes."""
    written = text[_origin(words, one.start) : _origin(words, one.end - 1) + 1]
    return written.replace("\\", "") == words.text[one.start : one.end]
