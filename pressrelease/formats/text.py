"""An edition as plain text, for mail and messengers."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from urllib.parse import quote

from pressrelease.formats import Format, Publication, edition_path, media_path
from pressrelease.formats._pictures import other_pictures
from pressrelease.model import (
    Block,
    Edition,
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
    plain_text,
)
from pressrelease.notices import (
    dateline_of,
    embargo_notice,
    history_of,
    moment_of,
    publisher_of,
    source_of,
    update_notice,
    withdrawn_since,
    words,
)
from pressrelease.resources import Phrases
from pressrelease.telephones import read_telephones

WIDTH = 72  # characters per line: a mail can be quoted a few times before such lines are wrapped again
_NARROWEST = 24  # the least part of a line that is left for deeply nested lists

_NO_PLACE = frozenset(
    {"Mn", "Me", "Cf"}
)  # combining marks and format characters, by their Unicode categories

# a line breaks at a plain space, but not inside a grouped number ("35 500")
_BREAK = re.compile(r" +(?!(?<=\d )\d{3}(?!\d))")
_INDENT = re.compile(r"\n +")
_MARKS = re.compile(r"(?<!\])(?:\[\d+\])++$")  # of footnotes, at the end of a cell


def render(editions: Sequence[Edition], publication: Publication) -> bytes:
    """One edition as UTF-8 text in lines of at most 72 characters, closed with ###."""
    (edition,) = editions
    parts = _parts(edition)
    return ("\n\n".join(part for part in parts if part) + "\n").encode()


def read_back(content: bytes) -> str:
    """The text without the indentation of its lines."""
    return _INDENT.sub("\n", content.decode())


FORMAT = Format(
    summary="plain text for mail and messengers",
    suffix=".txt",
    media_type="text/plain; charset=utf-8",
    render=render,
    read_back=read_back,
    shows_media=False,
)


def _parts(edition: Edition) -> Iterator[str]:
    """The parts of the text from top to bottom, to be separated by blank lines; empty ones are dropped."""
    say = words(edition)
    publisher = publisher_of(edition)
    yield wrapped(say("Press release") + (f" \u2022 {publisher}" if publisher else ""))
    if embargo := embargo_notice(edition):
        yield wrapped(embargo) + "\n" + wrapped(say("Not for publication before this time."))
    if edition.release.withdrawn is not None:
        reason = f": {_words(edition.withdrawn)}" if edition.withdrawn else ""
        yield wrapped(withdrawn_since(edition) + reason)
    yield _underlined(plain_text(edition.title), "=")
    yield wrapped(_words(edition.subtitle or ()))
    yield wrapped(dateline_of(edition))
    yield wrapped(update_notice(edition))
    for block in edition.blocks:
        yield _block(block, say, WIDTH)
    for image in other_pictures(edition):
        yield _image(image, say, WIDTH)
    if edition.notes:
        notes = (_note(number, one.content) for number, one in enumerate(edition.notes, 1))
        yield _underlined(say("Notes"), "-") + "\n\n" + "\n".join(notes)
    yield from _attachments(edition, say)
    if history := history_of(edition):
        yield _underlined(say("Update history"), "-")
        yield "\n".join(wrapped(f"{moment_of(at, edition)}: {text}", other="  ") for at, text in history)
    yield from _contacts(edition, say)
    if edition.about:
        yield (
            _underlined(say("About"), "-")
            + "\n\n"
            + "\n\n".join(wrapped(_words(one)) for one in edition.about)
        )
    if source := source_of(edition):
        yield wrapped(f"{say('Source')}: {source}")
    if site := edition.release.newsroom.config.site:
        yield site.rstrip("/") + "/" + edition_path(edition, ".html")
    yield "###"


def _note(number: int, content: Inlines) -> str:
    mark = f"[{number}]\u00a0"
    return wrapped(mark + _words(content), other=" " * len(mark))


def _attachments(edition: Edition, say: Phrases) -> Iterator[str]:
    """The title of each attachment, above its address; without a site, with the name of its file."""
    if edition.attachments:
        yield _underlined(say("Documents"), "-")
    site = edition.release.newsroom.config.site.rstrip("/")
    for one in edition.attachments:
        title = plain_text(one.title)
        address = f"{site}/{quote(media_path(edition, one.file))}"
        yield f"{wrapped(title)}\n{address}" if site else wrapped(f"{title} ({one.name})")


def _contacts(edition: Edition, say: Phrases) -> Iterator[str]:
    if edition.contacts:
        yield _underlined(say("Media contact" if len(edition.contacts) == 1 else "Media contacts"), "-")
    for contact in edition.contacts:
        lines = [wrapped(f"{contact.name}, {contact.role}" if contact.role else contact.name)]
        phones = ", ".join(phone.text(edition.language) for phone in read_telephones(contact.phone))
        lines += [f"{say('Phone')}: {phones}"] if phones else []
        lines += [f"{say('Email')}: {contact.email}"] if contact.email else []
        yield "\n".join(lines)


# ------------------------------------------------------------------------------------------------ blocks


def _block(block: Block[Inlines], say: Phrases, width: int) -> str:
    """A block in lines of at most that many characters; a list or a table indents its own content."""
    match block:
        case Paragraph(content):
            return wrapped(_words(content), width=width)
        case Heading(level, content):
            return _underlined(_words(content), "-" if level < 4 else "", width)
        case ListBlock():
            return _list(block, say, width)
        case Quotation(paragraphs, speaker):
            parts = [wrapped(_words(one), "    ", width=width) for one in paragraphs]
            if speaker:
                parts.append(wrapped("\u2014\u00a0" + _words(speaker), "    ", "      ", width))
            return "\n\n".join(parts)
        case Table():
            return _table(block, width)
        case Image():
            return _image(block, say, width)
        case Rule():
            return "* * *"


def _image(image: Image[Inlines], say: Phrases, width: int) -> str:
    """The description of the picture in brackets, and below it the caption with its credit."""
    shown = f"[{say('Photo')}: {_words(image.alt)}]" if image.alt else f"[{say('Photo')}]"
    told = [_words(image.caption)] if image.caption else []
    told += [f"({_words(image.credit)})"] if image.credit else []
    return wrapped(shown, width=width) + ("\n" + wrapped(" ".join(told), width=width) if told else "")


def _list(block: ListBlock[Inlines], say: Phrases, width: int) -> str:
    """Items with a hanging indent; blank lines separate them only if one has more than its text and lists."""
    marks = [f"{number}. " if block.ordered else "\u2022 " for number in range(1, len(block.items) + 1)]
    indent = max(map(len, marks), default=0)
    loose = any(not isinstance(inner, ListBlock) for item in block.items for inner in item.blocks[1:])
    gap = "\n\n" if loose else "\n"
    items = []
    for mark, item in zip(marks, block.items, strict=True):
        text = gap.join(_block(inner, say, max(width - indent, _NARROWEST)) for inner in item.blocks)
        first, *others = text.split("\n")
        lines = [mark.rjust(indent) + first, *(" " * indent + line if line else "" for line in others)]
        items.append("\n".join(lines))
    return gap.join(items)


def _table(table: Table[Inlines], width: int) -> str:
    """The caption, and columns side by side if they fit into a line; else each row as a list that names its cells."""
    caption = wrapped(_words(table.caption), width=width) + "\n\n" if table.caption else ""
    return caption + _columns(table, width)


def _columns(table: Table[Inlines], width: int) -> str:
    rows = [[_words(cell or ()).replace("\n", " ") for cell in row] for row in (table.header, *table.rows)]
    for column, side in enumerate(table.alignment):
        if side == "right":  # footnote marks hang after the numbers
            ends = [len(row[column]) - len(_MARKS.sub("", row[column])) for row in rows]
            for row, end in zip(rows, ends, strict=True):
                row[column] += " " * (max(ends) - end)
    widths = [max(map(_length, column)) for column in zip(*rows, strict=True)]
    if sum(widths) + 2 * (len(widths) - 1) > width:
        return _listed_table(rows, width)
    lines = [
        "  ".join(
            _aligned(cell, room, side) for cell, room, side in zip(row, widths, table.alignment, strict=True)
        )
        for row in rows
    ]
    lines[:1] = [lines[0], "  ".join("-" * room for room in widths)] if any(rows[0]) else []
    return "\n".join(line.rstrip(" ") for line in lines)


def _listed_table(rows: list[list[str]], width: int) -> str:
    header, *body = rows
    parts = []
    for row in body:
        lines = [f"{name}: {cell}" if name else cell for name, cell in zip(header, row, strict=True) if cell]
        parts.append(
            "\n".join(
                wrapped(line, "  " if number else "", "    ", width) for number, line in enumerate(lines)
            )
        )
    return "\n\n".join(part for part in parts if part) or wrapped(" / ".join(header), width=width)


# ------------------------------------------------------------------------------------------------ lines


def wrapped(text: str, first: str = "", other: str | None = None, width: int = WIDTH) -> str:
    """Text in lines of at most `width` characters, each after its indent: `first`, then `other` (else the same).

    Lines break at plain spaces only, so never at a no-break space or inside a grouped number; a word that is longer
    than a line gets its own line. A line feed in the text is kept.
    """
    following = first if other is None else other
    lines: list[str] = []
    for paragraph in text.split("\n"):
        line, used = "", 0
        for word in _BREAK.split(paragraph.strip(" ")):
            size = _length(word)
            indent = following if lines else first
            if line and used + 1 + size > width - len(indent):
                lines.append(indent + line)
                line, used = word, size
            elif line:
                line, used = f"{line} {word}", used + 1 + size
            else:
                line, used = word, size
        if line:
            lines.append((following if lines else first) + line)
    return "\n".join(lines)


def _length(text: str) -> int:
    """The width of a text in characters: combining and invisible characters do not count."""
    if text.isascii():
        return len(text)
    return sum(unicodedata.category(character) not in _NO_PLACE for character in text)


def _aligned(cell: str, room: int, side: str) -> str:
    gap = room - _length(cell)
    before = gap if side == "right" else gap // 2 if side == "center" else 0
    return " " * before + cell + " " * (gap - before)


def _underlined(text: str, mark: str, width: int = WIDTH) -> str:
    lines = wrapped(text, width=width)
    return lines + ("\n" + mark * max(map(_length, lines.split("\n"))) if mark and lines else "")


def _words(content: Inlines) -> str:
    """Inline content as text: marks are dropped, and a link is followed by its address unless it shows it."""
    parts: list[str] = []
    for node in content:
        match node:
            case Link(address, inner):
                shown = _words(inner)
                address = address.removeprefix("mailto:").removeprefix("tel:")
                parts.append(shown if _bare(address) == _bare(shown) else f"{shown} ({address})")
            case Emphasis(inner) | Foreign(inner):
                parts.append(_words(inner))
            case LineBreak():
                parts.append("\n")
            case NoteMark(number=number):
                parts.append(f"[{number}]")
            case _:
                parts.append(plain_text((node,)))
    return "".join(parts)


def _bare(address: str) -> str:
    """An address without the parts that people leave out when they write it."""
    return re.sub(r"[\s\u00a0()-]", "", address).removeprefix("https://").removeprefix("http://").rstrip("/")
