"""What the checks say of translations that are missing, stale or left out: that, once, and nothing of their figures."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

import pressrelease
from pressrelease.catalogs import read_catalog
from pressrelease.config import Config
from pressrelease.findings import Finding
from pressrelease.model import Release, State

LANGUAGES = ("az", "ru", "en")
# every text gives the checks something to compare: figures, a link, marks, a weekday, a term of the glossary
TITLE = {
    "az": "Müdafiə Nazirliyi 43 mediatur keçirib",
    "ru": "Министерство обороны провело 43 медиатура",
    "en": "The Ministry of Defence held 43 media tours",
}
VISIT = {
    "az": "Bazar ertəsi **2300-dək** qonaq [buradan](https://example.org/a) daxil olub.",
    "ru": "В понедельник **до 2300** гостей вошли [отсюда](https://example.org/a).",
    "en": "On Monday **up to 2,300** guests came in [from here](https://example.org/a).",
}
PRICE = {
    "az": "Müdafiə Nazirliyi bildirir ki, giriş 5 manatdır.",
    "ru": "Министерство обороны сообщает, что вход стоит 5 манатов.",
    "en": "The Ministry of Defence says that admission is 5 manats.",
}
TEXTS = {"title": TITLE, "paragraph 1": VISIT, "paragraph 2": PRICE}
# the same after an edit in which everything differs that the checks compare
EDITED = {
    "az": "Cümə axşamı *4100-dən çox* qonaq [buradan](https://example.org/b) və [oradan](https://example.org/c) daxil olub.",
    "ru": "В четверг *более 4100* гостей вошли [отсюда](https://example.org/b) и [оттуда](https://example.org/c).",
    "en": "On Thursday *more than 4,100* guests came in [here](https://example.org/b) and [there](https://example.org/c).",
}
CONFIG = Config(
    glossary=(
        {"az": ("Müdafiə Nazirliyi",), "ru": ("Министерство обороны",), "en": ("Ministry of Defence",)},
    )
)
MakeRelease = Callable[..., Path]


@pytest.fixture
def make_release(tmp_path: Path) -> MakeRelease:
    """A function that writes the texts as a release in one of the languages, synced and translated."""

    def make(source: str, texts: dict[str, dict[str, str]] = TEXTS, *, translated: bool = True) -> Path:
        folder = tmp_path / "release"
        folder.mkdir()
        write(folder, source, *(text[source] for text in texts.values()))
        if translated:
            pressrelease.sync(folder, config=CONFIG)
            for code in LANGUAGES:
                for where, text in texts.items():
                    if code != source:
                        answer(folder / f"{code}.po", where, text[code])
        return folder

    return make


def write(folder: Path, source: str, title: str, *paragraphs: str) -> None:
    front = f"---\nid: visit\nlanguage: {source}\npublished: 2023-01-10T12:28:00+04:00\n---\n"
    (folder / "release.md").write_text("\n\n".join([front, f"# {title}", *paragraphs]) + "\n", "utf-8")


def answer(path: Path, where: str, text: str, note: str = "") -> None:
    """Write a translation into a catalog, by the place that its entry names."""
    said = path.read_text("utf-8")
    pattern = rf'(#\. {where}\n(?:#[:,|] .*\n)*msgctxt .*\nmsgid .*\nmsgstr )".*"'
    new, count = re.subn(pattern, lambda found: f'{note}{found.group(1)}"{text}"', said)
    assert count == 1
    path.write_text(new, "utf-8")


def load(folder: Path) -> Release:
    return pressrelease.load(folder, CONFIG)


def check(folder: Path) -> list[Finding]:
    return list(pressrelease.check(load(folder), config=CONFIG))


def told(findings: list[Finding]) -> Counter[tuple[str, str | None, str]]:
    """Check, language and place of the findings; the place is the one that the message names."""
    return Counter(
        (one.check, one.lang, found.group(1) if (found := re.search(r"\(([^“”]*?)\)", one.message)) else "")
        for one in findings
    )


@pytest.mark.parametrize("source", LANGUAGES)
def test_texts_that_agree_are_clean(make_release: MakeRelease, source: str) -> None:
    assert check(make_release(source)) == []


@pytest.mark.parametrize("source", LANGUAGES)
@pytest.mark.parametrize("state", [State.MISSING, State.LEFT_OUT, State.STALE])
@pytest.mark.parametrize("late", [1, 2])
def test_a_text_that_is_not_there_is_told_of_once_and_compared_by_nobody(
    make_release: MakeRelease, source: str, state: State, late: int
) -> None:
    folder = make_release(source)
    languages = [code for code in LANGUAGES if code != source][:late]
    for code in languages:
        if state is State.STALE:
            answer(folder / f"{code}.po", "paragraph 1", EDITED[code])
            said = (folder / f"{code}.po").read_text("utf-8")
            (folder / f"{code}.po").write_text(
                said.replace("#. paragraph 1\n#: release.md\n", "#. paragraph 1\n#: release.md\n#, fuzzy\n"),
                "utf-8",
            )
        else:
            note = "# left out: of no interest abroad\n" if state is State.LEFT_OUT else ""
            answer(folder / f"{code}.po", "paragraph 1", "", note)
    name = {State.MISSING: "translation-missing", State.STALE: "translation-stale"}.get(state)
    found = check(folder)
    assert told(found) == Counter((name, code, "paragraph 1") for code in languages if name)
    assert not any("pressrelease sync" in one.message for one in found)
    assert all(one.lang in languages and one.line for one in found)


@pytest.mark.parametrize("source", LANGUAGES)
def test_two_languages_that_are_there_are_compared_with_each_other(
    make_release: MakeRelease, source: str
) -> None:
    folder = make_release(source)
    missing, there = (code for code in LANGUAGES if code != source)
    answer(folder / f"{missing}.po", "paragraph 2", "")
    answer(folder / f"{there}.po", "paragraph 2", PRICE[there].replace(" 5 ", " 6 "))
    findings = [one for one in check(folder) if one.check.startswith("figure-")]
    assert [one.check for one in findings] == ["figure-value"]
    assert missing not in str([findings[0].message, *(witness.lang for witness in findings[0].witnesses)])
    answer(folder / f"{there}.po", "paragraph 2", re.sub(r" 5 \w+", " ...", PRICE[there]))
    findings = [one for one in check(folder) if one.check.startswith("figure-")]
    assert [one.check for one in findings] == ["figure-missing"]
    assert [witness.lang for witness in findings[0].witnesses] == [source]


@pytest.mark.parametrize("source", LANGUAGES)
def test_an_edit_before_a_sync_is_told_as_after_it_and_the_cure_is_named(
    make_release: MakeRelease, source: str
) -> None:
    folder = make_release(source)
    write(folder, source, TITLE[source], EDITED[source], PRICE[source])
    others = [code for code in LANGUAGES if code != source]
    before = check(folder)
    assert told(before) == Counter(("translation-stale", code, "paragraph 1") for code in others)
    for one in before:
        assert one.message.endswith("; run `pressrelease sync`")
        line = Path(one.path).read_text("utf-8").split("\n")[one.line - 1]
        assert line == f'msgstr "{VISIT[one.lang or ""]}"'
        assert one.actual in re.sub(r"[*\[]|\]\(.*?\)", "", line)
    status = pressrelease.status(folder, config=CONFIG)
    done = pressrelease.sync(folder, config=CONFIG)
    assert [(one.translated, one.stale, one.missing) for one in status.progress] == [
        (one.translated, one.stale, one.missing) for one in done
    ]
    after = check(folder)
    assert told(after) == told(before)
    assert not any("pressrelease sync" in one.message for one in after)
    assert pressrelease.status(folder, config=CONFIG).synced


@pytest.mark.parametrize("source", LANGUAGES)
def test_a_new_text_is_missing_and_the_cure_is_named(make_release: MakeRelease, source: str) -> None:
    folder = make_release(source)
    write(folder, source, TITLE[source], VISIT[source], PRICE[source], EDITED[source])
    others = [code for code in LANGUAGES if code != source]
    found = check(folder)
    assert told(found) == Counter(("translation-missing", code, "paragraph 3") for code in others)
    assert all(one.message.endswith("; run `pressrelease sync`") for one in found)
    pressrelease.sync(folder, config=CONFIG)
    found = check(folder)
    assert told(found) == Counter(("translation-missing", code, "paragraph 3") for code in others)
    assert not any("pressrelease sync" in one.message for one in found)


@pytest.mark.parametrize("source", LANGUAGES)
@pytest.mark.parametrize("synced", [False, True])
def test_a_fresh_release_has_one_finding_a_language(
    make_release: MakeRelease, source: str, synced: bool
) -> None:
    table = "| {} | 2022 |\n|---|---|\n| {} | 150 |"
    texts = {**TEXTS, "table": {code: table.format("A", "B") for code in LANGUAGES}}
    folder = make_release(source, texts, translated=False)
    if synced:
        pressrelease.sync(folder, config=CONFIG)
    cure = "" if synced else "; run `pressrelease sync`"
    assert [(one.check, one.lang, one.message) for one in check(folder)] == [
        ("translation-missing", code, f"nothing is translated yet: 5 texts{cure}")
        for code in LANGUAGES
        if code != source
    ]


@pytest.mark.parametrize("source", LANGUAGES)
def test_a_number_that_a_translator_wrote_survives_without_its_msgctxt(
    make_release: MakeRelease, source: str
) -> None:
    """What the program would write by itself has an entry only because a translator gave it one."""
    table = dict.fromkeys(LANGUAGES, "| A | B |\n|---|---|\n| C | 25 |")
    folder = make_release(source, {**TEXTS, "table": table}, translated=False)
    pressrelease.sync(folder)
    for code in LANGUAGES:
        path = folder / f"{code}.po"
        if code != source:
            said = path.read_text("utf-8") + '\nmsgctxt "table cell"\nmsgid "25"\nmsgstr "25 (sic)"\n'
            path.write_text(re.sub(r"^msgctxt .*\n", "", said, flags=re.MULTILINE), "utf-8")
    (cell,) = (unit for unit in load(folder).units if unit.texts[source].text == "25")
    pressrelease.sync(folder)
    for code in LANGUAGES:
        if code != source:
            assert cell.texts[code].text == "25 (sic)"
            assert read_catalog(folder / f"{code}.po").entries["table cell", "25"].text == "25 (sic)"


def test_a_text_in_two_places_is_told_of_once(make_release: MakeRelease) -> None:
    texts = {"title": TITLE, "paragraph 1": VISIT, "paragraph 2": PRICE, "paragraph 3": VISIT}
    folder = make_release("az", {name: texts[name] for name in ("title", "paragraph 1", "paragraph 2")})
    write(folder, "az", *(text["az"] for text in texts.values()))
    pressrelease.sync(folder, config=CONFIG)
    for code in ("ru", "en"):
        path = folder / f"{code}.po"
        entry = read_catalog(path).entries["paragraph", VISIT["az"]]
        lines = path.read_text("utf-8").split("\n")
        lines[entry.line - 1] = 'msgstr ""'
        path.write_text("\n".join(lines), "utf-8")
    place = "paragraph 1 and 1 more place"
    assert told(check(folder)) == Counter(("translation-missing", code, place) for code in ("ru", "en"))


def test_an_excuse_is_not_unused_while_its_text_is_unfinished(make_release: MakeRelease) -> None:
    folder = make_release("az")
    note = "# excuse figure-value: counted anew\n"
    answer(folder / "ru.po", "paragraph 2", PRICE["ru"].replace(" 5 ", " 6 "), note)
    assert check(folder) == []
    answer(folder / "en.po", "paragraph 2", "")
    answer(folder / "ru.po", "paragraph 2", "")
    assert {one.check for one in check(folder)} == {"translation-missing"}
    answer(folder / "en.po", "paragraph 2", PRICE["en"])
    answer(folder / "ru.po", "paragraph 2", PRICE["ru"])
    assert {one.check for one in check(folder)} == {"unused-excuse"}
