"""From paths to what lies there: a release's folder, or loose texts of one, with the settings that hold for it."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import overload

from pressrelease.config import Config, find_config
from pressrelease.model import LooseTexts, Release

Source = str | os.PathLike[str]


@overload
def load(path: Source, config: Config | None = None) -> Release: ...  # type: ignore[overload-overlap]  # a str is a path


@overload
def load(
    path: Sequence[Source], config: Config | None = None, *, languages: Mapping[str, Source] | None = None
) -> LooseTexts: ...


def load(
    path: Source | Sequence[Source],
    config: Config | None = None,
    *,
    languages: Mapping[str, Source] | None = None,
) -> Release | LooseTexts:
    """Read a release in all its languages from its folder (or its `release.md`), or several loose texts of one.

    Parameters: `path` is a folder, or a list of files, one a language (`["a.az.docx", "a.ru.docx"]`), or PO and
    XLIFF files, which hold two. `config` are the settings; without it they are looked for from there upwards (see
    docs/configuration.md). `languages` says in which language a loose text is, where neither its name nor it itself
    says so: {"az": "briefing.docx"}.
    Raises InputError with every mistake, each with file, line and column.
    """
    if isinstance(path, (str, os.PathLike)):
        from pressrelease.releases import load_release

        place = Path(path)
        return load_release(place, find_config(place) if config is None else config)
    from pressrelease.sources import read_texts

    files = [Path(one) for one in path]
    settings = config if config is not None else find_config(files[0].parent) if files else Config()
    known = {code: Path(one) for code, one in (languages or {}).items()}
    return read_texts(files, known, settings.languages)
