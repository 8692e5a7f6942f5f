"""Endings that are joined one to another, each by the vowel harmony of what stands before it.

A language tells its endings as an automaton: states, and for each the endings that can follow, with the state to which
each leads. Every state may end the word. `IncI/ncI >nominal =ordinal` is an ending that is the first form after a
consonant and the second after a vowel, leads to the state "nominal" and gives the word the role "ordinal"; A, I and K
are chosen by harmony, as in paradigms. An ending without a state ends the word, one without a role keeps that before it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

Harmony = Mapping[str, tuple[str, str]]
Pair = tuple[str, str]


class Ending(NamedTuple):
    """An ending: its forms after a consonant and after a vowel, the state that follows, the role of the word with it."""

    after_consonant: str
    after_vowel: str
    then: str
    role: str


def parse_endings(listed: str) -> tuple[Ending, ...]:
    """The endings of one state, as a language writes them: `dA >located, dAn >told =ablative`."""
    endings = []
    for entry in listed.split(", "):
        forms, *rest = entry.split(" ")
        one, _, other = forms.partition("/")
        marks = {word[0]: word[1:] for word in rest}
        endings.append(Ending(one, other or one, marks.get(">", ""), marks.get("=", "")))
    return tuple(endings)


def harmonise(ending: str, pair: Pair, harmony: Harmony) -> tuple[str, Pair]:
    """An ending as it is joined to a word, and the vowels that follow it: "lArI" after "üç" is "ləri".

    `pair` are the open and the close vowel that the word so far asks for. An open vowel of the ending itself makes
    the close ones behind it unrounded.
    """
    joined = ""
    for letter in ending:
        if letter == "A":
            joined += pair[0]
            pair = harmony.get(pair[0], pair)
        elif letter == "I":
            joined += pair[1]
        elif letter == "K":
            joined += "q" if pair[0] == "a" else "k"
        elif letter == "ğ" and pair[0] != "a":
            joined += "y"
        else:
            joined += letter
    return joined, pair


class Inflection:
    """A language's automaton of endings."""

    def __init__(self, states: Mapping[str, str], harmony: Harmony) -> None:
        self.states = {name: parse_endings(listed) for name, listed in states.items()}
        self.harmony = harmony

    def forms(self, stem: str, state: str) -> Iterator[tuple[str, str]]:
        """Every form of a stem from a state on, with its role: ("beşinci", "ordinal"), ("beşdən", "ablative")."""
        vowel = next((letter for letter in reversed(stem) if letter in self.harmony), "")
        pair = self.harmony.get(vowel, next(iter(self.harmony.values()), ("", "")))
        return self._joined(stem, pair, state, "")

    def _joined(self, word: str, pair: Pair, state: str, role: str) -> Iterator[tuple[str, str]]:
        yield word, role
        for ending in self.states.get(state, ()):
            form = ending.after_vowel if word[-1:] in self.harmony else ending.after_consonant
            joined, after = harmonise(form, pair, self.harmony)
            yield from self._joined(
                word + joined, after, ending.then, role if role == "ordinal" else ending.role or role
            )

    def endings(self, state: str) -> Iterator[tuple[str, str]]:
        """Every ending that digits can have, by whatever vowel or consonant they are spoken to the end, with its role."""
        for vowel in self.harmony:
            for sound in (vowel, vowel + "n"):
                for form, role in self.forms(sound, state):
                    if len(form) > len(sound):
                        yield form[len(sound) :], role
