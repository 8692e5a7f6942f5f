"""What words mean that press texts count things by, the same in every language."""

from __future__ import annotations

from functools import cache, lru_cache

from pressrelease.languages import language

_HEAD, _OPENING = 2, 3  # letters by which words and phrases are looked up
_CACHED = 16_384  # words whose concepts are kept
_SHORT, _ENDING = 4, 3  # a beginning of so few letters takes so short an ending only
_ANY = 100  # letters of an ending: more than any has
_MARKS = (",", ".", ";", ":")
_PHRASE = 80  # code points in which a phrase ends

Part = tuple[str, int]  # the beginning of a word and how many letters may follow


class Thesaurus:
    """The concepts of a language by the beginnings of its words (`Comparing.concepts` says how these are written)."""

    def __init__(self, code: str) -> None:
        speech = language(code)
        self._folds = str.maketrans(dict(speech.comparing.concept_folds))
        self._words: dict[str, tuple[str, int]] = {}
        self._phrases: dict[str, list[tuple[list[Part], str]]] = {}
        for concept, listed in speech.comparing.concepts.items():
            for written in filter(None, self.fold(listed).split(", ")):
                first, *more = written.split()
                stem, most = _part(first, _ENDING)
                if more or not stem.isalpha():
                    parts = [(stem, most), *(_part(word, _ANY) for word in more)]
                    self._phrases.setdefault(written.replace("|", "")[:_OPENING], []).append((parts, concept))
                else:
                    self._words[stem] = concept, most
        for phrases in self._phrases.values():
            phrases.sort(key=lambda phrase: -sum(len(stem) for stem, _ in phrase[0]))
        lengths: dict[str, set[int]] = {}
        for stem in self._words:
            lengths.setdefault(stem[:_HEAD], set()).add(len(stem))
        self._lengths = {head: sorted(found, reverse=True) for head, found in lengths.items()}
        self._long_endings = tuple(filter(None, self.fold(speech.comparing.long_endings).split(", ")))
        self._find_word = lru_cache(_CACHED)(self._look_up)

    def fold(self, text: str) -> str:
        """A text in lower case with those letters made one that are written for one another ("ё" and "е")."""
        return text.translate(self._folds) if self._folds else text

    def find(self, text: str, start: int, end: int) -> str:
        """The concept of the word at a stretch of a folded text ("ixrac" and "экспорта" are "export"), "" for none.

        A phrase that begins with the word goes before it ("kənd təsərrüfatı"); the longest beginning decides.
        """
        for parts, concept in self._phrases.get(text[start : start + _OPENING], ()):
            if text.startswith(parts[0][0], start) and self._is_phrase(text[start : start + _PHRASE], parts):
                return concept
        return self._find_word(text[start:end])

    def _look_up(self, word: str) -> str:
        for length in self._lengths.get(word[:_HEAD], ()):
            concept, most = self._words.get(word[:length], ("", -1))
            if most >= 0 and self._fits(word[length:], most):
                return concept
        return ""

    def _is_phrase(self, text: str, parts: list[Part]) -> bool:
        *words, last = text.split(maxsplit=len(parts))[: len(parts)]
        if any(word.endswith(_MARKS) for word in words):
            return False  # a phrase does not go on behind a mark
        words.append(last.rstrip("".join(_MARKS)))
        return len(words) == len(parts) and all(
            word.startswith(stem) and self._fits(word[len(stem) :], most)
            for word, (stem, most) in zip(words, parts, strict=False)
        )

    def _fits(self, ending: str, most: int) -> bool:
        return len(ending) <= most or (most == _ENDING and ending.startswith(self._long_endings))


def _part(written: str, short: int) -> Part:
    """A word as it is written in the table, a beginning or a whole one with "|", where a short one has short endings."""
    stem = written.removesuffix("|")
    return stem, 0 if stem != written else short if len(stem) <= _SHORT else _ANY


@cache
def thesaurus(code: str) -> Thesaurus:
    """The thesaurus of a language, made once."""
    return Thesaurus(code)
