"""The one reader of inline text: it turns a text in one language into a tree whose nodes know the place of every letter.

It follows CommonMark 0.31.2 in all that a release may use: emphasis, code, links, addresses, escapes and line breaks.
docs/writing.md lists the exceptions. It is a pure function, linear in the length of the text, and accepts any string.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Mapping
from dataclasses import field
from html import unescape
from html.entities import html5
from itertools import takewhile
from typing import NamedTuple

from pressrelease.languages import LANGUAGE_CODES, Language
from pressrelease.markup._emphasis import DEEPEST, EmphasisReader, Item, depth, find_run
from pressrelease.markup._placeholders import PlaceholderError, read_placeholder
from pressrelease.markup.addresses import (
    find_address_problem,
    find_bare_mail,
    read_autolink,
    read_bare_address,
    read_target,
)
from pressrelease.markup.tree import find_nodes
from pressrelease.model import (
    Code,
    Emphasis,
    Foreign,
    Inline,
    Inlines,
    LineBreak,
    Link,
    NoteMark,
    Placeholder,
    Role,
    Words,
    plain_text,
)
from pressrelease.records import dataclass

PLAIN_ROLES = frozenset(
    {
        Role.SUMMARY,
        Role.UPDATE_NOTE,
        Role.PLACE,
        Role.SOURCE,
        Role.TAG,
        Role.ALT,
        Role.CONTACT_NAME,
        Role.CONTACT_ROLE,
        Role.ATTACHMENT,
    }
)
"""Texts without marks: a name may contain an asterisk. Figures by name are read in them, too."""

NOTED_ROLES = frozenset(
    {
        Role.HEADING,
        Role.PARAGRAPH,
        Role.LIST_ITEM,
        Role.TABLE_CELL,
        Role.TABLE_HEADER,
        Role.QUOTATION,
        Role.SPEAKER,
        Role.CAPTION,
    }
)
"""Texts that may have footnotes: those that every format shows as a part of the body."""

# Each begins with a set of signs, so that the search jumps from one to the next, and then tells whether it is one.
_UNREAD = r"(?<=&)(?=[A-Za-z#])|(?<=[~^])(?=\S)"
_MARKED = re.compile(
    rf"[\\`*_\[\]<{{}}\n&~^hHwW](?:(?<=[^&~^hHwW])|{_UNREAD}|(?<=[hH])[tT]{{2}}[pP][sS]?://|(?<=[wW])[wW]{{2}}\.)"
)
_PLAIN = re.compile(rf"[<{{}}\n\[&~^](?:(?<=[<{{}}\n])|(?<=\[)(?=\^)|{_UNREAD})")
_PUNCTUATION = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
_TICKS = re.compile("`+")
_NOTE = re.compile(r"\[\^([^\s\[\]]{1,64})\]")
_LANGUAGE = re.compile(r"\(lang:([^()\s]{0,40})\)")
_PARTED_TARGET = re.compile(r"\s{1,9}\((?:https?|mailto|tel):")
_TAG = re.compile(r"</?([A-Za-z][A-Za-z0-9-]{0,63})(?:[\s/][^<>]{0,2000})?>|<[!?][^<>]{0,2000}>")
# HTML Living Standard, section 15.3: a browser shows these in the line of the text around them
INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code del dfn em font i ins kbd label mark q s samp small span strike strong sub sup "
    "time tt u var wbr".split()
)
"""Elements of HTML that hold words and do not part them from those around."""
_LETTER = re.compile(r"[^\W_]")
_JOINING = re.compile(r"[^\W_]|[.,:/]\d|[ \u00a0\u202f]\d{3}(?!\d)")  # what goes on with a number
_LABEL = re.compile(r"\[(?!\^)([^\[\]]{0,200})\]")
_LONGEST_LABEL = 200
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_STRUCK = re.compile(r"~~(?=\S)[^~]{1,500}~~")
_SMALL = re.compile(r"(?<=[^\W_])([~^])(?:[^\W_]|[+−-]){1,12}\1(?![~^])")
_BRACES = re.compile(r"\{[^{}\n]{0,80}\}")
_SHOWN = 40  # characters of a text in a message


class Problem(NamedTuple):
    """A problem at an offset of a text, and what to do about it."""

    offset: int
    message: str
    hint: str


@dataclass(frozen=True, slots=True)
class InlineText:
    """A text as it was read: its tree, and the problems that prevent its publication."""

    content: Inlines
    problems: tuple[Problem, ...] = ()


def read_inline(
    text: str,
    speech: Language | None = None,
    *,
    marks: bool = True,
    figures: bool = True,
    references: Mapping[str, str] | None = None,
) -> InlineText:
    """Read an inline text.

    Parameters: `speech` is the language of the text, needed to recognize endings of figures and addresses. Without
    `marks` the text is plain: stars and brackets have no meaning. Without `figures`, braces have none either. With
    `references`, addresses by label, the text is loose: HTML and pictures are read as a browser shows them.
    """
    if (_MARKED if marks else _PLAIN).search(text) is None and "@" not in text:
        return InlineText((Words(text),) if text else ())
    return _Reader(text, speech, marks, figures, references).read()


def find_placeholders(text: str) -> tuple[Placeholder, ...]:
    """The figures that a text uses by name, in order; without endings, which depend on the language."""
    return tuple(find_nodes(read_inline(text).content, Placeholder)) if "{" in text else ()


def would_join(before: str, after: str) -> bool:
    """Whether two texts would be read as one word or one number if nothing were between them."""
    last = before[-1:]
    return last.isalnum() and bool((_JOINING if last.isdecimal() else _LETTER).match(after))


def escape(text: str) -> str:
    """The text with escapes, so that every character of it is read literally."""
    return re.sub(r"([\\`*_\[\]<>&~^#])", r"\\\1", text).replace("{", "{{").replace("}", "}}")


@dataclass(slots=True)
class _Reader:
    text: str
    speech: Language | None
    marks: bool
    figures: bool
    references: Mapping[str, str] | None
    items: list[Item] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    brackets: list[int] = field(default_factory=list)  # the indices in `items` of the opening ones
    inactive: int = 0  # how many of them are around a link
    ticks: dict[int, list[int]] | None = None  # the offsets of the runs of backticks by their length
    stresses: EmphasisReader = field(init=False)

    def __post_init__(self) -> None:
        self.stresses = EmphasisReader(self.text)

    def read(self) -> InlineText:
        text, at = self.text, 0
        special = _MARKED if self.marks else _PLAIN
        while found := special.search(text, at):
            self.put(at, found.start())
            at = _READERS[found[0][0]](self, found.start())
        self.put(at, len(text))
        content = self.close(self.items)
        if self.marks and "@" in text:
            content = _link_mail(content)
        return InlineText(content, tuple(sorted(dict.fromkeys(self.problems))))

    def put(self, start: int, end: int) -> None:
        if start < end:
            self.items.append((start, end))

    def close(self, items: list[Item]) -> Inlines:
        """Items as nodes, with their emphasis resolved."""
        content = self.stresses.read(items)
        if self.stresses.too_deep >= 0:
            self.refuse(self.stresses.too_deep, "marks are nested too deeply here", "remove some")
        return content

    def refuse(self, offset: int, message: str, hint: str) -> None:
        self.problems.append(Problem(offset, message, hint))

    # Each of these methods reads the mark at an offset, and returns the offset after it.

    def escape(self, at: int) -> int:
        following = self.text[at + 1 : at + 2]
        if following == "\n":
            self.items.append(LineBreak(at + 1))
            return self._line_start(at + 2)
        if following in _PUNCTUATION:
            self.put(at + 1, at + 2)
            return at + 2
        self.put(at, at + 1)
        return at + 1

    def line_feed(self, at: int) -> int:
        self.items.append(Words(" ", at))
        return self._line_start(at + 1)

    def _line_start(self, at: int) -> int:
        """The offset of the first word of a line: spaces before it mean nothing."""
        while self.text.startswith(" ", at):
            at += 1
        return at

    def code(self, at: int) -> int:
        if self.ticks is None:
            self.ticks = {}
            for run in _TICKS.finditer(self.text):
                self.ticks.setdefault(len(run[0]), []).append(run.start())
        run_end = at
        while self.text[run_end : run_end + 1] == "`":
            run_end += 1
        length = run_end - at
        places = self.ticks.get(length, [])
        following = bisect_right(places, at)
        if following == len(places):
            self.put(at, run_end)
            return run_end
        start, end = run_end, places[following]
        code = self.text[start:end].replace("\n", " ")
        if code[0] == " " == code[-1] and code.strip(" "):
            start, code = start + 1, code[1:-1]
        self.items.append(Code(code, start))
        return places[following] + length

    def emphasis(self, at: int) -> int:
        run = find_run(self.text, at)
        self.items.append(run)
        return at + run.length

    def open_bracket(self, at: int) -> int:
        if self.text.startswith("[^", at):
            return self.note(at)
        self.brackets.append(len(self.items))
        self.put(at, at + 1)
        return at + 1

    def note(self, at: int) -> int:
        found = _NOTE.match(self.text, at)
        if found is None:
            self.refuse(at, "[^ begins a footnote mark", "write \\[^ to show the characters")
            self.put(at, at + 2)
            return at + 2
        self.items.append(NoteMark(found[1], at, found.end()))
        marks = takewhile(lambda item: isinstance(item, NoteMark), reversed(self.items))
        start = min(mark.start for mark in marks if isinstance(mark, NoteMark))
        if would_join(self.text[max(start - 1, 0) : start], self.text[found.end() : found.end() + 5]):
            self.refuse(
                at,
                f"the footnote mark {found[0]} is inside a word or number",
                "put it after the word or number; two numbers need a word between them",
            )
            self.items.append(Words("\t", at))
        elif self.text[max(start - 1, 0) : start].isspace():
            self.refuse(
                at,
                f"a space before the footnote mark {found[0]}",
                "put the mark directly after the word or sign",
            )
        return found.end()

    def close_bracket(self, at: int) -> int:
        after = at + 1
        if self.brackets:
            place = self.brackets.pop()
            is_active = len(self.brackets) >= self.inactive
            self.inactive = min(self.inactive, len(self.brackets))
            if found := _LANGUAGE.match(self.text, after):
                self.foreign(place, found[1])
                return found.end()
            if is_active and self.text.startswith("(", after):
                if target := read_target(self.text, after):
                    self.link(place, *target[:2])
                    return target[2]
                label = self.text[self.start_of(place) : after]
                self.refuse(
                    self.start_of(place),
                    f"the address of the link {_short(label)} cannot be read",
                    "write [text](https://example.org/), or \\[ if no link is meant",
                )
            elif is_active and self.references and (end := self.reference(place, at)):
                return end
            elif is_active and _PARTED_TARGET.match(self.text, after):
                self.refuse(
                    at, "a space between the two parts of a link", "write [text](https://example.org/)"
                )
        self.put(at, after)
        return after

    def reference(self, place: int, at: int) -> int:
        """Make a link of `[text][label]`, `[text][]` or `[text]` if the label has an address; the offset after it."""
        start = self.start_of(place) + 1
        if self.references is None or at - start > _LONGEST_LABEL:
            return 0
        found = _LABEL.match(self.text, at + 1)
        label = (found[1] if found else "") or self.text[start:at]
        address = self.references.get(" ".join(label.split()).casefold())
        if address is None:
            return 0
        self.link(place, address, "")
        return found.end() if found else at + 1

    def start_of(self, place: int) -> int:
        bracket = self.items[place]
        assert isinstance(bracket, tuple)
        return bracket[0]

    def link(self, place: int, address: str, title: str) -> None:
        """Turn the items after the opening bracket into a link."""
        start = self.start_of(place)
        inner = _unlinked(self.close(self.items[place + 1 :]))
        is_image = start and self.text[start - 1] == "!" and self.text[start - 2 : start - 1] != "\\"
        if is_image and self.references is not None:
            self.items[place:] = inner
            before = self.items[place - 1]
            assert isinstance(before, tuple)  # it ends with the sign, which is not shown
            self.items[place - 1] = (before[0], start - 1)
            return
        if is_image:
            self.refuse(start - 1, "an image inside a paragraph", "put blank lines around it")
        elif problem := find_address_problem(address):
            self.refuse(start, *problem)
        elif not plain_text(inner).strip():
            self.refuse(start, "a link without a text", "write its text between the square brackets")
        elif mark := next(find_nodes(inner, NoteMark), None):
            self.refuse(mark.start, "a footnote mark inside a link", "put it after the link")
        if depth(inner) >= DEEPEST:
            self.refuse(start, "marks are nested too deeply here", "remove some")
            inner = ()
        self.items[place:] = [Link(address, inner, title)]
        self.inactive = len(self.brackets)

    def foreign(self, place: int, code: str) -> None:
        """Turn the items after the opening bracket into words of another language; they may hold links."""
        start = self.start_of(place)
        inner = self.close(self.items[place + 1 :])
        if depth(inner) >= DEEPEST:
            self.refuse(start, "marks are nested too deeply here", "remove some")
            inner = ()
        elif code not in LANGUAGE_CODES:
            hint = "write its two letters, as in [Le Monde](lang:fr)"
            self.refuse(start, f"{code!r} is not the code of a language", hint)
        elif not plain_text(inner).strip():
            self.refuse(start, "a language without a text", "write its words between the square brackets")
        self.items[place:] = [Foreign(inner, code)]

    def angle(self, at: int) -> int:
        if self.marks and (found := read_autolink(self.text, at)):
            address, end = found
            if problem := find_address_problem(address):
                self.refuse(at, *problem)
            self.items.append(Link(address, (Words(self.text[at + 1 : end - 1], at + 1),)))
            return end
        tag = _TAG.match(self.text, at)
        if tag and self.references is not None:
            if tag[1] and tag[1].lower() not in INLINE:
                self.items.append(LineBreak(at))
            return tag.end()
        if tag:
            what = "an HTML comment" if tag[0].startswith("<!--") else f"the HTML tag {_short(tag[0])}"
            cure = "delete it" + ("; to show the sign, write \\<" if self.marks else "")
            self.refuse(at, f"{what} would be published as it stands", cure)
        elif self.text.startswith("<!--", at):
            self.refuse(at, "an HTML comment would be published as it stands", "delete it")
        self.put(at, at + 1)
        return at + 1

    def ampersand(self, at: int) -> int:
        found = _ENTITY.match(self.text, at)
        if found and self.references is not None:
            self.items.append(Words(unescape(found[0]), at))
            return found.end()
        if found and (found[0][1] == "#" or found[0][1:] in html5):
            cure = "write the character itself" + ("; to show the sign, write \\&" if self.marks else "")
            self.refuse(at, f"{found[0]} would be published as it stands", cure)
        self.put(at, at + 1)
        return at + 1

    def tilde(self, at: int) -> int:
        """Signs that other programs take for struck, lowered or raised text."""
        sign = self.text[at]
        found = _STRUCK.match(self.text, at) or _SMALL.match(self.text, at)
        if found is None:
            self.put(at, at + 1)
            return at + 1
        what = "struck" if found[0].startswith("~~") else "lowered" if sign == "~" else "raised"
        cure = "delete the signs" if what == "struck" else "write the character itself, as in H₂O and m²"
        cure += f"; to show them, write \\{sign}" if self.marks else ""
        self.refuse(at, f"{what} text is not supported: {_short(found[0])}", cure)
        self.put(at, found.end())
        return found.end()

    def bare_address(self, at: int) -> int:
        found = read_bare_address(self.text, at, self.speech)
        if found is None:
            self.put(at, at + 1)
            return at + 1
        address, end = found
        self.items.append(Link(address, (Words(self.text[at:end], at),)))
        return end

    def brace(self, at: int) -> int:
        if not self.figures:
            self.put(at, at + 1)
            return at + 1
        if self.text.startswith(("{{", "}}"), at):
            self.put(at, at + 1)
            return at + 2
        if self.text[at] == "}":
            self.refuse(at, "a closing brace without an opening brace", "write }} for a brace in the text")
            self.put(at, at + 1)
            return at + 1
        try:
            parts = read_placeholder(self.text, at, self.speech, marks=self.marks)
        except PlaceholderError as error:
            self.refuse(error.offset, error.message, error.hint)
            braces = _BRACES.match(self.text, at)
            after = braces.end() if braces else at + 1
            self.put(at, after)
            return after
        self.items.append(parts.placeholder)
        for start, end in parts.marks:
            while start < end:
                start = self.emphasis(start)
        if parts.noun is not None and parts.gap is not None:
            self.put(parts.gap, parts.gap + 1)
            self.items.append(parts.noun)
        return parts.stop


_READERS: dict[str, Callable[[_Reader, int], int]] = {
    "\\": _Reader.escape,
    "\n": _Reader.line_feed,
    "`": _Reader.code,
    "*": _Reader.emphasis,
    "_": _Reader.emphasis,
    "[": _Reader.open_bracket,
    "]": _Reader.close_bracket,
    "<": _Reader.angle,
    "&": _Reader.ampersand,
    "~": _Reader.tilde,
    "^": _Reader.tilde,
    "{": _Reader.brace,
    "}": _Reader.brace,
    **dict.fromkeys("hHwW", _Reader.bare_address),
}


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"


def _unlinked(content: Inlines) -> Inlines:
    """The same content without links: a link cannot contain another, so an address in its text stays text."""
    nodes: list[Inline] = []
    for node in content:
        match node:
            case Link(content=inner):
                nodes.extend(inner)
            case Emphasis(inner, strong):
                nodes.append(Emphasis(_unlinked(inner), strong))
            case Foreign(inner, language):
                nodes.append(Foreign(_unlinked(inner), language))
            case _:
                nodes.append(node)
    return tuple(nodes)


def _link_mail(content: Inlines) -> Inlines:
    """The content with links for its bare e-mail addresses."""
    nodes: list[Inline] = []
    for node in content:
        match node:
            case Words(text, start):
                done = 0
                for begin, end in find_bare_mail(text):
                    if done < begin:
                        nodes.append(Words(text[done:begin], start + done))
                    address = text[begin:end]
                    nodes.append(Link(f"mailto:{address}", (Words(address, start + begin),)))
                    done = end
                if done < len(text):
                    nodes.append(Words(text[done:], start + done))
            case Emphasis(inner, strong):
                nodes.append(Emphasis(_link_mail(inner), strong))
            case Foreign(inner, language):
                nodes.append(Foreign(_link_mail(inner), language))
            case _:
                nodes.append(node)
    return tuple(nodes)
