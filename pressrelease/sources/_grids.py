"""The rows and cells of tables while a document is read."""

from __future__ import annotations

from dataclasses import field

from pressrelease.model import Grid
from pressrelease.records import dataclass


@dataclass(slots=True)
class Grids:
    """Collects the tables of a document; a segment belongs to the innermost table around it.

    A cell that covers several columns or rows is one cell: it is in all languages.
    """

    found: list[Grid] = field(default_factory=list)
    open: list[list[list[list[int]]]] = field(default_factory=list)

    def begin(self) -> None:
        """Begin a table."""
        self.open.append([])

    def begin_row(self) -> None:
        """Begin a row of the innermost table."""
        if self.open:
            self.open[-1].append([])

    def begin_cell(self) -> None:
        """Begin a cell of the row."""
        if self.open and self.open[-1]:
            self.open[-1][-1].append([])

    def put(self, segment: int) -> None:
        """Add a segment to the cell that is open."""
        if self.open and self.open[-1] and self.open[-1][-1]:
            self.open[-1][-1][-1].append(segment)

    def end(self) -> None:
        """End the innermost table; one row or one column is a frame around a text, and no table."""
        rows = [row for row in self.open.pop() if any(row)] if self.open else []
        if len(rows) > 1 and max(map(len, rows)) > 1:
            self.found.append(tuple(tuple(map(tuple, row)) for row in rows))
