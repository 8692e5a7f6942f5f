"""Page and check take the same words and the same figures from any text."""

from __future__ import annotations

import html
import random
import re

import pytest

from pressrelease.binding import read_text
from pressrelease.figures.recognition import find_figures
from pressrelease.formats._markup import inline_html
from pressrelease.languages import language
from pressrelease.markup import mark_words, settle
from pressrelease.model import Place, Role, State, Text
from pressrelease.typography import set_type

PARTS = (
    "* ** _ ` [ ] ](https://x.az/7) ( ) < > \\ \\% \\, \\| \\- & ! söz 5 43 1 000 , . : / % {{ }} ~ ^ | - — ' \" млн percent"
    " [^1] <mailto:a@e.org> www.x.az"
).split()
COUNT = 4_000  # a language; 100,000 in all were run once


@pytest.mark.parametrize("code", ["az", "ru", "en"])
def test_page_and_check_agree(code: str) -> None:
    chance = random.Random(code)
    for _ in range(COUNT):
        text = "".join(
            chance.choice(PARTS) + chance.choice(("", "", " ")) for _ in range(chance.randint(1, 14))
        )
        read = read_text(Text(text, State.TRANSLATED, Place("az.po", 1)), Role.PARAGRAPH, code, {})
        checked = mark_words(read.content).text
        page = inline_html(settle(read.content))
        assert html.unescape(re.sub(r"<[^>]*>", "", page)) == checked, text
        if "'" in text or '"' in text:  # signs of feet and inches, which typography changes
            continue
        set_page = html.unescape(
            re.sub(r"<[^>]*>", "", inline_html(set_type(settle(read.content), language(code))))
        )
        shown = [(one.kind, one.canonical, one.unit) for one in find_figures(set_page, code)]
        assert shown == [(one.kind, one.canonical, one.unit) for one in find_figures(checked, code)], text
