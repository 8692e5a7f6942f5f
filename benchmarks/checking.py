"""Speed and quality of comparing figures: this package against the number check of translate-toolkit.

Both see the same aligned lines (tests/checks/right.txt, every figure of which is right, and the same lines with one
digit changed, one number word exchanged or one figure left out in one language) in one run. The other tool compares
pairs, English with each of the two translations. Then the whole command is timed on three loose texts, start-up
included.

    python benchmarks/checking.py [--rounds N] [--profile]
"""

from __future__ import annotations

import argparse
import cProfile
import pstats
import random
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from _measuring import folder, install, run
from _press import LANGUAGES, PLAIN

HERE = Path(__file__).parent
LINES = HERE.parent / "tests/checks/right.txt"
TARGET_RATE = 7500  # aligned triplets a second
TARGET_COMMAND = 0.2  # seconds

Texts = dict[str, str]


def as_in_news(rows: Sequence[Texts]) -> list[Texts]:
    """The lines with two lines without a figure after each: two of three lines of news have none."""
    plain = [dict(zip(LANGUAGES, texts, strict=True)) for texts in PLAIN]
    mixed = []
    for number, row in enumerate(rows):
        mixed += [row, plain[2 * number % len(plain)], plain[(2 * number + 1) % len(plain)]]
    return mixed


def read_lines() -> list[Texts]:
    """The aligned lines of the tests."""
    found = []
    for block in LINES.read_text("utf-8").split("\n\n"):
        texts = {line[:2]: line[3:] for line in block.split("\n") if line[:3] in {"az ", "ru ", "en "}}
        if texts:
            found.append(texts)
    return found


def plant(rows: Sequence[Texts], seed: int = 1) -> list[Texts]:
    """Each line once more with one mistake in one language: a digit or a word changed, or a figure left out."""
    import pressrelease

    chance = random.Random(seed)
    others = {"az": {"iki": "üç", "üç": "dörd", "beş": "altı", "altı": "yeddi"}, "en": {"two": "three", "three": "four", "five": "six"},
              "ru": {"два": "три", "три": "четыре", "пять": "шесть", "шести": "пяти"}}  # fmt: skip
    planted = []
    for row in rows:
        language = chance.choice(LANGUAGES)
        text = row[language]
        figures = [figure for figure in pressrelease.find_figures(text, language) if not figure.soft]
        if not figures:
            continue
        figure = chance.choice(figures)
        digits = [at for at in range(figure.start, figure.end) if text[at].isdecimal()]
        word = figure.text.lower()
        if word in others[language]:
            wrong = text[: figure.start] + others[language][word] + text[figure.end :]
        elif digits and chance.random() < 0.7:
            at = chance.choice(digits)
            wrong = text[:at] + str((int(text[at]) + chance.randrange(1, 9)) % 10) + text[at + 1 :]
        else:
            wrong = text[: figure.start] + text[figure.end :]
        planted.append({**row, language: wrong})
    return planted


def ours(rows: Sequence[Texts]) -> list[bool]:
    """Whether each line has an error, by this package; the lines are one long aligned text."""
    import pressrelease

    report = pressrelease.compare({code: [row[code] for row in rows] for code in LANGUAGES})
    wrong = {finding.segment for finding in report if finding.severity == "error"}
    return [number in wrong for number in range(len(rows))]


def theirs(rows: Sequence[Texts]) -> list[bool]:
    """Whether each line fails the number check of translate-toolkit in one of its two pairs."""
    from translate.filters.checks import FilterFailure, StandardChecker

    checker = StandardChecker()

    def fails(source: str, target: str) -> bool:
        try:
            return not checker.numbers(source, target)
        except FilterFailure:
            return True

    return [fails(row["en"], row["az"]) | fails(row["en"], row["ru"]) for row in rows]


def rate(act: Callable[[Sequence[Texts]], object], rows: Sequence[Texts], rounds: int) -> float:
    """Lines a second, of the fastest of some rounds, in processor time."""
    best = float("inf")
    for _ in range(rounds):
        start = time.process_time()
        act(rows)
        best = min(best, time.process_time() - start)
    return len(rows) / best


def time_command(rounds: int) -> float:
    """Seconds of `pressrelease check` on three loose texts, start-up included, the fastest of some rounds."""
    rows = read_lines()
    with folder() as place:
        paths = []
        for code in LANGUAGES:
            path = place / f"release.{code}.txt"
            path.write_text("\n\n".join(row[code] for row in rows[:40]), "utf-8")
            paths.append(str(path))
        command = ["-m", "pressrelease", "check", *paths]
        installed = install(place)
        return min(run(command, place / "compiled", installed).seconds for _ in range(rounds + 1))


def main() -> int:
    """Measure, print a table, and return 1 if a target is missed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--rounds", type=int, default=7, help="rounds to measure (default: 7)")
    parser.add_argument("--profile", action="store_true", help="show where our time goes instead")
    arguments = parser.parse_args()
    right = read_lines()
    planted = plant(right)
    many = as_in_news(right * 3)
    ours(right)  # imports and tables must not count
    theirs(right)
    if arguments.profile:
        profile = cProfile.Profile()
        profile.runcall(ours, many)
        pstats.Stats(profile).sort_stats("tottime").print_stats(40)
        return 0
    our_rate, their_rate = rate(ours, many, arguments.rounds), rate(theirs, many, arguments.rounds)
    command = time_command(arguments.rounds)
    print(f"{len(right)} aligned lines, all right, and {len(planted)} with one mistake")
    print("                     false alarms   mistakes caught   lines a second")
    for name, act, speed in (("translate-toolkit", theirs, their_rate), ("pressrelease", ours, our_rate)):
        # line by line, as a neighbour of these collected lines has nothing to do with them
        false = sum(act([row])[0] for row in right) / len(right)
        caught = sum(act([row])[0] for row in planted) / len(planted)
        print(f"  {name:18} {false:11.1%} {caught:17.1%} {speed:16,.0f}")
    print(
        f"  speed: two of three lines have no figure, as in news; processor time, the fastest of {arguments.rounds} rounds"
    )
    print(f"  ratio of the speeds {our_rate / their_rate:.3f}   (target: {TARGET_RATE:,} lines a second)")
    print(
        f"pressrelease check, three loose texts: {command:.3f} s with start-up   (target: {TARGET_COMMAND} s)"
    )
    return 0 if our_rate >= TARGET_RATE and command <= TARGET_COMMAND else 1


if __name__ == "__main__":
    sys.exit(main())
