"""The time for reading a file grows with its length, however it is nested."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from pressrelease.sources import read_texts

from .documents import docx, paragraph

OPENED = '<w:fldChar w:fldCharType="begin"/><w:instrText> REF x </w:instrText><w:fldChar w:fldCharType="separate"/>'
ENDED = '<w:fldChar w:fldCharType="end"/>'
FIELDS = f"<w:r>{OPENED * 8000}{'<w:t>5</w:t>' * 8000}{ENDED * 8000}</w:r>"
RAISING = "".join(f'<bpt id="{number}" ctype="x-sup"/>' for number in range(20_000))
UNIT = f'<trans-unit id="1"><source>{RAISING}{"5<x/>" * 20_000}</source><target>5</target></trans-unit>'
XLIFF = f'<xliff version="1.2"><file source-language="az" target-language="ru" original="a"><body>{UNIT}</body></file></xliff>'
TITLE = "The ministry opened two schools"
LONG = "Itopenedtwoschoolsinthesameregionthisyear " * 20
TEXT = "<div>" + f"<p>{LONG}</p>" * 1200 + "</div>"
PAGE = f'<html lang="en"><title>{TITLE}</title><h1>{TITLE}</h1>{"<p>Itopenedtwoschools</p>" * 30_000}{TEXT}</html>'


@pytest.mark.parametrize(
    "name, content",
    [
        pytest.param("a.az.docx", docx(paragraph(FIELDS)), id="fields in fields"),
        pytest.param("a.xlf", XLIFF.encode(), id="words inside many codes"),
        pytest.param("a.en.html", PAGE.encode(), id="an article of many parts"),
    ],
)
def test_nested_content_is_read_in_time(tmp_path: Path, name: str, content: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    begin = time.process_time()
    read_texts([path])
    assert time.process_time() - begin < 3
