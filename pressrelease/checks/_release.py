"""A release as documents: the words that a reader of each language sees, with their places in the source."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from pressrelease.binding import read_text
from pressrelease.errors import Mistake
from pressrelease.markup import mark_words, place_letters
from pressrelease.model import (
    Anchors,
    DeclaredFigure,
    Document,
    Excuse,
    Place,
    Release,
    Role,
    Segment,
    State,
    Text,
)

_NOT_THERE = frozenset((State.MISSING, State.LEFT_OUT))


def documents_of(release: Release, languages: Iterable[str] | None = None) -> dict[str, Document]:
    """The texts of a release by language, aligned unit by unit; figures used by name are worded.

    Parameters: `languages` are the wanted ones; None means all.
    """
    paths = {release.language: release.path, **release.catalogs}
    return {
        code: Document(
            str(paths.get(code, release.path)),
            code,
            tuple(_segment(unit.texts[code], unit.role) for unit in release.units),
            aligned=True,
        )
        for code in (release.languages if languages is None else languages)
    }


def documents_of_texts(
    texts: Mapping[str, str],
    figures: Mapping[str, DeclaredFigure],
    *,
    role: Role,
    states: Mapping[str, State],
    excuses: Mapping[str, Excuse],
    unread: Mapping[str, str],
    aligned: bool = True,
) -> dict[str, Document]:
    """Corresponding texts, one per language, as documents; figures used by name are worded.

    Texts that are not `aligned` have a segment for each of their paragraphs.
    """
    documents = {}
    for code, written in texts.items():
        state = states.get(code, State.TRANSLATED if written else State.MISSING)
        excused = (excuses[code],) if code in excuses else ()
        segments = tuple(
            _segment(read_text(Text(one, state, Place(code), excuses=excused), role, code, figures), role)
            for one in ([written] if aligned else written.split("\n\n"))
        )
        left_out = (Mistake(code, 0, 0, unread[code]),) if code in unread else ()
        documents[code] = Document(code, code, segments, aligned, left_out)
    return documents


def _segment(text: Text, role: Role) -> Segment:
    marked = mark_words(() if text.state in _NOT_THERE else text.content)
    anchors: Anchors = ()
    if text.place.column:
        joins = [offset for offset, _, _ in text.anchors]
        anchors = place_letters(marked.stretches, text.locate, joins)
    return Segment(
        marked.text,
        text.place,
        role,
        marked.marks,
        anchors,
        text.state,
        text.reason,
        text.excuses,
        text.problems,
        text.figures,
    )
