"""The pages that lead to releases: front page, archive, topics, and those for other and missing addresses."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from pressrelease.figures.wording import month_name, word_date
from pressrelease.formats import relative_address
from pressrelease.formats._look import STYLE_SHEETS, embedded_logo, encoded, style
from pressrelease.formats._markup import inline_html
from pressrelease.formats._sections import (
    archive_path,
    feeds,
    front_path,
    search_path,
    sections,
    topic_path,
    topics_path,
)
from pressrelease.formats._structured_data import as_script
from pressrelease.languages import language
from pressrelease.model import Words
from pressrelease.newsroom import Newsroom
from pressrelease.records import dataclass
from pressrelease.resources import read_resource
from pressrelease.site.cards import ReleaseCard
from pressrelease.site.lists import Lists, TopicList, older_pages, pages
from pressrelease.templating import Templates

if TYPE_CHECKING:
    from markupsafe import Markup

ROOT, MISSING, SCRIPT = "index.html", "404.html", "search.js"
_SHEETS = (*STYLE_SHEETS, "html/site/site.css")
_ON_FRONT = 10  # releases
_IN_ASIDE = 12  # topics, years

Page = tuple[str, bytes]
Links = list[dict[str, Any]]


def page_path(card: ReleaseCard, code: str) -> str:
    """The path of the page of a release in a language."""
    return f"{code}/{card.editions[code].slug}.html"


def public_address(site: str, path: str) -> str:
    """The address at which the world finds a page; that of a folder's first page is the folder's."""
    return f"{site.rstrip('/')}/{quote(path.removesuffix('index.html'))}"


def _in_lines(text: str) -> Markup:
    """A text as running text: what must not part at the end of a line stays together, as on the page of a release."""
    # imported here: only a build needs it
    from markupsafe import Markup

    return Markup(inline_html((Words(text),), '<span class="nb">'))  # noqa: S704 - it escapes the text


@dataclass(frozen=True, slots=True)
class _Same:
    """A list in one language: the paths of its pages, its releases, and where to go if it has none."""

    path_of: Callable[[int], str]
    cards: Sequence[ReleaseCard]
    otherwise: str

    def has(self, number: int) -> bool:
        """Whether it has a page of that number."""
        return bool(self.cards) and number <= older_pages(self.cards)

    def path(self, number: int) -> str:
        """That page, else the first one."""
        return self.path_of(number if self.has(number) else 0) if self.cards else self.otherwise


class SitePages:
    """The pages of one site, made from its lists; `formats` are the names of the site's formats, `search` says whether it has one.

    Each method gives paths below the output folder with their contents. All links are relative, so the site may lie
    anywhere, except on the page for a missing address, which is shown at any depth.
    """

    def __init__(
        self, newsroom: Newsroom, lists: Lists, formats: Sequence[str], *, search: bool = False
    ) -> None:
        self._newsroom = newsroom
        self._lists = lists
        self._formats = formats
        self._has_search = search
        self._templates = newsroom.once(Templates)
        self._site = newsroom.config.site

    def all(self) -> Iterator[Page]:
        """Every page."""
        yield self._door(ROOT, self._languages())
        yield self._door(MISSING, self._missing())
        for code in self._lists.languages:
            yield self._front(code)
            yield self._years(code)
            yield self._topics(code)
            if self._has_search:
                yield self._search(code)
            for year, cards in self._lists.years[code].items():
                yield from self._year(code, year, cards)
            for topic in self._lists.topics[code].values():
                yield from self._topic(code, topic)
        for card in self._lists.all:
            yield from self._former(card)
        if self._has_search:
            script, _ = read_resource("html/site/search.js", "templates", self._newsroom.config.templates)
            yield SCRIPT, script.encode()

    # -------------------------------------------------------------------------------------------- kinds of pages

    def _front(self, code: str) -> Page:
        path = front_path(code)
        say, address = self._newsroom.words(code), partial(relative_address, page=path)
        newest = self._lists.cards[code][:_ON_FRONT]
        entries = [self._entry(card, code, address) for card in newest]
        title = say("Press releases")
        return self._render(
            "html/site/front.html",
            path,
            code,
            {one: front_path(one) for one in self._lists.languages},
            title=title,
            title_text=title,
            lead=entries[0] if entries else None,
            groups=[{"title": "", "entries": entries[1:]}] if entries[1:] else [],
            archive=address(archive_path(code)),
            structured_data=self._collection(path, code, title, newest),
            **self._aside(code, address),
        )

    def _years(self, code: str) -> Page:
        path = archive_path(code)
        title = self._newsroom.words(code)("Archive")
        links = [
            {"text": str(year), "address": f"{year}.html", "count": len(cards)}
            for year, cards in self._lists.years[code].items()
        ]
        others = {one: archive_path(one) for one in self._lists.languages}
        return self._render(
            "html/site/index.html", path, code, others, title=title, title_text=title, links=links
        )

    def _topics(self, code: str) -> Page:
        path = topics_path(code)
        title = self._newsroom.words(code)("Topics")
        links = [
            {"text": one.text, "address": f"{one.slug}.html", "count": len(one.cards)}
            for one in self._lists.topics[code].values()
        ]
        others = {one: topics_path(one) for one in self._lists.languages}
        return self._render(
            "html/site/index.html", path, code, others, title=title, title_text=title, links=links
        )

    def _search(self, code: str) -> Page:
        path, say = search_path(code), self._newsroom.words(code)
        others = {one: search_path(one) for one in self._lists.languages}
        return self._render(
            "html/site/search.html",
            path,
            code,
            others,
            title=say("Search"),
            title_text=say("Search"),
            found=say("Found: {count}", count="{count}"),
            script=relative_address(SCRIPT, path),
        )

    def _year(self, code: str, year: int, cards: Sequence[ReleaseCard]) -> Iterator[Page]:
        say = self._newsroom.words(code)
        same = {
            one: _Same(
                partial(archive_path, one, year), self._lists.years[one].get(year, ()), archive_path(one)
            )
            for one in self._lists.languages
        }
        yield from self._list(
            code,
            cards,
            same,
            group=lambda card: month_name(card.published.month, code),
            title=str(year),
            title_text=say("Press releases, {year}", year=year),
            parent=(say("Archive"), archive_path(code)),
        )

    def _topic(self, code: str, topic: TopicList) -> Iterator[Page]:
        say = self._newsroom.words(code)
        same = {}
        for one in self._lists.languages:
            slug = topic.slug if one == code else self._lists.equivalent(topic.slug, code, one)
            cards = self._lists.topics[one][slug].cards if slug is not None else ()
            same[one] = _Same(partial(topic_path, one, slug or ""), cards, topics_path(one))
        yield from self._list(
            code,
            topic.cards,
            same,
            group=lambda card: str(card.published.year),
            title=topic.text,
            title_text=say("Press releases: {topic}", topic=topic.text),
            parent=(say("Topics"), topics_path(code)),
        )

    def _list(
        self,
        code: str,
        cards: Sequence[ReleaseCard],
        same: Mapping[str, _Same],
        *,
        group: Callable[[ReleaseCard], str],
        title: str,
        title_text: str,
        parent: tuple[str, str],
    ) -> Iterator[Page]:
        """The pages of a list, its releases under headings that `group` gives; `same` is the list in all languages.

        Only the first page shows topics and years: the others stay as they are when new releases come.
        """
        cut = pages(cards)
        path_of = same[code].path_of
        for place, (number, shown) in enumerate(cut):
            path = path_of(number)
            address = partial(relative_address, page=path)
            groups: dict[str, list[Mapping[str, Any]]] = {}
            for card in shown:
                groups.setdefault(group(card), []).append(self._entry(card, code, address))
            equal = {one: other.path_of(number) for one, other in same.items() if other.has(number)}
            yield self._render(
                "html/site/list.html",
                path,
                code,
                {one: other.path(number) for one, other in same.items()},
                title=title,
                title_text=title_text,
                parent={"text": parent[0], "address": address(parent[1])},
                groups=[{"title": one, "entries": entries} for one, entries in groups.items()],
                newer=address(path_of(cut[place - 1][0])) if place else "",
                older=address(path_of(cut[place + 1][0])) if place + 1 < len(cut) else "",
                alternates=self._alternates(equal, address),
                structured_data=self._collection(path, code, title_text, shown),
                **(self._aside(code, address) if number == 0 else {"topics": [], "years": []}),
            )

    def _languages(self) -> Links:
        """What the page at the root leads to."""
        found = []
        for code in self._lists.languages:
            say = self._newsroom.words(code)
            publisher = self._newsroom.config.publisher.get(code, "")
            title = publisher or say("Press releases")
            found.append({"code": code, "title": title, "text": "", "link": say("Press releases")})
        return found

    def _missing(self) -> Links:
        found = []
        for code in self._lists.languages:
            say = self._newsroom.words(code)
            text = say("It may have been moved, or its address may be mistyped.")
            found.append(
                {"code": code, "title": say("Page not found"), "text": text, "link": say("Press releases")}
            )
        return found

    def _door(self, path: str, doors: Links) -> Page:
        """A page in all languages at once, which leads to the front page of each."""
        first = self._lists.languages[0]
        is_missing = path == MISSING
        address: Callable[[str], str] = partial(relative_address, page=path)
        if is_missing and self._site:  # it is shown at any depth
            address = partial(public_address, self._site)
        for door in doors:
            door["language"] = language(door["code"])
            door["address"] = address(front_path(door["code"]))
        fronts = {code: front_path(code) for code in self._lists.languages}
        return self._render(
            "html/site/languages.html",
            path,
            first,
            {},
            title_text=doors[0]["title"],
            doors=doors,
            alternates=[] if is_missing else self._alternates(fronts, address),
            **({"url": ""} if is_missing else {}),
        )

    def _former(self, card: ReleaseCard) -> Iterator[Page]:
        """The pages at the former addresses of a release, which lead to its page."""
        for code, slugs in card.former_slugs.items():
            if code not in self._lists.languages:
                continue
            target = page_path(card, code)
            for slug in slugs:
                path = f"{code}/{slug}.html"
                values = {
                    "language": language(code),
                    "say": self._newsroom.words(code),
                    "address": relative_address(target, path),
                    "url": public_address(self._site, target) if self._site else "",
                    "title_text": card.editions[code].title,
                }
                yield path, encoded(self._templates.render("html/site/moved.html", values))

    # -------------------------------------------------------------------------------------------- what pages hold

    def _render(self, name: str, path: str, code: str, others: Mapping[str, str], **values: object) -> Page:
        """A page; `others` are the paths of the same in all languages, which its switcher leads to."""
        from markupsafe import Markup

        newsroom, say = self._newsroom, self._newsroom.words(code)
        address = partial(relative_address, page=path)
        publisher = newsroom.config.publisher.get(code, "")
        known = {
            "config": newsroom.config,
            "language": language(code),
            "say": say,
            "publisher": publisher,
            "logo": newsroom.once(embedded_logo),
            "home": address(front_path(code)),
            "sections": sections(code, say, address, path, search=self._has_search),
            "editions": [
                {"language": language(one), "address": address(target), "current": one == code}
                for one, target in others.items()
            ],
            "alternates": self._alternates(others, address),
            "feeds": feeds(code, self._formats, address) if self._lists.cards[code] else [],
            "url": public_address(self._site, path) if self._site else "",
            "structured_data": "",
            "parts": self._templates.part("html/site/entry.html"),
            "style": Markup(style(newsroom, say, _SHEETS)),  # noqa: S704 - the newsroom's own style sheets
        }
        content = self._templates.render(name, {**known, **values})
        return path, encoded(content)

    def _entry(self, card: ReleaseCard, code: str, address: Callable[[str], str]) -> Mapping[str, Any]:
        edition, picture = card.editions[code], card.picture
        return {
            "address": address(page_path(card, code)),
            "title": _in_lines(edition.title),
            "summary": _in_lines(edition.summary),
            "date": word_date(card.published, code),
            "iso": card.published.isoformat(),
            "picture": picture
            and {
                "address": address(picture.path),
                "width": picture.width,
                "height": picture.height,
                "alt": edition.picture,
            },
        }

    def _aside(self, code: str, address: Callable[[str], str]) -> Mapping[str, Links]:
        """The topics and years beside a list."""
        topics = [
            {"text": one.text, "address": address(topic_path(code, one.slug))}
            for one in list(self._lists.topics[code].values())[:_IN_ASIDE]
        ]
        years = [
            {"text": str(year), "address": address(archive_path(code, year))}
            for year in list(self._lists.years[code])[:_IN_ASIDE]
        ]
        return {"topics": topics, "years": years}

    def _alternates(self, targets: Mapping[str, str], address: Callable[[str], str]) -> Links:
        """The same page in all languages; of the front pages, that at the root is for everybody else."""
        if len(targets) < 2:
            return []
        absolute = partial(public_address, self._site) if self._site else address
        found = {code: absolute(path) for code, path in targets.items()}
        if all(path == front_path(code) for code, path in targets.items()):
            found["x-default"] = absolute(ROOT)
        return [{"hreflang": code, "address": one} for code, one in found.items()]

    def _collection(self, path: str, code: str, title: str, cards: Sequence[ReleaseCard]) -> Any:
        """A list as data for search engines, if the site has an address."""
        from markupsafe import Markup

        if not self._site:
            return ""
        own = public_address(self._site, path)
        items = [
            {
                "@type": "ListItem",
                "position": place,
                "url": public_address(self._site, page_path(card, code)),
                "name": card.editions[code].title,
            }
            for place, card in enumerate(cards, start=1)
        ]
        publisher = self._newsroom.config.publisher.get(code, "")
        data = {
            "@context": "https://schema.org",
            "@type": "CollectionPage",
            "@id": own,
            "url": own,
            "name": title,
            "inLanguage": code,
            "publisher": {"@type": "Organization", "name": publisher} if publisher else None,
            "mainEntity": {"@type": "ItemList", "itemListElement": items} if items else None,
        }
        return Markup(as_script(data))  # noqa: S704 - it escapes what could end the script
