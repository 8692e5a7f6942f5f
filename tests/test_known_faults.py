"""The ratchet goes red when something falls, names it, and stays green when something gets better."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests import ratchet


@pytest.fixture
def known(tmp_path: Path) -> Path:
    path = tmp_path / "known.json"
    ratchet.write_known(path, {"right": [], "wrong": ["false alarm", "false error"]})
    return path


@pytest.mark.parametrize(
    "fallen, now",
    [
        ("right", {"right": ["false alarm"], "wrong": ["false alarm", "false error"]}),
        ("wrong", {"right": [], "wrong": ["not reported"]}),
        ("new", {"right": [], "wrong": ["false alarm"], "new": ["no error"]}),
    ],
)
def test_what_falls_is_named(known: Path, fallen: str, now: dict[str, list[str]]) -> None:
    with pytest.raises(pytest.fail.Exception, match=f"^1 fell.*\n\n{now[fallen][0]}\nthe text of {fallen}$"):
        ratchet.hold(known, now, lambda name: f"the text of {name}")


def test_what_gets_better_is_printed(known: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    ratchet.hold(known, {"right": [], "wrong": ["false alarm"]}, str)
    assert capsys.readouterr().out == "better than known.json says: wrong: false error\n"


def test_the_list_is_written_anew_and_the_difference_told(
    known: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    ratchet.write_known(known, {"right": ["no error"], "wrong": ["false alarm"]})
    assert capsys.readouterr().out == "+ right: no error\n- wrong: false error\n"
    assert ratchet.read_known(known) == {"right": ["no error"], "wrong": ["false alarm"]}
