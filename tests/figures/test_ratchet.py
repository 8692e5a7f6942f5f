"""Our own sentences, read figure by figure: none may be read worse than `ratchet.json` says.

After a change that makes reading better: `python -m tests.figures.test_ratchet`.
"""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from pressrelease import find_figures
from pressrelease.model import Figure
from tests import ratchet
from tests.figures.figure_corpus import LANGUAGES, examples, said

HERE = Path(__file__).parent
KNOWN = HERE / "ratchet.json"


def written(figure: Figure) -> str:
    """A figure as the held-back sentences write it: "kind [qualifier] value [unit]"."""
    return f"{figure.kind} {said(figure)}"


@cache
def sentences(lang: str) -> dict[str, list[str]]:
    """The sentences, held back and of the corpus, each with its figures; " ~" follows a soft one."""
    held_back = tomllib.loads((HERE / "held_back" / f"{lang}.toml").read_text("utf-8"))["sentence"]
    found: dict[str, list[str]] = {sentence["text"]: sentence["figures"] for sentence in held_back}
    return found | {text: [f"{kind} {value}"] for kind, value, text in examples(lang)}


def faults(text: str, lang: str) -> Iterator[str]:
    """Whether a hard figure is missed or made up, by its value, and whether any one is not right in all its parts."""
    want = sentences(lang)[text]
    figures = find_figures(text, lang)
    values = Counter(figure.canonical for figure in figures)
    for line in want:
        if not line.endswith(" ~"):
            value = next((word for word in line.split() if values[word]), None)
            if value is None:
                yield "missed"
            values[value or ""] -= 1
    named = Counter(word for line in want for word in line.split())
    named.subtract(figure.canonical for figure in figures if not figure.soft)
    if any(named[figure.canonical] < 0 for figure in figures):
        yield "made up"
    if Counter(line.removesuffix(" ~") for line in want) - Counter(map(written, figures)):
        yield "inexact"


def show(text: str, lang: str) -> str:
    """A sentence, what it says, and what is read in it."""
    read = "; ".join(map(written, find_figures(text, lang)))
    return f"    {lang} {text}\n    says {'; '.join(sentences(lang)[text])}\n    read {read}"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_sentence_falls(lang: str) -> None:
    now = {text: list(faults(text, lang)) for text in sentences(lang)}
    ratchet.hold(KNOWN, now, lambda text: show(text, lang))


if __name__ == "__main__":
    ratchet.write_known(
        KNOWN, {text: list(faults(text, lang)) for lang in LANGUAGES for text in sentences(lang)}
    )
