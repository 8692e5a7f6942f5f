"""What was made ready when the wheel was built: compiled templates, the words of figures, the own letterhead.

A checkout has nothing of the kind, and neither has what a user overrides: there it is made when it is first needed.
Nothing is ever written while the program runs.
"""

from __future__ import annotations

import pickle
import zlib
from pathlib import Path
from typing import Any

from pressrelease.version import VERSION

_FOLDER = Path(__file__).parent / "ready-made"


def read_ready(name: str, content: bytes) -> Any:
    """What was made of some content under that name; None if nothing was, or if the content was another."""
    try:
        with (_FOLDER / f"{name}.pickle").open("rb") as file:
            if pickle.load(file) != _stamp(content):  # noqa: S301 -- it is a part of the package, like its code
                return None
            return pickle.load(file)  # noqa: S301
    except FileNotFoundError:
        return None


def pack_ready(content: bytes, made: object) -> bytes:
    """The file of what was made of some content, for `read_ready`."""
    return pickle.dumps(_stamp(content)) + pickle.dumps(made, pickle.HIGHEST_PROTOCOL)


def _stamp(content: bytes) -> tuple[str, int, int]:
    return VERSION, len(content), zlib.crc32(content)
