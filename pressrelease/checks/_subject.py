"""The subject of the checks: the texts of one release in several languages, with their figures read once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, TypedDict, TypeVar, cast

from pressrelease.config import Config
from pressrelease.findings import Finding, Severity, Witness
from pressrelease.markup import find_tables
from pressrelease.model import DeclaredFigure, Document, Excuse, Figure, Place, Release, Segment, State

if TYPE_CHECKING:
    from pressrelease.checks import Check

Made = TypeVar("Made")
_NOWHERE = Place("")
_COMPARED = frozenset((State.SOURCE, State.TRANSLATED))


class FilePlace(TypedDict):
    """The fields of a finding that say where it stands in the files."""

    path: str
    line: int
    column: int
    end_line: int
    end_column: int


class Subject:
    """One release's texts in several languages.

    `texts[language][index]` is a segment's words without marks, "" if that language does not have its current
    version: a stale translation is not compared. If `aligned`, segments with the same index are translations of each
    other and all languages have equally many; else each language has its own order and as many segments as its file
    has paragraphs (one, for a bare string). `loose` are the segments that were written apart from
    one another, so that one may be shorter. `absent` maps an index to the languages that are not compared there,
    because the segment is missing, stale or left out.
    `documents` holds the segments with their marks, states and places, if they came from files; it is empty for
    bare strings, and `segment` compensates for that. `release` is the release, if there is one; `declared` are the
    figures that it names.

    Nothing is computed per segment before it is needed; figures are read once for all checks.
    """

    __slots__ = (
        "_all",
        "_figures",
        "_made",
        "absent",
        "aligned",
        "config",
        "declared",
        "documents",
        "excuses",
        "languages",
        "loose",
        "ran",
        "release",
        "texts",
        "used",
    )

    def __init__(
        self,
        texts: Mapping[str, Sequence[str]],
        *,
        aligned: bool,
        config: Config | None = None,
        documents: Mapping[str, Document] | None = None,
        excuses: Iterable[Excuse] = (),
        release: Release | None = None,
        declared: Mapping[str, DeclaredFigure] | None = None,
        figures: Mapping[str, Sequence[Sequence[Figure]]] | None = None,
        loose: frozenset[int] = frozenset(),
    ) -> None:
        self.texts = texts
        self.languages: tuple[str, ...] = tuple(texts)
        self.aligned = aligned
        self.loose = loose
        self.config = config if config is not None else Config()
        self.documents: Mapping[str, Document] = documents if documents is not None else {}
        self.excuses = tuple(excuses)
        self.release = release
        self.absent: Mapping[int, frozenset[str]] = _absent(self.documents) if aligned else {}
        self.declared = declared or (release.figures if release is not None else {})
        self.ran: set[str] = set()  # the names of the checks that have run
        self.used: set[Excuse] = set()  # the excuses that excused a finding
        self._figures: dict[str, list[Sequence[Figure] | None]] = {
            code: list(listed) for code, listed in (figures or {}).items()
        }
        self._all: dict[str, list[tuple[int, Sequence[Figure]]]] = {}
        self._made: dict[Callable[[Subject], object], object] = {}

    @classmethod
    def of_documents(
        cls,
        documents: Mapping[str, Document],
        *,
        config: Config | None = None,
        excuses: Iterable[Excuse] = (),
        release: Release | None = None,
        declared: Mapping[str, DeclaredFigure] | None = None,
    ) -> Subject:
        """A subject made of documents, by language; it is aligned if all of them are."""
        aligned = all(document.aligned for document in documents.values())
        texts = {
            code: [
                "" if aligned and segment.state is State.STALE else segment.words
                for segment in document.segments
            ]
            for code, document in documents.items()
        }
        return cls(
            texts,
            aligned=aligned,
            config=config,
            documents=documents,
            excuses=excuses,
            release=release,
            declared=declared,
        )

    def __len__(self) -> int:
        """The number of segments of the longest language; in an aligned subject, all have that many."""
        return max((len(texts) for texts in self.texts.values()), default=0)

    def figures(self, language: str, index: int) -> Sequence[Figure]:
        """The figures of one segment, in order of appearance; offsets count in the segment's text."""
        of_language = self._figures.get(language)
        if of_language is None:
            of_language = self._figures[language] = [None] * len(self.texts[language])
        figures = of_language[index]
        if figures is None:
            in_table = self.once(_table_figures).get((language, index)) if self.release is not None else None
            figures = of_language[index] = (
                self.read_figures(language, index) if in_table is None else in_table
            )
        return figures

    def read_figures(self, language: str, index: int) -> Sequence[Figure]:
        """The figures of one segment by itself, without the units from the headings of a table."""
        text = self.texts[language][index]
        if not text:
            return ()
        document = self.documents.get(language)
        known = document.segments[index].figures if document is not None else None
        return _finder()(text, language) if known is None else known

    def all_figures(self, language: str) -> Sequence[tuple[int, Sequence[Figure]]]:
        """The segments of a language that have figures: their indices and figures."""
        known = self._all.get(language)
        if known is None:
            every = ((index, self.figures(language, index)) for index in range(len(self.texts[language])))
            known = self._all[language] = [(index, figures) for index, figures in every if figures]
        return known

    def with_figures(self) -> Sequence[int]:
        """The segments in which some language has a figure, in the order of the text."""
        return self.once(_with_figures)

    def segment(self, language: str, index: int) -> Segment:
        """One segment with its role, marks, state and place; a bare string has none of these."""
        document = self.documents.get(language)
        return (
            document.segments[index]
            if document is not None
            else Segment(self.texts[language][index], _NOWHERE)
        )

    def is_worded(self, language: str, index: int) -> bool:
        """Whether the program wrote the text, from a source without letters; no catalog has an entry for it."""
        if self.release is None or language == self.release.language or language not in self.documents:
            return False
        return self.segment(language, index).place.path == str(self.release.path)

    def once(self, make: Callable[[Subject], Made]) -> Made:
        """The result of `make(subject)`, computed once for this subject and shared by several checks."""
        if make not in self._made:
            self._made[make] = make(self)
        return cast("Made", self._made[make])

    def know(self, make: Callable[[Subject], Made], made: Made) -> None:
        """Take the result of `make(subject)`, which `once` would compute, from elsewhere."""
        self._made[make] = made

    def witness(
        self, language: str, segment: int, start: int | None = None, end: int | None = None, text: str = ""
    ) -> Witness:
        """The words of a language at a stretch of one of its segments; `text` if they are not the stretch itself."""
        place = self._place(language, segment, start)
        said = text or (self.segment(language, segment).text[start:end] if start is not None else "")
        return Witness(
            language,
            segment,
            start,
            end,
            said,
            place.path,
            place.line,
            place.column,
            *self._end(language, segment, start, end, place),
        )

    def finding(
        self,
        check: Check,
        message: str,
        *,
        lang: str | None,
        segment: int = 0,
        start: int | None = None,
        end: int | None = None,
        severity: Severity | None = None,
        expected: str = "",
        actual: str = "",
        witnesses: Sequence[Witness] = (),
    ) -> Finding:
        """A finding of a check, with its place in the file; the default is the check's own severity.

        `start` and `end` are offsets in the segment of `lang`, None if the thing is missing there; the finding then
        points at the segment's beginning. If `lang` is None, it points at the place of its first witness.
        """
        if not actual and lang is not None and start is not None:
            actual = self.segment(lang, segment).text[start:end]
        if lang is not None and self.is_worded(lang, segment):
            message += f"; {lang}.po has no entry for it: add one to write it otherwise"
        return Finding(
            check.name,
            check.severity if severity is None else severity,
            message,
            lang,
            segment,
            start,
            end,
            expected,
            actual,
            tuple(witnesses),
            **self.place_of(lang, segment, start, end, witnesses),
        )

    def place_of(
        self, lang: str | None, segment: int, start: int | None, end: int | None, witnesses: Sequence[Witness]
    ) -> FilePlace:
        """Where a finding stands in the files: at its own stretch, or at its first witness if it has no language."""
        if lang is not None:
            place = self._place(lang, segment, start)
            line, column = self._end(lang, segment, start, end, place)
            return FilePlace(
                path=place.path, line=place.line, column=place.column, end_line=line, end_column=column
            )
        if witnesses:
            first = witnesses[0]
            return FilePlace(
                path=first.path,
                line=first.line,
                column=first.column,
                end_line=first.end_line,
                end_column=first.end_column,
            )
        return FilePlace(path="", line=0, column=0, end_line=0, end_column=0)

    def _place(self, language: str, segment: int, start: int | None) -> Place:
        document = self.documents.get(language)
        if document is None:
            return _NOWHERE
        if not document.segments:
            return Place(document.path)
        return document.segments[min(segment, len(document.segments) - 1)].locate(start or 0)

    def _end(
        self, language: str, segment: int, start: int | None, end: int | None, begin: Place
    ) -> tuple[int, int]:
        """The line and column after the last letter of a stretch that begins at `begin`."""
        if start is None or end is None or not begin.column:
            return 0, 0
        if start == end:
            return begin.line, begin.column
        last = self._place(language, segment, end - 1)
        return last.line, last.column + 1


def _with_figures(subject: Subject) -> Sequence[int]:
    return sorted({index for code in subject.languages for index, _ in subject.all_figures(code)})


def _absent(documents: Mapping[str, Document]) -> dict[int, frozenset[str]]:
    absent: dict[int, frozenset[str]] = {}
    for code, document in documents.items():
        for index, segment in enumerate(document.segments):
            if segment.state not in _COMPARED:
                absent[index] = absent.get(index, frozenset()) | {code}
    return absent


def _table_figures(subject: Subject) -> Mapping[tuple[str, int], Sequence[Figure]]:
    assert subject.release is not None
    if not any(True for _ in find_tables(subject.release.blocks)):
        return {}
    # imported here: most releases have no table
    from pressrelease.checks._tables import read_tables

    return subject.once(read_tables).figures


@cache
def _finder() -> Callable[[str, str], Sequence[Figure]]:
    # imported here: listing and explaining the checks does not read figures
    from pressrelease.figures.recognition import find_figures

    return find_figures
