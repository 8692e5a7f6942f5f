"""Links: what is the same page in three languages, and what a text shows of an address."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

import pressrelease as pr
from pressrelease.checks import CHECKS, Example, run
from pressrelease.checks._links import comparable, is_slip, leads_elsewhere
from pressrelease.findings import Severity

LINK_MISMATCH = CHECKS.get("link-mismatch")

# what a link shows, where it leads, whether that is another address
SHOWN = [
    ("www.example.org", "https://example.org/az/", False),
    ("Example.org", "https://example.org", False),
    ("example.org", "https://press.example.org/2", False),
    ("press.example.org", "https://example.org/2", True),
    ("https://example.org/a/", "http://www.example.org/a?x=1#y", False),
    ("https://example.org/a?x=1", "https://example.org/a?x=2", True),
    ("www.example.org/forum.", "https://www.example.org/forum", False),
    ("www.example.org/forun", "https://www.example.org/forum", True),
    ("www.example.org/a/long…", "https://example.org/a/longer/path", False),
    ("www.example.org/b/long...", "https://example.org/a/longer/path", True),
    ("example.org/məqalə", "https://example.org/m%C9%99qal%C9%99", False),
    ("пример.рф", "https://xn--e1afmkfd.xn--p1ai/", False),
    ("mod.gov.az", "https://example.org/", True),
    ("mod.gov.az", "mailto:info@mod.gov.az", True),
    ("press@example.org", "mailto:Press@example.org?subject=x", False),
    ("pres@example.org", "mailto:press@example.org", True),
    ("press@example.org", "https://example.org/contact", False),  # a form
    ("+994 12 555 01 10", "tel:+994125550110", False),
    ("(012) 555-01-10", "tel:+994125550110", False),
    ("+994 12 555 01 11", "tel:+994125550110", True),
    ("+994 12 555 01 10", "tel:+994125550110;ext=7", False),
    ("102", "tel:+994125550110", False),
    # no addresses
    ("report.pdf", "https://example.org/files/2.pdf", False),
    ("Node.js", "https://nodejs.org", False),
    ("Booking.com", "https://example.org/news/booking", False),
    ("12.03.2026", "https://example.org/news", False),
    ("№ 950", "https://example.org/950", False),
    ("1.5", "https://example.org", False),
    ("example.org saytında", "https://example.com", False),
    ("here", "https://example.org", False),
    ("", "https://example.org", False),
]


@pytest.mark.parametrize("shown, target, elsewhere", SHOWN)
def test_a_text_that_shows_an_address_has_to_lead_there(shown: str, target: str, elsewhere: bool) -> None:
    assert leads_elsewhere(shown, target) is elsewhere


@pytest.mark.parametrize(
    "one, other",
    [
        ("https://example.org/az/a", "http://www.example.org/ru/b/"),
        ("https://az.example.org/a", "https://example.org/ru/b"),
        ("https://example.org/a?lang=az", "https://example.org/b?lang=en"),
        ("https://example.org/a?utm_source=az", "https://example.org/a?utm_source=ru&utm_campaign=x"),
        ("https://example.org/%C9%99", "https://example.org/ə"),
        ("/az/news/1", "/en/news/2/"),
        ("../media/2022/az/hesabat.pdf", "../media/2022/ru/otchet.pdf"),
        ("mailto:press@example.org?subject=Sual", "mailto:press@example.org?subject=Вопрос"),
        ("tel:+994 12 555-01-10", "tel:+994125550110"),
    ],
)
def test_addresses_that_are_the_same_in_two_languages(one: str, other: str) -> None:
    assert comparable(one) == comparable(other)


@pytest.mark.parametrize(
    "one, other",
    [
        ("https://example.org/a", "https://example.org/b"),
        ("https://example.org/az/a", "https://example.org/ru/a/b"),
        ("https://example.org/az/a", "https://example.com/ru/a"),
        ("https://example.org/a?id=1", "https://example.org/a?id=2"),
        ("/az/news/1", "/en/news/2/3"),
        ("../media/hesabat.pdf", "../media/otchet.pdf"),
        ("mailto:press@example.org", "mailto:pres@example.org"),
    ],
)
def test_addresses_that_are_not(one: str, other: str) -> None:
    assert comparable(one) != comparable(other)


@pytest.mark.parametrize("one, other", [("call", "cal"), ("forum", "forun"), ("123", "132"), ("ab", "xab")])
def test_one_slip(one: str, other: str) -> None:
    assert is_slip(one, other)
    assert is_slip(other, one)


@pytest.mark.parametrize(
    "one, other", [("contact", "kontakt"), ("a", "abc"), ("abcd", "badc"), ("x12", "y21")]
)
def test_more_than_one_slip(one: str, other: str) -> None:
    assert not is_slip(one, other)
    assert not is_slip(other, one)


# az, ru and en addresses of one link; the language that is told of, and whether as a warning
ROWS = [
    ("/az/call", "/ru/call", "/en/call", "", False),
    ("/az/call", "/az/call", "/en/call", "ru", True),
    ("/az/call", "/en/call", "/en/call", "ru", True),
    ("/ru/call", "/ru/call", "/en/call", "az", True),
    ("/az/call", "/az/call", "/az/call", "", False),
    ("/en/call", "/en/call", "/en/call", "", False),
    ("/az/call", "/ru/cal", "/en/call", "ru", True),
    ("/az/news/123", "/ru/news/132", "/en/news/123", "ru", True),
    ("/az/news/123", "/ru/news/456", "/en/news/123", "", False),  # numbers of its own
    ("/az/elan", "/ru/vakansii", "/en/vacancies", "", False),
    ("/az/contact", "/ru/kontakty", "/en/contact", "", False),
    ("/az/a", "/ru/b/c", "/en/a", "ru", False),
    ("/elan", "/ru/vakansii", "/en/vacancies", "", False),  # the site's own language has no sign
    ("/elan", "/ru/vakansii", "/en/jobs/all", "en", False),
    ("/az/{x}y", "/ru/{x}", "/en/{x}y", "ru", True),
]


@pytest.mark.parametrize("az, ru, en, lang, warning", ROWS)
@pytest.mark.parametrize("whole", [False, True])
def test_three_links(az: str, ru: str, en: str, lang: str, warning: bool, whole: bool) -> None:
    texts = {
        code: f"[word](https://example.org{path})" for code, path in (("az", az), ("ru", ru), ("en", en))
    }
    found = run(Example(texts, whole=whole).subject(), [LINK_MISMATCH]).findings
    assert {one.lang for one in found} == ({lang} if lang else set())
    assert all((one.severity is Severity.WARNING) == warning for one in found)


PO = """msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\n"

msgctxt "title"
msgid "Başlıq"
msgstr "{title}"

msgctxt "paragraph"
msgid "[Sayt]({az})."
msgstr "[{word}]({address})."
"""


@pytest.mark.parametrize(
    ("az", "ru", "en", "lang"),
    [
        ("https://example.org/a", "https://example.org/ru/b", "https://example.org/en/c", ""),
        ("https://example.org/az/a", "https://example.org/b", "https://example.org/en/c", "ru"),
        ("https://example.org", "https://example.org", "https://example.org/en/", ""),
    ],
)
def test_only_the_language_of_a_release_may_go_without_a_sign(
    tmp_path: Path, az: str, ru: str, en: str, lang: str
) -> None:
    (tmp_path / "release.md").write_text(
        f"---\nid: a\nlanguage: az\npublished: 2026-01-10T12:28\n---\n# Başlıq\n\n[Sayt]({az}).\n", "utf-8"
    )
    for code, title, word, address in (("ru", "Заголовок", "Сайт", ru), ("en", "Title", "Site", en)):
        written = PO.format(title=title, az=az, word=word, address=address)
        (tmp_path / f"{code}.po").write_text(written, "utf-8")
    found = [one for one in pr.check(pr.load(tmp_path)).findings if one.check == "link-mismatch"]
    assert {one.lang for one in found} == ({lang} if lang else set())


def test_two_languages_alone_prove_nothing() -> None:
    texts = {"az": "[a](https://example.org/az/call)", "ru": "[b](https://example.org/az/call)"}
    assert not run(Example(texts).subject(), [LINK_MISMATCH]).findings


def test_a_wrong_address_is_told_once() -> None:
    texts = {
        code: f"[www.example.org/forum](https://example.org/{path})"
        for code, path in (("az", "forum"), ("ru", "forun"), ("en", "forum"))
    }
    (finding,) = run(Example(texts).subject(), [LINK_MISMATCH]).findings
    assert (finding.lang, finding.expected) == ("ru", "https://example.org/forum")


@pytest.mark.parametrize("piece", ["a.", "a@", "1 ", "-", "www.", "a/", "…"])
def test_no_text_makes_it_slow(piece: str) -> None:
    begin = time.process_time()
    leads_elsewhere(piece * 100_000 + "!x", "https://example.org")
    for code in ("az", "ru"):
        comparable(f"https://example.org/{code}/{piece * 100_000}")
    assert time.process_time() - begin < 2
