"""Emphasis: which runs of stars and underscores open and close, by CommonMark's rules.

Source: CommonMark 0.31.2, 6.2 and the appendix "A parsing strategy". One departure: a closing run of stars may be
followed by a letter after a sign (`**5%**lik`), as Azerbaijani joins its endings to stressed words.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left

from pressrelease.model import Emphasis, Foreign, Inline, Inlines, Link, Words
from pressrelease.records import dataclass

DEEPEST = 20
_QUOTES = "\"'"
# Signs that do not end a stressed word: opening brackets and quotation marks, dashes and the like.
_OPENING = frozenset("([{<«“„‘‚¡¿–—-*_/\\#&@§№+=~|^`")


@dataclass(slots=True)
class Run:
    """A run of stars or underscores: its unused rest, and whether it may open or close emphasis."""

    sign: str
    start: int
    count: int
    length: int  # as it was written
    opens: bool
    closes: bool
    doubtful: bool  # closes only if it is after a closing quotation mark


Item = Inline | Run | tuple[int, int]  # a pair is a stretch of the text, half-open


def find_run(text: str, at: int) -> Run:
    """The run of stars or underscores that begins at that offset."""
    sign = text[at]
    end = at + 1
    while end < len(text) and text[end] == sign:
        end += 1
    before = text[at - 1] if at else " "
    after = text[end] if end < len(text) else " "
    before_sign, after_sign = _is_sign(before), _is_sign(after)
    left = not after.isspace() and (not after_sign or before.isspace() or before_sign)
    right = not before.isspace() and (not before_sign or after.isspace() or after_sign)
    doubtful = False
    if sign == "_":
        opens = left and (not right or before_sign)
        closes = right and (not left or after_sign)
    else:
        opens = left
        closes = right or not (before.isspace() or before in _OPENING)
        doubtful = closes and not right and before in _QUOTES
    return Run(sign, at, end - at, end - at, opens, closes, doubtful)


def _is_sign(character: str) -> bool:
    """Whether a character is punctuation or a symbol; a placeholder's braces stand for a word."""
    return character not in "{}" and unicodedata.category(character)[0] in "PS"


class EmphasisReader:
    """The emphasis of one text: of the whole, and before that of the text of each link."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.too_deep = -1  # the offset of a mark that is nested too deeply
        self._quotes: dict[str, list[int]] = {}

    def read(self, items: list[Item]) -> Inlines:
        """The items as inline content, with emphasis; runs without a partner stay as they are written.

        Linear: each item moves into its emphasis once, and no opener is tried in vain twice.
        """
        self.too_deep = -1
        out: list[Item] = []
        openers: list[int] = []  # the indices in `out` of the runs that may open
        bottoms: dict[tuple[str, bool, int], int] = {}  # how many of them are known not to match
        for item in items:
            if not isinstance(item, Run):
                out.append(item)
                continue
            run = item
            while run.closes and run.count and (place := self._opener(run, out, openers, bottoms)) >= 0:
                if not self._close(run, place, out, openers):
                    break
                for key, bottom in bottoms.items():
                    bottoms[key] = min(bottom, len(openers))
            if run.count:
                if run.opens:
                    openers.append(len(out))
                out.append(run)
        return self.join(out)

    def _opener(
        self, run: Run, out: list[Item], openers: list[int], bottoms: dict[tuple[str, bool, int], int]
    ) -> int:
        """The index in `out` of the run that this one closes, -1 if there is none."""
        if self.too_deep >= 0:
            return -1
        key = (run.sign, run.opens, run.length % 3)
        for number in range(len(openers) - 1, bottoms.get(key, 0) - 1, -1):
            opener = out[openers[number]]
            assert isinstance(opener, Run)
            if opener.sign != run.sign:
                continue
            either = run.opens or opener.closes
            if either and run.length % 3 and (opener.length + run.length) % 3 == 0:
                continue
            if run.doubtful and self._opens_quotation(opener, run):
                return -1
            return openers[number]
        bottoms[key] = len(openers)
        return -1

    def _opens_quotation(self, opener: Run, run: Run) -> bool:
        """Whether the straight quotation mark before a run opens a quotation inside the emphasis."""
        mark = self.text[run.start - 1]
        if mark not in self._quotes:
            self._quotes[mark] = [at for at, sign in enumerate(self.text) if sign == mark]
        places = self._quotes[mark]
        return (bisect_left(places, run.start) - bisect_left(places, opener.start)) % 2 == 1

    def _close(self, run: Run, place: int, out: list[Item], openers: list[int]) -> bool:
        """Put the items between two runs into emphasis; false if it is nested too deeply."""
        opener = out[place]
        assert isinstance(opener, Run)
        inner = self.join(out[place + 1 :])
        if depth(inner) >= DEEPEST:
            self.too_deep = opener.start
            return False
        while openers[-1] > place:
            openers.pop()
        used = 2 if run.count > 1 and opener.count > 1 else 1
        opener.count -= used
        run.count -= used
        run.start += used
        if not opener.count:
            openers.pop()
        out[place + (opener.count > 0) :] = [Emphasis(inner, strong=used == 2)]
        return True

    def join(self, items: list[Item]) -> Inlines:
        """Items as nodes: adjacent stretches become one piece of text."""
        nodes: list[Inline] = []
        start = end = 0
        for item in items:
            if isinstance(item, Run):
                item = (item.start, item.start + item.count)
            if isinstance(item, tuple):
                if item[0] == end and start < end:
                    end = item[1]
                    continue
                if start < end:
                    nodes.append(Words(self.text[start:end], start))
                start, end = item
                continue
            if start < end:
                nodes.append(Words(self.text[start:end], start))
                start = end = 0
            nodes.append(item)
        if start < end:
            nodes.append(Words(self.text[start:end], start))
        return tuple(nodes)


def depth(content: Inlines) -> int:
    """How many levels of emphasis, links and languages the content has."""
    return max(
        (1 + depth(node.content) for node in content if isinstance(node, Emphasis | Foreign | Link)),
        default=0,
    )
