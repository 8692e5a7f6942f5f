"""Numbers grouped in two ways in one text, or otherwise than the house writes them.

Why
: `1,000` beside `1200` in one text looks careless, and `1.200` beside `1,200` makes a reader wonder which of the two is
  a fraction.

What is compared
: How thousands are grouped in the numbers of one text in one language: by a space, a comma, a dot, or not at all. Years
  and numbers that name something are no counts and are not compared. A number of four digits may stand without grouping
  beside longer ones that are grouped. Where the settings name a style for the language (`number_style`: "none",
  "space", "comma" or "dot"), every number must follow it.

What to do
: Write all numbers of the text in one way; in a release, let placeholders word them (`{website}`).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from pressrelease.checks import Check, Example, Subject
from pressrelease.config import Config
from pressrelease.errors import UsageError
from pressrelease.findings import Finding, Severity
from pressrelease.model import Figure

_STYLES = {
    "": "none",
    " ": "space",
    "\u00a0": "space",
    "\u202f": "space",
    "\u2009": "space",
    ",": "comma",
    ".": "dot",
    "'": "apostrophe",
    "’": "apostrophe",
}
_LARGE = re.compile(
    r"(?<![\d.,])(\d{1,3}(?:([ \u00a0\u202f\u2009.,'’])\d{3})(?:\2\d{3})*|\d{4,})(?![\d]|[.,]\d{3})"
)
_KINDS = frozenset({"number", "money", "percent", "range"})
_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class _Written:
    """A number of four digits or more as it is written."""

    segment: int
    start: int
    end: int
    text: str
    style: str
    digits: int


def find(subject: Subject) -> Iterator[Finding]:
    """Numbers that are grouped otherwise than the rest of their text, or than the house's style."""
    for code in subject.languages:
        style = subject.config.number_style.get(code, "")
        if style and style not in _STYLES.values():
            raise UsageError(
                f"there is no number style {style!r}",
                hint=f"there are: {', '.join(dict.fromkeys(_STYLES.values()))}",
            )
        written = list(_written(subject, code))
        if style:
            wrong = [
                one for one in written if one.style != style and not (one.digits == 4 and one.style == "none")
            ]
            reason = f"the house style of {code} is {_shown(style)}"
            others: list[_Written] = []
        else:
            usual = _usual(written)
            wrong = _odd(written, usual)
            others = [one for one in written if one not in wrong]
            reason = f"other numbers of this text are {_shown(usual)}"
        if not wrong:
            continue
        first = wrong[0]
        more = f" (and {len(wrong) - 1} more)" if len(wrong) > 1 else ""
        message = f"{first.text} is {_shown(first.style)}{more}; {reason}"
        if others:
            example = max(others, key=lambda one: one.digits)
            message += f" ({example.text})"
        yield subject.finding(
            CHECK, message, lang=code, segment=first.segment, start=first.start, end=first.end,
            witnesses=[subject.witness(code, one.segment, one.start, one.end) for one in wrong[1:6]],
        )  # fmt: skip


def _written(subject: Subject, code: str) -> Iterator[_Written]:
    for index, text in enumerate(subject.texts[code]):
        if not _LARGE.search(text):
            continue
        for figure in subject.figures(code, index):
            if figure.kind not in _KINDS or not _DIGIT.search(figure.text):
                continue
            for match in _LARGE.finditer(figure.text):
                separator = match.group(2) or ""
                if separator in (",", ".") and not _groups(figure, match.group(1)):
                    continue
                digits = sum(letter.isdigit() for letter in match.group(1))
                start = figure.start + match.start()
                yield _Written(
                    index, start, start + len(match.group(1)), match.group(1), _STYLES[separator], digits
                )


def _groups(figure: Figure, text: str) -> bool:
    """Whether a comma or a dot in that number groups thousands and is no decimal mark."""
    whole = "".join(letter for letter in text if letter.isdigit())
    return figure.kind == "range" or figure.canonical.lstrip("-").startswith(whole.lstrip("0"))


def _usual(written: list[_Written]) -> str:
    """How the numbers of a text are grouped, as most of those show that were long enough to be."""
    styles = Counter(one.style for one in written if one.digits > 4 or one.style != "none")
    return styles.most_common(1)[0][0] if styles else "none"


def _odd(written: list[_Written], usual: str) -> list[_Written]:
    """The numbers that are written otherwise; of those with four digits, the fewer are."""
    short = Counter(one.style == "none" for one in written if one.digits == 4)
    bare_short_is_right = usual == "none" or short[True] > short[False] or not short[False]
    return [
        one
        for one in written
        if (
            one.style != usual
            if one.digits > 4 or one.style not in ("none", usual)
            else (one.style == "none") != bare_short_is_right
        )
    ]


def _shown(style: str) -> str:
    return (
        "not grouped" if style == "none" else f"grouped by {'an' if style == 'apostrophe' else 'a'} {style}"
    )


CHECK = Check(
    __name__,
    __doc__,
    find,
    severity=Severity.WARNING,
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
    ),
)
