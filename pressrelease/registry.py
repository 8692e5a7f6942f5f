"""A folder is its own registry: the name of a file is the public name of the member that it defines."""

from __future__ import annotations

import difflib
import importlib
import os
import pkgutil
import sys
from functools import cache
from typing import Generic, TypeVar

from pressrelease.errors import UsageError

Member = TypeVar("Member")


class Registry(Generic[Member]):
    """The members of one folder of the package, and of plug-ins that add to it, loaded on demand.

    Parameters: `package` is the folder's import name, which is also the entry-point group that plug-ins
    use; `constant` is the name that each member file defines; `kind` is the type of that constant.
    `pressrelease/checks/figure_missing.py` is the member `figure-missing` of the registry of
    `pressrelease.checks`. Files whose name starts with an underscore are not members.
    """

    def __init__(self, package: str, constant: str, kind: type[Member]) -> None:
        self.package = package
        self.constant = constant
        self.kind = kind
        self._loaded: dict[str, Member] = {}

    def names(self) -> tuple[str, ...]:
        """The public names of all members, sorted; none of them is loaded."""
        folder = importlib.import_module(self.package)
        return tuple(sorted(_names_in(tuple(folder.__path__)).union(self._plug_ins())))

    def get(self, name: str) -> Member:
        """The member of that name, loaded now if necessary.

        Raises UsageError, with the nearest valid name, if there is no such member.
        """
        member = self._loaded.get(name)
        if member is None:
            member = self._loaded[name] = self._load(name)
        return member

    def __contains__(self, name: str) -> bool:
        return name in self._loaded or name in self.names()

    def _load(self, name: str) -> Member:
        module_name = f"{self.package}.{name.replace('-', '_')}"
        if name.replace("-", "").isalnum() and not name.startswith("-"):
            try:
                module = importlib.import_module(module_name)
            except ModuleNotFoundError as error:
                if error.name != module_name:
                    raise
            else:
                member = getattr(module, self.constant)
                assert isinstance(member, self.kind), (
                    f"{module_name}.{self.constant} is not a {self.kind.__name__}"
                )
                return member
        entry = self._plug_ins().get(name)
        if entry is not None:
            try:
                member = entry.load()
            except (ImportError, AttributeError) as error:
                raise UsageError(
                    f"the plug-in for {name!r} in {self.package} cannot be loaded: {error}",
                    hint=f"its entry point is {entry.value}",
                ) from error
            if not isinstance(member, self.kind):
                raise UsageError(f"the plug-in for {name!r} in {self.package} is not a {self.kind.__name__}")
            return member
        raise UsageError(f"unknown {self.constant.lower()} {name!r}", hint=self._suggestion(name))

    def _plug_ins(self) -> dict[str, importlib.metadata.EntryPoint]:
        if not _have_plug_ins(tuple(sys.path)):
            return {}
        # imported here: it costs 60 ms, and few installations have a plug-in
        import importlib.metadata

        return {entry.name: entry for entry in importlib.metadata.entry_points(group=self.package)}

    def _suggestion(self, name: str) -> str:
        names = self.names()
        near = difflib.get_close_matches(name, names, n=1)
        return f"did you mean {near[0]!r}?" if near else f"there are: {', '.join(names)}"


@cache
def _have_plug_ins(path: tuple[str, ...]) -> bool:
    """Whether any package installed on that path names one of our entry-point groups: reads one small file each.

    Plain strings instead of paths: every command calls this.
    """
    group = f"[{__package__}.".encode()
    for place in (one or "." for one in path):
        if os.path.isfile(place):  # noqa: PTH113
            return True  # an archive, which only the library can open
        try:
            folders = [one for one in os.listdir(place) if one.endswith((".dist-info", ".egg-info"))]  # noqa: PTH208
        except OSError:
            continue
        for folder in folders:
            try:
                with open(f"{place}/{folder}/entry_points.txt", "rb") as file:  # noqa: PTH123
                    if group in file.read():
                        return True
            except OSError:  # most packages have no such file
                continue
    return False


@cache  # a folder of the package does not change while the process runs
def _names_in(folders: tuple[str, ...]) -> frozenset[str]:
    """The public names of the member files in these folders."""
    return frozenset(
        info.name.replace("_", "-") for info in pkgutil.iter_modules(folders) if not info.name.startswith("_")
    )
