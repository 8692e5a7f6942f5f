"""The location of the package's own templates and words, known to this module only."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path
from types import MappingProxyType

from pressrelease.composition import compose
from pressrelease.errors import InputError, Mistake, UsageError

_PACKAGE = Path(__file__).parent
_CATALOG = "pressrelease.po"


@cache  # like its code, the package's own files do not change while the process runs
def folder(name: str) -> Path:
    """The folder `templates` or `locales`: inside the installed package, or beside it in a checkout."""
    packaged = _PACKAGE / name
    return packaged if packaged.is_dir() else _PACKAGE.parent / name


def read_resource(name: str, tree: str, override: Path | None) -> tuple[str, Path]:
    """The text of a file, and its path: the file in the folder `override`, else the package's own.

    Parameters: `tree` is "templates" or "locales", `name` the file's path below it, with forward slashes.
    Raises FileNotFoundError if neither folder has it, InputError if it is not UTF-8.
    """
    if override is not None and (path := override / name).is_file():
        try:
            return compose(path.read_text("utf-8")), path
        except UnicodeDecodeError:
            raise InputError(Mistake(str(path), 0, 0, "the file is not UTF-8", "save it as UTF-8")) from None
    return _own_text(tree, name)


@cache
def _own_text(tree: str, name: str) -> tuple[str, Path]:
    path = folder(tree) / name
    return path.read_text("utf-8"), path


class Phrases:
    """The words that the program adds to a release ("Media contact"), in one language.

    Calling it with the English words returns those of the language; `{time}` and the like are filled from the named
    arguments. A phrase that is missing in the language raises UsageError; English is never used instead.
    """

    __slots__ = ("_messages", "language")

    def __init__(self, language: str, messages: Mapping[str, str]) -> None:
        self.language = language
        self._messages = messages

    def __call__(self, message: str, /, **values: object) -> str:
        phrase = self._messages.get(message)
        if phrase is None:
            raise UsageError(
                f"there are no {self.language} words for {message!r}",
                hint=f"add them to locales/{self.language}/{_CATALOG}",
            )
        if not values:
            return phrase
        try:
            return phrase.format_map(values)
        except (KeyError, IndexError, ValueError, AttributeError):
            raise UsageError(
                f"the {self.language} words for {message!r} have other placeholders: {phrase!r}",
                hint=f"fix them in your locales/{self.language}/{_CATALOG}",
            ) from None

    def find(self, name: str) -> str:
        """The words for what a language may have words for, a time zone for instance; "" if it has none."""
        return self._messages.get(name, "")


def read_phrases(language: str, override: Path | None = None) -> Phrases:
    """The package's own words in a language; a phrase from the folder `override` takes precedence.

    `override` is a folder of the same shape as `locales`. Raises InputError if a catalog cannot be read.
    """
    messages: dict[str, str] = {}
    for root in (None, override):
        with contextlib.suppress(FileNotFoundError):
            messages |= _read_catalog(*read_resource(f"{language}/{_CATALOG}", "locales", root))
    return Phrases(language, messages)


@lru_cache(maxsize=32)
def _read_catalog(text: str, path: Path) -> Mapping[str, str]:
    # imported here: 25 ms that only rendering needs
    import polib

    try:
        catalog = polib.pofile(text)
    except OSError as error:
        raise InputError(
            Mistake(str(path), 0, 0, f"not a readable PO file: {error}", "check it with msgfmt -c")
        ) from None
    return MappingProxyType({entry.msgid: entry.msgstr for entry in catalog.translated_entries()})
