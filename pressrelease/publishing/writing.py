"""The only writer: files are staged whole in the output folder and then renamed into place, all or none."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self, cast

from pressrelease.errors import UsageError
from pressrelease.publishing.stages import Stage


class Staging:
    """The files of one run, staged near their places until all of them are complete.

    Used as a context: on exit, files that were not published are removed, together with the folders that were made
    for them. `output` is the folder to publish in; it is created if it does not exist.
    """

    def __init__(self, output: Path) -> None:
        self.output = output
        # the paths of staged files below the output, in the order of publishing, and where each is until then
        self._files: dict[str, Path] = {}
        self._gone: list[str] = []  # files that have no place in the output any more
        self._made: list[Path] = []  # folders that did not exist before, outer ones first
        self._stage: Stage | None = None

    def __enter__(self) -> Self:
        try:
            self._make_folder(self.output)
            self._stage = Stage(self.output)
        except BaseException:
            self._remove_traces()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._remove_traces()

    def add(self, path: str, content: bytes) -> None:
        """Stage a file; `path` is below the output, with forward slashes."""
        self._place(path).write_bytes(content)

    def add_pieces(self, path: str, pieces: Iterable[bytes]) -> None:
        """Stage a file that is too large to be held as a whole."""
        with self._place(path).open("wb") as file:
            file.writelines(pieces)

    def copy(self, path: str, source: Path) -> None:
        """Stage a copy of a file."""
        shutil.copyfile(source, self._place(path))

    def remove(self, path: str) -> None:
        """Remove a file of before, if there is one, when the others are published."""
        self._gone.append(path)

    def open_scratch(self) -> BinaryIO:
        """A file for writing and reading, which disappears when it is closed."""
        return cast("BinaryIO", tempfile.TemporaryFile(dir=self._folder()))

    def publish(self) -> tuple[Path, ...]:
        """Rename every staged file into its place, in the order of staging; returns the places.

        If one cannot be put there, the places before it get back their earlier content, and the error is raised.
        """
        targets = [self.output / path for path in self._files]
        folders = {path.rpartition("/")[0]: True for path in self._files}
        for folder in folders:
            known = len(self._made)
            self._make_folder(self.output / folder)
            folders[folder] = len(self._made) == known and self.output not in self._made
        # a folder that was made just now is still empty
        old = [folders[path.rpartition("/")[0]] for path in self._files]
        for target, is_old in zip(targets, old, strict=True):
            if is_old and os.path.isdir(target):  # noqa: PTH112
                raise UsageError(
                    f"{target} is a folder, but a file has to be written there", hint="move it away"
                )
        undo: list[tuple[Path, Path | None]] = []
        try:
            for staged, target, is_old in zip(self._files.values(), targets, old, strict=True):
                undo.append((target, self._keep_previous(target, staged) if is_old else None))
                staged.replace(target)
            for number, path in enumerate(self._gone):
                target = self.output / path
                if previous := self._keep_previous(target, self._folder() / f"gone-{number}"):
                    undo.append((target, previous))
                    target.unlink()
        except BaseException:
            for target, previous in reversed(undo):
                # the first error is the one to report
                with contextlib.suppress(OSError):
                    if previous is None:
                        target.unlink(missing_ok=True)
                    else:
                        previous.replace(target)
            raise
        self._made.clear()
        return tuple(targets)

    def _place(self, path: str) -> Path:
        """The path of a staged file: numbered, so that the paths of the output need not be repeated there."""
        parts = path.split("/")
        if path[:1] == "/" or not path.strip("./") or ".." in parts or "\\" in path or "\0" in path:
            raise UsageError(f"a file cannot be written outside of the output folder: {path!r}")
        if path in self._files:
            raise UsageError(f"{path} would be written twice", hint="two formats have one suffix; change one")
        staged = self._files[path] = self._folder() / str(len(self._files))
        return staged

    def _folder(self) -> Path:
        assert self._stage is not None, "staged inside the context"
        return self._stage.folder

    def _keep_previous(self, target: Path, staged: Path) -> Path | None:
        """A second name for the file in a place, or None if there is no file."""
        if not os.path.lexists(target):
            return None
        previous = staged.with_suffix(".previous")
        try:
            os.link(target, previous, follow_symlinks=False)
        except (OSError, NotImplementedError):  # a file system without second names
            shutil.copy2(target, previous, follow_symlinks=False)
        return previous

    def _make_folder(self, folder: Path) -> None:
        missing = []
        while not folder.exists():
            missing.append(folder)
            folder = folder.parent
        if not folder.is_dir():
            raise UsageError(
                f"{folder} is a file, but a folder is needed there", hint="choose another --output"
            )
        for one in reversed(missing):
            one.mkdir(exist_ok=True)
            self._made.append(one)

    def _remove_traces(self) -> None:
        if self._stage is not None:
            self._stage.close()
        for folder in reversed(self._made):
            with contextlib.suppress(OSError):  # somebody else put something there meanwhile
                folder.rmdir()
