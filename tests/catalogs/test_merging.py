"""Which translation belongs to which text after an edit of the release."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from pressrelease.catalogs import find_status, parse_catalog, read_catalog
from pressrelease.catalogs.entries import Catalog, Entry
from pressrelease.catalogs.extraction import Wanted, extract
from pressrelease.catalogs.merging import merge
from pressrelease.catalogs.synchronization import Synced, sync_catalogs
from pressrelease.catalogs.writing import format_catalog
from pressrelease.errors import InputError
from pressrelease.model import Release, State

MakeRelease = Callable[..., Release]

TITLE = ("title", "Nazirlik ilin yekunlarını açıqlayıb")
SITE = ("paragraph", "Saytda 1000-dən çox məlumat yerləşdirilib.")
TELEGRAM = ("paragraph", "Telegram kanalında 2300-dək məlumat verilib.")
TOURS = ("list item", "{tours} mediatur")
BRIEFINGS = ("list item", "6 brifinq")
TEXTS = [TITLE, SITE, TELEGRAM, TOURS, BRIEFINGS]


def catalog_of(texts: Iterable[tuple[str, str]], more: str = "") -> Catalog:
    """A catalog of these texts, each translated as "T " and itself."""
    blocks = ['msgid ""\nmsgstr "Language: ru\\n"\n']
    for role, text in texts:
        blocks.append(f'#. here\n#: release.md\nmsgctxt "{role}"\nmsgid "{text}"\nmsgstr "T {text}"\n')
    return parse_catalog(("\n".join(blocks) + "\n" + more).encode(), "ru.po")


def wanted(*texts: tuple[str, str]) -> list[Wanted]:
    return [Wanted(role, text, ("here",)) for role, text in texts]


def by_source(entries: Iterable[Entry]) -> dict[str, Entry]:
    return {entry.source: entry for entry in entries}


def test_what_is_unchanged_keeps_its_entry_wherever_it_moved() -> None:
    merged = merge(catalog_of([SITE, TELEGRAM, BRIEFINGS]), wanted(BRIEFINGS, SITE, TELEGRAM))
    assert [entry.text for entry in merged.entries] == [
        f"T {text}" for _, text in (BRIEFINGS, SITE, TELEGRAM)
    ]
    assert not any(entry.fuzzy for entry in merged.entries)
    assert merged.differs


def test_a_changed_text_is_fuzzy_and_shows_what_it_was() -> None:
    new = ("paragraph", "Telegram kanalında 2400-dək məlumat verilib.")
    merged = merge(catalog_of(TEXTS[:3]), wanted(TITLE, SITE, new))
    entry = by_source(merged.entries)[new[1]]
    assert (entry.text, entry.previous_source, entry.previous_role) == (f"T {TELEGRAM[1]}", TELEGRAM[1], None)
    assert entry.state == State.STALE
    assert (merged.changed, merged.new, merged.retired) == (1, 0, 0)


def test_another_role_is_a_change_too() -> None:
    merged = merge(catalog_of([TITLE, SITE]), wanted(TITLE, ("list item", SITE[1])))
    entry = merged.entries[1]
    assert entry.fuzzy
    assert (entry.previous_role, entry.previous_source) == ("paragraph", SITE[1])


def test_the_same_words_in_a_further_role_get_a_proposal() -> None:
    merged = merge(catalog_of([TITLE, SITE]), wanted(TITLE, SITE, ("caption", SITE[1])))
    own, other = merged.entries[1:]
    assert own.state == State.TRANSLATED
    assert (other.state, other.text, other.previous_role) == (State.STALE, own.text, "paragraph")


def test_lines_that_differ_in_digits_alone_find_their_own() -> None:
    """Without digits all pairs are equally similar, so the words and the order decide."""
    old = [
        ("list item", f"{number} {thing}")
        for number, thing in [(43, "tur"), (6, "tur"), (12, "kitab"), (7, "tur")]
    ]
    new = [
        ("list item", f"{number} {thing}")
        for number, thing in [(44, "tur"), (9, "tur"), (15, "kitab"), (8, "tur")]
    ]
    merged = merge(catalog_of([TITLE, *old]), wanted(TITLE, *new))
    assert [entry.previous_source for entry in merged.entries[1:]] == [text for _, text in old]
    assert all(entry.fuzzy for entry in merged.entries[1:])


@pytest.mark.parametrize(
    ("old", "new"),
    [("43 tur", "51 tur"), ("12 min", "345 min"), ("43 tur", "{tours} tur"), ("1,5 mln", "2 mln")],
)
def test_a_text_whose_figures_alone_changed_is_always_the_same_one(old: str, new: str) -> None:
    merged = merge(catalog_of([("table cell", old)]), wanted(("table cell", new)))
    assert merged.entries[0].previous_source == old
    assert merged.entries[0].fuzzy


def test_the_nearer_of_two_like_texts_is_taken_by_its_place() -> None:
    old = [
        ("heading", "Birinci"),
        ("paragraph", "Cəmi 10 tədbir."),
        ("heading", "İkinci"),
        ("paragraph", "Cəmi 20 tədbir."),
    ]
    new = [old[0], ("paragraph", "Cəmi 31 tədbir."), old[2], ("paragraph", "Cəmi 32 tədbir.")]
    merged = merge(catalog_of(old), wanted(*new))
    assert [entry.previous_source for entry in merged.entries] == [None, old[1][1], None, old[3][1]]


def test_quite_another_text_gets_nothing() -> None:
    merged = merge(
        catalog_of([TITLE, SITE]),
        wanted(TITLE, ("paragraph", "Əlaqə üçün telefon nömrələri aşağıda göstərilir.")),
    )
    assert merged.entries[1].state == State.MISSING
    assert [entry.text for entry in merged.obsolete] == [f"T {SITE[1]}"]


def lost(*entries: tuple[str, str, str]) -> str:
    """Entries without msgctxt: a place, a text and its translation each."""
    return "\n\n".join(
        f'#. {place}\n#: release.md\nmsgid "{source}"\nmsgstr "{text}"\n' for place, source, text in entries
    )


NAME = "Leyla Həsənova"


@pytest.mark.parametrize(
    ("texts", "more", "told"),
    [
        pytest.param(
            [TITLE, SITE],
            lost(("elsewhere", TITLE[1], "Т"), ("elsewhere", SITE[1], "С")),
            [("Т", State.TRANSLATED), ("С", State.TRANSLATED)],
            id="the role is the only one with that text",
        ),
        pytest.param(
            [("speaker", NAME), ("contact name", NAME)],
            lost(("contact name 1", NAME, "Лейла")),
            [("Лейла", State.STALE), ("Лейла", State.TRANSLATED)],
            id="two roles: the comment tells which, the other gets a proposal",
        ),
        pytest.param(
            [("speaker", NAME), ("contact name", NAME)],
            lost(("contact name 1", NAME, "Лейла"), ("speaker 1", NAME, "Лейла")),
            [("Лейла", State.TRANSLATED), ("Лейла", State.TRANSLATED)],
            id="two roles, two entries",
        ),
        pytest.param(
            [("speaker", NAME), ("contact name", NAME)],
            lost(("elsewhere", NAME, "Лейла")),
            [("Лейла", State.STALE), ("Лейла", State.STALE)],
            id="two roles, and nothing tells which",
        ),
        pytest.param(
            [("paragraph", SITE[1].replace("1000", "1100"))],
            lost(("paragraph 1", SITE[1], "С")),
            [("С", State.STALE)],
            id="changed since",
        ),
        pytest.param(
            [SITE],
            lost(("paragraph 1", SITE[1], "С")).replace("#: ", "#, fuzzy\n#: "),
            [("С", State.STALE)],
            id="stale already",
        ),
        pytest.param(
            [SITE],
            f'msgctxt "paragraph"\nmsgid "{SITE[1]}"\nmsgstr "с ролью"\n\n' + lost(("x", SITE[1], "без")),
            [("с ролью", State.TRANSLATED)],
            id="beside an entry that has its role",
        ),
    ],
)
def test_an_entry_that_lost_its_msgctxt_is_known_by_its_text(
    texts: list[tuple[str, str]], more: str, told: list[tuple[str, State]]
) -> None:
    one = [Wanted(role, text, (f"{role} 1",)) for role, text in texts]
    catalog = catalog_of([], more)
    merged = merge(catalog, one)
    assert [(entry.text, entry.state) for entry in merged.entries] == told
    assert [entry.key for entry in merged.entries] == texts
    assert merged.differs
    header = catalog.header
    assert header is not None
    again = parse_catalog(format_catalog(catalog, header, merged), "ru.po")
    assert list(again.entries) == texts
    assert not merge(again, one).differs


def test_what_says_two_things_without_msgctxt_is_refused() -> None:
    with pytest.raises(InputError, match="the same text is already in line 7"):
        catalog_of([], lost(("speaker 1", NAME, "Лейла"), ("caption 1", NAME, "Лейла Гасанова")))


@pytest.mark.parametrize("previous", [None, "Another text altogether"])
def test_a_translation_that_is_unfinished_was_not_made_from_the_text_before(previous: str | None) -> None:
    """If a translator marked it as fuzzy, or a program dropped its previous text, its origin is unknown."""
    was = f'#| msgid "{previous}"\n' if previous else ""
    more = f'#, fuzzy\n{was}msgctxt "paragraph"\nmsgid "{SITE[1]}"\nmsgstr "С"\n'
    edited = ("paragraph", SITE[1].replace("1000", "1100"))
    merged = merge(catalog_of([], more), wanted(edited))
    assert (merged.entries[0].previous_source, merged.entries[0].fuzzy) == (previous, True)
    back = merge(Catalog("ru.po", True, None, {one.key: one for one in merged.entries}, ()), wanted(SITE))
    assert back.entries[0].fuzzy


def test_what_is_gone_is_kept_and_comes_back_with_its_text() -> None:
    noted = f'# checked by Leyla\nmsgctxt "paragraph"\nmsgid "{TELEGRAM[1]}"\nmsgstr "Т"\n'
    gone = merge(catalog_of([TITLE, SITE], noted), wanted(TITLE, SITE))
    assert [(one.text, one.notes, one.obsolete) for one in gone.obsolete] == [
        ("Т", ("checked by Leyla",), True)
    ]
    assert gone.retired == 1
    back = merge(
        Catalog("ru.po", True, None, {one.key: one for one in gone.entries}, gone.obsolete),
        wanted(TITLE, SITE, TELEGRAM),
    )
    assert (back.entries[2].text, back.entries[2].notes, back.entries[2].fuzzy) == (
        "Т",
        ("checked by Leyla",),
        False,
    )
    assert back.obsolete == ()
    assert back.returned == 1


def test_a_text_that_is_taken_back_to_what_it_was_is_translated_again() -> None:
    new = ("paragraph", "Saytda 1200-dən çox məlumat yerləşdirilib.")
    changed = merge(catalog_of([TITLE, SITE]), wanted(TITLE, new))
    again = merge(
        Catalog("ru.po", True, None, {one.key: one for one in changed.entries}, ()), wanted(TITLE, SITE)
    )
    assert (again.entries[1].state, again.entries[1].text) == (State.TRANSLATED, f"T {SITE[1]}")


def test_a_second_change_still_shows_what_the_translation_was_made_from() -> None:
    second, third = (("paragraph", SITE[1].replace("1000", figure)) for figure in ("1200", "1300"))
    changed = merge(catalog_of([TITLE, SITE]), wanted(TITLE, second))
    again = merge(
        Catalog("ru.po", True, None, {one.key: one for one in changed.entries}, ()), wanted(TITLE, third)
    )
    assert again.entries[1].previous_source == SITE[1]


def test_what_was_decided_of_a_text_is_decided_anew_when_it_changes() -> None:
    """A comment must not leave out or excuse a text that its author has never seen."""
    more = (
        f'# left out: at home only\n# a remark\nmsgctxt "paragraph"\nmsgid "{TELEGRAM[1]}"\nmsgstr ""\n\n'
        f'# excuse figure-value: rounded\nmsgctxt "paragraph"\nmsgid "{SITE[1]}"\nmsgstr "С"\n'
    )
    new = [("paragraph", TELEGRAM[1].replace("2300", "2400")), ("paragraph", SITE[1].replace("1000", "1100"))]
    merged = merge(catalog_of([TITLE], more), wanted(TITLE, *new))
    left_out, excused = merged.entries[1:]
    assert left_out.notes == ("was left out: at home only", "a remark")
    assert (left_out.state, left_out.previous_source) == (State.MISSING, TELEGRAM[1])
    assert excused.notes == ("was excuse figure-value: rounded",)
    assert excused.state == State.STALE
    back = merge(
        Catalog("ru.po", True, None, {one.key: one for one in merged.entries}, ()),
        wanted(TITLE, TELEGRAM, SITE),
    )
    assert [entry.notes[0] for entry in back.entries[1:]] == [
        "left out: at home only",
        "excuse figure-value: rounded",
    ]
    assert [(entry.state, entry.reason) for entry in back.entries[1:]] == [
        (State.LEFT_OUT, "at home only"),
        (State.TRANSLATED, ""),
    ]
    assert [excuse.check for excuse in back.entries[2].excuses] == ["figure-value"]


def test_flags_of_translators_stay_and_ours_follow_the_text() -> None:
    more = '#, fuzzy, no-wrap\nmsgctxt "list item"\nmsgid "{tours} mediatur"\nmsgstr "м"\n'
    merged = merge(catalog_of([TITLE], more), wanted(TITLE, TOURS))
    assert merged.entries[1].flags == ("fuzzy", "no-wrap", "python-brace-format")
    plain = merge(
        Catalog("ru.po", True, None, {one.key: one for one in merged.entries}, ()),
        wanted(TITLE, ("list item", "43 mediatur")),
    )
    assert "python-brace-format" not in plain.entries[1].flags
    assert "no-wrap" in plain.entries[1].flags


def test_an_obsolete_entry_beside_one_in_use_is_folded_into_it() -> None:
    """gettext refuses a file with the same text twice, even if one of them is obsolete."""
    more = f'#~ msgctxt "paragraph"\n#~ msgid "{SITE[1]}"\n#~ msgstr "Другой перевод"\n'
    merged = merge(catalog_of([TITLE, SITE], more), wanted(TITLE, SITE))
    assert merged.obsolete == ()
    assert merged.entries[1].notes == ("earlier translation: Другой перевод",)


def test_hundreds_of_like_texts_are_matched_in_time() -> None:
    old = [("table cell", f"{number} ədəd") for number in range(600)]
    new = [("table cell", f"{number} ədəd") for number in range(1000, 1600)]
    merged = merge(catalog_of(old), wanted(*new))
    assert merged.changed == 600


def test_a_text_of_megabytes_is_compared_in_time() -> None:
    long = "Saytda məlumat yerləşdirilib. " * 150_000
    merged = merge(catalog_of([("paragraph", long)]), wanted(("paragraph", long + "Son.")))
    assert merged.entries[0].fuzzy


# ------------------------------------------------------------------------------------ a release and its files


def test_one_entry_stands_for_a_text_that_stands_twice(make_release: MakeRelease) -> None:
    release = make_release([TITLE, SITE, ("table cell", "43"), TELEGRAM, SITE, ("caption", SITE[1])])
    assert [(one.role, one.places) for one in extract(release.units, "az", "ru", {})] == [
        ("title", ("title 1",)),
        ("paragraph", ("paragraph 1", "paragraph 3")),
        ("paragraph", ("paragraph 2",)),
        ("caption", ("caption 1",)),
    ]


def translate(path: Path, word: str = "T") -> None:
    """Fill in every empty translation, as a translator would in an editor."""
    catalog = read_catalog(path)
    lines = list(catalog.lines)
    for entry in catalog.entries.values():
        if not entry.text and not entry.reason:
            lines[entry.line - 1] = f'msgstr "{word} {entry.source}"'
    path.write_text("\n".join(lines), "utf-8")


def test_new_catalogs_are_whole_and_in_the_order_of_the_document(make_release: MakeRelease) -> None:
    release = make_release(TEXTS)
    first, second = sync_catalogs(release)
    assert (first.language, first.created, first.written, first.new, first.missing) == (
        "ru",
        True,
        True,
        5,
        5,
    )
    assert second.path == release.catalogs["en"]
    assert first.path.read_text("utf-8") == NEW


NEW = """\
# 2023-01-10-results: az -> ru
msgid ""
msgstr ""
"Project-Id-Version: 2023-01-10-results\\n"
"Report-Msgid-Bugs-To: press@example.org\\n"
"POT-Creation-Date: 2023-01-10 12:28+0400\\n"
"PO-Revision-Date: 2023-01-10 12:28+0400\\n"
"Last-Translator: \\n"
"Language-Team: \\n"
"Language: ru\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2);\\n"
"X-Source-Language: az\\n"
"X-Generator: pressrelease 0.1.0\\n"

#. title 1
#: release.md
msgctxt "title"
msgid "Nazirlik ilin yekunlarını açıqlayıb"
msgstr ""

#. paragraph 1
#: release.md
msgctxt "paragraph"
msgid "Saytda 1000-dən çox məlumat yerləşdirilib."
msgstr ""

#. paragraph 2
#: release.md
msgctxt "paragraph"
msgid "Telegram kanalında 2300-dək məlumat verilib."
msgstr ""

#. list item 1
#: release.md
#, python-brace-format
msgctxt "list item"
msgid "{tours} mediatur"
msgstr ""

#. list item 2
#: release.md
msgctxt "list item"
msgid "6 brifinq"
msgstr ""
"""


def test_a_sync_without_an_edit_writes_nothing(make_release: MakeRelease) -> None:
    release = make_release(TEXTS)
    sync_catalogs(release)
    path = release.catalogs["ru"]
    translate(path)
    before = (path.stat().st_mtime_ns, path.stat().st_ino, path.read_bytes())
    done = sync_catalogs(make_release(TEXTS, updated="2023-01-10T15:40:00+04:00"))
    assert [one.written for one in done] == [False, False]
    assert (path.stat().st_mtime_ns, path.stat().st_ino, path.read_bytes()) == before


def test_an_edit_changes_the_lines_of_its_entry_alone(make_release: MakeRelease) -> None:
    release = make_release(TEXTS)
    sync_catalogs(release)
    path = release.catalogs["ru"]
    translate(path)
    # as written by a program that wraps, with Windows line ends, a field of its own and a remark at the end
    text = path.read_text("utf-8").replace('msgstr "T Saytda ', 'msgstr ""\n"T Saytda "\n"')
    text = text.replace('"Language-Team: \\n"', '"Language-Team: Bakı\\n"\n"X-Poedit-Bookmarks: 1\\n"')
    path.write_bytes((text + "\n# to do: ask about the tours\n").replace("\n", "\r\n").encode())
    before = path.read_bytes().split(b"\r\n")
    sync_catalogs(
        make_release([TITLE, SITE, ("paragraph", TELEGRAM[1].replace("2300", "2400")), TOURS, BRIEFINGS])
    )
    after = path.read_bytes().split(b"\r\n")
    assert [line.decode() for line in after if line not in before] == [
        "#, fuzzy",
        f'#| msgid "{TELEGRAM[1]}"',
        f'msgid "{TELEGRAM[1].replace("2300", "2400")}"',
    ]
    assert [line.decode() for line in before if line not in after] == [f'msgid "{TELEGRAM[1]}"']
    assert b"\n" not in b"".join(after)


def test_a_header_keeps_what_people_and_programs_put_there(make_release: MakeRelease) -> None:
    release = make_release([TITLE])
    path = release.catalogs["ru"]
    path.write_text(
        "# Translated by Leyla\n# and checked by Rauf\n"
        'msgid ""\nmsgstr ""\n"Language: en\\n"\n"X-Poedit-Basepath: .\\n"\n"Plural-Forms: nplurals=INTEGER; plural=EXPRESSION;\\n"\n'
        '"X-Generator: Poedit 3.4\\n"\n"Last-Translator: Leyla <leyla@example.org>\\n"\n',
        "utf-8",
    )
    sync_catalogs(release)
    header = read_catalog(path).header
    assert header is not None
    assert header.notes == ("Translated by Leyla", "and checked by Rauf")
    fields = dict(line.split(": ", 1) for line in header.text.strip().split("\n") if not line.endswith(": "))
    assert (fields["Language"], fields["X-Poedit-Basepath"], fields["X-Generator"]) == (
        "ru",
        ".",
        "Poedit 3.4",
    )
    assert fields["Last-Translator"] == "Leyla <leyla@example.org>"
    assert fields["Plural-Forms"].startswith("nplurals=3;")


def test_a_broken_catalog_stops_the_sync_before_anything_is_written(make_release: MakeRelease) -> None:
    release = make_release(TEXTS)
    release.catalogs["en"].write_text('msgid "a\nmsgstr ""\n', "utf-8")
    with pytest.raises(InputError, match=r"en\.po:1"):
        sync_catalogs(release)
    assert not release.catalogs["ru"].exists()


def test_nothing_is_written_where_one_file_cannot_be(make_release: MakeRelease, tmp_path: Path) -> None:
    release = make_release(TEXTS)
    paths = {**release.catalogs, "en": tmp_path / "no such folder" / "en.po"}
    object.__setattr__(release, "catalogs", paths)
    with pytest.raises(InputError, match=r"en\.po: cannot be written"):
        sync_catalogs(release)
    assert list(release.catalogs["ru"].parent.iterdir()) == []


@pytest.mark.parametrize("synced", [False, True])
def test_after_a_correction_the_status_names_the_sentences_that_have_not_followed(
    make_release: MakeRelease, synced: bool
) -> None:
    """Details were added after the first publication at 12:28: two sentences, two languages, four places."""
    sync_catalogs(make_release(TEXTS))
    release = make_release(TEXTS)
    for path in release.catalogs.values():
        translate(path)
    assert find_status(make_release(TEXTS)).complete
    edited = [TITLE, (SITE[0], SITE[1].replace("1000", "1100")), TELEGRAM, TOURS, (BRIEFINGS[0], "7 brifinq")]
    if synced:
        sync_catalogs(make_release(edited))
    status = find_status(make_release(edited))
    assert status.synced is synced
    assert [(one.language, one.translated, one.stale, one.missing) for one in status.progress] == [
        ("ru", 3, 2, 0),
        ("en", 3, 2, 0),
    ]
    assert [one.unit.texts["az"].place.line for one in status.behind] == [12, 18]
    for one in status.behind:
        for language, text in one.texts:
            line = release.catalogs[language].read_text("utf-8").split("\n")[text.place.line - 1]
            assert line == f'msgstr "{text.text}"'
            assert text.state == State.STALE


def test_what_was_done_is_told_in_one_line(make_release: MakeRelease) -> None:
    def said(done: tuple[Synced, ...]) -> str:
        return str(done[0])

    assert said(sync_catalogs(make_release(TEXTS))) == "created; 0 of 5 texts translated"
    translate(make_release(TEXTS).catalogs["ru"])
    assert said(sync_catalogs(make_release(TEXTS))) == "nothing to do; 5 of 5 texts translated"
    edited = [
        TITLE,
        (SITE[0], SITE[1].replace("1000", "1100")),
        TOURS,
        BRIEFINGS,
        ("caption", "Brifinq zalı"),
    ]
    assert said(sync_catalogs(make_release(edited))) == "1 new, 1 changed, 1 gone; 3 of 5 texts translated"
    edited = [TITLE, SITE, TOURS, BRIEFINGS, TELEGRAM]
    assert said(sync_catalogs(make_release(edited))) == "2 found again; 5 of 5 texts translated"
