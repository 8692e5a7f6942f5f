"""Readers of loose texts: one module per kind of file, each defining SOURCE."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from pressrelease.composition import compose_with_origins, is_composed
from pressrelease.errors import InputError, Mistake, UsageError
from pressrelease.markup import move_anchors
from pressrelease.model import Document, LooseTexts, Place, Segment, State
from pressrelease.records import dataclass
from pressrelease.registry import Registry


@dataclass(frozen=True, slots=True)
class Source:
    """A reader of loose texts.

    `suffixes` are the file endings it reads. `read` takes a path and the language ("" if the caller does not
    know it) and returns one document for each language in the file; its `language` is "" if the file does not
    name it. It raises InputError if the file cannot be read.
    """

    summary: str
    suffixes: tuple[str, ...]
    read: Callable[[Path, str], tuple[Document, ...]]


_MOST_WORDS = 100_000  # of a text; many a novel is shorter
_WORD = re.compile(r"\S+")
STANDARD_INPUT = Path("-")
SOURCES: Registry[Source] = Registry(__name__, "SOURCE", Source)


def read_texts(
    paths: Sequence[Path | str], languages: Mapping[str, Path | str] | None = None, order: Sequence[str] = ()
) -> LooseTexts:
    """Read the loose texts of one release.

    Parameters: `paths` are the files, one per language, or PO and XLIFF files, which hold two languages each; "-" is
    the plain text of standard input.
    `languages` names the language of a file ({"az": "briefing.docx"}) if its name, its own tag and its letters do
    not show it; `order` is the order in which languages are listed.
    Raises InputError with everything that cannot be read, and if a language is unclear or occurs twice.
    """
    from pressrelease.languages import LANGUAGES

    said: dict[Path, str] = {}
    for code, path in (languages or {}).items():
        if code not in LANGUAGES:
            LANGUAGES.get(code)  # raises, and suggests the nearest code
        said[Path(path).resolve()] = code
    files = [Path(path) for path in paths]
    files += [
        Path(path)
        for path in (languages or {}).values()
        if Path(path).resolve() not in {f.resolve() for f in files}
    ]
    if not files:
        raise UsageError("no text to read")
    mistakes: list[Mistake] = []
    read: list[tuple[Document, ...]] = []
    for file in files:
        try:
            read.append(_read(file, said.get(file.resolve(), "") if said else ""))
        except InputError as error:
            mistakes.extend(error.mistakes)
    if mistakes:
        raise InputError(*mistakes)
    documents = _together(read)
    places = {code: index for index, code in enumerate(order)}
    ordered = dict(sorted(documents.items(), key=lambda item: places.get(item[0], len(places))))
    from pressrelease.sources._languages import without_language

    return LooseTexts(without_language(files[0]), ordered)


def read_input() -> str:
    """The text of standard input; raises InputError if it is none."""
    from pressrelease.sources._reading import decode, read_bytes

    text = decode(read_bytes(STANDARD_INPUT), STANDARD_INPUT)
    _bound_words((text,), str(STANDARD_INPUT))
    return text


def _bound_words(texts: Iterable[str], path: str) -> None:
    """Refuse a text of so many words that reading figures in all of them would take long."""
    words = sum(1 for text in texts for _ in _WORD.finditer(text))
    if words > _MOST_WORDS:
        raise InputError(
            Mistake(path, 0, 0, f"holds more than {_MOST_WORDS:,} words", "no press text is that long")
        )


def _read(file: Path, said: str) -> tuple[Document, ...]:
    from pressrelease.sources import _languages
    from pressrelease.sources._lists import without_numbers

    source = _source_of(file)
    found = _composed(source.read(file, said or _languages.by_name(file)))
    if said and len(found) > 1 and len({document.language for document in found}) == 1:
        # the language given is that of the source texts, and the file names the other one itself
        found = _composed(source.read(file, ""))
    if not any(segment.text for document in found for segment in document.segments):
        raise InputError(Mistake(str(file), 0, 0, "holds no text"))
    for document in found:
        if sum(len(segment.text) for segment in document.segments) > 2 * _MOST_WORDS:
            _bound_words((segment.text for segment in document.segments), str(file))
    told: list[Document] = []
    for document in found:
        code = document.language
        if not said and len(found) == 1 and not _languages.by_name(file):
            code = (
                _languages.by_letters(document) or code
            )  # a word processor often tags the language of its owner
        code = code or _languages.by_letters(document)
        is_source = len(found) > 1 and document is found[0]
        taken = told[0].language if told else ""
        known = replace(document, language=_known(code, file, taken, is_source=is_source))
        if known.language == taken:
            message = f"has {taken!r} both as its source language and as that of its translation"
            hint = f"say the language of its translation: --language CODE={file}"
            raise InputError(Mistake(str(file), 0, 0, message, hint))
        told.append(known if known.aligned else without_numbers(known))
    return tuple(told)


def _composed(documents: tuple[Document, ...]) -> tuple[Document, ...]:
    """The documents with the letters of their texts composed; places still refer to the file."""
    if all(is_composed(segment.text) for document in documents for segment in document.segments):
        return documents
    return tuple(
        replace(document, segments=tuple(map(_compose_segment, document.segments))) for document in documents
    )


def _compose_segment(segment: Segment) -> Segment:
    text, origins = compose_with_origins(segment.text)
    marks = tuple(
        replace(mark, start=bisect_left(origins, mark.start), end=bisect_left(origins, mark.end))
        for mark in segment.marks
    )
    anchors = move_anchors(origins, segment.place, segment.anchors)
    return replace(segment, text=text, marks=marks, anchors=anchors)


def _known(code: str, file: Path, taken: str, *, is_source: bool) -> str:
    """A code if it is that of a language; otherwise, those that the text can be in are offered: not the one `taken`."""
    from pressrelease.languages import LANGUAGES

    if code in LANGUAGES:
        return code
    names = [name for name in LANGUAGES.names() if name != taken]
    what = (
        f"is in {code!r}, which is not a supported language"
        if code
        else "is in a language that could not be identified"
    )
    hint = f"choose one of {', '.join(names)}: --language {names[0]}={file}"
    if is_source:
        what = "has source texts that are" + what.removeprefix("is")
        hint = (
            f"name one of {', '.join(names)} in the file: X-Source-Language in a PO header, source-language or "
            "srcLang in XLIFF"
        )
    raise InputError(Mistake(str(file), 0, 0, what, hint))


def _source_of(file: Path) -> Source:
    if file == STANDARD_INPUT:
        return SOURCES.get("text")
    suffix = file.suffix.lower()
    endings: list[str] = []
    for name in SOURCES.names():
        source = SOURCES.get(name)
        if suffix in source.suffixes:
            return source
        endings += source.suffixes
    if file.is_dir():
        raise InputError(Mistake(str(file), 0, 0, "is a folder, not a text"))
    if not file.exists():
        raise InputError(Mistake(str(file), 0, 0, "there is no such file"))
    hint = (
        "save it as DOCX"
        if suffix in (".doc", ".rtf", ".odt", ".pdf")
        else f"supported kinds: {', '.join(sorted(endings))}"
    )
    raise InputError(
        Mistake(str(file), 0, 0, f"is of a kind that cannot be read ({suffix or 'no ending'})", hint)
    )


def _together(read: Sequence[tuple[Document, ...]]) -> dict[str, Document]:
    """All documents by language; several bilingual files are aligned by their source texts."""
    documents: dict[str, Document] = {}
    for found in read:
        for document in found:
            other = documents.get(document.language)
            if other is not None and not (document is not found[-1] and other.aligned):
                message = f"is in {document.language!r}, and so is {other.path}"
                hint = f"leave one of them out, or say the language of one: --language CODE={document.path}"
                raise InputError(Mistake(document.path, 0, 0, message, hint))
        if found[0].language in documents:
            _align(documents, *found)
        else:
            documents.update((document.language, document) for document in found)
    return documents


def _align(documents: dict[str, Document], source: Document, target: Document) -> None:
    """Add a translation to aligned documents, matching its segments by their source text."""
    base = list(documents[source.language].segments)
    free: dict[str, list[int]] = {}
    for index, segment in reversed(list(enumerate(base))):
        free.setdefault(segment.text, []).append(index)
    at: dict[int, Segment] = {}
    for original, translation in zip(source.segments, target.segments, strict=True):
        indices = free.get(original.text)
        if indices:
            at[indices.pop()] = translation
        else:
            at[len(base)] = translation
            base.append(original)
    documents[source.language] = replace(documents[source.language], segments=tuple(base))
    for code, document in list(documents.items()):
        missing = Segment("", Place(document.path), state=State.MISSING)
        more = (missing,) * (len(base) - len(document.segments))
        documents[code] = replace(document, segments=document.segments + more)
    missing = Segment("", Place(target.path), state=State.MISSING)
    documents[target.language] = replace(
        target, segments=tuple(at.get(index, missing) for index in range(len(base)))
    )
