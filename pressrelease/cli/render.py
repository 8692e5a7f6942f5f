"""`pressrelease render`: releases into web pages, Word documents, feeds and plain text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from pressrelease.cli._options import at_option, config_option, moment_at, quiet_option
from pressrelease.cli._output import is_quiet, note, show
from pressrelease.cli._progress import progress_bar

if TYPE_CHECKING:
    from pressrelease.config import Config
    from pressrelease.errors import Mistake


@click.command(
    short_help="Make the pages, documents, texts and feeds.",
    epilog="""\b
Examples:
  pressrelease render releases/2023-01-10-communication-results
  pressrelease render releases --output public --format html,rss
  pressrelease render releases/2023-01-10-communication-results --language az,en
""",
)
@click.argument("paths", metavar="PATH...", nargs=-1, required=True, type=click.Path())
@click.option(
    "--output",
    "-o",
    default="out",
    show_default=True,
    metavar="DIR",
    type=click.Path(),
    help="The folder to write in.",
)
@click.option(
    "--format",
    "-f",
    "formats",
    default="html,docx,rss,text",
    show_default=True,
    metavar="LIST",
    help="The formats to make, as a comma-separated list.",
    shell_complete=lambda context, parameter, typed: _completed("formats", typed),
)
@click.option(
    "--language",
    "-l",
    "languages",
    metavar="LIST",
    help="The languages to render, as a comma-separated list; by default all languages of each release.",
    shell_complete=lambda context, parameter, typed: _completed("languages", typed),
)
@at_option
@config_option
@quiet_option
def COMMAND(  # noqa: N802
    paths: tuple[str, ...],
    output: str,
    formats: str,
    languages: str | None,
    at: str | None,
    config: Config | None,
) -> None:
    """Render releases: every PATH is a release's folder, or a folder of such folders.

    Each language gets a folder in DIR with a web page, a Word document and a plain text of every release, and
    one feed. Nothing is written unless everything can be: an incomplete translation or a figure that is lost on the
    way stops the run; drafts are left out. Everything is as it is at one moment, TIME: a release under embargo says
    so and is not in the feed, and what has yet to come is not shown.
    """
    from pressrelease.loading import release_folders
    from pressrelease.moments import told
    from pressrelease.newsroom import Newsrooms
    from pressrelease.publishing import render

    warnings: list[Mistake] = []
    notes: list[Mistake] = []
    moment = moment_at(at, paths[0], config)
    note(f"note: as of {told(moment)}")
    try:
        with progress_bar("rendering") as progress:
            written = render(
                paths,
                output,
                formats,
                languages=languages,
                config=config,
                at=moment,
                progress=progress,
                warn=warnings.append,
                note=notes.append,
            )
    finally:
        for warning in warnings:
            note(f"warning: {warning}")
        for one in notes:
            note(f"note: {one}")
    if not is_quiet():
        for path in written:
            show(str(path))
    newsrooms = Newsrooms(config)
    sites = (newsrooms.of(folder).config.site for path in paths for folder in release_folders(path))
    if any(path.suffix == ".xml" for path in written) and not all(sites):
        note("note: no `site` is set in pressrelease.toml, so the addresses in the feeds are relative")


COMMAND.name = "render"


def _completed(kind: str, typed: str) -> list[str]:
    """The names that can complete a comma-separated list."""
    before, comma, _ = typed.rpartition(",")
    if kind == "formats":
        from pressrelease.formats import FORMATS

        names = FORMATS.names()
    else:
        from pressrelease.languages import LANGUAGES

        names = LANGUAGES.names()
    candidates = (before + comma + name for name in names if name not in before.split(","))
    return [candidate for candidate in candidates if candidate.startswith(typed)]
