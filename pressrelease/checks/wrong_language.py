"""Text in another language, or letters of another alphabet inside a word.

Why
: A paragraph that nobody translated is published as it is. A Cyrillic `ә` or `о` inside a Latin word looks right, but
  no search finds the word, no screen reader pronounces it, and no program counts it.

What is compared
: Each text with the letters and the most common words of the supported languages: a text of eight words or more that is
  certainly in another language is reported. Inside each word, letters among those of another script that look like them.
  A separate word that consists of look-alikes is reported if the whole text around it is in the other script.

What to do
: Translate the paragraph, or type the word again. Words that are meant to be in another language are marked with it:
  `[The New York Times](lang:en)`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pressrelease.checks import Check, Example, Subject
from pressrelease.findings import Finding, Severity
from pressrelease.identification import identify, may_be_foreign
from pressrelease.languages import language

_LATIN_FOR = str.maketrans(
    dict(zip("АВЕЅІЈКМНОРСТУХаеһіјорсуѕхәӘԛԜԚԝ", "ABESIJKMHOPCTYXaehijopcysxəƏqWQw", strict=True))
)
_CYRILLIC_FOR = str.maketrans(dict(zip("ABEKMHOPCTYXaeopcyx", "АВЕКМНОРСТУХаеорсух", strict=True)))
_CYRILLIC = r"\u0400-\u052f"
_LATIN = r"A-Za-z\u00c0-\u024f\u0259\u1e00-\u1eff"
_MIXED = re.compile(rf"[^\W\d_]*(?:[{_LATIN}][{_CYRILLIC}]|[{_CYRILLIC}][{_LATIN}])[^\W\d_]*")
_OF_CYRILLIC = re.compile(rf"[{_CYRILLIC}]")
_OF_LATIN = re.compile(rf"[{_LATIN}]")
_LOOKS_LATIN = re.compile(r"(?<!\w)[АВЕЅІЈКМНОРСТУХаеһіјорсуѕхәӘ]+(?!\w)")
_LOOKS_CYRILLIC = re.compile(r"[aeocyx](?<![\w.@/-].)(?![\w.@/-])")
_WORD = re.compile(r"[^\W\d_]+")
_FEWEST_WORDS = 8  # shorter texts are names as often as words
_SHORTEST = 2 * _FEWEST_WORDS - 1  # code points that so many words take at least


def find(subject: Subject) -> Iterator[Finding]:
    """Texts and letters of another language."""
    for code in subject.languages:
        texts = subject.texts[code]
        cyrillic = bool(_OF_CYRILLIC.search(language(code).letters))
        foreign = _OF_LATIN if cyrillic else _OF_CYRILLIC
        mixed = foreign.search("\n".join(texts)) is not None
        unsure = frozenset(may_be_foreign(texts, code))
        if not mixed and not unsure:
            continue
        for index, text in enumerate(texts):
            if mixed and foreign.search(text) is not None:
                yield from _letters(subject, code, index, text, cyrillic)
            own_words = _without_marked(subject, code, index) if index in unsure else ""
            for start, end in _passages(own_words):
                passage = own_words[start:end]
                found = identify(passage) if _is_long(passage) else ""
                if found and found != code:
                    name, own = language(found).name, language(code).name
                    message = f"this is in another language ({name}), not in {own}"
                    yield subject.finding(
                        CHECK, message, lang=code, segment=index, start=start, end=end, expected=code
                    )


def _without_marked(subject: Subject, code: str, index: int) -> str:
    """A text with dots for the words that its author has marked with another language."""
    text = subject.texts[code][index]
    for mark in subject.segment(code, index).marks:
        if mark.kind == "language" and mark.target != code:
            text = text[: mark.start] + "." * (mark.end - mark.start) + text[mark.end :]
    return text


def _passages(text: str) -> Iterator[tuple[int, int]]:
    """The paragraphs of a text that may be a whole article, as far as they can hold enough words."""
    if len(text) < _SHORTEST:
        return
    if "\n" not in text:
        yield 0, len(text)
        return
    for match in re.finditer(r"[^\n]+", text):
        if match.end() - match.start() >= _SHORTEST:
            yield match.span()


def _is_long(text: str) -> bool:
    return sum(1 for _ in zip(_WORD.finditer(text), range(_FEWEST_WORDS), strict=False)) == _FEWEST_WORDS


def _letters(subject: Subject, code: str, index: int, text: str, cyrillic: bool) -> Iterator[Finding]:
    """Letters of another alphabet among those of this language's, in a text that holds such letters."""
    for match in _MIXED.finditer(text):
        word = match.group()
        latin, other = len(_OF_LATIN.findall(word)), len(_OF_CYRILLIC.findall(word))
        to_latin = latin > other or (latin == other and not cyrillic)
        fixed = word.translate(_LATIN_FOR if to_latin else _CYRILLIC_FOR)
        if _MIXED.search(fixed):  # not all of them have a look-alike: perhaps an abbreviation with an ending
            fixed = word.translate(_CYRILLIC_FOR if to_latin else _LATIN_FOR)
        if not _MIXED.search(fixed):
            yield _look_alikes(subject, code, index, match, fixed)
    if cyrillic:
        common = language(code).common_words
        for match in _LOOKS_CYRILLIC.finditer(text):
            if match.group().translate(_CYRILLIC_FOR) in common and _beside_cyrillic(text, *match.span()):
                yield _look_alikes(subject, code, index, match, match.group().translate(_CYRILLIC_FOR))
    elif not any(_OF_CYRILLIC.search(rest) for rest in _LOOKS_LATIN.split(_MIXED.sub("", text))):
        for match in _LOOKS_LATIN.finditer(text):
            yield _look_alikes(subject, code, index, match, match.group().translate(_LATIN_FOR))


def _beside_cyrillic(text: str, start: int, end: int) -> bool:
    """Whether the words before and after are Cyrillic, as far as there are any."""
    before, after = text[:start].rstrip()[-1:], text[end:].lstrip()[:1]
    return bool(_OF_CYRILLIC.match(after)) and (not before or not _OF_LATIN.match(before))


def _look_alikes(subject: Subject, code: str, index: int, match: re.Match[str], fixed: str) -> Finding:
    word = match.group()
    wrong = [f"{a} (U+{ord(a):04X})" for a, b in zip(word, fixed, strict=True) if a != b]
    script = "Cyrillic" if _OF_CYRILLIC.match(wrong[0]) else "Latin"
    shown = ", ".join(dict.fromkeys(wrong))
    message = f"{script} letters that only look right stand in “{word}”: {shown}"
    return subject.finding(
        CHECK,
        message,
        lang=code,
        segment=index,
        start=match.start(),
        end=match.end(),
        expected=fixed,
        severity=Severity.ERROR,
    )


CHECK = Check(
    __name__,
    __doc__,
    find,
    good=(
        Example(
            {
                "az": "COVID-19 üzrə vəziyyət",
                "ru": "Обстановка по COVID-19, 12 SMS-сообщений",
                "en": "The COVID-19 situation",
            }
        ),
        Example(
            {
                "az": "“Правда” qəzeti yazıb.",
                "ru": "Об этом написала «Правда».",
                "en": "The paper Pravda wrote about it.",
            },
            note="a name in its own letters is not a mistake",
        ),
        Example(
            {
                "az": "Şüar belə idi: [The media are here and they will stay with us for good](lang:en).",
                "ru": "Девиз был: [The media are here and they will stay with us for good](lang:en).",
            },
            note="the motto is marked as English",
        ),
    ),
    bad=(
        Example(
            {"az": "Nаzirlik məlumat yayıb.", "en": "The ministry has published information."},
            lang="az",
            marked="Nаzirlik",
            note="the second letter is Cyrillic",
        ),
        Example(
            {
                "az": "Tədbir bazar ertəsi keçiriləcək və giriş hamı üçün açıqdır.",
                "ru": "The event will be held on Monday and admission is open to all.",
            },
            lang="ru",
            marked="The event will be held on Monday and admission is open to all.",
            note="nobody has translated it",
        ),
    ),
)
