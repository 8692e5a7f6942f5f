"""Markdown that is not a release: its headings, paragraphs, list items and table cells, without their marks."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from pressrelease.languages import LANGUAGES
from pressrelease.markup import mark_words, place_letters, read_inline
from pressrelease.model import Document, Inlines, Mark, Place, Segment, Words
from pressrelease.sources import Source
from pressrelease.sources._languages import code_of
from pressrelease.sources._reading import decode, read_bytes

if TYPE_CHECKING:
    from pressrelease.markup.loose import LooseLeaf
    from pressrelease.sources._tags import Join

_LANGUAGE_FIELD = re.compile(r"(?:language|lang):\s*[\"']?([A-Za-z]{2,3}(?:[-_]\w+)*)\b")


def read(path: Path, language: str) -> tuple[Document, ...]:
    """Read Markdown; front matter is skipped except for its `language`. A place is a line and a column."""
    text = decode(read_bytes(path), path)
    lines = text.split("\n")
    first, said = _front_matter(lines)
    code = language or said
    return (
        Document(str(path), code, tuple(_segments("\n".join(lines[first:]), first + 1, str(path), code))),
    )


def _front_matter(lines: list[str]) -> tuple[int, str]:
    """Where the body begins, and the language that the front matter names; only a mapping in YAML is front matter."""
    if lines[0].rstrip() != "---":
        return 0, ""
    end = next((at for at, line in enumerate(lines) if at and line.rstrip() in ("---", "...")), 0)
    fields = lines[1:end]
    if not _is_mapping("\n".join(fields)):
        return 0, ""
    said = next((found[1] for line in fields if (found := _LANGUAGE_FIELD.match(line))), "")
    return end + 1, code_of(said)


def _is_mapping(text: str) -> bool:
    # imported here: few loose texts have front matter
    import yaml

    try:
        events = yaml.parse(text, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))
        first = [event for event in events if isinstance(event, yaml.NodeEvent)][:1]
    except yaml.YAMLError:
        return False
    return any(isinstance(event, yaml.MappingStartEvent) for event in first)


def _segments(text: str, first_line: int, path: str, code: str) -> Iterator[Segment]:
    # imported here: needed only for such a text
    from pressrelease.markup.loose import read_loose
    from pressrelease.sources._tags import write_lines

    speech = LANGUAGES.get(code) if code in LANGUAGES else None
    body = read_loose(text, first_line)
    for leaf in body.leaves:
        written, joins = write_lines(leaf.lines, is_code=leaf.is_code)
        content: Inlines = (Words(written),)
        if not leaf.is_code:
            content = read_inline(written, speech, figures=False, references=body.references).content
        if (segment := _segment(leaf, content, joins, path)) is not None:
            yield segment


def _segment(leaf: LooseLeaf, content: Inlines, joins: Sequence[Join], path: str) -> Segment | None:
    marked = mark_words(content)
    if not marked.text.strip():
        return None
    starts = [start for start, _, _ in joins]

    def locate(at: int) -> Place:
        start, line, column = joins[bisect_right(starts, at) - 1]
        return Place(path, line, column + at - start)

    anchors = place_letters(marked.stretches, locate, starts[1:])
    marks = (Mark("code", 0, len(marked.text)),) if leaf.is_code else marked.marks
    return Segment(marked.text, locate(0), leaf.role, marks, anchors)


SOURCE = Source("Markdown", (".md", ".markdown"), read)
