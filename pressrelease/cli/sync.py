"""`pressrelease sync`: the PO files of releases, written and merged."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from pressrelease.cli._options import config_option
from pressrelease.cli._progress import progress_bar

if TYPE_CHECKING:
    from pressrelease.config import Config


@click.command(
    short_help="Write the PO files, or bring them up to date.",
    epilog="""\b
Examples:
  pressrelease sync releases/2023-01-10-communication-results
  pressrelease sync releases
""",
)
@click.argument("releases", metavar="RELEASE...", nargs=-1, required=True, type=click.Path())
@config_option
def COMMAND(releases: tuple[str, ...], config: Config | None) -> int:  # noqa: N802
    """Write and merge the PO files: every RELEASE is a release's folder, or a folder of such folders.

    After an edit of release.md its catalogs follow: what has not changed keeps its translation, what was changed
    is marked fuzzy and shows its previous text, what is gone is kept at the end of the file. Nothing that a
    translator wrote is lost. A file in which nothing changes is not touched.
    """
    from pressrelease.errors import InputError, Mistake
    from pressrelease.loading import release_folders
    from pressrelease.newsroom import Newsrooms
    from pressrelease.releases import load_release
    from pressrelease.translation import sync

    folders = list(dict.fromkeys(folder for one in releases for folder in release_folders(one)))
    newsrooms = Newsrooms(config)
    refused: list[Mistake] = []
    lines: list[str] = []
    with progress_bar("syncing") as progress:
        for number, folder in enumerate(folders, 1):
            try:
                lines += [f"{one.path}: {one}" for one in sync(load_release(folder, newsrooms.of(folder)))]
            except InputError as error:
                refused += error.mistakes
            if progress is not None:
                progress(number, len(folders))
    for line in lines:
        click.echo(line)
    if refused:
        raise InputError(*refused)
    return 0


COMMAND.name = "sync"
