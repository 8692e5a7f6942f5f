"""Releases of newsrooms made by a test."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

MakeRelease = Callable[..., Path]


TEXTS = {
    "az": ("Yeni körpü açılıb", "Körpü 12 345 metrdir, ağırlığı {mass} tondur."),
    "ru": ("Открыт новый мост", "Длина моста 12 345 метра, масса {mass} тонн."),
    "en": ("New bridge opened", "The bridge is 12,345 metres long and weighs {mass} tons."),
}
FIELDS = "id: {id}\nlanguage: az\npublished: 2026-03-02T10:00+04:00\nfigures:\n  mass: 45678\n"


@pytest.fixture
def release(tmp_path: Path) -> MakeRelease:
    """Write a release about a bridge into `path` and the settings into the folder above; `name` is in its titles."""

    def release(
        path: str = "house/one", settings: str | None = None, *, name: str = "", fields: str = ""
    ) -> Path:
        folder = tmp_path / path
        folder.mkdir(parents=True)
        if settings is not None:
            (folder.parent / "pressrelease.toml").write_text(settings, "utf-8")
        texts = {code: (f"{title} {name}".strip(), text) for code, (title, text) in TEXTS.items()}
        title, text = texts["az"]
        front = FIELDS.format(id=folder.name) + fields
        (folder / "release.md").write_text(f"---\n{front}---\n# {title}\n\n{text}\n", "utf-8")
        for code in ("ru", "en"):
            catalog = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n'
            for role, source, words in zip(("title", "paragraph"), texts["az"], texts[code], strict=True):
                catalog += f'\nmsgctxt "{role}"\nmsgid "{source}"\nmsgstr "{words}"\n'
            (folder / f"{code}.po").write_text(catalog, "utf-8")
        return folder

    return release
