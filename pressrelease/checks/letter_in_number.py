"""A letter among the digits of a number.

Why
: `43О` with a capital O for its last nought looks right to everybody who reads it on paper. Whoever searches for the
  number, or has it read aloud, gets another one.

What is compared
: Nothing: each text is read by itself. A capital O, Latin or Cyrillic, may not follow a digit, and between two digits
  there may be no letter that looks like a digit: O, l, I, the Cyrillic О, З, І and their small forms. Names that begin
  with a letter (`A4O`, `F-4O`) and addresses are left alone.

What to do
: Write the digit. If it is a name, excuse the finding.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from pressrelease.checks import Check, Example, Subject
from pressrelease.findings import Finding, Severity

_DIGITS = {**dict.fromkeys("OoОо", "0"), **dict.fromkeys("lIІі", "1"), **dict.fromkeys("Зз", "3")}
_MIXED = re.compile(
    r"(?<![\w=&@#])(?<![^\W\d_][-/.:])"  # neither inside a name nor in an address
    r"\d+(?:(?:[OО]+|(?<=\d)[oоlIІіЗз](?=\d))\d*)+(?!\w)"
)


def find(subject: Subject) -> Iterator[Finding]:
    """Letters that stand for digits."""
    for code in subject.languages:
        for index, text in enumerate(subject.texts[code]):
            for found in _MIXED.finditer(text):
                letter = next(one for one in found[0] if one in _DIGITS)
                script = unicodedata.name(letter).split()[0].capitalize()
                yield subject.finding(
                    CHECK,
                    f"“{found[0]}” has the {script} letter {letter} for the digit {_DIGITS[letter]}",
                    lang=code, segment=index, start=found.start(), end=found.end(),
                )  # fmt: skip


CHECK = Check(
    __name__,
    __doc__,
    find,
    severity=Severity.WARNING,
    good=(
        Example({"az": "430 nəfər gəlib.", "en": "430 people came."}),
        Example(
            {"az": "10l su, A4O kağızı.", "en": "10l of water, A4O paper."},
            note="a unit of measurement; a name",
        ),
    ),
    bad=(
        Example(
            {"az": "43О nəfər gəlib.", "en": "430 people came."},
            lang="az",
            marked="43О",
            note="a Cyrillic О",
        ),
        Example({"ru": "Пришли 1О5 человек.", "en": "105 people came."}, lang="ru", marked="1О5"),
        Example({"en": "2l5 people came.", "az": "215 nəfər gəlib."}, lang="en", marked="2l5"),
    ),
)
