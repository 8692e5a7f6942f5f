"""Doubts about numbers that are part of a name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from pressrelease.figures.alternatives.reader import Reader, Reading, instead
from pressrelease.figures.lexicon import roman_value

_ROMAN_MODEL = re.compile(r"(?:.*[\s-])?([IVX]+)([A-H])")


def letters_of_model(reader: Reader, index: int) -> Iterator[Reading]:
    """ "Orion IIB", "Saturn IB": a Roman number in front of the letter of a model is the number in "2Б", "1Б"."""
    figure = reader.figures[index]
    match = _ROMAN_MODEL.fullmatch(figure.text) if figure.kind == "identifier" else None
    number = roman_value(match[1].lower()) if match else None
    if match and number:
        said = f"{number}{match[2]}"
        yield instead(index, replace(figure, value=said, canonical=said))
