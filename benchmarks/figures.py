"""Speed of reading figures: this package beside others that read numbers, with the same sentences, in one run.

The others read less: translate-toolkit's check compares strings of digits of two languages, text2num reads number
words of English, dateparser looks for dates. Rounds alternate, so that what else the machine does hits all alike;
the fastest round counts.

    python benchmarks/figures.py [LINES] [--rounds N]

LINES is a file with one sentence a line, or the same sentence in several languages with tabs between and the
languages' codes in the first line. Without it the sentences are those of our own tests.
"""

from __future__ import annotations

import argparse
import logging
import resource
import sys
import time
import tomllib
from collections.abc import Callable
from pathlib import Path

from _measuring import folder
from _measuring import run as run_python
from _press import LANGUAGES

TESTS = Path(__file__).parent.parent / "tests" / "figures"
TARGET = 30_000  # sentences a second
START_UP = 150  # milliseconds to the first figure in all three languages
MEMORY = 60  # megabytes
FILLER = {
    "az": "Görüşdə tərəflər əməkdaşlığın perspektivlərini müzakirə edib, gələcək təmaslar barədə razılığa gəliblər.",
    "ru": "На встрече стороны обсудили перспективы сотрудничества и договорились о дальнейших контактах.",
    "en": "At the meeting the parties discussed the prospects of cooperation and agreed on further contacts.",
}  # fmt: skip

Sentences = list[tuple[str, str]]


def own_sentences() -> Sentences:
    """The held-back sentences, four without a figure to each: half a figure a sentence, as in general news."""
    sentences: Sentences = []
    for lang in LANGUAGES:
        held = tomllib.loads((TESTS / "held_back" / f"{lang}.toml").read_text(encoding="utf-8"))["sentence"]
        for sentence in held:
            sentences += [(lang, sentence["text"]), *[(lang, FILLER[lang])] * 4]
    return sentences * 2


def sentences_of(path: Path) -> Sentences:
    """The sentences of a file; by default, its columns are: number, document, en, az, ru."""
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").split("\n") if line]
    header = rows[0]
    if all(cell in LANGUAGES for cell in header):
        codes, rows = [*header], rows[1:]
    elif len(header) == 5:
        codes = ["", "", "en", "az", "ru"]
    else:
        codes = ["en"]
    return [(code, cell) for row in rows for code, cell in zip(codes, row, strict=False) if code]


def fastest(run: Callable[[], None], rounds: int) -> float:
    """The shortest time of some rounds, in seconds of processor time."""
    best = float("inf")
    for _ in range(rounds):
        start = time.process_time()
        run()
        best = min(best, time.process_time() - start)
    return best


def start_up() -> float:
    """Milliseconds of processor time from a bare interpreter to the first figure in all three languages, in a process of its own."""
    code = (
        "import time; start = time.process_time()\n"
        "import pressrelease\n"
        f"for lang in {LANGUAGES!r}: pressrelease.find_figures('2', lang)\n"
        "print((time.process_time() - start) * 1000)"
    )
    with folder() as place:
        return min(float(run_python(["-c", code], place).printed) for _ in range(7))


def ours(sentences: Sentences) -> Callable[[], None]:
    """Read all figures of all sentences."""
    from pressrelease import find_figures

    def run() -> None:
        for lang, text in sentences:
            find_figures(text, lang)

    return run


def translate_toolkit(sentences: Sentences) -> Callable[[], None]:
    """The number check of translate-toolkit, each sentence against itself (it needs a pair)."""
    from translate.filters import checks

    checker = checks.StandardChecker()

    def run() -> None:
        for _, text in sentences:
            try:
                checker.numbers(text, text)
            except checks.FilterFailure:
                continue

    return run


def text2num(sentences: Sentences) -> Callable[[], None]:
    """Number words to digits, English sentences only."""
    from text_to_num import alpha2digit

    texts = [text for lang, text in sentences if lang == "en"]

    def run() -> None:
        for text in texts:
            alpha2digit(text, "en")

    return run


def dateparser(sentences: Sentences) -> Callable[[], None]:
    """Dates in running text."""
    from dateparser.search import search_dates

    logging.disable(logging.CRITICAL)

    def run() -> None:
        for lang, text in sentences:
            search_dates(text, languages=[lang])

    return run


def main() -> int:
    """Measure, print one table, and fail if a budget is missed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("lines", nargs="?", type=Path, help="a file of sentences; own ones without it")
    parser.add_argument("--rounds", type=int, default=5, help="rounds to measure (default: 5)")
    arguments = parser.parse_args()
    sentences = sentences_of(arguments.lines) if arguments.lines else own_sentences()
    begin = start_up()
    run = ours(sentences)
    run()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    english = [one for one in sentences if one[0] == "en"]
    few = sentences[:: max(1, len(sentences) // 60)]
    table = [
        ("pressrelease", "all figures, with value and place", sentences, ours, arguments.rounds),
        (
            "translate-toolkit numbers",
            "strings of digits, no values",
            sentences,
            translate_toolkit,
            arguments.rounds,
        ),
        ("text2num", "number words, English only", english, text2num, 2),
        ("dateparser", "dates only", few, dateparser, 1),
    ]
    print(f"{len(sentences)} sentences; processor time, fastest round")
    rates = {}
    for name, what, chosen, make, rounds in table:
        try:
            reader = make(chosen)
        except ImportError:
            print(f"  {name:26} not installed")
            continue
        rates[name] = len(chosen) / fastest(reader, rounds)
        print(f"  {name:26} {rates[name]:12,.0f} sentences a second   {what}")
    print(f"  start-up and first figure in {len(LANGUAGES)} languages {begin:6.0f} ms   (budget {START_UP})")
    print(f"  memory                                    {peak:6.0f} MB   (budget {MEMORY})")
    return 0 if rates["pressrelease"] >= TARGET and begin < START_UP and peak < MEMORY else 1


if __name__ == "__main__":
    sys.exit(main())
