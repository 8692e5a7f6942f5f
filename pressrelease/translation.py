"""The translations of a release on disk: brought in step with it, and how far they have got."""

from __future__ import annotations

from pressrelease.binding import move_release
from pressrelease.catalogs import Status, find_status
from pressrelease.catalogs.synchronization import Synced, sync_catalogs
from pressrelease.config import Config
from pressrelease.loading import Source, load
from pressrelease.model import Release
from pressrelease.newsroom import Newsroom


def sync(release: Release | Source, *, config: Config | None = None) -> tuple[Synced, ...]:
    """Write the PO files of a release, or merge an edit of its text into them, and tell what was done with each.

    `release` is a release as loaded, or the path of its folder; `config` are settings that take the place of its
    own. Nothing that a translator wrote is lost, and a file in which nothing changes its meaning is not touched.
    Raises InputError where the release or one of its catalogs cannot be read or written; then no file is written.
    """
    return sync_catalogs(_loaded(release, config))


def status(release: Release | Source, *, config: Config | None = None) -> Status:
    """How far a release is translated: counts for each language, and every text that is stale or missing.

    Parameters as for `sync`. A text edited since the last sync counts as stale, with the place of its old
    translation. Raises InputError where the release or one of its catalogs cannot be read.
    """
    return find_status(_loaded(release, config))


def _loaded(release: Release | Source, config: Config | None) -> Release:
    if not isinstance(release, Release):
        return load(release, config)
    return release if config is None else move_release(release, Newsroom(config))
