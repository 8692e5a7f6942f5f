"""What a build writes and what it leaves alone: states, unfit releases, claims, earlier builds, foreign files."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
from lxml import etree
from small_sites import Newsroom, tree_of

import pressrelease as pr
from pressrelease.config import Config
from pressrelease.newsroom import Newsroom as Room
from pressrelease.site.cards import EditionCard, Picture, ReleaseCard, Topic
from pressrelease.site.lists import Lists
from pressrelease.site.output import LIST
from pressrelease.site.pages import SitePages
from pressrelease.site.sitemaps import search_files

AZ_WITHDRAWN = ("withdrawal note", "An error", "Səhv")
UNFIT = ("The site has 43 items.", "Saytda 44 material var.")


def test_the_files_of_the_examples(example_site: Path) -> None:
    names = {file.relative_to(example_site).as_posix() for file in example_site.rglob("*") if file.is_file()}
    slugs = {
        "az": ("kommunikasiya-fealiyyetinin-yekunlari-2022", "media-akkreditasiyasi-2030"),
        "ru": ("itogi-kommunikatsionnoy-raboty-2022", "akkreditatsiya-smi-2030"),
        "en": ("communication-results-2022", "media-accreditation-2030"),
    }
    topics = {
        "az": ("akkreditasiya", "illik-hesabat", "media", "mudafie"),
        "ru": ("akkreditatsiya", "godovoy-otchet", "oborona", "smi"),
        "en": ("accreditation", "annual-report", "defense", "media"),
    }
    expected = {LIST, "index.html", "404.html", "robots.txt", "sitemap.xml"}
    expected |= {f"sitemaps/{name}.xml" for name in ("sections", "news", "2023", "2030")}
    expected |= {
        f"figures/{name}.json"
        for name in ("2023-01-10-communication-results", "2030-04-15-media-accreditation")
    }
    media = ("2023-01-10-communication-results/briefing.jpg", "2030-04-15-media-accreditation/az/erize.rtf")
    media += (
        "2030-04-15-media-accreditation/ru/zayavka.rtf",
        "2030-04-15-media-accreditation/en/application.rtf",
    )
    expected |= {f"media/{name}" for name in media}
    for code in ("az", "ru", "en"):
        expected |= {f"{code}/{name}" for name in ("index.html", "feed.xml", "feed.atom", "feed.json")}
        expected |= {f"{code}/archive/{name}.html" for name in ("index", "2023", "2030")}
        expected |= {f"{code}/topics/{name}.html" for name in ("index", *topics[code])}
        expected |= {
            f"{code}/{slug}.{suffix}"
            for slug in slugs[code]
            for suffix in ("html", "docx", "txt", "ninjs.json")
        }
    assert names == expected


def test_the_same_releases_give_the_same_bytes(examples: Path, example_site: Path, tmp_path: Path) -> None:
    out = tmp_path / "again"
    at = datetime.fromisoformat("2032-06-01T00:00+04:00")
    formats = ("html", "rss", "atom", "json-feed", "ninjs", "text", "docx")
    pr.build(examples, out, at=at, formats=formats)
    for file in example_site.rglob("*"):
        if file.is_file():
            assert (out / file.relative_to(example_site)).read_bytes() == file.read_bytes()


# ------------------------------------------------------------------------------------------------ states


@pytest.mark.parametrize(
    ("fields", "published", "stage", "change"),
    [
        (("draft: true",), "2026-03-10", "draft", None),
        (("embargo: 2026-05-01T09:00+04:00",), "2026-03-10", "embargoed", "2026-05-01T09:00+04:00"),
        ((), "2026-06-01T10:00+04:00", "waiting", "2026-06-01T10:00+04:00"),
    ],
)
def test_what_is_not_public_leaves_no_trace(
    newsroom: Newsroom, fields: tuple[str, ...], published: str, stage: str, change: str | None
) -> None:
    newsroom.write("open")
    newsroom.write("secret", *fields, title=("Unheard of", "Eşidilməmiş"), published=published)
    built = newsroom.build()
    assert built.ok
    assert {folder.name: str(one) for folder, one in built.held.items()} == {"secret": stage}
    assert built.next_change == (datetime.fromisoformat(change) if change else None)
    for name, content in newsroom.files().items():
        assert not any(
            word in name.encode() + content for word in (b"secret", b"Unheard", b"unheard", "Eşidil".encode())
        )
    if change:
        later = newsroom.build(change)
        assert [folder.name for folder in later.published] == ["open", "secret"]
        assert b"Unheard of" in newsroom.files()["en/feed.xml"]


def test_drafts_alone_make_an_empty_site(newsroom: Newsroom) -> None:
    newsroom.write("one", "draft: true")
    assert newsroom.build().ok
    files = newsroom.files()
    assert "There are no releases yet." in files["en/index.html"].decode()
    assert "Hələ press-reliz yoxdur." in files["az/archive/index.html"].decode()
    assert not any(name.endswith(("feed.xml", "news.xml")) for name in files)


def test_what_was_withdrawn_keeps_its_address_and_loses_its_document(newsroom: Newsroom) -> None:
    newsroom.write("one")
    newsroom.build(formats=("html", "docx", "rss"))
    assert "en/results.docx" in newsroom.files()
    newsroom.write("one", "withdrawn: An error", more=(AZ_WITHDRAWN,))
    built = newsroom.build(formats=("html", "docx", "rss"))
    files = newsroom.files()
    assert built.removed == 2
    assert "en/results.docx" not in files
    assert tree_of(newsroom.output / "en/archive/2026.html").xpath("//h3/a/text()") == ["Withdrawn: Results"]
    assert b"results.docx" not in files["en/results.html"]


def test_former_addresses_lead_to_the_page(newsroom: Newsroom) -> None:
    newsroom.write("one", "slug: {en: new-results, az: yeni}", "former-slugs: {en: [results, old-results]}")
    assert newsroom.build().ok
    for name in ("results", "old-results"):
        page = tree_of(newsroom.output / f"en/{name}.html")
        assert page.xpath("//meta[@http-equiv='refresh']/@content") == ["0; url=new-results.html"]
        assert page.xpath("//link[@rel='canonical']/@href") == [
            "https://press.example.org/news/en/new-results.html"
        ]
        assert page.xpath("//a/@href") == ["new-results.html"]
        assert name not in newsroom.files()["sitemaps/2026.xml"].decode().replace("new-results", "")


def test_a_former_address_that_another_release_has_now_is_its(newsroom: Newsroom) -> None:
    newsroom.write("one", "slug: {en: new-results}", "former-slugs: {en: [results]}")
    newsroom.write("two", title=("Results", "İkinci"))
    assert newsroom.build().ok
    assert tree_of(newsroom.output / "en/results.html").xpath("//article")


# ------------------------------------------------------------------------------------------------ unfit releases


def test_an_unfit_release_holds_up_no_other_and_what_was_published_of_it_stays(newsroom: Newsroom) -> None:
    newsroom.write("one")
    newsroom.write("two", title=("Second", "İkinci"))
    newsroom.build()
    before = newsroom.files()
    newsroom.write("two", title=("Second", "İkinci"), body=UNFIT)
    newsroom.write("three", title=("Third", "Üçüncü"))
    built = newsroom.build()
    files = newsroom.files()
    assert not built.ok
    assert [folder.name for folder in built.unfit] == ["two"]
    assert "44" in str(next(iter(built.unfit.values())))
    for name in ("en/second.html", "az/ikinci.html", "figures/two.json"):
        assert files[name] == before[name]
    assert "en/third.html" in files
    newsroom.write("two", title=("Second", "İkinci"))
    assert newsroom.build().ok


@pytest.mark.parametrize(
    ("first", "second", "message"),
    [
        ({}, {"fields": ("id: one",)}, "has the id 'one', too"),
        ({}, {"title": ("Results", "Başqa")}, "one has en/results.html already (give it another slug in en)"),
        (
            {"title": ("Other", "Başqa")},
            {"fields": ("slug: {en: index}",)},
            "the site itself has en/index.html",
        ),
    ],
)
def test_claims_of_two_releases(
    newsroom: Newsroom, first: dict[str, tuple[str, str]], second: dict[str, tuple[str, ...]], message: str
) -> None:
    newsroom.write("one", **first)  # type: ignore[arg-type]
    fields = second.pop("fields", ())
    folder = newsroom.write("two", *fields, **({"title": ("Second", "İkinci")} | second))  # type: ignore[arg-type]
    if "id: one" in fields:
        text = (folder / "release.md").read_text("utf-8").replace("id: two\n", "", 1)
        (folder / "release.md").write_text(text, "utf-8")
    built = newsroom.build()
    assert [one.name for one in built.published] == ["one"]
    assert message in str(built.unfit[folder])
    assert "en/second.html" not in newsroom.files()


@pytest.mark.parametrize("name", ["site/front.html", "page.html"])
def test_a_mistake_in_a_template_changes_nothing(newsroom: Newsroom, name: str) -> None:
    newsroom.write("one")
    newsroom.build()
    before = newsroom.files()
    template = newsroom.folder / "templates/html" / name
    template.parent.mkdir(parents=True)
    template.write_text("{{ nothing }}", "utf-8")
    newsroom.settings('templates = "templates"\n')
    with pytest.raises(pr.InputError, match=rf"{name}:1: 'nothing' is undefined"):
        newsroom.build()
    assert newsroom.files() == before


# ------------------------------------------------------------------------------------------------ earlier builds


def test_pages_of_what_is_gone_are_removed_with_their_folders(newsroom: Newsroom) -> None:
    newsroom.write("one")
    newsroom.write(
        "two",
        "tags: [roads]",
        title=("Second", "İkinci"),
        more=(("tag", "roads", "yollar"),),
        published="2025-01-01",
    )
    newsroom.build()
    before = newsroom.files()
    newsroom.remove("two")
    built = newsroom.build()
    gone = set(before) - set(newsroom.files())
    assert {
        "en/second.html",
        "en/topics/roads.html",
        "az/topics/yollar.html",
        "en/archive/2025.html",
        "figures/two.json",
    } <= gone
    assert built.removed == len(gone)
    assert newsroom.files().keys() <= before.keys()
    newsroom.remove("one")
    newsroom.write("three", "draft: true")
    newsroom.build()
    assert not (newsroom.output / "figures").exists()


@pytest.mark.parametrize("name", ["notes.txt", "en/mine.html", ".htaccess"])
def test_files_of_others_are_refused_and_left_alone(newsroom: Newsroom, name: str) -> None:
    newsroom.write("one")
    newsroom.build()
    foreign = newsroom.output / name
    foreign.write_text("mine", "utf-8")
    before = newsroom.files()
    newsroom.write("two", title=("Second", "İkinci"))
    with pytest.raises(pr.UsageError, match=f"files that are not of the site: {name}"):
        newsroom.build()
    assert newsroom.files() == before


def test_the_output_of_render_is_no_site(newsroom: Newsroom) -> None:
    newsroom.write("one")
    pr.render(
        newsroom.folder / "one",
        newsroom.output,
        formats="html",
        at=datetime.fromisoformat("2026-04-01T00:00+04:00"),
    )
    with pytest.raises(pr.UsageError, match=r"az/.*\.html"):
        newsroom.build()


def test_a_list_that_names_a_file_elsewhere_deletes_nothing_there(newsroom: Newsroom) -> None:
    newsroom.write("one")
    newsroom.build()
    outside = newsroom.folder.parent / "precious.txt"
    outside.write_text("precious", "utf-8")
    with (newsroom.output / LIST).open("a", encoding="utf-8") as listed:
        listed.write("../precious.txt\t\n")
    newsroom.build()
    assert outside.read_text("utf-8") == "precious"


def test_a_list_that_is_not_ours_is_refused(newsroom: Newsroom) -> None:
    newsroom.write("one")
    newsroom.output.mkdir()
    (newsroom.output / LIST).write_bytes(b"\xff\xfe")
    with pytest.raises(pr.UsageError, match="cannot be read"):
        newsroom.build()


# ------------------------------------------------------------------------------------------------ settings


def test_without_an_address_there_is_no_sitemap_and_all_is_relative(newsroom: Newsroom) -> None:
    newsroom.settings("")
    newsroom.write("one")
    newsroom.build()
    files = newsroom.files()
    assert not [name for name in files if "sitemap" in name]
    assert files["robots.txt"] == b"User-agent: *\nAllow: /\n"
    assert not tree_of(newsroom.output / "en/results.html").xpath("//link[@rel='canonical']")
    assert tree_of(newsroom.output / "404.html").xpath("//main//a/@href") == [
        "en/index.html",
        "az/index.html",
    ]


def test_formats_are_those_of_the_settings_and_pages_are_always_there(newsroom: Newsroom) -> None:
    newsroom.settings('formats = ["text"]\n')
    newsroom.write("one")
    newsroom.build(formats=None)
    suffixes = {Path(name).suffix for name in newsroom.files() if name.startswith("en/")}
    assert suffixes == {".html", ".txt"}


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        (
            "entry.html",
            "{% macro part(entry, level) %}<li>mine: {{ entry.title }}</li>{% endmacro %}",
            "<li>mine: Second</li>",
        ),
        ("lead.html", "<p>lead of mine</p>", "<p>lead of mine</p>"),
        ("site.css", ".mine { color: red; }", ".mine { color: red; }"),
    ],
)
def test_templates_can_be_replaced_one_by_one(newsroom: Newsroom, name: str, text: str, found: str) -> None:
    templates = newsroom.folder / "templates/html/site"
    templates.mkdir(parents=True)
    (templates / name).write_text(text, "utf-8")
    newsroom.settings('templates = "templates"\n')
    newsroom.write("one")
    newsroom.write("two", title=("Second", "İkinci"), published="2026-01-01")
    newsroom.build()
    assert found in newsroom.files()["en/index.html"].decode()


def test_hostile_words_are_text_on_every_list() -> None:
    hostile = "</script></style><img src=x onerror=alert(1)>\"'&--><!--"
    edition = EditionCard("one", hostile, hostile, (Topic("media", hostile),), hostile)
    published = datetime.fromisoformat("2026-03-10T09:00+04:00")
    picture = Picture("media/one/a.jpg", 16, 10)
    card = ReleaseCard("one", "one", "en", published, None, False, picture, {"en": edition}, {"en": ("old",)})
    config = Config(site="https://press.example.org/", languages=("en",), publisher={"en": hostile})
    site = SitePages(Room(config), Lists([card], ("en",)), ("html", "rss"))
    for path, content in site.all():
        page = etree.fromstring(content, etree.HTMLParser(encoding="utf-8"))
        assert not page.xpath("//@onerror | //comment() | //script[not(@type)]"), path
        assert page.xpath("//img/@src") == (["../media/one/a.jpg"] if path == "en/index.html" else []), path
        assert hostile in page.xpath("//title")[0].text
    for path, content in search_files(Room(config), Lists([card], ("en",)), published):
        if path.endswith(".xml"):
            etree.fromstring(content)
