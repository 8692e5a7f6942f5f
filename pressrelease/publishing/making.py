"""From a release to its files: rendered, proven and staged, one release after the other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

from pressrelease.composition import compose
from pressrelease.errors import InputError, Mistake
from pressrelease.formats import Card, Format, Publication, card_of, edition_path, logo_path, media_path
from pressrelease.life import State
from pressrelease.model import Edition, Release
from pressrelease.publishing.proof import Proof
from pressrelease.publishing.writing import Staging


class Maker:
    """The maker of the files of a run. Used as a context: the parts of its lists wait on disk until it is left.

    `formats` are those of the run, by name. `notes` are those of the formats about files of the newsrooms, each once.
    """

    def __init__(self, staging: Staging, formats: Mapping[str, Format]) -> None:
        self._staging = staging
        self._formats = formats
        self.notes: dict[Mistake, None] = {}
        self._lists: dict[tuple[str, str], _List] = {}
        self._claimed: dict[str, tuple[str, str]] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for one in self._lists.values():
            one.parts.close()

    def make(self, release: Release, editions: Mapping[str, Edition], state: State) -> None:
        """Render and prove the files that a release has in a state, in some languages, and stage them.

        Raises InputError if another release has a file of that name, also on a file system that ignores case;
        ProofError if a file lost a figure.
        """
        for form in self._formats.values():
            if state.withdrawn and not form.of_withdrawn:  # one that was made before would be passed on
                for edition in editions.values():
                    self._staging.remove(edition_path(edition, form.suffix))
        if not any(_is_due(form, state) for form in self._formats.values()):
            return
        self._stage_media(release, editions)
        for name, edition, path, content in render_files(
            release, editions, self._formats, state, output=self._staging.output
        ):
            form = self._formats[name]
            if form.collective:
                self._list(name, edition.language).add(content, card_of(edition))
            else:
                self._claim(path, release, f"give one of them another slug in {edition.language}")
                self._staging.add(path, content)
            self.notes |= dict.fromkeys(form.notes(edition))

    def finish(self) -> None:
        """Stage the files that hold editions of many releases."""
        for name, form in self._formats.items():
            lists = {language: one for (of, language), one in self._lists.items() if of == name}
            for language, one in lists.items():
                self._staging.add_pieces(list_path(form, language), one.joined(form, tuple(lists)))

    def _list(self, name: str, language: str) -> _List:
        known = self._lists.get((name, language))
        if known is None:
            known = self._lists[name, language] = _List(self._staging.open_scratch())
        return known

    def _stage_media(self, release: Release, editions: Mapping[str, Edition]) -> None:
        """What lies beside the pages of a release, and the logo of its newsroom, if any format shows them."""
        shown = any(form.shows_media for form in self._formats.values())
        if shown and release.newsroom.config.logo:
            logo = logo_path(release.newsroom)
            if logo not in self._claimed:
                self._claimed[logo] = (logo, "")
                self._staging.copy(logo, release.newsroom.config.logo)
        for path, source in media_files(release, editions).items():
            self._claim(path, release, "rename one of the two")
            if shown:
                try:
                    self._staging.copy(path, release.absolute(source))
                except OSError as error:
                    error.filename = str(source)  # as the user named it
                    raise

    def _claim(self, path: str, release: Release, hint: str) -> None:
        """Keep a path for a release; raises InputError if it is another's."""
        key = compose(path).casefold()
        mine = (path, str(release.path))
        its_path, other = self._claimed.setdefault(key, mine)
        if (its_path, other) != mine:
            message = f"it would overwrite {path}, which is made from {its_path} of {other}"
            raise InputError(Mistake(str(release.path), 0, 0, message, hint))


def render_files(
    release: Release,
    editions: Mapping[str, Edition],
    formats: Mapping[str, Format],
    state: State,
    *,
    output: Path,
    in_site: bool = False,
    search: bool = False,
) -> Iterator[tuple[str, Edition, str, bytes]]:
    """The files that a release has in a state, each proven: the format's name, the edition, the path, the content.

    The content of a collective format is the edition's part of it. Parameters: `output` is the folder that the files
    will lie in, for messages; `in_site` says that they become part of a whole site, `search` that it has a search. Raises ProofError if a file lost a
    figure.
    """
    due = {name: form for name, form in formats.items() if _is_due(form, state)}
    publication = Publication({release.id: editions}, tuple(due), in_site, search)
    proof = Proof()
    for name, form in due.items():
        # making the files of one format in a row is faster than mixing formats
        contents = [form.render((edition,), publication) for edition in editions.values()]
        texts = [form.read_back(content) for content in contents]
        for edition, content, text in zip(editions.values(), contents, texts, strict=True):
            path = edition_path(edition, form.suffix)
            if form.collective:
                path = list_path(form, edition.language)
            proof.prove(str(output / path), text, (edition,), form.shows)
            yield name, edition, path, content


def media_files(release: Release, editions: Mapping[str, Edition]) -> dict[str, Path]:
    """What lies beside the pages of a release, pictures and attachments, by the paths below the output folder."""
    first = next(iter(editions.values()))
    files = {image.file: image.path for image in release.media}
    files |= {one.file: one.path for edition in editions.values() for one in edition.attachments}
    return {media_path(first, file): source for file, source in files.items()}


def list_path(form: Format, language: str) -> str:
    """The path of the file of a collective format in a language: `az/feed.xml`."""
    return f"{language}/{form.stem}{form.suffix}"


def _is_due(form: Format, state: State) -> bool:
    """Whether a release in a state has a file of a format: feeds hold only what is public, and what was withdrawn
    has no document, which would be passed on without its page.
    """
    if form.collective:
        return state.is_public
    return form.of_withdrawn or not state.withdrawn


class _List:
    """A file of one language with editions of many releases, while its parts are collected."""

    def __init__(self, parts: BinaryIO) -> None:
        self.parts = parts
        self._cards: list[tuple[float, str, int, int, Card]] = []  # newest first after sorting
        self._size = 0

    def add(self, part: bytes, card: Card) -> None:
        """Put a part on disk and keep its card."""
        self.parts.write(part)
        self._cards.append((-card.published.timestamp(), card.release, self._size, len(part), card))
        self._size += len(part)

    def joined(self, form: Format, languages: Sequence[str]) -> Iterator[bytes]:
        """The whole file, newest first, piece by piece; `languages` are those that have such a file in this run."""
        self._cards.sort(key=lambda one: one[:2])
        before, after = form.frame(tuple(one[-1] for one in self._cards), languages)
        yield before
        for number, (_, _, start, length, _) in enumerate(self._cards):
            yield form.between if number else b""
            self.parts.seek(start)
            yield self.parts.read(length)
        yield after
