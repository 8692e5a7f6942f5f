"""`compare`: aligned segments or whole texts, two languages or more, and what it refuses."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

import pressrelease as pr
from pressrelease.errors import UsageError
from pressrelease.languages import LANGUAGES

AZ = "Saytda 1250 material, Telegram-da 2300 paylaşım, Facebook-da 1900 paylaşım yerləşdirilib."
RU = "На сайте размещено 1250 материалов, в Telegram — 2300 публикаций, в Facebook — 1900 публикаций."
EN = "There were 1,250 items on the site, 2,300 posts on Telegram and 1,900 posts on Facebook."


def told(report: pr.Report, *severities: str) -> list[tuple[str, str | None, int]]:
    return [
        (one.check, one.lang, one.segment)
        for one in report
        if one.severity in (severities or ("error", "warning"))
    ]


def test_what_agrees_is_silent() -> None:
    assert told(pr.compare({"az": [AZ], "ru": [RU], "en": [EN]})) == []
    assert told(pr.compare({"az": AZ, "ru": RU, "en": EN})) == []


def test_a_figure_that_moved_to_the_neighbouring_segment_is_found_there() -> None:
    report = pr.compare(
        {
            "az": ["Yarışda 64 idmançı iştirak edib.", "Onlar 12 ölkədən gəlib."],
            "ru": ["В соревнованиях участвовали 64 спортсмена из 12 стран.", "Они приехали заранее."],
            "en": ["The contest drew 64 athletes.", "They came from 12 countries."],
        }
    )
    assert told(report, "error") == []


def test_a_figure_that_moved_and_changed_is_told() -> None:
    report = pr.compare(
        {
            "az": ["Yarışda 64 idmançı iştirak edib.", "Onlar 12 ölkədən gəlib."],
            "ru": ["В соревнованиях участвовали 64 спортсмена из 21 страны.", "Они приехали заранее."],
            "en": ["The contest drew 64 athletes.", "They came from 12 countries."],
        }
    )
    assert {lang for _, lang, _ in told(report, "error")} == {"ru"}


WHOLE = {
    "az": "Stansiya 4 mart 2025-ci ildə işə düşüb.\nGücü 240 meqavatdır. Tikintiyə 51 milyon manat xərclənib.\n320 nəfər işlə təmin olunub.",
    "ru": "На станции работают 320 человек.\nСтанция мощностью 240 МВт введена в строй 4 марта 2025 года.\nСтроительство обошлось в 51 млн манатов.",
    "en": "The plant, which cost AZN 51 million, employs 320 people.\nIt was put into operation on March 4, 2025.\nIts capacity is 240 MW.",
}


def test_whole_texts_may_tell_in_another_order() -> None:
    assert told(pr.compare(WHOLE)) == []


@pytest.mark.parametrize(
    "lang, old, new, marked",
    [
        ("az", "240 meqavat", "420 meqavat", "420"),
        ("ru", "51 млн", "15 млн", "15 млн"),
        ("ru", "320 человек", "230 человек", "230"),
        ("en", "March 4", "May 4", "May 4"),
        ("en", "240 MW", "240 kW", "240 kW"),
    ],
)
def test_a_slip_in_a_whole_text_is_told_where_it_stands(lang: str, old: str, new: str, marked: str) -> None:
    texts = {**WHOLE, lang: WHOLE[lang].replace(old, new)}
    found = [one for one in pr.compare(texts) if one.lang == lang and one.start is not None]
    assert any(marked in texts[lang][one.start : one.end] for one in found), list(pr.compare(texts))
    for one in found:
        for witness in one.witnesses:
            assert texts[witness.lang][witness.start : witness.end] == witness.text


def test_what_a_shorter_version_leaves_out_is_a_warning() -> None:
    report = pr.compare({**WHOLE, "en": WHOLE["en"].replace(", which cost AZN 51 million,", "")})
    assert told(report, "error") == []
    assert ("figure-missing", "en", 0) in told(report, "warning")


def test_of_two_languages_nobody_is_named() -> None:
    report = pr.compare({"az": [AZ], "en": [EN.replace("2,300", "3,200")]})
    assert told(report, "error") == [("figure-value", None, 0)]
    witnesses = next(iter(report)).witnesses
    assert {(one.lang, one.text) for one in witnesses} == {("az", "2300"), ("en", "3,200")}


@pytest.fixture
def fourth_language() -> Iterator[str]:
    """A language more for this test: a copy of one, under another code."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(LANGUAGES._loaded, "fourth", replace(LANGUAGES.get("en"), code="fourth"))
        yield "fourth"  # what is compiled for it stays known: no other test may use the code


def test_four_languages_vote(fourth_language: str) -> None:
    texts = {"az": [AZ], "ru": [RU], "en": [EN], fourth_language: [EN]}
    assert told(pr.compare(texts)) == []
    assert told(pr.compare({**texts, "az": [AZ.replace("2300", "3200")]}), "error") == [
        ("figure-value", "az", 0)
    ]
    assert told(pr.compare({**texts, "en": [EN.replace("2,300 posts", "posts")]}), "error") == [
        ("figure-missing", "en", 0)
    ]


def test_two_against_two_names_nobody(fourth_language: str) -> None:
    wrong = EN.replace("2,300", "3,200")
    report = pr.compare({"az": [AZ], "ru": [RU], "en": [wrong], fourth_language: [wrong]})
    assert [lang for _, lang, _ in told(report, "error")] == [None]


def test_an_empty_segment_lacks_every_figure() -> None:
    report = pr.compare({"az": [AZ], "ru": [""], "en": [EN]})
    assert {(check, lang) for check, lang, _ in told(report, "error")} == {("figure-missing", "ru")}
    assert len(report) == 3


@pytest.mark.parametrize(
    "texts",
    [
        {},
        {"az": []},
        {"az": [], "ru": []},
        {"az": "", "ru": ""},
        {"az": AZ},
        {"az": ["", ""], "en": ["", ""]},
    ],
)
def test_nothing_to_compare_is_nothing_found(texts: dict) -> None:
    assert told(pr.compare(texts), "error") == []


def test_segments_of_unequal_count_are_refused() -> None:
    with pytest.raises(UsageError, match=r"az 2, ru 1"):
        pr.compare({"az": [AZ, AZ], "ru": [RU]})


def test_whole_texts_and_segments_do_not_mix() -> None:
    with pytest.raises(UsageError, match="whole texts"):
        pr.compare({"az": [AZ], "ru": RU})


def test_an_unknown_language_is_refused_with_those_that_are_known() -> None:
    with pytest.raises(UsageError, match=r"az.*en.*ru"):
        pr.compare({"az": [AZ], "klingon": ["5"]})


def test_only_the_selected_checks_run() -> None:
    from pressrelease.config import Config

    texts = {"az": [AZ], "ru": [RU.replace("2300", "3200")], "en": [EN.replace("1,900 posts", "posts")]}
    assert told(pr.compare(texts, Config(select=("figure-missing",)))) == [("figure-missing", "en", 0)]
    assert told(pr.compare(texts, Config(ignore=("figure-missing",))), "error") == [("figure-value", "ru", 0)]
    assert told(pr.compare(texts, Config(severity={"figure-value": "note"})), "error") == [
        ("figure-missing", "en", 0)
    ]


def test_offsets_hold_beside_letters_of_any_length() -> None:
    texts = {
        "az": ["İİ 😀 İndi 2300 material var."],
        "ru": ["😀😀 Есть 3200 материалов."],
        "en": ["😀 There are 2,300 items."],
    }
    (one,) = [one for one in pr.compare(texts) if one.severity == "error"]
    assert texts["ru"][0][one.start : one.end] == "3200"
    assert {texts[other.lang][0][other.start : other.end] for other in one.witnesses} == {"2300", "2,300"}


@pytest.mark.parametrize(
    "piece",
    [
        "5 and 7, ",
        "1,000 of 6,537 (93.35%) ",
        "from 5 to 7 percent by 3 ",
        "(1 (2 (3 ",
        "12:30 GMT+4 ",
        "Monday 5 May 2024 and ",
        "5 km (3 miles) ",
    ],
)
def test_time_grows_no_faster_than_the_text(piece: str) -> None:
    import time

    def seconds(length: int) -> float:
        text = piece * (length // len(piece))
        start = time.process_time()
        pr.compare({"en": text, "az": text[: length // 2], "ru": text[::-1]})
        return time.process_time() - start

    seconds(500)
    assert seconds(16_000) < 0.15 + 16 * max(seconds(2_000), 0.01)


def test_a_small_number_moves_only_together_with_its_words() -> None:
    moved = {
        "az": [
            "İclasda əməkdaşlıq məsələləri müzakirə olundu.",
            "Sonda üç sənəd imzalandı, qonaqlar muzeyə baş çəkdi.",
        ],
        "ru": ["На заседании обсудили сотрудничество и подписали три документа.", "Гости посетили музей."],
        "en": [
            "The meeting discussed cooperation, and three documents were signed.",
            "The guests saw the museum.",
        ],
    }
    assert told(pr.compare(moved), "error") == []
    lost = {
        "az": [
            "İclasda əməkdaşlıq məsələləri müzakirə olundu, sənədlər imzalandı.",
            "Üç qonaq muzeyə baş çəkdi.",
        ],
        "ru": ["На заседании обсудили сотрудничество и подписали три документа.", "Гости посетили музей."],
        "en": [
            "The meeting discussed cooperation, and three documents were signed.",
            "The guests saw the museum.",
        ],
    }
    assert ("figure-missing", "az", 0) in told(pr.compare(lost), "error")
