"""Write docs/checks.md from the checks' own manual pages and examples: `python docs/scripts/make_checks.py`.

A test tells when it is not current.
"""

from __future__ import annotations

from pathlib import Path

from pressrelease.checks import CHECKS, Check, Example

PAGE = Path(__file__).parent.parent / "checks.md"
OPENING = """\
# The checks

<!-- written by docs/scripts/make_checks.py from the checks themselves; do not edit -->

An *error* stops a rendering, a *warning* does so only where that is asked for, a *note* never does. Checks are chosen,
and their severities changed, by name in the [configuration](configuration.md); one finding is accepted with a reason,
in the release's `excuses` or by a [translator's comment](translating.md#leaving-a-text-out).
"""


def checks_page() -> str:
    """The whole page: a table of all checks, then each with its manual and its examples, which are also its tests."""
    checks = [CHECKS.get(name) for name in CHECKS.names()]
    table = ["| check | what it finds | severity |", "|---|---|---|"]
    table += [f"| [`{one.name}`](#{one.name}) | {cell(one.summary)} | {one.severity} |" for one in checks]
    return "\n".join([OPENING, *table, "", *(section(one) for one in checks)])


def section(check: Check) -> str:
    """One check: its first line, its definitions, what it complains about and what it lets pass."""
    lines = [f"## {check.name}", "", f"{check.summary}. ({str(check.severity).capitalize()})", ""]
    for heading, text in check.sections.items():
        lines += [f"**{heading}.** {' '.join(text.split())}", ""]
    for title, examples in (("Wrong", check.bad), ("Right", check.good)):
        if examples:
            lines += [f"*{title}:*", "", *table_of(examples), ""]
    return "\n".join(lines)


def table_of(examples: tuple[Example, ...]) -> list[str]:
    """Examples with their texts in all languages; what a finding points at is set in bold."""
    languages = [code for code in ("az", "ru", "en") if any(code in one.texts for one in examples)]
    notes = any(one.note for one in examples)
    lines = [f"| {' | '.join(languages)} |{' |' if notes else ''}", "|---" * (len(languages) + notes) + "|"]
    for one in examples:
        cells = [marked(one, code) for code in languages] + [cell(one.note)] * notes
        lines.append(f"| {' | '.join(cells)} |")
    return lines


def marked(example: Example, language: str) -> str:
    """One language's text, as code so that its marks are seen, the stretch at fault outside and bold."""
    text = example.texts.get(language, "")
    if not text:
        return "–"
    if language == example.lang and example.marked and example.marked in text:
        before, _, after = text.partition(example.marked)
        return f"{literal(before)}**{literal(example.marked)}**{literal(after)}"
    return literal(text)


def literal(text: str) -> str:
    """Text with escaped Markdown."""
    return cell("".join(f"\\{letter}" if letter in "\\*_[]`<>#{}" else letter for letter in text))


def cell(text: str) -> str:
    return " ".join(text.replace("|", "\\|").split("\n"))


if __name__ == "__main__":
    PAGE.write_text(checks_page(), encoding="utf-8", newline="\n")
