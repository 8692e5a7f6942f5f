"""The words of a segment as a person sees them: what parts them, what joins them, what is raised, lowered or struck.

Every reader gives its text in these terms, so that a number looks the same in all kinds of files: `5000` with a note
mark is `5000¹`, a power is `10⁶`, 9 with a raised 00 is `9:00`, `CO` with a lowered 2 is `CO2`. A break is never a
space, which would group digits.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import field
from itertools import groupby, pairwise
from operator import itemgetter

from pressrelease.markup import would_join
from pressrelease.model import Mark
from pressrelease.records import dataclass

LINE = "\n"
"""The end of a line, a column or a page."""
GAP = "\t"
"""A distance in a line: a tab, or the room of a picture."""
RAISED, LOWERED = 1, -1
PLACEHOLDER = "placeholder"

_INVISIBLE = str.maketrans("", "", "\u00ad\u200b\u2060\ufeff")  # places where a word may or may not be broken
_SMALL = re.compile(r"[\d\s+\-\u2212\u2013,;.*()\[\]/]{1,12}")  # of note marks and exponents
_RAISED = str.maketrans("0123456789()[]", "⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾⁽⁾")
_RAISED_SIGNS = {"+": "⁺", "-": "⁻", "\u2212": "⁻", "\u2013": "⁻"}
_RAISED_LETTERS = dict(zip("abcdefghijklmnoprstuvwxyz", "ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ", strict=True))
_LOWERED = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
_PLAIN = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉", "01234567890123456789")
_SLASH = re.compile("[\u2044\u2215]")
_FRACTION = re.compile(
    r"[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,9}[/\u2044\u2215][₀₁₂₃₄₅₆₇₈₉]{1,9}|(?<!\d)\d{1,9}[\u2044\u2215]\d{1,9}(?!\d)"
)
_HOUR, _MINUTES = re.compile(r"(?<![\d.,:])(?:1?\d|2[0-4])\Z"), re.compile(r"0\d")
_DEGREE = re.compile(r"(?<=\d)[⁰ᵒ](?=\s?[CFСcс]\b)")


def raise_words(text: str, before: str = "", behind: str = "") -> str:
    """Raised words, letter for letter; `before` and `behind` are the letters beside them.

    Digits become raised ones. So does a single letter behind a digit, which is a note mark too; "th" and longer words
    stay as they are. A raised nought or o before C or F is the sign of degrees.
    """
    if _SMALL.fullmatch(text):
        signed = re.sub(r"[+\-\u2212\u2013](?=\d)", lambda sign: _RAISED_SIGNS[sign[0]], text)
        raised = signed.translate(_RAISED)
    elif before.isdecimal() and text.strip() in _RAISED_LETTERS:
        raised = text.replace(text.strip(), _RAISED_LETTERS[text.strip()])
    else:
        return text
    return _DEGREE.sub("°", before + raised + behind)[len(before) : len(before) + len(text)]


def lower_words(text: str, before: str = "") -> str:
    """Lowered words, letter for letter: digits are plain behind a letter (`CO2`), else lowered ones."""
    if before.isalpha() or before in (")", "]") or not _SMALL.fullmatch(text):
        return text
    return text.translate(_LOWERED)


@dataclass(slots=True)
class RunningText:
    """The words and marks of one segment while they are being read."""

    pieces: list[tuple[str, int]] = field(
        default_factory=list
    )  # words, and whether they are raised or lowered
    length: int = 0
    marks: list[Mark] = field(default_factory=list)
    apart: bool = False  # whether something stands before the next word

    def add(self, text: str, level: int = 0) -> None:
        """Add words that follow directly; `level` is RAISED, LOWERED or 0."""
        text = text.translate(_INVISIBLE)
        if not text:
            return
        if self.apart and would_join(self.last(), text):
            text = GAP + text
        self.apart = False
        self.pieces.append((text, level))
        self.length += len(text)

    def break_line(self) -> None:
        """Add the end of a line: what follows does not continue the word or the number before it."""
        self.apart = False
        if self.pieces:
            text, level = self.pieces.pop()
            self.length -= len(text)
            self.add(text.rstrip(" "), level)
        self.add(LINE)

    def part(self) -> None:
        """Part the words before and behind a picture, a variable or the like, if no space does."""
        self.apart = True

    def mark(self, kind: str, start: int, target: str = "") -> None:
        """Mark the words from an offset to here; only a placeholder can be without any."""
        if self.length > start or kind == PLACEHOLDER:
            self.marks.append(Mark(kind, start, self.length, target))

    def last(self) -> str:
        """The letter at the end, "" if there is none."""
        return self.pieces[-1][0][-1] if self.pieces else ""

    def finish(self) -> tuple[str, tuple[Mark, ...]]:
        """The text without spaces around it, and its marks in order; marks of the same kind that touch are one."""
        whole, inserted = _settle(self.pieces)
        text = whole.strip()
        lead = len(whole) - len(whole.lstrip())

        def move(at: int) -> int:
            return min(max(at + bisect_left(inserted, at) - lead, 0), len(text))

        marks = [Mark(one.kind, move(one.start), move(one.end), one.target) for one in self.marks]
        return text, unite([one for one in marks if one.start < one.end or one.kind == PLACEHOLDER])


def _settle(pieces: list[tuple[str, int]]) -> tuple[str, list[int]]:
    """The words of the pieces, and the offsets before which a sign was inserted between them."""
    runs = [("".join(text for text, _ in group), level) for level, group in groupby(pieces, itemgetter(1))]
    if len(runs) == 1:  # nothing that it could be raised above
        runs = [(runs[0][0], 0)]
    shown: list[str] = []
    inserted: dict[int, str] = {}
    length = 0
    for place, (text, level) in enumerate(runs):
        before = shown[-1][-1] if shown else ""
        if level == RAISED and _MINUTES.fullmatch(text) and _HOUR.search(shown[-1] if shown else ""):
            inserted[length] = ":"
        elif level == RAISED:
            text = raise_words(text, before, runs[place + 1][0][:3] if place + 1 < len(runs) else "")
        elif level == LOWERED:
            text = lower_words(text, before)
        if before.isdecimal() and text[0].isdecimal():
            inserted.setdefault(length, GAP)
        shown.append(text)
        length += len(text)
    whole = "".join(shown)

    def write_fraction(found: re.Match[str]) -> str:
        if whole[found.start() - 1 : found.start()].isdecimal():
            inserted[found.start()] = " "
        return _SLASH.sub("/", found[0].translate(_PLAIN))

    whole = _FRACTION.sub(write_fraction, whole)
    if inserted:
        bounds = [0, *sorted(inserted), length]
        whole = "".join(inserted.get(start, "") + whole[start:end] for start, end in pairwise(bounds))
    return whole, sorted(inserted)


def unite(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """The marks in order, those of neighbouring runs joined: Word splits runs wherever somebody has typed."""
    united: list[Mark] = []
    last: dict[tuple[str, str], int] = {}
    for mark in sorted(marks, key=lambda one: one.start):
        index = last.get((mark.kind, mark.target))
        if index is not None and united[index].end == mark.start and mark.kind != PLACEHOLDER:
            united[index] = Mark(mark.kind, united[index].start, mark.end, mark.target)
        else:
            last[mark.kind, mark.target] = len(united)
            united.append(mark)
    return tuple(united)
