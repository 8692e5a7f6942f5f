"""Inline text as nested tuples, from our tree and from the HTML of other programs."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from urllib.parse import unquote

from pressrelease.model import Code, Emphasis, Inlines, LineBreak, Link, plain_text

Node = str | tuple[str, str, "Nodes"]  # a text; a tag, its address, what it holds
Nodes = tuple[Node, ...]


def of_tree(content: Inlines) -> Nodes:
    """Our tree."""
    nodes: list[Node] = []
    for node in content:
        match node:
            case Emphasis(inner, strong):
                nodes.append(("strong" if strong else "em", "", of_tree(inner)))
            case Link(address, inner):
                nodes.append(("a", unquote(address), of_tree(inner)))
            case Code(text):
                nodes.append(("code", "", (text,)))
            case LineBreak():
                nodes.append(("br", "", ()))
            case _:
                nodes.append(plain_text((node,)))
    return joined(nodes)


def of_html(html: str) -> Nodes:
    """The content of one paragraph of HTML."""
    reader = _Reader()
    reader.feed(re.sub(r"(<br ?/?>)\n", r"\1", html))
    reader.close()
    return joined(reader.open[0][2])


def joined(nodes: list[Node]) -> Nodes:
    """Join adjacent texts; a line feed becomes a space, and spaces at either end are dropped."""
    found: list[Node] = []
    for node in nodes:
        if isinstance(node, str) and found and isinstance(found[-1], str):
            found[-1] += node
        elif node:
            found.append(node)
    return tuple(node.replace("\n", " ") if isinstance(node, str) else node for node in found)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[tuple[str, str, list[Node]]] = [("", "", [])]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "br":
            self.open[-1][2].append(("br", "", ()))
        elif tag != "p":
            self.open.append((tag, unquote(dict(attrs).get("href") or ""), []))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if tag != "p":
            name, address, inner = self.open.pop()
            assert name == tag
            self.open[-1][2].append((tag, address, joined(inner)))

    def handle_data(self, data: str) -> None:
        self.open[-1][2].append(data)
