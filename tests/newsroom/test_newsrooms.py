"""Every release keeps the settings of its own newsroom, in the library and on the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

import pressrelease as pr
from pressrelease.cli import main
from pressrelease.config import Config

from .conftest import MakeRelease

SPACE = '[number_style]\nen = "space"\n'  # the bridge's 12,345 metres are not written so


def checked(folder: Path) -> set[tuple[str, str]]:
    return {(one.check, str(one.severity)) for one in pr.check(pr.load(folder))}


@pytest.mark.parametrize(
    "settings, expected",
    [
        ("", []),
        (SPACE, [("number-style", "warning")]),
        (SPACE + '[severity]\nnumber-style = "error"\n', [("number-style", "error")]),
        ('ignore = ["number-style"]\n' + SPACE, []),
        ('select = ["figure-value"]\n' + SPACE, []),
        ('[[glossary]]\naz = ["körpü"]\nen = ["viaduct"]\n', [("term-mismatch", "warning")]),
    ],
)
def test_the_settings_of_a_release_hold_wherever_it_is_checked(
    release: MakeRelease,
    settings: str,
    expected: list[tuple[str, str]],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    folder = release(settings=settings)
    assert checked(folder) == set(expected)
    errors = any(severity == "error" for _, severity in expected)
    assert main(["check", str(folder)]) == (1 if errors else 0)
    assert all(check in capsys.readouterr().out for check, _ in expected)
    if errors:
        with pytest.raises(pr.CheckFailed):
            pr.render(pr.load(folder), tmp_path / "out")
    else:
        pr.render(pr.load(folder), tmp_path / "out")


def test_status_goes_by_the_settings(release: MakeRelease, capsys: pytest.CaptureFixture[str]) -> None:
    folder = release()
    catalog = folder / "en.po"
    catalog.write_text(catalog.read_text("utf-8").replace("is 12,345", "is 12,355"), "utf-8")
    assert main(["status", str(folder)]) == 1
    assert "no: 1 finding" in capsys.readouterr().out
    (folder.parent / "pressrelease.toml").write_text('[severity]\nfigure-value = "note"\n', "utf-8")
    assert main(["status", str(folder)]) == 0
    assert "no: 1 finding" not in capsys.readouterr().out


def test_loose_texts_have_the_settings_of_their_folder(tmp_path: Path) -> None:
    files = [tmp_path / "a.az.txt", tmp_path / "a.en.txt"]
    files[0].write_text("Körpünün uzunluğu 12 metrdir.", "utf-8")
    files[1].write_text("The bridge is 25 kilometres long.", "utf-8")
    assert pr.check(pr.load(files)).findings
    (tmp_path / "pressrelease.toml").write_text('select = ["weekday"]\n', "utf-8")
    assert not pr.check(pr.load(files)).findings
    assert pr.check(pr.load(files), Config()).findings


def test_other_settings_take_the_place_of_all(release: MakeRelease) -> None:
    folder = release(settings=SPACE)
    assert [one.check for one in pr.check(pr.load(folder, Config()))] == []
    assert [one.check for one in pr.check(pr.load(folder), Config())] == []


# ------------------------------------------------------------------------------------------------ two newsrooms


HOUSE = """
site = "https://{name}.example.org/"
templates = "templates"
locales = "locales"
timezone = "{zone}"
[publisher]
az = "{publisher}"
[number_style]
en = "{style}"
[severity]
number-style = "{severity}"
"""
HOUSES = {
    "red": {"publisher": "Körpü İdarəsi", "zone": "Asia/Baku", "style": "space", "severity": "warning"},
    "blue": {"publisher": "Yol İdarəsi", "zone": "Europe/Berlin", "style": "comma", "severity": "error"},
}


@pytest.fixture
def houses(release: MakeRelease, tmp_path: Path) -> list[Path]:
    """A release of each of two newsrooms that differ in every setting."""
    folders = []
    for name, values in HOUSES.items():
        folders.append(release(f"{name}/{name}-bridge", HOUSE.format(name=name, **values), name=name))
        for file, text in {
            "templates/html/footer.html": f"<footer>{name}</footer>",
            "locales/az/pressrelease.po": f'msgid "Press release"\nmsgstr "{name} xəbəri"\n',
        }.items():
            path = tmp_path / name / file
            path.parent.mkdir(parents=True)
            path.write_text(text, "utf-8")
    return folders


def test_two_newsrooms_in_one_run_keep_their_own(houses: list[Path], tmp_path: Path) -> None:
    out = tmp_path / "out"
    pr.render(houses, out)
    for name, other in (("red", "blue"), ("blue", "red")):
        page = (out / "az" / f"yeni-korpu-acilib-{name}.html").read_text("utf-8")
        assert f"<footer>{name}</footer>" in page
        assert HOUSES[name]["publisher"] in page
        assert HOUSES[other]["publisher"] not in page
        assert f"https://{name}.example.org/az/yeni-korpu-acilib-{name}.html" in page
        assert ("T10:00:00+04:00" if name == "red" else "T07:00:00+01:00") in page
        text = (out / "az" / f"yeni-korpu-acilib-{name}.txt").read_text("utf-8")
        assert text.startswith(f"{name} xəbəri \u2022 {HOUSES[name]['publisher']}")
        english = (out / "en" / f"new-bridge-opened-{name}.txt").read_text("utf-8")
        assert ("45\u00a0678" if name == "red" else "45,678") in english


def test_a_feed_of_two_newsrooms_says_of_itself_what_holds_for_both(
    houses: list[Path], tmp_path: Path
) -> None:
    pr.render(houses, tmp_path / "both", "rss")
    feed = (tmp_path / "both/az/feed.xml").read_text("utf-8")
    head, *items = feed.split("<item>")
    assert "<title>Press-relizlər</title>" in head
    assert "example.org" not in head
    for item in items:
        name = "red" if "red-bridge#" in item else "blue"
        assert f"<dc:creator>{HOUSES[name]['publisher']}</dc:creator>" in item
        assert f"<link>https://{name}.example.org/az/yeni-korpu-acilib-{name}.html</link>" in item
    for folder, name in zip(houses, HOUSES, strict=True):
        settings = folder.parent / "pressrelease.toml"
        settings.write_text(settings.read_text("utf-8").replace(f"{name}.example", "press.example"), "utf-8")
    pr.render(houses, tmp_path / "one-site", "rss")
    head = (tmp_path / "one-site/az/feed.xml").read_text("utf-8").split("<item>")[0]
    assert (
        '<atom:link rel="self" type="application/rss+xml" href="https://press.example.org/az/feed.xml"/>'
        in head
    )


def test_each_newsroom_weighs_its_own_findings(
    houses: list[Path], capsys: pytest.CaptureFixture[str]
) -> None:
    for folder in houses:
        catalog = folder / "en.po"
        catalog.write_text(catalog.read_text("utf-8").replace("is 12,345", "is 12345"), "utf-8")
    assert main(["check", *map(str, houses)]) == 1
    assert [checked(folder) for folder in houses] == [
        {("number-style", "warning")},
        {("number-style", "error")},
    ]


# ------------------------------------------------------------------------------------------------ --config


@pytest.fixture
def other(release: MakeRelease, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A release whose own settings cannot even be read, and a file of settings elsewhere."""
    release(settings="publisher = 5\n")
    (tmp_path / "locales/en").mkdir(parents=True)
    (tmp_path / "locales/en/pressrelease.po").write_text(
        'msgid "Press release"\nmsgstr "Bulletin"\n', "utf-8"
    )
    (tmp_path / "other.toml").write_text(
        'languages = ["en", "az"]\nlocales = "locales"\n[number_style]\nen = "space"\n', "utf-8"
    )
    monkeypatch.chdir(tmp_path / "house")
    return tmp_path / "other.toml"


CALLS = {
    ("check", "one", "--strict"): (1, "number-style"),
    ("status", "one"): (0, "one      en"),
    ("sync", "one"): (0, "one/en.po"),
    ("render", "one", "-f", "text"): (0, "out/en/new-bridge-opened.txt"),
    ("new", "next"): (0, "wrote next/release.md"),
}


@pytest.mark.parametrize("call", CALLS, ids=lambda call: call[0])
def test_a_file_that_is_named_replaces_all_settings(
    other: Path, call: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    code, told = CALLS[call]
    assert main([*call]) == 2
    assert "pressrelease.toml:1:1: 'publisher' must be a table " in capsys.readouterr().err
    assert main([*call, "--config", "../other.toml"]) == code
    out = capsys.readouterr().out
    assert told in out
    assert "ru" not in out.split()
    if call[0] == "render":
        text = Path("out/en/new-bridge-opened.txt").read_text("utf-8")
        assert text.startswith("Bulletin")
        assert "45\u00a0678" in text
    if call[0] == "new":
        assert "language: en" in Path("next/release.md").read_text("utf-8")


def test_a_named_file_that_cannot_be_read_is_told_as_it_was_named(
    other: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other.write_text("site = 5\n", "utf-8")
    for name, told in (
        ("../other.toml", ":1:1: 'site' must be a text"),
        ("nowhere.toml", ": cannot be read"),
    ):
        assert main(["check", "one", "--config", name]) == 2
        assert f"error: {name}{told}" in capsys.readouterr().err
