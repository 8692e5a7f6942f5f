"""For review: one page with the languages side by side, figures marked, and findings in place."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterator, Sequence

from pressrelease.errors import HIDDEN, locate
from pressrelease.findings import Finding, Severity
from pressrelease.languages import language
from pressrelease.model import Role, State
from pressrelease.records import dataclass
from pressrelease.reports import Checked, Reporter, Run, by_place, tally

_CLASSES = {
    Role.TITLE: "title",
    Role.HEADING: "heading",
    Role.TABLE_HEADER: "heading",
    Role.QUOTATION: "quotation",
}
_WEIGHTS = {Severity.ERROR: 3, Severity.WARNING: 2, Severity.NOTE: 1}
_AROUND = 70  # letters shown on either side of a finding or a witness


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a text as the template gets it: its lines, and what it is marked as.

    `kind` is "figure", "witness", "fault" (the words that a finding is about), "finding" (the same, in the texts side by
    side) or "" for what is not marked. `title` says what was read or found; `severity`, `link` and `number` are those
    of the finding.
    """

    lines: tuple[str, ...]
    kind: str = ""
    title: str = ""
    severity: str = ""
    link: str = ""
    number: int = 0


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A stretch of a segment to be marked; if two overlap, the heavier one is."""

    start: int
    end: int
    weight: int
    piece: Piece  # without its lines


def tell(run: Run) -> str:
    """The report as one self-contained HTML page, by the newsroom's template or the package's own.

    Raises InputError for a mistake in the newsroom's template.
    """
    # imported here: 25 ms that no other report needs
    from markupsafe import Markup

    from pressrelease.resources import read_resource
    from pressrelease.templating import Templates

    style, _ = read_resource("report/style.css", "templates", run.newsroom.config.templates)
    title = run.checked[0].name if len(run.checked) == 1 else f"{len(run.checked)} releases"
    told = tally(run)
    values = {
        "title": _shown(title),
        "tally": f"{told[:1].upper()}{told[1:]}.",
        "style": Markup(style),  # noqa: S704 -- a file of the package or of the newsroom
        "version": run.version,
        "mistakes": [str(mistake) for mistake in run.mistakes],
        "releases": [_Release(checked, f"r{number}").values() for number, checked in enumerate(run.checked)],
    }
    return run.newsroom.once(Templates).render("report/page.html", values) + "\n"


class _Release:
    """What the template gets of one release; `name` begins the names of all places in it."""

    def __init__(self, checked: Checked, name: str) -> None:
        self.checked = checked
        self.name = name
        self.findings = by_place(checked.report)

    def values(self) -> dict[str, object]:
        documents = self.checked.documents
        return {
            "name": self.name,
            "title": _shown(self.checked.name),
            "count": _count(self.checked),
            "findings": [self.finding(one, f"{self.name}f{n}") for n, one in enumerate(self.findings)],
            "shows_figures": bool(self.checked.figures),
            "columns": [
                {"language": language(code).name, "path": _shown(document.path)}
                for code, document in documents.items()
            ],
            "rows": list(self.rows()),
        }

    # ------------------------------------------------------------------------------------------ findings

    def finding(self, finding: Finding, name: str) -> dict[str, object]:
        where = locate(finding.path, finding.line, finding.column) or (
            language(finding.lang).name if finding.lang else ""
        )
        return {
            "name": name,
            "severity": finding.severity.value,
            "message": _shown(finding.message),
            "check": finding.check,
            "where": _shown(where),
            "target": self.cell_name(finding.lang, finding.segment),
            "said": list(self.said(finding)),
        }

    def said(self, finding: Finding) -> Iterator[dict[str, object]]:
        """The words of each language, the one at fault first."""
        marks: dict[tuple[str, int], list[_Stretch]] = {}
        if finding.lang is not None and finding.start is not None and finding.end is not None:
            stretch = _Stretch(finding.start, finding.end, 1, Piece((), "fault"))
            marks[finding.lang, finding.segment] = [stretch]
        told: list[dict[str, object]] = []
        for witness in finding.witnesses:
            if (
                witness.start is None
                or witness.end is None
                or not self.checked.text(witness.lang, witness.segment)
            ):
                if witness.text:
                    told.append({"code": witness.lang, "pieces": [_piece(witness.text)]})
                continue
            stretch = _Stretch(witness.start, witness.end, 0, Piece((), "witness"))
            marks.setdefault((witness.lang, witness.segment), []).append(stretch)
        for (code, segment), stretches in marks.items():
            ordered = sorted(stretches, key=lambda one: one.start)
            yield from ({"code": code, **one} for one in _around(self.checked.text(code, segment), ordered))
        yield from told

    # ------------------------------------------------------------------------------------------ texts

    def rows(self) -> Iterator[list[dict[str, object]]]:
        """The rows of the texts side by side; texts that tell in another order are one row."""
        documents = self.checked.documents
        marks, gone = self.marks(), self.missing()
        most = max((len(document.segments) for document in documents.values()), default=0)
        if not self.checked.aligned:
            yield [
                self.cell(code, range(len(document.segments)), marks, gone)
                for code, document in documents.items()
            ]
            return
        for index in range(most):
            if any(self.checked.text(code, index) for code in documents):
                yield [self.cell(code, (index,), marks, gone) for code in documents]

    def cell(
        self,
        code: str,
        indices: Sequence[int],
        marks: dict[tuple[str, int], list[_Stretch]],
        gone: dict[tuple[str, int], list[dict[str, str]]],
    ) -> dict[str, object]:
        segments = self.checked.documents[code].segments
        alone = segments[indices[0]] if len(indices) == 1 else None
        style = "" if alone is None else _CLASSES.get(alone.role, "") if alone.text else "absent"
        texts: list[dict[str, object]] = []
        for index in indices:
            segment = segments[index]
            reason = ""
            if alone is not None and not segment.text:
                reason = f"left out: {segment.reason}" if segment.state is State.LEFT_OUT else "not there"
            texts.append(
                {
                    "reason": _shown(reason),
                    "style": "" if alone is not None else _CLASSES.get(segment.role, ""),
                    "pieces": list(_marked(segment.text, marks.get((code, index), []))),
                    "gone": gone.get((code, index), []),
                }
            )
        name = self.cell_name(code, indices[0] if indices else 0)
        return {"name": name, "code": code, "language": language(code).name, "style": style, "texts": texts}

    def cell_name(self, code: str | None, segment: int) -> str:
        if code is None or code not in self.checked.documents:
            return ""
        return f"{self.name}{code}{segment}" if self.checked.aligned else f"{self.name}{code}"

    def marks(self) -> dict[tuple[str, int], list[_Stretch]]:
        """The marks of each segment: figures as they were read, with findings on top of them."""
        marks: dict[tuple[str, int], list[_Stretch]] = {}
        for code, segments in self.checked.figures.items():
            for index, figures in enumerate(segments):
                for figure in figures:
                    meant = " ".join(
                        part for part in (figure.qualifier, figure.canonical, figure.unit) if part
                    )
                    piece = Piece((), "figure", _shown(f"{figure.kind}: {meant}"))
                    marks.setdefault((code, index), []).append(_Stretch(figure.start, figure.end, 0, piece))
        for number, one in enumerate(self.findings):
            if one.lang is None or one.start is None or one.end is None or one.start == one.end:
                continue
            link = f"{self.name}f{number}"
            piece = Piece((), "finding", _shown(one.message), one.severity.value, link, number + 1)
            stretch = _Stretch(one.start, one.end, _WEIGHTS[one.severity], piece)
            marks.setdefault((one.lang, one.segment), []).append(stretch)
        return marks

    def missing(self) -> dict[tuple[str, int], list[dict[str, str]]]:
        """Findings about missing things: they are shown below the segment that lacks them."""
        gone: dict[tuple[str, int], list[dict[str, str]]] = {}
        for number, one in enumerate(self.findings):
            if one.lang is not None and one.start is None:
                shown = {
                    "severity": one.severity.value,
                    "link": f"{self.name}f{number}",
                    "message": _shown(one.message),
                }
                gone.setdefault((one.lang, one.segment), []).append(shown)
        return gone


def _count(checked: Checked) -> str:
    counts = [
        (sum(finding.severity == severity for finding in checked.report), severity) for severity in Severity
    ]
    return (
        ", ".join(f"{count} {severity}{'s' if count > 1 else ''}" for count, severity in counts if count)
        or "✓"
    )


def _around(text: str, stretches: list[_Stretch]) -> Iterator[dict[str, object]]:
    """Marked stretches of a text with some words on either side; distant ones get an excerpt each."""
    together = [one for one in stretches if one.end - stretches[0].start <= 4 * _AROUND] or stretches[:1]
    start, end = together[0].start, max(one.end for one in together)
    first, last = max(start - _AROUND, 0), min(end + _AROUND, len(text))
    if first:
        first = text.find(" ", first, start) + 1 or first
    if last < len(text):
        space = text.rfind(" ", end, last)
        last = space if space > 0 else last
    moved = [_Stretch(one.start - first, one.end - first, one.weight, one.piece) for one in together]
    yield {
        "cut_before": first > 0,
        "cut_after": last < len(text),
        "pieces": list(_marked(text[first:last], moved)),
    }
    rest = [one for one in stretches if one not in together]
    if rest:
        yield from _around(text, rest)


def _marked(text: str, marks: Sequence[_Stretch]) -> Iterator[Piece]:
    """A text in pieces, marked and not; if marks overlap, only the heaviest is shown."""
    chosen: list[_Stretch] = []
    for mark in sorted(marks, key=lambda one: (-one.weight, one.start)):
        at = bisect(chosen, mark.start, key=lambda one: one.start)
        free_before = at == 0 or chosen[at - 1].end <= mark.start
        free_behind = at == len(chosen) or mark.end <= chosen[at].start
        if 0 <= mark.start < mark.end <= len(text) and free_before and free_behind:
            chosen.insert(at, mark)
    done = 0
    for mark in chosen:
        if done < mark.start:
            yield _piece(text[done : mark.start])
        yield _piece(text[mark.start : mark.end], mark.piece)
        done = mark.end
    if done < len(text):
        yield _piece(text[done:])


def _piece(text: str, like: Piece | None = None) -> Piece:
    lines = tuple(map(_shown, text.split("\n")))
    if like is None:
        return Piece(lines)
    return Piece(lines, like.kind, like.title, like.severity, like.link, like.number)


def _shown(text: str) -> str:
    """Text for a page, with a sign for each character that is invisible there, or turns the direction of writing."""
    return HIDDEN.sub("\ufffd", text)


REPORT = Reporter("for review: one web page, the languages side by side", tell, suffix=".html", figures=True)
