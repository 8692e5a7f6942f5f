"""The time for reading a file grows with its length, however it is nested."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from pressrelease.sources import SOURCES

from .documents import docx, paragraph

OPENED = '<w:fldChar w:fldCharType="begin"/><w:instrText> REF x </w:instrText><w:fldChar w:fldCharType="separate"/>'
ENDED = '<w:fldChar w:fldCharType="end"/>'


def _fields_in_fields(count: int) -> bytes:
    return docx(paragraph(f"<w:r>{OPENED * count}{'<w:t>5</w:t>' * count}{ENDED * count}</w:r>"))


def _words_inside_codes(count: int) -> bytes:
    raising = "".join(f'<bpt id="{number}" ctype="x-sup"/>' for number in range(count))
    unit = f'<trans-unit id="1"><source>{raising}{"5<x/>" * count}</source><target>5</target></trans-unit>'
    return f'<xliff version="1.2"><file source-language="az" target-language="ru"><body>{unit}</body></file></xliff>'.encode()


def _an_article_of_parts(count: int) -> bytes:
    title, line = "The ministry opened two schools", "Itopenedtwoschoolsinthesameregionthisyear " * 20
    parts = "<p>Itopenedtwoschools</p>" * count + f"<div>{f'<p>{line}</p>' * (count // 25)}</div>"
    return f'<html lang="en"><title>{title}</title><h1>{title}</h1>{parts}</html>'.encode()


KINDS: dict[str, tuple[Callable[[int], bytes], str, int]] = {
    "fields in fields": (_fields_in_fields, "docx", 8_000),
    "words inside many codes": (_words_inside_codes, "xliff", 8_000),
    "an article of many parts": (_an_article_of_parts, "html", 8_000),
}


@pytest.mark.parametrize("write, source, count", KINDS.values(), ids=KINDS)
def test_nested_content_is_read_in_time(
    tmp_path: Path, write: Callable[[int], bytes], source: str, count: int
) -> None:
    def needed(size: int) -> float:
        path = tmp_path / "a"
        path.write_bytes(write(size))
        best = float("inf")
        for _ in range(3):
            begin = time.process_time()
            SOURCES.get(source).read(path, "")
            best = min(best, time.process_time() - begin)
        return best

    small, large = needed(count // 8), needed(count)
    assert large < 24 * small + 0.1, f"{small:.4f} s, and {large:.4f} s for eight times as much"
