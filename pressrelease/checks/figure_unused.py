"""A figure that is named but not used, or that is written in digits as well as by name.

Why
: A figure is named so that it can be changed in one place. One that no text uses changes nothing, and one that is also
  written in digits keeps its old value there when the named one changes, on the last evening.

What is compared
: The figures of the front matter with the placeholders of all texts in all languages, and with the figures that are
  written out: those of the same value and unit in a text that uses the name or, if the value is distinctive (a hundred
  and more, a sum, a percentage, a fraction), in any text of a release that uses it.

What to do
: Write the placeholder (`{tours}`) instead of the digits, or remove the unused name from `figures`. If the two are equal
  by chance, excuse the finding.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from pressrelease.checks import Check, Example, Subject
from pressrelease.findings import Finding, Severity
from pressrelease.model import DeclaredFigure, Figure

_TELLING = 100  # from here on, two equal numbers of a release rarely count different things


def find(subject: Subject) -> Iterator[Finding]:
    """Unused names, and digits that should be a name."""
    if not subject.declared or not subject.documents:
        return
    used = {
        mark.target
        for document in subject.documents.values()
        for segment in document.segments
        for mark in segment.marks
        if mark.kind == "placeholder"
    }
    by_value = _by_value({name: one for name, one in subject.declared.items() if name in used})
    for code, document in subject.documents.items():
        for index, segment in enumerate(document.segments):
            if segment.text:
                yield from _written_again(subject, code, index, by_value)
    for name, figure in subject.declared.items():
        if name not in used and figure.value != "":
            yield Finding(
                CHECK.name,
                CHECK.severity,
                f"the figure {name!r} ({figure.written}) is not used in any text",
                None,
                0,
                actual=name,
                path=figure.place.path,
                line=figure.place.line,
                column=figure.place.column,
            )


def _written_again(
    subject: Subject, code: str, index: int, by_value: Mapping[tuple[str, object, str], DeclaredFigure]
) -> Iterator[Finding]:
    marks = [mark for mark in subject.segment(code, index).marks if mark.kind == "placeholder"]
    names = {mark.target for mark in marks}
    for read in subject.figures(code, index):
        figure = by_value.get((read.kind, read.value, read.unit))
        if figure is None or any(mark.start < read.end and read.start < mark.end for mark in marks):
            continue
        if (figure.name in names or _is_telling(read)) and any(map(str.isdigit, read.text)):
            yield subject.finding(
                CHECK,
                f"“{' '.join(read.text.split())}” has the value of {{{figure.name}}} and will not change with it",
                lang=code,
                segment=index,
                start=read.start,
                end=read.end,
                expected=f"{{{figure.name}}}",
            )


def _by_value(figures: Mapping[str, DeclaredFigure]) -> dict[tuple[str, object, str], DeclaredFigure]:
    """Figures by their meaning for a reader; of two with the same value, the first."""
    found: dict[tuple[str, object, str], DeclaredFigure] = {}
    for figure in figures.values():
        unit = "" if figure.kind == "percent" and figure.unit in ("%", "percent") else figure.unit
        if figure.value != "":
            found.setdefault((figure.kind, figure.value, unit), figure)
    return found


def _is_telling(figure: Figure) -> bool:
    value = figure.value
    if not isinstance(value, Decimal) or figure.kind in ("percent", "money"):
        return figure.kind != "identifier"
    return value >= _TELLING or value % 1 != 0


CHECK = Check(
    __name__,
    __doc__,
    find,
    severity=Severity.WARNING,
    good=(
        Example(
            {
                "az": "{tours} mediatur, 6 brifinq keçirilib.",
                "ru": "Проведено {tours} [медиатур/медиатура/медиатуров] и 6 брифингов.",
                "en": "There were {tours} [media tour/media tours] and 6 briefings.",
            },
            figures={"tours": "43"},
            note="the named figure is used in every language",
        ),
    ),
    bad=(
        Example(
            {
                "az": "{tours} mediatur keçirilib.",
                "ru": "Проведено {tours} [медиатур/медиатура/медиатуров].",
                "en": "There were {tours} [media tour/media tours]. The 43 tours took a year.",
            },
            figures={"tours": "43"},
            lang="en",
            marked="43",
            note="these digits will stay when the figure changes",
        ),
        Example(
            {"az": "Mediaturlar keçirilib.", "ru": "Проведены медиатуры.", "en": "There were media tours."},
            figures={"tours": "43"},
            note="named in the front matter, used nowhere",
        ),
    ),
)
