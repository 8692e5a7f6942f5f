"""A translation of an earlier version of the text.

Why
: A correction is made in one language, at 12:28, and the other two go out as they were.

What is compared
: Whether a translation was made from the current text. `pressrelease sync` marks all others as fuzzy in the PO file;
  XLIFF files record it in the state of the target. An edit since the last sync is noticed, too. A stale translation is
  not compared by any other check: its figures, links and terms are those of another text.

What to do
: If the message says so, run `pressrelease sync`. Read the translation again, change it if necessary, and remove the
  fuzzy mark (Poedit and Weblate do so when the entry is saved). If only a slip was corrected in the source, `sync` offers
  to keep the translations as they are.
"""

from __future__ import annotations

from collections.abc import Iterator

from pressrelease.checks import Check, Example, Subject
from pressrelease.checks._unfinished import cure, late_segments
from pressrelease.findings import Finding
from pressrelease.model import State


def find(subject: Subject) -> Iterator[Finding]:
    """Translations that are older than their source."""
    for code, document in subject.documents.items():
        for index, where in late_segments(subject, code, State.STALE).items():
            text = document.segments[index].text
            source = next(
                (other for other in subject.languages if subject.segment(other, index).state is State.SOURCE),
                "",
            )
            yield subject.finding(
                CHECK,
                f"the text was changed after this was translated{where}{cure(subject, code, index)}",
                lang=code,
                segment=index,
                start=0,
                end=len(text),
                expected=subject.segment(source, index).text if source else "",
                actual=text,
                witnesses=[subject.witness(source, index, 0, len(subject.texts[source][index]))]
                if source
                else (),
            )


CHECK = Check(
    __name__,
    __doc__,
    find,
    good=(Example({"az": "Giriş pulsuzdur.", "en": "Admission is free."}, states={"az": State.SOURCE}),),
    bad=(
        Example(
            {"az": "Giriş 2 manatdır.", "en": "Admission is free."},
            lang="en",
            marked="Admission is free.",
            states={"az": State.SOURCE, "en": State.STALE},
            note="the price came after the translation",
        ),
    ),
)
