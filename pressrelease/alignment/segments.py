"""Which figure of one language answers which of another, segment by segment."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from pressrelease.alignment.moves import find_moved
from pressrelease.alignment.pairing import EXACT, FREE, LOOSE, make_rows
from pressrelease.alignment.reconciliation import reconcile
from pressrelease.alignment.relations import same_in_order
from pressrelease.alignment.restatements import find_restatements
from pressrelease.alignment.rows import Aligned, Finder, Texts
from pressrelease.alignment.sight import see
from pressrelease.alignment.tables import Cell


def align(
    texts: Texts,
    find: Finder,
    *,
    aligned: bool,
    absent: Mapping[int, frozenset[str]] | None = None,
    cells: Sequence[Cell] = (),
    loose: frozenset[int] = frozenset(),
) -> list[Aligned]:
    """The rows of every segment in which the languages do not say the very same in the same order.

    `texts` holds the segments by language, `find(language, index)` the figures of one. Where `aligned`, the segments
    of one index answer one another, and `absent` names the languages that do not take part in one; else each
    language's segments are taken together, except those of `cells`, which answer one another. In `loose` segments a
    language may leave out what others say, so that figures that are left over need evidence to be one another's.
    """
    languages = tuple(texts)
    if not aligned:
        in_cells = {
            code: {index for cell in cells for index in cell.segments.get(code, ())} for code in languages
        }
        seen = {
            code: see(
                code,
                texts[code],
                (
                    (index, find(code, index))
                    for index in range(len(texts[code]))
                    if index not in in_cells[code]
                ),
            )
            for code in languages
        }
        rows = make_rows(seen, texts, needed=FREE) if any(seen.values()) else []
        return [*([Aligned(0, rows, is_free=True)] if rows else []), *_align_cells(cells, texts, find)]
    aligned_rows: list[Aligned] = []
    for index in range(min(map(len, texts.values()), default=0)):
        present = languages
        if absent and index in absent:
            present = tuple(code for code in languages if code not in absent[index])
            if len(present) < 2:
                continue
        figures = {code: find(code, index) for code in present}
        listed = list(figures.values())
        if not any(listed) or (same_in_order(listed) and not any(one.kind == "time" for one in listed[0])):
            continue
        seen = {code: see(code, texts[code], [(index, found)]) for code, found in figures.items()}
        if not any(seen.values()):
            continue
        pair = partial(make_rows, texts=texts, needed=LOOSE if index in loose else EXACT)
        rows = pair(seen)
        rows = reconcile(rows, seen, figures, texts, pair)
        rows.sort(key=lambda row: row.first.rank)
        find_restatements(rows, texts, figures)
        aligned_rows.append(Aligned(index, rows))
    find_moved(aligned_rows, texts)
    return aligned_rows


def _align_cells(cells: Sequence[Cell], texts: Texts, find: Finder) -> Iterator[Aligned]:
    """The rows of the cells of tables in which the languages do not say the very same."""
    pair = partial(make_rows, texts=texts, needed=EXACT)
    for cell in cells:
        listed = {
            code: [(index, find(code, index)) for index in said] for code, said in cell.segments.items()
        }
        figures = {code: [one for _, found in segments for one in found] for code, segments in listed.items()}
        if not any(figures.values()) or same_in_order(list(figures.values())):
            continue
        seen = {code: see(code, texts[code], segments) for code, segments in listed.items()}
        rows = pair(seen)
        if all(len(segments) == 1 for segments in listed.values()):
            rows = reconcile(rows, seen, figures, texts, pair)
        yield Aligned(min(cell.places.values()), sorted(rows, key=lambda row: row.first.rank), cell.places)
