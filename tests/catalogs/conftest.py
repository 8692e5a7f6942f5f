"""Hand-made releases, for tests of the catalogs that do not need a reader."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from pressrelease.catalogs import find_translations, read_catalog
from pressrelease.model import Contact, Place, Release, Role, State, Text, Unit, Update

MakeRelease = Callable[..., Release]


@pytest.fixture
def make_release(tmp_path: Path) -> MakeRelease:
    """A function that makes a release of (role, text) pairs in Azerbaijani, as a reader would, catalogs included."""

    def make(texts: Sequence[tuple[str, str]], updated: str = "") -> Release:
        folder = tmp_path / "2023-01-10-results"
        folder.mkdir(exist_ok=True)
        paths = {language: folder / f"{language}.po" for language in ("ru", "en")}
        catalogs = {language: read_catalog(path) for language, path in paths.items()}
        counts: dict[str, int] = {}
        units = []
        for number, (role, text) in enumerate(texts):
            counts[role] = counts.get(role, 0) + 1
            own = Text(text, State.SOURCE, Place(str(folder / "release.md"), 10 + 2 * number, 1))
            letters = any(map(str.isalpha, re.sub(r"\{[a-z]+\}", "", text)))
            units.append(Unit(number, Role(role), f"{role} {counts[role]}", {"az": own}, letters))
        others = {
            code: find_translations(catalog, units, "az", code, {}) for code, catalog in catalogs.items()
        }
        units = [
            replace(
                unit, texts={**unit.texts, **{code: texts[unit.number] for code, texts in others.items()}}
            )
            for unit in units
        ]
        return Release(
            path=folder / "release.md",
            id="2023-01-10-results",
            language="az",
            languages=("az", "ru", "en"),
            published=datetime.fromisoformat("2023-01-10T12:28:00+04:00"),
            embargo=None,
            updates=(Update(datetime.fromisoformat(updated), 0),) if updated else (),
            units=tuple(units),
            title=0,
            subtitle=None,
            summary=None,
            withdrawn=None,
            place=None,
            source=None,
            tags=(),
            contacts=(Contact(0, None, "+994 12 000 00 00", "press@example.org"),),
            about=(),
            media=(),
            blocks=(),
            slugs={},
            figures={},
            excuses=(),
            catalogs=paths,
        )

    return make
