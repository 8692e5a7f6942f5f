"""Plain text, Markdown, web pages, PO and XLIFF: what is read, and its places."""

from __future__ import annotations

from pathlib import Path

import pytest

from pressrelease.model import Document, Role, State
from pressrelease.sources import SOURCES

ENCODED = {
    "utf-8": "Nazirlik 2300 nəfər".encode(),
    "utf-8 with its mark": "Nazirlik 2300 nəfər".encode("utf-8-sig"),
    "utf-16": "Nazirlik 2300 nəfər".encode("utf-16"),
    "utf-16 big-endian": b"\xfe\xff" + "Nazirlik 2300 nəfər".encode("utf-16-be"),
}


def _read(tmp_path: Path, name: str, content: str | bytes) -> tuple[Document, ...]:
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    kind = {".txt": "text", ".md": "markdown", ".html": "html", ".po": "po", ".xlf": "xliff"}[path.suffix]
    return SOURCES.get(kind).read(path, "")


def _texts(document: Document) -> list[str]:
    return [segment.text for segment in document.segments]


def _letter(path: Path, document: Document, segment: int, words: str) -> str:
    """The text in the file at the place of these words, of the same length."""
    found = document.segments[segment]
    place = found.locate(found.text.index(words))
    line = path.read_text(encoding="utf-8").split("\n")[place.line - 1]
    return line[place.column - 1 : place.column - 1 + len(words)]


# ------------------------------------------------------------------------------------------------ plain text


@pytest.mark.parametrize("content", ENCODED.values(), ids=ENCODED.keys())
def test_text_in_every_encoding_that_says_what_it_is(tmp_path: Path, content: bytes) -> None:
    assert _texts(_read(tmp_path, "a.txt", content)[0]) == ["Nazirlik 2300 nəfər"]


def test_text_in_an_old_encoding_that_is_surely_known(tmp_path: Path) -> None:
    text = "Министерство разместило на сайте более 1000 материалов, и это не всё, что было сделано за год."
    assert _texts(_read(tmp_path, "a.txt", text.encode("cp1251"))[0]) == [text]


def test_text_of_windows_and_of_old_macs(tmp_path: Path) -> None:
    assert _texts(_read(tmp_path, "a.txt", "one\r\n\r\ntwo\rthree\r")[0]) == ["one", "two", "three"]


def test_lines_that_were_wrapped_are_one_paragraph(tmp_path: Path) -> None:
    text = (
        "Title of the text\n\nThe ministry answered more than one hundred inquiries of the\nmedia and up to 250 appeals in the year\n"
        "2022.\n\n- first item\n- second item\n"
    )
    document = _read(tmp_path, "a.txt", text)[0]
    assert _texts(document) == [
        "Title of the text",
        "The ministry answered more than one hundred inquiries of the media and up to 250 appeals in the year 2022.",
        "- first item",
        "- second item",
    ]
    assert [segment.role for segment in document.segments][-1] is Role.LIST_ITEM
    assert _letter(tmp_path / "a.txt", document, 1, "250") == "250"
    assert document.segments[1].locate(document.segments[1].text.index("250")).line == 4


def test_a_text_with_one_paragraph_a_line(tmp_path: Path) -> None:
    text = (
        "Headline\nFirst paragraph, which ends here.\nSecond paragraph of the text, "
        + "long " * 40
        + "\nThird.\n"
    )
    assert len(_read(tmp_path, "a.txt", text)[0].segments) == 4


# ------------------------------------------------------------------------------------------------ Markdown

MARKDOWN = """\
---
language: az
title: not read
---
# Başlıq **qalın**

Birinci sətir
ikinci *sətir* 2300 [sayt](https://example.org/a) son\\*.

* bir
  davamı
1. iki

> Sitat
> — Ad, vəzifə

| ad | say |
|----|-----|
| a  | 43  |

Alt başlıq
----------

```
kod 999
```
<!-- not read 888 -->
Son <b>söz</b>. `kod 5`
"""


def test_markdown(tmp_path: Path) -> None:
    document = _read(tmp_path, "a.md", MARKDOWN)[0]
    assert document.language == "az"
    assert [(segment.text, segment.role) for segment in document.segments] == [
        ("Başlıq qalın", Role.TITLE),
        ("Birinci sətir ikinci sətir 2300 sayt son*.", Role.PARAGRAPH),
        ("bir davamı", Role.LIST_ITEM),
        ("iki", Role.LIST_ITEM),
        ("Sitat", Role.QUOTATION), ("Ad, vəzifə", Role.SPEAKER),
        ("ad", Role.TABLE_HEADER), ("say", Role.TABLE_HEADER), ("a", Role.TABLE_CELL), ("43", Role.TABLE_CELL),
        ("Alt başlıq", Role.HEADING),
        ("kod 999", Role.PARAGRAPH),
        ("Son söz. kod 5", Role.PARAGRAPH),
    ]  # fmt: skip
    for segment, words in (
        (0, "qalın"),
        (1, "2300"),
        (1, "sayt"),
        (1, "son"),
        (5, "Ad"),
        (9, "43"),
        (12, "söz"),
    ):
        assert _letter(tmp_path / "a.md", document, segment, words) == words
    assert [(mark.kind, mark.target) for mark in document.segments[1].marks] == [
        ("emphasis", ""), ("link", "https://example.org/a"),
    ]  # fmt: skip


# ------------------------------------------------------------------------------------------------ web pages

PAGE = """<!DOCTYPE html><html lang="az-Latn"><head><title>T</title><meta charset="utf-8">
<script type="application/ld+json">{"headline": "111"}</script><style>p{color:red}</style></head><body>
<header class="site"><a href="/">Logo 222</a></header><nav><a href="/az">AZ</a></nav>
<div role="search">333</div><div class="cookie-banner">444</div>
<main><div class="crumbs breadcrumb">555</div>
<article><header><h1>Başlıq</h1></header>
<p>Birinci   abzas <strong>2300</strong> nəfər,
<a href="https://example.org/a">sayt</a>.</p>
<p hidden>666</p><p style="display: none">777</p><div aria-hidden="true">888</div>
<ul><li>bir<li>iki</ul>
<table><tr><th>ad</th><td>43</td></tr></table>
<blockquote><p>Sitat</p></blockquote>
<figure><img src="a.jpg" alt=""><figcaption>Şəkil</figcaption></figure>
<div class="share-buttons">999</div><section class="related"><a href="/b">Other</a></section>
<p>köhnə<br>sətir<br><br>yeni abzas</p>
<footer>tags</footer></article></main>
<aside>1010</aside><footer>1111</footer></body></html>"""


def test_the_article_of_a_page_without_its_furniture(tmp_path: Path) -> None:
    document = _read(tmp_path, "a.html", PAGE)[0]
    assert document.language == "az"
    assert [(segment.text, segment.role) for segment in document.segments] == [
        ("Başlıq", Role.TITLE),
        ("Birinci abzas 2300 nəfər, sayt.", Role.PARAGRAPH),
        ("bir", Role.LIST_ITEM), ("iki", Role.LIST_ITEM), ("ad", Role.TABLE_HEADER), ("43", Role.TABLE_CELL),
        ("Sitat", Role.QUOTATION), ("Şəkil", Role.CAPTION),
        ("köhnə\nsətir", Role.PARAGRAPH), ("yeni abzas", Role.PARAGRAPH),
    ]  # fmt: skip
    assert [(mark.kind, document.segments[1].text[mark.start : mark.end]) for mark in document.segments[1].marks] == [
        ("strong", "2300"), ("link", "sayt"),
    ]  # fmt: skip
    assert document.segments[1].place.line == 7


def test_a_page_that_declares_no_article(tmp_path: Path) -> None:
    page = (
        "<html><body><div id=top><a href=/>Home</a> <a href=/x>News</a></div><div><div class=left><a href=/1>one</a><a href=/2>two</a></div>"
        "<div class=text><h1>Title</h1>The ministry answered 100 inquiries in the year 2022.<br><br>It was a long year for all of them.</div></div></body></html>"
    )
    assert _texts(_read(tmp_path, "a.html", page)[0]) == [
        "Title", "The ministry answered 100 inquiries in the year 2022.", "It was a long year for all of them.",
    ]  # fmt: skip


def test_the_title_above_the_article_belongs_to_it(tmp_path: Path) -> None:
    page = (
        "<html><body><h1>Title</h1><article><p>Text of the article, long enough.</p></article></body></html>"
    )
    assert _texts(_read(tmp_path, "a.html", page)[0]) == ["Title", "Text of the article, long enough."]


def test_our_own_page_has_all_its_texts(model_release: Path, tmp_path: Path) -> None:
    import pressrelease

    (path,) = (
        one
        for one in pressrelease.render(model_release, tmp_path, formats=("html",), languages=("en",))
        if one.suffix == ".html"
    )
    document = SOURCES.get("html").read(path, "")[0]
    words = " ".join(_texts(document))
    for figure in ("1,000", "1,200", "2,300", "1,250", "1,900", "5,000", "360", "103", "43", "950", "35,500"):
        assert figure in words
    assert document.language == "en"
    assert "Azərbaycanca" not in words  # the switch of languages is furniture


# ------------------------------------------------------------------------------------------------ PO and XLIFF

CATALOG = r"""# Translators
msgid ""
msgstr ""
"Language: ru\n"
"X-Source-Language: az\n"
"Content-Type: text/plain; charset=UTF-8\n"

#, python-brace-format
msgctxt "title"
msgid "{tours} mediatur"
msgstr "{tours} медиатура"

#, fuzzy
msgid "Giriş 2 manatdır"
msgstr "Вход бесплатный"

# left out: not for this language
msgid "Qeyd"
msgstr ""

# excuse figure-missing: said above
msgid "2300 nəfər"
msgstr ""
"много "
"людей"

#~ msgid "old"
#~ msgstr "старое"
"""


def test_po(tmp_path: Path) -> None:
    source, target = _read(tmp_path, "ru.po", CATALOG)
    assert (source.language, target.language) == ("az", "ru")
    assert source.aligned
    assert target.aligned
    assert _texts(source) == ["{tours} mediatur", "Giriş 2 manatdır", "Qeyd", "2300 nəfər"]
    assert _texts(target) == ["{tours} медиатура", "Вход бесплатный", "", "много людей"]
    assert [one.state for one in target.segments] == [
        State.TRANSLATED,
        State.STALE,
        State.LEFT_OUT,
        State.TRANSLATED,
    ]
    assert target.segments[2].reason == "not for this language"
    assert [(one.check, one.reason) for one in target.segments[3].excuses] == [
        ("figure-missing", "said above")
    ]
    assert [mark.target for mark in target.segments[0].marks] == ["tours"]
    path = tmp_path / "ru.po"
    for document, words in (
        (source, ["{tours}", "Giriş", "Qeyd", "2300"]),
        (target, ["{tours}", "Вход", "", "людей"]),
    ):
        for index, word in enumerate(words):
            assert _letter(path, document, index, word) == word
    assert CATALOG.split("\n")[target.segments[2].place.line - 1] == 'msgstr ""'


XLIFF_OLD = """<?xml version="1.0"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file source-language="az-AZ" target-language="ru" original="a"><body>
<trans-unit id="1"><source>Cəmi <g id="1">2300</g> nəfər<x id="2"/></source><target>Всего <g id="1">2300</g> человек<x id="2"/></target></trans-unit>
<trans-unit id="2"><source>Bir<ph id="1">&lt;br/&gt;</ph></source><target state="needs-review-translation">Один</target></trans-unit>
<trans-unit id="3"><source>İki</source></trans-unit>
<trans-unit id="4" translate="no"><source>Kod</source></trans-unit>
</body></file></xliff>"""

XLIFF_NEW = """<?xml version="1.0"?>
<xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="az" trgLang="ru"><file id="f"><group id="g"><unit id="1">
<segment><source>Cəmi <pc id="1">2300</pc> nəfər<ph id="2"/></source><target>Всего <pc id="1">2300</pc> человек<ph id="2"/></target></segment>
<segment state="initial"><source>Bir<ph id="1"/></source><target>Один</target></segment></unit>
<unit id="2"><segment><source>İki</source><target/></segment></unit><unit id="3" translate="no"><segment><source>Kod</source></segment></unit>
</group></file></xliff>"""


@pytest.mark.parametrize("content", [XLIFF_OLD, XLIFF_NEW], ids=["1.2", "2.0"])
def test_xliff(tmp_path: Path, content: str) -> None:
    source, target = _read(tmp_path, "a.xlf", content)
    assert (source.language, target.language) == ("az", "ru")
    assert _texts(source) == ["Cəmi 2300 nəfər", "Bir", "İki"]
    assert _texts(target) == ["Всего 2300 человек", "Один", ""]
    assert [one.state for one in target.segments] == [State.TRANSLATED, State.STALE, State.MISSING]
    assert [len(one.marks) for one in source.segments] == [1, 1, 0]
    assert [len(one.marks) for one in target.segments] == [1, 0, 0]
    assert all(one.place.line for one in target.segments)
