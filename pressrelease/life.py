"""The life of a release: its state at a moment, and the next moment at which it changes.

A release is a draft, then it waits for its embargo and its publication, is published, corrected, perhaps withdrawn.
Nothing here reads the clock: the moment is a parameter, and equal states give equal files.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from enum import StrEnum

from pressrelease.model import Release, Update
from pressrelease.moments import in_zone
from pressrelease.records import dataclass


class Stage(StrEnum):
    """How far a release has come."""

    DRAFT = "draft"  # not to be published at all
    EMBARGOED = "embargoed"  # known to the media, not to be published yet
    WAITING = "waiting"  # without an embargo, but to be published later
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"  # still there, with the reason


@dataclass(frozen=True, slots=True)
class State:
    """The state of a release at a moment.

    `updates` are those made known by then, oldest first; `withdrawn` says whether it was taken back by then, and
    `next_change` is the next moment at which it is in another state, None if only an edit can change it.
    """

    stage: Stage
    updates: tuple[Update[int], ...]
    withdrawn: bool
    next_change: datetime | None

    @property
    def is_public(self) -> bool:
        """Whether the release belongs into feeds and onto a site."""
        return self.stage in (Stage.PUBLISHED, Stage.WITHDRAWN)

    @property
    def fingerprint(self) -> str:
        """A text that is the same for equal states, and holds no time but those of the release."""
        return f"{self.stage} {len(self.updates)} {'withdrawn' if self.withdrawn else ''}".rstrip()


def state_of(release: Release, at: datetime) -> State:
    """The state of a release at a moment; one without an offset is on the publisher's clock.

    What has a time begins at that moment: an embargo that ends at 9:00 is over at 9:00.
    """
    at = in_zone(at, release.newsroom.config.timezone)
    withdrawn = _is_withdrawn(release, at)
    updates = tuple(one for one in release.updates if one.at <= at)
    if release.draft:
        return State(Stage.DRAFT, updates, withdrawn, None)
    if release.embargo is not None and at < release.embargo:
        stage = Stage.EMBARGOED
    elif at < release.published:
        stage = Stage.WAITING
    else:
        stage = Stage.WITHDRAWN if withdrawn else Stage.PUBLISHED
    return State(stage, updates, withdrawn, min((one for one in _moments(release) if one > at), default=None))


def as_of(release: Release, at: datetime) -> Release:
    """The release as it is at a moment: without an embargo that is over, and without what has yet to come.

    All files of a release are made from it, so they depend on its state and on no time.
    """
    at = in_zone(at, release.newsroom.config.timezone)
    embargo = release.embargo if release.embargo is not None and at < release.embargo else None
    updates = tuple(one for one in release.updates if one.at <= at)
    withdrawn = release.withdrawn if _is_withdrawn(release, at) else None
    if (embargo, updates, withdrawn) == (release.embargo, release.updates, release.withdrawn):
        return release
    since = release.withdrawn_at if withdrawn is not None else None
    return replace(release, embargo=embargo, updates=updates, withdrawn=withdrawn, withdrawn_at=since)


def next_change(releases: Iterable[Release], at: datetime) -> datetime | None:
    """The next moment at which one of the releases changes, None if only an edit can change them."""
    changes = (state_of(release, at).next_change for release in releases)
    return min((one for one in changes if one is not None), default=None)


def _is_withdrawn(release: Release, at: datetime) -> bool:
    return release.withdrawn is not None and (release.withdrawn_at is None or release.withdrawn_at <= at)


def _moments(release: Release) -> Iterator[datetime]:
    """The moments at which something of the release changes."""
    yield release.published
    if release.embargo is not None:
        yield release.embargo
    yield from (one.at for one in release.updates)
    if release.withdrawn_at is not None:
        yield release.withdrawn_at
