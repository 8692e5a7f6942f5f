"""The articles of web pages: this package, readability-lxml and trafilatura on the same pages in one run.

The pages are those of tests/sources/pages, every text in every shape. Folders with other pages may be named: in the
layout of Readability's test pages (NAME/source.html, NAME/expected.html) or of newspaper4k's (html/NAME.html,
txt/NAME.txt). Their right texts have no titles, so ours are left aside there. A reader that is not installed is left
out: pip install -e '.[pages]' brings both.

    python benchmarks/pages.py [FOLDER ...]
"""

from __future__ import annotations

import argparse
import logging
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from statistics import mean

from _measuring import ROOT, folder

sys.path.append(str(ROOT / "tests/sources"))

from web_pages import Page, Score, pages

from pressrelease.model import Role
from pressrelease.sources import SOURCES

LEAST = 0.98  # token F1 on our own pages
MARGIN = 0.02  # below the best of the three on other pages

Reader = Callable[[Path, str, bool], str]


def ours(path: Path, _: str, titled: bool) -> str:
    """This package."""
    (document,) = SOURCES.get("html").read(path, "")
    return "\n".join(one.text for one in document.segments if titled or one.role is not Role.TITLE)


def readability(_: Path, html: str, titled: bool) -> str:
    """readability-lxml; it returns HTML, without the title."""
    from readability import Document

    return words_of(Document(html).summary())


def trafilatura(_: Path, html: str, titled: bool) -> str:
    """trafilatura, with its own choice between precision and recall."""
    from trafilatura import extract

    return extract(html, include_comments=False) or ""


READERS: dict[str, Reader] = {"ours": ours, "readability-lxml": readability, "trafilatura": trafilatura}


def words_of(html: str) -> str:
    """The words of a piece of HTML; every element parts them."""
    from lxml import html as parser

    return " ".join(map(str, parser.document_fromstring(html or "<p>").itertext()))


def pages_in(place: Path) -> Iterator[Page]:
    """The pages of a folder with their right texts."""
    pairs = [(one, one.with_name("expected.html")) for one in place.glob("*/source.html")]
    pairs += [(one, place / "txt" / f"{one.stem}.txt") for one in place.glob("html/*.html")]
    for source, right in sorted(pairs):
        if right.is_file():
            html = source.read_bytes().decode("utf-8", "replace")
            words = right.read_text(encoding="utf-8")
            words = words_of(words) if right.suffix == ".html" else words
            yield Page(place.name, str(source.relative_to(place)), "", html, "", words, "")


def measure(kind: str, found: list[Page], place: Path, titled: bool) -> dict[str, list[Score]]:
    """The scores of every installed reader, printed with their means and times."""
    print(f"{kind}: {len(found)} pages")
    scores: dict[str, list[Score]] = {}
    for name, read in READERS.items():
        try:
            read(place / "page.html", "<p>A page.</p>", True) if name != "ours" else None
        except ImportError:
            print(f"  {name:18} is not installed")
            continue
        reached, taken = [], 0.0
        for page in found:
            path = place / "page.html"
            path.write_text(page.html, encoding="utf-8")
            start = time.process_time()
            try:
                read_text = read(path, page.html, titled)
            except Exception as error:  # a reader that fails on a page has read nothing
                print(f"  {name} fails on {page.shape} {page.name}: {error}")
                read_text = ""
            taken += time.process_time() - start
            reached.append(page.score(read_text))
        scores[name] = reached
        means = [mean(getattr(one, value) for one in reached) for value in ("f1", "precision", "recall")]
        lossy = sum(one.recall < 1 for one in reached)
        print(
            f"  {name:18} F1 {means[0]:.4f}   precision {means[1]:.4f}   recall {means[2]:.4f}"
            f"   with a loss {lossy:3}   {taken / len(found) * 1000:5.1f} ms a page"
        )
    return scores


def main() -> int:
    """Measure, print everything, and return 1 if a target is missed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument(
        "folders", nargs="*", type=Path, help="folders with other pages and their right texts"
    )
    arguments = parser.parse_args()
    logging.disable(logging.CRITICAL)
    with folder() as place:
        own = measure("our own shapes", list(pages()), place, titled=True)["ours"]
        reached = mean(one.f1 for one in own) >= LEAST and all(one.recall == 1 for one in own)
        others = [replace(page, shape=str(one)) for one in arguments.folders for page in pages_in(one)]
        if others:
            scores = measure("other pages", others, place, titled=False)
            best = max(mean(one.f1 for one in of_one) for of_one in scores.values())
            reached &= mean(one.f1 for one in scores["ours"]) >= best - MARGIN
    print("  reached" if reached else "  MISSED")
    return 0 if reached else 1


if __name__ == "__main__":
    sys.exit(main())
