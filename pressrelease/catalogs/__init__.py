"""PO catalogs: how they are read, merged, written, kept in step with their release, and how far they have got.

Here is what reading a release needs. The rest is loaded by whom it serves: `synchronization` brings the files in
step, with `merging` (which translation belongs to which text), `headers` and `writing`.
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
