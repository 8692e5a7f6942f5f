"""The gate, the proof and the only writer."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from pressrelease.checks import chosen, run, subject_of
from pressrelease.config import Config
from pressrelease.editions import make_edition
from pressrelease.errors import CheckFailed, EmbargoError, IncompleteError, InputError, Mistake, UsageError
from pressrelease.findings import Report
from pressrelease.formats import FORMATS, Format, Publication, edition_path, logo_path, media_path
from pressrelease.loading import Source, gather
from pressrelease.model import Edition, Release
from pressrelease.publishing.proof import Proof
from pressrelease.publishing.writing import Staging

ALL_FORMATS = ("html", "docx", "rss", "text")

Progress = Callable[[int, int], None]


def render(
    releases: Release | Source | Iterable[Release | Source],
    output: str | os.PathLike[str],
    formats: Iterable[str] | str = ALL_FORMATS,
    *,
    languages: Iterable[str] | str | None = None,
    config: Config | None = None,
    now: datetime | None = None,
    progress: Progress | None = None,
) -> tuple[Path, ...]:
    """Render releases in their languages and write all files, or none where anything is wrong.

    Parameters: `releases` is one release or several, each as loaded or as the path of its folder (a folder of
    such folders stands for all of them). `output` is the folder to write in, made where it is not there.
    `formats` and `languages` name what is wanted; without `languages` it is all of each release, with
    them a release that is in none of them is left out. `config` are
    settings that take the place of the releases' own. `now` is the moment that embargoes are compared with.
    `progress` is called with the number of files made and their total.

    Returns the paths written, feeds last. A feed holds the releases of this run, and editions name as other
    languages only those of this run.

    Raises CheckFailed where a release has errors among the findings of its checks,
    IncompleteError where a wanted translation is not complete, EmbargoError where a feed would publish
    a release before its time, ProofError where a rendered file lost a figure, InputError and UsageError.
    """
    chosen = {name: FORMATS.get(name) for name in _listed(formats)}
    if not chosen:
        raise UsageError("no format is named", hint=f"there are: {', '.join(FORMATS.names())}")
    wanted = None if languages is None else _listed(languages)
    loaded = _written_in(wanted, gather(releases, config))
    siblings = _editions(loaded, wanted)
    _refuse_embargoed(loaded, chosen, now or datetime.now(UTC))
    _check(loaded, siblings)
    publication = Publication(siblings, tuple(chosen))
    plan = _plan(loaded, chosen, publication)
    proof = Proof()
    try:
        with Staging(Path(output)) as staging:
            if any(one.shows_media for one in chosen.values()):
                for path, source in plan.media.items():
                    staging.copy(path, source)
            done, total = 0, sum(len(batch.files) for batch in plan.batches)
            for batch in plan.batches:
                contents = [batch.form.render(editions, publication) for _, editions in batch.files]
                texts = [batch.form.read_back(content) for content in contents]
                for (path, editions), text in zip(batch.files, texts, strict=True):
                    proof.prove(str(Path(output) / path), text, editions, batch.form.shows)
                for (path, _), content in zip(batch.files, contents, strict=True):
                    staging.add(path, content)
                done += len(contents)
                if progress is not None:
                    progress(done, total)
            return staging.publish()
    except OSError as error:
        raise UsageError(
            f"{plan.named.get(error.filename, error.filename) or output}: {error.strerror or error}; nothing was written",
            hint="look at the folder's permissions and the room on its disk",
        ) from None


# ------------------------------------------------------------------------------------------------ what goes in


def _listed(names: Iterable[str] | str) -> tuple[str, ...]:
    """Names in their order, each once; one string may be a list with commas."""
    parts = names.split(",") if isinstance(names, str) else names
    return tuple(dict.fromkeys(name.strip() for name in parts if name.strip()))


def _editions(
    releases: Sequence[Release], languages: Sequence[str] | None
) -> Mapping[str, Mapping[str, Edition]]:
    """All wanted editions by release and language, in the configured order of languages."""
    editions: dict[str, dict[str, Edition]] = {}
    incomplete: dict[str, list[Mistake]] = {}
    for release in releases:
        if release.id in editions:
            raise InputError(
                Mistake(
                    str(release.path), 1, 1, f"the id {release.id!r} is that of another release", "change one"
                )
            )
        own = editions[release.id] = {}
        for language in _ordered(release, languages):
            try:
                own[language] = make_edition(release, language)
            except IncompleteError as error:
                incomplete.setdefault(language, []).extend(error.missing)
    if incomplete:
        complete = [
            code
            for code in dict.fromkeys(code for own in editions.values() for code in own)
            if code not in incomplete
        ]
        raise IncompleteError(
            ", ".join(incomplete),
            tuple(mistake for mistakes in incomplete.values() for mistake in mistakes),
            hint=f"what is complete can be had with --language {','.join(complete)}" if complete else "",
        )
    return editions


def _written_in(languages: Sequence[str] | None, releases: Sequence[Release]) -> Sequence[Release]:
    """The releases that are written in any of the languages; raises UsageError for a language that none is in."""
    if languages is None:
        return releases
    there = dict.fromkeys(code for release in releases for code in _ordered(release))
    if not languages:
        raise UsageError("no language is named", hint=f"there are: {', '.join(there)}")
    for language in languages:
        if language not in there:
            which = f"{releases[0].path} is not" if len(releases) == 1 else "none of the releases is"
            raise UsageError(f"{which} written in {language!r}", hint=f"there are: {', '.join(there)}")
    return [release for release in releases if not set(languages).isdisjoint(release.languages)]


def _ordered(release: Release, languages: Sequence[str] | None = None) -> list[str]:
    """The languages of a release in the order of its newsroom, those that are wanted."""
    order = {code: number for number, code in enumerate(release.newsroom.config.languages)}
    there = sorted(release.languages, key=lambda code: order.get(code, len(order)))
    return there if languages is None else [code for code in there if code in languages]


# ------------------------------------------------------------------------------------------------ the gate


def _refuse_embargoed(releases: Sequence[Release], formats: Mapping[str, Format], now: datetime) -> None:
    """No feed before the time: a feed is read by machines that do not look at a banner."""
    feeds = [name for name, form in formats.items() if form.collective]
    early = [
        release
        for release in releases
        if release.embargo is not None and _aware(now, release) < release.embargo
    ]
    if not feeds or not early:
        return
    lines = [
        f"{release.path}: under embargo until {release.embargo:%Y-%m-%d %H:%M %z}, so it cannot go into a feed yet"
        for release in early
    ]
    others = ",".join(name for name in formats if name not in feeds)
    hint = f"render the rest with --format {others}" if others else "render it with --format html,docx,text"
    raise EmbargoError("\n".join([*lines, f"{hint}: those files say that they are under embargo"]))


def _aware(moment: datetime, release: Release) -> datetime:
    """A moment that was given without its zone is one on the publisher's clock."""
    return moment if moment.tzinfo else moment.replace(tzinfo=ZoneInfo(release.newsroom.config.timezone))


def _check(releases: Sequence[Release], siblings: Mapping[str, Mapping[str, Edition]]) -> None:
    """What has an error among its findings is not published.

    Only the languages that are rendered are checked: a translation that is still missing holds up nobody else's.
    """
    failed: dict[str, Report] = {}
    for release in releases:
        if not chosen(release.newsroom.config):
            continue  # all checks are switched off: no text has to be looked at
        report = run(subject_of(release, languages=siblings[release.id]))
        if not report.ok:
            failed[str(release.path)] = report
    if failed:
        raise CheckFailed(failed)


# ------------------------------------------------------------------------------------------------ what comes out


@dataclass(frozen=True, slots=True)
class _Batch:
    """Files of one format in all languages: made one after the other they cost less than mixed."""

    form: Format
    files: tuple[tuple[str, Sequence[Edition]], ...]


class _Plan:
    """What a run will write, before anything is rendered: pictures, pages, and feeds last.

    Raises InputError where two files would be the same, also on a file system that ignores case.
    """

    def __init__(self) -> None:
        self.media: dict[str, Path] = {}
        self.named: dict[str, str] = {}  # how the user named what is opened by its absolute path
        self.batches: list[_Batch] = []
        self._claimed: dict[str, tuple[Release, str]] = {}

    def claim(self, path: str, release: Release, hint: str) -> None:
        key = unicodedata.normalize("NFC", path).casefold()
        other, its_path = self._claimed.setdefault(key, (release, path))
        if other is not release or its_path != path:
            message = f"it would write {path} where {its_path} of {other.path} is written"
            raise InputError(Mistake(str(release.path), 0, 0, message, hint))


def _plan(releases: Sequence[Release], formats: Mapping[str, Format], publication: Publication) -> _Plan:
    plan = _Plan()
    for release in releases:
        if logo := release.newsroom.config.logo:
            plan.media[logo_path(release.newsroom)] = logo
        editions = tuple(publication.siblings[release.id].values())
        for image in release.media:
            path = media_path(editions[0], image.file)
            plan.claim(path, release, "rename one of the two")
            plan.media[path] = release.absolute(image.path)
            plan.named[str(plan.media[path])] = str(image.path)
        for form in formats.values():
            if not form.collective:
                files = tuple((edition_path(edition, form.suffix), (edition,)) for edition in editions)
                for path, (edition,) in files:
                    plan.claim(path, release, f"give one of them another slug in {edition.language}")
                plan.batches.append(_Batch(form, files))
    newest_first = sorted(
        (edition for own in publication.siblings.values() for edition in own.values()),
        key=lambda edition: (-edition.release.published.timestamp(), edition.release.id),
    )
    languages = dict.fromkeys(code for own in publication.siblings.values() for code in own)
    for form in formats.values():
        if form.collective:
            feeds = (
                (f"{code}/{form.stem}{form.suffix}", [one for one in newest_first if one.language == code])
                for code in languages
            )
            plan.batches.append(_Batch(form, tuple(feeds)))
    return plan
