"""Reads the trios of the blind rounds and counts what is told about them.

`python -m tests.checks.blind_trios [FILE ...]` prints the numbers of docs/accuracy.md: of all rounds, or of the files.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pressrelease as pr

FOLDER = Path(__file__).parent / "trios"

Trio = dict[str, Any]


def rounds() -> list[Path]:
    return sorted(FOLDER.glob("*.jsonl"))


def read(path: Path) -> dict[str, Trio]:
    """The trios of a round by their ids."""
    return {trio["id"]: trio for trio in map(json.loads, path.read_text("utf-8").splitlines())}


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
    texts = [f"    {code} {text}" for code, text in trio["texts"].items()]
    told = [
        f"  > {one.severity} [{one.check}] {one.lang or '(no language)'}: {one.message}"
        for one in compare(trio)
    ]
    return "\n".join([f"{trio['id']} {planted}", *texts, *told])


def count(trios: Iterable[Trio]) -> str:
    """The numbers of a round in words."""
    of = Counter(trio["verdict"] for trio in trios)
    lacking = Counter(fault for trio in trios for fault in faults(trio))
    return (
        f"right: {lacking['false error']} with an error,"
        f" {lacking['false alarm'] - lacking['false error']} with warnings only, of {of['right']};"
        f" planted: {of['wrong'] - lacking['no error']} as an error, {of['wrong'] - lacking['not reported']} at all,"
        f" {of['wrong'] - lacking['language not named']} with the right language, of {of['wrong']}"
    )


def count_checks(trios: Iterable[Trio]) -> Iterator[str]:
    """For each check and severity, the trios with a planted mistake and the right ones in which it reports something."""
    found = Counter(
        (one, trio["verdict"])
        for trio in trios
        for one in {f"{finding.check} {finding.severity}" for finding in compare(trio)}
    )
    for one in sorted({name for name, _ in found}):
        yield f"{one}: {found[one, 'wrong']} planted, {found[one, 'right']} right"


if __name__ == "__main__":
    paths = [Path(name) for name in sys.argv[1:]] or rounds()
    for path in paths:
        print(f"{path.stem}: {count(read(path).values())}")  # noqa: T201
    print(*count_checks([trio for path in paths for trio in read(path).values()]), sep="\n")  # noqa: T201
