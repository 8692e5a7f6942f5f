"""num2words is an independent witness: what it writes is read back, whole, as the same number."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

import pytest

from pressrelease import find_figures

num2words = pytest.importorskip("num2words").num2words

# all small numbers, every hundred and thousand up to a point, and a sample that hits all kinds of remainders
SAMPLE = [
    *range(1002),
    *range(1100, 2101, 50),
    *range(3000, 100001, 4871),
    *range(101003, 1000000, 8641),
    1000000,
]


def number_said(number: int, lang: str) -> int:
    """The number that num2words really says: in Azerbaijani it leaves out the one of 21,000 and the like."""
    if lang == "az" and number >= 2000 and number // 1000 % 10 == 1:
        return number - 1000
    return number


def written(number: int, lang: str) -> Iterator[tuple[str, str]]:
    """The ways in which num2words writes a number: the kind, and the words."""
    forms: list[dict[str, object]] = [{}]
    if lang == "ru":
        forms = [
            {"case": case, "gender": gender, "plural": plural, "animate": animate}
            for case, gender, plural, animate in itertools.product(
                "ngdaip", "mfn", (False, True), (False, True)
            )
        ]
    seen = set()
    for form in forms:
        for kind, to in (("number", "cardinal"), ("ordinal", "ordinal")):
            words = num2words(number, lang=lang, to=to, **form)
            if (kind, words) not in seen:
                seen.add((kind, words))
                yield kind, words


def is_faulty(number: int, lang: str, kind: str) -> bool:
    """Whether num2words writes no Russian: its ordinals from 100,001 to 100,999 begin "сотый тысяч"."""
    return lang == "ru" and kind == "ordinal" and 100_000 < number < 101_000


def misread(number: int, lang: str) -> list[str]:
    """What is written of a number and not read back."""
    wrong = []
    for kind, words in written(number, lang):
        if is_faulty(number, lang, kind):
            continue
        figures = find_figures(words, lang)
        read = [(figure.kind, figure.canonical, figure.start, figure.end) for figure in figures]
        if read != [(kind, str(number_said(number, lang)), 0, len(words))]:
            wrong.append(
                f"{number} {kind} {words!r} read as {[(f.kind, f.canonical, f.text) for f in figures]}"
            )
    return wrong


@pytest.mark.parametrize(("lang", "step"), [("az", 1), ("en", 1), ("ru", 11)])
def test_what_num2words_writes_is_read_back(lang: str, step: int) -> None:
    sample = sorted({*SAMPLE[:120], *SAMPLE[::step]})
    wrong = [line for number in sample for line in misread(number, lang)]
    assert not wrong, "\n".join(wrong[:20])


if __name__ == "__main__":  # all of them: python tests/figures/test_number_words.py LANG [FIRST LAST]
    import sys

    code = sys.argv[1]
    first, last = (int(argument) for argument in sys.argv[2:4]) if len(sys.argv) > 3 else (0, 1_000_000)
    count = 0
    for value in range(first, last + 1):
        for line in misread(value, code):
            count += 1
            print(line)  # noqa: T201
    print(f"{code} {first}..{last}: {count} misread")  # noqa: T201
    sys.exit(bool(count))
