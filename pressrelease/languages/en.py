"""English."""

from __future__ import annotations

from pressrelease.languages import Language, Tags, Typography

LANGUAGE = Language(
    code="en",
    name="English",
    tags=Tags(locale="en-GB", og="en_GB", plural_forms="nplurals=2; plural=(n != 1);"),
    typography=Typography(quotes=(("“", "”"), ("‘", "’")), dash="—"),
    letters="abcdefghijklmnopqrstuvwxyz",
)
