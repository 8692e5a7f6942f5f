"""Every error of the package survives pickling to another process, and its text can be shown anywhere."""

from __future__ import annotations

import importlib
import pickle
import pkgutil
from collections.abc import Iterator

import pytest

import pressrelease
from pressrelease.errors import (
    HIDDEN,
    BlankError,
    CheckFailed,
    DraftError,
    IncompleteError,
    InputError,
    Mistake,
    PressReleaseError,
    ProofError,
    UsageError,
    printable,
)
from pressrelease.findings import Finding, Report, Severity, Witness

MISTAKE = Mistake("az.po", 3, 1, "a mistake", "a hint")
FINDING = Finding(
    "figure-value",
    Severity.ERROR,
    "another number",
    "ru",
    2,
    1,
    4,
    "43",
    "44",
    (Witness("az", 2, 0, 2, "43"),),
)
ERRORS = (
    PressReleaseError("a text"),
    UsageError("no such format", hint="there are: html"),
    InputError(MISTAKE, Mistake("release.md", 0, 0, "another")),
    IncompleteError("ru", (MISTAKE,), hint="translate it"),
    BlankError(MISTAKE),
    DraftError("a draft"),
    CheckFailed({"a/release.md": Report((FINDING,)), "b/release.md": Report()}),
    ProofError("out/az/a.html", "1000", "more than 1000"),
)


def classes(kind: type[Exception] = PressReleaseError) -> Iterator[type[Exception]]:
    yield kind
    for inner in kind.__subclasses__():
        yield from classes(inner)


def test_every_class_is_tried() -> None:
    for module in pkgutil.walk_packages(pressrelease.__path__, "pressrelease."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    ours = {kind for kind in classes() if kind.__module__.startswith("pressrelease")}
    assert ours == {type(error) for error in ERRORS}


@pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
@pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__)
def test_an_error_is_the_same_after_a_pickle(error: PressReleaseError, protocol: int) -> None:
    error.add_note("in the third of five releases")
    again = pickle.loads(pickle.dumps(error, protocol))
    assert type(again) is type(error)
    assert (str(again), repr(again), again.args) == (str(error), repr(error), error.args)
    assert vars(again) == vars(error)
    assert again.exit_code == error.exit_code
    if isinstance(error, CheckFailed):
        assert again.report == error.report


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Bakı — 5\u00a0000 ₼, 👩\u200d🔬, tab\there", None),
        ("a\nb\r\x1b[31m\x7f\x9b", r"a\nb\r\x1b[31m\x7f\x9b"),
        ("\u202eabc\u2066\u200f\u061c", r"\u202eabc\u2066\u200f\u061c"),
        ("\u200b\u2028\ufeff\u00ad\ud800\U000e0041", r"\u200b\u2028\ufeff\xad\ud800\U000e0041"),
    ],
)
def test_what_is_invisible_is_shown_with_an_escape(text: str, shown: str | None) -> None:
    assert printable(text) == (shown or text)
    mistake = Mistake(text, 1, 2, text, text)
    for error in (UsageError(text, hint=text), InputError(mistake), IncompleteError("ru", (mistake,))):
        assert not HIDDEN.search(str(error).replace("\n", ""))
        assert str(error).count(shown or text) >= 2
        assert str(pickle.loads(pickle.dumps(error))) == str(error)
