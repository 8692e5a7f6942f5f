"""A site of all releases: their pages and documents, the lists that lead to them, feeds, sitemaps, and figures as data.

The work of one release is pure (`making.py`) and gives its files and a card; everything else is made from the cards.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory

from pressrelease.composition import compose
from pressrelease.config import Config
from pressrelease.errors import InputError, Mistake, PressReleaseError, UsageError
from pressrelease.formats import FORMATS, Format
from pressrelease.life import Stage
from pressrelease.loading import release_folders
from pressrelease.moments import in_zone, now
from pressrelease.newsroom import Newsroom, Newsrooms
from pressrelease.publishing.writing import Staging
from pressrelease.records import dataclass
from pressrelease.site.cards import ReleaseCard
from pressrelease.site.feeds import Feeds
from pressrelease.site.lists import Lists
from pressrelease.site.making import Made, make_release
from pressrelease.site.output import own_files, publish
from pressrelease.site.pages import SitePages
from pressrelease.site.search import OWNER, make_index, refuse_search
from pressrelease.site.sitemaps import search_files

Progress = Callable[[int, int], None]
Warn = Callable[[Mistake], None]


@dataclass(frozen=True, slots=True)
class Built:
    """What a build has done.

    `at` is the moment that it shows; `next_change` the next one at which a release changes by itself, None if there is
    none. `published` are the folders of the releases on the site, `held` those of drafts, embargoed and waiting ones
    with their stages, `unfit` those that are not fit to be published, with the reasons; what was published of them
    earlier stays. `files` and `removed` count files. `has_address` says that the settings name the site's address.
    """

    at: datetime
    next_change: datetime | None
    published: tuple[Path, ...]
    held: Mapping[Path, Stage]
    unfit: Mapping[Path, PressReleaseError]
    files: int
    removed: int
    has_address: bool

    @property
    def ok(self) -> bool:
        """Whether every release is fit to be published."""
        return not self.unfit


def build(
    folder: str | os.PathLike[str],
    output: str | os.PathLike[str],
    *,
    at: datetime | None = None,
    formats: Iterable[str] | None = None,
    config: Config | None = None,
    search: bool = False,
    progress: Progress | None = None,
    warn: Warn | None = None,
    note: Warn | None = None,
) -> Built:
    """Make the site of all releases right below a folder, as it is at a moment.

    Parameters: `output` is the folder of the site; it may be new, empty, or that of an earlier build. `at` is the moment,
    by default the present one; without an offset it is on the newsroom's clock. `formats` are those of each release,
    by default those of the settings; web pages are always among them. `config` replaces the settings of the folder
    and of its releases. `search` adds a search, which needs Pagefind. `progress` is called with the number of
    releases done and their total, `warn` with each warning about a release, `note` with each about a newsroom's file.

    A release that is not fit to be published holds up no other: it is in the result. Drafts, embargoed releases and
    those that are published later leave no trace. Raises UsageError if there is no release, or if the output holds
    other files; InputError for mistakes in the settings or in a template.
    """
    source, target = Path(folder), Path(output)
    if search:
        refuse_search()
    newsrooms = Newsrooms(config)
    newsroom = newsrooms.of(source)
    names = ("html", *(newsroom.config.formats if formats is None else formats))
    chosen = {name: FORMATS.get(name) for name in names}
    folders = release_folders(source)
    moment = in_zone(at or now(), newsroom.config.timezone)
    try:
        known = own_files(target) if target.exists() else {}
        with Staging(target) as staging:
            site = _Site(newsroom, chosen, staging, search=search)
            for done, one in enumerate(folders, start=1):
                made = make_release(one, newsrooms, chosen, moment, output=target, search=search)
                site.add(made)
                _tell(made, warn, note)
                if progress is not None:
                    progress(done, len(folders))
            site.finish(moment)
            keep = {one.name for one in site.unfit} | ({OWNER} if search else set())
            removed = publish(staging, site.owners, known, keep)
        if search:
            removed += _add_index(target, newsroom.config.languages, site.owners, keep - {OWNER})
    except OSError as error:
        raise UsageError(
            f"{error.filename or target}: {error.strerror or error}",
            hint="check the folder's permissions and the free space on its disk, and build again",
        ) from None
    return site.built(moment, removed)


def _tell(made: Made, warn: Warn | None, note: Warn | None) -> None:
    for listener, told in ((warn, made.warnings), (note, made.notes)):
        if listener is not None:
            for one in told:
                listener(one)


def _add_index(target: Path, languages: Sequence[str], owners: dict[str, str], keep: set[str]) -> int:
    """Index the site that is there, and put the index beside it; returns the number of files removed."""
    with TemporaryDirectory() as folder, Staging(target) as staging:
        for path, file in make_index(target, languages, Path(folder)).items():
            staging.copy(path, file)
            owners[path] = OWNER
        return publish(staging, owners, own_files(target), keep)


class _Site:
    """The site while releases come in: their files go to the staging folder, their cards and parts of feeds are kept."""

    def __init__(
        self, newsroom: Newsroom, formats: Mapping[str, Format], staging: Staging, *, search: bool
    ) -> None:
        self._newsroom = newsroom
        self._formats = formats
        self._staging = staging
        self._search = search
        self._feeds = Feeds(newsroom, formats, newsroom.config.languages)
        self._cards: list[ReleaseCard] = []
        self._claimed: dict[str, str] = {}  # paths as a file system that ignores case knows them
        self._ids: dict[str, Path] = {}
        self.owners: dict[str, str] = {}
        self.published: list[Path] = []
        self.held: dict[Path, Stage] = {}
        self.unfit: dict[Path, PressReleaseError] = {}
        self.next_change: datetime | None = None

    def add(self, made: Made) -> None:
        """Take what became of a release; a claim to what another one has makes it unfit."""
        if made.next_change is not None:
            self.next_change = min(filter(None, (self.next_change, made.next_change)))
        if made.card is None or made.files is None or made.parts is None:
            if made.error is not None:
                self.unfit[made.folder] = made.error
            elif made.stage is not None:
                self.held[made.folder] = made.stage
            return
        mistakes = self._claims(made, made.card, made.files)
        if mistakes:
            self.unfit[made.folder] = InputError(*mistakes)
            return
        self._ids[made.card.id] = made.folder
        for path, content in made.files.items():
            if path not in self.owners:  # a logo is the same for all
                self._put(path, content, made.folder.name)
        self._cards.append(made.card)
        self._feeds.add(made.card, made.parts)
        self.published.append(made.folder)

    def finish(self, at: datetime) -> None:
        """Stage all that is made from the cards, feeds last."""
        lists = Lists(self._cards, self._newsroom.config.languages)
        pages = SitePages(self._newsroom, lists, tuple(self._formats), search=self._search)
        for path, content in chain(pages.all(), search_files(self._newsroom, lists, at), self._feeds.files()):
            if path not in self.owners:  # the page of a release goes before one at its former address
                self._put(path, content, "")

    def built(self, at: datetime, removed: int) -> Built:
        """What has been done."""
        return Built(
            at,
            self.next_change,
            tuple(self.published),
            self.held,
            self.unfit,
            len(self.owners),
            removed,
            bool(self._newsroom.config.site),
        )

    def _put(self, path: str, content: bytes | Path, owner: str) -> None:
        if isinstance(content, bytes):
            self._staging.add(path, content)
        else:
            self._staging.copy(path, content)
        self.owners[path] = owner
        self._claimed[compose(path).casefold()] = owner

    def _claims(self, made: Made, card: ReleaseCard, files: Mapping[str, object]) -> list[Mistake]:
        """What another release, or the site itself, has already."""
        place = str(made.folder / "release.md")
        if card.id in self._ids:
            message = f"{self._ids[card.id]} has the id {card.id!r}, too"
            return [Mistake(place, 0, 0, message, "change one")]
        mistakes = []
        for path in files:
            top, _, rest = path.partition("/")
            if top == "media" and "/" not in rest:  # a logo, the same for all
                continue
            hint = "rename its folder" if top in ("media", "figures") else f"give it another slug in {top}"
            owner = self._claimed.get(compose(path).casefold())
            if owner not in (None, made.folder.name):
                mistakes.append(Mistake(place, 0, 0, f"{owner} has {path} already", hint))
            elif rest == "index.html":
                mistakes.append(Mistake(place, 0, 0, f"the site itself has {path}", hint))
        return mistakes
