"""How far the catalogs of a release have got: what is translated, stale, missing or left out, text by text."""

from __future__ import annotations

from dataclasses import dataclass

from pressrelease.catalogs.entries import is_translatable
from pressrelease.model import Release, State, Text, Unit


@dataclass(frozen=True, slots=True)
class Behind:
    """A unit that has not followed its source: the unit, and its text in each language that is behind."""

    unit: Unit
    texts: tuple[tuple[str, Text], ...]


@dataclass(frozen=True, slots=True)
class Progress:
    """How many units of a release are translated, stale, missing and left out in one of its other languages."""

    language: str
    translated: int
    stale: int
    missing: int
    left_out: int

    @property
    def total(self) -> int:
        """How many units are to be translated."""
        return self.translated + self.stale + self.missing + self.left_out

    @property
    def complete(self) -> bool:
        """Whether the edition in this language can be published: nothing is stale and nothing is missing."""
        return not self.stale and not self.missing


def count_progress(release: Release) -> tuple[Progress, ...]:
    """The progress of each language but the release's own, in the release's order.

    A unit without letters outside its placeholders needs no translation and is not counted.
    """
    units = [unit for unit in release.units if is_translatable(unit.texts[release.language].text)]
    result = []
    for language in release.languages:
        if language == release.language:
            continue
        states = [unit.texts[language].state for unit in units]
        counts = (
            states.count(state) for state in (State.TRANSLATED, State.STALE, State.MISSING, State.LEFT_OUT)
        )
        result.append(Progress(language, *counts))
    return tuple(result)


def find_behind(release: Release) -> tuple[Behind, ...]:
    """The units that are stale or missing in some language, in document order."""
    result = []
    for unit in release.units:
        if not is_translatable(unit.texts[release.language].text):
            continue
        texts = tuple(
            (language, text)
            for language in release.languages
            if language != release.language
            and (text := unit.texts[language]).state in (State.STALE, State.MISSING)
        )
        if texts:
            result.append(Behind(unit, texts))
    return tuple(result)
