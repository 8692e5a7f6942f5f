"""Comments in a catalog that explain the figures of a text to translators, and how the next sync uses them.

An entry with placeholders has an extracted comment for each of them, with its current value and how that reads in the
language of the catalog: `{website} = more than 1,000; here: 1000-dən çox`. If only the value changes, the comment is
updated and the translation stays: the program takes care of the grammar. If "more than" becomes "up to", or manats
become dollars, the sentence around it may be wrong, and the translation is stale. The comment keeps the old meaning.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from pressrelease.markup import find_nodes, find_placeholders, read_inline
from pressrelease.model import DeclaredFigure, Figure, NoteMark

_NOTE = re.compile(r"\{([a-z][a-z0-9_]*)\} = (.*?); here: ")
_BLANK = "still blank"
# qualifiers of one class can replace each other in a sentence: "nearly", "about" and "up to" an amount
_QUALIFIERS = {
    "gt": "over",
    "ge": "over",
    "lt": "under",
    "le": "under",
    "upto": "soft",
    "almost": "soft",
    "approx": "soft",
}


def explain_placeholders(
    source: str, figures: Mapping[str, DeclaredFigure], own: str, language: str
) -> tuple[str, ...]:
    """A line for each figure that a text uses by name: its value in the release's own language, and how it reads."""
    if "{" not in source or not figures:
        return ()
    names = dict.fromkeys(placeholder.name for placeholder in find_placeholders(source))
    return tuple(_explain(figures[name], own, language) for name in names if name in figures)


def explain_marks(source: str) -> tuple[str, ...]:
    """A line that names the footnote marks of a text, which its translations have to keep."""
    marks = find_nodes(read_inline(source).content, NoteMark) if "[^" in source else ()
    named = list(dict.fromkeys(f"[^{mark.label}]" for mark in marks))
    return (f"keep the footnote mark{'s' * (len(named) > 1)} {', '.join(named)}",) if named else ()


def _explain(figure: DeclaredFigure, own: str, language: str) -> str:
    # imported here: only a sync of a release with figures needs it
    from pressrelease.figures.wording import WordingError, word_figure

    if figure.value == "":
        return f"{{{figure.name}}} = {_BLANK}"
    try:
        value = word_figure(figure, own)
        here = word_figure(figure, language)
    except WordingError as error:
        return f"{{{figure.name}}} = {figure.written}; here: {error.message}".replace("\u00a0", " ")
    return f"{{{figure.name}}} = {value}; here: {here}".replace("\u00a0", " ")


def has_changed_meaning(before: Iterable[str], now: Iterable[str], own: str) -> bool:
    """Whether the unit or the class of the qualifier of a figure has changed, judged by the comments.

    Parameters: the extracted comments before and now, and the release's own language, in which their values are
    written. A comment that is missing or cannot be read counts as unchanged.
    """
    new = _values(now)
    if not new:
        return False
    old = _values(before)
    return any(
        name in old and old[name] != said and _differ(_read(old[name], own), _read(said, own))
        for name, said in new.items()
    )


def _values(comments: Iterable[str]) -> dict[str, str]:
    # tools wrap these lines as they like
    return dict(_NOTE.findall(" ".join(" ".join(comments).split())))


def _differ(old: Figure | None, new: Figure | None) -> bool:
    return old is not None and new is not None and _class(old) != _class(new)


def _class(figure: Figure) -> tuple[str, str, bool]:
    unit = "%" if figure.kind == "percent" and not figure.unit else figure.unit
    return unit, _QUALIFIERS.get(figure.qualifier, ""), figure.kind in ("date", "time")


def _read(said: str, language: str) -> Figure | None:
    from pressrelease.figures.recognition import find_figures

    figures = find_figures(said, language)
    return figures[0] if len(figures) == 1 else None
