"""The translations of a release's texts: from its catalogs, or as a sync would update them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pressrelease.catalogs.entries import Catalog
from pressrelease.model import DeclaredFigure, State, Text, Unit


def find_translations(
    catalog: Catalog, units: Sequence[Unit], own: str, language: str, figures: Mapping[str, DeclaredFigure]
) -> list[Text]:
    """The translation of every unit, in the order of the units.

    A text may have no entry yet because it was edited after the last sync. Its translation is then found by the rules
    of a sync: it has the state that the sync will give it, and the place of the old translation. So all commands agree
    on what is stale.

    Parameters: the units of a release with their texts in its own language; `language` is that of the catalog.
    """
    texts = [catalog.text(unit.role.value, unit.texts[own].text, figures, own) for unit in units]
    elsewhere = [number for number, text in enumerate(texts) if _may_be_elsewhere(text, catalog)]
    if not catalog.exists or not elsewhere:
        return texts
    lost = {source for role, source in catalog.entries if role is None}
    if not any(units[number].translatable or units[number].texts[own].text in lost for number in elsewhere):
        return texts  # texts that the program words itself usually have no entry
    # imported here: an up-to-date release needs none of it
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
    """Whether the entry of the text is empty or missing, but a sync may find a translation elsewhere."""
    return text.state is State.MISSING and (not text.place.line or bool(catalog.obsolete))
