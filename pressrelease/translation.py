"""The translations of a release on disk: brought in step with it, and how far they have got."""

from __future__ import annotations

import os

from pressrelease.catalogs import Status, find_status
from pressrelease.catalogs.synchronization import Synced, sync_catalogs
from pressrelease.config import Config
from pressrelease.loading import load
from pressrelease.model import Release

Source = Release | str | os.PathLike[str]


def sync(release: Source, *, config: Config | None = None) -> tuple[Synced, ...]:
    """Write the PO files of a release, or merge an edit of its text into them, and tell what was done with each.

    `release` is a release as loaded, or the path of its folder; `config` is found from there where it is not
    given. Nothing that a translator wrote is lost, and a file in which nothing changes its meaning is not touched.
    Raises InputError where the release or one of its catalogs cannot be read or written; then no file is written.
    """
    return sync_catalogs(release if isinstance(release, Release) else load(release, config))


def status(release: Source, *, config: Config | None = None) -> Status:
    """How far a release is translated: counts for each language, and every text that is stale or missing.

    Parameters as for `sync`. A text edited since the last sync counts as stale, with the place of its old
    translation. Raises InputError where the release or one of its catalogs cannot be read.
    """
    return find_status(release if isinstance(release, Release) else load(release, config))
