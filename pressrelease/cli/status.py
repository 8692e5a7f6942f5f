"""`pressrelease status`: one table of releases and languages."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from pressrelease.cli._options import at_option, config_option, format_option, moment_at, quiet_option
from pressrelease.cli._output import FORMAT_VERSION, command, is_quiet, show, show_json
from pressrelease.cli._releases import each_release
from pressrelease.errors import printable

if TYPE_CHECKING:
    from pressrelease.catalogs import Progress, Status
    from pressrelease.config import Config
    from pressrelease.findings import Report
    from pressrelease.life import State

_COUNTS = ("translated", "stale", "missing", "left out")
_WIDTHS = {"release": 16, "language": 8, "translated": 10, "stale": 5, "left out": 4, "figures agree": 14}
_AGREEMENTS = {"yes": "green", "so far": "yellow", "nothing to compare": "dim", "not translated": "dim"}
_NARROWEST = 88  # the least number of terminal columns for the table
_LONGEST = 60  # characters of a text that are shown: enough to recognize it


@click.command(
    short_help="Show how far the translations are.",
    epilog="""\b
Examples:
  pressrelease status releases
  pressrelease status releases/2023-01-10-communication-results
  pressrelease status releases || echo "something is still to be translated"
""",
)
@click.argument("paths", metavar="PATH...", nargs=-1, required=True, type=click.Path())
@at_option
@format_option
@config_option
@quiet_option
def COMMAND(  # noqa: N802
    paths: tuple[str, ...], at: str | None, output_format: str, config: Config | None
) -> int:
    """Show how far the translations are: every PATH is a release's folder, or a folder of such folders.

    Prints one table of releases and languages, then every text whose translation is missing or out of date, with its
    line in release.md and in the PO file, and every release that is a draft, under embargo, not published yet or
    withdrawn at TIME. Figures are compared in the translated texts: the last column says "so far" while other texts
    are not translated. Exits with 0 if everything is translated and all figures agree, with 1 if
    anything is stale or missing or a figure differs, and with 2 if a file cannot be read.
    """
    from pressrelease.checks import check
    from pressrelease.errors import InputError
    from pressrelease.life import state_of
    from pressrelease.reports import told_mistake
    from pressrelease.translation import status

    rows, refused = each_release(paths, config, "reading", lambda release: (status(release), check(release)))
    moment = moment_at(at, paths[0], config)
    states = [state_of(one.release, moment) for one, _ in rows]
    agree = all(not _figure_errors(report) for _, report in rows)
    complete = agree and all(one.complete for one, _ in rows)
    if output_format == "json":
        told = [_told(one, report, state) for (one, report), state in zip(rows, states, strict=True)]
        mistakes = [told_mistake(one) for one in refused]
        show_json(
            {
                "format": FORMAT_VERSION,
                "ok": complete and not refused,
                "at": moment.isoformat(),
                "releases": told,
                "mistakes": mistakes,
            }
        )
    else:
        if rows and not is_quiet():
            _show_table(*_table(rows))
            show(*_stages([one.release.name for one, _ in rows], states))
        for one, report in rows:
            for line in _late(one):
                show(line)
            if is_quiet() and _figure_errors(report):
                show(f"{one.release.name}: figures differ; run: {command('check', one.release.path.parent)}")
    if refused:
        raise InputError(*refused)
    return 0 if complete else 1


COMMAND.name = "status"


def _table(rows: Sequence[tuple[Status, Report]]) -> tuple[list[str], list[list[str]]]:
    """The heading and the lines of the table: one line for each language of each release, its own first."""
    lines: list[list[str]] = []
    for one, report in rows:
        name, own = one.release.name, one.release.language
        errors = _figure_errors(report)
        lines.append([name, own, "source", "", "", "", _agreement(own, errors, one.progress)])
        for progress in one.progress:
            counts = (progress.stale, progress.missing, progress.left_out)
            done = f"{progress.translated} of {progress.total}"
            untouched = progress.missing == progress.total
            agrees = "not translated" if untouched else _agreement(progress.language, errors, (progress,))
            lines.append([name, progress.language, done, *(str(count) for count in counts), agrees])
    return ["release", "language", *_COUNTS, "figures agree"], lines


def _stages(names: Sequence[str], states: Sequence[State]) -> list[str]:
    """A line for each release that is not simply published, and for each that will change by itself."""
    from pressrelease.moments import told

    lines = []
    for name, state in zip(names, states, strict=True):
        change = f", changes at {told(state.next_change)}" if state.next_change else ""
        if change or state.stage != "published":
            lines.append(f"{name}: {state.stage}{change}")
    return ["", *lines] if lines else []


def _told(one: Status, report: Report, state: State) -> dict[str, object]:
    """A release and its languages, for programs."""
    errors = _figure_errors(report)
    return {
        "name": one.release.name,
        "path": str(one.release.path),
        "language": one.release.language,
        "stage": state.stage,
        "next_change": state.next_change.isoformat() if state.next_change else None,
        "complete": one.complete,
        "synced": one.synced,
        "languages": [
            {
                "language": progress.language,
                "path": str(one.release.catalogs[progress.language]),
                "total": progress.total,
                "translated": progress.translated,
                "stale": progress.stale,
                "missing": progress.missing,
                "left_out": progress.left_out,
            }
            for progress in one.progress
        ],
        "figure_errors": [
            {"language": language, "count": errors.count(language)} for language in dict.fromkeys(errors)
        ],
        "behind": [
            {
                "where": behind.unit.where,
                "path": str(behind.unit.texts[one.release.language].place.path),
                "line": behind.unit.texts[one.release.language].place.line or None,
                "text": behind.unit.texts[one.release.language].text,
                "languages": [
                    {
                        "language": language,
                        "state": text.state,
                        "path": str(text.place.path),
                        "line": text.place.line or None,
                    }
                    for language, text in behind.texts
                ],
            }
            for behind in one.behind
        ],
    }


def _figure_errors(report: Report) -> list[str | None]:
    """The language of every error about a figure; None if it is unknown which one is at fault."""
    return [one.lang for one in report if one.check.startswith("figure-") and one.severity == "error"]


def _agreement(language: str, errors: Sequence[str | None], compared: Sequence[Progress]) -> str:
    """Whether the figures of a language agree with those of the others, as far as they are translated."""
    if count := sum(one in (None, language) for one in errors):
        return f"no: {count} finding{'s' if count > 1 else ''}"
    if not any(one.translated for one in compared):
        return "nothing to compare"
    return "yes" if all(one.complete for one in compared) else "so far"


def _late(one: Status) -> list[str]:
    """The texts that are not up to date, each with its line in release.md and in each catalog."""
    lines: list[str] = []
    untouched = {progress.language for progress in one.progress if progress.missing == progress.total}
    for behind in one.behind:
        late = [(language, text) for language, text in behind.texts if language not in untouched]
        if not late:
            continue
        source = behind.unit.texts[one.release.language]
        words = source.text if len(source.text) <= _LONGEST else source.text[: _LONGEST - 1].rstrip() + "…"
        lines.append(f"  {source.place.path}:{source.place.line}: {behind.unit.where}: {words}")
        for language, text in late:
            line = f":{text.place.line}" if text.place.line else ": no entry yet"
            lines.append(f"    {language}: {text.state}, {text.place.path}{line}")
    if lines:
        count = sum(line[2] != " " for line in lines)
        what = "1 text has" if count == 1 else f"{count} texts have"
        lines.insert(0, f"{one.release.name}: {what} not followed the source")
    name, catalogs = one.release.name, one.release.catalogs
    lines += [f"{name}: nothing is translated yet in {catalogs[language]}" for language in sorted(untouched)]
    if not one.synced:
        again = command("sync", one.release.path.parent)
        lines.append(f"{one.release.name}: its PO files are out of date; run: {again}")
    return ["", *lines] if lines else []


def _show_table(heading: list[str], lines: list[list[str]]) -> None:
    """Print a coloured table on a terminal that is wide enough, and aligned columns in a pipe."""
    if sys.stdout.isatty() and shutil.get_terminal_size().columns >= _NARROWEST:
        _show_rich(heading, lines)
        return
    widths = [max(len(line[column]) for line in [heading, *lines]) for column in range(len(heading))]
    for line in [heading, *lines]:
        cells = (
            cell.rjust(width) if heading[column] in _COUNTS else cell.ljust(width)
            for column, (cell, width) in enumerate(zip(line, widths, strict=True))
        )
        show("  ".join(cells).rstrip())


def _show_rich(heading: list[str], lines: list[list[str]]) -> None:
    # imported here: 90 ms that only a terminal needs
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, collapse_padding=True)
    for name in heading:
        # narrow terminals wrap the headings and long names
        table.add_column(
            name,
            justify="right" if name in _COUNTS else "left",
            min_width=_WIDTHS.get(name, 7),
            overflow="fold",
        )
    styles = {"stale": "yellow", "missing": "red"}
    previous = ""
    for line in lines:
        if previous and line[0] != previous:
            table.add_section()
        cells = []
        for name, cell in zip(heading, line, strict=True):
            style = (
                styles.get(name, "")
                if cell not in ("", "0")
                else "dim"
                if name in (*styles, "left out")
                else ""
            )
            if name == "figures agree":
                style = _AGREEMENTS.get(cell, "red")
            elif name == "translated" and cell == "source":
                style = "dim"
            cells.append(Text("" if name == "release" and cell == previous else printable(cell), style=style))
        previous = line[0]
        table.add_row(*cells)
    Console().print(table)
