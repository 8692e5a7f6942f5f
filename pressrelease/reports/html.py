"""For review: one page with the languages side by side, figures marked, and findings in place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from pathlib import Path

from pressrelease.findings import Finding, Severity
from pressrelease.languages import language
from pressrelease.model import Role, Segment, State
from pressrelease.records import dataclass
from pressrelease.reports import Checked, Reporter, Run, by_place, place_of, tally

_CLASSES = {
    Role.TITLE: "title",
    Role.HEADING: "heading",
    Role.TABLE_HEADER: "heading",
    Role.QUOTATION: "quotation",
}
_AROUND = 70  # letters shown on either side of a finding or a witness


def tell(run: Run) -> str:
    """The report as one self-contained HTML page."""
    style = Path(__file__).with_name("report.css").read_text(encoding="utf-8")
    title = run.checked[0].name if len(run.checked) == 1 else f"{len(run.checked)} releases"
    parts = [
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>Check of {_text(title)}</title>\n<style>\n{style}</style>\n</head>\n<body>\n"
        f'<header>\n<a class="skip" href="#main">To the findings</a>\n<h1>Check of {_text(title)}</h1>\n'
        f'<p class="tally">{_text(_sentence(tally(run)))}</p>\n'
    ]
    if len(run.checked) > 1:
        links = (
            f'<li><a href="#r{n}">{_text(one.name)} <span class="quiet">{_short(one)}</span></a></li>'
            for n, one in enumerate(run.checked)
        )
        parts.append(f'<nav aria-label="Releases"><ul class="contents">\n{"".join(links)}\n</ul></nav>\n')
    parts.append('</header>\n<main id="main">\n')
    for number, checked in enumerate(run.checked):
        parts += _release(checked, number, alone=len(run.checked) == 1)
    parts.append(f"</main>\n<footer>Made by pressrelease {_text(run.version)}</footer>\n</body>\n</html>\n")
    return "".join(parts)


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:] + "."


def _short(checked: Checked) -> str:
    counts = [
        (sum(finding.severity == severity for finding in checked.report), severity) for severity in Severity
    ]
    return (
        ", ".join(f"{count} {severity}{'s' if count > 1 else ''}" for count, severity in counts if count)
        or "✓"
    )


def _release(checked: Checked, number: int, *, alone: bool) -> Iterator[str]:
    findings = by_place(checked.report)
    yield f'<section id="r{number}" aria-label="{_text(checked.name)}">\n'
    if not alone:
        yield f"<h2>{_text(checked.name)}</h2>\n"
    heading = "h2" if alone else "h3"
    if findings:
        yield f'<{heading}>Findings</{heading}>\n<ol class="findings">\n'
        for index, finding in enumerate(findings):
            yield from _finding(checked, finding, f"r{number}f{index}", f"r{number}")
        yield "</ol>\n"
    else:
        yield '<p class="clean">The languages say the same.</p>\n'
    yield f"<{heading}>Side by side</{heading}>\n"
    if checked.figures:
        yield '<p class="key"><span class="figure">Figures</span> are marked as they were read.</p>\n'
    yield from _texts(checked, findings, f"r{number}")
    yield "</section>\n"


# ------------------------------------------------------------------------------------------------ findings


def _finding(checked: Checked, finding: Finding, name: str, release: str) -> Iterator[str]:
    yield f'<li class="finding {finding.severity}" id="{name}">\n<p><span class="badge">{finding.severity}</span>{_text(finding.message)}</p>\n'
    where = place_of(finding) or (language(finding.lang).name if finding.lang else "")
    target = _cell_name(checked, release, finding.lang, finding.segment)
    link = f'<a href="#{target}">{_text(where)}</a>' if target and where else _text(where)
    yield f'<p class="where"><code>{finding.check}</code>{" · " if where else ""}{link}</p>\n'
    said = list(_said(checked, finding))
    if said:
        yield f'<dl class="said">{"".join(said)}</dl>\n'
    yield "</li>\n"


def _said(checked: Checked, finding: Finding) -> Iterator[str]:
    """The words of each language, the one at fault first."""
    marks: dict[tuple[str, int], list[_Stretch]] = {}
    if finding.lang is not None and finding.start is not None and finding.end is not None:
        stretch = _Stretch(finding.start, finding.end, "<mark>", "</mark>", 1)
        marks[finding.lang, finding.segment] = [stretch]
    told: list[str] = []
    for witness in finding.witnesses:
        if witness.start is None or witness.end is None or not checked.text(witness.lang, witness.segment):
            told += [f"<dt>{_text(witness.lang)}</dt><dd>{_text(witness.text)}</dd>"] if witness.text else []
            continue
        stretch = _Stretch(witness.start, witness.end, '<span class="witness">', "</span>", 0)
        marks.setdefault((witness.lang, witness.segment), []).append(stretch)
    for (code, segment), stretches in marks.items():
        for excerpt in _around(checked.text(code, segment), sorted(stretches, key=lambda one: one.start)):
            yield f'<dt>{code}</dt><dd lang="{code}">{excerpt}</dd>'
    yield from told


def _around(text: str, stretches: list[_Stretch]) -> Iterator[str]:
    """Marked stretches of a text with some words on either side; distant ones get an excerpt each."""
    together = [one for one in stretches if one.end - stretches[0].start <= 4 * _AROUND] or stretches[:1]
    start, end = together[0].start, max(one.end for one in together)
    first, last = max(start - _AROUND, 0), min(end + _AROUND, len(text))
    if first:
        first = text.find(" ", first, start) + 1 or first
    if last < len(text):
        space = text.rfind(" ", end, last)
        last = space if space > 0 else last
    moved = [
        _Stretch(one.start - first, one.end - first, one.opening, one.closing, one.weight) for one in together
    ]
    yield f"{'…' if first else ''}{_marked(text[first:last], moved)}{'…' if last < len(text) else ''}"
    rest = [one for one in stretches if one not in together]
    if rest:
        yield from _around(text, rest)


# ------------------------------------------------------------------------------------------------ texts


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A stretch of a segment and the tags that mark it."""

    start: int
    end: int
    opening: str
    closing: str
    weight: int  # if two overlap, the heavier one is shown


def _texts(checked: Checked, findings: Sequence[Finding], release: str) -> Iterator[str]:
    codes = list(checked.documents)
    if not codes:
        return
    yield '<table class="texts">\n<thead><tr>'
    for code in codes:
        path = checked.documents[code].path
        yield f'<th scope="col">{_text(language(code).name)}<span class="quiet">{_text(path)}</span></th>'
    yield "</tr></thead>\n<tbody>\n"
    marks = _marks(checked, findings, release)
    gone = _missing(findings, release)
    if checked.aligned:
        for index in range(max(len(checked.documents[code].segments) for code in codes)):
            segments = [checked.documents[code].segments[index] for code in codes]
            if any(segment.text for segment in segments):
                yield "<tr>"
                for code, segment in zip(codes, segments, strict=True):
                    notes = gone.get((code, index), [])
                    yield _cell(
                        code, f"{release}{code}{index}", [(segment, marks.get((code, index), []), notes)]
                    )
                yield "</tr>\n"
    else:
        yield "<tr>"
        for code in codes:
            rows = []
            for index, segment in enumerate(checked.documents[code].segments):
                rows.append((segment, marks.get((code, index), []), gone.get((code, index), [])))
            yield _cell(code, f"{release}{code}", rows)
        yield "</tr>\n"
    yield "</tbody>\n</table>\n"


def _cell_name(checked: Checked, release: str, code: str | None, segment: int) -> str:
    if code is None or code not in checked.documents:
        return ""
    return f"{release}{code}{segment}" if checked.aligned else f"{release}{code}"


def _cell(code: str, name: str, rows: Sequence[tuple[Segment, list[_Stretch], list[str]]]) -> str:
    segments = [segment for segment, _, _ in rows]
    absent = len(rows) == 1 and not segments[0].text
    classes = (
        ["absent"]
        if absent
        else [_CLASSES[segments[0].role]]
        if len(rows) == 1 and segments[0].role in _CLASSES
        else []
    )
    attributes = f' class="{classes[0]}"' if classes else ""
    shown = []
    for segment, marks, notes in rows:
        if segment.text:
            style = _CLASSES.get(segment.role, "") if len(rows) > 1 else ""
            shown.append(
                f"<p{f' class={chr(34)}{style}{chr(34)}' if style else ''}>{_marked(segment.text, marks)}</p>"
            )
        elif absent:
            reason = f"left out: {segment.reason}" if segment.state is State.LEFT_OUT else "not there"
            shown.append(f'<p lang="en">{_text(reason)}</p>')
        shown += notes
    label = _text(language(code).name)
    return f'<td id="{name}" lang="{code}" data-language="{label}"{attributes}>{"".join(shown)}</td>'


def _marks(
    checked: Checked, findings: Sequence[Finding], release: str
) -> dict[tuple[str, int], list[_Stretch]]:
    """The marks of each segment: figures as they were read, with findings on top of them."""
    marks: dict[tuple[str, int], list[_Stretch]] = {}
    for code, segments in checked.figures.items():
        for index, figures in enumerate(segments):
            for figure in figures:
                meant = " ".join(part for part in (figure.qualifier, figure.canonical, figure.unit) if part)
                opening = f'<span class="figure" title="{_text(f"{figure.kind}: {meant}")}">'
                marks.setdefault((code, index), []).append(
                    _Stretch(figure.start, figure.end, opening, "</span>", 0)
                )
    weights = {Severity.ERROR: 3, Severity.WARNING: 2, Severity.NOTE: 1}
    for number, finding in enumerate(findings):
        if (
            finding.lang is None
            or finding.start is None
            or finding.end is None
            or finding.start == finding.end
        ):
            continue
        opening = f'<mark class="{finding.severity}" title="{_text(finding.message)}">'
        link = f'<a href="#{release}f{number}" lang="en" aria-label="finding {number + 1}">{number + 1}</a></mark>'
        stretch = _Stretch(finding.start, finding.end, opening, link, weights[finding.severity])
        marks.setdefault((finding.lang, finding.segment), []).append(stretch)
    return marks


def _missing(findings: Sequence[Finding], release: str) -> dict[tuple[str, int], list[str]]:
    """Findings about missing things: they are shown below the segment that lacks them."""
    gone: dict[tuple[str, int], list[str]] = {}
    for number, finding in enumerate(findings):
        if finding.lang is not None and finding.start is None:
            note = f'<p class="here {finding.severity}" lang="en"><a href="#{release}f{number}">{_text(finding.message)}</a></p>'
            gone.setdefault((finding.lang, finding.segment), []).append(note)
    return gone


def _marked(text: str, marks: Sequence[_Stretch]) -> str:
    """A text with its marks; if marks overlap, only the heaviest is shown."""
    chosen: list[_Stretch] = []
    for mark in sorted(marks, key=lambda one: (-one.weight, one.start)):
        if 0 <= mark.start < mark.end <= len(text) and all(
            mark.end <= one.start or one.end <= mark.start for one in chosen
        ):
            chosen.append(mark)
    parts: list[str] = []
    done = 0
    for mark in sorted(chosen, key=lambda one: one.start):
        parts += [
            _text(text[done : mark.start]),
            mark.opening,
            _text(text[mark.start : mark.end]),
            mark.closing,
        ]
        done = mark.end
    parts.append(_text(text[done:]))
    return "".join(parts).replace("\n", "<br>")


def _text(text: str) -> str:
    """Text for HTML: escaped, without characters that a page must not hold."""
    return escape(
        "".join(one if one in "\n\t" or (one >= " " and not 0x7F <= ord(one) < 0xA0) else " " for one in text)
    )


REPORT = Reporter("for review: one web page, the languages side by side", tell, suffix=".html", figures=True)
