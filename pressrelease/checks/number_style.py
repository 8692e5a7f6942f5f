"""Numbers with two kinds of grouping or decimal marks in one text, or not in the house style.

Why
: `1,000` beside `1200` in one text looks careless, and `1.200` beside `1,200` makes a reader wonder which of the two is
  a fraction.

What is compared
: How thousands are grouped in the numbers of one text in one language: by a space, a comma, a dot, or not at all; and
  whether fractions are written with a comma or with a point in all of them. Years
  and numbers that name something are not counts and are not compared. A number of four digits may have no grouping
  beside longer ones that are grouped. If the settings name a style for the language (`number_style`: "none",
  "space", "comma" or "dot"), every number must follow it.

What to do
: Write all numbers of the text in one way; in a release, use placeholders for them (`{website}`).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from pressrelease.checks import Check, Example, Subject
from pressrelease.config import Config
from pressrelease.errors import UsageError
from pressrelease.figures.cells import NUMBER, ways_to_read
from pressrelease.figures.equality import has_scale
from pressrelease.figures.lexicon import lexicon
from pressrelease.findings import Finding, Severity
from pressrelease.languages import language
from pressrelease.model import Figure, Role
from pressrelease.records import dataclass

_STYLES = {"": "none", " ": "space", ",": "comma", ".": "dot", "'": "apostrophe"}
_KINDS = frozenset({"number", "money", "percent", "range"})
_YEAR = re.compile(r"1[89]\d\d|20\d\d")  # a number that looks like a year may be one, however it was read


@dataclass(frozen=True, slots=True)
class _Written:
    """A number as it is written: how its thousands are grouped, its digits before the fraction, the mark before that."""

    segment: int
    start: int
    end: int
    text: str
    style: str
    digits: int
    decimal: str


def find(subject: Subject) -> Iterator[Finding]:
    """Numbers that are not grouped like the rest of their text, or not in the house style."""
    for code in subject.languages:
        style = subject.config.number_style.get(code, "")
        if style and style not in _STYLES.values():
            raise UsageError(
                f"unknown number style {style!r}",
                hint=f"there are: {', '.join(dict.fromkeys(_STYLES.values()))}",
            )
        numbers = list(_numbers(subject, code))
        written = [one for one in numbers if one.digits >= 4]
        if not style:
            written = [one for one in written if not _is_free(subject, code, one)]
        reason = ""
        if style:
            wrong = [
                one for one in written if one.style != style and not (one.digits == 4 and one.style == "none")
            ]
            reason = f"the house style of {code} is {_shown(style)}"
        else:
            wrong, right = _odd(written)
            if wrong:
                shown = max(right, key=lambda one: one.digits)
                of_four = " of four digits" if wrong[0].digits == shown.digits == 4 else ""
                reason = f"other numbers{of_four} of this text are {_shown(shown.style)} ({shown.text})"
        yield from _decimals(subject, code, numbers)
        if not wrong:
            continue
        first = wrong[0]
        more = f" (and {len(wrong) - 1} more)" if len(wrong) > 1 else ""
        message = f"{first.text} is {_shown(first.style)}{more}; {reason}"
        yield subject.finding(
            CHECK, message, lang=code, segment=first.segment, start=first.start, end=first.end,
            witnesses=[subject.witness(code, one.segment, one.start, one.end) for one in wrong[1:6]],
        )  # fmt: skip


def _decimals(subject: Subject, code: str, numbers: list[_Written]) -> Iterator[Finding]:
    """Fractions with a comma in a text that otherwise writes them with a point, or the other way round."""
    marks: dict[str, list[_Written]] = {}
    for one in numbers:
        if one.decimal:
            marks.setdefault(one.decimal, []).append(one)
    wording = language(code).wording
    own = wording.decimal if wording is not None else ""
    # if the other mark groups thousands, a fraction with it is wrong, however often it occurs
    strict = bool(own) and wording is not None and wording.group in (".", ",")
    usual = own if strict else max(marks, key=lambda mark: (len(marks[mark]), mark == own), default="")
    wrong = [one for mark, written in marks.items() if mark != usual for one in written]
    if not wrong:
        return
    first = wrong[0]
    odd, even = ("comma", "point") if usual == "." else ("point", "comma")
    right = marks.get(usual)
    others = (
        f"other numbers of this text have a {even} ({right[0].text})" if right else f"{code} writes a {even}"
    )
    more = f" (and {len(wrong) - 1} more)" if len(wrong) > 1 else ""
    yield subject.finding(
        CHECK,
        f"{first.text} has a decimal {odd}{more}; {others}",
        lang=code, segment=first.segment, start=first.start, end=first.end,
        witnesses=[subject.witness(code, one.segment, one.start, one.end) for one in wrong[1:6]],
    )  # fmt: skip


def _numbers(subject: Subject, code: str) -> Iterator[_Written]:
    """Every number in digits that counts something and that a person wrote."""
    for index, figures in subject.all_figures(code):
        if subject.is_worded(code, index):
            continue
        for figure in figures:
            if figure.kind not in _KINDS or figure.unit == "year" or _is_short(figure.text):
                continue
            for match in NUMBER.finditer(figure.text):
                ways = ways_to_read(match.group())
                if not ways or _YEAR.fullmatch(match.group()):
                    continue
                way = ways[0] if len(ways) == 1 or _is_grouped(figure, match.group(), code) else ways[1]
                whole = match.group().rpartition(way.decimal)[0] if way.decimal else match.group()
                digits = sum(letter.isdecimal() for letter in whole)
                start, end = figure.start + match.start(), figure.start + match.end()
                yield _Written(index, start, end, match.group(), _STYLES[way.group], digits, way.decimal)


def _is_short(text: str) -> bool:
    """Whether a number has nothing to group and no fraction."""
    return len(text) < 4 and text.isdecimal()


def _is_free(subject: Subject, code: str, one: _Written) -> bool:
    """Whether a number has four digits and is in a table, in a language that groups them there and nowhere else."""
    wording = language(code).wording
    grouped = wording is not None and wording.cell_group_from == 4
    return grouped and one.digits == 4 and subject.segment(code, one.segment).role is Role.TABLE_CELL


def _is_grouped(figure: Figure, text: str, code: str) -> bool:
    """Whether the mark before three digits groups thousands and is not a decimal mark."""
    whole = "".join(letter for letter in text if letter.isdecimal())
    if has_scale(figure) and any(map(str.isalpha, figure.text)):
        scale = _scale_of(figure, code)  # "38,609 billion" has a fraction, "AZN 2,047 million" has none
        return isinstance(figure.value, Decimal) and abs(figure.value) == int(whole) * scale
    return any(part.lstrip("-").startswith(whole) for part in figure.canonical.split(".."))


def _scale_of(figure: Figure, code: str) -> int:
    words = re.findall(r"[^\W\d_]+", figure.text.lower())
    return max((lexicon(code).scales.get(word, 1) for word in words), default=1)


def _odd(written: list[_Written]) -> tuple[list[_Written], list[_Written]]:
    """The numbers that are written differently from the rest, and some of the rest to compare the first of them with.

    Numbers of four digits are grouped or not as most of those are; longer ones as most of the long ones are; and all
    that are grouped are grouped alike.
    """
    separators = Counter(one.style for one in written if one.style != "none")
    if len(separators) > 1:
        usual = separators.most_common(1)[0][0]
        odd = [one for one in written if one.style not in ("none", usual)]
        return odd, [one for one in written if one.style == usual]
    for alike in (
        [one for one in written if one.digits == 4],
        [one for one in written if one.digits > 4],
    ):
        styles = Counter(one.style for one in alike)
        if len(styles) > 1:
            usual = styles.most_common(1)[0][0]
            return [one for one in alike if one.style != usual], [one for one in alike if one.style == usual]
    grouped = [one for one in written if one.digits == 4 and one.style != "none"]
    bare = [one for one in written if one.digits > 4 and one.style == "none"]
    return (bare, grouped) if grouped and bare else ([], [])


def _shown(style: str) -> str:
    return (
        "not grouped" if style == "none" else f"grouped by {'an' if style == 'apostrophe' else 'a'} {style}"
    )


CHECK = Check(
    __name__,
    __doc__,
    find,
    severity=Severity.WARNING,
    of_figures=True,
    good=(
        Example({"en": "More than 1,000 items and 12,500 visitors in 2022."}, whole=True),
        Example(
            {"ru": "1200 материалов и 35 500 обращений."},
            whole=True,
            note="four digits need no grouping beside longer numbers",
        ),
        Example(
            {"en": "1,000 items"},
            config=Config(number_style={"en": "comma"}),
            whole=True,
            note="the style of the house",
        ),
        Example(
            {"en": "The firm, founded in 1745, sold 1,200 clocks and 12,500 watches in 1795–1828."},
            whole=True,
            note="years are not counts",
        ),
    ),
    bad=(
        Example(
            {"en": "1,000 items on the site, 2,300 on Telegram and 1200 on Facebook."},
            lang="en",
            marked="1200",
            whole=True,
        ),
        Example(
            {"az": "Saytda 12 500, Telegram-da 23.000 material yerləşdirilib."},
            lang="az",
            marked="23.000",
            whole=True,
            config=Config(number_style={"az": "space"}),
            note="the house groups by a space",
        ),
        Example(
            {"en": "The wage rises to AZN 345 ($202.9), the pension to AZN 280 ($164,7), or 40.2 percent."},
            lang="en",
            marked="164,7",
            whole=True,
            note="a decimal comma beside points",
        ),
        Example(
            {"ru": "Собрано 35 247,8 т пшеницы, 9461.2 т ячменя и 812,5 т овса."},
            lang="ru",
            marked="9461.2",
            whole=True,
            note="the whole number is marked",
        ),
    ),
)
