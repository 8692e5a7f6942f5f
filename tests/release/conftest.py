"""Releases written by tests."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from pressrelease.errors import InputError
from pressrelease.model import Release
from pressrelease.newsroom import Newsroom
from pressrelease.releases import load_release

FIELDS = "id: a\nlanguage: az\npublished: 2023-01-10T12:28\n"
BODY = "# Başlıq\n\nMətn.\n"
NEWSROOM = Newsroom()

Write = Callable[..., Path]
Load = Callable[..., Release]
Refused = Callable[..., list[str]]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write `release.md` from fields (in addition to the required ones) and a body, and other files by name."""

    def write(
        fields: str = "",
        body: str = BODY,
        *,
        base: str = FIELDS,
        text: str | bytes | None = None,
        **files: str | bytes,
    ) -> Path:
        written = f"---\n{base}{fields}---\n{body}" if text is None else text
        for name, content in {"release_md": written, **files}.items():
            file = tmp_path / name.replace("_", ".")
            file.write_bytes(content.encode() if isinstance(content, str) else content)
        return tmp_path

    return write


@pytest.fixture
def load(write: Write) -> Load:
    """Write and read a release."""
    return lambda *given, **files: load_release(write(*given, **files), NEWSROOM)


@pytest.fixture
def refused(write: Write) -> Refused:
    """Write a release that cannot be read; returns its mistakes as text, without the folder."""

    def refused(*given: str, **files: str | bytes) -> list[str]:
        folder = write(*given, **files)
        with pytest.raises(InputError) as caught:
            load_release(folder, NEWSROOM)
        return [str(mistake).replace(f"{folder}/", "") for mistake in caught.value.mistakes]

    return refused
