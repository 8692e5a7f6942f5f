"""The corpora: what each language writes for a value, and held-back sentences with all their figures."""

from __future__ import annotations

import tomllib
from pathlib import Path

from pressrelease.model import Figure

HERE = Path(__file__).parent
LANGUAGES = ("az", "ru", "en")


def corpus(lang: str) -> dict[str, dict[str, list[str]]]:
    """A language's corpus: kind, then "[qualifier] value [unit]", then the ways to write it."""
    return tomllib.loads((HERE / "corpus" / f"{lang}.toml").read_text(encoding="utf-8"))


def said(figure: Figure) -> str:
    """A figure as the corpora write it: "[qualifier] value [unit]"."""
    return " ".join(part for part in (figure.qualifier, figure.canonical, figure.unit) if part)


def examples(lang: str) -> list[tuple[str, str, str]]:
    """Every example of a corpus: its kind, its value and its text."""
    return [
        (kind, value, text)
        for kind, values in corpus(lang).items()
        if kind != "nothing"
        for value, texts in values.items()
        for text in texts
    ]
