"""Records: frozen dataclasses that are created in half the usual time, for classes with hundreds of instances."""

from __future__ import annotations

from dataclasses import MISSING, fields
from typing import TypeVar

Record = TypeVar("Record")


def quick(made: type[Record]) -> type[Record]:
    """The same frozen, slotted dataclass, with a constructor that sets the slots directly.

    The constructor that `dataclasses` generates calls `object.__setattr__` by name for each field, which takes most
    of the time for a small record. No field may have a default factory.
    """
    known = fields(made)  # type: ignore[arg-type]
    assert all(one.init and one.default_factory is MISSING for one in known), made.__name__
    names = {f"_set_{one.name}": getattr(made, one.name).__set__ for one in known}
    body = "".join(f"\n    _set_{one.name}(self, {one.name})" for one in known)
    source = f"def __init__(self, {', '.join(one.name for one in known)}):{body}"
    exec(compile(source, f"<{made.__qualname__}>", "exec"), names)  # noqa: S102  # as dataclasses itself does
    written = names["__init__"]
    for name in ("__defaults__", "__annotations__", "__qualname__", "__module__"):
        setattr(written, name, getattr(made.__init__, name))
    made.__init__ = written  # type: ignore[method-assign]
    return made
