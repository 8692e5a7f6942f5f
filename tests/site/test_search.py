"""The files of a site's search; tests/judges/test_search.py uses it in a browser."""

from __future__ import annotations

import importlib.util
import json

import pytest
from small_sites import Newsroom, tree_of

import pressrelease as pr
from pressrelease.cli import main

needs_pagefind = pytest.mark.skipif(
    importlib.util.find_spec("pagefind") is None, reason="Pagefind is not installed"
)


@needs_pagefind
def test_every_language_has_its_index_and_its_page_and_the_next_build_the_same(newsroom: Newsroom) -> None:
    newsroom.write("one")
    newsroom.write("two", title=("Second", "İkinci"))
    newsroom.build(search=True)
    files = newsroom.files()
    entry = json.loads(files["pagefind/pagefind-entry.json"])
    assert {code: one["page_count"] for code, one in entry["languages"].items()} == {"az": 2, "en": 2}
    assert list(entry["languages"]) == sorted(entry["languages"])
    for code in ("az", "en"):
        page = tree_of(newsroom.output / code / "search/index.html")
        assert page.xpath("//form[@role='search']//input[@name='q']")
        assert page.xpath("//nav[@class='sections']//a[@aria-current]/@href") == ["index.html"]
    newsroom.build(search=True)
    assert newsroom.files() == files


@needs_pagefind
def test_pages_have_no_script_without_a_search_and_one_page_with_it(newsroom: Newsroom) -> None:
    newsroom.write("one")
    newsroom.build()
    assert not [name for name, content in newsroom.files().items() if b'<script type="module"' in content]
    newsroom.build(search=True)
    scripted = [name for name, content in newsroom.files().items() if b'<script type="module"' in content]
    assert scripted == ["az/search/index.html", "en/search/index.html"]
    assert b'href="search/index.html"' in newsroom.files()["en/results.html"]
    assert newsroom.build().removed > 5
    assert not [name for name in newsroom.files() if "search" in name or "pagefind" in name]


@needs_pagefind
def test_files_of_others_among_the_index_are_refused(newsroom: Newsroom) -> None:
    newsroom.write("one")
    newsroom.build(search=True)
    (newsroom.output / "pagefind/mine.js").write_text("mine", "utf-8")
    with pytest.raises(pr.UsageError, match=r"pagefind/mine\.js"):
        newsroom.build(search=True)


def test_without_pagefind_the_command_says_what_to_install(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    newsroom.write("one")
    monkeypatch.setattr("pressrelease.site.search.importlib.util.find_spec", lambda name: None)
    assert main(["build", str(newsroom.folder), "--output", str(newsroom.output), "--search"]) == 2
    assert "pip install 'pagefind[bin]'" in capsys.readouterr().err
    assert not newsroom.output.exists()


@needs_pagefind
def test_a_failing_pagefind_is_told_and_the_site_is_there(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    newsroom.write("one")
    monkeypatch.setattr("pressrelease.site.search.sys.executable", "false")
    with pytest.raises(
        pr.UsageError, match="Pagefind failed: it wrote no index; build the site without --search"
    ):
        newsroom.build(search=True)
    assert "en/results.html" in newsroom.files()
