"""Reads the marked news and measures how well their figures are found."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from pathlib import Path

from pressrelease import Figure, find_figures

LANGUAGES = ("az", "ru", "en")
FOLDER = Path(__file__).parent / "unseen"
KINDS = {
    "pct": "percent", "money": "money", "ord": "ordinal", "year": "year", "dec": "decade", "date": "date",
    "time": "time", "score": "score", "range": "range", "frac": "fraction", "mult": "multiplier", "id": "identifier",
}  # fmt: skip
QUALIFIERS = {"gt", "ge", "lt", "le", "upto", "approx", "almost", "q?"}
MARK = re.compile(r"\{([^{}|]*)\|([^{}|]*)\}")


@dataclass(frozen=True, slots=True)
class Label:
    """A figure as a reader marked it; `optional` places may be read or not."""

    start: int
    end: int
    kind: str = "number"
    value: str = ""
    unit: str = ""
    qualifier: str = ""
    soft: bool = False
    optional: bool = False


@dataclass(slots=True)
class Measure:
    """Counts over a language's lines: hard figures marked and found, reported and right, and what went wrong."""

    marked: int = 0
    found: int = 0
    reported: int = 0
    right: int = 0
    kinds: int = 0
    units: int = 0
    qualifiers: int = 0
    wrong: list[str] = field(default_factory=list)

    @property
    def shares(self) -> dict[str, float]:
        """Recall and precision of hard figures; of the found ones, those with the right kind, unit, qualifier."""
        found = max(self.found, 1)
        return {
            "recall": round(self.found / self.marked, 4),
            "precision": round(self.right / self.reported, 4),
            "kind": round(self.kinds / found, 4),
            "unit": round(self.units / found, 4),
            "qualifier": round(self.qualifiers / found, 4),
        }


def label_of(start: int, end: int, written: str) -> Label:
    """A mark as it is written in the files: "[*][kind] value [unit] [qualifier]", or "-"."""
    if written == "-":
        return Label(start, end, optional=True)
    soft = written.startswith("*")
    parts = written.lstrip("*").split()
    kind = KINDS[parts.pop(0)] if parts[0] in KINDS else "number"
    value = parts.pop(0)
    qualifier = next((part for part in parts if part in QUALIFIERS), "")
    units = [part for part in parts if part not in QUALIFIERS]
    unit = "u?" if "u?" in units else (units[0] if units else "")
    return Label(start, end, kind, value, unit, qualifier, soft)


def lines(lang: str) -> Iterator[tuple[str, list[Label]]]:
    """The sentences of a language without their marks, and the labels."""
    for line in (FOLDER / f"{lang}.txt").read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        text, labels, at = "", [], 0
        for mark in MARK.finditer(line):
            text += line[at : mark.start()]
            labels.append(label_of(len(text), len(text) + len(mark[1]), mark[2]))
            text += mark[1]
            at = mark.end()
        yield text + line[at:], labels


def same_value(label: Label, figure: Figure) -> bool:
    """Whether a figure has the value of a label, however its name or its decimals are written."""
    marked, read = label.value, figure.canonical
    if label.kind == "identifier":
        return re.sub(r"\W", "", marked).casefold() == re.sub(r"\W", "", read).casefold()
    try:
        return Decimal(marked) == Decimal(read)
    except InvalidOperation:
        return marked == read


def measure(lang: str) -> Measure:
    """Read all sentences of a language and hold the figures against their labels."""
    result = Measure()
    for text, labels in lines(lang):
        figures = [figure for figure in find_figures(text, lang) if figure.kind not in ("weekday", "month")]
        left = [label for label in labels if not label.optional]
        open_places = [label for label in labels if label.optional]
        result.marked += sum(not label.soft for label in left)
        for figure in figures:
            if any(place.start < figure.end and figure.start < place.end for place in open_places):
                continue
            match = next(
                (x for x in left if x.start < figure.end and figure.start < x.end and same_value(x, figure)),
                None,
            )
            told = f"{figure.kind} {figure.canonical} {figure.unit} {figure.qualifier}".strip()
            if not figure.soft:
                result.reported += 1
                result.right += match is not None
                if match is None:
                    result.wrong.append(f"extra {told!r} from {figure.text!r} by {figure.rule}: {text}")
            if match is None:
                continue
            left.remove(match)
            if match.soft:
                continue
            result.found += 1
            result.kinds += match.kind == figure.kind
            unit_right = match.unit in ("u?", figure.unit)
            qualifier_right = match.qualifier in ("q?", figure.qualifier)
            result.units += unit_right
            result.qualifiers += qualifier_right
            if match.kind != figure.kind or not unit_right or not qualifier_right:
                meant = f"{match.kind} {match.value} {match.unit} {match.qualifier}".strip()
                result.wrong.append(f"{told!r} instead of {meant!r} by {figure.rule}: {text}")
        for label in left:
            if not label.soft:
                result.wrong.append(
                    f"missed {label.kind} {label.value} in {text[label.start : label.end]!r}: {text}"
                )
    return result
