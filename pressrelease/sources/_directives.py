"""Directives in the messages of programs: `%s`, `%1$i`, `{name}`, by the format flags of PO or by their look.

Source: GNU gettext's manual, "Translating format strings in other languages" and the chapters it refers to.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pressrelease.model import Mark

_CONVERSION = r"[#0+'-]*(?:\d+|\*)?(?:\.(?:\d+|\*))?"
_SIZE = r"(?:hh|h|ll|l|q|j|z|t|L|I64|I32|I)?"
_NAMED = r"\((?P<name>[^()\s]{1,99})\)|<(?P<angled>\w+)>"
_PRINTF = re.compile(
    rf"%%|%(?:(?P<number>\d+)\$|{_NAMED})?(?:{_CONVERSION}{_SIZE}(?P<type>[A-Za-z@])|{_CONVERSION}<PRI(?P<macro>\w+)>)"
    r"|%\{(?P<braced>\w+)\}"
)
_BRACES = re.compile(r"\{\{|\}\}|\{(?P<name>[^{}\s:!,]{0,99})(?:[:!,][^{}]{0,999})?\}")
_NUMBERED = re.compile(r"%%|%L?(?P<name>\d{1,2}|n)%?")
_SHELL = re.compile(r"\$\{(?P<braced>\w+)\}|\$(?P<name>[A-Za-z_]\w*)")
_TILDE = re.compile(r"~[\d,'v#]*[:@]*(?P<name>[A-Za-z])|~~")

_FORMATS = {
    **dict.fromkeys(
        "awk c d elisp gcc-internal gfc-internal go java-printf javascript librep lua modula2 objc object-pascal "
        "ocaml perl php python ruby sh-printf tcl".split(),
        _PRINTF,
    ),
    **dict.fromkeys("c++ csharp icu-message java perl-brace python-brace rust".split(), _BRACES),
    **dict.fromkeys("boost kde kde-kuit qt qt-plural smalltalk ycp".split(), _NUMBERED),
    **dict.fromkeys("lisp scheme".split(), _TILDE),
    "sh": _SHELL,
}
# What no text for people has by chance: not "100 % of", "20%d", and the Turkish "%5".
_SURE = (
    re.compile(
        rf"%%|(?<![\d%])(?<!\d[ \xa0])%(?:(?P<number>\d+)\$|{_NAMED})?{_CONVERSION}{_SIZE}(?P<type>[diufgxXcs@])"
        r"(?![^\W\d_])|[%$]\{(?P<braced>\w+)\}"
    ),
    re.compile(
        r"\{\{\s*(?P<double>[\w.]+)\s*\}\}|(?<!\$)\{(?P<name>\d+|[A-Za-z_][\w.]*|)(?:[:!,][^{}\s]*)?\}"
    ),
)
_FAMILIES = {_PRINTF: _SURE[0], _BRACES: _SURE[1]}


def find_directives(text: str, flags: Sequence[str] = ()) -> tuple[Mark, ...]:
    """The directives of a message, in order, as marks; the target of each is what the program puts in its place.

    Parameters: `flags` are those of the PO entry ("c-format", "no-c-format"). Without a format flag, what can only be
    a directive is one. A directive without a name or a number has that of its place: "%i of %s" is "%1$i of %2$s".
    """
    if not any(sign in text for sign in "%{$~"):
        return ()
    formats = {flag.removesuffix("-format") for flag in flags if flag.endswith("-format")}
    denied = {_FORMATS.get(name.removeprefix("no-")) for name in formats if name.startswith("no-")}
    patterns = {_FORMATS[name] for name in formats if name in _FORMATS}
    if not patterns:
        patterns = {sure for family, sure in _FAMILIES.items() if family not in denied}
    marks: list[Mark] = []
    for mark in sorted(
        (mark for pattern in patterns for mark in _marks(pattern, text)), key=lambda mark: mark.start
    ):
        if not marks or marks[-1].end <= mark.start:
            marks.append(mark)
    return tuple(marks)


def _marks(pattern: re.Pattern[str], text: str) -> Iterator[Mark]:
    place = 0  # that of the next directive that has no name and no number
    for found in pattern.finditer(text):
        parts = found.groupdict()
        kind = parts.get("type") or parts.get("macro") or ""
        kind = "d" if kind == "i" else kind
        name = next((parts[one] for one in ("name", "angled", "braced", "double") if parts.get(one)), "")
        if name:
            target = f"%({name}){kind}" if kind else name
        elif kind:
            place += 1 + found[0].count("*")
            target = f"%{parts['number'] or place}${kind}"
        elif found[0] in ("%%", "{{", "}}", "~~"):
            continue
        else:
            target, place = str(place), place + 1
        yield Mark("directive", found.start(), found.end(), target)
