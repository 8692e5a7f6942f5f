"""Pairing the changed texts of a release with the entries of their earlier versions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from pressrelease.catalogs.entries import Entry, Key
from pressrelease.catalogs.extraction import Wanted
from pressrelease.markup import find_placeholders

_NUMBER = re.compile(r"\d+(?:[.,\s]\d+)*")
_LENGTH = 2000  # characters of a text that are compared: enough to recognize it, and bounded
_NEAREST = 30  # candidates that are compared with each changed text
_LIKENESS = 0.6  # the threshold of gettext's msgmerge
_LIKENESS_IN_PLACE = 0.5
_LIKENESS_OBSOLETE = 0.75


def pair_changed(
    open_texts: Sequence[Wanted],
    gone: Sequence[Entry],
    obsolete: Sequence[Entry],
    standing: Sequence[Entry],
    order: tuple[Sequence[Key], Sequence[Key]],
) -> Iterable[tuple[Wanted, Entry]]:
    """The changed texts with their earlier entries, best pairs first; each entry in `gone` is used once.

    Parameters: the texts without an entry; the entries whose text is gone; the obsolete entries; the entries that
    stay; the keys of the whole catalog in order, before and now.
    Similarity weighs most, then the same neighbours, then the role. A text in which only digits changed always
    matches its earlier version.
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
    old_gaps, new_gaps = (_gaps(keys, kept) for keys in order)
    for number, index, likeness in _alike(
        [one.source for one in open_texts], [entry.source for entry in gone]
    ):
        one, entry = open_texts[number], gone[index]
        before, after, ordinal = old_gaps[entry.key]
        new_before, new_after, new_ordinal = new_gaps[one.key]
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

    # a remaining text may be similar to that of an obsolete entry, which stays where it is
    rest = [one for number, one in enumerate(open_texts) if number not in matched]
    obsolete = [entry for entry in obsolete if entry.text and entry.plural is None]
    best: dict[int, tuple[float, int]] = {}
    for number, index, likeness in _alike([one.source for one in rest], [entry.source for entry in obsolete]):
        if likeness >= _LIKENESS_OBSOLETE:
            best[number] = max(best.get(number, (0.0, 0)), (likeness, index))
    for number, (_, index) in best.items():
        yield rest[number], replace(obsolete[index], notes=())


def _gaps(keys: Sequence[Key], kept: set[Key]) -> dict[Key, tuple[object, object, int]]:
    """For each text that did not stay: its nearest neighbours that did, and its index between them."""
    result: dict[Key, tuple[object, object, int]] = {}
    waiting: list[Key] = []
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
    """All pairs of similar texts: index, index in the others, similarity from 0 to 1."""
    if not texts or not others:
        return
    # imported here: reading and rendering need neither
    from rapidfuzz import fuzz, process

    shapes: dict[str, list[int]] = {}
    for index, other in enumerate(others):
        shapes.setdefault(_shape(other), []).append(index)
    choices = list(shapes)
    seen: dict[str, int] = {}
    for number, text in enumerate(texts):
        shape = _shape(text)
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
            # the rows of a long table may differ only in their figures: compare those about as far down
            start = max(0, min(rank, len(shapes[choice])) - _NEAREST)
            for index in shapes[choice][start : start + 2 * _NEAREST]:
                exact = fuzz.ratio(text[:_LENGTH], others[index][:_LENGTH])
                yield number, index, (0.8 * likeness + 0.2 * exact) / 100


def _shape(text: str) -> str:
    """A text with each of its figures replaced by 0."""
    text = text[:_LENGTH]
    for placeholder in reversed(find_placeholders(text)):
        text = text[: placeholder.start] + "0" + text[placeholder.end :]
    return _NUMBER.sub("0", text)
