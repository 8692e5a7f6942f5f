"""Fuzzing measures time and memory as POSIX does."""

from __future__ import annotations

import os

collect_ignore = ["test_fuzz.py"] if os.name == "nt" else []
