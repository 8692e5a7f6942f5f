"""Every link of a site leads somewhere, from disk and below any address; the switcher leads to the same thing."""

from __future__ import annotations

import json
import re
from pathlib import Path
from urllib.parse import urljoin

import pytest
from lxml import etree
from small_sites import Newsroom, links_of, pages_of, target_of, tree_of

LANGUAGES = ("az", "ru", "en")
SITE = "https://press.example.org/"


@pytest.mark.parametrize("site", ["example_site", "archive_site"])
def test_no_link_is_dead(site: str, request: pytest.FixtureRequest) -> None:
    folder: Path = request.getfixturevalue(site)
    dead, followed = [], 0
    for page in pages_of(folder):
        ids = set(tree_of(page).xpath("//@id"))
        for address in links_of(page):
            followed += 1
            target = target_of(page, address)
            fragment = address.partition("#")[2]
            if not target.is_file() or (fragment and target == page.resolve() and fragment not in ids):
                dead.append(f"{page.relative_to(folder)}: {address}")
    assert dead == []
    assert followed > 20 * len(pages_of(folder)) // 2


def test_links_are_relative_so_the_site_may_lie_anywhere(archive_site: Path) -> None:
    for page in pages_of(archive_site):
        if page.name != "404.html":
            assert [address for address in links_of(page) if address.startswith("/")] == []


def test_absolute_addresses_are_those_of_files_that_are_there(example_site: Path) -> None:
    """Canonical addresses, alternates, data for machines and sitemaps."""
    missing = []
    for file in [
        *example_site.rglob("*.html"),
        *example_site.rglob("*.xml"),
        *example_site.rglob("*.json"),
        *example_site.rglob("*.atom"),
    ]:
        for address in re.findall(rf"{SITE}[^\"<\\\s&]*", file.read_text("utf-8")):
            path = address.removeprefix(SITE)
            if not (
                example_site / (f"{path}index.html" if path.endswith("/") or not path else path)
            ).is_file():
                missing.append(f"{file.relative_to(example_site)}: {address}")
    assert missing == []


def test_the_page_for_a_missing_address_works_at_any_depth(example_site: Path) -> None:
    page = tree_of(example_site / "404.html")
    links = page.xpath("//main//a/@href")
    assert links == [f"{SITE}{code}/" for code in LANGUAGES]
    assert urljoin("https://press.example.org/a/b/c.html", links[0]) == f"{SITE}az/"
    assert [one.get("lang") for one in page.xpath("//section")] == list(LANGUAGES)


def test_every_page_leads_to_its_front_page_and_sections(archive_site: Path) -> None:
    for page in pages_of(archive_site):
        code = page.relative_to(archive_site).parts[0]
        if code in LANGUAGES:
            targets = {target_of(page, one).relative_to(archive_site).as_posix() for one in links_of(page)}
            assert {
                f"{code}/index.html",
                f"{code}/archive/index.html",
                f"{code}/topics/index.html",
            } <= targets


def switched(page: Path) -> dict[str, Path]:
    """Where the switcher of a page leads, by language."""
    links = tree_of(page).xpath("//nav[@class='languages']//a")
    return {one.get("hreflang"): target_of(page, one.get("href")) for one in links}


def test_the_switcher_leads_to_the_same_thing_and_back(archive_site: Path) -> None:
    listed = 0
    for page in pages_of(archive_site):
        code = page.relative_to(archive_site).parts[0]
        if code not in LANGUAGES:
            continue
        listed += 1
        targets = switched(page)
        assert list(targets) == list(LANGUAGES)
        assert targets[code] == page
        for other, target in targets.items():
            assert target.relative_to(archive_site).parts[0] == other
            assert switched(target)[code] == page
            assert shown_ids(target) == shown_ids(page), (page, target)
    assert listed > 200


def shown_ids(page: Path) -> list[str]:
    """What a list shows, whatever its language: generated releases have one slug in all of them."""
    return [Path(one).stem for one in tree_of(page).xpath("//ol[@class='entries']//a/@href")]


def test_alternates_are_the_pages_of_the_switcher(archive_site: Path) -> None:
    for page in pages_of(archive_site):
        code = page.relative_to(archive_site).parts[0]
        if code in LANGUAGES:
            links = tree_of(page).xpath("//link[@rel='alternate'][@hreflang]")
            alternates = {one.get("hreflang"): one.get("href") for one in links}
            alternates.pop("x-default", None)
            own = {
                one: target.relative_to(archive_site).as_posix().removesuffix("index.html")
                for one, target in switched(page).items()
            }
            assert alternates == {one: SITE + path for one, path in own.items()}


def test_where_a_language_lacks_a_topic_the_switcher_leads_to_its_topics(newsroom: Newsroom) -> None:
    newsroom.write("one", "tags: [media]", more=(("tag", "media", "media"),))
    newsroom.write("two", "languages: [en]", "tags: [only]", title=("Second", "İkinci"))
    (newsroom.folder / "two" / "az.po").unlink()
    assert newsroom.build().ok
    page = newsroom.output / "en/topics/only.html"
    assert switched(page)["az"] == newsroom.output / "az/topics/index.html"
    assert tree_of(page).xpath("//link[@rel='alternate'][@hreflang='az']") == []
    assert switched(newsroom.output / "en/second.html") == {}
    assert not (newsroom.output / "az/second.html").exists()


def test_lists_are_data_for_search_engines_too(archive_site: Path) -> None:
    for page in pages_of(archive_site / "en"):
        for text in tree_of(page).xpath("//script[@type='application/ld+json']/text()"):
            data = json.loads(text)
            if data["@type"] == "CollectionPage":
                items = data["mainEntity"]["itemListElement"]
                shown = tree_of(page).xpath("//main//article//h2/a | //ol[@class='entries']//a")
                assert [one["name"] for one in items] == [
                    etree.tostring(one, method="text", encoding="unicode", with_tail=False) for one in shown
                ]
