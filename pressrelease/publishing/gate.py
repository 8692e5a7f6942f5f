"""The gate: everything that prevents publishing, collected from all releases and reported at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from pressrelease.checks import Subject, chosen, run, subject_of
from pressrelease.editions import make_edition
from pressrelease.errors import (
    CheckFailed,
    DraftError,
    IncompleteError,
    InputError,
    Mistake,
    PressReleaseError,
    UsageError,
)
from pressrelease.findings import Report
from pressrelease.loading import open_source
from pressrelease.model import Edition, Release
from pressrelease.newsroom import Newsrooms


class Gate:
    """The conditions that each release of a run has to meet; `close` reports what was refused.

    Mistakes in files come first, then incomplete translations, findings of the checks, and errors in the making of
    files: once something was refused for one reason, later reasons are not examined. Drafts are left out, and refused
    only if there is nothing else.

    Parameters: `languages` are the selected ones, None means all of each release. `subject` holds the figures of the
    release that was checked last.
    """

    def __init__(
        self,
        newsrooms: Newsrooms,
        languages: Sequence[str] | None,
    ) -> None:
        self._newsrooms = newsrooms
        self._languages = languages
        self._mistakes: list[Mistake] = []
        self._paths: list[str] = []
        self._there: dict[str, None] = {}  # the languages of all releases
        self._ids: set[str] = set()
        self._unfit: PressReleaseError | None = None  # the first error that is reported alone
        self._incomplete: dict[str, list[Mistake]] = {}
        self._complete: dict[str, None] = {}  # languages
        self._drafts: list[str] = []
        self._failed: dict[str, Report] = {}
        self._unmade: PressReleaseError | None = None
        self.subject: Subject | None = None

    def open(self, source: Release | Path) -> Release | None:
        """The release, read if it is not yet; None if it cannot be read."""
        try:
            release = open_source(source, self._newsrooms)
        except InputError as error:
            self._mistakes += error.mistakes
            return None
        self._paths.append(str(release.path))
        self._there |= dict.fromkeys(_ordered(release))
        return release

    def admit(self, release: Release) -> Mapping[str, Edition]:
        """The editions of a release that may be published, in the order of its newsroom's languages; empty if none may."""
        wanted = [code for code in _ordered(release) if self._languages is None or code in self._languages]
        if release.draft:
            self._drafts.append(f"{release.path}: this is a draft, so it is not published")
            return {}
        if self._mistakes or self._unfit or not wanted:
            return {}
        editions = self._editions(release, wanted)
        if self._unfit or self._incomplete:
            return {}
        if chosen(release.newsroom.config):  # else all checks are switched off: no text has to be examined
            # a missing translation does not hold up other languages
            self.subject = subject_of(release, languages=editions)
            report = run(self.subject)
            if not report.ok:
                self._failed[str(release.path)] = report
        return {} if self._failed or self._unmade else editions

    def refuse(self, error: PressReleaseError) -> None:
        """Keep an error from the making of a release, which is reported if nothing else was refused."""
        self._unmade = self._unmade or error

    def close(self) -> None:
        """Raise the error for what was refused, if anything was."""
        if self._mistakes:
            raise InputError(*dict.fromkeys(self._mistakes))
        self._refuse_languages()
        if self._drafts and len(self._drafts) == len(self._paths):
            raise DraftError(
                *self._drafts, "delete `draft: true` when it is ready; `check` examines drafts, too"
            )
        if self._unfit:
            raise self._unfit
        if self._incomplete:
            complete = ",".join(code for code in self._complete if code not in self._incomplete)
            raise IncompleteError(
                ", ".join(self._incomplete),
                tuple(mistake for mistakes in self._incomplete.values() for mistake in mistakes),
                hint=f"render the complete languages with --language {complete}" if complete else "",
            )
        if self._failed:
            raise CheckFailed(self._failed)
        if self._unmade:
            raise self._unmade

    def _editions(self, release: Release, languages: Sequence[str]) -> Mapping[str, Edition]:
        editions: dict[str, Edition] = {}
        try:
            if release.id in self._ids:
                message = f"another release has the id {release.id!r}, too"
                raise InputError(Mistake(str(release.path), 1, 1, message, "change one"))
            self._ids.add(release.id)
            for code in languages:
                try:
                    editions[code] = make_edition(release, code)
                except IncompleteError as error:
                    self._incomplete.setdefault(code, []).extend(error.missing)
        except PressReleaseError as error:
            self._unfit = error
        self._complete |= dict.fromkeys(editions)
        return editions

    def _refuse_languages(self) -> None:
        if self._languages is None:
            return
        if not self._languages:
            raise UsageError("no language is named", hint=f"there are: {', '.join(self._there)}")
        for code in self._languages:
            if code not in self._there:
                which = f"{self._paths[0]} is not" if len(self._paths) == 1 else "none of the releases is"
                raise UsageError(f"{which} written in {code!r}", hint=f"there are: {', '.join(self._there)}")


def _ordered(release: Release) -> list[str]:
    """The languages of a release in the order of its newsroom."""
    order = {code: number for number, code in enumerate(release.newsroom.config.languages)}
    return sorted(release.languages, key=lambda code: order.get(code, len(order)))
