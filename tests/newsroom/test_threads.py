"""No hidden state: threads give the same results as consecutive calls, and no module remembers a release."""

from __future__ import annotations

import copy
import dataclasses
import importlib
import locale
import pkgutil
import re
import sys
import typing
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import BuiltinFunctionType, FunctionType, GenericAlias, ModuleType, UnionType

import click
import pytest

import pressrelease
import pressrelease as pr
from pressrelease.editions import make_edition
from pressrelease.formats import FORMATS, Publication
from pressrelease.loading import open_source
from pressrelease.model import Release
from pressrelease.newsroom import Newsrooms
from pressrelease.registry import Registry

NAMES = ("html", "docx", "rss", "text")
COUNT = 40
THREADS = 8
BODY = """# {title}

{first} *{word}* **{word} {number}** [{word}](https://{word}.example.org/a?b={number}).

- {word}: {number};
    - {second} `{word}`.

1. {first} **{size}**.

| {word} | {second} |
|---|---:|
| {first} | {number} |

> {second} *{word}*.
>
> — {first}, {word}
"""
WORDS = {
    "az": ("Körpü", "Uzunluq", "Ağırlıq"),
    "ru": ("Мост", "Длина", "Масса"),
    "en": ("Bridge", "Length", "Mass"),
}


@pytest.fixture
def releases(tmp_path: Path) -> list[Path]:
    """Small releases, each with its own words, links and numbers."""
    (tmp_path / "pressrelease.toml").write_text('site = "https://press.example.org/"\n', "utf-8")
    return [write_release(tmp_path / f"release-{number}", number) for number in range(COUNT)]


def write_release(folder: Path, number: int) -> Path:
    folder.mkdir()
    word = "".join(chr(ord("a") + int(digit)) for digit in str(number + 100)) + "word"
    texts = {
        code: BODY.format(
            title=f"{title} {word}", first=first, second=second, word=word, number=number + 12, size="{size}"
        )
        for code, (title, first, second) in WORDS.items()
    }
    front = f"id: {folder.name}\nlanguage: az\npublished: 2026-03-02T10:00+04:00\nfigures:\n  size: more than {number + 5}\n"
    (folder / "release.md").write_text(f"---\n{front}---\n{texts['az']}", "utf-8")
    pr.sync(folder)
    for code in ("ru", "en"):
        catalog = (folder / f"{code}.po").read_text("utf-8")
        words = dict(zip(WORDS["az"], WORDS[code], strict=True))

        def translated(entry: re.Match[str], words: dict[str, str] = words) -> str:
            text = re.sub("|".join(words), lambda found: words[found[0]], entry[1])
            return f'msgid "{entry[1]}"\nmsgstr "{text}"'

        (folder / f"{code}.po").write_text(re.sub(r'msgid "(.+)"\nmsgstr ""', translated, catalog), "utf-8")
    return folder


@pytest.fixture
def hurried() -> Iterator[None]:
    """Switch threads as often as possible."""
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    yield
    sys.setswitchinterval(interval)


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def test_calls_in_threads_write_what_one_after_the_other_writes(
    releases: list[Path], tmp_path: Path, hurried: None
) -> None:
    for folder in releases:
        pr.render(folder, tmp_path / "one" / folder.name)
    with ThreadPoolExecutor(THREADS) as pool:
        list(pool.map(lambda folder: pr.render(folder, tmp_path / "many" / folder.name), releases))
    assert files(tmp_path / "many") == files(tmp_path / "one")
    assert len(files(tmp_path / "one")) == COUNT * 3 * len(NAMES)


def load_together(folders: list[Path]) -> list[Release]:
    """The releases as one call loads them: they share their newsroom."""
    newsrooms = Newsrooms()
    return [open_source(folder, newsrooms) for folder in folders]


def test_threads_that_share_a_newsroom_make_the_same_files(releases: list[Path], hurried: None) -> None:
    def made(job: tuple[str, str, int]) -> tuple[tuple[str, str, int], bytes]:
        name, code, number = job
        release = loaded[number]
        editions = {one: make_edition(release, one) for one in release.languages}
        return job, FORMATS.get(name).render([editions[code]], Publication({release.id: editions}, NAMES))

    jobs = [(name, code, number) for number in range(COUNT) for code in WORDS for name in NAMES]
    loaded = load_together(releases)
    assert len({id(release.newsroom) for release in loaded}) == 1
    one_by_one = dict(map(made, jobs))
    loaded = load_together(releases)
    before = locale.setlocale(locale.LC_ALL)
    with ThreadPoolExecutor(THREADS) as pool:
        at_once = dict(pool.map(made, jobs))
    assert [job for job in jobs if at_once[job] != one_by_one[job]] == []
    assert locale.setlocale(locale.LC_ALL) == before


def test_threads_find_the_same(releases: list[Path], hurried: None) -> None:
    for number, folder in enumerate(releases[::2]):
        catalog = folder / "en.po"
        catalog.write_text(catalog.read_text("utf-8").replace(f": {2 * number + 12};", ": 9999;"), "utf-8")
    one_by_one = [pr.check(pr.load(folder)) for folder in releases]
    assert [report.ok for report in one_by_one] == [False, True] * (COUNT // 2)
    with ThreadPoolExecutor(THREADS) as pool:
        assert list(pool.map(lambda folder: pr.check(pr.load(folder)), releases)) == one_by_one


# ------------------------------------------------------------------------------------------------ modules

_TYPING = (typing._Final, GenericAlias, UnionType, typing.TypeVar)  # type: ignore[attr-defined]
_CONSTANT = (bool, int, float, str, bytes, tuple, frozenset, range, Path, re.Pattern, *_TYPING)
_CODE = (ModuleType, FunctionType, BuiltinFunctionType, type, click.Command)


def module_values() -> Iterator[tuple[str, object]]:
    """Every named object in the modules of the package."""
    for module in pkgutil.walk_packages(pressrelease.__path__, "pressrelease."):
        if not module.name.endswith("__main__"):
            for name, value in vars(importlib.import_module(module.name)).items():
                if not name.startswith("__"):
                    yield f"{module.name}.{name}", value


def can_change(value: object) -> bool:
    if isinstance(value, (*_CONSTANT, *_CODE, dict, Registry)) or hasattr(value, "cache_info"):
        return False
    frozen = dataclasses.is_dataclass(value) and value.__dataclass_params__.frozen  # type: ignore[attr-defined]
    return not frozen and type(value).__module__.startswith("pressrelease")


def test_no_module_holds_an_object_that_can_change() -> None:
    assert [name for name, value in module_values() if can_change(value)] == []
    assert [name for name, value in module_values() if isinstance(value, list | set | bytearray)] == []


def test_no_table_of_a_module_changes(releases: list[Path], tmp_path: Path) -> None:
    tables = {name: value for name, value in module_values() if isinstance(value, dict)}
    before = {name: copy.deepcopy(value) for name, value in tables.items()}
    assert before
    for folder in releases[:2]:
        pr.check(pr.load(folder))
        pr.render(folder, tmp_path / "out")
    assert {
        name for name, value in module_values() if isinstance(value, dict) and value != before[name]
    } == set()
