"""`pressrelease build`: all releases of a folder as a site."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from pressrelease.cli._options import at_option, config_option, format_option, moment_at, quiet_option
from pressrelease.cli._output import FORMAT_VERSION, is_quiet, note, show, show_error, show_json
from pressrelease.cli._progress import progress_bar

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from pressrelease.config import Config
    from pressrelease.errors import Mistake
    from pressrelease.site import Built


@click.command(
    short_help="Make a site of all releases.",
    epilog="""\b
Examples:
  pressrelease build releases --output site
  pressrelease build releases --output site --format html,rss
  pressrelease build releases --output site --search
  pressrelease build releases --output site --at 2026-03-15T09:00+04:00 --output-format json
""",
)
@click.argument("folder", metavar="FOLDER", type=click.Path())
@click.option(
    "--output",
    "-o",
    required=True,
    metavar="SITE",
    type=click.Path(),
    help="The folder of the site: a new or empty one, or that of an earlier build.",
)
@click.option(
    "--format",
    "formats",
    metavar="LIST",
    help="The formats of each release, as a comma-separated list; by default `formats` of the settings.",
)
@click.option(
    "--search", is_flag=True, help="Add a search, which Pagefind makes: pip install 'pagefind[bin]'."
)
@at_option
@format_option
@config_option
@quiet_option
def COMMAND(  # noqa: N802
    folder: str,
    output: str,
    formats: str | None,
    search: bool,
    at: str | None,
    output_format: str,
    config: Config | None,
) -> int:
    """Make a site of all releases right below FOLDER, for each language with front page, archive, topics and feeds.

    Everything is as it is at one moment, TIME: drafts, releases under embargo and those that are published later are
    not there, and the output says when to build again. A release that is not fit to be published holds up no other:
    it is reported, what was published of it earlier stays, and the exit code is 1.
    """
    from pressrelease.moments import told
    from pressrelease.site import build

    moment = moment_at(at, folder, config)
    said: list[tuple[str, Mistake]] = []
    try:
        with progress_bar("building") as progress:
            built = build(
                folder,
                output,
                at=moment,
                formats=None
                if formats is None
                else [one.strip() for one in formats.split(",") if one.strip()],
                config=config,
                search=search,
                progress=progress,
                warn=lambda one: said.append(("warning", one)),
                note=lambda one: said.append(("note", one)),
            )
    finally:
        for kind, one in dict.fromkeys(said):
            note(f"{kind}: {one}")
    for error in built.unfit.values():
        show_error(error)
    if not built.has_address:
        note(
            "note: no `site` is set in pressrelease.toml: addresses in feeds are relative, and there is no sitemap"
        )
    if output_format == "json":
        show_json(_told(built, output, told))
    elif not is_quiet():
        _show(built, output, told)
    return 0 if built.ok else 1


COMMAND.name = "build"


def _show(built: Built, output: str, told: Callable[[datetime], str]) -> None:
    show(
        f"{output}: {_counted(len(built.published), 'release')} as of {told(built.at)}, {_counted(built.files, 'file')}"
    )
    if built.removed:
        show(f"{_counted(built.removed, 'file')} of earlier builds removed")
    for folder, stage in built.held.items():
        show(f"{folder}: {stage}, not on the site")
    for folder in built.unfit:
        show(f"{folder}: not fit to be published; what was published of it earlier stays")
    if built.next_change is not None:
        show(f"run again after {told(built.next_change)}")


def _told(built: Built, output: str, told: Callable[[datetime], str]) -> dict[str, object]:
    """The result for programs."""
    return {
        "format_version": FORMAT_VERSION,
        "ok": built.ok,
        "site": output,
        "at": told(built.at),
        "next_change": None if built.next_change is None else told(built.next_change),
        "published": list(map(str, built.published)),
        "held": {str(folder): str(stage) for folder, stage in built.held.items()},
        "unfit": {str(folder): str(error) for folder, error in built.unfit.items()},
        "files": built.files,
        "removed": built.removed,
    }


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"
