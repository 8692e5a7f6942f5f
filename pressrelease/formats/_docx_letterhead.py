"""The letterhead of Word documents: a .docx file, read once; only the words change from release to release.

Its styles, lists, headers, footers and margins are used; its body is not.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path

from pressrelease.errors import InputError, Mistake
from pressrelease.files import open_file
from pressrelease.formats._docx_lists import Lists
from pressrelease.formats._docx_notes import Separators
from pressrelease.formats._docx_package import Member, packed
from pressrelease.formats._docx_running import LOCALE, RunningPart
from pressrelease.newsroom import Newsroom
from pressrelease.ready import pack_ready, read_ready
from pressrelease.records import dataclass
from pressrelease.resources import folder

OWN_WIDTH = 8730
"""The width of the text on our own letterhead, in twips."""

LEAST_WIDTH = 2268
"""The smallest width and height of the text on a page that a letterhead may leave: 4 cm, in twips."""

MOST_BYTES = 24 * 1024 * 1024
"""The largest size of a letterhead: every document would be as large."""

_NAME = "docx/letterhead.docx"


@dataclass(frozen=True, slots=True, eq=False)
class Letterhead:
    """A letterhead, compiled: the constant parts are packed, the others have gaps.

    `styles` maps the English name of a style to its id. `width` and `height` are those of running text on a page,
    `line` is the width of all columns, `indent` the distance of running text from the margin, in twips, `table_indent` that of the first cell's edge or, for versions of
    Word before 2013, of the first cell's text. `section` is the markup that ends a document. `relations` are
    those of the document, `lists` its numbering, `footnotes` the separators above its footnotes, `running` its headers and
    footers. `fixed` are the other parts, the first of which is to be the first in the package; `worded` are the names
    and the markup of those that name the language. `notes` say what the letterhead lacks and what of it is left out.
    """

    styles: Mapping[str, str]
    width: int
    height: int
    line: int
    indent: int
    table_indent: int
    section: str
    lists: Lists
    footnotes: Separators
    relations: tuple[str, ...]
    running: tuple[RunningPart, ...]
    fixed: tuple[Member, ...]
    worded: tuple[tuple[str, str], ...]
    notes: tuple[Mistake, ...]


@lru_cache(maxsize=8)
def constant_parts(letterhead: Letterhead, locale: str) -> tuple[Member, ...]:
    """The parts of a letterhead that all documents in a language have in common, the content types first."""
    worded = (packed(name, markup.replace(LOCALE, locale)) for name, markup in letterhead.worded)
    return (*letterhead.fixed, *worded)


def read_letterhead(newsroom: Newsroom, language: str) -> Letterhead:
    """The letterhead of a newsroom for a language: the one in its settings, else the one among its templates, else
    the package's own.

    Raises InputError if the file cannot be read or used, and if the logo cannot be read.
    """
    config = newsroom.config
    path = config.letterhead.get(language)
    if path is None and config.templates is not None:
        path = config.templates / _NAME
        path = path if path.is_file() else None
    if path is None:
        logo = newsroom.logo()
        return _compiled(_own_content(), own_letterhead(), logo) if logo else _own_compiled()
    try:
        with open_file(path) as file:
            content = file.read(MOST_BYTES + 1)
    except OSError as error:
        reason = "does not exist" if not path.exists() else f"cannot be read: {error.strerror}"
        raise InputError(Mistake(str(path), 0, 0, f"the letterhead {reason}", "fix `letterhead`")) from None
    return _compiled(content, path, newsroom.logo())


def own_letterhead() -> Path:
    """The package's own letterhead."""
    return folder("templates") / _NAME


@cache  # like its code, the package's own files do not change while the process runs
def _own_content() -> bytes:
    return own_letterhead().read_bytes()


@cache
def _own_compiled() -> Letterhead:
    ready: Letterhead | None = read_ready("letterhead", _own_content())
    return ready or _compiled(_own_content(), own_letterhead(), b"")


def make_ready() -> bytes:
    """The file from which the package's own letterhead is taken, compiled."""
    return pack_ready(_own_content(), _compiled(_own_content(), own_letterhead(), b""))


@lru_cache(maxsize=8)
def _compiled(content: bytes, path: Path, logo: bytes) -> Letterhead:
    # imported here: a wheel has the package's own letterhead compiled
    from pressrelease.formats._docx_compilation import compile_letterhead

    return compile_letterhead(content, path, _own_content(), logo)
