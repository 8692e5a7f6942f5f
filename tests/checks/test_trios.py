"""The trios of the blind rounds (docs/accuracy.md): none may be judged worse than `trios/known.json` says.

Each was written, and labelled by a second reader, by people who had seen neither the code nor the tests. A trio is right,
or has one planted mistake. After a change that makes reading better: `python -m tests.checks.test_trios`.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import pressrelease as pr
from tests import ratchet

FOLDER = Path(__file__).parent / "trios"
KNOWN = FOLDER / "known.json"
LANGUAGES = ("az", "ru", "en")

Trio = dict[str, Any]


@cache
def read(name: str) -> dict[str, Trio]:
    """The trios of a round by their ids."""
    lines = (FOLDER / f"{name}.jsonl").read_text("utf-8").splitlines()
    return {trio["id"]: trio for trio in map(json.loads, lines)}


ROUNDS = sorted(path.stem for path in FOLDER.glob("*.jsonl"))


def compare(trio: Trio) -> list[pr.Finding]:
    return list(pr.compare({code: [text] for code, text in trio["texts"].items()}))


def faults(trio: Trio) -> Iterator[str]:
    """What is not as it should be: alarms on a right trio, and what a report of the planted mistake lacks."""
    told = [one for one in compare(trio) if one.severity in ("error", "warning")]
    has_error = any(one.severity == "error" for one in told)
    if trio["verdict"] == "right":
        if told:
            yield "false alarm"
        if has_error:
            yield "false error"
        return
    if not told:
        yield "not reported"
    if not has_error:
        yield "no error"
    if not any(one.lang == trio["planted"]["lang"] for one in told):
        yield "language not named"


def show(trio: Trio) -> str:
    """A trio with its texts, what was planted, and what the program says of it."""
    planted = "{lang}: {what}".format_map(trio["planted"]) if "planted" in trio else "right"
    lines = [f"{trio['id']} {planted}", *(f"    {code} {text}" for code, text in trio["texts"].items())]
    return "\n".join(
        [
            *lines,
            *(f"  > {one.severity} [{one.check}] {one.lang or '-'}: {one.message}" for one in compare(trio)),
        ]
    )


@pytest.mark.parametrize("name", ROUNDS)
def test_no_trio_falls(name: str) -> None:
    trios = read(name)
    ratchet.hold(
        KNOWN, {key: list(faults(trio)) for key, trio in trios.items()}, lambda key: show(trios[key])
    )


def test_the_rounds_are_whole_and_the_list_knows_only_their_trios() -> None:
    trios = [trio for name in ROUNDS for trio in read(name).values()]
    ids = Counter(trio["id"] for trio in trios)
    assert len(ROUNDS) >= 6
    assert len(trios) >= 159 * len(ROUNDS)
    assert ids.most_common(1)[0][1] == 1
    assert all(tuple(trio["texts"]) == LANGUAGES for trio in trios)
    assert all((trio["verdict"] == "wrong") == ("planted" in trio) for trio in trios)
    assert ratchet.read_known(KNOWN).keys() <= ids.keys()


if __name__ == "__main__":
    ratchet.write_known(
        KNOWN, {key: list(faults(trio)) for name in ROUNDS for key, trio in read(name).items()}
    )
