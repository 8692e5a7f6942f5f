"""Results prepared when the wheel was built: compiled templates, the words of figures, the package's own letterhead.

In a checkout there are none, and overridden files have none either: these results are made when they are first needed.
Nothing is written while the program runs.
"""

from __future__ import annotations

import pickle
import zlib
from pathlib import Path
from typing import Any

from pressrelease.version import VERSION

_FOLDER = Path(__file__).parent / "ready-made"


def read_ready(name: str, content: bytes) -> Any:
    """The prepared result of that name for some content; None if there is none, or if its content was different."""
    try:
        with (_FOLDER / f"{name}.pickle").open("rb") as file:
            if pickle.load(file) != _stamp(content):  # noqa: S301 -- part of the package, like its code
                return None
            return pickle.load(file)  # noqa: S301
    except FileNotFoundError:
        return None


def pack_ready(content: bytes, made: object) -> bytes:
    """The bytes of the file with the result for some content, for `read_ready`."""
    return pickle.dumps(_stamp(content)) + pickle.dumps(made, pickle.HIGHEST_PROTOCOL)


def _stamp(content: bytes) -> tuple[str, int, int]:
    return VERSION, len(content), zlib.crc32(content)
