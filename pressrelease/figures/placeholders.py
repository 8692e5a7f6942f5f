"""Placeholders in a text: `{website}`, the brackets and endings that belong to it, and their replacement by words.

The text is inline Markdown. Code, link addresses and escaped characters are passed over; `{{` and `}}` stand for
the braces themselves. The words are put in before Markdown is read, so that a figure can stand in emphasis, in a
link's text or in a table like any other word.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping
from dataclasses import dataclass

from pressrelease.figures.suffixes import find_suffix, written_endings
from pressrelease.figures.wording import WordingError, word_figure
from pressrelease.languages import Language, Wording, language
from pressrelease.model import DeclaredFigure

_STOPS = re.compile(r"\\|`+|\{\{|\}\}|\{|\}|\]\(|<")
_NAME = re.compile(r"\{([a-z][a-z0-9_]*)\}")
_FORM = re.compile(r"\[(value|words)\]")
_ENDING = re.compile(r"-([^\W\d_]+)")
_BRACKET = re.compile(r"([*_]*)([ \u00a0])\[([^\[\]\\]*)\](?![(\[])")
_AUTOLINK = re.compile(r"<(?:[A-Za-z][A-Za-z0-9+.-]{1,31}:[^<>\s]*|[^<>\s@]{1,64}@[^<>\s]{1,255})>")
_TICKS = re.compile("`+")
_PARENTHESES = re.compile(r"[()]")
_LONGEST_ADDRESS = 4096  # keeps the reading linear: what is longer is no address
_SPECIAL = re.compile(r"([\\`*_\[\]<>{}])")


@dataclass(frozen=True, slots=True)
class Placeholder:
    """One placeholder of a text, `start` to `end` being the braces, the form and the ending (half-open code points).

    `form` is "", "value" or "words". `ending` is what follows a hyphen, without it. `nouns` are the forms in the
    bracket that follows, or the one counting word; `bracket` the offsets of that bracket with the space before it.
    """

    name: str
    start: int
    end: int
    form: str = ""
    ending: str = ""
    nouns: tuple[str, ...] = ()
    bracket: tuple[int, int] | None = None


class PlaceholderError(Exception):
    """A placeholder that is written wrongly: the offset in the text, what is wrong, what to do.

    `blank` says that nothing is wrong with it but that its figure is still to be filled in.
    """

    def __init__(self, offset: int, message: str, hint: str = "", *, blank: bool = False) -> None:
        super().__init__(message)
        self.offset = offset
        self.blank = blank
        self.message = message
        self.hint = hint


def find_placeholders(text: str, code: str) -> tuple[Placeholder, ...]:
    """All placeholders of an inline text, in order; raises PlaceholderError at the first brace that is none."""
    return tuple(_read(text, language(code))) if "{" in text or "}" in text else ()


def word_placeholders(
    text: str, figures: Mapping[str, DeclaredFigure], code: str, *, markdown: bool = True
) -> str:
    """The text with each placeholder worded in a language, its nouns agreeing and its endings right.

    Doubled braces stay as they are. Where the text is `markdown`, what would be a mark in the words is escaped.
    Raises PlaceholderError for an unknown name, a wrong number of noun forms, an ending that is none, or an ending
    after a figure whose qualifier already has one.
    """
    if "{" not in text and "}" not in text:
        return text
    speech = language(code)
    parts: list[str] = []
    done = 0
    for item in _read(text, speech):
        words = _word(item, figures, speech)
        parts += [text[done : item.start], _SPECIAL.sub(r"\\\1", words) if markdown else words]
        done = item.end
        if item.bracket and len(item.nouns) == 1 and _takes_counter(speech):
            # the counting word took the number's place in the sentence: nothing of the bracket is left
            closers = text[item.end : item.bracket[0]]
            parts.append(closers)
            done = item.bracket[1]
        elif item.bracket:
            closers = text[item.end : item.bracket[0]]
            noun = _noun(item, figures, speech)
            parts += [closers, text[item.bracket[0]], noun]
            done = item.bracket[1]
    parts.append(text[done:])
    return "".join(parts)


def _word(item: Placeholder, figures: Mapping[str, DeclaredFigure], speech: Language) -> str:
    figure = _figure(item, figures)
    counter = item.nouns[0] if len(item.nouns) == 1 else ""
    gender_of = item.nouns if len(item.nouns) > 1 else ()
    try:
        return word_figure(
            figure, speech.code, form=item.form, suffix=item.ending, counter=counter, nouns=gender_of
        )
    except WordingError as error:
        raise PlaceholderError(item.start, f"{{{item.name}}}: {error.message}", error.hint) from None


def _noun(item: Placeholder, figures: Mapping[str, DeclaredFigure], speech: Language) -> str:
    from pressrelease.figures.wording import agreeing_noun

    try:
        return agreeing_noun(_figure(item, figures), item.nouns, speech.code, form=item.form)
    except WordingError as error:
        offset = item.bracket[0] + 1 if item.bracket else item.start
        raise PlaceholderError(offset, error.message, error.hint) from None


def _figure(item: Placeholder, figures: Mapping[str, DeclaredFigure]) -> DeclaredFigure:
    figure = figures.get(item.name)
    if figure is None:
        near = difflib.get_close_matches(item.name, figures, n=1)
        hint = f"did you mean {{{near[0]}}}?" if near else "name it under `figures` in the front matter, or write {{ for a brace"
        raise PlaceholderError(item.start, f"there is no figure {item.name!r}", hint)
    if figure.value == "":
        raise PlaceholderError(
            item.start, f"the figure {item.name!r} is still blank", "fill it in under `figures`", blank=True
        )
    return figure


def _takes_counter(speech: Language) -> bool:
    return bool(speech.wording and speech.wording.counting_words)


def _read(text: str, speech: Language) -> list[Placeholder]:
    """The placeholders, in order. Linear: every step moves on."""
    found: list[Placeholder] = []
    position = 0
    unclosed: set[str] = set()  # runs of backticks that no later one closes: looked for once
    while stop := _STOPS.search(text, position):
        mark, start = stop.group(), stop.start()
        position = stop.end()
        if mark == "\\":
            position += 1
        elif mark[0] == "`":
            if mark not in unclosed:
                closing = _closing_ticks(text, position, len(mark))
                position = closing or position
                unclosed |= set() if closing else {mark}
        elif mark == "](":
            position = _after_address(text, position)
        elif mark == "<":
            link = _AUTOLINK.match(text, start)
            position = link.end() if link else position
        elif mark in ("{{", "}}"):
            continue
        elif mark == "}":
            raise PlaceholderError(start, "a closing brace without an opening one", "write }} for a brace in the text")
        else:
            item = _placeholder(text, start, speech)
            found.append(item)
            position = item.bracket[1] if item.bracket else item.end
    return found


def _placeholder(text: str, start: int, speech: Language) -> Placeholder:
    named = _NAME.match(text, start)
    if not named:
        raise PlaceholderError(
            start, "a brace that starts no placeholder", "a figure's name is small letters, digits and _; write {{ for a brace in the text"
        )
    end = named.end()
    form = ending = ""
    if chosen := _FORM.match(text, end):
        form, end = chosen.group(1), chosen.end()
    if speech.suffixation and (tail := _ENDING.match(text, end)) and text[tail.end() : tail.end() + 1] != "-":
        ending = tail.group(1)
        if find_suffix(ending, speech.code):
            end = tail.end()
        else:
            near = difflib.get_close_matches(ending, written_endings(speech.code), n=1, cutoff=0.6)
            if near and len(ending) <= 4:
                raise PlaceholderError(end, f"-{ending} is no ending", f"did you mean -{near[0]}?")
            ending = ""
    bracket = _BRACKET.match(text, end)
    nouns = _nouns(bracket.group(3), speech.wording) if bracket else ()
    if not bracket or not nouns:
        return Placeholder(named.group(1), start, end, form, ending)
    last = bracket.end()
    if not ending and len(nouns) == 1 and speech.suffixation and (tail := _ENDING.match(text, last)) and find_suffix(tail.group(1), speech.code):
        ending, last = tail.group(1), tail.end()
    return Placeholder(named.group(1), start, end, form, ending, nouns, (bracket.start(2), last))


def _nouns(inside: str, wording: Wording | None) -> tuple[str, ...]:
    if "/" in inside:
        return tuple(form.strip() for form in inside.split("/"))
    return (inside.strip(),) if wording and inside.strip() in wording.counting_words else ()


def _closing_ticks(text: str, position: int, count: int) -> int:
    return next((run.end() for run in _TICKS.finditer(text, position) if len(run.group()) == count), 0)


def _after_address(text: str, position: int) -> int:
    depth = 1
    for mark in _PARENTHESES.finditer(text, position, position + _LONGEST_ADDRESS):
        if mark.group() == "(":
            depth += 1
        elif mark.group() == ")":
            depth -= 1
            if not depth:
                return mark.end()
    return position


