"""The pictures that the text of an edition shows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pressrelease.model import Block, Edition, Image, Inlines, ListBlock


def other_pictures(edition: Edition) -> tuple[Image[Inlines], ...]:
    """The pictures that are not shown in the text; a format shows them after it."""
    shown = {image.file for image in _shown(edition.blocks)}
    return tuple(image for image in edition.media if image.file not in shown)


def _shown(blocks: Iterable[Block[Inlines]]) -> Iterator[Image[Inlines]]:
    for block in blocks:
        match block:
            case Image():
                yield block
            case ListBlock(items=items):
                for item in items:
                    yield from _shown(item.blocks)
