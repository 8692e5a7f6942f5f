"""The domain model: a release, its units and texts, an edition and its blocks, a figure.

All are frozen; offsets are half-open code points; amounts are Decimal; lines and columns count from 1.
"""

from __future__ import annotations

import os
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import field
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from operator import itemgetter
from pathlib import Path
from typing import Generic, TypeVar

from pressrelease.errors import Mistake
from pressrelease.newsroom import Newsroom
from pressrelease.records import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a file: `path` as the user named it, `line` and `column` from 1, 0 if unknown."""

    path: str
    line: int = 0
    column: int = 0


Anchors = tuple[tuple[int, int, int], ...]
"""Where the letters of a text are in its file, if they do not simply follow one another from its place on (marks
were removed, lines were joined): each (offset, line, column), in order, the first at offset 0; from that offset on,
one letter is one column. () if they do."""


def locate(offset: int, place: Place, anchors: Anchors) -> Place:
    """The place in the file of the letter at an offset of a text that begins at `place`."""
    if not place.line:
        return place
    at, line, column = 0, place.line, place.column
    if anchors:
        at, line, column = anchors[max(bisect_right(anchors, offset, key=itemgetter(0)) - 1, 0)]
    return Place(place.path, line, column + offset - at if column else 0)


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a text: half-open offsets in code points."""

    start: int
    end: int


# ------------------------------------------------------------------------------------------------ figures


@dataclass(frozen=True, slots=True)
class Figure:
    """A number as a reader understands it.

    `kind` is one of number, percent, money, ordinal, year, decade, date, time, score, range, fraction,
    multiplier, identifier, weekday, month. `value` is a Decimal for an amount, a pair of them (low, high; None
    for an open end) for a range, and text for what only has a written form (a date, a time, an identifier).
    `unit` is a UCUM or ISO 4217 code, or one of the words "age", "pp", "century", "centner" (100 kg), or "". `qualifier` is one of
    gt, ge, lt, le, upto, almost, approx, or "". `soft` marks weak figures that translators freely rephrase.
    `start` and `end` are offsets in the text as given; `text` is that stretch of it; `canonical` is the value as
    one comparable string ("2300", "2016-06-23", "15:00", "5..7", "1/3"). `rule` names the rule that read it.
    """

    kind: str
    value: Decimal | tuple[Decimal | None, Decimal | None] | str
    unit: str
    qualifier: str
    soft: bool
    start: int
    end: int
    text: str
    canonical: str
    rule: str = ""


@dataclass(frozen=True, slots=True)
class DeclaredFigure:
    """A figure that the front matter names, for use as a placeholder in any text.

    `written` is the author's spelling. `place` is its place in the source.
    """

    name: str
    kind: str
    value: Decimal | tuple[Decimal | None, Decimal | None] | str
    unit: str
    qualifier: str
    written: str
    place: Place


# ------------------------------------------------------------------------------------------------ texts


class Role(StrEnum):
    """The role of a unit in the document; the `msgctxt` of its entry in a catalog."""

    TITLE = "title"
    SUBTITLE = "subtitle"
    SUMMARY = "summary"
    UPDATE_NOTE = "update note"
    PLACE = "dateline"
    SOURCE = "source"
    TAG = "tag"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list item"
    TABLE_CELL = "table cell"
    TABLE_HEADER = "table header"
    QUOTATION = "quotation"
    SPEAKER = "speaker"
    ALT = "image description"
    CAPTION = "caption"
    CREDIT = "credit"
    FOOTNOTE = "footnote"
    CONTACT_NAME = "contact name"
    CONTACT_ROLE = "contact role"
    ABOUT = "boilerplate"
    WITHDRAWN = "withdrawal note"
    ATTACHMENT = "attachment"


class State(StrEnum):
    """The state of a text of a unit: the source itself, translated, stale, missing, or left out on purpose."""

    SOURCE = "source"
    TRANSLATED = "translated"
    STALE = "stale"
    MISSING = "missing"
    LEFT_OUT = "left out"


@dataclass(frozen=True, slots=True)
class Excuse:
    """A finding that a person accepts: the check's name, the reason, and the place of the excuse.

    `text` narrows the excuse to findings about this stretch of text; empty excuses any of the check.
    """

    check: str
    reason: str
    place: Place
    text: str = ""


@dataclass(frozen=True, slots=True)
class Text:
    """A unit in one language: inline Markdown in one line, its state, and its place.

    A line feed in it is a line break that the author wrote, a backslash at a line's end. A source text has anchors.
    `content` is its tree as it was read, `problems` the parts of it that cannot be published as they are.
    `synced` is False if its catalog is out of date: the source was edited, and nobody has run a sync since.
    `figures` are those of a text without letters, None if they have to be read from its words.
    """

    text: str
    state: State
    place: Place
    reason: str = ""  # the reason why it was left out
    excuses: tuple[Excuse, ...] = ()
    anchors: Anchors = ()
    synced: bool = True
    content: Inlines = ()
    problems: tuple[Mistake, ...] = ()
    figures: tuple[Figure, ...] | None = None

    def locate(self, offset: int) -> Place:
        """The place in the file of the letter at that offset of the text."""
        return locate(offset, self.place, self.anchors)

    def as_read(
        self, content: Inlines, problems: tuple[Mistake, ...] = (), figures: tuple[Figure, ...] | None = None
    ) -> Text:
        """The text with its tree, its problems and its figures; quicker than `replace`, as each text is read."""
        return Text(
            self.text,
            self.state,
            self.place,
            self.reason,
            self.excuses,
            self.anchors,
            self.synced,
            content,
            problems,
            figures,
        )


@dataclass(frozen=True, slots=True)
class Unit:
    """The smallest text that is translated as a whole.

    `number` is its index in `Release.units` (document order); `where` is its place in the document in words
    ("paragraph 3", "table 1, row 2, column 1"); `texts` holds every language that the release is written in. One that
    is not `translatable` has no letters: the program words it, if no translator has.
    """

    number: int
    role: Role
    where: str
    texts: Mapping[str, Text]
    translatable: bool = True

    def with_texts(self, texts: Mapping[str, Text]) -> Unit:
        """The unit with these texts in place of those of the same languages, or besides the others."""
        return Unit(self.number, self.role, self.where, {**self.texts, **texts}, self.translatable)


# ------------------------------------------------------------------------------------------------ inline text


@dataclass(frozen=True, slots=True)
class Words:
    """Running text without marks.

    `start` is the offset of its first letter in the text that was read; the others follow letter by letter. It has no
    meaning once typography has been applied to the words.
    """

    text: str
    start: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Stressed text (`*so*`), or strongly stressed text if `strong` (`**so**`)."""

    content: tuple[Inline, ...]
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Code:
    """Text to be shown letter by letter; `start` as in Words."""

    text: str
    start: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Link:
    """A link to an http, https, mailto or tel address."""

    address: str
    content: tuple[Inline, ...]
    title: str = ""


@dataclass(frozen=True, slots=True)
class Foreign:
    """Words in another language than the text around them; `language` is its ISO 639 code."""

    content: tuple[Inline, ...]
    language: str


@dataclass(frozen=True, slots=True)
class LineBreak:
    """A line break inside a paragraph; `start` is the offset of the line feed."""

    start: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Placeholder:
    """A figure used by name: `{tours}` with its form, its ending and the noun that agrees with it.

    `start` and `end` are the offsets of the braces and of what follows them directly: the form and the ending.
    `form` is "", "value" or "words". `ending` is the suffix after the hyphen. `governed` says that the figure is the
    object of a verb that follows. `counter` is a counting word in brackets, which takes the ending; `nouns` are the
    forms of a noun in brackets, which follows as an AgreeingNoun. `words` is the figure as the language words it, ""
    until the figures are known and while the figure is blank.
    """

    name: str
    start: int
    end: int
    form: str = ""
    ending: str = ""
    governed: bool = False
    counter: str = ""
    nouns: tuple[str, ...] = ()
    words: str = ""


@dataclass(frozen=True, slots=True)
class AgreeingNoun:
    """The noun after a placeholder, written in brackets; `words` is the form that agrees with the figure."""

    placeholder: Placeholder
    start: int
    end: int
    words: str = ""


@dataclass(frozen=True, slots=True)
class NoteMark:
    """The mark of a footnote, `[^1]`; offsets as in Placeholder.

    In an edition, `number` is that of the footnote, and `use` counts the marks of that footnote, both from 1.
    """

    label: str
    start: int
    end: int
    number: int = 0
    use: int = 0


Inline = Words | Emphasis | Code | Link | Foreign | LineBreak | Placeholder | AgreeingNoun | NoteMark
Inlines = tuple[Inline, ...]


def plain_text(content: Inlines) -> str:
    """The words of inline content, without marks; a line break becomes a line feed, a note mark disappears.

    A placeholder that is not worded yet is kept as `{name}`.
    """
    if len(content) == 1 and isinstance(content[0], Words):  # the common case
        return content[0].text
    parts: list[str] = []
    for node in content:
        match node:
            case Words(text) | Code(text):
                parts.append(text)
            case LineBreak():
                parts.append("\n")
            case Emphasis(inner) | Foreign(inner) | Link(content=inner):
                parts.append(plain_text(inner))
            case Placeholder():
                parts.append(node.words or f"{{{node.name}}}")
            case AgreeingNoun():
                parts.append(node.words or f"[{'/'.join(node.placeholder.nouns)}]")
            case NoteMark():
                pass
    return "".join(parts)


# ------------------------------------------------------------------------------------------------ blocks

Leaf = TypeVar("Leaf")
"""A leaf is a unit's number in a release's tree, and inline content in an edition's: one tree, three languages."""


@dataclass(frozen=True, slots=True)
class Heading(Generic[Leaf]):
    """A heading inside the body; `level` is 2 to 6 (the title is the only level 1)."""

    level: int
    content: Leaf


@dataclass(frozen=True, slots=True)
class Paragraph(Generic[Leaf]):
    """A paragraph of running text."""

    content: Leaf


@dataclass(frozen=True, slots=True)
class ListItem(Generic[Leaf]):
    """One item: its blocks, of which the first is its text; a nested list is a later one."""

    blocks: tuple[Block[Leaf], ...]


@dataclass(frozen=True, slots=True)
class ListBlock(Generic[Leaf]):
    """A list, numbered from 1 if `ordered`."""

    ordered: bool
    items: tuple[ListItem[Leaf], ...]


@dataclass(frozen=True, slots=True)
class Table(Generic[Leaf]):
    """A table with one header row; `alignment` has "left", "center", "right" or "" for each column."""

    header: tuple[Leaf | None, ...]
    rows: tuple[tuple[Leaf | None, ...], ...]  # None is an empty cell
    alignment: tuple[str, ...]
    caption: Leaf | None = None


@dataclass(frozen=True, slots=True)
class Quotation(Generic[Leaf]):
    """A quotation: its paragraphs and, if known, its speaker ("Name, role")."""

    paragraphs: tuple[Leaf, ...]
    speaker: Leaf | None


@dataclass(frozen=True, slots=True)
class Image(Generic[Leaf]):
    """A picture of the release's folder: `file` is its name there, `path` the file itself, sizes are pixels."""

    file: str
    path: Path
    width: int
    height: int
    media_type: str
    alt: Leaf | None
    caption: Leaf | None
    credit: Leaf | None


@dataclass(frozen=True, slots=True)
class Rule(Generic[Leaf]):
    """A thematic break."""


Block = (
    Heading[Leaf]
    | Paragraph[Leaf]
    | ListBlock[Leaf]
    | Table[Leaf]
    | Quotation[Leaf]
    | Image[Leaf]
    | Rule[Leaf]
)


# ------------------------------------------------------------------------------------------------ release, edition


@dataclass(frozen=True, slots=True)
class Footnote:
    """A footnote of an edition: its text, and the number of marks that refer to it."""

    content: Inlines
    uses: int


@dataclass(frozen=True, slots=True)
class Contact(Generic[Leaf]):
    """A person or an office that the media may contact."""

    name: Leaf
    role: Leaf | None
    phone: str
    email: str


@dataclass(frozen=True, slots=True)
class Attachment(Generic[Leaf]):
    """A file of the release's folder that readers download: `file` is its name when published (`az/report.pdf`), `path` the file itself.

    `size` is in bytes. `language` is that of the only edition that offers it, "" if all do.
    """

    title: Leaf
    file: str
    path: Path
    media_type: str
    size: int
    language: str = ""

    @property
    def name(self) -> str:
        """The name that the file has on a reader's machine."""
        return self.file.rpartition("/")[2]

    @property
    def kind(self) -> str:
        """What people call its kind: the ending of its name in capitals."""
        return self.path.suffix.upper().removeprefix(".")


@dataclass(frozen=True, slots=True)
class Update(Generic[Leaf]):
    """A change of a release after its publication: when it was made known, and what was changed."""

    at: datetime
    note: Leaf


@dataclass(frozen=True, slots=True)
class Release:
    """One announcement in all its languages, as it was written.

    Texts are `units`, in document order; every other field that holds text holds the number of its unit.
    Times have a time zone. `updates` are ordered by time, and all are after `published`. `slugs` maps a language to
    the slug that its author wrote; a language without one gets a slug made from its title; `former_slugs` maps a
    language to those that it had before. `languages` are all the languages of the release, its own first.
    """

    path: Path  # release.md, as the user named it
    id: str
    language: str
    languages: tuple[str, ...]
    published: datetime
    embargo: datetime | None
    updates: tuple[Update[int], ...]
    units: tuple[Unit, ...]
    title: int
    subtitle: int | None
    summary: int | None  # if it is not written, the first paragraph or other text serves
    withdrawn: int | None  # the reason; a release that was not withdrawn has none
    place: int | None
    source: int | None
    tags: tuple[int, ...]
    contacts: tuple[Contact[int], ...]
    about: tuple[int, ...]
    media: tuple[Image[int], ...]  # all images of the release, those shown in the body included
    blocks: tuple[Block[int], ...]
    slugs: Mapping[str, str]
    figures: Mapping[str, DeclaredFigure]
    excuses: tuple[Excuse, ...]
    catalogs: Mapping[str, Path]  # the PO file of every other language, whether it exists or not
    attachments: tuple[
        Attachment[int], ...
    ] = ()  # in order; the files of one in several languages share its title
    notes: Mapping[str, int] = field(default_factory=dict)  # footnotes by label, in the order of their marks
    draft: bool = False  # not to be published yet
    withdrawn_at: datetime | None = None  # None if that is not known
    former_slugs: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    warnings: tuple[Mistake, ...] = ()  # suspicious things in the source that can still be read
    newsroom: Newsroom = field(default_factory=Newsroom)
    base: Path = field(default_factory=Path.cwd)  # the folder that its paths are relative to

    @property
    def updated(self) -> datetime | None:
        """The time of the last change, an update or the withdrawal; None if there was none."""
        times = [one.at for one in self.updates[-1:]]
        return max([*times, self.withdrawn_at] if self.withdrawn_at else times, default=None)

    @property
    def name(self) -> str:
        """The name of the release's folder."""
        name = os.path.basename(os.path.dirname(self.path))  # noqa: PTH119, PTH120  # asked for with every address
        return name if name not in ("", ".", "..") else self.absolute(self.path).resolve().parent.name

    def absolute(self, path: Path) -> Path:
        """A path of the release that can be opened from any working directory; messages show the path as it was given."""
        return self.base / path


@dataclass(frozen=True, slots=True)
class Edition:
    """A release in one language, complete: what a format renders.

    All inline content is that language's, its typography applied; what was left out of the language on purpose
    is not in the tree.
    """

    release: Release
    language: str
    slug: str
    title: Inlines
    subtitle: Inlines | None
    summary: str  # never empty
    updates: tuple[Update[str], ...]  # a note that was left out of the language is ""
    withdrawn: Inlines | None
    place: str
    source: str
    tags: tuple[str, ...]
    contacts: tuple[Contact[str], ...]
    about: tuple[Inlines, ...]
    media: tuple[Image[Inlines], ...]
    blocks: tuple[Block[Inlines], ...]
    attachments: tuple[Attachment[Inlines], ...] = ()
    notes: tuple[Footnote, ...] = ()  # the footnote with number 1 first


# ------------------------------------------------------------------------------------------------ loose texts


@dataclass(frozen=True, slots=True)
class Mark:
    """The markup of a stretch of a segment.

    `kind` is "link", "strong", "emphasis", "code", "language", "placeholder", "note" (a footnote's mark, which has no
    letters) or, in a message of a program, "directive" (`%s`); `target` is a link's address, the code of a language, the
    name of a placeholder or of what a directive stands for, or the label of a footnote. Offsets count in the segment's
    text.
    """

    kind: str
    start: int
    end: int
    target: str = ""


@dataclass(frozen=True, slots=True)
class Segment:
    """A paragraph, heading, cell or other whole stretch of a text in one language: its words, without marks.

    `place` is where it begins in the file, and `anchors` where its letters are from there on. A segment that is
    missing or left out of its language has the text "". `problems` are the reasons why it cannot be published.
    """

    text: str
    place: Place
    role: Role = Role.PARAGRAPH
    marks: tuple[Mark, ...] = ()
    anchors: Anchors = ()
    state: State = State.SOURCE
    reason: str = ""  # the reason why it was left out
    excuses: tuple[Excuse, ...] = ()
    problems: tuple[Mistake, ...] = ()
    figures: tuple[Figure, ...] | None = None  # if they are known already

    @property
    def words(self) -> str:
        """The text as figures are read from it: its directives, which no reader sees, are blotted out."""
        text = self.text
        for mark in self.marks:
            if mark.kind == "directive":
                text = text[: mark.start] + "\ufffc" * (mark.end - mark.start) + text[mark.end :]
        return text

    def locate(self, offset: int) -> Place:
        """The place in the file of the letter at that offset of the text."""
        return locate(offset, self.place, self.anchors)


Grid = tuple[tuple[tuple[int, ...], ...], ...]
"""A table of a loose text: its rows, their cells by column, and the indices of the segments in each cell."""


@dataclass(frozen=True, slots=True)
class Document:
    """A text in one language, as a source has read it.

    `tables` are its tables, inner ones before those around them; a segment is in one of them at most. `unread` names the parts of the file that its reader left out, each with its place, for the check `unread-part`.
    """

    path: str
    language: str
    segments: tuple[Segment, ...]
    aligned: bool = (
        False  # segments with the same index in the other documents are its translations (PO, XLIFF)
    )
    unread: tuple[Mistake, ...] = ()
    tables: tuple[Grid, ...] = ()


@dataclass(frozen=True, slots=True)
class LooseTexts:
    """The texts of one release in separate files, one document per language."""

    name: str
    documents: Mapping[str, Document]
    newsroom: Newsroom = field(default_factory=Newsroom)

    @property
    def aligned(self) -> bool:
        """Whether segments with the same index are translations of each other in all documents."""
        return all(document.aligned for document in self.documents.values())
