"""Web pages: the article as people see it, and a note of everything around it."""

from __future__ import annotations

import re
import time
from html import unescape
from pathlib import Path

import pytest

from pressrelease.cli import main
from pressrelease.errors import InputError
from pressrelease.model import Document
from pressrelease.sources import SOURCES

from .web_pages import SHAPES, pages, tokens

LONG = "The ministry answered 100 inquiries of the media and 43 letters of citizens in the year 2022. " * 3
LINKS = "".join(f'<li><a href="/{n}">Headline number {n} of the site</a></li>' for n in range(700, 709))


def _read(tmp_path: Path, content: str | bytes) -> Document:
    path = tmp_path / "a.en.html"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return SOURCES.get("html").read(path, "")[0]


def _words(document: Document) -> str:
    return "\n".join(segment.text for segment in document.segments)


@pytest.mark.parametrize("shape", SHAPES)
def test_nothing_of_the_article_is_lost_in_the_shape_of(shape: str, tmp_path: Path) -> None:
    for page in pages([shape]):
        document = _read(tmp_path, page.html)
        read = tokens(_words(document))
        assert not tokens(page.title + "\n" + page.words) - read, f"{page.name} {page.language}"
        assert document.language == (page.language if " lang=" in page.html else "")
        around = (
            tokens(unescape(re.sub(r"<(head|script).*?</\1>|<[^>]*>", " ", page.html, flags=re.DOTALL)))
            - read
        )
        assert bool(document.unread) == bool(around), f"left out: {sorted(around)}"


def test_the_article_and_nothing_else_is_read(tmp_path: Path) -> None:
    reached = [page.score(_words(_read(tmp_path, page.html))).f1 for page in pages()]
    assert sum(reached) / len(reached) >= 0.98
    assert min(reached) >= 0.9


# ----------------------------------------------------------------------------- names that mean nothing here

NAMED = {
    "a field whose label is hidden": f'<div class="field field--name-body field--label-hidden"><p>{LONG}</p></div>',
    "a layout with a sidebar": f'<div class="with-sidebar"><p>{LONG}</p></div>',
    "an id made from a heading": f'<section id="social-programmes"><p>{LONG}</p></section>',
    "an id of one word": f'<div id="comments"><p>{LONG}</p></div>',
    "a form around everything": f"<form><p>{LONG}</p></form>",
    "paragraphs that are widgets": f'<div class="widget"><p>{LONG}</p></div>' * 4,
    "rows of a view": f'<div class="views-row"><p>{LONG}</p></div>' * 4,
    "a link that opens a popup": f'<p>{LONG} <a class="popup" href="#">43</a> tours</p>',
    "a counter in a sentence": f'<p>{LONG} <span class="counter">43</span> tours</p>',
    "hidden until a script has run": f'<div style="visibility: hidden"><p>{LONG}</p></div>',
    "the last row of a table": f'<p>{LONG}</p><table><tr><td>1</td></tr><tr class="table-footer"><td>43</td></tr></table>',
    "figures as large numbers": f'<p>{LONG}</p><div class="counter">43</div>',
    "a table in a box of its own": f'<div><div><h1>A title of it</h1><p>{LONG}</p></div><div class="table-responsive"><table><tr><td>Letters from all of the regions together</td><td>43</td></tr></table></div></div>',
    "contacts behind the text": f"<main><h1>A title of it</h1><div><p>{LONG}</p></div><div>Contact: Anna Example, press office, telephone 555 0102</div></main>",
    "a lead above the text": f'<main><h1>A title of it</h1><div class="lead">In 43 days</div><div><p>{LONG}</p></div></main>',
    "a banner with the title": f'<div class="banner"><h1>43 tours</h1></div><p>{LONG}</p>',
    "an aside with all the text": f"<aside><p>{LONG}</p></aside>",
}


@pytest.mark.parametrize("content", NAMED.values(), ids=NAMED.keys())
@pytest.mark.parametrize(
    "around", ["<body>{}</body>", "<body><nav><a>Home</a></nav><p>Short.</p><div>{}</div></body>"]
)
def test_a_name_alone_takes_no_text_away(tmp_path: Path, content: str, around: str) -> None:
    document = _read(tmp_path, "<html>" + around.format(content) + "</html>")
    assert not tokens(re.sub("<[^>]*>", " ", content)) - tokens(_words(document))


FURNITURE = {
    "a sidebar": f'<div class="sidebar"><p>Weather 700 degrees.</p></div><p>{LONG}</p>',
    "a sidebar in a layout that has one": f'<div class="has-sidebar"><div class="sidebar">700</div><p>{LONG}</p></div>',
    "comments longer than the text": f'<p>{LONG}</p><div class="comments"><p>{"I waited 700 days. " * 90}</p></div>',
    "a cookie notice": f'<div class="cookie-notice">We set 700 cookies.</div><p>{LONG}</p>',
    "news in cards": f"<main><h1>A</h1><p>{LONG}</p>"
    + "<div><h3><a href='/1'>Headline 700</a></h3><p>A teaser of that story.</p></div>" * 2
    + "</main>",
    "a menu before the title": f"<div><ul>{LINKS}</ul><h1>A title</h1><p>{LONG}</p></div>",
    "a list of links beside": f"<div><p>{LONG}</p></div><div><ul>{LINKS}</ul></div>",
    "a hidden text": f'<p>{LONG}</p><p hidden>700</p><p style="display:none">700</p><p aria-hidden="true">700</p>',
}


@pytest.mark.parametrize("content", FURNITURE.values(), ids=FURNITURE.keys())
def test_what_stands_around_is_not_read(tmp_path: Path, content: str) -> None:
    words = _words(_read(tmp_path, f"<html><body>{content}</body></html>"))
    assert "2022" in words
    assert "70" not in words


def test_of_several_articles_the_one_with_the_title_is_read_and_its_continuation(tmp_path: Path) -> None:
    story = f"<article><h2><a href='/other'>Other news</a></h2><p>{'It cost 700 euros. ' * 40}</p></article>"
    page = f"<h1>The title</h1>{LONG}"
    assert "700" not in _words(_read(tmp_path, f"<body><article>{page}</article>{story}</body>"))
    two = f"<body><article>{page}</article><article><p>It began 12 years ago.</p></article>{story}</body>"
    words = _words(_read(tmp_path, two))
    assert "12 years" in words
    assert "700" not in words


# ----------------------------------------------------------------------------- what is left out is told


def test_the_share_that_is_left_out_is_told_with_its_places(tmp_path: Path) -> None:
    page = f"<body>\n<nav><a>Home page of the site</a></nav>\n<p>{LONG}</p>\n<footer class='site-footer dark'>{'Address 70. ' * 12}</footer></body>"
    (note,) = _read(tmp_path, page).unread
    assert (note.path, note.line) == (str(tmp_path / "a.en.html"), 4)
    assert note.message == "37% of the page's text is outside of its article and was not read"
    assert note.hint == "footer.site-footer in line 4 (32%), nav in line 2 (5%)"


def test_a_page_without_furniture_has_no_note(tmp_path: Path) -> None:
    assert _read(tmp_path, f"<h1>Title</h1><p>{LONG}</p><script>700</script><p hidden>700</p>").unread == ()


def test_a_check_tells_the_note_and_passes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("a.en.html", "a.az.html"):
        (tmp_path / name).write_text(f"<nav>Menu</nav><p>{LONG}</p>", encoding="utf-8")
    assert main(["check", "--select", "unread-part", *map(str, tmp_path.iterdir())]) == 0
    assert capsys.readouterr().out.count("[unread-part]") == 2


# ----------------------------------------------------------------------------- what breaks other readers


@pytest.mark.parametrize("depth", [255, 257, 1000, 2000])
def test_deep_nesting_loses_nothing(tmp_path: Path, depth: int) -> None:
    page = f"{'<div>' * depth}<p>First 43.</p>{'</div>' * depth}<p>Last 2300.</p>"
    assert _words(_read(tmp_path, page)) == "First 43.\nLast 2300."


@pytest.mark.parametrize("depth", [2049, 100_000])
def test_nesting_without_end_is_refused(tmp_path: Path, depth: int) -> None:
    page = f"{'<div>' * depth}<p>First 43.</p>{'</div>' * depth}<p>Last 2300.</p>"
    with pytest.raises(InputError, match="nests its elements too deeply to be read to its end"):
        _read(tmp_path, page)


CROWDS = {
    "in one element": "<p {}>43</p>".format(" ".join(f"a{n}" for n in range(100_000))),
    "with values": "<p {}>43</p>".format(" ".join(f"a{n}='>'" for n in range(100_000))),
    "in many elements": "<p {}>43</p>".format(" ".join(f"a{n}=1" for n in range(251))) * 500,
    "without spaces": "<p {}>43</p>".format("".join(f'a{n}="<"' for n in range(60_000))),
}


@pytest.mark.parametrize("page", CROWDS.values(), ids=CROWDS.keys())
def test_a_crowd_of_attributes_is_refused_at_once(tmp_path: Path, page: str) -> None:
    began = time.process_time()
    with pytest.raises(InputError, match="more than 250 attributes"):
        _read(tmp_path, "<body>\n" + page)
    assert time.process_time() - began < 2


def test_long_scripts_and_comments_are_no_crowd(tmp_path: Path) -> None:
    script = "for(i=0;i<n;i++){x = a " + " ".join(f"+ b{n}" for n in range(999)) + "}"
    page = f"<body><!-- <p {' '.join(f'a{n}' for n in range(999))}> --><script>{script}</script><p>43 tours</p></body>"
    assert _words(_read(tmp_path, page)) == "43 tours"


def test_control_characters_are_no_letters(tmp_path: Path) -> None:
    page = "<p>a\x0b<button>x</button>\x01 23\x0200 tours</p>\x03<nav>n</nav>\x04<p>b</p>"
    assert _words(_read(tmp_path, page)) == "a 2300 tours\nb"


ENCODED = {
    "win-1251": b'<meta charset="win-1251">',
    "CP-1251": b'<meta http-equiv="Content-Type" content="text/html; charset=CP-1251">',
    "windows1251": b"<meta charset=windows1251>",
    "x-cp1251": b"<meta charset='x-cp1251'>",
    "behind a comment": b'<!-- <meta charset="iso-8859-5"> --><meta charset="windows-1251">',
    "behind a script": b"<script>'<meta charset=koi8-r>'</script><meta charset=windows-1251>",
    "of XHTML": b'<?xml version="1.0" encoding="windows-1251"?><html>',
}


@pytest.mark.parametrize("head", ENCODED.values(), ids=ENCODED.keys())
def test_encodings_by_the_names_that_pages_give_them(tmp_path: Path, head: bytes) -> None:
    page = head + "<p>Проведено 43 медиатура</p>".encode("cp1251")
    assert _words(_read(tmp_path, page)) == "Проведено 43 медиатура"


def test_latin_letters_of_old_pages_are_those_of_windows(tmp_path: Path) -> None:
    page = '<meta charset="iso-8859-1"><p>“43” – tours</p>'.encode("cp1252")
    assert _words(_read(tmp_path, page)) == "“43” – tours"


LANGUAGES = {
    '<html lang="az_AZ"><p>43</p>': "az",
    '<html lang="az-Latn"><p>43</p>': "az",
    '<html lang=" RU "><p>43</p>': "ru",
    '<html><body lang="ru-RU"><div><p>43</p></div>': "ru",
    '<html lang="en"><body><article lang="az"><p>43</p></article>': "az",
    '<html xml:lang="ru"><p>43</p>': "ru",
    '<html lang=""><p>43</p>': "",
}


@pytest.mark.parametrize("page, language", LANGUAGES.items())
def test_the_language_that_is_declared_nearest(tmp_path: Path, page: str, language: str) -> None:
    assert _read(tmp_path, page).language == language
