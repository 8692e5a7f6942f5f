"""The tutorial and similar pages, followed exactly: files are written, commands run, outputs compared.

A page is read from top to bottom. A line `**file**:` says that the next block is that file; for a catalog, the block's
entries are filled in. A `diff` block replaces lines in the file that was named last. In a `console` block, lines after
`$ ` are run and the others must be among what was printed; `…` stands for anything.
"""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import polib
import pytest

from pressrelease.cli import main

DOCS = Path(__file__).parent.parent / "docs"
STEP = re.compile(
    r"^\*\*(?P<file>[^*\n]+)\*\*:?[ ]*$|^```(?P<kind>\w+)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL
)


@pytest.mark.parametrize(("page", "least"), [("tutorial.md", 6), ("checking.md", 1), ("next-year.md", 4)])
def test_the_page_can_be_followed(
    page: str, least: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    beside = (DOCS / page).with_suffix("")
    if beside.is_dir():  # the releases that a page begins with
        shutil.copytree(beside, tmp_path / "releases")
    file, named = Path(), False
    commands = 0
    for step in STEP.finditer((DOCS / page).read_text(encoding="utf-8")):
        kind, body = step["kind"], step["body"]
        if step["file"]:
            file = Path(step["file"])
        elif kind == "console":
            commands += follow(body, capsys)
        elif kind == "diff":
            change(file, body)
        elif kind == "po":
            fill(file, body)
        elif named:  # other blocks are only shown
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(body, encoding="utf-8")
        named = bool(step["file"])
    assert commands >= least


def follow(block: str, capsys: pytest.CaptureFixture[str]) -> int:
    """Run a console block; returns the number of its commands."""
    parts = re.split(r"^\$ (.+)\n?", block, flags=re.MULTILINE)
    assert parts[0] == ""
    for line, expected in zip(parts[1::2], parts[2::2], strict=True):
        command, _, code = line.partition("  # ends with ")
        words = shlex.split(command)
        assert words[0] == "pressrelease"
        capsys.readouterr()
        result = main(words[1:])
        captured = capsys.readouterr()
        printed = captured.out + captured.err
        assert result == int(code or 0), f"{command}\n{printed}"
        found = 0
        for wanted in expected.splitlines():
            pattern = r".*?".join(re.escape(piece) for piece in re.split(r"\s+|…", wanted.strip()) if piece)
            match = re.compile(pattern).search(printed, found)
            assert match, f"{command}\ndoes not print {wanted!r}, but:\n{printed}"
            found = match.end()
    return len(parts) // 2


def change(file: Path, block: str) -> None:
    text = file.read_text(encoding="utf-8")
    old = "".join(line[1:].rstrip() + "\n" for line in block.splitlines() if line.startswith("-"))
    new = "".join(line[1:].rstrip() + "\n" for line in block.splitlines() if line.startswith("+"))
    assert text.count(old) == 1
    file.write_text(text.replace(old, new), encoding="utf-8")


def fill(file: Path, block: str) -> None:
    catalog = polib.pofile(str(file), wrapwidth=0)
    for entry in polib.pofile(block):
        own = catalog.find(entry.msgid, msgctxt=entry.msgctxt, include_obsolete_entries=False)
        assert own is not None, f"{file} has no entry {entry.msgctxt!r} {entry.msgid!r}"
        own.msgstr = entry.msgstr
        own.flags = [flag for flag in own.flags if flag != "fuzzy"]
        own.previous_msgid = own.previous_msgctxt = None
    catalog.save(str(file))
