"""News that the reading was not made from: how much of it is read right may only rise."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.figures.unseen_news import LANGUAGES, measure

REACHED = Path(__file__).parent / "unseen" / "reached.json"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_unseen_news_are_read_no_worse_than_before(lang: str) -> None:
    reached = json.loads(REACHED.read_text(encoding="utf-8"))[lang]
    result = measure(lang)
    fallen = {name: (reached[name], share) for name, share in result.shares.items() if share < reached[name]}
    assert not fallen, "\n".join([f"{lang}: {fallen}", *result.wrong])


if __name__ == "__main__":
    results = {lang: measure(lang) for lang in LANGUAGES}
    told = {lang: result.shares for lang, result in results.items()}
    REACHED.write_text(json.dumps(told, indent=2) + "\n", encoding="utf-8")
    for lang, result in results.items():
        print(lang, result.marked, result.shares, *result.wrong, sep="\n    ")  # noqa: T201
