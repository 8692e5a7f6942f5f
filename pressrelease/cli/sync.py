"""`pressrelease sync`: the PO files of releases, written and merged."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from pressrelease.cli._options import config_option
from pressrelease.cli._releases import each_release

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
    from pressrelease.errors import InputError
    from pressrelease.translation import sync

    done, refused = each_release(releases, config, "syncing", sync)
    for catalogs in done:
        for one in catalogs:
            click.echo(f"{one.path}: {one}")
    if refused:
        raise InputError(*refused)
    return 0


COMMAND.name = "sync"
