"""The translations of a release on disk: updating them, and their progress."""

from __future__ import annotations

from collections.abc import Iterable

from pressrelease.binding import move_release
from pressrelease.catalogs import Status, find_status
from pressrelease.catalogs.synchronization import Synced, sync_catalogs
from pressrelease.config import Config
from pressrelease.loading import Source, load
from pressrelease.model import Release
from pressrelease.newsroom import Newsroom


def sync(
    release: Release | Source,
    *,
    same_meaning: Iterable[str] = (),
    config: Config | None = None,
    write: bool = True,
) -> tuple[Synced, ...]:
    """Write the PO files of a release, or merge an edit of its text into them, and return the result for each.

    `release` is a release as loaded, or the path of its folder; `config` replaces its own settings. `same_meaning`
    are places of texts ("paragraph 2") in which only a slip was corrected: their translations stay valid. Only texts
    that an earlier sync offered in its `slips` can be named. Nothing that a translator wrote is lost, and a file that
    is already up to date is not touched. Without `write` no file is, and the result says what would be done.
    Raises InputError if the release or one of its catalogs cannot be read or written, and UsageError for a place that
    was not offered; then no file is written.
    """
    return sync_catalogs(_loaded(release, config), same_meaning, write=write)


def status(release: Release | Source, *, config: Config | None = None) -> Status:
    """The progress of the translations: counts for each language, and every text that is stale or missing.

    Parameters as for `sync`. A text edited since the last sync counts as stale, with the place of its old
    translation. Raises InputError if the release or one of its catalogs cannot be read.
    """
    return find_status(_loaded(release, config))


def _loaded(release: Release | Source, config: Config | None) -> Release:
    if not isinstance(release, Release):
        return load(release, config)
    return release if config is None else move_release(release, Newsroom(config))
