"""What is wrong in the fields of a front matter: pydantic finds it, and here it is said with its place and a hint."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import ValidationError

from pressrelease.errors import Mistake, nearest
from pressrelease.model import Place
from pressrelease.releases import fields
from pressrelease.releases.frontmatter import Mapping, Node, Scalar, node_at, place_of

Steps = tuple[str | int, ...]


def field_mistakes(tree: Mapping, error: ValidationError) -> Iterator[Mistake]:
    """Every mistake of the fields, each where it was written; a field that is missing has the front matter's place."""
    for one in error.errors(include_url=False):
        steps, is_key = _steps(one["loc"])
        if _is_other_branch(tree, steps, one["type"]):
            continue
        at_key = is_key or one["type"] == "extra_forbidden"
        place = key_place(tree, steps) if at_key else place_of(tree, steps)
        message, hint = _say(tree, steps, one["type"], one["msg"])
        yield Mistake(place.path, place.line, place.column, message, hint)


def key_place(tree: Mapping, steps: Steps) -> Place:
    """Where the name of a field stands."""
    owner = node_at(tree, steps[:-1])
    if isinstance(owner, Mapping):
        return owner.keys.get(str(steps[-1]), owner.place)
    return tree.place if owner is None else owner.place


def _steps(location: tuple[int | str, ...]) -> tuple[Steps, bool]:
    """The way to a value in the tree, without what pydantic adds of its own; and whether its name is meant."""
    is_key = location[-1] == "[key]"
    steps = location[:-1] if is_key else location
    if steps[0] == "figures" and len(steps) > 2:  # behind the name stands which of its two forms was tried
        steps = (*steps[:2], *steps[3:])
    return steps, is_key


def _is_other_branch(tree: Mapping, steps: Steps, kind: str) -> bool:
    """A figure is a text or a mapping; what pydantic says of the form that was not written is no mistake."""
    if steps[0] != "figures" or len(steps) < 2:
        return False
    written: Node | None = node_at(tree, steps[:2])
    return (isinstance(written, Mapping) and len(steps) == 2 and kind == "string_type") or (
        isinstance(written, Scalar) and kind == "model_type"
    )


def _say(tree: Mapping, steps: Steps, kind: str, said: str) -> tuple[str, str]:
    """Message and hint."""
    name = next((str(step) for step in reversed(steps) if isinstance(step, str)), "")
    match kind:
        case "missing":
            is_empty = name in getattr(node_at(tree, steps[:-1]), "entries", {})
            where = " in this entry" if steps[:-1] else ""
            return (
                f"the field `{name}` is {'empty' if is_empty else 'missing'}{where}",
                f"write it as {name}: text",
            )
        case "extra_forbidden":
            known = fields.names(steps)
            near = nearest(name, known)
            return (
                f"there is no field `{name}`",
                f"did you mean `{near}`?" if near else f"there are: {', '.join(known)}",
            )
        case "value_error":
            message, _, hint = said.removeprefix("Value error, ").partition("|")
            return message, hint
        case "list_type":
            return (
                f"`{name}` is a list",
                "write each of its entries on a line of its own, behind - and a space",
            )
        case "dict_type" | "model_type":
            return f"`{name}` is made of fields", "write each on a line of its own, indented, as name: text"
        case "string_type":
            return (
                f"`{name}` is one text, not a list or fields",
                "put the text in quotation marks, if it was meant as one",
            )
        case "string_too_short":
            return f"`{name}` is empty", "write its text, or delete the field"
        case _:
            return f"`{name}`: {said}", ""
