"""Figures used by name: `{website}` with the form, the ending and the brackets that belong to it."""

from __future__ import annotations

import difflib
import re
from functools import lru_cache

from pressrelease.figures.suffixes import find_suffix, written_endings
from pressrelease.languages import Language, language
from pressrelease.model import AgreeingNoun, Placeholder
from pressrelease.records import dataclass

FORMS = ("value", "words")
"""The forms that a bracket right after a placeholder can select."""

_NAME = re.compile(r"\{([a-z][a-z0-9_]*)\}")
_LIKE_A_NAME = re.compile(r"\{\s*([A-Za-z][A-Za-z0-9_-]{0,63})\s*(?:[.:!\[]\s*([a-z]{1,20})\s*\]?\s*)?\}")
_FORM = re.compile(r"\[(?!\^)([^\[\]\\\n]{1,80})\](?!\(|\[(?!\^))")
_ENDING = re.compile(r"([*_]*)[-'’]([^\W\d_]+)(?!\w|-(?!\{))")
_BRACKET = re.compile(r"([*_]*)([ \u00a0\n])\[(?!\^)([^\[\]\\]*)\](?!\(|\[(?!\^))")
_NEXT_WORD = re.compile(r"[ \u00a0\n]+([^\W\d_]+)")


class PlaceholderError(Exception):
    """A placeholder that is not written correctly: the offset in the text, what is wrong, what to do."""

    def __init__(self, offset: int, message: str, hint: str) -> None:
        super().__init__(offset, message, hint)
        self.offset = offset
        self.message = message
        self.hint = hint


@dataclass(frozen=True, slots=True)
class PlaceholderParts:
    """A placeholder and what follows it.

    `marks` are the half-open offsets of the emphasis marks between the figure and its ending or bracket. `gap` is the
    offset of the space before the noun. `stop` is the offset after all of it.
    """

    placeholder: Placeholder
    marks: tuple[tuple[int, int], ...]
    gap: int | None
    noun: AgreeingNoun | None
    stop: int


def read_placeholder(text: str, start: int, speech: Language | None, *, marks: bool) -> PlaceholderParts:
    """The placeholder at an opening brace.

    Parameters: without `speech`, endings and counting words are not recognized; `marks` is false if emphasis has no
    meaning. Raises PlaceholderError if it is not a placeholder, or if its form or ending is unknown.
    """
    named = _NAME.match(text, start)
    if not named:
        raise _no_placeholder(text, start)
    name, end = named.group(1), named.end()
    form = ending = ""
    closers: list[tuple[int, int]] = []
    governed = False
    if (chosen := _FORM.match(text, end)) and _is_form(name, chosen):
        form, end = chosen.group(1), chosen.end()
    stop = end
    if tail := _ending(text, stop, speech, marks):
        closers.append(tail.span(1))
        ending, end, stop = tail.group(2), tail.end(), tail.end()
        governed = _is_governed(text, stop, speech)
    bracket = _BRACKET.match(text, stop)
    if not bracket or (bracket.group(1) and not marks):
        return PlaceholderParts(
            Placeholder(name, start, end, form, ending, governed), tuple(closers), None, None, stop
        )
    nouns = _nouns(name, bracket)
    if len(nouns) > 1 and not ending:
        closers.append(bracket.span(1))
        placeholder = Placeholder(name, start, end, form, nouns=nouns)
        noun = AgreeingNoun(placeholder, bracket.start(3) - 1, bracket.end())
        return PlaceholderParts(placeholder, tuple(closers), bracket.start(2), noun, bracket.end())
    counter = nouns[0] if len(nouns) == 1 and speech and _counts(nouns[0], speech) else ""
    if counter:
        closers.append(bracket.span(1))
        stop = bracket.end()
        if not ending and (tail := _ending(text, stop, speech, marks)):
            closers.append(tail.span(1))
            ending, stop = tail.group(2), tail.end()
            governed = _is_governed(text, stop, speech)
    placeholder = Placeholder(name, start, end, form, ending, governed, counter)
    return PlaceholderParts(placeholder, tuple(closers), None, None, stop)


def _no_placeholder(text: str, start: int) -> PlaceholderError:
    hint = "a figure's name consists of small letters, digits and _; write {{ for a brace in the text"
    if like := _LIKE_A_NAME.match(text, start):
        form = f"[{like.group(2)}]" if like.group(2) else ""
        hint = f"did you mean {{{like.group(1).lower().replace('-', '_')}}}{form}? Write {{{{ for a brace in the text"
    return PlaceholderError(start, "a brace that does not start a placeholder", hint)


def _is_form(name: str, chosen: re.Match[str]) -> bool:
    """Whether a bracket right after the braces is a form; raises if it was meant as a form or as nouns."""
    if chosen.group(1) in FORMS:
        return True
    inside = chosen.group(1).strip()
    if "/" in inside:
        raise PlaceholderError(
            chosen.start(),
            f"[{inside}] right after the figure, but only a form may be there",
            f"put a space before the bracket: {{{name}}} [{inside}], or write \\[ to show it",
        )
    if near := difflib.get_close_matches(inside.lower(), FORMS, n=1):
        raise PlaceholderError(chosen.start(), f"unknown form {inside!r}", f"did you mean [{near[0]}]?")
    return False


def _ending(text: str, at: int, speech: Language | None, marks: bool) -> re.Match[str] | None:
    """The ending after a hyphen or the language's own mark; raises for a misspelled ending."""
    if speech is None or speech.suffixation is None:
        return None
    tail = _ENDING.match(text, at)
    if tail is None or (tail.group(1) and not marks) or len(tail.group(2)) > 12:
        return None
    mark = text[tail.start(2) - 1]
    if mark != "-" and mark.replace("’", "'") != speech.suffixation.mark:
        return None
    if find_suffix(tail.group(2), speech.code):
        return tail
    if near := _nearest_ending(tail.group(2), speech.code):
        raise PlaceholderError(
            tail.start(2) - 1, f"unknown ending '-{tail.group(2)}'", f"did you mean -{near}?"
        )
    return None


@lru_cache(maxsize=256)
def _nearest_ending(ending: str, code: str) -> str:
    """The ending that a short text after a hyphen was meant to be; letters may lack their marks ("den")."""
    if len(ending) > 7:
        return ""
    bare = language(code).transliteration
    endings = {
        "".join(bare.get(one, one) for one in known): known for known in reversed(written_endings(code))
    }
    typed = "".join(bare.get(one, one) for one in ending.lower())
    near = difflib.get_close_matches(typed, endings, n=1, cutoff=0.65 if len(ending) <= 4 else 0.8)
    return endings[near[0]] if near else ""


def _is_governed(text: str, end: int, speech: Language | None) -> bool:
    """Whether the next word is a verb that takes a number as its object ("800-ü keçib", passed 800)."""
    word = _NEXT_WORD.match(text, end)
    return bool(word and speech and speech.suffixation and word.group(1) in speech.suffixation.object_verbs)


def _nouns(name: str, bracket: re.Match[str]) -> tuple[str, ...]:
    """The forms in a bracket: one if it has no slash."""
    inside = bracket.group(3).strip()
    if inside in FORMS:
        raise PlaceholderError(
            bracket.start(3) - 1,
            f"a space before [{inside}]",
            f"write the form right after the figure: {{{name}}}[{inside}]",
        )
    return tuple(" ".join(form.split()) for form in inside.split("/"))


def _counts(word: str, speech: Language) -> bool:
    return speech.wording is not None and word in speech.wording.counting_words
