"""An excuse that excuses nothing.

Why
: A finding can be accepted, with a reason. When the text changes, the finding disappears but the excuse remains, and
  could one day hide a real mistake in the same place.

What is compared
: Each excuse of the release (`excuses` in the front matter) and of its translations (`# excuse CHECK: reason`) with
  the findings of this run. Excuses for checks that did not run are ignored, and so are those of texts that are not
  translated yet. An excuse that names an unknown check is reported.

What to do
: Remove the excuse. If it misspells the name of a check, correct the name.
"""

from __future__ import annotations

from collections.abc import Iterator

from pressrelease.checks import CHECKS, Check, Example, Subject
from pressrelease.checks._excuses import all_excuses
from pressrelease.findings import Finding, Severity
from pressrelease.model import Excuse, Place, State


def find(subject: Subject) -> Iterator[Finding]:
    """The excuses that no finding needed."""
    unfinished = {
        index
        for index, codes in subject.absent.items()
        if any(subject.segment(code, index).state is not State.LEFT_OUT for code in codes)
    }
    for excuse, code, index in all_excuses(subject):
        if excuse in subject.used or (excuse.check not in subject.ran and excuse.check in CHECKS):
            continue
        if excuse.check in CHECKS and (unfinished if code is None else index in unfinished):
            continue  # texts without a translation have not been compared
        if excuse.check not in CHECKS:
            message = f"the excuse names an unknown check {excuse.check!r}"
        else:
            message = f"{excuse.check!r} has no finding here any more; remove the excuse"
        place = excuse.place
        yield Finding(
            CHECK.name,
            CHECK.severity,
            message,
            code,
            index,
            actual=excuse.check,
            path=place.path,
            line=place.line,
            column=place.column,
        )


_PLACE = Place("az.po", 12)

CHECK = Check(
    __name__,
    __doc__,
    find,
    severity=Severity.WARNING,
    good=(
        Example(
            {"az": "Sayta [buradan](https://example.org/az) daxil olun", "en": "Visit the site"},
            excuses={"en": Excuse("link-mismatch", "the English site is closed", _PLACE)},
            note="the link is missing in English, and the excuse accepts that",
        ),
    ),
    bad=(
        Example(
            {"az": "Sayta daxil olun", "en": "Visit the site"},
            lang="en",
            excuses={"en": Excuse("link-mismatch", "the English site is closed", _PLACE)},
            note="there is no link any more",
        ),
    ),
)
