"""One press release, the same in Azerbaijani, Russian and English, with every figure checked.

The names below are the whole public interface; each is loaded when it is first used, so that `import pressrelease`
takes almost no time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pressrelease.version import VERSION

if TYPE_CHECKING:
    # in this form, a strict type checker takes them as exported
    from pressrelease.checks import check as check
    from pressrelease.checks import compare as compare
    from pressrelease.config import Config as Config
    from pressrelease.config import read_config as read_config
    from pressrelease.errors import CheckFailed as CheckFailed
    from pressrelease.errors import DraftError as DraftError
    from pressrelease.errors import IncompleteError as IncompleteError
    from pressrelease.errors import InputError as InputError
    from pressrelease.errors import Mistake as Mistake
    from pressrelease.errors import PressReleaseError as PressReleaseError
    from pressrelease.errors import ProofError as ProofError
    from pressrelease.errors import UsageError as UsageError
    from pressrelease.figures.recognition import find_figures as find_figures
    from pressrelease.findings import Finding as Finding
    from pressrelease.findings import Report as Report
    from pressrelease.findings import Severity as Severity
    from pressrelease.findings import Witness as Witness
    from pressrelease.life import Stage as Stage
    from pressrelease.life import State as State
    from pressrelease.life import as_of as as_of
    from pressrelease.life import next_change as next_change
    from pressrelease.life import state_of as state_of
    from pressrelease.loading import load as load
    from pressrelease.model import Document as Document
    from pressrelease.model import Edition as Edition
    from pressrelease.model import Figure as Figure
    from pressrelease.model import LooseTexts as LooseTexts
    from pressrelease.model import Place as Place
    from pressrelease.model import Release as Release
    from pressrelease.model import Span as Span
    from pressrelease.model import Text as Text
    from pressrelease.model import Unit as Unit
    from pressrelease.model import Update as Update
    from pressrelease.publishing import render as render
    from pressrelease.site import Built as Built
    from pressrelease.site import build as build
    from pressrelease.translation import status as status
    from pressrelease.translation import sync as sync

__version__ = VERSION

_HOMES = {
    "build": "site",
    "Built": "site",
    "check": "checks",
    "CheckFailed": "errors",
    "DraftError": "errors",
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
    "as_of": "life",
    "next_change": "life",
    "Stage": "life",
    "State": "life",
    "state_of": "life",
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
    "Update": "model",
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
