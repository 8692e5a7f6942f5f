"""The scores over our own sentences: they stay where they are and may only rise.

`ratchet.json` holds them. When reading becomes better this test fails until the better scores are written there:
`python tests/figures/test_ratchet.py`.
"""

from __future__ import annotations

import json
import tomllib
from collections import Counter
from pathlib import Path

import pytest

from pressrelease import find_figures
from pressrelease.model import Figure

HERE = Path(__file__).parent
RATCHET = HERE / "ratchet.json"
LANGUAGES = ("az", "ru", "en")


def written(figure: Figure) -> str:
    """A figure as the held-back sentences write it: "kind [qualifier] value [unit] [~]"."""
    parts = (figure.kind, figure.qualifier, figure.canonical, figure.unit, "~" if figure.soft else "")
    return " ".join(part for part in parts if part)


def scores(lang: str) -> dict[str, float]:
    """Recall and precision of hard figures by their value, and how many figures are right in everything."""
    sentences = tomllib.loads((HERE / "held_back" / f"{lang}.toml").read_text(encoding="utf-8"))["sentence"]
    sentences += [
        {"text": text, "figures": [f"{kind} {value}"]}
        for kind, values in tomllib.loads(
            (HERE / "corpus" / f"{lang}.toml").read_text(encoding="utf-8")
        ).items()
        if kind != "nothing"
        for value, texts in values.items()
        for text in texts
    ]
    hard = found = reported = right = whole = total = 0
    for sentence in sentences:
        want = [line.removesuffix(" ~") for line in sentence["figures"]]
        soft = [line.endswith(" ~") for line in sentence["figures"]]
        figures = find_figures(sentence["text"], lang)
        values = Counter(figure.canonical for figure in figures)
        for line, is_soft in zip(want, soft, strict=True):
            if not is_soft:
                hard += 1
                value = next((word for word in line.split() if values[word]), None)
                if value is not None:
                    found += 1
                    values[value] -= 1
        said = Counter(word for line in want for word in line.split())
        for figure in figures:
            if not figure.soft:
                reported += 1
                right += said[figure.canonical] > 0
                said[figure.canonical] -= 1
        total += len(want)
        whole += sum(
            (Counter(want) & Counter(written(figure).removesuffix(" ~") for figure in figures)).values()
        )
    return {
        "recall": round(found / hard, 4),
        "precision": round(right / reported, 4),
        "right in everything": round(whole / total, 4),
    }


@pytest.mark.parametrize("lang", LANGUAGES)
def test_scores_only_rise(lang: str) -> None:
    floor = json.loads(RATCHET.read_text(encoding="utf-8"))[lang]
    now = scores(lang)
    fallen = {name: (floor[name], score) for name, score in now.items() if score < floor[name]}
    assert not fallen, f"{lang}: {fallen}"
    risen = {name: (floor[name], score) for name, score in now.items() if score > floor[name]}
    assert not risen, f"{lang} reads better than {RATCHET.name} says, write it down: {risen}"


if __name__ == "__main__":
    told = {lang: scores(lang) for lang in LANGUAGES}
    RATCHET.write_text(json.dumps(told, indent=2) + "\n", encoding="utf-8")
    print(json.dumps(told, indent=2))  # noqa: T201
