"""Nothing that a translator wrote is lost, whatever is edited and however often."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

import polib
from hypothesis import given, settings
from hypothesis import strategies as st

from pressrelease.catalogs import find_translations, parse_catalog
from pressrelease.catalogs.entries import Catalog, Entry
from pressrelease.catalogs.extraction import Wanted
from pressrelease.catalogs.merging import Merged, merge
from pressrelease.catalogs.writing import format_catalog
from pressrelease.model import Place, Role, State, Text, Unit

Key = tuple[str, str]
Rounds = list[tuple[list[str], list[tuple[str, int, str, str]]]]
"""The work of a translator in each round, and the edits that follow."""

ROLES = st.sampled_from(["title", "paragraph", "list item", "table cell"])
SOURCES = st.one_of(
    st.sampled_from(
        [
            "Saytda 1000-dən çox məlumat yerləşdirilib.",
            "Saytda 1200-dən çox məlumat yerləşdirilib.",
            "Telegram kanalında 2300-dək məlumat verilib.",
            "Telegram kanalında 2300-dək paylaşım edilib.",
            "43 mediatur",
            "44 mediatur",
            "{tours} mediatur",
            '“Qanun” haqqında \\ "belə"',
        ]
    ),
    st.text(alphabet='abcə 12{}"\\', min_size=1, max_size=12).filter(
        lambda text: any(map(str.isalpha, text))
    ),
)
TEXTS = st.lists(st.tuples(ROLES, SOURCES), max_size=7, unique=True)
EDITS = st.lists(
    st.one_of(
        st.tuples(st.just("insert"), st.integers(0, 9), ROLES, SOURCES),
        st.tuples(st.just("change"), st.integers(0, 9), st.just(""), SOURCES),
        st.tuples(st.just("role"), st.integers(0, 9), ROLES, st.just("")),
        st.tuples(st.just("delete"), st.integers(0, 9), st.just(""), st.just("")),
        st.tuples(st.just("move"), st.integers(0, 9), st.just(""), st.just("")),
        st.tuples(st.just("restore"), st.integers(0, 9), st.just(""), st.just("")),
    ),
    max_size=4,
)
HABITS = st.lists(st.sampled_from(["translate", "remark", "leave out", "review"]), max_size=3)


def edit(texts: list[Key], edits: list[tuple[str, int, str, str]], past: list[list[Key]]) -> list[Key]:
    result = list(texts)
    for what, number, role, source in edits:
        index = number % len(result) if result else 0
        if what == "insert":
            result.insert(index, (role, source))
        elif what == "restore" and past:
            result = list(past[number % len(past)])
        elif result and what == "change":
            result[index] = (result[index][0], source)
        elif result and what == "role":
            result[index] = (role, result[index][1])
        elif result and what == "delete":
            del result[index]
        elif result and what == "move":
            result.append(result.pop(index))
    return list(dict.fromkeys(result))


def sync(data: bytes, texts: list[Key]) -> tuple[bytes, Merged]:
    catalog = parse_catalog(data, "ru.po")
    places = [Wanted(role, text, (f"place {number}",)) for number, (role, text) in enumerate(texts)]
    merged = merge(catalog, places)
    header = catalog.header or Entry(None, "", "Content-Type: text/plain; charset=UTF-8\n")
    return (format_catalog(catalog, header, merged) if merged.differs else data), merged


class Translator:
    """Edits a file as people do, and remembers everything written into it."""

    def __init__(self) -> None:
        self.numbers = itertools.count()
        self.written: dict[str, set[Key]] = {}
        self.remarks: set[str] = set()

    def work(self, data: bytes, habits: list[str]) -> bytes:
        file = polib.pofile(data.decode(), wrapwidth=30)
        obsolete = parse_catalog(data, "ru.po").obsolete  # polib would drop their previous texts
        entries = [entry for entry in file if not entry.obsolete]
        for entry, habit in zip(entries, itertools.cycle(habits) if habits else [], strict=False):
            if habit == "remark":
                self.remarks.add(remark := f"remark {next(self.numbers)}")
                entry.tcomment = "\n".join(filter(None, [entry.tcomment, remark]))
            elif habit == "leave out" and not entry.msgstr and "left out" not in entry.tcomment:
                self.remarks.add(remark := f"left out: reason {next(self.numbers)}")
                entry.tcomment = "\n".join(filter(None, [entry.tcomment, remark]))
            elif habit == "translate" and not entry.msgstr:
                entry.msgstr = f"перевод {next(self.numbers)}"
                self.written.setdefault(entry.msgstr, set()).add((entry.msgctxt, entry.msgid))
            elif habit == "review" and entry.fuzzy:
                entry.fuzzy = False
                entry.previous_msgid = entry.previous_msgctxt = None
                self.written.setdefault(entry.msgstr, set()).add((entry.msgctxt, entry.msgid))
        kept = [entry for entry in file if not entry.obsolete]
        del file[:]
        file.extend(kept)
        catalog = parse_catalog(data, "ru.po")
        tail = format_catalog(
            catalog, catalog.header or Entry(None, "", ""), Merged((), obsolete, 0, 0, 0, 0, True)
        )
        return str(file).encode() + b"\n" + tail.partition(b"\n\n")[2]


def everything(catalog: Catalog) -> str:
    entries = [*catalog.entries.values(), *catalog.obsolete]
    return "\n".join(part for entry in entries for part in (entry.text, *entry.notes))


def history(
    translator: Translator, texts: list[Key], rounds: Rounds
) -> Iterator[tuple[list[Key], bytes, bytes, Merged]]:
    """Rounds of translation and edits: the texts after each, and the catalog before and after its sync."""
    past: list[list[Key]] = []
    data, _ = sync(b"", texts)
    for habits, edits in rounds:
        before = translator.work(data, habits)
        past.append(texts)
        texts = edit(texts, edits, past)
        data, merged = sync(before, texts)
        yield texts, before, data, merged


@settings(deadline=None, max_examples=200)
@given(texts=TEXTS, rounds=st.lists(st.tuples(HABITS, EDITS), max_size=4))
def test_no_edit_loses_what_a_translator_wrote(texts: list[Key], rounds: Rounds) -> None:
    translator = Translator()
    for current, _, data, merged in history(translator, texts, rounds):
        catalog = parse_catalog(data, "ru.po")

        # every translation and every remark is still in the file, the texts are those of the release, in order
        kept = everything(catalog).split("\n")
        assert set(translator.written) <= set(kept)
        assert {
            remark for remark in translator.remarks if remark not in kept and f"was {remark}" not in kept
        } == set()
        assert list(catalog.entries) == current
        assert [entry.key for entry in merged.entries] == current

        # a text that counts as translated was made from exactly this text, and reviewed
        for key, entry in catalog.entries.items():
            if entry.state == State.TRANSLATED:
                assert key in translator.written[entry.text]
            if entry.state == State.STALE:
                assert entry.previous_source is not None

        # gettext's rule: each role and text occurs once, obsolete or not
        keys = [*catalog.entries, *(entry.key for entry in catalog.obsolete)]
        assert len(keys) == len(set(keys))

        # nothing is left to do, whatever program wraps the file
        assert not merge(
            catalog, [Wanted(*key, entry.places) for key, entry in catalog.entries.items()]
        ).differs
        wrapped = str(polib.pofile(data.decode(), wrapwidth=20)).encode()
        if not any(entry.previous_source for entry in catalog.obsolete):  # polib drops these
            assert sync(wrapped, current)[0] == wrapped


def read(data: bytes, texts: list[Key]) -> dict[Key, tuple[str, State, str]]:
    """The texts of a release as it gets them from a catalog."""
    units = [
        Unit(number, Role(role), "", {"az": Text(source, State.SOURCE, Place("release.md", 1, 1))})
        for number, (role, source) in enumerate(texts)
    ]
    found = find_translations(parse_catalog(data, "ru.po"), units, "az", "ru", {})
    return {key: (one.text, one.state, one.reason) for key, one in zip(texts, found, strict=True)}


@settings(deadline=None, max_examples=200)
@given(texts=TEXTS, rounds=st.lists(st.tuples(HABITS, EDITS), max_size=4))
def test_a_release_is_read_before_a_sync_as_after_it(texts: list[Key], rounds: Rounds) -> None:
    for current, before, after, _ in history(Translator(), texts, rounds):
        assert read(before, current) == read(after, current)


@settings(deadline=None, max_examples=100)
@given(texts=TEXTS.filter(bool), other=TEXTS)
def test_a_text_that_returns_has_its_translation_again(texts: list[Key], other: list[Key]) -> None:
    translator = Translator()
    data = translator.work(sync(b"", texts)[0], ["translate"])
    before = parse_catalog(data, "ru.po").entries
    gone, _ = sync(data, other)
    back = parse_catalog(sync(gone, texts)[0], "ru.po").entries
    assert {key: (entry.text, entry.state) for key, entry in back.items()} == {
        key: (entry.text, entry.state) for key, entry in before.items()
    }
