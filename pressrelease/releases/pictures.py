"""The pictures of a release: files in its folder, of a kind that pages, Word documents and feeds can all show."""

from __future__ import annotations

from pathlib import Path, PurePosixPath, PureWindowsPath

from pressrelease.composition import compose
from pressrelease.errors import Mistake, nearest
from pressrelease.files import open_file
from pressrelease.model import Image, Place
from pressrelease.raster import read_header


def read_picture(folder: Path, file: str, place: Place, mistakes: list[Mistake]) -> Image[int] | None:
    """A picture without its texts, or None with a mistake added.

    `file` is its name as written, with composed letters and forward slashes, inside `folder`.
    """
    found = _name_problem(file) or _read(folder, file)
    if isinstance(found, Image):
        return found
    message, hint = found
    mistakes.append(Mistake(place.path, place.line, place.column, f"{file}: {message}", hint))
    return None


def _name_problem(file: str) -> tuple[str, str] | None:
    if "://" in file or file.startswith("//"):
        return (
            "a picture must be a file in the release's folder, not an address",
            "put the file there and write its name",
        )
    if PurePosixPath(file).is_absolute() or PureWindowsPath(file).drive or PureWindowsPath(file).root:
        return "a picture must be in the release's folder", "put the file there and write only its name"
    if "\\" in file:
        return "a backslash in the name of a file", "write / between a folder and a file"
    if ".." in PurePosixPath(file).parts:
        return (
            "a picture must be in the release's folder, not above it",
            "put the file there and write only its name",
        )
    return None


def _read(folder: Path, file: str) -> Image[int] | tuple[str, str]:
    try:
        path = _stored(folder, file)
        with open_file(path) as data:
            # a folder on the way there can be a link, too
            if not path.resolve().is_relative_to(folder.resolve()):
                return "this leads to a file outside the release's folder", "put the file itself there"
            header = read_header(data)
        if header is None:
            return _other_kind(path)
    except FileNotFoundError:
        return _missing(folder, file)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        return f"cannot be read: {reason}", "check whether the file opens, and save it again"
    if not header.width:
        return "the picture is damaged: its size cannot be read", "save it again"
    return Image(file, path, header.width, header.height, header.media_type, None, None, None)


def _stored(folder: Path, file: str) -> Path:
    """The path of the picture: some file systems decompose the letters of names."""
    path = folder
    for name in PurePosixPath(file).parts:
        path = path / name
        if not name.isascii() and not path.exists() and path.parent.is_dir():
            path = next((one for one in path.parent.iterdir() if compose(one.name) == name), path)
    return path


def _missing(folder: Path, file: str) -> tuple[str, str]:
    beside = (folder / file).parent
    names = [one.name for one in beside.iterdir() if one.is_file()] if beside.is_dir() else []
    near = nearest(PurePosixPath(file).name, names)
    return "there is no such file", f"did you mean {near}?" if near else "put it into the release's folder"


def _other_kind(path: Path) -> tuple[str, str]:
    if path.stat().st_size == 0:
        return "the file is empty", "save the picture again"
    kind = path.suffix.upper().lstrip(".")
    if kind in ("JPG", "JPEG", "PNG", "GIF", ""):
        return "this is not a JPEG, PNG or GIF file, whatever its name says", "save it as one of the three"
    return f"{kind} files cannot be shown everywhere", "save the picture as JPEG, PNG or GIF"
