"""Commands that process many releases: one that cannot be read does not stop the others."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, TypeVar

from pressrelease.cli._progress import progress_bar

if TYPE_CHECKING:
    from pathlib import Path

    from pressrelease.config import Config
    from pressrelease.errors import Mistake
    from pressrelease.model import Release

Done = TypeVar("Done")


def each_release(
    paths: Iterable[str | Path], config: Config | None, label: str, act: Callable[[Release], Done]
) -> tuple[list[Done], list[Mistake]]:
    """The results of `act` for every release under the paths, and the mistakes of those that cannot be read.

    Parameters: `config` replaces the releases' own settings; `label` is shown before the progress bar.
    Raises UsageError if a path does not lead to a release.
    """
    from pressrelease.errors import InputError
    from pressrelease.loading import release_folders
    from pressrelease.newsroom import Newsrooms
    from pressrelease.releases import load_release

    folders = list(dict.fromkeys(folder for path in paths for folder in release_folders(path)))
    newsrooms = Newsrooms(config)
    done: list[Done] = []
    mistakes: dict[Mistake, None] = {}  # a mistake in a settings file comes with each release
    with progress_bar(label) as progress:
        for number, folder in enumerate(folders, start=1):
            try:
                done.append(act(load_release(folder, newsrooms.of(folder))))
            except InputError as error:
                mistakes |= dict.fromkeys(error.mistakes)
            if progress is not None:
                progress(number, len(folders))
    return done, list(mistakes)
