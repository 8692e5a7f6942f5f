"""Pages in the shapes of common systems, each with the text that a person sees as its article."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

import jinja2

PLACE = Path(__file__).parent / "pages"
SHAPES = sorted(path.stem for path in PLACE.glob("[a-z]*.html"))


@dataclass(frozen=True)
class Page:
    """A page: its shape, the name and language of its text, its HTML, its title, its words without the title.

    `date` may belong to the article or not: people disagree, so it counts on neither side.
    """

    shape: str
    name: str
    language: str
    html: str
    title: str
    words: str
    date: str

    def score(self, read: str) -> Score:
        """How well a text that was read agrees with the article, its title and its date left aside."""
        found, right = tokens(read), tokens(self.words)
        for optional in (tokens(self.title), tokens(self.date)):
            if not optional - (found - right):
                found -= optional
        return score(found, right)


def pages(shapes: Iterable[str] = SHAPES) -> Iterator[Page]:
    """Every text in every shape."""
    data = tomllib.loads((PLACE / "texts.toml").read_text(encoding="utf-8"))
    templates = jinja2.Environment(loader=jinja2.FileSystemLoader(PLACE), autoescape=True)
    for shape in shapes:
        template = templates.get_template(f"{shape}.html")
        for text in data["text"]:
            around = data["around"][text["language"]]
            groups = [
                (kind, [row for _, row in rows])
                for (kind, _), rows in groupby(
                    text["blocks"], key=lambda block: (block[0], block[0] in ("li", "tr") or block[1])
                )
            ]
            html = template.render(text={**text, "blocks": groups}, around=around)
            words = "\n".join([text["lead"], *(row for _, row in text["blocks"])])
            yield Page(shape, text["name"], text["language"], html, text["title"], words, around["date"])


def tokens(text: str, without: str = "") -> Counter[str]:
    """The words of a text with their counts, less those of another one."""
    found = Counter(_tokens(text))
    found.subtract(_tokens(without))
    return +found


def _tokens(text: str) -> Iterator[str]:
    """Words in lower case; a script without spaces gives its letters."""
    for word in re.findall(r"\w+", text.lower()):
        yield from word if word[0] > "\u2e80" else [word]


@dataclass(frozen=True)
class Score:
    """How well a text that was read agrees with the right one."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def score(read: Counter[str], right: Counter[str]) -> Score:
    """The shares of tokens that are right, and that were read."""
    common = (read & right).total()
    return Score(common / (read.total() or 1), common / (right.total() or 1))
