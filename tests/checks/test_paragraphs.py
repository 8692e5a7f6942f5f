"""Loose texts whose paragraphs answer one another: in blocks, with findings at their places in the texts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import pressrelease as pr
from pressrelease.alignment.paragraphs import Paragraph, match_paragraphs

AZ = [
    "Vilayətdə 43 məktəb təmir olunub.",
    "Təmirə 17,4 milyon manat xərclənib, işlər 2023-cü ilin mayında başa çatıb.",
    "Tədbirdə qonaqlar çıxış ediblər.",
    "Ötən il 1 250 şagird yeni məktəblərə köçüb.",
]
RU = [
    "В области отремонтировали 43 школы.",
    "На ремонт ушло 17,4 млн манатов, работы завершились в мае 2023 года.",
    "На мероприятии выступили гости.",
    "В прошлом году в новые школы перешли 1250 учеников.",
]
EN = [
    "In the province 43 schools were repaired.",
    "The repairs cost AZN 17.4 million and ended in May 2023.",
    "Guests spoke at the event.",
    "Last year 1,250 pupils moved to the new schools.",
]


def paragraphs(*listed: str) -> list[Paragraph]:
    """Paragraphs by the numbers in them; letters count as their length."""
    return [
        Paragraph(len(one), Counter(("n", word) for word in one.split() if word.isdecimal()))  # type: ignore[misc]
        for one in listed
    ]


LONG, OTHER, LEFT = (
    "paragraph about schools with 43 and 1250",
    "one more paragraph, 17",
    "it cost 900 and 800 that year",
)
REST = [f"paragraph {number} about something else with {number}00" for number in range(11, 17)]
CASES = [
    ("one by one", [LONG, OTHER], [LONG, OTHER], [((0,), (0,)), ((1,), (1,))]),
    ("two joined", ["a paragraph with 43", "and then 1250 more", OTHER], ["a paragraph with 43 and then 1250 more", OTHER],
     [((0, 1), (0,)), ((2,), (1,))]),
    ("one left out", [LONG, LEFT, OTHER], [LONG, OTHER], [((0,), (0,)), ((1,), ()), ((2,), (1,))]),
    ("one added", [LONG, OTHER], [LONG, LEFT, OTHER], [((0,), (0,)), ((), (1,)), ((1,), (2,))]),
    ("one added at the beginning", [LONG, OTHER], [LEFT, LONG, OTHER], [((), (0,)), ((0,), (1,)), ((1,), (2,))]),
]  # fmt: skip


@pytest.mark.parametrize("here, there, blocks", [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_paragraphs_answer_one_another(
    here: Sequence[str], there: Sequence[str], blocks: list[tuple[tuple[int, ...], ...]]
) -> None:
    found = match_paragraphs({"az": paragraphs(*here, *REST), "ru": paragraphs(*there, *REST)})
    assert found is not None
    assert [(tuple(block["az"]), tuple(block["ru"])) for block in found[: len(blocks)]] == blocks
    assert len(found) == len(blocks) + len(REST)


def test_texts_of_another_order_are_not_matched() -> None:
    told = [f"paragraph {number} of its own with {number}00" for number in range(1, 9)]
    assert match_paragraphs({"az": paragraphs(*told), "ru": paragraphs(*reversed(told))}) is None


@given(st.lists(st.lists(st.integers(1, 30), max_size=3), min_size=1, max_size=8), st.integers(0, 8))
def test_each_paragraph_is_in_one_block(listed: list[list[int]], cut: int) -> None:
    texts = {
        "az": paragraphs(*(f"paragraph {' '.join(map(str, one))}" for one in listed)),
        "ru": paragraphs(*(f"paragraph {' '.join(map(str, one))}" for one in listed[cut:] or listed)),
        "en": paragraphs(*(f"paragraph {' '.join(map(str, one))}" for one in listed[: cut + 1])),
    }
    for block in [match_paragraphs(texts)]:
        for code in texts if block is not None else ():
            assert [place for one in block or () for place in one[code]] == list(range(len(texts[code])))


JOINED = [f"{EN[0]} {EN[1]}", *EN[2:]]


@pytest.mark.parametrize("english", [EN, JOINED], ids=["paragraph by paragraph", "two joined"])
def test_right_texts_are_right(english: list[str]) -> None:
    texts = {"az": "\n\n".join(AZ), "ru": "\n\n".join(RU), "en": "\n\n".join(english)}
    assert list(pr.compare(texts)) == []


SLIPS = [
    ("en", "43", "34", "figure-value"),
    ("ru", "17,4", "14,7", "figure-value"),
    ("en", "million", "billion", "figure-unit"),
    ("az", "mayında", "iyulunda", "figure-value"),
    ("en", "1,250", "1,520", "figure-value"),
]


@pytest.mark.parametrize("english", [EN, JOINED], ids=["paragraph by paragraph", "two joined"])
@pytest.mark.parametrize("lang, said, slip, check", SLIPS)
def test_a_slip_is_an_error_at_its_place(
    english: list[str], lang: str, said: str, slip: str, check: str
) -> None:
    texts = {"az": "\n\n".join(AZ), "ru": "\n\n".join(RU), "en": "\n\n".join(english)}
    texts[lang] = texts[lang].replace(said, slip)
    (one,) = pr.compare(texts)
    assert (one.check, one.severity, one.lang, one.segment) == (check, "error", lang, 0)
    assert slip in texts[lang][one.start : one.end]
    assert len(one.witnesses) == 2
    for witness in one.witnesses:
        assert texts[witness.lang][witness.start : witness.end] == witness.text


def test_a_finding_in_files_has_its_line(tmp_path: Path) -> None:
    for code, listed in (("az", AZ), ("ru", RU), ("en", [*EN[:3], EN[3].replace("1,250", "1,520")])):
        (tmp_path / f"a.{code}.txt").write_text("\n\n".join(listed) + "\n", "utf-8")
    (one,) = pr.check(pr.load(sorted(tmp_path.iterdir())))
    assert (one.path, one.line, one.column) == (str(tmp_path / "a.en.txt"), 7, 11)
    assert [(witness.line, witness.column) for witness in one.witnesses] == [(7, 9), (7, 38)]


def test_a_paragraph_that_one_language_lacks_is_told() -> None:
    texts = {"az": "\n\n".join(AZ), "ru": "\n\n".join(RU), "en": "\n\n".join([EN[0], *EN[2:]])}
    found = list(pr.compare(texts))
    assert {one.check for one in found} == {"figure-missing"}
    assert {(one.lang, one.severity) for one in found} == {("en", "warning")}
