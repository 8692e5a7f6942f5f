"""Lists of what the program gets wrong today: a test fails only if something falls that was right.

Such a list is a JSON file: the name of a case, and the faults that it has. Faults are so named that a case which gets
better has fewer of the same, never others: a mistake that is not reported also has the fault "no error". What the list
holds but the program no longer does is printed (`pytest -rP`) and fails nothing; `write_known` brings the list up to date.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Mapping
from pathlib import Path

import pytest

Faults = Mapping[str, Collection[str]]
"""The faults of each case; a case that is right has none, and need not be named."""


def read_known(path: Path) -> dict[str, list[str]]:
    """The list as it stands; empty if there is none."""
    found: dict[str, list[str]] = json.loads(path.read_text("utf-8")) if path.exists() else {}
    return found


def hold(path: Path, now: Faults, show: Callable[[str], str]) -> None:
    """Fail with every case that has a fault which the list does not know, as `show` tells it; print what got better."""
    known = read_known(path)
    fallen = {name: new for name, faults in now.items() if (new := set(faults) - set(known.get(name, ())))}
    mended = {name: old for name, faults in now.items() if (old := set(known.get(name, ())) - set(faults))}
    for name, old in mended.items():
        print(f"better than {path.name} says: {name}: {', '.join(sorted(old))}")  # noqa: T201
    if fallen:
        told = [f"{', '.join(sorted(new))}\n{show(name)}" for name, new in fallen.items()]
        pytest.fail(f"{len(told)} fell that {path.name} does not list\n\n" + "\n\n".join(told), pytrace=False)


def write_known(path: Path, now: Faults) -> None:
    """Write what is wrong today, and print the difference from what was listed."""
    known = read_known(path)
    listed = {name: sorted(set(faults)) for name, faults in now.items() if faults}
    for sign, ones, others in (("+", listed, known), ("-", known, listed)):
        for name, faults in ones.items():
            for fault in sorted(set(faults) - set(others.get(name, ()))):
                print(f"{sign} {name}: {fault}")  # noqa: T201
    rows = [
        f"  {json.dumps(name, ensure_ascii=False)}: {json.dumps(faults)}" for name, faults in listed.items()
    ]
    path.write_text("{\n" + ",\n".join(rows) + "\n}\n", encoding="utf-8")
