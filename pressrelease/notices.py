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
    """Where and when: "Bakı, 10 yanvar 2023-cü il"."""
    return dateline(edition.place, local(edition.release.published, edition.release), edition.language)


def embargo_notice(edition: Edition) -> str:
    """The end of the embargo of a release, in words; "" if it has none.

    It says the same before and after that moment, so that a file does not depend on the day of its making.
    """
    if edition.release.embargo is None:
        return ""
    moment = local(edition.release.embargo, edition.release)
    return words(edition)(
        "Embargoed until {date}, {time} ({zone})",
        date=word_date(moment, edition.language),
        time=word_time(moment, edition.language),
        zone=_zone_name(moment),
    )


def update_notice(edition: Edition) -> str:
    """The note of an update and the first publication: "Details added (first published 12:28)", else ""."""
    release = edition.release
    if release.updated is None:
        return ""
    say = words(edition)
    first = local(release.published, release)
    time = word_time(first, edition.language)
    if local(release.updated, release).date() == first.date():
        published = say("first published {time}", time=time)
    else:
        published = say("first published {date}, {time}", date=word_date(first, edition.language), time=time)
    return f"{edition.update_note or say('Updated')} ({published})"


def withdrawal_notice(edition: Edition) -> str:
    """The notice that a release was withdrawn, with the reason; "" if it was not."""
    if edition.release.withdrawn is None:
        return ""
    note = plain_text(edition.withdrawn) if edition.withdrawn else ""
    return words(edition)("Withdrawn") + (f": {note}" if note else "")


def headline_of(edition: Edition) -> str:
    """The title in one line, for lists, tabs and previews: it says itself if the release is withdrawn."""
    title = plain_text(edition.title).replace("\n", " ")
    withdrawn = edition.release.withdrawn is not None
    return f"{words(edition)('Withdrawn')}: {title}" if withdrawn else title


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


def _zone_name(moment: datetime) -> str:
    """The offset in the usual form: UTC+4, UTC+5:30."""
    offset = moment.utcoffset()
    assert offset is not None, "times are aware"
    minutes = int(offset.total_seconds()) // 60
    hours, rest = divmod(abs(minutes), 60)
    sign = "+" if minutes >= 0 else "\u2212"
    return "UTC" + (f"{sign}{hours}" + (f":{rest:02}" if rest else "") if minutes else "")
