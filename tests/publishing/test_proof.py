from __future__ import annotations

from dataclasses import replace

import pytest
from hand_made import edition, photo, publication, said

from pressrelease.errors import ProofError
from pressrelease.formats import FORMATS
from pressrelease.model import (
    Contact,
    Emphasis,
    Heading,
    Image,
    LineBreak,
    Link,
    ListBlock,
    ListItem,
    Paragraph,
    Quotation,
    Table,
    Words,
)
from pressrelease.publishing.proof import Proof


@pytest.mark.parametrize("name", FORMATS.names())
@pytest.mark.parametrize("language", ["az", "ru", "en"])
def test_every_format_holds_every_figure(name: str, language: str) -> None:
    made = edition(language)
    form = FORMATS.get(name)
    Proof().prove("file", form.read_back(form.render([made], publication(made))), [made])


LINKS = (
    Words("In 2022 the site "),
    Emphasis((Link("https://example.org/a?b=7&c=8", said("of the office")),), strong=True),
    Words(" had 1,000 pages, "),
    Link("https://example.org/2022/9", said("a list of 43 tours")),
    LineBreak(),
    Words("and "),
    Link("mailto:press@example.org", said("6 officers")),
    Words(" behind the telephone "),
    Link("tel:+994125550110", said("12 555 01 10")),
)


@pytest.mark.parametrize("name", FORMATS.names())
def test_no_figure_is_read_again_in_a_file_that_has_every_text(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read(text: str, language: str) -> None:
        raise AssertionError(f"read again: {text}")

    listed = ListBlock(True, (ListItem((Paragraph(LINKS),)), ListItem((Paragraph((LINKS[1],)),))))
    quoted = Quotation((LINKS,), said("Jane Doe, press officer"))
    made = edition(blocks=(*edition().blocks, Paragraph(LINKS), listed, quoted))
    form = FORMATS.get(name)
    content = form.render([made], publication(made))
    monkeypatch.setattr("pressrelease.figures.recognition.find_figures", read)
    Proof().prove("file", form.read_back(content), [made], form.shows)


def test_an_address_after_its_label_hides_no_lost_figure() -> None:
    bare = {"title": said("x"), "subtitle": None, "about": (), "contacts": (), "place": ""}
    link = Link("https://example.org/", said("up to 43 tours"))
    made = edition(blocks=(Paragraph((Words("See "), link, Words(", 6 briefings"))),), **bare)
    Proof().prove("f", "x See up to 43 tours (https://example.org/), 6 briefings", [made])
    with pytest.raises(ProofError, match="43"):
        Proof().prove("f", "x See 43 tours (https://example.org/), 6 briefings", [made])


LOSSES = {
    "title": {"title": said("4711")},
    "subtitle": {"subtitle": said("4711")},
    "dateline": {"place": "4711"},
    "paragraph": {"blocks": (Paragraph(said("4711")),)},
    "a line of two": {"blocks": (Paragraph((Words("43"), LineBreak(), Words("4711"))),)},
    "heading": {"blocks": (Heading(2, said("4711")),)},
    "list": {"blocks": (ListBlock(True, (ListItem((Paragraph(said("4711")),)),)),)},
    "cell": {"blocks": (Table((None,), ((said("4711"),),), ("",)),)},
    "header": {"blocks": (Table((said("4711"),), (), ("",)),)},
    "quotation": {"blocks": (Quotation((said("4711"),), None),)},
    "speaker": {"blocks": (Quotation((said("x"),), said("4711")),)},
    "caption": {"blocks": (photo(caption=said("4711")),)},
    "credit": {"blocks": (photo(credit=said("4711")),)},
    "phone": {"contacts": (Contact("x", None, "4711", ""),)},
    "boilerplate": {"about": (said("4711"),)},
}


@pytest.mark.parametrize("name", FORMATS.names())
@pytest.mark.parametrize("part", LOSSES)
def test_a_figure_is_shown_wherever_it_stands(name: str, part: str) -> None:
    made = edition(**LOSSES[part])
    form = FORMATS.get(name)
    assert "4711" in form.read_back(form.render([made], publication(made)))


@pytest.mark.parametrize("part", LOSSES)
def test_a_lost_figure_is_named_with_its_file_and_text(part: str) -> None:
    made = edition(**LOSSES[part])
    form = FORMATS.get("text")
    words = form.read_back(form.render([made], publication(made)))
    with pytest.raises(ProofError) as caught:
        Proof().prove("out/en/x.txt", words.replace("4711", "4712"), [made])
    assert (caught.value.path, caught.value.figure) == ("out/en/x.txt", "4711")
    assert "out/en/x.txt would not hold the figure '4711'" in str(caught.value)


def test_a_figure_that_stands_twice_must_be_there_twice() -> None:
    made = edition(
        blocks=(Paragraph(said("43 tours, 43 buses")),), subtitle=None, title=said("x"), about=(), contacts=()
    )
    Proof().prove("f", "43 and 43", [made])
    with pytest.raises(ProofError):
        Proof().prove("f", "only 43", [made])


def test_a_feed_has_to_hold_the_figures_of_all_its_editions() -> None:
    plain = {"blocks": (), "subtitle": None, "about": (), "contacts": (), "place": ""}
    one, other = edition(title=said("43 tours"), **plain), edition(title=said("6 briefings"), **plain)
    Proof().prove("f", "43 6", [one, other])
    with pytest.raises(ProofError, match="'6'"):
        Proof().prove("f", "43", [one, other])


def test_the_whole_figure_is_named_and_a_long_text_is_cut() -> None:
    long = "word " * 40
    made = edition(title=said(f"up to 35\u00a0500.7 {long}"), subtitle=None, blocks=(), about=(), contacts=())
    with pytest.raises(ProofError) as caught:
        Proof().prove("f", "35 7", [made])
    assert caught.value.figure == "35\u00a0500.7"
    assert len(str(caught.value)) < 250
    assert "\u2026" in str(caught.value)


def test_another_image_of_the_same_file_is_no_other_figure() -> None:
    picture = photo(caption=None, credit=None, alt=said("Room 101"))
    assert isinstance(picture, Image)
    made = replace(edition(), title=said("x"), subtitle=None, blocks=(picture,), about=(), contacts=())
    Proof().prove("f", "a description is an attribute in some formats", [made])


@pytest.mark.parametrize(
    ("language", "text", "changed", "lost"),
    [
        ("en", "There were six briefings.", "there were SIX briefings", None),
        ("en", "There were six briefings.", "There were briefings.", "six"),
        ("en", "There were six briefings.", "There were seven briefings.", "six"),
        ("ru", "Прошло сорок три тура.", "Прошло 43 тура.", None),
        ("ru", "Прошло сорок три тура.", "Прошло тура.", "сорок три"),
        ("az", "Altı brifinq keçirilib.", "Brifinq keçirilib.", "Altı"),
        ("en", "See the list of items.", "See the list (example.org).", None),
    ],
)
def test_a_figure_in_words_may_be_written_otherwise_but_not_lost(
    language: str, text: str, changed: str, lost: str | None
) -> None:
    bare = {"subtitle": None, "blocks": (), "about": (), "contacts": (), "place": ""}
    made = edition(language, title=said(text), **bare)
    if lost is None:
        Proof().prove("f", changed, [made])
    else:
        with pytest.raises(ProofError) as caught:
            Proof().prove("f", changed, [made])
        assert caught.value.figure == lost
