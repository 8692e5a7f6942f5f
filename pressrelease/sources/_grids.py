"""The rows and columns of tables while a document is read."""

from __future__ import annotations

from dataclasses import field

from pressrelease.model import Grid
from pressrelease.records import dataclass

_WIDEST, _HIGHEST = 64, 1024  # columns and rows of one cell


@dataclass(slots=True)
class _Open:
    """A table that is being read; `hanging` says for how many more rows a cell goes down in a column."""

    rows: list[list[list[int]]] = field(default_factory=list)
    hanging: dict[int, int] = field(default_factory=dict)
    cell: list[int] | None = None

    def fill(self) -> None:
        """Leave the columns empty that a cell of a row above covers."""
        row = self.rows[-1]
        while self.hanging.get(len(row), 0):
            self.hanging[len(row)] -= 1
            row.append([])


@dataclass(slots=True)
class Grids:
    """Collects the tables of a document; a segment belongs to the innermost table around it."""

    found: list[Grid] = field(default_factory=list)
    open: list[_Open] = field(default_factory=list)

    def begin(self) -> None:
        """Begin a table."""
        self.open.append(_Open())

    def begin_row(self) -> None:
        """Begin a row of the innermost table."""
        if self.open:
            table = self.open[-1]
            if table.rows:
                table.fill()
            table.rows.append([])
            table.cell = None

    def begin_cell(self, columns: int = 1, rows: int = 1) -> None:
        """Begin a cell that is so many columns wide and rows high."""
        if not self.open or not self.open[-1].rows:
            return
        table = self.open[-1]
        table.fill()
        row = table.rows[-1]
        table.cell = []
        covered = range(len(row), len(row) + max(1, min(columns, _WIDEST)))
        row.extend([table.cell, *([] for _ in covered[1:])])
        if rows > 1:
            table.hanging.update(dict.fromkeys(covered, min(rows, _HIGHEST) - 1))

    def put(self, segment: int) -> None:
        """Add a segment to the cell that is open."""
        if self.open and (cell := self.open[-1].cell) is not None:
            cell.append(segment)

    def end(self) -> None:
        """End the innermost table; one row or one column is a frame around a text, and no table."""
        if not self.open:
            return
        rows = [row for row in self.open.pop().rows if any(row)]
        if len(rows) > 1 and max(map(len, rows)) > 1:
            self.found.append(tuple(tuple(map(tuple, row)) for row in rows))
