"""Numbers that name and do not count: addresses, phone numbers, types, decrees, articles of law."""

from __future__ import annotations

import re

from pressrelease.figures.dates import after_suffix
from pressrelease.figures.sentence import DASHES, QUOTES, Sentence

ADDRESS = re.compile(  # every part is bounded or anchored, so that no text makes the search slow
    r"(?:https?://|www\.)[^\s<>\"»”]+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}|@\w+|#(?!\d+\b)\w+"
    r"|(?<![\w.-])(?:[a-z0-9-]{1,63}\.){1,8}(?:com|org|net|az|ru|gov|edu|uk|info|tv|io|eu|int)\b(?:/[^\s<>\"»”]*)?",
    re.IGNORECASE,
)
DOMAIN = re.compile(r"\.(?:com|org|net|az|ru|gov|edu|uk|info|tv)")
PHONE_MARKS = DASHES | {"(", ")"}
TIMES_SIGNS = frozenset("xх×")
GENERATIONS = frozenset("gd")  # "5G", "3D": a capital letter after one digit names and does not weigh
SECTION = re.compile(r"\d+(?:\.\d+){2,}")


def may_hold_address(text: str) -> bool:
    """Whether a text can hold an address at all."""
    return "://" in text or "@" in text or "#" in text or "www." in text or DOMAIN.search(text) is not None


def addresses(text: str) -> list[tuple[int, int, str]]:
    """The web addresses, e-mail addresses and tags of a text: start, end and what they say."""
    found = []
    for match in ADDRESS.finditer(text):
        start, end = match.span()
        while end > start and text[end - 1] in ".,;:!?)]'":
            end -= 1
        found.append((start, end, text[start:end]))
    return found


def latin(s: Sentence, name: str) -> str:
    """A name in capital Latin letters, so that it is the same in every script."""
    return name.translate(s.lex.transliteration).upper()


def is_case_number(s: Sentence, index: int) -> bool:
    """Whether digits begin the number of a case or a letter: "2-5436/2017", "77-83/2022"."""
    return (
        s.token(index + 1) in DASHES
        and s.glued(index + 1)
        and s.glued(index + 2)
        and s.tokens[index].isdecimal()
        and re.fullmatch(r"\d{1,6}/\d{4}", s.token(index + 2)) is not None
    )


def joined_name(s: Sentence, index: int) -> tuple[int, int] | None:
    """The name that digits at a token are part of (`T-72`, `COVID-19`, `HER2`, `2A36`): its first token and the
    token after it; None where the digits stand free."""
    lex, tokens = s.lex, s.tokens
    start = index
    named = False
    if s.glued(index):
        before = tokens[index - 1]
        if before in TIMES_SIGNS and index >= 2 and s.glued(index - 1) and tokens[index - 2].isdecimal():
            return None  # "4x100"
        if before.isalpha() and before[0] not in "½¼¾⅓⅔":
            if before in lex.named and len(before) > 1 and not s.written(index - 1).isupper():
                return None
            if before not in lex.scales and before not in lex.day_of:
                start, named = index - 1, True
        elif before in DASHES and index >= 2 and s.glued(index - 1) and tokens[index - 2].isalpha():
            word = tokens[index - 2]
            if word in lex.named and len(word) > 3 and not s.written(index - 2).isupper():
                return None  # "Формула-1" is Formula 1
            if (
                s.written(index - 2)[0].isupper()
                and word not in lex.roles
                and word not in lex.hyphenated
                and (word not in lex.units.one or s.written(index - 2).isupper())
            ):
                start, named = index - 2, True
                if (
                    s.glued(start)
                    and s.token(start - 1) in DASHES
                    and s.glued(start - 1)
                    and s.token(start - 2).isalpha()
                ):
                    start -= 2
        elif before in ("_", "/") and index >= 2 and tokens[index - 2].isalnum() and s.glued(index - 1):
            start, named = index - 2, before == "_"
            if not named:
                start = index
        if (
            named
            and start
            and s.glued(start)
            and tokens[start - 1].isalnum()
            and not tokens[start].isdecimal()
        ):
            start -= 1
    end = index + 1
    while end < s.size and s.glued(end):
        token = tokens[end]
        if token.isalpha() and named and tokens[end - 1] not in DASHES:
            if lex.endings.get(token) == "plural":
                break
            end += 1
        elif token[0].isdecimal() and named:
            end += 1
        elif (
            named
            and token in DASHES
            and s.glued(end + 1)
            and (
                tokens[end + 1][0].isdecimal()
                or (s.written(end + 1).isupper() and tokens[end + 1] not in lex.endings)
            )
        ):
            end += 2
        else:
            break
    if named:
        return start, end
    # letters behind: "2A36", "4K", "392-IVQ"
    following = s.token(index + 1)
    if (
        following in GENERATIONS
        and s.glued(index + 1)
        and s.written(index + 1).isupper()
        and len(tokens[index]) == 1
        and not (s.glued(index + 2) and s.token(index + 2).isalnum())
    ):
        return index, index + 2
    if s.glued(index + 1) and following.isalpha():
        if (
            s.written(index + 1)[0].isupper()
            and following not in lex.endings
            and following not in lex.units.one
            and following not in lex.units.many
        ):
            if (
                following in lex.marks
                or following in lex.scales
                or lex.percent.at(tokens, index + 1)
                or following in lex.glued
            ):
                return None
            end = index + 2
            while (
                end < s.size
                and s.glued(end)
                and (
                    tokens[end].isalnum()
                    or (tokens[end] in DASHES and s.glued(end + 1) and tokens[end + 1][0].isdecimal())
                )
            ):
                end += 1
            return index, end
        return (index, index + 2) if begins_name(s, index) else None
    if following in DASHES and s.glued(index + 1) and s.glued(index + 2):
        after = s.token(index + 2)
        if (
            after.isalpha()
            and s.written(index + 2).isupper()
            and after not in lex.endings
            and after not in lex.units.one
            and after not in lex.scales
            and after not in lex.roles
            and len(after) <= 4
        ):
            return index, index + 3
    return None


def begins_name(s: Sentence, index: int) -> bool:
    """Whether digits with small letters behind them are a name: "365news", and no number with its unit or noun.

    The letters show it where the language does not have them; else a noun that has names does ("1xsport şirkəti").
    """
    lex, word = s.lex, s.tokens[index + 1]
    if len(word) < 4 or lex.endings.get(word) or _measures(s, index + 1):
        return False
    return (
        not lex.letters.issuperset(word)
        or s.token(index + 2) in lex.named_things
        or (lex.reading.glued_names and lex.roles.get(word) is None and word not in lex.odd_plurals)
    )


def _measures(s: Sentence, index: int) -> bool:
    """Whether a word counts or measures what stands before it."""
    lex, word = s.lex, s.tokens[index]
    books = (lex.units, lex.currencies, lex.percent, lex.ages, lex.day_parts, lex.clock_after, lex.weekdays)
    return (
        word in lex.scales
        or word in lex.months
        or word in lex.times
        or word in lex.marks
        or word in lex.years
        or word in lex.year
        or any(book.at(s.tokens, index) is not None for book in books)
    )


def is_foreign(s: Sentence, i: int) -> bool:
    """Whether a word that is a number in this language belongs to a foreign name: "Back on Track", "Stoke-on-Trent"."""
    before, following = s.written(i - 1) if i else "", s.written(i + 1) if i + 1 < s.size else ""
    if s.tokens[i] not in s.lex.foreign_words:
        return False
    if before in DASHES and following in DASHES and s.glued(i) and s.glued(i + 1):
        return True
    titled = following[:1].isupper() and s.lex.roles.get(s.tokens[i + 1]) is None
    if s.written(i).islower():
        quoted = not QUOTES.isdisjoint(s.tokens[max(0, i - 4) : i]) and not QUOTES.isdisjoint(
            s.tokens[i : i + 6]
        )
        return (quoted and before[:1].isupper() and titled) or s.token(i + 1) in s.lex.foreign_after
    return before in QUOTES and bool(before) and titled


def is_surname(s: Sentence, i: int) -> bool:
    """Whether a number word is a surname: it has a capital letter, and a first name or an initial stands before it."""
    if s.tokens[i] not in s.lex.surnames or not s.written(i)[0].isupper() or i == 0:
        return False
    before = i - 1
    if s.tokens[before] == ".":
        before -= 1
        return before >= 0 and len(s.tokens[before]) == 1 and s.written(before).isupper()
    return s.tokens[before].isalpha() and s.written(before)[0].isupper()


def ends_in_letter_o(s: Sentence, index: int) -> bool:
    """Whether a capital O, Latin or Cyrillic, stands glued to digits as their last nought: "43О nəfər"."""
    following = s.token(index + 2)
    return (
        s.tokens[index].isdecimal()
        and not s.glued(index)
        and s.glued(index + 1)
        and s.written(index + 1) in ("O", "О")
        and not s.glued(index + 2)
        and len(following) > 1
        and following.isalpha()
        and s.written(index + 2).islower()
    )


def phone_number(s: Sentence, index: int) -> int:
    """The token after a phone number (or another number in groups that is no amount) at that token; 0 for none."""
    tokens = s.tokens
    first = tokens[index]
    if not first.isdecimal():
        return 0
    end = index + 1
    if len(first) < 7 and (end >= s.size or not (tokens[end][0].isdecimal() or tokens[end] in PHONE_MARKS)):
        return 0  # as nearly all numbers: nothing follows that could go on
    groups = [first]
    marks = set()
    while end < s.size and len(groups) < 12:
        token = tokens[end]
        if token.isdecimal() and (s.spaced(end) or tokens[end - 1] in ")-("):
            groups.append(token)
            end += 1
            marks.add(" ")
        elif token in DASHES and s.glued(end) and s.glued(end + 1) and s.token(end + 1).isdecimal():
            groups.append(tokens[end + 1])
            end += 2
            marks.add("-")
        elif (
            token == ")"
            and index
            and (tokens[index - 1] == "(" or (tokens[index - 1] == "+" and s.token(index - 2) == "("))
            and len(groups) <= 2
            and s.token(end + 1).isdecimal()
        ):
            end += 1
            marks.add("(")
        elif (
            token == "("
            and s.token(end + 1).isdecimal()
            and s.token(end + 2) == ")"
            and s.token(end + 3).isdecimal()
            and ((index and tokens[index - 1] == "+") or (first == "8" and end == index + 1))
        ):
            groups.append(tokens[end + 1])
            marks.add("(")
            end += 3
        else:
            break
    size = sum(map(len, groups))
    plus = index > 0 and tokens[index - 1] == "+" and s.glued(index)
    if plus and size >= 9:
        return end
    if len(groups) < 2 or size > 20:
        return end if len(groups) == 1 and first[0] == "0" and len(first) >= 7 else 0
    if first[0] == "0" and size >= 6 and len(first) >= 2:
        return end
    if "(" in marks and size >= 7:
        return end
    if _grouped(s, index, end) or max(map(len, groups)) < 3:
        return 0
    hyphens = marks == {"-"} or marks == {"-", " "}
    if hyphens and len(groups) >= 3 and size >= 6 and not (len(groups) == 3 and len(first) == 4):
        return end
    return 0


def _grouped(s: Sentence, index: int, end: int) -> bool:
    """Whether digits in groups are the two ends of a range of grouped numbers ("440 000-450 000")."""
    parts: list[list[str]] = [[]]
    for token in s.tokens[index:end]:
        if token in DASHES:
            parts.append([])
        else:
            parts[-1].append(token)
    return len(parts) == 2 and all(
        part and len(part) > 1 and len(part[0]) <= 3 and all(len(group) == 3 for group in part[1:])
        for part in parts
    )


def named_before(s: Sentence, index: int) -> bool:
    """Whether a word before the number makes it a name ("No. 950", "Route 66", "статьи 109")."""
    lex, tokens = s.lex, s.tokens
    j = index
    if j and tokens[j - 1] in ("№", "#"):
        return True
    if j > 1 and tokens[j - 1] in DASHES and s.glued(j) and s.glued(j - 1) and tokens[j - 2] in lex.named:
        return len(tokens[j - 2]) > 3 and s.written(j - 2)[0].isupper()
    if (
        j
        and tokens[j - 1] == "."
        and s.glued(j - 1)
        and (tokens[j - 2] in lex.named or tokens[j - 2] in lex.articles)
        and len(tokens[j - 2]) <= 4
    ):
        j -= 1
    if j and tokens[j - 1] in ("“", "«", '"', "„"):
        return False
    found = lex.named_phrases.before(tokens, j)
    if found is not None:
        word = s.written(found[1])
        if tokens[found[1]] in lex.named_always:
            return True
        if counts_held(s, found[1], index):
            return False
        if (
            len(word) > 3
            and word.islower()
            and j == index
            and s.token(index + 1).isalpha()
            and s.written(index + 1).islower()
        ):
            return s.tokens[index + 1] in lex.function_words or len(s.tokens[index + 1]) <= 3
        return len(word) > 1 or word.isupper() or j < index
    return (
        j > 0
        and tokens[j - 1] in lex.articles
        and not tokens[j - 1].endswith(lex.ablative)  # "15 of the articles"
        and (s.written(j - 1)[0].isupper() or len(tokens[j - 1]) > 3 or j < index)
    )


def counts_held(s: Sentence, at: int, index: int) -> bool:
    """Whether the number behind a naming word counts what that holds: "Bina 14 mərtəbədən ibarətdir"."""
    following = s.token(index + 1)
    return (
        s.tokens[at] in s.lex.holders
        and len(following) > 3
        and following.isalpha()
        and following not in s.lex.function_words
        and s.spaced(index + 1)
        and s.written(index + 1).islower()
    )


def named_after(s: Sentence, index: int) -> bool:
    """Whether the words at a token make the number before them a name ("950 nömrəli")."""
    _, end = after_suffix(s, index)
    return s.token(end) in s.lex.named_after
