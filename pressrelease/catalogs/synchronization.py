"""The catalogs of a release brought in step with it, and what was done."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from pressrelease.catalogs.extraction import extract
from pressrelease.catalogs.headers import complete_header, update_header
from pressrelease.catalogs.merging import merge
from pressrelease.catalogs.reading import read_catalog
from pressrelease.catalogs.writing import format_catalog, write_files
from pressrelease.model import Release, State


@dataclass(frozen=True, slots=True)
class Synced:
    """What a sync did with one catalog.

    `written` tells whether the file was touched, `created` whether it is new. `new`, `changed`, `returned` and
    `retired` count the texts that came, that were edited, that were found again and that are gone; `translated`
    of `total` texts are translated now (or left out on purpose), `stale` and `missing` are not.
    """

    path: Path
    language: str
    written: bool
    created: bool
    new: int
    changed: int
    returned: int
    retired: int
    total: int
    translated: int
    stale: int
    missing: int

    def __str__(self) -> str:
        """What was done, in one line."""
        counts = (
            (self.new, "new"),
            (self.changed, "changed"),
            (self.returned, "found again"),
            (self.retired, "gone"),
        )
        said = [f"{count} {word}" for count, word in counts if count]
        if self.created:
            said = ["created"]
        elif not self.written:
            said = ["nothing to do"]
        elif not said:
            said = ["brought up to date"]
        return f"{', '.join(said)}; {self.translated} of {self.total} texts translated"


def sync_catalogs(release: Release) -> tuple[Synced, ...]:
    """Write and merge the catalogs of a release, one for each of its other languages.

    Every catalog is read and merged before the first is written; one in which nothing changes its meaning is not
    touched. Raises InputError for a catalog that cannot be read or written.
    """
    files: dict[Path, bytes] = {}
    done: list[Synced] = []
    for language in release.languages:
        if language == release.language:
            continue
        path = release.catalogs[language]
        catalog = read_catalog(path, release.base)
        merged = merge(catalog, extract(release.units, release.language, language, release.figures))
        header = update_header(catalog.header, release, language)
        written = merged.differs or not header.first
        if written:
            files[path] = format_catalog(catalog, complete_header(header, release), merged)
        states = [entry.state for entry in merged.entries]
        done.append(
            Synced(
                path=path,
                language=language,
                written=written,
                created=not catalog.exists,
                new=merged.new,
                changed=merged.changed,
                returned=merged.returned,
                retired=merged.retired,
                total=len(states),
                translated=states.count(State.TRANSLATED) + states.count(State.LEFT_OUT),
                stale=states.count(State.STALE),
                missing=states.count(State.MISSING),
            )
        )
    if files:
        write_files(files, release.base)
    return tuple(done)
