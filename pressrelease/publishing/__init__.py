"""The gate, the proof and the only writer."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path

from pressrelease.config import Config
from pressrelease.errors import Mistake, PressReleaseError, UsageError
from pressrelease.formats import FORMATS
from pressrelease.life import Stage, State, as_of, state_of
from pressrelease.loading import Source, find_sources
from pressrelease.model import Release
from pressrelease.moments import now, told
from pressrelease.newsroom import Newsrooms
from pressrelease.publishing.gate import Gate
from pressrelease.publishing.making import Maker
from pressrelease.publishing.writing import Staging

ALL_FORMATS = ("html", "docx", "rss", "text")

Progress = Callable[[int, int], None]
Warn = Callable[[Mistake], None]


def render(
    releases: Release | Source | Iterable[Release | Source],
    output: str | os.PathLike[str],
    formats: Iterable[str] | str = ALL_FORMATS,
    *,
    languages: Iterable[str] | str | None = None,
    config: Config | None = None,
    at: datetime | None = None,
    progress: Progress | None = None,
    warn: Warn | None = None,
    note: Warn | None = None,
) -> tuple[Path, ...]:
    """Render releases in their languages and write all files, or none if anything is wrong.

    Each release in turn is read, checked, rendered and proven; its files wait on disk until all are there, and nothing
    else of it is kept.

    Parameters: `releases` is one release or several, each as loaded or as the path of its folder (a folder of
    such folders means all of them). `output` is the folder to write in, created if it does not exist.
    `formats` and `languages` select the files; without `languages`, each release is rendered in all its languages,
    and with them, a release in none of these languages is left out. `config` replaces the releases' own settings.
    `at` is the moment for which they are rendered, by default the present one; without an offset it is on the
    publisher's clock. `progress` is called with the number of releases done and their total, `warn` with each warning
    about a release, `note` with each note about a newsroom's file, its letterhead, or about a release that waits.

    Returns the paths written, feeds last. A feed holds the releases of this run that are public at that moment, and
    editions name as other languages only those of this run.

    Raises CheckFailed if the checks find errors in a release, IncompleteError if a selected translation is not
    complete, DraftError if there are only drafts, ProofError if a rendered file lost a figure, InputError and UsageError.
    """
    chosen = {name: FORMATS.get(name) for name in _listed(formats)}
    if not chosen:
        raise UsageError("no format is named", hint=f"there are: {', '.join(FORMATS.names())}")
    sources = find_sources(releases)
    at = at or now()
    gate = Gate(Newsrooms(config), None if languages is None else _listed(languages))
    try:
        with Staging(Path(output)) as staging, Maker(staging, chosen) as maker:
            for done, source in enumerate(sources, start=1):
                if release := gate.open(source):
                    _tell(warn, release.warnings)
                    state = state_of(release, at)
                    if editions := gate.admit(as_of(release, at)):
                        try:
                            maker.make(release, editions, state)
                        except PressReleaseError as error:
                            gate.refuse(error)
                    _tell(note, _yet_to_come(release, state))
                if progress is not None:
                    progress(done, len(sources))
            gate.close()
            _tell(note, maker.notes)
            maker.finish()
            return staging.publish()
    except OSError as error:
        raise UsageError(
            f"{error.filename or output}: {error.strerror or error}; nothing was written",
            hint="check the folder's permissions and the free space on its disk",
        ) from None


def _tell(listener: Warn | None, mistakes: Iterable[Mistake]) -> None:
    if listener is not None:
        for one in mistakes:
            listener(one)


def _yet_to_come(release: Release, state: State) -> list[Mistake]:
    """A note about a release that was left out, or that will change by itself and has to be rendered again then."""
    path = str(release.path)
    if state.stage is Stage.DRAFT:
        return [Mistake(path, 0, 0, "this is a draft, so it was left out", "delete `draft` when it is ready")]
    if state.next_change is None:
        return []
    what = {Stage.EMBARGOED: "it is under embargo", Stage.WAITING: "it is not published yet"}.get(state.stage)
    so_far = f"{what}, so it is in no feed; " if what else ""
    return [Mistake(path, 0, 0, f"{so_far}it changes at {told(state.next_change)}", "render it again then")]


def _listed(names: Iterable[str] | str) -> tuple[str, ...]:
    """Names in their order, each once; a string may be a comma-separated list."""
    parts = names.split(",") if isinstance(names, str) else names
    return tuple(dict.fromkeys(name.strip() for name in parts if name.strip()))
