"""Reading a release folder: `release.md` with its front matter and body, its catalogs and its pictures."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from pressrelease.characters import refuse_characters
from pressrelease.errors import InputError, Mistake
from pressrelease.files import open_file
from pressrelease.model import Release
from pressrelease.newsroom import Newsroom
from pressrelease.releases.building import Builder

FILE = "release.md"
_LARGEST = 50 * 1024 * 1024  # bytes
_MOST = 100  # reported mistakes of one release; a damaged file has thousands


def load_release(path: Path, newsroom: Newsroom) -> Release:
    """Read a release's folder (or its `release.md`) with its catalogs, with the settings of its newsroom.

    Raises InputError with every mistake in the fields, the body, the pictures and the catalogs, each with its place.
    A missing or stale translation is not a mistake: the state of its text says so.
    """
    file = path if path.name == FILE else path / FILE
    mistakes: list[Mistake] = []
    text = _read_text(file, path, mistakes)
    release = Builder(file, text, newsroom, mistakes).read()
    if release is None:
        raise InputError(*_sorted(mistakes))
    return release


def _sorted(mistakes: Iterable[Mistake]) -> list[Mistake]:
    """The mistakes in file order, without duplicates, and at most as many as a person would read."""
    ordered = sorted(dict.fromkeys(mistakes), key=lambda one: (one.path, one.line, one.column))
    if len(ordered) > _MOST:
        more = len(ordered) - _MOST
        ordered[_MOST:] = [Mistake(ordered[_MOST].path, 0, 0, f"{more} more mistakes", "fix these first")]
    return ordered


def _read_text(file: Path, path: Path, mistakes: list[Mistake]) -> str:
    """The text of `release.md`, with line feeds as line ends; raises InputError if it is not a text."""
    try:
        with open_file(file) as stream:
            data = stream.read(_LARGEST + 1)
    except FileNotFoundError:
        if path != file and path.is_dir():
            raise InputError(
                Mistake(
                    str(path),
                    0,
                    0,
                    f"there is no {FILE} in this folder",
                    "`pressrelease new` writes a release to start from",
                )
            ) from None
        raise InputError(Mistake(str(path), 0, 0, "there is no such folder")) from None
    except NotADirectoryError:
        raise InputError(
            Mistake(str(path), 0, 0, "this is not a folder", f"a release is a folder with a file {FILE}")
        ) from None
    except OSError as error:
        raise InputError(Mistake(str(file), 0, 0, f"cannot be read: {error.strerror}")) from None
    if len(data) > _LARGEST:
        raise InputError(Mistake(str(file), 0, 0, "is larger than 50 MB", "no press release is that long"))
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        raise InputError(Mistake(str(file), 1, 1, "the file is encoded in UTF-16", "save it as UTF-8"))
    if b"\x00" in data:
        raise InputError(
            Mistake(str(file), 0, 0, "this is not a text file", "save the release as plain text in UTF-8")
        )
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        column = len(data[data.rfind(b"\n", 0, error.start) + 1 : error.start].decode("utf-8", "replace")) + 1
        raise InputError(
            Mistake(str(file), line, column, "the file is not UTF-8", "save it as UTF-8")
        ) from None
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    refuse_characters(text, str(file), mistakes)
    if mistakes:  # libyaml would stop at the first of them, and Markdown would keep them
        raise InputError(*mistakes)
    return text
