"""The work of one release: from its folder to its files and its card. It writes nothing and knows no other release."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from pressrelease.checks import subject_of
from pressrelease.errors import InputError, Mistake, PressReleaseError, UsageError
from pressrelease.formats import Format, logo_path
from pressrelease.formats._sections import figures_path
from pressrelease.life import Stage, as_of, state_of
from pressrelease.model import Edition, Release
from pressrelease.newsroom import Newsrooms
from pressrelease.publishing.gate import Gate
from pressrelease.publishing.making import media_files, render_files
from pressrelease.records import dataclass
from pressrelease.site.cards import ReleaseCard, card_of
from pressrelease.site.figures import figures_file


@dataclass(frozen=True, slots=True)
class Made:
    """What became of one release.

    `files` are its files by their paths below the output folder; a path as content means that this file is copied.
    `parts` are its parts of the feeds, by format and language. Without a `card` it is not part of the site: because of
    its `stage`, or because of the `error`, which also says what to do.
    """

    folder: Path
    stage: Stage | None = None
    card: ReleaseCard | None = None
    next_change: datetime | None = None
    files: Mapping[str, bytes | Path] | None = None
    parts: Mapping[tuple[str, str], bytes] | None = None
    warnings: tuple[Mistake, ...] = ()
    notes: tuple[Mistake, ...] = ()
    error: PressReleaseError | None = None


def make_release(
    folder: Path,
    newsrooms: Newsrooms,
    formats: Mapping[str, Format],
    at: datetime,
    *,
    output: Path,
    search: bool,
) -> Made:
    """Read, check, render and prove one release as it is at a moment; whatever is wrong with it is in the result.

    What is wrong with the newsroom, a template for instance, is raised: it is no release's fault.

    Parameters: `formats` are those of the site by name; `output` is the folder of the site, for messages; `search` says
    that the site has a search.
    """
    gate = Gate(newsrooms, None)
    try:
        release = gate.open(folder)
        if release is None:
            gate.close()
            raise AssertionError("a release that cannot be read is refused")
        state = state_of(release, at)
        if not state.is_public:
            return Made(folder, state.stage, next_change=state.next_change, warnings=release.warnings)
        now = as_of(release, at)
        editions = gate.admit(now)
        gate.close()
        files: dict[str, bytes | Path] = _media(now, editions, formats)
        parts: dict[tuple[str, str], bytes] = {}
        for name, edition, path, content in render_files(
            now, editions, formats, state, output=output, in_site=True, search=search
        ):
            if formats[name].collective:
                parts[name, edition.language] = content
            else:
                files[path] = content
        subject = gate.subject or subject_of(now, languages=editions)
        files[figures_path(now)] = figures_file(now, editions, subject)
        notes = dict.fromkeys(
            one for form in formats.values() for edition in editions.values() for one in form.notes(edition)
        )
        return Made(
            folder,
            state.stage,
            card_of(now, editions),
            state.next_change,
            files,
            parts,
            release.warnings,
            tuple(notes),
        )
    except PressReleaseError as error:
        if _is_of_newsroom(error, folder):
            raise
        return Made(folder, error=error)


def _is_of_newsroom(error: PressReleaseError, folder: Path) -> bool:
    """Whether an error would be that of every release: it lies in no file of this one."""
    if not isinstance(error, InputError):
        return isinstance(error, UsageError)
    own = folder.resolve()
    return not any(Path(one.path).resolve().is_relative_to(own) for one in error.mistakes)


def _media(
    release: Release, editions: Mapping[str, Edition], formats: Mapping[str, Format]
) -> dict[str, bytes | Path]:
    """What lies beside the pages of a release, and the logo of its newsroom, if any format shows them."""
    if not any(form.shows_media for form in formats.values()):
        return {}
    found: dict[str, bytes | Path] = {
        path: release.absolute(source) for path, source in media_files(release, editions).items()
    }
    if release.newsroom.config.logo:
        found[logo_path(release.newsroom)] = release.newsroom.config.logo
    return found
