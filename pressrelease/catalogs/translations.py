"""The translations of a release's texts: as its catalogs have them, or as a sync would bring them in step."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pressrelease.catalogs.entries import Catalog
from pressrelease.model import DeclaredFigure, State, Text, Unit


def find_translations(
    catalog: Catalog, units: Sequence[Unit], own: str, language: str, figures: Mapping[str, DeclaredFigure]
) -> list[Text]:
    """The translation of every unit, in the order of the units.

    A text that its catalog does not have yet, because nobody has run a sync since the edit, is found there by the
    same rules by which a sync finds it: it is in the state in which the sync will leave it, at the place of its old
    translation. So all that look at a release agree on what is stale.

    Parameters: the units of a release with their texts in its own language; `language` is that of the catalog.
    """
    texts = [catalog.text(unit.role.value, unit.texts[own].text, figures, own) for unit in units]
    elsewhere = [number for number, text in enumerate(texts) if _may_be_elsewhere(text, catalog)]
    if not catalog.exists or not elsewhere:
        return texts
    lost = {source for role, source in catalog.entries if role is None}
    if not any(units[number].translatable or units[number].texts[own].text in lost for number in elsewhere):
        return texts  # what the program words has no entry as a rule
    # imported here: a release that is in step needs none of it
    from pressrelease.catalogs.extraction import extract
    from pressrelease.catalogs.merging import merge

    wanted = extract(units, own, language, figures, catalog.translated)
    merged = {entry.key: entry for entry in merge(catalog, wanted).entries}
    for number in elsewhere:
        entry = merged.get((units[number].role.value, units[number].texts[own].text))
        if entry is not None and entry.line != texts[number].place.line:
            texts[number] = catalog.read_entry(entry, synced=False)
    return texts


def _may_be_elsewhere(text: Text, catalog: Catalog) -> bool:
    """Whether a sync may find a translation that does not stand in the entry of the text, which is empty or not there."""
    return text.state is State.MISSING and (not text.place.line or bool(catalog.obsolete))
