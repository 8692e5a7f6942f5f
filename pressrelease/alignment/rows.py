"""Rows: what the languages say of one thing."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import field

from pressrelease.figures.equality import Meaning, Relation
from pressrelease.model import Figure
from pressrelease.records import dataclass


@dataclass(frozen=True, slots=True, eq=False)
class Seen:
    """A figure where it stands: its language, the index of its segment, its rank among that language's figures."""

    language: str
    segment: int
    rank: int
    figure: Figure
    meaning: Meaning
    zone: int | None = None  # of a clock time whose time zone is stated: its minutes ahead of UTC
    parts: tuple[Figure, ...] = ()  # the figures of the text that this one is made of, if they are several


@dataclass(slots=True, eq=False)
class Row:
    """What the languages say of one thing: at most one figure of each.

    `missing` are the languages that say nothing; `relation` is the weakest of the relations between the members.
    `moved` is true where the missing figure stands in a neighbouring segment. `certain` tells whether members that
    differ were brought together by more than what was left over.
    """

    members: dict[str, Seen]
    missing: tuple[str, ...] = ()
    relation: Relation = Relation.SAME
    moved: bool = False
    certain: bool = True
    readings: tuple[str, ...] = ()  # the names of other readings that were taken so that the languages agree
    contradicted: bool = False  # weak figures that say another number: nobody rephrases so
    joined: bool = False  # a figure in one language answers several in another
    hinted: bool = False  # the words of `said` are so common that they prove little
    said: dict[str, tuple[int, int]] = field(
        default_factory=dict
    )  # where languages that miss it say it otherwise
    halved: frozenset[str] = frozenset()  # languages that speak of one where this is two
    repeated: bool = False  # the same is said elsewhere in the segment of the languages that miss it here

    @property
    def first(self) -> Seen:
        """Any member, the same one each time."""
        return next(iter(self.members.values()))

    @property
    def soft(self) -> bool:
        """Whether any member is a weak figure, whose absence means nothing."""
        return any(seen.figure.soft for seen in self.members.values())

    @property
    def weak(self) -> bool:
        """Whether most of the members are weak figures."""
        return 2 * sum(seen.figure.soft for seen in self.members.values()) > len(self.members)


@dataclass(slots=True, eq=False)
class Aligned:
    """The rows of one segment, in the order of the text.

    `is_free` marks those of whole texts that are told in their own order. For a cell of a table in such texts, `places`
    are the segments in which the languages have it, or would have it.
    """

    segment: int
    rows: list[Row] = field(default_factory=list)
    places: Mapping[str, int] = field(default_factory=dict)
    is_free: bool = False

    def place(self, code: str) -> int:
        """The segment of a language."""
        return self.places.get(code, self.segment)


Sort = tuple[Meaning, bool, bool]


Texts = Mapping[str, Sequence[str]]
Finder = Callable[[str, int], Sequence[Figure]]


def sort_of(one: Seen) -> Sort:
    """What a figure is looked up by: counts and ranks, hard and weak figures first among their like."""
    return one.meaning, one.figure.kind in ("ordinal", "multiplier"), one.figure.soft
