"""The parts that documents take from a letterhead, cleaned and under names of our own."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from pressrelease.formats._docx_cleaning import Cleaning
from pressrelease.formats._docx_file import WordFile, with_prefixes
from pressrelease.formats._docx_package import DECLARATION, Member, packed, relation, relations, stored
from pressrelease.formats._docx_picture import ENDINGS

_CONTENT = "application/vnd.openxmlformats-officedocument"
TYPES = {
    "document": f"{_CONTENT}.wordprocessingml.document.main+xml",
    "core": "application/vnd.openxmlformats-package.core-properties+xml",
    "app": f"{_CONTENT}.extended-properties+xml",
    "theme": f"{_CONTENT}.theme+xml",
    "font": f"{_CONTENT}.obfuscatedFont",
} | {
    kind: f"{_CONTENT}.wordprocessingml.{kind}+xml"
    for kind in "styles settings fontTable numbering footnotes endnotes header footer".split()
}
"""The content types of the parts of a document."""

_PICTURES = {
    "bmp": "image/bmp", "emf": "image/x-emf", "gif": "image/gif", "jpeg": "image/jpeg", "jpg": "image/jpeg",
    "png": "image/png", "svg": "image/svg+xml", "tif": "image/tiff", "tiff": "image/tiff", "wmf": "image/x-wmf",
}  # fmt: skip
_FONTS = frozenset((TYPES["font"], "application/x-fontdata", "application/x-font-ttf"))
_ENDING = re.compile(r"[a-z0-9]{1,5}")
_DEFAULTS = {
    "rels": "application/vnd.openxmlformats-package.relationships+xml",
    "xml": "application/xml",
    **{ending: kind for kind, ending in ENDINGS.items()},
}


class Parts:
    """The parts that are taken so far."""

    def __init__(self, file: WordFile, cleaning: Cleaning) -> None:
        self.file = file
        self.binaries: list[Member] = []
        self.cleaning = cleaning
        self._types: dict[str, str] = {}
        self._taken: dict[str, str] = {}
        self._relations: dict[str, list[str]] = {}

    def read(self, source: str, target: str, kind: str, prune: Callable[[Any], None] | None = None) -> Any:
        """The cleaned tree of a part, which is to be called `target`; its pictures and fonts are taken with it.

        None if there is no such part, or if it is something else. `prune` removes what is not wanted before all that.
        """
        root = self.file.root(source)
        if root is None:
            return None
        if prune is not None:
            prune(root)
        self.declare(target, TYPES[kind])
        found = self.cleaning.clean(root, self.file.relations(source), self._can_be_taken)
        entries = self._relations.setdefault(target, [])
        folder = target.rpartition("/")[0]
        for identity, one in found.items():
            if one.external:
                entries.append(relation(identity, one.kind, one.target, external=True))
            else:
                taken = self._take(one.target, one.kind)
                inner = taken.removeprefix("word/") if folder == "word" else f"/{taken}"
                entries.append(relation(identity, one.kind, inner))
        return with_prefixes(root)

    def declare(self, name: str, content_type: str) -> None:
        """Name the content type of a part."""
        self._types[name] = content_type

    def relate(self, name: str, entry: str) -> None:
        """Add a relation to a part, unless it has that relation."""
        entries = self._relations.setdefault(name, [])
        if entry not in entries:
            entries.append(entry)

    def take_relations(self, name: str) -> tuple[str, ...]:
        """The relations of a part that is written elsewhere."""
        return tuple(self._relations.pop(name, ()))

    def relation_members(self) -> Iterator[Member]:
        """The relations of all parts that have any."""
        for name, entries in self._relations.items():
            if entries:
                folder, _, file = name.rpartition("/")
                yield packed(f"{folder}/_rels/{file}.rels", relations(entries))

    def content_types(self) -> Member:
        """The content type of each part; our own pictures are identified by their file extension."""
        kinds = "http://schemas.openxmlformats.org/package/2006/content-types"
        return packed(
            "[Content_Types].xml",
            f'{DECLARATION}<Types xmlns="{kinds}">'
            + "".join(
                f'<Default Extension="{ending}" ContentType="{kind}"/>' for ending, kind in _DEFAULTS.items()
            )
            + "".join(
                f'<Override PartName="/{name}" ContentType="{kind}"/>'
                for name, kind in self._types.items()
                if _DEFAULTS.get(name.rpartition(".")[2]) != kind
            )
            + "</Types>",
        )

    def _can_be_taken(self, source: str) -> bool:
        return self.file.has(source) and bool(self._content_type(source))

    def _content_type(self, source: str) -> str:
        """The content type of a picture or font, "" if it is neither."""
        declared = self.file.content_type(source).lower()
        if declared in _FONTS or re.fullmatch(r"image/[a-z0-9.+-]+", declared):
            return declared
        return _PICTURES.get(source.rpartition(".")[2], "")

    def _take(self, source: str, kind: str) -> str:
        name = self._taken.get(source)
        if name is None:
            ending = source.rpartition(".")[2]
            ending = ending if _ENDING.fullmatch(ending) else "bin"
            folder = "fonts/font" if kind == "font" else "media/letterhead"
            name = self._taken[source] = f"word/{folder}{len(self._taken) + 1}.{ending}"
            self.declare(name, self._content_type(source))
            self.binaries.append(stored(name, self.file.part(source)))
        return name
