"""The trios of the blind rounds (docs/accuracy.md): none may be judged worse than `trios/known.json` says.

After a change that makes checking better: `python -m tests.checks.test_trios`.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from tests import ratchet
from tests.checks.blind_trios import FOLDER, faults, read, rounds, show

KNOWN = FOLDER / "known.json"


@pytest.mark.parametrize("path", rounds(), ids=lambda path: path.stem)
def test_no_trio_falls(path: Path) -> None:
    trios = read(path)
    ratchet.hold(
        KNOWN, {name: list(faults(trio)) for name, trio in trios.items()}, lambda name: show(trios[name])
    )


def test_the_rounds_are_whole_and_the_list_knows_only_their_trios() -> None:
    trios = [trio for path in rounds() for trio in read(path).values()]
    ids = Counter(trio["id"] for trio in trios)
    assert len(rounds()) >= 6
    assert len(trios) >= 159 * len(rounds())
    assert max(ids.values()) == 1
    assert all(tuple(trio["texts"]) == ("az", "ru", "en") for trio in trios)
    assert all((trio["verdict"] == "wrong") == ("planted" in trio) for trio in trios)
    assert ratchet.read_known(KNOWN).keys() <= ids.keys()


if __name__ == "__main__":
    ratchet.write_known(
        KNOWN, {name: list(faults(trio)) for path in rounds() for name, trio in read(path).items()}
    )
