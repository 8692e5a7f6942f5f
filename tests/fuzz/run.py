"""Fuzz one target with atheris, guided by the coverage of the readers: `python -m tests.fuzz.run docx --runs 50000`.

Inputs that fail are written to `tests/fuzz/found/TARGET/`, one for each fault, and are tests from then on. The corpus
and the number of inputs tried so far are in `.fuzz/`.
"""

from __future__ import annotations

import argparse
import contextlib
import hashlib
import importlib
import json
import pkgutil
import random
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import atheris

from pressrelease.files import replace_file
from tests.fuzz.guard import problem
from tests.fuzz.mutation import MOST, mutate_archive, mutate_text

if TYPE_CHECKING:
    from tests.fuzz.targets import Target

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
WORK = ROOT / ".fuzz"
BLIND = ("figures", "compare")  # their grammar would take a hundred times as long
# what atheris follows; it makes the code ten times as slow, so `--blind` runs try what earlier runs have kept
FOLLOWED = [
    f"pressrelease.{name}" for name in ("catalogs", "config", "formats", "markup", "releases", "sources")
]


def load_targets(blind: bool) -> dict[str, Target]:
    """All targets, with the coverage of the readers followed if they are not to be tried blindly."""
    from_here = contextlib.nullcontext() if blind else atheris.instrument_imports(include=FOLLOWED)
    with from_here:
        # all modules, also those that the package loads when they are needed
        for module in pkgutil.walk_packages([str(ROOT / "pressrelease")], "pressrelease."):
            if module.name != "pressrelease.__main__":
                importlib.import_module(module.name)
        targets: dict[str, Target] = importlib.import_module("tests.fuzz.targets").TARGETS
    return targets


class Fuzzer:
    """The tries of one run, and what they found."""

    def __init__(self, name: str, target: Target, found: Path, runs: int, seeds: Sequence[bytes]) -> None:
        self.name = name
        self.target = target
        self.seeds = seeds  # from which a blind run chooses: without coverage libFuzzer keeps no corpus
        self.runs = runs
        self.found = found
        self.known: set[str] = set()
        self.tried = self.saved = 0

    def test(self, data: bytes) -> None:
        """Try one input; a fault that is new is kept."""
        self.tried += 1
        if self.tried % 500 == 0 or self.tried == self.runs:
            self.save()
        fault = problem(self.target.read, data)
        if fault and fault not in self.known:
            self.known.add(fault)
            self.found.mkdir(parents=True, exist_ok=True)
            file = self.found / hashlib.sha256(fault.encode()).hexdigest()[:12]
            file.write_bytes(data)
            sys.stdout.write(f"FOUND {self.name}: {fault}: {file}\n")
            sys.stdout.flush()

    def mutate(self, data: bytes, most: int, seed: int) -> bytes:
        """A new input from an old one, of at most so many bytes."""
        mutated = self._mutated(data, most, random.Random(seed))
        return mutated if len(mutated) <= most else data

    def _mutated(self, data: bytes, most: int, source: random.Random) -> bytes:
        """A mutation by the marks of its kind, or sometimes as libFuzzer does."""
        if self.seeds and source.random() < 0.7:
            data = source.choice(self.seeds)

        def any_way(content: bytes) -> bytes:
            return bytes(atheris.Mutate(content, most))

        if self.target.archive:
            return mutate_archive(data, source, self.target.marks, any_way)
        if source.random() < 0.2:
            return any_way(data)
        return mutate_text(data, source, self.target.marks)

    def save(self) -> None:
        """Add the tries since the last time to the count of all runs."""
        file = WORK / "counts.json"
        counts = json.loads(file.read_text()) if file.exists() else {}
        counts[self.name] = counts.get(self.name, 0) + self.tried - self.saved
        self.saved = self.tried
        replace_file(
            file, json.dumps(counts, indent=2, sort_keys=True).encode()
        )  # the run may be ended any time


def main() -> None:
    """Fuzz one target until all its runs are done."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("target", metavar="TARGET")
    parser.add_argument("--runs", type=int, default=10_000, help="inputs to try")
    parser.add_argument("--seconds", type=int, default=0, help="the longest time, 0 for none")
    parser.add_argument("--seed", type=int, default=0, help="of the random numbers; 0: another one each time")
    parser.add_argument("--blind", action="store_true", help="do not follow the coverage: many times as fast")
    parser.add_argument(
        "--found", type=Path, default=HERE / "found", help="where inputs that fail are written"
    )
    options = parser.parse_args()
    blind = options.blind or options.target in BLIND
    target = load_targets(blind)[options.target]
    corpus = WORK / "corpus" / options.target
    corpus.mkdir(parents=True, exist_ok=True)
    for data in target.seeds():
        (corpus / hashlib.sha256(data).hexdigest()[:12]).write_bytes(data)
    kept = [file.read_bytes() for file in sorted(corpus.iterdir())] if blind else []
    fuzzer = Fuzzer(options.target, target, options.found / options.target, options.runs, kept)
    atheris.Setup(
        [
            sys.argv[0],
            f"-runs={options.runs}",
            f"-max_total_time={options.seconds}",
            f"-seed={options.seed}",
            f"-max_len={10 * MOST if target.archive else MOST}",
            "-timeout=60",
            "-rss_limit_mb=2500",
            "-verbosity=0",
            "-print_final_stats=1",
            str(corpus),
        ],
        fuzzer.test,
        custom_mutator=fuzzer.mutate,
    )
    atheris.Fuzz()


if __name__ == "__main__":
    main()
