"""The lines that a release gets besides its text, the same in every format: dateline, notices, kinds of files."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

from pressrelease.figures.wording import NO_BREAK, dateline, word_date, word_in_cell, word_time
from pressrelease.model import Attachment, Edition, Inlines, Release, plain_text
from pressrelease.resources import Phrases


def words(edition: Edition) -> Phrases:
    """The words that the program adds to a release, in the edition's language, the newsroom's own first."""
    return edition.release.newsroom.words(edition.language)


def local(moment: datetime, release: Release) -> datetime:
    """A moment on the publisher's clock."""
    return moment.astimezone(ZoneInfo(release.newsroom.config.timezone))


def dateline_of(edition: Edition) -> str:
    """Where and when: "Bakı, 10 yanvar 2023-cü il", with the hour if the newsroom shows it."""
    published = local(edition.release.published, edition.release)
    told = dateline(edition.place, published, edition.language)
    if edition.release.newsroom.config.show_time:
        told += f", {word_time(published, edition.language)}"
    return told


def moment_of(moment: datetime, edition: Edition) -> str:
    """A moment in words, on the publisher's clock: "10 yanvar 2023-cü il, 12:28"."""
    return "{date}, {time}".format(**_when(moment, edition))


def embargo_notice(edition: Edition) -> str:
    """The end of the embargo of a release, in words; "" if it is under none."""
    if edition.release.embargo is None:
        return ""
    end = edition.release.embargo
    zone = _zone_name(local(end, edition.release), edition)
    return words(edition)("Embargoed until {date}, {time} ({zone})", **_when(end, edition), zone=zone)


def update_notice(edition: Edition) -> str:
    """The last update of a release: "Updated March 15, 2026, 11:00: Sum corrected"; "" if there was none."""
    if not edition.updates:
        return ""
    last = edition.updates[-1]
    return _noted(words(edition)("Updated {date}, {time}", **_when(last.at, edition)), last.note)


def withdrawal_notice(edition: Edition) -> str:
    """The notice that a release was withdrawn, with the reason; "" if it was not."""
    if edition.release.withdrawn is None:
        return ""
    return _noted(withdrawn_since(edition), plain_text(edition.withdrawn) if edition.withdrawn else "")


def withdrawn_since(edition: Edition) -> str:
    """That a release was withdrawn, and when, if that is known: "Withdrawn March 16, 2026, 09:00"."""
    since = edition.release.withdrawn_at
    if since is None:
        return words(edition)("Withdrawn")
    return words(edition)("Withdrawn {date}, {time}", **_when(since, edition))


def history_of(edition: Edition) -> tuple[tuple[datetime, str], ...]:
    """What has happened to a release and when, the last first; empty if nothing has since it was published."""
    release, say = edition.release, words(edition)
    told = [(release.published, say("First published"))]
    told += [(one.at, one.note or say("Updated")) for one in edition.updates]
    if release.withdrawn_at is not None:
        told.append((release.withdrawn_at, say("Withdrawn")))
    return tuple(reversed(told)) if len(told) > 1 else ()


def headline_of(edition: Edition) -> str:
    """The title in one line, for lists, tabs and previews: it says itself if the release is withdrawn."""
    title = plain_text(edition.title).replace("\n", " ")
    withdrawn = edition.release.withdrawn is not None
    return f"{words(edition)('Withdrawn')}: {title}" if withdrawn else title


def summary_of(edition: Edition) -> str:
    """The summary for lists and previews; that of a withdrawn release is the notice, so that nobody passes it on."""
    return withdrawal_notice(edition) or edition.summary


def publisher_of(edition: Edition) -> str:
    """The institution in the edition's language; if the settings name none, the release's own source."""
    return edition.release.newsroom.config.publisher.get(edition.language, "") or edition.source


def author_of(edition: Edition) -> str:
    """The originator of the text: its source, else the publisher."""
    return edition.source or publisher_of(edition)


def source_of(edition: Edition) -> str:
    """The originator of the text, if it is not the publisher and so has to be named."""
    return edition.source if edition.source != publisher_of(edition) else ""


def file_notice(attachment: Attachment[Inlines], edition: Edition) -> str:
    """The kind and the size of an attachment: "PDF, 1.2 MB"; sizes from 10 MB on, and in KB, are whole."""
    say, code = words(edition), edition.language
    kilobytes = max(round(Decimal(attachment.size).scaleb(-3), 0), Decimal(1))
    if kilobytes < 1000:
        size = say("{size} KB", size=word_in_cell(kilobytes, code))
    else:
        megabytes = round(kilobytes.scaleb(-3), 1 if kilobytes < 9950 else 0)
        size = say("{size} MB", size=word_in_cell(megabytes, code))
    return f"{attachment.kind}, {size.replace(' ', NO_BREAK)}"


def _when(moment: datetime, edition: Edition) -> dict[str, str]:
    """The date and the time of a moment, in words, on the publisher's clock."""
    there = local(moment, edition.release)
    return {"date": word_date(there, edition.language), "time": word_time(there, edition.language)}


def _noted(line: str, note: str) -> str:
    return f"{line}: {note}" if note else line


def _zone_name(moment: datetime, edition: Edition) -> str:
    """By whose clock a moment is told: "Baku time, UTC+4"; "UTC+5:30" if the language has no words for the zone."""
    offset = moment.utcoffset()
    assert offset is not None, "times are aware"
    minutes = int(offset.total_seconds()) // 60
    hours, rest = divmod(abs(minutes), 60)
    sign = "+" if minutes >= 0 else "\u2212"
    universal = "UTC" + (f"{sign}{hours}" + (f":{rest:02}" if rest else "") if minutes else "")
    clock = words(edition).find(edition.release.newsroom.config.timezone)
    return f"{clock}, {universal}" if clock else universal
