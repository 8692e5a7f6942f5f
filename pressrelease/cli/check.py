"""`pressrelease check`: which language is wrong, where, and why."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pressrelease.cli._options import config_option
from pressrelease.cli._progress import progress_bar

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
    """The names that can follow what is typed of a list with commas."""
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
    help="How the findings are told: text, json, github, sarif or html.",
    shell_complete=lambda context, parameter, typed: _completed("reports", typed),
)
@click.option("--output", "-o", metavar="FILE", type=click.Path(), help="Write the report to FILE.")
@click.option(
    "--select",
    multiple=True,
    metavar="CHECK",
    help="Run only this check; may be repeated, or be a list with commas.",
    shell_complete=lambda context, parameter, typed: _completed("checks", typed),
)
@click.option(
    "--ignore",
    multiple=True,
    metavar="CHECK",
    help="Do not run this check; may be repeated, or be a list with commas.",
    shell_complete=lambda context, parameter, typed: _completed("checks", typed),
)
@click.option("--strict", is_flag=True, help="Fail on warnings, too.")
@click.option(
    "--language",
    "-l",
    "languages",
    multiple=True,
    metavar="CODE=FILE",
    help="The language of a loose text, where neither its name nor it itself tells; may be repeated.",
)
@config_option
def COMMAND(  # noqa: N802
    paths: tuple[str, ...],
    output_format: str,
    output: str | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    strict: bool,
    languages: tuple[str, ...],
    config: Config | None,
) -> int:
    """Check that all languages say the same: the figures, names, links and everything else that must agree.

    Every PATH is a release's folder (or a file of it), a folder of such folders, or a loose text of one release: Word documents, web
    pages, Markdown, plain text, PO and XLIFF files. The language of a loose text is taken from its name
    (a.az.docx, az.docx, az/a.docx), else from what it says itself.

    Ends with 0 where there is no error, with 1 where there is one (or a warning, with --strict), with 2 where a
    file cannot be read or cannot be rendered. What was found is printed; `pressrelease explain CHECK` says more about it.
    """
    from pressrelease import __version__
    from pressrelease.checks import chosen
    from pressrelease.config import Config
    from pressrelease.errors import InputError
    from pressrelease.findings import Severity
    from pressrelease.model import Release
    from pressrelease.reports import REPORTS, Rule, Run

    reporter = REPORTS.get(output_format)
    chosen(Config(select=_listed(select), ignore=_listed(ignore)))  # an unknown name is told before all else
    texts, refused = _read(paths, _by_language(languages), config)
    settings = [_narrowed(one.newsroom.config, _listed(select), _listed(ignore)) for one in texts]
    checked: list[Checked] = []
    with progress_bar("checking") as progress:
        for number, (one, own) in enumerate(zip(texts, settings, strict=True), start=1):
            checked.append(_check(one, own, with_figures=reporter.figures))
            if progress is not None and len(texts) > 1:
                progress(number, len(texts))
    for told in checked:
        if len(told.documents) == 1:
            alone = next(iter(told.documents))
            click.echo(
                f"note: {told.name} is in one language only ({alone}), so nothing was compared", err=True
            )
    for one in texts:
        for warning in one.warnings if isinstance(one, Release) else ():
            click.echo(f"warning: {warning}", err=True)
    severities = {finding.severity for one in checked for finding in one.report}
    failed = Severity.ERROR in severities or (strict and Severity.WARNING in severities)
    rules: tuple[Rule, ...] = ()
    if output_format == "sarif":
        ran = {one.name: one for own in settings for one in chosen(own)}
        rules = tuple(Rule(one.name, one.summary, one.severity, one.sections) for one in ran.values())
    colour = output_format == "text" and not output and _wants_colour()
    if checked or not refused:
        _write(
            reporter.tell(Run(tuple(checked), rules, __version__, failed or bool(refused), colour)), output
        )
    if refused:
        raise InputError(*refused)
    return 1 if failed else 0


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
                f"--language {option} does not say which file is in which language",
                hint="write --language az=FILE",
            )
        if code in found:
            raise UsageError(f"--language {code} is given twice", hint="a release has one text a language")
        found[code] = Path(file)
    return found


def _narrowed(config: Config, select: tuple[str, ...], ignore: tuple[str, ...]) -> Config:
    """The settings with the checks that were named in the call."""
    from dataclasses import replace

    return replace(config, select=select or config.select, ignore=(*config.ignore, *ignore))


def _read(
    paths: Sequence[str], languages: dict[str, Path], config: Config | None
) -> tuple[list[Release | LooseTexts], list[Mistake]]:
    """What is to be checked, each with its newsroom, and what could not be read."""
    from pressrelease.errors import InputError, UsageError
    from pressrelease.loading import load, release_folders
    from pressrelease.newsroom import Newsrooms

    folders = [path for path in paths if Path(path).is_dir() or _belongs_to_release(Path(path))]
    files = [Path(path) for path in paths if path not in folders]
    if folders and (files or languages):
        raise UsageError(
            "release folders and loose texts cannot be checked in one run",
            hint="check them one after the other",
        )
    if files:
        return [load(files, config, languages=languages)], []
    from pressrelease.releases import load_release

    newsrooms = Newsrooms(config)
    found: list[Release | LooseTexts] = []
    refused: list[Mistake] = []
    places = (path if Path(path).is_dir() else Path(path).parent for path in folders)
    for folder in dict.fromkeys(one for place in places for one in release_folders(place)):
        try:
            found.append(load_release(folder, newsrooms.of(folder)))
        except InputError as error:
            refused += error.mistakes
    return found, refused


def _belongs_to_release(file: Path) -> bool:
    """Whether a file is a part of a release, which is then meant: its `release.md`, or a catalog beside that."""
    return file.name == "release.md" or (file.suffix == ".po" and file.with_name("release.md").is_file())


def _check(texts: Release | LooseTexts, config: Config, *, with_figures: bool) -> Checked:
    from pressrelease.checks import run, subject_of
    from pressrelease.reports import Checked

    subject = subject_of(texts, config)
    report = run(subject)
    figures = _figures(subject) if with_figures else {}
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
