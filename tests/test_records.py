"""Our dataclasses behave exactly like those of the standard library."""

from __future__ import annotations

import copy
import dataclasses
import pickle
from dataclasses import FrozenInstanceError, field
from typing import Any, Generic, TypeVar

import pytest

from pressrelease import records

Value = TypeVar("Value")


def define(dataclass: Any) -> dict[str, type[Any]]:
    """The same classes, by either of the two decorators."""

    @dataclass(frozen=True, slots=True)
    class Plain:
        """Two fields, one with a default."""

        name: str
        number: int = 5

    @dataclass(frozen=True, slots=True)
    class Single(Generic[Value]):
        """One field, of any type."""

        value: Value

    @dataclass(frozen=True, slots=True, kw_only=True)
    class Named:
        """Keyword-only fields, one of them with a default factory."""

        number: int = 3
        name: str
        numbers: list[int] = field(default_factory=list, metadata={"kind": "list"})

    @dataclass(frozen=True, slots=True, eq=False)
    class Itself:
        """Equal only to itself."""

        name: str

    @dataclass(frozen=True, slots=True)
    class Empty:
        """No fields."""

    @dataclass(frozen=True, slots=True)
    class Worded:
        name: str

        def __repr__(self) -> str:
            return f"<{self.name}>"

    @dataclass(frozen=True, slots=True)
    class Placed:
        """A field that comparisons leave out."""

        name: str
        start: int = field(default=0, compare=False)

    @dataclass(frozen=True, slots=True)
    class Hidden:
        name: str
        kept: dict[str, int] = field(default_factory=dict, init=False, repr=False, compare=False)

    @dataclass(frozen=True, slots=True)
    class Checked:
        name: str

        def __post_init__(self) -> None:
            if not self.name:
                raise ValueError("empty")

    return {
        one.__name__: one for one in (Plain, Single, Named, Itself, Empty, Worded, Placed, Hidden, Checked)
    }


OURS, THEIRS = define(records.dataclass), define(dataclasses.dataclass)
for one in OURS.values():  # a pickle finds a class by its name
    one.__module__, one.__qualname__ = __name__, one.__name__
    globals()[one.__name__] = one

MADE: dict[str, tuple[str, tuple[Any, ...], dict[str, Any]]] = {
    "a default": ("Plain", ("a",), {}),
    "all by place": ("Plain", ("a", 7), {}),
    "by name": ("Plain", (), {"number": 7, "name": "a"}),
    "one": ("Single", ((1, 2),), {}),
    "by name alone": ("Named", (), {"name": "a"}),
    "by name alone, all": ("Named", (), {"name": "a", "number": 1, "numbers": [2]}),
    "itself": ("Itself", ("a",), {}),
    "nothing": ("Empty", (), {}),
    "a method of its own": ("Worded", ("a",), {}),
    "a field of no weight": ("Placed", ("a", 7), {}),
    "a hidden field": ("Hidden", ("a",), {}),
    "a check": ("Checked", ("a",), {}),
}


@pytest.mark.parametrize(("name", "values", "named"), MADE.values(), ids=MADE.keys())
def test_a_record_is_what_a_dataclass_is(name: str, values: tuple[Any, ...], named: dict[str, Any]) -> None:
    ours, theirs = OURS[name](*values, **named), THEIRS[name](*values, **named)
    assert repr(ours).rpartition(".")[2] == repr(theirs).rpartition(".")[2]
    assert dataclasses.asdict(ours) == dataclasses.asdict(theirs)
    assert type(ours).__match_args__ == type(theirs).__match_args__
    assert set(type(ours).__slots__) == set(type(theirs).__slots__)
    again, theirs_again = OURS[name](*values, **named), THEIRS[name](*values, **named)
    assert (ours == again, ours != again) == (theirs == theirs_again, theirs != theirs_again)
    assert ours != theirs
    if name == "Placed":
        assert ours == OURS[name]("a", 8)
        assert hash(ours) == hash(OURS[name]("a", 8))
    if name not in ("Itself", "Named"):  # by identity; with a list inside
        assert hash(ours) == hash(theirs)
    for one in (ours, theirs):
        for first in type(one).__slots__:
            with pytest.raises(FrozenInstanceError):
                setattr(one, first, 1)
            with pytest.raises(FrozenInstanceError):
                delattr(one, first)
        with pytest.raises((AttributeError, TypeError)):
            one.unknown = 1


@pytest.mark.parametrize(("name", "values", "named"), MADE.values(), ids=MADE.keys())
def test_a_record_survives_copies_and_pickles(
    name: str, values: tuple[Any, ...], named: dict[str, Any]
) -> None:
    ours = OURS[name](*values, **named)
    for other in (copy.copy(ours), copy.deepcopy(ours), pickle.loads(pickle.dumps(ours))):
        assert type(other) is type(ours)
        assert dataclasses.asdict(other) == dataclasses.asdict(ours)


def test_a_list_is_made_for_each_record() -> None:
    one, other = OURS["Named"](name="a"), OURS["Named"](name="a")
    assert one.numbers is not other.numbers


@pytest.mark.parametrize(
    "call",
    [
        lambda made: made["Plain"](),
        lambda made: made["Plain"]("a", 1, 2),
        lambda made: made["Plain"]("a", other=1),
        lambda made: made["Named"]("a"),
        lambda made: made["Empty"](1),
    ],
)
def test_a_wrong_call_is_one(call: Any) -> None:
    for made in (OURS, THEIRS):
        with pytest.raises(TypeError):
            call(made)


def test_what_is_changed_is_a_new_record() -> None:
    one = OURS["Plain"]("a")
    assert dataclasses.replace(one, number=6) == OURS["Plain"]("a", 6)
    assert one == OURS["Plain"]("a", 5)


def test_what_is_checked_after_its_making_still_is() -> None:
    with pytest.raises(ValueError, match="empty"):
        OURS["Checked"]("")
