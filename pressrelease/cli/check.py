"""`pressrelease check`: the language that is wrong, the place, and the reason."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pressrelease.cli._options import config_option
from pressrelease.cli._releases import belongs_to_release, each_release

if TYPE_CHECKING:
    from pressrelease.checks import Subject
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
    help="The format of the report: text, json, github, sarif or html.",
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
    """Check that all languages say the same: the figures, names, links and everything else that must agree.

    Every PATH is a release's folder (or a file of it), a folder of such folders, or a loose text of one release: Word documents, web
    pages, Markdown, plain text, PO and XLIFF files. The language of a loose text is taken from its name
    (a.az.docx, az.docx, az/a.docx), else from its content.

    Exits with 0 if there is no error, with 1 if there is one (or a warning, with --strict), and with 2 if a file
    cannot be read or cannot be rendered. The findings are printed; `pressrelease explain CHECK` describes a check.
    With --explain, the pairs of figures follow (on standard error if the report on standard output is not text).
    """
    from pressrelease.checks import Check, chosen
    from pressrelease.config import Config
    from pressrelease.errors import InputError
    from pressrelease.findings import Severity
    from pressrelease.model import Release
    from pressrelease.reports import REPORTS, Rule, Run
    from pressrelease.version import VERSION

    reporter = REPORTS.get(output_format)
    narrowed = partial(_narrowed, select=_listed(select), ignore=_listed(ignore))
    chosen(narrowed(Config()))  # reports an unknown name first
    warnings: list[Mistake] = []
    ran: dict[str, Check] = {}
    pairs: list[str] = []

    def check(texts: Release | LooseTexts) -> Checked:
        own = narrowed(texts.newsroom.config)
        ran.update((one.name, one) for one in chosen(own))
        warnings.extend(texts.warnings if isinstance(texts, Release) else ())
        return _check(texts, own, with_figures=reporter.figures, pairs=pairs if explain else None)

    checked, refused = _check_all(paths, config, languages, check)
    _warn(checked, warnings)
    severities = {finding.severity for one in checked for finding in one.report}
    failed = Severity.ERROR in severities or (strict and Severity.WARNING in severities)
    told_of = ran.values() if output_format == "sarif" else ()
    rules = tuple(Rule(one.name, one.summary, one.severity, one.sections) for one in told_of)
    colour = output_format == "text" and not output and _wants_colour()
    if checked or not refused:
        run = Run(tuple(checked), rules, VERSION, failed or bool(refused), colour)
        _write(reporter.tell(run), output)
    for pair in pairs:
        click.echo(pair, err=output_format != "text" and not output)
    if refused:
        raise InputError(*refused)
    return 1 if failed else 0


def _warn(checked: Sequence[Checked], warnings: Sequence[Mistake]) -> None:
    """Say on standard error what was not compared, and what is doubtful in the releases."""
    for told in checked:
        if len(told.documents) == 1:
            alone = next(iter(told.documents))
            note = f"note: {told.name} is in one language only ({alone}), so nothing was compared"
            click.echo(note, err=True)
    for warning in warnings:
        click.echo(f"warning: {warning}", err=True)


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
    from pressrelease.errors import UsageError
    from pressrelease.loading import load

    folders: list[Path] = []
    files: list[Path] = []
    for path in map(Path, paths):
        if path.is_dir() or belongs_to_release(path):
            folders.append(path if path.is_dir() else path.parent)
        else:
            files.append(path)
    if folders and (files or languages):
        raise UsageError(
            "release folders and loose texts cannot be checked in one run",
            hint="check them one after the other",
        )
    if folders:
        return each_release(folders, config, "checking", check)
    return [check(load(files, config, languages=_by_language(languages)))], []


def _check(
    texts: Release | LooseTexts, config: Config, *, with_figures: bool, pairs: list[str] | None
) -> Checked:
    from pressrelease.checks import explain_pairs, run, subject_of
    from pressrelease.reports import Checked

    subject = subject_of(texts, config)
    report = run(subject)
    figures = _figures(subject) if with_figures else {}
    if pairs is not None:
        pairs.extend(explain_pairs(subject))
    return Checked(texts.name, subject.documents, report, figures, subject.aligned)


def _figures(subject: Subject) -> dict[str, list[Sequence[Figure]]]:
    return {
        code: [subject.figures(code, index) for index in range(len(subject.texts[code]))]
        for code in subject.languages
    }


def _wants_colour() -> bool:
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or sys.stdout.isatty()


def _write(report: str, output: str | None) -> None:
    if output is None or output == "-":
        click.echo(report, nl=False, color=True)
        return
    from pressrelease.errors import UsageError

    path = Path(output)
    if path.is_dir():
        raise UsageError(f"{output} cannot be written: it is a folder", hint="name a file")
    beside = path.with_name(f".{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_text(report, encoding="utf-8")
        beside.replace(path)
    except OSError as error:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)
        raise UsageError(
            f"{output} cannot be written: {error.strerror}", hint="choose another --output"
        ) from None
