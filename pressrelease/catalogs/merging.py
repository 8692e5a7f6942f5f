"""A catalog and the source text it follows: which translation belongs to which text after an edit."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from pressrelease.catalogs.entries import Catalog, Entry, has_placeholder, is_translatable
from pressrelease.catalogs.placeholders import explain_placeholders, has_changed_meaning
from pressrelease.model import DeclaredFigure, Unit

BRACE_FLAG = "python-brace-format"
_REFERENCES = ("release.md",)  # without line numbers: they would change all entries with every edit
_FIGURE = re.compile(r"\{[a-z][a-z0-9_]*\}|\d+(?:[.,\s]\d+)*")
_DECISION = re.compile(r"\s*(?:left[ -]?out\s*:|excuse\s+[a-z-]+\s*(?:\"[^\"]+\")?\s*:)", re.IGNORECASE)
_WAS = "was "
_LENGTH = 2000  # characters of a text that are compared: enough to know it, and no text makes it slow
_NEAREST = 30  # of the texts that are like a changed one, those that are looked at
_LIKENESS = 0.6  # what gettext's msgmerge asks for too
_LIKENESS_IN_PLACE = 0.5
_LIKENESS_OBSOLETE = 0.75


@dataclass(frozen=True, slots=True)
class Wanted:
    """A text of the release that must have an entry: its role, the text, and where it stands in the document.

    `figures` are the lines that explain its placeholders, their values told in the language `own` of the release.
    """

    role: str
    source: str
    places: tuple[str, ...]
    figures: tuple[str, ...] = ()
    own: str = ""


@dataclass(frozen=True, slots=True)
class Merged:
    """What a catalog must hold, and how it came to that.

    `entries` are in document order, `obsolete` in the order in which they were given up. An entry that stands in
    the file as it must has its lines there; every other one has `first` 0. `new`, `changed`, `returned` and
    `retired` count entries without a translation to go by, with one made from another text, with one found
    again, and given up. `differs` tells whether the file must be written.
    """

    entries: tuple[Entry, ...]
    obsolete: tuple[Entry, ...]
    new: int
    changed: int
    returned: int
    retired: int
    differs: bool


def extract(
    units: Iterable[Unit], own: str, language: str, figures: Mapping[str, DeclaredFigure]
) -> tuple[Wanted, ...]:
    """The texts of a release that are translated, in document order, each role and text once.

    Parameters: the units of the release and its own language; the language of the catalog and the figures of the
    release, which are explained as they read in it.
    """
    places: dict[tuple[str, str], list[str]] = {}
    for unit in units:
        source = unit.texts[own].text
        if is_translatable(source):
            places.setdefault((unit.role.value, source), []).append(unit.where)
    return tuple(
        Wanted(
            role,
            source,
            tuple(dict.fromkeys(where)),
            explain_placeholders(source, figures, own, language),
            own,
        )
        for (role, source), where in places.items()
    )


def merge(catalog: Catalog, wanted: Sequence[Wanted]) -> Merged:
    """Bring a catalog in step with the texts of its release; nothing that a translator wrote is lost.

    A text that is still there keeps its entry, wherever it moved. A text that returns gets its translation back.
    A changed one gets the translation of the text it was, fuzzy, with that text beside it. What is left over
    becomes obsolete.
    """
    keys = {(one.role, one.source) for one in wanted}
    gone = [entry for key, entry in catalog.entries.items() if key not in keys]
    old = {entry.key: entry for entry in catalog.obsolete if entry.plural is None}
    found: dict[tuple[str, str], Entry] = {}
    revived: set[tuple[str | None, str]] = set()
    returned = 0

    for one in wanted:
        key = (one.role, one.source)
        entry = catalog.entries.get(key)
        if key in old and (entry is None or not (entry.text or entry.notes)):
            entry = replace(old[key], obsolete=False, first=0)
            revived.add(key)
            returned += 1
        if entry is not None:
            found[key] = entry

    open_texts = [one for one in wanted if (one.role, one.source) not in found]
    used: set[tuple[str | None, str]] = set()
    if open_texts and (catalog.entries or old):
        before = _returning(open_texts, [*gone, *found.values(), *catalog.obsolete])
        for key, entry in before.items():
            found[key] = _restore(entry)
            used.add(entry.key)
            returned += 1
        open_texts = [one for one in open_texts if (one.role, one.source) not in found]
        left = [
            entry for entry in gone if entry.key not in used and entry.plural is None and _has_work(entry)
        ]
        for one, entry in _pairs(open_texts, left, catalog, wanted, list(found.values())):
            found[one.role, one.source] = _change(entry, one)
            used.add(entry.key)

    entries: list[Entry] = []
    new = changed = 0
    for one in wanted:
        known = found.get((one.role, one.source))
        if known is None:
            new += 1
            known = Entry(one.role, one.source, "")
        elif not known.first and known.previous_source is not None and known.key not in revived:
            changed += 1
        described = _describe(known, one)
        changed += described.fuzzy and not known.fuzzy
        entries.append(described)

    given_up = [
        replace(entry, obsolete=True, first=0) for entry in gone if entry.key not in used and _has_work(entry)
    ]
    kept = [entry for entry in catalog.obsolete if not (entry.key in revived and entry is old[entry.key])]
    entries, obsolete = _fold(entries, [*kept, *given_up])
    differs = (
        not catalog.exists
        or [entry.first for entry in entries] != [entry.first for entry in catalog.entries.values()]
        or [entry.first for entry in obsolete] != [entry.first for entry in catalog.obsolete]
    )
    return Merged(tuple(entries), tuple(obsolete), new, changed, returned, len(given_up), differs)


def _has_work(entry: Entry) -> bool:
    """Whether a translator has left anything in the entry."""
    return bool(
        entry.text
        or entry.notes
        or any(text for _, text in entry.texts)
        or set(entry.flags) - {"fuzzy", BRACE_FLAG}
    )


# ---------------------------------------------------------------------------------------------- one entry


def _describe(entry: Entry, one: Wanted) -> Entry:
    """The entry with its place in the document, its file and the flag of its placeholders as they must be.

    A translation of a sentence whose figure has got another unit or qualifier is fuzzy.
    """
    flags = entry.flags
    if entry.text and not entry.fuzzy and has_changed_meaning(entry.places, one.figures, one.own):
        flags = ("fuzzy", *flags)
    comments = (*one.places, *one.figures)
    if has_placeholder(one.source):
        if BRACE_FLAG not in flags and f"no-{BRACE_FLAG}" not in flags:
            flags = (*flags, BRACE_FLAG)
    elif BRACE_FLAG in flags:
        flags = tuple(flag for flag in flags if flag != BRACE_FLAG)
    # tools wrap these lines as they like
    same = " ".join(entry.places).split() == " ".join(comments).split() and entry.references == _REFERENCES
    if same and flags == entry.flags:
        return entry
    return replace(entry, places=comments, references=_REFERENCES, flags=flags, first=0)


def _change(entry: Entry, one: Wanted) -> Entry:
    """The entry of a text that was another one: its translation is fuzzy, what was decided on it must be said anew."""
    made_from = entry.previous_source if entry.fuzzy and entry.previous_source is not None else entry.source
    role = (entry.previous_role or entry.role) if entry.fuzzy else entry.role
    flags = tuple(flag for flag in entry.flags if flag != "fuzzy")
    return replace(
        entry,
        role=one.role,
        source=one.source,
        previous_role=role if role != one.role else None,
        previous_source=made_from,
        previous_plural=None,
        flags=("fuzzy", *flags) if entry.text else flags,
        notes=tuple(_WAS + note.strip() if _DECISION.match(note) else note for note in entry.notes),
        reason="",
        excuses=(),
        obsolete=False,
        first=0,
    )


def _restore(entry: Entry) -> Entry:
    """The entry of a text that has become again what its translation was made from."""
    notes = (
        note[len(_WAS) :] if note.startswith(_WAS) and _DECISION.match(note[len(_WAS) :]) else note
        for note in entry.notes
    )
    return replace(
        entry,
        role=entry.previous_role or entry.role,
        source=entry.previous_source or "",
        flags=tuple(flag for flag in entry.flags if flag != "fuzzy"),
        previous_role=None,
        previous_source=None,
        previous_plural=None,
        notes=tuple(notes),
        obsolete=False,
        first=0,
    )


def _returning(open_texts: Sequence[Wanted], pool: Iterable[Entry]) -> dict[tuple[str, str], Entry]:
    """Which of the texts is what a fuzzy translation was made from."""
    texts = {(one.role, one.source) for one in open_texts}
    result: dict[tuple[str, str], Entry] = {}
    for entry in pool:
        if entry.previous_source is None or entry.plural is not None:
            continue
        key = (entry.previous_role or entry.role or "", entry.previous_source)
        waiting = entry.fuzzy if entry.text else any(note.startswith(_WAS) for note in entry.notes)
        if key in texts and key not in result and waiting:
            result[key] = entry
    return result


def _fold(entries: list[Entry], obsolete: list[Entry]) -> tuple[list[Entry], list[Entry]]:
    """Let each role and text stand once in the file, which gettext asks of obsolete entries too."""
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


# ---------------------------------------------------------------------------------------------- which was which


def _pairs(
    open_texts: Sequence[Wanted],
    gone: Sequence[Entry],
    catalog: Catalog,
    wanted: Sequence[Wanted],
    standing: Sequence[Entry],
) -> Iterable[tuple[Wanted, Entry]]:
    """The changed texts with the entries they were, best pairs first; each gone entry serves once.

    Likeness weighs most, then the place between the same neighbours, then the role. A text whose digits alone
    changed is always like what it was.
    """
    in_use = {entry.source: entry for entry in reversed(standing) if entry.text}
    for entry in gone:
        in_use.pop(entry.source, None)
    for one in open_texts:
        if one.source in in_use:  # the same words in another role
            yield one, replace(in_use[one.source], notes=())
    open_texts = [one for one in open_texts if one.source not in in_use]
    scores: list[tuple[float, int, int]] = []
    kept = {entry.key for entry in standing}
    old_gaps = _gaps(list(catalog.entries), kept)
    new_gaps = _gaps([(one.role, one.source) for one in wanted], kept)
    for number, index, likeness in _alike(
        [one.source for one in open_texts], [entry.source for entry in gone]
    ):
        one, entry = open_texts[number], gone[index]
        before, after, ordinal = old_gaps[entry.key]
        new_before, new_after, new_ordinal = new_gaps[one.role, one.source]
        place = ((before == new_before) + (after == new_after)) / 2
        in_place = place == 1 and entry.role == one.role
        if likeness >= (_LIKENESS_IN_PLACE if in_place else _LIKENESS):
            score = likeness + 0.2 * place + 0.1 * (entry.role == one.role)
            scores.append((score - 0.01 * min(abs(ordinal - new_ordinal), 10), number, index))
    scores.sort(key=lambda score: (-score[0], score[1], score[2]))
    matched: set[int] = set()
    served: set[int] = set()
    for _, number, index in scores:
        if number not in matched and index not in served:
            matched.add(number)
            served.add(index)
            yield open_texts[number], gone[index]

    # what is still without one may be like a text that was given up earlier, which stays where it is
    rest = [one for number, one in enumerate(open_texts) if number not in matched]
    obsolete = [entry for entry in catalog.obsolete if entry.text and entry.plural is None]
    best: dict[int, tuple[float, int]] = {}
    for number, index, likeness in _alike([one.source for one in rest], [entry.source for entry in obsolete]):
        if likeness >= _LIKENESS_OBSOLETE:
            best[number] = max(best.get(number, (0.0, 0)), (likeness, index))
    for number, (_, index) in best.items():
        yield rest[number], replace(obsolete[index], notes=())


def _gaps(
    keys: Sequence[tuple[str | None, str]], kept: set[tuple[str | None, str]]
) -> dict[tuple[str | None, str], tuple[object, object, int]]:
    """For each text between which two that stayed it stands, and as which one there."""
    result: dict[tuple[str | None, str], tuple[object, object, int]] = {}
    waiting: list[tuple[str | None, str]] = []
    before: object = None
    for key in [*keys, None]:
        if key is not None and key not in kept:
            waiting.append(key)
            continue
        for ordinal, one in enumerate(waiting):
            result[one] = (before, key, ordinal)
        waiting = []
        before = key
    return result


def _alike(texts: Sequence[str], others: Sequence[str]) -> Iterable[tuple[int, int, float]]:
    """All pairs of texts that are somewhat alike: index, index in the others, likeness from 0 to 1."""
    if not texts or not others:
        return
    # imported here: reading and rendering need neither
    from rapidfuzz import fuzz, process

    shapes: dict[str, list[int]] = {}
    for index, other in enumerate(others):
        shapes.setdefault(_FIGURE.sub("0", other[:_LENGTH]), []).append(index)
    choices = list(shapes)
    seen: dict[str, int] = {}
    for number, text in enumerate(texts):
        shape = _FIGURE.sub("0", text[:_LENGTH])
        rank = seen[shape] = seen.get(shape, -1) + 1
        near = process.extract(
            shape,
            choices,
            scorer=fuzz.ratio,
            processor=None,
            limit=_NEAREST,
            score_cutoff=100 * _LIKENESS_IN_PLACE,
        )
        for choice, likeness, _ in near:
            # of a long table's rows, all the same but for their figures, those about as far down will do
            start = max(0, min(rank, len(shapes[choice])) - _NEAREST)
            for index in shapes[choice][start : start + 2 * _NEAREST]:
                exact = fuzz.ratio(text[:_LENGTH], others[index][:_LENGTH])
                yield number, index, (0.8 * likeness + 0.2 * exact) / 100
