"""The typography of a language, applied to its texts.

Straight marks become the language's own, and spaces that must not end a line become no-break spaces. Typographic
marks that an author has already set stay as they are, and no letter or digit is ever changed.

A number and the words that belong to it stay in one line, as typographers ask, unless a narrow column would suffer:

- its own digits (`35 500`), a unit, sign or scale after it (`5 %`, `12,5 milyon`), a word that announces it (`saat 11:00`);
- any other word right after it, which is mostly what it counts (`43 mediatur`, `1000-dən çox`), if that has at most
  ten letters and is not a name. A longer one begins a line if it has to. In a table only units are held: its columns
  are narrow enough;
- an ending after its hyphen, of up to eight letters (`1000-dən`, `43-й`), and of up to four after an abbreviation
  (`BMT-nin`). The hyphen stays the character that was typed, as people copy and search it; `held_hyphens` tells the
  formats which hyphens must not end a line.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from pressrelease.languages import Language, Typography
from pressrelease.model import Code, Emphasis, Foreign, Inline, Inlines, LineBreak, Link, NoteMark, Words
from pressrelease.records import dataclass

_NO_BREAK = "\u00a0"
_OBJECT = "\ufffc"  # replaces a piece of code in the running text: neither a space nor a word of the text
_PRIMES = {"'": "′", '"': "″"}
_PAIRS = {"«": "»", "“": "”", "„": "“", "‘": "’", "‚": "‘"}
_OPENS_AFTER = frozenset("([{<«“„‘‚—–-/¡¿")  # a quotation mark right after one of these is an opening one
_STARTS = frozenset("([{«“„‘‚\"'—–-$€£₼₽№§#&")  # and right before one of these, too

# Addresses are shown letter by letter everywhere.
_ADDRESS = re.compile(
    r"(?:[a-z][a-z0-9+.-]*://|mailto:|tel:|www\.)[^\s\"<>]*[^\s\"<>'.,;:!?)]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+",
    re.IGNORECASE,
)
_IN_ADDRESSES = ("@", "://", "www.", "mailto:", "tel:")  # one of them is in each
_CAPITALS = "A-ZÇƏĞİÖŞÜА-ЯЁ"
_MARKS = re.compile("[\"'«»“”„‘’‚]")
_SINGLE_CLOSER = re.compile(r"(?<=\S)'(?!\w)")
_FEET = re.compile(r"\d'\d{1,2}\Z")
_SHORT_YEAR = re.compile(r"\d\ds?\b")  # '90s
_THOUSAND = re.compile(r"\d{3}(?!\d)")
_SHORT = 10  # letters: a longer word may begin a line after its number
# The hyphen between a number or an abbreviation and its ending. It comes first, so that the search jumps to it.
_HELD = re.compile(
    rf"-(?:(?<=\d-)(?=[^\W\d_]{{1,8}}(?![\w-]))|(?<=[{_CAPITALS}]{{2}}-)(?=[^\W\d_]{{1,4}}(?![\w-])))"
)
_DIGIT = re.compile(r"\d")
_PERCENT = re.compile(r"\d(?=%)")


def set_words(text: str, language: Language) -> str:
    """A line of plain text set in the language's typography. Applying it again changes nothing."""
    pieces = _set(text, language.typography)
    return text if pieces is None else "".join(pieces)


def set_type(inlines: Inlines, language: Language, *, narrow: bool = False) -> Inlines:
    """Inline content set in the language's typography, as one running text: a quotation may open before a
    stressed word and close after it. Code and the addresses of links stay. Applying it again changes nothing.
    If `narrow`, as in a table, numbers hold only their units.
    """
    if len(inlines) == 1 and isinstance(inlines[0], Words):
        text = inlines[0].text
        pieces = _set(text, language.typography, narrow=narrow)
        return inlines if pieces is None else (Words("".join(pieces)),)
    running: list[str] = []
    _collect(inlines, running)
    pieces = _set("".join(running), language.typography, narrow=narrow)
    return inlines if pieces is None else _distribute(inlines, pieces, [0])


def held_hyphens(text: str, before: str = "") -> list[int]:
    """The offsets of the hyphens that must not end a line; `before` is the text in front of it in the same line."""
    if "-" not in text:
        return []
    before = before[-2:]
    running = before + text
    hyphens = [match.start() for match in _HELD.finditer(running)]
    addresses = _addresses(running) if hyphens else []
    starts = [start for start, _ in addresses]
    return [
        at - len(before)
        for at in hyphens
        if not (number := bisect_right(starts, at)) or at >= addresses[number - 1][1]
    ]


def _collect(inlines: Inlines, running: list[str]) -> None:
    for node in inlines:
        match node:
            case Words(text):
                running.append(text)
            case Code():
                running.append(_OBJECT)
            case LineBreak():
                running.append("\n")
            case Emphasis(inner) | Foreign(inner) | Link(content=inner):
                _collect(inner, running)


def _distribute(inlines: Inlines, pieces: Sequence[str], position: list[int]) -> Inlines:
    """The same tree with its words taken from `pieces`, one for each code point of the running text."""
    nodes: list[Inline] = []
    for node in inlines:
        match node:
            case Words(text):
                start = position[0]
                position[0] = start + len(text)
                nodes.append(Words("".join(pieces[start : position[0]])))
            case Emphasis(inner, strong):
                nodes.append(Emphasis(_distribute(inner, pieces, position), strong))
            case Foreign(inner, language):
                nodes.append(Foreign(_distribute(inner, pieces, position), language))
            case Link(address, inner, title):
                nodes.append(Link(address, _distribute(inner, pieces, position), title))
            case Code() | LineBreak():
                position[0] += 1
                nodes.append(node)
            case NoteMark():
                nodes.append(node)
    return tuple(nodes)


def _set(text: str, typography: Typography, *, narrow: bool = False) -> Sequence[str] | None:
    """The replacement of each code point of the text (a mark, itself, or nothing); None if nothing changes."""
    patterns = _patterns(typography)
    spaces: list[int] = []
    if " " in text:
        for pattern in patterns.words:
            spaces += [match.end() - 1 for match in pattern.finditer(text)]
        if _DIGIT.search(text):
            for pattern in (patterns.before_numbers, patterns.units if narrow else patterns.nouns):
                spaces += [match.end() - 1 for match in pattern.finditer(text)]
        if "–" in text or "—" in text or "№" in text or "§" in text or ". " in text:
            spaces += [match.end() - 1 for match in patterns.signs.finditer(text)]
    dashes = list(patterns.dash.finditer(text)) if "- " in text else []
    straight = '"' in text or "'" in text
    percent = typography.percent_space and "%" in text
    if not (spaces or dashes or straight or percent):
        return None
    if not (dashes or straight or percent):  # only spaces change: the text keeps its length
        ends = [-1, *sorted(set(spaces)), len(text)]
        return _NO_BREAK.join(text[before + 1 : after] for before, after in pairwise(ends))
    pieces = list(text)
    for at in spaces:
        pieces[at] = _NO_BREAK
    for match in dashes:
        start, end = match.span("hyphens")
        pieces[start:end] = [typography.dash, *[""] * (end - start - 1)]
        pieces[start - 1 if match["before"] else end] = _NO_BREAK
    if percent:
        for match in _PERCENT.finditer(text):
            pieces[match.start()] += _NO_BREAK
    addresses = _addresses(text)
    if straight:
        _set_quotes(text, pieces, typography, addresses)
    for start, end in addresses:
        pieces[start:end] = text[start:end]
    return pieces


def _addresses(text: str) -> list[tuple[int, int]]:
    low = text.lower()
    if not any(sign in low for sign in _IN_ADDRESSES):
        return []
    return [match.span() for match in _ADDRESS.finditer(text)]


# ------------------------------------------------------------------------------------------------ spaces


@dataclass(frozen=True, slots=True)
class _Patterns:
    """Patterns for a language's spaces and dashes; a match of any but `dash` ends with the space that must not break.

    Each pattern starts with a letter, a digit or a space of a small set, so that the search jumps from one to the next.
    `nouns` has the spaces of `units`, too.
    """

    words: tuple[re.Pattern[str], ...]
    before_numbers: re.Pattern[str]
    units: re.Pattern[str]
    nouns: re.Pattern[str]
    signs: re.Pattern[str]
    dash: re.Pattern[str]


@lru_cache(maxsize=64)
def _patterns(typography: Typography) -> _Patterns:
    before_numbers = "|".join(_after_words(typography.before_numbers, r"\d")) or r"\Z."
    units = r"[ ](?=\d{3}(?!\d))"  # 2 450 300
    if typography.bound_units:
        units += rf"|(?:-\w{{1,4}})?[ ](?={_alternatives(typography.bound_units, stems=True)})"
    of_words = []
    if typography.bound_words:
        of_words.append("|".join(_after_words(typography.bound_words)))
    if typography.bound_particles:
        of_words.append(rf"[ ](?=(?:{_alternatives(typography.bound_particles)})(?!\w))(?<=\w.)")
    free = _alternatives(typography.bound_words | typography.free_words) or r"\Z"
    nouns = rf"(?:-\w{{1,4}})?[ ](?=(?:[^\W\d_{_CAPITALS}]{{1,{_SHORT}}}|[{_CAPITALS}]{{2,4}})(?!\w))(?!(?:{free})(?!\w))"
    initials = rf"(?<=[{_CAPITALS}])(?<!\w.)\.[ ](?=[{_CAPITALS}])"
    dashes = r"(?<=[–—])(?<![^\n].)[ ]|(?<=[ ])(?=[–—](?:\s|\Z))(?<=\S.)"
    signs = rf"[№§–— {_CAPITALS}](?:(?<=[№§])[ ](?=\d)|{dashes}|{initials})"
    # A hyphen between two spaced numbers may be a minus, a score or a range: it stays.
    dash = r"(?:(?<=\S)(?P<before>[ \u00a0])|^)(?!(?<=\d.)-[ ]\d)(?P<hyphens>-{1,3})(?=[ ]\S)"
    return _Patterns(
        tuple(map(re.compile, of_words)),
        re.compile(before_numbers),
        re.compile(rf"\d(?:{units})"),
        re.compile(rf"\d(?:{units}|{nouns})"),
        re.compile(signs),
        re.compile(dash, re.MULTILINE),
    )


def _after_words(words: frozenset[str], following: str = r"\S") -> list[str]:
    """Branches for the space after these words, by first letter, if that follows; a short form after a number is a
    unit: "2016 г.".
    """
    endings: dict[str, list[str]] = {}
    for word in sorted({*words, *(word[0].upper() + word[1:] for word in words if not word.endswith("."))}):
        guard = r"(?<!\d[ \u00a0].)" if word.endswith(".") else ""
        endings.setdefault(word[0], []).append(guard + re.escape(word[1:]))
    return [rf"{first}(?<![\w-].)(?:{'|'.join(rest)})[ ](?={following})" for first, rest in endings.items()]


def _alternatives(words: frozenset[str], *, stems: bool = False) -> str:
    """A pattern of the words, longest first; if `stems`, words of three letters and more may have endings."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    if not stems:
        return "|".join(map(re.escape, ordered))
    return "|".join(
        re.escape(word) if len(word) > 2 or not word[-1].isalnum() else re.escape(word) + r"(?!\w)"
        for word in ordered
    )


# ------------------------------------------------------------------------------------------------ quotation marks


def _set_quotes(
    text: str, pieces: list[str], typography: Typography, addresses: list[tuple[int, int]]
) -> None:
    """Turn straight marks in `pieces` into the language's: quotation marks by depth, apostrophes and primes."""
    setter = _QuoteSetter(text, pieces, typography)
    kept = iter([*addresses, (len(text), len(text))])
    start, end = next(kept)
    for match in _MARKS.finditer(text):
        at = match.start()
        while at >= end and end < len(text):
            start, end = next(kept)
        if not start <= at < end:
            setter.set(at, match.group())


class _QuoteSetter:
    """The quotation marks of one text, set one after the other."""

    def __init__(self, text: str, pieces: list[str], typography: Typography) -> None:
        self.text = text
        self.pieces = pieces
        self.pairs = outer, inner = typography.quotes
        self.single = next((pair for pair in (inner, outer) if pair[0] == "‘"), None)
        self.last_closer = max((match.start() for match in _SINGLE_CLOSER.finditer(text)), default=-1)
        self.stack: list[tuple[str, str]] = []  # the mark that opened, and the one that closes
        self.open_marks = {'"': 0, "'": 0}

    def set(self, at: int, mark: str) -> None:
        before = self.pieces[at - 1] or "-" if at else " "
        after = self.text[at + 1 : at + 2] or " "
        if mark not in self.open_marks:
            self.follow(mark, in_word=_is_word(before) and _is_word(after))
        elif mark == '"':
            self.pieces[at] = self.double(at, before, after)
        else:
            self.pieces[at] = self.apostrophe(at, before, after)

    def follow(self, mark: str, *, in_word: bool) -> None:
        """A mark that the author has set: only its depth is counted."""
        if self.stack and self.stack[-1][1] == mark and not (mark == "’" and in_word):
            opened, _ = self.stack.pop()
            if opened in self.open_marks:
                self.open_marks[opened] -= 1
        elif mark in _PAIRS:
            self.stack.append((mark, _PAIRS[mark]))

    def double(self, at: int, before: str, after: str) -> str:
        is_open = bool(self.open_marks['"'])
        boundary = _is_boundary(before, after)
        if before.isdecimal() and (not is_open or _FEET.search(self.text, max(0, at - 4), at)):
            return _PRIMES['"']
        if (boundary and _starts(after)) or (not is_open and (boundary or _is_word(after))):
            return self.open('"', self.pair())
        return self.close('"') if is_open else self.pair()[1]

    def apostrophe(self, at: int, before: str, after: str) -> str:
        if before.isdecimal() and after.isdecimal():
            # 1'000 is one number in some countries
            return "'" if _THOUSAND.match(self.text, at + 1) else _PRIMES["'"]
        if _is_word(before) and _is_word(after):
            return "’"
        starts = _is_boundary(before, after) and _starts(after)
        if starts and self.last_closer > at and not _SHORT_YEAR.match(self.text, at + 1):
            return self.open("'", self.single if self.single and not self.stack else self.pair())
        if self.open_marks["'"] and not before.isspace():
            return self.close("'")
        return _PRIMES["'"] if before.isdecimal() else "’"

    def pair(self) -> tuple[str, str]:
        """The marks of the quotation that opens here."""
        return self.pairs[len(self.stack) % 2]

    def open(self, mark: str, pair: tuple[str, str]) -> str:
        self.stack.append((mark, pair[1]))
        self.open_marks[mark] += 1
        return pair[0]

    def close(self, mark: str) -> str:
        while True:
            opened, closing = self.stack.pop()
            if opened in self.open_marks:
                self.open_marks[opened] -= 1
            if opened == mark:
                return closing


def _is_boundary(before: str, after: str) -> bool:
    return (before.isspace() or before in _OPENS_AFTER) and not after.isspace()


def _starts(after: str) -> bool:
    return _is_word(after) or after in _STARTS


def _is_word(character: str) -> bool:
    return character.isalnum() or character == _OBJECT
