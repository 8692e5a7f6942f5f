"""Addresses in a text: the targets of links, and bare addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pressrelease.figures.suffixes import find_suffix
from pressrelease.languages import Language

# CommonMark 0.31.2, 6.3: a destination in angle brackets, or without spaces and with balanced parentheses (three deep
# here), and a title in quotation marks or parentheses. Lengths are bounded, so that no text is slow to read.
_FLAT = r"(?:[^\x00-\x20\x7f()\\]|\\.)"
_DEEP = rf"(?:{_FLAT}|\((?:{_FLAT}|\({_FLAT}{{0,500}}+\)){{0,500}}+\))"
_TARGET = re.compile(
    rf"""\([\ \t\n]{{0,9}}
        (?: < (?P<bracketed> (?:[^<>\\\n]|\\.){{0,2000}}+ ) > | (?P<bare> (?!<) (?:{_DEEP}){{0,2000}}+ ) )
        (?: [\ \t\n]{{1,9}} (?: "(?P<double> (?:[^"\\]|\\.){{0,500}}+ )"
                        | '(?P<single> (?:[^'\\]|\\.){{0,500}}+ )'
                        | \((?P<round> (?:[^()\\]|\\.){{0,500}}+ )\) ) )?
        [\ \t\n]{{0,9}} \)""",
    re.VERBOSE,
)
_AUTOLINK = re.compile(r"<([A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]{0,2000})>")
_AUTOMAIL = re.compile(r"<([\w.!#$%&'*+/=?^`{|}~-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+)>")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")

_HOST = r"(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.){1,8}[^\W\d_]{2,24}(?!\w)"
_BARE = re.compile(
    rf"(?:https?://|www\.)(?:{_HOST}|localhost|\d{{1,3}}(?:\.\d{{1,3}}){{3}})(?::\d{{1,5}})?(?P<rest>[/?#](?:(?!\]\()[^\s<>]){{0,2000}})?",
    re.IGNORECASE,
)
_BARE_MAIL = re.compile(rf"(?<![\w.+-])[A-Za-z0-9][\w.+-]{{0,63}}@{_HOST}")
_TRAILING = re.compile(r"[?!.,:;*_~\"'»”’…]+\Z")
_LAST_ENDING = re.compile(r"-([^\W\d_]{1,12})\Z")

_MAIL = re.compile(r"[^@\s<>]+@[^@\s<>.]+(?:\.[^@\s<>.]+)+(?:\?\S*)?")
_TELEPHONE = re.compile(r"\+?[0-9().\-/]{3,}(?:;[\w=.\-]+)*")
_SITE = re.compile(r"(?:www\.)?[\w-]+(?:\.[\w-]+)*\.[^\W\d_]{2,}(?:[/?#]\S*)?")


def unescape(text: str) -> str:
    """The text without the backslashes before its punctuation."""
    return _ESCAPE.sub(r"\1", text) if "\\" in text else text


def read_target(text: str, at: int) -> tuple[str, str, int] | None:
    """The address and the title in the parentheses of a link, and the offset after them; None if there are none."""
    found = _TARGET.match(text, at)
    if found is None:
        return None
    address = found["bracketed"] if found["bracketed"] is not None else found["bare"]
    return (
        unescape(address),
        unescape(found["double"] or found["single"] or found["round"] or ""),
        found.end(),
    )


def read_autolink(text: str, at: int) -> tuple[str, int] | None:
    """The address in angle brackets at that offset, and the offset after them; None if there is none.

    The text of such a link is the text in the brackets.
    """
    if found := _AUTOLINK.match(text, at):
        return found[1], found.end()
    if found := _AUTOMAIL.match(text, at):
        return f"mailto:{found[1]}", found.end()
    return None


def read_bare_address(text: str, at: int, speech: Language | None) -> tuple[str, int] | None:
    """The bare web address at that offset, and the offset after it; None if there is none.

    Source: GitHub Flavored Markdown 0.29, 6.9: closing punctuation and an unmatched parenthesis are not part of it, nor
    is the end of a link around it. In a language that joins endings with a hyphen, the ending is not part of it either
    (`www.example.org-dan`).
    """
    if at and (text[at - 1].isalnum() or text[at - 1] in "/@.-"):
        return None
    found = _BARE.match(text, at)
    if found is None:
        return None
    address = found[0]
    if found["rest"]:
        address = _trim(address, found.start("rest") - at, speech)
    scheme = "http://" if address[:4].lower() == "www." else ""
    return scheme + address, at + len(address)


def _trim(address: str, least: int, speech: Language | None) -> str:
    """The address without the punctuation or ending that follows it; at least the first `least` characters stay."""
    while len(address) > least:
        shorter = _TRAILING.sub("", address)
        if shorter.endswith(")") and shorter.count(")") > shorter.count("("):
            shorter = shorter[:-1]
        if shorter.endswith("]") and shorter.count("]") > shorter.count("["):
            shorter = shorter[:-1]
        if speech is not None and speech.suffixation and (ending := _LAST_ENDING.search(shorter)):
            shorter = shorter[: ending.start()] if find_suffix(ending[1], speech.code) else shorter
        if shorter == address:
            break
        address = shorter
    return address[: max(least, len(address))]


def find_bare_mail(text: str) -> Iterator[tuple[int, int]]:
    """The half-open offsets of the bare e-mail addresses in a text."""
    if "@" in text:
        for found in _BARE_MAIL.finditer(text):
            yield found.span()


def find_address_problem(address: str) -> tuple[str, str] | None:
    """The problem of a link's address, as a message and a hint; None if there is none."""
    scheme, colon, rest = address.partition(":")
    scheme = scheme.lower()
    if re.search(r"\s", address):
        return f"the address {address!r} of a link contains a space", "write %20 for it"
    if colon and scheme in ("http", "https"):
        if re.match(r"//[^/?#\s]+", rest):
            return None
        return f"the link {address!r} has no site", "write it in full, as in https://example.org/"
    if colon and scheme == "mailto":
        if _MAIL.fullmatch(rest):
            return None
        return f"{rest!r} is not an e-mail address", "write it as name@example.org"
    if colon and scheme == "tel":
        if _TELEPHONE.fullmatch(rest):
            return None
        return f"{rest!r} is not a telephone number", "write tel:+994125550110"
    if _MAIL.fullmatch(address):
        return f"the link {address!r} is an e-mail address", f"write mailto:{address}"
    if _SITE.fullmatch(address):
        return f"the link {address!r} is not a full address", f"did you mean https://{address}?"
    if colon and re.fullmatch(r"[a-z][a-z0-9+.-]*", scheme):
        return f"a link to a {scheme}: address is not allowed", "use http, https, mailto or tel"
    return (
        f"the link {address!r} is not a full address",
        "a release is read in many places: write the full address, with https://",
    )
