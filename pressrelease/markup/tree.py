"""Transforming trees: of blocks and of inline content."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator
from typing import TypeVar

from pressrelease.model import (
    AgreeingNoun,
    Block,
    Emphasis,
    Foreign,
    Heading,
    Image,
    Inline,
    Inlines,
    Link,
    ListBlock,
    ListItem,
    NoteMark,
    Paragraph,
    Placeholder,
    Quotation,
    Rule,
    Table,
    Words,
    plain_text,
)

Before = TypeVar("Before")
After = TypeVar("After")
Node = TypeVar("Node", Placeholder, NoteMark)


def change_leaves(
    blocks: Iterable[Block[Before]],
    change: Callable[[Before], After | None],
    change_image: Callable[[Image[Before]], Image[After] | None],
) -> tuple[Block[After], ...]:
    """The same tree with other leaves. If `change` gives None for a leaf, its paragraph, item or quotation is dropped;
    a cell becomes empty, and a table without rows is dropped. The items of a list below a dropped item take its
    place.
    """
    found = (_change_block(block, change, change_image) for block in blocks)
    return tuple(block for block in found if block is not None)


def _change_block(
    block: Block[Before],
    change: Callable[[Before], After | None],
    change_image: Callable[[Image[Before]], Image[After] | None],
) -> Block[After] | None:
    match block:
        case Paragraph(leaf):
            return None if (content := change(leaf)) is None else Paragraph(content)
        case Heading(level, leaf):
            return None if (content := change(leaf)) is None else Heading(level, content)
        case ListBlock(ordered, items):
            kept: list[ListItem[After]] = []
            for item in items:
                inner = change_leaves(item.blocks, change, change_image)
                if inner and isinstance(inner[0], ListBlock):
                    kept += [below for one in inner if isinstance(one, ListBlock) for below in one.items]
                elif inner:
                    kept.append(ListItem(inner))
            return ListBlock(ordered, tuple(kept)) if kept else None
        case Table(header, rows, alignment, leaf):
            caption = None if leaf is None else change(leaf)  # it is shown above the table
            new_header = _change_row(header, change)
            new_rows = tuple(row for one in rows if any(row := _change_row(one, change)))
            is_empty = not new_rows and not any(new_header)
            return None if is_empty else Table(new_header, new_rows, alignment, caption)
        case Quotation(paragraphs, speaker):
            said = tuple(content for leaf in paragraphs if (content := change(leaf)) is not None)
            return Quotation(said, None if speaker is None else change(speaker)) if said else None
        case Image():
            return change_image(block)
        case Rule():
            return Rule()


def find_tables(blocks: Iterable[Block[Before]]) -> Iterator[Table[Before]]:
    """All tables of a tree, in document order."""
    for block in blocks:
        match block:
            case Table():
                yield block
            case ListBlock(items=items):
                for item in items:
                    yield from find_tables(item.blocks)
            case _:
                pass


def _change_row(
    cells: tuple[Before | None, ...], change: Callable[[Before], After | None]
) -> tuple[After | None, ...]:
    return tuple(None if cell is None else change(cell) for cell in cells)


def map_nodes(content: Inlines, change: Callable[[Inline], Inline]) -> Inlines:
    """The same tree with every node changed that holds no others."""
    nodes: list[Inline] = []
    for node in content:
        match node:
            case Emphasis(inner, strong):
                nodes.append(Emphasis(map_nodes(inner, change), strong))
            case Foreign(inner, language):
                nodes.append(Foreign(map_nodes(inner, change), language))
            case Link(address, inner, title):
                nodes.append(Link(address, map_nodes(inner, change), title))
            case _:
                nodes.append(change(node))
    return tuple(nodes)


def find_nodes(content: Inlines, kind: type[Node]) -> Iterator[Node]:
    """The nodes of a kind, in order, those inside emphasis, links and foreign words included."""
    for node in content:
        if isinstance(node, kind):
            yield node
        elif isinstance(node, Emphasis | Foreign | Link):
            yield from find_nodes(node.content, kind)


def settle(content: Inlines, notes: Container[str] = ()) -> Inlines:
    """The tree as it is published: figures and their nouns become words, and adjacent words are joined.

    Of footnote marks, only those with a label in `notes` are kept.
    """
    if len(content) == 1 and isinstance(content[0], Words):  # the common case
        return content
    nodes: list[Inline] = []
    for node in content:
        match node:
            case Words(text):
                _append(nodes, text)
            case Placeholder() | AgreeingNoun():
                _append(nodes, plain_text((node,)))
            case Emphasis(inner, strong):
                nodes.append(Emphasis(settle(inner, notes), strong))
            case Foreign(inner, language):
                nodes.append(Foreign(settle(inner, notes), language))
            case Link(address, inner, title):
                nodes.append(Link(address, settle(inner, notes), title))
            case NoteMark(label) if label not in notes:
                pass
            case _:
                nodes.append(node)
    return tuple(nodes)


def _append(nodes: list[Inline], text: str) -> None:
    if nodes and isinstance(nodes[-1], Words):
        nodes[-1] = Words(nodes[-1].text + text)
    else:
        nodes.append(Words(text))
