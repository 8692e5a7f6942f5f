"""Corrected slips in the source: which of them are offered, and the effect of keeping their translations."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

import pressrelease
from pressrelease.catalogs import read_catalog
from pressrelease.catalogs.slips import corrected_words
from pressrelease.catalogs.synchronization import sync_catalogs
from pressrelease.cli import main
from pressrelease.errors import UsageError
from pressrelease.model import Release, State

MakeRelease = Callable[..., Release]

# language, text before, text now, words that are offered as corrected
OFFERED = [
    ("az", "Saytda məlumat yerləşdrilib.", "Saytda məlumat yerləşdirilib.", "yerləşdrilib → yerləşdirilib"),
    ("az", "Nazirliyin saytnda 5 foto var", "Nazirliyin saytında 5 foto var", "saytnda → saytında"),
    ("az", "Məlumat hazirlanıb.", "Məlumat hazırlanıb.", "hazirlanıb → hazırlanıb"),
    ("az", "«Müraciətelr» qəbul edilib", "«Müraciətler» qəbul edilib", "Müraciətelr → Müraciətler"),
    ("ru", "Сотрудники коментировали итоги.", "Сотрудники комментировали итоги.", "коментировали → комментировали"),
    ("ru", "На мероприятии присутстовали гости", "На мероприятии присутствовали гости", "присутстовали → присутствовали"),
    ("ru", "Пресс-конфренция началась", "Пресс-конференция началась", "конфренция → конференция"),
    ("ru", "Министр награжден орденом", "Министр награждён орденом", "награжден → награждён"),
    ("en", "The goverment recieved 43 guests.", "The government received 43 guests.", "goverment → government, recieved → received"),
    ("en", "See [the anouncement](https://example.org/a).", "See [the announcement](https://example.org/a).", "anouncement → announcement"),
    ("en", "{tours} [media tour/media tours] were sucessful", "{tours} [media tour/media tours] were successful", "sucessful → successful"),
]  # fmt: skip

# language, text before, text now, the reason why translators must see it
NOT_OFFERED = [
    ("az", "Müraciətelr qəbul edilib", "Müraciətlər qəbul edilib", "more than one letter"),
    ("az", "43 mediatur keçirilib", "44 mediatur keçirilib", "a digit"),
    ("az", "Sayt {tours} dəfə göstərilib", "Sayt {guests} dəfə göstərilib", "another figure"),
    ("az", "Büdcə 3 milyon manatdır", "Büdcə 3 milyard manatdır", "a scale"),
    ("az", "İclasda altmış nəfər var", "İclasda yetmiş nəfər var", "a number in words"),
    ("az", "İclasda on səkkiz nəfər var", "İclasda on səkiz nəfər var", "a number in words, misspelt"),
    ("az", "Sərgi sentyabrda açılır", "Sərgi sentyabra açılır", "a month"),
    ("az", "Qatar Gəncədək gedir", "Qatar Gəncədən gedir", "up to, from"),
    ("az", "Məlumat binada yayılıb", "Məlumat binadan yayılıb", "in, from"),
    ("az", "Onlar festivala gedir", "Onlar festivalda gedir", "to, in"),
    ("az", "Müraciət qəbul edilir", "Müraciət qəbul edilmir", "is, is not"),
    ("az", "Cavab verilir", "Cavab verilmir", "is given, is not given"),
    ("az", "O gəlir", "O gəlmir", "comes, does not come"),
    ("az", "Saytda məlumat var", "Saytda məlumat yox", "another word"),
    ("az", "Çərşənbə günü toplantı olub", "Çərşənbe günü toplantı olub", "a weekday"),
    ("az", "NATO-nun bəyanatı", "NATO-dan bəyanatı", "an abbreviation's ending"),
    ("ru", "Это возможно", "Это не возможно", "a word came"),
    ("ru", "Прес-конференция началась", "Пресс-конференция началась", "a short word"),
    ("ru", "Вход невозможен для всех", "Вход возможен для всех", "not"),
    ("ru", "Гости не пришли", "Гости но пришли", "a short word"),
    ("ru", "Поступило три миллиона писем", "Поступило три миллиарда писем", "a scale"),
    ("ru", "Зал вмещает полторы тысячи", "Зал вмещает полтары тысячи", "a number in words, misspelt"),
    ("ru", "Военные вошли в город", "Военные вышли в город", "in, out"),
    ("ru", "Банк принял долг", "Банк приняла долг", "an ending"),
    ("ru", "Встреча прошла в четверг", "Встреча прошла в четверик", "a weekday"),
    ("ru", "Самолёт продали", "Самолёт пропали", "another word"),
    ("ru", "Комиссия отменила итоги", "Комиссия отметила итоги", "another word"),
    ("en", "It has two halls", "It has too halls", "a number, a short word"),
    ("en", "The minister is now here", "The minister is not here", "not"),
    ("en", "It is legal", "It is illegal", "a prefix"),
    ("en", "The minister spoke", "The ministers spoke", "an ending"),
    ("en", "The employer spoke", "The employee spoke", "an ending"),
    ("en", "Prices rose by three million", "Prices rose by three billion", "a scale"),
    ("en", "The fair opens in Febuary 2023", "The fair opens in February 2023", "a month"),
    ("en", "It is seventen years old", "It is seventeen years old", "a number in words, misspelt"),
    ("en", "The road is 5 killometres long", "The road is 5 kilometres long", "a measure"),
    ("en", "See [this](https://example.org/calender)", "See [this](https://example.org/calendar)", "an address"),
    ("en", "Write to press@exampel.org", "Write to press@example.org", "an address"),
    ("en", "Run `recieve now`", "Run `receive now`", "code"),
    ("en", "Guests came to Baku", "Guests came to Baku today", "a word came"),
    ("en", "Guests came, and went", "Guests came and went", "punctuation"),
    ("en", "**Recieved** today", "Received today", "a mark went"),
    ("en", "The goverment recieved importent visiters", "The government received important visitors", "too many words"),
    ("en", "the same", "the same", "nothing"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "before", "now", "words"), OFFERED)
def test_one_letter_inside_a_word_is_a_slip(code: str, before: str, now: str, words: str) -> None:
    found = ", ".join(f"{one} → {other}" for one, other in corrected_words(before, now, code))
    assert found == words


@pytest.mark.parametrize(("code", "before", "now", "why"), NOT_OFFERED)
def test_what_may_change_the_meaning_is_for_the_translators(
    code: str, before: str, now: str, why: str
) -> None:
    assert corrected_words(before, now, code) == (), why
    assert corrected_words(now, before, code) == (), why


# ------------------------------------------------------------------------------------------------ keeping

WRONG = ("paragraph", "Saytda {tours} məlumat yerləşdrilib.")
RIGHT = ("paragraph", "Saytda {tours} məlumat yerləşdirilib.")
FURTHER = ("paragraph", "Saytda {tours} məlumat yerləşdiriləcək.")
TITLE = ("title", "Nazirlik ilin yekunlarını açıqlayıb")


def translate(release: Release, *, left_out: bool = False) -> None:
    for path in release.catalogs.values():
        lines = path.read_text("utf-8").split("\n")
        for entry in read_catalog(path).entries.values():
            lines[entry.line - 1] = f'msgstr "{path.stem} {entry.source}"'
            if left_out and entry.role == "paragraph":
                lines[entry.line - 1] = 'msgstr ""'
                lines[entry.first - 1] = f"# left out: at home only\n{lines[entry.first - 1]}"
        path.write_text("\n".join(lines), "utf-8")


@pytest.mark.parametrize("at_once", [True, False])
def test_a_kept_translation_is_as_it_was(make_release: MakeRelease, at_once: bool) -> None:
    sync_catalogs(make_release([TITLE, WRONG]))
    translate(make_release([TITLE, WRONG]))
    before = {path: path.read_text("utf-8") for path in make_release([TITLE]).catalogs.values()}
    if not at_once:
        done = sync_catalogs(make_release([TITLE, RIGHT]))
        assert [one.stale for one in done] == [1, 1]
        assert [[str(slip) for slip in one.slips] for one in done] == [["yerləşdrilib → yerləşdirilib"]] * 2
        assert [slip.places for slip in done[0].slips] == [("paragraph 1",)]
        again = sync_catalogs(make_release([TITLE, RIGHT]))
        assert [(one.written, one.slips) for one in again] == [(False, one.slips) for one in done]
    done = sync_catalogs(make_release([TITLE, RIGHT]), ["paragraph 1"])
    assert [(one.kept, one.stale, one.slips) for one in done] == [(1, 0, ())] * 2
    assert "1 kept; 2 of 2 texts translated" in str(done[0])
    # the files differ only in the source text
    for path, said in before.items():
        assert path.read_text("utf-8") == said.replace(f'msgid "{WRONG[1]}"', f'msgid "{RIGHT[1]}"')
    assert not any(one.written for one in sync_catalogs(make_release([TITLE, RIGHT])))


def test_what_was_left_out_stays_left_out(make_release: MakeRelease) -> None:
    sync_catalogs(make_release([TITLE, WRONG]))
    translate(make_release([TITLE, WRONG]), left_out=True)
    assert [one.missing for one in sync_catalogs(make_release([TITLE, RIGHT]))] == [1, 1]
    sync_catalogs(make_release([TITLE, RIGHT]), ["paragraph 1"])
    text = make_release([TITLE, RIGHT]).units[1].texts["ru"]
    assert (text.state, text.reason) == (State.LEFT_OUT, "at home only")


def test_each_language_keeps_what_was_made_from_the_slip(make_release: MakeRelease) -> None:
    """English was translated before an edit of the words, Russian after it: only for Russian the slip is all."""
    sync_catalogs(make_release([TITLE, FURTHER]))
    translate(make_release([TITLE, FURTHER]))
    sync_catalogs(make_release([TITLE, WRONG]))
    russian = make_release([TITLE]).catalogs["ru"]
    said = russian.read_text("utf-8")
    said = said.replace("#, fuzzy, python", "#, python").replace(f'#| msgid "{FURTHER[1]}"\n', "")
    russian.write_text(said, "utf-8")
    done = sync_catalogs(make_release([TITLE, RIGHT]))
    assert [(one.language, len(one.slips)) for one in done] == [("ru", 1), ("en", 0)]
    done = sync_catalogs(make_release([TITLE, RIGHT]), ["paragraph 1"])
    assert [(one.language, one.kept, one.stale) for one in done] == [("ru", 1, 0), ("en", 0, 1)]


@pytest.mark.parametrize(
    ("texts", "place"),
    [
        pytest.param([TITLE, RIGHT], "title 1", id="not edited"),
        pytest.param([TITLE, RIGHT], "paragraph 7", id="no such text"),
        pytest.param([TITLE, FURTHER], "paragraph 1", id="edited by more than a slip"),
        pytest.param([TITLE, ("caption", RIGHT[1])], "caption 1", id="in another role"),
        pytest.param([TITLE, RIGHT, ("caption", "Köhnə: yerləşdrilib")], "paragraph 1", id="the word still stands"),
    ],
)  # fmt: skip
def test_a_place_that_is_not_on_offer_is_refused_before_anything_is_written(
    make_release: MakeRelease, texts: list[tuple[str, str]], place: str
) -> None:
    sync_catalogs(make_release([TITLE, WRONG]))
    translate(make_release([TITLE, WRONG]))
    before = {path: path.read_bytes() for path in make_release([TITLE]).catalogs.values()}
    with pytest.raises(UsageError, match=f"'{place}' is not a text in which only a slip was corrected"):
        sync_catalogs(make_release(texts), [place])
    assert {path: path.read_bytes() for path in before} == before


@pytest.mark.parametrize("marked", ["#, fuzzy, python-brace-format\n", "#, fuzzy\n"])
def test_a_translation_that_was_unfinished_before_is_not_on_offer(
    make_release: MakeRelease, marked: str
) -> None:
    """A slip must not finish a translation that a translator marked as needing work."""
    sync_catalogs(make_release([TITLE, WRONG]))
    translate(make_release([TITLE, WRONG]))
    for path in make_release([TITLE]).catalogs.values():
        path.write_text(path.read_text("utf-8").replace("#, python-brace-format\n", marked), "utf-8")
    for _ in range(2):
        assert [(one.stale, one.slips) for one in sync_catalogs(make_release([TITLE, RIGHT]))] == [
            (1, ())
        ] * 2


NEWSROOM = """\
---
id: visit
language: az
published: 2023-01-10T12:28:00+04:00
figures:
  website: {figure}
---

# Nazirlik ilin yekunlarını açıqlayıb

Saytda {{website}} məlumat {word}.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A release with a slip and a figure by name, translated into both languages."""
    (tmp_path / "visit").mkdir()
    write(tmp_path / "visit", "more than 1000", "yerləşdrilib")
    pressrelease.sync(tmp_path / "visit")
    translate(pressrelease.load(tmp_path / "visit"))
    return tmp_path / "visit"


def write(folder: Path, figure: str, word: str) -> None:
    (folder / "release.md").write_text(NEWSROOM.format(figure=figure, word=word), "utf-8")


@pytest.mark.parametrize("slip_first", [True, False])
@pytest.mark.parametrize("figure", ["up to 1000", "1000 manat"])
def test_a_slip_beside_a_figure_that_means_something_else_is_not_on_offer(
    folder: Path, figure: str, slip_first: bool
) -> None:
    if slip_first:
        write(folder, "more than 1000", "yerləşdirilib")
        assert [len(one.slips) for one in pressrelease.sync(folder)] == [1, 1]
    write(folder, figure, "yerləşdirilib")
    for _ in range(2):
        assert [(one.stale, one.slips) for one in pressrelease.sync(folder)] == [(1, ()), (1, ())]


def test_a_slip_beside_a_figure_of_another_value_is(folder: Path) -> None:
    write(folder, "more than 1200", "yerləşdirilib")
    assert [len(one.slips) for one in pressrelease.sync(folder)] == [1, 1]
    done = pressrelease.sync(folder, same_meaning=["paragraph 1"])
    assert [(one.kept, one.translated) for one in done] == [(1, 2), (1, 2)]


def test_the_command_offers_it_and_takes_it(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(folder, "more than 1000", "yerləşdirilib")
    assert main(["sync", str(folder)]) == 0
    *done, offer, cure = capsys.readouterr().out.splitlines()
    assert [line.split(": ")[1] for line in done] == ["1 changed; 1 of 2 texts translated"] * 2
    assert offer == (
        f"{folder}/release.md:11: paragraph 1: only a slip was corrected: yerləşdrilib → yerləşdirilib"
    )
    command = f"pressrelease sync {folder} --same-meaning 'paragraph 1'"
    assert cure == f"  if it means the same, keep its translations (ru, en): {command}"
    assert main(["sync", str(folder), "--same-meaning", "paragraph 2"]) == 2
    assert "there are: paragraph 1" in capsys.readouterr().err
    assert main(["sync", str(folder), "--same-meaning", "paragraph 1"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        f"{folder}/{code}.po: 1 kept; 2 of 2 texts translated" for code in ("ru", "en")
    ]
    assert main(["status", str(folder)]) == 0


def test_the_option_is_for_one_release(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder.parent / "other").mkdir()
    write(folder.parent / "other", "5", "yerləşdirilib")
    assert main(["sync", str(folder.parent), "--same-meaning", "paragraph 1"]) == 2
    assert "one release" in capsys.readouterr().err
