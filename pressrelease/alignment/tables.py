"""Tables of loose texts: which of them, and which of their cells, answer one another in different languages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import field
from itertools import chain

from pressrelease.alignment.rows import Finder
from pressrelease.model import Grid
from pressrelease.records import dataclass

_ALIKE = 0.5  # share of the figures that two tables must have in common
_EXCHANGED = 3  # rows that may be exchanged by mistake; more were put in another order
_MOST_ROWS = 200  # that are compared with one another
_NEXT = 20  # tables among which the one is looked for
_MOST_SEGMENTS, _MOST_FIGURES = 4, 12  # of a cell: one with more is the frame around a text

Row = Sequence[Sequence[int]]


@dataclass(frozen=True, slots=True)
class Cell:
    """Cells that answer one another: their segments by language, and where a language that has none would have them."""

    segments: Mapping[str, Sequence[int]]
    places: Mapping[str, int]


@dataclass(slots=True)
class Matching:
    """The cells that answer one another, and the tables whose rows a language has in another order: where they begin."""

    cells: list[Cell] = field(default_factory=list)
    reordered: list[dict[str, int]] = field(default_factory=list)


def match_tables(tables: Mapping[str, Sequence[Grid]], find: Finder) -> Matching:
    """Match the tables of all languages, in their order, and their rows; a table that one language lacks is left out.

    Parameters: `find(language, index)` gives the figures of a segment. Rows answer one another by their order, or,
    where a language has put more than a few in another order or has more of them, by their figures.
    """
    matching = Matching()
    left = {code: [_Table(code, grid, find) for grid in grids] for code, grids in tables.items()}
    first, *others = left
    for one in left[first]:
        together = {first: one}
        for code in others:
            alike = next(filter(one.is_like, left[code][:_NEXT]), None)
            if alike is None:
                break
            together[code] = alike
        else:
            for code in others:
                del left[code][: left[code].index(together[code]) + 1]
            _match_rows(together, matching)
    return matching


class _Table:
    """A table with the figures of its cells."""

    def __init__(self, code: str, grid: Grid, find: Finder) -> None:
        self.rows = grid
        self.width = max(map(len, grid))
        self.figures = [
            [tuple(figure.canonical for index in cell for figure in find(code, index)) for cell in row]
            for row in grid
        ]
        self.all = Counter(chain.from_iterable(chain.from_iterable(self.figures)))
        self.is_frame = any(len(cell) > _MOST_SEGMENTS for row in grid for cell in row) or any(
            len(figures) > _MOST_FIGURES for row in self.figures for figures in row
        )

    def is_like(self, other: _Table) -> bool:
        """Whether two tables have as many columns and mostly the same figures."""
        common = (self.all & other.all).total()
        return (
            self.width == other.width
            and not (self.is_frame or other.is_frame)
            and max(len(self.rows), len(other.rows)) <= _MOST_ROWS
            and 0 < max(self.all.total(), other.all.total()) * _ALIKE <= common
        )

    def likeness(self, row: int, other: _Table, there: int) -> int:
        """How many cells with figures are the same in two rows."""
        return sum(
            bool(one) and one == two
            for one, two in zip(self.figures[row], other.figures[there], strict=False)
        )


def _match_rows(together: Mapping[str, _Table], matching: Matching) -> None:
    base = max(together, key=lambda code: len(together[code].rows))
    answers = {code: _find_answers(together[base], table) for code, table in together.items()}
    for code, found in answers.items():
        moved = [row for row, there in enumerate(found) if there is not None and there != row]
        if moved and len(together[code].rows) == len(together[base].rows):
            matching.reordered.append(
                {one: next(chain(*together[one].rows[moved[0]])) for one in (code, base)}
            )
    last = {code: next(chain(*chain(*table.rows))) for code, table in together.items()}
    for row in range(len(together[base].rows)):
        _add_row({code: found[row] for code, found in answers.items()}, together, last, matching)
    for code, table in together.items():
        for row in sorted(
            set(range(len(table.rows))) - {there for there in answers[code] if there is not None}
        ):
            _add_row({code: row}, together, last, matching)


def _add_row(
    at: Mapping[str, int | None], together: Mapping[str, _Table], last: dict[str, int], matching: Matching
) -> None:
    """Match the cells of a row; `last` are the segments behind which a language that lacks it would have it."""
    rows: dict[str, Row] = {}
    for code, table in together.items():
        there = at.get(code)
        rows[code] = () if there is None else table.rows[there]
        last[code] = next(chain(*rows[code]), last[code])
    for column in range(max(map(len, rows.values()))):
        segments = {code: row[column] if column < len(row) else () for code, row in rows.items()}
        if any(segments.values()):
            places = {code: cell[0] if cell else last[code] for code, cell in segments.items()}
            matching.cells.append(Cell(segments, places))


def _find_answers(base: _Table, table: _Table) -> list[int | None]:
    """For each row of a table the row of another one that answers it."""
    if len(base.rows) != len(table.rows):
        return _in_order(base, table)
    size = len(base.rows)
    pairs = sorted(
        (-likeness, abs(row - there), row, there)
        for row in range(size)
        for there in range(size)
        if (likeness := base.likeness(row, table, there))
    )
    found: dict[int, int] = {}
    taken: set[int] = set()
    for _, _, row, there in pairs:
        if row not in found and there not in taken:
            found[row] = there
            taken.add(there)
    moved = [row for row, there in found.items() if row != there]
    if len(moved) <= _EXCHANGED:
        return list(range(size))
    free = iter(sorted(set(range(size)) - taken))
    return [found[row] if row in found else next(free) for row in range(size)]


def _in_order(base: _Table, table: _Table) -> list[int | None]:
    """The rows that answer one another if their order is the same: those with most of the same figures."""
    height, other = len(base.rows), len(table.rows)
    best = [[0] * (other + 1) for _ in range(height + 1)]  # what the rows from there on have in common
    for row in range(height - 1, -1, -1):
        for there in range(other - 1, -1, -1):
            both = 1 + 4 * base.likeness(row, table, there) + best[row + 1][there + 1]
            best[row][there] = max(both, best[row + 1][there], best[row][there + 1])
    answers: list[int | None] = []
    there = 0
    while len(answers) < height:
        row = len(answers)
        if there < other and best[row][there] > max(best[row + 1][there], best[row][there + 1]):
            answers.append(there)
            there += 1
        elif there < other and best[row][there] > best[row + 1][there]:
            there += 1
        else:
            answers.append(None)
    return answers
