"""The settings of a newsroom: `pressrelease.toml` or `[tool.pressrelease]` in pyproject.toml, as one frozen Config."""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from pressrelease.errors import InputError, Mistake

FILE = "pressrelease.toml"


@dataclass(frozen=True, slots=True)
class Config:
    """All settings, with their defaults.

    `languages` is their order wherever editions are listed. `publisher` names the institution per language.
    `site` is the absolute address below which the output folder is published, "" where there is none.
    `timezone` is the IANA zone of times written without an offset. `templates` and `locales` are folders that
    override the package's own, `letterhead` a Word template.

    `select` and `ignore` name checks: those to run (all, where none is named) and those not to. `severity` maps a
    check to "error", "warning" or "note". `glossary` lists what must be called the same everywhere, each entry a
    mapping of language to its accepted wordings, the preferred one first. `number_style` maps a language to how its
    numbers group thousands: "none", "space", "comma" or "dot".
    """

    path: Path | None = None
    languages: tuple[str, ...] = ("az", "ru", "en")
    publisher: dict[str, str] = field(default_factory=dict)
    logo: Path | None = None
    site: str = ""
    timezone: str = "Asia/Baku"
    templates: Path | None = None
    locales: Path | None = None
    letterhead: Path | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: dict[str, str] = field(default_factory=dict)
    glossary: tuple[dict[str, tuple[str, ...]], ...] = ()
    number_style: dict[str, str] = field(default_factory=dict)


def find_config(place: Path) -> Config:
    """The settings that hold for a folder or file: those of the nearest `pressrelease.toml`, or `pyproject.toml` with
    a table `[tool.pressrelease]`, in its folder or one above; the defaults where there is none.

    Raises InputError with every mistake of the file.
    """
    try:
        folder = place.resolve()
        place.exists()
    except (OSError, ValueError) as error:  # too long, or with characters that no name may have
        message = f"this is no name of a file: {getattr(error, 'strerror', None) or error}"
        raise InputError(Mistake(ascii(str(place))[:80], 0, 0, message)) from None
    for one in (folder, *folder.parents):
        file = one / FILE
        if file.is_file():
            return read_config(file)
        project = one / "pyproject.toml"
        if project.is_file() and _has_table(project):
            return read_config(project)
    return Config()


def _has_table(project: Path) -> bool:
    """Whether a `pyproject.toml` says anything of ours; one that may not be read says nothing."""
    try:
        return b"[tool.pressrelease" in project.read_bytes()
    except OSError:
        return False


def read_config(file: Path) -> Config:
    """The settings of one file; raises InputError with every mistake, each with its line."""
    return _Reader(file).read()


@lru_cache(maxsize=8)
def _parse(text: str) -> dict[str, Any]:
    """The tables of a TOML text; whoever gets them changes nothing in them."""
    return tomllib.loads(text)


class _Reader:
    """One file of settings and what is wrong in it."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self.text = ""
        self.mistakes: list[Mistake] = []

    def read(self) -> Config:
        try:
            self.text = self.file.read_bytes().decode("utf-8-sig")
            table: object = _parse(self.text)
        except UnicodeDecodeError:
            raise InputError(
                Mistake(str(self.file), 0, 0, "the file is not UTF-8", "save it as UTF-8")
            ) from None
        except tomllib.TOMLDecodeError as error:
            raise InputError(self.syntax_mistake(error)) from None
        except OSError as error:
            raise InputError(Mistake(str(self.file), 0, 0, f"cannot be read: {error.strerror}")) from None
        if self.file.name != FILE:
            table = self.inner(self.inner(table, "tool"), "pressrelease")
        assert isinstance(table, dict)
        values: dict[str, Any] = {"path": self.file}
        for name, value in table.items():
            read = _SETTINGS.get(name)
            if read is None:
                near = difflib.get_close_matches(name, _SETTINGS, n=1)
                self.refuse(
                    name,
                    f"there is no setting `{name}`",
                    f"did you mean `{near[0]}`?" if near else f"there are: {', '.join(_SETTINGS)}",
                )
            else:
                values[name] = read(self, name, value)
        if self.mistakes:
            raise InputError(*self.mistakes)
        return Config(**values)

    @staticmethod
    def inner(table: object, name: str) -> object:
        return table.get(name, {}) if isinstance(table, dict) else {}

    def syntax_mistake(self, error: tomllib.TOMLDecodeError) -> Mistake:
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
            "texts stand in quotation marks, tables begin with [name]",
        )

    def refuse(self, name: str, message: str, hint: str) -> None:
        found = re.search(rf"^[ \t]*(?:\[\[?[^\]\n]*\b)?[\"']?({re.escape(name)})\b", self.text, re.MULTILINE)
        line = self.text.count("\n", 0, found.start(1)) + 1 if found else 0
        column = found.start(1) - self.text.rfind("\n", 0, found.start(1)) if found else 0
        self.mistakes.append(Mistake(str(self.file), line, column, message, hint))

    # ---------------------------------------------------------------------------------- one kind of value each

    def words(self, name: str, value: object) -> str:
        if isinstance(value, str):
            return value
        self.refuse(name, f"`{name}` is a text", f'write {name} = "..."')
        return ""

    def names(self, name: str, value: object) -> tuple[str, ...]:
        if isinstance(value, list) and all(isinstance(one, str) for one in value):
            return tuple(value)
        self.refuse(name, f"`{name}` is a list of names", f'write {name} = ["...", "..."]')
        return ()

    def languages(self, name: str, value: object) -> tuple[str, ...]:
        from pressrelease.languages import LANGUAGES

        codes = self.names(name, value)
        for code in codes:
            if code not in LANGUAGES:
                self.refuse(
                    name, f"the language {code!r} is not known", f"there are: {', '.join(LANGUAGES.names())}"
                )
        if len(set(codes)) < len(codes):
            self.refuse(name, "a language is named twice", "keep one of them")
        if value == []:
            self.refuse(name, "there is no language", 'write languages = ["az", "ru", "en"]')
        return codes

    def by_language(self, name: str, value: object) -> dict[str, str]:
        return self.table(name, value, "with a text for each language", 'az = "..."')

    def table(self, name: str, value: object, what: str, example: str) -> dict[str, str]:
        if isinstance(value, dict) and all(isinstance(one, str) for one in value.values()):
            return dict(value)
        self.refuse(name, f"`{name}` is a table {what}", f"write [{name}] and below it {example}")
        return {}

    def one_of(self, *known: str, example: str) -> Callable[[str, object], dict[str, str]]:
        def read(name: str, value: object) -> dict[str, str]:
            table = self.table(name, value, f"of {', '.join(known)}", example)
            for key, one in table.items():
                if one not in known:
                    self.refuse(key, f"{key} cannot be {one!r}", f"choose one of {', '.join(known)}")
            return table

        return read

    def file_at(self, name: str, value: object) -> Path | None:
        path = self.file.parent / self.words(name, value)
        if not value or path.is_file():
            return path if value else None
        self.refuse(name, f"there is no file {path}", "paths are read from the folder of this file")
        return None

    def folder_at(self, name: str, value: object) -> Path | None:
        path = self.file.parent / self.words(name, value)
        if not value or path.is_dir():
            return path if value else None
        self.refuse(name, f"there is no folder {path}", "paths are read from the folder of this file")
        return None

    def address(self, name: str, value: object) -> str:
        address = self.words(name, value)
        if address and not re.fullmatch(r"https?://[^\s/?#]+(?:/[^\s?#]*)?", address):
            self.refuse(
                name,
                f"{address!r} is no address of a site",
                'write it in full, as in "https://press.example.org/"',
            )
        return address

    def zone(self, name: str, value: object) -> str:
        from zoneinfo import ZoneInfo

        zone = self.words(name, value)
        try:
            ZoneInfo(zone)
        except (KeyError, ValueError, OSError):  # unknown, malformed, a folder of zones
            self.refuse(name, f"there is no time zone {zone!r}", 'write it as "Asia/Baku"')
        return zone

    def glossary(self, name: str, value: object) -> tuple[dict[str, tuple[str, ...]], ...]:
        if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
            self.refuse(
                name, "`glossary` is a list of tables", 'write [[glossary]] and below it az = ["...", "..."]'
            )
            return ()
        return tuple(
            {
                code: (words,) if isinstance(words, str) else self.names(code, words)
                for code, words in one.items()
            }
            for one in value
        )


_SETTINGS: dict[str, Callable[[_Reader, str, Any], Any]] = {
    "languages": _Reader.languages,
    "publisher": _Reader.by_language,
    "logo": _Reader.file_at,
    "site": _Reader.address,
    "timezone": _Reader.zone,
    "templates": _Reader.folder_at,
    "locales": _Reader.folder_at,
    "letterhead": _Reader.file_at,
    "select": _Reader.names,
    "ignore": _Reader.names,
    "severity": lambda reader, name, value: reader.one_of(
        "error", "warning", "note", example='figure-unit = "warning"'
    )(name, value),
    "glossary": _Reader.glossary,
    "number_style": lambda reader, name, value: reader.one_of(
        "none", "space", "comma", "dot", example='az = "space"'
    )(name, value),
}
