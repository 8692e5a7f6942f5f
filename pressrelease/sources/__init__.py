"""How texts are read: one file a kind of file, each defining SOURCE."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from pressrelease.model import Document
from pressrelease.registry import Registry


@dataclass(frozen=True, slots=True)
class Source:
    """A reader of loose texts.

    `suffixes` are the file endings it reads. `read` takes a path and the language, "" where the caller does not
    know it, and gives one document a language that the file holds (`language` is "" where the file does not say).
    It raises InputError for what cannot be read.
    """

    summary: str
    suffixes: tuple[str, ...]
    read: Callable[[Path, str], tuple[Document, ...]]


SOURCES: Registry[Source] = Registry(__name__, "SOURCE", Source)
