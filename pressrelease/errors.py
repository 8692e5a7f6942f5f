"""Errors that a user can cause; every other exception is a bug in this package."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from pressrelease.records import dataclass

if TYPE_CHECKING:
    from pressrelease.findings import Report

_MOST_SHOWN = 20  # findings of one release in the text of an error
# what a terminal acts on, what turns the direction of writing, and other invisible characters; the joiners of emoji
# (U+200C, U+200D), tabs and the kinds of spaces do no harm
HIDDEN = re.compile(
    "[\x00-\x08\n-\x1f\x7f-\x9f\xad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff0-\ufffb\ufffe\uffff\U000e0000-\U000e0fff]"
)


def printable(text: str) -> str:
    """A text in one line that may be shown anywhere: characters that are invisible or control a terminal are escaped."""
    return text if text.isprintable() else HIDDEN.sub(_escaped, text)


def _escaped(found: re.Match[str]) -> str:
    return found[0].encode("unicode_escape").decode("ascii")


def locate(path: str, line: int, column: int) -> str:
    """A place as editors understand it, `path:line:column`, without what is 0 because it is not known; "" without a path."""
    if not path:
        return ""
    return path + (f":{line}" if line else "") + (f":{column}" if line and column else "")


@dataclass(frozen=True, slots=True)
class Mistake:
    """One mistake in a file, described so that a person can fix it.

    `path` is the file as the user named it, `line` and `column` count from 1 (columns in code points; 0 if the
    whole file or line is meant), `message` says what is wrong and `hint` what to do.
    """

    path: str
    line: int
    column: int
    message: str
    hint: str = ""

    def __str__(self) -> str:
        return printable(f"{locate(self.path, self.line, self.column)}: {self.told}")

    @property
    def told(self) -> str:
        """What is wrong and, in brackets, what to do."""
        return f"{self.message} ({self.hint})" if self.hint else self.message


class PressReleaseError(Exception):
    """The base class of errors that a user can cause; its text can be shown as it is.

    `exit_code` is the exit code of the command line: 1 if a release is not fit to be published, 2 if a call or an
    input is unusable.
    """

    exit_code = 2

    def __init__(self, *lines: str) -> None:
        super().__init__("\n".join(map(printable, lines)))

    def __reduce__(self) -> tuple[object, ...]:
        # `Exception` would call the constructor with the text, but these classes take other arguments
        return _restore, (type(self), self.args), self.__dict__


def _restore(kind: type[PressReleaseError], arguments: tuple[object, ...]) -> PressReleaseError:
    return kind.__new__(kind, *arguments)


class UsageError(PressReleaseError):
    """A call, an option or a setting that makes no sense, with a hint at what would."""

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(f"{message}; {hint}" if hint else message)
        self.message = message
        self.hint = hint


class InputError(PressReleaseError):
    """One or more files cannot be read: all mistakes at once, each with its place."""

    def __init__(self, *mistakes: Mistake) -> None:
        super().__init__(*map(str, mistakes))
        self.mistakes = mistakes


class IncompleteError(PressReleaseError):
    """The translation of a requested edition is not complete: the list of the missing texts."""

    exit_code = 1

    def __init__(self, language: str, missing: tuple[Mistake, ...], *, hint: str = "") -> None:
        count = f"{len(missing)} text{'s' if len(missing) != 1 else ''}"
        which = f"the {language} edition{'s are' if ',' in language else ' is'} not complete"
        lines = [f"{which}: {count} not translated", *(f"  {one}" for one in missing)]
        super().__init__(*lines, *([hint] if hint else []))
        self.language = language
        self.missing = missing


class BlankError(InputError):
    """Figures that the front matter names are still blank: the list of them, each with its place."""

    exit_code = 1


class DraftError(PressReleaseError):
    """There is nothing to publish but drafts."""

    exit_code = 1


class CheckFailed(PressReleaseError):  # noqa: N818 -- the name says what happened, as the library's contract has it
    """The checks found errors in a release, so it is not published: the report of each such release."""

    exit_code = 1

    def __init__(self, reports: Mapping[str, Report]) -> None:
        lines: list[str] = []
        for name, report in reports.items():
            wrong = [finding for finding in report if finding.severity == "error"]
            lines.append(
                f"{name}: {len(wrong)} error{'s' if len(wrong) != 1 else ''}, so nothing was written"
            )
            for finding in wrong[:_MOST_SHOWN]:
                place = f"{locate(finding.path, finding.line, finding.column)}: " if finding.path else ""
                lines.append(f"  {place}{finding.check}: {finding.message}")
            if len(wrong) > _MOST_SHOWN:
                lines.append(f"  and {len(wrong) - _MOST_SHOWN} more")
        lines.append("`pressrelease check` shows them in full; correct them, or excuse what is meant")
        super().__init__(*lines)
        self.reports = reports

    @property
    def report(self) -> Report:
        """The report of the first release that failed."""
        return next(iter(self.reports.values()))


class ProofError(PressReleaseError):
    """A rendered file differs from its edition: a template, a letterhead or a format lost a figure."""

    exit_code = 1

    def __init__(self, path: str, figure: str, text: str) -> None:
        shown = text if len(text) <= 80 else text[:79] + "\u2026"
        super().__init__(
            f"{path} would not hold the figure {figure!r} of \u201c{shown}\u201d; nothing was written; "
            "if you use templates of your own, look there"
        )
        self.path = path
        self.figure = figure
        self.text = text


def nearest(name: str, names: Iterable[str]) -> str:
    """The name that a person most likely meant, "" if none is near."""
    import difflib

    near = difflib.get_close_matches(name.lower().replace("_", "-"), list(names), n=1, cutoff=0.65)
    return near[0] if near else ""
