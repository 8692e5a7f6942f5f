"""Noting a figure that was read, and small questions about what stands around it."""

from __future__ import annotations

from decimal import Decimal

from pressrelease.figures import names
from pressrelease.figures.ages import age_or_years
from pressrelease.figures.eras import share_era, with_era
from pressrelease.figures.sentence import Sentence, Value, plain
from pressrelease.figures.signs import is_negative
from pressrelease.figures.surroundings import qualifier_of
from pressrelease.model import Figure


def note(
    s: Sentence,
    kind: str,
    value: Value | str | tuple[Value, Value],
    start: int,
    end: int,
    rule: str,
    *,
    unit: str = "",
    soft: bool = False,
    canonical: str = "",
    qualifier: str | None = None,
) -> int:
    """Note a figure over the tokens from start up to end; the index after it.

    Its qualifier is looked for around it, unless one is given ("" for none).
    """
    if unit == "age":
        unit = age_or_years(s, start, end)
    dated = with_era(s, kind, value, unit, start, end)
    if dated is not None:
        (kind, value, unit, start, end), canonical, soft = dated, "", False
        share_era(s, dated)
    elif start and isinstance(value, int | Decimal) and is_negative(s, start, kind, unit, value):
        value, start = -value, start - 1
    a, b = s.starts[start], s.ends[end - 1]
    if qualifier is None:
        qualifier = "" if kind in ("identifier", "score", "date") else qualifier_of(s, start, end, kind)
    final: Decimal | tuple[Decimal | None, Decimal | None] | str
    if isinstance(value, str):
        final, canonical = value, canonical or value
    elif isinstance(value, tuple):
        final = (Decimal(value[0]), Decimal(value[1]))
        canonical = f"{plain(value[0])}..{plain(value[1])}"
    else:
        final = Decimal(value)
        canonical = canonical or plain(value)
    s.put(Figure(kind, final, unit, qualifier, soft, a, b, s.text[a:b], canonical, rule))
    return end


def note_name(s: Sentence, start: int, end: int, rule: str) -> int:
    """Note an identifier over the tokens from start up to end."""
    a, b = s.starts[start], s.ends[end - 1]
    said = names.latin(s, "".join(s.text[a:b].split()))
    if said == "1" and (
        is_marked(s, start) or s.token(start - 1) in s.lex.rank or s.token(end) in s.lex.rank
    ):
        return note(s, "ordinal", 1, start, end, "first in rank", soft=True)
    return note(s, "identifier", said, start, end, rule)


def is_marked(s: Sentence, i: int) -> bool:
    """Whether the number is marked as a name by a sign."""
    return s.token(i - 1) in ("№", "#") or (s.token(i - 1) == "." and s.token(i - 2) in s.lex.named)


def continues_names(s: Sentence, i: int, end: int) -> bool:
    """Whether the number goes on a list of names ("resolutions 822 and 853")."""
    if i < 2 or not s.figures or counts_noun(s, end):
        return False
    last = s.figures[-1]
    return (
        last.rule == "number after a naming word"
        and last.end == s.ends[i - 2]
        and (s.tokens[i - 1] in s.lex.list_and or s.tokens[i - 1] == ",")
        and len(last.canonical) >= len(s.tokens[i]) >= 2
    )


def counts_noun(s: Sentence, end: int) -> bool:
    """Whether a word in small letters follows that the number may count."""
    token = s.token(end)
    return (
        bool(token)
        and token[0].isalpha()
        and len(token) > 3
        and token not in s.lex.function_words
        and s.written(end)[0].islower()
        and s.starts[end] - s.ends[end - 1] <= 1
    )
