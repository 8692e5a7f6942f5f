"""The folders in which a run keeps its files until they are published, and the removal of those that were left behind."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
import time
from pathlib import Path

_PREFIX = ".pressrelease-"
_NEW = f"{_PREFIX}new-"  # until it is locked
_LONGEST = 24 * 60 * 60  # seconds that a run may take where folders cannot be locked


class Stage:
    """A folder inside the output, locked as long as this process lives; `close` removes it.

    Parameters: `output` is the folder to publish in. Folders of runs that were killed are removed from there first.
    Raises OSError if none can be made.
    """

    def __init__(self, output: Path) -> None:
        _remove_stale(output)
        # inside the output, not beside it: only there are the same file system and write permission certain
        new = Path(tempfile.mkdtemp(prefix=_NEW, dir=output))
        self.folder = new.with_name(new.name.replace(_NEW, _PREFIX))
        try:
            self._lock = _lock(new)
            new.rename(self.folder)  # others look at this name, and find it locked
        except BaseException:
            for one in (new, self.folder):
                shutil.rmtree(one, ignore_errors=True)
            raise

    def close(self) -> None:
        """Remove the folder with all that was not published."""
        try:
            self.folder.rmdir()
        except OSError:  # it is not empty
            shutil.rmtree(self.folder, ignore_errors=True)
        if self._lock is not None:
            os.close(self._lock)


def _remove_stale(output: Path) -> None:
    """Remove the folders of runs that no longer live."""
    for folder in output.glob(f"{_PREFIX}*"):
        with contextlib.suppress(OSError):  # it has just been removed, or is not ours
            if folder.is_dir() and not folder.is_symlink() and _is_stale(folder):
                shutil.rmtree(folder, ignore_errors=True)


def _is_stale(folder: Path) -> bool:
    if not folder.name.startswith(_NEW):
        try:
            lock = _lock(folder)
        except BlockingIOError:  # its run is still working
            return False
        if lock is not None:
            os.close(lock)
            return True
    return time.time() - folder.stat().st_mtime > _LONGEST


def _lock(folder: Path) -> int | None:
    """Lock a folder for as long as the returned descriptor is open, or this process lives; None if that is impossible.

    Raises BlockingIOError if another run has locked it.
    """
    try:
        import fcntl
    except ImportError:  # on Windows
        return None
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(descriptor)
        raise
    except OSError:  # a file system without locks
        os.close(descriptor)
        return None
    return descriptor
