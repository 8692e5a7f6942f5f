"""A figure rises in one language and falls in another.

Why
: "Rose by 12%" for "fell by 12%" has the right digits and is the opposite news.

What is compared
: The words of rising and falling next to corresponding figures ("rose", "down 3%", "3% less"), if every language says
  one. Where a sentence has both, only the words that are clearly nearer to the figure count. If two languages agree
  against the third, it is an error; with two texts, or where each tells it in its own order, a warning. "Fell by 3%"
  and "−3%" agree.

What to do
: Read the sentence in the named language and correct its verb, or the figure.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache

from pressrelease.alignment import Row, Seen, lower
from pressrelease.checks import Check, Example, Subject
from pressrelease.checks._rows import phrase, rows, tell
from pressrelease.figures.equality import Relation, meaning
from pressrelease.figures.lexicon import lexicon
from pressrelease.findings import Finding, Severity
from pressrelease.languages import language
from pressrelease.model import Figure

_NEAR = 36  # code points between a figure and the word of its change
_BESIDE = 12  # in which a word right after a percentage says its way ("3% less")
_CLEARLY = 16  # code points by which it must be nearer than a word of the opposite
_CLAUSE = 20  # code points as which a comma counts
_HEAD = 3  # letters by which the beginnings of words are looked up
_STOP = re.compile(r"\.\s+")
_WORD = re.compile(r"[^\W\d_]+")
_KINDS = frozenset({"number", "percent", "money", "multiplier", "fraction", "range"})


def _find(subject: Subject) -> Iterator[Finding]:
    if not subject.aligned:
        yield from _compare(subject, (row for aligned in rows(subject) for row in aligned.rows))
        return
    by_segment = {aligned.segment: aligned.rows for aligned in rows(subject)}
    for index in subject.with_figures():
        ways = {
            way for code in subject.languages for _, _, way in _find_ways(subject.texts[code][index], code)
        }
        if len(ways) > 1 or _says_beside(subject, index):
            yield from _compare(subject, by_segment.get(index) or _plain_rows(subject, index))


def _says_beside(subject: Subject, index: int) -> bool:
    """Whether words right after a figure of a segment may say where it goes ("3% less", "на 7 тонн больше")."""
    return any(
        _way_beside(subject.texts[code][index], figure, code)
        for code in subject.languages
        for figure in subject.figures(code, index)
    )


def _way_beside(text: str, figure: Figure, code: str) -> str:
    """Whether a figure "rises" or "falls" by the word right after it, or right before it ("up 3%"); "" for neither."""
    if figure.qualifier or figure.kind not in _KINDS:
        return ""
    after = lower(text[figure.end : figure.end + _BESIDE], code).lstrip()
    for way, words in (("rises", lexicon(code).more), ("falls", lexicon(code).less)):
        if after.startswith(words):
            return way
    if figure.kind != "percent":
        return ""
    before = lower(text[max(0, figure.start - _BESIDE) : figure.start], code).split()
    comparing = language(code).comparing
    for way, listed in (("rises", comparing.up_words), ("falls", comparing.down_words)):
        if before and before[-1] in filter(None, listed.split(", ")):
            return way
    return ""


def _plain_rows(subject: Subject, index: int) -> Iterator[Row]:
    """The rows of a segment in which all languages have the same figures in the same order."""
    listed = {code: subject.figures(code, index) for code in subject.languages}
    for place in range(min(map(len, listed.values()))):
        yield Row(
            {
                code: Seen(code, index, place, found[place], meaning(found[place]))
                for code, found in listed.items()
            }
        )


def _compare(subject: Subject, rows: Iterable[Row]) -> Iterator[Finding]:
    told: set[str] = set()
    for row in rows:
        if row.relation > Relation.EQUIVALENT or row.first.figure.kind not in _KINDS or len(row.members) < 2:
            continue
        said = {code: way for code, one in row.members.items() if (way := _way(subject, one))}
        odd = _odd_one(said) if len(said) == len(row.members) or len(said) > 2 else None
        if odd is not None and odd not in told:
            told.add(odd)
            yield _tell(subject, row, said, odd)


def _way(subject: Subject, one: Seen) -> str:
    """Whether a figure "rises" or "falls" in its text; "" if the text does not say so clearly."""
    text = subject.texts[one.language][one.segment]
    nearest: dict[str, int] = {}
    beside = _way_beside(text, one.figure, one.language)
    if beside:
        return beside
    for start, end, way in _find_ways(text, one.language):
        between = text[one.figure.end : start] if start >= one.figure.end else text[end : one.figure.start]
        if not _ends_sentence(between):
            parted = not language(one.language).conjunctions.isdisjoint(between.lower().split())
            clauses = between.count(", ") + parted
            away = len(between) + _CLAUSE * clauses
            nearest[way] = min(away, nearest.get(way, away))
    if not nearest:
        return ""
    way, away = min(nearest.items(), key=lambda item: item[1])
    clear = all(other - away >= _CLEARLY for known, other in nearest.items() if known != way)
    near = _NEAR if one.figure.kind != "multiplier" else _BESIDE  # "187 mm fell, three times the average"
    return way if away <= near and clear else ""


def _ends_sentence(between: str) -> bool:
    """Whether a sentence ends in a stretch of text; the dot of an abbreviation ("63 тыс., а …") does not end one."""
    parts = _STOP.split(between)
    return any(part[:1].isupper() for part in parts[1:]) or any(mark in between for mark in "!?;\n")


@lru_cache(maxsize=256)
def _find_ways(text: str, code: str) -> Sequence[tuple[int, int, str]]:
    """The words of rising and falling in a text: where each starts and ends, and which it is."""
    words = _beginnings(code)
    low = lower(text, code)
    if words.keys().isdisjoint({word[:_HEAD] for word in low.split()}):
        return ()
    return [
        (word.start(), word.end(), way)
        for word in _WORD.finditer(low)
        for beginning, way in words.get(word.group()[:_HEAD], ())
        if low.startswith(beginning, word.start())
    ]


@cache
def _beginnings(code: str) -> Mapping[str, Sequence[tuple[str, str]]]:
    """The beginnings of words of rising and falling, by their first letters."""
    comparing = language(code).comparing
    found: dict[str, list[tuple[str, str]]] = {}
    for way, listed in (("rises", comparing.rising), ("falls", comparing.falling)):
        for beginning in filter(None, listed.split(", ")):
            found.setdefault(beginning[:_HEAD], []).append((beginning, way))
    return found


def _odd_one(ways: Mapping[str, str]) -> str | None:
    """The language in which a figure goes the other way; of two languages, the later one."""
    for code in reversed(tuple(ways)):
        others = [way for other, way in ways.items() if other != code]
        if others and all(way != ways[code] for way in others):
            return code
    return None


def _tell(subject: Subject, row: Row, ways: Mapping[str, str], odd: str) -> Finding:
    wrong = row.members[odd]
    others = [code for code in ways if code != odd]
    blamed = len(others) > 1
    cited = " and ".join(others)
    return tell(
        subject,
        CHECK,
        row,
        wrong,
        f"“{phrase(wrong)}” {ways[odd]} in {odd}, but {ways[others[0]]} in {cited}",
        blamed=blamed,
        severity=Severity.ERROR
        if blamed and subject.aligned and wrong.segment not in subject.loose
        else Severity.WARNING,
        expected=ways[others[0]],
        actual=ways[odd],
    )


CHECK = Check(
    module=__name__,
    manual=__doc__,
    find=_find,
    of_figures=True,
    good=(
        Example(
            {
                "az": "Qiymətlər 9 faiz artıb.",
                "ru": "Цены выросли на 9%.",
                "en": "Prices are up by 9 percent.",
            },
            note="up in all three",
        ),
    ),
    bad=(
        Example(
            {
                "az": "Qiymətlər 9 faiz artıb.",
                "ru": "Цены снизились на 9%.",
                "en": "Prices rose by 9 percent.",
            },
            lang="ru",
            marked="9%",
            note="down in one",
        ),
        Example(
            {
                "az": "Qiymətlər 9 faiz artıb.",
                "ru": "Цены снизились на 9%.",
                "en": "Prices rose by 9 percent.",
            },
            lang="ru",
            marked="9%",
            severity=Severity.WARNING,
            whole=True,
            note="texts in their own order",
        ),
    ),
)
