"""The dates in the life of a release, and whether they agree with one another."""

from __future__ import annotations

from datetime import UTC, datetime

from pressrelease.errors import Mistake
from pressrelease.moments import MomentError, read_moment, told
from pressrelease.records import dataclass
from pressrelease.releases.fields import ReleaseFields
from pressrelease.releases.frontmatter import Mapping, key_place, place_of


@dataclass(frozen=True, slots=True)
class Dates:
    """The dates of a release: `updates` are those of its updates, in their order; `withdrawn` is None if unknown."""

    published: datetime
    embargo: datetime | None
    updates: tuple[datetime, ...]
    withdrawn: datetime | None


def read_dates(fields: ReleaseFields, tree: Mapping, zone: str, mistakes: list[Mistake]) -> Dates:
    """The dates of a release; those without an offset are in the zone. Mistakes and contradictions are added."""
    reader = _Reader(tree, zone, mistakes)
    at = getattr(fields.withdrawn, "at", "")  # the field may be a text alone
    dates = Dates(
        reader.read(fields.published, "published"),
        reader.read(fields.embargo, "embargo") if fields.embargo else None,
        tuple(reader.read(one.at, "updates", number, "at") for number, one in enumerate(fields.updates)),
        reader.read(at, "withdrawn", "at") if at else None,
    )
    if not mistakes:
        reader.compare(dates)
    if fields.withdrawn is None and "withdrawn" in tree.entries:
        reader.refuse_key(
            "withdrawn",
            "the release is withdrawn without a reason",
            "write the reason, which its readers see, or delete the field",
        )
    if fields.draft == "true":
        for name, given in (("updates", fields.updates), ("withdrawn", fields.withdrawn)):
            if given:
                reader.refuse_key(
                    name,
                    "a draft was never published, so it cannot be changed or withdrawn",
                    "delete `draft`, or this field",
                )
    return dates


class _Reader:
    def __init__(self, tree: Mapping, zone: str, mistakes: list[Mistake]) -> None:
        self.tree = tree
        self.zone = zone
        self.mistakes = mistakes

    def refuse(self, steps: tuple[str | int, ...], message: str, hint: str) -> None:
        place = place_of(self.tree, steps)
        self.mistakes.append(Mistake(place.path, place.line, place.column, message, hint))

    def refuse_key(self, name: str, message: str, hint: str) -> None:
        place = key_place(self.tree, (name,))
        self.mistakes.append(Mistake(place.path, place.line, place.column, message, hint))

    def read(self, written: str, *steps: str | int) -> datetime:
        try:
            return read_moment(written, self.zone)
        except MomentError as error:
            self.refuse(steps, error.message, error.hint)
            return datetime.min.replace(tzinfo=UTC)

    def compare(self, dates: Dates) -> None:
        """Refuse what cannot have happened in this order."""
        last, what = dates.published, "the release was published"
        for number, at in enumerate(dates.updates):
            if at <= last:
                hint = "check both times; updates are listed from the first to the last"
                self.refuse(("updates", number, "at"), f"this is not after {told(last)}, when {what}", hint)
            last, what = at, "the update above was published"
        if dates.withdrawn is not None and dates.withdrawn < last:
            what = "the last update was published" if dates.updates else "the release was published"
            self.refuse(("withdrawn", "at"), f"this is before {told(last)}, when {what}", "check both times")
