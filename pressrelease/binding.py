"""Reading the texts of a release: each becomes a tree, in which the figures used by name are worded."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from pressrelease.cells import Bare, find_bare, know_figures, mark_cells, word_cells
from pressrelease.characters import refuse_characters
from pressrelease.errors import Mistake
from pressrelease.figures.wording import WordingError, agreeing_noun, word_figure
from pressrelease.languages import language
from pressrelease.markup import NOTED_ROLES, PLAIN_ROLES, Problem, find_nodes, map_nodes, read_inline
from pressrelease.model import (
    AgreeingNoun,
    DeclaredFigure,
    Inline,
    Inlines,
    NoteMark,
    Placeholder,
    Release,
    Role,
    State,
    Text,
    Unit,
    Words,
)
from pressrelease.newsroom import Newsroom

_LONGEST_NAME = 64  # characters of an unknown name that are compared with the known ones


def read_text(
    text: Text,
    role: Role,
    code: str,
    figures: Mapping[str, DeclaredFigure],
    *,
    style: str = "",
    notes: Collection[str] = (),
) -> Text:
    """The text with its tree, and with the problems that prevent its publication, each with its place in the file.

    Parameters: `code` is the language of the text; `figures` are those that the release names; `style` is the
    newsroom's grouping of thousands, "" for the default of the language; `notes` are the labels of its footnotes.
    """
    problems: list[Mistake] = []
    if role is Role.TITLE and text.state is State.LEFT_OUT:
        place = text.place
        left_out = ("the title is left out", "a release needs a title in every language")
        return text.as_read((), (Mistake(place.path, place.line, 0, *left_out),))
    if not text.text:
        return text.as_read(())
    # the characters of the source were checked when its file was read
    if text.state is not State.SOURCE and not refuse_characters(
        text.text, text.place.path, problems, line=text.place.line
    ):
        return text.as_read((Words(text.text),), tuple(problems))
    read = read_inline(text.text, language(code), marks=role not in PLAIN_ROLES)
    content, unfit = (
        bind(read.content, figures, code, style=style) if "{" in text.text else (read.content, ())
    )
    unknown = _note_problems(read.content, role, notes) if "[^" in text.text else ()
    for offset, message, hint in sorted((*read.problems, *unfit, *unknown)):
        place = text.locate(offset)
        problems.append(Mistake(place.path, place.line, place.column, message, hint))
    return text.as_read(content, tuple(problems))


def read_units(
    units: Sequence[Unit],
    bare: Mapping[int, Bare],
    own: str,
    figures: Mapping[str, DeclaredFigure],
    styles: Mapping[str, str],
    notes: Collection[str],
) -> tuple[Unit, ...]:
    """The units with their texts read in all languages; texts without letters are worded if a catalog has no entry.

    Parameters: the units, their sources read; those of them without letters, as `find_bare` gives them; the source
    language; the figures that the release names; the newsroom's grouping of thousands in each language; the labels of
    the footnotes.
    """
    worded = word_cells(units, bare, own, styles)
    read = [
        _read(unit, (code for code in unit.texts if code != own), figures, styles, notes) for unit in worded
    ]
    return know_figures(read, bare, own, styles)


def _read(
    unit: Unit,
    codes: Iterable[str],
    figures: Mapping[str, DeclaredFigure],
    styles: Mapping[str, str],
    notes: Collection[str],
) -> Unit:
    return unit.with_texts(
        {
            code: read_text(
                unit.texts[code], unit.role, code, figures, style=styles.get(code, ""), notes=notes
            )
            for code in codes
        }
    )


def read_release(release: Release, newsroom: Newsroom | None = None) -> Release:
    """The release with every text read again: for another newsroom, or after a change of its texts or figures."""
    newsroom = newsroom or release.newsroom
    own, styles = release.language, newsroom.config.number_style
    sources = [_read(unit, (own,), release.figures, styles, release.notes) for unit in release.units]
    bare = find_bare(sources, release.blocks, own, [], style=styles.get(own, ""))
    units = read_units(mark_cells(sources, bare), bare, own, release.figures, styles, release.notes)
    return replace(release, newsroom=newsroom, units=units)


def move_release(release: Release, newsroom: Newsroom) -> Release:
    """The release in another newsroom, its figures worded in the style of that newsroom."""
    if newsroom.config.number_style == release.newsroom.config.number_style:
        return replace(release, newsroom=newsroom)
    return read_release(release, newsroom)


def bind(
    content: Inlines, figures: Mapping[str, DeclaredFigure], code: str, *, style: str = ""
) -> tuple[Inlines, tuple[Problem, ...]]:
    """The tree with each figure worded in a language, with its noun in the right form and the right ending.

    A figure that is still blank stays without words. Problems are an unknown name, a wrong number of noun forms, an
    ending after a figure whose qualifier already has one, and a noun after a figure that does not count anything;
    such a figure stays without words, too. `style` is "none", "space", "comma" or "dot".
    """
    problems: list[Problem] = []

    def word(node: Inline) -> Inline:
        if isinstance(node, Placeholder | AgreeingNoun):
            placeholder = node if isinstance(node, Placeholder) else node.placeholder
            figure = figures.get(placeholder.name)
            if figure is None:
                problems.append(_unknown(placeholder, figures))
            elif figure.value != "":
                try:
                    return replace(node, words=_word(node, figure, code, style))
                except WordingError as error:
                    problems.append(
                        Problem(node.start, f"{{{placeholder.name}}}: {error.message}", error.hint)
                    )
        return node

    return map_nodes(content, word), tuple(dict.fromkeys(problems))


def _note_problems(content: Inlines, role: Role, notes: Collection[str]) -> Iterator[Problem]:
    """The footnote marks that cannot be published."""
    for mark in find_nodes(content, NoteMark):
        if role not in NOTED_ROLES:
            yield Problem(
                mark.start, f"a footnote mark inside the {role}", "put it into the body of the release"
            )
        elif mark.label not in notes:
            near = difflib.get_close_matches(mark.label, notes, n=1)
            hint = f"write it below the text, in a paragraph of its own: [^{mark.label}]: text"
            yield Problem(
                mark.start,
                f"the footnote [^{mark.label}] has no text",
                f"did you mean [^{near[0]}]?" if near else hint,
            )


def _word(node: Placeholder | AgreeingNoun, figure: DeclaredFigure, code: str, style: str) -> str:
    if isinstance(node, AgreeingNoun):
        return agreeing_noun(figure, node.placeholder.nouns, code, form=node.placeholder.form)
    return word_figure(
        figure,
        code,
        form=node.form,
        suffix=node.ending,
        counter=node.counter,
        nouns=node.nouns,
        governed=node.governed,
        style=style,
    )


def _unknown(placeholder: Placeholder, figures: Mapping[str, DeclaredFigure]) -> Problem:
    name = placeholder.name[:_LONGEST_NAME]
    near = difflib.get_close_matches(name, figures, n=1)
    hint = "add it to `figures` in the front matter, or write {{ for a brace"
    return Problem(
        placeholder.start, f"unknown figure {name!r}", f"did you mean {{{near[0]}}}?" if near else hint
    )
