"""A paragraph that one of several loose texts lacks.

Why
: A paragraph that was forgotten in one language has mostly no figure that could be missed, and no check of figures sees it.

What is compared
: Loose texts whose paragraphs have one order: whether each language has something for each paragraph of the others.
  Two paragraphs in one language may be one in another. Short ones, and those with figures, which other checks miss,
  are not reported; nor is one that only one of three languages has. In a release, PO or XLIFF files, each text has its
  own translation.

What to do
: Add the paragraph, or excuse it. What one language has for its own readers is no mistake.
"""

from __future__ import annotations

from collections.abc import Iterator

from pressrelease.checks import Check, Example, Subject
from pressrelease.checks._parallel import match_texts
from pressrelease.findings import Finding, Severity

_LEAST = 60  # code points of a paragraph: shorter ones are signatures, captions and links
_SHOWN = 60  # letters of the paragraph that is missing


def _find(subject: Subject) -> Iterator[Finding]:
    parallel = subject.once(match_texts)
    for left in parallel.left_out if parallel is not None else ():
        code, *more = left.behind
        first, pieces = next(iter(left.pieces.items()))
        is_short = sum(one.end - one.start for one in pieces) < _LEAST
        if more or is_short or any(one.figures for listed in left.pieces.values() for one in listed):
            continue
        text = " ".join(subject.texts[first][pieces[0].segment][pieces[0].start : pieces[0].end].split())
        shown = text if len(text) <= _SHOWN else text[: _SHOWN - 1].rstrip() + "…"
        yield subject.finding(
            CHECK,
            f"{code} lacks a paragraph that {' and '.join(left.pieces)} {'has' if len(left.pieces) == 1 else 'have'}: “{shown}”",
            lang=code,
            segment=left.behind[code],
            expected=text,
            witnesses=[
                subject.witness(other, listed[0].segment, listed[0].start, listed[0].end)
                for other, listed in left.pieces.items()
            ],
        )


_AZ = "Vilayətdə 43 məktəb təmir olunub.\n\n{}İşlər mayda başa çatıb, 1250 şagird yeni siniflərdə oxuyur.\n\nTəmirə 17 milyon manat xərclənib."
_RU = "В области отремонтировали 43 школы.\n\n{}Работы завершились в мае, 1250 учеников учатся в новых классах.\n\nНа ремонт ушло 17 млн манатов."
_EN = "In the province 43 schools were repaired.\n\n{}The work ended in May, and 1,250 pupils learn in new classrooms.\n\nThe repairs cost AZN 17 million."
_MORE = {
    "az": "Nazir müəllimlərə təşəkkür edib və valideynləri məktəbləri ziyarət etməyə dəvət edib.\n\n",
    "ru": "Министр поблагодарил учителей и пригласил родителей посетить школы в ближайшие недели.\n\n",
    "en": "The minister thanked the teachers and invited parents to visit the schools in the coming weeks.\n\n",
}

CHECK = Check(
    module=__name__,
    manual=__doc__,
    find=_find,
    severity=Severity.WARNING,
    good=(
        Example(
            {"az": _AZ.format(_MORE["az"]), "ru": _RU.format(_MORE["ru"]), "en": _EN.format(_MORE["en"])},
            whole=True,
            note="every language has all paragraphs",
        ),
    ),
    bad=(
        Example(
            {"az": _AZ.format(_MORE["az"]), "ru": _RU.format(""), "en": _EN.format(_MORE["en"])},
            lang="ru",
            whole=True,
            note="a paragraph was forgotten",
        ),
    ),
)
