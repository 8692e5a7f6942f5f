"""Fixtures for all tests: the paths of the examples, and the rendered examples."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import settings

# a busy machine is no mistake: tests of time measure processor time themselves
settings.register_profile("any machine", deadline=None)
settings.load_profile("any machine")

ROOT = Path(__file__).parent.parent
EXAMPLES = ROOT / "docs" / "examples"
FORMATS = ("html", "docx", "rss", "text")
AFTER_EVERY_EMBARGO = datetime(2031, 1, 1, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _quiet_surroundings(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hide the colours, the width and the language of the current terminal from all tests."""
    for name in ("FORCE_COLOR", "CLICOLOR_FORCE", "PY_COLORS", "COLUMNS", "LINES", "LANGUAGE"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(scope="session")
def root() -> Path:
    """The root folder of the project."""
    return ROOT


@pytest.fixture(scope="session")
def examples() -> Path:
    """The folder of the example releases, with its pressrelease.toml."""
    return EXAMPLES


@pytest.fixture(scope="session")
def model_release() -> Path:
    """The folder of the model release."""
    return EXAMPLES / "2023-01-10-communication-results"


@pytest.fixture(scope="session")
def announcement() -> Path:
    """The folder of the short release under embargo."""
    return EXAMPLES / "2030-04-15-media-accreditation"


@pytest.fixture(scope="session")
def in_ci() -> bool:
    """Whether a missing judge is a failure."""
    return os.environ.get("CI", "").lower() in {"1", "true", "yes"}


@pytest.fixture(scope="session")
def rendered(tmp_path_factory: pytest.TempPathFactory, model_release: Path, announcement: Path) -> Path:
    """Both examples in three languages and all formats, in a folder that tests must not change."""
    import pressrelease as pr

    out = tmp_path_factory.mktemp("rendered")
    pr.render([model_release, announcement], out, formats=FORMATS, at=AFTER_EVERY_EMBARGO)
    return out
