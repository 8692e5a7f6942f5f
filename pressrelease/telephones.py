"""Telephone numbers as people write them, with their extensions and the addresses that dial them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cache, lru_cache

from pressrelease.languages import LANGUAGES, language
from pressrelease.records import dataclass

# three to six digits without a space: the numbers of emergency services, hotlines and operators
_SHORT = re.compile(r"[*#]?\d{3,6}#?", re.ASCII)
_WRITTEN = re.compile(r"\+?(?:\(\+?[\d ]+\)|[\d .\-‐‑–])+", re.ASCII)
_NATIONAL = range(5, 16)  # digits of a number without its country code
_EXAMPLE = "+994 12 555 01 10"
_IN_FULL = f"write it as {_EXAMPLE}, an extension as ext. 7, and each of several numbers in full"
_LOOK = "check its digits; it needs its country code and its area code"


@dataclass(frozen=True, slots=True)
class Telephone:
    """One of the numbers of a contact.

    `number` is the number as written, without its `extension`: the digits to dial after it, "" for none. `address` is
    a `tel:` address (RFC 3966), "" for a number that not every caller can dial: a short one, or one without its
    country code. `problem` says what looks wrong, `hint` what to do; if `refused`, this is not a telephone number.
    """

    number: str
    extension: str = ""
    address: str = ""
    problem: str = ""
    hint: str = ""
    refused: bool = False

    def text(self, code: str) -> str:
        """The number as an edition in that language shows it."""
        if not self.extension:
            return self.number
        return language(code).telephone.extension.format(number=self.number, extension=self.extension)


def read_telephones(written: str) -> tuple[Telephone, ...]:
    """The numbers of a contact in the order in which they were written.

    `written` is one number or several, separated by a comma, a slash, a semicolon or a word for "or"; each may have an
    extension, introduced by the word for it in any known language. Any string is accepted: one that cannot be read is
    returned whole, as `refused`, and "" contains no number.
    """
    words = LANGUAGES.names() if any(map(str.isalpha, written)) else ()
    return _read(" ".join(written.split()), words) if written else ()


@lru_cache(maxsize=256)  # each of the formats asks again for the numbers of a release
def _read(written: str, languages: tuple[str, ...]) -> tuple[Telephone, ...]:
    between, extended = _grammar(languages)
    found = []
    for part in filter(None, between.split(written)):
        extension = extended.search(part)
        number = part[: extension.start()] if extension else part
        found.append(_judge(part, number, extension.group(1) if extension else ""))
        if found[-1].refused:
            return (replace(found[-1], number=written),)
    return tuple(found) or (_refused(written),)


@cache
def _grammar(languages: tuple[str, ...]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The separator between two numbers, and an extension at the end of one, whose digits are the group."""
    known = [language(code).telephone for code in languages]
    word = f"(?:{_any_of(one.extension_words for one in known)}#)[ .:=]*"
    either = "".join(
        rf"|(?<= )(?:{words[:-1]})(?= )" for words in [_any_of(one.or_words for one in known)] if words
    )
    between = rf" ?(?:[,;/]{either})(?! ?\(? ?{word}[0-9]) ?"
    extended = rf"[ ,;]*\(? ?{word}([0-9]{{1,7}}) ?\)?$"
    return re.compile(between, re.IGNORECASE), re.compile(extended, re.IGNORECASE)


def _any_of(lists: Iterable[str]) -> str:
    """The phrases of several lists as alternatives, the longest first, each with a bar after it."""
    phrases = {phrase.strip() for listed in lists for phrase in listed.split(",")} - {""}
    return "".join(f"{re.escape(one)}|" for one in sorted(phrases, key=lambda one: (-len(one), one)))


def _judge(written: str, number: str, extension: str) -> Telephone:
    if _SHORT.fullmatch(number):
        return Telephone(number, extension)
    if not _WRITTEN.fullmatch(number) or "+" in number.lstrip("(")[1:]:
        return _refused(written)
    if "+" in number:
        return _dialled(number, extension)
    if sum(map(str.isdigit, number)) not in _NATIONAL:
        return _refused(written)
    problem = f"the telephone number {number!r} has no country code, so it is shown without a link"
    return Telephone(number, extension, problem=problem, hint=f"write it as {_EXAMPLE}")


def _refused(written: str) -> Telephone:
    problem = f"{written!r} is not a telephone number"
    return Telephone(written, problem=problem, hint=_IN_FULL, refused=True)


def _dialled(number: str, extension: str) -> Telephone:
    """A number with its country code, as the numbering plan of that country sees it."""
    # imported here: it takes 20 ms, and a release without contacts needs none of it
    import phonenumbers
    from phonenumbers import NumberParseException, ValidationResult

    try:
        parsed = phonenumbers.parse(number)
        result = phonenumbers.is_possible_number_with_reason(parsed)
    except NumberParseException as error:
        unknown = error.error_type == NumberParseException.INVALID_COUNTRY_CODE
        result = ValidationResult.INVALID_COUNTRY_CODE if unknown else ValidationResult.TOO_SHORT
    if result != ValidationResult.IS_POSSIBLE:
        reasons = {
            ValidationResult.INVALID_COUNTRY_CODE: "no country has its code",
            ValidationResult.TOO_LONG: "it has too many digits",
        }
        problem = f"{number!r} is not a telephone number: {reasons.get(result, 'it has too few digits')}"
        return Telephone(number, extension, problem=problem, hint=_LOOK, refused=True)
    address = "tel:" + phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
    address += f";ext={extension}" if extension else ""
    if phonenumbers.is_valid_number(parsed):
        return Telephone(number, extension, address)
    problem = f"no network uses telephone numbers like {number!r}"
    return Telephone(number, extension, address, problem, "check its digits")
