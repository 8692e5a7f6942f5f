"""The lists of a site: all releases by language, year and topic, newest first, cut into pages."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from pressrelease.records import dataclass
from pressrelease.site.cards import ReleaseCard

ON_PAGE = 20  # releases on a page of older ones; the first page of a list has up to twice as many


@dataclass(frozen=True, slots=True)
class TopicList:
    """The releases of one topic in a language; the topic is called as its newest release writes it."""

    slug: str
    text: str
    cards: Sequence[ReleaseCard]


class Lists:
    """The published releases in all their orders.

    `cards[code]` are those with an edition in a language, newest first; `years[code]` and `topics[code]` the same by
    year, the last one first, and by the slug of a topic, the most frequent one first.
    """

    def __init__(self, cards: Iterable[ReleaseCard], languages: Sequence[str]) -> None:
        self.languages = tuple(languages)
        self.all = sorted(cards, key=lambda card: card.order)
        self.cards = {code: [card for card in self.all if code in card.editions] for code in languages}
        self.years = {code: _by_year(self.cards[code]) for code in languages}
        self.topics = {code: _by_topic(self.cards[code], code) for code in languages}
        self._equivalents = self._count_equivalents()

    def equivalent(self, slug: str, code: str, other: str) -> str | None:
        """The slug of a topic in another language: what most of its releases call it there."""
        found = self._equivalents.get((slug, code, other))
        return max(found, key=lambda one: (found[one], one)) if found else None

    def _count_equivalents(self) -> Mapping[tuple[str, str, str], Counter[str]]:
        counted: dict[tuple[str, str, str], Counter[str]] = defaultdict(Counter)
        for card in self.all:
            named = [
                (code, edition.topics) for code, edition in card.editions.items() if code in self.languages
            ]
            for code, topics in named:
                for other, others in named:
                    if other != code:
                        for topic, same in zip(topics, others, strict=True):
                            if topic is not None and same is not None:
                                counted[topic.slug, code, other][same.slug] += 1
        return counted


def pages(cards: Sequence[ReleaseCard]) -> list[tuple[int, Sequence[ReleaseCard]]]:
    """The pages of a list in reading order, each with its number: 0 for the newest, the others counted from the oldest.

    So a page of older releases keeps its address and its content when new ones are published.
    """
    older = older_pages(cards)
    first = len(cards) - older * ON_PAGE
    cut = [(0, cards[:first])]
    for number in range(older, 0, -1):
        start = first + (older - number) * ON_PAGE
        cut.append((number, cards[start : start + ON_PAGE]))
    return cut


def older_pages(cards: Sequence[ReleaseCard]) -> int:
    """The number of pages of a list after its first one."""
    return max(0, len(cards) // ON_PAGE - 1)


def _by_year(cards: Iterable[ReleaseCard]) -> dict[int, list[ReleaseCard]]:
    found: dict[int, list[ReleaseCard]] = {}
    for card in cards:
        found.setdefault(card.published.year, []).append(card)
    return found


def _by_topic(cards: Iterable[ReleaseCard], code: str) -> dict[str, TopicList]:
    found: dict[str, list[ReleaseCard]] = {}
    texts: dict[str, str] = {}
    for card in cards:
        for topic in dict.fromkeys(card.editions[code].topics):
            if topic is not None:
                listed = found.setdefault(topic.slug, [])
                if not listed or listed[-1] is not card:
                    listed.append(card)
                texts.setdefault(topic.slug, topic.text)
    order = sorted(found, key=lambda slug: (-len(found[slug]), slug))
    return {slug: TopicList(slug, texts[slug], found[slug]) for slug in order}
