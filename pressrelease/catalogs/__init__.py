"""PO catalogs: reading, merging and writing them, keeping them in step with their release, and their progress.

This module exports only what reading a release needs. Sync imports the rest itself: `synchronization` updates the
files, with the help of `merging` (which translation belongs to which text), `headers` and `writing`.
"""

from __future__ import annotations

from pressrelease.catalogs.entries import Catalog, Entry, has_placeholder
from pressrelease.catalogs.progress import Behind, Progress, Status, find_status
from pressrelease.catalogs.reading import parse_catalog, read_catalog
from pressrelease.catalogs.translations import find_translations

__all__ = [
    "Behind",
    "Catalog",
    "Entry",
    "Progress",
    "Status",
    "find_status",
    "find_translations",
    "has_placeholder",
    "parse_catalog",
    "read_catalog",
]
