"""Merging a catalog with an edited release: which translation belongs to which text."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from operator import itemgetter

from pressrelease.catalogs.entries import WAS, Catalog, Entry, Key, has_placeholder
from pressrelease.catalogs.extraction import Wanted
from pressrelease.catalogs.pairing import pair_changed
from pressrelease.catalogs.placeholders import has_changed_meaning
from pressrelease.catalogs.syntax import read_decision
from pressrelease.model import Excuse, Place
from pressrelease.records import dataclass

BRACE_FLAG = "python-brace-format"
_REFERENCES = ("release.md",)  # without line numbers: they would change all entries with every edit
_SORTED = 8  # different texts at least of a file that is called sorted: fewer may be so by chance
_DECISION = re.compile(r"\s*(?:left[ -]?out\s*:|excuse\s+[a-z-]+\s*(?:\"[^\"]+\")?\s*:)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Merged:
    """The new contents of a catalog, and counts of the changes.

    `entries` are in document order, or in that of their sources if a tool has sorted the file; `obsolete` are in the order
    in which they became obsolete. An entry that is unchanged
    in the file has its lines there; every other one has `first` 0. `new`, `changed`, `returned` and `retired` count
    the entries without any earlier translation, with one made from another text, with one found again, and those
    that became obsolete. `differs` tells whether the file must be written.
    """

    entries: tuple[Entry, ...]
    obsolete: tuple[Entry, ...]
    new: int
    changed: int
    returned: int
    retired: int
    differs: bool


def merge(catalog: Catalog, wanted: Sequence[Wanted]) -> Merged:
    """Update a catalog to the texts of its release; nothing that a translator wrote is lost.

    A text that is still there keeps its entry, wherever it moved. A text that returns gets its translation back. A
    changed text gets the translation of the earlier text, marked fuzzy, with that text as the previous msgid. The
    remaining entries become obsolete. An entry that lost its msgctxt is recognized by its text and gets it back.
    """
    keys = {one.key for one in wanted}
    standing = _with_roles(catalog, wanted)
    gone = [entry for key, entry in standing.items() if key not in keys]
    old = {entry.key: entry for entry in catalog.obsolete if entry.plural is None}
    found: dict[Key, Entry] = {}
    revived: set[Key] = set()
    for one in wanted:
        entry = standing.get(one.key)
        if one.key in old and (entry is None or not (entry.text or entry.notes)):
            entry = replace(old[one.key], obsolete=False, first=0)
            revived.add(one.key)
        if entry is not None:
            found[one.key] = entry
    edited = _find_edited(catalog, wanted, standing, gone, found)
    found |= edited.restored | edited.changed

    entries: list[Entry] = []
    new, changed = 0, len(edited.changed)
    references = _references(catalog)
    for one in wanted:
        known = found.get(one.key)
        if known is None:
            new += 1
            known = Entry(one.role, one.source, "")
        described = _describe(known, one, references)
        changed += described.fuzzy and not known.fuzzy
        entries.append(described)

    given_up = [
        replace(entry, obsolete=True, first=0)
        for entry in gone
        if entry.key not in edited.used and _has_work(entry)
    ]
    kept = [entry for entry in catalog.obsolete if not (entry.key in revived and entry is old[entry.key])]
    entries, obsolete = _fold(_in_order(entries, catalog), [*kept, *given_up])
    differs = (
        not catalog.exists
        or [entry.first for entry in entries] != [entry.first for entry in catalog.entries.values()]
        or [entry.first for entry in obsolete] != [entry.first for entry in catalog.obsolete]
    )
    returned = len(revived) + len(edited.restored)
    return Merged(tuple(entries), tuple(obsolete), new, changed, returned, len(given_up), differs)


def _references(catalog: Catalog) -> tuple[str, ...]:
    """The file names of each entry; none if a tool has taken them out of the whole file."""
    taken_out = catalog.entries and not any(entry.references for entry in catalog.entries.values())
    return () if taken_out else _REFERENCES


def _in_order(entries: list[Entry], catalog: Catalog) -> list[Entry]:
    """The entries sorted by their texts if the file is (`msgcat --sort-output`), else as they are."""
    keys = [(role or "", source) for role, source in catalog.entries]
    places = {key: place for place, key in enumerate(catalog.entries)}
    for by in (itemgetter(1), itemgetter(0, 1)):  # polib sorts by the role first
        if len(set(map(by, keys))) >= _SORTED and keys == sorted(keys, key=by):
            return sorted(
                entries, key=lambda one: (by((one.role or "", one.source)), places.get(one.key, len(places)))
            )
    return entries


def keep_translations(merged: Merged, keys: Collection[Key], path: str) -> Merged:
    """The same, with the translations of these keys declared to be still valid."""
    entries = tuple(_settle(entry, path) if entry.key in keys else entry for entry in merged.entries)
    return replace(merged, entries=entries, differs=merged.differs or bool(keys))


def _with_roles(catalog: Catalog, wanted: Sequence[Wanted]) -> Mapping[Key, Entry]:
    """The entries in use; an entry that lost its msgctxt gets the role that its text has in the release.

    Many programs drop the msgctxt, and so does every conversion to XLIFF. If the text has several roles, the entry's
    comment tells which one it had; if it does not, the translation becomes a fuzzy proposal for each of them.
    """
    lost = {source for role, source in catalog.entries if role is None}
    if not lost:
        return catalog.entries
    heirs: dict[str, list[Wanted]] = {}
    for one in wanted:
        if one.source in lost:
            heirs.setdefault(one.source, []).append(one)
    result: dict[Key, Entry] = {}
    for key, entry in catalog.entries.items():
        waiting = heirs.get(entry.source, []) if entry.role is None and entry.plural is None else []
        certain = (
            waiting if len(waiting) == 1 else [one for one in waiting if {*one.places} & {*entry.places}]
        )
        free = [one for one in certain or waiting if one.key not in catalog.entries]
        for one in free:
            doubtful = not certain and entry.text and not entry.fuzzy
            flags = ("fuzzy", *entry.flags) if doubtful else entry.flags
            result[one.key] = replace(entry, role=one.role, flags=flags, first=0)
        if not free:
            result[key] = entry
    return result


@dataclass(frozen=True, slots=True)
class _Edited:
    """Entries for texts without one: of texts that returned and of texts that changed; `used` are their old keys."""

    restored: dict[Key, Entry]
    changed: dict[Key, Entry]
    used: set[Key]


def _find_edited(
    catalog: Catalog,
    wanted: Sequence[Wanted],
    standing: Mapping[Key, Entry],
    gone: Sequence[Entry],
    found: Mapping[Key, Entry],
) -> _Edited:
    """Find entries for the remaining texts among those whose text is gone, those that are stale, and the obsolete."""
    open_texts = [one for one in wanted if one.key not in found]
    back = _returning(open_texts, [*gone, *found.values(), *catalog.obsolete])
    restored = {key: _restore(entry, catalog.path) for key, entry in back.items()}
    used = {entry.key for entry in back.values()}
    open_texts = [one for one in open_texts if one.key not in back]
    left = [entry for entry in gone if entry.key not in used and entry.plural is None and _has_work(entry)]
    stay = [*found.values(), *restored.values()]
    changed: dict[Key, Entry] = {}
    if open_texts:
        order = (list(standing), [one.key for one in wanted])
        for one, entry in pair_changed(open_texts, left, catalog.obsolete, stay, order):
            changed[one.key] = _change(entry, one)
            used.add(entry.key)
    return _Edited(restored, changed, used)


def _has_work(entry: Entry) -> bool:
    """Whether the entry holds anything that a translator wrote."""
    return bool(
        entry.text
        or entry.notes
        or any(text for _, text in entry.texts)
        or set(entry.flags) - {"fuzzy", BRACE_FLAG}
    )


# ---------------------------------------------------------------------------------------------- one entry


def _describe(entry: Entry, one: Wanted, references: tuple[str, ...]) -> Entry:
    """The entry with its place in the document, its file and the flag of its placeholders brought up to date.

    If the unit or the qualifier of a figure in the sentence has changed, the translation becomes fuzzy, without a
    previous msgid: no earlier text of that sentence would be the right one.
    """
    flags = entry.flags
    if entry.text and has_changed_meaning(entry.places, one.figures, one.own):
        entry = replace(entry, previous_role=None, previous_source=None)
        flags = flags if entry.fuzzy else ("fuzzy", *flags)
    comments = (*one.places, *one.figures)
    if has_placeholder(one.source):
        if BRACE_FLAG not in flags and f"no-{BRACE_FLAG}" not in flags:
            flags = (*flags, BRACE_FLAG)
    elif BRACE_FLAG in flags:
        flags = tuple(flag for flag in flags if flag != BRACE_FLAG)
    # tools wrap these lines as they like
    same = " ".join(entry.places).split() == " ".join(comments).split() and entry.references == references
    if same and flags == entry.flags:
        return entry
    return replace(entry, places=comments, references=references, flags=flags, first=0)


def _change(entry: Entry, one: Wanted) -> Entry:
    """The entry of a changed text: its translation is fuzzy, and decisions on it must be confirmed."""
    role = entry.role
    made_from: str | None = entry.source
    if entry.waiting:
        # a translation that a person marked as unfinished, or that has no previous text, was not made from this source
        role, made_from = entry.previous_role or entry.role, entry.previous_source
    flags = tuple(flag for flag in entry.flags if flag != "fuzzy")
    return replace(
        entry,
        role=one.role,
        source=one.source,
        previous_role=role if made_from is not None and role != one.role else None,
        previous_source=made_from,
        previous_plural=None,
        flags=("fuzzy", *flags) if entry.text else flags,
        notes=tuple(WAS + note.strip() if _DECISION.match(note) else note for note in entry.notes),
        reason="",
        excuses=(),
        obsolete=False,
        first=0,
    )


def _restore(entry: Entry, path: str) -> Entry:
    """The entry of a text that is again the one its translation was made from."""
    role, source = entry.previous_role or entry.role, entry.previous_source or ""
    return _settle(replace(entry, role=role, source=source, obsolete=False), path)


def _settle(entry: Entry, path: str) -> Entry:
    """The entry with its translation valid for its text, and its earlier decisions in force again."""
    notes = tuple(
        note[len(WAS) :] if note.startswith(WAS) and _DECISION.match(note[len(WAS) :]) else note
        for note in entry.notes
    )
    decisions = [read_decision(note, Place(path, entry.line)) for note in notes]
    return replace(
        entry,
        flags=tuple(flag for flag in entry.flags if flag != "fuzzy"),
        previous_role=None,
        previous_source=None,
        previous_plural=None,
        notes=notes,
        reason=next((one for one in decisions if isinstance(one, str)), ""),
        excuses=tuple(one for one in decisions if isinstance(one, Excuse)),
        first=0,
    )


def _returning(open_texts: Sequence[Wanted], pool: Iterable[Entry]) -> dict[Key, Entry]:
    """The entries with a fuzzy translation that was made from one of the texts."""
    texts = {one.key for one in open_texts}
    result: dict[Key, Entry] = {}
    for entry in pool:
        if entry.previous_source is None or entry.plural is not None:
            continue
        key = (entry.previous_role or entry.role or "", entry.previous_source)
        if key in texts and key not in result and entry.waiting:
            result[key] = entry
    return result


def _fold(entries: list[Entry], obsolete: list[Entry]) -> tuple[list[Entry], list[Entry]]:
    """Join entries with the same role and text: gettext allows each only once, obsolete or not."""
    index = {entry.key: (entries, number) for number, entry in enumerate(entries)}
    kept: list[Entry] = []
    for entry in obsolete:
        place = index.get(entry.key)
        if place is None:
            index[entry.key] = (kept, len(kept))
            kept.append(entry)
            continue
        home, number = place
        survivor = home[number]
        notes = [note for note in entry.notes if note not in survivor.notes]
        texts = (entry.text, *(text for _, text in entry.texts))
        notes += [
            "earlier translation: " + " ".join(text.split())
            for text in texts
            if text not in ("", survivor.text)
        ]
        home[number] = replace(
            survivor, notes=(*survivor.notes, *notes), first=0 if notes else survivor.first
        )
    return entries, kept
