"""The language of a loose text: from its file's name or from its letters."""

from __future__ import annotations

import re
from pathlib import Path

from pressrelease.identification import identify
from pressrelease.languages import LANGUAGES
from pressrelease.model import Document

_PARTS = re.compile(r"[._\-\s()\[\]]+")
_REGION = re.compile(r"[A-Z]{2}|[A-Z][a-z]{3}")  # as in en-GB, az-Latn


def code_of(tag: str) -> str:
    """The code of the language that a tag names: "az" for `az-Latn-AZ`, `az_AZ` and `aze`; "" for an empty tag."""
    primary = re.split(r"[-_.@]", tag.strip(), maxsplit=1)[0].lower()
    return _long_codes().get(primary, primary) if len(primary) == 3 else primary


def _long_codes() -> dict[str, str]:
    return {LANGUAGES.get(code).tags.alpha3: code for code in LANGUAGES.names()}


def by_name(path: Path) -> str:
    """The language in the name of a file or its folder, "" if there is none: `a.az.docx`, `ru.txt`, `en/a.txt`.

    The language is the last or the first part of the name; if both are languages, the last one counts.
    """
    codes = {code: code for code in LANGUAGES.names()}
    codes |= {LANGUAGES.get(code).name.lower(): code for code in codes} | _long_codes()
    parts = [part for part in _PARTS.split(path.stem) if part]
    while len(parts) > 1 and _REGION.fullmatch(parts[-1]) and parts[-1].lower() not in codes:
        parts.pop()
    for part in (parts[-1], parts[0]) if parts else ():
        if part.lower() in codes:
            return codes[part.lower()]
    return codes.get(path.resolve().parent.name.lower(), "")


def by_letters(document: Document) -> str:
    """The language that the letters and the most common words of a text show, "" if they do not show one."""
    words: list[str] = []
    length = 0
    for segment in document.segments:
        words.append(segment.text)
        length += len(segment.text)
        if length > 4000:
            break
    return identify(" ".join(words))


def without_language(path: Path) -> str:
    """The name of a file without its language and ending: the part that the texts of one release share."""
    parts = [part for part in _PARTS.split(path.stem) if part]
    code = by_name(path)
    kept = [part for part in parts if part.lower() != code] if code else parts
    return "-".join(kept) or path.resolve().parent.name
