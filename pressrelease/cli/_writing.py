"""Writing a report where the user wants it: nothing that they have written themselves is lost."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable
from pathlib import Path

from pressrelease.errors import UsageError
from pressrelease.files import replace_file


def write_report(report: str, output: str, inputs: Iterable[Path]) -> None:
    """Write a report to a file, or into what is no file: a pipe, a terminal, the null device.

    A file is replaced as a whole, so nobody reads half a report; a link keeps leading to its file. `inputs` are the
    files that were checked. Raises UsageError if the report would take the place of one of them, or of another file of
    a release, and if it cannot be written.
    """
    content = report.encode("utf-8", "backslashreplace")
    try:
        if _is_open_end(output):
            with open(output, "wb", buffering=0) as stream:  # noqa: PTH123 -- a pathlib's open buffers the same
                stream.write(content)
            return
        path = Path(os.path.realpath(output))
        _refuse_input(output, path, inputs)
        path.parent.mkdir(parents=True, exist_ok=True)
        replace_file(path, content)
    except OSError as error:
        raise UsageError(
            f"{output} cannot be written: {error.strerror}", hint="choose another --output"
        ) from None


def _is_open_end(output: str) -> bool:
    """Whether there is something to write into that is neither a file nor a folder."""
    try:
        mode = os.stat(output).st_mode  # noqa: PTH116
    except FileNotFoundError:
        return False
    if stat.S_ISDIR(mode):
        raise UsageError(f"{output} cannot be written: it is a folder", hint="name a file")
    return not stat.S_ISREG(mode)


def _refuse_input(output: str, path: Path, inputs: Iterable[Path]) -> None:
    """Refuse to replace a file that was checked, or the text, a catalog or the settings of any release."""
    from pressrelease.config import FILE

    checked = {os.path.realpath(one) for one in inputs}
    of_release = path.name in ("release.md", FILE) or (
        path.suffix == ".po" and path.with_name("release.md").exists()
    )
    if str(path) in checked or (of_release and path.exists()):
        raise UsageError(
            f"{output} cannot be written: a file of a release would be lost", hint="choose another --output"
        )
