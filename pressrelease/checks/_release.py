"""A release as documents: what a reader of each language reads, with the place where it was written."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping

from pressrelease.figures.placeholders import PlaceholderError, find_placeholders, word_placeholder
from pressrelease.marks import anchors, is_plain, read_marks
from pressrelease.model import (
    DeclaredFigure,
    Document,
    Mark,
    Place,
    Release,
    Role,
    Segment,
    State,
    Text,
    Unit,
)

_NOT_THERE = frozenset((State.MISSING, State.LEFT_OUT))


def documents_of(release: Release, languages: Iterable[str] | None = None) -> dict[str, Document]:
    """The texts of a release by language, aligned unit by unit; figures used by name are worded.

    Parameters: `languages` are those that are wanted, all where None.
    """
    paths = {release.language: release.path, **release.catalogs}
    styles = release.newsroom.config.number_style
    return {
        code: Document(
            str(paths.get(code, release.path)),
            code,
            tuple(
                _segment(unit, unit.texts[code], code, release.figures, styles.get(code, ""))
                for unit in release.units
            ),
            aligned=True,
        )
        for code in (release.languages if languages is None else languages)
    }


def documents_of_texts(
    texts: Mapping[str, str], figures: Mapping[str, DeclaredFigure]
) -> dict[str, Document]:
    """Texts that answer one another, one a language, as documents; figures used by name are worded."""
    unit = Unit(0, Role.PARAGRAPH, "", {})
    return {
        code: Document(
            code,
            code,
            (_segment(unit, Text(text, State.TRANSLATED, Place(code)), code, figures),),
            aligned=True,
        )
        for code, text in texts.items()
    }


def _segment(
    unit: Unit, text: Text, code: str, figures: Mapping[str, DeclaredFigure], style: str = ""
) -> Segment:
    if text.state in _NOT_THERE:
        return Segment("", text.place, unit.role, (), (), text.state, text.reason, text.excuses)
    written = text.text
    if is_plain(written):
        return Segment(written, text.place, unit.role, (), (), text.state, text.reason, text.excuses)
    origins: list[int] | None = None
    worded: list[Mark] = []
    if "{" in written:
        written, origins, worded = _word(written, code, figures, style)
    marked = read_marks(written, placeholders=origins is not None)
    marks = marked.marks
    if origins is not None:
        marks = tuple(sorted((*marks, *_moved(worded, marked.origins)), key=lambda mark: mark.start))
        letters: list[int] | range = [origins[at] for at in marked.origins]
    else:
        letters = range(len(written)) if isinstance(marked.origins, range) else list(marked.origins)
    placed = anchors(letters, [(0, text.place.line, text.place.column)])
    return Segment(marked.text, text.place, unit.role, marks, placed, text.state, text.reason, text.excuses)


def _word(
    written: str, code: str, figures: Mapping[str, DeclaredFigure], style: str
) -> tuple[str, list[int], list[Mark]]:
    """The text with its placeholders worded, each letter's offset in what was written, and where the words stand."""
    parts: list[str] = []
    origins: list[int] = []
    worded: list[Mark] = []
    done = length = 0
    try:
        for item in find_placeholders(written, code):
            words = word_placeholder(item, figures, code, style=style)
            parts += [written[done : item.start], words]
            origins += [*range(done, item.start), *[item.start] * len(words)]
            length += item.start - done
            worded.append(Mark("placeholder", length, length + len(words), item.name))
            length += len(words)
            done = item.stop
    except PlaceholderError:  # the loader tells of it; what is written is then checked as it is
        return written, list(range(len(written))), []
    parts.append(written[done:])
    origins += range(done, len(written))
    return "".join(parts), origins, worded


def _moved(worded: list[Mark], origins: range | list[int]) -> Iterator[Mark]:
    """Marks of the worded text as marks of the text without its Markdown."""
    for mark in worded:
        yield Mark(mark.kind, bisect_left(origins, mark.start), bisect_left(origins, mark.end), mark.target)
