"""`pressrelease check`: the language that is wrong, the place, and the reason."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pressrelease.cli._options import config_option, quiet_option
from pressrelease.cli._output import announce_input, is_quiet, note, show
from pressrelease.cli._releases import each_release

if TYPE_CHECKING:
    from pressrelease.checks import Check, Subject
    from pressrelease.config import Config
    from pressrelease.errors import Mistake
    from pressrelease.model import Figure, LooseTexts, Release
    from pressrelease.reports import Checked


def _names(registry: str) -> list[str]:
    import importlib

    module = importlib.import_module(f"pressrelease.{registry}")
    return list(getattr(module, registry.upper()).names())


def _completed(registry: str, typed: str) -> list[str]:
    """The names that can complete a comma-separated list."""
    before, comma, _ = typed.rpartition(",")
    return [name for name in (before + comma + one for one in _names(registry)) if name.startswith(typed)]


@click.command(
    short_help="Check that all languages say the same.",
    epilog="""\b
Examples:
  pressrelease check releases
  pressrelease check releases/2023-01-10-communication-results --strict
  pressrelease check a.az.docx a.ru.docx a.en.docx
  pressrelease check a.az.docx ru.txt page.html --language en=page.html
  pdftotext a.pdf - | pressrelease check a.az.docx - --language ru=-
  pressrelease check releases --output-format html --output report.html
""",
)
@click.argument("paths", metavar="PATH...", nargs=-1, required=True, type=click.Path())
@click.option(
    "--output-format",
    "-f",
    default="text",
    show_default=True,
    metavar="NAME",
    help="The format of the report: text, json, html, github, gitlab, junit, rdjson or sarif.",
    shell_complete=lambda context, parameter, typed: _completed("reports", typed),
)
@click.option("--output", "-o", metavar="FILE", type=click.Path(), help="Write the report to FILE.")
@click.option(
    "--select",
    multiple=True,
    metavar="CHECK",
    help="Run only this check; may be repeated, or be a comma-separated list.",
    shell_complete=lambda context, parameter, typed: _completed("checks", typed),
)
@click.option(
    "--ignore",
    multiple=True,
    metavar="CHECK",
    help="Do not run this check; may be repeated, or be a comma-separated list.",
    shell_complete=lambda context, parameter, typed: _completed("checks", typed),
)
@click.option(
    "--explain",
    is_flag=True,
    help="After the report, show which figures were paired and why, where languages differ.",
)
@click.option("--strict", is_flag=True, help="Fail on warnings, too.")
@click.option(
    "--language",
    "-l",
    "languages",
    multiple=True,
    metavar="CODE=FILE",
    help="The language of a loose text, if neither its name nor its content shows it; may be repeated.",
)
@config_option
@quiet_option
def COMMAND(  # noqa: N802
    paths: tuple[str, ...],
    output_format: str,
    output: str | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    explain: bool,
    strict: bool,
    languages: tuple[str, ...],
    config: Config | None,
) -> int:
    """Check that all languages say the same: the figures, links, terms of the glossary and all else that must agree.

    Every PATH is a release's folder (or a file of it), a folder of such folders, or a loose text of one release: Word documents, web
    pages, Markdown, plain text, PO and XLIFF files. The language of a loose text is taken from its name
    (a.az.docx, az.docx, az/a.docx), else from its content. One PATH may be -, a plain text on standard input.

    Exits with 0 if there is no error, with 1 if there is one (or a warning, with --strict), and with 2 if a file
    cannot be read or cannot be rendered. The findings are printed; `pressrelease explain CHECK` describes a check.
    With --explain, the pairs of figures follow (on standard error if the report on standard output is not text).
    """
    from pressrelease.checks import chosen
    from pressrelease.config import Config
    from pressrelease.errors import InputError
    from pressrelease.findings import Severity
    from pressrelease.reports import REPORTS, Rule, Run
    from pressrelease.version import VERSION

    output = None if output == "-" else output
    reporter = REPORTS.get(output_format)
    narrowed = partial(_narrowed, select=_listed(select), ignore=_listed(ignore))
    chosen(narrowed(Config()))  # reports an unknown name first
    checking = _Checking(narrowed, figures=reporter.figures, explain=explain)
    checked, refused = _check_all(paths, config, languages, checking.check)
    _warn(checked, checking.warnings)
    severities = {finding.severity for one in checked for finding in one.report}
    failed = Severity.ERROR in severities or (strict and Severity.WARNING in severities)
    told_of = checking.ran.values() if reporter.rules else ()
    run = Run(
        tuple(checked),
        tuple(Rule(one.name, one.summary, one.severity, one.sections) for one in told_of),
        VERSION,
        failed=failed or bool(refused),
        strict=strict,
        colour=output_format == "text" and not output and _wants_colour(),
        mistakes=tuple(refused),
        newsroom=checking.newsroom,
    )
    # what people see on a terminal is not to say "no findings" beside what could not be read
    if output or output_format != "text" or (checked and (severities or not is_quiet())):
        _write(reporter.tell(run), output, checking.inputs)
    for pair in checking.pairs:
        show(*pair.split("\n"), err=output_format != "text" and not output)
    if refused:
        raise InputError(*refused)
    return 1 if failed else 0


class _Checking:
    """The checking of one run, and what comes to light on the way.

    `narrowed` gives the settings with the checks of the command line; `figures` and `explain` tell what is wanted
    besides findings.
    """

    def __init__(self, narrowed: Callable[[Config], Config], *, figures: bool, explain: bool) -> None:
        from pressrelease.newsroom import Newsroom

        self._narrowed = narrowed
        self._figures = figures
        self._explain = explain
        self.newsroom = Newsroom()  # of the last release
        self.warnings: list[Mistake] = []
        self.ran: dict[str, Check] = {}
        self.pairs: list[str] = []
        self.inputs: list[Path] = []  # the files that were read

    def check(self, texts: Release | LooseTexts) -> Checked:
        """Check a release, or loose texts."""
        from pressrelease.checks import chosen, explain_pairs, run, subject_of
        from pressrelease.model import Release
        from pressrelease.reports import Checked

        config = self._narrowed(texts.newsroom.config)
        self.newsroom = texts.newsroom
        self.ran.update((one.name, one) for one in chosen(config))
        subject = subject_of(texts, config)
        report = run(subject)
        self.inputs += [Path(document.path) for document in subject.documents.values()]
        if isinstance(texts, Release):
            self.warnings.extend(texts.warnings)
            self.inputs += [image.path for image in texts.media]
        if self._explain:
            self.pairs.extend(explain_pairs(subject))
        figures = _figures(subject) if self._figures else {}
        return Checked(texts.name, subject.documents, report, figures, subject.aligned)


def _warn(checked: Sequence[Checked], warnings: Sequence[Mistake]) -> None:
    """Say on standard error what was not compared, and what is doubtful in the releases."""
    for told in checked:
        if len(told.documents) == 1:
            alone = next(iter(told.documents))
            note(f"note: {told.name} is in one language only ({alone}), so nothing was compared")
    for warning in warnings:
        note(f"warning: {warning}")


COMMAND.name = "check"


def _listed(names: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name.strip() for one in names for name in one.split(",") if name.strip()))


def _by_language(options: Sequence[str]) -> dict[str, Path]:
    from pressrelease.errors import UsageError

    found: dict[str, Path] = {}
    for option in options:
        code, sign, file = option.partition("=")
        if not sign or not code or not file:
            raise UsageError(
                f"--language {option} does not name a language and its file",
                hint="write --language az=FILE",
            )
        if code in found:
            raise UsageError(
                f"--language {code} is given twice", hint="a release has one text for each language"
            )
        found[code] = Path(file)
    return found


def _narrowed(config: Config, select: tuple[str, ...], ignore: tuple[str, ...]) -> Config:
    """The settings, with the checks that were named on the command line."""
    from dataclasses import replace

    return replace(config, select=select or config.select, ignore=(*config.ignore, *ignore))


def _check_all(
    paths: Sequence[str],
    config: Config | None,
    languages: Sequence[str],
    check: Callable[[Release | LooseTexts], Checked],
) -> tuple[list[Checked], list[Mistake]]:
    """The results of `check` for every release under the paths, or for loose texts, and the mistakes in reading them."""
    from pressrelease.errors import InputError, UsageError
    from pressrelease.loading import load, stands_for_release

    folders: list[Path] = []
    files: list[Path] = []
    for path in map(Path, paths):
        if str(path) != "-" and (path.is_dir() or stands_for_release(path)):
            folders.append(path if path.is_dir() else path.parent)
        else:
            files.append(path)
    if folders and (files or languages):
        raise UsageError(
            "release folders and loose texts cannot be checked in one run",
            hint="check them one after the other",
        )
    known = _by_language(languages)
    if folders:
        return each_release(folders, config, "checking", check)
    if Path("-") in (*files, *known.values()):
        announce_input()
    try:
        return [check(load(files, config, languages=known))], []
    except InputError as error:
        return [], list(error.mistakes)


def _figures(subject: Subject) -> dict[str, list[Sequence[Figure]]]:
    return {
        code: [subject.figures(code, index) for index in range(len(subject.texts[code]))]
        for code in subject.languages
    }


def _wants_colour() -> bool:
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or sys.stdout.isatty()


def _write(report: str, output: str | None, inputs: Sequence[Path]) -> None:
    if output is None:
        click.echo(report, nl=False, color=True)
        return
    from pressrelease.cli._writing import write_report

    write_report(report, output, inputs)
