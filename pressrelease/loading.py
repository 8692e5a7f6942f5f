"""Loading from paths: a release's folder, or loose texts of one, each with the settings of its newsroom."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import overload

from pressrelease.config import Config
from pressrelease.errors import UsageError
from pressrelease.model import LooseTexts, Release
from pressrelease.newsroom import Newsroom, Newsrooms

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

    Parameters: `path` is a folder, or a list of files, one per language (`["a.az.docx", "a.ru.docx"]`), or PO and
    XLIFF files, which have two. `config` are the settings; without it they are searched from there upwards (see
    docs/configuration.md). `languages` names the language of a loose text if neither its name nor its content shows
    it: {"az": "briefing.docx"}. The result keeps its settings, and all other functions use them.
    Raises InputError with every mistake, each with file, line and column.
    """
    newsrooms = Newsrooms(config)
    if isinstance(path, (str, os.PathLike)):
        from pressrelease.releases import load_release

        return load_release(Path(path), newsrooms.of(Path(path)))
    from pressrelease.sources import read_texts

    files = [Path(one) for one in path]
    known = {code: Path(one) for code, one in (languages or {}).items()}
    first = next(iter((*files, *known.values())), None)
    newsroom = newsrooms.of(first.parent) if first else Newsroom()
    return replace(read_texts(files, known, newsroom.config.languages), newsroom=newsroom)


def release_folders(path: Source) -> tuple[Path, ...]:
    """The release folders at a path: the folder itself (or that of a file of it), or those right below it, sorted by name.

    Raises UsageError if there are none.
    """
    folder = Path(path)
    if stands_for_release(folder) and _is_there(folder):
        return (folder.parent,)
    if not folder.is_dir():
        what = "is a file" if folder.exists() else "does not exist"
        raise UsageError(f"{folder} {what}", hint="name a release's folder, or a folder of such folders")
    if _is_there(folder / "release.md"):
        return (folder,)
    found = tuple(sorted(one.parent for one in folder.glob("*/release.md")))
    if not found:
        raise UsageError(
            f"there is no release.md in {folder} or in a folder right below it",
            hint="`pressrelease new FOLDER` writes a release to start from",
        )
    return found


def stands_for_release(file: Path) -> bool:
    """Whether a file stands for its release: it is a `release.md`, or a catalog beside one."""
    return file.name == "release.md" or (file.suffix == ".po" and _is_there(file.with_name("release.md")))


def _is_there(file: Path) -> bool:
    """Whether a `release.md` is there; a pipe or a device is, too, and reading it says what is wrong."""
    return file.exists() and not file.is_dir()


def find_sources(releases: Release | Source | Iterable[Release | Source]) -> tuple[Release | Path, ...]:
    """Every given release once, in order: as it was loaded, or as its folder.

    Parameters: one release or several, each as loaded or as the path of its folder (a folder of such folders means
    all of them). Raises UsageError if a path leads to no release.
    """
    sources = [releases] if isinstance(releases, Release | str | os.PathLike) else list(releases)
    known: dict[Path, Release | Path] = {}
    for source in sources:
        if isinstance(source, Release):
            known.setdefault(source.absolute(source.path).resolve().parent, source)
        else:
            for folder in release_folders(source):
                known.setdefault(folder.resolve(), folder)
    if not known:
        raise UsageError("there is no release to render")
    return tuple(known.values())


def open_source(source: Release | Path, newsrooms: Newsrooms) -> Release:
    """A release, read if it is given as a folder, with its newsroom up to date; raises InputError."""
    from pressrelease.binding import move_release
    from pressrelease.releases import load_release

    if isinstance(source, Release):
        return move_release(source, newsrooms.renewed(source.newsroom))
    return load_release(source, newsrooms.of(source))
