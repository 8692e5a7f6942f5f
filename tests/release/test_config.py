"""The settings: searched upwards, read strictly, with the line of every mistake."""

from __future__ import annotations

import os
import time
from dataclasses import fields
from pathlib import Path

import pytest

from pressrelease.config import Config, read_config
from pressrelease.errors import InputError
from pressrelease.languages import LANGUAGES
from pressrelease.newsroom import Newsrooms


def refused(file: Path) -> list[str]:
    with pytest.raises(InputError) as caught:
        read_config(file)
    return [str(mistake).replace(f"{file}", "f") for mistake in caught.value.mistakes]


# ------------------------------------------------------------------------------------------------ which files hold


def config_of(place: Path) -> Config:
    return Newsrooms().of(place).config


def test_defaults_where_there_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "pressrelease.toml").write_text("root = true")
    assert config_of(tmp_path) == Config(files=(tmp_path / "pressrelease.toml",))
    assert read_config(tmp_path / "pressrelease.toml") == config_of(tmp_path)


CASCADE = {
    "": "root = true\ntimezone = 'Europe/Berlin'\nsite = 'https://x.az/'",
    "a": "timezone = 'Europe/Moscow'",
    "a/b": "site = ''",
}
MERGED = {
    "one file alone": ({"": "root = true\ntimezone = 'Europe/Berlin'"}, {"timezone": "Europe/Berlin"}),
    "the nearest wins key by key": (CASCADE, {"timezone": "Europe/Moscow", "site": ""}),
    "tables are put together": (
        {
            "": "root = true\n[publisher]\naz = 'N'\nru = 'М'\n[severity]\nweekday = 'note'",
            "a": "[publisher]\naz = 'A'\nen = 'E'",
            "a/b": "[severity]\nfigure-sum = 'error'",
        },
        {
            "publisher": {"az": "A", "ru": "М", "en": "E"},
            "severity": {"weekday": "note", "figure-sum": "error"},
        },
    ),
    "lists are replaced": (
        {
            "": "root = true\nignore = ['weekday', 'figure-sum']\n[[glossary]]\naz = 'a'",
            "a": "ignore = ['figure-unit']\nlanguages = ['en', 'az']\n[[glossary]]\naz = 'b'",
            "a/b": "languages = ['az']",
        },
        {"ignore": ("figure-unit",), "languages": ("az",), "glossary": ({"az": ("b",)},)},
    ),
    "a root hides what is above it": (
        {"": "root = true\nsite = 'https://x.az/'", "a": "root = true\nignore = ['weekday']"},
        {"site": "", "ignore": ("weekday",)},
    ),
    "the settings of a project take part": (
        {"": "root = true\nsite = 'https://x.az/'", "a/pyproject.toml": "[tool.pressrelease]\nignore = ['weekday']"},
        {"site": "https://x.az/", "ignore": ("weekday",)},
    ),
    "and are not read beside a pressrelease.toml": (
        {"": "root = true", "a": "timezone = 'Europe/Moscow'", "a/pyproject.toml": "[tool.pressrelease]\nsite = 5"},
        {"timezone": "Europe/Moscow", "site": ""},
    ),
    "another tool's project says nothing": (
        {"": "root = true\ntimezone = 'Europe/Moscow'", "a/pyproject.toml": "[tool.other]\nroot = true"},
        {"timezone": "Europe/Moscow"},
    ),
}  # fmt: skip


@pytest.mark.parametrize(("files", "expected"), MERGED.values(), ids=MERGED.keys())
def test_files_are_put_together(tmp_path: Path, files: dict[str, str], expected: dict[str, object]) -> None:
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    for name, text in files.items():
        path = tmp_path / name
        (path if path.suffix else path / "pressrelease.toml").write_text(text, "utf-8")
    config = config_of(inner)
    assert {name: getattr(config, name) for name in expected} == expected
    assert config_of(inner / "release.md") == config


def test_a_path_counts_from_its_own_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    inner = tmp_path / "a"
    for folder in (tmp_path, inner):
        (folder / "t").mkdir(parents=True)
    (tmp_path / "logo.png").write_bytes(b"x")
    (tmp_path / "pressrelease.toml").write_text(
        "root = true\ntemplates = 't'\nlocales = 't'\nlogo = 'logo.png'"
    )
    (inner / "pressrelease.toml").write_text("locales = 't'\nlogo = ''")
    config = config_of(inner)
    assert (config.templates, config.locales, config.logo) == (tmp_path / "t", inner / "t", None)
    monkeypatch.chdir(tmp_path)
    assert read_config("pressrelease.toml").templates == tmp_path / "t"
    monkeypatch.chdir(inner)
    assert config_of(Path()).templates == tmp_path / "t"


def test_letterheads_are_put_together_by_language(tmp_path: Path) -> None:
    inner, deep = tmp_path / "a", tmp_path / "a" / "b"
    deep.mkdir(parents=True)
    for name in ("all.docx", "az.docx"):
        (tmp_path / name).write_bytes(b"x")
    (tmp_path / "pressrelease.toml").write_text("root = true\nletterhead = 'all.docx'")
    (inner / "pressrelease.toml").write_text("[letterhead]\naz = '../az.docx'\nru = ''")
    (deep / "pressrelease.toml").write_text("letterhead = ''")
    assert set(config_of(tmp_path).letterhead.values()) == {tmp_path / "all.docx"}
    assert {code: path and path.name for code, path in config_of(inner).letterhead.items()} == {
        **dict.fromkeys(LANGUAGES.names(), "all.docx"),
        "az": "az.docx",
        "ru": None,
    }
    assert not any(config_of(deep).letterhead.values())


# ------------------------------------------------------------------------------------------------ one file


def test_every_setting(tmp_path: Path) -> None:
    (tmp_path / "loqo.png").write_bytes(b"x")
    (tmp_path / "blank.docx").write_bytes(b"x")
    (tmp_path / "şablonlar").mkdir()
    file = tmp_path / "pressrelease.toml"
    file.write_text(
        """
languages = ["ru", "az"]
logo = "loqo.png"
letterhead = "blank.docx"
templates = "şablonlar"
locales = "./şablonlar"
site = "https://press.example.org/news"
timezone = "Europe/Moscow"
select = ["figure-missing"]
ignore = ["weekday"]
[publisher]
az = "Nazirlik"
[severity]
figure-missing = "warning"
[foreign]
fr = "RSF"
en = ["Open Skies", "ICRC"]
[number_style]
az = "space"
[[glossary]]
az = ["Milli Məclis"]
en = "Parliament"
""",
        encoding="utf-8",
    )
    assert read_config(file) == Config(
        files=(file,),
        languages=("ru", "az"),
        publisher={"az": "Nazirlik"},
        logo=tmp_path / "loqo.png",
        site="https://press.example.org/news",
        timezone="Europe/Moscow",
        templates=tmp_path / "şablonlar",
        locales=tmp_path / "şablonlar",
        letterhead=dict.fromkeys(LANGUAGES.names(), tmp_path / "blank.docx"),
        select=("figure-missing",),
        ignore=("weekday",),
        severity={"figure-missing": "warning"},
        glossary=({"az": ("Milli Məclis",), "en": ("Parliament",)},),
        number_style={"az": "space"},
        foreign={"fr": ("RSF",), "en": ("Open Skies", "ICRC")},
    )


MISTAKES = {
    "an unknown setting": ("langauges = ['az']", "f:1:1: unknown setting 'langauges' (did you mean 'languages'?)"),
    "no language of ours": ("\nlanguages = ['az', 'xx']", "f:2:1: unknown language 'xx' (there are: az, en, ru)"),
    "a language twice": ("languages = ['az', 'az']", "f:1:1: a language is given twice (delete one of them)"),
    "no language": ("languages = []", "f:1:1: no language is named"),
    "a text for a list": ("languages = 'az'", "f:1:1: 'languages' must be a list of names"),
    "a number for a text": ("site = 5", "f:1:1: 'site' must be a text"),
    "half an address": ("site = 'example.org'", "f:1:1: 'example.org' is not the address of a site"),
    "no zone": ("timezone = 'Asia/Bakı'", "f:1:1: unknown time zone 'Asia/Bakı' (write it as \"Asia/Baku\")"),
    "a path for a zone": ("timezone = '../Baku'", "f:1:1: unknown time zone '../Baku'"),
    "no file": ("logo = 'yox.png'", "f:1:1: no such file"),
    "no folder": ("templates = 'yox'", "f:1:1: no such folder"),
    "no letterhead": ("languages = ['az']\n[letterhead]\naz = 'yox.docx'", "f:2:2: no such file"),
    "a number for a letterhead": ("letterhead = 5", "f:1:1: 'letterhead' must be a file, or a table with a file for each language"),
    "a number for one language's letterhead": ("[letterhead]\naz = 5", "f:1:2: 'letterhead' must be a text"),
    "a letterhead in no language of ours": ("[letterhead]\naze = ''", "f:2:1: unknown language 'aze'"),
    "a number for a file": ("logo = 5", "f:1:1: 'logo' must be a text"),
    "a text for a table": ("publisher = 'Nazirlik'", "f:1:1: 'publisher' must be a table with a text for each language"),
    "no severity": ("[severity]\nweekday = 'fatal'", "f:2:1: 'weekday' cannot be 'fatal' (choose one of error, warning, note)"),
    "a text for a switch": ("root = 'yes'", "f:1:1: 'root' must be true or false (write root = true)"),
    "a mark that turns the direction": ("site = ''\n[publisher]\naz = 'Na\u202ezirlik'", "f:3:9: 'publisher' has an invisible mark that changes the direction of writing (U+202E) (delete it)"),
    "the same as a code": ("[publisher]\nru = 'M'\naz = \"Na\\u202Ezirlik\"", "f:3:9: 'publisher' has an invisible mark"),
    "a control character as a code": ("site = \"https://x.az/\\u0007\"", "f:1:22: 'site' has a control character (U+0007) (delete it)"),
    "an invisible space in a name": ("ignore = ['week\u200bday']", "f:1:16: 'ignore' has an invisible character (U+200B)"),
    "a line break": ("[publisher]\naz = \"\"\"Milli\nMəclis\"\"\"", "f:1:2: 'publisher' has a line break or a tab"),
    "a mark in a glossary": ("[[glossary]]\naz = ['a', 'b\u2066']", "f:2:14: 'glossary' has an invisible mark"),
    "a publisher in no language of ours": ("[publisher]\naz = 'N'\naze = 'N'", "f:3:1: unknown language 'aze' (there are: az, en, ru)"),
    "a style for no language of ours": ("[number_style]\nxx = 'space'", "f:2:1: unknown language 'xx'"),
    "a term in no language of ours": ("[[glossary]]\naz = 'N'\ntk = 'N'", "f:3:1: unknown language 'tk'"),
    "names in no language": ("[foreign]\nfra = 'RSF'", "f:2:1: 'fra' is not the code of a language (write its two letters, as in fr)"),
    "an empty name": ("[foreign]\nfr = ['RSF', ' ']", "f:1:2: 'foreign' has an empty name"),
    "names without a language": ("foreign = ['RSF']", "f:1:1: 'foreign' must be a table of names"),
    "a name that is none": ("[foreign]\nfr = 5", "f:2:1: 'fr' must be a list of names"),
    "no glossary": ("glossary = ['a']", "f:1:1: 'glossary' must be a list of tables"),
    "no TOML": ("site = https://x.az", "f:1:8: TOML cannot read this: Invalid value"),
    "an open table": ("[severity", "f:1: TOML cannot read this"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "said"), MISTAKES.values(), ids=MISTAKES.keys())
def test_a_mistake_is_told_with_its_place(tmp_path: Path, text: str, said: str) -> None:
    file = tmp_path / "pressrelease.toml"
    file.write_text(text, encoding="utf-8")
    (found,) = refused(file)
    assert found.startswith(said)


def test_all_mistakes_are_told_at_once(tmp_path: Path) -> None:
    file = tmp_path / "pyproject.toml"
    file.write_text(
        "[tool.pressrelease]\nsit = 'a'\ntimezone = 'b'\n[tool.pressrelease.severity]\nweekday = 'c'\n"
    )
    assert [one.split(" ")[0] for one in refused(file)] == ["f:2:1:", "f:3:1:", "f:5:1:"]


def test_a_file_that_is_no_text(tmp_path: Path) -> None:
    file = tmp_path / "pressrelease.toml"
    file.write_bytes(b"site = '\xc1\xe0'")
    assert refused(file) == ["f: the file is not UTF-8 (save it as UTF-8)"]


def test_texts_are_composed_and_paths_are_as_the_disk_has_them(tmp_path: Path) -> None:
    composed, apart = "N\u00fcmun\u0259", "Nu\u0308mun\u0259"
    (tmp_path / apart).mkdir()
    file = tmp_path / "pressrelease.toml"
    file.write_text(
        f"templates = '{apart}'\n[publisher]\naz = '{apart}'\n[[glossary]]\naz = ['{apart}']\nru = '{apart}'\n",
        "utf-8",
    )
    config = read_config(file)
    assert config.templates == tmp_path / apart
    assert config.publisher == {"az": composed}
    assert config.glossary == ({"az": (composed,), "ru": (composed,)},)


# ------------------------------------------------------------------------------------------------ harm

HARM = {
    "a number without an end": (
        "site = " + "1" * 5000,
        "TOML cannot read this: a number has thousands of digits",
    ),
    "lists in lists": (
        "select = " + "[" * 5000,
        "TOML cannot read this: lists or tables are nested too deeply",
    ),
    "tables in tables": (
        "publisher = " + "{az=" * 5000,
        "TOML cannot read this: lists or tables are nested too deeply",
    ),
    "a key of twenty thousand parts": (
        ".".join(["a"] * 20_000) + " = 1",
        "TOML cannot read this: tables are nested too deeply",
    ),
    "a table of twenty thousand parts": (
        f"[{'.'.join(['a'] * 20_000)}]",
        "TOML cannot read this: tables are nested too deeply",
    ),
    "too large": ("# " + "a" * 1024 * 1024, "is larger than 1 MB (no settings are that long)"),
    "a key that controls the terminal": (
        '"\\u001b[31m\\u202e" = 1',
        "unknown setting '\\x1b[31m\\u202e'",
    ),
}


@pytest.mark.parametrize(("text", "said"), HARM.values(), ids=HARM.keys())
def test_harm_is_refused_quickly(tmp_path: Path, text: str, said: str) -> None:
    file = tmp_path / "pressrelease.toml"
    file.write_text(text)
    started = time.process_time()
    (told,) = refused(file)
    assert time.process_time() - started < 1
    assert said in told
    assert len(told) < 400


def test_many_keys_take_no_longer_than_their_number(tmp_path: Path) -> None:
    def seconds(count: int) -> float:
        (tmp_path / "pressrelease.toml").write_text(
            "\n".join(f"publisher.k{one} = ''" for one in range(count))
        )
        started = time.process_time()
        refused(tmp_path / "pressrelease.toml")
        return time.process_time() - started

    seconds(10)
    assert seconds(20_000) < 40 * seconds(1000) + 1


def test_a_text_may_have_many_dots(tmp_path: Path) -> None:
    (tmp_path / "pressrelease.toml").write_text(f"[publisher]\naz = '{'.' * 300}'")
    assert read_config(tmp_path / "pressrelease.toml").publisher == {"az": "." * 300}


TYPES = ["5", "true", "'a'", "[1]", "[]", "{}", "{a = 1}", "2020-01-01", "[{az = 1}]", "[['a']]", "nan"]


@pytest.mark.parametrize("name", [one.name for one in fields(Config) if one.name != "files"])
def test_a_value_of_any_type_is_read_or_refused_once(tmp_path: Path, name: str) -> None:
    for value in TYPES:
        file = tmp_path / "pressrelease.toml"
        file.write_text(f"{name} = {value}")
        try:
            read_config(file)
        except InputError as error:
            assert len(error.mistakes) == 1, error  # noqa: PT017 -- most of them are refused


@pytest.mark.parametrize(
    "text", ["tool.pressrelease = 5", "[tool]\npressrelease = [1]", '["tool"."pressrelease"]\nsite = 5']
)
def test_settings_in_a_project_are_found_however_they_are_written(tmp_path: Path, text: str) -> None:
    (tmp_path / "pyproject.toml").write_text(text)
    with pytest.raises(InputError, match="must be a"):
        config_of(tmp_path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
def test_settings_are_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.toml")
    assert refused(tmp_path / "pipe.toml") == ["f: cannot be read: it is a pipe, not a file"]


@pytest.mark.skipif(not Path(os.devnull).is_char_device(), reason="there is no null device here")
def test_the_null_device_has_no_settings() -> None:
    assert read_config(os.devnull) == Config(files=(Path(os.devnull),))
