"""Updating the catalogs of a release, and reporting what was done."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from pressrelease.catalogs.entries import Catalog, Entry, Key
from pressrelease.catalogs.extraction import extract
from pressrelease.catalogs.headers import complete_header, update_header
from pressrelease.catalogs.merging import Merged, keep_translations, merge
from pressrelease.catalogs.reading import read_catalog
from pressrelease.catalogs.slips import Slip, find_slips
from pressrelease.catalogs.writing import format_catalog, write_files
from pressrelease.errors import UsageError
from pressrelease.model import Release, State
from pressrelease.records import dataclass


@dataclass(frozen=True, slots=True)
class Synced:
    """The result of a sync for one catalog.

    `written` tells whether the file was out of date, and so was written, `created` whether it is new. `new`, `changed`, `returned` and
    `retired` count the texts that were added, edited, found again and removed; `kept` those whose translations were
    declared to be still valid. `translated` of `total` texts are now translated or left out on purpose, `stale` and
    `missing` are not. `slips` are the stale texts whose translations can be declared valid.
    """

    path: Path
    language: str
    written: bool
    created: bool
    new: int
    changed: int
    returned: int
    retired: int
    kept: int
    total: int
    translated: int
    stale: int
    missing: int
    slips: tuple[Slip, ...] = ()

    def __str__(self) -> str:
        """The result in one line."""
        counts = (
            (self.new, "new"),
            (self.changed, "changed"),
            (self.returned, "found again"),
            (self.retired, "gone"),
            (self.kept, "kept"),
        )
        said = [f"{count} {word}" for count, word in counts if count]
        if self.created:
            said = ["created"]
        elif not self.written:
            said = ["nothing to do"]
        elif not said:
            said = ["brought up to date"]
        return f"{', '.join(said)}; {self.translated} of {self.total} texts translated"


def sync_catalogs(
    release: Release, same_meaning: Iterable[str] = (), *, write: bool = True
) -> tuple[Synced, ...]:
    """Merge and write the catalogs of a release, one for each of its other languages.

    Every catalog is read and merged before the first is written; a catalog that is already up to date is not touched.
    `same_meaning` are the places of texts in which only a slip was corrected: their translations stay valid. Without
    `write`, nothing is written, and the result says what would be. Raises InputError for a catalog that cannot be read or written, and UsageError for a place where no slip was corrected.
    """
    kept = frozenset(same_meaning)
    drafts = [
        _Draft.of(release, language, kept) for language in release.languages if language != release.language
    ]
    offered = [place for draft in drafts for slip in draft.slips.values() for place in slip.places]
    for place in sorted(kept.difference(offered)):
        there = ", ".join(dict.fromkeys(offered))
        raise UsageError(
            f"{release.path}: {place!r} is not a text in which only a slip was corrected",
            hint=f"there are: {there}" if there else "there are none: all changes need the translators",
        )
    if write and (files := {draft.path: draft.content() for draft in drafts if draft.written}):
        write_files(files, release.base)
    return tuple(draft.synced(kept) for draft in drafts)


@dataclass(frozen=True, slots=True)
class _Draft:
    """A catalog before it is written: its new contents, and the slips that can be offered."""

    release: Release
    language: str
    catalog: Catalog
    merged: Merged
    header: Entry
    slips: Mapping[Key, Slip]

    @classmethod
    def of(cls, release: Release, language: str, kept: frozenset[str]) -> _Draft:
        catalog = read_catalog(release.catalogs[language], release.base)
        wanted = extract(release.units, release.language, language, release.figures, catalog.translated)
        merged = merge(catalog, wanted)
        slips = find_slips(wanted, merged.entries)
        keys = [key for key, slip in slips.items() if not kept.isdisjoint(slip.places)]
        merged = keep_translations(merged, keys, catalog.path)
        return cls(
            release, language, catalog, merged, update_header(catalog.header, release, language), slips
        )

    @property
    def path(self) -> Path:
        return self.release.catalogs[self.language]

    @property
    def written(self) -> bool:
        return self.merged.differs or not self.header.first

    def content(self) -> bytes:
        return format_catalog(self.catalog, complete_header(self.header, self.release), self.merged)

    def synced(self, kept: frozenset[str]) -> Synced:
        states = [entry.state for entry in self.merged.entries]
        open_slips = tuple(slip for slip in self.slips.values() if kept.isdisjoint(slip.places))
        return Synced(
            path=self.path,
            language=self.language,
            written=self.written,
            created=not self.catalog.exists,
            new=self.merged.new,
            changed=self.merged.changed,
            returned=self.merged.returned,
            retired=self.merged.retired,
            kept=len(self.slips) - len(open_slips),
            total=len(states),
            translated=states.count(State.TRANSLATED) + states.count(State.LEFT_OUT),
            stale=states.count(State.STALE),
            missing=states.count(State.MISSING),
            slips=open_slips,
        )
