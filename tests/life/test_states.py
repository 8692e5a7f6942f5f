"""The state of a release at a moment: fields and moments against what is shown and what comes next."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

import pressrelease
from pressrelease.config import Config
from pressrelease.life import Stage, as_of, next_change, state_of
from pressrelease.model import Release
from pressrelease.newsroom import Newsroom
from pressrelease.releases import load_release

# Fields of a release, published on March 10 at 10:00 in Baku unless they say otherwise; and for moments of that
# month: the stage, the number of updates shown, and the next change. "10T09" is March 10, 9:00.
CASES = """
# only a time of publication: it waits, and appears by itself
-
  10T09:59:59 waiting 0 10T10
  10T10 published 0 -
  31 published 0 -

# a draft is one at all times, and no time changes it
draft: true
  09 draft 0 -
  31 draft 0 -
draft: false
  10T10 published 0 -

# an embargo lifts by itself
embargo: 2026-03-12T09:00
  09 embargoed 0 10T10
  11 embargoed 0 12T09
  12T08:59:59 embargoed 0 12T09
  12T09 published 0 -
embargo: 2026-03-10T10:00
  10T09 embargoed 0 10T10
  10T10 published 0 -
# after it the release still waits for its publication
embargo: 2026-03-09T09:00
  08 embargoed 0 09T09
  09T09 waiting 0 10T10
  10T10 published 0 -
# its time has a zone
embargo: 2026-03-12T09:00+01:00
  12T11:59 embargoed 0 12T12
  12T12 published 0 -

# updates appear one by one
updates: [{at: 2026-03-15T11:00, note: A}, {at: 2026-03-16, note: B}]
  10T09 waiting 0 10T10
  10T10 published 0 15T11
  15T11 published 1 16
  16 published 2 -
# those of a release under embargo are shown to whom it was given
embargo: 2026-03-20
updates: [{at: 2026-03-15T11:00, note: A}]
  14 embargoed 0 15T11
  16 embargoed 1 20
  20 published 1 -

# withdrawn at a time, or at an unknown one
withdrawn: {at: 2026-03-17T09:00, reason: R}
  12 published 0 17T09
  17T09 withdrawn 0 -
withdrawn: R
  12 withdrawn 0 -
  09 waiting 0 10T10
updates: [{at: 2026-03-15T11:00, note: A}]
withdrawn: {at: 2026-03-15T11:00, reason: R}
  15T10:59 published 0 15T11
  15T11 withdrawn 1 -
"""


def _moment(written: str) -> datetime:
    day, _, clock = written.partition("T")
    clock = clock if ":" in clock else f"{clock or '00'}:00"
    return datetime.fromisoformat(f"2026-03-{day}T{clock}+04:00")


def _cases() -> list[tuple[str, str]]:
    cases, fields = [], ""
    open_fields = False
    for line in filter(None, CASES.split("\n")):
        if line.startswith("  "):
            cases.append((fields, line.strip()))
        elif not line.startswith("#"):
            fields = f"{fields}{line}\n" if open_fields else f"{line}\n"
        open_fields = not line.startswith(("  ", "#"))
    return cases


LoadFields = Callable[[str], Release]


@pytest.fixture
def load(tmp_path: Path) -> LoadFields:
    def load(fields: str) -> Release:
        first = "id: sum\nlanguage: en\nlanguages: [en]\npublished: 2026-03-10T10:00\n"
        text = f"---\n{first}{fields.replace('-', '', 1) if fields.startswith('-') else fields}---\n# Sum\n\nIt is 5.\n"
        (tmp_path / "release.md").write_text(text, "utf-8")
        return load_release(tmp_path, Newsroom(Config()))

    return load


@pytest.mark.parametrize(("fields", "case"), _cases())
def test_the_state_at_a_moment(load: LoadFields, fields: str, case: str) -> None:
    release = load(fields)
    at, stage, updates, following = case.split()
    state = state_of(release, _moment(at))
    assert (state.stage, len(state.updates)) == (stage, int(updates))
    assert state.next_change == (None if following == "-" else _moment(following))
    assert state.is_public == (stage in ("published", "withdrawn"))
    assert next_change([release, release], _moment(at)) == state.next_change
    # what is rendered is the release as it is then, whose state is the same
    then = as_of(release, _moment(at))
    again = state_of(then, _moment(at))
    assert (again.stage, again.updates, again.withdrawn) == (state.stage, state.updates, state.withdrawn)
    assert (then.embargo is not None) == (stage == "embargoed")
    assert then.updates == state.updates
    assert (then.withdrawn is not None) == state.withdrawn
    assert as_of(then, _moment(at)) is then


def test_every_stage_is_tried() -> None:
    assert {case.split()[1] for _, case in _cases()} == set(Stage)


@pytest.mark.parametrize("fields", dict.fromkeys(fields for fields, _ in _cases()))
def test_a_state_changes_only_when_it_was_told(load: LoadFields, fields: str) -> None:
    """From one change to the next the fingerprint and the release as it is stay the same, and then one differs."""
    release = load(fields)
    at, seen = _moment("01"), 0
    while (following := state_of(release, at).next_change) is not None:
        before = datetime.fromtimestamp(following.timestamp() - 1, following.tzinfo)
        assert state_of(release, before) == state_of(release, at)
        assert as_of(release, before) == as_of(release, at)
        assert state_of(release, following) != state_of(release, at)
        at, seen = following, seen + 1
    assert seen <= 4
    later = datetime.fromisoformat("2099-01-01T00:00Z")
    assert state_of(release, later) == state_of(release, at)


def test_equal_states_have_equal_fingerprints(load: LoadFields) -> None:
    release = load("updates: [{at: 2026-03-15, note: A}]\nwithdrawn: {at: 2026-03-17, reason: R}\n")
    prints = [
        state_of(release, _moment(day)).fingerprint for day in ("09", "10T10", "14", "15", "16", "17", "31")
    ]
    assert prints[1] == prints[2]
    assert prints[3] == prints[4]
    assert prints[5] == prints[6]
    assert len(set(prints)) == 4
    assert not any(re.search(r"20\d\d", one) for one in prints)


def test_a_moment_without_an_offset_is_on_the_publishers_clock(load: LoadFields) -> None:
    release = load("embargo: 2026-03-12T09:00\n")
    assert state_of(release, datetime.fromisoformat("2026-03-12T08:59")).stage == "embargoed"
    assert state_of(release, datetime.fromisoformat("2026-03-12T09:00")).stage == "published"


def test_the_next_change_of_many_is_the_first_of_all(load: LoadFields) -> None:
    releases = [load(fields) for fields in dict.fromkeys(fields for fields, _ in _cases())]
    assert next_change(releases, _moment("01")) == _moment("09T09")
    assert next_change(releases, _moment("16T12")) == _moment("17T09")
    assert next_change(releases, _moment("31")) is None
    assert next_change([], _moment("01")) is None


def test_the_clock_is_read_in_one_place() -> None:
    """`time.time` beside it only tells how old the remains of killed runs are."""
    package = Path(pressrelease.__file__).parent
    readers = set()
    for path in package.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Attribute) and node.attr in (
                "now",
                "utcnow",
                "today",
                "localtime",
                "gmtime",
            ):
                readers.add(path.relative_to(package).as_posix())
    assert readers == {"moments.py"}
