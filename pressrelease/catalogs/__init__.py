"""PO catalogs: how they are read, written, kept in step with their release, and how far they have got.

`read_catalog` is all that reading a release needs; it loads neither polib nor rapidfuzz.
"""

from __future__ import annotations

from pressrelease.catalogs.entries import Catalog, Entry, is_translatable
from pressrelease.catalogs.reading import parse_catalog, read_catalog

__all__ = ["Catalog", "Entry", "is_translatable", "parse_catalog", "read_catalog"]
