"""The explanations of figures in a catalog, and the translations that become stale when figures change."""

from __future__ import annotations

from pathlib import Path

import pytest

import pressrelease as pr
from pressrelease.catalogs import read_catalog
from pressrelease.catalogs.synchronization import sync_catalogs
from pressrelease.model import State

RELEASE = """---
id: results
language: en
published: 2023-01-10T12:28:00+04:00
figures:
  website: {website}
  budget: {budget}
  tours: {tours}
---
# Results of the year

The site had {{website}} [item/items] and {{tours}} [tour/tours].

The budget was {{budget}}.
"""
TRANSLATIONS = {
    "Results of the year": "İlin yekunları",
    "The site had {website} [item/items] and {tours} [tour/tours].": "Saytda {website} məlumat olub, {tours} tur keçirilib.",
    "The budget was {budget}.": "Büdcə {budget} təşkil edib.",
}
SITE, BUDGET = list(TRANSLATIONS)[1:]


class Folder:
    """A release with figures and its Azerbaijani catalog, translated."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.write()
        self.sync()
        text = (path / "az.po").read_text(encoding="utf-8")
        for source, translation in TRANSLATIONS.items():
            text = text.replace(f'msgid "{source}"\nmsgstr ""', f'msgid "{source}"\nmsgstr "{translation}"')
        (path / "az.po").write_text(text, encoding="utf-8")
        assert all(self.entry(source).text for source in TRANSLATIONS)

    def write(
        self, website: str = "more than 1000", budget: str = "AZN 5 million", tours: str = "43"
    ) -> None:
        text = RELEASE.format(website=website, budget=budget, tours=tours)
        (self.path / "release.md").write_text(text, encoding="utf-8")

    def sync(self):
        return {one.language: one for one in sync_catalogs(pr.load(self.path))}["az"]

    def entry(self, source: str):
        catalog = read_catalog(self.path / "az.po")
        return next(entry for (_, one), entry in catalog.entries.items() if one == source)


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path)


def test_each_figure_is_explained(folder: Folder) -> None:
    assert folder.entry(SITE).places[1:] == (
        "{website} = more than 1,000; here: 1000-dən çox",
        "{tours} = 43; here: 43",
    )
    assert folder.entry(BUDGET).places[1:] == ("{budget} = AZN 5 million; here: 5 milyon manat",)
    assert folder.entry("Results of the year").places[1:] == ()
    russian = read_catalog(folder.path / "ru.po")
    assert any(
        "{website} = more than 1,000; here: более 1000" in entry.places for entry in russian.entries.values()
    )


def test_another_value_changes_the_comment_alone(folder: Folder) -> None:
    assert not folder.sync().written
    before = (folder.path / "az.po").read_text(encoding="utf-8").splitlines()
    folder.write(website="more than 2300", tours="44", budget="AZN 6 million")
    done = folder.sync()
    after = (folder.path / "az.po").read_text(encoding="utf-8").splitlines()
    assert done.written
    assert (done.stale, done.changed, done.new) == (0, 0, 0)
    changed = [line for line in after if line not in before]
    assert changed == [
        "#. {website} = more than 2,300; here: 2300-dən çox",
        "#. {tours} = 44; here: 44",
        "#. {budget} = AZN 6 million; here: 6 milyon manat",
    ]
    assert not folder.sync().written


@pytest.mark.parametrize(
    ("changes", "stale"),
    [
        ({"website": "at least 1000"}, []),  # both mean "not less"
        ({"website": "up to 1000"}, [SITE]),
        ({"website": "1000"}, [SITE]),
        ({"website": "less than 1000"}, [SITE]),
        ({"budget": "$5 million"}, [BUDGET]),
        ({"budget": "5 percent"}, [BUDGET]),
        ({"tours": "about 43"}, [SITE]),
        ({"tours": '"?"'}, []),
    ],
)
def test_another_unit_or_qualifier_makes_the_translation_stale(
    folder: Folder, changes: dict[str, str], stale: list[str]
) -> None:
    folder.write(**changes)
    release = pr.load(folder.path)
    catalog = read_catalog(folder.path / "az.po")
    for (role, source), entry in catalog.entries.items():  # known before the sync
        text = catalog.text(role or "", source, release.figures, release.language)
        assert (text.state == State.STALE) == (source in stale), entry.places
    done = folder.sync()
    assert done.stale == done.changed == len(stale)
    assert [source for source in TRANSLATIONS if folder.entry(source).fuzzy] == stale
    assert all(folder.entry(source).text == TRANSLATIONS[source] for source in stale)
    assert not folder.sync().written  # nothing more to do, and a translator may remove the mark


def test_a_translator_takes_the_mark_off(folder: Folder) -> None:
    folder.write(budget="$5 million")
    folder.sync()
    path = folder.path / "az.po"
    path.write_text(path.read_text(encoding="utf-8").replace("#, fuzzy, ", "#, "), encoding="utf-8")
    done = folder.sync()
    assert (done.written, done.stale) == (False, 0)


def test_comments_that_a_tool_has_wrapped_are_read(folder: Folder) -> None:
    path = folder.path / "az.po"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("more than 1,000; here:", "more than\n#. 1,000; here:"), encoding="utf-8")
    assert not folder.sync().written
    folder.write(website="up to 1000")
    assert folder.sync().stale == 1


def test_a_blank_figure_is_explained_as_such(folder: Folder) -> None:
    folder.write(tours='"?"')
    folder.sync()
    assert "{tours} = still blank" in folder.entry(SITE).places
