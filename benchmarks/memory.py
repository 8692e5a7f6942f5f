"""The memory of a long run: one call that renders 2,000 releases against one that renders 100.

python benchmarks/memory.py [--few N] [--many N]
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from _measuring import folder, run, verdict
from _releases import make_releases

TARGET = 1.3
AIM = 1.1


def rendered(count: int) -> float:
    """Peak memory in megabytes of a call of `pressrelease render` with that many releases."""
    with folder() as place:
        releases = place / "releases"
        releases.mkdir()
        make_releases(releases, count, plainly=False)
        arguments = ["-m", "pressrelease", "render", str(releases), "--output", str(place / "out")]
        ended = run(arguments, Path(place) / "compiled")
    print(f"  {count:5} releases: {ended.megabytes:4.0f} MB, {ended.seconds / count * 1000:.1f} ms a release")
    return ended.megabytes


def main() -> int:
    """Measure, print both, and return 1 if the target is missed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--few", type=int, default=100, help="releases of the short run (default: 100)")
    parser.add_argument("--many", type=int, default=2000, help="releases of the long run (default: 2000)")
    arguments = parser.parse_args()
    print("releases in one call, four formats")
    ratio = rendered(arguments.many) / rendered(arguments.few)
    return 0 if verdict("memory of the long run, of the short one's", ratio, TARGET, AIM) else 1


if __name__ == "__main__":
    sys.exit(main())
