"""Sites that tests look at and do not change: the examples, and a year's archive; and a small newsroom to change."""

from __future__ import annotations

import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest
from small_sites import Newsroom

import pressrelease as pr

AT = datetime.fromisoformat("2031-01-01T00:00+04:00")
FORMATS = ("html", "rss", "atom", "json-feed", "ninjs", "text")
COUNT = 60


@pytest.fixture(scope="session")
def example_site(examples: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the examples, with every format."""
    out = tmp_path_factory.mktemp("site") / "examples"
    assert pr.build(examples, out, at=AT, formats=(*FORMATS, "docx")).ok
    return out


@pytest.fixture(scope="session")
def archive_site(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of generated releases of ten years: lists have several pages."""
    place = tmp_path_factory.mktemp("archive")
    script = root / "benchmarks/_archive.py"
    subprocess.run(
        [sys.executable, script, place / "releases", "--count", str(COUNT)], check=True, capture_output=True
    )
    assert pr.build(place / "releases", place / "site", at=AT, formats=FORMATS).ok
    return place / "site"


@pytest.fixture
def newsroom(tmp_path: Path) -> Newsroom:
    return Newsroom(tmp_path / "releases")
