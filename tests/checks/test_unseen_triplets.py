"""Aligned news as translators produce it: silence on the right lines, a report on every mistake."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import pressrelease as pr

LANGUAGES = ("en", "az", "ru")
MOST_FALSE_ALARMS = 0.005  # errors on right lines
KNOWN_ALARMS = (
    # an exact span in one language ("50-60 yaşlarında"), a decade of life in another, "за пятьдесят" in the third
    "people in their fifties",
    "twin 90-metre towers",  # two in Russian, "qoşa" in Azerbaijani; no figure in English, where twins are many things
)
LEAST_CAUGHT = 0.9  # of mistakes, by an error that does not name another language

Entry = tuple[str, str, dict[str, str]]


def read() -> Iterator[Entry]:
    """The entries: the verdict, the language at fault ("" where there is none), and the three texts."""
    text = (Path(__file__).parent / "unseen_triplets.txt").read_text("utf-8")
    for block in text.split("\n\n"):
        lines = [line for line in block.split("\n") if line and not line.startswith("#")]
        if lines:
            _, verdict, lang = (lines[0] + " ").split(" ")[:3]
            texts = {line[:2]: line[3:] for line in lines[1:]}
            assert tuple(texts) == LANGUAGES, block
            yield verdict, lang, texts


ENTRIES = list(read())
SAME = [texts for verdict, _, texts in ENTRIES if verdict == "same"]
WRONG = [(lang, texts) for verdict, lang, texts in ENTRIES if verdict == "wrong"]


def compare(texts: dict[str, str]) -> list[pr.Finding]:
    return list(pr.compare({code: [text] for code, text in texts.items()}))


def errors(texts: dict[str, str]) -> list[pr.Finding]:
    return [one for one in compare(texts) if one.severity == "error"]


def test_every_verdict_is_known_and_there_are_many_lines() -> None:
    assert {verdict for verdict, _, _ in ENTRIES} == {"same", "near", "wrong"}
    assert len(SAME) >= 175
    assert len(WRONG) >= 45


def test_right_lines_raise_no_errors() -> None:
    alarmed = {texts["en"]: [one.message for one in errors(texts)] for texts in SAME if errors(texts)}
    unknown = {
        text: said for text, said in alarmed.items() if not any(known in text for known in KNOWN_ALARMS)
    }
    assert len(unknown) <= MOST_FALSE_ALARMS * len(SAME), unknown


@pytest.mark.parametrize(
    "lang, texts", WRONG, ids=lambda value: value["en"][:50] if isinstance(value, dict) else ""
)
def test_a_mistake_is_reported(lang: str, texts: dict[str, str]) -> None:
    assert any(one.severity in ("error", "warning") for one in compare(texts))


def test_mistakes_are_errors_and_the_language_is_named() -> None:
    caught = [texts for _, texts in WRONG if errors(texts)]
    named = [texts for lang, texts in WRONG if any(one.lang == lang for one in errors(texts))]
    assert len(caught) >= LEAST_CAUGHT * len(WRONG)
    assert len(named) >= LEAST_CAUGHT * len(WRONG), [
        texts["en"] for lang, texts in WRONG if texts not in named
    ]
