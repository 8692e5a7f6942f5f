"""A figure is "more than" in one language and "up to" in another.

Why
: "Up to 250" and "over 250" are different news. Translators change the word before the number most often, and nobody
  reads it twice.

What is compared
: The qualifiers of corresponding figures: more than, at least, less than, at most, up to, nearly, about. "More than" or
  "at least" in one language, and "less than", "at most", "up to", "nearly" or "about" in another, is an error. A
  qualifier that one language drops, adds or replaces with one that does not contradict it is a warning; "up to",
  "nearly" and "about" instead of one another are a note, because official texts use them interchangeably. For dates,
  clock times, ranks, names, decades and scores only a contradiction is reported.

What to do
: Give the figure the qualifier of the source, worded as the language words it: "1000-dən çox", "более 1000", "more
  than 1,000".
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from pressrelease.alignment import Row, Seen, unit_of
from pressrelease.checks import Check, Example, Subject
from pressrelease.checks._rows import each_row, is_bare, phrase, tell
from pressrelease.figures.equality import Relation, contradicts, equally_vague
from pressrelease.findings import Finding, Severity

_WORDS = {
    "gt": "more than", "ge": "at least", "lt": "less than", "le": "at most", "upto": "up to", "almost": "nearly",
    "approx": "about", "": "exactly",
}  # fmt: skip
_FIRM = frozenset({"gt", "ge", "lt"})
_POINTS_IN_TIME = frozenset({"date", "time", "year", "ordinal", "identifier", "decade", "score"})


def _find(subject: Subject) -> Iterator[Finding]:
    for _, row in each_row(subject):
        if len(row.members) < 2 or (row.relation > Relation.CONVERTED and not is_bare(row)):
            continue
        if any(one.figure.rule == "age by its decade" for one in row.members.values()):
            continue  # "in their 70s" is "over 70"
        said = {one.figure.qualifier for one in row.members.values()}
        if len(said) < 2 or row.joined:
            continue
        wrong, severity = _judge(row, said)
        if severity is None:
            continue
        others = [one for one in row.members.values() if one is not wrong]
        blamed = len(row.members) > 2 and (
            len({one.figure.qualifier for one in others}) == 1
            # of the two, "up to" is dropped, or read as the target of a change, more often than "more than" is meant
            or (wrong.figure.qualifier in _FIRM and all(one.figure.qualifier not in _FIRM for one in others))
        )
        yield tell(
            subject,
            CHECK,
            row,
            wrong,
            f"{wrong.language} says {_WORDS[wrong.figure.qualifier]} “{phrase(wrong)}”, where "
            + ", ".join(
                f"{one.language} says {_WORDS[one.figure.qualifier]} “{phrase(one)}”" for one in others
            ),
            blamed=blamed,
            severity=severity,
            expected=_WORDS[others[0].figure.qualifier],
            actual=_WORDS[wrong.figure.qualifier],
        )


def _judge(row: Row, said: set[str]) -> tuple[Seen, Severity | None]:
    """The member that differs from the others, and the severity; None if nothing is wrong."""
    members = list(row.members.values())
    commonest = Counter(one.figure.qualifier for one in members).most_common(1)[0][0]
    wrong = next(one for one in reversed(members) if one.figure.qualifier != commonest)
    if any(contradicts(one, other) for one in said for other in said):
        return _opposed(members, wrong), Severity.ERROR
    if row.first.figure.kind in _POINTS_IN_TIME:
        return wrong, None
    if row.soft:
        return wrong, Severity.NOTE
    if "" in said:
        return wrong, Severity.WARNING
    if all(equally_vague(one, other, unit_of(row)) for one in said for other in said):
        return wrong, Severity.NOTE
    return wrong, Severity.WARNING


def _opposed(members: list[Seen], wrong: Seen) -> Seen:
    """Of three, the one that contradicts most of the others, else the one whose qualifier points away from both others."""
    against = {
        one.language: sum(contradicts(one.figure.qualifier, other.figure.qualifier) for other in members)
        for one in members
    }
    worst = max(against.values())
    if sum(count == worst for count in against.values()) == 1:
        return next(one for one in members if against[one.language] == worst)
    firm = [one for one in members if one.figure.qualifier in _FIRM and against[one.language]]
    return firm[0] if len(firm) == 1 else wrong


CHECK = Check(
    module=__name__,
    manual=__doc__,
    find=_find,
    of_figures=True,
    good=(
        Example(
            {"az": "Saytda 1000-dən çox məlumat var.", "ru": "На сайте более 1000 материалов.", "en": "The site has over 1,000 items."},
            note="more than, in three languages",
        ),
        Example(
            {"az": "Daxil olan müraciət 250-dəkdir.", "ru": "Поступило до 250 обращений.", "en": "Up to 250 appeals came in."},
            note="up to, in three languages",
        ),
    ),
    bad=(
        Example(
            {"az": "Mediadan 250-dək müraciət daxil olub.", "ru": "Поступило до 250 обращений СМИ.", "en": "Over 250 appeals came in from the media."},
            lang="en",
            marked="250",
            note="a reversed qualifier",
        ),
        Example(
            {"az": "Saytda 360-dan çox video var.", "ru": "На сайте более 360 видео.", "en": "The site has 360 videos."},
            lang="en",
            marked="360",
            severity=Severity.WARNING,
            note="a qualifier that was dropped",
        ),
    ),
)  # fmt: skip
