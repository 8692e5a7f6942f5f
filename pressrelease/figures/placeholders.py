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
from functools import lru_cache

from pressrelease.figures.suffixes import find_suffix, written_endings
from pressrelease.figures.wording import WordingError, agreeing_noun, word_figure
from pressrelease.languages import Language, Wording, language
from pressrelease.model import DeclaredFigure

FORMS = ("value", "words")
"""What may stand in a bracket right after a placeholder."""

_STOPS = re.compile(r"\\|`+|\{\{|\}\}|\{|\}|\]\(|<|https?://|www\.")
_NAME = re.compile(r"\{([a-z][a-z0-9_]*)\}")
_LIKE_A_NAME = re.compile(r"\{\s*([A-Za-z][A-Za-z0-9_-]{0,63})\s*(?:[.:!\[]\s*([a-z]{1,20})\s*\]?\s*)?\}")
_FORM = re.compile(r"\[([^\[\]\\\n]{1,80})\](?![(\[])")
_ENDING = re.compile(r"([*_]*)-([^\W\d_]+)(?!\w|-(?!\{))")
_BRACKET = re.compile(r"([*_]*)([ \u00a0\n])\[([^\[\]\\]*)\](?![(\[])")
_NEXT_WORD = re.compile(r"[ \u00a0\n]+([^\W\d_]+)")
_AUTOLINK = re.compile(r"<(?:[A-Za-z][A-Za-z0-9+.-]{1,31}:[^<>\s]*|[^<>\s@]{1,64}@[^<>\s]{1,255})>")
_BARE_ADDRESS = re.compile(r"[^\s<>\[\]()\"]*")
_TICKS = re.compile("`+")
_PARENTHESES = re.compile(r"[()]")
_LONGEST_ADDRESS = 4096
_LONGEST_NAME = 64  # of which the nearest is looked for
_SPECIAL = re.compile(r"([\\`*_\[\]<>{}])")


@dataclass(frozen=True, slots=True)
class Placeholder:
    """One placeholder of a text, `start` to `end` being the braces, the form and the ending (half-open code points).

    `form` is "", "value" or "words". `ending` is what follows a hyphen, without it; `governed` says that a verb
    follows of which the figure is the object. `nouns` are the forms in the bracket that follows, or the one counting
    word; `bracket` the offsets of that bracket with the space before it, and with an ending after it. `closers` are
    the marks of emphasis that close between the figure and its ending or bracket, `gap` the space before the bracket.
    """

    name: str
    start: int
    end: int
    form: str = ""
    ending: str = ""
    nouns: tuple[str, ...] = ()
    bracket: tuple[int, int] | None = None
    closers: str = ""
    gap: str = " "
    governed: bool = False

    @property
    def stop(self) -> int:
        """The offset after all that belongs to the placeholder."""
        return self.bracket[1] if self.bracket else self.end


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
    text: str, figures: Mapping[str, DeclaredFigure], code: str, *, markdown: bool = True, style: str = ""
) -> str:
    """The text with each placeholder worded in a language, its nouns agreeing and its endings right.

    Doubled braces stay as they are. Where the text is `markdown`, what would be a mark in the words is escaped.
    `style` is how the house groups thousands ("none", "space", "comma", "dot"), "" for the language's own way.
    Raises PlaceholderError for an unknown name or form, a wrong number of noun forms, an ending that is none, an
    ending after a figure whose qualifier already has one, and a noun after a figure that counts nothing.
    """
    if "{" not in text and "}" not in text:
        return text
    parts: list[str] = []
    done = 0
    for item in _read(text, language(code)):
        parts += [
            text[done : item.start],
            word_placeholder(item, figures, code, markdown=markdown, style=style),
        ]
        done = item.stop
    parts.append(text[done:])
    return "".join(parts)


def word_placeholder(
    item: Placeholder,
    figures: Mapping[str, DeclaredFigure],
    code: str,
    *,
    markdown: bool = True,
    style: str = "",
) -> str:
    """What stands in the place of one placeholder, from its `start` to its `stop`; raises as `word_placeholders`."""
    figure = _figure(item, figures)
    counter = item.nouns[0] if len(item.nouns) == 1 else ""
    nouns = item.nouns if len(item.nouns) > 1 else ()
    offset = item.start
    try:
        words = word_figure(
            figure,
            code,
            form=item.form,
            suffix=item.ending,
            counter=counter,
            nouns=nouns,
            governed=item.governed,
            style=style,
        )
        offset = item.bracket[0] + 1 if item.bracket else item.start
        noun = item.gap + agreeing_noun(figure, nouns, code, form=item.form) if nouns else ""
    except WordingError as error:
        raise PlaceholderError(offset, f"{{{item.name}}}: {error.message}", error.hint) from None
    return (_SPECIAL.sub(r"\\\1", words) if markdown else words) + item.closers + noun


def _figure(item: Placeholder, figures: Mapping[str, DeclaredFigure]) -> DeclaredFigure:
    figure = figures.get(item.name)
    if figure is None:
        near = difflib.get_close_matches(item.name, figures, n=1) if len(item.name) <= _LONGEST_NAME else []
        hint = (
            f"did you mean {{{near[0]}}}?"
            if near
            else "name it under `figures` in the front matter, or write {{ for a brace"
        )
        raise PlaceholderError(item.start, f"there is no figure {item.name[:_LONGEST_NAME]!r}", hint)
    if figure.value == "":
        raise PlaceholderError(
            item.start, f"the figure {item.name!r} is still blank", "fill it in under `figures`", blank=True
        )
    return figure


def _read(text: str, speech: Language) -> list[Placeholder]:
    """The placeholders, in order. Linear: every step moves on, and what is looked for ahead is looked for once."""
    found: list[Placeholder] = []
    position = 0
    unclosed: set[str] = set()  # runs of backticks that no later one closes
    addresses: dict[int, int] | None = None
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
            if addresses is None:
                addresses = _closing_parentheses(text)
            end = addresses.get(position - 1, position)
            position = end if end - position <= _LONGEST_ADDRESS else position
        elif mark == "<":
            link = _AUTOLINK.match(text, start)
            position = link.end() if link else position
        elif mark[0] in "hw":
            bare = _BARE_ADDRESS.match(text, position)
            position = bare.end() if bare else position
        elif mark in ("{{", "}}"):
            continue
        elif mark == "}":
            raise PlaceholderError(
                start, "a closing brace without an opening one", "write }} for a brace in the text"
            )
        else:
            item = _placeholder(text, start, speech)
            found.append(item)
            position = item.stop
    return found


def _placeholder(text: str, start: int, speech: Language) -> Placeholder:
    named = _NAME.match(text, start)
    if not named:
        raise _no_placeholder(text, start)
    name, end = named.group(1), named.end()
    form = closers = ending = ""
    governed = False
    if chosen := _FORM.match(text, end):
        if chosen.group(1) in FORMS:
            form, end = chosen.group(1), chosen.end()
        else:
            _refuse_form(name, chosen)
    if speech.suffixation and (tail := _ENDING.match(text, end)) and _is_ending(tail, speech.code):
        closers, ending, end = tail.group(1), tail.group(2), tail.end()
        governed = _is_governed(text, end, speech)
    bracket = _BRACKET.match(text, end)
    nouns = _nouns(name, bracket, speech.wording) if bracket else ()
    if not bracket or not nouns or (ending and len(nouns) > 1):
        return Placeholder(name, start, end, form, ending, closers=closers, governed=governed)
    closers += bracket.group(1)
    last = bracket.end()
    if (
        not ending
        and len(nouns) == 1
        and (tail := _ENDING.match(text, last))
        and _is_ending(tail, speech.code)
    ):
        ending, last = tail.group(2), tail.end()
        closers += tail.group(1)
        governed = _is_governed(text, last, speech)
    return Placeholder(
        name, start, end, form, ending, nouns, (bracket.start(2), last), closers, bracket.group(2), governed
    )


def _no_placeholder(text: str, start: int) -> PlaceholderError:
    hint = "a figure's name is small letters, digits and _; write {{ for a brace in the text"
    if like := _LIKE_A_NAME.match(text, start):
        form = f"[{like.group(2)}]" if like.group(2) else ""
        hint = f"did you mean {{{like.group(1).lower().replace('-', '_')}}}{form}? In a text, {{{{ stands for a brace"
    return PlaceholderError(start, "a brace that starts no placeholder", hint)


def _refuse_form(name: str, chosen: re.Match[str]) -> None:
    """Raise for a bracket without a space that was meant for a form or for nouns; any other is literal."""
    inside = chosen.group(1).strip()
    if "/" in inside:
        raise PlaceholderError(
            chosen.start(),
            f"[{inside}] stands right at the figure, where only a form can stand",
            f"put a space before the bracket, or write \\[ where it is meant to be seen: {{{name}}} [{inside}]",
        )
    if near := difflib.get_close_matches(inside.lower(), FORMS, n=1):
        raise PlaceholderError(chosen.start(), f"there is no form [{inside}]", f"did you mean [{near[0]}]?")


def _is_ending(tail: re.Match[str], code: str) -> bool:
    """Whether what follows a hyphen is an ending of the language; raises for one that was meant to be."""
    ending = tail.group(2)
    if len(ending) > 12:
        return False
    if find_suffix(ending, code):
        return True
    if near := _nearest_ending(ending, code):
        raise PlaceholderError(tail.start(2) - 1, f"-{ending} is no ending", f"did you mean -{near}?")
    return False


@lru_cache(maxsize=256)
def _nearest_ending(ending: str, code: str) -> str:
    """What a short text after a hyphen was meant for; letters typed without their marks count as right ("den")."""
    if len(ending) > 7:
        return ""
    bare = language(code).transliteration
    endings = {
        "".join(bare.get(one, one) for one in known): known for known in reversed(written_endings(code))
    }
    near = difflib.get_close_matches(
        "".join(bare.get(one, one) for one in ending.lower()),
        endings,
        n=1,
        cutoff=0.65 if len(ending) <= 4 else 0.8,
    )
    return endings[near[0]] if near else ""


def _is_governed(text: str, end: int, speech: Language) -> bool:
    """Whether the next word is a verb that takes a number as its object ("800-ü keçib", passed 800)."""
    word = _NEXT_WORD.match(text, end)
    return bool(word and speech.suffixation and word.group(1) in speech.suffixation.object_verbs)


def _nouns(name: str, bracket: re.Match[str], wording: Wording | None) -> tuple[str, ...]:
    """The noun forms or the counting word of a bracket; none where it is literal."""
    inside = bracket.group(3).strip()
    if inside in FORMS:
        raise PlaceholderError(
            bracket.start(2) + 1,
            f"a space before [{inside}]",
            f"write the form right at the figure: {{{name}}}[{inside}]",
        )
    if "/" in inside:
        return tuple(" ".join(form.split()) for form in inside.split("/"))
    return (inside,) if wording and inside in wording.counting_words else ()


def _closing_ticks(text: str, position: int, count: int) -> int:
    return next((run.end() for run in _TICKS.finditer(text, position) if len(run.group()) == count), 0)


def _closing_parentheses(text: str) -> dict[int, int]:
    """For each opening parenthesis that is closed, the offset after the one that closes it."""
    opened: list[int] = []
    closed: dict[int, int] = {}
    for mark in _PARENTHESES.finditer(text):
        if mark.group() == "(":
            opened.append(mark.start())
        elif opened:
            closed[opened.pop()] = mark.end()
    return closed
