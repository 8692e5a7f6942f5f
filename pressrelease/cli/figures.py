"""`pressrelease figures`: the figures that are read in a text, and the rule that read each."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pressrelease.cli._options import config_option, format_option, quiet_option
from pressrelease.cli._output import announce_input, note, one_to_one, show, show_json

if TYPE_CHECKING:
    from pressrelease.config import Config
    from pressrelease.model import Figure, Segment

COLOURS = {
    "number": "green", "percent": "cyan", "money": "yellow", "ordinal": "blue", "year": "magenta",
    "decade": "magenta", "date": "magenta", "time": "magenta", "range": "bright_green", "score": "red",
    "fraction": "cyan", "multiplier": "bright_blue", "identifier": "bright_black", "weekday": "bright_magenta",
    "month": "bright_magenta",
}  # fmt: skip


def _languages() -> list[str]:
    from pressrelease.languages import LANGUAGES

    return list(LANGUAGES.names())


@click.command(
    name="figures",
    short_help="Show the figures of a text as they are read.",
    epilog="""\b
Examples:
  pressrelease figures briefing.az.docx
  pressrelease figures briefing.txt --language ru --output-format json
  echo "3 milyard 94,6 milyon manat" | pressrelease figures --language az
""",
)
@click.argument("file", required=False, type=click.Path())
@click.option(
    "--language",
    "-l",
    metavar="CODE",
    help="The language of the text; required if its name and its letters do not show it.",
    shell_complete=lambda context, parameter, typed: [
        code for code in _languages() if code.startswith(typed)
    ],
)
@format_option
@click.option("--explain", is_flag=True, help="Show the other readings that each figure could have.")
@config_option
@quiet_option
def figures(
    file: str | None, language: str | None, output_format: str, explain: bool, config: Config | None
) -> int:
    """Show the figures of a text: the place of each, its meaning, and the rule that read it.

    FILE is any text that can be checked: plain text, Word, HTML, Markdown. A release.md, a catalog beside one or the
    folder of a release is read as a release. Without FILE, or with -, the text comes from standard input, one
    paragraph per line.

    With --explain, the other readings of each figure follow it, each with the rule that allows it: one of them is
    taken only if the languages of a release agree on it and not on the likeliest one, which is shown first.
    """
    from pressrelease.figures.lexicon import lexicon
    from pressrelease.figures.recognition import find_figures

    if language is not None:
        lexicon(language)  # an unknown language is a mistake even if there is no text
    if _is_of_release(file):
        code, found = _read_release(Path(str(file)), language, config)
    else:
        code, segments = _read(file, language, config)
        found = [(segment, find_figures(segment.words, code)) for segment in segments]
    if explain:
        found = [(segment, _with_others(segment.words, figures, code)) for segment, figures in found]
    if output_format == "json":
        told = {"language": code, "segments": [_told(segment, figures) for segment, figures in found]}
        show_json(told)
    elif sys.stdout.isatty():
        _show(found)
    else:
        for segment, figures in found:
            for figure in figures:
                show(_line(segment, figure))
    return 0


COMMAND = figures


def _is_of_release(file: str | None) -> bool:
    if file is None or file == "-":
        return False
    from pressrelease.loading import stands_for_release

    path = Path(file)
    return stands_for_release(path) or (path / "release.md").is_file()


def _read_release(
    path: Path, language: str | None, config: Config | None
) -> tuple[str, list[tuple[Segment, list[Figure]]]]:
    """A language of a release, and its texts with their figures as `check` compares them."""
    from pressrelease.checks import subject_of
    from pressrelease.errors import UsageError
    from pressrelease.loading import load

    release = load(path if path.is_dir() else path.parent, config)
    code = language or (path.stem if path.suffix == ".po" else release.language)
    if code not in release.languages:
        hint = f"choose one: --language {release.languages[0]}"
        raise UsageError(f"{release.path} is not written in {code!r}", hint=hint)
    subject = subject_of(release, languages=(code,))
    segments = subject.documents[code].segments
    return code, [(one, list(subject.figures(code, index))) for index, one in enumerate(segments) if one.text]


def _read(file: str | None, language: str | None, config: Config | None) -> tuple[str, Sequence[Segment]]:
    """The language of the text, and its paragraphs."""
    from pressrelease.errors import UsageError
    from pressrelease.model import Place, Segment
    from pressrelease.sources import read_input, read_texts

    if file is not None and file != "-":
        order = config.languages if config else ()
        documents = read_texts([file], {language: file} if language else None, order).documents
        if len(documents) > 1 and language is None:
            raise UsageError(
                f"{file} holds {len(documents)} languages",
                hint=f"choose one: {' or '.join(f'--language {one}' for one in documents)}",
            )
        code, document = next((c, d) for c, d in documents.items() if language in (None, c))
        for part in document.unread:
            note(f"note: {part}")
        return code, document.segments
    if language is None:
        raise UsageError("the language of standard input is not known", hint="name it: --language az")
    announce_input()
    lines = read_input().split("\n")
    return language, [
        Segment(line, Place("-", number, 1)) for number, line in enumerate(lines, 1) if line.strip()
    ]


def _with_others(text: str, figures: list[Figure], code: str) -> list[Figure]:
    """The figures with their other readings after them, whose rules say so."""
    from dataclasses import replace

    from pressrelease.figures.alternatives import find_alternatives

    others = find_alternatives(text, figures, range(len(figures)), code)
    return [
        one
        for index, figure in enumerate(figures)
        for one in (
            figure,
            *(
                replace(other, rule=f"or: {found.rule.name}")
                for found in others
                if found.first == index
                for other in found.figures
            ),
        )
    ]


def _told(segment: Segment, figures: list[Figure]) -> dict[str, object]:
    """A paragraph with its figures, for JSON."""
    return {
        "line": segment.place.line,
        "text": segment.text,
        "figures": [
            {
                "kind": figure.kind,
                "canonical": figure.canonical,
                "unit": figure.unit,
                "qualifier": figure.qualifier,
                "soft": figure.soft,
                "start": figure.start,
                "end": figure.end,
                "text": figure.text,
                "rule": figure.rule,
            }
            for figure in figures
        ],
    }


def _line(segment: Segment, figure: Figure) -> str:
    """A figure as one tab-separated line, for a pipe: place, kind, qualifier, value, unit, words, rule."""
    at = segment.locate(figure.start)
    place = f"{at.line}:{at.column or figure.start + 1}"
    soft = "soft" if figure.soft else ""
    words = " ".join(figure.text.split())
    fields = (place, figure.kind, figure.qualifier, figure.canonical, figure.unit, soft, words, figure.rule)
    return "\t".join(fields)


def _show(found: Sequence[tuple[Segment, list[Figure]]]) -> None:
    """Print the text with its figures in colour, and their meaning below each paragraph."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console(highlight=False)
    for segment, figures in found:
        marked = Text(one_to_one(segment.text))
        for figure in figures:
            marked.stylize(
                f"{'' if figure.soft else 'bold '}{COLOURS[figure.kind]}", figure.start, figure.end
            )
        console.print(marked)
        if not figures:
            continue
        table = Table(box=None, padding=(0, 2, 0, 0), show_header=False)
        for figure in figures:
            value = " ".join(part for part in (figure.qualifier, figure.canonical, figure.unit) if part)
            table.add_row(
                "",
                Text(one_to_one(" ".join(figure.text.split())), style=COLOURS[figure.kind]),
                figure.kind + (" (soft)" if figure.soft else ""),
                value,
                Text(figure.rule, style="dim"),
            )
        console.print(table)
