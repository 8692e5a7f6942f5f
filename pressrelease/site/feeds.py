"""The feeds of a site: the newest releases of each language, put together from the parts of their editions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from pressrelease.formats import Card, Format
from pressrelease.newsroom import Newsroom
from pressrelease.publishing.making import list_path
from pressrelease.site.cards import ReleaseCard

Parts = Mapping[tuple[str, str], bytes]


class Feeds:
    """The feeds while releases come in, in any order; only the parts of the newest are kept.

    `formats` are those of the site by name; `length` is the number of releases in a feed.
    """

    def __init__(self, newsroom: Newsroom, formats: Mapping[str, Format], languages: Sequence[str]) -> None:
        self._newsroom = newsroom
        self._formats = {name: form for name, form in formats.items() if form.collective}
        self._length = newsroom.config.feed_length
        self._kept: dict[str, list[tuple[ReleaseCard, Parts]]] = {code: [] for code in languages}

    def add(self, card: ReleaseCard, parts: Parts) -> None:
        """Take the parts of a release."""
        for code, kept in self._kept.items():
            if code in card.editions:
                kept.append((card, parts))
                if len(kept) > 2 * self._length:
                    self._cut(kept)

    def files(self) -> Iterator[tuple[str, bytes]]:
        """The paths of all feeds with their contents."""
        for kept in self._kept.values():
            self._cut(kept)
        having = [code for code, kept in self._kept.items() if kept]
        for name, form in self._formats.items():
            for code in having:
                before, after = form.frame([self._card(card, code) for card, _ in self._kept[code]], having)
                items = form.between.join(parts[name, code] for _, parts in self._kept[code])
                yield list_path(form, code), before + items + after

    def _cut(self, kept: list[tuple[ReleaseCard, Parts]]) -> None:
        kept.sort(key=lambda one: one[0].order)
        del kept[self._length :]

    def _card(self, card: ReleaseCard, code: str) -> Card:
        edition = card.editions[code]
        return Card(card.id, code, edition.slug, card.published, card.updated, self._newsroom)
