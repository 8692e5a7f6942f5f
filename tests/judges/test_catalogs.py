"""Catalogs, validated by gettext's own msgfmt."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

Run = Callable[..., "CompletedProcess[str]"]


def test_msgfmt_is_content(examples: Path, need: Callable[..., None], run: Run, tmp_path: Path) -> None:
    need("msgfmt")
    catalogs = sorted(examples.glob("*/*.po"))
    assert len(catalogs) >= 4
    for catalog in catalogs:
        done = run("msgfmt", "-c", "-v", "-o", tmp_path / "out.mo", catalog)
        assert done.returncode == 0, done.stderr
        assert "warning" not in done.stderr, done.stderr
        assert "untranslated" not in done.stderr, done.stderr
        assert "fuzzy" not in done.stderr, done.stderr
