"""Reading release folders: the front matter, the body, the catalogs and the pictures become one Release."""

from __future__ import annotations

from pressrelease.releases.reading import FILE, load_release

__all__ = ["FILE", "load_release"]
