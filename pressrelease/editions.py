"""A complete release in one language, the input of the formats."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import replace

from pressrelease.composition import compose
from pressrelease.errors import BlankError, IncompleteError, InputError, Mistake, UsageError
from pressrelease.files import DEVICES
from pressrelease.language_marks import mark_languages
from pressrelease.languages import Language, language
from pressrelease.markup import PLAIN_ROLES, change_leaves, map_nodes, settle
from pressrelease.model import (
    Attachment,
    Block,
    Contact,
    Edition,
    Footnote,
    Image,
    Inline,
    Inlines,
    ListBlock,
    NoteMark,
    Paragraph,
    Quotation,
    Release,
    Role,
    State,
    Text,
    Unit,
    Update,
    Words,
    plain_text,
)
from pressrelease.typography import set_type, set_words

_LONGEST_SLUG = 80
_INSIDE_WORDS = "’ʼ\u00ad"  # apostrophes and soft hyphens do not separate words
_SUMMARY = 300  # characters of a first paragraph that serves as a summary


def make_edition(release: Release, code: str) -> Edition:
    """The release in one language, every text of it parsed and set in the language's typography.

    It does not contain what was left out of the language on purpose. Raises IncompleteError with the place of every
    text that is missing or stale: nothing is ever filled in from another language. Raises InputError if the markup of
    a translation cannot be read, and UsageError if the release is not written in the language at all.
    """
    if code not in release.languages:
        raise UsageError(
            f"the release {release.name} is not written in {code!r}",
            hint=f"its languages are {', '.join(release.languages)}",
        )
    missing = [unit for unit in release.units if unit.texts[code].state in (State.MISSING, State.STALE)]
    if missing:
        hint = "translate them, or say why they are left out with a comment `# left out: reason`"
        raise IncompleteError(code, tuple(_missing(unit, code) for unit in missing), hint=hint)
    blanks = [figure for figure in release.figures.values() if figure.value == ""]
    if blanks:
        raise BlankError(
            *(
                Mistake(
                    one.place.path,
                    one.place.line,
                    one.place.column,
                    f"the figure {one.name!r} is still blank",
                    "fill it in",
                )
                for one in blanks
            )
        )
    return _Setter(release, language(code)).edition()


def _missing(unit: Unit, code: str) -> Mistake:
    text = unit.texts[code]
    source = next(one.text for one in unit.texts.values() if one.state is State.SOURCE)
    said = source if len(source) <= 60 else source[:59] + "…"
    what = "stale, its source has changed since" if text.state is State.STALE else "missing"
    hint = "" if text.synced else "run `pressrelease sync`"
    return Mistake(
        text.place.path, text.place.line, 0, f"{unit.where}: the translation is {what}: {said!r}", hint
    )


class _Setter:
    """The texts of one release in one language, ready for its edition."""

    def __init__(self, release: Release, speech: Language) -> None:
        self.release = release
        self.speech = speech
        self.mistakes: list[Mistake] = []
        self.images: dict[str, Image[Inlines]] = {}
        self.notes = {
            label
            for label, number in release.notes.items()
            if release.units[number].texts[speech.code].state is not State.LEFT_OUT
        }

    def edition(self) -> Edition:
        release, code = self.release, self.speech.code
        title = self.inlines(release.title) or ()  # one that was left out is a problem of its text
        self.images = {image.file: self.image(image) for image in release.media}
        blocks = change_leaves(release.blocks, self.inlines, lambda image: self.images[image.file])
        media = tuple(self.images.values())
        notes: tuple[Footnote, ...] = ()
        if release.notes:
            blocks, media, notes = self.numbered(blocks, media)
        subtitle, summary = self.inlines(release.subtitle), self.words(release.summary)
        edition = Edition(
            release=release,
            language=code,
            slug=release.slugs.get(code)
            or make_slug(plain_text(title), self.speech)
            or make_slug(release.id, self.speech),
            title=title,
            subtitle=subtitle,
            summary=summary or _first_text(blocks, subtitle, title),
            updates=tuple(Update(one.at, self.words(one.note)) for one in release.updates),
            withdrawn=self.inlines(release.withdrawn),
            place=self.words(release.place),
            source=self.words(release.source),
            tags=tuple(tag for number in release.tags if (tag := self.words(number))),
            contacts=tuple(
                Contact(name, self.words(one.role) or None, one.phone, one.email)
                for one in release.contacts
                if (name := self.words(one.name))
            ),
            about=tuple(text for number in release.about if (text := self.inlines(number)) is not None),
            media=media,
            blocks=blocks,
            attachments=self.attachments(),
            notes=notes,
        )
        if self.mistakes:
            raise InputError(*dict.fromkeys(self.mistakes))
        return edition

    def numbered(
        self, blocks: tuple[Block[Inlines], ...], media: tuple[Image[Inlines], ...]
    ) -> tuple[tuple[Block[Inlines], ...], tuple[Image[Inlines], ...], tuple[Footnote, ...]]:
        """Blocks and pictures with their footnote marks numbered in the order of the edition, and the footnotes."""
        uses: dict[str, int] = {}
        images: dict[str, Image[Inlines]] = {}

        def number(node: Inline) -> Inline:
            if not isinstance(node, NoteMark):
                return node
            uses[node.label] = uses.get(node.label, 0) + 1
            return replace(node, number=[*uses].index(node.label) + 1, use=uses[node.label])

        def number_all(content: Inlines) -> Inlines:
            return map_nodes(content, number)

        def number_image(image: Image[Inlines]) -> Image[Inlines]:
            caption = None if image.caption is None else number_all(image.caption)
            images[image.file] = replace(image, caption=caption)
            return images[image.file]

        blocks = change_leaves(blocks, number_all, number_image)
        media = tuple(images.get(one.file) or number_image(one) for one in media)
        notes = ((self.inlines(self.release.notes[label]) or (), count) for label, count in uses.items())
        return blocks, media, tuple(Footnote(content, count) for content, count in notes)

    def text(self, number: int | None) -> Text | None:
        """The text of a unit; None if there is none, if it was left out on purpose, or if it cannot be published."""
        if number is None:
            return None
        text = self.release.units[number].texts[self.speech.code]
        self.mistakes.extend(text.problems)
        return None if text.state is State.LEFT_OUT or text.problems else text

    def inlines(self, number: int | None) -> Inlines | None:
        text = self.text(number)
        if text is None or number is None:
            return None
        role = self.release.units[number].role
        if role in PLAIN_ROLES:
            content: Inlines = (Words(set_words(plain_text(text.content), self.speech)),)
        else:
            narrow = role in (Role.TABLE_CELL, Role.TABLE_HEADER)
            content = set_type(settle(text.content, self.notes), self.speech, narrow=narrow)
        return mark_languages(content, self.speech, self.release.newsroom.config.foreign)

    def words(self, number: int | None) -> str:
        text = self.text(number)
        return "" if text is None else set_words(plain_text(text.content), self.speech)

    def attachments(self) -> tuple[Attachment[Inlines], ...]:
        return tuple(
            Attachment(title, one.file, one.path, one.media_type, one.size, one.language)
            for one in self.release.attachments
            if one.language in ("", self.speech.code) and (title := self.inlines(one.title))
        )

    def image(self, image: Image[int]) -> Image[Inlines]:
        return Image(
            file=image.file,
            path=image.path,
            width=image.width,
            height=image.height,
            media_type=image.media_type,
            alt=self.inlines(image.alt),
            caption=self.inlines(image.caption),
            credit=self.inlines(image.credit),
        )


def _first_text(blocks: tuple[Block[Inlines], ...], *others: Inlines | None) -> str:
    """A summary for a release without one: its first paragraph, else its first quotation or list item, else the first
    of its other texts. Whole if it is short, else as many of its sentences as fit.
    """
    paragraphs = (block for block in blocks if isinstance(block, Paragraph))
    texts = map(plain_text, (*_running_texts(paragraphs), *_running_texts(blocks), *filter(None, others)))
    text = next(filter(None, texts), "").replace("\n", " ").rstrip(" ;,")
    if len(text) <= _SUMMARY:
        return text
    ends = [found.start(1) for found in re.finditer(r"[.!?…][»”\"’)]*(\s+)(?=\S)", text[:_SUMMARY])]
    ends = [end for end in ends if not text[end:].lstrip()[:1].islower()]
    return text[: ends[-1]] if ends else shortened(text, _SUMMARY)


def _running_texts(blocks: Iterable[Block[Inlines]]) -> Iterator[Inlines]:
    for block in blocks:
        match block:
            case Paragraph(content):
                yield content
            case Quotation(paragraphs):
                yield from paragraphs
            case ListBlock(items=items):
                for item in items:
                    yield from _running_texts(item.blocks)


def shortened(text: str, length: int) -> str:
    """The beginning of a text in whole words, of at most that many characters before its ellipsis.

    It never ends in or right after a figure, which would change it; a text that cannot be cut that way stays whole.
    """
    if len(text) <= length:
        return text
    kept = text[: length + 1].split(" ")[:-1]
    while kept and any(character.isdigit() for word in kept[-2:] for character in word):
        kept.pop()
    return " ".join(kept).rstrip(" ,;:.–—-\u00a0") + "\u2026" if kept else text


def make_slug(text: str, speech: Language) -> str:
    """The last part of an address, made from a text: lower-case Latin letters, digits and hyphens, at most 80.

    The language's own letters are transliterated by its table, those of other languages by anyascii.
    """
    letters: list[str] = []
    for letter in compose(text.replace("'", "’")):
        small = speech.lower.get(letter) or letter.lower()
        known = speech.transliteration.get(small)
        letters.append(_in_ascii(small) if known is None else known)
    slug = re.sub(r"[^a-z0-9]+", "-", "".join(letters)).strip("-")
    if len(slug) > _LONGEST_SLUG:
        slug = slug[: _LONGEST_SLUG + 1].rpartition("-")[0] or slug[:_LONGEST_SLUG]
    return f"release-{slug}" if slug in DEVICES else slug


def published_name(file: str, speech: Language) -> str:
    """The name under which a file of a release is published: its own, with Latin letters, digits and hyphens for what
    makes addresses unreadable. Folders in it stay.
    """
    return "/".join(
        part if re.fullmatch(r"[A-Za-z0-9._-]+", part) else _safe(part, speech) for part in file.split("/")
    )


def _safe(name: str, speech: Language) -> str:
    stem, dot, ending = name.rpartition(".") if "." in name else (name, "", "")
    return (make_slug(stem, speech) or "file") + dot + ending


def _in_ascii(letter: str) -> str:
    """The nearest Latin letters for a letter, "" for a mark or an apostrophe; anything else separates words."""
    if letter.isascii():
        return letter
    if letter in _INSIDE_WORDS:
        return ""
    parts = [one for one in unicodedata.normalize("NFKD", letter) if not unicodedata.combining(one)]
    if not letter.isalnum() or all(map(str.isascii, parts)):
        return "".join(one if one.isascii() else " " for one in parts).lower()
    # imported here: most titles need only the letters of their own language and letters with diacritics
    from anyascii import anyascii

    return re.sub(r"['\"`]", "", anyascii(letter)).lower()
