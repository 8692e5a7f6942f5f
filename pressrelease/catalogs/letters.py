"""The places of the letters of an entry in its file, however its texts are wrapped and escaped."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pressrelease.catalogs.entries import Entry
from pressrelease.catalogs.syntax import QUOTED, read_pieces
from pressrelease.composition import compose_with_origins, is_composed
from pressrelease.markup import join_anchors, move_anchors
from pressrelease.model import Anchors, Place
from pressrelease.records import dataclass


@dataclass(frozen=True, slots=True)
class Letters:
    """Where a text begins in its file, and where its letters are from there on, as in a `model.Text`."""

    place: Place
    anchors: Anchors = ()


def find_letters(entry: Entry, path: str, lines: Sequence[str]) -> Mapping[str, Letters]:
    """The letters of each text of an entry, by keyword: "msgid", "msgid_plural", "msgstr", "msgstr[1]".

    Parameters: `lines` are those of the file named `path`. An empty text has no column. An escaped letter is where the
    last character of its escape is. Without its first line, an entry has only the letters of its translation.
    """
    pieces: dict[str, list[tuple[str, int, int]]] = {}
    begun: dict[str, int] = {}
    key = ""
    for number in range(entry.first or entry.line, entry.last + 1):
        line = lines[number - 1]
        quote = line.find('"')
        before = line[: max(quote, 0)].replace("#~", "", 1).strip()
        if quote < 0 or before[:1] in ("#", "|"):
            continue
        if before:
            key = before
            begun[key] = number
        quoted = QUOTED.match(line, quote)
        assert quoted is not None  # the file was read
        pieces.setdefault(key, []).extend(
            (text, number, quoted.start(1) + column + 1) for text, column in read_pieces(quoted.group(1))
        )
    return {key: _letters(found, Place(path, begun[key])) for key, found in pieces.items()}


def _letters(pieces: Sequence[tuple[str, int, int]], empty: Place) -> Letters:
    if not pieces:
        return Letters(empty)
    stretches: list[tuple[int, int, int]] = []
    offset = 0
    for text, line, column in pieces:
        stretches.append((offset, line, column))
        offset += len(text)
    place, anchors = Place(empty.path, *stretches[0][1:]), join_anchors(stretches)
    text = "".join(piece for piece, _, _ in pieces)
    if not is_composed(text):
        _, origins = compose_with_origins(text)
        anchors = move_anchors(origins, place, anchors)
    return Letters(place, anchors)
