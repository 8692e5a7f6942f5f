from __future__ import annotations

import pytest
from hand_made import edition, photo, publication, release, said, under

from pressrelease.formats.text import FORMAT, WIDTH, wrapped
from pressrelease.model import (
    Heading,
    Link,
    ListBlock,
    ListItem,
    Paragraph,
    Quotation,
    Rule,
    Table,
    Words,
)


def text_of(*blocks: object, **changes: object) -> str:
    made = edition(blocks=blocks, media=(), **changes)
    return FORMAT.render([made], publication(made)).decode()


def body_of(*blocks: object) -> str:
    """The lines between the dateline and the contacts."""
    text = text_of(*blocks)
    return text.partition("January\u00a010, 2023\n\n")[2].partition("\n\nMedia contact\n")[0]


def test_a_whole_edition_reads_from_top_to_end() -> None:
    made = edition(blocks=edition().blocks)
    assert FORMAT.render([made], publication(made)).decode() == (
        "Press release • The Ministry\n\n"
        "More than 1,000 items in 2022\n"
        "=============================\n\n"
        "43 tours & 6 briefings\n\n"
        "Baku, January\u00a010, 2023\n\n"
        "The site has more than 1,000 items, see the list\n"
        "(https://example.org/?a=1&b=2).\n\n"
        "[Photo: An empty hall]\n"
        "The hall of 2022 (A. Person)\n\n"
        "Work with the media\n"
        "-------------------\n\n"
        "• 43 media tours;\n"
        "• 6 briefings.\n\n"
        "Network   Items\n"
        "--------  -----\n"
        "Facebook  1,200\n"
        "Telegram  2,300\n\n"
        "    Every inquiry gets its answer.\n\n"
        "    —\u00a0Jane Doe, press officer\n\n"
        "Media contact\n"
        "-------------\n\n"
        "Jane Doe, press officer\n"
        "Phone: +994 12 555 01 10\n"
        "Email: media@example.org\n\n"
        "About us\n"
        "--------\n\n"
        "The Ministry was founded in 1991.\n\n"
        "Source: Press Service\n\n"
        "https://press.example.org/news/en/results-en.html\n\n"
        "###\n"
    )


@pytest.mark.parametrize("language", ["az", "ru", "en"])
def test_no_line_is_longer_than_the_width(language: str) -> None:
    long = " ".join(["müraciət", "обращение", "2\u00a0300\u00a0items"] * 40)
    made = edition(
        language,
        title=said(long),
        subtitle=said(long),
        blocks=(
            Paragraph(said(long)),
            Heading(2, said(long)),
            Quotation((said(long),), said(long)),
            ListBlock(
                True,
                (ListItem((Paragraph(said(long)), ListBlock(False, (ListItem((Paragraph(said(long)),)),)))),),
            ),
            Table((said(long), said(long)), ((said(long), said("1")),), ("", "")),
            photo(alt=said(long), caption=said(long)),
        ),
        about=(said(long),),
    )
    lines = FORMAT.render([made], publication(made)).decode().split("\n")
    assert max(map(len, lines)) <= WIDTH
    assert sum(len(line) > WIDTH - 20 for line in lines) > 50


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("aaa bbb ccc", "aaa bbb\nccc", id="at spaces"),
        pytest.param("aaa bbb\u00a0cc", "aaa\nbbb\u00a0cc", id="not at a no-break space"),
        pytest.param("aaa bb\u202f300", "aaa\nbb\u202f300", id="not at a narrow one"),
        pytest.param("to 35 500 items", "to\n35 500\nitems", id="not inside a grouped number"),
        pytest.param("in 2022 43 of", "in 2022\n43 of", id="between two numbers"),
        pytest.param("abcdefghijkl bb", "abcdefghijkl\nbb", id="a long word has its own line"),
        pytest.param("o\u0301o\u0301o\u0301 o\u0301o\u0301o\u0301o\u0301 x", "o\u0301o\u0301o\u0301 o\u0301o\u0301o\u0301o\u0301\nx", id="combining marks take no place"),
        pytest.param("a\nb  c", "a\nb c", id="line feeds stay, spaces collapse"),
        pytest.param("", "", id="nothing"),
    ],
)  # fmt: skip
def test_lines_break_where_a_reader_expects_it(text: str, expected: str) -> None:
    assert wrapped(text, width=8) == expected


def test_an_enormous_paragraph_takes_linear_time() -> None:
    text = "müraciət 2300 " * 400_000
    assert wrapped(text).count("müraciət") == 400_000


@pytest.mark.parametrize(
    ("address", "shown", "expected"),
    [
        ("https://example.org/a", "the page", "the page (https://example.org/a)"),
        ("https://example.org/", "example.org", "example.org"),
        ("mailto:a@example.org", "a@example.org", "a@example.org"),
        ("mailto:a@example.org", "write to us", "write to us (a@example.org)"),
        ("tel:+994125550110", "+994 12 555 01 10", "+994 12 555 01 10"),
    ],
)
def test_a_link_shows_its_address_once(address: str, shown: str, expected: str) -> None:
    assert body_of(Paragraph((Link(address, said(shown)),))) == expected


def test_lists_are_numbered_nested_and_indented() -> None:
    inner = ListBlock(False, (ListItem((Paragraph(said("inner")),)),))
    items = [ListItem((Paragraph(said(f"item {number}")),)) for number in range(1, 10)]
    items.append(ListItem((Paragraph(said("the tenth " * 7 + "end")), inner)))
    lines = body_of(ListBlock(True, tuple(items))).split("\n")
    assert lines[0] == " 1. item 1"
    assert lines[9].startswith("10. the tenth")
    assert lines[10] == "    tenth end"
    assert lines[11] == "    • inner"


def test_columns_are_aligned_by_what_is_seen() -> None:
    table = Table(
        header=(said("Ad"), said("Say"), None),
        rows=((said("Müraciə\u0301t"), said("2\u00a0300"), said("x")), (None, said("43"), said("yy"))),
        alignment=("", "right", "center"),
    )
    assert body_of(table) == (
        "Ad          Say\n--------  -----  --\nMüraciə\u0301t  2\u00a0300  x\n             43  yy"
    )


def test_a_wide_table_becomes_lines_of_label_and_value() -> None:
    wide = "an unusually long name of a network that nobody can shorten"
    table = Table(
        header=(said("Network"), said("Kind"), said("Items in 2022")),
        rows=((said(wide), said("posts"), said("1,200")), (said("Telegram"), None, said("2,300"))),
        alignment=("", "", ""),
    )
    assert body_of(table) == (
        f"Network: {wide}\n  Kind: posts\n  Items in 2022: 1,200\n\nNetwork: Telegram\n  Items in 2022: 2,300"
    )


def test_embargo_update_and_withdrawal_are_said_first() -> None:
    from hand_made import moment, updated

    under = release(
        embargo=moment("2023-01-10T08:28:00+00:00"),
        withdrawn=0,
    )
    made = updated(
        edition("ru", under, withdrawn=said("ошибка в цифрах")),
        ("2023-01-10T15:40:00+04:00", "Добавлены подробности"),
    )
    text = FORMAT.render([made], publication(made)).decode()
    head = text[: text.index("=====")]
    assert "12:28 (по бакинскому времени, UTC+4)" in " ".join(head.split())
    assert "ошибка в цифрах" in head
    assert "Обновлено 10\u00a0января 2023\u00a0года в 15:40: Добавлены подробности" in " ".join(
        text.split("\n")
    )
    assert text.index("История обновлений") < text.rindex("15:40: Добавлены") < text.index("12:28: Впервые")


def test_pictures_that_the_body_does_not_show_follow_it() -> None:
    made = edition(blocks=(Paragraph(said("Text.")), Rule()), media=(photo(),))
    text = FORMAT.render([made], publication(made)).decode()
    assert text.index("* * *") < text.index("[Photo: An empty hall]") < text.index("Media contact")


def test_without_a_site_there_is_no_address() -> None:
    from pressrelease.config import Config

    made = under(Config(), edition())
    text = FORMAT.render([made], publication(made)).decode()
    assert ".html" not in text
    assert text.startswith("Press release • Press Service\n")


def test_words_that_look_like_marks_stay_words() -> None:
    assert body_of(Paragraph((Words("R&D <b> 5 < 7 <script>"),))) == "R&D <b> 5 < 7 <script>"
