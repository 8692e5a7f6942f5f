"""The settings of a newsroom: `pressrelease.toml` or `[tool.pressrelease]` in pyproject.toml, as one frozen Config.

The files in a release's folder and in all folders above it are merged: the nearest one wins.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from pressrelease.characters import find_refused
from pressrelease.composition import compose
from pressrelease.errors import InputError, Mistake, nearest
from pressrelease.files import open_file
from pressrelease.languages import DEFAULT_LANGUAGES
from pressrelease.records import dataclass

FILE = "pressrelease.toml"
_TABLE = "[tool.pressrelease"  # the beginning of our tables in a pyproject.toml
# the same, however it is written
_ANY_TABLE = re.compile(
    rb"""^[ \t]*\[?[ \t]*(?:["']?tool["']?[ \t]*\.[ \t]*)?["']?pressrelease["']?[ \t]*[].=]""", re.MULTILINE
)
_LARGEST = 1024 * 1024  # bytes; a glossary of ten thousand terms
_MOST = 100  # reported mistakes of one file
_DEEPEST = 100  # dots in a line, outside of texts: the time for a key grows with the square of its parts
_QUOTED = re.compile(r"""("|')[^"'\n]*\1""")


@dataclass(frozen=True, slots=True)
class Config:
    """All settings, with their defaults.

    `files` are the files that they were read from, the nearest first. `languages` also sets the order in which editions
    are listed. `publisher` names the institution per language. `site` is the absolute address below which the output
    folder is published, "" if there is none; `hub` is that of a WebSub hub that the feeds name. `formats` are those of a
    site that `build` makes, and `feed_length` the number of releases in its feeds. `timezone` is the IANA zone of times
    written without an offset; `show_time` says whether datelines tell the hour.
    `templates` and `locales` are folders that override the package's own; `letterhead` maps a language to the Word
    document whose look its documents have.

    `select` and `ignore` name checks: those to run (all, if none is named) and those to skip. `severity` maps a check
    to "error", "warning" or "note". `glossary` lists terms that must be the same everywhere, each entry a mapping of
    language to its accepted wordings, the preferred one first. `number_style` maps a language to its grouping of
    thousands: "none", "space", "comma" or "dot". `foreign` maps a language to its names that texts in other languages
    use as they are, and that are marked with it there.
    """

    files: tuple[Path, ...] = ()
    languages: tuple[str, ...] = DEFAULT_LANGUAGES
    publisher: Mapping[str, str] = field(default_factory=dict)
    logo: Path | None = None
    site: str = ""
    hub: str = ""
    formats: tuple[str, ...] = ("html", "docx", "text", "rss", "atom", "json-feed")
    feed_length: int = 20
    timezone: str = "Asia/Baku"
    show_time: bool = False
    templates: Path | None = None
    locales: Path | None = None
    letterhead: Mapping[str, Path | None] = field(default_factory=dict)
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, str] = field(default_factory=dict)
    glossary: tuple[Mapping[str, tuple[str, ...]], ...] = ()
    number_style: Mapping[str, str] = field(default_factory=dict)
    foreign: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of one file: values by name, with absolute paths.

    A file with `root` hides those in the folders above it.
    """

    file: Path
    values: Mapping[str, Any]
    root: bool = False


def merge_settings(files: Sequence[Settings]) -> Config:
    """The merged settings of several files; an earlier file wins, key by key, also inside tables."""
    values: dict[str, Any] = {}
    for one in reversed(files):
        for name, value in one.values.items():
            values[name] = {**values.get(name, {}), **value} if isinstance(value, dict) else value
    return Config(files=tuple(one.file for one in files), **values)


def read_config(file: str | os.PathLike[str]) -> Config:
    """The settings of one file alone; raises InputError with every mistake, each with its line."""
    return merge_settings([read_settings(Path(file))])


def settings_in(folder: Path) -> Settings | None:
    """The settings in a folder's `pressrelease.toml`, else in the table `[tool.pressrelease]` of its `pyproject.toml`.

    None if it has neither. Raises InputError with every mistake.
    """
    file = folder / FILE
    if file.is_file():
        return read_settings(file)
    project = folder / "pyproject.toml"
    return read_settings(project) if project.is_file() and _has_table(project) else None


def _has_table(project: Path) -> bool:
    """Whether a `pyproject.toml` has one of our tables; false if it cannot be read."""
    try:
        with open_file(project) as file:
            return _ANY_TABLE.search(file.read(_LARGEST)) is not None
    except OSError:
        return False


def read_settings(file: Path) -> Settings:
    """The settings of one file; raises InputError with every mistake, each with its line."""
    return _Reader(file).read()


@lru_cache(maxsize=8)
def _parse(text: str) -> Mapping[str, Any]:
    # imported here: few loose texts have settings
    import tomllib

    if any(
        line.count(".") > _DEEPEST and _QUOTED.sub("", line).count(".") > _DEEPEST
        for line in text.split("\n")
    ):
        raise ValueError("tables are nested too deeply")
    try:
        return MappingProxyType(tomllib.loads(text))
    except RecursionError:
        raise ValueError("lists or tables are nested too deeply") from None
    except tomllib.TOMLDecodeError:
        raise
    except ValueError:  # Python refuses to read it, as that would take long
        raise ValueError("a number has thousands of digits") from None


class _Reader:
    """The reading of one settings file, with its mistakes."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self.folder = file.absolute().parent
        self.text = ""
        self.mistakes: list[Mistake] = []

    def read(self) -> Settings:
        try:
            with open_file(self.file) as file:
                data = file.read(_LARGEST + 1)
            if len(data) > _LARGEST:
                raise InputError(
                    Mistake(str(self.file), 0, 0, "is larger than 1 MB", "no settings are that long")
                )
            self.text = data.decode("utf-8-sig")
            table: Any = _parse(self.text)
        except UnicodeDecodeError:
            raise InputError(
                Mistake(str(self.file), 0, 0, "the file is not UTF-8", "save it as UTF-8")
            ) from None
        except ValueError as error:  # tomllib's own is one
            raise InputError(self.syntax_mistake(error)) from None
        except OSError as error:
            raise InputError(Mistake(str(self.file), 0, 0, f"cannot be read: {error.strerror}")) from None
        if self.file.name == "pyproject.toml":
            table = self.inner(self.inner(table, "tool"), "pressrelease")
        values: dict[str, Any] = {}
        for name, value in table.items():
            read = _SETTINGS.get(name)
            if read is None:
                near = nearest(name, _SETTINGS)
                hint = f"did you mean {near!r}?" if near else f"there are: {', '.join(_SETTINGS)}"
                self.refuse(name, f"unknown setting {name!r}", hint)
            elif self.can_be_shown(name, value):
                values[name] = read(self, name, value)
        if self.mistakes:
            raise InputError(*self.mistakes)
        root = values.pop("root", False)
        return Settings(self.file, values, root)

    def inner(self, table: Mapping[str, Any], name: str) -> Mapping[str, Any]:
        found = table.get(name, {})
        if isinstance(found, dict):
            return found
        self.refuse(name, f"{name!r} must be a table", "write [tool.pressrelease] and the settings below it")
        return {}

    def syntax_mistake(self, error: ValueError) -> Mistake:
        said = re.fullmatch(
            r"(.*) \(at (?:line (\d+), column (\d+)|end of document)\)", str(error), re.DOTALL
        )
        if said is None:
            return Mistake(str(self.file), 0, 0, f"TOML cannot read this: {error}")
        line = int(said[2]) if said[2] else self.text.count("\n") + 1
        return Mistake(
            str(self.file),
            line,
            int(said[3] or 0),
            f"TOML cannot read this: {said[1]}",
            "put texts in quotation marks, begin tables with [name]",
        )

    def refuse(self, name: str, message: str, hint: str = "") -> None:
        if len(self.mistakes) < _MOST:
            self.mistakes.append(Mistake(str(self.file), *self.place(name), message, hint))

    def place(self, name: str) -> tuple[int, int]:
        """Line and column of a setting, or of a key of a table; zeros if it cannot be found."""
        key = re.compile(rf"^[ \t]*(?:\[\[?[^\]\n]*\b)?[\"']?({re.escape(name)})\b", re.MULTILINE)
        ours = self.text.find(_TABLE) if self.file.name == "pyproject.toml" else 0
        found = key.search(self.text, max(ours, 0))
        return (0, 0) if found is None else self.line_and_column(found.start(1))

    def line_and_column(self, offset: int) -> tuple[int, int]:
        return self.text.count("\n", 0, offset) + 1, offset - self.text.rfind("\n", 0, offset)

    def can_be_shown(self, name: str, value: object) -> bool:
        """Whether every character of a setting is allowed in a release; each that is not is a mistake."""
        before = len(self.mistakes)
        for text in _texts(value):
            if "\n" in text or "\t" in text:
                self.refuse(name, f"{name!r} has a line break or a tab", "write each text in one line")
            for offset, message, hint in find_refused(text):
                code = ord(text[offset])
                written = re.search(rf"{text[offset]}|(?i:\\u(?:{code:04x}|{code:08x}))", self.text)
                place = self.place(name) if written is None else self.line_and_column(written.start())
                self.mistakes.append(Mistake(str(self.file), *place, f"{name!r} has {message}", hint))
        self.mistakes[before:] = dict.fromkeys(self.mistakes[before:])
        return len(self.mistakes) == before

    # ---------------------------------------------------------------------------------- one kind of value each

    def words(self, name: str, value: object) -> str:
        if isinstance(value, str):
            return value
        self.refuse(name, f"{name!r} must be a text", f'write {name} = "..."')
        return ""

    def names(self, name: str, value: object) -> tuple[str, ...]:
        if isinstance(value, list) and all(isinstance(one, str) for one in value):
            return tuple(map(compose, value))
        self.refuse(name, f"{name!r} must be a list of names", f'write {name} = ["...", "..."]')
        return ()

    def languages(self, name: str, value: object) -> tuple[str, ...]:
        codes = self.names(name, value)
        self.refuse_unknown(name, codes)
        if len(set(codes)) < len(codes):
            self.refuse(name, "a language is given twice", "delete one of them")
        if value == []:
            self.refuse(name, "no language is named", f"write languages = {list(DEFAULT_LANGUAGES)}")
        return codes

    def refuse_unknown(self, name: str, codes: Iterable[str]) -> None:
        """Add a mistake for each unknown language code, at the setting `name`, or without it at the code itself."""
        from pressrelease.languages import LANGUAGES

        for code in codes:
            if code not in LANGUAGES:
                hint = f"there are: {', '.join(LANGUAGES.names())}"
                self.refuse(name or code, f"unknown language {code!r}", hint)

    def by_language(self, name: str, value: object) -> dict[str, str]:
        table = self.table(name, value, "with a text for each language", f'{DEFAULT_LANGUAGES[0]} = "..."')
        self.refuse_unknown("", table)
        return table

    def table(self, name: str, value: object, what: str, example: str) -> dict[str, str]:
        if isinstance(value, dict) and all(isinstance(one, str) for one in value.values()):
            return {key: compose(one) for key, one in value.items()}
        self.refuse(name, f"{name!r} must be a table {what}", f"write [{name}] and below it {example}")
        return {}

    def severities(self, name: str, value: object) -> dict[str, str]:
        return self.choices(name, value, ("error", "warning", "note"), 'figure-unit = "warning"')

    def number_styles(self, name: str, value: object) -> dict[str, str]:
        table = self.choices(
            name, value, ("none", "space", "comma", "dot"), f'{DEFAULT_LANGUAGES[0]} = "space"'
        )
        self.refuse_unknown("", table)
        return table

    def choices(self, name: str, value: object, known: Sequence[str], example: str) -> dict[str, str]:
        table = self.table(name, value, f"of {', '.join(known)}", example)
        for key, one in table.items():
            if one not in known:
                self.refuse(key, f"{key!r} cannot be {one!r}", f"choose one of {', '.join(known)}")
        return table

    def truth(self, name: str, value: object) -> bool:
        if not isinstance(value, bool):
            self.refuse(name, f"{name!r} must be true or false", f"write {name} = true")
        return value is True

    def count(self, name: str, value: object) -> int:
        if isinstance(value, int) and not isinstance(value, bool) and value > 0:
            return value
        self.refuse(name, f"{name!r} must be a number from 1 on", f"write {name} = 20")
        return 1

    def file_at(self, name: str, value: object) -> Path | None:
        written = self.words(name, value)
        path = self.folder / written
        if not written or path.is_file():
            return path if written else None
        self.refuse(name, f"no such file: {path}", "paths are relative to the folder of this file")
        return None

    def letterheads(self, name: str, value: object) -> dict[str, Path | None]:
        """A letterhead for all languages, or one for each."""
        from pressrelease.languages import LANGUAGES

        if isinstance(value, str):
            return dict.fromkeys(LANGUAGES.names(), self.file_at(name, value))
        if not isinstance(value, dict):
            self.refuse(
                name,
                f"{name!r} must be a file, or a table with a file for each language",
                f'write {name} = "..."',
            )
            return {}
        self.refuse_unknown("", value)
        return {code: self.file_at(name, one) for code, one in value.items() if code in LANGUAGES}

    def folder_at(self, name: str, value: object) -> Path | None:
        written = self.words(name, value)
        path = self.folder / written
        if not written or path.is_dir():
            return path if written else None
        self.refuse(name, f"no such folder: {path}", "paths are relative to the folder of this file")
        return None

    def address(self, name: str, value: object) -> str:
        address = self.words(name, value)
        if address and not re.fullmatch(r"https?://[^\s/?#]+(?:/[^\s?#]*)?", address):
            self.refuse(
                name,
                f"{address!r} is not the address of a site",
                'write it in full, as in "https://press.example.org/"',
            )
        return address

    def zone(self, name: str, value: object) -> str:
        from zoneinfo import ZoneInfo

        zone = self.words(name, value)
        try:
            ZoneInfo(zone if isinstance(value, str) else "UTC")
        except (KeyError, ValueError, OSError):  # unknown, malformed, a folder of zones
            self.refuse(name, f"unknown time zone {zone!r}", 'write it as "Asia/Baku"')
        return zone

    def foreign(self, name: str, value: object) -> dict[str, tuple[str, ...]]:
        from pressrelease.languages import LANGUAGE_CODES

        if not isinstance(value, dict):
            example = 'fr = ["...", "..."]'
            self.refuse(name, f"{name!r} must be a table of names", f"write [{name}] and below it {example}")
            return {}
        for code in value:
            if code not in LANGUAGE_CODES:
                self.refuse(
                    code, f"{code!r} is not the code of a language", "write its two letters, as in fr"
                )
        named = {code: self.wordings(code, words) for code, words in value.items() if code in LANGUAGE_CODES}
        if not all(one.strip() for words in named.values() for one in words):
            self.refuse(name, f"{name!r} has an empty name", "write it or delete it")
        return named

    def wordings(self, name: str, value: object) -> tuple[str, ...]:
        """A text, or several."""
        return self.names(name, [value] if isinstance(value, str) else value)

    def glossary(self, name: str, value: object) -> tuple[dict[str, tuple[str, ...]], ...]:
        if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
            self.refuse(
                name,
                f"{name!r} must be a list of tables",
                f'write [[{name}]] and below it {DEFAULT_LANGUAGES[0]} = ["...", "..."]',
            )
            return ()
        self.refuse_unknown("", dict.fromkeys(code for one in value for code in one))
        return tuple({code: self.wordings(code, words) for code, words in one.items()} for one in value)


def _texts(value: object) -> Iterator[str]:
    """All texts of a value, including the keys of its tables."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield key
            yield from _texts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner)


_SETTINGS: Mapping[str, Callable[[_Reader, str, Any], Any]] = {
    "root": _Reader.truth,
    "languages": _Reader.languages,
    "publisher": _Reader.by_language,
    "logo": _Reader.file_at,
    "site": _Reader.address,
    "hub": _Reader.address,
    "formats": _Reader.names,
    "feed_length": _Reader.count,
    "timezone": _Reader.zone,
    "show_time": _Reader.truth,
    "templates": _Reader.folder_at,
    "locales": _Reader.folder_at,
    "letterhead": _Reader.letterheads,
    "select": _Reader.names,
    "ignore": _Reader.names,
    "severity": _Reader.severities,
    "glossary": _Reader.glossary,
    "number_style": _Reader.number_styles,
    "foreign": _Reader.foreign,
}
