"""Words of another language in a text, marked so that screen readers pronounce them and proofing leaves them alone.

WCAG 2.2, 3.1.2 (Language of Parts) exempts proper names, technical terms and words of no certain language. So only
these are marked, and no abbreviation, unit or address:

- names that the newsroom lists with their language;
- words in another script than the text's, if their letters belong to one of the known languages alone: Cyrillic words
  in a text in Latin letters, Azerbaijani ones with `ə` in a Russian text. Letters of Latin-1 belong to no language
  alone;
- four words or more in another script, of which a quarter, and at least two, are among the most common of one language
  alone: a sentence or a title.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache

from pressrelease.languages import LANGUAGES, Language
from pressrelease.model import Emphasis, Foreign, Inline, Inlines, Link, Words

_SCRIPTS = (
    "A-Za-z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02af\u1e00-\u1eff",  # Latin
    "\u0370-\u03ff\u1f00-\u1fff",  # Greek
    "\u0400-\u052f",  # Cyrillic
    "\u0530-\u058f",  # Armenian
    "\u05d0-\u05ea",  # Hebrew
    "\u0620-\u064a\u066e-\u06d3",  # Arabic
    "\u10a0-\u10ff\u1c90-\u1cbf",  # Georgian
)
_WORD = re.compile(r"[^\W\d_]+")
_SHARED = "\u00ff"  # the letters up to it are those of many languages: München, façade
_PASSAGE = 4  # words
_COMMON = (2, 0.25)  # words in a passage that are common in its language: the fewest, and their share

_Span = tuple[int, int, str]  # start, end, the code of the language


def mark_languages(content: Inlines, speech: Language, names: Mapping[str, Sequence[str]]) -> Inlines:
    """Inline content with its words of other languages marked. What its author marked stays, unless it is in the
    text's own language.

    Parameters: `speech` is the language of the text; `names` are those that the newsroom lists, by language.
    """
    listed = tuple((name, code) for code, found in names.items() if code != speech.code for name in found)
    if len(content) == 1 and isinstance(content[0], Words) and not listed:  # the common case
        letter, _ = _runs(speech.letters)
        if letter.search(content[0].text) is None:
            return content
    return _mark(content, speech, listed)


def _mark(content: Inlines, speech: Language, names: tuple[tuple[str, str], ...]) -> Inlines:
    nodes: list[Inline] = []
    for node in content:
        match node:
            case Words(text):
                nodes += _split(node, tuple(_spans(text, speech, names)))
            case Emphasis(inner, strong):
                nodes.append(Emphasis(_mark(inner, speech, names), strong))
            case Link(address, inner, title):
                nodes.append(Link(address, _mark(inner, speech, names), title))
            case Foreign(inner, code) if code == speech.code:
                nodes += inner
            case _:
                nodes.append(node)
    return tuple(nodes)


def _split(words: Words, spans: Sequence[_Span]) -> Iterator[Inline]:
    text, done = words.text, 0
    if not spans:
        yield words
        return
    for start, end, code in spans:
        if done < start:
            yield Words(text[done:start])
        yield Foreign((Words(text[start:end]),), code)
        done = end
    if done < len(text):
        yield Words(text[done:])


def _spans(text: str, speech: Language, names: tuple[tuple[str, str], ...]) -> Iterator[_Span]:
    """The stretches of a text in other languages, in order."""
    letter, words = _runs(speech.letters)
    runs = [
        (*found.span(), code)
        for found in (words.finditer(text) if letter.search(text) else ())
        if (code := _language_of(found[0]))
    ]
    if not names:
        yield from runs
        return
    pattern, codes = _names(names)
    listed = [
        (*found.span(), codes[found.lastindex - 1])
        for found in pattern.finditer(text)
        if found.lastindex is not None
    ]
    free = [one for one in runs if not any(start < one[1] and one[0] < end for start, end, _ in listed)]
    yield from sorted(listed + free)


@cache
def _runs(own: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A letter of another script than that of these letters, and words in one such script, in a row; no parts of
    addresses.
    """
    others = [one for one in _SCRIPTS if re.search(f"[{one}]", own) is None]
    found = []
    for letters in others:
        word = f"[{letters}]+(?:['’-][{letters}]+)*"
        found.append(rf"{word}(?:(?:[ \u00a0]|[ \u00a0][–—-][ \u00a0]|[–—])(?:\d+[ \u00a0])?{word})*")
    words = re.compile(rf"(?<![\w@/.])(?:{'|'.join(found)})(?![\w@/]|\.\w)")
    return re.compile(f"[{''.join(others)}]"), words


@lru_cache(maxsize=64)
def _names(names: tuple[tuple[str, str], ...]) -> tuple[re.Pattern[str], tuple[str, ...]]:
    """The pattern of some names, whose groups tell which it is, and the language of each group."""
    ordered = sorted(names, key=lambda one: (-len(one[0]), one))
    pattern = "|".join(f"({re.escape(name)})" for name, _ in ordered)
    pattern = re.sub("['’]", "['’]", pattern).replace(r"\ ", "[ \u00a0]")
    return re.compile(rf"(?<!\w)(?:{pattern})(?!\w)"), tuple(code for _, code in ordered)


@lru_cache(maxsize=1024)
def _language_of(run: str) -> str:
    """The code of the language of some words in one script; "" if it is not certain, and for an abbreviation."""
    words = _WORD.findall(run)
    if len(words) == 1 and (len(run) == 1 or run.isupper()):
        return ""
    letters = frozenset("".join(words))
    able = [code for code, (known, _) in _alphabets().items() if known >= letters]
    sure = [code for code in able if not letters.isdisjoint(_alphabets()[code][1])]
    if len(sure) == 1:
        return sure[0]
    if sure or len(words) < _PASSAGE:
        return ""
    small = {word.lower() for word in words}
    common = {code: small & LANGUAGES.get(code).common_words for code in able}
    code = max(common, key=lambda one: len(common[one]), default="")
    own: set[str] = common.pop(code, set()).difference(*common.values())
    return code if len(own) >= max(_COMMON[0], _COMMON[1] * len(words)) else ""


@cache
def _alphabets() -> Mapping[str, tuple[frozenset[str], frozenset[str]]]:
    """The letters of each known language, small and capital, and those that belong to it alone."""
    known = {}
    for code in LANGUAGES.names():
        speech = LANGUAGES.get(code)
        capitals = {small: capital for capital, small in speech.lower.items()}
        pairs = ((small, capitals.get(small, small.upper())) for small in speech.letters)
        known[code] = frozenset(letter for pair in pairs for letter in pair)
    return {
        code: (letters, frozenset(one for one in letters if one > _SHARED and _owners(one, known) == 1))
        for code, letters in known.items()
    }


def _owners(letter: str, known: Mapping[str, frozenset[str]]) -> int:
    return sum(letter in letters for letters in known.values())
