"""The texts of a release that must have an entry in its catalogs."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping

from pressrelease.catalogs.entries import Key
from pressrelease.catalogs.placeholders import explain_marks, explain_placeholders
from pressrelease.model import DeclaredFigure, Unit
from pressrelease.records import dataclass


@dataclass(frozen=True, slots=True)
class Wanted:
    """A text of the release that must have an entry: its role, the text, and its places in the document.

    `figures` are the lines that explain its placeholders, with values in the language of the release (`own`), and its
    footnote marks.
    """

    role: str
    source: str
    places: tuple[str, ...]
    figures: tuple[str, ...] = ()
    own: str = ""

    @property
    def key(self) -> Key:
        """The role and the text, as an entry has them."""
        return self.role, self.source


def extract(
    units: Iterable[Unit],
    own: str,
    language: str,
    figures: Mapping[str, DeclaredFigure],
    kept: Container[Key] = (),
) -> tuple[Wanted, ...]:
    """The texts of a release that need a translation, in document order, each role and text once.

    Parameters: the units of the release and its own language; the language of the catalog; the figures of the
    release, which are explained as they read in that language; the keys of entries to keep although the program
    words such texts itself (the role is None if the entry has lost it).
    """
    places: dict[tuple[str, str], list[str]] = {}
    for unit in units:
        source = unit.texts[own].text
        if unit.translatable or (unit.role.value, source) in kept or (None, source) in kept:
            places.setdefault((unit.role.value, source), []).append(unit.where)
    return tuple(
        Wanted(
            role,
            source,
            tuple(dict.fromkeys(where)),
            (*explain_placeholders(source, figures, own, language), *explain_marks(source)),
            own,
        )
        for (role, source), where in places.items()
    )
