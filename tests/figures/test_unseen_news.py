"""News that the reading was not made from: none may be read worse than `unseen/known.json` says.

After a change that makes reading better: `python -m tests.figures.test_unseen_news`.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests import ratchet
from tests.figures.unseen_news import LANGUAGES, lines, wrongs

KNOWN = Path(__file__).parent / "unseen" / "known.json"


def faults(lang: str) -> dict[str, list[str]]:
    return {text: [fault for fault, _ in wrongs(text, labels, lang)] for text, labels in lines(lang)}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_news_falls(lang: str) -> None:
    labels = dict(lines(lang))

    def show(text: str) -> str:
        told = [f"    {fault}: {words}" for fault, words in wrongs(text, labels[text], lang)]
        return "\n".join([f"    {lang} {text}", *told])

    ratchet.hold(KNOWN, faults(lang), show)


if __name__ == "__main__":
    ratchet.write_known(KNOWN, {text: one for lang in LANGUAGES for text, one in faults(lang).items()})
