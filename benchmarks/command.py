"""The time of one call of the command, including start-up: `pressrelease render` against the plain way (_plain.py).

Ours makes all four formats from a release that is checked and proven; the plain way makes three from ready texts.
The two take turns, each call is a process of its own, and medians of processor time are compared. Ours is measured as
a wheel brings it, and as it is in a checkout, where nothing is made ready.

    python benchmarks/command.py [--rounds N]
"""

from __future__ import annotations

import argparse
import shutil
import sys
from pathlib import Path

from _measuring import ROOT, folder, install, print_times, ratio_to, run, verdict
from _releases import make_releases

TARGET = 1.7
AIM = 1.4
PLAIN = f"import sys; sys.path.insert(0, {str(Path(__file__).parent)!r}); import pathlib, _plain; _plain.render_plainly(*map(pathlib.Path, sys.argv[1:]))"


def main() -> int:
    """Measure, print a table, and return 1 if the target is missed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--rounds", type=int, default=15, help="rounds to measure (default: 15)")
    rounds = parser.parse_args().rounds
    times: dict[str, list[float]] = {
        "the plain way": [],
        "pressrelease render": [],
        "the same in a checkout": [],
    }
    with folder() as place:
        output = place / "out"
        installed = install(place)
        for number, (release, plain) in enumerate(make_releases(place, rounds + 1)):
            ours = ["-m", "pressrelease", "render", str(release), "--output", str(output)]
            calls = {
                "the plain way": (["-c", PLAIN, str(plain), str(output)], ROOT),
                "pressrelease render": (ours, installed),
                "the same in a checkout": (ours, ROOT),
            }
            for way, (arguments, site) in calls.items():
                seconds = run(arguments, place / "compiled", site).seconds
                if number:  # the first call compiles what it imports
                    times[way].append(seconds)
                shutil.rmtree(output)
    print(
        f"one call: 3 web pages, 3 Word documents, 3 feeds, ours 3 texts as well; {rounds} rounds, processor time"
    )
    print_times(times, "the plain way")
    ratio = ratio_to("the plain way", times)["pressrelease render"]
    return 0 if verdict("a call, of the plain way's time", ratio, TARGET, AIM) else 1


if __name__ == "__main__":
    sys.exit(main())
