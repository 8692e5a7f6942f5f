"""One press release, the same in Azerbaijani, Russian and English, with every figure checked.

The names below are the whole public face; each is loaded when it is first used, so that `import pressrelease`
costs next to nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pressrelease.version import VERSION

if TYPE_CHECKING:
    from pressrelease.checks import check, compare
    from pressrelease.config import Config, read_config
    from pressrelease.errors import (
        CheckFailed,
        EmbargoError,
        IncompleteError,
        InputError,
        Mistake,
        PressReleaseError,
        ProofError,
        UsageError,
    )
    from pressrelease.figures.recognition import find_figures
    from pressrelease.findings import Finding, Report, Severity, Witness
    from pressrelease.loading import load
    from pressrelease.model import Document, Edition, Figure, LooseTexts, Place, Release, Span, Text, Unit
    from pressrelease.publishing import render
    from pressrelease.translation import status, sync

__version__ = VERSION

_HOMES = {
    "check": "checks",
    "CheckFailed": "errors",
    "EmbargoError": "errors",
    "IncompleteError": "errors",
    "InputError": "errors",
    "Mistake": "errors",
    "PressReleaseError": "errors",
    "ProofError": "errors",
    "UsageError": "errors",
    "compare": "checks",
    "Config": "config",
    "find_figures": "figures.recognition",
    "Finding": "findings",
    "Report": "findings",
    "Severity": "findings",
    "Witness": "findings",
    "load": "loading",
    "read_config": "config",
    "render": "publishing",
    "Document": "model",
    "Edition": "model",
    "Figure": "model",
    "LooseTexts": "model",
    "Place": "model",
    "Release": "model",
    "Span": "model",
    "Text": "model",
    "Unit": "model",
    "status": "translation",
    "sync": "translation",
}

__all__ = sorted(_HOMES)


def __getattr__(name: str) -> object:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module 'pressrelease' has no attribute {name!r}")
    import importlib

    value = globals()[name] = getattr(importlib.import_module(f"pressrelease.{home}"), name)
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *_HOMES})
