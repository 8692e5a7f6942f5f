"""For people at a terminal: each finding with its line, the figure marked, and the words of the other languages."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from pressrelease.errors import locate, printable
from pressrelease.findings import Finding, Severity, Witness
from pressrelease.records import dataclass
from pressrelease.reports import Checked, Reporter, Run, by_place, tally

_WIDTH = 88  # columns of text shown around a figure
_COLOURS = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.NOTE: "1;36"}
_RESET = "\x1b[0m"


def tell(run: Run) -> str:
    """The report as text; the last line counts the findings."""
    pen = _Pen(run.colour)
    lines: list[str] = []
    for checked in run.checked:
        if not len(checked.report):
            continue
        if len(run.checked) > 1:
            lines += [pen.paint(f"── {printable(checked.name)} ({', '.join(checked.documents)})", "1"), ""]
        for finding in by_place(checked.report):
            lines += [*_finding(checked, finding, pen), ""]
    if run.count(Severity.ERROR):
        colour = _COLOURS[Severity.ERROR]
    else:
        colour = _COLOURS[Severity.WARNING] if run.count(Severity.WARNING) else "1;32"
    lines.append(pen.paint(tally(run), colour))
    return "\n".join(lines) + "\n"


class _Pen:
    """Colours, if they are wanted."""

    def __init__(self, colour: bool) -> None:
        self.colour = colour

    def paint(self, text: str, code: str) -> str:
        return f"\x1b[{code}m{text}{_RESET}" if self.colour and text else text


def _finding(checked: Checked, finding: Finding, pen: _Pen) -> Iterator[str]:
    colour = _COLOURS[finding.severity]
    place = _place(finding)
    head = f"{place}: " if place else (f"{finding.lang}: " if finding.lang else "")
    yield (
        pen.paint(head, "1")
        + pen.paint(f"{finding.severity}: ", colour)
        + printable(finding.message)
        + pen.paint(f" [{finding.check}]", "2")
    )
    stretches: dict[tuple[str, int], list[_Stretch]] = {}
    if finding.lang is not None and finding.start is not None and finding.end is not None:
        stretches[finding.lang, finding.segment] = [_Stretch(finding.start, finding.end, colour, "")]
    told: list[str] = []
    for witness in finding.witnesses:
        if witness.start is None or witness.end is None or not checked.text(witness.lang, witness.segment):
            told += [f"  {witness.lang} │ {_printable(witness.text)}"] if witness.text else []
            continue
        known = stretches.setdefault((witness.lang, witness.segment), [])
        if all(witness.end <= one.start or one.end <= witness.start for one in known):
            known.append(_Stretch(witness.start, witness.end, "1;34", _place(witness)))
    for (language, segment), marked in stretches.items():
        yield from _excerpt(language, checked.text(language, segment), marked, pen)
    yield from told


def _place(one: Finding | Witness) -> str:
    return printable(locate(one.path, one.line, one.column))


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A marked stretch of a text: its offsets, its colour, and its place in the file if that is shown."""

    start: int
    end: int
    colour: str
    place: str


def _excerpt(language: str, text: str, stretches: list[_Stretch], pen: _Pen) -> Iterator[str]:
    """The words around stretches of a text, and a mark below each; distant stretches get lines of their own."""
    ordered = sorted(stretches, key=lambda one: one.start)
    first, last = _window(text, ordered[0].start, min(ordered[-1].end, ordered[0].start + _WIDTH // 2))
    there = [one for one in ordered if one.start >= first and (one.end <= last or one is ordered[0])]
    line = ["…" if first else ""]
    under = [" " if first else ""]
    done = first
    for one in there:
        before, marked = _printable(text[done : one.start]), _printable(text[one.start : min(one.end, last)])
        line += [before, pen.paint(marked, one.colour)]
        under += [" " * _columns(before), pen.paint("^" * max(_columns(marked), 1), one.colour)]
        done = min(one.end, last)
    line.append(_printable(text[done:last]) + ("…" if last < len(text) else ""))
    place = next((one.place for one in there if one.place), "") if all(one.place for one in stretches) else ""
    yield f"  {language} │ {''.join(line)}" + (pen.paint(f"   {place}", "2") if place else "")
    yield f"  {' ' * len(language)} │ {''.join(under)}"
    rest = [one for one in ordered if one not in there]
    if rest:
        yield from _excerpt(language, text, rest, pen)


def _window(text: str, start: int, end: int) -> tuple[int, int]:
    """The part of a long text that is shown: the marked words and equally much on either side, cut between words."""
    if len(text) <= _WIDTH:
        return 0, len(text)
    room = max(_WIDTH - (end - start), 20)
    first = max(start - room // 2, 0)
    last = min(max(first + _WIDTH, start + 20), len(text))
    first = max(min(first, last - _WIDTH), 0)
    if first:
        space = text.find(" ", first, start)
        first = space + 1 if space >= 0 else first
    if last < len(text):
        space = text.rfind(" ", min(end, last), last)
        last = space if space > start else last
    return first, last


def _printable(text: str) -> str:
    """A text in one line, without control characters, which could write anywhere on a terminal."""
    return "".join(letter if letter.isprintable() else " " if letter.isspace() else "�" for letter in text)


def _columns(text: str) -> int:
    """The number of terminal columns that a text takes."""
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.combining(one) else 2 if unicodedata.east_asian_width(one) in "WF" else 1
        for one in text
    )


REPORT = Reporter("for people: places, marked text, what the other languages say", tell)
