"""Numbers in a list with commas and no spaces: "pages 112,118", "{0,1}"."""

from __future__ import annotations

import itertools
import re
from decimal import Decimal

from pressrelease.figures.sentence import Sentence
from pressrelease.figures.surroundings import tail_at
from pressrelease.model import Figure

LIST = re.compile(r"\d{1,4}(?:,\d{1,4})+")


def read_tight_list(s: Sentence, i: int) -> int:
    """Note each number of a list without spaces: pages and articles by name, members of a set as numbers; 0 for none."""
    before = s.token(i - 1)
    listed = before in s.lex.listed or (before == "." and s.token(i - 2) in s.lex.listed)
    if not (listed or before == "{") or LIST.fullmatch(s.tokens[i]) is None:
        return 0
    if s.token(i + 1) in s.lex.scales or tail_at(s, i + 1, digits=True) is not None:
        return 0
    parts = s.tokens[i].split(",")
    if listed and not all(int(one) < int(two) for one, two in itertools.pairwise(parts)):
        return 0
    start = s.starts[i]
    for part in parts:
        end = start + len(part)
        said = str(int(part))
        kind, value = ("identifier", said) if listed else ("number", Decimal(said))
        s.put(
            Figure(kind, value, "", "", False, start, end, s.text[start:end], said, "number in a tight list")
        )
        start += len(part) + 1
    return i + 1
