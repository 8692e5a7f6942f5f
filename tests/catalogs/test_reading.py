"""Reading PO files: their contents, the places of these, and the mistakes reported for broken files."""

from __future__ import annotations

import re
from pathlib import Path

import polib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pressrelease.catalogs import parse_catalog, read_catalog, syntax
from pressrelease.catalogs.entries import Entry, has_placeholder
from pressrelease.errors import InputError
from pressrelease.model import State

HEADER = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'

SAMPLE = (
    HEADER
    + """\
#. paragraph 1
#: release.md
msgctxt "paragraph"
msgid "Ötən il 43 mediatur keçirilib."
msgstr "В прошлом году проведено 43 медиатура."

# checked by Leyla
#. paragraph 2
#: release.md
#, fuzzy, python-brace-format
#| msgid "{tours} mediatur"
msgctxt "paragraph"
msgid ""
"{tours} mediatur, "
"{briefings} brifinq"
msgstr ""
"{tours} [медиатур/медиатура/медиатуров], "
"{briefings} брифингов"

# left out: only for readers at home
#. paragraph 3
#: release.md
msgctxt "paragraph"
msgid "Yerli abunəçilər üçün."
msgstr ""

# excuse figure-missing: the year is in the title
# excuse figure-value "43": counted anew
#. paragraph 4
#: release.md
msgctxt "paragraph"
msgid "Bu il"
msgstr "В этом году"

#. paragraph 5
#: release.md
msgctxt "paragraph"
msgid "Son"
msgstr ""

# an old one
#, fuzzy
#~| msgctxt "title"
#~| msgid "Daha köhnə"
#~ msgctxt "paragraph"
#~ msgid "Köhnə"
#~ msgstr "Старое"

# the last line of the file
"""
)


def test_every_text_has_its_state_and_the_line_of_its_translation() -> None:
    catalog = parse_catalog(SAMPLE.encode(), "ru.po")
    text = catalog.text("paragraph", "Ötən il 43 mediatur keçirilib.")
    assert (text.text, text.state, text.place.path, text.place.line) == (
        "В прошлом году проведено 43 медиатура.",
        State.TRANSLATED,
        "ru.po",
        8,
    )
    stale = catalog.text("paragraph", "{tours} mediatur, {briefings} brifinq")
    assert (stale.state, stale.place.line) == (State.STALE, 20)
    assert stale.text == "{tours} [медиатур/медиатура/медиатуров], {briefings} брифингов"
    left_out = catalog.text("paragraph", "Yerli abunəçilər üçün.")
    assert (left_out.state, left_out.reason, left_out.place.line) == (
        State.LEFT_OUT,
        "only for readers at home",
        28,
    )
    assert catalog.text("paragraph", "Son").state == State.MISSING
    assert catalog.text("title", "Son").state == State.MISSING
    assert catalog.text("title", "Son").place.line == 0


@pytest.mark.parametrize(
    ("text", "expected"),
    [("{tours} tur", True), ("{{tours}} tur", False), ("{{{tours}}}", True), ("{Tours}", False)],
)
def test_what_holds_a_placeholder(text: str, expected: bool) -> None:
    assert has_placeholder(text) is expected


def test_excuses_are_read_with_their_lines() -> None:
    first, second = parse_catalog(SAMPLE.encode(), "ru.po").text("paragraph", "Bu il").excuses
    assert (first.check, first.reason, first.text, first.place.line) == (
        "figure-missing",
        "the year is in the title",
        "",
        30,
    )
    assert (second.check, second.text, second.place.line) == ("figure-value", "43", 31)


@pytest.mark.parametrize(
    "remark", ["left out a comma here", "Excuse me, is this right?", "leftover", "was left out: x"]
)
def test_remarks_that_begin_alike_are_remarks(remark: str) -> None:
    catalog = parse_catalog(f'# {remark}\nmsgctxt "title"\nmsgid "a"\nmsgstr ""\n'.encode(), "ru.po")
    text = catalog.text("title", "a")
    assert (text.state, text.excuses) == (State.MISSING, ())


def test_previous_texts_of_obsolete_entries_and_the_end_of_the_file_are_kept() -> None:
    catalog = parse_catalog(SAMPLE.encode(), "ru.po")
    (old,) = catalog.obsolete
    assert (old.previous_role, old.previous_source, old.notes) == ("title", "Daha köhnə", ("an old one",))
    assert list(catalog.lines)[catalog.tail - 1] == "# the last line of the file"


@pytest.mark.parametrize("form", ["\ufeff{}", "{}\n\n\n", "{}"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_byte_order_mark_and_line_ends_change_nothing(form: str, newline: str) -> None:
    plain = parse_catalog(SAMPLE.encode(), "ru.po")
    other = parse_catalog(form.format(SAMPLE).replace("\n", newline).encode(), "ru.po")
    assert other.entries == plain.entries
    assert other.obsolete == plain.obsolete


def test_a_file_that_is_not_there_is_an_empty_catalog(tmp_path: Path) -> None:
    catalog = read_catalog(tmp_path / "ru.po")
    assert not catalog.exists
    assert catalog.text("title", "Başlıq").state == State.MISSING


@pytest.mark.parametrize("written", [r"\303\251t\303\251", r"\xc3\xa9t\xc3\xa9", "été"])
def test_escaped_bytes_are_letters(written: str) -> None:
    """As `msgcat --escape` writes them."""
    catalog = parse_catalog(f'msgctxt "title"\nmsgid "Yay"\nmsgstr "{written}"'.encode(), "fr.po")
    assert catalog.text("title", "Yay").text == "été"


def test_a_translation_is_one_line_whatever_keys_were_pressed() -> None:
    catalog = parse_catalog(
        rb'msgctxt "title"' b"\n" rb'msgid "Yay"' b"\n" rb'msgstr "one \n two\\\n three\n"', "en.po"
    )
    assert catalog.text("title", "Yay").text == "one two\\\nthree"


BROKEN = {
    "a quotation mark inside": ('msgid "a "b" c"\nmsgstr ""', 1, 'write \\"'),
    "no quotation mark at the end": ('msgid "a\nmsgstr ""', 1, "at the end of the text is missing"),
    "no quotation mark at all": ('msgid a\nmsgstr ""', 1, "does not begin with a quotation mark"),
    "a backslash at the end": ('msgid "a\\"\nmsgstr ""', 1, "at the end of the text is missing"),
    "an unknown escape": ('msgid "a"\nmsgstr "50\\%"', 2, "escape \\%"),
    "bytes that are no letter": ('msgid "a"\nmsgstr "\\377"', 2, "not UTF-8"),
    "a keyword with a typing slip": ('msgid "a"\nmsgtsr ""', 2, "did you mean `msgstr`"),
    "a merge conflict": ('<<<<<<< HEAD\nmsgid "a"\nmsgstr ""', 1, "merge conflict"),
    "text without anything": ('msgid "a"\nmsgstr ""\n\nhello', 4, "neither a comment nor a text"),
    "no msgstr": ('msgid "a"\n\nmsgid "b"\nmsgstr ""', 1, 'add `msgstr ""`'),
    "no msgstr at the end": ('msgid "a"\nmsgstr ""\n\nmsgid "b"', 4, 'add `msgstr ""`'),
    "no msgid": ('msgctxt "title"\nmsgstr "b"', 2, "msgstr without a msgid"),
    "two translations": ('msgid "a"\nmsgstr "b"\nmsgstr "c"', 3, "second msgstr"),
    "nothing to continue": ('#. p\n"a"', 2, "does not continue a text"),
    "the same text twice": ('msgid "a"\nmsgstr "b"\n\nmsgid "a"\nmsgstr "c"', 5, "already in line 2"),
    "left out, but not why": ('# left out\nmsgid "a"\nmsgstr ""', 1, "left out: reason"),
    "an excuse without a reason": ('# excuse figure-missing\nmsgid "a"\nmsgstr ""', 1, "gives no reason"),
    "a control character": ('msgid "a"\nmsgstr "b\x08c"', 2, "U+0008"),
    "a wrong previous text": ('#| text "x"\nmsgid "a"\nmsgstr ""', 1, "after `#|`"),
    "two headers": ('msgid ""\nmsgstr "A: b"\n\nmsgid ""\nmsgstr "A: c"', 5, "second header"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_file_is_refused_with_the_line_and_what_to_do(name: str) -> None:
    text, line, said = BROKEN[name]
    with pytest.raises(InputError) as caught:
        parse_catalog(text.encode(), "ru.po")
    (mistake,) = caught.value.mistakes
    assert mistake.line == line
    assert mistake.path == "ru.po"
    assert said in str(mistake)


def test_all_mistakes_are_told_at_once() -> None:
    text = 'msgid "a "b"\nmsgstr ""\n\nmsgid "c"\nmsgstr "d\n\nmsgid "e"\nmsgstr "\\q"\n'
    with pytest.raises(InputError) as caught:
        parse_catalog(text.encode(), "ru.po")
    assert [mistake.line for mistake in caught.value.mistakes] == [1, 5, 8]


@pytest.mark.parametrize(
    ("data", "line", "said"),
    [
        (
            HEADER.replace("UTF-8", "windows-1251").encode() + 'msgid "a"\nmsgstr "Привет"'.encode("cp1251"),
            5,
            "msgconv",
        ),
        (HEADER.encode() + 'msgid "a"\nmsgstr "Привет"'.encode("cp1251"), 5, "save it as UTF-8"),
        (
            HEADER.replace("UTF-8", "windows-1254").encode() + 'msgid "ə"\nmsgstr ""'.encode(),
            2,
            "write charset=UTF-8",
        ),
        (HEADER.encode("utf-16"), 1, "UTF-16"),
    ],
)
def test_another_encoding_is_named(data: bytes, line: int, said: str) -> None:
    with pytest.raises(InputError) as caught:
        parse_catalog(data, "ru.po")
    assert caught.value.mistakes[0].line == line
    assert said in str(caught.value)


# ------------------------------------------------------------------------------------ the same as polib reads

TEXT = st.text(alphabet='abəıЖщ {}"\\\n\t%«“—\u00a0\u2028😀1', max_size=30)
LINE = st.text(alphabet="abəЖ :.,~|\"\\'1", max_size=20).map(lambda text: " ".join(text.split()))
NOTE = LINE.filter(lambda text: text and not text.lower().startswith(("left", "excuse")))
NAME = st.text(alphabet="abЖ.", min_size=1, max_size=8)


@st.composite
def po_entries(draw: st.DrawFn) -> list[polib.POEntry]:
    keys = draw(st.lists(st.tuples(st.one_of(st.none(), TEXT), TEXT.filter(bool)), unique=True, max_size=5))
    entries = []
    for role, source in keys:
        obsolete = draw(st.booleans())
        entries.append(
            polib.POEntry(
                msgctxt=role,
                msgid=source,
                msgstr=draw(TEXT),
                tcomment="\n".join(draw(st.lists(NOTE, max_size=2))),
                comment="\n".join(draw(st.lists(LINE.filter(bool), max_size=2))),
                occurrences=[(name, "") for name in draw(st.lists(NAME, max_size=2))],
                flags=draw(st.lists(st.sampled_from(["fuzzy", "python-brace-format"]), unique=True)),
                previous_msgctxt=None if obsolete else draw(st.one_of(st.none(), TEXT)),
                previous_msgid=None if obsolete else draw(st.one_of(st.none(), TEXT)),
                obsolete=obsolete,
            )
        )
    return entries


def shape(entry: polib.POEntry) -> tuple[object, ...]:
    return (
        entry.msgctxt,
        entry.msgid,
        entry.msgstr,
        " ".join(entry.tcomment.split()),
        " ".join(entry.comment.split()),
        [name for name, _ in entry.occurrences],
        entry.flags,
        entry.previous_msgctxt,
        entry.previous_msgid,
        bool(entry.obsolete),
    )


def own_shape(entry: Entry) -> tuple[object, ...]:
    return (
        entry.role,
        entry.source,
        entry.text,
        " ".join(" ".join(entry.notes).split()),
        " ".join(" ".join(entry.places).split()),
        list(entry.references),
        list(entry.flags),
        entry.previous_role,
        entry.previous_source,
        entry.obsolete,
    )


@settings(deadline=None, max_examples=150)
@given(entries=po_entries(), width=st.sampled_from([0, 12, 40, 78]), newline=st.sampled_from(["\n", "\r\n"]))
def test_reading_is_the_same_as_with_polib(
    tmp_path_factory: pytest.TempPathFactory, entries: list[polib.POEntry], width: int, newline: str
) -> None:
    file = polib.POFile(wrapwidth=width)
    file.metadata = {"Language": "ru", "Content-Type": "text/plain; charset=UTF-8"}
    file.extend(entries)
    path = tmp_path_factory.getbasetemp() / "same.po"
    path.write_bytes(str(file).replace("\n", newline).encode())
    theirs = polib.pofile(str(path))
    catalog = read_catalog(path)
    assert [own_shape(entry) for entry in catalog.entries.values()] == [
        shape(e) for e in theirs if not e.obsolete
    ]
    assert [own_shape(entry) for entry in catalog.obsolete] == [shape(e) for e in theirs if e.obsolete]
    assert catalog.header is not None
    assert (
        catalog.header.text == "".join(f"{name}: {value}\n" for name, value in theirs.metadata.items())
        or width
    )


@settings(deadline=None, max_examples=150)
@given(entries=po_entries(), width=st.sampled_from([0, 12, 78]))
def test_reading_by_the_block_is_the_same_as_line_by_line(entries: list[polib.POEntry], width: int) -> None:
    file = polib.POFile(wrapwidth=width)
    file.extend(entries)
    data = str(file).encode()
    by_block = parse_catalog(data, "ru.po")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(syntax, "_PLAIN", re.compile("(?!)"))
        by_line = parse_catalog(data, "ru.po")
    assert by_block == by_line
    assert list(by_block.entries) == list(by_line.entries)
