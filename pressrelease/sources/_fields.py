"""The fields of a Word document: whose letters are shown, and what they link to."""

from __future__ import annotations

import re
from dataclasses import field
from typing import TYPE_CHECKING

from pressrelease.foreign import whole_number
from pressrelease.records import dataclass
from pressrelease.sources._look import W, value_of
from pressrelease.sources._words import RunningText

if TYPE_CHECKING:
    from lxml import etree

_SILENT = re.compile(
    r"\s*(?:PAGE|NUMPAGES|SECTIONPAGES|SECTION|PAGEREF|NOTEREF|FTNREF|FILENAME|FILESIZE)\b", re.IGNORECASE
)
_LINK = re.compile(r'\s*HYPERLINK\s+(?:\\[a-z]\s+)*"([^"]+)"', re.IGNORECASE)
# fields that show words of their code, and one that draws an equation from it
_BUTTON = re.compile(r"\s*(?:MACROBUTTON|GOTOBUTTON)\s+\S+\s+(.+)", re.IGNORECASE | re.DOTALL)
_EQUATION = re.compile(r"\s*EQ\b", re.IGNORECASE)


def is_silent(instruction: str) -> bool:
    """Whether a field's result is no text: the number of a page or a footnote, or similar."""
    return _SILENT.match(instruction) is not None


def address_of(instruction: str) -> str:
    """The address that a field links to, "" if it is no link."""
    link = _LINK.match(instruction)
    return link[1] if link else ""


@dataclass(slots=True)
class _Field:
    """A field that is open: its instruction, and whether its result has begun, in which text and where."""

    entry: str = ""  # the chosen one of a drop-down list
    in_silence: bool = False  # a field around it is silent, and stays so until this one has ended
    instruction: str = ""
    shown: bool = False
    words: RunningText | None = None
    start: int = 0


@dataclass(slots=True)
class Fields:
    """The fields around a place of the text.

    `whole` are the signs of fields that have both a beginning and an end; others are passed over, so that a field
    that never ends does not silence what follows.
    """

    open: list[_Field] = field(default_factory=list)
    whole: set[etree._Element] = field(default_factory=set)

    def find(self, root: etree._Element) -> None:
        """Find the fields of a part before it is read."""
        opened: list[list[etree._Element]] = []
        for sign in root.iter(W + "fldChar"):
            kind = sign.get(W + "fldCharType")
            if kind == "begin":
                opened.append([sign])
            elif opened:
                opened[-1].append(sign)
                if kind == "end":
                    self.whole.update(opened.pop())

    def instruct(self, text: str) -> None:
        """Add to the instruction of the innermost field."""
        if self.open:
            self.open[-1].instruction += text

    def follow(self, sign: etree._Element, words: RunningText | None, *, is_seen: bool) -> bool:
        """Follow a sign of a field, and tell whether it ends one that draws what cannot be read.

        `words` is the text that is read, and `is_seen` tells whether the sign is shown.
        """
        if sign not in self.whole:
            return False
        kind = sign.get(W + "fldCharType")
        if kind == "begin":
            self.open.append(_Field(_chosen_entry(sign), self.are_silent()))
        elif kind == "separate" and self.open:
            one = self.open[-1]
            one.shown, one.words, one.start = True, words, words.length if words is not None else 0
        elif kind == "end" and self.open:
            ended = self.open.pop()
            if words is None:
                return False
            if words is ended.words and (address := address_of(ended.instruction)):
                words.mark("link", ended.start, address)
            button = None if ended.shown else _BUTTON.match(ended.instruction)
            shown = button[1].strip() if button else ended.entry
            if is_seen and not self.are_silent():
                words.add(shown)
                return not ended.shown and _EQUATION.match(ended.instruction) is not None
        return False

    def are_silent(self) -> bool:
        """Whether the words here are a field's code, or a page number or similar."""
        if not self.open:
            return False
        one = self.open[-1]
        return one.in_silence or not one.shown or is_silent(one.instruction)


def _chosen_entry(sign: etree._Element) -> str:
    """The chosen entry of the drop-down list that a field is, "" if it is none."""
    choices = sign.find(f"{W}ffData/{W}ddList")
    if choices is None:
        return ""
    chosen = value_of(choices, "result") or value_of(choices, "default") or "0"
    entries = [entry.get(W + "val", "") for entry in choices.iterfind(W + "listEntry")]
    return dict(enumerate(entries)).get(whole_number(chosen, -1), "")
