"""Every error of the package survives pickling to another process."""

from __future__ import annotations

import importlib
import pickle
import pkgutil
from collections.abc import Iterator

import pytest

import pressrelease
from pressrelease.errors import (
    BlankError,
    CheckFailed,
    EmbargoError,
    IncompleteError,
    InputError,
    Mistake,
    PressReleaseError,
    ProofError,
    UsageError,
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
    EmbargoError("under embargo"),
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
