"""Opening files that others have written: only files, so that no pipe is waited for and no device is read."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path
from typing import BinaryIO, cast

_KINDS = (
    (stat.S_ISDIR, errno.EISDIR, "it is a folder"),
    (stat.S_ISFIFO, errno.ESPIPE, "it is a pipe, not a file"),
    (stat.S_ISSOCK, errno.ENXIO, "it is a socket, not a file"),
    (stat.S_ISCHR, errno.ENXIO, "it is a device, not a file"),
    (stat.S_ISBLK, errno.ENXIO, "it is a device, not a file"),
)


def open_file(path: Path) -> BinaryIO:
    """A file, open for reading its bytes.

    The null device counts as an empty file. Raises OSError, with a plain `strerror`, for what is not a file, and as
    `open` does.
    """
    if os.fspath(path) != os.devnull:
        mode = os.stat(path).st_mode  # noqa: PTH116 -- it follows links as the opening does
        for is_kind, number, what in _KINDS:
            if is_kind(mode):
                raise OSError(number, what, str(path))
    return cast("BinaryIO", open(path, "rb", opener=_without_waiting))  # noqa: PTH123 -- only open has an opener


def _without_waiting(path: str, flags: int) -> int:
    """Open a path that may have become a pipe meanwhile."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))
