"""Files: opened only if they are files, so that no pipe is waited for and no device is read; replaced as a whole."""

from __future__ import annotations

import contextlib
import errno
import os
import stat
import time
from pathlib import Path
from typing import BinaryIO, cast

_PREFIX, _SUFFIX = ".pressrelease-", ".part"
_LONGEST = 24 * 60 * 60  # seconds that the writing of a file may take
# names that Windows keeps for devices, whatever the ending of the file
DEVICES = frozenset(
    ("con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10)))
)
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
    return cast("BinaryIO", open(path, "rb", opener=_without_waiting))


def _without_waiting(path: str, flags: int) -> int:
    """Open a path that may have become a pipe meanwhile."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def replace_file(path: Path, content: bytes) -> None:
    """Write a file, or put another content in its place: readers see the old one or the new one, never a part.

    Raises OSError if it cannot be written; then the old one is still there.
    """
    stage = stage_file(path, content)
    try:
        stage.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            stage.unlink()
        raise


def stage_file(path: Path, content: bytes) -> Path:
    """A new file beside a path, complete and with the permissions that the file there has or would have.

    Its name is one that nobody can foresee, and so can have no link prepared for. Those that a killed run has left
    there are removed. Raises OSError.
    """
    for left in path.parent.glob(f"{_PREFIX}*{_SUFFIX}"):
        with contextlib.suppress(OSError):
            if time.time() - left.lstat().st_mtime > _LONGEST:
                left.unlink()
    # imported here: 10 ms that only writing needs
    import tempfile

    descriptor, name = tempfile.mkstemp(prefix=_PREFIX, suffix=_SUFFIX, dir=path.parent)
    stage = Path(name)
    try:
        with open(descriptor, "wb") as file:  # noqa: PTH123 -- it is open already
            file.write(content)
        try:
            mode = stat.S_IMODE(path.stat().st_mode)
        except FileNotFoundError:
            mode = 0o666 & ~_mask()
        stage.chmod(mode)
    except BaseException:
        with contextlib.suppress(OSError):
            stage.unlink()
        raise
    return stage


def _mask() -> int:
    """The permissions that new files of this process do not have."""
    mask = os.umask(0o077)  # it cannot be asked without being set
    os.umask(mask)
    return mask
