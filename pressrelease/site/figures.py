"""The figures of a release as data, for agencies and data desks: each with its value, and how each language writes it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from pressrelease.checks import Subject, each_row
from pressrelease.figures.wording import WordingError, word_figure
from pressrelease.model import Edition, Figure, Release

FORMAT_VERSION = 1  # increased when programs that read it would have to change
_QUALIFIERS = {
    "gt": "more than",
    "ge": "at least",
    "lt": "less than",
    "le": "at most",
    "upto": "up to",
    "almost": "nearly",
    "approx": "about",
}  # as a release's front matter writes them


def figures_file(release: Release, editions: Mapping[str, Edition], subject: Subject) -> bytes:
    """All figures of a release as JSON, in the order of the text.

    Parameters: `subject` has the figures of the release's texts in the languages of the editions.
    """
    declared = {
        (one.kind, str(one.value), one.unit, one.qualifier): name for name, one in release.figures.items()
    }
    figures = []
    for segment, said in _rows(subject):
        code = release.language if release.language in said else next(iter(said))
        figure = said[code]
        told = {"where": release.units[segment].where, **_value(figure)}
        name = declared.get((figure.kind, str(figure.value), figure.unit, figure.qualifier))
        if name is not None:
            told["name"] = name
        told["written"] = {one: said[one].text for one in subject.languages if one in said}
        told["worded"] = {one: words for one in subject.languages if (words := _worded(figure, one))}
        figures.append(told)
    head = {
        "format_version": FORMAT_VERSION,
        "release": release.id,
        "language": release.language,
        "published": release.published.isoformat(),
        "updated": release.updated.isoformat() if release.updated else None,
        "withdrawn": release.withdrawn is not None,
        "pages": {code: f"../{code}/{edition.slug}.html" for code, edition in editions.items()},
    }
    # a figure a line, each written at once: the writer of indented JSON takes ten times as long
    lines = ",\n".join(json.dumps(one, ensure_ascii=False) for one in figures)
    text = f'{json.dumps(head, ensure_ascii=False, indent=1)[:-2]},\n "figures": [\n{lines}\n]}}\n'
    return text.encode("utf-8", "replace")


def _rows(subject: Subject) -> Iterator[tuple[int, Mapping[str, Figure]]]:
    """What the languages say of each thing, with the index of its text; weak figures ("one", "both") are left out."""
    unlike: dict[int, list[Mapping[str, Figure]]] = {}
    for segment, row in each_row(subject):
        members = {code: seen.figure for code, seen in row.members.items()}
        unlike.setdefault(segment.segment, []).append(members)
    for index in subject.with_figures():
        if index in unlike:
            listed = unlike[index]
        else:
            of_each = {code: subject.figures(code, index) for code in subject.languages}
            most = max(map(len, of_each.values()))
            listed = [
                {code: figures[number] for code, figures in of_each.items() if number < len(figures)}
                for number in range(most)
            ]
        yield from ((index, one) for one in listed if not all(figure.soft for figure in one.values()))


def _value(figure: Figure) -> dict[str, Any]:
    """What a figure says: numbers are texts, so that no digit is lost; a range has two."""
    value: Any = figure.value
    if isinstance(value, tuple):
        low, high = value
        value = {"from": None if low is None else _plain(low), "to": None if high is None else _plain(high)}
    elif isinstance(value, Decimal):
        value = _plain(value)
    return {
        "kind": figure.kind,
        "value": value,
        "unit": figure.unit,
        "qualifier": _QUALIFIERS.get(figure.qualifier, ""),
    }


def _worded(figure: Figure, code: str) -> str:
    """The figure in full, with its unit and its qualifier, as the language words it; "" if that cannot be said."""
    try:
        return word_figure(figure, code)
    except WordingError:
        return ""


def _plain(amount: Decimal) -> str:
    """An amount without an exponent, and without zeros at its end."""
    text = f"{amount:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
