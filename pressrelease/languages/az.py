"""Azerbaijani."""

from __future__ import annotations

from pressrelease.languages import Language, Tags, Typography

LANGUAGE = Language(
    code="az",
    name="Azərbaycanca",
    tags=Tags(locale="az-Latn-AZ", og="az_AZ", plural_forms="nplurals=2; plural=(n != 1);"),
    typography=Typography(quotes=(("“", "”"), ("‘", "’")), dash="–"),
    letters="abcçdeəfgğhxıijkqlmnoöprsştuüvyz",
    lower={"I": "ı", "İ": "i"},
    transliteration={"ə": "e", "ı": "i", "ö": "o", "ü": "u", "ğ": "g", "ş": "s", "ç": "c"},
)
