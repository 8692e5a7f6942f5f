"""Companions of a release: files that are published with it, found by their names inside its folder."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import BinaryIO, TypeVar

from pressrelease.composition import compose
from pressrelease.errors import Mistake, nearest
from pressrelease.files import DEVICES, open_file
from pressrelease.model import Place

Problem = tuple[str, str]  # a message and a hint
Found = TypeVar("Found")

_NOT_ON_WINDOWS = frozenset('<>:"|?*')
_LONGEST = 150  # letters of a name


def read_companion(
    what: str,
    folder: Path,
    file: str,
    place: Place,
    mistakes: list[Mistake],
    read: Callable[[Path, BinaryIO], Found | Problem],
) -> Found | None:
    """What `read` makes of a file's path and of the file, which is open; None with a mistake added.

    Parameters: `what` names the kind of companion in messages ("a picture"). `file` is its name as written, with
    composed letters and forward slashes, inside `folder`.
    """
    problem = _name_problem(what, file)
    found = problem if problem is not None else _open(folder, file, read)
    if not isinstance(found, tuple):
        return found
    message, hint = found
    mistakes.append(Mistake(place.path, place.line, place.column, f"{file}: {message}", hint))
    return None


def _name_problem(what: str, file: str) -> Problem | None:
    if "://" in file or file.startswith("//"):
        return (
            f"{what} must be a file in the release's folder, not an address",
            "put the file there and write its name",
        )
    if PurePosixPath(file).is_absolute() or PureWindowsPath(file).drive or PureWindowsPath(file).root:
        return f"{what} must be in the release's folder", "put the file there and write only its name"
    if "\\" in file:
        return "a backslash in the name of a file", "write / between a folder and a file"
    if ".." in PurePosixPath(file).parts:
        return (
            f"{what} must be in the release's folder, not above it",
            "put the file there and write only its name",
        )
    return next(filter(None, map(_part_problem, PurePosixPath(file).parts)), None)


def _part_problem(name: str) -> Problem | None:
    """Why the name of a file or folder cannot be published everywhere."""
    if name.startswith("."):
        return "servers and file managers hide names that begin with a dot", "rename it"
    if name.partition(".")[0].casefold() in DEVICES:
        return f"Windows keeps the name {name.partition('.')[0]!r} for a device", "rename it"
    if not _NOT_ON_WINDOWS.isdisjoint(name) or name.endswith((".", " ")):
        return (
            "Windows cannot save a file of this name",
            'rename it, without < > : " | ? * and dots at its end',
        )
    if len(name) > _LONGEST:
        return f"the name has more than {_LONGEST} letters", "shorten it"
    return None


def _open(folder: Path, file: str, read: Callable[[Path, BinaryIO], Found | Problem]) -> Found | Problem:
    try:
        path = _stored(folder, file)
        with open_file(path) as data:
            # a folder on the way there can be a link, too
            if not path.resolve().is_relative_to(folder.resolve()):
                return "this leads to a file outside the release's folder", "put the file itself there"
            return read(path, data)
    except FileNotFoundError:
        return _missing(folder, file)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        return f"cannot be read: {reason}", "check whether the file opens, and save it again"


def _stored(folder: Path, file: str) -> Path:
    """The path of the file: some file systems decompose the letters of names."""
    path = folder
    for name in PurePosixPath(file).parts:
        path = path / name
        if not name.isascii() and not path.exists() and path.parent.is_dir():
            path = next((one for one in path.parent.iterdir() if compose(one.name) == name), path)
    return path


def _missing(folder: Path, file: str) -> Problem:
    beside = (folder / file).parent
    names = [one.name for one in beside.iterdir() if one.is_file()] if beside.is_dir() else []
    near = nearest(PurePosixPath(file).name, names)
    return "there is no such file", f"did you mean {near}?" if near else "put it into the release's folder"
