"""The settings: found upwards, read strictly, told with their lines."""

from __future__ import annotations

from pathlib import Path

import pytest

from pressrelease.config import Config, find_config, read_config
from pressrelease.errors import InputError


def refused(file: Path) -> list[str]:
    with pytest.raises(InputError) as caught:
        read_config(file)
    return [str(mistake).replace(f"{file}", "f") for mistake in caught.value.mistakes]


def test_defaults_where_there_is_no_file(tmp_path: Path) -> None:
    assert find_config(tmp_path) == Config()


def test_the_nearest_file_holds(tmp_path: Path) -> None:
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    (tmp_path / "pyproject.toml").write_text("[tool.pressrelease]\ntimezone = 'Europe/Berlin'\n")
    assert find_config(inner / "release.md").timezone == "Europe/Berlin"
    (tmp_path / "a" / "pyproject.toml").write_text("[tool.other]\n")
    assert find_config(inner).timezone == "Europe/Berlin"
    (tmp_path / "a" / "pressrelease.toml").write_text("site = 'https://x.az/'\n")
    config = find_config(inner)
    assert (config.site, config.timezone) == ("https://x.az/", "Asia/Baku")
    assert config.path == tmp_path / "a" / "pressrelease.toml"


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
[number_style]
az = "space"
[[glossary]]
az = ["Milli Məclis"]
en = "Parliament"
""",
        encoding="utf-8",
    )
    assert read_config(file) == Config(
        path=file,
        languages=("ru", "az"),
        publisher={"az": "Nazirlik"},
        logo=tmp_path / "loqo.png",
        site="https://press.example.org/news",
        timezone="Europe/Moscow",
        templates=tmp_path / "şablonlar",
        locales=tmp_path / "şablonlar",
        letterhead=tmp_path / "blank.docx",
        select=("figure-missing",),
        ignore=("weekday",),
        severity={"figure-missing": "warning"},
        glossary=({"az": ("Milli Məclis",), "en": ("Parliament",)},),
        number_style={"az": "space"},
    )


MISTAKES = {
    "an unknown setting": ("langauges = ['az']", "f:1:1: there is no setting `langauges` (did you mean `languages`?)"),
    "no language of ours": ("\nlanguages = ['az', 'xx']", "f:2:1: the language 'xx' is not known (there are: az, en, ru)"),
    "a language twice": ("languages = ['az', 'az']", "f:1:1: a language is named twice (keep one of them)"),
    "no language": ("languages = []", "f:1:1: there is no language"),
    "a text for a list": ("languages = 'az'", "f:1:1: `languages` is a list of names"),
    "a number for a text": ("site = 5", "f:1:1: `site` is a text"),
    "half an address": ("site = 'example.org'", "f:1:1: 'example.org' is no address of a site"),
    "no zone": ("timezone = 'Asia/Bakı'", "f:1:1: there is no time zone 'Asia/Bakı' (write it as \"Asia/Baku\")"),
    "a path for a zone": ("timezone = '../Baku'", "f:1:1: there is no time zone '../Baku'"),
    "no file": ("logo = 'yox.png'", "f:1:1: there is no file"),
    "no folder": ("templates = 'yox'", "f:1:1: there is no folder"),
    "a text for a table": ("publisher = 'Nazirlik'", "f:1:1: `publisher` is a table with a text for each language"),
    "no severity": ("[severity]\nweekday = 'fatal'", "f:2:1: weekday cannot be 'fatal' (choose one of error, warning, note)"),
    "no glossary": ("glossary = ['a']", "f:1:1: `glossary` is a list of tables"),
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
