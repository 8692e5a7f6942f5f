"""Numbers that stand alone, as in tables: what a cell says, and how another language writes it.

A cell is a text without letters. It holds an amount or two joined by a dash, which every language writes in its own
way; or a code, a clock time, a score, which is the same in all; or what a person has to write for each language. Which
it is may depend on the other cells of its column: if one of them says 7,25, a comma before three digits groups nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import field
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from itertools import product
from unicodedata import category

from pressrelease.figures.sentence import plain
from pressrelease.figures.wording import number_marks, word_in_cell
from pressrelease.languages import language
from pressrelease.model import Figure
from pressrelease.records import dataclass

_SPACES = " \u00a0\u202f\u2009"
_SPACE = f"[{_SPACES}]"
_MINUS = "−–-"
_NUMBER = rf"(?:[0-9]++(?:[{_SPACES}.,'’][0-9]++)*+|[.,][0-9]++)"
_AMOUNT = rf"(?:[<>≤≥~≈]{_SPACE}?)?(?:[+±{_MINUS}]{_SPACE}?)?{_NUMBER}(?:{_SPACE}?[%‰°])?"
_CELL = re.compile(
    rf"[(\[{_SPACES}]*+({_AMOUNT})(?:{_SPACE}?(?:-{{1,3}}|[–—−…]){_SPACE}?({_AMOUNT}))?"
    rf"[)\]{_SPACES}]*+[*†‡¹²³⁴⁵⁶⁷⁸⁹⁰]*+[.,;:]?"
)
NUMBER = re.compile(_NUMBER)
"""Digits with what may part them: spaces, commas, points, apostrophes."""

_MARK = re.compile(r"[^0-9]")
_MARK_NAMES = {",": "comma", ".": "point", "'": "apostrophe"}
_DATE = re.compile(
    r"(?<![0-9.,/-])(?:"
    r"(?P<a>[0-9]{1,2})(?P<s>[./-])(?P<b>[0-9]{1,2})(?P=s)[0-9]{4}"
    r"|(?P<c>[0-9]{1,2})(?P<t>[./])(?P<d>[0-9]{1,2})(?P=t)[0-9]{2}"
    r"|[0-9]{4}(?P<u>[./-])(?P<e>[0-9]{1,2})(?P=u)(?P<f>[0-9]{1,2})"
    r"|(?P<g>[0-9]{1,2})/(?:19|20)[0-9]{2}"
    r")(?![0-9])"
)
# a day and a month, or a month and a year; hours and minutes only from one to another
_DAY = re.compile(r"(?:0[1-9]|[12][0-9]|3[01])\.(?:0[1-9]|1[0-2])|(?:0?[1-9]|1[0-2])\.(?:19|20)[0-9]{2}")
_HOURS = re.compile(r"(?:[01]?[0-9]|2[0-4])\.[0-5][0-9]")
_QUALIFIERS = {"<": "lt", ">": "gt", "≤": "le", "≥": "ge", "~": "approx", "≈": "approx"}
_AFTER = re.compile(rf"{_SPACE}?([%‰°])")
_CODE = 10  # digits in a row from which on they are an account, a taxpayer or a telephone
_PHONE = 9  # digits after a plus from which on they are a telephone number


class Sort(StrEnum):
    """What becomes of a cell in another language: worded, left as it is, or translated; or it is a mistake."""

    AMOUNT = "amount"
    VERBATIM = "verbatim"
    SEVERAL = "several amounts"  # left as they are, too; but other languages may read them otherwise
    TEXT = "text"
    MISTAKE = "mistake"


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a cell: where it stands, a minus before it included, and its amount with all decimals written."""

    start: int
    end: int
    amount: Decimal


@dataclass(frozen=True, slots=True)
class Cell:
    """What a cell says.

    An amount has one reading: its one or two numbers; so have four bare digits; what can be read in two ways has
    several. `message` and `hint` tell a mistake, which is at `offset`.
    """

    sort: Sort
    readings: tuple[tuple[Number, ...], ...] = ()
    offset: int = 0
    message: str = ""
    hint: str = ""

    @property
    def numbers(self) -> tuple[Number, ...]:
        """The numbers that each language writes in its own way."""
        return self.readings[0] if self.sort is Sort.AMOUNT else ()


@dataclass(frozen=True, slots=True)
class Way:
    """A way to read the marks of a number: which parts thousands and which sets off a fraction, "" for none."""

    group: str
    decimal: str


@dataclass(frozen=True, slots=True)
class _Written:
    """A number as it is written: its digits and their place, its sign, the ways to read it anywhere and in its language.

    `bare` says that there is neither sign nor percent. `day` says that it may be a date or a clock time.
    """

    start: int
    digits: str
    sign: str
    bare: bool
    day: bool
    ways: tuple[Way, ...]
    own: tuple[Way, ...]


@dataclass(slots=True)
class _Column:
    """The marks that the sure numbers of a column use, and whether one of its numbers begins with a needless nought."""

    groups: set[str] = field(default_factory=set)
    decimals: set[str] = field(default_factory=set)
    codes: bool = False


def read_cells(texts: Sequence[str], code: str, *, style: str = "") -> tuple[Cell, ...]:
    """What the cells of a column say, each read in the light of the others.

    Parameters: the words of the cells, without Markdown; the code of the language that wrote them; and how the house
    groups thousands in it (see `word_figure`). Time is linear in the length of the texts.
    """
    read = [_numbers(text, code, style) for text in texts]
    column = _Column()
    for one in (one for numbers in read for one in numbers):
        column.codes = column.codes or _has_nought(one)
        if len(one.own) == 1 and not one.day:
            column.groups.update(one.own[0].group)
            column.decimals.update(one.own[0].decimal)
    return tuple(
        _decide(text, numbers, column, code, style) for text, numbers in zip(texts, read, strict=True)
    )


def word_cell(
    text: str, numbers: Sequence[Number], code: str, *, style: str = ""
) -> tuple[str, tuple[Number, ...]]:
    """A cell as another language writes it: its numbers worded, everything around them as it was.

    Returned with the numbers where they then stand.
    """
    parts: list[str] = []
    moved: list[Number] = []
    done = length = 0
    for one in numbers:
        words = word_in_cell(one.amount, code, style=style)
        start = length + one.start - done
        parts += [text[done : one.start], words]
        done, length = one.end, start + len(words)
        moved.append(Number(start, length, one.amount))
    return "".join((*parts, text[done:])), tuple(moved)


def cell_figures(text: str, numbers: Sequence[Number]) -> tuple[Figure, ...]:
    """The figures of a cell: numbers and percentages, or one range if two are joined and the second is larger.

    Unlike in running text a minus belongs to the number, and signs such as `<` are qualifiers.
    """
    found = tuple(_figure(text, one) for one in numbers)
    if len(found) != 2 or found[0].qualifier or numbers[0].amount >= numbers[1].amount:
        return found
    low, high = found
    unit = "%" if high.kind == "percent" else high.unit
    said, canonical = text[low.start : high.end], f"{low.canonical}..{high.canonical}"
    ends = (numbers[0].amount, numbers[1].amount)
    return (Figure("range", ends, unit, "", False, low.start, high.end, said, canonical, "range in a cell"),)


def _figure(text: str, one: Number) -> Figure:
    qualifier = _QUALIFIERS.get(text[: one.start].rstrip(_SPACES + "+±")[-1:], "")
    after = _AFTER.match(text, one.end)
    sign = after[1] if after else ""
    kind, unit = ("percent", "") if sign == "%" else ("number", "deg" if sign == "°" else "")
    end = after.end() if after else one.end
    amount = one.amount
    return Figure(
        kind,
        amount,
        unit,
        qualifier,
        False,
        one.start,
        end,
        text[one.start : end],
        plain(amount),
        "number in a cell",
    )


# ------------------------------------------------------------------------------------------------ reading


def _numbers(text: str, code: str, style: str) -> list[_Written]:
    """The one or two numbers of a cell that holds nothing else but signs; none for any other text."""
    match = _CELL.fullmatch("".join(" " if _is_money(sign) else sign for sign in text))
    if match is None:
        return []
    groups, decimals, point = _marks(code, style)
    joined = match[2] is not None
    found = []
    for group in (1, 2) if joined else (1,):
        digits = NUMBER.search(match[group])
        assert digits is not None
        before, after = match[group][: digits.start()].strip("<>≤≥~≈" + _SPACES), match[group][digits.end() :]
        ways = ways_to_read(digits.group())
        own = tuple(way for way in ways if way.group in groups and way.decimal in decimals)
        bare = not before and not after
        dated = (_DAY, _HOURS) if joined else (_DAY,)
        day = bare and not point and any(pattern.fullmatch(digits.group()) for pattern in dated)
        found.append(
            _Written(match.start(group) + digits.start(), digits.group(), before, bare, day, ways, own)
        )
    return found


@lru_cache(maxsize=64)
def _marks(code: str, style: str) -> tuple[frozenset[str], frozenset[str], bool]:
    """What may part thousands and what may set off a fraction in a language, and whether a point is its own for that."""
    group, decimal = number_marks(code, style)
    reading = language(code).reading
    grouping = reading.grouping if reading else {}
    groups = {mark for mark, what in grouping.items() if what == "group"} | {_plain(group), "", " "}
    decimals = set(reading.decimals if reading else "") or {
        mark for mark, what in grouping.items() if what == "decimal"
    }
    return frozenset(groups), frozenset(decimals | {decimal, ""}), decimal == "."


def ways_to_read(digits: str) -> tuple[Way, ...]:
    """All ways to read digits with marks between them, whatever the language; none where they are no number."""
    marks = [_plain(mark) for mark in _MARK.findall(digits)]
    if not marks:
        return (Way("", ""),)
    head, *rest = _MARK.split(digits)
    last, before = marks[-1], set(marks[:-1])
    groupable = 1 <= len(head) <= 3 and head[0] != "0" and all(len(part) == 3 for part in rest[:-1])
    ways = []
    if groupable and before <= {last} and len(rest[-1]) == 3:
        ways.append(Way(last, ""))
    if last in ",." and not before:
        ways.append(Way("", last))
    elif last in ",." and groupable and len(before) == 1 and last not in before:
        ways.append(Way(before.pop(), last))
    return tuple(ways)


def _plain(mark: str) -> str:
    return " " if mark in _SPACES and mark else "'" if mark == "’" else mark


def _amount(one: _Written, way: Way) -> Decimal:
    parts = _MARK.split(one.digits)
    fraction = f".{parts.pop()}" if way.decimal else ""
    return Decimal(f"{'-' if one.sign and one.sign in _MINUS else ''}{''.join(parts) or '0'}{fraction}")


# ------------------------------------------------------------------------------------------------ deciding


def _decide(text: str, numbers: list[_Written], column: _Column, code: str, style: str) -> Cell:
    if any(map(str.isalpha, text)):
        return Cell(Sort.TEXT)
    money = any(map(_is_money, text))
    if not numbers or not all(one.ways for one in numbers):
        found = NUMBER.findall(text)
        marked = any(not digits.isdecimal() and ways_to_read(digits) for digits in found)
        if money or _has_date(text) or (marked and len(found) == 1):
            return Cell(Sort.TEXT)  # of one number among other signs only a person knows what they say
        return Cell(Sort.SEVERAL if marked else Sort.VERBATIM)
    if any(one.day and _has_nought(one) and _DAY.fullmatch(one.digits) for one in numbers):
        return Cell(Sort.TEXT)
    if not money and _is_code(numbers, column):
        return Cell(Sort.VERBATIM)
    wrong = next((one for one in numbers if not one.own), None)
    if wrong is not None:
        return _mistake(wrong, code, style)
    if money:
        return Cell(Sort.TEXT)
    ways = [_choose(one, column) for one in numbers]
    readings = tuple(
        tuple(_number(text, one, way) for one, way in zip(numbers, chosen, strict=True))
        for chosen in product(*ways)
    )
    if _may_be_year(numbers):
        return Cell(Sort.VERBATIM, readings)
    return Cell(Sort.AMOUNT if len(readings) == 1 else Sort.TEXT, readings)


def _number(text: str, one: _Written, way: Way) -> Number:
    minus = bool(one.sign) and one.sign in _MINUS
    start = text.rindex(one.sign, 0, one.start) if minus else one.start
    return Number(start, one.start + len(one.digits), _amount(one, way))


def _choose(one: _Written, column: _Column) -> tuple[Way, ...]:
    """The way in which a number is meant, or all ways if its column does not decide; none if it may be a date."""
    if one.day:
        return one.own if "." in column.decimals else ()
    fitting = tuple(way for way in one.own if _fits(way, column))
    return fitting if len(fitting) == 1 and (column.groups or column.decimals) else one.own


def _fits(way: Way, column: _Column) -> bool:
    """Whether a number that has a single mark is written like the sure ones of its column, if read in that way."""
    if way.decimal:
        return way.decimal not in column.groups and column.decimals <= {way.decimal}
    return way.group not in column.decimals and column.groups <= {way.group}


def _has_nought(one: _Written) -> bool:
    return one.digits[0] == "0" and one.digits[1:2].isdecimal()


def _is_code(numbers: Sequence[_Written], column: _Column) -> bool:
    """Whether digits stand for something and count nothing: leading noughts, telephones, long numbers."""
    if any(_has_nought(one) for one in numbers):
        return True
    if any(
        one.sign == "+" and len(_MARK.sub("", one.digits)) >= _PHONE and not one.ways[0].decimal
        for one in numbers
    ):
        return True
    plain = [len(one.digits) for one in numbers if one.bare and one.digits.isdecimal()]
    return any(size >= _CODE or (size > 4 and column.codes) for size in plain)


def _may_be_year(numbers: Sequence[_Written]) -> bool:
    """Whether a cell has four bare digits, or two numbers of no more: years, and numbers that all write alike."""
    sizes = [len(one.digits) if one.bare and one.digits.isdecimal() else 0 for one in numbers]
    return min(sizes) > 0 and max(sizes) == 4


def _mistake(one: _Written, code: str, style: str) -> Cell:
    groups, _, _ = _marks(code, style)
    way = one.ways[0]
    mark, where = (
        (way.decimal, "before decimals") if way.group in groups else (way.group, "between thousands")
    )
    offset = next(at for at, sign in enumerate(one.digits) if _plain(sign) == mark)
    right = word_in_cell(_amount(one, way), code, style=style).replace("\u00a0", " ")
    return Cell(
        Sort.MISTAKE,
        offset=one.start + offset,
        message=f"{language(code).name} writes no {_MARK_NAMES[mark]} {where}: “{one.digits}”",
        hint=f"write {right}",
    )


def _is_money(sign: str) -> bool:
    return sign == "№" or (not sign.isalnum() and category(sign) == "Sc")


def _has_date(text: str) -> bool:
    """Whether a date in digits stands in the text: with a day and a month in either order, or a month and a year."""
    for match in _DATE.finditer(text):
        parts = [int(part) for name in "abcdefg" if (part := match[name])]
        if min(parts) in range(1, 13) and max(parts) in range(1, 32 if len(parts) > 1 else 13):
            return True
    return False
