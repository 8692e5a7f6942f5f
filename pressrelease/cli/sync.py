"""`pressrelease sync`: the PO files of releases, written and merged."""

from __future__ import annotations

import shlex
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import click

from pressrelease.cli._options import config_option
from pressrelease.cli._releases import each_release

if TYPE_CHECKING:
    from pressrelease.catalogs.synchronization import Synced
    from pressrelease.config import Config
    from pressrelease.model import Release


@click.command(
    short_help="Write the PO files, or bring them up to date.",
    epilog="""\b
Examples:
  pressrelease sync releases/2023-01-10-communication-results
  pressrelease sync releases
  pressrelease sync releases/2023-01-10-communication-results --same-meaning "paragraph 2"
""",
)
@click.argument("releases", metavar="RELEASE...", nargs=-1, required=True, type=click.Path())
@click.option(
    "--same-meaning",
    multiple=True,
    metavar="PLACE",
    help="Keep the translations of the text at PLACE, in which only a slip was corrected; may be repeated.",
)
@config_option
def COMMAND(releases: tuple[str, ...], same_meaning: tuple[str, ...], config: Config | None) -> int:  # noqa: N802
    """Write and merge the PO files: every RELEASE is a release's folder, or a folder of such folders.

    After an edit of release.md its catalogs are updated: a text that has not changed keeps its translation, one that
    has changed is marked fuzzy and shows its previous text, and one that was removed is kept at the end of the file.
    Nothing that a translator wrote is lost. A file in which nothing changes is not touched.

    A slip that was corrected within a word need not concern the translators: it is listed with its place
    ("paragraph 2"), and --same-meaning keeps the translations of that text as they were.
    """
    from pressrelease.errors import InputError, UsageError
    from pressrelease.loading import release_folders
    from pressrelease.translation import sync

    if same_meaning and len({folder for one in releases for folder in release_folders(one)}) > 1:
        raise UsageError("--same-meaning names a text of one release", hint="sync that release alone")
    done, refused = each_release(
        releases, config, "syncing", lambda release: (release, sync(release, same_meaning=same_meaning))
    )
    for _, catalogs in done:
        for one in catalogs:
            click.echo(f"{one.path}: {one}")
    for release, catalogs in done:
        for offer in _offers(release, catalogs):
            click.echo(offer)
    if refused:
        raise InputError(*refused)
    return 0


COMMAND.name = "sync"


def _offers(release: Release, done: Sequence[Synced]) -> Iterator[str]:
    """The slips that were corrected, each with the command that keeps its translations."""
    folder = shlex.quote(str(release.path.parent))
    lines = {unit.where: unit.texts[release.language].place.line for unit in release.units}
    for slip in dict.fromkeys(slip for one in done for slip in one.slips):
        place = slip.places[0]
        stale = ", ".join(one.language for one in done if slip in one.slips)
        yield f"{release.path}:{lines[place]}: {place}: only a slip was corrected: {slip}"
        yield (
            f"  if it means the same, keep its translations ({stale}): "
            f"pressrelease sync {folder} --same-meaning {shlex.quote(place)}"
        )
