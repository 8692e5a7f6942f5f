"""Alignment: which figure of one language answers which of another."""

from pressrelease.alignment.changes import find_start
from pressrelease.alignment.relations import alike, hours_apart, related, same_in_order, unit_of
from pressrelease.alignment.rows import Aligned, Row, Seen
from pressrelease.alignment.segments import align
from pressrelease.alignment.surroundings import around, as_pattern, distance, lower
from pressrelease.alignment.tables import Matching, match_tables

__all__ = [
    "Aligned",
    "Matching",
    "Row",
    "Seen",
    "align",
    "alike",
    "around",
    "as_pattern",
    "distance",
    "find_start",
    "hours_apart",
    "lower",
    "match_tables",
    "related",
    "same_in_order",
    "unit_of",
]
