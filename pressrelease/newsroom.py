"""A newsroom: the settings that its releases share, and everything made from the files named there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import field, fields
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar, TypeVarTuple, cast

from pressrelease.config import Config, Settings, merge_settings, settings_in
from pressrelease.errors import InputError, Mistake
from pressrelease.files import open_file
from pressrelease.records import dataclass
from pressrelease.resources import Phrases, folder, read_phrases
from pressrelease.version import VERSION

if TYPE_CHECKING:
    from hashlib import _Hash as Hash

Details = TypeVarTuple("Details")
Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class Newsroom:
    """The settings of a newsroom, its words, templates, style sheets, letterhead and logo.

    The files named in the settings are read when they are first needed, and the results are kept as long as this
    object lives, so that all files of one call look alike. Each call makes new newsrooms (`Newsrooms`), and so sees
    changed files. Newsrooms are equal if their settings are. A pickle contains only the settings.
    """

    config: Config = field(default_factory=Config)
    _kept: dict[object, object] = field(default_factory=dict, init=False, repr=False, compare=False)

    def __reduce__(self) -> tuple[type[Newsroom], tuple[Config]]:
        return Newsroom, (self.config,)

    def once(self, make: Callable[[Newsroom, *Details], Made], *details: *Details) -> Made:
        """The result of `make(newsroom, *details)`, made only once: a compiled letterhead, for instance.

        `details` are hashable. Threads that ask at the same time get the same object.
        """
        key = (make, *details)
        try:
            made = self._kept[key]
        except KeyError:
            made = self._kept.setdefault(key, make(self, *details))
        return cast("Made", made)

    def words(self, language: str) -> Phrases:
        """The words that the program adds to a release in that language, the newsroom's own first.

        Raises InputError if a catalog of the newsroom cannot be read.
        """
        return self.once(_read_words, language)

    def logo(self) -> bytes:
        """The bytes of the publisher's logo, empty if it has none; raises InputError if they cannot be read."""
        return self.once(_read_logo)

    def digest(self) -> str:
        """A text that changes with every setting, with the content of every file named in the settings, and with the
        package; it does not depend on the location of the files, or on what this object has read before.
        """
        # imported here: 5 ms that only an archive needs
        import hashlib
        import json

        found = hashlib.sha256(VERSION.encode())
        for tree in ("templates", "locales"):
            _add_files(found, folder(tree))
        for one in fields(Config):
            value = getattr(self.config, one.name)
            found.update(f"\0{one.name}\0".encode())
            if isinstance(value, Path):
                _add_files(found, value)
            elif one.name == "letterhead":
                for language, file in sorted(value.items()):
                    if file is not None:
                        found.update(f"\0{language}\0".encode())
                        _add_files(found, file)
            elif one.name != "files":
                found.update(json.dumps(value, sort_keys=True).encode())
        return found.hexdigest()


def _read_words(newsroom: Newsroom, language: str) -> Phrases:
    return read_phrases(language, newsroom.config.locales)


def _read_logo(newsroom: Newsroom) -> bytes:
    logo = newsroom.config.logo
    try:
        if logo is None:
            return b""
        with open_file(logo) as file:
            return file.read()
    except OSError as error:
        message = f"the logo cannot be read: {error.strerror}"
        raise InputError(Mistake(str(logo), 0, 0, message, "fix `logo` in the settings")) from None


def _add_files(found: Hash, place: Path) -> None:
    """Add the name and content of a file, or of all files in a folder except hidden ones."""
    for file in sorted(place.rglob("*")) if place.is_dir() else [place]:
        name = file.relative_to(place.parent)
        if file.is_file() and not any(part.startswith(".") for part in name.parts[1:]):
            content = file.read_bytes()
            found.update(f"\0{name.as_posix()}\0{len(content)}\0".encode())
            found.update(content)


class Newsrooms:
    """The newsrooms of one call: releases with the same settings share one.

    `config` are the settings for all releases; without it, each release's are searched from its folder upwards.
    """

    def __init__(self, config: Config | None = None) -> None:
        self._given = config
        self._found: dict[Path, tuple[Settings, ...]] = {}
        self._met: dict[tuple[Path, ...], Newsroom] = {}

    def of(self, place: Path) -> Newsroom:
        """The newsroom of a folder or file; raises InputError with every mistake of a file of settings."""
        if self._given is not None:
            return self._sharing(self._given)
        try:
            folder = place.resolve()
            place.exists()
        except (OSError, ValueError) as error:  # too long, or with forbidden characters
            message = f"this is not a possible file name: {getattr(error, 'strerror', None) or error}"
            raise InputError(Mistake(ascii(str(place))[:80], 0, 0, message)) from None
        return self._sharing(merge_settings(self._settings(folder)))

    def renewed(self, newsroom: Newsroom) -> Newsroom:
        """The newsroom of a release that was loaded before, with the current contents of its files."""
        return self._sharing(newsroom.config if self._given is None else self._given)

    def _settings(self, folder: Path) -> tuple[Settings, ...]:
        """The settings files that apply in a folder, the nearest first."""
        known = self._found.get(folder)
        if known is None:
            own = settings_in(folder)
            is_last = folder == folder.parent or (own is not None and own.root)
            above = () if is_last else self._settings(folder.parent)
            known = self._found[folder] = above if own is None else (own, *above)
        return known

    def _sharing(self, config: Config) -> Newsroom:
        known = self._met.get(config.files)
        if known is None or known.config != config:
            known = self._met[config.files] = Newsroom(config)
        return known
