"""The progress of the translations of a release: what is translated, stale, missing or left out, text by text."""

from __future__ import annotations

from pressrelease.model import Release, State, Text, Unit
from pressrelease.records import dataclass


@dataclass(frozen=True, slots=True)
class Progress:
    """How many texts of a release are translated, stale, missing and left out in one of its other languages."""

    language: str
    translated: int
    stale: int
    missing: int
    left_out: int

    @property
    def total(self) -> int:
        """The number of texts to translate."""
        return self.translated + self.stale + self.missing + self.left_out

    @property
    def complete(self) -> bool:
        """Whether nothing is stale and nothing is missing."""
        return not self.stale and not self.missing


@dataclass(frozen=True, slots=True)
class Behind:
    """A unit with unfinished translations: `texts` are those that are stale or missing, by language."""

    unit: Unit
    texts: tuple[tuple[str, Text], ...]


@dataclass(frozen=True, slots=True)
class Status:
    """The progress of a release in each of its other languages, and its unfinished units in document order.

    `synced` is False if its catalogs must be updated by a sync.
    """

    release: Release
    progress: tuple[Progress, ...]
    behind: tuple[Behind, ...]
    synced: bool

    @property
    def complete(self) -> bool:
        """Whether every language has an up-to-date translation of every text."""
        return not self.behind


def find_status(release: Release) -> Status:
    """The progress of the translations of a release.

    Units that the program words itself need no translation and are not counted; a text with the same role in several
    places is translated once and counts once.
    """
    own = release.language
    others = [language for language in release.languages if language != own]
    texts = {(unit.role, unit.texts[own].text): unit for unit in reversed(release.units) if unit.translatable}
    units = sorted(texts.values(), key=lambda unit: unit.number)
    progress = []
    for language in others:
        states = [unit.texts[language].state for unit in units]
        counts = (
            states.count(state) for state in (State.TRANSLATED, State.STALE, State.MISSING, State.LEFT_OUT)
        )
        progress.append(Progress(language, *counts))
    behind = []
    for unit in units:
        states_of = ((language, unit.texts[language]) for language in others)
        late = tuple((code, text) for code, text in states_of if text.state in (State.STALE, State.MISSING))
        if late:
            behind.append(Behind(unit, late))
    synced = all(unit.texts[language].synced for unit in units for language in others)
    return Status(release, tuple(progress), tuple(behind), synced)
