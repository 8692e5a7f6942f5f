"""Inline content and blocks as HTML: shared by the page and the feed.

All text is escaped here, once; templates and formats do not escape it again.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from pressrelease.model import (
    Block,
    Code,
    Emphasis,
    Foreign,
    Heading,
    Image,
    Inlines,
    LineBreak,
    Link,
    ListBlock,
    NoteMark,
    Paragraph,
    Quotation,
    Rule,
    Table,
    Words,
    plain_text,
)
from pressrelease.typography import held_hyphens

ImageMarkup = Callable[[Image[Inlines]], str]
LinkMarkup = Callable[[Link, str], str]
MarkMarkup = Callable[[NoteMark], str]

_SCHEMES = ("http://", "https://", "mailto:", "tel:")
_INSIDE_NUMBER = re.compile(r"\d[\u00a0\u202f.,:/\u2013-]\d")


def escaped(text: str) -> str:
    """The text escaped for HTML, for use in running text as well as between double quotes."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def link_html(link: Link, inner: str, attributes: str = "") -> str:
    """A link around the markup of its text; `attributes` begin with a space."""
    hint = f' title="{escaped(link.title)}"' if link.title else ""
    return f'<a{attributes} href="{escaped(link.address)}"{hint}>{inner}</a>'


def mark_html(mark: NoteMark) -> str:
    """A footnote mark in brackets: where programs drop the tag, `5000[1]` is still no number of five digits."""
    return f"<sup>[{mark.number}]</sup>"


def inline_html(
    content: Inlines,
    held: str = '<span style="white-space:nowrap">',
    link: LinkMarkup = link_html,
    mark: MarkMarkup = mark_html,
) -> str:
    """Inline content as HTML phrasing content.

    Parameters: `held` is the tag that begins a stretch without line breaks; `link` returns the markup of a link, `mark`
    that of a footnote mark. An address with a scheme that could run code does not become a link.
    """
    parts: list[str] = []
    for number, node in enumerate(content):
        match node:
            case Words(text) if "-" in text:
                before = plain_text(content[:number]) if text.startswith("-") else ""
                parts.append(_words(text, before, held))
            case Words(text):
                parts.append(escaped(text))
            case Emphasis(inner, strong):
                tag = "strong" if strong else "em"
                parts.append(f"<{tag}>{inline_html(inner, held, link, mark)}</{tag}>")
            case Foreign(inner, language):
                parts.append(f'<span lang="{language}">{inline_html(inner, held, link, mark)}</span>')
            case Link(address, inner):
                shown = inline_html(inner, held, link, mark)
                parts.append(link(node, shown) if address.lower().startswith(_SCHEMES) else shown)
            case Code(text):
                parts.append(f"<code>{escaped(text)}</code>")
            case LineBreak():
                parts.append("<br>\n")
            case NoteMark():
                parts.append(mark(node))
    return "".join(parts)


def _words(text: str, before: str, held: str) -> str:
    """Words in which each ending is held to its whole word or number: no tag is inside a number, where a screen reader
    would stop.
    """
    parts: list[str] = []
    done = 0
    for hyphen in held_hyphens(text, before):
        start, end = hyphen, hyphen + 1
        while end < len(text) and text[end].isalpha():
            end += 1
        while start > done and (
            text[start - 1].isalnum() or _INSIDE_NUMBER.match(text, max(start - 2, done))
        ):
            start -= 1
        parts += (escaped(text[done:start]), held, escaped(text[start:end]), "</span>")
        done = end
    return "".join(parts) + escaped(text[done:])


def blocks_html(blocks: Iterable[Block[Inlines]], image: ImageMarkup) -> str:
    """Blocks as HTML flow content, one block per line; there is a line feed wherever words end without a space.

    Parameters: `image` gives the markup of a picture, as only the format knows its address. A quotation is a
    figure with the class "quotation", its speaker the caption.
    """
    return "".join(_block(block, image) + "\n" for block in blocks)


def image_html(image: Image[Inlines], address: str) -> str:
    """A picture as a figure with its caption and its credit."""
    alt = escaped(inline_text(image.alt))
    picture = f'<img src="{escaped(address)}" alt="{alt}" width="{image.width}" height="{image.height}">'
    told = [inline_html(image.caption)] if image.caption else []
    told += [f"<small>{inline_html(image.credit)}</small>"] if image.credit else []
    return (
        f"<figure>{picture}" + (f"\n<figcaption>{' '.join(told)}</figcaption>" if told else "") + "</figure>"
    )


def inline_text(content: Inlines | None) -> str:
    """The words of inline content in one line, for an attribute."""
    return plain_text(content).replace("\n", " ") if content else ""


def _block(block: Block[Inlines], image: ImageMarkup) -> str:
    match block:
        case Paragraph(content):
            return f"<p>{inline_html(content)}</p>"
        case Heading(level, content):
            return f"<h{level}>{inline_html(content)}</h{level}>"
        case ListBlock(ordered, items):
            tag = "ol" if ordered else "ul"
            inner = "".join(f"<li>{_item(item.blocks, image)}</li>\n" for item in items)
            return f"<{tag}>\n{inner}</{tag}>"
        case Quotation(paragraphs, speaker):
            said = "".join(f"<p>{inline_html(one)}</p>\n" for one in paragraphs)
            caption = f"<figcaption>{inline_html(speaker)}</figcaption>" if speaker else ""
            return f'<figure class="quotation"><blockquote>{said}</blockquote>\n{caption}</figure>'
        case Table():
            return _table(block)
        case Image():
            return image(block)
        case Rule():
            return "<hr>"


def _item(blocks: tuple[Block[Inlines], ...], image: ImageMarkup) -> str:
    """An item whose only text is one paragraph holds that text directly, like the tight lists of Markdown."""
    if (
        blocks
        and isinstance(blocks[0], Paragraph)
        and not any(isinstance(one, Paragraph) for one in blocks[1:])
    ):
        rest = blocks_html(blocks[1:], image)
        return inline_html(blocks[0].content) + ("\n" + rest if rest else "")
    return "\n" + blocks_html(blocks, image)


def _table(table: Table[Inlines]) -> str:
    sides = [f' style="text-align: {side}"' if side else "" for side in table.alignment]
    head = "".join(
        f'<th scope="col"{side}>{inline_html(cell)}</th>\n' if cell else f"<td{side}></td>\n"
        for cell, side in zip(table.header, sides, strict=True)
    )
    rows = "".join(
        "<tr>"
        + "".join(
            f"<td{side}>{inline_html(cell or ())}</td>\n" for cell, side in zip(row, sides, strict=True)
        )
        + "</tr>\n"
        for row in table.rows
    )
    caption = f"<caption>{inline_html(table.caption)}</caption>\n" if table.caption else ""
    return f"<table>\n{caption}<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>"
