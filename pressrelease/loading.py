"""From a path to what lies there: a release's folder, with the settings that hold for it."""

from __future__ import annotations

import os
from pathlib import Path

from pressrelease.config import Config, find_config
from pressrelease.model import Release
from pressrelease.releases import load_release


def load(path: str | os.PathLike[str], config: Config | None = None) -> Release:
    """Read a release in all its languages from its folder (or from its `release.md`).

    `config` are the settings; without it they are looked for from the folder upwards (see docs/configuration.md).
    Raises InputError with every mistake, each with file, line and column.
    """
    place = Path(path)
    return load_release(place, find_config(place) if config is None else config)
