"""The language of a text is recognized by its letters and most common words, or not at all."""

from __future__ import annotations

import pytest

from pressrelease.identification import identify

SURE = [
    ("Nazirlik bu barədə məlumat verib və sənədi saytda yerləşdirib.", "az"),
    ("NAZİRLİK BU BARƏDƏ MƏLUMAT VERİB VƏ SƏNƏDİ SAYTDA YERLƏŞDİRİB", "az"),
    ("Министерство сообщило об этом и разместило документ на сайте.", "ru"),
    ("The ministry has said so and placed the document on its site.", "en"),
    ("В Баку прошла презентация Facebook, Instagram и Telegram, где были все.", "ru"),
    ("The ministers of Azərbaycan and Gürcüstan met on the border of the two countries.", "en"),
]
UNSURE = [
    "",
    "2300",
    "Telegram",
    "Facebook, Instagram, Telegram, YouTube",
    "COP29 WUF13 NATO UN",
    "Əliyev",
    "«Свиньи игривы,",
]


@pytest.mark.parametrize("text, code", SURE)
def test_knows(text: str, code: str) -> None:
    assert identify(text) == code


@pytest.mark.parametrize("text", UNSURE)
def test_does_not_guess(text: str) -> None:
    assert identify(text) == ""
