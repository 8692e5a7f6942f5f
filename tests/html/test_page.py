"""The web page: its structure, its languages, its metadata, and that no text can break it."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from pressrelease.config import Config
from pressrelease.errors import PressReleaseError
from pressrelease.formats.html import FORMAT, read_back, render
from pressrelease.model import (
    Code,
    Contact,
    Edition,
    Emphasis,
    Heading,
    Inlines,
    LineBreak,
    Link,
    ListBlock,
    ListItem,
    Paragraph,
    Quotation,
    Rule,
    Table,
    Words,
)
from tests.hand_made import SITE, edition, moment, photo, publication, release, said, under, updated

NOWHERE = replace(SITE, site="")
THREE = ("en", "az", "ru")


def page_of(one: Edition, *others: Edition, config: Config = SITE, formats: tuple[str, ...] = ()) -> Any:
    one, *others = (under(config, each) for each in (one, *others))
    run = replace(publication(one, *others), formats=formats)
    return etree.fromstring(render([one], run), etree.HTMLParser(encoding="utf-8"))


def editions(**changes: Any) -> list[Edition]:
    of = release(**changes)
    return [edition(code, of) for code in THREE]


def text_of(page: Any, path: str) -> str:
    (found,) = page.xpath(path)
    return " ".join("".join(found.itertext()).split())


def data_of(page: Any) -> dict[str, Any]:
    (script,) = page.xpath("//script")
    assert script.get("type") == "application/ld+json"
    return dict(json.loads(script.text))


# ------------------------------------------------------------------------------------------------ languages


@pytest.mark.parametrize("code", THREE)
def test_every_edition_lists_itself_and_all_others(code: str) -> None:
    there = editions()
    (one,) = (each for each in there if each.language == code)
    page = page_of(one, *[each for each in there if each is not one])
    assert page.xpath("/html/@lang") == [code]
    alternates = {link.get("hreflang"): link.get("href") for link in page.xpath("//head/link[@hreflang]")}
    expected = {other: f"https://press.example.org/news/{other}/results-{other}.html" for other in THREE}
    assert alternates == {**expected, "x-default": expected["en"]}
    links = page.xpath("//nav//a")
    assert {(link.get("lang"), link.get("hreflang")) for link in links} == {(other, other) for other in THREE}
    assert [link.get("lang") for link in links if link.get("aria-current") == "page"] == [code]
    assert {link.get("href") for link in links} == {
        f"results-{other}.html" if other == code else f"../{other}/results-{other}.html" for other in THREE
    }
    assert page.xpath("//meta[@property='og:locale:alternate']/@content").__len__() == 2


def test_without_a_site_all_addresses_are_relative() -> None:
    there = editions()
    page = page_of(*there, config=NOWHERE)
    assert page.xpath("//head/link[@hreflang='ru']/@href") == ["../ru/results-ru.html"]
    assert not page.xpath(
        "//link[@rel='canonical'] | //meta[@property='og:url'] | //meta[@property='og:image']"
    )
    assert data_of(page)["image"][0]["url"] == "../media/results/briefing.jpg"


def test_an_edition_alone_offers_no_other_language() -> None:
    page = page_of(edition())
    assert not page.xpath("//nav | //link[@hreflang]")


@pytest.mark.parametrize(
    "code, dateline, update",
    [
        ("az", "Baku, 10 yanvar 2023-cü il", "Yenilənib (10 yanvar 2023-cü il, 15:40): Təfərrüat"),
        ("ru", "Baku, 10 января 2023 года", "Обновлено 10 января 2023 года в 15:40: Təfərrüat"),
        ("en", "Baku, January 10, 2023", "Updated January 10, 2023, 15:40: Təfərrüat"),
    ],
)
def test_dates_are_worded_and_marked_up(code: str, dateline: str, update: str) -> None:
    page = page_of(updated(edition(code), ("2023-01-10T15:40:00+04:00", "Təfərrüat")))
    assert text_of(page, "//p[@class='dateline']") == dateline
    assert text_of(page, "//p[@class='update']") == update
    assert page.xpath("//header//time/@datetime") == [
        "2023-01-10T12:28:00+04:00",
        "2023-01-10T15:40:00+04:00",
    ]


def test_the_hour_is_in_the_dateline_where_a_newsroom_wants_it() -> None:
    page = page_of(edition("ru"), config=replace(SITE, show_time=True))
    assert text_of(page, "//p[@class='dateline']") == "Baku, 10 января 2023 года, 12:28"
    assert page.xpath("//p[@class='dateline']/time/@datetime") == ["2023-01-10T12:28:00+04:00"]
    assert data_of(page)["dateline"].endswith(", 12:28")


def test_embargo_and_withdrawal_stand_over_the_title() -> None:
    of = release(embargo=moment("2023-01-10T08:00:00+00:00"), withdrawn=0)
    one = edition("en", of, withdrawn=(Words("A figure was "), Emphasis(said("wrong"))))
    page = page_of(one)
    assert text_of(page, "//div[@class='notice embargo']").startswith(
        "Embargoed until January 10, 2023, 12:00 (Baku time, UTC+4)"
    )
    assert text_of(page, "//div[@class='notice withdrawn']") == "Withdrawn A figure was wrong"
    assert data_of(page)["creativeWorkStatus"] == "Withdrawn"
    assert not page_of(edition()).xpath("//*[contains(@class, 'notice')]")


# ------------------------------------------------------------------------------------------------ structure


def test_the_page_has_its_landmarks_and_one_title() -> None:
    page = page_of(*editions())
    for path in (
        "/html/body/header",
        "/html/body/main/article",
        "/html/body/footer",
        "//h1",
        "//address",
        "//title",
    ):
        assert len(page.xpath(path)) == 1, path
    assert page.xpath("//a[@class='skip']/@href") == ["#text"]
    assert page.xpath("//*[@id='text']")
    assert page.xpath("//address//a/@href") == ["tel:+994125550110", "mailto:media@example.org"]
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert all(page.xpath(f"//*[@id='{name}']") for name in page.xpath("//@aria-labelledby"))


def test_a_quotation_tells_its_speaker() -> None:
    page = page_of(edition())
    assert text_of(page, "//figure[@class='quotation']/blockquote/p") == "Every inquiry gets its answer."
    assert text_of(page, "//figure[@class='quotation']/figcaption") == "Jane Doe, press officer"


def test_a_picture_has_its_size_its_description_and_its_credit() -> None:
    page = page_of(edition())
    (image,) = page.xpath("//article//img")
    assert dict(image.attrib) == {
        "src": "../media/results/briefing.jpg",
        "alt": "An empty hall",
        "width": "1600",
        "height": "1000",
    }
    assert text_of(page, "//figure[@class='picture']/figcaption") == "The hall of 2022 A. Person"
    bare = page_of(edition(blocks=(photo(alt=None, caption=None, credit=None),)))
    assert bare.xpath("//article//img/@alt") == [""]
    assert not bare.xpath("//figcaption")


def test_a_picture_that_the_body_does_not_show_stands_after_it() -> None:
    page = page_of(edition(blocks=(Paragraph(said("Text.")),)))
    assert [node.tag for node in page.xpath("//div[@class='body']/*")] == ["p", "figure"]
    inside = ListBlock(False, (ListItem((Paragraph(said("a")), photo())),))
    assert len(page_of(edition(blocks=(inside,))).xpath("//article//img")) == 1


def test_tables_name_their_columns_rows_and_themselves() -> None:
    words = Table((said("Network"), said("Items")), ((said("Telegram"), said("5")),), ("", "right"))
    figures = Table((None, said("b")), ((said("2022"), None),), ("left", "center"))
    page = page_of(edition(blocks=(words, Heading(2, said("Work")), Paragraph(said("p")), words, figures)))
    assert [region.get("aria-label") for region in page.xpath("//*[@role='region']")] == [
        "Table 1",
        None,
        "Table 3",
    ]
    assert page.xpath("//*[@role='region']/@aria-labelledby") == page.xpath("//h2[text()='Work']/@id")
    assert page.xpath("//*[@role='region']/@tabindex") == ["0"] * 3
    assert page.xpath("//th[@scope='row']/text()") == ["Telegram"] * 2
    assert len(page.xpath("//th[@scope='col']")) == 5
    assert page.xpath("(//table)[1]//td/@class") == ["right"]
    assert page.xpath("(//table)[3]//tbody/tr/*/@class") == ["center"]


def test_lists_nest_and_stay_tight() -> None:
    inner = ListBlock(True, (ListItem((Paragraph(said("one")),)),))
    page = page_of(edition(blocks=(ListBlock(False, (ListItem((Paragraph(said("a")), inner)),)),), about=()))
    assert page.xpath("//div[@class='body']/ul/li/ol/li/text()") == ["one"]
    assert not page.xpath("//li/p")
    loose = ListItem((Paragraph(said("a")), Paragraph(said("b"))))
    assert len(page_of(edition(blocks=(ListBlock(False, (loose,)),))).xpath("//li/p")) == 2


@pytest.mark.parametrize(
    "text, held",
    [
        ("2300-dək, 2022-ci il, 10-15 və az-çox", ["2300-dək", "2022-ci"]),
        ("2022, 35\u00a0500-dək", ["35\u00a0500-dək"]),  # no tag inside a number
        ("12,5-dən 10:00-dan 2021–2022-ci", ["12,5-dən", "10:00-dan", "2021–2022-ci"]),
        ("№\u00a0950-dən ABŞ-ın", ["950-dən", "ABŞ-ın"]),
        ("<1-ci>&<2-ci>", ["1-ci", "2-ci"]),
    ],
)
def test_a_number_and_its_ending_stay_together(text: str, held: list[str]) -> None:
    page = page_of(edition("az", blocks=(Paragraph(said(text)),)))
    assert page.xpath("//div[@class='body']//span[@class='nb']/text()") == held
    assert page.xpath("string(//div[@class='body']/p)") == text


def test_an_ending_stays_with_a_number_in_bold() -> None:
    paragraph = Paragraph((Emphasis(said("1000"), strong=True), Words("-dən çox")))
    page = page_of(edition("az", blocks=(paragraph,)))
    assert page.xpath("//div[@class='body']//span[@class='nb']/text()") == ["-dən"]


def test_links_are_told_on_paper_where_their_text_does_not_tell_them() -> None:
    shown = Link("https://www.mod.example/", said("mod.example"))
    hidden = Link("https://mod.example/page", said("here"), "a title")
    mail = Link("mailto:a@b.example", said("write"))
    page = page_of(edition(blocks=(Paragraph((shown, hidden, mail)),)))
    links = page.xpath("//div[@class='body']//p/a")
    assert [link.get("class") for link in links] == [None, "told", None]
    assert links[1].get("title") == "a title"


def test_other_documents_and_the_feed_of_the_run_are_offered() -> None:
    page = page_of(edition(), formats=("html", "docx", "rss", "text"))
    assert page.xpath("//dl//a/@href") == ["results-en.docx", "results-en.txt"]
    assert page.xpath("//link[@type='application/rss+xml']/@href") == ["feed.xml"]
    assert page.xpath("//footer//a[@type='application/rss+xml']/@href") == ["feed.xml"]
    alone = page_of(edition(), formats=("html",))
    assert not alone.xpath("//*[@type='application/rss+xml'] | //*[@class='documents']")


def test_an_edition_with_nothing_but_a_title_is_a_page() -> None:
    bare = edition(
        subtitle=None, summary="", place="", source="", tags=(), contacts=(), about=(), media=(), blocks=()
    )
    bare = under(Config(), bare)
    page = page_of(bare, config=Config())
    assert text_of(page, "//h1") == "More than 1,000 items in 2022"
    assert text_of(page, "//p[@class='dateline']") == "January 10, 2023"
    assert read_back(render([bare], publication(bare)))


# ------------------------------------------------------------------------------------------------ machines


def test_structured_data_of_the_original_and_of_a_translation() -> None:
    changes = (("2023-01-10T15:40:00+04:00", "Details added"), ("2023-01-11T15:40:00+04:00", "Sum corrected"))
    there = [updated(one, *changes) for one in editions()]
    original = data_of(page_of(*there))
    assert original["@type"] == "NewsArticle"
    assert original["headline"] == "More than 1,000 items in 2022"
    assert original["inLanguage"] == "en"
    assert original["dateline"] == "Baku, January\u00a010, 2023"
    assert (original["datePublished"], original["dateModified"]) == (
        "2023-01-10T12:28:00+04:00",
        "2023-01-11T15:40:00+04:00",
    )
    assert original["correction"] == [
        {"@type": "CorrectionComment", "text": note, "datePublished": at} for at, note in changes
    ]
    assert [one["inLanguage"] for one in original["workTranslation"]] == ["az", "ru"]
    assert original["publisher"]["name"] == "The Ministry"
    assert original["image"][0]["url"] == "https://press.example.org/news/media/results/briefing.jpg"
    translation = data_of(page_of(there[1], there[0], there[2]))
    assert translation["translationOfWork"]["@id"] == original["@id"]
    assert "workTranslation" not in translation


# ------------------------------------------------------------------------------------------------ hostile text

HOSTILE = """</script></style><script>alert(1)</script><img src=x onerror=alert(1)>"'&amp; R&D <b> 5 < 7 {{ 7*7 }} {% x %}]]>--><!--"""


def hostile_edition(text: str) -> Edition:
    words = said(text)
    name = text.encode("utf-8", "replace").decode()  # file names in the folder are readable
    block = (
        Heading(2, words),
        Paragraph(
            (
                Words(text),
                Emphasis(words),
                Code(text),
                Link(f"https://a.example/?{text}", words, text),
                LineBreak(),
            )
        ),
        ListBlock(False, (ListItem((Paragraph(words),)),)),
        Table((words, words), ((words, words),), ("", text)),
        Quotation((words,), words),
        photo(file=name, alt=words, caption=words, credit=words),
        Rule(),
    )
    one = edition(
        "en",
        release(id=text, withdrawn=0),
        title=words,
        subtitle=words,
        summary=text,
        withdrawn=words,
        place=text,
        source=text,
        tags=(text,),
        contacts=(Contact(text, text, text, text),),
        about=(words,),
        media=(photo(file=name, alt=words, caption=words, credit=words),),
        blocks=block,
    )
    return updated(one, ("2023-01-10T15:40:00+04:00", text))


def test_hostile_text_is_text_everywhere() -> None:
    one = under(replace(SITE, publisher={"en": HOSTILE}), hostile_edition(HOSTILE))
    content = render([one], publication(one))
    page = etree.fromstring(content, etree.HTMLParser(encoding="utf-8"))
    assert len(page.xpath("//script")) == len(page.xpath("//style")) == len(page.xpath("//img")) == 1
    assert not page.xpath("//@onerror | //b | //comment()")
    assert data_of(page)["headline"] == f"Withdrawn: {HOSTILE}"
    assert data_of(page)["publisher"]["name"] == HOSTILE
    assert page.xpath("//meta[@name='description']/@content") == [f"Withdrawn: {HOSTILE}"]
    assert page.xpath("//h1/text()") == [HOSTILE]
    assert page.xpath("//img/@alt") == [HOSTILE]
    assert page.xpath("//div[@class='body']//a/@title") == [HOSTILE]
    assert read_back(content).count(HOSTILE) >= 20
    assert page.xpath("//img/@src")[0].startswith("../media/results/%3C/script%3E")


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", " https://x", "vbscript:x"]
)
def test_an_address_that_could_run_is_no_link(address: str) -> None:
    page = page_of(edition(blocks=(Paragraph((Link(address, said("text")),)),)))
    assert not page.xpath("//div[@class='body']//a")
    assert text_of(page, "//div[@class='body']/p") == "text"


def test_what_is_no_character_is_left_out() -> None:
    text = "a\x00b\x0bc\x1fd\x7fe\x85f\ufffeg\uffffh\ufdd0i\ud800j\u200fk\u202al"
    content = render([hostile_edition(text)], publication(hostile_edition(text)))
    told = content.decode()
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]", told)
    assert "abcdefghi?j\u200fk\u202al" in told


def test_a_very_long_paragraph_is_rendered_in_time() -> None:
    one = edition(blocks=(Paragraph(said("1000-dən çox & " * 350_000)),))
    begin = time.process_time()
    content = render([one], publication(one))
    assert len(content) > 5_000_000
    assert time.process_time() - begin < 5


# ------------------------------------------------------------------------------------------------ bytes


def test_the_same_edition_gives_the_same_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    there = [updated(one, ("2023-01-10T15:40:00+04:00", "Details added")) for one in editions()]
    first = [render([one], publication(*there)) for one in there]
    monkeypatch.setenv("TZ", "America/New_York")
    time.tzset()
    again = [under(SITE, one) for one in there]  # nothing of their newsroom is read yet
    assert [render([one], publication(*again)) for one in again] == first
    monkeypatch.undo()
    time.tzset()


def test_nothing_is_fetched_from_outside() -> None:
    there = editions()
    page = page_of(*there, formats=("html", "docx", "rss", "text"))
    assert page.xpath("//@src") == ["../media/results/briefing.jpg"]
    assert not page.xpath("//link[@rel='stylesheet' or @rel='preload'] | //iframe | //script[@src]")
    assert page.xpath("//link[@rel='icon']/@href") == ["data:,"]  # browsers do not request favicon.ico
    (style,) = page.xpath("//style/text()")
    assert "url(" not in style
    assert "@import" not in style


def test_what_is_read_back_is_what_the_edition_says() -> None:
    one = edition()
    lines = read_back(render([one], publication(one))).split("\n")
    for words in (
        "More than 1,000 items in 2022",
        "43 tours & 6 briefings",
        "The site has more than 1,000 items, see the list.",
        "An empty hall",
        "43 media tours;",
        "1,200",
        "Every inquiry gets its answer.",
        "The Ministry was founded in 1991.",
        "+994 12 555 01 10",
    ):
        assert words in lines
    assert read_back(b"") == ""
    assert read_back(b"<p>no article</p>") == ""


def test_code_breaks_and_rules() -> None:
    content: Inlines = (Code("a < b"), LineBreak(), Words("c"))
    one = edition(blocks=(Paragraph(content), Rule()))
    page = page_of(one)
    assert page.xpath("//code/text()") == ["a < b"]
    assert len(page.xpath("//div[@class='body']/hr")) == len(page.xpath("//p/br")) == 1
    assert "a < b\nc" in read_back(render([one], publication(one)))


# ------------------------------------------------------------------------------------------------ the publisher's logo

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>'


def test_the_logo_is_in_the_page_itself(tmp_path: Path) -> None:
    (tmp_path / "logo.svg").write_bytes(SVG)
    page = page_of(edition(), config=replace(SITE, logo=tmp_path / "logo.svg"))
    (logo,) = page.xpath("//header//img/@src")
    assert logo.startswith("data:image/svg+xml;base64,")
    assert page.xpath("//link[@rel='icon']/@href") == [logo]
    assert data_of(page)["publisher"]["logo"] == {
        "@type": "ImageObject",
        "url": "https://press.example.org/news/media/logo-f5630fed.svg",
    }


@pytest.mark.parametrize(
    "name, make", [("logo.txt", Path.touch), ("logo.png", lambda path: None), ("logo.png", Path.touch)]
)
def test_a_logo_that_is_none_is_told(tmp_path: Path, name: str, make: Callable[[Path], None]) -> None:
    make(tmp_path / name)
    with pytest.raises(PressReleaseError, match=re.escape(name)):
        page_of(edition(), config=replace(SITE, logo=tmp_path / name))


def test_the_format_says_what_it_is() -> None:
    assert (FORMAT.suffix, FORMAT.media_type, FORMAT.collective) == (".html", "text/html", False)
