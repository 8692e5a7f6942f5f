"""Typography: the replacements of straight marks and breaking spaces, and what never changes."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pressrelease.figures.recognition import find_figures
from pressrelease.languages import language
from pressrelease.model import Code, Emphasis, Inlines, LineBreak, Link, Words, plain_text
from pressrelease.typography import held_hyphens, set_type, set_words

# language, typed, set; ~ is a no-break space
EXAMPLES = [
    ("az", 'Nazir dedi: "Bu "yaxşı" işdir" - bitdi.', "Nazir dedi: “Bu ‘yaxşı’ işdir”~– bitdi."),
    ("az", "10 yanvar 2023-cü il, 5 %, 12,5 milyon manat", "10~yanvar 2023-cü~il, 5~%, 12,5~milyon manat"),
    ("az", "“Qarabağ” və «Xəzər»", "“Qarabağ” və «Xəzər»"),
    ("az", "Əlaqə: A. B. Əliyev", "Əlaqə: A.~B.~Əliyev"),
    ("az", "2 450 300 nəfər", "2~450~300~nəfər"),
    ("az", "43 mediatur, 6 brifinq və 103 tədbir", "43~mediatur, 6~brifinq və 103~tədbir"),
    ("az", "1000-dən çox, 2300-dək foto", "1000-dən~çox, 2300-dək~foto"),
    ("az", "saat 11:00-da, Saat 9-da, bir saat sonra", "saat~11:00-da, Saat~9-da, bir saat sonra"),
    ("az", "10 və 15, 5 AZN, 2022 Bakı", "10 və 15, 5~AZN, 2022 Bakı"),
    ("az", "30 azərbaycanlı", "30 azərbaycanlı"),  # a long word may begin a line
    ("ru", "43 медиатура, более 5000 фотографий", "43~медиатура, более 5000~фотографий"),
    ("ru", "30 военнослужащих, 10 и 15, 5 на 7", "30 военнослужащих, 10 и~15, 5 на~7"),
    ("ru", "статья 5, 35-летний герой", "статья~5, 35-летний герой"),
    ("en", "43 media tours, 6 of 10, 5 and 7", "43~media tours, 6 of 10, 5 and 7"),
    ("en", "Article 5, on January 10, in January the", "Article~5, on January~10, in January the"),
    ("ru", 'Комитет "Наука"', "Комитет «Наука»"),
    ("ru", '"Комитет "Наука" решил"', "«Комитет „Наука“ решил»"),
    ("ru", 'ООО "Ромашка", ("да").', "ООО «Ромашка», («да»)."),
    ("ru", "Это - в 2022 году", "Это~— в~2022~году"),
    ("ru", "№ 950 от 23 июня 2016 г. и т. д.", "№~950 от~23~июня 2016~г. и~т.~д."),
    ("ru", "тот же самый", "тот~же самый"),
    ("en", "He's 5'10\" tall", "He’s 5′10″ tall"),
    ("en", '"he said \'yes\' to "it""', "“he said ‘yes’ to ‘it’”"),
    ("en", "the '90s -- rock", "the ’90s~— rock"),
    ("en", "the editors' choice", "the editors’ choice"),
    ("en", "'a word' here", "‘a word’ here"),
    ("en", "No. 950 at 3 p.m. on 10 January", "No.~950 at 3~p.m. on 10~January"),
    ("en", '"...and then"', "“...and then”"),
    ("en", 'an empty "" mark', "an empty “” mark"),
    ("en", '"a Boeing 747" flew', "“a Boeing 747” flew"),
    ("en", "20 - 10, 5 - 3", "20 - 10, 5 - 3"),  # a minus, a score or a range: not ours to decide
    ("en", "1'000 and 1,000", "1'000 and 1,000"),
    ("en", 'see https://a.example/x\'y - "so"', "see https://a.example/x'y~— “so”"),
    ("en", "press.o'hara@a.example", "press.o’hara@a.example"),
    ("en", "well-known A-B 2-3", "well-known A-B 2-3"),
]


@pytest.mark.parametrize("code, typed, expected", EXAMPLES)
def test_typed_text_is_set_as_the_language_sets_it(code: str, typed: str, expected: str) -> None:
    assert set_words(typed, language(code)).replace("\u00a0", "~") == expected


@pytest.mark.parametrize(
    "code, typed, expected",
    [
        ("az", "35 500 müraciət, 12,5 milyon manat", "35~500 müraciət, 12,5~milyon manat"),
        ("ru", "43 медиатура, 5000 человек", "43 медиатура, 5000~человек"),
        ("en", "43 tours, 12.5 million", "43 tours, 12.5~million"),
    ],
)
def test_in_a_narrow_column_a_number_holds_only_its_units(code: str, typed: str, expected: str) -> None:
    assert (
        plain_text(set_type((Words(typed),), language(code), narrow=True)).replace("\u00a0", "~") == expected
    )


@pytest.mark.parametrize(
    "marked, before",  # | precedes each hyphen that must not end a line
    [
        ("1000|-dən çox, 35\u00a0500|-dək, 2021-2022|-ci illər", ""),
        ("43|-й, 35|-летний, 100-процентный", ""),
        ("BMT|-nin, ABŞ|-ın, МИД|-ом, az-çox, кто-то, e-poçt", ""),
        ("COVID-19, 555-01-10, 5-7, 2023-01-10, 1-ci-2", ""),
        ("|-dən çox", "<strong>1000"),
        ("|-nin", "BMT"),
        ("-dən çox", "min"),
        ("a-1-ab@example.org 5|-ci https://example.org/2022-ci 6|-cı", ""),
    ],
)
def test_an_ending_is_held_by_its_hyphen(marked: str, before: str) -> None:
    pieces = marked.split("|")
    places = [len("".join(pieces[:number])) for number in range(1, len(pieces))]
    assert held_hyphens("".join(pieces), before) == places


LINES = Path(__file__).parent.parent / "figures" / "unseen"


@pytest.mark.parametrize("code", ["az", "ru", "en"])
def test_typography_changes_no_figure(code: str) -> None:
    text = re.sub(r"\{([^|}]*)\|[^}]*\}", r"\1", (LINES / f"{code}.txt").read_text("utf-8"))
    lines = [line for line in text.splitlines() if re.search(r"\d", line)]
    assert len(lines) > 100
    for line in lines:
        before, after = (
            [(one.kind, one.canonical, one.unit, one.qualifier) for one in find_figures(text, code)]
            for text in (line, set_words(line, language(code)))
        )
        assert after == before, line


def test_a_space_that_two_rules_hold_stays_one_space() -> None:
    assert set_words("№ 5 ли – 7 же — да", language("ru")) == "№\u00a05\u00a0ли\u00a0– 7\u00a0же\u00a0— да"
    assert set_words("5 г. – 6 % — а", language("ru")) == "5\u00a0г.\u00a0– 6\u00a0%\u00a0— а"


def test_marks_are_matched_across_nodes() -> None:
    content: Inlines = (
        Words('Он сказал: "'),
        Emphasis(
            (Words('Комитет "'), Link("https://a.example/?q='x'", (Words("Наука"),)), Words('" - это')), True
        ),
        Words(' да" - '),
        Code('"как есть" - 5 %'),
        LineBreak(),
        Words("5"),
        Emphasis((Words(" %"),)),
    )
    assert set_type(content, language("ru")) == (
        Words("Он сказал: «"),
        Emphasis(
            (Words("Комитет „"), Link("https://a.example/?q='x'", (Words("Наука"),)), Words("“\u00a0— это")),
            True,
        ),
        Words(" да»\u00a0— "),
        Code('"как есть" - 5 %'),
        LineBreak(),
        Words("5"),
        Emphasis((Words("\u00a0%"),)),
    )


TYPED = st.text(alphabet=st.sampled_from(list(" \u00a0\n-–—\"'«»“”„‘’5%.,№ваеэжaBƏ@:/w(")), max_size=60)
CODES = st.sampled_from(["az", "ru", "en"])
INLINES = st.recursive(
    st.lists(st.one_of(TYPED.map(Words), TYPED.map(Code), st.just(LineBreak())), max_size=5).map(tuple),
    lambda inner: st.lists(
        st.one_of(
            TYPED.map(Words),
            st.builds(Emphasis, inner, st.booleans()),
            st.builds(Link, st.just("https://a.example/'"), inner),
        ),
        max_size=4,
    ).map(tuple),
    max_leaves=6,
)


def _letters(text: str) -> str:
    return re.sub(r"""[\s\u00a0\-–—"'«»“”„‘’‚′″]""", "", text)


@settings(max_examples=300, deadline=None)
@given(TYPED, CODES)
def test_setting_twice_is_setting_once_and_no_letter_changes(typed: str, code: str) -> None:
    once = set_words(typed, language(code))
    assert set_words(once, language(code)) == once
    assert _letters(once) == _letters(typed)
    assert re.findall(r"\d+", once) == re.findall(r"\d+", typed)


@settings(max_examples=200, deadline=None)
@given(INLINES, CODES)
def test_inline_content_keeps_its_tree(content: Inlines, code: str) -> None:
    once = set_type(content, language(code))
    assert set_type(once, language(code)) == once
    assert _codes_and_addresses(once) == _codes_and_addresses(content)
    assert _letters(plain_text(once)) == _letters(plain_text(content))


def _codes_and_addresses(content: Inlines) -> list[str]:
    found = []
    for node in content:
        match node:
            case Code(text):
                found.append(text)
            case Link(address, inner):
                found += [address, *_codes_and_addresses(inner)]
            case Emphasis(inner):
                found += ["*", *_codes_and_addresses(inner)]
            case LineBreak():
                found.append("\n")
    return found


@pytest.mark.parametrize("piece", ["1-a ", "1", "1-", "BM-a", "-", "a@", "1-a www."])
def test_no_text_makes_the_search_for_hyphens_slow(piece: str) -> None:
    begin = time.process_time()
    held_hyphens(piece * 100_000)
    assert time.process_time() - begin < 3


@pytest.mark.parametrize(
    "piece", ['"', "'a ", '"a ', " - ", "'", "“", "a:", "5 ", "www.", "a@", "В. ", "5 a ", "saat "]
)
def test_no_text_makes_it_slow(piece: str) -> None:
    begin = time.process_time()
    for code in ("az", "ru"):
        set_words(piece * 100_000, language(code))
    assert time.process_time() - begin < 3
