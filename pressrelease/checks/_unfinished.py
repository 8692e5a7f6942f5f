"""Shared by the two checks of unfinished translations: the late texts, their places, and the remedy."""

from __future__ import annotations

from pressrelease.checks._subject import Subject
from pressrelease.model import State


def late_segments(subject: Subject, language: str, state: State) -> dict[int, str]:
    """The segments of a language in that state, each with the words that name its place in the document.

    Units with the same role and text share one entry of the catalog, so only the first of them is given.
    """
    late = [
        index for index, segment in enumerate(subject.documents[language].segments) if segment.state is state
    ]
    if subject.release is None:
        return dict.fromkeys(late, "")
    own = subject.release.language
    places: dict[tuple[str, str], list[int]] = {}
    for index in late:
        unit = subject.release.units[index]
        places.setdefault((unit.role, unit.texts[own].text), []).append(index)
    return {
        indices[0]: _place(subject.release.units[indices[0]].where, len(indices) - 1)
        for indices in places.values()
    }


def cure(subject: Subject, language: str, index: int) -> str:
    """The end of a message that recommends a sync, if one would help."""
    if subject.release is None or subject.release.units[index].texts[language].synced:
        return ""
    return "; run `pressrelease sync`"


def _place(where: str, more: int) -> str:
    return f" ({where})" if not more else f" ({where} and {more} more place{'s' if more > 1 else ''})"
