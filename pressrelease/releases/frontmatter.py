"""Front matter: YAML in which every scalar is text, with the place of everything that was written.

libyaml produces the events; the tree is built here, so that there is no recursion, no alias is followed, and every
trap of YAML that would silently change a text is a mistake.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

import yaml

from pressrelease.characters import refuse_characters
from pressrelease.errors import InputError, Mistake
from pressrelease.markup import join_anchors
from pressrelease.model import Anchors, Place
from pressrelease.records import dataclass

_LOADER = getattr(
    yaml, "CBaseLoader", yaml.BaseLoader
)  # PyYAML may be built without libyaml, which is slower
_LARGEST = 256 * 1024
_DEEPEST = 6
_WORD = re.compile(r"[^ \t]+")
_LETTERS = {  # inside quotation marks: letters, and escapes for one letter or for white space
    "'": re.compile(r"(?P<letter>'')|[^ \t']+"),
    '"': re.compile(
        r"(?P<space>\\(?:[nt \t]|x(?:20|09|0[aA])|u00(?:20|09|0[aA])|U000000(?:20|09|0[aA])|$))"
        r"|(?P<letter>\\(?:x..|u.{4}|U.{8}|.))|[^ \t\\\"]+"
    ),
}
_QUOTE = "put the text in quotation marks"
# Errors of libyaml: a part of its problem, a part of its context, the character there, whether to use the place of the
# context; our message, with {} for that character, and the hint. The first match is reported.
_SYNTAX_MISTAKES = (
    ("mapping values are not allowed", "", "", False, "a colon and a space inside a text", f"{_QUOTE}, or indent it like its neighbours if it is a field"),
    ("mapping keys are not allowed", "", "", False, "a question mark that stands alone", 'put it in quotation marks: "?"'),
    ("cannot start any token", "", "\t", False, "a tab at the start of the line", "indent with spaces"),
    ("tab character", "", "", False, "a tab at the start of the line", "indent with spaces"),
    ("block sequence entries", "", "", False, "a list that begins right after the name of its field", f"write each item on a line of its own below it, or all between brackets: [one, two]; if the dash belongs to a text, {_QUOTE}"),
    ("expected node content", "flow", ",", False, "a comma without a text before it", f"delete it; if it belongs to a text, {_QUOTE}"),
    ("expected node content", "flow", "", False, "{} where a text is expected", f"close the bracket that was opened last; if the sign belongs to a text, {_QUOTE}"),
    ("expected node content", "", "", False, "a text may not begin with {}", _QUOTE),
    ("expected comment or line break", "block scalar", "", True, "{} and a text in one line", f"begin the text on the next line, indented; if the sign belongs to it, {_QUOTE}"),
    *(("expected key", "", sign, False, "a bracket that was not opened", f"delete it; if it belongs to a text, {_QUOTE}") for sign in "]}"),
    ("hexdecimal", "quoted scalar", "", False, "a backslash that YAML does not understand inside double quotation marks", "use single quotation marks, or write the backslash twice"),
    *(("", word, "", True, "a text may not begin with {}", _QUOTE) for word in ("a tag", "an anchor", "an alias", "directive")),
    ("cannot start any token", "", "", False, "a text may not begin with {}", _QUOTE),
    ("end of stream", "quoted scalar", "", True, "a quotation mark that is not closed", "write another at the end of the text"),
    ("could not find expected ':'", "", "", True, "this line is not a field", "write it as name: text, or indent it if it belongs to the text above"),
    ("escape", "", "", False, "a backslash that YAML does not understand inside double quotation marks", "use single quotation marks, or write the backslash twice"),
    ("expected ',' or", "", "", True, "a bracket that is not closed", f"close it, or {_QUOTE}"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text, unquoted and unfolded; `style` is YAML's mark for how it was written ("", "'", '"', "|", ">")."""

    text: str
    place: Place
    style: str
    last_line: int


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list."""

    items: list[Node]
    place: Place


@dataclass(frozen=True, slots=True)
class Mapping:
    """Names and their values; `keys` has the place of each name."""

    entries: dict[str, Node]
    keys: dict[str, Place]
    place: Place


@dataclass(frozen=True, slots=True)
class Written:
    """A text in one line, as it is translated, with the places of its letters as in a `model.Text`."""

    text: str
    place: Place
    anchors: Anchors


Node = Scalar | Sequence | Mapping


def split(text: str, path: str) -> tuple[str, str, int]:
    """The front matter and the body of a file, and the line on which the body begins.

    Raises InputError if there is no front matter.
    """
    lines = text.split("\n")
    if lines[0].rstrip() != "---":
        found = next((number for number, line in enumerate(lines, start=1) if line.strip()), 0)
        raise InputError(
            Mistake(
                path,
                found or 1,
                1,
                "the front matter is missing" if found else "the file is empty",
                "begin with a line ---, the fields, and another line ---; `pressrelease new` writes an example",
            )
        )
    for number, line in enumerate(lines[1:], start=1):
        if line.startswith("---") and line.rstrip() == "---":
            return "\n".join(lines[1:number]), "\n".join(lines[number + 1 :]), number + 2
    raise InputError(
        Mistake(path, 1, 1, "the front matter has no end", "write a line --- after the last field")
    )


def read(text: str, path: str, first_line: int, mistakes: list[Mistake]) -> Mapping:
    """The tree of a front matter that begins on line `first_line` of the file.

    Individual mistakes are added to `mistakes`. Raises InputError if YAML cannot read the text at all.
    """
    if len(text) > _LARGEST:
        raise InputError(
            Mistake(
                path,
                first_line,
                0,
                "the front matter is larger than 256 KiB",
                "the text of the release belongs below it",
            )
        )
    reader = _Reader(text, path, first_line, mistakes)
    try:
        root = reader.read()
    except yaml.MarkedYAMLError as error:
        raise InputError(reader.syntax_mistake(error)) from None
    if root is None:
        return Mapping({}, {}, Place(path, first_line, 1))
    if not isinstance(root, Mapping):
        raise InputError(
            Mistake(
                path,
                root.place.line,
                root.place.column,
                "the front matter has no fields",
                "write each as name: text",
            )
        )
    return root


def place_of(node: Node, steps: tuple[str | int, ...]) -> Place:
    """The place of the value at the end of the steps, or of the last one on the way that exists."""
    for step in steps:
        inner = node_at(node, (step,))
        if inner is None:
            break
        node = inner
    return node.place


def key_place(tree: Mapping, steps: tuple[str | int, ...]) -> Place:
    """The place of the name of a field."""
    owner = node_at(tree, steps[:-1])
    if isinstance(owner, Mapping):
        return owner.keys.get(str(steps[-1]), owner.place)
    return tree.place if owner is None else owner.place


def node_at(node: Node, steps: tuple[str | int, ...]) -> Node | None:
    """The node at the end of the steps, if there is one; empty entries of lists do not count."""
    for step in steps:
        inner: Node | None = None
        if isinstance(node, Mapping) and isinstance(step, str):
            inner = node.entries.get(step)
        elif isinstance(node, Sequence) and isinstance(step, int):
            items = [item for item in node.items if not is_empty(item)]
            inner = items[step] if step < len(items) else None
        if inner is None:
            return None
        node = inner
    return node


def paragraphs(node: Scalar, lines: list[str], first_line: int) -> Iterator[Written]:
    """The paragraphs of a long text, each in one line, with their places.

    `lines` are those of the front matter, which begins on line `first_line` of the file.
    """
    # YAML's folding turns a blank line into one line feed
    split_at = r"\n[ \t]*\n\s*" if node.style == "|" else r"\n+"
    return _placed(node, re.split(split_at, node.text), lines, first_line)


def one_line(node: Scalar, lines: list[str], first_line: int) -> Written:
    """The text of a scalar as one paragraph, as `paragraphs` gives them."""
    text = join(node.text)
    place = node.place
    if node.style:
        place = Place(place.path, place.line, place.column + 1)
    if lines[place.line - first_line].startswith(text, place.column - 1):  # the common case
        return Written(text, place, ())
    return next(_placed(node, [text], lines, first_line), Written("", node.place, ()))


def _placed(node: Scalar, texts: Iterable[str], lines: list[str], first_line: int) -> Iterator[Written]:
    """Consecutive texts of a scalar, with their places. YAML changes white space, but letters only by its escapes."""
    stretches = _stretches(node, lines, first_line)
    left = line = column = end = 0  # of the stretch
    for text in map(join, texts):
        anchors: list[tuple[int, int, int]] = []
        offset = 0
        for word in text.split(" "):
            if offset:
                anchors.append((offset, line, end))  # the space
                offset += 1
            word_end = offset + len(word)
            while offset < word_end:
                if not left:
                    left, line, column, end = next(stretches, (word_end, line, column, column))
                anchors.append((offset, line, column))
                taken = min(left, word_end - offset)
                offset, left, column = offset + taken, left - taken, column + taken
        if anchors:
            yield Written(text, Place(node.place.path, *anchors[0][1:]), join_anchors(anchors))


def _stretches(node: Scalar, lines: list[str], first_line: int) -> Iterator[tuple[int, int, int, int]]:
    """The letters of a scalar without white space, in stretches: number of letters, line, column, column after."""
    pattern = _LETTERS.get(node.style, _WORD)
    number, column = node.place.line, node.place.column - 1
    if node.style in ("|", ">"):  # the text begins below its mark
        number, column = number + 1, 0
    elif node.style:
        column += 1
    for line in lines[number - first_line :]:
        for found in pattern.finditer(line, column):
            if not found.lastgroup:
                yield len(found[0]), number, found.start() + 1, found.end() + 1
            elif found.lastgroup == "letter":
                yield 1, number, found.start() + 1, found.end() + 1
        number, column = number + 1, 0


def join(text: str) -> str:
    """A text in one line, as it is translated."""
    return re.sub(r"[ \t\n]+", " ", text).strip(" ")


def is_empty(node: Node) -> bool:
    """Whether a field has only a name, which counts as a missing field."""
    return isinstance(node, Scalar) and not node.text and not node.style


@dataclass(slots=True)
class _Open:
    """A list or mapping that is being read."""

    node: Sequence | Mapping
    flow: bool
    key: Scalar | None = None


class _Reader:
    def __init__(self, text: str, path: str, first_line: int, mistakes: list[Mistake]) -> None:
        self.text = text
        self.path = path
        self.first_line = first_line
        self.mistakes = mistakes
        self.lines = text.split("\n")
        self.open: list[_Open] = []
        self.root: Node | None = None
        self.last: Scalar | None = None

    def place(self, mark: Any) -> Place:
        return Place(self.path, self.first_line + mark.line, mark.column + 1)

    def refuse(self, mark: Any, message: str, hint: str) -> None:
        place = self.place(mark)
        self.mistakes.append(Mistake(place.path, place.line, place.column, message, hint))

    def read(self) -> Node | None:
        loader = _LOADER(self.text)
        while True:
            event = loader.get_event()
            match event:
                case yaml.ScalarEvent():
                    self.scalar(event)
                case yaml.MappingStartEvent() | yaml.SequenceStartEvent():
                    self.begin(event)
                case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                    self.close()
                case yaml.AliasEvent():
                    word = "*" + str(event.anchor)
                    self.refuse(
                        event.start_mark,
                        f"YAML takes {word!r} for a reference to another field",
                        f"because of the * at the start: {_QUOTE}",
                    )
                    self.add(Scalar(word, self.place(event.start_mark), "", 0), event)
                case yaml.StreamEndEvent() | None:
                    return self.root
                case yaml.DocumentStartEvent() if self.root is not None:
                    self.refuse(
                        event.start_mark,
                        "a second document inside the front matter",
                        "delete the line of dots or dashes before it",
                    )
                    return self.root

    def begin(self, event: yaml.MappingStartEvent | yaml.SequenceStartEvent) -> None:
        self.refuse_property(event)
        place = self.place(event.start_mark)
        if len(self.open) >= _DEEPEST:
            raise InputError(
                Mistake(
                    place.path,
                    place.line,
                    place.column,
                    "lists and mappings are nested too deeply here",
                    _QUOTE,
                )
            )
        owner = self.open[-1] if self.open else None
        if owner is not None and isinstance(owner.node, Mapping) and owner.key is None:
            raise InputError(
                Mistake(
                    place.path,
                    place.line,
                    place.column,
                    "the name of a field is a list or a mapping",
                    f"because of a [ or {{ at the start: {_QUOTE}",
                )
            )
        node: Sequence | Mapping = (
            Mapping({}, {}, place) if isinstance(event, yaml.MappingStartEvent) else Sequence([], place)
        )
        self.add(node, event)
        self.open.append(_Open(node, bool(event.flow_style)))

    def close(self) -> None:
        self.open.pop()

    def scalar(self, event: yaml.ScalarEvent) -> None:
        self.refuse_property(event)
        style = event.style or ""
        end: Any = event.end_mark
        node = Scalar(event.value, self.place(event.start_mark), style, self.first_line + end.line)
        self.last = node
        owner = self.open[-1] if self.open else None
        if style == '"':
            self.refuse_escaped(node)
        if not style:
            self.look_for_comment(
                event, is_key=owner is not None and isinstance(owner.node, Mapping) and owner.key is None
            )
        self.add(node, event)

    def refuse_escaped(self, node: Scalar) -> None:
        """Refuse characters that no text may have, if they were written as escapes (\\0) in double quotation marks."""
        found: list[Mistake] = []
        if not refuse_characters(node.text, self.path, found):
            what = {(one.message, one.hint): None for one in found}
            self.mistakes += [Mistake(self.path, node.place.line, node.place.column, *one) for one in what]

    def add(self, node: Node, event: yaml.NodeEvent) -> None:
        if not self.open:
            self.root = node
            return
        owner = self.open[-1]
        if isinstance(owner.node, Sequence):
            owner.node.items.append(node)
        elif owner.key is None:
            assert isinstance(node, Scalar)
            owner.key = node
            if node.text in owner.node.entries:
                first = owner.node.keys[node.text]
                self.refuse(
                    event.start_mark,
                    f"{node.text!r} is given twice",
                    f"it is already in line {first.line}; delete one of them",
                )
        else:
            key, owner.key = owner.key, None
            if owner.flow and is_empty(node) and not self.has_colon(key, event):
                place = key.place
                self.mistakes.append(
                    Mistake(
                        place.path,
                        place.line,
                        place.column,
                        f"{key.text!r} between the braces is read as the name of a field without a text",
                        "put a text with a comma in quotation marks, as in {value: '1,5'}",
                    )
                )
            if key.text not in owner.node.entries:
                owner.node.entries[key.text] = node
                owner.node.keys[key.text] = key.place

    def has_colon(self, key: Scalar, event: yaml.NodeEvent) -> bool:
        line = self.lines[key.place.line - self.first_line]
        return line[key.place.column - 1 + len(key.text) :].lstrip("'\" ").startswith(":")

    def look_for_comment(self, event: yaml.ScalarEvent, *, is_key: bool) -> None:
        """Refuse ` #` after a plain text: for YAML it begins a comment, so the rest of the line would be lost."""
        end: Any = event.end_mark
        if is_key or end.line >= len(self.lines):
            return
        line = self.lines[end.line]
        found = (
            re.match(r"\s+#", line[end.column :]) if event.value else re.match(r":?\s+#", line[end.column :])
        )
        if found:
            lost = line[end.column + found.end() - 1 :].strip()
            self.mistakes.append(
                Mistake(
                    self.path,
                    self.first_line + end.line,
                    end.column + found.end(),
                    f"YAML takes {lost!r} for a comment, and it would be lost",
                    f"{_QUOTE}, or put the comment on a line of its own",
                )
            )

    def refuse_property(self, event: yaml.NodeEvent) -> None:
        if event.anchor is not None and not isinstance(event, yaml.AliasEvent):
            self.refuse(
                event.start_mark,
                f"YAML takes {'&' + event.anchor!r} for the name of an anchor",
                f"because of the & at the start: {_QUOTE}",
            )
        tag = getattr(event, "tag", None)
        if tag is not None:
            self.refuse(
                event.start_mark,
                f"YAML takes {tag!r} for the name of a type",
                f"because of the ! at the start: {_QUOTE}",
            )

    def syntax_mistake(self, error: yaml.MarkedYAMLError) -> Mistake:
        """The mistake for an error of libyaml, in words that help."""
        problem, context = str(error.problem or ""), str(error.context or "")
        mark: Any = error.problem_mark or error.context_mark
        here = self.letter(mark)
        for part, part_of_context, sign, from_context, message, hint in _SYNTAX_MISTAKES:
            if part in problem and part_of_context in context and (not sign or sign == here):
                mark = (error.context_mark or mark) if from_context else mark
                return self.mistake_at(mark, message.format(repr(self.letter(mark))), hint)
        last = self.last
        if last is not None and last.style in ("'", '"') and last.place.line < last.last_line:
            message = f"the quoted text that begins here ends only in line {last.last_line}"
            hint = "close it with another quotation mark"
            return Mistake(last.place.path, last.place.line, last.place.column, message, hint)
        if last is not None and last.style in ("'", '"') and last.last_line == self.place(mark).line:
            message = "a text that goes on after its closing quotation mark"
            return self.mistake_at(mark, message, f"{_QUOTE} as a whole, and write “ ” inside it")
        if any(sign in problem for sign in ("'-' indicator", "expected key", "<document start>")):
            hint = f"check the indentation; if it belongs to a text, {_QUOTE} as a whole"
            return self.mistake_at(mark, "this does not fit the lines above", hint)
        return self.mistake_at(
            mark, "YAML cannot read this", f"write a field as name: text; if this is a text, {_QUOTE}"
        )

    def letter(self, mark: Any) -> str:
        """The character at a libyaml mark, "" after the end of a line."""
        line = self.lines[mark.line] if mark is not None and mark.line < len(self.lines) else ""
        return line[mark.column : mark.column + 1] if mark is not None else ""

    def mistake_at(self, mark: Any, message: str, hint: str) -> Mistake:
        place = self.place(mark) if mark is not None else Place(self.path, self.first_line, 0)
        return Mistake(place.path, place.line, place.column, message, hint)
