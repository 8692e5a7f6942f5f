"""Measuring for the benchmarks: processor time, alternating ways, and targets that a run reaches or misses."""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

# In memory, if the machine has a folder for that: the benchmarks compare programs, not disks.
PLACE = Path("/dev/shm")
ROOT = Path(__file__).parent.parent


@contextmanager
def folder() -> Iterator[Path]:
    """A temporary folder."""
    with tempfile.TemporaryDirectory(dir=PLACE if PLACE.is_dir() else None) as name:
        yield Path(name)


@dataclass(frozen=True, slots=True)
class Ended:
    """A finished process: its processor time in seconds, its peak memory in megabytes, and its output."""

    seconds: float
    megabytes: float
    printed: str


def install(place: Path) -> Path:
    """Install the package below `place` as from a wheel, with its prepared results; returns the folder for PYTHONPATH."""
    site = place / "site"
    shutil.copytree(
        ROOT / "pressrelease", site / "pressrelease", ignore=shutil.ignore_patterns("__pycache__")
    )
    for name in ("templates", "locales"):
        shutil.copytree(ROOT / name, site / "pressrelease" / name)
    script = ROOT / "docs/scripts/make_ready.py"
    run([str(script), str(site / "pressrelease/ready-made")], place / "compiled", site)
    return site


def run(arguments: Sequence[str], compiled: Path, site: Path = ROOT) -> Ended:
    """Run Python with these arguments and the package in `site`; its bytecode is kept in `compiled`, as pip keeps it.

    An exit code of 1 is an answer (a check that found something); any other one ends the benchmark.
    """
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment |= {"PYTHONPYCACHEPREFIX": str(compiled), "PYTHONPATH": str(site), "PYTHONSAFEPATH": "1"}
    # the output goes to a file, because it is read after the process has ended
    with tempfile.TemporaryFile("w+") as printed:
        process = subprocess.Popen(
            [sys.executable, *arguments], stdout=printed, stderr=subprocess.STDOUT, env=environment
        )
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        printed.seek(0)
        text = printed.read()
    if process.returncode not in (0, 1):
        raise SystemExit(f"{' '.join(arguments)} failed:\n{text}")
    return Ended(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, text)


def ratio_to(base: str, times: Mapping[str, Sequence[float]]) -> dict[str, float]:
    """The time of each way as a multiple of `base`, by the medians."""
    middle = statistics.median(times[base])
    return {way: statistics.median(taken) / middle for way, taken in times.items()}


def print_times(times: Mapping[str, Sequence[float]], base: str) -> None:
    """The ways with their times, also as multiples of `base`."""
    ratios = ratio_to(base, times)
    for way, taken in times.items():
        middle, best = statistics.median(taken) * 1000, min(taken) * 1000
        print(f"  {way:34} median {middle:7.1f} ms   fastest {best:7.1f} ms   x {ratios[way]:.2f}")


def verdict(name: str, value: float, target: float, aim: float, *, form: str = "{:.2f}") -> bool:
    """Print a target and whether it was reached; smaller values are better."""
    told = "reached" if value <= aim else "short of the aim" if value <= target else "MISSED"
    print(f"  {name}: {form.format(value)} (target {form.format(target)}, aim {form.format(aim)}): {told}")
    return value <= target
