"""A dash between a label and its value: "Маршрут №8 — 22 автобуса" is no range."""

from __future__ import annotations

from pressrelease.figures import names
from pressrelease.figures.amounts import read_amount
from pressrelease.figures.notes import counts_noun, is_marked
from pressrelease.figures.sentence import DASHES, Sentence
from pressrelease.figures.surroundings import tail_at

LONG_DASH = "—"


def is_label(s: Sentence, i: int, end: int) -> bool:
    """Whether a dash with spaces parts the number of a name from a value ("Precinct No. 14 — 27,000 voters").

    What follows must be measured or counted. Where no sign marks the name, a short dash needs a measure:
    "статьи 15 – 17 закона" are three articles.
    """
    if s.token(end) not in DASHES or s.glued(end) or s.glued(end + 1):
        return False
    if not s.token(end + 1)[:1].isdecimal() or not (is_marked(s, i) or names.named_before(s, i)):
        return False
    value = read_amount(s, end + 1)
    if value is None:
        return False
    if value.scale > 1 or tail_at(s, value.end, digits=True) is not None:
        return True
    return counts_noun(s, value.end) and (is_marked(s, i) or s.tokens[end] == LONG_DASH)
