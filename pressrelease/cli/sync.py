"""`pressrelease sync`: the PO files of releases, written and merged."""

from __future__ import annotations

import shlex
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import click

from pressrelease.cli._options import config_option, format_option, quiet_option
from pressrelease.cli._output import FORMAT_VERSION, command, is_quiet, show, show_json
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
  pressrelease sync releases --check
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
@click.option(
    "--check",
    "only_check",
    is_flag=True,
    help="Write nothing, and exit with 1 if a PO file is out of step with its release.md.",
)
@format_option
@config_option
@quiet_option
def COMMAND(  # noqa: N802
    releases: tuple[str, ...],
    same_meaning: tuple[str, ...],
    only_check: bool,
    output_format: str,
    config: Config | None,
) -> int:
    """Write and merge the PO files: every RELEASE is a release's folder, or a folder of such folders.

    After an edit of release.md its catalogs are updated: a text that has not changed keeps its translation, one that
    has changed is marked fuzzy and shows its previous text, and one that was removed is kept at the end of the file.
    Nothing that a translator wrote is lost. A file in which nothing changes is not touched.

    A slip that was corrected within a word need not concern the translators: it is listed with its place
    ("paragraph 2"), and --same-meaning keeps the translations of that text as they were.

    Exits with 0 if everything was done (with --check, if there was nothing to do), with 1 if --check finds a file that
    is missing or out of step, and with 2 if a file cannot be read or written.
    """
    from pressrelease.errors import InputError, UsageError
    from pressrelease.loading import release_folders
    from pressrelease.reports import told_mistake
    from pressrelease.translation import sync

    if same_meaning and len({folder for one in releases for folder in release_folders(one)}) > 1:
        raise UsageError("--same-meaning names a text of one release", hint="sync that release alone")
    done, refused = each_release(
        releases,
        config,
        "checking" if only_check else "syncing",
        lambda release: (release, sync(release, same_meaning=same_meaning, write=not only_check)),
    )
    behind = only_check and any(one.written for _, catalogs in done for one in catalogs)
    if output_format == "json":
        show_json(
            {
                "format": FORMAT_VERSION,
                "ok": not (behind or refused),
                "catalogs": [_told(release, one) for release, catalogs in done for one in catalogs],
                "mistakes": [told_mistake(one) for one in refused],
            }
        )
    else:
        for release, catalogs in done:
            for one in catalogs:
                if only_check and one.written:
                    show(
                        f"{one.path}: {'not there yet' if one.created else 'out of step'}; run: {command('sync', release.path.parent)}"
                    )
                elif not is_quiet():
                    show(f"{one.path}: {one}")
        for release, catalogs in done:
            for offer in () if only_check or is_quiet() else _offers(release, catalogs):
                show(offer)
    if refused:
        raise InputError(*refused)
    return int(behind)


COMMAND.name = "sync"


def _told(release: Release, one: Synced) -> dict[str, object]:
    """The result for one catalog, for programs: `written` is whether it was, or with --check would be, written."""
    counts = ("written", "created", "new", "changed", "returned", "retired", "kept")
    states = ("total", "translated", "stale", "missing")
    return {
        "release": release.name,
        "path": str(one.path),
        "language": one.language,
        **{name: getattr(one, name) for name in (*counts, *states)},
        "slips": [{"places": list(slip.places), "change": str(slip)} for slip in one.slips],
    }


def _offers(release: Release, done: Sequence[Synced]) -> Iterator[str]:
    """The slips that were corrected, each with the command that keeps its translations."""
    lines = {unit.where: unit.texts[release.language].place.line for unit in release.units}
    for slip in dict.fromkeys(slip for one in done for slip in one.slips):
        place = slip.places[0]
        stale = ", ".join(one.language for one in done if slip in one.slips)
        yield f"{release.path}:{lines[place]}: {place}: only a slip was corrected: {slip}"
        yield (
            f"  if it means the same, keep its translations ({stale}): "
            f"{command('sync', release.path.parent)} --same-meaning {shlex.quote(place)}"
        )
