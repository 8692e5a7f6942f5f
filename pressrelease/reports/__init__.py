"""How findings are told: one file a report, each defining REPORT."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from pressrelease.findings import Report
from pressrelease.model import Document
from pressrelease.registry import Registry


@dataclass(frozen=True, slots=True)
class Checked:
    """One release or one set of loose texts that was checked: its name, its texts by language, what was found."""

    name: str
    documents: Mapping[str, Document]
    report: Report


@dataclass(frozen=True, slots=True)
class Reporter:
    """A way to tell findings: `tell` makes the whole report as text; `colour` asks for terminal colours."""

    summary: str
    tell: Callable[[tuple[Checked, ...], bool], str]
    suffix: str = field(default=".txt")


REPORTS: Registry[Reporter] = Registry(__name__, "REPORT", Reporter)
