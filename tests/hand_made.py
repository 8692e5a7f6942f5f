"""Hand-made editions, for tests that do not need a reader."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

from pressrelease.config import Config
from pressrelease.formats import Format, Publication, card_of
from pressrelease.model import (
    Contact,
    Edition,
    Emphasis,
    Heading,
    Image,
    Inlines,
    Link,
    ListBlock,
    ListItem,
    Paragraph,
    Place,
    Quotation,
    Release,
    Role,
    State,
    Table,
    Text,
    Unit,
    Update,
    Words,
)
from pressrelease.newsroom import Newsroom

PHOTO = Path(__file__).parent.parent / "docs/examples/2023-01-10-communication-results/briefing.jpg"
SITE = Config(
    site="https://press.example.org/news/",
    publisher={"az": "Nazirlik", "ru": "Министерство", "en": "The Ministry"},
)


def said(text: str) -> Inlines:
    """Inline content that consists of words only."""
    return (Words(text),)


def moment(text: str) -> datetime:
    return datetime.fromisoformat(text)


def release(**changes: Any) -> Release:
    """A release whose only unit is its title; editions carry the rest."""
    title = Unit(0, Role.TITLE, "title", {"en": Text("Results", State.SOURCE, Place("release.md", 1, 1))})
    plain = Release(
        path=Path("releases/results/release.md"),
        id="results-2022",
        language="en",
        languages=("en", "az", "ru"),
        published=moment("2023-01-10T12:28:00+04:00"),
        embargo=None,
        updates=(),
        units=(title,),
        title=0,
        subtitle=None,
        summary=None,
        withdrawn=None,
        place=None,
        source=None,
        tags=(),
        contacts=(),
        about=(),
        media=(),
        blocks=(),
        slugs={},
        figures={},
        excuses=(),
        catalogs={},
        newsroom=Newsroom(SITE),
    )
    return replace(plain, **changes)


def updated(one: Edition, *updates: tuple[str, str]) -> Edition:
    """The edition with updates: the time and the note of each."""
    told = tuple(Update(moment(at), note) for at, note in updates)
    of = replace(one.release, updates=tuple(Update(each.at, 0) for each in told))
    return replace(one, release=of, updates=told)


def photo(**changes: Any) -> Image[Inlines]:
    plain: Image[Inlines] = Image(
        file="briefing.jpg",
        path=PHOTO,
        width=1600,
        height=1000,
        media_type="image/jpeg",
        alt=said("An empty hall"),
        caption=said("The hall of 2022"),
        credit=said("A. Person"),
    )
    return replace(plain, **changes)


def edition(language: str = "en", of: Release | None = None, **changes: Any) -> Edition:
    """An edition with one block of nearly every kind."""
    plain = Edition(
        release=of or release(),
        language=language,
        slug=f"results-{language}",
        title=said("More than 1,000 items in 2022"),
        subtitle=said("43 tours & 6 briefings"),
        summary="What was done in 2022.",
        updates=(),
        withdrawn=None,
        place="Baku",
        source="Press Service",
        tags=("media", "annual report"),
        contacts=(Contact("Jane Doe", "press officer", "+994 12 555 01 10", "media@example.org"),),
        about=(said("The Ministry was founded in 1991."),),
        media=(photo(),),
        blocks=(
            Paragraph(
                (
                    Words("The site has "),
                    Emphasis(said("more than 1,000"), strong=True),
                    Words(" items, see "),
                    Link("https://example.org/?a=1&b=2", said("the list")),
                    Words("."),
                )
            ),
            photo(),
            Heading(2, said("Work with the media")),
            ListBlock(
                ordered=False,
                items=(
                    ListItem((Paragraph(said("43 media tours;")),)),
                    ListItem((Paragraph(said("6 briefings.")),)),
                ),
            ),
            Table(
                header=(said("Network"), said("Items")),
                rows=((said("Facebook"), said("1,200")), (said("Telegram"), said("2,300"))),
                alignment=("", "right"),
            ),
            Quotation(
                paragraphs=(said("Every inquiry gets its answer."),), speaker=said("Jane Doe, press officer")
            ),
        ),
    )
    return replace(plain, **changes)


def under(config: Config, one: Edition) -> Edition:
    """The edition of a newsroom with these settings."""
    return replace(one, release=replace(one.release, newsroom=Newsroom(config)))


def publication(*editions: Edition) -> Publication:
    """The publication that contains these editions."""
    siblings: dict[str, dict[str, Edition]] = {}
    for one in editions:
        siblings.setdefault(one.release.id, {})[one.language] = one
    return Publication(siblings)


def file_of(form: Format, editions: Sequence[Edition], run: Publication | None = None) -> bytes:
    """A whole file of a format: of a feed, its frame around the parts of these editions."""
    run = run or publication(*editions)
    parts = form.between.join(form.render((one,), run) for one in editions)
    if not form.collective:
        return parts
    languages = tuple(dict.fromkeys(code for own in run.siblings.values() for code in own))
    before, after = form.frame([card_of(one) for one in editions], languages)
    return before + parts + after
