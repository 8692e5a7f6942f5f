"""Placeholders as writers type them: every rule, and every mistake with its place, message and hint."""

from __future__ import annotations

import time

import pytest
from figures_by_name import figure, read, seen, written

from pressrelease.languages import language
from pressrelease.markup import find_placeholders, mark_words, read_inline
from pressrelease.model import Placeholder

FIGURES = {
    "website": figure("gt 1000", "website"),
    "telegram": figure("upto 2300", "telegram"),
    "guests": figure("upto 2300", "guests"),
    "tours": figure("43", "tours"),
    "six": figure("6", "six"),
    "year": figure("year 2022", "year"),
    "share": figure("20 percent", "share"),
    "sum": figure("5000000 AZN", "sum"),
    "decree": figure("identifier 950", "decree"),
    "decree_date": figure("date 2016-06-23", "decree_date"),
    "span": figure("range 5..7", "span"),
    "code_name": figure("identifier A_1*", "code_name"),
    "blank": figure("identifier x", "blank").__class__("blank", "", "", "", "", "?", figure("1").place),
    "a": figure("5", "a"),
    "b": figure("7", "b"),
}


# ------------------------------------------------------------------------------------------------ the contract

CONTRACT = [
    ("az", "{website} məlumat", "1000-dən çox məlumat"),
    ("ru", "{website} сообщений", "более 1000 сообщений"),
    ("en", "{website} items", "more than 1,000 items"),
    ("az", "{telegram} məlumat", "2300-dək məlumat"),
    ("ru", "{telegram} сообщений", "до 2300 сообщений"),
    ("en", "{telegram} items", "up to 2,300 items"),
    ("az", "{tours}[value], {tours}[words]", "43, qırx üç"),
    ("ru", "{tours}[value], {tours}[words]", "43, сорок три"),
    ("en", "{tours}[value], {tours}[words]", "43, forty-three"),
    ("az", "{tours} mediatur", "43 mediatur"),
    ("ru", "{tours} [медиатур/медиатура/медиатуров]", "43 медиатура"),
    ("ru", "{website} [медиатур/медиатура/медиатуров]", "более 1000 медиатуров"),
    ("ru", "{tours} [новый тур/новых тура/новых туров/нового тура]", "43 новых тура"),
    ("en", "{tours} [media tour/media tours]", "43 media tours"),
    ("az", "{guests} [nəfər]", "2300 nəfərədək"),
    ("az", "{website} [nəfər]", "1000 nəfərdən çox"),
    ("az", "{tours} [nəfər]", "43 nəfər"),
    ("az", "{tours}-dən, {tours}-cı, {year}-ci", "43-dən, 43-cü, 2022-ci"),
    ("az", "{tours}[value]-dan, {tours}[words]-dan", "43-dən, qırx üçdən"),
    ("az", "**{six}**-dən, **{tours}-ci**", "**6-dan**, **43-cü**"),
    # no plain words beside the figures are touched
    ("az", "{decree_date} tarixli {decree} nömrəli Fərman", "23 iyun 2016-cı il tarixli 950 nömrəli Fərman"),
    ("ru", "Указ от {decree_date} № {decree}", "Указ от 23 июня 2016 года № 950"),
    ("en", "Decree No. {decree} dated {decree_date}", "Decree No. 950 dated June 23, 2016"),
]

BESIDE = [
    # a bracket that is followed by ( or [ is a link
    ("{tours} [media/tours](https://example.org)", "43 [media/tours](https://example.org)"),
    ("{tours} [media/tours][note]", "43 [media/tours][note]"),
    ("{tours}[value](https://example.org)", "43[value](https://example.org)"),
    ("{tours}[words][note]", "43[words][note]"),
    # a bracket with neither a known form nor a slash is literal
    ("{tours} [sic]", "43 [sic]"),
    ("{tours}[1]", "43[1]"),
    ("{tours}[see the note]", "43[see the note]"),
    ("{tours} []", "43 []"),
    ("{tours}\\[value]", "43\\[value]"),
    ("{tours} \\[tour/tours]", "43 \\[tour/tours]"),
    ("{tours}, [tour/tours]", "43, [tour/tours]"),
    ("{tours}  [tour/tours]", "43  [tour/tours]"),
    # emphasis may close between
    ("**{tours}** [tour/tours]", "**43** tours"),
    ("*{tours}* [tour/tours]", "*43* tours"),
    ("_{tours}_ [tour/tours]", "_43_ tours"),
    ("***{tours}*** [tour/tours]", "***43*** tours"),
    ("[{tours} [tour/tours]](https://example.org/{year})", "[43 tours](https://example.org/{year})"),
    # nothing is replaced in code and addresses
    ("`{tours}` and {tours}", "`{tours}` and 43"),
    ("``{tours} ` {tours}`` {tours}", "``{tours} ` {tours}`` 43"),
    ("`{tours} is open", "`43 is open"),
    ("[{tours}](https://example.org/{tours})", "[43](https://example.org/{tours})"),
    ("[x](https://example.org/a_(b)/{tours}) {tours}", "[x](https://example.org/a_(b)/{tours}) 43"),
    ("<https://example.org/{tours}> {tours}", "<https://example.org/{tours}> 43"),
    ("<a@example.org> {tours}", "<a@example.org> 43"),
    ("https://example.org/{tours} {tours}", "https://example.org/{tours} 43"),
    ("(https://example.org/) {tours}", "(https://example.org/) 43"),
    ("a < b {tours} > c", "a < b 43 > c"),
    # braces themselves
    ("{{tours}} {tours}", "{tours} 43"),
    ("{{{tours}}}", "{43}"),
    ("\\{tours}", None),
    # hyphens
    ("{a}-{b}", "5-7"),
    ("{tours}-day", "43-day"),
    ("{a}–{b} [tour/tours]", "5–7 tours"),
    # marks in the words are escaped
    ("{code_name}", "A\\_1\\*"),
]


@pytest.mark.parametrize(("code", "typed", "printed"), CONTRACT)
def test_the_table_of_forms(code: str, typed: str, printed: str) -> None:
    assert seen(typed, FIGURES, code) == written(printed)


@pytest.mark.parametrize(("typed", "printed"), [pair for pair in BESIDE if pair[1]])
def test_beside_other_marks(typed: str, printed: str) -> None:
    assert seen(typed, FIGURES, "en") == written(printed)


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("{a}-{b}", "5-7"),
        ("{tours}-mərtəbəli bina", "43-mərtəbəli bina"),
        ("{tours}-km", "43-km"),
        (
            "{tours}-günlük, {tours}-illik, {tours}-aylıq, {tours}-faizlik",
            "43-günlük, 43-illik, 43-aylıq, 43-faizlik",
        ),
        (
            "{tours}-nəfərlik, {tours}-manatlıq, {tours}-metrlik, {tours}-nömrəli",
            "43-nəfərlik, 43-manatlıq, 43-metrlik, 43-nömrəli",
        ),
        ("{tours} [çox yaxşı]", "43 [çox yaxşı]"),
        ("{a}-cı-{b}-cı", "5-ci-7-ci"),
        ("{tours}-5", "43-5"),
        ("{tours}-", "43-"),
    ],
)
def test_beside_other_marks_in_azerbaijani(typed: str, printed: str) -> None:
    assert seen(typed, FIGURES, "az") == written(printed)


def test_in_a_plain_text_only_braces_have_a_meaning() -> None:
    content, problems = read("*A*_{code_name}_ [d](e) {{5}} **{guests}** [nəfər]", FIGURES, "az", marks=False)
    assert (mark_words(content).text.replace("\u00a0", " "), problems) == (
        "*A*_A_1*_ [d](e) {5} **2300-dək** [nəfər]",
        [],
    )


@pytest.mark.parametrize(
    ("style", "code", "printed"),
    [
        ("", "az", "35 500-ə yaxın"), ("none", "az", "35500-ə yaxın"), ("space", "az", "35 500-ə yaxın"),
        ("dot", "az", "35.500-ə yaxın"), ("none", "ru", "почти 35500"), ("", "en", "nearly 35,500"),
        ("space", "en", "nearly 35 500"), ("none", "en", "nearly 35500"),
    ],
)  # fmt: skip
def test_the_house_groups_thousands(style: str, code: str, printed: str) -> None:
    figures = {"n": figure("almost 35500")}
    assert seen("{n}", figures, code, style=style) == (printed, [])


def test_where_a_placeholder_stands() -> None:
    content = read_inline("In {guests} [nəfər]-ə söz", language("az")).content
    (one,) = [node for node in content if isinstance(node, Placeholder)]
    assert (one.name, one.start, one.end, one.ending, one.counter) == ("guests", 3, 11, "ə", "nəfər")
    assert [one.name for one in find_placeholders("{a} *{b}* `{c}` {{d}} [{e}](https://x.org/{f})")] == [
        "a",
        "b",
        "e",
    ]


# ------------------------------------------------------------------------------------------------ mistakes

MISTAKES = [
    ("en", "There were {tour}.", 11, "unknown figure 'tour'", "did you mean {tours}?"),
    ("en", "{zzz}", 0, "unknown figure 'zzz'", "add it to `figures` in the front matter, or write {{ for a brace"),
    ("en", "{Tours}", 0, "a brace that does not start a placeholder", "did you mean {tours}? Write {{ for a brace in the text"),
    ("en", "{ tours }", 0, "a brace that does not start a placeholder", "did you mean {tours}? Write {{ for a brace in the text"),
    ("en", "{tours:words}", 0, "a brace that does not start a placeholder", "did you mean {tours}[words]? Write {{ for a brace in the text"),
    ("en", "{tours.words}", 0, "a brace that does not start a placeholder", "did you mean {tours}[words]? Write {{ for a brace in the text"),
    ("en", "an open { brace", 8, "a brace that does not start a placeholder", "a figure's name consists of small letters, digits and _; write {{ for a brace in the text"),
    ("en", "closed }", 7, "a closing brace without an opening brace", "write }} for a brace in the text"),
    ("en", "{tours}[wrods]", 7, "unknown form 'wrods'", "did you mean [words]?"),
    ("ru", "{tours}[vlaue]", 7, "unknown form 'vlaue'", "did you mean [value]?"),
    ("en", "{tours} [value]", 8, "a space before [value]", "write the form right after the figure: {tours}[value]"),
    ("en", "{tours}[tour/tours]", 7, "[tour/tours] right after the figure, but only a form may be there", "put a space before the bracket: {tours} [tour/tours], or write \\[ to show it"),
    ("ru", "Это {tours} [тур/туров]", 12, "{tours}: 2 forms of a noun, where Русский has 3 or 4", "write them as [день/дня/дней]"),
    ("ru", "{tours} [а/б/в/г/д]", 8, "{tours}: 5 forms of a noun, where Русский has 3 or 4", "write them as [день/дня/дней]"),
    ("en", "{tours} [tour/tours/tours]", 8, "{tours}: 3 forms of a noun, where English has 2", "write them as [day/days]"),
    ("az", "{tours} [tur/turlar]", 8, "{tours}: 2 forms of a noun, where Azərbaycanca has 1", "a noun stays as it is after a number: write it without brackets"),
    ("en", "{tours} [tour/]", 8, "{tours}: a form of the noun is empty", "write them as [day/days]"),
    ("az", "{tours}-dey", 7, "unknown ending '-dey'", "did you mean -də?"),
    ("az", "{tours}-den", 7, "unknown ending '-den'", "did you mean -dən?"),
    ("az", "{six}-sı, {tours}-dann", 17, "unknown ending '-dann'", "did you mean -dan?"),
    ("az", "{tours}-sindən, {tours}-sindan", 23, "unknown ending '-sindan'", "did you mean -sından?"),
    ("az", "{website}-dən", 0, "{website}: the figure reads '1000-dən çox', which has its ending already", "leave -dən out, or write [value] before it to leave the qualifier out"),
    ("az", "{guests} [nəfər]-ə", 0, "{guests}: the figure reads '2300 nəfərədək', which has its ending already", "leave -ə out, or write [value] before it to leave the qualifier out"),
    ("en", "{decree_date} [day/days]", 14, "{decree_date}: the figure reads 'June 23, 2016', with which no noun can agree", "write the noun without brackets"),
    ("ru", "{year} [год/года/лет]", 7, "{year}: the figure reads '2022', with which no noun can agree", "write the noun without brackets"),
    ("en", "{sum} [manat/manats]", 6, "{sum}: the figure reads 'AZN 5 million', with which no noun can agree", "write the noun without brackets"),
    ("az", "{decree_date} [nəfər]", 0, "{decree_date}: the figure reads '23 iyun 2016-cı il', which counts nothing", "leave the brackets out"),
    ("az", "{share} [nəfər]", 0, "{share}: the figure reads '20 faiz', which counts nothing", "leave the brackets out"),
    ("en", "{decree}[words]", 0, "{decree}: only a whole amount can be said in words", "leave [words] out"),
    ("en", "{span}[words]", 0, "{span}: only a whole amount can be said in words", "leave [words] out"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "typed", "offset", "message", "hint"), MISTAKES)
def test_a_mistake_is_told_where_it_is(code: str, typed: str, offset: int, message: str, hint: str) -> None:
    assert read(typed, FIGURES, code)[1] == [(offset, message, hint)]


def test_all_mistakes_are_told_at_once() -> None:
    assert [offset for offset, *_ in read("{tour} } {Tours} [a](b c)", FIGURES, "en")[1]] == [0, 7, 9, 17]


def test_a_blank_figure_is_not_a_mistake_of_the_text() -> None:
    content, problems = read("{blank}", FIGURES, "en")
    assert (mark_words(content).text, problems) == ("{blank}", [])


# ------------------------------------------------------------------------------------------------ hostile texts


@pytest.mark.parametrize(
    "piece",
    [
        "](",
        "[a](",
        "{tours} [",
        "{tours}[value",
        "**{tours}**",
        "{tours}*",
        "`",
        "``` `` ` ",
        "<a:",
        "https://",
        "{{",
        "\\",
        "{tours}-",
        "{tours}-mərtəbəli ",
        "{tours} [a/",
        "(",
        "www.",
        "{tours}[",
        "<a@",
        "{tours} [x] ",
    ],
)
def test_time_grows_with_length_only(piece: str) -> None:
    def seconds(length: int) -> float:
        text = "{tours}" + piece * (length // len(piece))
        start = time.process_time()
        read(text, FIGURES, "az")
        return time.process_time() - start

    seconds(1000)
    short = min(seconds(20_000), seconds(20_000))
    assert min(seconds(200_000) for _ in range(3)) < 40 * short + 0.2


def test_a_name_as_long_as_a_book() -> None:
    start = time.process_time()
    (problem,) = read("{" + "a" * 1_000_000 + "}", FIGURES, "en")[1]
    assert len(problem.message) < 200
    assert time.process_time() - start < 1
