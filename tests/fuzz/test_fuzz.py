"""Fuzzing in small: the seeds of every target, some mutations of them, and the inputs that once failed.

`make fuzz` does the same for as long as one likes, guided by coverage.
"""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from tests.fuzz.guard import problem
from tests.fuzz.mutation import mutate_archive, mutate_text
from tests.fuzz.targets import TARGETS

FOUND = sorted((Path(__file__).parent / "found").glob("*/*"))
MUTATIONS = 40  # of each target, in some seconds
PATIENCE = 5.0  # seconds: other tests run at the same time


@pytest.mark.parametrize("name", TARGETS)
def test_nothing_but_our_own_errors(name: str) -> None:
    target = TARGETS[name]
    source = random.Random(name)
    seeds = list(target.seeds())
    inputs = seeds[:20]
    for _ in range(MUTATIONS):
        seed = source.choice(seeds)
        if target.archive:
            inputs.append(mutate_archive(seed, source, target.marks, lambda data: data[: len(data) // 2]))
        else:
            inputs.append(mutate_text(seed, source, target.marks))
    for data in inputs:
        assert problem(target.read, data, PATIENCE) == "", data[:2000]


@pytest.mark.parametrize("file", FOUND, ids=lambda file: f"{file.parent.name}-{file.name}")
def test_what_once_failed(file: Path) -> None:
    assert problem(TARGETS[file.parent.name].read, file.read_bytes(), PATIENCE) == ""


def test_a_fault_is_seen() -> None:
    def fail(data: bytes) -> None:
        raise KeyError(data)

    def speak(data: bytes) -> None:
        from pressrelease.errors import PressReleaseError

        error = PressReleaseError()
        error.args = ("\x1b[31m",)
        raise error

    def dawdle(data: bytes) -> None:
        sum(range(10_000_000))

    assert problem(fail, b"").startswith("KeyError in ")
    assert problem(speak, b"") == "a message that cannot be shown"
    assert problem(dawdle, b"", 0.01) == "slow"
    assert problem(len, b"") == ""
