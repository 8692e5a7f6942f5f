"""The checks: one module per check, each with its manual page and its good and bad examples."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import field, replace
from typing import TypeVar

from pressrelease.checks._counted import Difference, differences
from pressrelease.checks._pairing import explain_pairs
from pressrelease.checks._rows import each_row, outvoted, phrase, witnesses
from pressrelease.checks._subject import Subject
from pressrelease.composition import compose_with_origins, is_composed
from pressrelease.config import Config
from pressrelease.errors import UsageError
from pressrelease.findings import Finding, Report, Severity, Witness
from pressrelease.languages import DECLARING_LANGUAGE
from pressrelease.model import Excuse, LooseTexts, Place, Release, Role, State
from pressrelease.newsroom import Newsroom
from pressrelease.records import dataclass
from pressrelease.registry import Registry

Said = TypeVar("Said", Finding, Witness)

__all__ = [
    "CHECKS",
    "Check",
    "Difference",
    "Example",
    "Subject",
    "check",
    "chosen",
    "compare",
    "differences",
    "each_row",
    "explain_pairs",
    "outvoted",
    "phrase",
    "run",
    "subject_of",
    "witnesses",
]


@dataclass(frozen=True, slots=True)
class Example:
    """Texts that a check must accept (good) or report (bad): they are its tests and part of its manual page.

    `texts` holds one text per language, in the inline Markdown of a release; they are one aligned segment, or texts
    with their own order if `whole`. A bad example names the language at fault (`lang`), the stretch that is marked
    there (`marked`; "" if it is missing) and the severity, if it is not the check's own. `role` is the role of the
    texts in their release. `figures` are those that a release names, as in its front matter. `states` maps a language
    to the state of its translation, if it is not simply translated; `excuses` holds the excuses of a language; `unread`
    names what a reader left out of a language's file. `note` describes the example in a few words.
    """

    texts: Mapping[str, str]
    lang: str | None = None
    marked: str = ""
    severity: Severity | None = None
    note: str = ""
    whole: bool = False
    role: Role = Role.PARAGRAPH
    figures: Mapping[str, str] = field(default_factory=dict)
    states: Mapping[str, State] = field(default_factory=dict)
    excuses: Mapping[str, Excuse] = field(default_factory=dict)
    unread: Mapping[str, str] = field(default_factory=dict)
    config: Config = field(default_factory=Config)

    def subject(self) -> Subject:
        """The example as a check takes it."""
        from pressrelease.checks._release import documents_of_texts
        from pressrelease.figures.declaration import declare

        declared = {
            name: declare(name, written, (DECLARING_LANGUAGE,), Place("release.md"))
            for name, written in self.figures.items()
        }
        documents = documents_of_texts(
            self.texts,
            declared,
            role=self.role,
            states=self.states,
            excuses=self.excuses,
            unread=self.unread,
            aligned=not self.whole,
        )
        return Subject.of_documents(documents, config=self.config, declared=declared)


@dataclass(frozen=True, slots=True)
class Check:
    """One rule that texts must follow, for the machine and for a reader.

    `module` is the file's `__name__`, which gives the check its public name. `manual` is the file's docstring: a
    line that says what is found, then "Why", "What is compared" and "What to do" as a definition list. `find` yields what
    is wrong in a subject, in the order of the text, made with `Subject.finding(CHECK, ...)`. `severity` is what a
    finding weighs unless it says otherwise itself. `of_figures` marks the checks that need nothing but figures.
    """

    module: str
    manual: str | None
    find: Callable[[Subject], Iterator[Finding]]
    good: tuple[Example, ...]
    bad: tuple[Example, ...]
    severity: Severity = Severity.ERROR
    of_figures: bool = False

    @property
    def name(self) -> str:
        """The public name: `figure-missing` for the file `figure_missing.py`."""
        return self.module.rpartition(".")[2].replace("_", "-")

    @property
    def summary(self) -> str:
        """The first line of the manual page, without its full stop."""
        return (self.manual or "").strip().partition("\n")[0].rstrip(".")

    @property
    def sections(self) -> dict[str, str]:
        """The parts of the manual page after its first line: heading to Markdown text."""
        found: dict[str, str] = {}
        for match in re.finditer(
            r"^(\S[^\n]*)\n: (.*?)(?=\n\n\S|\Z)", (self.manual or "").strip(), re.MULTILINE | re.DOTALL
        ):
            found[match.group(1)] = re.sub(r"^  ", "", match.group(2), flags=re.MULTILINE).strip()
        return found


CHECKS: Registry[Check] = Registry(__name__, "CHECK", Check)


def chosen(config: Config, among: Iterable[str] | None = None) -> tuple[Check, ...]:
    """The checks that the settings select, by name; `among` limits them to some names (None: all).

    Raises UsageError, with the nearest valid name, if the settings name an unknown check.
    """
    names = set(CHECKS.names())
    for name in (*config.select, *config.ignore, *config.severity):
        if name not in names:
            CHECKS.get(name)  # raises, and suggests the nearest name
    wanted = names if among is None else names & set(among)
    if config.select:
        wanted &= set(config.select)
    return tuple(CHECKS.get(name) for name in sorted(wanted - set(config.ignore)))


def check(texts: Release | LooseTexts, config: Config | None = None) -> Report:
    """All findings in a release, or in several loose texts of one, by the checks that the settings select.

    `config` replaces the settings that were found when the texts were loaded.
    """
    return run(subject_of(texts, config))


def compare(texts: Mapping[str, str | Sequence[str]], config: Config | None = None) -> Report:
    """Compare the figures of two or more languages: aligned segments, or whole texts with any order.

    Parameters: `texts` maps a language to a list of segments, all lists of one length, or to one whole text.
    Offsets of the findings count in the segment, or in the whole text. Raises UsageError for lists that are not of
    one length, and for an unknown language.
    """
    whole = [isinstance(text, str) for text in texts.values()]
    if len(set(whole)) > 1:
        raise UsageError("lists of segments and whole texts cannot be compared with each other")
    segments = {code: [text] if isinstance(text, str) else list(text) for code, text in texts.items()}
    if len({len(listed) for listed in segments.values()}) > 1:
        counts = ", ".join(f"{code} {len(listed)}" for code, listed in segments.items())
        raise UsageError(
            f"the languages have different numbers of segments ({counts})", hint="give whole texts as strings"
        )
    if not all(isinstance(segment, str) for listed in segments.values() for segment in listed):
        raise UsageError("a segment is not a text", hint='use "" if a language has none')
    origins: dict[tuple[str, int], list[int]] = {}
    for code, listed in segments.items():
        for index, segment in enumerate(listed):
            if not is_composed(segment):
                listed[index], origins[code, index] = compose_with_origins(segment)
    subject = Subject(segments, aligned=not any(whole), config=config)
    report = run(subject, [one for one in chosen(subject.config) if one.of_figures])
    return _placed_back(report, origins) if origins else report


def _placed_back(report: Report, origins: Mapping[tuple[str, int], list[int]]) -> Report:
    """The report with its offsets counted in the original texts."""

    def placed(said: Said) -> Said:
        at = origins.get((said.lang or "", said.segment))
        if at is None or said.start is None or said.end is None:
            return said
        return replace(said, start=at[said.start], end=at[said.end])

    return Report(
        tuple(replace(placed(finding), witnesses=tuple(map(placed, finding.witnesses))) for finding in report)
    )


def subject_of(
    texts: Release | LooseTexts, config: Config | None = None, *, languages: Iterable[str] | None = None
) -> Subject:
    """A release, or several loose texts of one, as a subject for the checks; only some of its languages, if named.

    `config` replaces the settings of the texts' own newsroom.
    """
    newsroom = texts.newsroom if config is None else Newsroom(config)
    settings = newsroom.config
    if isinstance(texts, LooseTexts):
        documents = texts.documents
        if languages is not None:
            documents = {code: documents[code] for code in languages}
        return Subject.of_documents(documents, config=settings)
    from pressrelease.binding import move_release
    from pressrelease.checks._release import documents_of

    texts = move_release(texts, newsroom)
    return Subject.of_documents(
        documents_of(texts, languages), config=settings, excuses=texts.excuses, release=texts
    )


def run(subject: Subject, checks: Iterable[Check] | None = None) -> Report:
    """Check a subject and report the findings in the order of the text; the settings are those of the subject.

    Parameters: `checks` are the checks to run; None means those that the settings select.
    Excused findings are left out; the severities of the settings replace the checks' own.
    """
    from pressrelease.checks._excuses import without_excused
    from pressrelease.checks._parallel import match_texts

    severity = {name: _severity(level) for name, level in subject.config.severity.items()}
    findings: list[Finding] = []
    # unused excuses are known only after all other checks have run
    for one in sorted(
        chosen(subject.config) if checks is None else checks, key=lambda one: one.name == "unused-excuse"
    ):
        in_blocks = subject.once(match_texts) if one.of_figures else None
        told = one.find(subject) if in_blocks is None else in_blocks.find(one, subject)
        found = without_excused(subject, told)
        level = severity.get(one.name)
        findings.extend(found if level is None else (replace(finding, severity=level) for finding in found))
        subject.ran.add(one.name)
    findings.sort(key=lambda finding: (finding.segment, finding.start if finding.start is not None else -1))
    return Report(tuple(findings))


def _severity(level: str) -> Severity:
    try:
        return Severity(level)
    except ValueError:
        raise UsageError(f"unknown severity {level!r}", hint=f"there are: {', '.join(Severity)}") from None
