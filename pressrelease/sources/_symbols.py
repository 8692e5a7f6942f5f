"""Letters of symbol fonts, which Word keeps at U+F020 to U+F0FF."""

from __future__ import annotations

import re

# the built-in encoding of Adobe's and Microsoft's font Symbol; a dot in the middle stands for a sign without a letter
_SYMBOL = (
    " !∀#∃%&∋()∗+,−./0123456789:;<=>?"
    "≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_"
    "‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼·" + "·" * 32 + "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵"
    "ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓"
    "◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪·〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭·"
)
_PICTURES = ("wingdings", "webdings", "zapfdingbats", "zapf dingbats", "marlett")
_PRIVATE = re.compile("[\uf020-\uf0ff]")
_FIRST, _LAST = 0xF020, 0xF0FF
PICTURE = "•"
"""Stands for the picture that a font such as Wingdings has for a letter or a digit."""


def read_symbols(text: str, font: str) -> str:
    """A text of a font whose letters may be Word's private ones, as a person sees it."""
    if _PRIVATE.search(text) is None:
        return text
    return "".join(_read(ord(letter), font.lower()) for letter in text)


def _read(code: int, font: str) -> str:
    if not _FIRST <= code <= _LAST:
        return chr(code)
    if font.startswith(_PICTURES):
        return PICTURE
    return _SYMBOL[code - _FIRST] if font.startswith("symbol") else chr(code - 0xF000)
