"""The settings of a newsroom: `pressrelease.toml` or `[tool.pressrelease]` in pyproject.toml, as one frozen Config."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path


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
