"""A name, a rank or an institution that a language does not call by its glossary term.

Why
: A ministry has one name in each language. A newsroom agrees on it once, and finds it changed in every third text.

What is compared
: The entries of the `glossary` in the settings. If most languages of a text use one of an entry's wordings, the others
  must use one of theirs. Words are found in any of their inflected forms: an ending may be longer or shorter by a few
  letters, and the last consonant may change. If only one of three languages uses the wording, the others may well say
  "the ministry" or "it", and nothing is reported. An entry lists the wordings of each language, the preferred one
  first: `az = ["Müdafiə Nazirliyi", "MN"]`, `en = "Ministry of Defence"`.

What to do
: Use the wording of the glossary, or add the other wording to the entry if it is right as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from pressrelease.checks import Check, Example, Subject
from pressrelease.config import Config
from pressrelease.findings import Finding, Severity
from pressrelease.languages import language

_WORD = re.compile(r"[^\W_]+")
_LONGEST_ENDING = 4  # letters that a language may add to a word or to its stem
Hit = tuple[int, int, int]  # the segment's index, start and end in it


def find(subject: Subject) -> Iterator[Finding]:
    """Wordings of the glossary that are missing in a language although the others have theirs."""
    for entry in subject.config.glossary:
        codes = [code for code in subject.languages if entry.get(code)]
        if len(codes) < 2:
            continue
        if not subject.aligned:
            yield from _compare(
                subject,
                entry,
                {code: _first(subject, code, entry[code], range(len(subject.texts[code]))) for code in codes},
                0,
            )
            continue
        for index in range(len(subject)):
            present = [code for code in codes if subject.texts[code][index]]
            if len(present) > 1:
                yield from _compare(
                    subject,
                    entry,
                    {code: _first(subject, code, entry[code], (index,)) for code in present},
                    index,
                )


def _compare(
    subject: Subject, entry: Mapping[str, tuple[str, ...]], hits: dict[str, Hit | None], segment: int
) -> Iterator[Finding]:
    having = {code: hit for code, hit in hits.items() if hit is not None}
    if not having or len(having) * 2 < len(hits):
        return
    for code, hit in hits.items():
        if hit is None:
            preferred = entry[code][0]
            other, (index, start, end) = next(iter(having.items()))
            message = f"{preferred!r} is missing, which {other} calls {subject.texts[other][index][start:end]!r} here"
            witnesses = [subject.witness(one, *place) for one, place in having.items()]
            yield subject.finding(
                CHECK, message, lang=code, segment=segment, expected=preferred, witnesses=witnesses
            )


def _first(subject: Subject, code: str, wordings: Sequence[str], indices: Sequence[int]) -> Hit | None:
    """The first place of one of the wordings, in any of its forms."""
    pattern = _pattern(code, tuple(wordings))
    for index in indices:
        match = pattern.search(_lower(subject.texts[code][index], code))
        if match is not None:
            return index, match.start(), match.end()
    return None


@lru_cache(maxsize=4096)
def _pattern(code: str, wordings: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(_inflected(wording, code) for wording in wordings))


def _inflected(wording: str, code: str) -> str:
    words = []
    for word in _WORD.findall(wording):
        small = re.escape(_lower(word, code))
        if len(word) < 4 or word.isupper() or any(letter.isdigit() for letter in word):
            words.append(small + r"(?:[-’'][^\W_]{1,5})?")  # an abbreviation keeps its letters
        else:
            stem = max(3, -(-len(word) * 3 // 5), len(word) - 3)
            words.append(
                f"{re.escape(_lower(word, code)[:stem])}[^\\W_]{{0,{len(word) - stem + _LONGEST_ENDING}}}"
            )
    return r"(?<!\w)" + r"\W{1,3}".join(words) + r"(?!\w)"


@lru_cache(maxsize=64)
def _table(code: str) -> dict[int, str]:
    return {ord(capital): small for capital, small in language(code).lower.items()}


def _lower(text: str, code: str) -> str:
    """Lower case letter by letter, so that offsets stay."""
    mapped = text.translate(_table(code))
    small = mapped.lower()
    return small if len(small) == len(text) else "".join(letter.lower()[:1] for letter in mapped)


_GLOSSARY = Config(
    glossary=(
        {
            "az": ("Müdafiə Nazirliyi", "MN"),
            "ru": ("Министерство обороны", "Минобороны"),
            "en": ("Ministry of Defence",),
        },
    )
)

CHECK = Check(
    __name__,
    __doc__,
    find,
    severity=Severity.WARNING,
    good=(
        Example(
            {
                "az": "Müdafiə Nazirliyinin nümayəndələri iştirak edib.",
                "ru": "Участвовали представители Министерства обороны.",
                "en": "Representatives of the Ministry of Defence took part.",
            },
            config=_GLOSSARY,
            note="the names are inflected",
        ),
        Example(
            {
                "az": "MN-in nümayəndələri iştirak edib.",
                "ru": "Участвовали представители Минобороны.",
                "en": "Representatives of the Ministry of Defence took part.",
            },
            config=_GLOSSARY,
            note="any wording of the entry will do",
        ),
    ),
    bad=(
        Example(
            {
                "az": "Müdafiə Nazirliyinin nümayəndələri iştirak edib.",
                "ru": "Участвовали представители Министерства обороны.",
                "en": "Representatives of the Defense Department took part.",
            },
            lang="en",
            config=_GLOSSARY,
            note="English has another name for it",
        ),
    ),
)
