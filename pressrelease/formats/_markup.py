"""Inline content and blocks as HTML: shared by the page and the feed.

Everything that is text is escaped here, once; no template and no format escapes it again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from pressrelease.model import (
    Block,
    Code,
    Emphasis,
    Heading,
    Image,
    Inlines,
    LineBreak,
    Link,
    ListBlock,
    Paragraph,
    Quotation,
    Rule,
    Table,
    Words,
    plain_text,
)

ImageMarkup = Callable[[Image[Inlines]], str]


def escaped(text: str) -> str:
    """The text as it stands in HTML, in running text as well as between double quotes."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def inline_html(content: Inlines) -> str:
    """Inline content as HTML phrasing content."""
    if len(content) == 1 and isinstance(content[0], Words):  # nearly all of it
        return escaped(content[0].text)
    parts: list[str] = []
    for node in content:
        match node:
            case Words(text):
                parts.append(escaped(text))
            case Emphasis(inner, strong):
                tag = "strong" if strong else "em"
                parts.append(f"<{tag}>{inline_html(inner)}</{tag}>")
            case Link(address, inner, title):
                hint = f' title="{escaped(title)}"' if title else ""
                parts.append(f'<a href="{escaped(address)}"{hint}>{inline_html(inner)}</a>')
            case Code(text):
                parts.append(f"<code>{escaped(text)}</code>")
            case LineBreak():
                parts.append("<br>\n")
    return "".join(parts)


def blocks_html(blocks: Iterable[Block[Inlines]], image: ImageMarkup) -> str:
    """Blocks as HTML flow content, one block a line; a line feed stands wherever words end without a space.

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
    """The words of inline content in one line, as an attribute needs them."""
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
    """An item whose only text is one paragraph is that text itself, as Markdown's tight lists have it."""
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
    return f"<table>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>"
