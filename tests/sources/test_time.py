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


@pytest.mark.parametrize(
    "name, content",
    [
        pytest.param("a.az.docx", docx(paragraph(FIELDS)), id="fields in fields"),
    ],
)
def test_nested_content_is_read_in_time(tmp_path: Path, name: str, content: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    begin = time.process_time()
    read_texts([path])
    assert time.process_time() - begin < 3
