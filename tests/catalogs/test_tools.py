"""Catalogs written by other programs: gettext, polib, translate-toolkit. Sync keeps their wrapping."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import polib
import pytest
from babel.messages.pofile import read_po, write_po

from pressrelease.catalogs import find_status, read_catalog
from pressrelease.catalogs.synchronization import sync_catalogs
from pressrelease.model import Release, State

MakeRelease = Callable[..., Release]

LONG = "Nazirliyin rəsmi saytında Azərbaycan, rus və ingilis dillərində 1000-dən çox məlumat yerləşdirilib, “Qanun” \\o deyil."
TEXTS = [
    ("title", "Nazirlik ilin yekunlarını açıqlayıb"),
    ("paragraph", LONG),
    ("paragraph", 'Ona "yox" dedilər: {tours} mediatur, 5 < 7, {{mötərizə}} və 100 %.'),
    ("list item", "{tours} mediatur"),
    ("paragraph", "Yalnız yerli oxucular üçün."),
]
# a file is called sorted only if it has several texts
MORE = [("caption", one) for one in ("Brifinq zalı", "Zal", "Mətbuat", "Əlaqə", "Bakı", "Şamaxı")]
EDITED = [TEXTS[0], ("paragraph", LONG.replace("1000", "1100")), *TEXTS[2:], *MORE]


@pytest.fixture
def gettext(in_ci: bool) -> Callable[..., str]:
    """Run a gettext program and return its output; if it is missing, fail in CI and skip elsewhere."""

    def run(program: str, *arguments: str | Path) -> str:
        if shutil.which(program) is None:
            reason = f"{program} is not installed (docs/judges.md says how)"
            pytest.fail(reason) if in_ci else pytest.skip(reason)
        done = subprocess.run(
            [program, *map(str, arguments)], capture_output=True, encoding="utf-8", check=False, timeout=60
        )
        assert done.returncode == 0, done.stderr
        return done.stderr

    return run


@pytest.fixture
def worked_on(make_release: MakeRelease) -> Path:
    """A Russian catalog after months of use: with translations, omissions, remarks, edits and revived entries."""
    release = make_release(TEXTS)
    sync_catalogs(release)
    path = release.catalogs["ru"]
    catalog = read_catalog(path)
    lines = list(catalog.lines)
    for entry in catalog.entries.values():
        lines[entry.line - 1] = f'msgstr "{polib.escape(entry.source.replace("Ona", "Ему"))}"'
    text = "\n".join(lines).replace('msgstr "Yalnız yerli oxucular üçün."', 'msgstr ""')
    text = text.replace("#. paragraph 3\n", "# left out: of no interest abroad\n#. paragraph 3\n")
    text = text.replace(
        "#. list item 1\n", "# excuse figure-missing: the number is in the title\n#. list item 1\n"
    )
    path.write_text(text, "utf-8")
    sync_catalogs(make_release(EDITED))
    sync_catalogs(make_release([*EDITED[:3], *EDITED[4:]]))
    sync_catalogs(make_release([EDITED[0], EDITED[2], *EDITED[4:]]))
    return path


def test_polib_reads_the_same(worked_on: Path) -> None:
    catalog = read_catalog(worked_on)
    theirs = polib.pofile(str(worked_on))
    assert {(one.msgctxt, one.msgid): (one.msgstr, one.tcomment) for one in theirs if not one.obsolete} == {
        key: (one.text, "\n".join(one.notes)) for key, one in catalog.entries.items()
    }
    assert theirs.metadata["X-Source-Language"] == "az"


def test_translate_toolkit_reads_the_same(worked_on: Path) -> None:
    pypo = pytest.importorskip("translate.storage.pypo")
    store = pypo.pofile.parsefile(str(worked_on))
    catalog = read_catalog(worked_on)
    units = {
        (one.getcontext(), str(one.source)): one for one in store.units if one.source and not one.isobsolete()
    }
    assert {key: str(one.target) for key, one in units.items()} == {
        key: one.text for key, one in catalog.entries.items()
    }
    assert {key for key, one in units.items() if one.isfuzzy()} == {
        key for key, one in catalog.entries.items() if one.fuzzy
    }
    assert store.gettargetlanguage() == "ru"


def test_translate_toolkit_writes_what_sync_leaves_alone(worked_on: Path, make_release: MakeRelease) -> None:
    pypo = pytest.importorskip("translate.storage.pypo")
    pypo.pofile.parsefile(str(worked_on)).save()
    before = worked_on.read_bytes()
    sync_catalogs(make_release([EDITED[0], EDITED[2], *EDITED[4:]]))
    assert worked_on.read_bytes() == before


def test_a_round_trip_through_xliff_makes_nothing_fuzzy(
    worked_on: Path, make_release: MakeRelease, tmp_path: Path
) -> None:
    """XLIFF has no msgctxt, so the file converted back has none either."""
    po2xliff = pytest.importorskip("translate.convert.po2xliff")
    xliff2po = pytest.importorskip("translate.convert.xliff2po")
    texts = [EDITED[0], EDITED[2], *EDITED[4:]]
    release = make_release(texts)
    before = read_catalog(worked_on).entries
    exchanged = tmp_path / "ru.xlf"
    po2xliff.main([str(worked_on), str(exchanged), "--progress=none"])
    xliff2po.main([str(exchanged), str(worked_on), "--progress=none"])
    assert {role for role, _ in read_catalog(worked_on).entries} == {None}
    states = {unit.texts["az"].text: unit.texts["ru"].state for unit in release.units}
    assert {unit.texts["az"].text: unit.texts["ru"].state for unit in make_release(texts).units} == states
    (done, *_) = sync_catalogs(make_release(texts))
    assert (done.written, done.new, done.changed) == (True, 0, 0)
    after = read_catalog(worked_on).entries
    assert {key: (one.text, one.fuzzy) for key, one in after.items()} == {
        key: (one.text, one.fuzzy) for key, one in before.items()
    }
    written = worked_on.read_bytes()
    sync_catalogs(make_release(texts))
    assert worked_on.read_bytes() == written


@pytest.mark.judge
def test_msgfmt_finds_nothing(worked_on: Path, gettext: Callable[..., str], tmp_path: Path) -> None:
    for path in (worked_on, worked_on.with_name("en.po")):
        said = gettext("msgfmt", "-c", "-v", "-o", tmp_path / "out.mo", path)
        assert "warning" not in said
        assert ":" not in said.replace(str(path), ""), said


@pytest.mark.judge
def test_msgfmt_guards_the_placeholders(worked_on: Path, gettext: Callable[..., str], tmp_path: Path) -> None:
    text = worked_on.read_text("utf-8")
    assert "{tours} mediatur, 5" in text
    worked_on.write_text(text.replace("Ему", "Ему {guests}"), "utf-8")
    with pytest.raises(AssertionError, match="guests"):
        gettext("msgfmt", "-c", "-o", tmp_path / "out.mo", worked_on)


@pytest.mark.judge
@pytest.mark.parametrize(
    "command",
    [
        ("msgcat", "--width=40"),
        ("msgcat", "--no-wrap"),
        ("msgcat", "--width=79", "--escape"),
        ("msgcat", "--indent"),
        ("msgattrib",),
        ("msgcat", "--sort-output"),
        ("msgcat", "--no-location"),
        ("msgcat", "--strict", "--width=60"),
        ("msgcat", "--strict", "--sort-output", "--no-location"),
    ],
    ids=" ".join,
)
def test_what_gettext_has_wrapped_is_left_alone(
    worked_on: Path, make_release: MakeRelease, gettext: Callable[..., str], command: tuple[str, ...]
) -> None:
    before = read_catalog(worked_on)
    gettext(*command, "-o", worked_on, worked_on)
    wrapped = worked_on.read_bytes()
    sync_catalogs(make_release([EDITED[0], EDITED[2], *EDITED[4:]]))
    assert worked_on.read_bytes() == wrapped
    after = read_catalog(worked_on)
    assert {key: (one.text, one.state) for key, one in after.entries.items()} == {
        key: (one.text, one.state) for key, one in before.entries.items()
    }
    assert {(one.text, one.previous_source) for one in after.obsolete} == {
        (one.text, one.previous_source) for one in before.obsolete
    }


def _by_babel(path: Path, **options: Any) -> None:
    with path.open("rb") as file:
        catalog = read_po(file, locale="ru")
    with path.open("wb") as file:
        write_po(file, catalog, **options)


def _by_polib(path: Path) -> None:
    catalog = polib.pofile(str(path))
    catalog.sort()
    catalog.save()


REWRITTEN: dict[str, Callable[[Path], None]] = {
    "Babel": _by_babel,
    "Babel, sorted": lambda path: _by_babel(path, sort_output=True, no_location=True, width=40),
    "Babel, with previous texts": lambda path: _by_babel(path, include_previous=True),
    "polib, sorted": _by_polib,
}


@pytest.mark.parametrize("rewrite", REWRITTEN.values(), ids=REWRITTEN)
def test_what_a_library_has_rewritten_is_left_alone_below_the_header(
    make_release: MakeRelease, rewrite: Callable[[Path], None]
) -> None:
    """Babel drops our field of the header, so that is written again."""
    path = make_release(EDITED).catalogs["ru"]
    sync_catalogs(make_release(EDITED))
    path.write_text(path.read_text("utf-8").replace('msgstr ""\n\n', 'msgstr "Так."\n\n'), "utf-8")
    rewrite(path)
    rewritten = path.read_text("utf-8").split("\n\n")
    sync_catalogs(make_release(EDITED))
    assert path.read_text("utf-8").rstrip().split("\n\n")[1:] == "\n\n".join(rewritten[1:]).rstrip().split(
        "\n\n"
    )


@pytest.mark.parametrize("place", range(len(EDITED)))
def test_an_edit_changes_one_entry_of_a_sorted_file(make_release: MakeRelease, place: int) -> None:
    path = make_release(EDITED).catalogs["ru"]
    sync_catalogs(make_release(EDITED))
    _by_polib(path)
    before = path.read_text("utf-8").split("\n\n")
    role, text = EDITED[place]
    sync_catalogs(make_release([*EDITED[:place], (role, text.replace("a", "e")), *EDITED[place + 1 :]]))
    after = path.read_text("utf-8").rstrip().split("\n\n")
    assert len(set(after) - set(map(str.rstrip, before))) == 1


def test_a_file_without_places_gets_none(make_release: MakeRelease) -> None:
    path = make_release(EDITED).catalogs["ru"]
    sync_catalogs(make_release(EDITED))
    without = path.read_text("utf-8").replace("#: release.md\n", "")
    path.write_text(without, "utf-8")
    sync_catalogs(make_release([*EDITED, ("paragraph", "Yeni abzas")]))
    after = path.read_text("utf-8")
    assert after.startswith(without.rstrip())
    assert "Yeni abzas" in after
    assert "#:" not in after


@pytest.mark.judge
def test_what_msgmerge_has_merged_is_left_alone(
    worked_on: Path, make_release: MakeRelease, gettext: Callable[..., str], tmp_path: Path
) -> None:
    template = tmp_path / "release.pot"
    gettext(
        "msgattrib",
        "--empty",
        "--no-obsolete",
        "--clear-fuzzy",
        "--clear-previous",
        "-o",
        template,
        worked_on,
    )
    gettext("msgmerge", "--previous", "--width=50", "-o", worked_on, worked_on, template)
    merged = worked_on.read_bytes()
    sync_catalogs(make_release([EDITED[0], EDITED[2], *EDITED[4:]]))
    assert worked_on.read_bytes() == merged
    status = find_status(make_release([EDITED[0], EDITED[2], *EDITED[4:]]))
    assert status.progress[0].left_out == 1
    assert State.STALE not in {text.state for one in status.behind for _, text in one.texts}
