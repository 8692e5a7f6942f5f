"""Reads the marked news and tells what is read wrong in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
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


def wrongs(text: str, labels: list[Label], lang: str) -> Iterator[tuple[str, str]]:
    """What is read wrong in a sentence: the fault ("missed", "made up", "inexact"), and the figure in words."""
    left = [label for label in labels if not label.optional]
    open_places = [label for label in labels if label.optional]
    for figure in find_figures(text, lang):
        if figure.kind in ("weekday", "month") or any(overlap(place, figure) for place in open_places):
            continue
        match = next((one for one in left if overlap(one, figure) and same_value(one, figure)), None)
        told = f"{figure.kind} {figure.canonical} {figure.unit} {figure.qualifier} by {figure.rule}"
        if match is None:
            if not figure.soft:
                yield "made up", f"{told} from {figure.text!r}"
            continue
        left.remove(match)
        if match.soft:
            continue
        for part, marked, read in (
            ("kind", match.kind, figure.kind),
            ("unit", match.unit, figure.unit),
            ("qualifier", match.qualifier, figure.qualifier),
        ):
            if marked not in (read, f"{part[0]}?"):
                yield "inexact", f"{told}: its {part} should be {marked!r}"
    for label in left:
        if not label.soft:
            missed = f"{label.kind} {label.value} in {text[label.start : label.end]!r}"
            yield "missed", missed
            yield "inexact", missed


def overlap(label: Label, figure: Figure) -> bool:
    return label.start < figure.end and figure.start < label.end
