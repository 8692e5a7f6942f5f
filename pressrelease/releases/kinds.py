"""Kinds of values in a front matter: each reads a node, reports its mistakes, and describes itself as JSON Schema."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import MISSING, Field, field, fields
from typing import Any, Protocol

from pressrelease.composition import compose
from pressrelease.errors import Mistake, nearest
from pressrelease.model import Place
from pressrelease.records import dataclass
from pressrelease.releases.frontmatter import Mapping, Node, Scalar, Sequence, is_empty

Problem = tuple[str, str]  # a message and a hint

# the YAML of an editor may not take `091` or `no` for a text
_WRITTEN = ("string", "number", "boolean")
_MADE_OF_FIELDS = "write each on a line of its own, indented, as name: text"


class Kind(Protocol):
    """The kind of value that a field of the front matter may have."""

    def read(self, node: Node, name: str, mistakes: list[Mistake]) -> Any:
        """The value of a node; problems are added to `mistakes`. `name` is the name of its field."""

    def schema(self) -> dict[str, Any]:
        """The kind as JSON Schema, for editors."""


@dataclass(frozen=True, slots=True)
class Text:
    """One text: stripped, composed and not empty; or, with `problem_of`, as it is written and without a problem.

    `pattern` is a regular expression for the whole text, for editors.
    """

    problem_of: Callable[[str], Problem | None] | None = None
    pattern: str = ""

    def read(self, node: Node, name: str, mistakes: list[Mistake]) -> str:
        if not isinstance(node, Scalar):
            hint = "if a text is meant, put it in quotation marks"
            _tell(mistakes, node.place, f"{name!r} must be one text, not a list or fields", hint)
            return ""
        if self.problem_of is None:
            text = compose(node.text.strip())
            problem = None if text else (f"{name!r} is empty", "write its text, or delete the field")
        else:
            text = node.text
            problem = self.problem_of(text)
        if problem:
            _tell(mistakes, node.place, *problem)
        return text

    def schema(self) -> dict[str, Any]:
        written: dict[str, Any] = {"type": list(_WRITTEN)}
        return {"pattern": f"^{self.pattern}$", **written} if self.pattern else written


def matching(pattern: re.Pattern[str], message: str, hint: str) -> Text:
    """A text that must match a pattern as a whole."""
    return Text(lambda text: None if pattern.fullmatch(text) else (message, hint), pattern.pattern)


@dataclass(frozen=True, slots=True)
class List:
    """A list of values of one kind."""

    of: Kind

    def read(self, node: Node, name: str, mistakes: list[Mistake]) -> tuple[Any, ...]:
        if not isinstance(node, Sequence):
            hint = "write each of its entries on a line of its own, after - and a space"
            _tell(mistakes, node.place, f"{name!r} must be a list", hint)
            return ()
        return tuple(self.of.read(item, name, mistakes) for item in node.items if not is_empty(item))

    def schema(self) -> dict[str, Any]:
        return {"items": self.of.schema(), "type": "array"}


@dataclass(frozen=True, slots=True)
class Named:
    """Values of one kind by name; the names are texts of a kind, too."""

    name: Text
    of: Kind

    def read(self, node: Node, name: str, mistakes: list[Mistake]) -> dict[str, Any]:
        if not isinstance(node, Mapping):
            _tell(mistakes, node.place, f"{name!r} must consist of fields", _MADE_OF_FIELDS)
            return {}
        values = {}
        for own, value in node.entries.items():
            if not is_empty(value):
                self.name.read(Scalar(own, node.keys[own], "", 0), own, mistakes)
                values[own] = self.of.read(value, own, mistakes)
        return values

    def schema(self) -> dict[str, Any]:
        return {
            "patternProperties": {f"^{self.name.pattern}$": self.of.schema()},
            "type": "object",
            "additionalProperties": False,
        }


@dataclass(frozen=True, slots=True)
class Fields:
    """A dataclass whose fields were made by `needed` and `optional`: a mapping of their names to their values.

    `former` maps the names of fields that there were once to a hint at what has replaced them.
    """

    of: type[Any]
    former: dict[str, str] = field(default_factory=dict)

    def read(self, node: Node, name: str, mistakes: list[Mistake]) -> Any:
        """The dataclass; None if one of its fields is wrong. The whole front matter has no `name`."""
        if not isinstance(node, Mapping):
            _tell(mistakes, node.place, f"{name!r} must consist of fields", _MADE_OF_FIELDS)
            return None
        before = len(mistakes)
        values = {}
        declared = names(self.of)
        for own, one in declared.items():
            value = node.entries.get(own)
            if value is not None and not is_empty(value):
                values[one.name] = one.metadata["kind"].read(value, own, mistakes)
            elif _is_needed(one):
                message = f"the field {own!r} is {'missing' if value is None else 'empty'}"
                place = node.place if value is None else value.place
                _tell(
                    mistakes, place, message + (" in this entry" if name else ""), f"write it as {own}: text"
                )
        for own, value in node.entries.items():
            if own not in declared and not is_empty(value):
                near = nearest(own, declared)
                hint = f"did you mean {near!r}?" if near else f"there are: {', '.join(declared)}"
                _tell(mistakes, node.keys[own], f"unknown field {own!r}", self.former.get(own, hint))
        return self.of(**values) if len(mistakes) == before else None

    def schema(self) -> dict[str, Any]:
        return {"$ref": f"#/$defs/{self.of.__name__}"}

    def drawn(self) -> dict[str, Any]:
        """The schema that `schema` refers to."""
        return {
            "additionalProperties": False,
            "description": self.of.__doc__,
            "properties": {own: _described(one) for own, one in names(self.of).items()},
            "required": [own for own, one in names(self.of).items() if _is_needed(one)],
            "type": "object",
        }

    def parts(self) -> Iterator[Fields]:
        """The kinds of fields inside these, by name."""
        found: dict[str, Fields] = {}
        waiting: list[Any] = [one.metadata["kind"] for one in fields(self.of)]
        while waiting:
            kind = waiting.pop()
            match kind:
                case Fields(of):
                    found[of.__name__] = kind
                case List(of) | Named(of=of):
                    waiting.append(of)
                case Either(text, parts):
                    waiting += [text, parts]
        yield from (found[name] for name in sorted(found))


@dataclass(frozen=True, slots=True)
class Either:
    """A text, or its parts by name."""

    text: Text
    parts: Kind

    def read(self, node: Node, name: str, mistakes: list[Mistake]) -> Any:
        if not isinstance(node, Mapping):
            text = self.text.read(node, name, mistakes)
            if isinstance(node, Scalar):
                return text
        return self.parts.read(node, name, mistakes)

    def schema(self) -> dict[str, Any]:
        return {"anyOf": [self.text.schema(), self.parts.schema()]}


def needed(kind: Kind, description: str) -> Any:
    """A required field of a dataclass."""
    return field(metadata={"kind": kind, "description": description})


def optional(kind: Kind, description: str, empty: Callable[[], Any] = lambda: None) -> Any:
    """A field of a dataclass that may be left out or left empty; its value is then `empty()`."""
    return field(default_factory=empty, metadata={"kind": kind, "description": description})


def names(of: type[Any]) -> dict[str, Field[Any]]:
    """The fields of a dataclass by their names in the front matter."""
    return {one.name.replace("_", "-"): one for one in fields(of)}


def _is_needed(declared: Field[Any]) -> bool:
    return declared.default_factory is MISSING


def _described(declared: Field[Any]) -> dict[str, Any]:
    drawn = {"description": declared.metadata["description"], **declared.metadata["kind"].schema()}
    if not _is_needed(declared):  # an empty field is null in YAML
        if "anyOf" in drawn:
            drawn["anyOf"].append({"type": "null"})
        else:
            kind = drawn["type"]
            drawn["type"] = [*(kind if isinstance(kind, list) else [kind]), "null"]
    return drawn


def _tell(mistakes: list[Mistake], place: Place, message: str, hint: str) -> None:
    mistakes.append(Mistake(place.path, place.line, place.column, message, hint))
