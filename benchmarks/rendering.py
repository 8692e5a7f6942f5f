"""The time for one release in a warm process: this package against the plain way (_plain.py).

Both make three web pages, three Word documents and three feeds, and put the picture beside the pages; this package
reads the catalogs, checks all figures and proves its files besides. The ways take turns, every round has releases
that none has seen, and the medians of processor time are compared, so that what else the machine does hits all alike.

    python benchmarks/rendering.py [--rounds N] [--profile]
"""

from __future__ import annotations

import argparse
import cProfile
import gc
import pstats
import shutil
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from _measuring import folder, print_times, ratio_to, verdict
from _plain import render_plainly
from _releases import make_releases

FORMATS = ("html", "docx", "rss")
TARGET = 1 / 5
AIM = 1 / 6


def render_ours(release: Path, output: Path) -> None:
    """Load, check, render, prove and write."""
    import pressrelease

    pressrelease.render(release, output, formats=FORMATS)


def render_all(release: Path, output: Path) -> None:
    """The same with a plain text for each language."""
    import pressrelease

    pressrelease.render(release, output)


def render_unchecked(release: Path, output: Path) -> None:
    """Load, render, prove and write, with all checks switched off, like the plain way."""
    import pressrelease
    from pressrelease.checks import CHECKS
    from pressrelease.newsroom import Newsrooms

    config = replace(Newsrooms().of(release).config, ignore=CHECKS.names())
    pressrelease.render(release, output, formats=FORMATS, config=config)


WAYS: dict[str, Callable[[Path, Path], None]] = {
    "the plain way": render_plainly,
    "rendered, not checked": render_unchecked,
    "rendered and checked": render_ours,
    "rendered and checked, with texts": render_all,
}


def timed(act: Callable[[Path, Path], None], release: Path, output: Path) -> float:
    """Seconds of processor time of one call."""
    gc.collect()
    start = time.process_time()
    act(release, output)
    return time.process_time() - start


def main() -> int:
    """Measure, print a table, and return 1 if the target is missed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--rounds", type=int, default=40, help="rounds to measure (default: 40)")
    parser.add_argument("--profile", action="store_true", help="show where our time goes instead")
    arguments = parser.parse_args()
    ways, warm = len(WAYS), 6
    with folder() as place:
        releases = make_releases(place, ways * arguments.rounds + warm)
        for number, (release, plain) in enumerate(
            releases[:warm]
        ):  # imports and caches are no release's time
            render_plainly(plain, place / f"warm-plain-{number}")
            render_all(release, place / f"warm-ours-{number}")
        if arguments.profile:
            show_profile([release for release, _ in releases[warm:]], place)
            return 0
        times: dict[str, list[float]] = {way: [] for way in WAYS}
        output = place / "out"
        for at in range(warm, len(releases), ways):
            # each way has its own release, and the ways change places, so that each has every language as the source
            turn = at // ways
            for number, (way, act) in enumerate(WAYS.items()):
                release, plain = releases[at + (number + turn) % ways]
                times[way].append(timed(act, plain if act is render_plainly else release, output))
                shutil.rmtree(output)
    print(f"one release: 3 web pages, 3 Word documents, 3 feeds; {arguments.rounds} rounds, processor time")
    print_times(times, "the plain way")
    ratio = ratio_to("the plain way", times)["rendered and checked"]
    return (
        0 if verdict("a checked release, of the plain way's time", ratio, TARGET, AIM, form="{:.3f}") else 1
    )


def show_profile(releases: list[Path], place: Path) -> None:
    """A profile of our time, by function."""
    profile = cProfile.Profile()
    profile.enable()
    for number, release in enumerate(releases):
        render_ours(release, place / f"profiled-{number}")
    profile.disable()
    for order in ("cumulative", "tottime"):
        pstats.Stats(profile).sort_stats(order).print_stats(45)


if __name__ == "__main__":
    sys.exit(main())
