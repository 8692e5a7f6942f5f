"""Russian."""

from __future__ import annotations

from pressrelease.languages import Language, Tags, Typography

LANGUAGE = Language(
    code="ru",
    name="Русский",
    tags=Tags(
        locale="ru-RU",
        og="ru_RU",
        plural_forms=(
            "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2);"
        ),
    ),
    typography=Typography(quotes=(("«", "»"), ("„", "“")), dash="—"),
    letters="абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    transliteration=dict(
        zip(
            "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
            "a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh shch  y  e yu ya".split(" "),
            strict=True,
        )
    ),
)
