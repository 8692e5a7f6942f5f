"""A percent sign or word before its number: "%7", "yüzdə 12,5"."""

from __future__ import annotations

from pressrelease.figures.amounts import read_amount
from pressrelease.figures.dates import after_suffix
from pressrelease.figures.notes import note
from pressrelease.figures.sentence import DASHES, Sentence
from pressrelease.figures.surroundings import tail_at


def read_percent_before(s: Sentence, i: int) -> int:
    """Read the number after a percent sign or word at token i ("%63-ü", "yüzdə qırxı"); 0 if it has none.

    A sign that ends another percentage ("5% 7 nəfər") is none; nor is one before a measure.
    """
    if i + 1 >= s.size or (s.figures and s.figures[-1].end == s.ends[i]) or s.starts[i + 1] - s.ends[i] > 1:
        return 0
    amount = read_amount(s, i + 1)
    if amount is None or amount.ordinal or amount.value > 1000:
        return 0
    end = amount.end
    if s.token(end) in DASHES and s.glued(end) and s.token(end + 1)[:1].isdecimal():
        high = read_amount(s, end + 1)
        if high is not None and not high.ordinal and amount.value < high.value:
            stop = after_suffix(s, high.end)[1]
            return note(
                s, "range", (amount.value, high.value), i, stop, "percentages after their sign", unit="%"
            )
    _, end = after_suffix(s, end)
    tail = tail_at(s, end, digits=amount.digits)
    if tail is not None and tail[0] != "percent":
        return 0
    return note(s, "percent", amount.value, i, end, "percentage after its sign")
