"""What words mean that press texts count things by, the same in every language."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from pressrelease.languages import language

_HEAD = 2  # letters by which the beginnings of words are looked up
_SHORT, _ENDING = 4, 3  # a beginning of so few letters takes so short an ending only


def find_concept(text: str, start: int, end: int, code: str) -> str:
    """The concept of the word at a stretch of a text in lower case ("ixrac" and "экспорта" are "export"), "" for none.

    A phrase may go on behind the word ("kənd təsərrüfatı"); the longest one decides.
    """
    for beginning, concept in _beginnings(code).get(text[start : start + _HEAD], ()):
        if text.startswith(beginning, start) and (
            len(beginning) > _SHORT or end - start - len(beginning) <= _ENDING
        ):
            return concept
    return ""


@cache
def _beginnings(code: str) -> dict[str, Sequence[tuple[str, str]]]:
    """The beginnings of words with their concepts, by their first letters, the longest first."""
    found: dict[str, list[tuple[str, str]]] = {}
    for concept, listed in language(code).comparing.concepts.items():
        for beginning in listed.split(", "):
            found.setdefault(beginning[:_HEAD], []).append((beginning, concept))
    return {head: sorted(rows, key=lambda row: -len(row[0])) for head, rows in found.items()}
