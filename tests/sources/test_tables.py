"""Tables of loose texts are compared cell by cell: exchanged figures, exchanged rows and missing rows are found."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

import pressrelease

from .documents import docx, paragraph, run

Rows = list[tuple[str, ...]]

SAID = {
    "az": "Nazirlik 2022-ci il üzrə məlumatları və bu barədə cədvəli təqdim edir.",
    "ru": "Министерство представляет данные за 2022 год и таблицу об этом.",
    "en": "The ministry presents the data for 2022 and a table of it.",
}
NAMES = {
    "az": ("Bakı", "Gəncə", "Şəki", "Quba", "Şamaxı", "Lənkəran"),
    "ru": ("Баку", "Гянджа", "Шеки", "Губа", "Шамахы", "Лянкяран"),
    "en": ("Baku", "Ganja", "Sheki", "Guba", "Shamakhi", "Lankaran"),
}
NUMBERS = ((43, 1200), (12, 950), (7, 310), (25, 43), (12, 77), (3, 1250))


def _rows(code: str) -> Rows:
    numbers = [tuple(f"{n:,}" if code == "en" else str(n) for n in pair) for pair in NUMBERS]
    return [(name, *pair) for name, pair in zip(NAMES[code], numbers, strict=True)]


def _page(code: str, rows: Rows) -> bytes:
    shown = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    return f"<html lang='{code}'><p>{SAID[code]}</p><table>{shown}</table></html>".encode()


def _document(code: str, rows: Rows) -> bytes:
    shown = "".join(
        "<w:tr>" + "".join(f"<w:tc>{paragraph(run(cell))}</w:tc>" for cell in row) + "</w:tr>" for row in rows
    )
    return docx(f"{paragraph(run(SAID[code]))}<w:tbl>{shown}</w:tbl>")


def _exchange(rows: Rows, one: int, other: int, columns: slice) -> Rows:
    rows = list(rows)
    here, there = list(rows[one]), list(rows[other])
    here[columns], there[columns] = there[columns], here[columns]
    rows[one], rows[other] = tuple(here), tuple(there)
    return rows


EDITS: dict[str, tuple[Callable[[Rows], Rows], list[tuple[str, str, str]]]] = {
    "nothing": (lambda rows: rows, []),
    "one figure exchanged with that of another row": (
        lambda rows: _exchange(rows, 0, 3, slice(1, 2)),
        [("figure-value", "error", "25"), ("figure-value", "error", "43")],
    ),
    "two rows exchanged": (
        lambda rows: _exchange(rows, 2, 3, slice(0, 3)),
        [("figure-value", "error", one) for one in ("25", "43", "7", "310")],
    ),
    "a row deleted": (
        lambda rows: rows[:4] + rows[5:],
        [("figure-missing", "error", ""), ("figure-missing", "error", "")],
    ),
    "a row added": (
        lambda rows: [*rows[:2], ("", "99", "888"), *rows[2:]],
        [("figure-added", "error", "99"), ("figure-added", "error", "888")],
    ),
    "a wrong figure": (
        lambda rows: [*rows[:5], (*rows[5][:2], "1520")],
        [("figure-value", "error", "1520")],
    ),
    "all rows in another order": (
        lambda rows: rows[::-1],
        [("figure-order", "warning", "")],
    ),
    "all rows in another order, and a wrong figure": (
        lambda rows: [(*rows[5][:2], "1520"), *rows[4::-1]],
        [("figure-order", "warning", ""), ("figure-value", "error", "1520")],
    ),
    "a column less": (lambda rows: [row[:2] for row in rows], None),
}  # type: ignore[dict-item]


@pytest.mark.parametrize("ending, write", [("html", _page), ("docx", _document)])
@pytest.mark.parametrize("edit, expected", EDITS.values(), ids=EDITS.keys())
def test_tables_are_compared_cell_by_cell(
    tmp_path: Path,
    ending: str,
    write: Callable[[str, Rows], bytes],
    edit: Callable[[Rows], Rows],
    expected: list[tuple[str, str, str]] | None,
) -> None:
    paths = []
    for code in SAID:
        path = tmp_path / f"a.{code}.{ending}"
        path.write_bytes(write(code, edit(_rows(code)) if code == "ru" else _rows(code)))
        paths.append(path)
    report = pressrelease.check(pressrelease.load(paths))
    if (
        expected is None
    ):  # the tables do not answer one another: their figures are looked for in the whole text
        assert {one.check for one in report} == {"figure-missing"}
        return
    found = [(one.check, str(one.severity), one.actual) for one in report]
    assert sorted(found) == sorted(expected)
    assert all(one.lang == "ru" for one in report)


def test_a_missing_row_is_told_at_the_row_before_it(tmp_path: Path) -> None:
    for code in ("az", "ru"):
        rows = _rows(code)
        (tmp_path / f"a.{code}.docx").write_bytes(
            _document(code, rows if code == "az" else rows[:4] + rows[5:])
        )
    texts = pressrelease.load(sorted(tmp_path.iterdir()))
    report = pressrelease.check(texts)
    assert [one.check for one in report] == ["figure-missing"] * 2
    segments = texts.documents["ru"].segments  # type: ignore[union-attr]
    assert {segments[one.segment].text for one in report} == {"Губа"}
