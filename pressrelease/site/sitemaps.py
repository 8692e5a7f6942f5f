"""What search engines read: sitemaps with the languages of each page, one of the latest news, and robots.txt."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from functools import partial

from pressrelease.formats._markup import escaped
from pressrelease.formats._sections import archive_path, front_path, topics_path
from pressrelease.newsroom import Newsroom
from pressrelease.site.cards import ReleaseCard
from pressrelease.site.lists import Lists
from pressrelease.site.pages import page_path, public_address

_MOST = 10_000  # releases in a sitemap: one may list 50,000 addresses, and every language has its own
_NEWS = timedelta(days=2)  # Google News takes no older articles
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
_URLSET = f'<urlset xmlns="{_SITEMAP}" xmlns:xhtml="http://www.w3.org/1999/xhtml"'
INDEX, SECTIONS, LATEST, ROBOTS = "sitemap.xml", "sitemaps/sections.xml", "sitemaps/news.xml", "robots.txt"

File = tuple[str, bytes]


def search_files(newsroom: Newsroom, lists: Lists, at: datetime) -> Iterator[File]:
    """The files for search engines; without an address of the site only robots.txt, as they need absolute addresses.

    `at` is the moment of the build, by which an article is news or not.
    """
    site = newsroom.config.site
    if not site:
        yield ROBOTS, b"User-agent: *\nAllow: /\n"
        return
    address = partial(public_address, site)
    maps: list[tuple[str, datetime | None]] = [
        (SECTIONS, max((card.changed for card in lists.all), default=None))
    ]
    yield SECTIONS, _document(_sections(lists, address), "")
    by_year: dict[int, list[ReleaseCard]] = {}
    for card in lists.all:
        by_year.setdefault(card.published.year, []).append(card)
    for year, cards in by_year.items():
        cards.reverse()  # oldest first: new releases go to the last file alone
        for number, start in enumerate(range(0, len(cards), _MOST), start=1):
            some = cards[start : start + _MOST]
            path = f"sitemaps/{year}{f'-{number}' if number > 1 else ''}.xml"
            maps.append((path, max(card.changed for card in some)))
            yield path, _document(_releases(some, lists.languages, address), "")
    if lists.all:
        yield (
            LATEST,
            _document(
                _news(newsroom, lists, at, address),
                ' xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"',
            ),
        )
    listed = "".join(
        f"<sitemap><loc>{escaped(address(path))}</loc>{_changed(moment)}</sitemap>\n" for path, moment in maps
    )
    yield INDEX, f'{_HEAD}<sitemapindex xmlns="{_SITEMAP}">\n{listed}</sitemapindex>\n'.encode()
    named = [INDEX, *([LATEST] if lists.all else [])]
    yield (
        ROBOTS,
        "".join(["User-agent: *\nAllow: /\n\n", *(f"Sitemap: {address(path)}\n" for path in named)]).encode(),
    )


def _sections(lists: Lists, address: partial[str]) -> Iterator[str]:
    """The pages that lead to releases: those of the first page of each list."""
    for path_of in (front_path, archive_path, topics_path):
        paths = {code: path_of(code) for code in lists.languages}
        yield from _urls(paths, None, address)
    years = dict.fromkeys(year for code in lists.languages for year in lists.years[code])
    for year in years:
        having = [code for code in lists.languages if year in lists.years[code]]
        yield from _urls({code: archive_path(code, year) for code in having}, None, address)


def _releases(cards: Iterable[ReleaseCard], languages: Sequence[str], address: partial[str]) -> Iterator[str]:
    for card in cards:
        paths = {code: page_path(card, code) for code in languages if code in card.editions}
        yield from _urls(paths, card.changed, address, card.language)


def _news(newsroom: Newsroom, lists: Lists, at: datetime, address: partial[str]) -> Iterator[str]:
    """The releases of the last two days; if there are none, the last one, without saying that it is news."""
    fresh = [card for card in lists.all if timedelta() <= at - card.published <= _NEWS and not card.withdrawn]
    for card in fresh or lists.all[:1]:
        for code in lists.languages:
            if code not in card.editions:
                continue
            news = ""
            if fresh:
                publisher = newsroom.config.publisher.get(code, "") or newsroom.words(code)("Press releases")
                news = (
                    f"<news:news><news:publication><news:name>{escaped(publisher)}</news:name>"
                    f"<news:language>{code}</news:language></news:publication>"
                    f"<news:publication_date>{card.published.isoformat()}</news:publication_date>"
                    f"<news:title>{escaped(card.editions[code].title)}</news:title></news:news>"
                )
            yield f"<url><loc>{escaped(address(page_path(card, code)))}</loc>{news}</url>\n"


def _urls(
    paths: Mapping[str, str], changed: datetime | None, address: partial[str], source: str = ""
) -> Iterator[str]:
    """A page in each of its languages, which all name one another; the source language is for everybody else."""
    links = "".join(
        f'<xhtml:link rel="alternate" hreflang="{code}" href="{escaped(address(path))}"/>'
        for code, path in paths.items()
    )
    if source in paths:
        links += (
            f'<xhtml:link rel="alternate" hreflang="x-default" href="{escaped(address(paths[source]))}"/>'
        )
    links = links if len(paths) > 1 else ""
    for path in paths.values():
        yield f"<url><loc>{escaped(address(path))}</loc>{_changed(changed)}{links}</url>\n"


def _changed(moment: datetime | None) -> str:
    return "" if moment is None else f"<lastmod>{moment.isoformat()}</lastmod>"


def _document(urls: Iterable[str], namespace: str) -> bytes:
    return f"{_HEAD}{_URLSET}{namespace}>\n{''.join(urls)}</urlset>\n".encode()
