"""The folder of a site: what lies there is known by a list, so nothing of anybody else is overwritten or deleted."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from pressrelease.errors import UsageError
from pressrelease.files import replace_file
from pressrelease.publishing.writing import Staging

LIST = ".pressrelease-site"
_HEAD = "# The files of this site, which `pressrelease build` replaces and removes; each with the release that it is of.\n"
_OWN = ".pressrelease-"  # what runs put there themselves begins with this
_SHOWN = 3  # foreign files that are named


def own_files(output: Path) -> dict[str, str]:
    """The files of earlier builds that are there, each with its release's folder, "" for those of no release.

    Raises UsageError if there are others, too.
    """
    known = _read_list(output)
    found = list(_files_in(output))
    foreign = [path for path in found if path not in known]
    if foreign:
        shown = ", ".join(sorted(foreign)[:_SHOWN])
        more = f" and {len(foreign) - _SHOWN} more" if len(foreign) > _SHOWN else ""
        raise UsageError(
            f"{output} holds files that are not of the site: {shown}{more}",
            hint="name a folder for the site alone with --output, or move them away",
        )
    return {path: known[path] for path in found}


def publish(staging: Staging, owners: Mapping[str, str], known: Mapping[str, str], keep: set[str]) -> int:
    """Put all staged files into their places and remove those of earlier builds that are no longer part of the site.

    Parameters: `owners` are the staged files, each with its release's folder; `known` are those of earlier builds, and
    `keep` the folders of releases whose earlier files stay. Returns the number of files removed.
    """
    output = staging.output
    kept = {path: name for path, name in known.items() if name in keep and path not in owners}
    gone = [path for path in known if path not in owners and path not in kept]
    # until all is done the list has both, so that a run that is killed leaves no file without an owner
    replace_file(output / LIST, _written({**known, **owners}))
    staging.publish()
    folders: set[Path] = set()
    for path in gone:
        with contextlib.suppress(FileNotFoundError):
            (output / path).unlink()
        folders.update(Path(path).parents)
    for folder in sorted(folders, key=lambda one: -len(one.parts)):
        with contextlib.suppress(OSError):  # it is not empty
            if folder.parts:
                (output / folder).rmdir()
    replace_file(output / LIST, _written({**kept, **owners}))
    return len(gone)


def _read_list(output: Path) -> dict[str, str]:
    try:
        lines = (output / LIST).read_text("utf-8").splitlines()
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{output / LIST} cannot be read: {error}", hint="delete the folder") from None
    pairs = (line.partition("\t") for line in lines if line and not line.startswith("#"))
    return {path: release for path, _, release in pairs}


def _written(files: Mapping[str, str]) -> bytes:
    return (_HEAD + "".join(f"{path}\t{files[path]}\n" for path in sorted(files))).encode()


def _files_in(output: Path) -> Iterator[str]:
    """The paths of all files below the folder, with forward slashes, but for those of runs."""
    for folder, folders, files in os.walk(output):
        folders[:] = [one for one in folders if not one.startswith(_OWN)]
        here = Path(folder).relative_to(output).as_posix()
        for name in files:
            if not name.startswith(_OWN):
                yield name if here == "." else f"{here}/{name}"
